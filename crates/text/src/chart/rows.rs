//! Defines the rows of each chart, from the runs of the scenario and the status quo.

use jigong_model::plan::{Assumption, Indicator, Tier, YEARS};
use jigong_model::projection::{Limit, Year};

use crate::words::number::Measure;

use super::Chart;
use super::figure::{Facts, POINTS, Role, Row};

/// Collects rows from the two runs.
struct Rows<'a> {
    facts: &'a Facts<'a>,
    measure: Measure,
    read: Vec<Row>,
}

impl Rows<'_> {
    fn push(&mut self, word: &'static str, role: Role, measure: Measure, values: [Option<f64>; POINTS]) -> &mut Self {
        self.read.push(Row {
            word,
            role,
            measure,
            values,
        });
        self
    }

    /// A stock, which has a value in every year.
    fn stock(&mut self, word: &'static str, role: Role, read: impl Fn(&Year) -> f64) -> &mut Self {
        let values = self.run(role).map(|year| Some(read(&year)));
        self.push(word, role, self.measure, values)
    }

    /// A flow, which has no value in the base year.
    fn flow(&mut self, word: &'static str, role: Role, read: impl Fn(&Year) -> f64) -> &mut Self {
        self.ratio(word, role, self.measure, |year| Some(read(year)))
    }

    /// A flow that may have no value in some years.
    fn ratio(&mut self, word: &'static str, role: Role, measure: Measure, read: impl Fn(&Year) -> Option<f64>) -> &mut Self {
        let mut values = self.run(role).map(|year| read(&year));
        values[0] = None;
        self.push(word, role, measure, values)
    }

    /// The same flow of scenario and status quo.
    fn both(&mut self, read: impl Fn(&Year) -> f64 + Copy) -> &mut Self {
        self.flow("row-scenario", Role::Scenario, read)
            .flow("row-status-quo", Role::StatusQuo, read)
    }

    /// A sum since the first plan year (0 in the base year) of scenario and status quo, and the constant pace to the
    /// target.
    fn total(&mut self, read: impl Fn(&Year) -> f64 + Copy, target: Indicator) -> &mut Self {
        let (goal, measure) = (self.facts.outcome.reading(target).target, self.measure);
        self.stock("row-scenario", Role::Scenario, read)
            .stock("row-status-quo", Role::StatusQuo, read);
        if let Some(goal) = goal {
            let pace = std::array::from_fn(|at| Some(goal * at as f64 / YEARS as f64));
            self.push("row-pace-total", Role::Pace, measure, pace);
        }
        self
    }

    /// The yearly pace that the target needs.
    fn pace(&mut self, target: Indicator) -> &mut Self {
        if let Some(goal) = self.facts.outcome.reading(target).target {
            let mut values = [Some(goal / YEARS as f64); POINTS];
            values[0] = None;
            self.push("row-pace", Role::Pace, self.measure, values);
        }
        self
    }

    fn run(&self, role: Role) -> [Year; POINTS] {
        let outcome = if role == Role::StatusQuo {
            self.facts.status_quo
        } else {
            self.facts.outcome
        };
        outcome.projection.years
    }
}

/// The rows of a chart, in table order. If the scenario is the status quo, its row is not repeated.
pub(super) fn rows(facts: &Facts, chart: Chart) -> Vec<Row> {
    let mut rows = all(facts, chart);
    if facts.outcome.projection == facts.status_quo.projection {
        rows.retain(|row| row.role != Role::StatusQuo && row.word != "row-cost-status-quo");
    }
    rows
}

