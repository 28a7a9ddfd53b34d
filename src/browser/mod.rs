//! Every call into the browser, and nothing else: storage, page, files, late scripts, ECharts.
//!
//! Each function does one thing and says in its result what the browser refused. Must not know scenarios or words.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod echarts;
pub mod engine;
pub mod files;
pub mod hand_over;
pub mod late;
pub mod page;
pub mod reader;
pub mod storage;
mod worker;
