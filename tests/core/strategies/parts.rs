//! The parts of a random scenario: levers with projects and city growth, assumptions, shocks, actuals.

use std::collections::BTreeMap;

use jigong_model::plan::range::Range;
use jigong_model::plan::{Assumption, CITIES, CityId, ProjectKind, Shape, YEARS};
use jigong_model::scenario::lever::{CITY_GROWTH_GRID, CITY_GROWTH_RANGE, Grid};
use jigong_model::scenario::{
    Actuals, CityGrowth, LEVERS, Lever, Levers, Observed, ObservedEnrolment, Project, Ranges, Shocks, UncertainInput,
};
use proptest::prelude::*;

use crate::support::PLAN;

use super::Width;

/// The value itself where the range holds it, else one near it that it holds.
fn fit(range: Range, value: f64) -> f64 {
    let value = if range.is_whole() { value.round() } else { value };
    let value = value.clamp(range.low, range.high);
    let inner = (range.high - range.low) * 1e-6;
    [value, value + inner, value - inner]
        .into_iter()
        .find(|&own| range.check(own).is_ok())
        .unwrap()
}

/// Any value of a range: its ends, evenly, or of any magnitude.
pub(crate) fn within(range: Range) -> BoxedStrategy<f64> {
    let (low, high) = (range.low, range.high);
    let magnitudes = prop::sample::select(vec![1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e8]);
    let sized = (0.0..1.0, magnitudes).prop_map(move |(part, parts)| low + (high - low) * part / parts);
    prop_oneof![1 => Just(low), 1 => Just(high), 5 => low..=high, 3 => sized]
        .prop_map(move |value| fit(range, value))
        .boxed()
}

/// A value near another.
fn near(range: Range, usual: f64) -> BoxedStrategy<f64> {
    let room = match usual {
        _ if range.is_whole() && range.high < 1e4 => 2.0,
        0.0 => 0.03,
        _ => 0.3 * usual,
    };
    (-1.0..=1.0f64).prop_map(move |part| fit(range, usual + part * room)).boxed()
}

fn on_page(grid: Grid) -> BoxedStrategy<f64> {
    (grid.low..=grid.high).prop_map(move |k| grid.value(k)).boxed()
}

/// A value in `chance` per cent of the cases.
fn sometimes<T: std::fmt::Debug + Clone + 'static>(chance: u32, of: BoxedStrategy<T>) -> BoxedStrategy<Option<T>> {
    prop_oneof![100 - chance => Just(None), chance => of.prop_map(Some)].boxed()
}

/// Yearly levers, projects and city growth.
pub(super) fn levers(width: Width) -> BoxedStrategy<Levers> {
    let yearly: Vec<_> = Lever::ALL
        .iter()
        .map(|lever| {
            let value = || match width {
                Width::Page => on_page(lever.grid()),
                Width::File => within(lever.range()),
            };
            let series = prop_oneof![
                value().prop_map(|value| [value; YEARS]),
                [value(), value(), value(), value(), value()]
            ];
            sometimes(50, series.boxed())
        })
        .collect();
    let growth = || match width {
        Width::Page => on_page(CITY_GROWTH_GRID),
        Width::File => within(CITY_GROWTH_RANGE),
    };
    let own = [sometimes(60, growth()), sometimes(60, growth()), sometimes(60, growth())]
        .prop_map(|series| CityGrowth { series })
        .prop_map(|growth| (!growth.is_empty()).then_some(growth));
    let growing = prop::collection::vec((0..CITIES, own), 0..6);
    (yearly, prop::collection::vec(project(width), 0..9), growing)
        .prop_map(|(yearly, college_projects, growing)| {
            let mut city_growth = [None; CITIES];
            for (city, growth) in growing {
                city_growth[city] = growth;
            }
            Levers {
                yearly: <[_; LEVERS]>::try_from(yearly).unwrap(),
                college_projects,
                city_growth,
            }
        })
        .boxed()
}

fn project(width: Width) -> BoxedStrategy<Project> {
    let places = match width {
        Width::Page => (0.0..4000.0).boxed(),
        Width::File => within(Range::closed(0.0, 1e5)),
    };
    let kinds = prop::sample::select(ProjectKind::ALL);
    (0..CITIES, kinds, 2012..=2026i64, sometimes(40, places))
        .prop_map(|(city, kind, start, places)| Project {
            city: CityId::new(city).unwrap(),
            kind,
            start,
            places,
        })
        .boxed()
}

/// Each assumption in one case of three: lists whole, objects in parts.
pub(super) fn assumptions(width: Width) -> BoxedStrategy<BTreeMap<usize, f64>> {
    let all: Vec<_> = Assumption::ALL
        .iter()
        .map(|&own| sometimes(33, assumption(width, own)))
        .collect();
    all.prop_map(|given| given.into_iter().flatten().flatten().collect()).boxed()
}