fn all(facts: &Facts, chart: Chart) -> Vec<Row> {
    let mut rows = Rows {
        facts,
        measure: chart.measure(),
        read: Vec::new(),
    };
    match chart {
        Chart::Enrolment => {
            rows.stock("row-scenario", Role::Scenario, |year| year.enrolled);
            rows.stock("row-status-quo", Role::StatusQuo, |year| year.enrolled);
            rows.flow("row-intake-full-time", Role::Note, |year| year.admitted_full_time);
            rows.flow("row-intake-part-time", Role::Note, |year| year.admitted_part_time);
            rows.flow("row-graduates", Role::Note, |year| year.graduates);
            rows.flow("row-leavers", Role::Note, |year| year.leavers_without_graduation);
        }
        Chart::Employment => {
            rows.ratio("row-scenario", Role::Scenario, Measure::Rate, |year| year.employment_rate);
            rows.ratio("row-status-quo", Role::StatusQuo, Measure::Rate, |year| year.employment_rate);
            rows.ratio("row-graduates-full-time", Role::Note, Measure::Persons, |year| {
                Some(year.graduates_full_time)
            });
        }
        Chart::HighSkilled => {
            rows.both(|year| year.high_skilled).pace(Indicator::HighSkilled);
        }
        Chart::HighSkilledTotal => {
            rows.total(|year| year.cumulative_high_skilled, Indicator::HighSkilled);
        }
        Chart::Training => {
            rows.both(|year| year.training).pace(Indicator::Training);
        }
        Chart::TrainingTotal => {
            rows.total(|year| year.cumulative_training, Indicator::Training);
        }
        Chart::Admissions => admissions(&mut rows),
        Chart::Places => {
            rows.stock("row-full-time-students", Role::Scenario, |year| year.enrolled_full_time);
            rows.stock("row-places", Role::Limit(0), |year| year.places);
            rows.stock("row-full-time-status-quo", Role::StatusQuo, |year| year.enrolled_full_time);
            rows.ratio("row-place-use", Role::Note, Measure::Rate, |year| year.place_use);
            rows.ratio("row-senior-share", Role::Note, Measure::Rate, |year| year.senior_share);
            rows.flow("row-shifted", Role::Note, |year| year.shifted_to_intermediate);
        }
        Chart::Teachers => {
            let ceiling = facts.assumptions.one(Assumption::StudentsPerTeacherCeiling);
            rows.ratio("row-scenario", Role::Scenario, Measure::PerTeacher, |year| {
                year.students_per_teacher
            });
            rows.ratio("row-status-quo", Role::StatusQuo, Measure::PerTeacher, |year| {
                year.students_per_teacher
            });
            rows.ratio("row-teacher-ceiling", Role::Limit(0), Measure::PerTeacher, |_| Some(ceiling));
            let teachers = facts.outcome.projection.years.map(|year| Some(year.teachers));
            rows.push("row-teachers", Role::Note, Measure::Persons, teachers);
        }
        Chart::Cost => {
            rows.flow("row-running-cost", Role::Part(0), |year| year.running_cost);
            rows.flow("row-capital-cost", Role::Part(1), |year| year.capital_cost);
            rows.flow("row-cost-total", Role::Note, |year| year.running_cost + year.capital_cost);
            let quo = facts
                .status_quo
                .projection
                .years
                .map(|year| Some(year.running_cost + year.capital_cost));
            let quo = std::array::from_fn(|at| if at == 0 { None } else { quo[at] });
            rows.push("row-cost-status-quo", Role::Note, Measure::Money, quo);
        }
        Chart::Level => {
            rows.stock("row-level-intermediate", Role::Part(0), |year| year.by_programme[0]);
            rows.stock("row-level-senior", Role::Part(1), |year| {
                year.by_programme[1] + year.by_programme[2]
            });
            rows.stock("row-level-technician", Role::Part(2), |year| year.by_programme[3]);
            rows.stock("row-level-part-intermediate", Role::Part(3), |year| year.by_programme[4]);
            rows.stock("row-level-part-senior", Role::Part(4), |year| year.by_programme[5]);
            rows.stock("row-all-students", Role::Note, |year| year.enrolled);
        }
        Chart::Mode => {
            rows.stock("row-mode-full-time", Role::Part(0), |year| year.enrolled_full_time);
            rows.stock("row-mode-part-time", Role::Part(3), |year| year.enrolled_part_time);
            rows.stock("row-all-students", Role::Note, |year| year.enrolled);
        }
        Chart::Tier => tiers(&mut rows),
    }
    rows.read
}

fn admissions(rows: &mut Rows) {
    rows.both(|year| year.admitted_full_time);
    let limits = [
        ("row-limit-pool", "row-bound-pool", Limit::Pool),
        ("row-limit-places", "row-bound-places", Limit::Places),
        ("row-limit-teachers", "row-bound-teachers", Limit::Teachers),
    ];
    for (word, _, limit) in limits {
        rows.flow(word, Role::Limit(limit.index()), |year| year.limits[limit.index()]);
    }
    rows.flow("row-limit-plan", Role::Note, |year| year.limits[Limit::Plan.index()]);
    let bound = |limit: Limit| move |year: &Year| Some(f64::from(year.binding[limit.index()]));
    rows.ratio("row-bound-plan", Role::Note, Measure::Cities, bound(Limit::Plan));
    for (_, word, limit) in limits {
        rows.ratio(word, Role::Note, Measure::Cities, bound(limit));
    }
    rows.flow("row-intake-part-time", Role::Note, |year| year.admitted_part_time);
    rows.flow("row-shifted", Role::Note, |year| year.shifted_to_intermediate);
}

fn tiers(rows: &mut Rows) {
    let parts = [
        (
            "row-tier-technical-school",
            "row-count-technical-school",
            Tier::TechnicalSchool,
        ),
        (
            "row-tier-senior-technical-school",
            "row-count-senior-technical-school",
            Tier::SeniorTechnicalSchool,
        ),
        (
            "row-tier-technician-college",
            "row-count-technician-college",
            Tier::TechnicianCollege,
        ),
    ];
    for (word, _, tier) in parts {
        rows.flow(word, Role::Part(tier.index()), |year| year.full_time_by_tier[tier.index()]);
    }
    for (_, word, tier) in parts {
        let counts = rows
            .facts
            .outcome
            .projection
            .years
            .map(|year| Some(year.schools[tier.index()]));
        rows.push(word, Role::Note, Measure::Schools, counts);
    }
}
