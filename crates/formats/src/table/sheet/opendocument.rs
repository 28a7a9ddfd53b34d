//! Reads `.ods` spreadsheets of the OpenDocument format, cell by cell.
//!
//! A cell or row may state any number of repetitions: blank ones only advance the position; others are written until
//! a limit refuses them. Invariant: the archive was checked by [`super::archive`].

use std::collections::BTreeSet;
use std::iter::from_fn;

use quick_xml::events::{BytesStart, Event};

use super::super::limits;
use super::super::preview::{Refusal, Refused};
use super::xml::{Archive, Part, attribute, open, part, referred};
use super::{Cell, Sheet, choose};

/// The visible sheet that `wanted` recognises.
pub(super) fn find(bytes: &[u8], wanted: &dyn Fn(&Sheet) -> bool) -> Result<Sheet, Refused> {
    let mut archive = open(bytes)?;
    if is_encrypted(&mut archive) {
        return Err(Refusal::Encrypted.into());
    }
    let mut document = Document {
        xml: part(&mut archive, "content.xml")?,
        buffer: Vec::new(),
        hidden_styles: BTreeSet::new(),
        is_spreadsheet: false,
        left: limits::VISITED,
    };
    let mut over = false;
    let sheets = from_fn(|| {
        let sheet = if over { None } else { document.next_sheet().transpose() };
        over = !matches!(sheet, Some(Ok(_)));
        sheet
    });
    match choose(sheets.take(limits::SHEETS), wanted) {
        Err(_) if !document.is_spreadsheet => Err(Refusal::NotATable.into()),
        chosen => chosen,
    }
}

