//! Button labels of repairs.

use jigong_analysis::advice::{Repair, RepairKind};
use jigong_model::plan::{CityId, Plan, ProjectKind};
use jigong_model::scenario::lever::Grid;
use jigong_model::scenario::{GrowthSeries, Lever};

use crate::words::Locale;
use crate::words::number::{plain, trimmed};

use super::{calendar, cities, mix, money};

/// The label of a repair's button.
pub fn repair(plan: &Plan, repair: &Repair, locale: Locale) -> String {
    match &repair.kind {
        RepairKind::OpenData => locale.text("repair-open-data"),
        RepairKind::AddColleges { colleges } => added(plan, colleges, locale),
        RepairKind::PlaceCheapest {
            by_kind,
            capital_cost,
            replaces,
        } => locale.with(
            "repair-place",
            &[
                ("replaces", (*replaces).into()),
                ("mix", mix(by_kind, locale).into()),
                ("cost", money(*capital_cost, locale).into()),
            ],
        ),
        RepairKind::SetLever { lever, value } => of_lever("repair-set-lever", *lever, *value, locale),
        RepairKind::CapLever { lever, value } => of_lever("repair-cap-lever", *lever, *value, locale),
        RepairKind::SetCityGrowth {
            cities: places,
            series,
            value,
        } => {
            let id = if *value < 0.0 {
                "repair-grow-less"
            } else {
                "repair-grow-more"
            };
            let points = format!("{} {}", trimmed(value.abs() * 100.0, 1), locale.text("unit-points"));
            locale.with(
                id,
                &[
                    ("cities", cities(plan, places, locale).into()),
                    ("series", series_name(*series, locale).into()),
                    ("value", points.into()),
                ],
            )
        }
        RepairKind::ChangeKind { to, .. } => locale.text(match to {
            ProjectKind::NewBuild => "repair-change-new-build",
            ProjectKind::Upgrade => "repair-change-upgrade",
            ProjectKind::Merger => "repair-change-merger",
        }),
        RepairKind::StartIn { year, .. } => locale.with("repair-start-in", &[("year", calendar(year))]),
        RepairKind::GiveFewerPlaces { cities, places } => locale.with(
            "repair-fewer-places",
            &[("count", cities.len().into()), ("places", plain(*places, 0).into())],
        ),
        RepairKind::TakeOut { projects, .. } => locale.with("repair-take-out", &[("count", (*projects).into())]),
    }
}

/// New colleges: by name if each city gets one of the same kind, else by number.
fn added(plan: &Plan, colleges: &[(CityId, ProjectKind)], locale: Locale) -> String {
    let mut by_kind = [0; 3];
    for (_, kind) in colleges {
        by_kind[kind.index()] += 1;
    }
    let places: Vec<CityId> = colleges.iter().map(|(city, _)| *city).collect();
    let once = places.windows(2).all(|pair| pair[0] != pair[1]);
    let alike = colleges.windows(2).all(|pair| pair[0].1 == pair[1].1);
    match colleges.first() {
        Some((_, kind)) if once && alike => {
            let id = match kind {
                ProjectKind::NewBuild => "repair-add-new-build",
                ProjectKind::Upgrade => "repair-add-upgrade",
                ProjectKind::Merger => "repair-add-merger",
            };
            let names = cities(plan, &places, locale);
            locale.with(id, &[("count", places.len().into()), ("cities", names.into())])
        }
        _ => locale.with(
            "repair-add-mix",
            &[("count", colleges.len().into()), ("mix", mix(&by_kind, locale).into())],
        ),
    }
}

fn of_lever(id: &str, lever: Lever, value: f64, locale: Locale) -> String {
    let name = locale.text(&format!("lever-{}", dashed(lever.name())));
    let value = lever_value(&lever.grid(), value, locale);
    locale.with(id, &[("lever", name.into()), ("value", value.into())])
}

/// A lever's value with its unit, as next to its slider.
fn lever_value(grid: &Grid, value: f64, locale: Locale) -> String {
    let number = plain(value * grid.scale(), grid.decimals);
    let unit = locale.text(grid.shown.unit());
    let unit = unit.trim();
    if unit.starts_with(['%', '/']) {
        format!("{number}{unit}")
    } else {
        format!("{number} {unit}")
    }
}

fn series_name(series: GrowthSeries, locale: Locale) -> String {
    locale.text(&format!("city-{}", dashed(series.name())))
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
