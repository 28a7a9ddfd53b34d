//! Every edit does what it says and nothing else, and edits of one movement of the hand are told from others.

use jigong_model::plan::{CITIES, ProjectKind};
use jigong_model::scenario::{CityGrowth, Edit, GrowthSeries, Lever, Levers, Project, Scenario};
use serde_json::json;

use crate::support::{PLAN, city, scenario};

fn moved() -> Scenario {
    scenario(
        json!({
            "training_growth": [0.01, 0.02, 0.03, 0.04, 0.05],
            "college_projects": [
                { "city": "210100", "kind": "upgrade", "start": 2022 },
                { "city": "210200", "kind": "merger", "start": 2023, "places": 100 },
                { "city": "210100", "kind": "upgrade", "start": 2022 },
            ],
            "city_growth": { "210300": { "training": 0.1 } },
        }),
        json!({ "senior_intake_share": 0.4 }),
        json!({}),
        json!({ "2021": { "training": 1e5 } }),
    )
}

fn after(scenario: &Scenario, edit: &Edit) -> Scenario {
    scenario.after(edit, &PLAN)
}

/// The scenario with changed levers; all else must have stayed.
fn with(scenario: &Scenario, change: impl Fn(&mut Levers)) -> Scenario {
    let mut expected = scenario.clone();
    change(&mut expected.levers);
    expected
}

#[test]
fn a_lever_is_set_in_all_years_in_one_and_taken_back() {
    let (start, training) = (moved(), Lever::TrainingGrowth);
    let yearly = |values: Option<[f64; 5]>| with(&start, |levers| levers.yearly[training.index()] = values);
    assert_eq!(after(&start, &Edit::SetLever(training, 0.1)), yearly(Some([0.1; 5])));
    assert_eq!(
        after(&start, &Edit::SetLeverYear(training, 3, 0.1)),
        yearly(Some([0.01, 0.02, 0.03, 0.1, 0.05]))
    );
    let years = [0.05, 0.04, 0.0, 0.02, 0.01];
    assert_eq!(after(&start, &Edit::SetLeverYears(training, years)), yearly(Some(years)));
    assert_eq!(after(&start, &Edit::ClearLever(training)), yearly(None));
    assert_eq!(
        after(&start, &Edit::SetLeverYear(training, 5, 0.1)),
        start,
        "there is no sixth year"
    );
}

#[test]
fn one_year_of_a_lever_not_given_leaves_the_others_neutral_under_the_scenarios_assumptions() {
    let start = moved();
    let next = after(&start, &Edit::SetLeverYear(Lever::SeniorIntakeShare, 1, 0.5));
    assert_eq!(next.levers.given(Lever::SeniorIntakeShare), Some(&[0.4, 0.5, 0.4, 0.4, 0.4]));
    let next = after(&start, &Edit::SetLeverYear(Lever::ApprenticesAdded, 0, 50.0));
    assert_eq!(next.levers.given(Lever::ApprenticesAdded), Some(&[50.0, 0.0, 0.0, 0.0, 0.0]));
}

#[test]
fn a_lever_set_to_its_neutral_value_is_still_given() {
    let next = after(&Scenario::default(), &Edit::SetLever(Lever::TrainingGrowth, 0.0));
    assert_eq!(next.levers.given(Lever::TrainingGrowth), Some(&[0.0; 5]));
    assert_eq!(next.levers.moved(), 1);
}

#[test]
fn all_levers_are_cleared_but_not_the_rest() {
    let start = moved();
    let next = after(&start, &Edit::ClearLevers);
    assert_eq!(next, with(&start, |levers| *levers = Levers::default()));
    assert_eq!((start.levers.moved(), next.levers.moved()), (3, 0));
    assert!(!next.assumptions.is_empty() && next.actuals.observed_until() == 1);
}

#[test]
fn projects_are_added_at_the_end_and_taken_out_by_place() {
    let start = moved();
    let own = Project {
        city: city("211400"),
        kind: ProjectKind::NewBuild,
        start: 2024,
        places: Some(500.0),
    };
    let next = after(&start, &Edit::AddProject(own));
    assert_eq!(next, with(&start, |levers| levers.college_projects.push(own)));
    let next = after(&start, &Edit::RemoveProject(1));
    let [first, _, third] = start.levers.college_projects[..] else {
        panic!("three projects")
    };
    assert_eq!(next, with(&start, |levers| levers.college_projects = vec![first, third]));
    assert_eq!(after(&start, &Edit::RemoveProject(3)), start, "there is no fourth project");
}

#[test]
fn a_number_of_projects_is_reached_from_the_end_of_the_list() {
    let start = moved();
    let count = |count| Edit::SetProjectCount {
        city: city("210100"),
        kind: ProjectKind::Upgrade,
        start: 2022,
        count,
    };
    let upgrade = start.levers.college_projects[0];
    assert_eq!(after(&start, &count(2)), start);
    let next = after(&start, &count(4));
    assert_eq!(
        next,
        with(&start, |levers| levers.college_projects.extend([upgrade, upgrade]))
    );
    let next = after(&start, &count(1));
    assert_eq!(next, with(&start, |levers| levers.college_projects.truncate(2)));
    let next = after(&start, &count(0));
    let merger = start.levers.college_projects[1];
    assert_eq!(next, with(&start, |levers| levers.college_projects = vec![merger]));
    // Another year, kind or city is another count.
    let other = Edit::SetProjectCount {
        city: city("210100"),
        kind: ProjectKind::Upgrade,
        start: 2023,
        count: 0,
    };
    assert_eq!(after(&start, &other), start);
}

