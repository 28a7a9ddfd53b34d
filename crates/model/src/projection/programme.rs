//! The six programmes and the 18 cells (one per programme and year of study): docs/model.md, section 1.

use crate::plan::PerCity;
use crate::plan::shape::names;

names! {
    /// Programmes: level, mode and entry.
    Programme {
        /// Intermediate, full-time, three years after junior secondary school.
        M3 = "M3",
        /// Senior, full-time, three years after upper secondary school.
        H3 = "H3",
        /// Senior, full-time, five years after junior secondary school.
        H5 = "H5",
        /// Technician, full-time, four years after upper secondary school.
        T4 = "T4",
        /// Intermediate, part-time, one year.
        P1 = "P1",
        /// Senior, part-time, two years.
        P2 = "P2",
    }
}

/// Number of programmes.
pub const PROGRAMMES: usize = Programme::ALL.len();
/// Number of cells.
pub const CELLS: usize = 18;
/// Number of full-time cells, which come first.
pub const FULL_TIME_CELLS: usize = 15;
/// Number of cells of the intermediate full-time programme M3, which come first of all.
pub const INTERMEDIATE_CELLS: usize = Programme::M3.last() + 1;

/// Stocks by cell and city, persons.
pub type CityCells = [PerCity; CELLS];

impl Programme {
    /// Duration D, years.
    pub const fn years(self) -> usize {
        match self {
            Self::M3 | Self::H3 => 3,
            Self::H5 => 5,
            Self::T4 => 4,
            Self::P1 => 1,
            Self::P2 => 2,
        }
    }

    /// Index of the cell of its first year of study.
    pub const fn first(self) -> usize {
        match self {
            Self::M3 => 0,
            Self::H3 => 3,
            Self::H5 => 6,
            Self::T4 => 11,
            Self::P1 => 15,
            Self::P2 => 16,
        }
    }

    /// Index of the cell of its last year of study.
    pub const fn last(self) -> usize {
        self.first() + self.years() - 1
    }

    /// Whether it is full-time.
    pub const fn is_full_time(self) -> bool {
        self.last() < FULL_TIME_CELLS
    }
}

/// Index of each programme's first cell, by [`Programme::index`].
pub const FIRST: [usize; PROGRAMMES] = {
    let mut first = [0; PROGRAMMES];
    let mut at = 0;
    while at < PROGRAMMES {
        first[at] = Programme::ALL[at].first();
        at += 1;
    }
    first
};
/// Index of each programme's last cell, by [`Programme::index`].
pub const LAST: [usize; PROGRAMMES] = {
    let mut last = [0; PROGRAMMES];
    let mut at = 0;
    while at < PROGRAMMES {
        last[at] = Programme::ALL[at].last();
        at += 1;
    }
    last
};
/// Whether a cell is a second or later year of study, filled from the cell before it.
pub const CONTINUES: [bool; CELLS] = {
    let mut continues = [true; CELLS];
    let mut at = 0;
    while at < PROGRAMMES {
        continues[FIRST[at]] = false;
        at += 1;
    }
    continues
};
