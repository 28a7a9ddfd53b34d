//! The bench on which a repair is tried before it is offered.
//!
//! Invariant: what passes clears the warning, leaves every observed year as it was, and respects what bounds all projects.

use jigong_model::plan::{CITIES, CityId, Plan, Tier};
use jigong_model::scenario::{Edit, Project, Scenario};

use crate::Trial;
use crate::advice::effect::{Told, between};
use crate::advice::hint;
use crate::advice::rule::Rule;
use crate::advice::scene::{Scene, exceeds};
use crate::advice::warning::Warning;
use crate::placement::FIRST_START;

use super::Repair;

/// A scenario with a warning that is to be cleared.
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

    /// The scenario's projects in its order.
    pub(super) fn projects(&self) -> &'a [Project] {
        &self.scenario().levers.college_projects
    }

    /// What came of the scenario as it stands.
    pub(super) const fn scene(&self) -> Scene<'_> {
        Scene {
            plan: self.trial.plan,
            scenario: self.trial.scenario,
            assumptions: &self.trial.assumptions,
            outcome: &self.before.outcome,
        }
    }

    /// The cities that the warning names.
    pub(super) fn cities(&self) -> &'a [CityId] {
        self.warning.place.cities()
    }

    /// The place of the first year in which work can still start: not before the plan was issued, nor in an observed year.
    pub(super) fn first_start(&self) -> usize {
        FIRST_START.max(self.trial.observed())
    }

    /// Whether a project starts in a year that can still be decided on.
    pub(super) fn is_open(&self, project: &Project) -> bool {
        !self.scene().is_observed(project)
    }

    /// Whether the warning is gone after a change of the levers.
    pub(super) fn clears(&self, edit: &Edit) -> bool {
        let repaired = self.scenario().after(edit, self.plan());
        let told = Told::of(self.trial, &repaired);
        self.is_gone(&repaired, &told)
    }

    /// How many hard targets a repair makes worse; `None` for one that must not be offered.
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

    /// Whether no city gets more colleges than the plan supports there, where it had no more before.
    fn keeps_ceilings(&self, repaired: &Scenario, after: &Told) -> bool {
        let (own, other) = (colleges(&self.scene()), colleges(&self.scene_of(repaired, after)));
        (0..CITIES).all(|city| !exceeds(other[city], own[city]) || other[city] <= self.ceiling(city))
    }

    /// Most colleges that a city may come to: what the plan supports, or what there are.
    pub(super) fn ceiling(&self, city: usize) -> f64 {
        let most = self.plan().cities[city].supported.value[1];
        let existing = self.trial.assumptions.schools(Tier::TechnicianCollege)[city];
        if existing > most { existing } else { most }
    }
}

/// Colleges by city once every accepted project is open.
pub(super) fn colleges(scene: &Scene) -> [f64; CITIES] {
    let mut colleges = scene.assumptions.schools(Tier::TechnicianCollege);
    for (_, project) in scene.accepted() {
        colleges[project.city.index()] += 1.0;
    }
    colleges
}

/// Whether a rule tells of projects that come to nothing or too late.
const fn is_of_projects(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::OutsideYears | Rule::NoSeniorSchoolLeft | Rule::NoTechnicalSchoolLeft | Rule::OpensLate
    )
}
