//! Texts of warnings: the fact (shown in bold), the consequence, and the source.

use jigong_analysis::advice::{Basis, Facts, Filling, Pace, Warning};
use jigong_model::plan::{CityId, Plan, Standard};
use jigong_model::scenario::Scenario;

use crate::words::number::{Measure, plain, trimmed};
use crate::words::section::section;
use crate::words::{Locale, Value};

use super::{beside, calendar, cities, city, distinct, measure, mix, money, percent, upwards};

/// Fewer persons than this count as none.
const NOTHING: f64 = 0.5;

/// The text of a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningText {
    /// The fact.
    pub fact: String,
    /// The consequence.
    pub then: String,
}

type Arguments = Vec<(&'static str, Value)>;

/// The text of a warning.
pub fn warning(plan: &Plan, warning: &Warning, locale: Locale) -> WarningText {
    let places = warning.place.cities();
    let mut arguments = vec![
        ("first", calendar(plan.years[0])),
        ("last", calendar(plan.last_year())),
        ("base", calendar(plan.base_year)),
        ("cities", cities(plan, places, locale).into()),
        ("named", places.len().into()),
    ];
    arguments.extend(own_arguments(plan, &warning.facts, locale));
    let id = format!("warning-{}", warning.rule().name());
    let then = match &warning.facts {
        // The ratio is infinite, so another message without it is used.
        Facts::OverPlaces { peak, .. } if peak.value.is_infinite() => "advice-no-places",
        Facts::TeachersShort { peak, .. } if peak.value.is_infinite() => "advice-no-teachers",
        _ => &format!("{id}-then"),
    };
    WarningText {
        fact: locale.with(&id, &arguments),
        then: locale.with(then, &arguments),
    }
}

/// The source of a warning's rule: document, section, year and grade.
pub fn source(plan: &Plan, scenario: &Scenario, basis: Basis, locale: Locale) -> String {
    let provenance = basis.provenance(plan);
    let document = &plan.documents[provenance.source.document];
    let section = section(&provenance.source.section, locale);
    let id = if section.is_empty() {
        "advice-source-whole"
    } else {
        "advice-source"
    };
    let shipped = locale.with(
        id,
        &[
            ("document", locale.pick(&document.zh, &document.en).into()),
            ("section", section.into()),
            ("year", calendar(provenance.source.year)),
            ("grade", locale.text(&format!("grade-{}", provenance.grade.name())).into()),
        ],
    );
    if basis.is_own(plan, scenario) {
        locale.with("advice-source-own", &[("source", shipped.into())])
    } else {
        shipped
    }
}

/// Arguments of a rule's two messages, besides the common ones; each message uses some.
fn own_arguments(plan: &Plan, facts: &Facts, locale: Locale) -> Arguments {
    match facts {
        Facts::OutsideYears { projects }
        | Facts::NoSeniorSchoolLeft { projects }
        | Facts::NoTechnicalSchoolLeft { projects } => {
            vec![("count", projects.len().into())]
        }
        Facts::OpensLate { projects, first_opening } => {
            vec![("count", projects.len().into()), ("year", calendar(first_opening))]
        }
        // 0 stands for "all of them" in the message.
        Facts::PlaceholderSchools { counts, all } => vec![("left", (if counts == all { 0 } else { *counts }).into())],
        Facts::TooFewColleges { colleges, target } => vec![
            number("colleges", *colleges),
            number("target", *target),
            number("short", target - colleges),
        ],
        Facts::TooFewSupported { worst, least, missing } => vec![
            place(plan, worst.city, locale),
            number("schools", worst.value),
            number("least", *least),
            number("missing", *missing),
        ],
        Facts::PaceHighSkilled(own) | Facts::PaceTraining(own) => pace(plan, own, locale),
        Facts::Uncovered { target, missing } => vec![number("target", *target), number("short", *missing)],
        Facts::SmallColleges { lowest, standard } | Facts::LittleTraining { lowest, standard } => vec![
            place(plan, lowest.city, locale),
            number("years", plan.standard(Standard::YearsToStandard).value),
            number("standard", *standard),
            ("value", beside(lowest.value, *standard).into()),
        ],
        Facts::FewSeniors { lowest, standard } => vec![
            place(plan, lowest.city, locale),
            ("standard", percent(*standard, lowest.value).into()),
            ("value", percent(lowest.value, *standard).into()),
        ],
        Facts::BeyondSupported { highest, most } | Facts::BeyondSupportedAlready { highest, most } => vec![
            place(plan, highest.city, locale),
            number("schools", highest.value),
            number("least", plan.city(highest.city).supported.value[0]),
            number("most", *most),
        ],
        Facts::CheaperPlacement {
            colleges,
            cities,
            capital_cost,
            least_cost,
            by_kind,
        } => vec![
            number("colleges", *colleges),
            number("covered", f64::from(*cities)),
            ("mix", mix(by_kind, locale).into()),
            ("least", money(*least_cost, locale).into()),
            ("cost", money(*capital_cost, locale).into()),
        ],
        Facts::TargetsConflict {
            colleges,
            students_a_college,
            students,
            target,
        } => vec![
            number("colleges", *colleges),
            number("each", *students_a_college),
            (
                "students",
                Measure::Persons.value(*students, Some(*target), locale).joined().into(),
            ),
            ("target", Measure::Persons.target(*target, locale).into()),
            number("average", (target / colleges).floor()),
        ],
        Facts::OverPlaces { peak, places_missing } => vec![
            place(plan, peak.city, locale),
            ("year", calendar(peak.year)),
            ("use", percent(peak.value, plan.standard(Standard::FullPlaces).value).into()),
            ("missing", upwards(*places_missing).into()),
        ],
        Facts::TeachersShort {
            peak,
            ceiling,
            teachers_missing,
        } => vec![
            place(plan, peak.city, locale),
            ("year", calendar(peak.year)),
            ("ceiling", trimmed(*ceiling, 2).into()),
            ("load", distinct(peak.value, *ceiling, 1).into()),
            ("missing", upwards(*teachers_missing).into()),
        ],
        Facts::SeniorSeatsShort { persons, most } => vec![
            place(plan, most.city, locale),
            number("persons", *persons),
            number("most", most.value),
        ],
        Facts::PoolExhausted { first_year } => vec![("year", calendar(first_year))],
        Facts::FillsSlowly(own) => filling(plan, own, locale),
    }
}

fn filling(plan: &Plan, filling: &Filling, locale: Locale) -> Arguments {
    let Filling {
        lowest,
        place_use,
        base_use,
        ..
    } = *filling;
    vec![
        place(plan, lowest.city, locale),
        ("grown", usize::from(lowest.value >= 1.0).into()),
        ("usable", percent(lowest.value, 1.0).into()),
        ("use", percent(place_use, base_use).into()),
        ("before", percent(base_use, place_use).into()),
        ("pool", usize::from(filling.pool_exhausted).into()),
        number("empty", filling.empty_places),
    ]
}
fn pace(plan: &Plan, pace: &Pace, locale: Locale) -> Arguments {
    let measure = measure(pace.indicator);
    // More digits if the value is close to the other, but not if both differ by rounding only.
    let written = |value: f64, beside: f64| {
        let beside = Some(beside).filter(|beside| (value - beside).abs() >= NOTHING);
        measure.value(value, beside, locale).joined()
    };
    let gap = pace.target - pace.total;
    let short = if gap >= NOTHING {
        let gap = measure.difference(-gap, locale).joined();
        locale.with("advice-short-by", &[("gap", gap.trim_start_matches('\u{2212}').into())])
    } else {
        locale.text("advice-short-level")
    };
    let until = pace.observed_until.map_or_else(String::new, |year| year.to_string());
    vec![
        ("observed", usize::from(pace.observed_until.is_some()).into()),
        ("until", until.into()),
        ("years", pace.years_left.into()),
        ("from", calendar(plan.years[plan.years.len() - pace.years_left])),
        ("needed", written(pace.needed_a_year, pace.given_a_year).into()),
        ("given", written(pace.given_a_year, pace.needed_a_year).into()),
        ("done", written(pace.done, pace.target).into()),
        ("total", written(pace.total, pace.target).into()),
        ("short", short.into()),
    ]
}

fn place(plan: &Plan, own: CityId, locale: Locale) -> (&'static str, Value) {
    ("city", city(plan, own, locale).into())
}

fn number(name: &'static str, value: f64) -> (&'static str, Value) {
    (name, plain(value, 0).into())
}
