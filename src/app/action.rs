//! The only writers of the scenario in hand.

use std::sync::Arc;

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::node::MAX_TEXT;
use jigong_model::plan::{Fault, FaultKind};
use jigong_model::scenario::{Edit, Fingerprint, History, Opened, Preset};
use jigong_text::report;
use leptos::prelude::*;

use crate::browser::files::{self, FileFault};

use super::notice::Notice;
use super::results::Results;
use super::workbench::{Stepped, Workbench};

impl Workbench {
    /// Makes a change, or says in a notice why it cannot be made.
    pub fn edit(&self, edit: Edit) {
        if let Err(fault) = self.try_edit(edit) {
            self.notify(Notice::EditRefused(fault));
        }
    }

    /// Makes a change, or says why the figures would not fit each other and changes nothing. Changes of one movement of
    /// the hand are one step of undo.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub fn try_edit(&self, edit: Edit) -> Result<(), Fault> {
        let work = self.work_now();
        let before = self.results.get_untracked();
        let (scenario, results) = Results::run(self.plan, work.scenario.after(&edit, self.plan), Some(&before))?;
        let continues = self
            .last_edit
            .with_value(|last| last.as_ref().is_some_and(|last| edit.continues(last)));
        self.last_edit.set_value(Some(edit));
        self.history
            .update(|history| history.change(Work { scenario, ..work }, continues));
        self.forget_step();
        self.results.set(Arc::new(results));
        self.dismiss(&Notice::EditRefused(Fault::new("$", FaultKind::Empty)));
        Ok(())
    }

    /// The hand has rested: the next change is a step of its own.
    pub fn rest(&self) {
        self.last_edit.set_value(None);
        self.history.update_untracked(History::rest);
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.step(History::undo, true);
    }

    /// Takes a step again that was taken back.
    pub fn redo(&self) {
        self.step(History::redo, false);
    }

    /// Returns to the scenario as it was opened; one undo takes it back.
    pub fn reset(&self) {
        let work = self.work_now();
        self.replace(Work {
            scenario: work.opened.clone(),
            ..work
        });
    }

    /// Opens a preset.
    pub fn open_preset(&self, preset: Preset) {
        // A preset that does not read is caught by the tests; here it is as if it had not been chosen.
        if let Ok(scenario) = ValidScenario::preset(self.plan, preset) {
            self.replace(Work::opened(scenario, Some(preset)));
        }
    }

    /// Opens a scenario file's text, or says what is wrong with it and changes nothing.
    pub fn open_text(&self, text: &str) {
        let read = Opened::parse(text, self.plan)
            .and_then(|opened| Ok((ValidScenario::new(self.plan, opened.scenario)?, opened.stated)));
        match read {
            Ok((scenario, stated)) => {
                self.dismiss(&Notice::FileFault(FileFault::NotText));
                self.replace(Work::opened(scenario, None));
                self.compare_figures(stated);
            }
            Err(fault) => self.notify(Notice::FileRefused(fault)),
        }
    }

    /// Tells the user where the figures in use are not those that the file was saved with: the plan's own have changed.
    pub(super) fn compare_figures(self, stated: Option<Fingerprint>) {
        let now = self.results.get_untracked().fingerprint;
        match stated.filter(|&stated| stated != now) {
            Some(stated) => self.notify(Notice::OtherFigures { stated, now }),
            None => self.dismiss(&Notice::OtherFigures { stated: now, now }),
        }
    }

    /// Opens the file chosen in the file input that the event is of.
    pub async fn open_chosen(self, event: leptos::ev::Event) {
        if let Some(read) = files::read_chosen(event, MAX_TEXT).await {
            self.open_read(read);
        }
    }

    /// Opens a file that was read, or says why it was not.
    pub fn open_read(&self, read: Result<String, FileFault>) {
        match read {
            Ok(text) => self.open_text(&text),
            Err(fault) => self.notify(Notice::FileFault(fault)),
        }
    }

    /// Names the files that were dropped with another one and were not opened.
    pub fn tell_left(&self, names: Vec<String>) {
        let left = Notice::FilesLeft(names);
        self.dismiss(&left);
        if !matches!(&left, Notice::FilesLeft(names) if names.is_empty()) {
            self.notify(left);
        }
    }

    /// A name for a file of the scenario in hand, which every system takes.
    pub fn file_name(&self, kind: &str, ending: &str) -> String {
        let work = self.work_now();
        file_name(&report::title(&work, self.settings.locale.get_untracked()), kind, ending)
    }

    /// Offers the scenario as a file.
    pub fn save_scenario(&self) {
        let work = self.work_now();
        let title = report::title(&work, self.settings.locale.get_untracked());
        // The file carries the title that the user sees, also where it is the preset's.
        let scenario = work.scenario.titled(&title);
        files::save(
            &file_name(&title, "scenario", "json"),
            "application/json",
            &scenario.to_text(self.plan),
        );
    }

    /// Shows a notice, in the place of an earlier one of its kind.
    pub fn notify(&self, notice: Notice) {
        self.set_notices.update(|notices| {
            notices.retain(|other| !other.same_kind(&notice));
            notices.push(notice);
        });
    }

    /// Takes a notice of this kind away.
    pub fn dismiss(&self, notice: &Notice) {
        if self
            .notices
            .with_untracked(|notices| notices.iter().any(|other| other.same_kind(notice)))
        {
            self.set_notices
                .update(|notices| notices.retain(|other| !other.same_kind(notice)));
        }
    }

    /// Puts other work in hand, as a step of its own.
    pub(super) fn replace(self, work: Work) {
        self.rest();
        self.history.update(|history| history.change(work, false));
        self.forget_step();
        self.rest();
        self.follow();
    }

    fn step(self, take: impl Fn(&mut History<Work>) -> bool, back: bool) {
        self.last_edit.set_value(None);
        let left = self.work_now();
        let moved = self.history.try_maybe_update(|history| {
            let moved = take(history);
            (moved, moved)
        });
        if moved == Some(true) {
            let now = self.work_now();
            let (earlier, later) = if back { (now, left) } else { (left, now) };
            self.stepped.set(Some(Stepped { back, earlier, later }));
            self.follow();
        }
    }

    /// What undo took back is the last thing that happened no longer.
    fn forget_step(self) {
        if self.stepped.with_untracked(Option::is_some) {
            self.stepped.set(None);
        }
    }

    /// Runs the model on the scenario in hand, which was run before.
    fn follow(self) {
        let before = self.results.get_untracked();
        if let Ok(results) = Results::of(self.plan, &self.scenario_now(), Some(&before)) {
            self.results.set(Arc::new(results));
        }
    }
}

/// A file name that every system takes.
pub(super) fn file_name(title: &str, kind: &str, ending: &str) -> String {
    let safe: String = title
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' })
        .take(60)
        .collect();
    format!("jigong-{safe}-{kind}.{ending}")
}
