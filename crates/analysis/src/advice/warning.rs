//! A warning as data: rule, place, amounts, source. Texts are made in the text package.
//!
//! Invariant: the name of a number states its unit; a text needs nothing else but names of cities and indicators.

use jigong_model::plan::{CityId, Indicator, Plan, Provenance, Slot, Standard};
use jigong_model::scenario::Scenario;

use super::rule::{Rule, Severity};

/// Place of a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the province as a whole.
    Province,
    /// These cities, at least one, in the plan's order.
    Cities(Vec<CityId>),
}

impl Place {
    /// Its cities; empty for the province.
    pub fn cities(&self) -> &[CityId] {
        match self {
            Self::Province => &[],
            Self::Cities(cities) => cities,
        }
    }

    /// Whether two places share a city or are both the province.
    pub fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Province, Self::Province) => true,
            (Self::Cities(own), Self::Cities(others)) => own.iter().any(|city| others.contains(city)),
            _ => false,
        }
    }
}

/// The source of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A target of the plan.
    Target(Indicator),
    /// A standard.
    Standard(Standard),
    /// How many colleges and senior schools the plan supports in a city.
    Supported(CityId),
    /// An assumption, by slot index.
    Figure(usize),
}

impl Basis {
    /// Document, section, year and grade of the shipped figure.
    pub fn provenance(self, plan: &Plan) -> &Provenance {
        match self {
            Self::Target(indicator) => &plan.target(indicator).quantity.provenance,
            Self::Standard(standard) => &plan.standard(standard).provenance,
            Self::Supported(city) => &plan.city(city).supported.provenance,
            Self::Figure(slot) => &plan.provenance[slot],
        }
    }

    /// Whether the scenario replaces the shipped figure.
    pub fn is_own(self, plan: &Plan, scenario: &Scenario) -> bool {
        match self {
            Self::Figure(slot) => Slot::new(slot).is_some_and(|slot| scenario.has_changed(slot, plan)),
            Self::Target(_) | Self::Standard(_) | Self::Supported(_) => false,
        }
    }
}

/// A city and its figure, in the rule's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InCity {
    /// City.
    pub city: CityId,
    /// Figure.
    pub value: f64,
}

/// A city, a year and its figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peak {
    /// City.
    pub city: CityId,
    /// Calendar year.
    pub year: u16,
    /// Figure, in the rule's unit.
    pub value: f64,
}

/// The pace towards a cumulative target, persons or person-times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The target's indicator.
    pub indicator: Indicator,
    /// Sum of the observed years.
    pub done: f64,
    /// The last observed year; `None` without observations.
    pub observed_until: Option<u16>,
    /// Years not yet observed.
    pub years_left: usize,
    /// Mean a year that the remaining years need to reach the target.
    pub needed_a_year: f64,
    /// Mean a year of the remaining years in this scenario.
    pub given_a_year: f64,
    /// Sum of all years in this scenario.
    pub total: f64,
    /// The target.
    pub target: f64,
}

/// How far new builds are filled in the last year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Filling {
    /// Least usable share of the places of a city's new builds.
    pub lowest: InCity,
    /// Place use of that city.
    pub place_use: f64,
    /// Place use of that city in the base year.
    pub base_use: f64,
    /// Empty places, sum over the warning's cities.
    pub empty_places: f64,
    /// Whether the pool binds any of the cities.
    pub pool_exhausted: bool,
}

