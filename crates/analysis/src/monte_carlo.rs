//! Monte Carlo sampling of the uncertain inputs and its summaries. docs/model.md, section 7.4.

use jigong_model::plan::{Indicator, Plan, Standing, YEARS};
use jigong_model::projection::Base;
use jigong_model::projection::province::{WIDTH, YearFigures};

use super::answer::{Fan, Sampled, Spread, Track};
use super::prepared::Prepared;
use super::quantile::quantiles;
use super::under_draws::{Bundle, Going, PolicyUnderDraws, Seen};

/// Seed of the page's draws.
pub const SEED: u32 = 20_251_231;
/// Number of draws while a lever moves.
pub const MOVING: u32 = 512;
/// Number of draws when the lever is at rest.
pub const AT_REST: u32 = 10_000;

const SHARES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const FAN_SHARES: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];
const INDICATORS: usize = Indicator::ALL.len();
const TRACKS: usize = Track::ALL.len();

/// A sampling in progress: call [`Sampling::step`] until it is done, then [`Sampling::answer`].
#[derive(Debug)]
pub struct Sampling {
    under_draws: PolicyUnderDraws,
    next: usize,
    tally: Tally,
}

/// Results of the draws so far.
#[derive(Debug)]
struct Tally {
    /// By indicator, one value per draw; NaN if there is none.
    indicators: [Vec<f64>; INDICATORS],
    /// By track and plan year, one value per draw.
    tracks: [[Vec<f64>; YEARS]; TRACKS],
    met: [u32; INDICATORS],
    all_main: u32,
    all_targets: u32,
    standings: [Standing; INDICATORS],
    /// Which indicators have a target.
    counts: [bool; INDICATORS],
}

impl Sampling {
    /// Prepares a policy to be run with a bundle of draws.
    pub fn new(plan: &Plan, prepared: &Prepared, bundle: &Bundle) -> Self {
        let under_draws = prepared.under_draws(plan);
        let tally = Tally::new(plan, &under_draws, bundle.len());
        Self {
            under_draws,
            next: 0,
            tally,
        }
    }

    /// Runs the next `packs` packs of four draws; returns the part that is done, 0..=1.
    pub fn step(&mut self, base: &Base, bundle: &Bundle, packs: usize) -> f64 {
        let until = (self.next + packs).min(bundle.packs());
        let from = std::mem::replace(&mut self.next, until);
        let Self { under_draws, tally, .. } = self;
        under_draws.run(base, bundle, from..until, |seen| {
            tally.take(seen, under_draws);
            Going::On
        });
        if bundle.is_empty() {
            1.0
        } else {
            until as f64 / bundle.packs() as f64
        }
    }

    /// The summaries.
    pub fn answer(self, samples: u32, seed: u32) -> Sampled {
        let mut tally = self.tally;
        let share = |count: u32| f64::from(count) / f64::from(samples);
        let chance = |at: usize| tally.counts[at].then(|| share(tally.met[at]));
        let chances: [_; INDICATORS] = std::array::from_fn(chance);
        let indicators = std::array::from_fn(|at| spread(&mut tally.indicators[at], chances[at]));
        let any = |holds: fn(Standing) -> bool| (0..INDICATORS).any(|at| tally.counts[at] && holds(tally.standings[at]));
        Sampled {
            samples,
            seed,
            indicators,
            all_main: any(|standing| standing == Standing::Main).then(|| share(tally.all_main)),
            all_targets: any(Standing::is_hard).then(|| share(tally.all_targets)),
            fans: std::array::from_fn(|track| Fan {
                years: std::array::from_fn(|at| {
                    let column = &mut tally.tracks[track][at];
                    column.retain(|value| !value.is_nan());
                    quantiles(column, &FAN_SHARES)
                }),
            }),
        }
    }
}

impl Tally {
    fn new(plan: &Plan, under_draws: &PolicyUnderDraws, draws: usize) -> Self {
        let column = || Vec::with_capacity(draws);
        Self {
            indicators: std::array::from_fn(|_| column()),
            tracks: std::array::from_fn(|_| std::array::from_fn(|_| column())),
            met: [0; INDICATORS],
            all_main: 0,
            all_targets: 0,
            standings: std::array::from_fn(|at| plan.target(Indicator::ALL[at]).standing),
            counts: std::array::from_fn(|at| under_draws.threshold(Indicator::ALL[at]).is_set()),
        }
    }

    fn take(&mut self, seen: &Seen, under_draws: &PolicyUnderDraws) {
        let count = seen.pack.count;
        let (mut main, mut targets) = ([true; WIDTH], [true; WIDTH]);
        for (at, &indicator) in Indicator::ALL.iter().enumerate() {
            let values = seen.indicator(indicator).to_array();
            let threshold = under_draws.threshold(indicator);
            for lane in 0..count {
                let met = threshold.is_met(values[lane]);
                self.met[at] += u32::from(met);
                let passes = met || !self.counts[at];
                main[lane] &= passes || self.standings[at] != Standing::Main;
                targets[lane] &= passes || !self.standings[at].is_hard();
            }
            self.indicators[at].extend_from_slice(&values[..count]);
        }
        for lane in 0..count {
            self.all_main += u32::from(main[lane]);
            self.all_targets += u32::from(targets[lane]);
        }
        for at in under_draws.observed()..YEARS {
            for (track, columns) in Track::ALL.iter().zip(&mut self.tracks) {
                columns[at].extend_from_slice(&figure(*track, &seen.years[at])[..count]);
            }
        }
    }
}

fn spread(column: &mut Vec<f64>, chance: Option<f64>) -> Spread {
    column.retain(|value| !value.is_nan());
    let Some(&first) = column.first() else {
        return Spread {
            mean: None,
            quantiles: None,
            chance,
            certain: true,
        };
    };
    let mean = column.iter().sum::<f64>() / column.len() as f64;
    Spread {
        mean: Some(mean),
        certain: column.iter().all(|value| value.to_bits() == first.to_bits()),
        quantiles: quantiles(column, &SHARES),
        chance,
    }
}

fn figure(track: Track, year: &YearFigures) -> [f64; WIDTH] {
    match track {
        Track::Enrolled => year.enrolled,
        Track::EmploymentRate => year.employment_rate,
        Track::HighSkilled => year.high_skilled,
        Track::CumulativeHighSkilled => year.cumulative_high_skilled,
        Track::Training => year.training,
        Track::CumulativeTraining => year.cumulative_training,
        Track::AdmittedFullTime => year.admitted_full_time,
        Track::EnrolledFullTime => year.enrolled_full_time,
        // Not finite without teachers; NaN is dropped from the band, like a missing rate.
        Track::StudentsPerTeacher => year.enrolled_full_time / year.teachers,
        Track::Cost => year.cost,
    }
    .to_array()
}
