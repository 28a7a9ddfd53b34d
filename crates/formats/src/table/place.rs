//! Identifies the city of a row by name or code.
//!
//! Does not know figures. Invariant: a name or code identifies at most one city of the plan.

use jigong_model::plan::{CityId, Plan};

use super::preview::Layout;
use super::sheet::Cell;
use super::vocabulary::{Vocabulary, either_script, key};

/// The place that a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A city of the plan.
    City(CityId),
    /// The whole province.
    Total,
    /// A subtotal of part of the province.
    Subtotal,
    /// Outside the province, by its code.
    Elsewhere,
    /// None of these.
    Unknown,
    /// The cell is blank.
    Nothing,
}

/// The places of a plan.
#[derive(Debug)]
pub(super) struct Places<'a> {
    plan: &'a Plan,
    vocabulary: &'a Vocabulary,
    layout: Layout,
    names: Vec<(String, CityId)>,
}

impl<'a> Places<'a> {
    /// For a table of this layout. A list of schools may name a city by one of its districts; a table of cities may
    /// not.
    pub(super) fn new(plan: &'a Plan, vocabulary: &'a Vocabulary, layout: Layout) -> Self {
        let names = CityId::all().flat_map(|id| {
            let name = &plan.city(id).name;
            [(key(&name.zh), id), (key(&name.en), id)]
        });
        Self {
            plan,
            vocabulary,
            layout,
            names: names.collect(),
        }
    }

    /// The place that a cell names: a city by name, short name or code, or a total.
    pub(super) fn of(&self, cell: &Cell) -> Place {
        let text = match cell {
            Cell::Blank => return Place::Nothing,
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) => text.clone(),
            Cell::Percentage(_) | Cell::Date | Cell::Error(_) | Cell::Unsaved => return Place::Unknown,
        };
        let key = key(&text);
        if key.len() >= 4 && key.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.by_code(&key);
        }
        if self.vocabulary.is_total(&text) {
            return Place::Total;
        }
        if self.vocabulary.is_subtotal(&text) {
            return Place::Subtotal;
        }
        self.by_name(&key).map_or(Place::Unknown, Place::City)
    }

    fn by_name(&self, key: &str) -> Option<CityId> {
        let named = |key: &str| {
            let bare = self.vocabulary.bare_place(key);
            self.names.iter().find(|(name, _)| name == bare).map(|&(_, city)| city)
        };
        either_script(key, named).or_else(|| (self.layout == Layout::Schools).then(|| self.by_district(key))?)
    }

    /// The city whose name, with its administrative suffix, is a prefix of the key.
    fn by_district(&self, key: &str) -> Option<CityId> {
        let inside = |name: &str| {
            let rest = self.vocabulary.without_province(key).strip_prefix(name);
            rest.is_some_and(|rest| self.vocabulary.starts_with_ending(rest))
        };
        self.names.iter().find(|(name, _)| inside(name)).map(|&(_, city)| city)
    }

    /// Codes have six digits, or four without the digits of the county.
    fn by_code(&self, code: &str) -> Place {
        let (prefix, county) = code.split_at(4);
        let own = |city: &CityId| self.plan.city(*city).adcode.starts_with(prefix);
        let Some(city) = CityId::all().find(own) else {
            return self.foreign(code);
        };
        match county {
            "" | "00" => Place::City(city),
            _ if county.len() == 2 && self.layout == Layout::Schools => Place::City(city),
            _ => Place::Unknown,
        }
    }

    /// The place of a code that is not one of the plan's cities: the province itself, elsewhere, or unknown.
    fn foreign(&self, code: &str) -> Place {
        let province = |code: &str| code.get(..2).map(str::to_owned);
        let own = self.plan.cities.first().and_then(|city| province(&city.adcode));
        match (code.len(), province(code) == own) {
            (6, true) if code.ends_with("0000") => Place::Total,
            (4 | 6, false) => Place::Elsewhere,
            _ => Place::Unknown,
        }
    }
}
