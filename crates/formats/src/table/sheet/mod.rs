//! Decodes bytes or pasted text to cells: text files of three encodings, workbooks of three formats.
//!
//! calamine reads `.xlsx` only. Its readers of the other two formats allocate every cell between the first and the
//! last, use unchecked indices from the file, report neither hidden rows nor percentages, and bring tables of all old
//! encodings. `opendocument` and `binary` read what is needed, cell by cell.
//!
//! The format is detected from the bytes, not from the file name. Does not know cities or figures. Invariant: a sheet
//! stays within `limits`, and a cell keeps its position in the spreadsheet.

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

/// Content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or spaces.
    Blank,
    /// Text, trimmed.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A finite number displayed as a percentage: 0.39 for 39%.
    Percentage(f64),
    /// A number displayed as a date or time.
    Date,
    /// A spreadsheet error, such as `#REF!`.
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

/// Zero-width characters that programs leave around texts.
const INVISIBLE: [char; 3] = ['\u{feff}', '\u{200b}', '\u{200e}'];

const BLANK: &Cell = &Cell::Blank;

/// The cells of a sheet; rows and columns are counted from 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Sheet name, for a workbook.
    pub name: Option<String>,
    /// Encoding, for a text file.
    pub encoding: Option<Encoding>,
    /// Separator of cells, for a text.
    pub delimiter: Option<Delimiter>,
    rows: Vec<Vec<Cell>>,
    formulas: BTreeSet<(usize, usize)>,
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
}

impl Sheet {
    /// Number of rows, up to the last one with content.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The cells of a row, up to the last one with content.
    pub fn row(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// A cell; blank outside the sheet.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.row(row).get(column).unwrap_or(BLANK)
    }

    /// Whether the cell's value is the stored result of a formula.
    pub fn has_formula(&self, row: usize, column: usize) -> bool {
        self.formulas.contains(&(row, column))
    }

    /// Hidden rows with content.
    pub fn hidden_rows(&self) -> Vec<usize> {
        let holds = |row: &usize| self.row(*row).iter().any(|cell| !cell.is_blank());
        self.hidden_rows.iter().copied().filter(holds).collect()
    }

    /// Hidden columns with content.
    pub fn hidden_columns(&self) -> Vec<usize> {
        let holds = |column: &usize| (0..self.rows()).any(|row| !self.cell(row, *column).is_blank());
        self.hidden_columns.iter().copied().filter(holds).collect()
    }

    /// Marks the rows `first..end` as hidden.
    fn hide_rows(&mut self, first: usize, end: usize) {
        self.hidden_rows.extend(first..end.min(limits::ROWS as usize));
    }

    /// Marks the columns `first..end` as hidden.
    fn hide_columns(&mut self, first: usize, end: usize) {
        self.hidden_columns.extend(first..end.min(limits::COLUMNS as usize));
    }

    /// Marks the number in a cell as displayed as a percentage.
    fn mark_percentage(&mut self, row: usize, column: usize) {
        let cell = self.rows.get_mut(row).and_then(|row| row.get_mut(column));
        if let Some(cell) = cell
            && let Cell::Number(number) = *cell
        {
            *cell = Cell::Percentage(number);
        }
    }

    /// Sets a cell.
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

/// The first sheet that `wanted` recognises; if there is none, the first error, else the first sheet with content.
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

/// The sheet of a file; chosen by `wanted` if there are several.
///
/// # Errors
/// [`Refused`]: the file is not used.
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

/// The sheet of a pasted text.
///
/// # Errors
/// As [`of_file`].
pub fn of_text(content: &str) -> Result<Sheet, Refused> {
    if content.len() > limits::FILE {
        return Err(Refusal::TooLarge.into());
    }
    text::sheet(content)
}

/// First bytes of a zip archive.
const ZIP: &[u8] = b"PK\x03\x04";
