//! The scenarios that stand beside the one in hand, and the actions on them; kept by the browser over a reload.
//!
//! The scenario in hand is always one of the columns and follows it live; the others stay as they were when they were
//! added. All of this is called from the comparison's own part and from those that add to it, so it is not in the first
//! file: the desk merely holds the places.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files::FileFault;
use crate::browser::storage::{self, StorageFault};
use crate::library::{Id, Work};
use crate::outcome::Outcome;
use crate::plan::{Fault, Indicator};
use crate::report::comparison::order;
use crate::scenario::{Opened, Preset, Scenario};
use crate::transfer::compared::{Kept, KeptColumn, Sort};

use super::desk::{Desk, Results};
use super::notice::Notice;

const KEY: &str = "jigong.compared";
/// Where a record that cannot be read is set aside.
const ASIDE: &str = "jigong.compared.damaged";

/// A column as the desk holds it.
#[derive(Debug, Clone)]
struct Column {
    id: u32,
    /// `None` for the scenario in hand.
    other: Option<Other>,
}

#[derive(Debug, Clone)]
struct Other {
    work: Work,
    results: Arc<Results>,
}

/// A scenario of the comparison.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Names the column as long as the page is open.
    pub id: u32,
    /// Its place before any sorting, by which its line is told from the others.
    pub at: usize,
    /// It is the scenario in hand.
    pub in_hand: bool,
    /// The scenario with its title.
    pub work: Work,
    /// What follows from it.
    pub results: Arc<Results>,
}

/// The comparison's places on the desk.
#[derive(Debug, Clone, Copy)]
pub struct Compared {
    columns: RwSignal<Vec<Column>>,
    reference: RwSignal<u32>,
    sort: RwSignal<Option<Sort>>,
    /// The column that was taken out last, with its place: it can be put back.
    taken_out: RwSignal<Option<(usize, Column)>>,
    /// The comparison that a link's took the place of, with its reference.
    before_link: StoredValue<Option<(Vec<Column>, u32)>>,
    next: StoredValue<u32>,
}

impl Compared {
    pub(super) fn new() -> Self {
        Self {
            columns: RwSignal::new(Vec::new()),
            reference: RwSignal::new(0),
            sort: RwSignal::new(None),
            taken_out: RwSignal::new(None),
            before_link: StoredValue::new(None),
            next: StoredValue::new(0),
        }
    }

    fn column(self, other: Option<Other>) -> Column {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        Column { id, other }
    }
}

impl Desk {
    /// The scenarios of the comparison as they are to be shown; follows every change.
    pub fn beside(self) -> Vec<Beside> {
        let columns = self.compared.columns.get();
        let columns = columns.into_iter().enumerate().map(|(at, column)| Beside {
            id: column.id,
            at,
            in_hand: column.other.is_none(),
            work: column.other.as_ref().map_or_else(|| self.work(), |other| other.work.clone()),
            results: column.other.map_or_else(|| self.results(), |other| other.results),
        });
        let columns: Vec<Beside> = columns.collect();
        let Some(sort) = self.compared.sort.get() else {
            return columns;
        };
        let outcomes: Vec<&Outcome> = columns.iter().map(|own| &own.results.outcome).collect();
        let places = order(&outcomes, sort.indicator, sort.greatest_first);
        places.into_iter().map(|at| columns[at].clone()).collect()
    }

    /// The column that the others are measured against; follows every change.
    pub fn reference(self) -> u32 {
        self.compared.reference.get()
    }

    /// The order that the columns are shown in; follows every change.
    pub fn compared_sort(self) -> Option<Sort> {
        self.compared.sort.get()
    }

    /// The scenario that was taken out last and can be put back; follows every change.
    pub fn taken_out(self) -> Option<Work> {
        let taken = self.compared.taken_out.get();
        taken.and_then(|(_, column)| column.other).map(|other| other.work)
    }

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

    fn other(self, work: Work) -> Result<Other, Fault> {
        Results::run(self.plan, &work.scenario).map(|results| Other {
            work,
            results: Arc::new(results),
        })
    }

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

