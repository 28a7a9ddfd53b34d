//! The scenarios of the comparison and the actions on them; stored by the browser. A comparison from a link is stored
//! for this tab only, until the user decides to keep it.
//!
//! One column is always the current scenario and is updated live; the others stay as they were added. Only the
//! comparison's part and the parts that add to it call this code, so it is not in the first file; the workbench only
//! holds the signals.

mod change;
mod kept;

pub(super) use kept::KEY;

use std::sync::Arc;

use jigong_formats::compared::Sort;
use jigong_formats::library::Work;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Fault, Indicator};
use jigong_text::report::comparison::order;
use leptos::prelude::*;

use super::results::Results;
use super::workbench::Workbench;

/// A column as stored in the workbench.
#[derive(Debug, Clone)]
struct Column {
    id: u32,
    /// `None` for the current scenario.
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
    /// Id of the column while the page is open.
    pub id: u32,
    /// Index before sorting; determines the style of its line.
    pub at: usize,
    /// Whether it is the current scenario.
    pub in_hand: bool,
    /// Scenario and title.
    pub work: Work,
    /// Results of the scenario.
    pub results: Arc<Results>,
}

/// Signals of the comparison.
#[derive(Debug, Clone, Copy)]
pub struct Compared {
    columns: RwSignal<Vec<Column>>,
    reference: RwSignal<u32>,
    sort: RwSignal<Option<Sort>>,
    /// The column that was removed last, with its index, for restoring it.
    taken_out: RwSignal<Option<(usize, Column)>>,
    /// The comparison is a link's and is not stored on the device.
    from_link: RwSignal<bool>,
    /// The stored comparison cannot be read and has no copy, so it must not be overwritten.
    held: StoredValue<bool>,
    next: StoredValue<u32>,
}

impl Compared {
    pub(super) fn new() -> Self {
        Self {
            columns: RwSignal::new(Vec::new()),
            reference: RwSignal::new(0),
            sort: RwSignal::new(None),
            taken_out: RwSignal::new(None),
            from_link: RwSignal::new(false),
            held: StoredValue::new(false),
            next: StoredValue::new(0),
        }
    }

    fn column(self, other: Option<Other>) -> Column {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        Column { id, other }
    }
}

impl Workbench {
    /// The scenarios of the comparison in display order. Reactive.
    pub fn beside(self) -> Vec<Beside> {
        let columns = self.compared.columns.get();
        let columns = columns.into_iter().enumerate().map(|(at, column)| Beside {
            id: column.id,
            at,
            in_hand: column.other.is_none(),
            work: column.other.as_ref().map_or_else(|| self.work(), |other| other.work.clone()),
            results: column.other.map_or_else(|| self.results(), |other| other.results),
        });
        // Scenarios of other plans have other years and targets, so they are not shown beside this one.
        let plan = self.work().scenario.plan();
        let columns: Vec<Beside> = columns.filter(|own| std::ptr::eq(own.work.scenario.plan(), plan)).collect();
        let Some(sort) = self.compared.sort.get() else {
            return columns;
        };
        let outcomes: Vec<&Outcome> = columns.iter().map(|own| &own.results.outcome).collect();
        let places = order(&outcomes, sort.indicator, sort.greatest_first);
        places.into_iter().map(|at| columns[at].clone()).collect()
    }

    /// Number of scenarios of other plans, which are kept but not shown. Reactive.
    pub fn beside_of_other_plans(self) -> usize {
        let shown = self.beside().len();
        self.compared.columns.with(|columns| columns.len() - shown)
    }

    /// Id of the column that the others are measured against. Reactive.
    pub fn reference(self) -> u32 {
        self.compared.reference.get()
    }

    /// Sort order of the columns. Reactive.
    pub fn compared_sort(self) -> Option<Sort> {
        self.compared.sort.get()
    }

    /// Whether the comparison is a link's and is not stored on the device. Reactive.
    pub fn is_compared_from_link(self) -> bool {
        self.compared.from_link.get()
    }

    /// The scenario that was removed last and can be restored. Reactive.
    pub fn taken_out(self) -> Option<Work> {
        let taken = self.compared.taken_out.get();
        taken.and_then(|(_, column)| column.other).map(|other| other.work)
    }

    fn other(work: Work) -> Result<Other, Fault> {
        Results::of(&work.scenario, None).map(|results| Other {
            work,
            results: Arc::new(results),
        })
    }

    /// Measures the other columns against this one.
    pub fn refer_to(self, id: u32) {
        self.compared.reference.set(id);
        self.keep_comparison();
    }

    /// Moves a column by one place in display order, which then replaces sorting.
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

    /// Sorts the columns by an indicator. Repeated calls cycle through descending, ascending, unsorted.
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
}
