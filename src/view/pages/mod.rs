//! The panels below the indicators, and the print sheet.

mod chart_panel;
mod chart_picker;
mod chart_table;
mod cities;
mod city_figures;
mod city_map;
mod colleges;
mod map_data;
mod map_play;
mod map_table;
mod placement;
mod print;
mod warnings;

pub use chart_panel::Charts;
pub use chart_picker::ChartPicker;
pub use cities::CitiesPanel;
pub use print::PrintSheet;
