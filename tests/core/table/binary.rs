//! Workbooks of Excel 97 made in a test, record by record: what programs write now and then, and what none does.

use jigong_formats::table::preview::{Note, Preview, Problem, Refusal};

use super::samples::{file, fixture, notes, problems};

const LAST: u32 = 0xffff_fffe;
const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const SHARED: u16 = 0x00fc;
const CONTINUE: u16 = 0x003c;
const FORMULA: u16 = 0x0006;

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// Whole numbers of two bytes.
fn words(all: &[u16]) -> Vec<u8> {
    all.iter().flat_map(|own| own.to_le_bytes()).collect()
}

/// A text with its length in two bytes, in wide characters.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap();
    [&length.to_le_bytes()[..], &[1], &words(&units)].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    record(0x0204, &[words(&[row, column, 0]), wide(text)].concat())
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&words(&[row, column, 0])[..], &value.to_le_bytes()].concat())
}

/// A header of city and colleges, and Shenyang in the second row.
fn header() -> Vec<u8> {
    [label(0, 0, "城市"), label(0, 1, "技师学院"), label(1, 0, "沈阳")].concat()
}

/// The stream of a workbook: these records of its own, and one sheet with those.
fn stream(own: &[u8], cells: &[u8]) -> Vec<u8> {
    let begin = record(BOF, &words(&[0x0600, 5]));
    let name = [&[0, 0, 0, 0, 0, 0, 1, 0][..], b"S"].concat();
    let start = begin.len() + own.len() + record(0x0085, &name).len() + record(EOF, &[]).len();
    let named = [&u32::try_from(start).unwrap().to_le_bytes()[..], &name[4..]].concat();
    let globals = [&begin[..], own, &record(0x0085, &named), &record(EOF, &[])].concat();
    [&globals[..], &record(BOF, &words(&[0x0600, 16])), cells, &record(EOF, &[])].concat()
}

/// A compound file with one stream. One below 4,096 bytes stands in small sectors, as the format has it.
fn compound(name: &str, content: &[u8]) -> Vec<u8> {
    let small = content.len() < 4096;
    let sectors = content.len().div_ceil(512);
    // Sector 0 has the chains, 1 the directory, 2 the chains of small sectors, 3 and what follows the content.
    let number = |own: usize| u32::try_from(own).unwrap();
    let mut chains = vec![0xffff_fffd, LAST, LAST];
    chains.extend((0..sectors).map(|at| if at + 1 == sectors { LAST } else { number(at + 4) }));
    chains.resize(128, 0xffff_ffff);
    let mut head = vec![0; 512];
    head[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    head[30] = 9;
    head[32] = 6;
    let mut put = |at: usize, own: u32| head[at..at + 4].copy_from_slice(&own.to_le_bytes());
    for (at, own) in [(44, 1), (48, 1), (56, 4096), (60, 2), (64, 1), (68, LAST)] {
        put(at, own);
    }
    (76..512)
        .step_by(4)
        .for_each(|at| put(at, if at == 76 { 0 } else { 0xffff_ffff }));
    let entry = |name: &str, kind: u8, first: u32, length: usize| {
        let mut entry = vec![0; 128];
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..name.len()].copy_from_slice(&name);
        entry[66] = kind;
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&number(length).to_le_bytes());
        entry
    };
    let holder = if small { (3, content.len()) } else { (LAST, 0) };
    let mut directory = [
        entry("Root Entry", 5, holder.0, holder.1),
        entry(name, 2, if small { 0 } else { 3 }, content.len()),
    ]
    .concat();
    directory.resize(512, 0);
    let pieces = content.len().div_ceil(64);
    let mut small_chains: Vec<u32> = (0..pieces)
        .map(|at| if at + 1 == pieces { LAST } else { number(at + 1) })
        .collect();
    small_chains.resize(128, 0xffff_ffff);
    let bytes = |all: &[u32]| all.iter().take(128).flat_map(|own| own.to_le_bytes()).collect::<Vec<u8>>();
    let mut content = content.to_vec();
    content.resize(sectors * 512, 0);
    [head, bytes(&chains), directory, bytes(&small_chains), content].concat()
}

