//! The rules, in display order, with their severities.
//!
//! The conditions are in `rules`.

use jigong_model::plan::shape::names;

names! {
    /// The rules, most important first; this is also the display order.
    Rule {
        /// A project starts outside the plan years.
        OutsideYears = "outside-years",
        /// No senior technical school is free for a project.
        NoSeniorSchoolLeft = "no-senior-school-left",
        /// No technical school is free for a merger.
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
        /// More full-time students than places in a city.
        OverPlaces = "over-places",
        /// More full-time students per teacher than allowed.
        TeachersShort = "teachers-short",
        /// Senior seats are short, so entrants are moved to intermediate programmes.
        SeniorSeatsShort = "senior-seats-short",
        /// The local pool of young people binds the intake.
        PoolExhausted = "pool-exhausted",
        /// A new build is not at full ramp in the last year, or its city's place use has fallen.
        FillsSlowly = "fills-slowly",
        /// Technician colleges below the standard's number of students.
        SmallColleges = "small-colleges",
        /// Technician colleges below the standard's training.
        LittleTraining = "little-training",
        /// Technician colleges below the standard's share of senior students.
        FewSeniors = "few-seniors",
        /// New builds raise a city above the number of schools that the plan supports at most.
        BeyondSupported = "beyond-supported",
        /// Cheaper projects would give as many colleges in as many cities.
        CheaperPlacement = "cheaper-placement",
        /// A city exceeds the number of schools that the plan supports at most in the base year already.
        BeyondSupportedAlready = "beyond-supported-already",
        /// Two targets of the plan contradict each other under the standard.
        TargetsConflict = "targets-conflict",
    }
}

/// How serious a warning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario should be changed, or a decision is needed.
    Warn,
    /// For information only.
    Info,
}

impl Rule {
    /// Its severity.
    pub const fn severity(self) -> Severity {
        match self {
            Self::CheaperPlacement | Self::BeyondSupportedAlready | Self::TargetsConflict => Severity::Info,
            _ => Severity::Warn,
        }
    }
}
