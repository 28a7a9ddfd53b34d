//! Tables of a planner's own: what is read from real files and made-up ones, and what is refused.
//!
//! `samples` has the figures of the fixtures (tests/fixtures/tables/README.md) and the ways to read; a place is written as
//! in a spreadsheet, `C5`, `C` for a whole column and `5` for a whole row.

mod assigned;
mod binary;
mod book;
mod corpus;
mod dated;
mod files;
mod headers;
mod hidden;
mod hostile;
mod numbers;
mod opendocument;
mod places;
mod problems;
mod refusals;
mod round_trip;
mod samples;
mod schools;
mod takeover;
