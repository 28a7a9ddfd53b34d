//! The plan's figures: baseline, cities, targets and assumptions, each with unit, source and grade.
//!
//! Read once from `liaoning.json` and checked while reading: what is loaded here can be trusted by every other layer.
//! Must not know levers, equations or words.

pub mod assumption;
mod editions;
pub mod fault;
mod load;
pub mod node;
mod pieces;
pub mod range;
pub mod shape;
pub mod shock;
pub mod slot;
mod uncertainty;

pub use assumption::{Assumption, Assumptions, Cost, FullTimeProgramme, SLOTS, Shape};
pub use editions::Earlier;
pub use fault::{Fault, FaultKind};
pub use shape::{CITIES, CityId, Grade, PerCity, ProjectKind, Tier, Unit, YEARS};
pub use shock::UncertainInput;
pub use slot::{Part, Slot};
pub use uncertainty::Uncertainty;

use shape::names;

/// The plan of Liaoning, as shipped.
pub const LIAONING: &str = include_str!("../../../../plans/liaoning-2021/plan.json");

/// A text of the data in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Document, section and year of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Place in [`Plan::documents`].
    pub document: usize,
    /// Section label as printed, empty where there is none.
    pub section: String,
    /// Year that the figure or the document is of.
    pub year: u16,
}

/// What stands beside a number: its unit, source and grade, and how it was derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Unit of the figure.
    pub unit: Unit,
    /// Where it is printed.
    pub source: Source,
    /// How far it can be trusted.
    pub grade: Grade,
    /// How it was derived, where that needs saying.
    pub note: Option<Bilingual>,
}

/// A number with its provenance.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity<T = f64> {
    /// The number or numbers.
    pub value: T,
    /// What stands beside it.
    pub provenance: Provenance,
}

/// A city of the province.
#[derive(Debug, Clone, PartialEq)]
pub struct City {
    /// Six-digit administrative code.
    pub adcode: String,
    /// Short name.
    pub name: Bilingual,
    /// Residents at the end of 2021, 万人.
    pub population: Quantity,
    /// Residents counted by the census of the base year, persons.
    pub census: Quantity,
    /// Regions of the plan that hold the whole city, as places in [`Plan::regions`].
    pub regions: Vec<usize>,
    /// Regions that hold some of its counties only.
    pub partly_in: Vec<usize>,
    /// Technician colleges and senior technical schools that the plan supports: least and most.
    pub supported: Quantity<[f64; 2]>,
}

/// A region of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Name in files.
    pub id: String,
    /// Name as the plan prints it.
    pub name: Bilingual,
    /// Name short enough for a button.
    pub short: Bilingual,
    /// What must be known about its members.
    pub note: Option<Bilingual>,
}

/// A programme of study.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// Name with mode and entry.
    pub name: Bilingual,
    /// Its length, years.
    pub years: Quantity,
}

names! {
    /// The ten outcome indicators, in the order of the model's page.
    Indicator {
        /// Students enrolled, end of the last year.
        #[serde(rename = "E1")]
        Enrolment = "E1",
        /// Employment rate of graduates, last year.
        #[serde(rename = "E2")]
        Employment = "E2",
        /// Employment rate of graduates, worst year.
        #[serde(rename = "E2b")]
        InitialEmployment = "E2b",
        /// High-skilled workers, five years together.
        #[serde(rename = "E3")]
        HighSkilled = "E3",
        /// Trainings, five years together.
        #[serde(rename = "E4")]
        Training = "E4",
        /// Technician colleges.
        #[serde(rename = "E5")]
        Colleges = "E5",
        /// Cities with a technician college.
        #[serde(rename = "E6")]
        CoveredCities = "E6",
        /// Quality schools.
        #[serde(rename = "E7")]
        QualitySchools = "E7",
        /// Quality majors.
        #[serde(rename = "E8")]
        QualityMajors = "E8",
        /// Cities with as many colleges and senior schools as the plan supports at least.
        #[serde(rename = "E9")]
        SchoolFloor = "E9",
    }
}

