//! The panels under the ledger, and the sheet for paper.

mod chart_panel;
mod chart_table;
mod cities;
mod city_figures;
mod city_map;
mod colleges;
mod map_data;
mod map_play;
mod map_table;
mod print;

pub use chart_panel::{ChartPanel, ChartPicker};
pub use cities::CitiesPanel;
pub use print::PrintSheet;
