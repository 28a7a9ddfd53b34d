//! Actions that change the current scenario. Only this folder writes it.

use std::sync::Arc;

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::node::MAX_TEXT;
use jigong_model::plan::{Fault, FaultKind, Plan};
use jigong_model::scenario::{Edit, Fingerprint, History, Preset};
use jigong_text::report;
use leptos::prelude::*;

use crate::browser::files::{self, FileFault};

use super::notice::Notice;
use super::results::Results;
use super::workbench::{Stepped, Workbench};

impl Workbench {
    /// Applies an edit; if it is refused, shows a notice with the reason.
    pub fn edit(&self, edit: Edit) {
        if let Err(fault) = self.try_edit(edit) {
            self.notify(Notice::EditRefused(fault));
        }
    }

    /// Applies an edit, or changes nothing if the resulting figures contradict each other. Edits of one slider
    /// movement form one undo step.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub fn try_edit(&self, edit: Edit) -> Result<(), Fault> {
        let work = self.work_now();
        let before = self.results.get_untracked();
        let (scenario, results) = Results::run(&work.scenario, &edit, Some(&before))?;
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

    /// Ends the current movement: the next edit starts a new undo step.
    pub fn rest(&self) {
        self.last_edit.set_value(None);
        self.history.update_untracked(History::rest);
    }

    /// Undoes the last step.
    pub fn undo(&self) {
        self.step(History::undo, true);
    }

    /// Redoes the last undone step.
    pub fn redo(&self) {
        self.step(History::redo, false);
    }

    /// Returns to the scenario as it was opened, as one undo step.
    pub fn reset(&self) {
        let work = self.work_now();
        self.replace(Work {
            scenario: work.opened.clone(),
            ..work
        });
    }

    /// Opens a preset of a plan.
    pub fn open_preset(&self, plan: &'static Plan, preset: Preset) {
        // The tests read every preset, so this cannot fail; if it did, nothing would happen.
        if let Ok(scenario) = ValidScenario::preset(plan, preset) {
            self.replace(Work::opened(scenario, Some(preset)));
        }
    }

    /// Opens the text of a scenario file; if it is faulty, shows a notice and changes nothing.
    pub fn open_text(&self, text: &str) {
        match ValidScenario::open(text, self.plan()) {
            Ok((scenario, stated)) => {
                self.dismiss(&Notice::FileFault(FileFault::NotText));
                self.replace(Work::opened(scenario, None));
                self.compare_figures(stated);
            }
            Err(fault) => self.notify(Notice::FileRefused(fault)),
        }
    }

    /// Shows a notice if the figures differ from those that the file was saved with, because the plan's own have
    /// changed.
    pub(super) fn compare_figures(self, stated: Option<Fingerprint>) {
        let now = self.results.get_untracked().fingerprint;
        match stated.filter(|&stated| stated != now) {
            Some(stated) => self.notify(Notice::OtherFigures { stated, now }),
            None => self.dismiss(&Notice::OtherFigures { stated: now, now }),
        }
    }

    /// Opens the file chosen in the event's file input.
    pub async fn open_chosen(self, event: leptos::ev::Event) {
        if let Some(read) = files::read_chosen(event, MAX_TEXT).await {
            self.open_read(read);
        }
    }

    /// Opens a file that was read, or shows a notice with the reason of the failure.
    pub fn open_read(&self, read: Result<String, FileFault>) {
        match read {
            Ok(text) => self.open_text(&text),
            Err(fault) => self.notify(Notice::FileFault(fault)),
        }
    }

    /// Shows a notice with the names of the dropped files that were not opened.
    pub fn tell_left(&self, names: Vec<String>) {
        let left = Notice::FilesLeft(names);
        self.dismiss(&left);
        if !matches!(&left, Notice::FilesLeft(names) if names.is_empty()) {
            self.notify(left);
        }
    }

    /// A name for a file of the current scenario, valid on every system.
    pub fn file_name(&self, kind: &str, ending: &str) -> String {
        let work = self.work_now();
        file_name(&report::title(&work, self.settings.locale.get_untracked()), kind, ending)
    }

    /// Offers the scenario for download as a file.
    pub fn save_scenario(&self) {
        let work = self.work_now();
        let title = report::title(&work, self.settings.locale.get_untracked());
        // The file gets the title that the user sees, even if it comes from the preset.
        self.save_file(&work.scenario.titled(&title));
    }

    /// Offers a scenario for download as a file, under its title.
    pub fn save_file(&self, scenario: &ValidScenario) {
        let name = file_name(&scenario.title, "scenario", "json");
        files::save(&name, "application/json", &scenario.to_file());
    }

    /// Opens the scenario of the next plan that carries on the current one, as one undo step.
    pub fn carry_on(&self, next: ValidScenario) {
        self.replace(Work::opened(next, None));
    }

    /// Shows a notice; it replaces an earlier one of its kind.
    pub fn notify(&self, notice: Notice) {
        self.set_notices.update(|notices| {
            notices.retain(|other| !other.same_kind(&notice));
            notices.push(notice);
        });
    }

    /// Removes the notice of this kind.
    pub fn dismiss(&self, notice: &Notice) {
        if self
            .notices
            .with_untracked(|notices| notices.iter().any(|other| other.same_kind(notice)))
        {
            self.set_notices
                .update(|notices| notices.retain(|other| !other.same_kind(notice)));
        }
    }

    /// Replaces the work, as one undo step.
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

    /// Forgets the undo step shown last; it is no longer the last change.
    fn forget_step(self) {
        if self.stepped.with_untracked(Option::is_some) {
            self.stepped.set(None);
        }
    }

    /// Recomputes the results of the current scenario, which has run before.
    fn follow(self) {
        let before = self.results.get_untracked();
        if let Ok(results) = Results::of(&self.scenario_now(), Some(&before)) {
            self.results.set(Arc::new(results));
        }
    }
}

/// A file name that is valid on every system.
pub(super) fn file_name(title: &str, kind: &str, ending: &str) -> String {
    let safe: String = title
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' })
        .take(60)
        .collect();
    format!("jigong-{safe}-{kind}.{ending}")
}
