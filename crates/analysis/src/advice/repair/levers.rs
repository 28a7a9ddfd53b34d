//! Levers set to the value that just does: on the page's grid, in every year not yet observed.

use jigong_model::plan::YEARS;
use jigong_model::scenario::lever::CITY_GROWTH_GRID;
use jigong_model::scenario::{Edit, GrowthSeries, Lever};

use crate::goal_seek::{Sought, Wanted, seek};

use super::bench::Bench;
use super::{Repair, RepairKind};

/// One value of a lever in every year that is left.
pub(super) fn set(bench: &Bench, lever: Lever, wanted: Wanted) -> Option<Repair> {
    let edit = |value: f64| Edit::SetLeverYears(lever, bench.trial.series(lever, value));
    let value = found(seek(lever.grid(), wanted, |value| bench.clears(&edit(value))))?;
    Some(Repair {
        kind: RepairKind::SetLever { lever, value },
        edit: Some(edit(value)),
    })
}

/// A lever that is lowered to a value in the years that are left where it is above it, and to no lower one than must be.
pub(super) fn cap(bench: &Bench, lever: Lever) -> Option<Repair> {
    let edit = |value: f64| {
        let mut series = bench.scenario().levers.values(lever, &bench.trial.assumptions);
        for own in &mut series[bench.trial.observed()..YEARS] {
            *own = if *own > value { value } else { *own };
        }
        Edit::SetLeverYears(lever, series)
    };
    let value = found(seek(lever.grid(), Wanted::Greatest, |value| bench.clears(&edit(value))))?;
    Some(Repair {
        kind: RepairKind::CapLever { lever, value },
        edit: Some(edit(value)),
    })
}

/// One value of growth of their own for the warning's cities. It stands for all years, so that the bench refuses it where an
/// observed one would change.
pub(super) fn set_city_growth(bench: &Bench, series: GrowthSeries, wanted: Wanted) -> Option<Repair> {
    let cities = bench.cities();
    let edit = |value: f64| {
        let own = cities.iter().map(|&city| Edit::SetCityGrowth(city, series, Some(value)));
        Edit::All(own.collect())
    };
    let value = found(seek(CITY_GROWTH_GRID, wanted, |value| bench.clears(&edit(value))))?;
    Some(Repair {
        kind: RepairKind::SetCityGrowth {
            cities: cities.to_vec(),
            series,
            value,
        },
        edit: Some(edit(value)),
    })
}

/// A value that was searched for; a warning that every value clears is not of this lever.
const fn found(sought: Sought) -> Option<f64> {
    match sought {
        Sought::Found(value) => Some(value),
        Sought::MetEverywhere | Sought::InfeasibleWithinRange => None,
    }
}
