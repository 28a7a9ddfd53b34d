//! The table of figures: name, value, unit, source and grade of each figure, and the scenario's changes.
//!
//! Runs natively, so that rows are tested without a browser. Does not draw. Invariant: every slot occurs once, in a
//! row or in the table of cities.

pub mod arrival;
pub mod basis;
pub mod cited;
pub mod cities;
pub mod misfit;
pub mod naming;
pub mod scale;
pub mod spot;

use jigong_model::plan::shape::names;
use jigong_model::plan::{Assumption, Grade, Plan, Provenance, Slot, Standing};
use jigong_model::projection::Base;
use jigong_model::scenario::{Reason, Scenario};

use crate::words::Locale;
use crate::words::number::NOTHING;

use super::{ORDER, measure, sign};

use cities::Column;
use scale::Scale;

names! {
    /// Sections, in display order.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Topic {
        Baseline = "baseline",
        Intake = "intake",
        Losses = "losses",
        Capacity = "capacity",
        Projects = "projects",
        Employment = "employment",
        Costs = "costs",
        Targets = "targets",
        Cities = "cities",
        Lengths = "lengths",
    }
}

impl Topic {
    /// The assumptions shown in its rows.
    const fn assumptions(self) -> &'static [Assumption] {
        use Assumption as A;
        match self {
            Self::Baseline => &[
                A::BaseEnrolled,
                A::PartTimeShare,
                A::BaseCohort,
                A::BaseTraining,
                A::BaseHighSkilled,
                A::BaseCertificateYield,
            ],
            Self::Intake => &[
                A::SeniorIntakeShare,
                A::TechnicianIntakeShare,
                A::UpperSecondaryEntryShare,
                A::PartTimeSeniorShare,
                A::AgeCohort,
                A::CohortGrowth,
                A::AttractableShare,
                A::PartTimeCeiling,
            ],
            Self::Losses => &[A::FullTimeLoss, A::PartTimeLoss, A::CertificateRate],
            Self::Capacity => &[
                A::PlaceUse,
                A::SeniorSeatUse,
                A::StandardSize,
                A::SeniorPlaceShare,
                A::StudentsPerTeacher,
                A::StudentsPerTeacherCeiling,
                A::TeacherAttrition,
                A::TrainingCapacityRatio,
                A::MajorsPerSchool,
            ],
            Self::Projects => &[
                A::NewBuildPlaces,
                A::UpgradePlaces,
                A::NewPlaceFill,
                A::Ramp,
                A::LeadYears,
                A::ProjectTraining,
            ],
            Self::Employment => &[A::EmploymentRate],
            Self::Costs => &[A::Costs],
            Self::Targets | Self::Cities | Self::Lengths => &[],
        }
    }
}

/// A section with its rows; that of the cities has none, because it is a table of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The section.
    pub topic: Topic,
    /// Title.
    pub title: String,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Path in a scenario file; for other figures, a name in the plan's data.
    pub path: String,
    /// The slot; `None` if the figure cannot be changed.
    pub slot: Option<Slot>,
    /// Name.
    pub name: String,
    /// Displayed value.
    pub written: String,
    /// Unit of both values.
    pub unit: String,
    /// Displayed value of the plan.
    pub shipped: String,
    /// Grade of the plan's value.
    pub grade: Grade,
    /// Document, section and year of the plan's value.
    pub source: String,
    /// How the plan's value was derived.
    pub note: Option<String>,
    /// Whether the scenario changes the figure.
    pub changed: bool,
    /// Reason for the change.
    pub reason: Option<Reason>,
}

/// Filter of figures. A changed figure belongs to `Changed` only, not to its grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All figures.
    #[default]
    All,
    /// Figures of a grade that are not changed.
    Grade(Grade),
    /// Changed figures.
    Changed,
}

impl Filter {
    /// All filters, in display order: worst grades first.
    pub fn each() -> impl Iterator<Item = Self> {
        let grades = Grade::ALL.iter().rev().copied().map(Self::Grade);
        [Self::All, Self::Changed].into_iter().chain(grades)
    }

    /// Whether a figure passes.
    pub fn takes(self, grade: Grade, changed: bool) -> bool {
        match self {
            Self::All => true,
            Self::Grade(own) => own == grade && !changed,
            Self::Changed => changed,
        }
    }

    /// Number of figures that pass.
    pub fn count(self, plan: &Plan, scenario: &Scenario) -> usize {
        let in_rows = slots_in_rows().filter(|&slot| self.takes(slot.provenance(plan).grade, scenario.has_changed(slot, plan)));
        let fixed = plan.targets.iter().map(|target| &target.quantity.provenance);
        let fixed = fixed.chain(plan.programmes.iter().map(|programme| &programme.years.provenance));
        in_rows.count()
            + fixed.filter(|provenance| self.takes(provenance.grade, false)).count()
            + cities::count(plan, scenario, self)
    }
}

/// The slots in rows, in display order.
fn slots_in_rows() -> impl Iterator<Item = Slot> {
    let assumptions = Topic::ALL.iter().flat_map(|topic| topic.assumptions());
    assumptions.flat_map(|&assumption| Slot::of(assumption))
}

