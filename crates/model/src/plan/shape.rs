//! The fixed shape of the model's tables: how many cities and years there are, and the names of tiers and kinds.
//!
//! Which cities and which years these are comes from the plan's data.

use super::fault::{Fault, FaultKind};
use super::node::Cursor;

/// Cities of the province.
pub const CITIES: usize = 14;
/// Years of the plan, one lever value each.
pub const YEARS: usize = 5;
/// One figure a city, in the order of the plan's data.
pub type PerCity = [f64; CITIES];

/// A city, by its place in the plan's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CityId(u8);

impl CityId {
    /// The city at that place, if there is one.
    pub fn new(at: usize) -> Option<Self> {
        (at < CITIES).then(|| Self(u8::try_from(at).unwrap_or(u8::MAX)))
    }

    /// Its place, 0..14.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// All cities in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (0..CITIES).filter_map(Self::new)
    }
}

/// Declares a closed list of names with their spelling in files. The caller's package has serde.
#[macro_export]
macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The spelling in files and in message ids.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The place in [`Self::ALL`].
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The one that is spelt so.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|item| item.name() == name)
            }
        }
    };
}
pub use names;

names! {
    /// Tiers of technical schools, lowest first.
    Tier {
        /// 技工学校
        TechnicalSchool = "technical_school",
        /// 高级技工学校
        SeniorTechnicalSchool = "senior_technical_school",
        /// 技师学院
        TechnicianCollege = "technician_college",
    }
}

names! {
    /// Ways to a new technician college.
    ProjectKind {
        /// 新建
        NewBuild = "new_build",
        /// 升格 of a senior technical school
        Upgrade = "upgrade",
        /// 合并 of a senior technical school and a technical school
        Merger = "merger",
    }
}

names! {
    /// Where a figure comes from, from the plan's own text down to a mere placeholder.
    Grade {
        /// The plan's text.
        Plan = "plan",
        /// An official standard.
        Standard = "standard",
        /// An official statistic.
        Statistic = "statistic",
        /// Computed from those.
        Calibrated = "calibrated",
        /// An assumption of this model.
        Assumption = "assumption",
        /// No source at all: to be replaced by the planner's own figures.
        Placeholder = "placeholder",
    }
}

names! {
    /// Units of figures.
    #[expect(missing_docs, reason = "each name says it")]
    Unit {
        Person = "person",
        TenThousandPersons = "ten_thousand_persons",
        PersonPerYear = "person_per_year",
        PersonTime = "person_time",
        PersonTimePerYear = "person_time_per_year",
        Share = "share",
        SharePerYear = "share_per_year",
        Year = "year",
        Place = "place",
        Student = "student",
        StudentPerTeacher = "student_per_teacher",
        School = "school",
        City = "city",
        Major = "major",
        Ratio = "ratio",
        TenThousandYuan = "ten_thousand_yuan",
        TenThousandYuanPerPlace = "ten_thousand_yuan_per_place",
        TenThousandYuanPerYear = "ten_thousand_yuan_per_year",
        TenThousandYuanPerPersonTime = "ten_thousand_yuan_per_person_time",
    }
}

/// Reads a name of a closed list.
///
/// # Errors
/// Not a text, or `unknown` where no name is spelt so.
pub fn named<T>(cursor: &Cursor, from_name: &dyn Fn(&str) -> Option<T>, unknown: FaultKind) -> Result<T, Fault> {
    from_name(cursor.text()?).ok_or_else(|| cursor.fault(unknown))
}
