//! What is said of a scenario that is carried on into the next plan.

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{Assumption as A, Plan, Slot, Tier, YEARS};
use jigong_model::rolling::Words;
use jigong_model::scenario::Project;

use crate::words::number::{plain, trimmed};
use crate::words::{Locale, isolated};

use super::figures::scale::Scale;
use super::figures::{self, naming};
use super::title::title;

/// A base figure of the new scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseFigure {
    /// Its name.
    pub name: String,
    /// The carried value.
    pub carried: String,
    /// The value of the next plan itself.
    pub before: String,
    /// Unit of both.
    pub unit: String,
}

/// The texts that the new scenario carries. `on` is the day, as the file has it.
pub fn words(work: &Work, on: &str, locale: Locale) -> Words {
    let title = title(work, locale);
    Words {
        reason: locale.with("rolled-reason", &[("title", title.as_str().into())]),
        on: on.to_owned(),
        title,
    }
}

/// The title of the new scenario.
pub fn continued(work: &Work, locale: Locale) -> String {
    locale.with("rolled-title", &[("title", isolated(&title(work, locale)).into())])
}

/// The base figures that matter most, carried and as the next plan has them.
pub fn base_figures(next: &ValidScenario, locale: Locale) -> Vec<BaseFigure> {
    let plan = next.plan();
    let one = |assumption: A| {
        let slot = Slot::of(assumption).next()?;
        let unit = slot.provenance(plan).unit;
        let written = |value: f64| rounded(Scale::of(unit).shown(value));
        Some(BaseFigure {
            name: naming::name(plan, slot, locale),
            carried: written(figures::value(plan, next, slot)),
            before: written(plan.assumptions.slot(slot.index())),
            unit: naming::unit(unit, locale),
        })
    };
    let shown = [
        A::BaseEnrolled,
        A::BaseTraining,
        A::BaseHighSkilled,
        A::SeniorIntakeShare,
        A::FullTimeLoss,
        A::PlaceUse,
        A::StudentsPerTeacher,
    ];
    let colleges = |figures: &jigong_model::plan::Assumptions| figures.schools(Tier::TechnicianCollege).iter().sum::<f64>();
    let colleges = BaseFigure {
        name: naming::tier(Tier::TechnicianCollege, locale),
        carried: plain(colleges(&next.resolved_assumptions(plan)), 0),
        before: plain(colleges(&plan.assumptions), 0),
        unit: naming::unit(jigong_model::plan::Unit::School, locale),
    };
    shown.into_iter().filter_map(one).chain([colleges]).collect()
}

/// With about three digits; counts whole.
fn rounded(shown: f64) -> String {
    match shown.abs() {
        size if size >= 100.0 => plain(shown, 0),
        size if size >= 2.0 => trimmed(shown, 1),
        _ => trimmed(shown, 3),
    }
}

/// A carried project: city, kind and start year, and its places.
pub fn carried(plan: &Plan, project: &Project, locale: Locale) -> [String; 2] {
    let city = &plan.city(project.city).name;
    let arguments = [
        ("city", locale.pick(&city.zh, &city.en).to_owned().into()),
        (
            "kind",
            locale.text(&format!("kind-{}", project.kind.name().replace('_', "-"))).into(),
        ),
        ("year", project.start.to_string().into()),
    ];
    [
        locale.with("rolled-project", &arguments),
        plain(project.places.unwrap_or_default(), 0),
    ]
}

/// Says that the last year of the plan was not observed; `None` if its students were counted.
pub fn doubt(work: &Work, locale: Locale) -> Option<String> {
    let counted = work
        .scenario
        .actuals
        .year(YEARS - 1)
        .is_some_and(|own| own.enrolled.is_some());
    let year = work.scenario.plan().last_year().to_string();
    (!counted).then(|| locale.with("rolled-doubt", &[("year", year.into())]))
}
