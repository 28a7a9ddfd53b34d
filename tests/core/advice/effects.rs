//! Effects: what is told before a repair is taken is what happens, and no harm is left out.

use jigong_analysis::advice::{self, Change, Place, Repair, RepairKind, Rule, Trouble};
use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use serde_json::json;

use crate::support::{PLAN, flat};

use super::{in_cities, preset, project, projects, with};

fn by(edit: Edit) -> Repair {
    Repair {
        kind: RepairKind::OpenData,
        edit: Some(edit),
    }
}

fn effect_of(scenario: &Scenario, edit: Edit) -> advice::Effect {
    advice::effect(&PLAN, scenario, &by(edit)).unwrap()
}

#[test]
fn the_readings_and_costs_are_those_of_the_two_runs() {
    let steady = preset(Preset::SteadyPlan);
    let edit = Edit::SetProjects(Vec::new());
    let effect = effect_of(&steady, edit.clone());
    let outcome = |scenario: &Scenario| Outcome::of(&PLAN, scenario).unwrap();
    let (before, after) = (outcome(&steady), outcome(&steady.after(&edit, &PLAN)));
    for (at, change) in effect.readings.iter().enumerate() {
        assert_eq!((change.before, change.after), (before.readings[at], after.readings[at]));
    }
    let running = |outcome: &Outcome| {
        outcome.projection.years[1..]
            .iter()
            .map(|year| year.running_cost)
            .sum::<f64>()
    };
    assert_eq!(
        effect.capital_cost,
        Change {
            before: 111_200.0,
            after: 0.0
        }
    );
    assert_eq!(
        effect.running_cost,
        Change {
            before: running(&before),
            after: running(&after)
        }
    );
}

#[test]
fn gains_and_harms_are_told_apart() {
    let steady = preset(Preset::SteadyPlan);
    // Without projects: 19 colleges in 12 cities, and E3, missed before, is further off; E4 has a smaller margin.
    let effect = effect_of(&steady, Edit::SetProjects(Vec::new()));
    assert_eq!(
        (effect.newly_met, effect.newly_missed),
        (vec![], vec![Indicator::Colleges, Indicator::CoveredCities])
    );
    assert_eq!(
        effect.worse,
        [Indicator::HighSkilled, Indicator::Colleges],
        "an aspiration is no hard target, a margin that holds no harm"
    );
    // More trainings: E3 is met, nothing is harmed.
    let effect = effect_of(&steady, Edit::SetLever(Lever::TrainingGrowth, 0.01));
    assert_eq!(
        (effect.newly_met, effect.newly_missed, effect.worse),
        (vec![Indicator::HighSkilled], vec![], vec![])
    );
    // A target that stays where it is, is not worse, though missed.
    let effect = effect_of(&preset(Preset::StatusQuo), Edit::SetLever(Lever::EmploymentRateAdded, 0.001));
    assert_eq!(effect.worse, []);
}

#[test]
fn a_value_that_is_gone_is_worse_than_any() {
    let mut plan: Plan = PLAN.clone();
    // Nobody graduates in the last year where nobody was admitted; employment above all reach is missed before.
    for indicator in [Indicator::Employment, Indicator::InitialEmployment] {
        plan.targets[indicator.index()].quantity.value = Some(1.0);
    }
    let edit = Edit::SetLever(Lever::FullTimeIntakeGrowth, -1.0);
    let none = with(
        json!({}),
        json!({ "technician_intake_share": 0, "upper_secondary_entry_share": 1 }),
    );
    let effect = advice::effect(&plan, &none, &by(edit)).unwrap();
    let reading: Change<Reading> = effect.readings[Indicator::Employment.index()];
    assert!(reading.before.value.is_some() && reading.after.value.is_none(), "{reading:?}");
    assert!(effect.worse.contains(&Indicator::Employment));
}

#[test]
fn warnings_come_and_go_by_city() {
    // From a new build in 抚顺 to one in 丹东: the rule is the same, the places are not.
    let of = |adcode: &str| with(projects(json!([project(adcode, "new_build", 2022)])), json!({}));
    let edit = Edit::SetProjects(of("210600").levers.college_projects);
    let effect = effect_of(&of("210400"), edit);
    let trouble = |rule: Rule, adcode: &str| Trouble {
        rule,
        place: in_cities(&[adcode]),
    };
    for rule in [Rule::FillsSlowly, Rule::BeyondSupported] {
        assert!(effect.appears.contains(&trouble(rule, "210600")), "{:?}", effect.appears);
        assert!(effect.vanishes.contains(&trouble(rule, "210400")), "{:?}", effect.vanishes);
    }
    let told = |list: &[Trouble], rule: Rule| list.iter().any(|own| own.rule == rule);
    assert!(!told(&effect.appears, Rule::SmallColleges) && !told(&effect.vanishes, Rule::TargetsConflict));
}

#[test]
fn only_the_new_places_of_a_rule_are_news() {
    let short = with(json!({ "senior_intake_share": flat(0.36) }), json!({}));
    let effect = effect_of(&short, Edit::SetLever(Lever::SeniorIntakeShare, 0.5));
    let seats = effect.appears.iter().find(|own| own.rule == Rule::SeniorSeatsShort);
    let all = effect_of(&preset(Preset::StatusQuo), Edit::SetLever(Lever::SeniorIntakeShare, 0.5));
    let everywhere = all.appears.iter().find(|own| own.rule == Rule::SeniorSeatsShort).unwrap();
    let before = super::warnings_of(&short)
        .into_iter()
        .find(|own| own.rule() == Rule::SeniorSeatsShort);
    let known = before.map_or(Vec::new(), |own| own.place.cities().to_vec());
    let news: Vec<_> = everywhere
        .place
        .cities()
        .iter()
        .filter(|city| !known.contains(city))
        .copied()
        .collect();
    assert_eq!(
        seats.map(|own| own.place.clone()),
        (!news.is_empty()).then_some(Place::Cities(news))
    );
}

#[test]
fn what_is_only_worth_knowing_neither_comes_nor_goes() {
    // 鞍山 has been above what is supported from the start; a new build there makes it a warning, its end does not.
    let scenario = with(projects(json!([project("210300", "new_build", 2022)])), json!({}));
    let effect = effect_of(&scenario, Edit::SetProjects(Vec::new()));
    let info = |own: &Trouble| own.rule == Rule::BeyondSupportedAlready;
    assert!(!effect.appears.iter().any(info) && effect.vanishes.iter().any(|own| own.rule == Rule::BeyondSupported));
}

#[test]
fn a_repair_on_another_page_does_nothing_here() {
    let repair = Repair {
        kind: RepairKind::OpenData,
        edit: None,
    };
    let effect = advice::effect(&PLAN, &preset(Preset::SteadyPlan), &repair).unwrap();
    assert!(effect.readings.iter().all(|change| change.before == change.after));
    assert!(effect.appears.is_empty() && effect.vanishes.is_empty() && effect.worse.is_empty());
}
