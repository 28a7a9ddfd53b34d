//! Repairs that set a lever to the value on its grid that just clears the warning, in every year not yet observed.

use jigong_model::plan::YEARS;
use jigong_model::scenario::lever::CITY_GROWTH_GRID;
use jigong_model::scenario::{Edit, GrowthSeries, Lever};

use crate::goal_seek::{Sought, Wanted, seek};

use super::bench::Bench;
use super::{Repair, RepairKind};

/// Sets a lever to one value in all remaining years.
pub(super) fn set(bench: &Bench, lever: Lever, wanted: Wanted) -> Option<Repair> {
    let edit = |value: f64| Edit::SetLeverYears(lever, bench.trial.series(lever, value));
    let value = found(seek(lever.grid(), wanted, |value| bench.clears(&edit(value))))?;
    Some(Repair {
        kind: RepairKind::SetLever { lever, value },
        edit: Some(edit(value)),
    })
}

/// Lowers a lever to a cap in those remaining years in which it is higher; the cap is the greatest that clears the
/// warning.
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

/// Sets the additional growth of the warning's cities. It applies to all years, so the bench refuses it if an
/// observed year would change.
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

/// The value found. `MetEverywhere` gives none: a warning that every value clears does not depend on this lever.
const fn found(sought: Sought) -> Option<f64> {
    match sought {
        Sought::Found(value) => Some(value),
        Sought::MetEverywhere | Sought::InfeasibleWithinRange => None,
    }
}
