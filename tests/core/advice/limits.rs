//! Places, teachers, seats, young people and new builds, each on either side of its bound, in the years that are left.

use jigong_analysis::advice::{Basis, Facts, Filling, RepairKind, Rule};
use jigong_model::plan::{Assumption, ProjectKind, Standard};
use jigong_model::scenario::{Edit, GrowthSeries, Lever, Preset};
use serde_json::{Value, json};

use crate::support::{PLAN, city, close, flat, project as run, scenario};

use super::{everywhere, in_cities, kinds_of, preset, project, projects, repairs_of, schools, silent, warned, with};

const SHENYANG: &str = "210100";
const ANSHAN: &str = "210300";
const HULUDAO: &str = "211400";
/// Full-time students of the base year.
const FULL_TIME: f64 = 0.85 * 67_000.0;

#[test]
fn places_are_short_above_the_last_one() {
    let of = |used: f64| with(json!({}), json!({ "place_use": used }));
    silent(&of(1.0), Rule::OverPlaces);
    let over = of(1.01);
    let warning = warned(&over, Rule::OverPlaces);
    let Facts::OverPlaces { peak, places_missing } = warning.facts else {
        panic!()
    };
    // The places bind the intake from the first year on, so that the first is the worst.
    let projection = run(&over);
    let (first, cities) = (projection.years[1], &projection.cities[1]);
    let used = |city: usize| cities.enrolled_full_time[city] / cities.places[city];
    let highest = (0..14).map(used).fold(0.0, f64::max);
    assert_eq!((peak.year, peak.value), (2021, highest));
    assert_eq!(peak.value, used(peak.city.index()));
    assert!((places_missing - (first.enrolled_full_time - FULL_TIME / 1.01)).abs() < 1e-6);
    assert_eq!(
        (warning.place, warning.basis),
        (everywhere(), Basis::Standard(Standard::FullPlaces))
    );
}

#[test]
fn the_peak_is_the_worst_city_in_its_worst_year() {
    // 鞍山 alone grows by a fifth every year while places are plenty elsewhere.
    let levers = json!({ "city_growth": { "210300": { "full_time_intake": 0.2 } }, "dropout_reduction": flat(0.6) });
    let grown = with(levers, json!({ "attractable_share": 1, "students_per_teacher_ceiling": 100 }));
    let warning = warned(&grown, Rule::OverPlaces);
    let Facts::OverPlaces { peak, .. } = warning.facts else {
        panic!()
    };
    let cities = run(&grown).cities;
    let used = |row: usize| cities[row].enrolled_full_time[2] / cities[row].places[2];
    assert_eq!(warning.place, in_cities(&[ANSHAN]));
    assert_eq!((peak.city, peak.year, peak.value), (city(ANSHAN), 2025, used(5)));
    assert!((1..5).all(|row| used(row) < used(5)));
}

#[test]
fn only_the_years_left_are_judged() {
    let crowded = |more: Value| {
        let mut actuals = json!({ "2021": { "enrolled": 90_000 } });
        actuals["2022"] = more;
        actuals
    };
    let left = scenario(json!({}), json!({}), json!({}), crowded(json!({ "enrolled": 90_000 })));
    let Facts::OverPlaces { peak, .. } = warned(&left, Rule::OverPlaces).facts else {
        panic!()
    };
    assert_eq!(peak.year, 2023, "the students of 2022 are still there");
    let over = scenario(json!({}), json!({}), json!({}), crowded(json!({ "enrolled": 50_000 })));
    assert!(run(&over).years[1].place_use.unwrap() > 1.0);
    silent(&over, Rule::OverPlaces);
}

#[test]
fn the_intake_grows_no_less_than_it_must() {
    // Places bind the intake, so that they are never short, until better retention fills seats beyond it.
    let growing = json!([0, 0.1, 0.1, 0.1, 0.1]);
    let assumptions = json!({ "attractable_share": 1, "students_per_teacher_ceiling": 100 });
    let bound = with(json!({ "full_time_intake_growth": growing }), assumptions.clone());
    silent(&bound, Rule::OverPlaces);
    let levers = json!({ "full_time_intake_growth": growing, "dropout_reduction": [0, 0, 0, 0.6, 0.6] });
    let retained = with(levers, assumptions);
    let lower = kinds_of(&retained, Rule::OverPlaces).into_iter().find_map(|kind| match kind {
        RepairKind::SetLever {
            lever: Lever::FullTimeIntakeGrowth,
            value,
        } => Some(value),
        _ => None,
    });
    let grid = Lever::FullTimeIntakeGrowth.grid();
    let step = grid.nearest(lower.unwrap());
    let at = |step: i32| retained.after(&Edit::SetLever(Lever::FullTimeIntakeGrowth, grid.value(step)), &PLAN);
    silent(&at(step), Rule::OverPlaces);
    warned(&at(step + 1), Rule::OverPlaces);
}

