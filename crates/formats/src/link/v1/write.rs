//! Writes format 1. The order of the writes is the format; [`super::read`] is the inverse.

use jigong_model::plan::{CITIES, CityId, Plan, Slot, YEARS};
use jigong_model::scenario::{
    Actuals, DataSet, GrowthSeries, Lever, Levers, Observed, ObservedEnrolment, OwnTarget, OwnTargets, Project, RolledFrom,
    Scenario, Series, UncertainInput,
};

use crate::link::{Day, Link, SharedResult, SharedScenario};

use super::bytes::{Sink, decimal, digits};
use super::names::{Numbered, city_number, figure_number};
use super::{DEFAULT_PLAN, Part};

pub(super) fn link(sink: &mut Sink, link: &Link) {
    // The edition of the default plan; other plans' editions stand beside their numbers.
    let edition = link
        .scenarios
        .iter()
        .find(|sent| is_default(sent.plan))
        .map_or(0, |sent| sent.edition);
    sink.varint(edition.into());
    sink.varint(link.model.into());
    sink.varint(day_number(link.made));
    sink.count(link.scenarios.len() - 1);
    if link.scenarios.len() > 1 {
        sink.count(link.reference);
    }
    for sent in &link.scenarios {
        scenario(sink, sent);
        sink.word(sent.figures.bits());
        stated(sink, &sent.stated);
    }
}

/// Day number with 31 days in every month, so that no calendar is needed to decode it.
fn day_number(day: Day) -> u64 {
    ((u64::from(day.year) - 2000) * 12 + u64::from(day.month) - 1) * 31 + u64::from(day.day) - 1
}

/// Whether a plan takes no bytes.
pub(super) fn is_default(plan: &Plan) -> bool {
    plan.number == DEFAULT_PLAN
}

pub(super) fn scenario(sink: &mut Sink, sent: &SharedScenario) {
    let SharedScenario { plan, scenario, .. } = sent;
    let origin = sent.origin.map(Numbered::number);
    let holds = |part: Part| match part {
        Part::Title => !scenario.title.is_empty(),
        Part::Origin => origin.is_some(),
        Part::Levers => scenario.levers.yearly.iter().any(Option::is_some),
        Part::Projects => !scenario.levers.college_projects.is_empty(),
        Part::Growth => scenario.levers.has_city_growth(),
        Part::Assumptions => !scenario.assumptions.is_empty(),
        Part::Actuals => scenario.actuals.observed_until() > 0,
        Part::Data => !scenario.data.is_empty(),
        Part::Note => !scenario.note.is_empty(),
        Part::Shocks => !scenario.shocks.is_empty(),
        Part::Ranges => !scenario.ranges.is_empty(),
        Part::Targets => !scenario.targets.is_empty(),
        Part::RolledFrom => scenario.rolled_from.is_some(),
        Part::Plan => !is_default(plan),
    };
    sink.varint(Part::ALL.into_iter().filter(|&part| holds(part)).map(Part::bit).sum());
    for part in Part::ALL.into_iter().filter(|&part| holds(part)) {
        match part {
            Part::Title => sink.text(&scenario.title),
            Part::Origin => sink.count(origin.unwrap_or_default()),
            Part::Levers => levers(sink, &scenario.levers),
            Part::Projects => projects(sink, &scenario.levers.college_projects, plan),
            Part::Growth => growth(sink, &scenario.levers, plan),
            Part::Assumptions => assumptions(sink, scenario),
            Part::Actuals => actuals(sink, &scenario.actuals, plan),
            Part::Data => data(sink, &scenario.data),
            Part::Note => sink.text(&scenario.note),
            Part::Shocks => numbered(sink, scenario.shocks.values.map(|value| value.map(|value| [value]))),
            Part::Ranges => numbered(sink, scenario.ranges.values),
            Part::Targets => targets(sink, &scenario.targets),
            Part::RolledFrom => rolled_from(sink, scenario.rolled_from.as_ref()),
            Part::Plan => {
                sink.varint(plan.number.into());
                sink.varint(sent.edition.into());
            }
        }
    }
}

/// For each lever: 3 × its number + form of its years, then the years.
fn levers(sink: &mut Sink, levers: &Levers) {
    let mut given: Vec<(usize, &Series)> = Lever::ALL
        .iter()
        .filter_map(|&lever| Some((lever.number(), levers.given(lever)?)))
        .collect();
    given.sort_by_key(|&(number, _)| number);
    sink.count(given.len());
    for (number, years) in given {
        let first = years[0];
        if years.iter().all(|own| own.to_bits() == first.to_bits()) {
            sink.count(3 * number);
            sink.number(first);
        } else if let Some((places, steps)) = one_scale(years) {
            sink.count(3 * number + 1);
            sink.count(places);
            let mut before = 0;
            for own in steps {
                sink.signed(own - before);
                before = own;
            }
        } else {
            sink.count(3 * number + 2);
            sink.numbers(years.iter().copied());
        }
    }
}

/// The years as digits with one common number of decimals, the least that is exact for all of them.
fn one_scale(years: &Series) -> Option<(usize, [i64; YEARS])> {
    let mut places = 0;
    for &own in years {
        places = places.max(decimal(own)?.1);
    }
    let mut steps = [0; YEARS];
    for (step, &own) in steps.iter_mut().zip(years) {
        *step = digits(own, places)?;
    }
    Some((places, steps))
}

/// Start year, kind, city and whether places are given, in one number; a start year outside the plan follows it.
fn projects(sink: &mut Sink, projects: &[Project], plan: &Plan) {
    sink.count(projects.len());
    for project in projects {
        let start = plan.year_index(project.start).unwrap_or(YEARS);
        let place = (start * 3 + project.kind.number()) * CITIES + city_number(project.city, plan);
        sink.count(2 * place + usize::from(project.places.is_some()));
        if start == YEARS {
            sink.signed(project.start);
        }
        if let Some(places) = project.places {
            sink.number(places);
        }
    }
}

