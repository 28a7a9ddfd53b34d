//! Reads `.xlsx` workbooks of the Office Open XML format with calamine, cell by cell.
//!
//! calamine's ranges are not used, because they allocate every cell between the first and the last. `look` adds what
//! calamine does not report. Invariant: the archive was checked by [`super::archive`].

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::super::limits;
use super::super::preview::{Refusal, Refused};
use super::format::Shown;
use super::{Cell, Sheet, choose, look};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The visible sheet that `wanted` recognises.
pub(super) fn find(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    let mut workbook: Workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut left = limits::VISITED;
    let names = visible_sheets(&workbook);
    let sheets = names.iter().map(|name| read(&mut workbook, name, &mut left));
    let mut sheet = choose(sheets, wanted)?;
    let percent = percentages(&mut workbook, sheet.name.as_deref().unwrap_or_default())?;
    look::add_to(&mut sheet, bytes, &percent)?;
    Ok(sheet)
}

/// For each format of the workbook, whether it displays percentages.
fn percentages(workbook: &mut Workbook, name: &str) -> Result<Vec<bool>, Refused> {
    let cells = workbook.worksheet_cells_reader(name).map_err(|_| Refusal::Damaged)?;
    let formats = cells.styles().iter().map(|style| style.number_format.as_ref());
    let percent = formats.map(|format| format.is_some_and(|own| Shown::by_code(&own.format_code) == Shown::Percent));
    Ok(percent.collect())
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
