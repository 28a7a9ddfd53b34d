//! All calls into the browser: storage, page, files, deferred scripts, workers, ECharts.
//!
//! Each function does one thing and returns what the browser refused. Does not know scenarios or texts.

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
