//! Storage of the comparison: read when it is first shown, written after each change.
//!
//! A comparison from a link is stored for this tab only. It survives a reload, and the comparison stored on the
//! device, which all tabs share, is not changed.

use jigong_formats::compared::{Kept, KeptColumn};
use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Fault;
use jigong_model::scenario::Preset;
use leptos::prelude::*;

use crate::app::quarantine::quarantine;
use crate::app::{Notice, Workbench};
use crate::browser::storage::{self, StorageFault};

use super::Column;

/// Storage key of the comparison; for one from a link, in the tab's session storage.
pub(in super::super) const KEY: &str = "compared";

impl Workbench {
    /// Reads the stored comparison once, and follows other tabs from then on.
    pub fn open_comparison(self) {
        if !self.compared.columns.with_untracked(Vec::is_empty) {
            return;
        }
        let of_link = storage::read_of_tab(KEY).filter(|text| self.show_record(text).is_ok());
        self.compared.from_link.set(of_link.is_some());
        if of_link.is_none() {
            self.show_kept();
        }
        let follow = move || {
            if !self.compared.from_link.get_untracked() {
                self.show_kept();
            }
        };
        storage::on_other_tab(|key| key == KEY, follow);
    }

    /// Shows the comparison stored on the device; without one, the current scenario and the status quo, or the steady
    /// plan if the current scenario is the status quo. A record that cannot be read is copied before it is
    /// overwritten.
    fn show_kept(self) {
        let trouble = match storage::read(KEY) {
            Ok(None) => None,
            Err(fault) => Some(Notice::NotKept(fault)),
            Ok(Some(text)) => match self.show_record(&text) {
                Ok(()) => return,
                Err(_) if quarantine(KEY, &text).is_ok() => Some(Notice::ComparisonSetAside),
                Err(_) => {
                    self.compared.held.set_value(true);
                    Some(Notice::ComparisonNoCopy)
                }
            },
        };
        if self.compared.columns.with_untracked(Vec::is_empty) {
            self.begin_comparison();
        }
        if let Some(notice) = trouble {
            self.notify(notice);
        }
    }

    fn begin_comparison(self) {
        let compared = self.compared;
        let hand = compared.column(None);
        let quo = Preset::StatusQuo;
        let is_quo = quo
            .scenario(self.plan())
            .is_ok_and(|quo| quo.levers == self.scenario_now().levers);
        let example = Preset::of(self.plan()).nth(1).unwrap_or(quo);
        let preset = if is_quo { example } else { quo };
        let other = ValidScenario::preset(self.plan(), preset).and_then(|own| Self::other(Work::opened(own, Some(preset))));
        let other = other.ok().map(|other| compared.column(Some(other)));
        compared.reference.set(match &other {
            Some(other) if !is_quo => other.id,
            _ => hand.id,
        });
        compared.columns.set([Some(hand), other].into_iter().flatten().collect());
    }

    /// Shows the comparison of a record.
    fn show_record(self, text: &str) -> Result<(), Fault> {
        let compared = self.compared;
        let kept = Kept::parse(text, self.plan())?;
        let columns = kept.columns.into_iter().map(|column| match column {
            KeptColumn::Hand => Ok(compared.column(None)),
            KeptColumn::Other(scenario, origin) => {
                let other = Self::other(Work::opened(scenario, origin))?;
                Ok(compared.column(Some(other)))
            }
        });
        let columns = columns.collect::<Result<Vec<_>, Fault>>()?;
        compared.reference.set(columns[kept.reference].id);
        compared.sort.set(kept.sort);
        compared.columns.set(columns);
        Ok(())
    }

    /// Stores a link's comparison on the device, replacing the one stored there.
    pub fn keep_link_comparison(self) {
        self.end_link_comparison();
        self.keep_comparison();
    }

    /// Returns to the comparison stored on the device.
    pub fn leave_link_comparison(self) {
        if self.compared.from_link.get_untracked() {
            self.end_link_comparison();
            self.compared.columns.update_untracked(Vec::clear);
            self.show_kept();
        }
    }

    fn end_link_comparison(self) {
        self.compared.from_link.set(false);
        storage::forget_of_tab(KEY);
    }

    pub(super) fn keep_comparison(self) {
        let compared = self.compared;
        let columns = compared.columns.get_untracked();
        let reference = columns.iter().position(|own| own.id == compared.reference.get_untracked());
        let column = |own: Column| match own.other {
            None => KeptColumn::Hand,
            Some(other) => KeptColumn::Other(other.work.scenario, other.work.origin),
        };
        let kept = Kept {
            columns: columns.into_iter().map(column).collect(),
            reference: reference.unwrap_or_default(),
            sort: compared.sort.get_untracked(),
        };
        let written = kept.to_text().ok_or(StorageFault::Full);
        let end = written.and_then(|text| {
            if compared.from_link.get_untracked() {
                storage::write_of_tab(KEY, &text);
                return Ok(());
            }
            if compared.held.get_value() {
                // There may be room for the copy now.
                storage::read(KEY)?.map_or(Ok(String::new()), |unread| quarantine(KEY, &unread))?;
                compared.held.set_value(false);
                self.dismiss(&Notice::ComparisonNoCopy);
            }
            storage::write(KEY, &text)
        });
        match end {
            Err(_) if compared.held.get_value() => self.notify(Notice::ComparisonNoCopy),
            Err(fault) => self.notify(Notice::NotKept(fault)),
            Ok(()) => {}
        }
    }
}
