//! The model's assumptions: names, shapes and ranges, as in a scenario file. docs/model.md, section 2.
//!
//! Each assumption is one or more slots of one flat list. File reader, table of figures and scenario comparison
//! iterate over that list. Values are in [`Assumptions`], their provenance in [`super::Plan::provenance`].

use super::range::{LARGE, Range};
use super::shape::{CITIES, CityId, PerCity, ProjectKind, Tier, names};

names! {
    /// Full-time programmes, for the employment rates of their graduates.
    FullTimeProgramme {
        /// Intermediate, three years after junior secondary school.
        M3 = "M3",
        /// Senior, three years after upper secondary school.
        H3 = "H3",
        /// Senior, five years after junior secondary school.
        H5 = "H5",
        /// Technician, four years after upper secondary school.
        T4 = "T4",
    }
}

names! {
    /// Unit costs and fixed costs.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Cost {
        Place = "place",
        UpgradeFixed = "upgrade_fixed",
        MergerFixed = "merger_fixed",
        FullTimeStudent = "full_time_student",
        Teacher = "teacher",
        Training = "training",
        PartTimeIntermediate = "part_time_intermediate",
        PartTimeSenior = "part_time_senior",
    }
}

names! {
    /// The assumptions, in the order of docs/model.md, section 2.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Assumption {
        BaseEnrolled = "base_enrolled",
        BaseTraining = "base_training",
        BaseHighSkilled = "base_high_skilled",
        AgeCohort = "age_cohort",
        CohortGrowth = "cohort_growth",
        AttractableShare = "attractable_share",
        PartTimeShare = "part_time_share",
        PartTimeCeiling = "part_time_ceiling",
        SeniorIntakeShare = "senior_intake_share",
        TechnicianIntakeShare = "technician_intake_share",
        UpperSecondaryEntryShare = "upper_secondary_entry_share",
        PartTimeSeniorShare = "part_time_senior_share",
        FullTimeLoss = "full_time_loss",
        PartTimeLoss = "part_time_loss",
        PlaceUse = "place_use",
        SeniorSeatUse = "senior_seat_use",
        StudentsPerTeacher = "students_per_teacher",
        StudentsPerTeacherCeiling = "students_per_teacher_ceiling",
        TeacherAttrition = "teacher_attrition",
        CertificateRate = "certificate_rate",
        TrainingCapacityRatio = "training_capacity_ratio",
        NewBuildPlaces = "new_build_places",
        UpgradePlaces = "upgrade_places",
        NewPlaceFill = "new_place_fill",
        Ramp = "ramp",
        LeadYears = "lead_years",
        ProjectTraining = "project_training",
        StandardSize = "standard_size",
        SeniorPlaceShare = "senior_place_share",
        MajorsPerSchool = "majors_per_school",
        EmploymentRate = "employment_rate",
        Schools = "schools",
        CityWeights = "city_weights",
        Costs = "costs",
        Population = "population",
        BaseCohort = "base_cohort",
        BaseCertificateYield = "base_certificate_yield",
    }
}

/// Programmes and their years of study, in the order of the slots of [`Assumption::BaseCohort`].
pub const COHORT: [(&str, usize); 6] = [("M3", 3), ("H3", 3), ("H5", 5), ("T4", 4), ("P1", 1), ("P2", 2)];
/// Number of programmes and years of study together.
pub const CELLS: usize = {
    let (mut sum, mut at) = (0, 0);
    while at < COHORT.len() {
        sum += COHORT[at].1;
        at += 1;
    }
    sum
};

/// How an assumption's values are written in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One number.
    One,
    /// A list of this many numbers.
    List(usize),
    /// An object by [`ProjectKind`].
    Kinds,
    /// An object by [`Tier`].
    Tiers,
    /// An object by [`FullTimeProgramme`].
    Programmes,
    /// An object by [`Cost`].
    Costs,
    /// An object by programme, each a list by year of study.
    Cohort,
    /// An object by tier, each an object by city.
    TiersByCity,
    /// An object with every city.
    AllCities,
    /// An object with any subset of the cities.
    Cities,
}

