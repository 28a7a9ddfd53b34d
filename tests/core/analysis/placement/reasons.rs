//! Reasons why wishes cannot be met are true: granting all of them meets the wishes, granting all but one does not, and
//! no amount in them could be smaller.

use std::mem::discriminant;

use jigong_analysis::placement::{CityWish, Obstacle, Placement, PlacementConstraints, Proposal, Reason, place};
use jigong_model::plan::{Assumption, Assumptions, CITIES, CityId, ProjectKind, Tier};
use jigong_model::scenario::Scenario;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

use crate::strategies::settings;
use crate::support::{PLAN, city};

use super::instances::{Instance, instance};
use super::{counts, placed};

/// Assumptions and wishes after some reasons were granted.
#[derive(Clone)]
struct Granted {
    assumptions: Assumptions,
    wishes: PlacementConstraints,
}

impl Granted {
    fn new(instance: &Instance) -> Self {
        Self {
            assumptions: instance.assumptions.clone(),
            wishes: instance.wishes.clone(),
        }
    }

    fn all<'a>(instance: &Instance, reasons: impl IntoIterator<Item = &'a Reason>) -> Self {
        let mut granted = Self::new(instance);
        // Numbers of colleges first: a city that is let off below changes both sides of that demand.
        let mut reasons: Vec<&Reason> = reasons.into_iter().collect();
        reasons.sort_by_key(|reason| !matches!(reason, Reason::TooFewColleges { .. }));
        for reason in reasons {
            granted.grant(reason);
        }
        granted
    }

    fn grant(&mut self, reason: &Reason) {
        match *reason {
            Reason::FixedWithoutSchools { city, .. }
            | Reason::FixedAboveCeiling { city, .. }
            | Reason::FixedTooLate { city, .. }
            | Reason::Uncovered { city, .. } => self.let_off(city),
            Reason::TooFewColleges { possible, .. } => self.wishes.colleges = possible,
            Reason::TooFewStarts { needed, .. } => self.wishes.starts_a_year = needed,
            Reason::OverBudget { needed, .. } => self.wishes.budget = Some(needed),
        }
    }

    /// Nothing is built there, and it counts as covered: it gets a college that is one more wished for.
    fn let_off(&mut self, city: CityId) {
        self.wishes.cities[city.index()] = CityWish::Excluded;
        let slot = Assumption::schools_slot(Tier::TechnicianCollege, city);
        if self.assumptions.slot(slot) == 0.0 {
            self.assumptions.set(slot, 1.0);
            self.wishes.colleges += 1;
        }
    }

    fn can_be_met(&self) -> bool {
        matches!(place(&PLAN, &self.assumptions, &self.wishes), Placement::Optimal { .. })
    }
}

/// The same reason with an amount that is a little easier to grant, where it has one.
fn eased(reason: &Reason) -> Option<Reason> {
    match *reason {
        Reason::TooFewColleges {
            wanted,
            possible,
            if_free,
        } => Some(Reason::TooFewColleges {
            wanted,
            possible: possible + 1,
            if_free,
        }),
        Reason::TooFewStarts { allowed, needed } => Some(Reason::TooFewStarts {
            allowed,
            needed: needed - 1,
        }),
        Reason::OverBudget { budget, needed } => Some(Reason::OverBudget {
            budget,
            needed: needed * (1.0 - 1e-6),
        }),
        _ => None,
    }
}

