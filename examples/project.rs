//! Scenario file in, outcome file out: `cargo run --release --example project -- FILE.json` (`-` reads standard input).
//!
//! Exits 0 and prints the outcome, or prints one line that names the fault and its path to standard error and exits 2.

use std::io::Read;
use std::process::ExitCode;

use jigong_formats::outcome_json;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Plan;
use jigong_model::scenario::Scenario;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: project FILE.json (or - for standard input)");
        return ExitCode::from(2);
    };
    match read(&file).and_then(|text| project(&text)) {
        Ok(outcome) => {
            println!("{outcome}");
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::from(2)
        }
    }
}

fn read(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|all| bytes = all)
    };
    read.map_err(|error| format!("{file}: {error}"))?;
    String::from_utf8(bytes).map_err(|_| "$: not UTF-8".to_owned())
}

fn project(text: &str) -> Result<String, String> {
    let run = || {
        let plan = Plan::liaoning()?;
        let scenario = Scenario::parse(text, &plan)?;
        let outcome = Outcome::of(&plan, &scenario)?;
        Ok(format!("{:#}", outcome_json::outcome(&plan, &outcome)))
    };
    run().map_err(|fault: jigong_model::plan::Fault| fault.to_string())
}