impl Shape {
    /// Number of slots.
    pub const fn slots(self) -> usize {
        match self {
            Self::One => 1,
            Self::List(length) => length,
            Self::Kinds => ProjectKind::ALL.len(),
            Self::Tiers => Tier::ALL.len(),
            Self::Programmes => FullTimeProgramme::ALL.len(),
            Self::Costs => Cost::ALL.len(),
            Self::Cohort => CELLS,
            Self::TiersByCity => Tier::ALL.len() * CITIES,
            Self::AllCities | Self::Cities => CITIES,
        }
    }

    /// Key names in a file; `None` for shapes that are not flat objects with fixed keys.
    pub fn part_names(self) -> Option<Vec<&'static str>> {
        Some(match self {
            Self::Kinds => ProjectKind::ALL.iter().map(|kind| kind.name()).collect(),
            Self::Tiers => Tier::ALL.iter().map(|tier| tier.name()).collect(),
            Self::Programmes => FullTimeProgramme::ALL.iter().map(|programme| programme.name()).collect(),
            Self::Costs => Cost::ALL.iter().map(|cost| cost.name()).collect(),
            Self::One | Self::List(_) | Self::Cohort | Self::TiersByCity | Self::AllCities | Self::Cities => return None,
        })
    }
}

impl Assumption {
    /// The shape of its values.
    pub const fn shape(self) -> Shape {
        match self {
            Self::FullTimeLoss => Shape::List(5),
            Self::PartTimeLoss => Shape::List(2),
            Self::Ramp => Shape::List(3),
            Self::LeadYears | Self::ProjectTraining => Shape::Kinds,
            Self::StandardSize | Self::SeniorPlaceShare => Shape::Tiers,
            Self::EmploymentRate => Shape::Programmes,
            Self::Schools => Shape::TiersByCity,
            Self::CityWeights => Shape::AllCities,
            Self::Population => Shape::Cities,
            Self::Costs => Shape::Costs,
            Self::BaseCohort => Shape::Cohort,
            _ => Shape::One,
        }
    }

    /// Range of allowed values; see the table in docs/model.md, section 2.
    pub const fn range(self) -> Range {
        match self {
            Self::BaseEnrolled => Range::whole(1.0, 1e8),
            Self::BaseTraining | Self::BaseHighSkilled | Self::CityWeights | Self::Population => Range::above(0.0, LARGE),
            Self::BaseCohort | Self::AgeCohort | Self::TrainingCapacityRatio | Self::ProjectTraining | Self::Costs => {
                Range::closed(0.0, LARGE)
            }
            Self::CohortGrowth => Range::closed(-0.5, 0.5),
            Self::PartTimeShare => Range::above(0.0, 0.5),
            Self::PartTimeCeiling => Range::closed(1.0, LARGE),
            Self::FullTimeLoss | Self::PartTimeLoss => Range::below(0.0, 1.0),
            Self::PlaceUse | Self::SeniorSeatUse => Range::above(0.0, 1.5),
            Self::StudentsPerTeacher | Self::StudentsPerTeacherCeiling => Range::closed(1.0, 100.0),
            Self::NewBuildPlaces | Self::UpgradePlaces => Range::closed(0.0, 1e5),
            Self::LeadYears => Range::whole(0.0, 5.0),
            Self::StandardSize => Range::closed(1.0, 1e6),
            Self::MajorsPerSchool => Range::closed(0.0, 100.0),
            Self::Schools => Range::whole(0.0, 1000.0),
            Self::AttractableShare
            | Self::SeniorIntakeShare
            | Self::TechnicianIntakeShare
            | Self::UpperSecondaryEntryShare
            | Self::PartTimeSeniorShare
            | Self::TeacherAttrition
            | Self::CertificateRate
            | Self::NewPlaceFill
            | Self::Ramp
            | Self::SeniorPlaceShare
            | Self::EmploymentRate
            | Self::BaseCertificateYield => Range::closed(0.0, 1.0),
        }
    }

