//! Names and settings of the movers of an attribution.
//!
//! Does not know what they move.

use jigong_analysis::Player;
use jigong_model::scenario::Scenario;

use crate::report::changes::projects::mix;
use crate::report::lever::{name, with_unit};

use super::Ends;

/// A mover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// A lever, all projects together, or all city growth together.
    Player(Player),
    /// All changed assumptions together.
    Assumptions,
}

impl Mover {
    /// Its name in element ids and files.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Player(player) => player.name(),
            Self::Assumptions => "assumptions",
        }
    }

    pub(super) fn name(self, ends: &Ends) -> String {
        let locale = ends.locale;
        match self {
            Self::Player(Player::Lever(lever)) => name(lever, locale),
            Self::Player(Player::Projects) => {
                let count = ends.scenarios[1].levers.college_projects.len();
                locale.with("projects-count", &[("count", count.into())])
            }
            Self::Player(Player::CityGrowth) => locale.text("why-city-growth"),
            Self::Assumptions => locale.text("why-assumptions"),
        }
    }

    /// Its setting; if the baseline sets it too, both settings.
    pub(super) fn setting(self, ends: &Ends) -> String {
        let [from, to] = ends.scenarios;
        let locale = ends.locale;
        let (was, is) = match self {
            Self::Player(Player::Lever(lever)) => {
                let said = |scenario: &Scenario| {
                    with_unit(
                        lever,
                        &scenario.levers.values(lever, &scenario.resolved_assumptions(ends.plan)),
                        locale,
                    )
                };
                (from.levers.given(lever).map(|_| said(from)), said(to))
            }
            Self::Player(Player::Projects) => {
                let said = |scenario: &Scenario| {
                    let mut counts = [0; 3];
                    for project in &scenario.levers.college_projects {
                        counts[project.kind.index()] += 1;
                    }
                    mix(counts, locale)
                };
                let was = &from.levers.college_projects;
                ((!was.is_empty()).then(|| said(from)), said(to))
            }
            Self::Player(Player::CityGrowth) => {
                let said = |scenario: &Scenario| {
                    let count = scenario.levers.city_growth.iter().flatten().count();
                    locale.with("city-growth-count", &[("count", count.into())])
                };
                (from.levers.has_city_growth().then(|| said(from)), said(to))
            }
            Self::Assumptions => {
                let count = changed(from, to);
                return locale.with("why-figures", &[("count", count.into())]);
            }
        };
        match was {
            Some(was) if was != is => locale.with("why-setting-now", &[("from", was.into()), ("to", is.into())]),
            _ => is,
        }
    }
}

/// Number of assumptions that differ.
fn changed(from: &Scenario, to: &Scenario) -> usize {
    let (one, other) = (&from.assumptions, &to.assumptions);
    let of_one = one.iter().filter(|(slot, value)| other.get(slot) != Some(value)).count();
    of_one + other.keys().filter(|slot| !one.contains_key(slot)).count()
}
