//! The fuzzers' corpus of drafts, records, comparisons and answers, whole and damaged: what is read is written and reads
//! back equal, everything else is refused, nothing panics.
//!
//! `JIGONG_BLESS=1` writes what today's page writes; the samples of earlier pages stay as they are.

use std::path::{Path, PathBuf};

use jigong_analysis::questions::{Cache, Job};
use jigong_formats::compared::{Kept, KeptColumn, Sort};
use jigong_formats::library::{Draft, MAX_TRAIL, Trail, Work};
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Edit, History, Lever, Preset, Scenario};
use jigong_workers::wire::{BUILD, Call, Reply, Request, Said, Ticket, seal};

use crate::job::{every_question, file};
use crate::library::{changed, kept, mark, preset};
use crate::read_back;
use crate::share::corpus::damaged;
use crate::support::{PLAN, case, valid};

/// Damaged copies of each file.
const COPIES: u32 = 150;

fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target)
}

/// What a page writes today, each under a name.
type Samples = Vec<(&'static str, Vec<u8>)>;

fn drafts() -> Samples {
    let mut history = History::new(Work::opened(preset(Preset::SteadyPlan, "甲“乙”"), Some(Preset::SteadyPlan)));
    for value in [0.01, 0.02, 0.03] {
        let work = history.present().clone();
        let edit = Edit::SetLever(Lever::TrainingGrowth, value);
        history.change(changed(&work, work.scenario.after(&edit, &PLAN)), false);
    }
    history.undo();
    let whole = Scenario::parse(&case("every_assumption").scenario(), &PLAN).unwrap();
    history.change(Work::opened(valid(whole), None), false);
    history.undo();
    let text = |history: &History<Work>| Draft::write(history, &mark(7), &mut Trail::default(), MAX_TRAIL);
    let midterm = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    vec![
        ("2_steps_both_ways.json", text(&history).into()),
        (
            "2_midterm.json",
            text(&History::new(Work::opened(valid(midterm), None))).into(),
        ),
    ]
}

fn records() -> Samples {
    let text = |presets: &[Preset], notes: bool| {
        let mut record = kept("沈阳 “合并”", presets);
        if notes {
            record.note(0, "送审稿");
        }
        record.write(&mark(3)).unwrap().into_bytes()
    };
    vec![
        ("1_one_version.json", text(&[Preset::StatusQuo], false)),
        (
            "1_three_versions.json",
            text(&[Preset::SteadyPlan, Preset::StatusQuo, Preset::MergersForCoverage], true),
        ),
    ]
}

fn comparisons() -> Samples {
    let other = |own: Preset| KeptColumn::Other(valid(own.scenario(&PLAN).unwrap()), Some(own));
    let untitled = KeptColumn::Other(preset(Preset::TrainingFirst, "另一\u{202e}个"), None);
    let text = |columns: Vec<KeptColumn>, sort| {
        let kept = Kept {
            reference: columns.len() - 1,
            columns,
            sort,
        };
        kept.to_text().unwrap().into_bytes()
    };
    let sort = Sort {
        indicator: Indicator::HighSkilled,
        greatest_first: true,
    };
    vec![
        ("1_hand_alone.json", text(vec![KeptColumn::Hand], None)),
        (
            "1_three.json",
            text(vec![other(Preset::StatusQuo), KeptColumn::Hand, untitled], None),
        ),
        (
            "1_sorted.json",
            text(vec![KeptColumn::Hand, other(Preset::SteadyPlan)], Some(sort)),
        ),
    ]
}

/// Without the build's name, which every build has its own of.
fn answers() -> Samples {
    let content = |sealed: Vec<u8>| sealed[BUILD.len()..].to_vec();
    let names = ["how_sure", "why", "why_by_year", "what_matters", "what_it_takes"];
    let mut all = Samples::new();
    for (question, name) in every_question().into_iter().zip(names) {
        let ticket = Ticket(7);
        let job = Job::new(&PLAN, &file(0.02), &question).unwrap();
        let answer = job.finish(&mut Cache::default()).unwrap();
        all.push((
            name,
            content(seal(&Reply {
                ticket,
                said: Said::Answer(answer),
            })),
        ));
        if name == "what_it_takes" {
            let scenario = file(0.02);
            all.push((
                "ask",
                content(seal(&Call::Ask(Request {
                    ticket,
                    scenario,
                    question,
                }))),
            ));
        }
    }
    let said = |said: Said| {
        content(seal(&Reply {
            ticket: Ticket(300),
            said,
        }))
    };
    all.push(("progress", said(Said::Progress(0.25))));
    all.push(("refused", said(Said::Refused)));
    all.push(("drop", content(seal(&Call::Drop(Ticket(300))))));
    all
}

/// The files of a target, written where that is asked for.
fn corpus(target: &str, today: fn() -> Samples) -> Vec<(String, Vec<u8>)> {
    let folder = folder(target);
    if std::env::var_os("JIGONG_BLESS").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in today() {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

/// Every file is read, and damaged copies are read or refused.
#[track_caller]
fn replayed(target: &str, today: fn() -> Samples, least: usize, read: impl Fn(&[u8], &'static Plan) -> bool) {
    let files = corpus(target, today);
    assert!(files.len() >= least, "only {} files of {target}", files.len());
    let (mut state, mut refused) = (16, 0);
    for (name, bytes) in files {
        assert!(bytes.len() < 20_000, "{name}: {}", bytes.len());
        assert!(read(&bytes, &PLAN), "{name}");
        for _ in 0..COPIES {
            refused += u32::from(!read(&damaged(&bytes, &mut state), &PLAN));
        }
    }
    assert!(refused > 0, "no damage of {target} was refused");
}

#[test]
fn drafts_are_read_back_or_refused() {
    replayed("draft", drafts, 6, read_back::draft);
}

#[test]
fn records_are_read_back_or_refused() {
    replayed("record", records, 3, read_back::record);
}

#[test]
fn comparisons_are_read_back_or_refused() {
    replayed("comparison", comparisons, 3, read_back::comparison);
}

#[test]
fn answers_are_read_back_or_refused() {
    replayed("answer", answers, 8, |bytes, _| read_back::answer(bytes));
}
