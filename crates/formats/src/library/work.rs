//! The current work: a scenario, its state when opened or last saved, its preset and the record it is saved in.

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::node::{Cursor, Fields, Node};
use jigong_model::plan::{Fault, FaultKind, Plan};
use jigong_model::scenario::{Opened, Preset};

use super::id::{Id, Mark};

/// A scenario being edited.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The current scenario.
    pub scenario: ValidScenario,
    /// The scenario that reset returns to: as opened or last saved.
    pub opened: ValidScenario,
    /// The preset it was opened from.
    pub origin: Option<Preset>,
    /// The record it is saved in, if it has a name.
    pub home: Option<Home>,
}

/// A saved record, as last seen by the current work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Identifier of the record.
    pub id: Id,
    /// Mark of the last read or written text.
    pub mark: Mark,
}

impl Work {
    /// The work for a scenario that was just opened.
    pub fn opened(scenario: ValidScenario, origin: Option<Preset>) -> Self {
        Self {
            opened: scenario.clone(),
            scenario,
            origin,
            home: None,
        }
    }

    /// Whether nothing has changed since it was opened or saved.
    pub fn is_as_opened(&self) -> bool {
        self.scenario.is(&self.opened) || self.scenario == self.opened
    }

    /// Whether both share the same allocations, so that nothing needs to be serialised again.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.scenario.is(&other.scenario)
            && self.opened.is(&other.opened)
            && self.origin == other.origin
            && self.home == other.home
    }

    /// The fields of a stored text.
    pub(super) fn to_node(&self) -> Node {
        let origin = self.origin.map(|origin| ("origin".to_owned(), origin.name().into()));
        let home = self.home.as_ref().map(|Home { id, mark }| {
            let fields = [
                ("id", id.as_str().into()),
                ("writer", mark.writer.as_str().into()),
                ("number", Node::Whole(mark.number.cast_signed())),
            ];
            (
                "home".to_owned(),
                Node::Map(fields.map(|(name, value)| (name.to_owned(), value)).into()),
            )
        });
        let scenarios = [
            ("scenario".to_owned(), self.scenario.to_node(self.scenario.plan())),
            ("opened".to_owned(), self.opened.to_node(self.opened.plan())),
        ];
        Node::Map(origin.into_iter().chain(home).chain(scenarios).collect())
    }

    /// Reads the fields written by [`Work::to_node`].
    pub(super) fn read(fields: &mut Fields, plan: &'static Plan) -> Result<Self, Fault> {
        Ok(Self {
            origin: fields.take("origin").map(|field| preset(&field)).transpose()?,
            home: fields.take("home").map(|field| home(&field)).transpose()?,
            scenario: scenario(&fields.need("scenario")?, plan)?,
            opened: scenario(&fields.need("opened")?, plan)?,
        })
    }
}

/// Parses and runs a stored scenario.
pub(super) fn scenario(cursor: &Cursor, plan: &'static Plan) -> Result<ValidScenario, Fault> {
    let opened = Opened::read(cursor, plan)?;
    ValidScenario::new(opened.plan, opened.scenario)
}

pub(super) fn preset(cursor: &Cursor) -> Result<Preset, Fault> {
    Preset::from_name(cursor.text()?).ok_or_else(|| cursor.fault(FaultKind::UnknownName))
}

pub(super) fn home(cursor: &Cursor) -> Result<Home, Fault> {
    let mut fields = cursor.fields()?;
    let home = Home {
        id: Id::read(&mut fields, "id")?,
        mark: Mark::read(&mut fields)?,
    };
    fields.finish()?;
    Ok(home)
}
