//! The differences between two scenarios in one line: the most important ones, the others counted.
//!
//! Does not measure the displayed width; the line is short enough for a notice on a phone.

use jigong_model::plan::Plan;
use jigong_model::scenario::difference::{Difference, ProjectChange};
use jigong_model::scenario::{Lever, Scenario};

use crate::words::{Locale, isolated};

use super::{Change, capital, changes};

/// Most characters of a line.
const fn room(locale: Locale) -> usize {
    match locale {
        Locale::Chinese => 60,
        Locale::English => 120,
    }
}

/// Levers in order of importance: the two intakes first, then those that move most indicators. Colleges are inserted
/// at [`COLLEGES`].
const BY_IMPORTANCE: [Lever; 13] = [
    Lever::FullTimeIntakeGrowth,
    Lever::PartTimeIntakeGrowth,
    Lever::ApprenticesAdded,
    Lever::TrainingGrowth,
    Lever::SeniorIntakeShare,
    Lever::CertificateYieldAdded,
    Lever::PartTimeSeniorShare,
    Lever::UpperSecondaryEntryShare,
    Lever::DropoutReduction,
    Lever::TeacherGrowth,
    Lever::EmploymentRateAdded,
    Lever::QualitySchoolsBuilt,
    Lever::QualityMajorsBuilt,
];
/// Position of the colleges among the levers.
const COLLEGES: usize = 2;

/// Changes that are described individually only if there is one of their kind: position, message id, predicate.
type Group = (usize, &'static str, fn(&Difference) -> bool);

/// A part of the line, and the number of changes it stands for.
struct Item {
    place: usize,
    text: String,
    changes: usize,
}

/// How `to` differs from `from`, whose title is `name`. Titles and notes are not counted, because they change no
/// result.
pub fn summary(plan: &Plan, from: &Scenario, to: &Scenario, name: &str, locale: Locale) -> String {
    let rows = changes(plan, from, to, locale);
    let mut items = items(&rows, locale);
    if items.is_empty() {
        return locale.with("change-same", &[("name", isolated(name).into())]);
    }
    items.sort_by_key(|item| item.place);
    let separator = locale.text("list-separator").replace('_', " ");
    let line = |named: usize| {
        let mut parts: Vec<String> = items[..named].iter().map(|item| item.text.clone()).collect();
        let rest: usize = items[named..].iter().map(|item| item.changes).sum();
        if rest > 0 {
            parts.push(locale.with("change-rest", &[("count", rest.into())]));
        }
        capital(&parts.join(&separator))
    };
    let fits = |named: &usize| line(*named).chars().count() <= room(locale);
    // At least one item is named, however long it is.
    let named = (1..=items.len()).rev().find(fits).unwrap_or(1);
    line(named)
}

fn items(rows: &[Change], locale: Locale) -> Vec<Item> {
    let mut items: Vec<Item> = rows.iter().filter_map(|row| of_row(row, locale)).collect();
    let after = BY_IMPORTANCE.len() + 1;
    let groups: [Group; 6] = [
        (after, "change-city-growths", |fact| {
            matches!(fact, Difference::CityGrowth(..))
        }),
        // Changed figures affect everything, so they precede most levers.
        (COLLEGES, "change-figures", |fact| matches!(fact, Difference::Figure(..))),
        (after + 1, "change-observations", |fact| {
            matches!(fact, Difference::Observed(..))
        }),
        (after + 2, "change-shocks", |fact| {
            matches!(fact, Difference::UncertainInput(..))
        }),
        (after + 3, "change-ranges", |fact| matches!(fact, Difference::Range(..))),
        (after + 4, "change-targets", |fact| matches!(fact, Difference::Target(..))),
    ];
    for (place, id, belongs) in groups {
        let own: Vec<&Change> = rows.iter().filter(|row| belongs(&row.fact)).collect();
        let text = match own.as_slice() {
            [] => continue,
            [row] => beside(&row.name, &row.to),
            rows => locale.with(id, &[("count", rows.len().into())]),
        };
        items.push(Item {
            place,
            text,
            changes: own.len(),
        });
    }
    items
}

/// The part for a lever or the colleges.
fn of_row(row: &Change, locale: Locale) -> Option<Item> {
    let (place, text) = match &row.fact {
        Difference::Lever(lever, sides) => {
            let at = BY_IMPORTANCE
                .iter()
                .position(|own| own == lever)
                .unwrap_or(BY_IMPORTANCE.len());
            let subject = crate::report::lever::subject(*lever, locale);
            let text = match sides.to {
                Some(_) => beside(&subject, &row.to),
                None => locale.with("change-cleared", &[("name", subject.into())]),
            };
            (at + usize::from(at >= COLLEGES), text)
        }
        Difference::Projects(change) => (COLLEGES, colleges(change, locale)),
        _ => return None,
    };
    Some(Item { place, text, changes: 1 })
}

fn colleges(change: &ProjectChange, locale: Locale) -> String {
    let [added, removed, changed] = [change.added.len(), change.removed.len(), change.changed.len()];
    let one = |id: &str, count: usize| locale.with(id, &[("count", count.into())]);
    match (added, removed, changed) {
        (0, 0, 0) => locale.text("change-colleges-reordered"),
        (count, 0, 0) => one("change-colleges-more", count),
        (0, count, 0) => one("change-colleges-fewer", count),
        (0, 0, count) => one("change-colleges-other", count),
        _ => {
            let counts = [("added", added), ("removed", removed), ("changed", changed)];
            locale.with("change-colleges-several", &counts.map(|(name, count)| (name, count.into())))
        }
    }
}

/// Name and value, separated by a space except between two Chinese characters.
fn beside(name: &str, value: &str) -> String {
    let wide = |letter: Option<char>| letter.is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    if wide(name.chars().last()) && wide(value.chars().next()) {
        format!("{name}{value}")
    } else {
        format!("{name} {value}")
    }
}
