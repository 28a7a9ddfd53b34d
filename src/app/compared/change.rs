//! What comes into the comparison and goes out of it: scenarios, records, files, all those of a link.

use jigong_formats::library::{Id, Work};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Fault;
use jigong_model::scenario::limits::{self, clipped};
use jigong_model::scenario::{Opened, Preset};
use jigong_text::report;
use leptos::prelude::*;

use crate::app::{Notice, Workbench};
use crate::browser::files::FileFault;

use super::Other;

impl Workbench {
    /// Puts a scenario beside the others, at the end.
    ///
    /// # Errors
    /// The model cannot run it; nothing is added.
    pub fn add_compared(self, work: Work) -> Result<(), Fault> {
        self.open_comparison();
        let other = self.other(work)?;
        let column = self.compared.column(Some(other));
        self.compared.columns.update(|columns| columns.push(column));
        self.keep_comparison();
        Ok(())
    }

    /// Puts the scenario of a record beside the others, as it was saved last.
    pub fn add_compared_kept(self, id: &Id) {
        let work = self.library.shelf.with_untracked(|shelf| {
            let kept = shelf.find(id)?;
            kept.record.open(0, &kept.mark)
        });
        if let Some(Err(fault)) = work.map(|work| self.add_compared(work)) {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// Puts a preset beside the others.
    pub fn add_compared_preset(self, preset: Preset) {
        let added = ValidScenario::preset(self.plan, preset)
            .and_then(|scenario| self.add_compared(Work::opened(scenario, Some(preset))));
        if let Err(fault) = added {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// Puts the scenario in hand beside the others as it is now; it keeps the title that the user sees.
    pub fn add_compared_snapshot(self) {
        let work = untrack(|| self.work());
        let title = report::title(&work, self.settings.locale.get_untracked());
        let scenario = work.scenario.titled(&untrack(|| self.free_title(&title)));
        if let Err(fault) = self.add_compared(Work::opened(scenario, work.origin)) {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// The scenario in hand. Away from the desk a changed preset would be taken for the preset, so it keeps the title that
    /// the user sees.
    fn work_keeping_title(self) -> Work {
        let work = self.work_now();
        if work.is_as_opened() {
            return work;
        }
        let title = report::title(&work, self.settings.locale.get_untracked());
        let scenario = work.scenario.titled(&title);
        Work { scenario, ..work }
    }

    /// The title with the next number that no column has yet, within the limit of titles.
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

    /// Puts a scenario file beside the others, or says what is wrong with it and changes nothing.
    pub fn add_compared_file(self, read: Result<String, FileFault>) {
        let notice = match read {
            Err(fault) => Notice::FileFault(fault),
            Ok(text) => {
                let opened = Opened::parse(&text, self.plan).and_then(|own| ValidScenario::new(self.plan, own.scenario));
                match opened.and_then(|scenario| self.add_compared(Work::opened(scenario, None))) {
                    Err(fault) => Notice::FileRefused(fault),
                    Ok(()) => return self.dismiss(&Notice::FileFault(FileFault::NotText)),
                }
            }
        };
        self.notify(notice);
    }

    /// Takes a column out; the scenario in hand stays.
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

    /// Puts the column back that was taken out last.
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

    /// Takes a column in hand: what was in hand stays in the comparison as it is now, and undo brings it back.
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

    /// Shows the scenarios of a link beside the one in hand, which is its first. The kept comparison stays as it is and can
    /// be had back by [`Self::leave_link_comparison`].
    pub(in super::super) fn take_comparison(self, others: Vec<Work>, reference: usize) {
        self.open_comparison();
        let compared = self.compared;
        let mut columns = vec![compared.column(None)];
        let others = others.into_iter().filter_map(|work| self.other(work).ok());
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
