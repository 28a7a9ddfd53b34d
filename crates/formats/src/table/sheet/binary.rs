//! Reads `.xls` workbooks of Excel 97 to 2003, record by record.
//!
//! After Microsoft's [MS-XLS]. Older workbooks are refused: the encoding of their texts depends on the computer that
//! wrote them. Invariant: every length and offset in the file is checked before use.

use std::collections::BTreeMap;

use super::super::limits;
use super::super::preview::{Refusal, Refused};
use super::compound::{Compound, f64_at, u16_at, u32_at};
use super::format::Shown;
use super::records::{Record, records};
use super::{Cell, Sheet, choose};

/// Record types that are read, with their names in [MS-XLS].
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000a;
    pub(super) const FILEPASS: u16 = 0x002f;
    pub(super) const COLINFO: u16 = 0x007d;
    pub(super) const BOUNDSHEET: u16 = 0x0085;
    pub(super) const MULRK: u16 = 0x00bd;
    pub(super) const XF: u16 = 0x00e0;
    pub(super) const SST: u16 = 0x00fc;
    pub(super) const LABELSST: u16 = 0x00fd;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOLERR: u16 = 0x0205;
    pub(super) const STRING: u16 = 0x0207;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const RK: u16 = 0x027e;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const BOF: u16 = 0x0809;
}

/// Version number of Excel 97 to 2003.
const BIFF8: u16 = 0x0600;

/// The visible sheet that `wanted` recognises.
pub(super) fn find(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    let file = Compound::open(bytes)?;
    if file.names().any(|name| name == "EncryptedPackage") {
        return Err(Refusal::Encrypted.into());
    }
    let Some(stream) = file.stream("Workbook")? else {
        let older = file.stream("Book")?.is_some();
        return Err(if older { Refusal::OldExcel } else { Refusal::NotATable }.into());
    };
    let book = Book::read(&stream)?;
    let mut left = limits::VISITED;
    let sheets = book.sheets.iter().take(limits::SHEETS);
    choose(sheets.map(|own| book.sheet(&stream, own, &mut left)), wanted)
}

/// Data that the sheets of a workbook share.
#[derive(Default)]
struct Book {
    /// Visible sheets: offset and name.
    sheets: Vec<(usize, String)>,
    texts: Vec<String>,
    /// Display type by format index of a cell.
    shown: Vec<Shown>,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Refused> {
        let mut book = Self::default();
        let (mut own_formats, mut numbers) = (BTreeMap::new(), Vec::new());
        for record in records(stream, 0) {
            let data = record.data();
            match record.kind {
                kind::BOF if record.start == 0 && u16_at(data, 0)? != BIFF8 => return Err(Refusal::OldExcel.into()),
                kind::FILEPASS => return Err(Refusal::Encrypted.into()),
                kind::BOUNDSHEET => {
                    let (state, is_sheet) = (u16_at(data, 4)? & 3, u16_at(data, 4)? >> 8 == 0);
                    if state == 0 && is_sheet {
                        book.sheets
                            .push((u32_at(data, 0)? as usize, record.text_from(6).next(false)?));
                    }
                }
                kind::SST => {
                    let mut texts = record.text_from(8);
                    while !texts.is_over() {
                        book.texts.push(texts.next(true)?);
                    }
                }
                kind::FORMAT => {
                    own_formats.insert(u16_at(data, 0)?, Shown::by_code(&record.text_from(2).next(true)?));
                }
                kind::XF => numbers.push(u16_at(data, 2)?),
                kind::EOF => {
                    let shown = |number| own_formats.get(number).copied().unwrap_or(Shown::by_number(*number));
                    book.shown = numbers.iter().map(shown).collect();
                    return Ok(book);
                }
                _ => {}
            }
        }
        Err(Refusal::Damaged.into())
    }

    fn sheet(&self, stream: &[u8], (start, name): &(usize, String), left: &mut usize) -> Result<Sheet, Refused> {
        let mut sheet = Sheet {
            name: Some(name.clone()),
            ..Sheet::default()
        };
        // Charts embedded in a sheet are nested substreams.
        let mut depth = 0_usize;
        let mut formula = None;
        for record in records(stream, *start) {
            *left = left.checked_sub(1).ok_or(Refusal::UnpacksTooLarge)?;
            match record.kind {
                kind::BOF => depth += 1,
                kind::EOF if depth < 2 => return Ok(sheet),
                kind::EOF => depth -= 1,
                _ if depth != 1 => {}
                kind::STRING => {
                    if let Some((row, column)) = formula.take() {
                        put(&mut sheet, row, column, Cell::from_text(&record.text_from(0).next(true)?))?;
                    }
                }
                _ => formula = self.take(&mut sheet, &record, left)?.or(formula),
            }
        }
        // The file ends before the sheet does.
        Err(Refusal::Damaged.into())
    }

