//! The map's outlines, fetched when the map is first shown, and what each city shows on it.

use serde::Deserialize;

use crate::app::{CityMeasure, Results};
use crate::model::Limit;
use crate::plan::{CITIES, Plan, Tier, YEARS};
use crate::words::Locale;
use crate::words::number::{Measure, plain, signed};

/// The outlines that the build wrote.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Outlines {
    /// Width and height of the drawing.
    #[serde(rename = "viewBox")]
    pub(super) view_box: [f64; 2],
    /// One outline a city.
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
    /// The outlines in the plan's order of cities; `None` where one is missing.
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

/// What a city shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shade {
    /// Class of its colour, 1 to 5; 0 for hatched: no technician college.
    pub(super) class: usize,
    /// Text under its name.
    pub(super) text: String,
}

/// One entry of the key.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub(super) class: usize,
    pub(super) text: String,
}

/// Classes of the cities and the key to them.
pub(super) fn shades(measure: CityMeasure, results: &Results, locale: Locale) -> (Vec<Shade>, Vec<Key>) {
    let cities = &results.outcome.projection.cities;
    let (first, last) = (&cities[0], &cities[YEARS]);
    let colleges = |city: usize| last.schools[Tier::TechnicianCollege.index()][city];
    let graded = |values: Vec<f64>, text: &dyn Fn(f64) -> String| {
        let ends = class_ends(&values);
        let class = |value: f64| 1 + ends.iter().filter(|&&end| value >= end).count();
        // A city without a technician college is hatched, whatever it would otherwise show.
        let shade = |(city, &value): (usize, &f64)| Shade {
            class: if colleges(city) < 1.0 { 0 } else { class(value) },
            text: text(value),
        };
        let keys = (0..=ends.len()).map(|at| {
            let from = at.checked_sub(1).map(|before| text(ends[before]));
            let to = ends.get(at).map(|end| text(*end));
            let text = match (from, to) {
                (Some(from), Some(to)) => format!("{from}–{to}"),
                (None, Some(to)) => format!("< {to}"),
                (Some(from), None) => format!("≥ {from}"),
                (None, None) => text(values[0]),
            };
            Key { class: at + 1, text }
        });
        (values.iter().enumerate().map(shade).collect(), keys.collect())
    };
    match measure {
        CityMeasure::Enrolment => {
            let (factor, decimals) = Measure::Persons.axis(locale);
            graded(last.enrolled.to_vec(), &|value| plain(value * factor, decimals))
        }
        CityMeasure::Growth => {
            let growth = |city: usize| {
                if first.enrolled[city] > 0.0 {
                    last.enrolled[city] / first.enrolled[city] - 1.0
                } else {
                    0.0
                }
            };
            graded((0..CITIES).map(growth).collect(), &|value| {
                format!("{}%", signed(value * 100.0, 1))
            })
        }
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
        CityMeasure::Binding => named((0..CITIES).map(|city| {
            let limit = Limit::ALL[usize::from(last.binding[city])];
            ([1, 3, 4, 5][limit.index()], locale.text(&format!("limit-{}", limit.name())))
        })),
    }
}

/// Cities whose classes have names; the key lists those that occur.
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

/// Up to four ends between five classes of about as many cities each.
fn class_ends(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut ends: Vec<f64> = (1..5).map(|at| sorted[at * sorted.len() / 5]).collect();
    ends.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    // An end at the least value would leave the first class empty.
    ends.retain(|end| *end > sorted[0] + 1e-9);
    ends
}