#[test]
fn a_citys_growth_is_set_by_series_and_gone_when_nothing_is_left() {
    let start = moved();
    let (anshan, training) = (city("210300"), GrowthSeries::Training);
    let growth = |own: Option<CityGrowth>| with(&start, |levers| levers.city_growth[anshan.index()] = own);
    let next = after(&start, &Edit::SetCityGrowth(anshan, GrowthSeries::PartTimeIntake, Some(0.2)));
    assert_eq!(
        next,
        growth(Some(CityGrowth {
            series: [None, Some(0.2), Some(0.1)]
        }))
    );
    assert_eq!(after(&start, &Edit::SetCityGrowth(anshan, training, None)), growth(None));
    let empty = Scenario::default();
    let next = after(&empty, &Edit::SetCityGrowth(anshan, training, Some(0.0)));
    assert_eq!(next.levers.growth_of(anshan).value(training), 0.0);
    assert!(next.levers.has_city_growth() && next.levers.moved() == 1);
    assert_eq!(next.levers.city_growth.iter().flatten().count(), 1);
    assert_eq!(next.levers.city_growth.len(), CITIES);
}

#[test]
fn the_title_changes_alone() {
    let start = moved();
    let next = after(&start, &Edit::SetTitle("更多学徒".into()));
    assert_eq!(
        next,
        Scenario {
            title: "更多学徒".into(),
            ..start
        }
    );
}

#[test]
fn only_edits_of_the_same_thing_continue_each_other() {
    let (a, b) = (Lever::TrainingGrowth, Lever::TeacherGrowth);
    let (x, y) = (city("210100"), city("210200"));
    let (full, part) = (GrowthSeries::FullTimeIntake, GrowthSeries::PartTimeIntake);
    let project = Project {
        city: x,
        kind: ProjectKind::Merger,
        start: 2022,
        places: None,
    };
    let count = Edit::SetProjectCount {
        city: x,
        kind: ProjectKind::Merger,
        start: 2022,
        count: 1,
    };
    // Each row holds edits of one thing.
    let rows = [
        vec![Edit::SetLever(a, 0.1), Edit::SetLever(a, 0.2)],
        vec![Edit::SetLever(b, 0.1)],
        vec![Edit::SetLeverYear(a, 0, 0.1), Edit::SetLeverYear(a, 0, 0.3)],
        vec![Edit::SetLeverYear(a, 1, 0.1)],
        vec![Edit::SetLeverYear(b, 0, 0.1)],
        vec![Edit::SetCityGrowth(x, full, Some(0.1)), Edit::SetCityGrowth(x, full, None)],
        vec![Edit::SetCityGrowth(x, part, Some(0.1))],
        vec![Edit::SetCityGrowth(y, full, Some(0.1))],
        vec![Edit::SetTitle("a".into()), Edit::SetTitle("b".into())],
    ];
    for (i, row) in rows.iter().enumerate() {
        for (j, other) in rows.iter().enumerate() {
            for (edit, earlier) in row.iter().flat_map(|edit| other.iter().map(move |earlier| (edit, earlier))) {
                assert_eq!(edit.continues(earlier), i == j, "{edit:?} after {earlier:?}");
            }
        }
    }
    // What is clicked, not dragged, is always a step of its own.
    for edit in [
        Edit::SetLeverYears(a, [0.1; 5]),
        Edit::ClearLever(a),
        Edit::ClearLevers,
        Edit::AddProject(project),
        Edit::RemoveProject(0),
        count,
    ] {
        assert!(!edit.continues(&edit), "{edit:?}");
    }
}

#[test]
fn a_projects_places_and_way_change_in_its_place_of_the_list() {
    let start = moved();
    let places = after(&start, &Edit::SetProjectPlaces(0, Some(700.0)));
    assert_eq!(places, with(&start, |levers| levers.college_projects[0].places = Some(700.0)));
    assert_eq!(after(&places, &Edit::SetProjectPlaces(0, None)), start);
    let other = Project {
        kind: ProjectKind::NewBuild,
        ..start.levers.college_projects[1]
    };
    assert_eq!(
        after(&start, &Edit::ReplaceProject(1, other)),
        with(&start, |levers| levers.college_projects[1] = other)
    );
    assert_eq!(
        after(&start, &Edit::SetProjects(vec![other])),
        with(&start, |levers| levers.college_projects = vec![other])
    );
    for outside in [Edit::SetProjectPlaces(9, None), Edit::ReplaceProject(9, other)] {
        assert_eq!(after(&start, &outside), start);
    }
}

#[test]
fn several_edits_are_done_in_their_order() {
    let start = moved();
    let [first, second] = [0.01, 0.02].map(|value| Edit::SetLever(Lever::TeacherGrowth, value));
    let one_by_one = after(&after(&start, &first), &second);
    assert_eq!(after(&start, &Edit::All(vec![first, second])), one_by_one);
    assert_eq!(after(&start, &Edit::All(vec![])), start);
}