fn assumption(width: Width, assumption: Assumption) -> BoxedStrategy<Vec<(usize, f64)>> {
    let whole = matches!(
        assumption.shape(),
        Shape::One | Shape::List(_) | Shape::Cohort | Shape::AllCities
    );
    let slots: Vec<_> = assumption
        .slots()
        .map(|slot| {
            let value = match width {
                Width::Page => near(assumption.range(), usual(assumption, slot)),
                Width::File => within(assumption.range()),
            };
            sometimes(
                if whole { 100 } else { 50 },
                value.prop_map(move |value| (slot, value)).boxed(),
            )
        })
        .collect();
    slots.prop_map(|given| given.into_iter().flatten().collect()).boxed()
}

/// The plan's value; for an optional figure that it does not give, a typical one.
fn usual(assumption: Assumption, slot: usize) -> f64 {
    match assumption {
        Assumption::BaseCohort => 3000.0,
        Assumption::BaseCertificateYield => 0.02,
        _ => PLAN.assumptions.slot(slot),
    }
}

/// Each shock in one case of two; on the page's width within the ranges of section 7.1.
pub(super) fn shocks(width: Width) -> BoxedStrategy<Shocks> {
    let all: Vec<_> = UncertainInput::ALL
        .iter()
        .map(|&shock| {
            let value = match (width, shock) {
                (Width::File, _) => within(shock.range()),
                (Width::Page, UncertainInput::OpeningDelay) => (0..=2i32).prop_map(f64::from).boxed(),
                (Width::Page, UncertainInput::AttractableShare) => (0.005..0.06).boxed(),
                (Width::Page, UncertainInput::CohortGrowth) => (-0.03..0.02).boxed(),
                (Width::Page, UncertainInput::CertificateRate) => (0.86..0.98).boxed(),
                (Width::Page, UncertainInput::EmploymentShift) => (-0.015..0.008).boxed(),
                (Width::Page, _) => (0.6..1.4).boxed(),
            };
            sometimes(50, value)
        })
        .collect();
    all.prop_map(|values| Shocks {
        values: values.try_into().unwrap(),
    })
    .boxed()
}

/// The range of each uncertain input in one case of three.
pub(super) fn ranges() -> BoxedStrategy<Ranges> {
    let all: Vec<_> = UncertainInput::ALL.iter().map(|&shock| sometimes(33, ends(shock))).collect();
    all.prop_map(|values| Ranges {
        values: values.try_into().unwrap(),
    })
    .boxed()
}

/// Two ends that make a range of an input.
pub(crate) fn ends(shock: UncertainInput) -> BoxedStrategy<[f64; 2]> {
    [within(shock.end()), within(shock.end())]
        .prop_map(move |[one, other]| match shock {
            UncertainInput::OpeningDelay => [one, fit(Range::closed(0.0, 1.0 - one), (1.0 - one) * other)],
            _ if one <= other => [one, other],
            _ => [other, one],
        })
        .boxed()
}

/// Observations of some of the observable years.
pub(super) fn actuals(width: Width) -> BoxedStrategy<Actuals> {
    let years: Vec<_> = (0..YEARS).map(|_| sometimes(50, observed(width))).collect();
    years
        .prop_map(|years| {
            // A year without any figure is no observation.
            let kept = years.into_iter().map(|year| year.filter(|year| *year != Observed::default()));
            Actuals {
                years: kept.collect::<Vec<_>>().try_into().unwrap(),
            }
        })
        .boxed()
}

fn observed(width: Width) -> BoxedStrategy<Observed> {
    let count = move |low: f64, high: f64| match width {
        Width::Page => (low..high).boxed(),
        Width::File => within(Range::closed(0.0, 1e9)),
    };
    let rate = match width {
        Width::Page => (0.9..=1.0).boxed(),
        Width::File => within(Range::closed(0.0, 1.0)),
    };
    let by_city =
        prop::collection::vec(count(2e3, 8e3), CITIES).prop_map(|lane| ObservedEnrolment::ByCity(lane.try_into().unwrap()));
    let province = count(5e4, 9e4).prop_map(ObservedEnrolment::Province);
    let enrolled = sometimes(60, prop_oneof![2 => province, 1 => by_city].boxed());
    let others = (
        sometimes(50, count(1e4, 25e3)),
        sometimes(50, count(3e3, 12e3)),
        sometimes(50, count(8e4, 15e4)),
        sometimes(50, count(5e3, 15e3)),
        sometimes(50, rate),
    );
    (enrolled, others)
        .prop_map(|(enrolled, others)| Observed {
            enrolled,
            full_time_intake: others.0,
            part_time_intake: others.1,
            training: others.2,
            high_skilled: others.3,
            employment_rate: others.4,
        })
        .boxed()
}
