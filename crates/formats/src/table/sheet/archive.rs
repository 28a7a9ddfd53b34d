//! Checks a workbook's zip archive before it is read.
//!
//! calamine and zip unpack whatever an archive declares. Two things are checked here: the unpacked size, counted
//! while unpacking because the declared size may be wrong; and the number of times calamine copies a text, because it
//! stores the texts of a number format once per cell style and the workbook's folder once per sheet.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::limits;
use super::super::preview::{Refusal, Refused};

/// Kind of archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An Office Open XML workbook.
    Workbook,
    /// An OpenDocument file, possibly a spreadsheet.
    OpenDocument,
}

/// Checks an archive and returns its kind.
pub(super) fn vet(bytes: &[u8]) -> Result<Kind, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > limits::PARTS {
        return Err(Refusal::UnpacksTooLarge.into());
    }
    let kind = kind(&archive)?;
    let mut left = limits::UNPACKED;
    let mut copied = Copied::default();
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        if part.size() > left {
            return Err(Refusal::UnpacksTooLarge.into());
        }
        let name = part.name().map_err(|_| Refusal::Damaged)?.to_ascii_lowercase();
        let mut limited = part.take(left + 1);
        copied.note(&name, &mut limited)?;
        io::copy(&mut limited, &mut io::sink()).map_err(|_| Refusal::Damaged)?;
        left = limited.limit().checked_sub(1).ok_or(Refusal::UnpacksTooLarge)?;
    }
    copied.check()?;
    Ok(kind)
}

/// The kind of an archive, by the names of its parts.
fn kind(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Kind, Refused> {
    let (mut document, mut other) = (false, false);
    for name in archive.file_names() {
        let name = name.map_err(|_| Refusal::Damaged)?.to_ascii_lowercase();
        if name.ends_with("workbook.xml") {
            return Ok(Kind::Workbook);
        }
        document |= name == "content.xml";
        other |= name.ends_with("workbook.bin") || name == "index/document.iwa";
    }
    match (document, other) {
        (true, _) => Ok(Kind::OpenDocument),
        (_, true) => Err(Refusal::OtherSpreadsheet.into()),
        _ => Err(Refusal::NotATable.into()),
    }
}

/// Size of the texts that calamine copies: number formats per style, relations per sheet.
#[derive(Default)]
struct Copied {
    bytes_of_styles: usize,
    sheets: usize,
    longest_relation: usize,
}

impl Copied {
    /// Scans a part up to the first invalid XML; no other reader gets further.
    fn note(&mut self, name: &str, part: &mut io::Take<impl Read>) -> Result<(), Refused> {
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().check_end_names = false;
        let (mut buffer, mut longest, mut styles) = (Vec::new(), 0, 0_usize);
        loop {
            buffer.clear();
            let tag = match xml.read_event_into(&mut buffer) {
                Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => continue,
            };
            longest = longest.max(tag.len());
            match tag.local_name().as_ref() {
                "xf" => styles += 1,
                "sheet" => self.sheets += 1,
                // calamine allocates for the declared number of strings before it reads the first.
                "sst" if declared_strings(&tag) > limits::STRINGS => return Err(Refusal::UnpacksTooLarge.into()),
                _ => {}
            }
        }
        let bytes = styles.saturating_mul(longest + limits::COPY);
        self.bytes_of_styles = self.bytes_of_styles.max(bytes);
        if name.rsplit('.').next() == Some("rels") {
            self.longest_relation = self.longest_relation.max(longest);
        }
        Ok(())
    }

    fn check(&self) -> Result<(), Refused> {
        let bytes_of_sheets = self.sheets.saturating_mul(self.longest_relation + limits::COPY);
        if self.bytes_of_styles.max(bytes_of_sheets) > limits::COPIED {
            return Err(Refusal::UnpacksTooLarge.into());
        }
        Ok(())
    }
}

/// The declared number of shared strings; 0 if it is not a number, as in calamine.
fn declared_strings(tag: &BytesStart) -> u64 {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten();
    found
        .filter(|attribute| attribute.key.as_ref() == "uniqueCount")
        .filter_map(|attribute| attribute.value.parse().ok())
        .max()
        .unwrap_or(0)
}
