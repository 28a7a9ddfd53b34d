//! Rolling on: the scenario of the next plan that starts where a scenario of this plan ends. docs/model.md, section 12.
//!
//! The run is the scenario without its shocks, because a draw is not what happened. What this module does not set keeps
//! the next plan's default.

use std::collections::BTreeMap;

use crate::outcome::ValidScenario;
use crate::plan::{Assumption as A, Assumptions, CELLS, CityId, Fault, FaultKind, Plan, ProjectKind, Slot, Tier, YEARS};
use crate::projection::programme::{FIRST, FULL_TIME_CELLS, LAST, Programme};
use crate::projection::{Base, Draw, End, Policy, Projection, Start};
use crate::scenario::limits::{self, clipped};
use crate::scenario::{DataSet, Fingerprint, Lever, Levers, Project, Reason, RolledFrom, Scenario};

/// Least value of a figure that must be above 0.
const LEAST: f64 = 1e-6;
/// Assumptions that depend on the calendar; the next plan has its own.
const OF_TIME: [A; 3] = [A::AgeCohort, A::CohortGrowth, A::AttractableShare];

/// Texts that the new scenario carries, in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Why a base figure has its value: "carried on from …".
    pub reason: String,
    /// The day.
    pub on: String,
    /// Title of the scenario, as displayed.
    pub title: String,
}

/// The scenario of the next plan that carries on a scenario.
///
/// # Errors
/// [`FaultKind::NoNextPlan`] at `plan`, [`FaultKind::NobodyFullTime`] at `assumptions.base_cohort`, or a total outside
/// its range at `assumptions.base_enrolled`; a fault of the new scenario.
pub fn roll(scenario: &ValidScenario, words: &Words) -> Result<ValidScenario, Fault> {
    let plan = scenario.plan();
    let next = plan.next().ok_or_else(|| Fault::new("plan", FaultKind::NoNextPlan))?;
    ValidScenario::new(next, made(plan, scenario, next, words)?)
}

fn made(plan: &Plan, scenario: &Scenario, next: &Plan, words: &Words) -> Result<Scenario, Fault> {
    let run = Run::of(plan, scenario)?;
    let mut rolled = Rolled {
        run: &run,
        scenario,
        figures: carried_figures(scenario),
    };
    rolled.students()?;
    rolled.flows();
    rolled.capacity();
    rolled.keep_timing(plan, next);
    let made = rolled.figures;
    let mut data = DataSet {
        name: marked(&scenario.data.name, &words.reason, limits::DATA_NAME),
        date: marked(&scenario.data.date, &words.reason, limits::DATA_DATE),
        note: scenario.data.note.clone(),
        reasons: BTreeMap::new(),
    };
    for slot in Slot::all().filter(|slot| made.contains_key(&slot.index())) {
        let carried = scenario.assumptions.get(&slot.index()).map(|value| value.to_bits());
        let own = scenario
            .data
            .reasons
            .get(&slot)
            .filter(|_| carried == made.get(&slot.index()).map(|value| value.to_bits()));
        data.reasons.insert(slot, own.cloned().unwrap_or_else(|| words.reason()));
    }
    Ok(Scenario {
        title: scenario.title.clone(),
        note: scenario.note.clone(),
        levers: Levers {
            college_projects: run.carried(plan, scenario),
            ..Levers::default()
        },
        assumptions: made,
        data,
        ranges: scenario.ranges,
        rolled_from: Some(RolledFrom {
            title: Some(clipped(&words.title, limits::TITLE).to_owned()),
            plan: Some(plan.id.clone()),
            fingerprint: Some(Fingerprint::of(plan, &scenario.resolved_assumptions(plan)).to_string()),
        }),
        ..Scenario::default()
    })
}

impl Words {
    fn reason(&self) -> Reason {
        Reason {
            by: String::new(),
            on: self.on.clone(),
            why: clipped(&self.reason, limits::REMARK).to_owned(),
        }
    }
}

/// A text with the mark of rolling on; empty if it is empty.
fn marked(text: &str, mark: &str, limit: usize) -> String {
    if text.is_empty() {
        return String::new();
    }
    clipped(&format!("{text} · {mark}"), limit).to_owned()
}

