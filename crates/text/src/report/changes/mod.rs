//! Differences between two scenarios as rows of text, and as one line.
//!
//! Does not draw rows. Invariant: if both sides of a row read the same, a note explains the difference.

mod figures;
pub(super) mod projects;
mod step;
mod summary;

use jigong_model::plan::{Assumptions, CityId, Indicator, Plan, Shape, Unit};
use jigong_model::scenario::difference::{DataText, Difference, Sides};
use jigong_model::scenario::lever::CITY_GROWTH_GRID;
use jigong_model::scenario::{GrowthSeries, Lever, OwnTarget, Scenario, Series, UncertainInput};

use crate::report::figures::naming;
use crate::report::lever::{Detail, exact, said, subject, years};
use crate::report::uncertain;
use crate::words::number::{Written, trimmed};
use crate::words::{Locale, isolated};

pub use step::step;
pub use summary::summary;

/// A difference as a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What differs.
    pub name: String,
    /// Value in the scenario compared with.
    pub from: String,
    /// Value in the other scenario.
    pub to: String,
    /// Additional lines that the two values do not show.
    pub notes: Vec<String>,
    /// The difference as data.
    pub fact: Difference,
}

/// All differences of `to` from `from`, in display order.
pub fn changes(plan: &Plan, from: &Scenario, to: &Scenario, locale: Locale) -> Vec<Change> {
    let page = Page {
        plan,
        locale,
        figures: [from, to].map(|scenario| scenario.resolved_assumptions(plan)),
    };
    let rows: Vec<Change> = from.differences(to).into_iter().map(|fact| page.row(fact)).collect();
    let telling = |row: &Change| match row.fact {
        Difference::Figure(slot, _) => !page.is_given_along(slot) || !rows.iter().any(|other| page.speaks_for(slot, other)),
        _ => true,
    };
    let kept: Vec<bool> = rows.iter().map(telling).collect();
    rows.into_iter()
        .zip(kept)
        .filter_map(|(row, kept)| kept.then_some(row))
        .collect()
}

/// Context of all rows.
struct Page<'a> {
    plan: &'a Plan,
    locale: Locale,
    /// Resolved assumptions of both scenarios.
    figures: [Assumptions; 2],
}

