//! The thirteen yearly levers: names, groups, ranges in files, slider grids and neutral values.

use crate::plan::range::Range;
use crate::plan::shape::names;
use crate::plan::{Assumption, Assumptions};

names! {
    /// The yearly levers, in display order.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Lever {
        FullTimeIntakeGrowth = "full_time_intake_growth",
        PartTimeIntakeGrowth = "part_time_intake_growth",
        ApprenticesAdded = "apprentices_added",
        SeniorIntakeShare = "senior_intake_share",
        UpperSecondaryEntryShare = "upper_secondary_entry_share",
        PartTimeSeniorShare = "part_time_senior_share",
        TrainingGrowth = "training_growth",
        CertificateYieldAdded = "certificate_yield_added",
        DropoutReduction = "dropout_reduction",
        TeacherGrowth = "teacher_growth",
        EmploymentRateAdded = "employment_rate_added",
        QualitySchoolsBuilt = "quality_schools_built",
        QualityMajorsBuilt = "quality_majors_built",
    }
}

/// Number of yearly levers.
pub const LEVERS: usize = Lever::ALL.len();

names! {
    /// Groups of levers, in display order.
    Group {
        /// 招生
        Enrolment = "enrolment",
        /// 布局
        Colleges = "colleges",
        /// 培训
        Training = "training",
        /// 质量
        Quality = "quality",
        /// 分市
        City = "city",
    }
}

/// Unit in which a lever's value is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeverUnit {
    /// As a percentage per year.
    PercentPerYear,
    /// As a percentage.
    Percent,
    /// As percentage points.
    Points,
    /// As a number of persons per year.
    PersonsPerYear,
    /// As a number of schools per year.
    SchoolsPerYear,
    /// As a number of majors per year.
    MajorsPerYear,
}

impl LeverUnit {
    /// Message id of the unit.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::PercentPerYear => "unit-percent-per-year",
            Self::Percent => "unit-percent",
            Self::Points => "unit-points",
            Self::PersonsPerYear => "unit-persons-per-year",
            Self::SchoolsPerYear => "unit-schools-per-year",
            Self::MajorsPerYear => "unit-majors-per-year",
        }
    }
}

/// Slider grid of a lever: values are `k * numerator / denominator` for whole k from `low` to `high`.
///
/// One division of whole numbers gives the double nearest to the shown decimal, so a value set with the slider equals
/// the same decimal in a file bit for bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// Least k.
    pub low: i32,
    /// Greatest k.
    pub high: i32,
    /// Numerator of a step.
    pub numerator: u32,
    /// Denominator of a step.
    pub denominator: u32,
    /// Unit in which values are shown.
    pub shown: LeverUnit,
    /// Decimals shown.
    pub decimals: usize,
}

impl Grid {
    /// The value of step k.
    pub fn value(&self, k: i32) -> f64 {
        f64::from(k) * f64::from(self.numerator) / f64::from(self.denominator)
    }

    /// The step nearest to a value, clamped to `low..=high`.
    pub fn nearest(&self, value: f64) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of steps in the next line")]
        let k = (value * f64::from(self.denominator) / f64::from(self.numerator)).round() as i32;
        k.clamp(self.low, self.high)
    }

    /// Whether a value lies within the grid, with a tolerance for rounding.
    pub fn holds(&self, value: f64) -> bool {
        value >= self.value(self.low) - 1e-12 && value <= self.value(self.high) + 1e-12
    }

    /// Factor from a value to its shown number.
    pub const fn scale(&self) -> f64 {
        match self.shown {
            LeverUnit::PercentPerYear | LeverUnit::Percent | LeverUnit::Points => 100.0,
            LeverUnit::PersonsPerYear | LeverUnit::SchoolsPerYear | LeverUnit::MajorsPerYear => 1.0,
        }
    }
}

const fn grid(low: i32, high: i32, numerator: u32, denominator: u32, shown: LeverUnit, decimals: usize) -> Grid {
    Grid {
        low,
        high,
        numerator,
        denominator,
        shown,
        decimals,
    }
}

