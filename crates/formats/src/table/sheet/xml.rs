//! Parts of an archive as XML: a part by its path, a tag's attributes, references in texts.
//!
//! Must not know spreadsheets.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart};
use zip::ZipArchive;

use super::super::preview::Refusal;

/// An archive that was vetted.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;
/// A part that is being read.
pub(super) type Part<'a> = Reader<BufReader<Box<dyn Read + 'a>>>;

/// Opens an archive.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Refusal> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)
}

/// The part of that path, in whichever case; empty elements come as a start and an end.
pub(super) fn part<'a>(archive: &'a mut Archive, path: &str) -> Result<Part<'a>, Refusal> {
    let same = |name: &str| name.replace('\\', "/").eq_ignore_ascii_case(path);
    let at = archive.file_names().position(|name| name.is_ok_and(|name| same(&name)));
    let file = archive.by_index(at.ok_or(Refusal::Damaged)?).map_err(|_| Refusal::Damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(Box::new(file) as Box<dyn Read>));
    xml.config_mut().expand_empty_elements = true;
    Ok(xml)
}

/// The attribute of that name, with its prefix.
pub(super) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut found = attributes.with_checks(false).flatten();
    let found = found.find(|own| own.key.as_ref() == name)?;
    unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// Whether an attribute says yes.
pub(super) fn is_true(tag: &BytesStart, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value == "1" || value == "true")
}

/// The text that a reference stands for; nothing for an entity that a document declares itself.
pub(super) fn referred(reference: &BytesRef) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(own)) => own.to_string(),
        _ => resolve_predefined_entity(reference).unwrap_or_default().to_owned(),
    }
}
