//! Workbooks of the Office Open XML format, `.xlsx`, read by calamine cell by cell.
//!
//! Cells come one after the other and not as calamine's own ranges: those make room for every cell between the first and
//! the last. Invariant: an archive is vetted before it comes here.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::super::limits;
use super::super::preview::{Refusal, Refused};
use super::{Cell, Sheet};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheet that `wanted` recognises, among those that are not hidden.
pub(super) fn find(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    let mut workbook: Workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut left = limits::VISITED;
    let mut first = None;
    let mut refused = None;
    for name in visible_sheets(&workbook) {
        match read(&mut workbook, &name, &mut left) {
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

fn visible_sheets(workbook: &Workbook) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .take(limits::SHEETS)
        .collect()
}

fn read(workbook: &mut Workbook, name: &str, left: &mut usize) -> Result<Sheet, Refused> {
    let mut sheet = Sheet {
        name: Some(name.to_owned()),
        ..Sheet::default()
    };
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| Refusal::Damaged)?;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(|_| Refusal::Damaged)? {
        *left = left.checked_sub(1).ok_or(Refusal::UnpacksTooLarge)?;
        let (row, column) = found.pos;
        let formula = found.formula.is_some();
        let cell = match cell(&found.value) {
            Cell::Blank if formula => Cell::Unsaved,
            cell => cell,
        };
        if !cell.is_blank() {
            sheet.put(row, column, cell)?;
            if formula {
                sheet.formulas.insert((row as usize, column as usize));
            }
        }
    }
    Ok(sheet)
}

fn cell(value: &DataRef) -> Cell {
    match value {
        DataRef::Empty => Cell::Blank,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Float(number) => Cell::Text(number.to_string()),
        DataRef::String(text) => Cell::from_text(text),
        DataRef::SharedString(text) => Cell::from_text(text),
        DataRef::Bool(truth) => Cell::Text(truth.to_string().to_uppercase()),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Cell::Date,
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}
