//! What is said, in Chinese and English: texts, numbers, sentences about figures and warnings, charts and their tables.

pub mod advice;
pub mod chart;
pub mod report;
pub mod words;