impl Page<'_> {
    fn row(&self, fact: Difference) -> Change {
        let (name, [from, to], notes) = match &fact {
            Difference::Lever(lever, sides) => (subject(*lever, self.locale), self.lever(*lever, sides), Vec::new()),
            Difference::Projects(change) => (
                self.text("change-colleges"),
                change.by_kind.map(|counts| projects::mix(counts, self.locale)),
                projects::notes(self.plan, change, self.locale),
            ),
            Difference::CityGrowth(city, series, sides) => (self.growth_name(*city, *series), self.growth(sides), Vec::new()),
            Difference::Figure(slot, sides) => (
                naming::name(self.plan, *slot, self.locale),
                self.figure(*slot, sides),
                Vec::new(),
            ),
            Difference::Reason(slot, sides) => (
                self.with("change-reason", "figure", naming::name(self.plan, *slot, self.locale)),
                self.reasons(sides),
                Vec::new(),
            ),
            Difference::Data(text, sides) => (self.data_name(*text), self.texts(sides), Vec::new()),
            Difference::Observed(year, figure, sides) => (
                self.observed_name(*year, *figure),
                self.observed(*figure, sides),
                self.observed_cities(sides),
            ),
            Difference::UncertainInput(shock, sides) => (self.shock_name(*shock), self.shock(sides), Vec::new()),
            Difference::Range(shock, sides) => (self.range_name(*shock), self.range(*shock, sides), Vec::new()),
            Difference::Target(indicator, sides) => (self.target_name(*indicator), self.target(*indicator, sides), Vec::new()),
            Difference::Title(sides) => (self.text("change-title"), self.texts(sides), Vec::new()),
            Difference::Note(sides) => (self.text("change-note"), self.texts(sides), Vec::new()),
        };
        Change {
            name: capital(&name),
            from,
            to,
            notes,
            fact,
        }
    }

    fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    fn with(&self, id: &str, name: &'static str, value: String) -> String {
        self.locale.with(id, &[(name, value.into())])
    }

    fn lever(&self, lever: Lever, sides: &Sides<Option<Series>>) -> [String; 2] {
        self.told(sides, |values, detail| said(lever, values, detail, self.locale))
    }

    fn growth(&self, sides: &Sides<Option<f64>>) -> [String; 2] {
        self.told(sides, |value, detail| {
            self.with("change-growth", "value", years(CITY_GROWTH_GRID, &[*value], detail))
        })
    }

    fn shock(&self, sides: &Sides<Option<f64>>) -> [String; 2] {
        self.told(sides, |value, detail| match detail {
            Detail::Exact => exact(*value, false),
            _ => trimmed(*value, 4),
        })
    }

    fn range(&self, shock: UncertainInput, sides: &Sides<Option<[f64; 2]>>) -> [String; 2] {
        self.told(sides, |ends, detail| uncertain::range(shock, *ends, detail, self.locale))
    }

    fn growth_name(&self, city: CityId, series: GrowthSeries) -> String {
        let series = self.text(&format!("city-{}", series.name().replace('_', "-")));
        let name = city_name(self.plan, city, self.locale);
        self.locale
            .with("change-city-growth", &[("city", name.into()), ("series", series.into())])
    }

    fn shock_name(&self, shock: UncertainInput) -> String {
        self.text(&format!("change-shock-{}", shock.name().replace('_', "-")))
    }

    fn range_name(&self, shock: UncertainInput) -> String {
        self.with("change-range", "input", uncertain::name(shock, self.locale))
    }

    fn target_name(&self, indicator: Indicator) -> String {
        self.with(
            "change-target",
            "indicator",
            self.text(&format!("indicator-{}", indicator.name())),
        )
    }

    /// The value of an own target, with the reason where only that differs.
    fn target(&self, indicator: Indicator, sides: &Sides<Option<OwnTarget>>) -> [String; 2] {
        let value = |own: &Option<OwnTarget>| own.as_ref().and_then(|own| own.value);
        let same = sides.from.is_some() && sides.to.is_some() && value(&sides.from) == value(&sides.to);
        self.told(sides, |own, _| match own.value {
            _ if same => own.reason.why.clone(),
            Some(value) => crate::report::target(self.plan, indicator, Some(value), self.locale),
            None => self.text("target-none"),
        })
    }

    fn data_name(&self, text: DataText) -> String {
        self.text(match text {
            DataText::Name => "change-data-name",
            DataText::Date => "change-data-date",
            DataText::Note => "change-data-note",
        })
    }

    fn texts(&self, sides: &Sides<String>) -> [String; 2] {
        [&sides.from, &sides.to].map(|text| {
            if text.is_empty() {
                self.text("change-none")
            } else {
                self.with("change-quoted", "text", isolated(text))
            }
        })
    }

    /// Both sides with as little detail as distinguishes them; a value not given is named so.
    fn told<T>(&self, sides: &Sides<Option<T>>, write: impl Fn(&T, Detail) -> String) -> [String; 2] {
        let side = |own: &Option<T>, detail| match own {
            Some(own) => write(own, detail),
            None => self.text("change-not-given"),
        };
        apart(|detail| [side(&sides.from, detail), side(&sides.to, detail)])
    }
}

/// Both texts at the first detail at which they differ.
fn apart(write: impl Fn(Detail) -> [String; 2]) -> [String; 2] {
    let mut written = write(Detail::Ends);
    for detail in [Detail::Years, Detail::Exact] {
        if written[0] != written[1] {
            break;
        }
        written = write(detail);
    }
    written
}

/// The name of a city.
fn city_name(plan: &Plan, city: CityId, locale: Locale) -> String {
    let name = &plan.city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

/// Capitalises the first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A number with its unit; no space before `%`.
fn measured(number: String, unit: Unit, locale: Locale) -> String {
    let unit = naming::unit(unit, locale).trim().to_owned();
    Written { number, unit }.joined()
}

/// Whether an assumption is stored as a whole, so that unchanged figures are given too.
const fn stands_whole(shape: Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::AllCities)
}
