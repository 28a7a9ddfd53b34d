//! Placement as text: projects and start years, what a plan is best at, and why constraints cannot be satisfied.

use std::collections::BTreeMap;

use jigong_analysis::placement::{Obstacle, Proposal, Reason};
use jigong_model::plan::{CityId, Plan, ProjectKind};

use crate::words::number::{Measure, Written, plain, trimmed};
use crate::words::{Locale, Value};

/// One million yuan in 10⁴ yuan (万元), the model's unit.
const MILLION: f64 = 100.0;

/// Capital cost as displayed.
pub fn cost(amount: f64, locale: Locale) -> Written {
    Measure::Money.value(amount, None, locale)
}

/// An amount with more digits, because it is shown beside a typed amount.
fn exact(amount: f64, locale: Locale) -> String {
    let mut written = cost(amount, locale);
    if locale == Locale::English {
        written.number = trimmed(amount / MILLION, 2);
    }
    written.joined()
}

/// What a plan is best at; empty for the nearest plan to infeasible constraints.
pub fn aims(proposal: &Proposal, locale: Locale) -> String {
    let names = proposal
        .aims
        .iter()
        .map(|aim| locale.text(&format!("aim-{}", aim.name().replace('_', "-"))));
    names.collect::<Vec<_>>().join(&between(locale))
}

/// Numbers of projects by kind: "6 mergers".
pub fn kinds(proposal: &Proposal, locale: Locale) -> String {
    let some = ProjectKind::ALL.iter().filter(|kind| proposal.by_kind[kind.index()] > 0);
    let said = some.map(|kind| {
        let count = Value::from(proposal.by_kind[kind.index()] as usize);
        locale.with(&format!("placed-{}", kind.name().replace('_', "-")), &[("count", count)])
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        locale.text("placed-nothing")
    } else {
        said.join(&between(locale))
    }
}

/// The starts, one line per year.
pub fn starts(plan: &Plan, proposal: &Proposal, locale: Locale) -> Vec<String> {
    let mut years: BTreeMap<i64, Vec<(ProjectKind, CityId, usize)>> = BTreeMap::new();
    for project in &proposal.projects {
        let year = years.entry(project.start).or_default();
        match year
            .iter_mut()
            .find(|(kind, city, _)| (*kind, *city) == (project.kind, project.city))
        {
            Some((.., count)) => *count += 1,
            None => year.push((project.kind, project.city, 1)),
        }
    }
    let line = |(year, projects): (i64, Vec<(ProjectKind, CityId, usize)>)| {
        let of_kind = |kind: ProjectKind| {
            let cities: Vec<String> = projects
                .iter()
                .filter(|own| own.0 == kind)
                .map(|&(_, city, count)| match count {
                    1 => name(plan, city, locale),
                    _ => format!("{}\u{d7}{count}", name(plan, city, locale)),
                })
                .collect();
            (!cities.is_empty()).then(|| {
                let kind = locale.text(&format!("kind-{}", kind.name().replace('_', "-")));
                let cities = cities.join(&between(locale));
                locale.with("placed-kind-in", &[("kind", kind.into()), ("cities", cities.into())])
            })
        };
        let kinds: Vec<String> = ProjectKind::ALL.iter().filter_map(|&kind| of_kind(kind)).collect();
        let what = kinds.join(&locale.text("note-separator").replace('_', " "));
        locale.with("placed-in-year", &[("year", year.to_string().into()), ("what", what.into())])
    };
    years.into_iter().map(line).collect()
}

/// Why constraints cannot be satisfied.
pub fn reason(plan: &Plan, reason: &Reason, locale: Locale) -> String {
    let count = |count: u32| Value::from(plain(f64::from(count), 0));
    let city = |city: CityId| Value::from(name(plan, city, locale));
    match *reason {
        Reason::FixedWithoutSchools {
            city: own,
            tier,
            needed,
            available,
        } => locale.with(
            "reason-fixed-schools",
            &[
                ("city", city(own)),
                (
                    "tier",
                    locale.text(&format!("row-tier-{}", tier.name().replace('_', "-"))).into(),
                ),
                ("needed", count(needed)),
                ("available", count(available)),
            ],
        ),
        Reason::FixedAboveCeiling {
            city: own,
            colleges,
            ceiling,
        } => locale.with(
            "reason-fixed-ceiling",
            &[
                ("city", city(own)),
                ("colleges", count(colleges)),
                ("ceiling", count(ceiling)),
            ],
        ),
        Reason::FixedTooLate { city: own, kind } => {
            let kind = locale.text(&format!("kind-{}", kind.name().replace('_', "-")));
            locale.with("reason-fixed-late", &[("city", city(own)), ("kind", kind.into())])
        }
        Reason::Uncovered { city: own, obstacle } => {
            let why = locale.text(match obstacle {
                Obstacle::Excluded => "obstacle-excluded",
                Obstacle::FixedAtNone => "obstacle-fixed",
                Obstacle::NoneSupported => "obstacle-none-supported",
                Obstacle::NoSchools => "obstacle-no-schools",
                Obstacle::TooLate => "obstacle-late",
            });
            locale.with("reason-uncovered", &[("city", city(own)), ("why", why.into())])
        }
        Reason::TooFewColleges {
            wanted,
            possible,
            if_free,
        } => locale.with(
            "reason-too-few",
            &[
                ("wanted", count(wanted)),
                ("possible", count(possible)),
                ("free", count(if_free)),
            ],
        ),
        Reason::TooFewStarts { allowed, needed } => {
            locale.with("reason-starts", &[("allowed", count(allowed)), ("needed", count(needed))])
        }
        Reason::OverBudget { budget, needed } => locale.with(
            "reason-budget",
            &[
                ("budget", exact(budget, locale).into()),
                ("needed", exact(needed, locale).into()),
                ("short", exact(needed - budget, locale).into()),
            ],
        ),
    }
}

fn name(plan: &Plan, city: CityId, locale: Locale) -> String {
    let name = &plan.city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

/// Separator of list items.
fn between(locale: Locale) -> String {
    locale.text("name-separator").replace('_', " ")
}
