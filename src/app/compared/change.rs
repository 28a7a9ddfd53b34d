//! Actions that add scenarios to the comparison and remove them: presets, saved scenarios, files, links.

use jigong_formats::library::{Id, Work};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Fault;
use jigong_model::scenario::Preset;
use jigong_model::scenario::limits::{self, clipped};
use jigong_text::report;
use leptos::prelude::*;

use crate::app::{Notice, Workbench};
use crate::browser::files::FileFault;

use super::Other;

impl Workbench {
    /// Adds a scenario at the end of the comparison.
    ///
    /// # Errors
    /// The model cannot run it; nothing is added.
    pub fn add_compared(self, work: Work) -> Result<(), Fault> {
        self.open_comparison();
        let other = Self::other(work)?;
        let column = self.compared.column(Some(other));
        self.compared.columns.update(|columns| columns.push(column));
        self.keep_comparison();
        Ok(())
    }

    /// Adds a saved scenario, in its last saved version.
    pub fn add_compared_kept(self, id: &Id) {
        let work = self.library.shelf.with_untracked(|shelf| {
            let kept = shelf.find(id)?;
            kept.record.open(0, &kept.mark)
        });
        if let Some(Err(fault)) = work.map(|work| self.add_compared(work)) {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// Adds a preset.
    pub fn add_compared_preset(self, preset: Preset) {
        let added = ValidScenario::preset(self.plan(), preset)
            .and_then(|scenario| self.add_compared(Work::opened(scenario, Some(preset))));
        if let Err(fault) = added {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// Adds a copy of the current scenario, with a numbered title.
    pub fn add_compared_snapshot(self) {
        let work = untrack(|| self.work());
        let title = report::title(&work, self.settings.locale.get_untracked());
        let scenario = work.scenario.titled(&untrack(|| self.free_title(&title)));
        if let Err(fault) = self.add_compared(Work::opened(scenario, work.origin)) {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// The current work. A changed preset keeps the title that the user sees; elsewhere it would be taken for the preset.
    fn work_keeping_title(self) -> Work {
        let work = self.work_now();
        if work.is_as_opened() {
            return work;
        }
        let title = report::title(&work, self.settings.locale.get_untracked());
        let scenario = work.scenario.titled(&title);
        Work { scenario, ..work }
    }

    /// The title with the first number that no column has yet, within the title's length limit.
    fn free_title(self, title: &str) -> String {
        let locale = self.settings.locale.get_untracked();
        let taken: Vec<String> = self.beside().iter().map(|own| report::title(&own.work, locale)).collect();
        let numbered = (2..).map(|number| {
            let end = format!(" {number}");
            format!("{}{end}", clipped(title, limits::TITLE - end.len()))
        });
        numbered
            .take(taken.len() + 1)
            .find(|own| !taken.contains(own))
            .unwrap_or_default()
    }

    /// Adds a scenario file; if it is faulty, shows a notice and changes nothing.
    pub fn add_compared_file(self, read: Result<String, FileFault>) {
        let notice = match read {
            Err(fault) => Notice::FileFault(fault),
            Ok(text) => {
                let opened = ValidScenario::open(&text, self.plan());
                match opened.and_then(|(scenario, _)| self.add_compared(Work::opened(scenario, None))) {
                    Err(fault) => Notice::FileRefused(fault),
                    Ok(()) => return self.dismiss(&Notice::FileFault(FileFault::NotText)),
                }
            }
        };
        self.notify(notice);
    }

    /// Removes a column; the current scenario cannot be removed.
    pub fn take_out(self, id: u32) {
        let compared = self.compared;
        let place = compared
            .columns
            .with_untracked(|columns| columns.iter().position(|own| own.id == id && own.other.is_some()));
        let Some(at) = place else { return };
        let column = compared.columns.try_update(|columns| columns.remove(at));
        compared.taken_out.set(column.map(|column| (at, column)));
        if compared.reference.get_untracked() == id {
            let first = compared.columns.with_untracked(|columns| columns.first().map(|own| own.id));
            compared.reference.set(first.unwrap_or_default());
        }
        self.keep_comparison();
    }

    /// Restores the column that was removed last.
    pub fn put_back(self) {
        let compared = self.compared;
        if let Some((at, column)) = compared.taken_out.get_untracked() {
            compared
                .columns
                .update(|columns| columns.insert(at.min(columns.len()), column));
            compared.taken_out.set(None);
            self.keep_comparison();
        }
    }

    /// Makes a column the current scenario. The former one stays in the comparison as a copy; undo restores it.
    pub fn take_in_hand(self, id: u32) {
        let compared = self.compared;
        let chosen = compared.columns.with_untracked(|columns| {
            let column = columns.iter().find(|own| own.id == id)?;
            column.other.as_ref().map(|other| other.work.clone())
        });
        let Some(work) = chosen else { return };
        let former = Other {
            work: self.work_keeping_title(),
            results: untrack(|| self.results()),
        };
        compared.columns.update(|columns| {
            for column in columns {
                if column.id == id {
                    column.other = None;
                } else if column.other.is_none() {
                    column.other = Some(former.clone());
                }
            }
        });
        self.replace(work);
        self.keep_comparison();
    }

    /// Compares the scenarios of a link with the current one, which is the link's first. The stored comparison is not
    /// changed; [`Self::leave_link_comparison`] returns to it.
    pub(in super::super) fn take_comparison(self, others: Vec<Work>, reference: usize) {
        self.open_comparison();
        let compared = self.compared;
        let mut columns = vec![compared.column(None)];
        let others = others.into_iter().filter_map(|work| Self::other(work).ok());
        columns.extend(others.map(|other| compared.column(Some(other))));
        compared
            .reference
            .set(columns.get(reference).map_or(columns[0].id, |own| own.id));
        compared.sort.set(None);
        compared.columns.set(columns);
        compared.from_link.set(true);
        self.keep_comparison();
        self.shown.comparing.set(true);
    }
}