/// All sections, in display order.
pub fn ledger(plan: &Plan, scenario: &Scenario, locale: Locale) -> Vec<Section> {
    let section = |&topic: &Topic| {
        let slots = topic.assumptions().iter().flat_map(|&assumption| Slot::of(assumption));
        Section {
            topic,
            title: locale.with(
                &format!("figure-section-{}", topic.name()),
                &[
                    ("base", plan.base_year.to_string().into()),
                    ("last", plan.last_year().to_string().into()),
                ],
            ),
            rows: match topic {
                Topic::Targets => targets(plan, locale),
                Topic::Lengths => lengths(plan, locale),
                _ => slots.map(|slot| row(plan, scenario, slot, locale)).collect(),
            },
        }
    };
    Topic::ALL.iter().map(section).collect()
}

/// The row of a slot.
pub fn row(plan: &Plan, scenario: &Scenario, slot: Slot, locale: Locale) -> Row {
    let provenance = slot.provenance(plan);
    let scale = Scale::of(provenance.unit);
    Row {
        slot: Some(slot),
        changed: scenario.has_changed(slot, plan),
        reason: scenario.data.reasons.get(&slot).cloned(),
        ..fixed(
            plan,
            slot.path(plan),
            naming::name(plan, slot, locale),
            [value(plan, scenario, slot), default(plan, scenario, slot)].map(|value| scale.written(value)),
            provenance,
            locale,
        )
    }
}

/// The plan's value of a slot; for an absent optional figure, what the model derives instead.
fn default(plan: &Plan, scenario: &Scenario, slot: Slot) -> f64 {
    match plan.assumptions.slot(slot.index()) {
        absent if absent.is_nan() => derived(plan, scenario, slot),
        given => given,
    }
}

/// What the model derives for an absent optional figure; NaN if the scenario cannot be run.
fn derived(plan: &Plan, scenario: &Scenario, slot: Slot) -> f64 {
    let mut assumptions = scenario.resolved_assumptions(plan);
    for own in slot.assumption().slots() {
        assumptions.set(own, f64::NAN);
    }
    let Ok(base) = Base::new(plan, &assumptions) else {
        return f64::NAN;
    };
    let at = slot.index() - slot.assumption().first_slot();
    match slot.assumption() {
        Assumption::BaseCohort => base.province[at],
        _ => base.certificate_yield,
    }
}

/// The value of a slot: the scenario's own, else the default.
pub fn value(plan: &Plan, scenario: &Scenario, slot: Slot) -> f64 {
    let own = scenario.assumptions.get(&slot.index()).copied();
    own.unwrap_or_else(|| match scenario.unchanged(slot, plan) {
        absent if absent.is_nan() => derived(plan, scenario, slot),
        unchanged => unchanged,
    })
}

/// A row that cannot be changed; `written` is its value and the plan's.
fn fixed(plan: &Plan, path: String, name: String, written: [String; 2], provenance: &Provenance, locale: Locale) -> Row {
    let [written, shipped] = written;
    Row {
        path,
        slot: None,
        name,
        written,
        unit: naming::unit(provenance.unit, locale),
        shipped,
        grade: provenance.grade,
        source: naming::source(plan, provenance, locale),
        note: naming::note(provenance, locale),
        changed: false,
        reason: None,
    }
}

fn targets(plan: &Plan, locale: Locale) -> Vec<Row> {
    let row = |&indicator| {
        let target = plan.target(indicator);
        let provenance = &target.quantity.provenance;
        let written = target.quantity.value.map_or_else(
            || NOTHING.to_owned(),
            |value| format!("{}\u{a0}{}", sign(target.strict), Scale::of(provenance.unit).written(value)),
        );
        let name = locale.text(&format!("indicator-{}", indicator.name()));
        let path = format!("target-{}", indicator.name());
        let note = match target.standing {
            Standing::Main | Standing::Target => None,
            Standing::Aspiration => Some("aspiration"),
            Standing::Guidance => Some("guidance"),
        };
        Row {
            unit: if provenance.unit == jigong_model::plan::Unit::Share {
                naming::unit(provenance.unit, locale)
            } else {
                measure(indicator).table_unit(locale)
            },
            note: note.map(|id| locale.text(id)),
            ..fixed(plan, path, name, [written.clone(), written], provenance, locale)
        }
    };
    ORDER.iter().map(row).collect()
}

fn lengths(plan: &Plan, locale: Locale) -> Vec<Row> {
    let row = |(at, programme): (usize, &jigong_model::plan::Programme)| {
        let provenance = &programme.years.provenance;
        let written = Scale::of(provenance.unit).written(programme.years.value);
        let (path, name) = (format!("programme-{at}"), naming::programme_name(plan, at, locale));
        fixed(plan, path, name, [written.clone(), written], provenance, locale)
    };
    plan.programmes.iter().enumerate().map(row).collect()
}

/// The columns of the table of cities in which at least one figure passes the filter.
pub fn columns(plan: &Plan, scenario: &Scenario, filter: Filter) -> Vec<Column> {
    let left = |column: &Column| cities::any(plan, scenario, *column, filter);
    Column::ALL.iter().copied().filter(left).collect()
}