#[test]
fn upgrades_make_room_where_a_school_is_left() {
    let of = |senior: u32| {
        let levers =
            json!({ "city_growth": { "210300": { "full_time_intake": 0.03 } }, "dropout_reduction": [0, 0, 0.2, 0.4, 0.5] });
        let mut assumptions = schools(&[(ANSHAN, [3, senior, 1])]);
        assumptions["attractable_share"] = json!(1);
        with(levers, assumptions)
    };
    let upgrade = RepairKind::AddColleges {
        colleges: vec![(city(ANSHAN), ProjectKind::Upgrade)],
    };
    assert_eq!(warned(&of(1), Rule::OverPlaces).place, in_cities(&[ANSHAN]));
    assert_eq!(kinds_of(&of(1), Rule::OverPlaces)[0], upgrade);
    assert!(!kinds_of(&of(0), Rule::OverPlaces).contains(&upgrade));
}

#[test]
fn teachers_are_short_above_the_ceiling() {
    let of = |ceiling: f64| with(json!({}), json!({ "students_per_teacher_ceiling": ceiling }));
    silent(&of(18.0), Rule::TeachersShort);
    let short = of(17.9);
    let warning = warned(&short, Rule::TeachersShort);
    let Facts::TeachersShort {
        peak,
        ceiling,
        teachers_missing,
    } = warning.facts
    else {
        panic!()
    };
    let row = run(&short).years[1];
    assert_eq!((ceiling, peak.year), (17.9, 2021));
    assert!((teachers_missing - (row.enrolled_full_time / 17.9 - row.teachers)).abs() < 1e-6);
    assert_eq!(
        warning.basis,
        Basis::Figure(Assumption::StudentsPerTeacherCeiling.first_slot())
    );
    assert_eq!(warning.basis.provenance(&PLAN).source.section, "第一部分-3");
}

#[test]
fn teacher_growth_is_raised_no_further_than_needed() {
    let levers = json!({ "dropout_reduction": flat(0.6), "teacher_growth": flat(-0.03) });
    let short = with(levers, json!({ "place_use": 0.5, "attractable_share": 1 }));
    let kinds = kinds_of(&short, Rule::TeachersShort);
    let raised = kinds.iter().find_map(|kind| match kind {
        RepairKind::SetLever {
            lever: Lever::TeacherGrowth,
            value,
        } => Some(*value),
        _ => None,
    });
    let grid = Lever::TeacherGrowth.grid();
    let step = grid.nearest(raised.unwrap());
    let at = |k: i32| short.after(&Edit::SetLever(Lever::TeacherGrowth, grid.value(k)), &PLAN);
    silent(&at(step), Rule::TeachersShort);
    warned(&at(step - 1), Rule::TeachersShort);
}

#[test]
fn seats_are_short_where_people_have_to_move() {
    let of = |share: f64| with(json!({ "senior_intake_share": flat(share) }), json!({ "senior_seat_use": 1 }));
    silent(&of(0.3), Rule::SeniorSeatsShort);
    let short = of(0.31);
    let warning = warned(&short, Rule::SeniorSeatsShort);
    let Facts::SeniorSeatsShort { persons, most } = warning.facts else {
        panic!()
    };
    let projection = run(&short);
    let moved: f64 = projection.years[1..].iter().map(|row| row.shifted_to_intermediate).sum();
    close(persons, moved);
    let of_shenyang: f64 = projection.cities[1..].iter().map(|row| row.shifted_to_intermediate[0]).sum();
    assert_eq!((most.city, most.value), (city(SHENYANG), of_shenyang));
    assert_eq!(warning.place, everywhere());
    assert_eq!(warning.basis, Basis::Figure(Assumption::SeniorSeatUse.first_slot()));
}

#[test]
fn fewer_than_half_a_person_are_nobody() {
    // Seats for 30 % and a wish of a little more: 沈阳, the largest city, is the first to pass half a person.
    let of = |share: f64| with(json!({ "senior_intake_share": flat(share) }), json!({ "senior_seat_use": 1 }));
    let moved = |share: f64| {
        run(&of(share)).cities[1..]
            .iter()
            .map(|row| row.shifted_to_intermediate[0])
            .sum::<f64>()
    };
    let share_of = |persons: f64| 0.3 + 1e-4 * persons / moved(0.3001);
    let (below, above) = (share_of(0.48), share_of(0.55));
    assert!((moved(below) - 0.48).abs() < 0.01 && (moved(above) - 0.55).abs() < 0.01);
    silent(&of(below), Rule::SeniorSeatsShort);
    assert_eq!(warned(&of(above), Rule::SeniorSeatsShort).place, in_cities(&[SHENYANG]));
}

#[test]
fn the_senior_share_is_held_where_it_would_move_people() {
    let levers = json!({ "senior_intake_share": [0.2, 0.3, 0.31, 0.4, 0.25] });
    let short = with(levers, json!({ "senior_seat_use": 1 }));
    let repairs = repairs_of(&short, Rule::SeniorSeatsShort);
    let cap = RepairKind::CapLever {
        lever: Lever::SeniorIntakeShare,
        value: 0.3,
    };
    assert_eq!(repairs[0].kind, cap);
    let edit = Edit::SetLeverYears(Lever::SeniorIntakeShare, [0.2, 0.3, 0.3, 0.3, 0.25]);
    assert_eq!(repairs[0].edit, Some(edit));
}

