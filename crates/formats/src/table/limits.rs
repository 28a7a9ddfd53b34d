//! How much of a table is read at all. Every limit is far above a province's real tables and far below what would keep
//! a browser busy; a table over one of them is refused whole.
//!
//! Knows numbers only.

/// Longest file or pasted text, bytes.
pub const FILE: usize = 10_000_000;
/// Most bytes that a workbook may unpack to, all its parts together.
pub const UNPACKED: u64 = 64_000_000;
/// Most bytes that a workbook's cell styles and sheets may come to in memory, each with its own copy of texts; the
/// format's own limits (65,490 styles, formats of 255 characters) come to a quarter of it.
pub const COPIED: usize = 200_000_000;
/// What one of them takes besides its texts, bytes.
pub const COPY: usize = 512;
/// Most different texts of a workbook; more than all the cells that are read.
pub const STRINGS: u64 = 2_000_000;
/// Most parts of a workbook.
pub const PARTS: usize = 2_000;
/// Sheets of a workbook that are searched for a table.
pub const SHEETS: usize = 50;
/// Cells that are visited in all sheets together, blank ones included.
pub const VISITED: usize = 10_000_000;
/// Rows up to the last one that holds something.
pub const ROWS: u32 = 5_000;
/// Columns up to the last one that holds something.
pub const COLUMNS: u32 = 200;
/// Longest text of one cell, characters; a quotation mark that is never closed makes one of the whole rest.
pub const CELL: usize = 10_000;
/// Rows from the top among which the header is looked for.
pub const HEADER_ROWS: usize = 20;
/// Forms of headers whose columns' uses, assigned by hand, are remembered.
pub const FORMS: usize = 20;
/// Problems and notes that are told, each; the others are counted.
pub const FINDINGS: usize = 100;
/// Characters of a cell that a finding repeats.
pub const QUOTED: usize = 60;
/// Residents of one city, 万人; the largest city on earth has a third of it.
pub const RESIDENTS: f64 = 1e4;
