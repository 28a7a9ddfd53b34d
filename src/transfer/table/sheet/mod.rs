//! Bytes or pasted text to cells: text files of three encodings, and workbooks.
//!
//! Goes by what the bytes are, not by a file's name. Must not know cities or figures. Invariant: a sheet stays within
//! `limits`, and a cell's place in it is its place in the spreadsheet.

mod archive;
mod text;
mod workbook;

use std::collections::BTreeSet;

use super::limits;
use super::preview::{Delimiter, Encoding, Refusal, Refused};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or spaces.
    Blank,
    /// Text without spaces around it.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A date or time, by the cell's format.
    Date,
    /// An error of the spreadsheet's own, such as `#REF!`.
    Error(String),
    /// A formula whose result was not stored.
    Unsaved,
}

impl Cell {
    pub(super) const fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    fn from_text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || INVISIBLE.contains(&c));
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text.to_owned())
        }
    }
}

/// Marks without width that programs leave around texts.
const INVISIBLE: [char; 3] = ['\u{feff}', '\u{200b}', '\u{200e}'];

const BLANK: &Cell = &Cell::Blank;

/// The cells of one sheet; rows and columns are counted from 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name in a workbook.
    pub name: Option<String>,
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
    /// What parts the cells of a text.
    pub delimiter: Option<Delimiter>,
    rows: Vec<Vec<Cell>>,
    formulas: BTreeSet<(usize, usize)>,
}

impl Sheet {
    /// Rows up to the last one that holds something.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The cells of a row up to the last one that holds something.
    pub fn row(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// A cell; blank outside the sheet.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.row(row).get(column).unwrap_or(BLANK)
    }

    /// Whether the cell's value is a formula's stored result.
    pub fn has_formula(&self, row: usize, column: usize) -> bool {
        self.formulas.contains(&(row, column))
    }

    /// Puts a cell that holds something into its place.
    fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Refused> {
        if row >= limits::ROWS {
            return Err(Refusal::TooManyRows.into());
        }
        if column >= limits::COLUMNS {
            return Err(Refusal::TooManyColumns.into());
        }
        if let Cell::Text(text) = &cell
            && text.chars().nth(limits::CELL).is_some()
        {
            return Err(Refused {
                why: Refusal::CellTooLong,
                row: Some(row + 1),
            });
        }
        let (row, column) = (row as usize, column as usize);
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Blank);
        }
        cells[column] = cell;
        Ok(())
    }
}

/// The sheet of a file that `wanted` recognises; where it recognises none, why the first could not be read, or else the
/// first that holds something.
///
/// # Errors
/// [`Refused`]: nothing of the file is read.
pub fn of_file(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    if bytes.len() > limits::FILE {
        return Err(Refusal::TooLarge.into());
    }
    if bytes.starts_with(ZIP) {
        archive::vet(bytes)?;
        return workbook::find(bytes, wanted);
    }
    if bytes.starts_with(COMPOUND) {
        let encrypted = bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED);
        return Err(if encrypted { Refusal::Encrypted } else { Refusal::OldExcel }.into());
    }
    let (content, encoding) = text::decode(bytes)?;
    let mut sheet = text::sheet(&content)?;
    sheet.encoding = Some(encoding);
    Ok(sheet)
}

/// The sheet of a text that was pasted.
///
/// # Errors
/// As [`of_file`].
pub fn of_text(content: &str) -> Result<Sheet, Refused> {
    if content.len() > limits::FILE {
        return Err(Refusal::TooLarge.into());
    }
    text::sheet(content)
}

/// First bytes of a zip archive, which a workbook is.
const ZIP: &[u8] = b"PK\x03\x04";
/// First bytes of a compound file: a workbook of the old format, or one protected by a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// The name of an encrypted workbook's content in a compound file's directory, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
