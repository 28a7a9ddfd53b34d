//! Comparison of scenarios: indicators, costs, differences and cities, with one cell per scenario.
//!
//! Does not draw tables and does not know where scenarios come from. Invariant: every row has one cell per scenario,
//! in the order given.

use jigong_model::outcome::{Outcome, Reading, whole_persons};
use jigong_model::plan::{CityId, Indicator, Plan, Tier, YEARS};
use jigong_model::projection::Year;
use jigong_model::scenario::difference::{Difference, Sides};
use jigong_model::scenario::{Scenario, Series};

use crate::words::Locale;
use crate::words::number::{Measure, Written};

use super::changes::{Change, changes};
use super::{ORDER, against, gap, place, target, value};

/// A scenario with its outcome.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its outcome.
    pub outcome: &'a Outcome,
}

/// Several scenarios and a reference.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The plan's data.
    pub plan: &'a Plan,
    /// The scenarios, in order.
    pub sides: &'a [Side<'a>],
    /// Index of the reference; if out of range, there are no differences.
    pub reference: usize,
    /// Language of names and figures.
    pub locale: Locale,
}

/// An indicator in all scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorRow {
    /// The indicator.
    pub indicator: Indicator,
    /// Its target as displayed.
    pub target: String,
    /// One cell per scenario.
    pub cells: Vec<IndicatorCell>,
}

/// An indicator in one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorCell {
    /// Exact value, in the target's unit.
    pub exact: Option<f64>,
    /// Displayed value.
    pub value: Written,
    /// Displayed value minus target.
    pub gap: Written,
    /// Displayed value minus the reference's; `None` in the reference itself.
    pub against: Option<Written>,
    /// Whether the target is met.
    pub met: bool,
    /// Position of the value on the indicator's scale, as a part of its width.
    pub place: Option<f64>,
    /// Position of the reference's value there; `None` in the reference itself.
    pub reference: Option<f64>,
}

/// Costs of the five plan years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Money {
    /// New places, upgrades and mergers.
    Capital,
    /// Students, teachers, training.
    Running,
    /// Sum of both.
    Total,
}

/// A cost in all scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyRow {
    /// The cost.
    pub money: Money,
    /// By scenario, as displayed: the cost, and its difference from the reference's (`None` in the reference itself).
    pub cells: Vec<(Written, Option<Written>)>,
}

/// An item that is not equal in all scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferingRow {
    /// The item.
    pub name: String,
    /// By scenario: its value, and whether it is set there.
    pub cells: Vec<(String, bool)>,
}

/// A city in all scenarios, in the last year.
#[derive(Debug, Clone, PartialEq)]
pub struct CityRow {
    /// The city.
    pub city: CityId,
    /// One cell per scenario.
    pub cells: Vec<CityCell>,
}

/// A city in one scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CityCell {
    /// Students, in whole persons that add up to the province's number.
    pub enrolled: f64,
    /// Students minus the reference's, persons; `None` in the reference itself.
    pub against: Option<f64>,
    /// Technician colleges.
    pub colleges: f64,
}

