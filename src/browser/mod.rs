//! Layer 6. Every call into the browser, and nothing else: storage, page, files, late scripts, ECharts.
//!
//! Each function does one thing and says in its result what the browser refused. Must not know scenarios or words.

#[cfg(feature = "page")]
pub mod address;
#[cfg(feature = "page")]
pub mod clipboard;
pub mod clock;
#[cfg(feature = "page")]
pub mod echarts;
pub mod engine;
#[cfg(feature = "page")]
pub mod files;
#[cfg(feature = "page")]
pub mod hand_over;
#[cfg(feature = "page")]
pub mod late;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "page")]
pub mod reader;
#[cfg(feature = "page")]
pub mod storage;
#[cfg(feature = "page")]
pub mod worker;
