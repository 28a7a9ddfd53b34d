//! Uncertainty bands as ECharts series: labelled areas in line charts, strips on bars.
//!
//! Uses only the row that has bands. Invariant: bands lie behind all lines, and each band has a label with its share
//! of the draws.

use charming::series::Line;
use serde_json::{Value, json};

use super::drawing::part;
use super::fan::Bands;
use super::figure::POINTS;

/// Width of a strip on a bar, pixels.
const STRIP: i32 = 12;
/// Least height of a band with a label, pixels.
const ROOM: f64 = 16.0;
/// Least distance of labels from the target line, pixels.
const CLEAR: f64 = 10.0;
/// Year at which bands are labelled: the one before the last.
const NAMED: usize = POINTS - 2;

/// Index of the P10 series in the result of [`areas`].
pub(super) const P10: usize = 0;
/// Index of the P90 series.
pub(super) const P90: usize = 3;
/// Index of the median series.
pub(super) const MEDIAN: usize = 4;

/// Areas stacked on an invisible P10 line, then the median line.
pub(super) fn areas(bands: &Bands, factor: f64) -> Vec<Value> {
    let value = |at: usize| bands.years.map(|year| year.map(|year| year[at] * factor));
    let over = |low: usize, high: usize| bands.years.map(|year| year.map(|year| (year[high] - year[low]) * factor));
    let stacked = [
        (value(0), None),
        (over(0, 1), Some("var(--fan-1)")),
        (over(1, 3), Some("var(--fan-2)")),
        (over(3, 4), Some("var(--fan-1)")),
    ];
    let mut all: Vec<Value> = stacked
        .into_iter()
        .map(|(values, fill)| {
            let mut series = invisible(&values);
            series["stack"] = json!("fan");
            if let Some(fill) = fill {
                series["areaStyle"] = json!({ "color": fill, "opacity": 1 });
            }
            series
        })
        .collect();
    let mut median = invisible(&value(2));
    median["lineStyle"] = json!({ "color": "var(--accent)", "width": 1.25, "type": [1, 3], "opacity": 1 });
    median["z"] = json!(3);
    all.push(median);
    all
}

/// Geometry of the plot: value of one pixel, and the target line, both in the axis's unit.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) pixel: f64,
    pub(super) goal: Option<f64>,
}

impl Room {
    /// Moves a label position away from the target line.
    pub(super) fn beside_goal(self, place: f64) -> f64 {
        let clear = CLEAR * self.pixel;
        match self.goal {
            Some(goal) if place >= goal && place - goal < clear => goal + clear,
            Some(goal) if place < goal && goal - place < clear => goal - clear,
            _ => place,
        }
    }
}

/// Labels of both bands, each in the thicker half of its band, if there is room.
pub(super) fn names(bands: &Bands, factor: f64, room: Room, words: [String; 2]) -> Vec<Value> {
    let Some([p10, p25, median, p75, p90]) = bands.years[NAMED].map(|year| year.map(|own| own * factor)) else {
        return Vec::new();
    };
    let halves = [[[p75, p90], [p10, p25]], [[p25, median], [median, p75]]];
    let thicker = halves.map(|[one, other]| if one[1] - one[0] >= other[1] - other[0] { one } else { other });
    let places = thicker.into_iter().zip(words);
    places
        .filter(|([low, high], _)| high - low >= ROOM * room.pixel)
        .map(|([low, high], word)| {
            let label = json!({ "position": "inside", "formatter": word, "color": "var(--ink-2)", "fontSize": 12 });
            labelled(NAMED, room.beside_goal(f64::midpoint(low, high)), label)
        })
        .collect()
}

/// An invisible series with one label.
pub(super) fn labelled(at: usize, value: f64, mut label: Value) -> Value {
    let mut series = invisible(&[None; POINTS]);
    label["show"] = json!(true);
    series["data"][at] = json!({ "value": value, "symbolSize": 0, "label": label });
    series["z"] = json!(5);
    series
}

/// Strips on bars; the outer ones first, so that the inner ones are drawn on top.
pub(super) fn strips(bands: &Bands, factor: f64) -> Value {
    let strip = |ends: [usize; 2], colour: &'static str| {
        let years = bands.pair(ends).into_iter().enumerate();
        years.filter_map(move |(at, ends)| {
            let [low, high] = ends?.map(|end| end * factor);
            let style = json!({ "color": colour, "width": STRIP, "type": "solid" });
            (low < high).then(|| json!([{ "coord": [at, low], "lineStyle": style }, { "coord": [at, high] }]))
        })
    };
    let outer = strip(Bands::OUTER, "var(--fan-1)");
    let data: Vec<Value> = outer.chain(strip(Bands::INNER, "var(--fan-2)")).collect();
    json!({
        "silent": true,
        "symbol": "none",
        "label": { "show": false },
        "emphasis": { "disabled": true },
        "data": data,
    })
}

/// An invisible line that carries labels or stacked areas.
fn invisible(values: &[Option<f64>; POINTS]) -> Value {
    let data: Vec<Value> = values
        .iter()
        .map(|value| value.map_or_else(|| json!("-"), |value| json!(value)))
        .collect();
    let mut series = part(&Line::new().show_symbol(true).symbol_size(0));
    series["data"] = json!(data);
    series["lineStyle"] = json!({ "opacity": 0, "width": 0 });
    series["silent"] = json!(true);
    series["emphasis"] = json!({ "disabled": true });
    series["z"] = json!(1);
    series
}
