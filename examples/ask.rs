//! Answers a question about a scenario file on the command line, as a worker of the page does.
//!
//! `cargo run --release --example ask -- QUESTION FILE` (`-` for standard input). QUESTION is as the page sends it, say
//! `{"HowSure":{"samples":10000}}`, `"WhatMatters"` or `{"WhatItTakes":{"indicator":"E3","chance":0.8}}`.

use std::fs;
use std::io::{self, Read};
use std::process::ExitCode;

use jigong_analysis::questions::{Cache, Job, Question};
use jigong_model::plan::Plan;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(question), Some(file), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("usage: ask QUESTION FILE (- for standard input)");
        return ExitCode::from(2);
    };
    match ask(&question, &file) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn ask(question: &str, file: &str) -> Result<String, String> {
    let question: Question = serde_json::from_str(question).map_err(|fault| fault.to_string())?;
    let text = if file == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(file)
    };
    let text = text.map_err(|fault| fault.to_string())?;
    let answer = Plan::built_in(Plan::DEFAULT).and_then(|plan| Job::new(plan, &text, &question)?.finish(&mut Cache::default()));
    let answer = answer.map_err(|fault| fault.to_string())?;
    serde_json::to_string(&answer).map_err(|fault| fault.to_string())
}
