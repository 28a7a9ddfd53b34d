//! Fixed dimensions of the model's tables: number of cities and years, tiers, kinds of project.
//!
//! The names of the cities and the calendar years are in the plan's data.

use serde::{Deserialize, Serialize};

use super::fault::{Fault, FaultKind};
use super::node::Cursor;

/// Number of cities.
pub const CITIES: usize = 14;
/// Number of plan years.
pub const YEARS: usize = 5;
/// One value per city, in the order of the plan's data.
pub type PerCity = [f64; CITIES];

/// A city, by its index in the plan's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8")]
pub struct CityId(u8);

impl TryFrom<u8> for CityId {
    type Error = &'static str;

    fn try_from(at: u8) -> Result<Self, Self::Error> {
        Self::new(at.into()).ok_or("no city has this index")
    }
}

impl CityId {
    /// The city at an index; `None` from 14 on.
    pub fn new(at: usize) -> Option<Self> {
        (at < CITIES).then(|| Self(u8::try_from(at).unwrap_or(u8::MAX)))
    }

    /// Its index, 0..14.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// All cities in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (0..CITIES).filter_map(Self::new)
    }
}

/// Declares an enum with its names in files. The calling package needs serde.
#[macro_export]
macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// All variants, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in files and in message ids.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The index in [`Self::ALL`].
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The variant with that name.
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
    /// Kinds of college projects.
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
    /// Reliability of a figure, from best to worst.
    Grade {
        /// The plan's text.
        Plan = "plan",
        /// An official standard.
        Standard = "standard",
        /// An official statistic.
        Statistic = "statistic",
        /// Computed from the above.
        Calibrated = "calibrated",
        /// An assumption of this model.
        Assumption = "assumption",
        /// No source; to be replaced by the planner's own figures.
        Placeholder = "placeholder",
    }
}

names! {
    /// Units of figures.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
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

/// Reads one of a closed list of names.
///
/// # Errors
/// Not a text, or `unknown` if no variant has that name.
pub fn named<T>(cursor: &Cursor, from_name: &dyn Fn(&str) -> Option<T>, unknown: FaultKind) -> Result<T, Fault> {
    from_name(cursor.text()?).ok_or_else(|| cursor.fault(unknown))
}
