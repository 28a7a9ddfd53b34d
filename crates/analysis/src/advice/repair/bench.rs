//! Tests a proposed repair before it is offered.
//!
//! Invariant: an accepted repair clears the warning, leaves all observed years unchanged and respects the limits of
//! projects.

use jigong_model::plan::{CITIES, CityId, Plan, Tier};
use jigong_model::scenario::{Edit, Project, Scenario};

use crate::Trial;
use crate::advice::effect::{Told, between};
use crate::advice::hint;
use crate::advice::rule::Rule;
use crate::advice::scene::{Scene, exceeds};
use crate::advice::warning::Warning;

use super::Repair;

/// A scenario and the warning to clear.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    pub(super) trial: &'a Trial<'a>,
    pub(super) warning: &'a Warning,
    before: Told,
}

impl<'a> Bench<'a> {
    pub(super) fn new(trial: &'a Trial<'a>, warning: &'a Warning) -> Self {
        Self {
            trial,
            warning,
            before: Told::of(trial, trial.scenario),
        }
    }

    pub(super) const fn plan(&self) -> &'a Plan {
        self.trial.plan
    }

    pub(super) const fn scenario(&self) -> &'a Scenario {
        self.trial.scenario
    }

    /// The scenario's projects, in list order.
    pub(super) fn projects(&self) -> &'a [Project] {
        &self.scenario().levers.college_projects
    }

    /// The scenario without a repair and its outcome.
    pub(super) const fn scene(&self) -> Scene<'_> {
        Scene {
            plan: self.trial.plan,
            scenario: self.trial.scenario,
            assumptions: &self.trial.assumptions,
            outcome: &self.before.outcome,
        }
    }

    /// The cities of the warning.
    pub(super) fn cities(&self) -> &'a [CityId] {
        self.warning.place.cities()
    }

    /// Index of the first year in which a project can still start: after the plan was issued and after all observed
    /// years.
    pub(super) fn first_start(&self) -> usize {
        self.plan().placement.first_start.max(self.trial.observed())
    }

    /// Whether a project starts after all observed years.
    pub(super) fn is_open(&self, project: &Project) -> bool {
        !self.scene().is_observed(project)
    }

    /// Whether an edit of levers or projects clears the warning.
    pub(super) fn clears(&self, edit: &Edit) -> bool {
        let repaired = self.scenario().after(edit, self.plan());
        let told = Told::of(self.trial, &repaired);
        self.is_gone(&repaired, &told)
    }

    /// Number of hard targets that a repair makes worse; `None` if the repair must not be offered.
    pub(super) fn harm_of(&self, repair: &Repair) -> Option<usize> {
        let Some(edit) = &repair.edit else { return Some(0) };
        let repaired = self.scenario().after(edit, self.plan());
        let after = Told::of(self.trial, &repaired);
        let effect = between(self.plan(), &self.before, &after);
        let sound = self.is_gone(&repaired, &after)
            && self.keeps_observed(&after)
            && !effect.appears.iter().any(|trouble| is_of_projects(trouble.rule))
            && after.outcome.projection.rejected.len() <= self.before.outcome.projection.rejected.len()
            && self.keeps_ceilings(&repaired, &after);
        sound.then_some(effect.worse.len())
    }

    fn is_gone(&self, repaired: &Scenario, told: &Told) -> bool {
        if self.warning.rule() == Rule::CheaperPlacement {
            hint::cheaper_placement(&self.scene_of(repaired, told)).is_none()
        } else {
            !told.warnings.iter().any(|other| other.is_same_trouble(self.warning))
        }
    }

    fn scene_of<'b>(&'b self, scenario: &'b Scenario, told: &'b Told) -> Scene<'b> {
        Scene {
            plan: self.trial.plan,
            scenario,
            assumptions: &self.trial.assumptions,
            outcome: &told.outcome,
        }
    }

    fn keeps_observed(&self, after: &Told) -> bool {
        let rows = ..=self.trial.observed();
        let (own, other) = (&self.before.outcome.projection, &after.outcome.projection);
        own.years[rows] == other.years[rows] && own.cities[rows] == other.cities[rows]
    }

    /// Whether no city exceeds its supported number of colleges, unless it had as many before.
    fn keeps_ceilings(&self, repaired: &Scenario, after: &Told) -> bool {
        let (own, other) = (colleges(&self.scene()), colleges(&self.scene_of(repaired, after)));
        (0..CITIES).all(|city| !exceeds(other[city], own[city]) || other[city] <= self.ceiling(city))
    }

    /// Most colleges allowed in a city: the supported number, or the existing number if that is larger.
    pub(super) fn ceiling(&self, city: usize) -> f64 {
        let most = self.plan().cities[city].supported.value[1];
        let existing = self.trial.assumptions.schools(Tier::TechnicianCollege)[city];
        if existing > most { existing } else { most }
    }
}

/// Colleges by city after all accepted projects have opened.
pub(super) fn colleges(scene: &Scene) -> [f64; CITIES] {
    let mut colleges = scene.assumptions.schools(Tier::TechnicianCollege);
    for (_, project) in scene.accepted() {
        colleges[project.city.index()] += 1.0;
    }
    colleges
}

/// Whether a rule is about projects that are rejected or open too late.
const fn is_of_projects(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::OutsideYears | Rule::NoSeniorSchoolLeft | Rule::NoTechnicalSchoolLeft | Rule::OpensLate
    )
}
