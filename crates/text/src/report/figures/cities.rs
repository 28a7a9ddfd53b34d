//! The table of figures by city: schools by tier, students, residents, supported schools and census.
//!
//! Does not draw the table. Students stand for the city weights, because planners know students; shares follow from
//! them.

use jigong_model::plan::shape::names;
use jigong_model::plan::{Assumption, Assumptions, CityId, Grade, PerCity, Plan, Provenance, Slot, Tier, Unit};
use jigong_model::scenario::Scenario;

use crate::words::Locale;
use crate::words::number::plain;

use super::scale::Scale;
use super::spot::students;
use super::{Filter, naming};

names! {
    /// Columns of the table.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Column {
        TechnicianCollege = "technician_college",
        SeniorTechnicalSchool = "senior_technical_school",
        TechnicalSchool = "technical_school",
        Enrolled = "enrolled",
        Population = "population",
        Census = "census",
        Supported = "supported",
    }
}

/// Head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Grade of the plan's figures.
    pub grade: Grade,
    /// Document and year of the plan's figures.
    pub source: String,
    /// How they were derived.
    pub note: Option<String>,
}

impl Column {
    /// The tier whose schools it counts.
    pub const fn tier(self) -> Option<Tier> {
        match self {
            Self::TechnicianCollege => Some(Tier::TechnicianCollege),
            Self::SeniorTechnicalSchool => Some(Tier::SeniorTechnicalSchool),
            Self::TechnicalSchool => Some(Tier::TechnicalSchool),
            Self::Enrolled | Self::Population | Self::Census | Self::Supported => None,
        }
    }

    /// The slot of a city; `None` for columns that cannot be changed.
    pub fn slot(self, city: CityId) -> Option<Slot> {
        let at = match self {
            Self::Enrolled => Assumption::CityWeights.first_slot() + city.index(),
            Self::Population => Assumption::Population.first_slot() + city.index(),
            Self::Census | Self::Supported => return None,
            _ => Assumption::schools_slot(self.tier()?, city),
        };
        Slot::new(at)
    }

    /// Whether its figures can be changed.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Census | Self::Supported)
    }

    /// Grade of the plan's figures. Students are computed from residents.
    fn grade(self, plan: &Plan) -> Grade {
        match self {
            Self::Enrolled => Grade::Calibrated,
            _ => self.provenance(plan).grade,
        }
    }

    fn provenance(self, plan: &Plan) -> &Provenance {
        let first = &plan.cities[0];
        match self {
            Self::Census => &first.census.provenance,
            Self::Supported => &first.supported.provenance,
            Self::Population => &first.population.provenance,
            Self::Enrolled => &plan.provenance[Assumption::BaseEnrolled.first_slot()],
            _ => {
                let first = self.tier().map_or(0, Tier::index) * plan.cities.len();
                &plan.provenance[Assumption::Schools.first_slot() + first]
            }
        }
    }

    /// Format of its figures in an input box.
    pub fn scale(self) -> Scale {
        Scale::of(match self {
            Self::Population => Unit::TenThousandPersons,
            Self::Enrolled | Self::Census => Unit::Person,
            _ => Unit::School,
        })
    }

    /// Its head.
    pub fn head(self, plan: &Plan, locale: Locale) -> Head {
        let provenance = self.provenance(plan);
        let name = match self.tier() {
            Some(tier) => naming::tier(tier, locale),
            None => locale.with(
                &format!("figure-column-{}", self.name()),
                &[("year", plan.base_year.to_string().into())],
            ),
        };
        Head {
            name,
            unit: naming::unit(provenance.unit, locale),
            grade: self.grade(plan),
            source: naming::source(plan, provenance, locale),
            note: match self {
                Self::Enrolled => Some(locale.text("figure-enrolled-note")),
                // A remark on one city does not apply to the others.
                Self::Population | Self::Census => None,
                _ => naming::note(provenance, locale),
            },
        }
    }

    /// Its figures by city; for ranges the lower end.
    pub fn lane(self, plan: &Plan, assumptions: &Assumptions) -> PerCity {
        match self {
            Self::Enrolled => students(assumptions),
            Self::Population => assumptions.population(),
            Self::Census => std::array::from_fn(|city| plan.cities[city].census.value),
            Self::Supported => plan.least_supported(),
            _ => self.tier().map(|tier| assumptions.schools(tier)).unwrap_or_default(),
        }
    }

    /// A city's figure as displayed; ranges with both ends.
    pub fn written(self, plan: &Plan, assumptions: &Assumptions, city: CityId) -> String {
        if self == Self::Supported {
            let [least, most] = plan.city(city).supported.value;
            return format!("{}\u{2013}{}", plain(least, 0), plain(most, 0));
        }
        self.scale().written(self.lane(plan, assumptions)[city.index()])
    }

    /// The sum of the cities as displayed; `None` for ranges.
    pub fn total(self, plan: &Plan, assumptions: &Assumptions) -> Option<String> {
        let sum: f64 = self.lane(plan, assumptions).iter().sum();
        (self != Self::Supported).then(|| self.scale().written(sum))
    }
}

/// Number of figures of the table that pass a filter.
pub(super) fn count(plan: &Plan, scenario: &Scenario, filter: Filter) -> usize {
    let of = |column: &Column| taken(plan, scenario, *column, filter).count();
    Column::ALL.iter().map(of).sum()
}

/// Whether any figure of a column passes a filter.
pub(super) fn any(plan: &Plan, scenario: &Scenario, column: Column, filter: Filter) -> bool {
    taken(plan, scenario, column, filter).next().is_some()
}

fn taken<'a>(plan: &'a Plan, scenario: &'a Scenario, column: Column, filter: Filter) -> impl Iterator<Item = CityId> + 'a {
    let grade = column.grade(plan);
    CityId::all().filter(move |&city| {
        let changed = column.slot(city).is_some_and(|slot| scenario.has_changed(slot, plan));
        filter.takes(grade, changed)
    })
}