/// What would be possible in number if every city were free and every kind allowed.
fn check_if_free(instance: &Instance, if_free: u32) -> Result<(), TestCaseError> {
    let mut free = Granted::new(instance);
    free.wishes = PlacementConstraints {
        colleges: if_free,
        every_city: false,
        starts_a_year: 100,
        budget: None,
        kinds: [true; 3],
        cities: [CityWish::Free; CITIES],
        ..free.wishes
    };
    prop_assert!(free.can_be_met());
    free.wishes.colleges += 1;
    prop_assert!(!free.can_be_met());
    Ok(())
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn reasons_are_true(instance in instance()) {
        let Placement::Infeasible { reasons, .. } = place(&PLAN, &instance.assumptions, &instance.wishes) else {
            return Ok(());
        };
        prop_assert!(Granted::all(&instance, &reasons).can_be_met(), "{reasons:?}");
        for (at, reason) in reasons.iter().enumerate() {
            let others = || reasons.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
            prop_assert!(!Granted::all(&instance, others()).can_be_met(), "{reason:?} of {reasons:?}");
            if let Some(eased) = eased(reason) {
                let with_less: Vec<&Reason> = others().chain([&eased]).collect();
                prop_assert!(!Granted::all(&instance, with_less).can_be_met(), "{eased:?} of {reasons:?}");
            }
            if let Reason::TooFewColleges { if_free, .. } = reason {
                check_if_free(&instance, *if_free)?;
            }
        }
    }
}

#[test]
fn the_instances_have_every_sort_of_reason() {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::new(settings(1));
    let (mut sorts, mut obstacles) = (Vec::new(), Vec::new());
    for _ in 0..2000 {
        let instance = instance().new_tree(&mut runner).unwrap().current();
        if let Placement::Infeasible { reasons, .. } = place(&PLAN, &instance.assumptions, &instance.wishes) {
            for reason in reasons {
                sorts.push(discriminant(&reason));
                if let Reason::Uncovered { obstacle, .. } = reason {
                    obstacles.push(obstacle);
                }
            }
        }
    }
    let mut found = Vec::new();
    for sort in &sorts {
        let often = sorts.iter().filter(|own| *own == sort).count() >= 5;
        if often && !found.contains(sort) {
            found.push(*sort);
        }
    }
    assert_eq!(found.len(), 7);
    for obstacle in [
        Obstacle::Excluded,
        Obstacle::FixedAtNone,
        Obstacle::NoSchools,
        Obstacle::TooLate,
    ] {
        assert!(obstacles.contains(&obstacle), "{obstacle:?}");
    }
}

/// Reasons and nearest plan under wishes that are the plan's but for one change.
fn told(assumptions: Value, change: impl FnOnce(&mut PlacementConstraints)) -> (Vec<Reason>, Option<Proposal>) {
    let mut wishes = PlacementConstraints::of(&PLAN, &Scenario::default());
    change(&mut wishes);
    match placed(assumptions, &wishes) {
        Placement::Infeasible { reasons, closest } => (reasons, closest.map(|own| *own)),
        Placement::Optimal { plans } => panic!("{:?}", plans[0]),
    }
}

#[track_caller]
fn tells(assumptions: Value, change: impl FnOnce(&mut PlacementConstraints), expected: Reason) {
    assert_eq!(told(assumptions, change).0, [expected]);
}

const PANJIN: &str = "211100";

#[test]
fn a_budget_that_is_short_is_told_with_what_is_needed() {
    let (reasons, closest) = told(json!({}), |wishes| wishes.budget = Some(5000.0));
    let (budget, needed) = (5000.0, 12_000.0);
    assert_eq!(reasons, [Reason::OverBudget { budget, needed }]);
    let closest = closest.unwrap();
    assert_eq!(
        (closest.capital_cost, closest.colleges, closest.cities_covered),
        (4000.0, 21, 14)
    );
    let (reasons, closest) = told(json!({}), |wishes| wishes.budget = Some(-1.0));
    assert_eq!(reasons, [Reason::OverBudget { budget: -1.0, needed }]);
    assert_eq!(closest, None, "even nothing costs more than that");
}

#[test]
fn too_few_starts_are_told_with_how_many_would_do() {
    let colleges = json!({ "210100": 2, "210200": 2, "210300": 1, "210400": 0, "210600": 0, "210800": 0, "210900": 0, "210500": 1, "211300": 0 });
    let (reasons, closest) = told(json!({ "schools": { "technician_college": colleges } }), |_| {});
    let (allowed, needed) = (3, 6);
    assert_eq!(reasons, [Reason::TooFewStarts { allowed, needed }]);
    let closest = closest.unwrap();
    assert_eq!(
        (closest.cities_covered, closest.colleges, closest.by_kind),
        (14, 9 + 9, counts(0, 0, 9))
    );
}

