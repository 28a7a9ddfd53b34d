//! A figure as the hand holds it: what is typed waits until the hand rests, is then tried on the model, and is either
//! taken or refused with the reason and, where there is one, the repair.
//!
//! Unlike a lever's, a figure's number does not hold while it is typed: the 9 of 90,000 is a figure of its own, and one
//! that the last figure may be refused for would stay behind.

use jigong_model::plan::{Assumption, Fault, FaultKind, Slot};
use jigong_model::scenario::Edit;
use jigong_text::report::figures::misfit::Misfit;
use jigong_text::report::figures::spot::Spot;
use leptos::prelude::*;

use crate::app::Workbench;

/// A number that was not taken.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Refusal {
    /// The number.
    pub(super) value: f64,
    /// Why.
    pub(super) fault: Fault,
    /// What else would have to change for it to be taken.
    pub(super) repair: Option<Misfit>,
}

/// A figure in the hand.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub(super) desk: Workbench,
    pub(super) spot: Spot,
    /// What is typed is outside of the range.
    pub(super) outside: RwSignal<bool>,
    /// The last number was not taken.
    pub(super) refusal: RwSignal<Option<Refusal>>,
    typed: StoredValue<Option<f64>>,
    before: StoredValue<Option<f64>>,
}

impl Hand {
    pub(super) fn new(desk: Workbench, slot: Slot) -> Self {
        Self {
            desk,
            spot: Spot(slot),
            outside: RwSignal::new(false),
            refusal: RwSignal::new(None),
            typed: StoredValue::new(None),
            before: StoredValue::new(None),
        }
    }

    /// The number in the box.
    pub(super) fn written(self) -> String {
        self.spot
            .scale(self.desk.plan())
            .written(self.spot.value(&self.desk.results().assumptions))
    }

    pub(super) fn begin(self) {
        self.desk.rest();
        self.typed.set_value(None);
        self.before.set_value(self.own());
    }

    /// A number was typed, in the unit of the box.
    pub(super) fn type_number(self, shown: f64) {
        let value = self.spot.scale(self.desk.plan()).value(shown);
        let inside = self.spot.range().check(value).is_ok();
        self.outside.set(!inside);
        self.typed.set_value(inside.then_some(value));
    }

    /// Something else was typed.
    pub(super) fn type_nothing(self) {
        self.typed.set_value(None);
    }

    pub(super) fn step(self, by: i32) {
        let now = self.spot.value(&untrack(|| self.desk.results()).assumptions);
        let from = self.typed.get_value().unwrap_or(now);
        self.typed.set_value(None);
        self.take(self.spot.scale(self.desk.plan()).stepped(from, by, self.spot.range()));
    }

    /// The hand rests or leaves: what was typed is taken.
    pub(super) fn rest(self) {
        if let Some(value) = self.typed.get_value() {
            self.typed.set_value(None);
            self.take(value);
        }
        self.desk.rest();
    }

    /// Back to what it was when the hand came.
    pub(super) fn restore(self) {
        self.typed.set_value(None);
        self.refusal.set(None);
        let before = self.before.get_value();
        if before != self.own() {
            match before {
                Some(value) => self.take(value),
                None => self.desk.edit(self.spot.reset()),
            }
        }
        self.desk.rest();
    }

    /// Back to the plan's, as a step of its own.
    pub(super) fn reset(self) {
        self.desk.rest();
        self.refusal.set(None);
        let reset = self.desk.try_edit(self.spot.reset());
        self.told(reset.map_err(|fault| (self.spot.value(&self.desk.plan().assumptions), fault)));
        self.desk.rest();
    }

    /// Takes the refused number with the high-skilled number that goes with it.
    pub(super) fn repair(self) {
        let Some(Refusal {
            value,
            repair: Some(misfit),
            ..
        }) = self.refusal.get_untracked()
        else {
            return;
        };
        let Some(high_skilled) = Slot::of(Assumption::BaseHighSkilled).next() else {
            return;
        };
        let mend = Edit::SetFigure(high_skilled, misfit.fitting);
        let edit = if self.spot.0 == high_skilled {
            Ok(mend)
        } else {
            let own = self.spot.edit(self.desk.plan(), &self.desk.scenario_now(), value);
            own.map(|own| Edit::All(vec![own, mend]))
        };
        self.desk.rest();
        self.told(edit.and_then(|edit| self.desk.try_edit(edit)).map_err(|fault| (value, fault)));
        self.desk.rest();
    }

    /// The scenario's own value, where it has one.
    fn own(self) -> Option<f64> {
        let scenario = self.desk.scenario_now();
        scenario.assumptions.contains_key(&self.spot.0.index()).then(|| {
            let assumptions = scenario.resolved_assumptions(self.desk.plan());
            self.spot.value(&assumptions)
        })
    }

    fn take(self, value: f64) {
        let edit = self.spot.edit(self.desk.plan(), &self.desk.scenario_now(), value);
        self.told(edit.and_then(|edit| self.desk.try_edit(edit)).map_err(|fault| (value, fault)));
    }

    fn told(self, taken: Result<(), (f64, Fault)>) {
        self.refusal.set(taken.err().map(|(value, fault)| Refusal {
            value,
            repair: self.misfit(value, &fault),
            fault,
        }));
    }

    fn misfit(self, value: f64, fault: &Fault) -> Option<Misfit> {
        if !matches!(fault.kind, FaultKind::BaseYieldOutOfRange { .. }) {
            return None;
        }
        let (plan, scenario) = (self.desk.plan(), self.desk.scenario_now());
        let edit = self.spot.edit(plan, &scenario, value).ok()?;
        Misfit::of(plan, &scenario.after(&edit, plan))
    }
}
