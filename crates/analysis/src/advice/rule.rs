//! The rules by name, in the order in which their warnings are told, and how each is told.
//!
//! Must not know when a rule warns: that stands in `rules`.

use jigong_model::plan::shape::names;

names! {
    /// The rules, most important first; what stands before the others stands first on the page.
    Rule {
        /// A project starts in no year of the plan.
        OutsideYears = "outside-years",
        /// A project finds no senior technical school left.
        NoSeniorSchoolLeft = "no-senior-school-left",
        /// A merger finds no technical school left.
        NoTechnicalSchoolLeft = "no-technical-school-left",
        /// A project opens after the plan's last year.
        OpensLate = "opens-late",
        /// School counts are placeholders.
        PlaceholderSchools = "placeholder-schools",
        /// Fewer technician colleges than the plan asks for.
        TooFewColleges = "too-few-colleges",
        /// A city has fewer colleges and senior schools than the plan supports at least.
        TooFewSupported = "too-few-supported",
        /// The high-skilled target needs a higher pace.
        PaceHighSkilled = "pace-high-skilled",
        /// The training target needs a higher pace.
        PaceTraining = "pace-training",
        /// A city has no technician college.
        Uncovered = "uncovered",
        /// More full-time students than places.
        OverPlaces = "over-places",
        /// More full-time students to a teacher than allowed.
        TeachersShort = "teachers-short",
        /// Senior seats are short: people are moved to intermediate programmes.
        SeniorSeatsShort = "senior-seats-short",
        /// The local pool of young people binds the intake.
        PoolExhausted = "pool-exhausted",
        /// A new build is not yet full size at the end of the plan, or leaves its city with more empty places.
        FillsSlowly = "fills-slowly",
        /// Technician colleges below the standard's number of students.
        SmallColleges = "small-colleges",
        /// Technician colleges below the standard's trainings.
        LittleTraining = "little-training",
        /// Technician colleges below the standard's share of seniors.
        FewSeniors = "few-seniors",
        /// New builds bring a city above what the plan supports at most.
        BeyondSupported = "beyond-supported",
        /// Cheaper projects would give as many colleges in as many cities.
        CheaperPlacement = "cheaper-placement",
        /// A city has been above what the plan supports at most from the start.
        BeyondSupportedAlready = "beyond-supported-already",
        /// Two targets of the plan cannot both be had by the standard.
        TargetsConflict = "targets-conflict",
    }
}

/// How a warning is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something in the scenario should be changed or decided.
    Warn,
    /// Worth knowing.
    Info,
}

impl Rule {
    /// How it is told.
    pub const fn severity(self) -> Severity {
        match self {
            Self::CheaperPlacement | Self::BeyondSupportedAlready | Self::TargetsConflict => Severity::Info,
            _ => Severity::Warn,
        }
    }
}
