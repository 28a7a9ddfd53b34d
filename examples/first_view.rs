//! Prints, as JSON, what the build takes from the program. In each language: what the page shows before its program has
//! arrived, the status quo's verdict and ten indicators; and the texts that come after the program.
//!
//! The build puts the figures into `index.html`, so that a first visit reads real ones at once, and the texts into a file
//! beside it: `cargo run --release --example first_view`.

use std::process::ExitCode;

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{Fault, Plan};
use jigong_model::scenario::Preset;
use jigong_text::report;
use jigong_text::words::Locale;
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    match first_view() {
        Ok(view) => {
            println!("{view}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn first_view() -> Result<Value, Fault> {
    let plan = Plan::built_in(Plan::DEFAULT)?;
    let outcome = Outcome::of(plan, &Preset::StatusQuo.scenario(plan)?)?;
    let languages: Map<String, Value> = Locale::ALL
        .into_iter()
        .map(|locale| (locale.tag().to_owned(), in_language(plan, &outcome, locale)))
        .collect();
    Ok(Value::Object(languages))
}

fn in_language(plan: &Plan, outcome: &Outcome, locale: Locale) -> Value {
    let (met, short) = report::verdict(plan, outcome, locale);
    let rows: Map<String, Value> = outcome
        .readings
        .iter()
        .map(|reading| (reading.indicator.name().to_owned(), row(plan, outcome, reading, locale)))
        .collect();
    let late: String = locale.late().collect();
    json!({ "verdict": [met, short], "indicators": rows, "late": late })
}

fn row(plan: &Plan, outcome: &Outcome, reading: &Reading, locale: Locale) -> Value {
    let (value, gap, against) = (
        report::value(reading, locale),
        report::gap(reading, locale),
        report::against(reading, outcome, locale),
    );
    json!({
        "met": reading.met,
        "word": locale.text(if reading.met { "met" } else { "missed" }),
        "value": [value.number, value.unit],
        "target": report::target(plan, reading.indicator, reading.target, locale),
        "gap": [gap.number, gap.unit],
        "against": [against.number, against.unit],
        "place": reading.value.zip(reading.target).map(|(value, target)| report::place(reading.indicator, value, target)),
    })
}
