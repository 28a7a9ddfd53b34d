//! Any bytes as a workbook. Bytes that are neither an archive nor a compound file, in which Excel 97 keeps its workbooks,
//! are taken for the parts of an archive, so that the fuzzer reaches what is behind its checksums: the sheet, then after a
//! zero byte each the strings, the formats and the workbook, any of which may be empty.
#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Preview, Refused};
use jigong_formats::table::{Input, Reader};
use jigong_model::plan::Plan;
use jigong_workers::wire::{open, seal};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

static READER: LazyLock<Reader> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).and_then(Reader::new).unwrap());

const PARTS: [&str; 4] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
];
const WORKBOOK: &[u8] = br#"<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: [(&str, &[u8]); 2] = [
    (
        "_rels/.rels",
        br#"<Relationships><Relationship Id="r1" Type="/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        br#"<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fuzz_target!(|data: &[u8]| {
    let made;
    let bytes = if data.starts_with(b"PK\x03\x04") || data.starts_with(b"\xd0\xcf\x11\xe0") {
        data
    } else {
        let mut parts: Vec<(&str, &[u8])> = RELATIONS.to_vec();
        let given = PARTS.into_iter().zip(data.split(|&byte| byte == 0));
        parts.extend(given.filter(|(_, part)| !part.is_empty()));
        if !parts.iter().any(|(name, _)| *name == PARTS[3]) {
            parts.push((PARTS[3], WORKBOOK));
        }
        made = archive(&parts);
        &made
    };
    let read = READER.read(Input::File(bytes), &Forms::default());
    assert_eq!(open::<Result<Preview, Refused>>(&seal(&read)), Ok(read));
});
