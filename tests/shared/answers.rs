//! Digests of what the analyses answer, a line each: every figure to its last bit.
//!
//! Must not use the file system: it is also compiled for wasm32.

use std::fmt::Write as _;
use std::hash::Hasher;

use fnv::FnvHasher;
use jigong_analysis::By;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_model::plan::{Indicator, Plan};

use crate::case_files::CASES;

/// Cases that are asked about.
const ASKED: [&str; 2] = ["midterm_2023", "steady_plan"];

fn questions() -> Vec<(&'static str, Question)> {
    let takes = |chance: Option<f64>| Question::WhatItTakes {
        indicator: Indicator::HighSkilled,
        chance,
    };
    let why = |by: By| Question::Why { baseline: None, by };
    vec![
        ("how_sure_512", Question::HowSure { samples: 512 }),
        ("how_sure_10000", Question::HowSure { samples: 10_000 }),
        ("why", why(By::Indicators)),
        ("why_by_year", why(By::Years(Indicator::HighSkilled))),
        ("why_by_city", why(By::Cities(Indicator::Enrolment))),
        ("what_matters", Question::WhatMatters),
        ("what_it_takes", takes(None)),
        ("what_it_takes_80", takes(Some(0.8))),
    ]
}

/// The text of an answer: numbers in it are written so that they come back bit for bit.
fn text(answer: &Answer) -> String {
    // Fields that are newer than the digests.
    serde_json::to_string(answer).unwrap().replace("\"cannot\":null,", "")
}

/// One line for each question about each case.
pub(crate) fn digests(plan: &'static Plan) -> String {
    let mut lines = String::new();
    let mut cache = Cache::default();
    for case in CASES.iter().filter(|case| ASKED.contains(&case.name)) {
        for (name, question) in questions() {
            let job = Job::new(plan, &case.scenario(), &question).unwrap();
            let answer = job.finish(&mut cache).unwrap();
            let mut hash = FnvHasher::default();
            hash.write(text(&answer).as_bytes());
            writeln!(lines, "{} {name} {:016x}", case.name, hash.finish()).unwrap();
        }
    }
    lines
}
