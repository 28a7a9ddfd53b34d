//! What the comparison shows at one moment: the scenarios in order, the reference, and which of them there is room for.

use jigong_formats::compared::Sort;
use jigong_model::plan::Plan;
use jigong_text::chart::{Facts, Manner};
use jigong_text::report;
use jigong_text::report::comparison::{Comparison, Side};
use jigong_text::words::Locale;

use crate::app::{Beside, Workbench};

/// One moment of the comparison.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) desk: Workbench,
    pub(super) locale: Locale,
    /// All scenarios in the order in which they are shown.
    pub(super) columns: Vec<Beside>,
    /// Place of the reference among them.
    pub(super) reference: usize,
    /// Places of those that are seen: all, or two on a phone.
    pub(super) seen: Vec<usize>,
    pub(super) sort: Option<Sort>,
}

impl Scene {
    /// As the desk has it; `pair` where only two are to be seen.
    pub(super) fn of(desk: Workbench, locale: Locale, pair: Option<[Option<u32>; 2]>) -> Self {
        let columns = desk.beside();
        let place = |id: u32| columns.iter().position(|own| own.id == id);
        let reference = place(desk.reference()).unwrap_or_default();
        let seen = match pair {
            None => (0..columns.len()).collect(),
            Some(pair) => pair_of(&columns, reference, pair).into_iter().collect(),
        };
        Self {
            desk,
            locale,
            reference,
            seen,
            sort: desk.compared_sort(),
            columns,
        }
    }

    pub(super) fn plan(&self) -> &'static Plan {
        self.desk.plan()
    }

    /// The title of the scenario at that place.
    pub(super) fn title(&self, at: usize) -> String {
        self.columns
            .get(at)
            .map(|own| report::title(&own.work, self.locale))
            .unwrap_or_default()
    }

    /// Whether the scenarios rest on different figures, so that not all of what differs comes from the levers.
    pub(super) fn mixes_data(&self) -> bool {
        let figures = |own: &Beside| own.results.fingerprint;
        self.columns.windows(2).any(|pair| figures(&pair[0]) != figures(&pair[1]))
    }

    /// Every scenario's title.
    pub(super) fn titles(&self) -> Vec<String> {
        (0..self.columns.len()).map(|at| self.title(at)).collect()
    }

    /// Reads the comparison's rows.
    pub(super) fn read<T>(&self, rows: impl FnOnce(Comparison<'_>) -> T) -> T {
        let sides: Vec<Side> = self
            .columns
            .iter()
            .map(|own| Side {
                scenario: &own.work.scenario,
                outcome: &own.results.outcome,
            })
            .collect();
        rows(Comparison {
            plan: self.plan(),
            sides: &sides,
            reference: self.reference,
            locale: self.locale,
        })
    }

    /// What charts are drawn from, for the scenarios that are seen.
    pub(super) fn facts(&self) -> Vec<Facts<'_>> {
        let facts = self.seen.iter().map(|&at| self.columns[at].results.facts(None));
        facts.collect()
    }

    /// The pair with the next (or the earlier) scenario on the right.
    pub(super) fn turned(&self, pair: [Option<u32>; 2], forward: bool) -> [Option<u32>; 2] {
        let [left, right] = pair_of(&self.columns, self.reference, pair);
        let count = self.columns.len();
        let step = if forward { 1 } else { count.saturating_sub(1) };
        let mut next = (right + step) % count.max(1);
        if next == left {
            next = (next + step) % count.max(1);
        }
        [left, next].map(|at| self.columns.get(at).map(|own| own.id))
    }

    /// How the line of the scenario at that place is told from the others.
    pub(super) fn manner(&self, at: usize) -> Manner {
        let own = self.columns.get(at);
        Manner {
            at: own.map_or(at, |own| own.at),
            in_hand: own.is_some_and(|own| own.in_hand),
        }
    }
}

/// The places of two columns: those asked for where they are still there, else the reference and the one in hand.
pub(super) fn pair_of(columns: &[Beside], reference: usize, asked: [Option<u32>; 2]) -> [usize; 2] {
    let place = |id: Option<u32>| columns.iter().position(|own| Some(own.id) == id);
    let hand = columns.iter().position(|own| own.in_hand).unwrap_or_default();
    let other = |not: usize| (0..columns.len()).find(|at| *at != not).unwrap_or(not);
    let first = place(asked[0]).unwrap_or(reference);
    let second = place(asked[1]).unwrap_or(if hand == first { other(first) } else { hand });
    [first, if second == first { other(first) } else { second }]
}
