//! The map's outlines, fetched when the map is first shown, and the shading of the cities.

use jigong_model::plan::{CITIES, Plan, Tier, YEARS};
use jigong_model::projection::{CityRow, Limit};
use jigong_text::words::Locale;
use jigong_text::words::number::{Measure, NOTHING, plain, signed};
use serde::Deserialize;

use crate::app::{CityMeasure, Results, Workbench};

/// The outlines file written by the build.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Outlines {
    /// Width and height of the drawing.
    #[serde(rename = "viewBox")]
    pub(super) view_box: [f64; 2],
    /// One outline per city.
    pub(super) cities: Vec<Outline>,
}

/// One city's outline.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Outline {
    pub(super) adcode: String,
    pub(super) d: String,
    pub(super) label: [f64; 2],
}

impl Outlines {
    /// Reads the outlines, in the plan's order of cities; `None` if one is missing.
    pub(super) fn read(text: &str, plan: &Plan) -> Option<Self> {
        let read: Self = serde_json::from_str(text).ok()?;
        let of = |adcode: &str| read.cities.iter().find(|outline| outline.adcode == adcode).cloned();
        let cities = plan.cities.iter().map(|city| of(&city.adcode)).collect::<Option<Vec<_>>>()?;
        Some(Self {
            view_box: read.view_box,
            cities,
        })
    }
}

/// Shading of a city.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shade {
    /// Class of its colour, 1 to 5; 0 for hatched: no technician college.
    pub(super) class: usize,
    /// Text below its name.
    pub(super) text: String,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub(super) class: usize,
    pub(super) text: String,
}

/// The name of a measure.
pub(super) fn measure_name(desk: Workbench, measure: CityMeasure, locale: Locale) -> String {
    let base = [("base", desk.plan().base_year.to_string().into())];
    locale.with(&format!("map-{}", measure.name()), &base)
}

/// Shading of the cities in a year (0 is the base year), and the legend.
pub(super) fn shades(measure: CityMeasure, year: usize, results: &Results, locale: Locale) -> (Vec<Shade>, Vec<Key>) {
    let cities = &results.outcome.projection.cities;
    let (first, now) = (&cities[0], &cities[year]);
    let colleges = |city: usize| now.schools[Tier::TechnicianCollege.index()][city];
    // One scale for all years, so that colours keep their meaning during playback.
    let graded = |value: &dyn Fn(&CityRow, usize) -> f64, from: usize, text: &dyn Fn(f64) -> String| {
        let all: Vec<f64> = (from..=YEARS)
            .flat_map(|at| (0..CITIES).map(move |city| (at, city)))
            .map(|(at, city)| value(&cities[at], city))
            .collect();
        let ends = class_ends(&all);
        let class = |value: f64| 1 + ends.iter().filter(|&&end| value >= end).count();
        // A city without a technician college is always hatched.
        let shade = |city: usize| {
            let value = value(now, city);
            Shade {
                class: if colleges(city) < 1.0 { 0 } else { class(value) },
                text: text(value),
            }
        };
        let keys = (0..=ends.len()).map(|at| {
            let from = at.checked_sub(1).map(|before| text(ends[before]));
            let to = ends.get(at).map(|end| text(*end));
            let text = match (from, to) {
                (Some(from), Some(to)) => format!("{from}–{to}"),
                (None, Some(to)) => format!("< {to}"),
                (Some(from), None) => format!("≥ {from}"),
                (None, None) => text(all[0]),
            };
            Key { class: at + 1, text }
        });
        ((0..CITIES).map(shade).collect(), keys.collect())
    };
    // Flows have no value in the base year.
    let flows = |shade: &dyn Fn(usize) -> (usize, String)| {
        named((0..CITIES).map(|city| if year == 0 { (1, NOTHING.to_owned()) } else { shade(city) }))
    };
    match measure {
        CityMeasure::Enrolment => {
            let (factor, decimals) = Measure::Persons.axis(locale);
            graded(&|row, city| row.enrolled[city], 0, &|value| plain(value * factor, decimals))
        }
        CityMeasure::Growth => {
            let growth = |row: &CityRow, city: usize| {
                if first.enrolled[city] > 0.0 {
                    row.enrolled[city] / first.enrolled[city] - 1.0
                } else {
                    0.0
                }
            };
            graded(&growth, 1, &|value| format!("{}%", signed(value * 100.0, 1)))
        }
        CityMeasure::Intake if year == 0 => flows(&|_| (1, String::new())),
        CityMeasure::Intake => graded(&|row, city| row.admitted_full_time[city], 1, &|value| plain(value, 0)),
        CityMeasure::Colleges => named((0..CITIES).map(|city| {
            let count = colleges(city);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a small count of schools"
            )]
            let class = (count as usize).min(5);
            (class, plain(count, 0))
        })),
        CityMeasure::Coverage => named((0..CITIES).map(|city| {
            let covered = colleges(city) >= 1.0;
            (
                if covered { 4 } else { 0 },
                locale.text(if covered { "covered" } else { "uncovered" }),
            )
        })),
        CityMeasure::Binding => flows(&|city| {
            let limit = Limit::ALL[usize::from(now.binding[city])];
            ([1, 3, 4, 5][limit.index()], locale.text(&format!("limit-{}", limit.name())))
        }),
    }
}

/// Shading of a measure whose classes have names; the legend lists those that occur.
fn named(cities: impl Iterator<Item = (usize, String)>) -> (Vec<Shade>, Vec<Key>) {
    let shades: Vec<Shade> = cities.map(|(class, text)| Shade { class, text }).collect();
    let mut keys: Vec<Key> = Vec::new();
    for shade in &shades {
        if !keys.iter().any(|key| key.class == shade.class) {
            keys.push(Key {
                class: shade.class,
                text: shade.text.clone(),
            });
        }
    }
    keys.sort_by_key(|key| key.class);
    (shades, keys)
}

/// Up to four bounds between five classes of about equal size.
fn class_ends(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut ends: Vec<f64> = (1..5).map(|at| sorted[at * sorted.len() / 5]).collect();
    ends.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    // A bound at the least value would leave the first class empty.
    ends.retain(|end| *end > sorted[0] + 1e-9);
    ends
}