    /// Whether it may be absent. The value of its slots is then NaN, and the model derives what it stands for.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::BaseCohort | Self::BaseCertificateYield)
    }

    /// Index of its first slot.
    pub const fn first_slot(self) -> usize {
        FIRST[self as usize]
    }

    /// Indices of its slots.
    pub const fn slots(self) -> std::ops::Range<usize> {
        let first = self.first_slot();
        first..first + self.shape().slots()
    }

    /// The slot of the number of schools of a tier in a city.
    pub const fn schools_slot(tier: Tier, city: CityId) -> usize {
        Self::Schools.first_slot() + tier.index() * CITIES + city.index()
    }
}

const FIELDS: usize = Assumption::ALL.len();

const FIRST: [usize; FIELDS] = {
    let mut first = [0; FIELDS];
    let mut at = 1;
    while at < FIELDS {
        first[at] = first[at - 1] + Assumption::ALL[at - 1].shape().slots();
        at += 1;
    }
    first
};

/// Number of slots of all assumptions together.
pub const SLOTS: usize = FIRST[FIELDS - 1] + Assumption::ALL[FIELDS - 1].shape().slots();

/// A value for every slot; NaN for absent optional ones.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Vec<f64>", into = "Vec<f64>")]
pub struct Assumptions {
    values: Box<[f64; SLOTS]>,
}

impl PartialEq for Assumptions {
    /// Bit for bit, so that absent figures are equal too.
    fn eq(&self, other: &Self) -> bool {
        let bits = |own: &Self| own.values.map(f64::to_bits);
        bits(self) == bits(other)
    }
}

impl Assumptions {
    /// Takes values in slot order; the caller has checked them against their ranges.
    pub fn new(values: Box<[f64; SLOTS]>) -> Self {
        Self { values }
    }

    /// Sets one slot; the caller has checked the value.
    pub fn set(&mut self, slot: usize, value: f64) {
        self.values[slot] = value;
    }

    /// The value of a slot.
    pub fn slot(&self, slot: usize) -> f64 {
        self.values[slot]
    }

    /// The value of an assumption with one slot; the first one if it has several.
    pub fn one(&self, assumption: Assumption) -> f64 {
        self.values[assumption.first_slot()]
    }

    /// All values of an assumption, in slot order.
    pub fn list(&self, assumption: Assumption) -> &[f64] {
        &self.values[assumption.slots()]
    }

    /// All values of an optional assumption; `None` if it is absent.
    pub fn given(&self, assumption: Assumption) -> Option<&[f64]> {
        let values = self.list(assumption);
        (!values[0].is_nan()).then_some(values)
    }

    /// The value for a kind of project.
    pub fn by_kind(&self, assumption: Assumption, kind: ProjectKind) -> f64 {
        self.list(assumption)[kind.index()]
    }

    /// The value for a tier of schools.
    pub fn by_tier(&self, assumption: Assumption, tier: Tier) -> f64 {
        self.list(assumption)[tier.index()]
    }

    /// A cost, 10⁴ yuan (万元) per unit.
    pub fn cost(&self, cost: Cost) -> f64 {
        self.list(Assumption::Costs)[cost.index()]
    }

    /// Number of schools of a tier in the base year, by city.
    pub fn schools(&self, tier: Tier) -> PerCity {
        self.lane(Assumption::Schools.first_slot() + tier.index() * CITIES)
    }

    /// City weights for enrolment, training and apprentices.
    pub fn city_weights(&self) -> PerCity {
        self.lane(Assumption::CityWeights.first_slot())
    }

    /// Residents by city, 10⁴ persons (万人).
    pub fn population(&self) -> PerCity {
        self.lane(Assumption::Population.first_slot())
    }

    fn lane(&self, first: usize) -> PerCity {
        let mut lane = [0.0; CITIES];
        lane.copy_from_slice(&self.values[first..first + CITIES]);
        lane
    }
}

impl From<Assumptions> for Vec<f64> {
    fn from(own: Assumptions) -> Self {
        own.values.to_vec()
    }
}

impl TryFrom<Vec<f64>> for Assumptions {
    type Error = &'static str;

    fn try_from(values: Vec<f64>) -> Result<Self, Self::Error> {
        let values = values.into_boxed_slice().try_into();
        values.map(Self::new).map_err(|_| "another number of figures")
    }
}
