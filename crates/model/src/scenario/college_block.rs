//! A block of the grid of colleges as spreadsheets exchange it: rows of whole numbers, parted by tabs.
//!
//! Rows are cities in the plan's order or a part of it, columns are start years. Nothing is taken from a block that does
//! not fit whole; the first cell that does not is named.

use thiserror::Error;

use crate::plan::{CityId, Plan, ProjectKind, YEARS};

use super::{Edit, Levers};

/// Projects of one kind that may start in one city and year; more than any city has schools for.
pub const MOST: usize = 20;

/// Counts of projects, row by row; every row has the same length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeBlock {
    rows: Vec<Vec<usize>>,
}

/// Why a pasted text is no block that fits; rows and columns of the text, the first is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BlockFault {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// A cell is no whole number that a cell of the grid may hold.
    #[error("row {row}, column {column}: not a whole number from 0 to {MOST}")]
    NotACount {
        /// Row in the text.
        row: usize,
        /// Column in the text.
        column: usize,
    },
    /// A row is longer or shorter than the first.
    #[error("row {row}: not as long as the first")]
    Ragged {
        /// Row in the text.
        row: usize,
    },
    /// The block has more rows than there are cities from the chosen cell on.
    #[error("{rows} rows, room for {room}")]
    TooManyRows {
        /// Rows of the block.
        rows: usize,
        /// Rows of the grid from the chosen cell on.
        room: usize,
    },
    /// The block has more columns than there are years from the chosen cell on.
    #[error("{columns} columns, room for {room}")]
    TooManyColumns {
        /// Columns of the block.
        columns: usize,
        /// Columns of the grid from the chosen cell on.
        room: usize,
    },
}

/// How many projects of a kind start in a city and year.
pub fn count(levers: &Levers, city: CityId, kind: ProjectKind, start: i64) -> usize {
    let same = |project: &&super::Project| project.city == city && project.kind == kind && project.start == start;
    levers.college_projects.iter().filter(same).count()
}

impl CollegeBlock {
    /// Reads the text that a spreadsheet puts on the clipboard. An empty cell is 0.
    ///
    /// # Errors
    /// The first cell or row that is wrong.
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

    /// The counts of a kind in these cities and start years.
    pub fn of(levers: &Levers, kind: ProjectKind, cities: &[CityId], years: &[u16]) -> Self {
        let row = |&city: &CityId| {
            let cell = |&year: &u16| count(levers, city, kind, i64::from(year));
            years.iter().map(cell).collect()
        };
        Self {
            rows: cities.iter().map(row).collect(),
        }
    }

    /// The change that puts the block into the grid, its first cell at the city and year given. `cities` is the grid's
    /// order of rows from the chosen one on, `year` the place of the chosen year.
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

    /// The text for a spreadsheet.
    pub fn to_text(&self) -> String {
        let line = |row: &Vec<usize>| row.iter().map(usize::to_string).collect::<Vec<_>>().join("\t");
        self.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// A whole number as people write it in a cell, full-width digits included.
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
