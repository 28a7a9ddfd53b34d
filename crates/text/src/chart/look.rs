//! Styles of rows: colour, width, dash and marks; and the target line.
//!
//! Does not place labels. Invariant: colours are names of design tokens.

use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine, MarkLineData, MarkLineVariant, Symbol,
};
use charming::series::Line;
use serde_json::{Value, json};

use super::drawing::part;
use super::figure::{Manner, Role};
use super::manner::{colour, dash, mark};

/// Whether a row is the current scenario's.
pub(super) const fn is_own(role: Role) -> bool {
    matches!(
        role,
        Role::Scenario
            | Role::Compared {
                manner: Manner { in_hand: true, .. },
                ..
            }
    )
}

/// The line of a compared scenario.
pub(super) fn compared(manner: Manner, name: String, data: Vec<DataPoint>) -> Value {
    let colour = colour(manner);
    let width = if manner.in_hand { 2.25 } else { 1.5 };
    let line = Line::new()
        .name(name)
        .data(data)
        .symbol_size(7)
        .show_symbol(true)
        .item_style(ItemStyle::new().color(colour))
        .line_style(LineStyle::new().color(colour).width(width));
    let mut series = part(&line);
    series["symbol"] = json!(mark(manner).symbol());
    if mark(manner).is_hollow() {
        series["itemStyle"] = json!({ "color": "var(--sheet)", "borderColor": colour, "borderWidth": 1.5 });
    }
    if !dash(manner).is_empty() {
        series["lineStyle"]["type"] = json!(dash(manner));
    }
    series
}

/// A data point; `-` is a gap without value.
pub(super) fn point(value: Option<f64>) -> DataPoint {
    match value {
        Some(value) => DataPoint::from(CompositeValue::from(value)),
        None => DataPoint::from(CompositeValue::from("-")),
    }
}

/// The target line, labelled at its left end.
pub(super) fn target_line(value: f64, name: String) -> MarkLine {
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
pub(super) const fn stroke(role: Role) -> (&'static str, f64, LineStyleType) {
    match role {
        Role::Scenario | Role::Part(_) => ("var(--accent)", 2.25, LineStyleType::Solid),
        Role::StatusQuo => ("var(--quo)", 1.5, LineStyleType::Dashed),
        Role::Pace => ("var(--ink)", 1.25, LineStyleType::Solid),
        Role::Limit(_) | Role::Note | Role::Compared { .. } => ("var(--ink-3)", 1.25, LineStyleType::Dotted),
    }
}

/// Fill of bars and parts, in shades of one hue. Parts are labelled too, so colour is not the only cue.
pub(super) const fn fill(role: Role) -> &'static str {
    match role {
        Role::Part(0) => "var(--map-4)",
        Role::Part(1) => "var(--map-3)",
        Role::Part(2) => "var(--map-5)",
        Role::Part(3) => "var(--map-2)",
        Role::Part(_) => "var(--fan-2)",
        _ => "var(--accent)",
    }
}
