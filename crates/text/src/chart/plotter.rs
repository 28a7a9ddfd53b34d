//! The rows of a chart as ECharts series: lines, bars and stacks, labelled at their ends instead of by a legend.

use charming::datatype::DataPoint;
use charming::element::{ItemStyle, LineStyle, Symbol};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use crate::words::{Locale, isolated};

use super::drawing::{Drawing, part};
use super::figure::{Figure, POINTS, Role, Row};
use super::look::{compared, fill, is_own, point, stroke, target_line};
use super::manner::colour;
use super::scale::Scale;
use super::{Form, bands};

/// Least distance between end labels, pixels.
const APART: f64 = 15.0;
/// Height of a plot on a common desktop, pixels. Labels are spaced for it; on a taller plot they are further apart.
const USUAL_HEIGHT: f64 = 210.0;

/// A label at the end of a series.
struct End {
    series: usize,
    /// Position of its point, pixels from the top at [`USUAL_HEIGHT`].
    belongs: f64,
    /// Preferred position of the label.
    pixels: f64,
    /// Whether it is dropped instead of moved.
    yields: bool,
    /// The last data point with its label.
    data: Value,
}

/// The part of a title that fits beside the plot; Chinese characters count double.
fn brief(title: &str, locale: Locale) -> String {
    let room = match locale {
        Locale::Chinese => 16,
        Locale::English => 22,
    };
    let mut wide = 0;
    let end = title.char_indices().find_map(|(at, own)| {
        wide += if own.is_ascii() { 1 } else { 2 };
        (wide > room).then_some(at)
    });
    end.map_or_else(|| isolated(title), |end| isolated(&format!("{}…", &title[..end])))
}

/// Converts the rows of a figure to series.
pub(super) struct Plotter<'a> {
    pub(super) figure: &'a Figure,
    pub(super) drawing: &'a Drawing<'a>,
    pub(super) scale: Scale,
}

