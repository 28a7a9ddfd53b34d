//! A chart as an ECharts option: charming's types for the parts, joined to one JSON value.
//!
//! The parts are serialised one by one, because charming's `Chart` type would link the code of all chart types. What
//! charming cannot express is set on the JSON, only in this module and in `plotter`.

use charming::component::{Axis, Grid};
use charming::element::{
    AxisLabel, AxisLine, AxisPointer, AxisPointerType, AxisTick, AxisType, Label, LineStyle, LineStyleType, SplitLine,
};
use serde_json::{Value, json};

use crate::words::Locale;

use super::Form;
pub use super::drawing::Drawing;
use super::drawing::part;
use super::figure::{Figure, POINTS};
use super::plotter::Plotter;
use super::scale::Scale;

/// Margins of the plot, pixels; the table of years below it uses the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Left of the plot.
    pub left: i32,
    /// Right of the plot.
    pub right: i32,
}

impl Margins {
    /// Margins for a language, on desktop or phone.
    pub const fn of(locale: Locale, phone: bool) -> Self {
        match (phone, locale) {
            (true, _) => Self { left: 76, right: 60 },
            (false, Locale::Chinese) => Self { left: 96, right: 150 },
            (false, Locale::English) => Self { left: 132, right: 190 },
        }
    }
}

/// Scale of the value axis, in the axis's unit.
pub fn scale(figure: &Figure, locale: Locale) -> Scale {
    let factor = figure.chart.measure().axis(locale).0;
    let rows = figure.plotted().flat_map(|row| row.values).flatten();
    let goal = figure.goal.map(|goal| goal.value);
    let fan = figure.fan.iter().flat_map(|fan| fan.years).flatten().flatten();
    if figure.form() == Form::Stack {
        let sums = (0..figure.years.len()).map(|at| figure.plotted().filter_map(|row| row.values[at]).sum::<f64>());
        return Scale::of(sums.chain(fan).map(|sum| sum * factor), true);
    }
    Scale::of(
        rows.chain(goal).chain(fan).map(|value| value * factor),
        figure.form() == Form::Bars,
    )
}

/// The complete option.
pub fn option(figure: &Figure, drawing: &Drawing) -> Value {
    let locale = drawing.locale;
    let scale = scale(figure, locale);
    let margins = Margins::of(locale, drawing.phone);
    let grid = Grid::new()
        .left(margins.left)
        .right(margins.right)
        .top(18)
        .bottom(if drawing.phone { 26 } else { 10 });
    let years: Vec<String> = figure
        .years
        .iter()
        .enumerate()
        .map(|(at, year)| year_label(at, *year, drawing.phone))
        .collect();
    let pointer = AxisPointer::new()
        .show(true)
        .type_(AxisPointerType::Line)
        .line_style(LineStyle::new().color("var(--ink-3)").width(1).type_(LineStyleType::Solid))
        .label(Label::new().show(false));
    let across = Axis::new()
        .type_(AxisType::Category)
        .data(years)
        .axis_tick(AxisTick::new().show(false))
        // On desktop the years are in the table below the axis.
        .axis_label(AxisLabel::new().show(drawing.phone).color("var(--ink-2)").font_size(12).interval(0))
        .axis_line(AxisLine::new().show(true))
        .axis_pointer(pointer);
    let up = Axis::new()
        .type_(AxisType::Value)
        .min(scale.low)
        .max(scale.high)
        .interval(scale.step)
        .axis_label(AxisLabel::new().color("var(--ink-3)").font_size(12))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().line_style(LineStyle::new().color("var(--rule)").width(1)));
    let mut across = part(&across);
    across["axisLine"]["lineStyle"] = json!({ "color": "var(--rule-2)", "width": 1 });
    json!({
        "animation": false,
        "grid": part(&grid),
        "xAxis": across,
        "yAxis": part(&up),
        "series": Plotter { figure, drawing, scale }.all(),
    })
}

/// Four-digit years; on a phone two digits except for the first and the last.
fn year_label(at: usize, year: u16, phone: bool) -> String {
    let whole = year.to_string();
    if phone && at > 0 && at < POINTS - 1 {
        whole[2..].to_owned()
    } else {
        whole
    }
}
