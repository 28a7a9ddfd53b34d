//! The numbers of format 1 and their names. Append new names only; never move or remove one.
//!
//! A number past the end of a table was written by a newer build. A name that today's types no longer have is unknown
//! too.

use jigong_model::plan::{Assumption, CITIES, CityId, Indicator, Plan, ProjectKind, Slot};
use jigong_model::scenario::{GrowthSeries, Lever, Preset, UncertainInput};

const CITY_CODES: [&str; CITIES] = [
    "210100", "210200", "210300", "210400", "210500", "210600", "210700", "210800", "210900", "211000", "211100", "211200",
    "211300", "211400",
];
const LEVERS: &[&str] = &[
    "full_time_intake_growth",
    "part_time_intake_growth",
    "apprentices_added",
    "senior_intake_share",
    "upper_secondary_entry_share",
    "part_time_senior_share",
    "training_growth",
    "certificate_yield_added",
    "dropout_reduction",
    "teacher_growth",
    "employment_rate_added",
    "quality_schools_built",
    "quality_majors_built",
];
const KINDS: &[&str] = &["new_build", "upgrade", "merger"];
const SERIES: &[&str] = &["full_time_intake", "part_time_intake", "training"];
const PRESETS: &[&str] = &[
    "status_quo",
    "steady_plan",
    "mergers_for_coverage",
    "apprenticeship_push",
    "training_first",
    "hold_the_level",
];
const SHOCKS: &[&str] = &[
    "loss_factor",
    "attractable_share",
    "cohort_growth",
    "full_time_plan_factor",
    "part_time_plan_factor",
    "training_plan_factor",
    "certificate_yield_factor",
    "certificate_rate",
    "employment_shift",
    "opening_delay",
    "ramp_factor",
    "hiring_factor",
];
/// Assumptions with their number of values; the values are in file order.
const FIGURES: &[(&str, usize)] = &[
    ("base_enrolled", 1),
    ("base_training", 1),
    ("base_high_skilled", 1),
    ("age_cohort", 1),
    ("cohort_growth", 1),
    ("attractable_share", 1),
    ("part_time_share", 1),
    ("part_time_ceiling", 1),
    ("senior_intake_share", 1),
    ("technician_intake_share", 1),
    ("upper_secondary_entry_share", 1),
    ("part_time_senior_share", 1),
    ("full_time_loss", 5),
    ("part_time_loss", 2),
    ("place_use", 1),
    ("senior_seat_use", 1),
    ("students_per_teacher", 1),
    ("students_per_teacher_ceiling", 1),
    ("teacher_attrition", 1),
    ("certificate_rate", 1),
    ("training_capacity_ratio", 1),
    ("new_build_places", 1),
    ("upgrade_places", 1),
    ("new_place_fill", 1),
    ("ramp", 3),
    ("lead_years", 3),
    ("project_training", 3),
    ("standard_size", 3),
    ("senior_place_share", 3),
    ("majors_per_school", 1),
    ("employment_rate", 4),
    ("schools", 3 * CITIES),
    ("city_weights", CITIES),
    ("costs", 8),
    ("population", CITIES),
    ("base_cohort", 18),
    ("base_certificate_yield", 1),
];
const INDICATORS: &[&str] = &["E1", "E2", "E2b", "E3", "E4", "E5", "E6", "E7", "E8", "E9"];

/// An enum whose variants have numbers in links.
pub(super) trait Numbered: Copy {
    /// Names by number.
    const TABLE: &'static [&'static str];
    /// The variant with that name today.
    fn named(name: &str) -> Option<Self>;
    /// Its name.
    fn spelling(self) -> &'static str;

    /// The variant with a number.
    fn of(number: usize) -> Option<Self> {
        Self::named(Self::TABLE.get(number)?)
    }

    /// The number of a variant; past the end of the table if the format has none.
    fn number(self) -> usize {
        let own = |name: &&str| *name == self.spelling();
        Self::TABLE.iter().position(own).unwrap_or(Self::TABLE.len())
    }
}

macro_rules! numbered {
    ($($name:ident $table:ident,)+) => {$(
        impl Numbered for $name {
            const TABLE: &'static [&'static str] = $table;
            fn named(name: &str) -> Option<Self> {
                Self::from_name(name)
            }
            fn spelling(self) -> &'static str {
                self.name()
            }
        }
    )+};
}

numbered! {
    Lever LEVERS,
    ProjectKind KINDS,
    GrowthSeries SERIES,
    Preset PRESETS,
    UncertainInput SHOCKS,
    Indicator INDICATORS,
}

/// The city with a number.
pub(super) fn city(number: usize, plan: &Plan) -> Option<CityId> {
    plan.city_by_adcode(CITY_CODES.get(number)?)
}

/// The number of a city.
pub(super) fn city_number(city: CityId, plan: &Plan) -> usize {
    let code = &plan.city(city).adcode;
    CITY_CODES.iter().position(|own| own == code).unwrap_or(CITIES)
}

/// The slot with a number.
pub(super) fn figure(number: usize) -> Option<Slot> {
    let mut first = 0;
    for &(name, count) in FIGURES {
        if number < first + count {
            return Slot::new(Assumption::from_name(name)?.first_slot() + number - first);
        }
        first += count;
    }
    None
}

/// The number of a slot; past the end of the table if the format has none.
pub(super) fn figure_number(slot: Slot) -> usize {
    let (assumption, mut first) = (slot.assumption(), 0);
    for &(name, count) in FIGURES {
        if name == assumption.name() {
            return first + slot.index() - assumption.first_slot();
        }
        first += count;
    }
    first
}
