//! Ways to meet a target as rows, each with the edit that applies it.
//!
//! Does not draw rows. Invariant: the edit of an offered row sets exactly the displayed values.

use jigong_analysis::goal_seek::Sought;
use jigong_analysis::{Given, Way, Ways};
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Edit, Lever, Scenario, Series};

use crate::words::Locale;
use crate::words::number::{NOTHING, trimmed};

use super::chance::percent;
use super::lever::{name, with_unit};
use super::{ORDER, measure};

/// Result for one lever.
#[derive(Debug, Clone, PartialEq)]
pub enum Reach {
    /// A value of its range meets the target.
    Meets(Box<Taking>),
    /// Every value of its range meets it.
    Everywhere,
    /// No value meets it; text with the closest result.
    Never(String),
}

/// A value to be set, and its effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Taking {
    /// The lever's value, with unit.
    pub value: String,
    /// Whether it is only the nearest value, not proven to be the least.
    pub nearest: bool,
    /// Remark if the value contradicts the plan's direction.
    pub against: Option<String>,
    /// Effect of the value.
    pub effect: Effect,
    /// The edit; `None` if the lever has this value already.
    pub edit: Option<Edit>,
}

/// Effect of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The target's indicator.
    pub gives: String,
    /// Effect on the other indicators.
    pub others: String,
    /// Whether some of them are no longer met.
    pub falls: bool,
    /// Chance of meeting the target.
    pub chance: String,
}

/// A row for one lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The lever.
    pub lever: Lever,
    /// Name.
    pub name: String,
    /// Present setting.
    pub present: String,
    /// Result.
    pub reach: Reach,
}

/// Several levers together.
#[derive(Debug, Clone, PartialEq)]
pub struct Combined {
    /// By lever: name, present setting, new setting.
    pub levers: Vec<(Lever, [String; 3])>,
    /// Size of the change as text.
    pub norm: String,
    /// Remarks on levers whose value contradicts the plan's direction.
    pub against: Vec<String>,
    /// Effect of the change.
    pub effect: Effect,
    /// The edit.
    pub edit: Edit,
}

/// The current scenario, from which the ways start.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Met indicators, in the order of [`Indicator`].
    pub met: [bool; 10],
    /// The language.
    pub locale: Locale,
}