    /// Shows the scenarios of a link beside the one in hand, which is its first; the comparison that was there can be had
    /// back by [`Self::leave_link_comparison`].
    pub(super) fn take_comparison(self, others: Vec<Work>, reference: usize) {
        self.open_comparison();
        let compared = self.compared;
        compared
            .before_link
            .set_value(Some((compared.columns.get_untracked(), compared.reference.get_untracked())));
        let mut columns = vec![compared.column(None)];
        let others = others.into_iter().filter_map(|work| self.other(work).ok());
        columns.extend(others.map(|other| compared.column(Some(other))));
        compared
            .reference
            .set(columns.get(reference).map_or(columns[0].id, |own| own.id));
        compared.sort.set(None);
        compared.columns.set(columns);
        self.keep_comparison();
        self.shown.comparing.set(true);
    }

    /// Puts the comparison back that a link's took the place of.
    pub(super) fn leave_link_comparison(self) {
        let compared = self.compared;
        if let Some((columns, reference)) = compared.before_link.get_value() {
            compared.before_link.set_value(None);
            compared.reference.set(reference);
            compared.columns.set(columns);
            self.keep_comparison();
            self.shown.comparing.set(false);
        }
    }

    /// Puts a preset beside the others.
    pub fn add_compared_preset(self, preset: Preset) {
        let added = preset
            .scenario(self.plan)
            .and_then(|scenario| self.add_compared(Work::opened(scenario, Some(preset))));
        if let Err(fault) = added {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// Puts the scenario in hand beside the others as it is now; it keeps the title that the user sees.
    pub fn add_compared_snapshot(self) {
        let work = untrack(|| self.work());
        let title = work.title(self.settings.locale.get_untracked());
        let scenario = Scenario {
            title: untrack(|| self.free_title(&title)),
            ..(*work.scenario).clone()
        };
        if let Err(fault) = self.add_compared(Work::opened(scenario, work.origin)) {
            self.notify(Notice::FileRefused(fault));
        }
    }

    /// The title with the next number that no column has yet.
    fn free_title(self, title: &str) -> String {
        let locale = self.settings.locale.get_untracked();
        let taken: Vec<String> = self.beside().iter().map(|own| own.work.title(locale)).collect();
        let numbered = (2..).map(|number| format!("{title} {number}"));
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
                let opened = Opened::parse(&text, self.plan);
                match opened.and_then(|opened| self.add_compared(Work::opened(opened.scenario, None))) {
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

    /// Measures the others against that column.
    pub fn refer_to(self, id: u32) {
        self.compared.reference.set(id);
        self.keep_comparison();
    }

    /// Moves a column by one place, as the columns are shown; their order is the user's own from then on.
    pub fn move_compared(self, id: u32, forward: bool) {
        let shown: Vec<u32> = untrack(|| self.beside()).iter().map(|own| own.id).collect();
        let Some(at) = shown.iter().position(|own| *own == id) else {
            return;
        };
        let next = if forward { at + 1 } else { at.wrapping_sub(1) };
        if next >= shown.len() {
            return;
        }
        self.compared.sort.set(None);
        self.compared.columns.update(|columns| {
            columns.sort_by_key(|own| shown.iter().position(|id| *id == own.id));
            columns.swap(at, next);
        });
        self.keep_comparison();
    }

    /// Shows the columns by an indicator: greatest first, then least first, then in their own order again.
    pub fn sort_compared(self, indicator: Indicator) {
        let next = match self.compared.sort.get_untracked() {
            Some(sort) if sort.indicator == indicator && sort.greatest_first => Some(Sort {
                indicator,
                greatest_first: false,
            }),
            Some(sort) if sort.indicator == indicator => None,
            _ => Some(Sort {
                indicator,
                greatest_first: true,
            }),
        };
        self.compared.sort.set(next);
        self.keep_comparison();
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
            work: untrack(|| self.work()),
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

    fn keep_comparison(self) {
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
