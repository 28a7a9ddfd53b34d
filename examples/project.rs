//! Scenario file in, outcome file out: `cargo run --release --example project -- FILE.json` (`-` reads standard input).
//!
//! Exits 0 and prints the outcome, or prints one line that names the fault and its path to standard error and exits 2.

mod support;

use std::process::ExitCode;

use jigong_formats::outcome_json;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Fault, Plan};
use jigong_model::scenario::Opened;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: project FILE.json (or - for standard input)");
        return ExitCode::from(2);
    };
    support::finish(support::read(&file).and_then(|text| project(&text).map_err(|fault| fault.to_string())))
}

fn project(text: &str) -> Result<String, Fault> {
    let Opened { plan, scenario, .. } = Opened::parse(text, Plan::built_in(Plan::DEFAULT)?)?;
    let outcome = Outcome::of(plan, &scenario)?;
    Ok(format!("{:#}", outcome_json::outcome(plan, &outcome)))
}