fn book(own: &[u8], cells: &[u8]) -> Vec<u8> {
    compound("Workbook", &stream(own, cells))
}

fn read(cells: &[Vec<u8>]) -> Preview {
    file(&book(&[], &cells.concat())).unwrap()
}

fn colleges(bytes: &[u8]) -> Option<f64> {
    file(bytes).unwrap().accepted().unwrap().schools[2][0]
}

fn refusal(bytes: &[u8]) -> Refusal {
    file(bytes).unwrap_err().why
}

#[test]
fn numbers_are_read_however_they_are_packed() {
    let rk = |coded: u32| record(0x027e, &[&words(&[1, 1, 0])[..], &coded.to_le_bytes()].concat());
    let high = u32::try_from(5.0_f64.to_bits() >> 32).unwrap();
    let several = [&words(&[1, 1, 0])[..], &(5_u32 << 2 | 2).to_le_bytes(), &words(&[0, 0, 0, 2])].concat();
    for packed in [
        number(1, 1, 5.0),
        rk(5 << 2 | 2),
        rk(500 << 2 | 3),
        rk(high),
        record(0x00bd, &several),
        record(FORMULA, &[&words(&[1, 1, 0])[..], &5.0_f64.to_le_bytes(), &[0; 8]].concat()),
    ] {
        assert_eq!(colleges(&book(&[], &[header(), packed].concat())), Some(5.0));
    }
    let negative = read(&[header(), rk(0xffff_ffec | 2)]);
    assert_eq!(problems(&negative), [(Problem::Negative, "B2".to_owned())]);
}

