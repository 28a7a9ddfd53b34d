//! The result of reading a table: columns with roles, figures by city, problems and notes.
//!
//! Plain data for the page; does not know files or texts. Invariant: [`Preview::accepted`] returns figures only if
//! there is no problem.

use jigong_model::plan::{CITIES, CityId, PerCity, Tier};
use jigong_model::scenario::CityTable;
use serde::{Deserialize, Serialize};

use super::limits;

pub use super::kinds::{Delimiter, Encoding, Layout, Note, Problem, Refusal, Role};

/// A refusal and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The reason.
    pub why: Refusal,
    /// Row of the table, counted from 1, if the reason has one.
    pub row: Option<u32>,
}

impl From<Refusal> for Refused {
    fn from(why: Refusal) -> Self {
        Self { why, row: None }
    }
}

/// A problem or note with its position.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding<K> {
    /// Its kind.
    pub kind: K,
    /// Row of the table, counted from 1.
    pub row: Option<u32>,
    /// Column of the table, counted from 1; see [`column_letters`].
    pub column: Option<u32>,
    /// The city concerned.
    pub city: Option<CityId>,
    /// Meaning by kind; at most [`limits::QUOTED`] characters, else empty.
    pub text: String,
    /// Meaning by kind.
    pub number: Option<f64>,
}

impl<K> Finding<K> {
    pub(super) const fn of(kind: K) -> Self {
        Self {
            kind,
            row: None,
            column: None,
            city: None,
            text: String::new(),
            number: None,
        }
    }

    /// Sets the row, given from 0.
    pub(super) fn in_row(mut self, row: usize) -> Self {
        self.row = Some(place(row));
        self
    }

    /// Sets the column, given from 0.
    pub(super) fn in_column(mut self, column: usize) -> Self {
        self.column = Some(place(column));
        self
    }

    pub(super) fn about(mut self, city: Option<CityId>) -> Self {
        self.city = city;
        self
    }

    pub(super) fn saying(mut self, text: &str) -> Self {
        self.text = quoted(text);
        self
    }

    pub(super) fn with(mut self, number: f64) -> Self {
        self.number = Some(number).filter(|number| number.is_finite());
        self
    }
}

/// Converts an index from 0 to a number from 1.
pub(super) fn place(from_zero: usize) -> u32 {
    u32::try_from(from_zero + 1).unwrap_or(u32::MAX)
}

/// The quotable part of a cell's text, on one line.
pub(super) fn quoted(text: &str) -> String {
    let line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    line.take(limits::QUOTED).collect()
}

/// Findings of one type: the first [`limits::FINDINGS`], and the number of the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Findings<K> {
    /// Sorted by position.
    pub listed: Vec<Finding<K>>,
    /// Number of findings that are not listed.
    pub unlisted: u32,
}

impl<K> Default for Findings<K> {
    fn default() -> Self {
        Self {
            listed: Vec::new(),
            unlisted: 0,
        }
    }
}

impl<K> Findings<K> {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding<K>) {
        if self.listed.len() < limits::FINDINGS {
            self.listed.push(finding);
        } else {
            self.unlisted += 1;
        }
    }

    /// Sorts by position; findings without a row come last.
    pub(super) fn sort(&mut self) {
        let last = |place: Option<u32>| place.unwrap_or(u32::MAX);
        self.listed.sort_by_key(|own| (last(own.row), last(own.column)));
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

/// A column with a header or cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Number of the column, counted from 1.
    pub at: u32,
    /// Its role, if any.
    pub role: Option<Role>,
    /// Text of its header.
    pub header: String,
}

/// Figures of a city in a table.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct CityFigures {
    /// The first row of the city, counted from 1; `None` if the table does not contain it.
    pub row: Option<u32>,
    /// Number of schools by tier, in the order of [`Tier::ALL`].
    pub schools: [Option<f64>; Tier::ALL.len()],
    /// Students, persons.
    pub enrolled: Option<f64>,
    /// Residents, 10⁴ persons (万人).
    pub population: Option<f64>,
}

/// Where and in which format a table was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Origin {
    /// For a text file.
    pub encoding: Option<Encoding>,
    /// For text from a file or the clipboard.
    pub delimiter: Option<Delimiter>,
    /// Sheet name, for a workbook.
    pub sheet: Option<String>,
}

/// A table that was read; nothing of it is applied yet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Preview {
    /// Where it was found.
    pub origin: Origin,
    /// What its rows are; `None` without a header.
    pub layout: Option<Layout>,
    /// Last row of its header, counted from 1.
    pub header: Option<u32>,
    /// All columns from left to right; without a header, those of the row that looks most like one.
    pub columns: Vec<Column>,
    /// Key of the form of its header, if it has columns.
    pub form: Option<String>,
    /// Whether the roles are those assigned in [`super::forms::Forms`].
    pub assigned: bool,
    /// Date of its figures, if stated: a year, month or day.
    pub date: Option<String>,
    /// Number of rows of cities or schools.
    pub rows: u32,
    /// Figures by city.
    pub cities: [CityFigures; CITIES],
    /// Problems, which prevent the table from being applied.
    pub problems: Findings<Problem>,
    /// Notes.
    pub notes: Findings<Note>,
}

impl Preview {
    /// The figures to apply; `None` if there is a problem.
    pub fn accepted(&self) -> Option<CityTable> {
        if !self.problems.is_empty() {
            return None;
        }
        let enrolled: PerCity = std::array::from_fn(|city| self.cities[city].enrolled.unwrap_or(0.0));
        Some(CityTable {
            schools: std::array::from_fn(|tier| self.cities.map(|city| city.schools[tier])),
            enrolled: enrolled.iter().all(|&own| own > 0.0).then_some(enrolled),
            population: self.cities.map(|city| city.population),
        })
    }
}

/// Indices from 0 as ranges counted from 1: "5–8, 12".
pub(super) fn runs(places: &[usize], written: fn(u32) -> String) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &at in places {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    let run = |(first, last): (usize, usize)| {
        let (first_written, last_written) = (written(place(first)), written(place(last)));
        if first == last {
            first_written
        } else {
            format!("{first_written}\u{2013}{last_written}")
        }
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(", ")
}

/// Column letters: 1 is A, 27 is AA.
pub fn column_letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
