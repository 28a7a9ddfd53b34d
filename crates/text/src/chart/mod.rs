//! Charts: the rows of each chart, and the ECharts option and the table made from these rows.
//!
//! Runs natively, without a browser. Colours are names of design tokens, resolved by the style sheet.

mod bands;
mod drawing;
mod fan;
pub mod figure;
mod look;
mod manner;
pub mod option;
mod plotter;
mod rows;
pub mod scale;

use jigong_model::plan::shape::names;
use jigong_model::plan::{Assumption, Indicator};

use crate::words::number::Measure;

pub use fan::Bands;
pub use figure::{Facts, Figure, Goal, Manner, Role, Row};
pub use manner::{Mark, dash, mark};

names! {
    /// The charts.
    Chart {
        /// Students at the end of the year.
        Enrolment = "enrolment",
        /// Employment rate of full-time graduates.
        Employment = "employment",
        /// High-skilled workers per year.
        HighSkilled = "high_skilled",
        /// High-skilled workers since the first plan year.
        HighSkilledTotal = "high_skilled_total",
        /// Training per year.
        Training = "training",
        /// Training since the first plan year.
        TrainingTotal = "training_total",
        /// Full-time intake and its limits.
        Admissions = "admissions",
        /// Places and their use.
        Places = "places",
        /// Students per teacher.
        Teachers = "teachers",
        /// Running and capital cost.
        Cost = "cost",
        /// Students by level.
        Level = "level",
        /// Students by mode.
        Mode = "mode",
        /// Full-time students by tier.
        Tier = "tier",
    }
}

/// Form of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines; the axis may start above zero.
    Lines,
    /// One bar per year, with lines, from zero.
    Bars,
    /// Stacked parts of a whole, from zero.
    Stack,
}

impl Chart {
    /// Charts over time.
    pub const TRENDS: [Self; 10] = [
        Self::Enrolment,
        Self::Employment,
        Self::HighSkilled,
        Self::HighSkilledTotal,
        Self::Training,
        Self::TrainingTotal,
        Self::Admissions,
        Self::Places,
        Self::Teachers,
        Self::Cost,
    ];
    /// Charts of parts of a whole.
    pub const MAKE_UP: [Self; 3] = [Self::Level, Self::Mode, Self::Tier];

    /// What its plotted rows measure.
    pub const fn measure(self) -> Measure {
        match self {
            Self::Employment => Measure::Rate,
            Self::Training | Self::TrainingTotal => Measure::PersonTimes,
            Self::Teachers => Measure::PerTeacher,
            Self::Cost => Measure::Money,
            _ => Measure::Persons,
        }
    }

    /// The indicator whose target it shows.
    pub const fn indicator(self) -> Option<Indicator> {
        match self {
            Self::Enrolment => Some(Indicator::Enrolment),
            Self::Employment => Some(Indicator::Employment),
            Self::HighSkilled | Self::HighSkilledTotal => Some(Indicator::HighSkilled),
            Self::Training | Self::TrainingTotal => Some(Indicator::Training),
            _ => None,
        }
    }

    /// The assumptions cited under it.
    pub const fn rests_on(self) -> &'static [Assumption] {
        use Assumption as A;
        match self {
            Self::Enrolment => &[A::BaseEnrolled],
            Self::HighSkilled => &[A::BaseHighSkilled],
            Self::Training => &[A::BaseTraining],
            Self::Admissions => &[A::StudentsPerTeacherCeiling, A::AgeCohort],
            Self::Places => &[A::PlaceUse, A::NewBuildPlaces],
            Self::Teachers => &[A::StudentsPerTeacherCeiling, A::StudentsPerTeacher],
            Self::Cost => &[A::Costs],
            Self::Level => &[A::SeniorIntakeShare],
            Self::Mode => &[A::PartTimeShare],
            Self::Tier => &[A::Schools, A::StandardSize],
            Self::Employment | Self::HighSkilledTotal | Self::TrainingTotal => &[],
        }
    }

    /// Its form.
    pub const fn form(self) -> Form {
        match self {
            Self::HighSkilled | Self::Training => Form::Bars,
            Self::Cost | Self::Level | Self::Mode | Self::Tier => Form::Stack,
            _ => Form::Lines,
        }
    }
}
