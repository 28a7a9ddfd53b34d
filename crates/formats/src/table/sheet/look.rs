//! Adds what calamine does not report of a sheet: hidden rows and columns, and percentages.
//!
//! Reads the sheet's XML part a second time, after its cells. Invariant: no number changes.

use quick_xml::events::{BytesStart, Event};

use super::super::limits;
use super::super::preview::{Refusal, Refused};
use super::Sheet;
use super::xml::{Archive, attribute, is_true, open, part};

/// Adds hidden rows, hidden columns and percentages to a sheet; `percent` tells for each format whether it displays
/// percentages.
pub(super) fn add_to(sheet: &mut Sheet, bytes: &[u8], percent: &[bool]) -> Result<(), Refused> {
    let mut archive = open(bytes)?;
    let path = path_of(&mut archive, sheet.name.as_deref().unwrap_or_default())?;
    let (mut row, mut column) = (0_usize, 0_usize);
    each(&mut archive, &path, &mut |event| {
        match event {
            Seen::Start(tag) => match tag.local_name().as_ref() {
                "col" if is_true(tag, "hidden") => {
                    let place = |name: &str| attribute(tag, name).and_then(|place| place.parse::<usize>().ok());
                    let (first, last) = (place("min").unwrap_or(1), place("max").unwrap_or(0));
                    sheet.hide_columns(first.saturating_sub(1), last);
                }
                "row" => {
                    let own = attribute(tag, "r").and_then(|place| place.parse::<usize>().ok());
                    row = own.map_or(row, |own| own.saturating_sub(1));
                    if is_true(tag, "hidden") {
                        sheet.hide_rows(row, row.saturating_add(1));
                    }
                }
                "c" => {
                    if let Some(own) = attribute(tag, "r").and_then(|place| column_of(&place)) {
                        column = own;
                    }
                    let style = attribute(tag, "s").and_then(|style| style.parse::<usize>().ok());
                    if style.is_some_and(|style| percent.get(style) == Some(&true)) {
                        sheet.mark_percentage(row, column);
                    }
                    column = column.saturating_add(1);
                }
                _ => {}
            },
            Seen::End(name) => match name {
                "row" => (row, column) = (row.saturating_add(1), 0),
                "sheetData" => return false,
                _ => {}
            },
        }
        true
    })
}

/// The path of a sheet's part, by the relations of the archive and of the workbook.
fn path_of(archive: &mut Archive, name: &str) -> Result<String, Refused> {
    let workbook = related(archive, "", ".rels", &|tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
    })?;
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let mut id = None;
    each(archive, &workbook, &mut |event| {
        if let Seen::Start(tag) = event
            && tag.local_name().as_ref() == "sheet"
            && attribute(tag, "name").as_deref() == Some(name)
        {
            let mut attributes = tag.attributes();
            let mut prefixed = attributes.with_checks(false).flatten();
            let own = prefixed.find(|own| own.key.local_name().as_ref() == "id");
            id = own.map(|own| own.value.into_owned());
        }
        id.is_none()
    })?;
    let id = id.ok_or(Refusal::Damaged)?;
    related(archive, &folder, &format!("{file}.rels"), &|tag| {
        attribute(tag, "Id").as_deref() == Some(&id)
    })
}

/// The target of the first relation that `wanted` accepts, as a path in the archive.
fn related(archive: &mut Archive, folder: &str, file: &str, wanted: &dyn Fn(&BytesStart) -> bool) -> Result<String, Refused> {
    let mut target = None;
    each(archive, &format!("{folder}_rels/{file}"), &mut |event| {
        if let Seen::Start(tag) = event
            && tag.local_name().as_ref() == "Relationship"
            && wanted(tag)
        {
            target = attribute(tag, "Target");
        }
        target.is_none()
    })?;
    let target = target.ok_or(Refusal::Damaged)?;
    let absolute = target.strip_prefix('/').map(str::to_owned);
    Ok(absolute.unwrap_or_else(|| format!("{folder}{target}")))
}

/// An XML event of a part.
enum Seen<'a> {
    Start(&'a BytesStart<'a>),
    /// Name of the element that ends, without prefix.
    End(&'a str),
}

/// Reads a part until `see` returns `false`.
fn each(archive: &mut Archive, path: &str, see: &mut dyn FnMut(Seen) -> bool) -> Result<(), Refused> {
    let mut xml = part(archive, path)?;
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let goes_on = match xml.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(tag) => see(Seen::Start(&tag)),
            Event::End(tag) => see(Seen::End(tag.local_name().as_ref())),
            Event::Eof => false,
            _ => true,
        };
        if !goes_on {
            return Ok(());
        }
    }
}

/// The column of a cell reference, counted from 0; `None` beyond the limits.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_usize, |sum, letter| {
        let own = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        sum.saturating_mul(26).saturating_add(own)
    });
    column.checked_sub(1).filter(|&column| column < limits::COLUMNS as usize)
}
