//! A warning as typed facts: which rule, where, how much, by which source. Words are made of them elsewhere.
//!
//! Invariant: a number carries its unit in its name, and a warning can be told without looking anything up but names.

use jigong_model::plan::{CityId, Indicator, Plan, Provenance, Slot, Standard};
use jigong_model::scenario::Scenario;

use super::rule::{Rule, Severity};

/// Where a warning holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the province as a whole.
    Province,
    /// In these cities, in the plan's order, at least one.
    Cities(Vec<CityId>),
}

impl Place {
    /// The cities it names; none for the province.
    pub fn cities(&self) -> &[CityId] {
        match self {
            Self::Province => &[],
            Self::Cities(cities) => cities,
        }
    }

    /// Whether two places have a city in common, or are both the province.
    pub fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Province, Self::Province) => true,
            (Self::Cities(own), Self::Cities(others)) => own.iter().any(|city| others.contains(city)),
            _ => false,
        }
    }
}

/// The source that a rule goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A target of the plan.
    Target(Indicator),
    /// A standard.
    Standard(Standard),
    /// How many colleges and senior schools the plan supports in a city.
    Supported(CityId),
    /// A figure of the assumptions, by its slot.
    Figure(usize),
}

impl Basis {
    /// Document, section, year and grade, as shipped.
    pub fn provenance(self, plan: &Plan) -> &Provenance {
        match self {
            Self::Target(indicator) => &plan.target(indicator).quantity.provenance,
            Self::Standard(standard) => &plan.standard(standard).provenance,
            Self::Supported(city) => &plan.city(city).supported.provenance,
            Self::Figure(slot) => &plan.provenance[slot],
        }
    }

    /// Whether the planner has put a figure of their own in the place of the shipped one.
    pub fn is_own(self, plan: &Plan, scenario: &Scenario) -> bool {
        match self {
            Self::Figure(slot) => Slot::new(slot).is_some_and(|slot| scenario.has_changed(slot, plan)),
            Self::Target(_) | Self::Standard(_) | Self::Supported(_) => false,
        }
    }
}

/// A city's figure that stands out, in the rule's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InCity {
    /// Where.
    pub city: CityId,
    /// How much.
    pub value: f64,
}

/// A city's figure that stands out, and its year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peak {
    /// Where.
    pub city: CityId,
    /// When.
    pub year: u16,
    /// How much, in the rule's unit.
    pub value: f64,
}

/// A cumulative target and the pace towards it, in persons or person-times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Which target.
    pub indicator: Indicator,
    /// Done in the observed years.
    pub done: f64,
    /// The last observed year; `None` where nothing is observed.
    pub observed_until: Option<u16>,
    /// Years not yet observed.
    pub years_left: usize,
    /// What each of these must bring on average for the target to be reached.
    pub needed_a_year: f64,
    /// What each of them brings on average in this scenario.
    pub given_a_year: f64,
    /// All years together in this scenario.
    pub total: f64,
    /// The target.
    pub target: f64,
}

/// How far new builds are filled at the end of the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Filling {
    /// Least usable share of the places of a city's new builds.
    pub lowest: InCity,
    /// Share of all places of that city that are in use.
    pub place_use: f64,
    /// The same in the base year.
    pub base_use: f64,
    /// Empty places of all the warning's cities.
    pub empty_places: f64,
    /// Whether the pool of young people binds any of them.
    pub pool_exhausted: bool,
}

/// What is wrong and by how much. The figures of a city are those of the city that is worst off.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each field's name says what it counts")]
pub enum Facts {
    /// Places of the projects in the scenario's list.
    OutsideYears { projects: Vec<usize> },
    /// Places of the projects in the scenario's list.
    NoSeniorSchoolLeft { projects: Vec<usize> },
    /// Places of the projects in the scenario's list.
    NoTechnicalSchoolLeft { projects: Vec<usize> },
    /// Places of the projects in the scenario's list, and the year in which the first of them opens.
    OpensLate { projects: Vec<usize>, first_opening: i64 },
    /// Counts that nobody has replaced yet, of all counts.
    PlaceholderSchools { counts: usize, all: usize },
    /// Colleges in the last year.
    TooFewColleges { colleges: f64, target: f64 },
    /// Colleges and senior schools in the worst city in the last year; schools missing in all cities.
    TooFewSupported { worst: InCity, least: f64, missing: f64 },
    /// The pace towards the high-skilled target.
    PaceHighSkilled(Pace),
    /// The pace towards the training target.
    PaceTraining(Pace),
    /// Cities wanted, and how many are missing.
    Uncovered { target: f64, missing: f64 },
    /// Highest use of places, as a share, infinite where there are none; most places missing in any one year.
    OverPlaces { peak: Peak, places_missing: f64 },
    /// Most students to a teacher, infinitely many where there is none; the ceiling; most teachers missing in any one year.
    TeachersShort {
        peak: Peak,
        ceiling: f64,
        teachers_missing: f64,
    },
    /// People moved in the years not yet observed; where most of them are.
    SeniorSeatsShort { persons: f64, most: InCity },
    /// The first year in which the pool binds.
    PoolExhausted { first_year: u16 },
    /// The new build that fills most slowly.
    FillsSlowly(Filling),
    /// Students of the city's colleges to each one that has had its years to grow.
    SmallColleges { lowest: InCity, standard: f64 },
    /// Trainings of the whole city to each college that has had its years to grow, person-times.
    LittleTraining { lowest: InCity, standard: f64 },
    /// Share that seniors would have if all the city's were at its colleges.
    FewSeniors { lowest: InCity, standard: f64 },
    /// Colleges and senior schools in the last year; most supported.
    BeyondSupported { highest: InCity, most: f64 },
    /// Colleges and senior schools in the base year; most supported.
    BeyondSupportedAlready { highest: InCity, most: f64 },
    /// Colleges and cities of the scenario, its capital cost and the least, 万元, with the numbers of projects by
    /// [`jigong_model::plan::ProjectKind::index`].
    CheaperPlacement {
        colleges: f64,
        cities: u32,
        capital_cost: f64,
        least_cost: f64,
        by_kind: [u32; 3],
    },
    /// Colleges wanted, students that the standard asks of each, both together, and students wanted.
    TargetsConflict {
        colleges: f64,
        students_a_college: f64,
        students: f64,
        target: f64,
    },
}

impl Facts {
    /// The rule that they are of.
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

/// What a good colleague would point out.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// What and how much.
    pub facts: Facts,
    /// By which source.
    pub basis: Basis,
}

impl Warning {
    /// The rule that it comes from.
    pub const fn rule(&self) -> Rule {
        self.facts.rule()
    }

    /// How it is told.
    pub const fn severity(&self) -> Severity {
        self.rule().severity()
    }

    /// Whether another warning is, at least in part, of the same trouble: the same rule in one of the same places.
    pub fn is_same_trouble(&self, other: &Self) -> bool {
        self.rule() == other.rule() && self.place.meets(&other.place)
    }
}
