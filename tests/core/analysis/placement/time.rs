//! How long a placement takes. Run by hand: `cargo test --release --test core -- --ignored --nocapture placement::time`.

use jigong_model::scenario::Scenario;
use std::hint::black_box;
use std::time::Instant;

use jigong_analysis::placement::{PlacementConstraints, place};
use serde_json::json;

use crate::support::PLAN;

use super::under;

fn print_median(name: &str, wishes: &PlacementConstraints) {
    let assumptions = under(json!({})).resolved_assumptions(&PLAN);
    let mut times: Vec<u128> = (0..101)
        .map(|_| {
            let start = Instant::now();
            black_box(place(&PLAN, black_box(&assumptions), wishes));
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!("{name}: {} µs", times[times.len() / 2]);
}

#[test]
#[ignore = "prints times and checks nothing"]
fn print_medians() {
    let usual = PlacementConstraints::of(&PLAN, &Scenario::default());
    print_median("as the plan asks", &usual);
    let unlimited = PlacementConstraints {
        starts_a_year: 40,
        ..usual.clone()
    };
    print_median("any number of starts", &unlimited);
    let all = PlacementConstraints { colleges: 60, ..usual };
    print_median("more colleges than there can be", &all);
}
