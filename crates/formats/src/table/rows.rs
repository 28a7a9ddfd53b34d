//! Shared by both layouts: converts cells to figures and collects findings.
//!
//! Does not know how figures are combined. Invariant: every cell that is not used gives a problem or a note.

use std::collections::BTreeSet;

use jigong_model::plan::CityId;

use super::columns::Columns;
use super::number::{Figure, figure, shifted, whole};
use super::place::{Place, Places};
use super::preview::{Finding, Layout, Note, Preview, Problem, Role};
use super::sheet::{Cell, Sheet};
use super::vocabulary::Vocabulary;

/// Allowed range of a whole number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) low: f64,
    pub(super) high: f64,
}

/// A cell after its check.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Taken {
    Blank,
    /// A problem was reported.
    Wrong,
    Value(f64),
}

/// A table while it is read.
pub(super) struct Rows<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: &'a Columns,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) places: Places<'a>,
    pub(super) preview: &'a mut Preview,
    /// Cities with an invalid number of students; they are not reported as lacking it.
    pub(super) wrongly_enrolled: BTreeSet<CityId>,
    /// Rows with a blank number of students, with their city.
    pub(super) not_enrolled: Vec<(usize, CityId)>,
    /// Notes reported once, with their first position and their number.
    tallies: Vec<(Note, Finding<Note>, u32)>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(
        sheet: &'a Sheet,
        columns: &'a Columns,
        vocabulary: &'a Vocabulary,
        places: Places<'a>,
        preview: &'a mut Preview,
    ) -> Self {
        Self {
            sheet,
            columns,
            vocabulary,
            places,
            preview,
            wrongly_enrolled: BTreeSet::new(),
            not_enrolled: Vec::new(),
            tallies: Vec::new(),
        }
    }

    /// Rows with content below the header.
    pub(super) fn below_header(&self) -> impl Iterator<Item = usize> + use<'a> {
        let sheet = self.sheet;
        let holds = move |row: &usize| sheet.row(*row).iter().any(|cell| !cell.is_blank());
        (self.columns.header + 1..sheet.rows()).filter(holds)
    }

    /// The cell of a row in the column with a role; blank if there is no such column.
    pub(super) fn cell(&self, row: usize, role: Role) -> &'a Cell {
        let column = self.columns.of(role).unwrap_or(usize::MAX);
        self.sheet.cell(row, column)
    }

    /// The place of a row, by name, else by code.
    pub(super) fn place(&mut self, row: usize) -> Place {
        let (name, code) = (self.cell(row, Role::City), self.cell(row, Role::Code));
        let province = self.cell(row, Role::Province);
        if let Cell::Text(text) = province
            && !self.vocabulary.is_own_province(text)
            && !self.vocabulary.is_total(text)
            && !self.columns.is_header(Role::Province, province)
        {
            return Place::Elsewhere;
        }
        match (self.places.of(name), self.places.of(code)) {
            (Place::City(named), Place::City(coded)) if named != coded => {
                self.problem(row, Role::Code, Problem::OtherCode);
                Place::City(named)
            }
            (Place::Nothing, Place::Nothing) => self.total(row),
            (Place::Nothing, by_code) => by_code,
            (Place::Unknown, Place::Elsewhere) => Place::Elsewhere,
            (by_name, _) => by_name,
        }
    }

    /// The total that the first cell of a row names, in any column. The province column of a list of schools is
    /// skipped, because every row repeats it.
    fn total(&self, row: usize) -> Place {
        let province = self
            .columns
            .of(Role::Province)
            .filter(|_| self.columns.layout() == Layout::Schools);
        let mut cells = self.sheet.row(row).iter().enumerate();
        let first = cells.find(|(at, cell)| !cell.is_blank() && Some(*at) != province);
        match first.map(|(_, cell)| self.places.of(cell)) {
            Some(total @ (Place::Total | Place::Subtotal)) => total,
            _ => Place::Nothing,
        }
    }

    /// Whether a row repeats the header.
    pub(super) fn is_header(&self, row: usize) -> bool {
        [Role::City, Role::Code]
            .into_iter()
            .any(|role| self.columns.is_header(role, self.cell(row, role)))
    }

    /// The column that identifies the city.
    pub(super) fn city_column(&self) -> usize {
        self.columns.of(Role::City).or(self.columns.of(Role::Code)).unwrap_or(0)
    }

    /// Reports a problem of a cell.
    pub(super) fn problem(&mut self, row: usize, role: Role, kind: Problem) {
        let finding = self.at(kind, row, role).saying(&text(self.cell(row, role)));
        self.preview.problems.push(finding);
    }

    /// Reports a problem of a cell's figure.
    fn out_of_bounds(&mut self, row: usize, role: Role, kind: Problem, figure: f64) -> Taken {
        let finding = self.at(kind, row, role).with(figure);
        self.preview.problems.push(finding);
        Taken::Wrong
    }

    pub(super) fn at<K>(&self, kind: K, row: usize, role: Role) -> Finding<K> {
        let finding = Finding::of(kind).in_row(row);
        match self.columns.of(role) {
            Some(column) => finding.in_column(column),
            None => finding,
        }
    }

    /// Counts a note that is reported once with its first position.
    pub(super) fn tally(&mut self, row: usize, column: usize, note: Note) {
        match self.tallies.iter_mut().find(|own| own.0 == note) {
            Some((_, _, count)) => *count += 1,
            None => self.tallies.push((note, Finding::of(note).in_row(row).in_column(column), 1)),
        }
    }

    /// Reports the counted notes.
    pub(super) fn tell_tallies(&mut self) {
        for (_, finding, count) in std::mem::take(&mut self.tallies) {
            self.preview.notes.push(finding.with(f64::from(count)));
        }
    }

    /// A row without a city of the plan: a problem if it has figures, else noted.
    pub(super) fn without_city(&mut self, row: usize, place: Place, figures: &[Role]) {
        let holds_figure = figures.iter().any(|&role| self.may_be_figure(row, role));
        let column = self.city_column();
        if holds_figure && place == Place::Nothing {
            self.preview
                .problems
                .push(Finding::of(Problem::NoCity).in_row(row).in_column(column));
        } else if holds_figure {
            let finding = Finding::of(Problem::UnknownCity).in_row(row).in_column(column);
            let name = text(self.sheet.cell(row, column));
            self.preview.problems.push(finding.saying(&name));
        } else {
            self.ignore(row);
        }
    }

    /// Notes that a row is skipped.
    pub(super) fn ignore(&mut self, row: usize) {
        let cells = self.sheet.row(row);
        let first = cells.iter().position(|cell| !cell.is_blank()).unwrap_or(0);
        let finding = Finding::of(Note::RowIgnored).in_row(row).in_column(first);
        self.preview.notes.push(finding.saying(&text(self.sheet.cell(row, first))));
    }

    /// Whether a cell has content that is neither a header nor a unit.
    fn may_be_figure(&self, row: usize, role: Role) -> bool {
        match self.cell(row, role) {
            Cell::Blank => false,
            cell @ Cell::Text(_) if role == Role::Tier => !self.columns.is_header(role, cell),
            Cell::Text(text) => self
                .vocabulary
                .unit(text)
                .or(self.vocabulary.header(text).map(|_| 0))
                .is_none(),
            _ => true,
        }
    }

    /// The number of a cell and the power of ten of its own unit or its column's. `dash` allows a dash as 0.
    pub(super) fn number(&mut self, row: usize, role: Role, dash: bool) -> Result<Option<(f64, Option<i32>)>, Problem> {
        let column = self.columns.of(role).unwrap_or(usize::MAX);
        let read = figure(self.sheet.cell(row, column), self.vocabulary);
        if let Err(problem) = read {
            self.problem(row, role, problem);
        }
        let number = match read? {
            Figure::Dash if dash => {
                self.tally(row, column, Note::DashAsZero);
                Some((0.0, None))
            }
            Figure::Blank | Figure::Dash => None,
            Figure::Number { value, power } => Some((value, power.or(self.columns.power(role)))),
        };
        if number.is_some() && self.sheet.has_formula(row, column) {
            self.tally(row, column, Note::FormulaResult);
        }
        Ok(number)
    }

    /// A cell as a whole number of persons or schools.
    pub(super) fn whole(&mut self, row: usize, role: Role, bounds: Bounds) -> Taken {
        let Ok(number) = self.number(row, role, bounds.low <= 0.0) else {
            return Taken::Wrong;
        };
        match number {
            None => Taken::Blank,
            Some((value, power)) => self.bounded(row, role, shifted(value, power.unwrap_or(0)), bounds),
        }
    }

    /// Checks that a figure is whole and within bounds.
    pub(super) fn bounded(&mut self, row: usize, role: Role, figure: f64, bounds: Bounds) -> Taken {
        match whole(figure) {
            _ if figure < 0.0 => self.out_of_bounds(row, role, Problem::Negative, figure),
            _ if figure > bounds.high => self.out_of_bounds(row, role, Problem::TooMany, figure),
            None => self.out_of_bounds(row, role, Problem::NotWhole, figure),
            Some(0.0) if bounds.low > 0.0 => self.out_of_bounds(row, role, Problem::Zero, figure),
            Some(value) => Taken::Value(value),
        }
    }

    /// Checks that a figure is positive and at most `high`.
    pub(super) fn above_zero(&mut self, row: usize, role: Role, figure: f64, high: f64) -> Taken {
        if figure < 0.0 {
            self.out_of_bounds(row, role, Problem::Negative, figure)
        } else if figure > high {
            self.out_of_bounds(row, role, Problem::TooMany, figure)
        } else if figure > 0.0 {
            Taken::Value(figure)
        } else {
            self.out_of_bounds(row, role, Problem::Zero, figure)
        }
    }

    /// Counts a row and stores the first row of its city.
    pub(super) fn found(&mut self, city: CityId, row: usize) {
        self.preview.rows += 1;
        let own = &mut self.preview.cities[city.index()];
        own.row = own.row.or(Some(super::preview::place(row)));
    }
}

/// The text of a cell, to be quoted in a finding.
pub(super) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Error(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Percentage(number) => format!("{}%", shifted(*number, 2)),
        Cell::Blank | Cell::Date | Cell::Unsaved => String::new(),
    }
}
