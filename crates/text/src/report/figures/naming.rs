//! Names, units and sources of figures as text.
//!
//! Does not know values.

use jigong_model::plan::{Part, Plan, Provenance, Slot, Tier, Unit};

use crate::words::{self, Locale};

/// The name of a figure: of its assumption and part.
pub fn name(plan: &Plan, slot: Slot, locale: Locale) -> String {
    let assumption = dashed(slot.assumption().name());
    let id = format!("figure-{assumption}");
    let city = |city| {
        let name = &plan.city(city).name;
        locale.pick(&name.zh, &name.en).to_owned()
    };
    let part = match slot.part() {
        Part::Whole => return locale.with(&id, &[("year", plan.base_year.to_string().into())]),
        Part::Item(at) => return locale.with(&id, &[("item", (at + 1).into())]),
        Part::City(own) => return locale.with(&id, &[("city", city(own).into())]),
        Part::TierInCity(own, at) => {
            return locale.with(&id, &[("part", tier(own, locale).into()), ("city", city(at).into())]);
        }
        Part::Cell(programme, year) => {
            let programme = programme_name(plan, programme, locale);
            return locale.with(&id, &[("part", programme.into()), ("item", (year + 1).into())]);
        }
        Part::Kind(kind) => locale.text(&format!("kind-{}", dashed(kind.name()))),
        Part::Tier(own) => tier(own, locale),
        Part::Programme(programme) => programme_name(plan, programme.index(), locale),
        Part::Cost(cost) => locale.text(&format!("figure-cost-{}", dashed(cost.name()))),
    };
    locale.with(&id, &[("part", part.into())])
}

/// The name of a tier of schools.
pub fn tier(tier: Tier, locale: Locale) -> String {
    locale.text(&format!("row-tier-{}", dashed(tier.name())))
}

/// The name of the programme at an index.
pub(super) fn programme_name(plan: &Plan, at: usize, locale: Locale) -> String {
    plan.programmes
        .get(at)
        .map(|own| locale.pick(&own.name.zh, &own.name.en).to_owned())
        .unwrap_or_default()
}

/// A unit as displayed beside an input box; shares are in per cent.
pub fn unit(unit: Unit, locale: Locale) -> String {
    locale.text(&format!("figure-unit-{}", dashed(unit.name())))
}

/// Document, section and year of a figure in one line.
pub fn source(plan: &Plan, provenance: &Provenance, locale: Locale) -> String {
    let document = &plan.documents[provenance.source.document];
    let section = &provenance.source.section;
    let mut arguments = vec![
        ("document", locale.pick(&document.zh, &document.en).into()),
        ("year", provenance.source.year.to_string().into()),
    ];
    if section.is_empty() {
        return locale.with("figure-source", &arguments);
    }
    arguments.push(("section", words::section::section(section, locale).into()));
    locale.with("figure-source-section", &arguments)
}

/// How a figure was derived, if stated.
pub fn note(provenance: &Provenance, locale: Locale) -> Option<String> {
    let note = provenance.note.as_ref()?;
    Some(locale.pick(&note.zh, &note.en).to_owned())
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