names! {
    /// What a technician college is held to, and the other bounds that advice is given by.
    Standard {
        /// Students enrolled at a college.
        CollegeEnrolled = "college_enrolled",
        /// Trainings of a college.
        CollegeTraining = "college_training",
        /// Part of a college's students who learn at senior level or above.
        CollegeSeniorShare = "college_senior_share",
        /// Years after its founding in which a college must have come up to the standard.
        YearsToStandard = "years_to_standard",
        /// Use of places at which every place is taken.
        FullPlaces = "full_places",
    }
}

names! {
    /// What a target is to the plan.
    Standing {
        /// One of the plan's own main indicators.
        Main = "main",
        /// Another target.
        Target = "target",
        /// "争取": striven for, not promised.
        Aspiration = "aspiration",
        /// A direction for the layout of schools: shown apart, counted nowhere.
        Guidance = "guidance",
    }
}

impl Standing {
    /// Whether the plan binds itself to it.
    pub const fn is_hard(self) -> bool {
        matches!(self, Self::Main | Self::Target)
    }

    /// Whether the verdict and the counts speak of it.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Guidance)
    }
}

/// A sentence of the plan as a number to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Which indicator it binds.
    pub indicator: Indicator,
    /// Value with unit, source and grade.
    pub quantity: Quantity,
    /// `>` where true, `≥` where false.
    pub strict: bool,
    /// What it is to the plan.
    pub standing: Standing,
}

/// The plan's data.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Number of this edition of the figures; a change of any default is a new edition.
    pub edition: u32,
    /// The day from which this edition holds.
    pub edition_date: String,
    /// Earlier editions, the first one first.
    pub earlier: Vec<Earlier>,
    /// Title of the plan.
    pub title: Bilingual,
    /// Year of the baseline.
    pub base_year: u16,
    /// The plan's years.
    pub years: [u16; YEARS],
    /// Documents that figures come from.
    pub documents: Vec<Bilingual>,
    /// The plan's regions.
    pub regions: Vec<Region>,
    /// The cities in the model's order.
    pub cities: Vec<City>,
    /// One target an indicator, in the order of [`Indicator`].
    pub targets: Vec<Target>,
    /// One standard each, in the order of [`Standard`].
    pub standards: Vec<Quantity>,
    /// The programmes in the model's order.
    pub programmes: Vec<Programme>,
    /// Default values of the assumptions.
    pub assumptions: Assumptions,
    /// Provenance of every slot of the assumptions.
    pub provenance: Vec<Provenance>,
    /// How far the uncertain inputs may stray.
    pub uncertainty: Uncertainty,
}

impl Plan {
    /// The plan of Liaoning.
    ///
    /// # Errors
    /// The first fault of the shipped data, which the tests keep from happening.
    pub fn liaoning() -> Result<Self, Fault> {
        Self::parse(LIAONING)
    }

    /// The last year of the plan.
    pub const fn last_year(&self) -> u16 {
        self.years[YEARS - 1]
    }

    /// Residents by city, 万人.
    pub fn population(&self) -> PerCity {
        std::array::from_fn(|city| self.cities[city].population.value)
    }

    /// Least number of supported colleges and senior schools by city.
    pub fn least_supported(&self) -> PerCity {
        std::array::from_fn(|city| self.cities[city].supported.value[0])
    }

    /// The city with that code.
    pub fn city_by_adcode(&self, adcode: &str) -> Option<CityId> {
        CityId::new(self.cities.iter().position(|city| city.adcode == adcode)?)
    }

    /// The data of a city.
    pub fn city(&self, city: CityId) -> &City {
        &self.cities[city.index()]
    }

    /// The target of an indicator.
    pub fn target(&self, indicator: Indicator) -> &Target {
        &self.targets[indicator.index()]
    }

    /// How many targets are of a standing that a test holds for.
    pub fn targets_that(&self, holds: impl Fn(Standing) -> bool) -> usize {
        self.targets.iter().filter(|target| holds(target.standing)).count()
    }

    /// A standard with its source.
    pub fn standard(&self, standard: Standard) -> &Quantity {
        &self.standards[standard.index()]
    }

    /// Place of a plan year among the five, if it is one.
    pub fn year_index(&self, year: i64) -> Option<usize> {
        self.years.iter().position(|&own| i64::from(own) == year)
    }
}