#[test]
fn no_starts_at_all_leave_things_as_they_are() {
    let (reasons, closest) = told(json!({}), |wishes| wishes.starts_a_year = 0);
    let (allowed, needed) = (0, 2);
    assert_eq!(reasons, [Reason::TooFewStarts { allowed, needed }]);
    let closest = closest.unwrap();
    assert_eq!(
        (closest.projects.len(), closest.colleges, closest.cities_covered),
        (0, 19, 12)
    );
}

#[test]
fn too_few_colleges_are_told_with_what_the_wishes_cost() {
    let excluded = |wishes: &mut PlacementConstraints| {
        wishes.colleges = 30;
        for big in ["210100", "210200"] {
            wishes.cities[city(big).index()] = CityWish::Excluded;
        }
    };
    // Elsewhere there is room for 12 more: two cities have two already, two none, eight one.
    let (reasons, _) = told(json!({}), excluded);
    let all = Reason::TooFewColleges {
        wanted: 40,
        possible: 34,
        if_free: 34,
    };
    assert!(
        matches!(reasons[0], Reason::TooFewStarts { .. }),
        "31 are possible: {reasons:?}"
    );
    assert_eq!(told(json!({}), |wishes| wishes.colleges = 40).0[0], all);
    let few = Reason::TooFewColleges {
        wanted: 40,
        possible: 31,
        if_free: 34,
    };
    let both = |wishes: &mut PlacementConstraints| {
        excluded(wishes);
        wishes.colleges = 40;
    };
    assert_eq!(told(json!({}), both).0[0], few);
}

#[test]
fn a_city_that_cannot_be_covered_is_told_with_its_obstacle() {
    let panjin = city(PANJIN);
    let uncovered = |obstacle: Obstacle| Reason::Uncovered { city: panjin, obstacle };
    let wish = |own: CityWish| move |wishes: &mut PlacementConstraints| wishes.cities[panjin.index()] = own;
    tells(json!({}), wish(CityWish::Excluded), uncovered(Obstacle::Excluded));
    tells(json!({}), wish(CityWish::Fixed([0; 3])), uncovered(Obstacle::FixedAtNone));
    let none = json!({ "schools": { "senior_technical_school": { PANJIN: 0 } } });
    tells(
        none.clone(),
        |wishes| wishes.kinds = [false, true, true],
        uncovered(Obstacle::NoSchools),
    );
    let late = json!({ "schools": { "senior_technical_school": { PANJIN: 0 } }, "lead_years": { "new_build": 4 } });
    tells(late, |_| {}, uncovered(Obstacle::TooLate));
    let (_, closest) = told(none, |wishes| wishes.kinds = [false, true, true]);
    let closest = closest.unwrap();
    assert_eq!((closest.cities_covered, closest.colleges), (13, 25));
}

#[test]
fn impossible_fixed_projects_are_told_once_with_what_they_lack() {
    let panjin = city(PANJIN);
    let fixed = |own| move |wishes: &mut PlacementConstraints| wishes.cities[panjin.index()] = CityWish::Fixed(own);
    let short = |tier, needed, available| Reason::FixedWithoutSchools {
        city: panjin,
        tier,
        needed,
        available,
    };
    tells(json!({}), fixed(counts(0, 1, 1)), short(Tier::SeniorTechnicalSchool, 2, 1));
    tells(
        json!({ "schools": { "technical_school": { PANJIN: 0 } } }),
        fixed(counts(0, 0, 1)),
        short(Tier::TechnicalSchool, 1, 0),
    );
    let above = Reason::FixedAboveCeiling {
        city: panjin,
        colleges: 3,
        ceiling: 2,
    };
    tells(json!({}), fixed(counts(2, 1, 0)), above);
    let late = Reason::FixedTooLate {
        city: panjin,
        kind: ProjectKind::NewBuild,
    };
    tells(json!({ "lead_years": { "new_build": 4 } }), fixed(counts(1, 0, 0)), late);
    tells(
        json!({}),
        fixed([u32::MAX; 3]),
        short(Tier::SeniorTechnicalSchool, u32::MAX, 1),
    );
}
