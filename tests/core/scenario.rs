//! Scenarios: what is written reads back, edits, history, the page's grids of levers, and the presets.

mod college_block;
mod differences;
mod edits;
mod figures;
mod grids;
mod history;
mod presets;
mod ranges;
mod round_trip;