#[test]
fn results_of_formulas_are_numbers_texts_truths_and_errors() {
    let formula = |result: [u8; 8]| record(FORMULA, &[&words(&[1, 1, 0])[..], &result, &[0; 8]].concat());
    let marked = |kind: u8, value: u8| formula([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
    let text = [marked(0, 0), record(0x04bc, &[0; 8]), record(0x0207, &wide("5所"))].concat();
    let preview = read(&[header(), text]);
    assert_eq!(preview.accepted().unwrap().schools[2][0], Some(5.0));
    assert!(notes(&preview).contains(&(Note::FormulaResult, "B2".to_owned())));
    let error = read(&[header(), marked(2, 0x07)]);
    assert_eq!(error.problems.listed[0].text, "#DIV/0!");
    assert_eq!(
        problems(&read(&[header(), marked(1, 1)])),
        [(Problem::NotANumber, "B2".to_owned())]
    );
    assert_eq!(
        problems(&read(&[header(), marked(3, 0)])),
        [(Problem::NoFigures, String::new())]
    );
    let plain = read(&[header(), record(0x0205, &[1, 0, 1, 0, 0, 0, 0x2a, 1])]);
    assert_eq!(plain.problems.listed[0].text, "#N/A");
}

/// A text is cut by the end of a record, and goes on with characters of another width.
#[test]
fn shared_texts_go_on_behind_the_border_of_records() {
    let shared =
        |text: u32, row: u16, column: u16| record(0x00fd, &[&words(&[row, column, 0])[..], &text.to_le_bytes()].concat());
    let cells = [shared(0, 0, 0), shared(1, 0, 1), shared(2, 1, 0), number(1, 1, 5.0)].concat();
    let head = [3, 0, 0, 0, 3, 0, 0, 0];
    // The second has a run of letters' formats and something for phonetics behind its characters.
    let second = [&[4, 0, 1 | 4 | 8, 1, 0, 2, 0, 0, 0][..], &wide("技师学院")[3..], &[9; 6]].concat();
    let whole = [&head[..], &wide("city"), &second, &wide("沈阳")].concat();
    assert_eq!(colleges(&book(&record(SHARED, &whole), &cells)), Some(5.0));
    let narrow_behind = [
        record(SHARED, &[&head[..], &[4, 0, 1], &words(&[0x43, 0x69])].concat()),
        record(CONTINUE, &[&[0][..], b"ty", &second, &wide("沈阳")].concat()),
    ];
    assert_eq!(colleges(&book(&narrow_behind.concat(), &cells)), Some(5.0));
    for cut in 12..whole.len() {
        let parts = [record(SHARED, &whole[..cut]), record(CONTINUE, &whole[cut..])].concat();
        // Cut inside of characters it says another text, for the width is missing; it is never read beyond its end.
        let _ = file(&book(&parts, &cells));
        assert_eq!(
            refusal(&book(&record(SHARED, &whole[..cut]), &cells)),
            Refusal::Damaged,
            "{cut}"
        );
    }
}

#[test]
fn hidden_sheets_and_charts_on_a_sheet_are_passed_over() {
    let chart = [record(BOF, &words(&[0x0600, 32])), number(1, 1, 9.0), record(EOF, &[])].concat();
    assert_eq!(
        colleges(&book(&[], &[header(), chart, number(1, 1, 5.0)].concat())),
        Some(5.0)
    );
    let mut hidden = stream(&[], &[header(), number(1, 1, 5.0)].concat());
    let at = hidden.windows(2).position(|own| own == [0x85, 0]).unwrap();
    hidden[at + 8] = 1;
    assert_eq!(refusal(&compound("Workbook", &hidden)), Refusal::Empty);
}

#[test]
fn cells_far_away_make_no_room_between() {
    assert_eq!(
        refusal(&book(&[], &[header(), number(65535, 1, 5.0)].concat())),
        Refusal::TooManyRows
    );
    assert_eq!(
        refusal(&book(&[], &[header(), number(1, 65535, 5.0)].concat())),
        Refusal::TooManyColumns
    );
    let last = [words(&[1, 65534]), [words(&[0]), vec![0; 4]].concat().repeat(3), words(&[1])].concat();
    assert_eq!(
        refusal(&book(&[], &[header(), record(0x00bd, &last)].concat())),
        Refusal::TooManyColumns
    );
}

#[test]
fn older_encrypted_and_other_files_are_refused_by_their_kind() {
    let plain = stream(&[], &header());
    assert_eq!(refusal(&compound("Book", &plain)), Refusal::OldExcel);
    assert_eq!(refusal(&compound("WordDocument", &plain)), Refusal::NotATable);
    assert_eq!(refusal(&compound("EncryptedPackage", &plain)), Refusal::Encrypted);
    assert_eq!(refusal(&book(&record(0x002f, &[0; 6]), &header())), Refusal::Encrypted);
    let mut older = plain;
    older[4..6].copy_from_slice(&0x0500_u16.to_le_bytes());
    assert_eq!(refusal(&compound("Workbook", &older)), Refusal::OldExcel);
}

#[test]
fn what_is_missing_or_goes_round_is_damage() {
    let whole = stream(&[], &[header(), number(1, 1, 5.0)].concat());
    for end in 0..whole.len() {
        assert_eq!(
            refusal(&compound("Workbook", &whole[..end])),
            Refusal::Damaged,
            "cut at {end}"
        );
    }
    let unknown = record(0x00fd, &[1, 0, 1, 0, 0, 0, 9, 0, 0, 0]);
    assert_eq!(
        refusal(&book(&[], &[header(), unknown].concat())),
        Refusal::Damaged,
        "a text that is not there"
    );
    let long = [header(), vec![0; 8192]].concat();
    let mut circle = book(&[], &long);
    circle[512 + 4 * 4..512 + 4 * 5].copy_from_slice(&3_u32.to_le_bytes());
    assert_eq!(refusal(&circle), Refusal::Damaged, "a chain that goes round");
    let mut far = book(&[], &long);
    far[512 + 4 * 4..512 + 4 * 5].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    assert_eq!(refusal(&far), Refusal::Damaged, "a chain that leaves the file");
    let mut lists = book(&[], &long);
    lists[68..72].copy_from_slice(&3_u32.to_le_bytes());
    lists[512 * 4 + 508..512 * 5].copy_from_slice(&3_u32.to_le_bytes());
    assert_eq!(refusal(&lists), Refusal::Damaged, "lists of chains that go round");
    let mut sectors = book(&[], &header());
    sectors[30] = 60;
    assert_eq!(refusal(&sectors), Refusal::Damaged, "sectors of another size than there is");
    assert_eq!(refusal(&fixture("old.xls")[..600]), Refusal::Damaged);
}
