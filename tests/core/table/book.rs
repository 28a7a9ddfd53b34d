//! Workbooks made in a test, part by part: what no honest program writes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A workbook with one sheet; every part can be replaced.
pub(super) struct Book {
    parts: Vec<(String, Vec<u8>)>,
}

impl Book {
    /// With these rows in its sheet, as XML.
    pub(super) fn new(rows: &str) -> Self {
        let relation = |id: &str, kind: &str, target: &str| {
            format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
        };
        let relations = |inner: String| format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}">{inner}</Relationships>"#);
        let book = Self { parts: Vec::new() };
        book.with("_rels/.rels", &relations(relation("r1", "officeDocument", "xl/workbook.xml")))
            .with(
                "xl/workbook.xml",
                &format!(r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#),
            )
            .with("xl/_rels/workbook.xml.rels", &relations(relation("r1", "worksheet", "worksheets/sheet1.xml")))
            .with("xl/worksheets/sheet1.xml", &sheet(rows))
    }

    /// With parts of the fuzzers' corpus, one after the other with a zero byte between; an empty one is none.
    pub(super) fn of_parts(parts: &[u8]) -> Self {
        let names = [
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
        ];
        let parts = names.into_iter().zip(parts.split(|&byte| byte == 0));
        let parts = parts.filter(|(_, part)| !part.is_empty());
        parts.fold(Self::new(""), |book, (name, part)| book.with_bytes(name, part))
    }

    /// With a part more, or another one of that name.
    pub(super) fn with(self, name: &str, content: &str) -> Self {
        self.with_bytes(name, content.as_bytes())
    }

    fn with_bytes(self, name: &str, content: &[u8]) -> Self {
        let mut book = self.without(name);
        book.parts.push((name.to_owned(), content.to_vec()));
        book
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(own, _)| own != name);
        self
    }

    /// The archive.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let parts = self.parts.iter().map(|(name, content)| (name.as_str(), content.as_slice()));
        archive(parts)
    }
}

/// An archive of these parts, deflated.
pub(super) fn archive<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        archive.start_file(name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A sheet with these rows.
pub(super) fn sheet(rows: &str) -> String {
    format!(r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
}

/// A table of strings.
pub(super) fn strings(attributes: &str, inner: &str) -> String {
    format!(r#"{HEAD}<sst xmlns="{MAIN}" {attributes}>{inner}</sst>"#)
}

/// Formats.
pub(super) fn styles(inner: &str) -> String {
    format!(r#"{HEAD}<styleSheet xmlns="{MAIN}">{inner}</styleSheet>"#)
}

/// A cell with a text of its own.
pub(super) fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

pub(super) fn number(place: &str, value: &str) -> String {
    format!(r#"<c r="{place}"><v>{value}</v></c>"#)
}

/// A header of city and colleges, and a row for Shenyang with this cell beside it.
pub(super) fn beside_shenyang(cell: &str) -> String {
    let header = text("A1", "城市") + &text("B1", "技师学院");
    format!(r#"<row r="1">{header}</row><row r="2">{}{cell}</row>"#, text("A2", "沈阳"))
}