impl Here<'_> {
    /// One row per lever, smallest change relative to its slider range first.
    pub fn rows(&self, ways: &Ways) -> Vec<Row> {
        let mut rows: Vec<(f64, Row)> = ways.alone.iter().map(|way| (self.part(way), self.row(ways, way))).collect();
        rows.sort_by(|one, other| one.0.total_cmp(&other.0));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// Several levers together; `None` if none needs to change or the target cannot be met.
    pub fn combined(&self, ways: &Ways) -> Option<Combined> {
        let together = ways.together.as_ref().filter(|own| !own.levers.is_empty())?;
        let lever = |(lever, series): &(Lever, Series)| {
            let present = with_unit(*lever, &self.present(*lever), self.locale);
            (
                *lever,
                [name(*lever, self.locale), present, with_unit(*lever, series, self.locale)],
            )
        };
        let part = format!("{}%", trimmed(together.part * 100.0, 1));
        let edits = together
            .levers
            .iter()
            .map(|&(lever, series)| Edit::SetLeverYears(lever, series));
        Some(Combined {
            levers: together.levers.iter().map(lever).collect(),
            norm: self.locale.with(
                "takes-norm",
                &[("part", part.into()), ("count", together.levers.len().into())],
            ),
            against: together.levers.iter().filter_map(|own| self.against_together(own)).collect(),
            effect: self.effect(ways, &together.gives),
            edit: Edit::All(edits.collect()),
        })
    }

    /// Range of chances of settings that just meet the target in the plain run; `None` if a chance was asked for.
    pub fn only_just(&self, ways: &Ways) -> Option<String> {
        let found = ways.alone.iter().filter(|way| matches!(way.sought, Sought::Found(_)));
        let chances: Vec<f64> = found.map(|way| way.gives.chance).collect();
        let (least, most) = (
            chances.iter().copied().reduce(f64::min)?,
            chances.iter().copied().reduce(f64::max)?,
        );
        let (low, high) = (percent(least), percent(most));
        let said = if low == high {
            self.locale.with("takes-only-just-one", &[("chance", low.into())])
        } else {
            self.locale
                .with("takes-only-just", &[("low", low.into()), ("high", high.into())])
        };
        ways.chance.is_none().then_some(said)
    }

    fn row(&self, ways: &Ways, way: &Way) -> Row {
        let reach = match way.sought {
            Sought::MetEverywhere => Reach::Everywhere,
            Sought::InfeasibleWithinRange => Reach::Never(self.closest(ways, &way.gives)),
            Sought::Found(value) => {
                let series = self.with(way.lever, value);
                let moves = series.map(f64::to_bits) != self.present(way.lever).map(f64::to_bits);
                Reach::Meets(Box::new(Taking {
                    value: with_unit(way.lever, &[value], self.locale),
                    nearest: !way.proven,
                    against: self.against(way.lever, value),
                    effect: self.effect(ways, &way.gives),
                    edit: moves.then_some(Edit::SetLeverYears(way.lever, series)),
                }))
            }
        };
        Row {
            lever: way.lever,
            name: name(way.lever, self.locale),
            present: with_unit(way.lever, &self.present(way.lever), self.locale),
            reach,
        }
    }

    /// Remark if a lever that the plan wants kept or raised is set below its neutral value.
    fn against(&self, lever: Lever, value: f64) -> Option<String> {
        let wanted = matches!(
            lever,
            Lever::FullTimeIntakeGrowth
                | Lever::PartTimeIntakeGrowth
                | Lever::SeniorIntakeShare
                | Lever::UpperSecondaryEntryShare
                | Lever::TrainingGrowth
        );
        let neutral = lever.neutral(&self.scenario.resolved_assumptions(self.plan));
        let source = || self.locale.text(&format!("lever-{}-source", lever.name().replace('_', "-")));
        (wanted && value < neutral).then(|| self.locale.with("takes-against", &[("source", source().into())]))
    }

    fn against_together(&self, (lever, series): &(Lever, Series)) -> Option<String> {
        let least = series.iter().copied().fold(f64::INFINITY, f64::min);
        let said = self.against(*lever, least)?;
        Some(format!("{} {said}", name(*lever, self.locale)))
    }

    fn present(&self, lever: Lever) -> Series {
        let assumptions = self.scenario.resolved_assumptions(self.plan);
        self.scenario.levers.values(lever, &assumptions)
    }

    /// The lever's yearly values with `value` in every year not yet observed.
    fn with(&self, lever: Lever, value: f64) -> Series {
        let mut series = self.present(lever);
        for year in &mut series[self.scenario.actuals.observed_until()..] {
            *year = value;
        }
        series
    }

    /// Sort key: largest part of the slider range that the lever moves in any year; levers without a value last.
    fn part(&self, way: &Way) -> f64 {
        let grid = way.lever.grid();
        match way.sought {
            Sought::Found(value) => {
                let (now, then) = (self.present(way.lever), self.with(way.lever, value));
                let moves = now.iter().zip(&then).map(|(now, then)| (then - now).abs());
                moves.fold(0.0, f64::max) / (grid.value(grid.high) - grid.value(grid.low))
            }
            Sought::MetEverywhere => 2.0,
            Sought::InfeasibleWithinRange => 3.0,
        }
    }

    fn effect(&self, ways: &Ways, gives: &Given) -> Effect {
        let others = ORDER.iter().filter(|own| **own != ways.indicator);
        let (mut fall, mut rise, mut all) = (Vec::new(), Vec::new(), true);
        for own in others {
            let (was, is) = (self.met[own.index()], gives.met[own.index()]);
            let name = || self.locale.text(&format!("indicator-{}-short", own.name()));
            if was && !is {
                fall.push(name());
            } else if is && !was {
                rise.push(name());
            }
            all &= is;
        }
        let list = |names: Vec<String>| names.join(&self.locale.text("name-separator").replace('_', " "));
        let falls = !fall.is_empty();
        let others = if falls {
            self.locale.with("takes-others-fall", &[("names", list(fall).into())])
        } else if !rise.is_empty() {
            self.locale.with("takes-others-rise", &[("names", list(rise).into())])
        } else {
            self.locale.text(if all { "takes-others-met" } else { "takes-others-same" })
        };
        Effect {
            gives: self.figure(ways.indicator, gives),
            others,
            falls,
            chance: percent(gives.chance),
        }
    }

    fn closest(&self, ways: &Ways, gives: &Given) -> String {
        let figure = self.figure(ways.indicator, gives);
        match ways.chance {
            None => self.locale.with("takes-never", &[("closest", figure.into())]),
            Some(_) => self
                .locale
                .with("takes-never-chance", &[("closest", percent(gives.chance).into())]),
        }
    }

    fn figure(&self, indicator: Indicator, gives: &Given) -> String {
        let measure = measure(indicator);
        let value = gives.values[indicator.index()];
        let written = value.map_or_else(|| NOTHING.to_owned(), |value| measure.cell(value, self.locale));
        match measure {
            crate::words::number::Measure::Rate if value.is_some() => format!("{written}%"),
            _ => written,
        }
    }
}
