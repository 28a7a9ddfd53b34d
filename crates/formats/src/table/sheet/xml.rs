//! XML helpers: the parts of an archive, attributes of tags, references in texts.
//!
//! Does not know spreadsheets.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart};
use zip::ZipArchive;

use super::super::preview::Refusal;

/// An archive that was checked by [`super::archive`].
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;
/// An XML reader of a part.
pub(super) type Part<'a> = Reader<BufReader<Box<dyn Read + 'a>>>;

/// Opens an archive.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Refusal> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)
}

/// Opens the part at a path, ignoring case; empty elements give a start and an end event.
pub(super) fn part<'a>(archive: &'a mut Archive, path: &str) -> Result<Part<'a>, Refusal> {
    let same = |name: &str| name.replace('\\', "/").eq_ignore_ascii_case(path);
    let at = archive.file_names().position(|name| name.is_ok_and(|name| same(&name)));
    let file = archive.by_index(at.ok_or(Refusal::Damaged)?).map_err(|_| Refusal::Damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(Box::new(file) as Box<dyn Read>));
    xml.config_mut().expand_empty_elements = true;
    Ok(xml)
}

/// The value of an attribute, by name with prefix.
pub(super) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut found = attributes.with_checks(false).flatten();
    let found = found.find(|own| own.key.as_ref() == name)?;
    unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// Whether an attribute is true.
pub(super) fn is_true(tag: &BytesStart, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value == "1" || value == "true")
}

/// The text of a reference; empty for entities that a document declares itself.
pub(super) fn referred(reference: &BytesRef) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(own)) => own.to_string(),
        _ => resolve_predefined_entity(reference).unwrap_or_default().to_owned(),
    }
}
