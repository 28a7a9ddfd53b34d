//! Everything that users read, in Chinese and English: texts, numbers, sentences about results and warnings, charts
//! and tables.

pub mod advice;
pub mod chart;
pub mod report;
pub mod words;
