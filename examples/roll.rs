//! Scenario file in, scenario file of the next plan out: `cargo run --release --example roll -- FILE.json` (`-` reads
//! standard input).
//!
//! Exits 0 and prints the scenario, or prints one line that names the fault and its path to standard error and exits 2.

mod support;

use std::process::ExitCode;

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{Fault, Plan};
use jigong_model::rolling::roll;
use jigong_model::scenario::Opened;
use jigong_text::report::rolled;
use jigong_text::words::Locale;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: roll FILE.json (or - for standard input)");
        return ExitCode::from(2);
    };
    support::finish(support::read(&file).and_then(|text| rolled_on(&text).map_err(|fault| fault.to_string())))
}

fn rolled_on(text: &str) -> Result<String, Fault> {
    let opened = Opened::parse(text, Plan::built_in(Plan::DEFAULT)?)?;
    let work = Work::opened(ValidScenario::new(opened.plan, opened.scenario)?, None);
    let rolled = roll(&work.scenario, &rolled::words(&work, "", Locale::English))?;
    Ok(rolled.to_file().trim_end().to_owned())
}
