//! Where a table's header is and what each column is used for.
//!
//! Titles may stand above the header, and the header may take several rows: groups above their parts, and units.
//! Must not know cities or figures.

use std::cmp::Reverse;

use super::limits;
use super::number::{Figure, figure};
use super::preview::{Column, Layout, Role, place, quoted};
use super::sheet::{Cell, Sheet};
use super::vocabulary::Vocabulary;

/// Most lines of a header: groups, parts and units.
const LINES: usize = 3;

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    /// Row of the header's last line.
    pub(super) header: usize,
    used: Vec<Used>,
    /// Columns that have a header or cells and no use, with the header.
    pub(super) ignored: Vec<(usize, String)>,
}

#[derive(Debug)]
struct Used {
    at: usize,
    role: Role,
    power: Option<i32>,
    header: String,
}

impl Columns {
    /// The header among the first rows that names the most columns, and of equal ones the one of the fewest lines; none
    /// where none names two.
    pub(super) fn find(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<Self> {
        let mut best: Option<((usize, Reverse<usize>), Self)> = None;
        for top in 0..sheet.rows().min(limits::HEADER_ROWS) {
            let Some(columns) = Self::from(sheet, top, vocabulary) else {
                continue;
            };
            let score = (columns.named(), Reverse(columns.header - top));
            if score.0 > 1 && best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, columns));
            }
        }
        best.map(|(_, columns)| columns.of_layout().with_unnamed(sheet))
    }

    /// The header whose first line is `top`; none where it has more lines than headers have.
    fn from(sheet: &Sheet, top: usize, vocabulary: &Vocabulary) -> Option<Self> {
        (top..top + LINES)
            .map(|last| Self::between(sheet, top, last, vocabulary))
            .find(|columns| !columns.go_on(sheet, vocabulary))
    }

    fn between(sheet: &Sheet, top: usize, last: usize, vocabulary: &Vocabulary) -> Self {
        let mut columns = Self {
            header: last,
            used: Vec::new(),
            ignored: Vec::new(),
        };
        let width = (top..=last).map(|row| sheet.row(row).len()).max().unwrap_or(0);
        for at in 0..width {
            let lines: Vec<&str> = (top..=last).filter_map(|row| text(sheet.cell(row, at))).collect();
            let header = lines.join(" ");
            match meaning(&lines, vocabulary) {
                Some((role, power)) => columns.used.push(Used { at, role, power, header }),
                None if header.is_empty() => {}
                None => columns.ignored.push((at, header)),
            }
        }
        columns
    }

    /// Whether the row below is one more line of the header: it has no figures, and no name under that of a city or
    /// school.
    fn go_on(&self, sheet: &Sheet, vocabulary: &Vocabulary) -> bool {
        let below = sheet.row(self.header + 1);
        let is_figure = |cell: &Cell| matches!(figure(cell, vocabulary), Ok(Figure::Number { .. } | Figure::Dash));
        let names = |own: &Used| {
            let naming = matches!(own.role, Role::City | Role::Code | Role::Province | Role::School | Role::Tier);
            let below = text(sheet.cell(self.header + 1, own.at));
            naming && below.is_some_and(|below| vocabulary.header(below).map(|header| header.0) != Some(own.role))
        };
        !below.is_empty() && !below.iter().any(is_figure) && !self.used.iter().any(names)
    }

    /// Different things that are named.
    fn named(&self) -> usize {
        Role::ALL.iter().filter(|&&role| self.of(role).is_some()).count()
    }

    /// With the columns that hold something under no header.
    fn with_unnamed(mut self, sheet: &Sheet) -> Self {
        let named = |at: usize| self.used.iter().any(|own| own.at == at) || self.ignored.iter().any(|own| own.0 == at);
        let rows = || (self.header + 1..sheet.rows()).map(|row| sheet.row(row));
        let width = rows().map(<[Cell]>::len).max().unwrap_or(0);
        let holds = |at: usize| rows().any(|row| row.get(at).is_some_and(|cell| !cell.is_blank()));
        let unnamed: Vec<_> = (0..width)
            .filter(|&at| !named(at) && holds(at))
            .map(|at| (at, String::new()))
            .collect();
        self.ignored.extend(unnamed);
        self.ignored.sort_by_key(|own| own.0);
        self
    }

    /// The column used for that, the first where there are several.
    pub(super) fn of(&self, role: Role) -> Option<usize> {
        self.used.iter().find(|own| own.role == role).map(|own| own.at)
    }

    /// The power of ten of a column's unit, where its header gives one.
    pub(super) fn power(&self, role: Role) -> Option<i32> {
        self.used.iter().find(|own| own.role == role)?.power
    }

    /// Every column whose use an earlier one has, with that one.
    pub(super) fn doubled(&self) -> impl Iterator<Item = (usize, Role, usize)> + '_ {
        let earlier = |own: &Used| self.of(own.role).filter(|&first| first != own.at);
        self.used
            .iter()
            .filter_map(move |own| Some((own.at, own.role, earlier(own)?)))
    }

    /// A row of a table with schools or tiers is a school, of any other a city.
    pub(super) fn layout(&self) -> Layout {
        if self.of(Role::Tier).or(self.of(Role::School)).is_some() {
            Layout::Schools
        } else {
            Layout::Cities
        }
    }

    /// Without uses that a table in this layout does not have.
    fn of_layout(mut self) -> Self {
        let layout = self.layout();
        let (used, others): (Vec<_>, Vec<_>) = self.used.into_iter().partition(|own| has(layout, own.role));
        self.used = used;
        self.ignored.extend(others.into_iter().map(|own| (own.at, own.header)));
        self
    }

    /// Whether a cell of the table repeats its column's header, as lists do on every printed page.
    pub(super) fn is_header(&self, role: Role, cell: &Cell) -> bool {
        let header = self.used.iter().find(|own| own.role == role).map(|own| own.header.as_str());
        matches!((cell, header), (Cell::Text(text), Some(header)) if text == header)
    }

    /// The columns as the preview tells them.
    pub(super) fn told(&self) -> Vec<Column> {
        let column = |own: &Used| Column {
            at: place(own.at),
            role: own.role,
            header: quoted(&own.header),
        };
        self.used.iter().map(column).collect()
    }
}

/// Whether a column so used has a sense where rows are that.
const fn has(layout: Layout, role: Role) -> bool {
    match role {
        Role::City | Role::Code | Role::Province | Role::Enrolment => true,
        Role::School | Role::Tier | Role::Count => matches!(layout, Layout::Schools),
        Role::TechnicalSchool | Role::SeniorTechnicalSchool | Role::TechnicianCollege | Role::Population => {
            matches!(layout, Layout::Cities)
        }
    }
}

/// What the lines of a header say together: the lowest that is no unit, with the unit of any.
fn meaning(lines: &[&str], vocabulary: &Vocabulary) -> Option<(Role, Option<i32>)> {
    let unit = lines.iter().find_map(|line| vocabulary.unit(line));
    let name = lines.iter().rev().find(|line| vocabulary.unit(line).is_none());
    let (role, power) = vocabulary.header(name.or(lines.last())?)?;
    Some((role, power.or(unit.filter(|_| lines.len() > 1))))
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}
