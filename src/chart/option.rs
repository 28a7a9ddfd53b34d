//! A figure as an ECharts option: charming's types for each part, joined to one JSON value.
//!
//! The parts are serialised one by one rather than as charming's `Chart`, whose series type would link the code of
//! every chart that there is. What charming cannot say (labels of single points, label layout) is set on the JSON here
//! and nowhere else.

use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    AxisLabel, AxisLine, AxisPointer, AxisPointerType, AxisTick, AxisType, ItemStyle, Label, LabelPosition, LineStyle,
    LineStyleType, MarkLine, MarkLineData, MarkLineVariant, SplitLine, Symbol,
};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use crate::words::Locale;
use crate::words::number::plain;

use super::Form;
use super::figure::{Figure, Role, Row};
use super::scale::Scale;

/// The plot's margins in pixels; the years' table under it uses the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Left of the plot.
    pub left: i32,
    /// Right of the plot.
    pub right: i32,
}

impl Margins {
    /// Margins for a language, on the desk or on a phone.
    pub const fn of(locale: Locale, phone: bool) -> Self {
        match (phone, locale) {
            (true, _) => Self { left: 76, right: 60 },
            (false, Locale::Chinese) => Self { left: 96, right: 150 },
            (false, Locale::English) => Self { left: 132, right: 190 },
        }
    }
}

/// How a figure is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// Language of labels and units.
    pub locale: Locale,
    /// Name of the scenario, for its line's end.
    pub title: &'a str,
    /// Narrow: short labels.
    pub phone: bool,
}

/// Scale of a figure's value axis, in the axis's unit.
pub fn scale(figure: &Figure, locale: Locale) -> Scale {
    let factor = figure.chart.measure().axis(locale).0;
    let rows = figure.plotted().flat_map(|row| row.values).flatten();
    let goal = figure.goal.map(|goal| goal.value);
    if figure.chart.form() == Form::Stack {
        let sums = (0..figure.years.len()).map(|at| figure.plotted().filter_map(|row| row.values[at]).sum::<f64>());
        return Scale::of(sums.map(|sum| sum * factor), true);
    }
    Scale::of(
        rows.chain(goal).map(|value| value * factor),
        figure.chart.form() == Form::Bars,
    )
}

/// The whole option.
pub fn option(figure: &Figure, drawing: &Drawing) -> Value {
    let locale = drawing.locale;
    let scale = scale(figure, locale);
    let margins = Margins::of(locale, drawing.phone);
    let grid = Grid::new().left(margins.left).right(margins.right).top(14).bottom(6);
    let years: Vec<String> = figure.years.iter().map(u16::to_string).collect();
    let pointer = AxisPointer::new()
        .show(true)
        .type_(AxisPointerType::Line)
        .line_style(LineStyle::new().color("var(--ink-3)").width(1).type_(LineStyleType::Solid))
        .label(Label::new().show(false));
    let across = Axis::new()
        .type_(AxisType::Category)
        .data(years)
        .axis_tick(AxisTick::new().show(false))
        // The years stand in the table right under the axis.
        .axis_label(AxisLabel::new().show(false))
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
        "series": figure.plotted().enumerate().map(|(at, row)| series(figure, row, at == 0, &scale, drawing)).collect::<Vec<_>>(),
    })
}

/// Parts of the option always serialise: they are plain data.
fn part<T: serde::Serialize>(part: &T) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