impl Plotter<'_> {
    /// The series of all rows, with end labels.
    pub(super) fn all(&self) -> Vec<Value> {
        let mut all: Vec<Value> = self.figure.plotted().map(|row| self.series(row)).collect();
        if let (Some(goal), Some(first)) = (self.figure.goal, all.first_mut()) {
            let locale = self.drawing.locale;
            let measure = self.figure.chart.measure();
            let sign = if goal.strict { ">" } else { "≥" };
            let target = format!("{sign} {}", measure.target(goal.value, locale));
            let name = locale.with("chart-target", &[("target", target.into())]);
            first["markLine"] = part(&target_line(goal.value * self.factor(), name));
        }
        let ends = self.fan(&mut all);
        self.label_ends(&mut all, ends);
        all
    }

    /// Adds the bands of the main row; returns the labels of their ends.
    fn fan(&self, all: &mut Vec<Value>) -> Vec<End> {
        let Some(fan) = &self.figure.fan else { return Vec::new() };
        let (locale, factor) = (self.drawing.locale, self.factor());
        if self.figure.form() != Form::Lines {
            let bar = self.figure.plotted().filter(|row| self.is_bar(row)).count();
            if let Some(top) = bar.checked_sub(1).and_then(|last| all.get_mut(last)) {
                top["markLine"] = bands::strips(fan, factor);
            }
            return Vec::new();
        }
        let first = all.len();
        all.extend(bands::areas(fan, factor));
        if !self.drawing.phone {
            let words = ["fan-outer", "fan-inner"].map(|id| locale.text(id));
            all.extend(bands::names(fan, factor, self.room(), words));
        }
        let Some(last) = fan.years[POINTS - 1] else {
            return Vec::new();
        };
        let end = |series: usize, at: usize, below: f64, id: &str| {
            let written = self.figure.chart.measure().brief(last[at], locale);
            End {
                series: first + series,
                belongs: self.pixels(last[at] * factor),
                pixels: self.pixels(self.room().beside_goal(last[at] * factor)),
                yields: true,
                data: json!({
                    "value": (last[at] - below) * factor,
                    "symbolSize": 0,
                    "label": {
                        "show": true,
                        "position": "right",
                        "distance": 8,
                        "formatter": locale.with(id, &[("value", written.into())]),
                        "color": "var(--ink-3)",
                        "fontSize": 12,
                    },
                }),
            }
        };
        vec![
            end(bands::P90, 4, last[3], "fan-p90"),
            end(bands::P10, 0, 0.0, "fan-p10"),
            end(bands::MEDIAN, 2, 0.0, "fan-median"),
        ]
    }

    fn room(&self) -> bands::Room {
        bands::Room {
            pixel: (self.scale.high - self.scale.low) / USUAL_HEIGHT,
            goal: self.figure.goal.map(|goal| goal.value * self.factor()),
        }
    }

    fn factor(&self) -> f64 {
        self.figure.chart.measure().axis(self.drawing.locale).0
    }

    fn is_bar(&self, row: &Row) -> bool {
        matches!(row.role, Role::Part(_)) || (self.figure.form() == Form::Bars && row.role == Role::Scenario)
    }

    fn series(&self, row: &Row) -> Value {
        let name = self.drawing.locale.text(row.word);
        let data: Vec<DataPoint> = row
            .values
            .iter()
            .map(|value| point(value.map(|value| value * self.factor())))
            .collect();
        let mut series = if let Role::Compared { manner, .. } = row.role {
            compared(manner, name, data)
        } else if self.is_bar(row) {
            let style = ItemStyle::new().color(fill(row.role));
            let bar = Bar::new().name(name).data(data).bar_width("42%");
            part(&match self.figure.form() {
                Form::Stack => bar
                    .stack("whole")
                    .item_style(style.border_color("var(--sheet)").border_width(1)),
                _ => bar.item_style(style),
            })
        } else {
            let (colour, width, dash) = stroke(row.role);
            let line = Line::new()
                .name(name)
                .data(data)
                .symbol(Symbol::Circle)
                // Size 0 hides the mark; ECharts attaches labels to marks.
                .symbol_size(if row.role == Role::Scenario { 5 } else { 0 })
                .show_symbol(true)
                .item_style(ItemStyle::new().color(colour))
                .line_style(LineStyle::new().color(colour).width(width).type_(dash));
            part(&line)
        };
        series["silent"] = json!(true);
        series["emphasis"] = json!({ "disabled": true });
        // Bars behind; the current scenario's line in front.
        series["z"] = json!(if self.is_bar(row) {
            2
        } else if is_own(row.role) {
            4
        } else {
            3
        });
        series
    }

    /// Adds labels at the ends of rows, at least [`APART`] from each other; labels of bands only where there is room.
    fn label_ends(&self, all: &mut Vec<Value>, of_bands: Vec<End>) {
        let last = POINTS - 1;
        let mut below = 0.0;
        let mut ends: Vec<End> = Vec::new();
        for (at, row) in self.figure.plotted().enumerate() {
            let Some(value) = row.values[last] else { continue };
            let shown = value * self.factor();
            let middle = if matches!(row.role, Role::Part(_)) {
                below + shown / 2.0
            } else {
                shown
            };
            below += shown;
            if self.wants_label(row, shown) {
                ends.push(End {
                    series: at,
                    belongs: self.pixels(middle),
                    pixels: self.pixels(middle),
                    yields: false,
                    data: self.end(row, shown),
                });
            }
        }
        for end in of_bands {
            if ends.iter().all(|other| (other.pixels - end.pixels).abs() >= APART) {
                ends.push(end);
            }
        }
        ends.sort_by(|a, b| a.pixels.total_cmp(&b.pixels));
        let mut free = f64::NEG_INFINITY;
        for mut end in ends {
            let placed = if end.pixels < free { free } else { end.pixels };
            if end.yields && placed > end.pixels {
                continue;
            }
            free = placed + APART;
            end.data["label"]["offset"] = json!([0.0, placed - end.belongs]);
            self.put(all, end);
        }
    }

    /// Attaches a label to the last point of its series; on a bar with a strip, above the strip.
    fn put(&self, all: &mut Vec<Value>, end: End) {
        let last = POINTS - 1;
        let strip = self.figure.fan.as_ref().and_then(|fan| fan.years[last]);
        let on_bar = end.data["label"]["position"] == "top";
        match strip {
            Some([.., top]) if on_bar && top * self.factor() > end.data["value"].as_f64().unwrap_or_default() => {
                all.push(bands::labelled(last, top * self.factor(), end.data["label"].clone()));
            }
            _ => all[end.series]["data"][last] = end.data,
        }
    }

    fn wants_label(&self, row: &Row, shown: f64) -> bool {
        match row.role {
            // On a phone only scenarios are labelled; the other rows are in the table.
            _ if self.drawing.phone => matches!(row.role, Role::Scenario | Role::Compared { .. }),
            // A thin part of a stack has no room for a label.
            Role::Part(_) => shown >= (self.scale.high - self.scale.low) * 0.035,
            // If nothing was changed, the status quo coincides with the scenario.
            Role::StatusQuo => {
                let scenario = self.figure.rows.iter().find(|other| other.role == Role::Scenario);
                scenario.is_none_or(|scenario| scenario.values != row.values)
            }
            _ => true,
        }
    }

    /// Pixels from the top at [`USUAL_HEIGHT`].
    fn pixels(&self, shown: f64) -> f64 {
        (self.scale.high - shown) / (self.scale.high - self.scale.low) * USUAL_HEIGHT
    }

    fn end(&self, row: &Row, shown: f64) -> Value {
        let locale = self.drawing.locale;
        let number = self.figure.chart.measure().brief(shown / self.factor(), locale);
        let own = is_own(row.role);
        let name = match row.role {
            Role::Compared { at, .. } => brief(self.drawing.titles.get(at).map_or("", String::as_str), locale),
            _ if row.word == "row-scenario" => brief(self.drawing.title, locale),
            _ => locale.text(row.word),
        };
        let (colour, weight) = match row.role {
            Role::Scenario => ("var(--accent)", 600),
            Role::Compared { manner, .. } => (colour(manner), if manner.in_hand { 600 } else { 400 }),
            Role::StatusQuo => ("var(--quo)", 400),
            _ => ("var(--ink-2)", 400),
        };
        let past_bar = self.figure.form() == Form::Bars && !self.is_bar(row);
        json!({
            "value": shown,
            "symbolSize": if own || matches!(row.role, Role::Compared { .. }) { 9 } else { 0 },
            "label": {
                "show": true,
                "position": if own && self.is_bar(row) { "top" } else { "right" },
                "distance": if past_bar { 46 } else { 8 },
                "formatter": if self.drawing.phone { number } else { format!("{name} {number}") },
                "color": colour,
                "fontSize": if own { 13 } else { 12 },
                "fontWeight": weight,
            },
        })
    }
}
