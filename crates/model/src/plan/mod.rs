//! The plan's data: cities, targets, standards and default assumptions, each with unit, source and grade.
//!
//! `Plan::parse` checks everything while reading, so other modules need no further checks. Does not know levers,
//! equations or texts.

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

pub use assumption::{Assumption, Assumptions, CELLS, COHORT, Cost, FullTimeProgramme, SLOTS, Shape};
pub use editions::Earlier;
pub use fault::{Fault, FaultKind};
pub use shape::{CITIES, CityId, Grade, PerCity, ProjectKind, Tier, Unit, YEARS};
pub use shock::UncertainInput;
pub use slot::{Part, Slot};
pub use uncertainty::Uncertainty;

use serde::{Deserialize, Serialize};
use shape::names;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Document, section and year of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Index in [`Plan::documents`].
    pub document: usize,
    /// Section label as printed; empty if there is none.
    pub section: String,
    /// Year of the figure or of the document.
    pub year: u16,
}

/// Unit, source, grade and derivation of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Unit of the figure.
    pub unit: Unit,
    /// Where the figure is published.
    pub source: Source,
    /// Reliability of the figure.
    pub grade: Grade,
    /// How it was derived, if the source does not give it directly.
    pub note: Option<Bilingual>,
}

/// One or more numbers with their provenance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity<T = f64> {
    /// The number or numbers.
    pub value: T,
    /// Unit, source and grade.
    pub provenance: Provenance,
}

/// A city of the province.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct City {
    /// Six-digit administrative code.
    pub adcode: String,
    /// Short name.
    pub name: Bilingual,
    /// Residents at the end of 2021, 10⁴ persons (万人).
    pub population: Quantity,
    /// Residents by the census of the base year, persons.
    pub census: Quantity,
    /// Regions that contain the whole city, as indices in [`Plan::regions`].
    pub regions: Vec<usize>,
    /// Regions that contain only some of its counties, as indices in [`Plan::regions`].
    pub partly_in: Vec<usize>,
    /// Number of technician colleges and senior technical schools that the plan supports: least and most.
    pub supported: Quantity<[f64; 2]>,
}

/// A region of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Name in files.
    pub id: String,
    /// Name as the plan prints it.
    pub name: Bilingual,
    /// Short name, for a button.
    pub short: Bilingual,
    /// Remark on its members.
    pub note: Option<Bilingual>,
}

/// A programme of study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// Name with mode and entry.
    pub name: Bilingual,
    /// Duration, years.
    pub years: Quantity,
}

names! {
    /// The ten outcome indicators, in the order of docs/model.md, section 5.
    Indicator {
        /// Students at the end of the last year, persons.
        #[serde(rename = "E1")]
        Enrolment = "E1",
        /// Employment rate of full-time graduates in the last year, share.
        #[serde(rename = "E2")]
        Employment = "E2",
        /// Least employment rate of the plan years, share.
        #[serde(rename = "E2b")]
        InitialEmployment = "E2b",
        /// High-skilled workers, sum of the plan years, persons.
        #[serde(rename = "E3")]
        HighSkilled = "E3",
        /// Training, sum of the plan years, person-times.
        #[serde(rename = "E4")]
        Training = "E4",
        /// Technician colleges in the last year.
        #[serde(rename = "E5")]
        Colleges = "E5",
        /// Cities with a technician college in the last year.
        #[serde(rename = "E6")]
        CoveredCities = "E6",
        /// Quality schools in the last year.
        #[serde(rename = "E7")]
        QualitySchools = "E7",
        /// Quality majors in the last year.
        #[serde(rename = "E8")]
        QualityMajors = "E8",
        /// Cities with at least as many colleges and senior schools as the plan supports at least.
        #[serde(rename = "E9")]
        SchoolFloor = "E9",
    }
}

impl Indicator {
    /// Whether it is a share; the others are counts.
    pub const fn is_rate(self) -> bool {
        matches!(self, Self::Employment | Self::InitialEmployment)
    }

    /// Range of allowed targets, in the indicator's unit.
    pub const fn target_range(self) -> range::Range {
        match self {
            Self::Employment | Self::InitialEmployment => range::Range::closed(0.0, 1.0),
            Self::Enrolment | Self::HighSkilled | Self::Training => range::Range::closed(0.0, range::LARGE),
            _ => range::Range::closed(0.0, 1e6),
        }
    }
}

