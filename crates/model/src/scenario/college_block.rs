//! A rectangular block of the grid of college projects, as spreadsheets exchange it: tab-separated whole numbers.
//!
//! Rows are cities, columns are start years. A block that does not fit completely is refused with the first offending
//! cell.

use thiserror::Error;

use crate::plan::{CityId, Plan, ProjectKind, YEARS};

use super::{Edit, Levers};

/// Most projects of one kind per city and start year; more than any city has schools for.
pub const MOST: usize = 20;

/// Numbers of projects by row and column; all rows have the same length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeBlock {
    rows: Vec<Vec<usize>>,
}

/// Why a pasted text is refused. Rows and columns of the text are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BlockFault {
    /// The text is empty.
    #[error("empty")]
    Empty,
    /// A cell is not a whole number from 0 to [`MOST`].
    #[error("row {row}, column {column}: not a whole number from 0 to {MOST}")]
    NotACount {
        /// Row in the text.
        row: usize,
        /// Column in the text.
        column: usize,
    },
    /// A row has not the length of the first.
    #[error("row {row}: not as long as the first")]
    Ragged {
        /// Row in the text.
        row: usize,
    },
    /// The block has more rows than the grid has from the chosen cell on.
    #[error("{rows} rows, room for {room}")]
    TooManyRows {
        /// Rows of the block.
        rows: usize,
        /// Rows of the grid from the chosen cell on.
        room: usize,
    },
    /// The block has more columns than the grid has from the chosen cell on.
    #[error("{columns} columns, room for {room}")]
    TooManyColumns {
        /// Columns of the block.
        columns: usize,
        /// Columns of the grid from the chosen cell on.
        room: usize,
    },
}

/// Number of projects of a kind that start in a city and year.
pub fn count(levers: &Levers, city: CityId, kind: ProjectKind, start: i64) -> usize {
    let same = |project: &&super::Project| project.city == city && project.kind == kind && project.start == start;
    levers.college_projects.iter().filter(same).count()
}

impl CollegeBlock {
    /// Parses a spreadsheet's clipboard text. An empty cell is 0.
    ///
    /// # Errors
    /// The first wrong cell or row.
    pub fn parse(text: &str) -> Result<Self, BlockFault> {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let body = body.strip_suffix('\r').unwrap_or(body);
        if body.trim().is_empty() {
            return Err(BlockFault::Empty);
        }
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for (row, line) in body.split('\n').enumerate() {
            let mut cells = Vec::new();
            for (column, cell) in line.trim_end_matches('\r').split('\t').enumerate() {
                cells.push(cell_count(cell).ok_or(BlockFault::NotACount { row, column })?);
            }
            if rows.first().is_some_and(|first| first.len() != cells.len()) {
                return Err(BlockFault::Ragged { row });
            }
            rows.push(cells);
        }
        Ok(Self { rows })
    }

    /// The numbers of a kind for these cities and start years.
    pub fn of(levers: &Levers, kind: ProjectKind, cities: &[CityId], years: &[u16]) -> Self {
        let row = |&city: &CityId| {
            let cell = |&year: &u16| count(levers, city, kind, i64::from(year));
            years.iter().map(cell).collect()
        };
        Self {
            rows: cities.iter().map(row).collect(),
        }
    }

    /// The edit that writes the block into the grid. `cities` are the grid's rows from the chosen one on, `year` is
    /// the index of the chosen start year.
    ///
    /// # Errors
    /// The block does not fit from there on.
    pub fn into_edit(self, plan: &Plan, kind: ProjectKind, cities: &[CityId], year: usize) -> Result<Edit, BlockFault> {
        let columns = self.rows.first().map_or(0, Vec::len);
        if self.rows.len() > cities.len() {
            return Err(BlockFault::TooManyRows {
                rows: self.rows.len(),
                room: cities.len(),
            });
        }
        let room = YEARS.saturating_sub(year);
        if columns > room {
            return Err(BlockFault::TooManyColumns { columns, room });
        }
        let mut edits = Vec::new();
        for (&city, row) in cities.iter().zip(&self.rows) {
            for (&start, &count) in plan.years[year..].iter().zip(row) {
                edits.push(Edit::SetProjectCount {
                    city,
                    kind,
                    start: i64::from(start),
                    count,
                });
            }
        }
        Ok(Edit::All(edits))
    }

    /// Tab-separated text for a spreadsheet.
    pub fn to_text(&self) -> String {
        let line = |row: &Vec<usize>| row.iter().map(usize::to_string).collect::<Vec<_>>().join("\t");
        self.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// A whole number as typed, full-width digits included; empty is 0.
fn cell_count(cell: &str) -> Option<usize> {
    let plain: String = cell
        .trim()
        .chars()
        .map(|c| match c {
            '\u{ff10}'..='\u{ff19}' => char::from_digit(c as u32 - 0xff10, 10).unwrap_or(c),
            c => c,
        })
        .collect();
    if plain.is_empty() {
        return Some(0);
    }
    plain.parse().ok().filter(|&count| count <= MOST)
}