#[test]
fn the_pool_is_told_of_where_it_stands_in_the_way() {
    let of = |growth: f64| {
        let levers = json!({ "city_growth": { "210300": { "full_time_intake": growth } } });
        with(levers, json!({ "attractable_share": 0 }))
    };
    // Pool and plan are equal without growth, and then the plan is told.
    silent(&of(0.0), Rule::PoolExhausted);
    let bound = of(0.01);
    let warning = warned(&bound, Rule::PoolExhausted);
    assert_eq!(
        (warning.facts, warning.place),
        (Facts::PoolExhausted { first_year: 2021 }, in_cities(&[ANSHAN]))
    );
    assert_eq!(warning.basis, Basis::Figure(Assumption::AttractableShare.first_slot()));
    let less = RepairKind::SetCityGrowth {
        cities: vec![city(ANSHAN)],
        series: GrowthSeries::FullTimeIntake,
        value: 0.0,
    };
    assert_eq!(kinds_of(&bound, Rule::PoolExhausted)[0], less);
    let later = scenario(
        json!({ "city_growth": { "210300": { "full_time_intake": 0.01 } } }),
        json!({ "attractable_share": 0 }),
        json!({}),
        json!({ "2021": { "training": 1e5 } }),
    );
    assert_eq!(
        warned(&later, Rule::PoolExhausted).facts,
        Facts::PoolExhausted { first_year: 2022 }
    );
    let kinds = kinds_of(&later, Rule::PoolExhausted);
    assert!(
        !kinds.iter().any(|kind| matches!(kind, RepairKind::SetCityGrowth { .. })),
        "one value for all years: {kinds:?}"
    );
}

#[test]
fn a_new_build_that_is_not_at_full_size_becomes_an_upgrade_or_a_merger() {
    let steady = preset(Preset::SteadyPlan);
    let warning = warned(&steady, Rule::FillsSlowly);
    let Facts::FillsSlowly(Filling {
        lowest,
        place_use,
        base_use,
        empty_places,
        pool_exhausted,
    }) = warning.facts
    else {
        panic!()
    };
    let last = run(&steady).cities[5];
    assert_eq!((lowest.city, lowest.value, pool_exhausted), (city(SHENYANG), 0.8, false));
    close(base_use, 0.9);
    close(place_use, last.enrolled_full_time[0] / last.places[0]);
    close(empty_places, last.places[0] - last.enrolled_full_time[0]);
    let to = |to: ProjectKind| RepairKind::ChangeKind {
        cities: vec![city(SHENYANG)],
        to,
    };
    assert_eq!(
        kinds_of(&steady, Rule::FillsSlowly),
        [to(ProjectKind::Upgrade), to(ProjectKind::Merger)]
    );
    assert_eq!(warning.basis, Basis::Figure(Assumption::Ramp.first_slot()));
}

#[test]
fn a_new_build_that_had_its_years_may_still_leave_places_empty() {
    let of = |lead: u32, places: f64| {
        let own = json!([{ "city": HULUDAO, "kind": "new_build", "start": 2022, "places": places }]);
        with(projects(own), json!({ "lead_years": { "new_build": lead } }))
    };
    // Open in 2023 it is at full size in 2025; a small one fills, a large one is more than the city has young people for.
    silent(&of(1, 300.0), Rule::FillsSlowly);
    let Facts::FillsSlowly(Filling {
        lowest, pool_exhausted, ..
    }) = warned(&of(1, 3000.0), Rule::FillsSlowly).facts
    else {
        panic!()
    };
    assert_eq!((lowest.city, lowest.value, pool_exhausted), (city(HULUDAO), 1.0, true));
    // Its pool is told of here, not a second time.
    silent(&of(1, 3000.0), Rule::PoolExhausted);
    let fewer = kinds_of(&of(1, 3000.0), Rule::FillsSlowly)
        .into_iter()
        .find_map(|kind| match kind {
            RepairKind::GiveFewerPlaces { places, .. } => Some(places),
            _ => None,
        });
    let fewer = fewer.unwrap();
    silent(&of(1, fewer), Rule::FillsSlowly);
    warned(&of(1, fewer + 100.0), Rule::FillsSlowly);
    // Upgrades do not fill slowly, and a new build that opens after the plan is told of elsewhere.
    silent(
        &with(projects(json!([project(HULUDAO, "upgrade", 2024)])), json!({})),
        Rule::FillsSlowly,
    );
    silent(&of(4, 3000.0), Rule::FillsSlowly);
}

#[test]
fn a_new_build_without_places_has_none_to_fill() {
    let own = json!([{ "city": HULUDAO, "kind": "new_build", "start": 2022, "places": 0 }]);
    silent(&with(projects(own), schools(&[])), Rule::FillsSlowly);
}
