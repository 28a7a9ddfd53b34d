//! Kinds of questions and their priorities. Of each kind only the newest question counts; quick questions never wait
//! for slow ones.

use crate::By;

use super::Question;

/// Kind of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Bands and chances.
    HowSure,
    /// Attribution of the ten indicators.
    Why,
    /// Attribution of one indicator by year or city.
    Split,
    /// Sensitivity: tornado and Sobol' indices.
    WhatMatters,
    /// Ways to meet a target.
    WhatItTakes,
}

/// Which of the two workers answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Asked at every change; answered within a few frames.
    Quick,
    /// Asked when a panel is opened.
    Slow,
}

impl Priority {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Quick, Self::Slow];
}

impl Kind {
    /// All kinds, in the order in which they are answered.
    pub const ALL: [Self; 5] = [Self::HowSure, Self::Why, Self::Split, Self::WhatMatters, Self::WhatItTakes];

    /// Its priority.
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