/// The problem and its amounts. Figures of one city are those of the worst city.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names of the fields describe them")]
pub enum Facts {
    /// List indices of the projects.
    OutsideYears { projects: Vec<usize> },
    /// List indices of the projects.
    NoSeniorSchoolLeft { projects: Vec<usize> },
    /// List indices of the projects.
    NoTechnicalSchoolLeft { projects: Vec<usize> },
    /// List indices of the projects, and the earliest opening year among them.
    OpensLate { projects: Vec<usize>, first_opening: i64 },
    /// Number of placeholder counts, and of all counts.
    PlaceholderSchools { counts: usize, all: usize },
    /// Colleges in the last year.
    TooFewColleges { colleges: f64, target: f64 },
    /// Colleges and senior schools of the worst city in the last year; its supported least; schools missing in all
    /// cities.
    TooFewSupported { worst: InCity, least: f64, missing: f64 },
    /// The pace towards the high-skilled target.
    PaceHighSkilled(Pace),
    /// The pace towards the training target.
    PaceTraining(Pace),
    /// Target number of covered cities, and number of uncovered cities.
    Uncovered { target: f64, missing: f64 },
    /// Highest place use (infinite without places); most places missing in any one year.
    OverPlaces { peak: Peak, places_missing: f64 },
    /// Most students per teacher (infinite without teachers); the ceiling; most teachers missing in any one year.
    TeachersShort {
        peak: Peak,
        ceiling: f64,
        teachers_missing: f64,
    },
    /// Entrants moved in the remaining years; the city with most of them.
    SeniorSeatsShort { persons: f64, most: InCity },
    /// The first year in which the pool binds.
    PoolExhausted { first_year: u16 },
    /// The new build that fills most slowly, and its city.
    FillsSlowly(Filling),
    /// College students of the worst city per college that has had its years to grow.
    SmallColleges { lowest: InCity, standard: f64 },
    /// Training of the whole city per college that has had its years to grow, person-times.
    LittleTraining { lowest: InCity, standard: f64 },
    /// Senior students of the whole city ÷ students of its colleges.
    FewSeniors { lowest: InCity, standard: f64 },
    /// Colleges and senior schools in the last year; supported most.
    BeyondSupported { highest: InCity, most: f64 },
    /// Colleges and senior schools in the base year; supported most.
    BeyondSupportedAlready { highest: InCity, most: f64 },
    /// Colleges and covered cities of the scenario; its capital cost and the least, 10⁴ yuan (万元); projects of the
    /// cheaper placement by [`jigong_model::plan::ProjectKind::index`].
    CheaperPlacement {
        colleges: f64,
        cities: u32,
        capital_cost: f64,
        least_cost: f64,
        by_kind: [u32; 3],
    },
    /// Target number of colleges; least students of a college by the standard; their product; target number of
    /// students.
    TargetsConflict {
        colleges: f64,
        students_a_college: f64,
        students: f64,
        target: f64,
    },
}

impl Facts {
    /// The rule of these facts.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::OutsideYears { .. } => Rule::OutsideYears,
            Self::NoSeniorSchoolLeft { .. } => Rule::NoSeniorSchoolLeft,
            Self::NoTechnicalSchoolLeft { .. } => Rule::NoTechnicalSchoolLeft,
            Self::OpensLate { .. } => Rule::OpensLate,
            Self::PlaceholderSchools { .. } => Rule::PlaceholderSchools,
            Self::TooFewColleges { .. } => Rule::TooFewColleges,
            Self::TooFewSupported { .. } => Rule::TooFewSupported,
            Self::PaceHighSkilled(_) => Rule::PaceHighSkilled,
            Self::PaceTraining(_) => Rule::PaceTraining,
            Self::Uncovered { .. } => Rule::Uncovered,
            Self::OverPlaces { .. } => Rule::OverPlaces,
            Self::TeachersShort { .. } => Rule::TeachersShort,
            Self::SeniorSeatsShort { .. } => Rule::SeniorSeatsShort,
            Self::PoolExhausted { .. } => Rule::PoolExhausted,
            Self::FillsSlowly(_) => Rule::FillsSlowly,
            Self::SmallColleges { .. } => Rule::SmallColleges,
            Self::LittleTraining { .. } => Rule::LittleTraining,
            Self::FewSeniors { .. } => Rule::FewSeniors,
            Self::BeyondSupported { .. } => Rule::BeyondSupported,
            Self::BeyondSupportedAlready { .. } => Rule::BeyondSupportedAlready,
            Self::CheaperPlacement { .. } => Rule::CheaperPlacement,
            Self::TargetsConflict { .. } => Rule::TargetsConflict,
        }
    }
}

/// A warning.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// Where it applies.
    pub place: Place,
    /// The problem and its amounts.
    pub facts: Facts,
    /// Its source.
    pub basis: Basis,
}

impl Warning {
    /// The rule it comes from.
    pub const fn rule(&self) -> Rule {
        self.facts.rule()
    }

    /// Its severity.
    pub const fn severity(&self) -> Severity {
        self.rule().severity()
    }

    /// Whether another warning is of the same rule in at least one of the same places.
    pub fn is_same_trouble(&self, other: &Self) -> bool {
        self.rule() == other.rule() && self.place.meets(&other.place)
    }
}