names! {
    /// Standards that advice compares results with; docs/model.md, section 2.
    Standard {
        /// Least number of students of a technician college, persons.
        CollegeEnrolled = "college_enrolled",
        /// Least training of a technician college, person-times a year.
        CollegeTraining = "college_training",
        /// Least share of a college's students in senior or technician programmes.
        CollegeSeniorShare = "college_senior_share",
        /// Years after its founding within which a college must meet the standard.
        YearsToStandard = "years_to_standard",
        /// Students per place at which all places are taken.
        FullPlaces = "full_places",
    }
}

names! {
    /// How a target counts.
    Standing {
        /// One of the plan's main indicators.
        Main = "main",
        /// Another hard target.
        Target = "target",
        /// "争取": an aspiration, not a commitment.
        Aspiration = "aspiration",
        /// Guidance on the layout of schools: shown apart, not counted.
        Guidance = "guidance",
    }
}

impl Standing {
    /// Whether the plan commits itself to it.
    pub const fn is_hard(self) -> bool {
        matches!(self, Self::Main | Self::Target)
    }

    /// Whether it is counted among met and missed targets.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Guidance)
    }
}

/// A target of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Which indicator it sets.
    pub indicator: Indicator,
    /// Value with unit, source and grade; no value if the plan sets no target.
    pub quantity: Quantity<Option<f64>>,
    /// `true` for `>`, `false` for `≥`.
    pub strict: bool,
    /// How it counts.
    pub standing: Standing,
}

/// The province that a plan is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Province {
    /// Six-digit administrative code.
    pub adcode: String,
    /// Name.
    pub name: Bilingual,
}

/// Bounds of the placement of new colleges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacementBounds {
    /// Index of the first plan year in which a project may start: not before the plan was issued.
    pub first_start: usize,
    /// Most projects that may start in a year.
    pub starts_a_year: u32,
    /// Most new builds in one city.
    pub new_builds_a_city: u32,
}

/// The plan's data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Name in files.
    pub id: String,
    /// Number in links; 1 is the default plan.
    pub number: u32,
    /// The province.
    pub province: Province,
    /// Whether its targets are a draft that no authority has issued.
    pub draft: bool,
    /// Number of this edition of the figures; any change of a default is a new edition.
    pub edition: u32,
    /// The day from which this edition is valid.
    pub edition_date: String,
    /// Earlier editions, oldest first.
    pub earlier: Vec<Earlier>,
    /// Title of the plan.
    pub title: Bilingual,
    /// The base year.
    pub base_year: u16,
    /// The five plan years.
    pub years: [u16; YEARS],
    /// Documents that sources refer to.
    pub documents: Vec<Bilingual>,
    /// The plan's regions.
    pub regions: Vec<Region>,
    /// The cities; this order is the model's.
    pub cities: Vec<City>,
    /// One target per indicator, in the order of [`Indicator`].
    pub targets: Vec<Target>,
    /// Bounds of the placement of new colleges.
    pub placement: PlacementBounds,
    /// In the order of [`Standard`].
    pub standards: Vec<Quantity>,
    /// In the order of [`crate::projection::programme::Programme`].
    pub programmes: Vec<Programme>,
    /// Default values of the assumptions.
    pub assumptions: Assumptions,
    /// Provenance of every slot of the assumptions.
    pub provenance: Vec<Provenance>,
    /// Ranges and rank correlations of the uncertain inputs.
    pub uncertainty: Uncertainty,
}

impl Plan {
    /// The last plan year.
    pub const fn last_year(&self) -> u16 {
        self.years[YEARS - 1]
    }

    /// Residents by city, 10⁴ persons (万人).
    pub fn population(&self) -> PerCity {
        std::array::from_fn(|city| self.cities[city].population.value)
    }

    /// Least supported number of colleges and senior schools, by city.
    pub fn least_supported(&self) -> PerCity {
        std::array::from_fn(|city| self.cities[city].supported.value[0])
    }

    /// The city with an administrative code.
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

    /// A standard with its source.
    pub fn standard(&self, standard: Standard) -> &Quantity {
        &self.standards[standard.index()]
    }

    /// Whether this plan is the next one of the same province.
    pub fn continues(&self, earlier: &Self) -> bool {
        self.province.adcode == earlier.province.adcode && self.base_year == earlier.last_year()
    }

    /// Index of a plan year, 0..5; `None` for other years.
    pub fn year_index(&self, year: i64) -> Option<usize> {
        self.years.iter().position(|&own| i64::from(own) == year)
    }
}
