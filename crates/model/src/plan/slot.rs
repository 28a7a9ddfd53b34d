//! A slot: one figure of the assumptions, with its part and its path in a file.

use super::assumption::{Assumption, COHORT, Cost, FullTimeProgramme, SLOTS, Shape};
use super::shape::{CITIES, CityId, ProjectKind, Tier};
use super::{Plan, Provenance};

/// Index of a figure in the flat list of all assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Slot(usize);

/// Which part of its assumption a slot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The only value.
    Whole,
    /// An item of a list, counted from 0.
    Item(usize),
    /// The value for a kind of project.
    Kind(ProjectKind),
    /// The value for a tier.
    Tier(Tier),
    /// The value for a programme.
    Programme(FullTimeProgramme),
    /// A cost.
    Cost(Cost),
    /// A year of study of a programme, counted from 0; the programme by its index in [`COHORT`].
    Cell(usize, usize),
    /// The value for a city.
    City(CityId),
    /// The value for a tier in a city.
    TierInCity(Tier, CityId),
}

impl Slot {
    /// The slot at an index; `None` from [`SLOTS`] on.
    pub fn new(at: usize) -> Option<Self> {
        (at < SLOTS).then_some(Self(at))
    }

    /// All slots, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..SLOTS).map(Self)
    }

    /// The slots of one assumption.
    pub fn of(assumption: Assumption) -> impl Iterator<Item = Self> {
        assumption.slots().map(Self)
    }

    /// Its index, for [`super::Assumptions::slot`].
    pub const fn index(self) -> usize {
        self.0
    }

    /// The assumption it belongs to.
    pub fn assumption(self) -> Assumption {
        let holds = |assumption: &&Assumption| assumption.slots().contains(&self.0);
        // Every slot belongs to an assumption, so the fallback is never used.
        Assumption::ALL
            .iter()
            .find(holds)
            .copied()
            .unwrap_or(Assumption::BaseEnrolled)
    }

    /// Which part of its assumption it is.
    pub fn part(self) -> Part {
        let assumption = self.assumption();
        let at = self.0 - assumption.first_slot();
        let part = match assumption.shape() {
            Shape::One => Some(Part::Whole),
            Shape::List(_) => Some(Part::Item(at)),
            Shape::Kinds => ProjectKind::ALL.get(at).copied().map(Part::Kind),
            Shape::Tiers => Tier::ALL.get(at).copied().map(Part::Tier),
            Shape::Programmes => FullTimeProgramme::ALL.get(at).copied().map(Part::Programme),
            Shape::Costs => Cost::ALL.get(at).copied().map(Part::Cost),
            Shape::Cohort => cell(at),
            Shape::AllCities | Shape::Cities => CityId::new(at).map(Part::City),
            Shape::TiersByCity => Tier::ALL
                .get(at / CITIES)
                .copied()
                .zip(CityId::new(at % CITIES))
                .map(|(tier, city)| Part::TierInCity(tier, city)),
        };
        part.unwrap_or(Part::Whole)
    }

    /// Its path below `assumptions` in a scenario file, e.g. `full_time_loss[2]`.
    pub fn path(self, plan: &Plan) -> String {
        let name = self.assumption().name();
        match self.part() {
            Part::Whole => name.to_owned(),
            Part::Item(at) => format!("{name}[{at}]"),
            Part::Kind(kind) => format!("{name}.{}", kind.name()),
            Part::Tier(tier) => format!("{name}.{}", tier.name()),
            Part::Programme(programme) => format!("{name}.{}", programme.name()),
            Part::Cost(cost) => format!("{name}.{}", cost.name()),
            Part::Cell(programme, year) => format!("{name}.{}[{year}]", COHORT[programme].0),
            Part::City(city) => format!("{name}.{}", plan.city(city).adcode),
            Part::TierInCity(tier, city) => format!("{name}.{}.{}", tier.name(), plan.city(city).adcode),
        }
    }

    /// The slot with that path.
    pub fn from_path(path: &str, plan: &Plan) -> Option<Self> {
        Self::all().find(|slot| slot.path(plan) == path)
    }

    /// Unit, source and grade of its default value.
    pub fn provenance(self, plan: &Plan) -> &Provenance {
        &plan.provenance[self.0]
    }
}

/// Programme and year of study of a cell.
fn cell(at: usize) -> Option<Part> {
    let mut left = at;
    for (programme, (_, years)) in COHORT.iter().enumerate() {
        if left < *years {
            return Some(Part::Cell(programme, left));
        }
        left -= years;
    }
    None
}
