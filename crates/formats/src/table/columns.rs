//! Finds a table's header and the role of each column.
//!
//! Titles may precede the header, and the header may have several rows: groups above their parts, and units. Does not
//! know cities or figures.

use std::cmp::Reverse;
use std::hash::Hasher;

use fnv::FnvHasher;

use super::limits;
use super::number::{Figure, figure};
use super::preview::{Column, Layout, Problem, Role, place, quoted};
use super::sheet::{Cell, Sheet};
use super::vocabulary::Vocabulary;

/// Most rows of a header: groups, parts and units.
const LINES: usize = 3;

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    /// Index of the header's last row.
    pub(super) header: usize,
    /// All columns with a header or cells, from left to right.
    all: Vec<Own>,
}

#[derive(Debug)]
struct Own {
    at: usize,
    role: Option<Role>,
    /// Power of ten of the unit in the header.
    power: Option<i32>,
    header: String,
}

impl Columns {
    /// Among the first rows, the header that names most roles; of equal ones the one with fewest rows. `None` if none
    /// names two.
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

    /// The first row that looks like a header with unknown words: at least two texts and no figure.
    pub(super) fn guess(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<Self> {
        let looks = |row: &usize| {
            let texts = sheet.row(*row).iter().filter(|cell| text(cell).is_some()).count();
            texts > 1 && !sheet.row(*row).iter().any(|cell| is_figure(cell, vocabulary))
        };
        let row = (0..sheet.rows().min(limits::HEADER_ROWS)).find(looks)?;
        Some(Self::between(sheet, row, row, vocabulary).of_layout().with_unnamed(sheet))
    }

    /// The header that starts at row `top`; `None` if it has more rows than headers can have.
    fn from(sheet: &Sheet, top: usize, vocabulary: &Vocabulary) -> Option<Self> {
        (top..top + LINES)
            .map(|last| Self::between(sheet, top, last, vocabulary))
            .find(|columns| !columns.go_on(sheet, vocabulary))
    }

    fn between(sheet: &Sheet, top: usize, last: usize, vocabulary: &Vocabulary) -> Self {
        let width = (top..=last).map(|row| sheet.row(row).len()).max().unwrap_or(0);
        let own = |at: usize| {
            let lines: Vec<&str> = (top..=last).filter_map(|row| text(sheet.cell(row, at))).collect();
            let header = lines.join(" ");
            let (role, power) = meaning(&lines, vocabulary);
            (!header.is_empty()).then_some(Own { at, role, power, header })
        };
        Self {
            header: last,
            all: (0..width).filter_map(own).collect(),
        }
    }

    /// Whether the row below continues the header: it has no figures, and no name in the city or school columns.
    fn go_on(&self, sheet: &Sheet, vocabulary: &Vocabulary) -> bool {
        let below = sheet.row(self.header + 1);
        let names = |own: &Own| {
            let naming = matches!(
                own.role,
                Some(Role::City | Role::Code | Role::Province | Role::School | Role::Tier)
            );
            let below = text(sheet.cell(self.header + 1, own.at));
            naming && below.is_some_and(|below| vocabulary.header(below).map(|header| header.0) != own.role)
        };
        !below.is_empty() && !below.iter().any(|cell| is_figure(cell, vocabulary)) && !self.all.iter().any(names)
    }

    /// Number of different roles.
    pub(super) fn named(&self) -> usize {
        Role::ALL.iter().filter(|&&role| self.of(role).is_some()).count()
    }

    /// Adds the columns that have cells but no header.
    fn with_unnamed(mut self, sheet: &Sheet) -> Self {
        let rows = || (self.header + 1..sheet.rows()).map(|row| sheet.row(row));
        let width = rows().map(<[Cell]>::len).max().unwrap_or(0);
        let holds = |at: usize| rows().any(|row| row.get(at).is_some_and(|cell| !cell.is_blank()));
        let named = |at: usize| self.all.iter().any(|own| own.at == at);
        let unnamed = (0..width).filter(|&at| !named(at) && holds(at));
        let unnamed: Vec<Own> = unnamed.map(Own::unnamed).collect();
        self.all.extend(unnamed);
        self.all.sort_by_key(|own| own.at);
        self
    }

    /// Applies roles assigned by the user; columns beyond the list have none.
    pub(super) fn assigned(mut self, roles: &[Option<Role>]) -> Self {
        for own in &mut self.all {
            own.role = roles.get(own.at).copied().flatten();
        }
        self.of_layout()
    }

    /// Identifies the form of a header: hash of its words, without years, and their positions.
    pub(super) fn form(&self, vocabulary: &Vocabulary) -> String {
        let mut hasher = FnvHasher::default();
        for own in self.all.iter().filter(|own| !own.header.is_empty()) {
            hasher.write(format!("{} {}\n", own.at, vocabulary.timeless_key(&own.header)).as_bytes());
        }
        format!("{:016x}", hasher.finish())
    }

    fn used(&self) -> impl Iterator<Item = (Role, &Own)> {
        self.all.iter().filter_map(|own| Some((own.role?, own)))
    }

    fn first(&self, role: Role) -> Option<&Own> {
        self.used().find(|own| own.0 == role).map(|own| own.1)
    }

    /// Index of the first column with a role.
    pub(super) fn of(&self, role: Role) -> Option<usize> {
        self.first(role).map(|own| own.at)
    }

    /// Power of ten of the unit in the header of a column.
    pub(super) fn power(&self, role: Role) -> Option<i32> {
        self.first(role)?.power
    }

    /// Columns whose role an earlier column has: (index, role, index of the earlier one).
    pub(super) fn doubled(&self) -> impl Iterator<Item = (usize, Role, usize)> + '_ {
        let earlier = |(role, own): (Role, &Own)| {
            let first = self.of(role).filter(|&first| first != own.at)?;
            Some((own.at, role, first))
        };
        self.used().filter_map(earlier)
    }

