//! Size limits for tables. They are far above real tables of a province and low enough to keep the browser
//! responsive. A table above any limit is refused as a whole.
//!
//! Contains constants only.

/// Longest file or pasted text, bytes.
pub const FILE: usize = 10_000_000;
/// Largest unpacked size of a workbook, all parts together, bytes.
pub const UNPACKED: u64 = 64_000_000;
/// Largest memory for cell styles and sheets of a workbook, bytes; each has its own copy of texts. The format's own
/// limits (65 490 styles, formats of 255 characters) amount to a quarter of it.
pub const COPIED: usize = 200_000_000;
/// Overhead of one such copy, bytes.
pub const COPY: usize = 512;
/// Most shared strings of a workbook; above the number of cells that are read.
pub const STRINGS: u64 = 2_000_000;
/// Most parts of a workbook archive.
pub const PARTS: usize = 2_000;
/// Most sheets of a workbook that are searched for a table.
pub const SHEETS: usize = 50;
/// Most cells visited in all sheets together, blank ones included.
pub const VISITED: usize = 10_000_000;
/// Most rows, up to the last one with content.
pub const ROWS: u32 = 5_000;
/// Most columns, up to the last one with content.
pub const COLUMNS: u32 = 200;
/// Longest text of a cell, characters. An unclosed quotation mark makes one cell of the whole rest.
pub const CELL: usize = 10_000;
/// Number of first rows in which the header is searched.
pub const HEADER_ROWS: usize = 20;
/// Most forms of headers whose assigned roles are stored.
pub const FORMS: usize = 20;
/// Most problems, and most notes, that are listed; the rest are counted.
pub const FINDINGS: usize = 100;
/// Most characters of a cell that a finding quotes.
pub const QUOTED: usize = 60;
/// Most residents of one city, 10⁴ persons (万人); about three times the largest city on earth.
pub const RESIDENTS: f64 = 1e4;
