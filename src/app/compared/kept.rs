//! The comparison as the browser keeps it: read when it is first looked at, written after each change.

use leptos::prelude::*;

use crate::app::{Desk, Notice};
use crate::browser::storage::{self, StorageFault};
use crate::library::Work;
use crate::plan::Fault;
use crate::scenario::Preset;
use crate::transfer::compared::{Kept, KeptColumn};

use super::Column;

const KEY: &str = "jigong.compared";
/// Where a record that cannot be read is set aside.
const ASIDE: &str = "jigong.compared.damaged";

impl Desk {
    /// Reads what was kept, once, and follows other tabs from then on. Without anything kept the scenario in hand stands
    /// beside the status quo, or beside the steady plan where it is the status quo itself.
    pub fn open_comparison(self) {
        if !self.compared.columns.with_untracked(Vec::is_empty) {
            return;
        }
        match storage::read(KEY) {
            Ok(Some(text)) => self.take_kept(&text),
            Ok(None) => self.begin_comparison(),
            Err(fault) => {
                self.begin_comparison();
                self.notify(Notice::NotKept(fault));
            }
        }
        storage::on_other_tab(
            |key| key == KEY,
            move || {
                if let Ok(Some(text)) = storage::read(KEY) {
                    self.take_kept(&text);
                }
            },
        );
    }

    fn begin_comparison(self) {
        let compared = self.compared;
        let hand = compared.column(None);
        let quo = Preset::StatusQuo;
        let is_quo = quo
            .scenario(self.plan)
            .is_ok_and(|quo| quo.levers == self.scenario_now().levers);
        let preset = if is_quo { Preset::SteadyPlan } else { quo };
        let other = preset
            .scenario(self.plan)
            .and_then(|own| self.other(Work::opened(own, Some(preset))));
        let other = other.ok().map(|other| compared.column(Some(other)));
        compared.reference.set(match &other {
            Some(other) if !is_quo => other.id,
            _ => hand.id,
        });
        compared.columns.set([Some(hand), other].into_iter().flatten().collect());
    }

    /// Takes over a record, or sets it aside where it cannot be read.
    fn take_kept(self, text: &str) {
        let compared = self.compared;
        let kept = Kept::parse(text, self.plan).and_then(|kept| {
            let columns = kept.columns.into_iter().map(|column| match column {
                KeptColumn::Hand => Ok(compared.column(None)),
                KeptColumn::Other(scenario, origin) => {
                    let other = self.other(Work::opened(*scenario, origin))?;
                    Ok(compared.column(Some(other)))
                }
            });
            Ok((columns.collect::<Result<Vec<_>, Fault>>()?, kept.reference, kept.sort))
        });
        let Ok((columns, reference, sort)) = kept else {
            let _ = storage::write(ASIDE, text);
            self.notify(Notice::ComparisonSetAside);
            if compared.columns.with_untracked(Vec::is_empty) {
                self.begin_comparison();
            }
            return;
        };
        compared.reference.set(columns[reference].id);
        compared.sort.set(sort);
        compared.columns.set(columns);
    }

    pub(super) fn keep_comparison(self) {
        let compared = self.compared;
        let columns = compared.columns.get_untracked();
        let reference = columns.iter().position(|own| own.id == compared.reference.get_untracked());
        let column = |own: Column| match own.other {
            None => KeptColumn::Hand,
            Some(other) => KeptColumn::Other(Box::new((*other.work.scenario).clone()), other.work.origin),
        };
        let kept = Kept {
            columns: columns.into_iter().map(column).collect(),
            reference: reference.unwrap_or_default(),
            sort: compared.sort.get_untracked(),
        };
        let written = kept.to_text(self.plan).ok_or(StorageFault::Full);
        if let Err(fault) = written.and_then(|text| storage::write(KEY, &text)) {
            self.notify(Notice::NotKept(fault));
        }
    }
}
