//! Rows for changed assumptions with their reasons, and for observed figures.
//!
//! Does not know levers. Invariant: a city weight is shown as the city's students, as everywhere in the app.

use jigong_model::plan::{CityId, Slot, Unit};
use jigong_model::scenario::difference::{Difference, ObservedFigure, Sides};
use jigong_model::scenario::{ObservedEnrolment, Reason};

use crate::report::figures::scale::Scale;
use crate::report::figures::spot::Spot;
use crate::report::lever::{Detail, exact};
use crate::words::isolated;

use super::{Change, Page, apart, city_name, measured, stands_whole};

impl Page<'_> {
    /// Both sides of a figure. A side that does not change it shows the default and says so.
    pub(super) fn figure(&self, slot: Slot, sides: &Sides<Option<f64>>) -> [String; 2] {
        let spot = Spot(slot);
        let own = [sides.from.is_some(), sides.to.is_some()];
        apart(|detail| {
            [0, 1].map(|side| {
                let figures = &self.figures[side];
                let value = if detail == Detail::Exact {
                    exact(figures.slot(slot.index()), false)
                } else {
                    let written = spot.scale(self.plan).written(spot.value(figures));
                    measured(written, spot.unit(self.plan), self.locale)
                };
                if own[side] {
                    value
                } else {
                    self.with("change-figure-unchanged", "value", value)
                }
            })
        })
    }

    /// Whether a figure is equal in both scenarios and given in one only because its list is stored as a whole.
    pub(super) fn is_given_along(&self, slot: Slot) -> bool {
        let [from, to] = self.figures.each_ref().map(|figures| Spot(slot).value(figures).to_bits());
        stands_whole(slot.assumption().shape()) && from == to
    }

    /// Whether a row reports a change of the same list.
    pub(super) fn speaks_for(&self, slot: Slot, row: &Change) -> bool {
        match row.fact {
            Difference::Figure(other, _) => other.assumption() == slot.assumption() && !self.is_given_along(other),
            _ => false,
        }
    }

    pub(super) fn reasons(&self, sides: &Sides<Option<Reason>>) -> [String; 2] {
        [&sides.from, &sides.to].map(|reason| {
            let parts = reason.iter().flat_map(|own| [&own.why, &own.by, &own.on]);
            let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(|part| isolated(part)).collect();
            if parts.is_empty() {
                self.text("change-none")
            } else {
                self.with("change-quoted", "text", parts.join(&self.separator()))
            }
        })
    }

    /// Separator of list items.
    pub(super) fn separator(&self) -> String {
        self.text("list-separator").replace('_', " ")
    }

    pub(super) fn observed_name(&self, year: usize, figure: ObservedFigure) -> String {
        let year = usize::from(self.plan.base_year) + 1 + year;
        self.with(
            match figure {
                ObservedFigure::Enrolled => "change-observed-enrolled",
                ObservedFigure::FullTimeIntake => "change-observed-full-time",
                ObservedFigure::PartTimeIntake => "change-observed-part-time",
                ObservedFigure::Training => "change-observed-training",
                ObservedFigure::HighSkilled => "change-observed-high-skilled",
                ObservedFigure::EmploymentRate => "change-observed-employment",
            },
            "year",
            year.to_string(),
        )
    }

    pub(super) fn observed(&self, figure: ObservedFigure, sides: &Sides<Option<ObservedEnrolment>>) -> [String; 2] {
        let unit = match figure {
            ObservedFigure::Training => Unit::PersonTime,
            ObservedFigure::EmploymentRate => Unit::Share,
            _ => Unit::Person,
        };
        let number = |value: f64, detail| {
            let written = match detail {
                Detail::Exact => exact(value, unit == Unit::Share),
                _ => Scale::of(unit).written(value),
            };
            measured(written, unit, self.locale)
        };
        self.told(sides, |observed, detail| match observed {
            ObservedEnrolment::Province(value) => number(*value, detail),
            ObservedEnrolment::ByCity(lane) => self.with("change-by-city", "value", number(lane.iter().sum(), detail)),
        })
    }

    /// The cities whose observed students differ.
    pub(super) fn observed_cities(&self, sides: &Sides<Option<ObservedEnrolment>>) -> Vec<String> {
        let (Some(ObservedEnrolment::ByCity(from)), Some(ObservedEnrolment::ByCity(to))) = (&sides.from, &sides.to) else {
            return Vec::new();
        };
        let line = |city: CityId| {
            let (from, to) = (from[city.index()], to[city.index()]);
            let [from, to] = apart(|detail| {
                [from, to].map(|value| match detail {
                    Detail::Exact => exact(value, false),
                    _ => Scale::of(Unit::Person).written(value),
                })
            });
            let name = city_name(self.plan, city, self.locale);
            let arguments = [("city", name.into()), ("from", from.into()), ("to", to.into())];
            self.locale.with("change-observed-city", &arguments)
        };
        CityId::all()
            .filter(|city| from[city.index()].to_bits() != to[city.index()].to_bits())
            .map(line)
            .collect()
    }
}