/// Own figures that are carried as they are.
fn carried_figures(scenario: &Scenario) -> BTreeMap<usize, f64> {
    let of_time = |slot: &usize| OF_TIME.iter().any(|own| own.slots().contains(slot));
    let own = scenario.assumptions.iter().filter(|(slot, _)| !of_time(slot));
    own.map(|(&slot, &value)| (slot, value)).collect()
}

/// The scenario's run without shocks.
struct Run {
    base: Base,
    policy: Policy,
    projection: Projection,
    end: End,
    assumptions: Assumptions,
}

impl Run {
    fn of(plan: &Plan, scenario: &Scenario) -> Result<Self, Fault> {
        let assumptions = scenario.resolved_assumptions(plan);
        let base = Base::new(plan, &assumptions)?;
        let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
        let start = Start::new(&base, &policy, &scenario.actuals);
        let mut projection = start.projection().clone();
        let end = start.run_to_end(&base, &policy, &Draw::neutral(&base), &mut projection);
        Ok(Self {
            base,
            policy,
            projection,
            end,
            assumptions,
        })
    }

    /// Accepted projects that are not yet open, or not yet at the last step of the ramp, with their places.
    fn carried(&self, plan: &Plan, scenario: &Scenario) -> Vec<Project> {
        let rejected = |at: usize| self.policy.rejected.iter().any(|own| own.index == at);
        let accepted = scenario
            .levers
            .college_projects
            .iter()
            .enumerate()
            .filter(|(at, _)| !rejected(*at));
        let accepted = accepted.map(|(_, project)| project).zip(&self.policy.projects);
        let carried = accepted.filter(|(_, accepted)| accepted.open >= i64::from(plan.last_year()) - 1);
        carried
            .map(|(project, accepted)| Project {
                places: Some(if project.kind == ProjectKind::Merger {
                    0.0
                } else {
                    accepted.places
                }),
                ..*project
            })
            .collect()
    }
}

/// The figures of the new scenario while they are made.
struct Rolled<'a> {
    run: &'a Run,
    scenario: &'a Scenario,
    figures: BTreeMap<usize, f64>,
}