    /// Columns with a header or cells but no role, with their header.
    pub(super) fn ignored(&self) -> impl Iterator<Item = (usize, &str)> {
        let ignored = self.all.iter().filter(|own| own.role.is_none());
        ignored.map(|own| (own.at, own.header.as_str()))
    }

    /// Tables with school or tier columns have one row per school, others one per city.
    pub(super) fn layout(&self) -> Layout {
        if self.of(Role::Tier).or(self.of(Role::School)).is_some() {
            Layout::Schools
        } else {
            Layout::Cities
        }
    }

    /// Removes roles that do not exist in this layout.
    fn of_layout(mut self) -> Self {
        let layout = self.layout();
        for own in &mut self.all {
            own.role = own.role.filter(|&role| has(layout, role));
        }
        self
    }

    /// Whether a cell repeats its column's header, as printed lists do on every page.
    pub(super) fn is_header(&self, role: Role, cell: &Cell) -> bool {
        let header = self.first(role).map(|own| own.header.as_str());
        matches!((cell, header), (Cell::Text(text), Some(header)) if text == header)
    }

    /// Headers of the columns that have a role.
    pub(super) fn headers(&self) -> impl Iterator<Item = &str> {
        self.used().map(|(_, own)| own.header.as_str())
    }

    /// The columns for the preview.
    pub(super) fn told(&self) -> Vec<Column> {
        let column = |own: &Own| Column {
            at: place(own.at),
            role: own.role,
            header: quoted(&own.header),
        };
        self.all.iter().map(column).collect()
    }
}

impl Own {
    /// A column without header.
    const fn unnamed(at: usize) -> Self {
        Self {
            at,
            role: None,
            power: None,
            header: String::new(),
        }
    }
}

/// Whether a role exists in a layout.
const fn has(layout: Layout, role: Role) -> bool {
    match role {
        Role::City | Role::Code | Role::Province | Role::Enrolment => true,
        Role::School | Role::Tier | Role::Count => matches!(layout, Layout::Schools),
        Role::TechnicalSchool | Role::SeniorTechnicalSchool | Role::TechnicianCollege | Role::Population => {
            matches!(layout, Layout::Cities)
        }
    }
}

/// Combined meaning of a header's rows: the role of the lowest row that is not a unit, and the unit of any row.
fn meaning(lines: &[&str], vocabulary: &Vocabulary) -> (Option<Role>, Option<i32>) {
    let unit = lines
        .iter()
        .find_map(|line| vocabulary.unit(line))
        .filter(|_| lines.len() > 1);
    let name = lines
        .iter()
        .rev()
        .find(|line| vocabulary.unit(line).is_none())
        .or(lines.last());
    match name.and_then(|name| vocabulary.header(name)) {
        Some((role, power)) => (Some(role), power.or(unit)),
        None => (None, unit.or_else(|| vocabulary.unit_in(name?))),
    }
}

fn is_figure(cell: &Cell, vocabulary: &Vocabulary) -> bool {
    let figure = figure(cell, vocabulary);
    matches!(figure, Ok(Figure::Number { .. } | Figure::Dash) | Err(Problem::Percentage))
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}
