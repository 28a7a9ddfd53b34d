//! Every figure of every case, to the last bit: one digest a case, compared with tests/golden/bits.txt.
//!
//! The browser tests compare with the same file, so native and wasm agree bit for bit. After a change of the model that
//! is meant, `JIGONG_BLESS=1 cargo test --test core bits` rewrites it.

use std::path::Path;

use jigong_model::outcome::Outcome;
use jigong_model::scenario::{Project, Scenario};

use crate::case_files::CASES;
use crate::digest::digest;
use crate::support::{PLAN, case};

#[test]
fn every_case_gives_the_golden_bits() {
    let lines = CASES.iter().map(|case| {
        let scenario = Scenario::parse(&case.scenario(), &PLAN).unwrap();
        format!("{} {:016x}\n", case.name, digest(&Outcome::of(&PLAN, &scenario).unwrap()))
    });
    let found: String = lines.collect();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bits.txt");
    if std::env::var_os("JIGONG_BLESS").is_some() {
        std::fs::write(&golden, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(&golden).unwrap());
}

/// Changes one number of an outcome by the change given.
type Damage = fn(&mut Outcome, fn(&mut f64));

#[test]
fn the_digest_sees_the_last_bit() {
    let scenario = Scenario::parse(&case("steady_plan").scenario(), &PLAN).unwrap();
    let outcome = Outcome::of(&PLAN, &scenario).unwrap();
    let next = |value: &mut f64| *value = f64::from_bits(value.to_bits() + 1);
    let damages: [Damage; 5] = [
        |outcome, next| next(&mut outcome.projection.years[5].running_cost),
        |outcome, next| next(&mut outcome.projection.years[0].places),
        |outcome, next| next(&mut outcome.projection.cities[3].training[13]),
        |outcome, next| outcome.projection.years[2].employment_rate.iter_mut().for_each(next),
        |outcome, next| outcome.readings[1].value.iter_mut().for_each(next),
    ];
    for damage in damages {
        let mut other = outcome.clone();
        damage(&mut other, next);
        assert_ne!(digest(&other), digest(&outcome));
    }
    let mut other = outcome.clone();
    other.projection.years[2].employment_rate = None;
    assert_ne!(digest(&other), digest(&outcome));
}

#[test]
fn equal_scenarios_give_equal_bits() {
    let mut scenario = Scenario::parse(&case("infeasible_projects").scenario(), &PLAN).unwrap();
    let first = digest(&Outcome::of(&PLAN, &scenario).unwrap());
    assert_eq!(first, digest(&Outcome::of(&PLAN, &scenario).unwrap()));
    let extra = Project {
        start: 1999,
        ..scenario.levers.college_projects[0]
    };
    scenario.levers.college_projects.push(extra);
    assert_ne!(
        first,
        digest(&Outcome::of(&PLAN, &scenario).unwrap()),
        "one more rejected project"
    );
}
