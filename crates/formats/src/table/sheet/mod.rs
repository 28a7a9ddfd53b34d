//! Bytes or pasted text to cells: text files of three encodings, and workbooks of three formats.
//!
//! calamine reads `.xlsx` alone. Its readers of the other two make room for every cell between the first and the last,
//! take indices from the file unchecked, know neither hidden rows nor percentages, and bring the tables of every old
//! encoding along; `opendocument` and `binary` read what a table needs, cell by cell.
//!
//! Goes by what the bytes are, not by a file's name. Must not know cities or figures. Invariant: a sheet stays within
//! `limits`, and a cell's place in it is its place in the spreadsheet.

mod archive;
mod binary;
mod compound;
mod format;
mod look;
mod opendocument;
mod records;
mod text;
mod workbook;
mod xml;

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
    /// A finite number that is shown as a percentage, by the cell's format: 0.39 for 39%.
    Percentage(f64),
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
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
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

    /// Rows that hold something and are hidden in the spreadsheet.
    pub fn hidden_rows(&self) -> Vec<usize> {
        let holds = |row: &usize| self.row(*row).iter().any(|cell| !cell.is_blank());
        self.hidden_rows.iter().copied().filter(holds).collect()
    }

    /// Columns that hold something and are hidden in the spreadsheet.
    pub fn hidden_columns(&self) -> Vec<usize> {
        let holds = |column: &usize| (0..self.rows()).any(|row| !self.cell(row, *column).is_blank());
        self.hidden_columns.iter().copied().filter(holds).collect()
    }

    /// Notes that rows are hidden, up to but not including the last.
    fn hide_rows(&mut self, first: usize, end: usize) {
        self.hidden_rows.extend(first..end.min(limits::ROWS as usize));
    }

    /// Notes that columns are hidden, up to but not including the last.
    fn hide_columns(&mut self, first: usize, end: usize) {
        self.hidden_columns.extend(first..end.min(limits::COLUMNS as usize));
    }

    /// Notes that the number in a cell is shown as a percentage.
    fn mark_percentage(&mut self, row: usize, column: usize) {
        let cell = self.rows.get_mut(row).and_then(|row| row.get_mut(column));
        if let Some(cell) = cell
            && let Cell::Number(number) = *cell
        {
            *cell = Cell::Percentage(number);
        }
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

/// The first sheet that `wanted` recognises; where it recognises none, why the first could not be read, or else the
/// first that holds something.
fn choose(sheets: impl IntoIterator<Item = Result<Sheet, Refused>>, wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    let (mut first, mut refused) = (None, None);
    for sheet in sheets {
        match sheet {
            Ok(sheet) if wanted(&sheet) => return Ok(sheet),
            Ok(sheet) if sheet.rows() > 0 => first = first.or(Some(sheet)),
            Ok(_) => {}
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    match (refused, first) {
        (Some(why), _) => Err(why),
        (None, Some(sheet)) => Ok(sheet),
        (None, None) => Err(Refusal::Empty.into()),
    }
}

/// The sheet of a file, by `choose` where it has several.
///
/// # Errors
/// [`Refused`]: nothing of the file is read.
pub fn of_file(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    if bytes.len() > limits::FILE {
        return Err(Refusal::TooLarge.into());
    }
    if bytes.starts_with(ZIP) {
        return match archive::vet(bytes)? {
            archive::Kind::Workbook => workbook::find(bytes, wanted),
            archive::Kind::OpenDocument => opendocument::find(bytes, wanted),
        };
    }
    if bytes.starts_with(compound::START) {
        return binary::find(bytes, wanted);
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