/// The grid of a city's additional growth, for all three series.
pub const CITY_GROWTH_GRID: Grid = grid(-200, 200, 1, 1000, LeverUnit::PercentPerYear, 1);
/// Range of a city's additional growth in a file.
pub const CITY_GROWTH_RANGE: Range = Range::closed(-1.0, 1.0);

impl Lever {
    /// Its group.
    pub const fn group(self) -> Group {
        match self {
            Self::FullTimeIntakeGrowth
            | Self::PartTimeIntakeGrowth
            | Self::ApprenticesAdded
            | Self::SeniorIntakeShare
            | Self::UpperSecondaryEntryShare
            | Self::PartTimeSeniorShare => Group::Enrolment,
            Self::TrainingGrowth | Self::CertificateYieldAdded => Group::Training,
            Self::DropoutReduction
            | Self::TeacherGrowth
            | Self::EmploymentRateAdded
            | Self::QualitySchoolsBuilt
            | Self::QualityMajorsBuilt => Group::Quality,
        }
    }

    /// Range in a file.
    pub const fn range(self) -> Range {
        match self {
            Self::FullTimeIntakeGrowth
            | Self::PartTimeIntakeGrowth
            | Self::TrainingGrowth
            | Self::CertificateYieldAdded
            | Self::TeacherGrowth
            | Self::EmploymentRateAdded => Range::closed(-1.0, 1.0),
            Self::SeniorIntakeShare | Self::UpperSecondaryEntryShare | Self::PartTimeSeniorShare | Self::DropoutReduction => {
                Range::closed(0.0, 1.0)
            }
            Self::ApprenticesAdded => Range::closed(0.0, 1e5),
            Self::QualitySchoolsBuilt | Self::QualityMajorsBuilt => Range::closed(0.0, 1000.0),
        }
    }

    /// Slider grid.
    pub const fn grid(self) -> Grid {
        match self {
            Self::FullTimeIntakeGrowth => grid(-200, 200, 1, 1000, LeverUnit::PercentPerYear, 1),
            Self::PartTimeIntakeGrowth => grid(-200, 400, 1, 1000, LeverUnit::PercentPerYear, 1),
            Self::ApprenticesAdded => grid(0, 80, 50, 1, LeverUnit::PersonsPerYear, 0),
            Self::SeniorIntakeShare => grid(0, 180, 1, 200, LeverUnit::Percent, 1),
            Self::UpperSecondaryEntryShare | Self::PartTimeSeniorShare => grid(0, 100, 1, 100, LeverUnit::Percent, 0),
            Self::TrainingGrowth => grid(-200, 300, 1, 1000, LeverUnit::PercentPerYear, 1),
            Self::CertificateYieldAdded => grid(-100, 500, 1, 10_000, LeverUnit::Points, 2),
            Self::DropoutReduction => grid(0, 60, 1, 100, LeverUnit::Percent, 0),
            Self::TeacherGrowth => grid(-100, 150, 1, 1000, LeverUnit::PercentPerYear, 1),
            Self::EmploymentRateAdded => grid(-60, 40, 1, 2000, LeverUnit::Points, 2),
            Self::QualitySchoolsBuilt => grid(0, 8, 1, 1, LeverUnit::SchoolsPerYear, 0),
            Self::QualityMajorsBuilt => grid(0, 20, 1, 1, LeverUnit::MajorsPerYear, 0),
        }
    }

    /// The neutral value: the assumption for the three shares, else 0.
    pub fn neutral(self, assumptions: &Assumptions) -> f64 {
        match self {
            Self::SeniorIntakeShare => assumptions.one(Assumption::SeniorIntakeShare),
            Self::UpperSecondaryEntryShare => assumptions.one(Assumption::UpperSecondaryEntryShare),
            Self::PartTimeSeniorShare => assumptions.one(Assumption::PartTimeSeniorShare),
            _ => 0.0,
        }
    }
}