/// Whether the manifest lists encrypted parts.
fn is_encrypted(archive: &mut Archive) -> bool {
    let Ok(mut manifest) = part(archive, "META-INF/manifest.xml") else {
        return false;
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match manifest.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "encryption-data" => return true,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

struct Document<'a> {
    xml: Part<'a>,
    buffer: Vec<u8>,
    /// Table styles that are not displayed.
    hidden_styles: BTreeSet<String>,
    is_spreadsheet: bool,
    /// Number of cells that may still be visited.
    left: usize,
}

/// The next relevant XML event.
enum Next {
    Start(BytesStart<'static>),
    End(String),
    Text(String),
    Over,
}

/// A cell, the number of its repetitions, and whether it has a formula.
struct Run {
    cell: Cell,
    times: usize,
    formula: bool,
}

impl Document<'_> {
    fn next(&mut self) -> Result<Next, Refused> {
        loop {
            self.buffer.clear();
            return Ok(
                match self.xml.read_event_into(&mut self.buffer).map_err(|_| Refusal::Damaged)? {
                    Event::Start(tag) => Next::Start(tag.into_owned()),
                    Event::End(tag) => Next::End(tag.name().as_ref().to_owned()),
                    Event::Text(text) => Next::Text(text.xml10_content().into_owned()),
                    Event::CData(text) => Next::Text(text.xml10_content().into_owned()),
                    Event::GeneralRef(reference) => Next::Text(referred(&reference)),
                    Event::Eof => Next::Over,
                    _ => continue,
                },
            );
        }
    }

    /// Skips the rest of an element.
    fn skip(&mut self, tag: &BytesStart) -> Result<(), Refused> {
        self.buffer.clear();
        let end = self.xml.read_to_end_into(tag.name(), &mut self.buffer);
        end.map(|_| ()).map_err(|_| Refusal::Damaged.into())
    }

    /// The next visible sheet; `None` after the last.
    fn next_sheet(&mut self) -> Result<Option<Sheet>, Refused> {
        let mut style = None;
        loop {
            let tag = match self.next()? {
                Next::Start(tag) => tag,
                Next::Over => return Ok(None),
                _ => continue,
            };
            match tag.name().as_ref() {
                "style:style" => style = attribute(&tag, "style:name"),
                "style:table-properties" if attribute(&tag, "table:display").as_deref() == Some("false") => {
                    self.hidden_styles.extend(style.take());
                }
                "office:spreadsheet" => self.is_spreadsheet = true,
                "table:table" if self.is_spreadsheet => {
                    let style = attribute(&tag, "table:style-name");
                    if style.is_some_and(|style| self.hidden_styles.contains(&style)) {
                        self.skip(&tag)?;
                    } else {
                        return self.sheet(attribute(&tag, "table:name")).map(Some);
                    }
                }
                // Earlier values of cells, and tables of other documents.
                "table:tracked-changes" | "table:dde-links" => self.skip(&tag)?,
                _ => {}
            }
        }
    }

    fn sheet(&mut self, name: Option<String>) -> Result<Sheet, Refused> {
        let mut sheet = Sheet {
            name,
            ..Sheet::default()
        };
        let (mut row, mut column) = (0_usize, 0_usize);
        loop {
            let tag = match self.next()? {
                Next::Start(tag) => tag,
                Next::End(name) if name == "table:table" => return Ok(sheet),
                Next::Over => return Err(Refusal::Damaged.into()),
                _ => continue,
            };
            match tag.name().as_ref() {
                "table:table-column" => {
                    let end = column.saturating_add(times(&tag, "table:number-columns-repeated")?);
                    if is_hidden(&tag) {
                        sheet.hide_columns(column, end);
                    }
                    column = end;
                }
                "table:table-row" => {
                    let end = row.saturating_add(times(&tag, "table:number-rows-repeated")?);
                    if is_hidden(&tag) {
                        sheet.hide_rows(row, end);
                    }
                    let runs = self.runs()?;
                    if runs.iter().any(|run| !run.cell.is_blank()) {
                        for row in row..end {
                            self.put(&mut sheet, row, &runs)?;
                        }
                    }
                    row = end;
                }
                "table:table" | "table:shapes" | "office:forms" => self.skip(&tag)?,
                _ => {}
            }
        }
    }

    /// The cells of a row whose start tag was read.
    fn runs(&mut self) -> Result<Vec<Run>, Refused> {
        let mut runs: Vec<Run> = Vec::new();
        loop {
            match self.next()? {
                Next::Start(tag) if is_cell(tag.name().as_ref()) => {
                    self.visit()?;
                    let times = times(&tag, "table:number-columns-repeated")?;
                    let (cell, formula) = self.cell(&tag)?;
                    match runs.last_mut() {
                        Some(last) if last.cell.is_blank() && cell.is_blank() => last.times = last.times.saturating_add(times),
                        _ => runs.push(Run { cell, times, formula }),
                    }
                }
                Next::Start(tag) => self.skip(&tag)?,
                Next::End(name) if name == "table:table-row" => return Ok(runs),
                Next::Over => return Err(Refusal::Damaged.into()),
                _ => {}
            }
        }
    }

    fn visit(&mut self) -> Result<(), Refused> {
        self.left = self.left.checked_sub(1).ok_or(Refusal::UnpacksTooLarge)?;
        Ok(())
    }

    /// Writes a row's cells to the sheet.
    fn put(&mut self, sheet: &mut Sheet, row: usize, runs: &[Run]) -> Result<(), Refused> {
        let capped = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let mut column = 0_usize;
        for run in runs {
            let end = column.saturating_add(run.times);
            if !run.cell.is_blank() {
                for column in column..end {
                    self.visit()?;
                    sheet.put(capped(row), capped(column), run.cell.clone())?;
                    if run.formula {
                        sheet.formulas.insert((row, column));
                    }
                }
            }
            column = end;
        }
        Ok(())
    }

    /// The content of a cell, and whether it has a formula.
    fn cell(&mut self, tag: &BytesStart) -> Result<(Cell, bool), Refused> {
        let text = self.text()?;
        let formula = attribute(tag, "table:formula").is_some();
        let value = attribute(tag, "office:value").unwrap_or_default();
        let number = value.parse().ok().filter(|number: &f64| number.is_finite());
        let cell = match (attribute(tag, "office:value-type").as_deref(), number) {
            (Some("percentage"), Some(number)) => Cell::Percentage(number),
            (Some("float" | "currency"), Some(number)) => Cell::Number(number),
            (Some("percentage" | "float" | "currency"), None) => Cell::from_text(&value),
            (Some("date" | "time"), _) => Cell::Date,
            (Some("boolean"), _) => Cell::from_text(&attribute(tag, "office:boolean-value").unwrap_or(text).to_uppercase()),
            _ if attribute(tag, "calcext:value-type").as_deref() == Some("error") => Cell::Error(text.trim().to_owned()),
            (None, _) if formula && text.trim().is_empty() => Cell::Unsaved,
            _ if text.trim().is_empty() => Cell::from_text(&attribute(tag, "office:string-value").unwrap_or_default()),
            _ => Cell::from_text(&text),
        };
        Ok((cell, formula))
    }

    /// The text of a cell whose start tag was read; paragraphs become lines. Comments and drawings are skipped.
    fn text(&mut self) -> Result<String, Refused> {
        let (mut text, mut inside) = (String::new(), false);
        loop {
            match self.next()? {
                Next::Start(tag) => match tag.name().as_ref() {
                    "text:p" => {
                        if !text.is_empty() {
                            text.push('\n');
                        }
                        inside = true;
                    }
                    "text:s" | "text:tab" => text.push(' '),
                    "text:line-break" => text.push('\n'),
                    "text:span" | "text:a" | "text:date" | "text:time" | "text:sheet-name" | "text:title" => {}
                    _ => self.skip(&tag)?,
                },
                Next::Text(own) if inside => text.push_str(&own),
                Next::End(name) if name == "text:p" => inside = false,
                Next::End(name) if is_cell(&name) => return Ok(text),
                Next::Over => return Err(Refusal::Damaged.into()),
                Next::Text(_) | Next::End(_) => {}
            }
        }
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table:table-cell" | "table:covered-table-cell")
}

/// Whether a row or column is hidden or filtered out.
fn is_hidden(tag: &BytesStart) -> bool {
    attribute(tag, "table:visibility").is_some_and(|how| how != "visible")
}

/// Number of repetitions of an element.
fn times(tag: &BytesStart, name: &str) -> Result<usize, Refused> {
    let Some(times) = attribute(tag, name) else { return Ok(1) };
    Ok(times.parse::<u32>().map_err(|_| Refusal::Damaged)? as usize)
}