impl Comparison<'_> {
    /// The reference for the scenario at an index; `None` for the reference itself.
    fn reference_for(&self, at: usize) -> Option<&Side<'_>> {
        self.sides.get(self.reference).filter(|_| at != self.reference)
    }

    /// The target of an indicator in the reference scenario, else in the first.
    fn goal(&self, indicator: Indicator) -> Option<f64> {
        let side = self.sides.get(self.reference).or_else(|| self.sides.first())?;
        side.outcome.reading(indicator).target
    }

    /// The ten indicators, in display order.
    pub fn indicators(&self) -> Vec<IndicatorRow> {
        let row = |&indicator: &Indicator| IndicatorRow {
            indicator,
            target: target(self.plan, indicator, self.goal(indicator), self.locale),
            cells: (0..self.sides.len()).map(|at| self.cell(at, indicator)).collect(),
        };
        ORDER.iter().map(row).collect()
    }

    fn cell(&self, at: usize, indicator: Indicator) -> IndicatorCell {
        let reading = self.sides[at].outcome.reading(indicator);
        let on_line = |reading: &Reading| Some(place(indicator, reading.value?, reading.target?));
        let reference = self.reference_for(at).map(|side| side.outcome);
        IndicatorCell {
            exact: reading.value,
            value: value(reading, self.locale),
            gap: gap(reading, self.locale),
            against: reference.map(|other| against(reading, other, self.locale)),
            met: reading.met,
            place: on_line(reading),
            reference: reference.and_then(|other| on_line(other.reading(indicator))),
        }
    }

    /// Costs, sums of the plan years.
    pub fn money(&self) -> [MoneyRow; 3] {
        Money::ALL.map(|money| {
            let sum = |side: &Side| {
                let years = &side.outcome.projection.years[1..];
                years.iter().map(|year| money.of(year)).sum::<f64>()
            };
            let cells = self.sides.iter().enumerate().map(|(at, side)| {
                let own = sum(side);
                let difference = |other: &Side| Measure::Money.difference(own - sum(other), self.locale);
                (
                    Measure::Money.value(own, None, self.locale),
                    self.reference_for(at).map(difference),
                )
            });
            MoneyRow {
                money,
                cells: cells.collect(),
            }
        })
    }

    /// Items that are not equal in all scenarios, except titles and notes.
    pub fn differing(&self) -> Vec<DifferingRow> {
        let Some(reference) = self.sides.get(self.reference) else {
            return Vec::new();
        };
        let mut rows: Vec<(Difference, String, Vec<Option<Change>>)> = Vec::new();
        for (at, side) in self.sides.iter().enumerate() {
            for change in changes(self.plan, reference.scenario, side.scenario, self.locale) {
                if matches!(change.fact, Difference::Title(_) | Difference::Note(_)) {
                    continue;
                }
                let known = rows.iter().position(|(fact, ..)| fact.is_of_the_same(&change.fact));
                let known = known.unwrap_or_else(|| {
                    rows.push((change.fact.clone(), change.name.clone(), vec![None; self.sides.len()]));
                    rows.len() - 1
                });
                rows[known].2[at] = Some(change);
            }
        }
        rows.sort_by_key(|(fact, ..)| fact.place());
        rows.into_iter().map(|(_, name, found)| row(name, &found)).collect()
    }

    /// The cities in the last year, in the plan's order.
    pub fn cities(&self) -> Vec<CityRow> {
        let enrolled: Vec<_> = self
            .sides
            .iter()
            .map(|side| whole_persons(&side.outcome.projection.cities[YEARS].enrolled))
            .collect();
        let cell = |at: usize, city: CityId| CityCell {
            enrolled: enrolled[at][city.index()],
            against: self
                .reference_for(at)
                .map(|_| enrolled[at][city.index()] - enrolled[self.reference][city.index()]),
            colleges: self.sides[at].outcome.projection.cities[YEARS].schools[Tier::TechnicianCollege.index()][city.index()],
        };
        CityId::all()
            .map(|city| CityRow {
                city,
                cells: (0..self.sides.len()).map(|at| cell(at, city)).collect(),
            })
            .collect()
    }
}

impl Money {
    /// All, in display order.
    pub const ALL: [Self; 3] = [Self::Capital, Self::Running, Self::Total];

    const fn of(self, year: &Year) -> f64 {
        match self {
            Self::Capital => year.capital_cost,
            Self::Running => year.running_cost,
            Self::Total => year.capital_cost + year.running_cost,
        }
    }
}

/// The row of a differing item; scenarios without a change have the reference's value.
fn row(name: String, found: &[Option<Change>]) -> DifferingRow {
    let reference = found.iter().flatten().next();
    let cell = |change: &Option<Change>| match (change, reference) {
        (Some(change), _) => (change.to.clone(), chosen(&change.fact, false)),
        (None, Some(other)) => (other.from.clone(), chosen(&other.fact, true)),
        (None, None) => (String::new(), false),
    };
    DifferingRow {
        name,
        cells: found.iter().map(cell).collect(),
    }
}

/// Whether the item is set, in the reference or in the other scenario.
fn chosen(fact: &Difference, reference: bool) -> bool {
    fn pick<T>(sides: &Sides<T>, reference: bool) -> &T {
        if reference { &sides.from } else { &sides.to }
    }
    match fact {
        Difference::Lever(_, sides) => pick::<Option<Series>>(sides, reference).is_some(),
        Difference::Projects(change) => change.by_kind[usize::from(!reference)].iter().any(|count| *count > 0),
        Difference::CityGrowth(_, _, sides) | Difference::Figure(_, sides) | Difference::UncertainInput(_, sides) => {
            pick(sides, reference).is_some()
        }
        Difference::Range(_, sides) => pick(sides, reference).is_some(),
        Difference::Reason(_, sides) => pick(sides, reference).is_some(),
        Difference::Target(_, sides) => pick(sides, reference).is_some(),
        Difference::Observed(_, _, sides) => pick(sides, reference).is_some(),
        Difference::Data(_, sides) | Difference::Title(sides) | Difference::Note(sides) => !pick(sides, reference).is_empty(),
    }
}

/// Indices of outcomes sorted by an indicator; those without a value last.
pub fn order(outcomes: &[&Outcome], indicator: Indicator, greatest_first: bool) -> Vec<usize> {
    let value = |at: usize| outcomes[at].reading(indicator).value;
    let mut places: Vec<usize> = (0..outcomes.len()).collect();
    places.sort_by(|&one, &other| match (value(one), value(other)) {
        (Some(one), Some(other)) if greatest_first => other.total_cmp(&one),
        (Some(one), Some(other)) => one.total_cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    places
}
