//! Kinds of questions: of each, only the newest counts. And who takes them: two lanes, so that what is asked while the
//! hand moves never waits for what takes long.

use crate::By;

use super::Question;

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Bands and chances.
    HowSure,
    /// The ten indicators' moves.
    Why,
    /// One indicator's move by year or city.
    Split,
    /// What the outcome depends on.
    WhatMatters,
    /// What would meet a target.
    WhatItTakes,
}

/// Who takes a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Asked at every change, answered within frames.
    Quick,
    /// Asked when it is looked at.
    Slow,
}

impl Priority {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Quick, Self::Slow];
}

impl Kind {
    /// All, those first that are answered first.
    pub const ALL: [Self; 5] = [Self::HowSure, Self::Why, Self::Split, Self::WhatMatters, Self::WhatItTakes];

    /// Who takes it.
    pub const fn priority(self) -> Priority {
        match self {
            Self::HowSure | Self::Why => Priority::Quick,
            Self::Split | Self::WhatMatters | Self::WhatItTakes => Priority::Slow,
        }
    }
}

impl Question {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::HowSure { .. } => Kind::HowSure,
            Self::Why { by: By::Indicators, .. } => Kind::Why,
            Self::Why { .. } => Kind::Split,
            Self::WhatMatters => Kind::WhatMatters,
            Self::WhatItTakes { .. } => Kind::WhatItTakes,
        }
    }
}