fn growth(sink: &mut Sink, levers: &Levers, plan: &Plan) {
    let mut given: Vec<(usize, CityId)> = CityId::all()
        .filter(|city| levers.city_growth[city.index()].is_some())
        .map(|city| (city_number(city, plan), city))
        .collect();
    given.sort_by_key(|&(number, _)| number);
    sink.varint(given.iter().map(|&(number, _)| 1 << number).sum());
    for (_, city) in given {
        let own = levers.growth_of(city);
        let values = GrowthSeries::ALL.iter().map(|series| own.series[series.index()]);
        masked(sink, &values.collect::<Vec<_>>());
    }
}

/// A bit mask of the given values, then the values.
fn masked(sink: &mut Sink, values: &[Option<f64>]) {
    let given = values.iter().enumerate().filter(|(_, value)| value.is_some());
    sink.varint(given.map(|(at, _)| 1 << at).sum());
    sink.numbers(values.iter().flatten().copied());
}

/// Runs of consecutive slot numbers: gap before the run, length, values.
fn assumptions(sink: &mut Sink, scenario: &Scenario) {
    let mut given: Vec<(usize, f64)> = scenario
        .assumptions
        .iter()
        .filter_map(|(&slot, &value)| Some((figure_number(Slot::new(slot)?), value)))
        .collect();
    given.sort_by_key(|&(number, _)| number);
    let runs: Vec<_> = given.chunk_by(|a, b| b.0 == a.0 + 1).collect();
    sink.count(runs.len());
    let mut end = 0;
    for run in runs {
        sink.count(run[0].0 - end);
        sink.count(run.len());
        sink.numbers(run.iter().map(|&(_, value)| value));
        end = run[0].0 + run.len();
    }
}

fn actuals(sink: &mut Sink, actuals: &Actuals, plan: &Plan) {
    let years: Vec<_> = actuals.years.iter().enumerate().filter(|(_, year)| year.is_some()).collect();
    sink.varint(years.iter().map(|&(at, _)| 1 << at).sum());
    for observed in years.into_iter().filter_map(|(_, year)| year.as_ref()) {
        let Observed {
            enrolled,
            full_time_intake,
            part_time_intake,
            training,
            high_skilled,
            employment_rate,
        } = observed;
        match enrolled {
            None => sink.byte(0),
            Some(ObservedEnrolment::Province(total)) => {
                sink.byte(1);
                sink.number(*total);
            }
            Some(ObservedEnrolment::ByCity(lane)) => {
                sink.byte(2);
                let mut cities: Vec<_> = CityId::all()
                    .map(|city| (city_number(city, plan), lane[city.index()]))
                    .collect();
                cities.sort_by_key(|&(number, _)| number);
                sink.numbers(cities.into_iter().map(|(_, own)| own));
            }
        }
        masked(
            sink,
            &[
                *full_time_intake,
                *part_time_intake,
                *training,
                *high_skilled,
                *employment_rate,
            ],
        );
    }
}

fn data(sink: &mut Sink, data: &DataSet) {
    sink.text(&data.name);
    sink.text(&data.date);
    sink.text(&data.note);
    let mut reasons: Vec<_> = data
        .reasons
        .iter()
        .map(|(&slot, reason)| (figure_number(slot), reason))
        .collect();
    reasons.sort_by_key(|&(number, _)| number);
    sink.count(reasons.len());
    for (number, reason) in reasons {
        sink.count(number);
        sink.text(&reason.by);
        sink.text(&reason.on);
        sink.text(&reason.why);
    }
}

/// Own targets: their count, then 2 × number + whether there is a value, the value, and the reason.
fn targets(sink: &mut Sink, targets: &OwnTargets) {
    let mut given: Vec<(usize, &OwnTarget)> = targets.iter().map(|(indicator, own)| (indicator.number(), own)).collect();
    given.sort_by_key(|&(number, _)| number);
    sink.count(given.len());
    for (number, own) in given {
        sink.count(2 * number + usize::from(own.value.is_some()));
        sink.numbers(own.value.into_iter());
        for text in [&own.reason.by, &own.reason.on, &own.reason.why] {
            sink.text(text);
        }
    }
}

/// A bit mask of the given texts, then the texts.
fn rolled_from(sink: &mut Sink, from: Option<&RolledFrom>) {
    let Some(RolledFrom {
        title,
        plan,
        fingerprint,
    }) = from
    else {
        return;
    };
    let texts = [title, plan, fingerprint];
    let given = texts.iter().enumerate().filter(|(_, text)| text.is_some());
    sink.varint(given.map(|(at, _)| 1 << at).sum());
    for text in texts.into_iter().flatten() {
        sink.text(text);
    }
}

/// Given values of the uncertain inputs: their count, then number and values of each.
fn numbered<const N: usize>(sink: &mut Sink, all: [Option<[f64; N]>; UncertainInput::ALL.len()]) {
    let mut given: Vec<(usize, [f64; N])> = UncertainInput::ALL
        .iter()
        .filter_map(|shock| Some((shock.number(), all[shock.index()]?)))
        .collect();
    given.sort_by_key(|&(number, _)| number);
    sink.count(given.len());
    for (number, values) in given {
        sink.count(number);
        sink.numbers(values.into_iter());
    }
}

/// The ten indicators in order, each plus one so that 0 means no value; then the digest.
fn stated(sink: &mut Sink, stated: &SharedResult) {
    for value in stated.rounded {
        sink.varint(value.map_or(0, |value| value + 1));
    }
    sink.word(stated.digest);
}