    /// Takes a record. Returns the cell of a formula whose text result is in a later record.
    fn take(&self, sheet: &mut Sheet, record: &Record, left: &mut usize) -> Result<Option<(u16, u16)>, Refused> {
        let data = record.data();
        let place = || Ok::<_, Refusal>((u16_at(data, 0)?, u16_at(data, 2)?, u16_at(data, 4)?));
        match record.kind {
            kind::ROW if u16_at(data, 12)? & 0x20 != 0 => {
                let row = usize::from(u16_at(data, 0)?);
                sheet.hide_rows(row, row + 1);
            }
            kind::COLINFO if u16_at(data, 8)? & 1 != 0 => {
                sheet.hide_columns(u16_at(data, 0)?.into(), usize::from(u16_at(data, 2)?) + 1);
            }
            kind::LABELSST => {
                let (row, column, _) = place()?;
                let text = self.texts.get(u32_at(data, 6)? as usize).ok_or(Refusal::Damaged)?;
                put(sheet, row, column, Cell::from_text(text))?;
            }
            kind::LABEL => {
                let (row, column, _) = place()?;
                put(sheet, row, column, Cell::from_text(&record.text_from(6).next(true)?))?;
            }
            kind::NUMBER => {
                let (row, column, format) = place()?;
                put(sheet, row, column, self.number(f64_at(data, 6)?, format))?;
            }
            kind::RK => {
                let (row, column, format) = place()?;
                put(sheet, row, column, self.number(rk(u32_at(data, 6)?), format))?;
            }
            kind::MULRK => {
                let (row, first) = (u16_at(data, 0)?, u16_at(data, 2)?);
                // The last two bytes are the last column.
                let own = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
                for (own, column) in own.chunks_exact(6).zip(first..) {
                    *left = left.checked_sub(1).ok_or(Refusal::UnpacksTooLarge)?;
                    put(sheet, row, column, self.number(rk(u32_at(own, 2)?), u16_at(own, 0)?))?;
                }
            }
            kind::BOOLERR => {
                let (row, column, _) = place()?;
                put(sheet, row, column, truth_or_error(u16_at(data, 6)?))?;
            }
            kind::FORMULA => {
                let (row, column, format) = place()?;
                sheet.formulas.insert((row.into(), column.into()));
                // A result that is not a number is marked 0xffff; its type is in the first byte, its value in the
                // third.
                let cell = match (u16_at(data, 12)?, u16_at(data, 6)? & 0xff, u16_at(data, 8)? & 0xff) {
                    (0xffff, 0, _) => return Ok(Some((row, column))),
                    (0xffff, 1, truth) => truth_or_error(truth),
                    (0xffff, 2, error) => truth_or_error(error | 0x100),
                    (0xffff, ..) => Cell::Blank,
                    _ => self.number(f64_at(data, 6)?, format),
                };
                put(sheet, row, column, cell)?;
            }
            _ => {}
        }
        Ok(None)
    }

    /// A number with the display type of its cell's format.
    fn number(&self, number: f64, format: u16) -> Cell {
        match self.shown.get(usize::from(format)) {
            _ if !number.is_finite() => Cell::from_text(&number.to_string()),
            Some(Shown::Date) => Cell::Date,
            Some(Shown::Percent) => Cell::Percentage(number),
            _ => Cell::Number(number),
        }
    }
}

fn put(sheet: &mut Sheet, row: u16, column: u16, cell: Cell) -> Result<(), Refused> {
    if cell.is_blank() {
        return Ok(());
    }
    sheet.put(row.into(), column.into(), cell)
}

/// Decodes an RK number: an integer or the upper half of a double, possibly multiplied by 100.
fn rk(coded: u32) -> f64 {
    let number = if coded & 2 == 0 {
        f64::from_bits(u64::from(coded & !3) << 32)
    } else {
        f64::from(coded.cast_signed() >> 2)
    };
    if coded & 1 == 0 { number } else { number / 100.0 }
}

/// A boolean, or an error code if the upper byte is set.
fn truth_or_error(coded: u16) -> Cell {
    let error = match coded & 0xff {
        own if coded >> 8 == 0 => return Cell::Text(if own == 0 { "FALSE" } else { "TRUE" }.to_owned()),
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Cell::Error(error.to_owned())
}