fn series(figure: &Figure, row: &Row, first: bool, scale: &Scale, drawing: &Drawing) -> Value {
    let locale = drawing.locale;
    let factor = figure.chart.measure().axis(locale).0;
    let form = figure.chart.form();
    let name = locale.text(row.word);
    let data: Vec<DataPoint> = row
        .values
        .iter()
        .map(|value| point(value.map(|value| value * factor)))
        .collect();
    let as_bar = matches!(row.role, Role::Part(_)) || (form == Form::Bars && row.role == Role::Scenario);
    let mut series = if as_bar {
        let mut bar = Bar::new()
            .name(name)
            .data(data)
            .bar_width("42%")
            .item_style(ItemStyle::new().color(fill(row.role)));
        if form == Form::Stack {
            bar = bar.stack("whole").item_style(
                ItemStyle::new()
                    .color(fill(row.role))
                    .border_color("var(--sheet)")
                    .border_width(1),
            );
        }
        part(&bar)
    } else {
        let (colour, width, dash) = stroke(row.role);
        let line = Line::new()
            .name(name)
            .data(data)
            .symbol(Symbol::Circle)
            // Also without marks: a label belongs to a mark.
            .symbol_size(if row.role == Role::Scenario { 5 } else { 0 })
            .show_symbol(true)
            .item_style(ItemStyle::new().color(colour))
            .line_style(LineStyle::new().color(colour).width(width).type_(dash));
        part(&line)
    };
    series["silent"] = json!(true);
    series["emphasis"] = json!({ "disabled": true });
    series["labelLayout"] = json!({ "moveOverlap": "shiftY" });
    series["z"] = json!(if row.role == Role::Scenario { 4 } else { 3 });
    if first && let Some(goal) = figure.goal {
        let sign = if goal.strict { ">" } else { "≥" };
        let target = format!("{sign} {}", figure.chart.measure().target(goal.value, locale));
        series["markLine"] = part(&target_line(
            goal.value * factor,
            locale.with("chart-target", &[("target", target.into())]),
        ));
    }
    let last = row.values.len() - 1;
    if let Some(value) = row.values[last]
        && (!drawing.phone || row.role == Role::Scenario)
    {
        end_label(&mut series, row, last, value * factor, figure, scale, drawing);
    }
    series
}

/// The label at the end of a row, beside its last point.
fn end_label(series: &mut Value, row: &Row, last: usize, shown: f64, figure: &Figure, scale: &Scale, drawing: &Drawing) {
    let locale = drawing.locale;
    let decimals = figure.chart.measure().axis(locale).1;
    let figure_text = plain(shown, decimals);
    let name = if row.role == Role::Scenario && row.word == "row-scenario" {
        drawing.title.to_owned()
    } else {
        locale.text(row.word)
    };
    let text = if drawing.phone {
        figure_text
    } else {
        format!("{name} {figure_text}")
    };
    let stacked = matches!(row.role, Role::Part(_));
    // A sliver of a stack has no room for its name: the table has it.
    if stacked && shown < (scale.high - scale.low) * 0.035 {
        return;
    }
    let (colour, weight) = match row.role {
        Role::Scenario => ("var(--accent)", 600),
        Role::StatusQuo => ("var(--quo)", 400),
        _ => ("var(--ink-2)", 400),
    };
    series["data"][last] = json!({
        "value": shown,
        "symbolSize": if row.role == Role::Scenario { 9 } else { 0 },
        "label": {
            "show": true, "position": "right", "distance": 8, "formatter": text, "color": colour,
            "fontSize": if row.role == Role::Scenario { 13 } else { 12 }, "fontWeight": weight,
        },
    });
}

fn point(value: Option<f64>) -> DataPoint {
    match value {
        Some(value) => DataPoint::from(CompositeValue::from(value)),
        None => DataPoint::from(CompositeValue::from("-")),
    }
}

fn target_line(value: f64, name: String) -> MarkLine {
    let label = Label::new()
        .show(true)
        .position(LabelPosition::InsideStartTop)
        .formatter(name.as_str())
        .color("var(--ink)")
        .font_size(12);
    MarkLine::new()
        .symbol(vec![Symbol::None, Symbol::None])
        .label(label)
        .line_style(LineStyle::new().color("var(--ink)").width(1.25).type_(LineStyleType::Solid))
        .data(vec![MarkLineVariant::Simple(MarkLineData::new().y_axis(value))])
}

/// Line colour, width and dash by role.
const fn stroke(role: Role) -> (&'static str, f64, LineStyleType) {
    match role {
        Role::Scenario | Role::Part(_) => ("var(--accent)", 2.25, LineStyleType::Solid),
        Role::StatusQuo => ("var(--quo)", 1.5, LineStyleType::Dashed),
        Role::Pace => ("var(--ink)", 1.25, LineStyleType::Solid),
        Role::Limit(_) | Role::Note => ("var(--ink-3)", 1.25, LineStyleType::Dotted),
    }
}

/// Fill of bars and parts: one hue, from deep to pale; never by colour alone, since each part is labelled.
const fn fill(role: Role) -> &'static str {
    match role {
        Role::Part(0) => "var(--map-4)",
        Role::Part(1) => "var(--map-3)",
        Role::Part(2) => "var(--map-5)",
        Role::Part(3) => "var(--map-2)",
        Role::Part(_) => "var(--fan-2)",
        _ => "var(--accent)",
    }
}
