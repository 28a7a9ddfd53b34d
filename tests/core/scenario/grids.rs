//! The page's grids: each value is, bit for bit, the decimal that a reader sees and a file holds.

use jigong_model::plan::CITIES;
use jigong_model::scenario::lever::{CITY_GROWTH_GRID, CITY_GROWTH_RANGE, Grid, Group, LeverUnit};
use jigong_model::scenario::{LEVERS, Lever, Scenario};

use crate::support::PLAN;

/// k·numerator/denominator as decimal text, made with whole numbers only.
fn decimal(grid: Grid, k: i32) -> String {
    let scaled = i64::from(k) * i64::from(grid.numerator) * (10_000 / i64::from(grid.denominator));
    assert_eq!(10_000 % grid.denominator, 0);
    let (sign, size) = (if scaled < 0 { "-" } else { "" }, scaled.abs());
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}

fn all() -> impl Iterator<Item = (&'static str, Grid)> {
    Lever::ALL
        .iter()
        .map(|lever| (lever.name(), lever.grid()))
        .chain([("city_growth", CITY_GROWTH_GRID)])
}

#[test]
fn every_value_is_its_decimal_bit_for_bit() {
    for (name, grid) in all() {
        for k in grid.low..=grid.high {
            let text = decimal(grid, k);
            let expected: f64 = text.parse().unwrap();
            // -0.0 is the parse of "-0.0000" only, which no k gives.
            assert_eq!(grid.value(k).to_bits(), expected.to_bits(), "{name}: {text}");
            assert_eq!(grid.nearest(grid.value(k)), k, "{name}: {text}");
            assert!(grid.holds(grid.value(k)), "{name}: {text}");
        }
    }
}

#[test]
fn a_file_holds_the_same_values() {
    for &lever in Lever::ALL {
        let grid = lever.grid();
        for k in grid.low..=grid.high {
            let text = decimal(grid, k);
            let file = format!(
                r#"{{"format": "jigong.scenario/1", "levers": {{"{}": [{text}, {text}, {text}, {text}, {text}]}}}}"#,
                lever.name()
            );
            let read = Scenario::parse(&file, &PLAN).unwrap().levers.yearly[lever.index()].unwrap();
            assert!(
                read.iter().all(|value| value.to_bits() == grid.value(k).to_bits()),
                "{}: {text}",
                lever.name()
            );
        }
    }
}

#[test]
fn the_nearest_step_is_inside_the_grid() {
    for (name, grid) in all() {
        let step = grid.value(1) - grid.value(0);
        assert_eq!(grid.nearest(grid.value(grid.low) - 1000.0 * step), grid.low, "{name}");
        assert_eq!(grid.nearest(grid.value(grid.high) + 1000.0 * step), grid.high, "{name}");
        assert_eq!(grid.nearest(grid.value(grid.low) + 0.4 * step), grid.low, "{name}");
        assert_eq!(grid.nearest(grid.value(grid.low) + 0.6 * step), grid.low + 1, "{name}");
        assert!(!grid.holds(grid.value(grid.high) + step), "{name}");
        assert!(!grid.holds(grid.value(grid.low) - step), "{name}");
    }
}

#[test]
fn the_grids_are_those_of_the_product_page() {
    let ends = |lever: Lever| (lever.grid().value(lever.grid().low), lever.grid().value(lever.grid().high));
    let step = |lever: Lever| lever.grid().value(1);
    let expected = [
        (Lever::FullTimeIntakeGrowth, (-0.2, 0.2), 0.001),
        (Lever::PartTimeIntakeGrowth, (-0.2, 0.4), 0.001),
        (Lever::ApprenticesAdded, (0.0, 4000.0), 50.0),
        (Lever::SeniorIntakeShare, (0.0, 0.9), 0.005),
        (Lever::UpperSecondaryEntryShare, (0.0, 1.0), 0.01),
        (Lever::PartTimeSeniorShare, (0.0, 1.0), 0.01),
        (Lever::TrainingGrowth, (-0.2, 0.3), 0.001),
        (Lever::CertificateYieldAdded, (-0.01, 0.05), 0.0001),
        (Lever::DropoutReduction, (0.0, 0.6), 0.01),
        (Lever::TeacherGrowth, (-0.1, 0.15), 0.001),
        (Lever::EmploymentRateAdded, (-0.03, 0.02), 0.0005),
        (Lever::QualitySchoolsBuilt, (0.0, 8.0), 1.0),
        (Lever::QualityMajorsBuilt, (0.0, 20.0), 1.0),
    ];
    assert_eq!(expected.len(), LEVERS);
    for (lever, range, width) in expected {
        assert_eq!((ends(lever), step(lever)), (range, width), "{}", lever.name());
    }
    assert_eq!(
        (
            CITY_GROWTH_GRID.value(-200),
            CITY_GROWTH_GRID.value(200),
            CITY_GROWTH_GRID.value(1)
        ),
        (-0.2, 0.2, 0.001)
    );
}

#[test]
fn every_value_of_the_page_may_stand_in_a_file() {
    for &lever in Lever::ALL {
        let grid = lever.grid();
        assert!(
            (grid.low..=grid.high).all(|k| lever.range().check(grid.value(k)).is_ok()),
            "{}",
            lever.name()
        );
        assert!(lever.range().check(lever.neutral(&PLAN.assumptions)).is_ok());
        assert!(
            grid.holds(lever.neutral(&PLAN.assumptions)),
            "{}: neutral on the page",
            lever.name()
        );
        assert_eq!(Lever::from_name(lever.name()), Some(lever));
        assert!(Group::ALL.contains(&lever.group()));
    }
    assert!((-200..=200).all(|k| CITY_GROWTH_RANGE.check(CITY_GROWTH_GRID.value(k)).is_ok()));
    assert_eq!(CITIES, PLAN.cities.len());
}

#[test]
fn shown_decimals_tell_neighbouring_steps_apart() {
    for (name, grid) in all() {
        let shown = |k: i32| format!("{:.*}", grid.decimals, grid.value(k) * grid.scale());
        assert!((grid.low..grid.high).all(|k| shown(k) != shown(k + 1)), "{name}");
        let percent = matches!(grid.shown, LeverUnit::PercentPerYear | LeverUnit::Percent | LeverUnit::Points);
        assert_eq!(grid.scale(), if percent { 100.0 } else { 1.0 }, "{name}");
    }
}