impl Rolled<'_> {
    fn set(&mut self, assumption: A, value: f64) {
        self.figures.insert(assumption.first_slot(), value);
    }

    fn set_all(&mut self, assumption: A, values: impl IntoIterator<Item = f64>) {
        self.figures.extend(assumption.slots().zip(values));
    }

    /// Students of the base year: total, weights of the cities, cells.
    fn students(&mut self) -> Result<(), Fault> {
        let total = (self.run.projection.last().enrolled + 0.5 + 1e-6).floor();
        let path = |assumption: A| format!("assumptions.{}", assumption.name());
        A::BaseEnrolled
            .range()
            .check(total)
            .map_err(|kind| Fault::new(path(A::BaseEnrolled), kind))?;
        let cells = self.cells();
        let first_years: f64 = Programme::ALL
            .iter()
            .filter(|own| own.is_full_time())
            .map(|own| cells[own.first()])
            .sum();
        if first_years <= 0.0 {
            return Err(Fault::new(path(A::BaseCohort), FaultKind::NobodyFullTime));
        }
        self.set(A::BaseEnrolled, total);
        let enrolled = self.run.projection.cities[YEARS].enrolled;
        self.set_all(A::CityWeights, enrolled.map(|own| own.clamp(LEAST, 1e9)));
        self.set_all(A::BaseCohort, cells);
        Ok(())
    }

    /// The cells at the end of the last year. Where enrolment and the intake of a mode were both observed, that mode's
    /// first years are its admissions, and its upper years take the reconciliation.
    fn cells(&self) -> [f64; CELLS] {
        let mut cells = self.run.end.cells.map(|own| own.max(0.0));
        let Some(observed) = self.scenario.actuals.year(YEARS - 1).filter(|own| own.enrolled.is_some()) else {
            return cells;
        };
        let modes = [
            (observed.full_time_intake.is_some(), 0..FULL_TIME_CELLS),
            (observed.part_time_intake.is_some(), FULL_TIME_CELLS..CELLS),
        ];
        for (_, mode) in modes.into_iter().filter(|(known, _)| *known) {
            let own = |programme: &Programme| mode.contains(&programme.first());
            let programmes: Vec<Programme> = Programme::ALL.iter().copied().filter(own).collect();
            let total: f64 = cells[mode.clone()].iter().sum();
            let admitted: f64 = programmes.iter().map(|own| self.run.end.entrants[own.index()]).sum();
            let first: f64 = programmes.iter().map(|own| cells[own.first()]).sum();
            let upper = total - first;
            if upper <= 0.0 || admitted > total {
                continue;
            }
            let factor = (total - admitted) / upper;
            for programme in programmes {
                cells[programme.first()] = self.run.end.entrants[programme.index()];
                for cell in &mut cells[FIRST[programme.index()] + 1..=LAST[programme.index()]] {
                    *cell *= factor;
                }
            }
        }
        cells
    }

    /// Intake mix, losses, training, certificates and employment.
    fn flows(&mut self) {
        let (run, last) = (self.run, &self.run.policy.years[YEARS - 1]);
        let row = run.projection.last();
        let ratio = run.end.high_skilled_ratio;
        self.set(A::BaseTraining, row.training.clamp(LEAST, 1e9));
        self.set(A::BaseHighSkilled, row.high_skilled.clamp(LEAST, 1e9));
        let certified = (run.base.certificate_yield + last.certificate_yield).clamp(0.0, 1.0) * ratio;
        self.set(A::BaseCertificateYield, certified.clamp(0.0, 1.0));
        if self
            .scenario
            .actuals
            .years
            .iter()
            .flatten()
            .any(|own| own.high_skilled.is_some())
        {
            self.set(A::CertificateRate, (run.base.certificate_rate * ratio).clamp(0.0, 1.0));
        }
        let value = |lever: Lever| self.scenario.levers.values(lever, &run.assumptions)[YEARS - 1];
        let most = 1.0 - run.base.technician_share;
        let senior = value(Lever::SeniorIntakeShare).min(most);
        let (upper, part_time) = (value(Lever::UpperSecondaryEntryShare), value(Lever::PartTimeSeniorShare));
        let kept = 1.0 - value(Lever::DropoutReduction);
        let employment = value(Lever::EmploymentRateAdded);
        self.set(A::SeniorIntakeShare, senior);
        self.set(A::UpperSecondaryEntryShare, upper);
        self.set(A::PartTimeSeniorShare, part_time);
        for losses in [A::FullTimeLoss, A::PartTimeLoss] {
            self.set_all(losses, run.assumptions.list(losses).iter().map(|own| own * kept));
        }
        let moved = employment + run.end.employment_difference;
        let rates = run.assumptions.list(A::EmploymentRate).iter();
        self.set_all(A::EmploymentRate, rates.map(|own| (own + moved).clamp(0.0, 1.0)));
    }

    /// Use of places, teachers, senior seats and training capacity; schools.
    fn capacity(&mut self) {
        let (run, row) = (self.run, self.run.projection.last());
        let use_of = |part: f64, whole: f64| if whole > 0.0 { (part / whole).clamp(LEAST, 1.5) } else { 1.5 };
        self.set(A::PlaceUse, use_of(row.enrolled_full_time, row.places));
        let per_teacher = if row.teachers > 0.0 {
            (row.enrolled_full_time / row.teachers).clamp(1.0, 100.0)
        } else {
            100.0
        };
        self.set(A::StudentsPerTeacher, per_teacher);
        let seated = |programme: Programme| {
            let first = self.figures.get(&(A::BaseCohort.first_slot() + programme.first()));
            first.copied().unwrap_or_default() * run.base.presence[programme.index()]
        };
        let seniors: f64 = [Programme::H3, Programme::H5, Programme::T4].map(seated).iter().sum();
        if seniors > 0.0 {
            self.set(A::SeniorSeatUse, use_of(seniors, run.end.senior_seats));
        }
        if row.training > 0.0 {
            self.set(
                A::TrainingCapacityRatio,
                (run.end.training_capacity / row.training).clamp(1.0, 1e9),
            );
        }
        let schools = &run.projection.cities[YEARS].schools;
        for tier in Tier::ALL {
            for city in CityId::all() {
                let slot = A::schools_slot(*tier, city);
                self.figures.insert(slot, schools[tier.index()][city.index()]);
            }
        }
    }

    /// Lead times and ramp of the run where the next plan's differ, so that carried projects go on as decided.
    fn keep_timing(&mut self, plan: &Plan, next: &Plan) {
        for timing in [A::LeadYears, A::Ramp] {
            if plan.assumptions.list(timing) != next.assumptions.list(timing) {
                let own = self.run.assumptions.list(timing).to_vec();
                self.set_all(timing, own);
            }
        }
    }
}
