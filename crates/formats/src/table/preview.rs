//! What was found in a table: which columns are used for what, the figures by city, and what is wrong or worth knowing.
//!
//! Plain facts for the page to show; must not know files or words. Invariant: [`Preview::accepted`] gives figures only
//! where there is no problem.

use jigong_model::plan::{CITIES, CityId, PerCity, Tier};
use jigong_model::scenario::CityTable;

use super::limits;

pub use super::kinds::{Delimiter, Encoding, Layout, Note, Problem, Refusal, Role};

/// A refusal with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Refusal,
    /// Row of the table, the first is 1, where the reason has one.
    pub row: Option<u32>,
}

impl From<Refusal> for Refused {
    fn from(why: Refusal) -> Self {
        Self { why, row: None }
    }
}

/// One problem or note with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<K> {
    /// What it is.
    pub kind: K,
    /// Row of the table, the first is 1.
    pub row: Option<u32>,
    /// Column of the table, the first is 1; [`column_letters`] writes it as spreadsheets do.
    pub column: Option<u32>,
    /// The city that it is about.
    pub city: Option<CityId>,
    /// As the kind says, at most [`limits::QUOTED`] characters; else empty.
    pub text: String,
    /// As the kind says.
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

    /// At a row that is counted from 0.
    pub(super) fn in_row(mut self, row: usize) -> Self {
        self.row = Some(place(row));
        self
    }

    /// In a column that is counted from 0.
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

/// A row or column that is counted from 0, as people count.
pub(super) fn place(from_zero: usize) -> u32 {
    u32::try_from(from_zero + 1).unwrap_or(u32::MAX)
}

/// As much of a cell's text as is repeated, in one line.
pub(super) fn quoted(text: &str) -> String {
    let line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    line.take(limits::QUOTED).collect()
}

/// Findings of one sort: the first [`limits::FINDINGS`], and how many there are besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings<K> {
    /// In the order of the table.
    pub listed: Vec<Finding<K>>,
    /// How many more there are.
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
    /// One more.
    pub fn push(&mut self, finding: Finding<K>) {
        if self.listed.len() < limits::FINDINGS {
            self.listed.push(finding);
        } else {
            self.unlisted += 1;
        }
    }

    /// Puts them in the order of the table; what is of no row comes last.
    pub(super) fn sort(&mut self) {
        let last = |place: Option<u32>| place.unwrap_or(u32::MAX);
        self.listed.sort_by_key(|own| (last(own.row), last(own.column)));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

/// A column with a header or cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, the first is 1.
    pub at: u32,
    /// What it is used for; none where it is not used.
    pub role: Option<Role>,
    /// Its header as it stands there.
    pub header: String,
}

/// What a table says of a city.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CityFigures {
    /// The first row of the city, the first of the table is 1; none where the table does not have it.
    pub row: Option<u32>,
    /// Schools by tier, in the order of [`Tier::ALL`].
    pub schools: [Option<f64>; Tier::ALL.len()],
    /// Students, persons.
    pub enrolled: Option<f64>,
    /// Residents, 万人.
    pub population: Option<f64>,
}

/// Where a table was found, and in which form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// Of a text file.
    pub encoding: Option<Encoding>,
    /// Of a text, from a file or pasted.
    pub delimiter: Option<Delimiter>,
    /// Name of the workbook's sheet.
    pub sheet: Option<String>,
}

/// A table that was read, before anything of it is taken over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// Where it was found.
    pub origin: Origin,
    /// What its rows are; none where its header was not found.
    pub layout: Option<Layout>,
    /// The lowest row of its header, the first of the table is 1.
    pub header: Option<u32>,
    /// All columns, from left to right; under a header that was not found, those of the row that most looks like one.
    pub columns: Vec<Column>,
    /// What tells the form of its header from others, where it has columns.
    pub form: Option<String>,
    /// Whether its columns are used as [`super::forms::Forms`] says.
    pub assigned: bool,
    /// The date of its figures, where the table says one: a year, a month or a day.
    pub date: Option<String>,
    /// Rows of cities or schools.
    pub rows: u32,
    /// The figures by city.
    pub cities: [CityFigures; CITIES],
    /// What keeps it from being taken over.
    pub problems: Findings<Problem>,
    /// What is worth knowing.
    pub notes: Findings<Note>,
}

impl Preview {
    /// The figures to take over; none where there is a problem.
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

/// Places counted from 0 as people count them, neighbours joined: "5–8, 12".
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

/// A column's letters: 1 is A, 27 is AA.
pub fn column_letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
