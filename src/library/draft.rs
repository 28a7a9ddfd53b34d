//! `jigong.work`: the work in progress with the steps around it, as one text, so that it is written whole or not at all.
//!
//! Version 1 has neither seal nor steps; it is read for ever. Version 2 is what is written.

use serde_json::Value;

use crate::plan::node::{Fields, Node};
use crate::plan::{Fault, Plan};
use crate::scenario::{History, Preset};

use super::id::Mark;
use super::seal::{Unread, head_fields, seal, unseal};
use super::trail::{Trail, follow};
use super::work::{self, Work};

const KIND: &str = "jigong.work";
const SEALED: u32 = 2;
const NEWEST: u32 = 2;
/// Longest text that is read, in bytes: two scenarios of the largest file with all their steps.
pub const MAX_DRAFT: usize = 4 << 20;

/// The work as it was stored. Its steps are read when they are asked for: the page need not wait for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What was in hand.
    pub work: Work,
    /// Which writing it is.
    pub mark: Mark,
    fields: Node,
    past: Vec<Node>,
    future: Vec<Node>,
}

impl Draft {
    /// Reads a stored text of any version.
    ///
    /// # Errors
    /// [`Unread`].
    pub fn read(text: &str, plan: &Plan) -> Result<Self, Unread> {
        let (node, version) = unseal(text, KIND, SEALED, NEWEST, MAX_DRAFT)?;
        let mut fields = node.root().fields()?;
        if version < SEALED {
            return Ok(first_version(fields, plan)?);
        }
        let mark = head_fields(&mut fields)?;
        let work = Work::read(&mut fields, plan)?;
        fields.need("past")?.items(None)?;
        fields.need("future")?.items(None)?;
        fields.finish()?;
        let (past, future, fields) = parted(node);
        Ok(Self {
            work,
            mark,
            fields,
            past,
            future,
        })
    }

    /// The text to store: the work, and at most `limit` bytes of the steps around it.
    pub fn write(history: &History<Work>, mark: &Mark, trail: &mut Trail, plan: &Plan, limit: usize) -> String {
        let work = Value::Object(history.present().to_json(plan)).to_string();
        let steps = trail.write(history, plan, limit);
        seal(KIND, NEWEST, mark, &format!("{},{steps}", &work[1..work.len() - 1]))
    }

    /// The steps before the work and those that were undone, in the order of [`History::remember`].
    pub fn steps(&self, plan: &Plan) -> (Vec<Work>, Vec<Work>) {
        let side = |patches: &[Node]| {
            let mut works = follow(&self.work, &self.fields, patches, plan);
            works.reverse();
            works
        };
        (side(&self.past), side(&self.future))
    }
}

/// The lists of steps, and the fields that they are changes of.
fn parted(node: Node) -> (Vec<Node>, Vec<Node>, Node) {
    let (mut past, mut future, mut fields) = (Vec::new(), Vec::new(), Vec::new());
    if let Node::Map(entries) = node {
        for (key, value) in entries {
            match (key.as_str(), value) {
                ("past", Node::List(steps)) => past = steps,
                ("future", Node::List(steps)) => future = steps,
                ("origin" | "home" | "scenario" | "opened", value) => fields.push((key, value)),
                _ => {}
            }
        }
    }
    (past, future, Node::Map(fields))
}

/// Version 1 wrote `null` where there was no preset, and did not mind one that it did not know.
fn first_version(mut fields: Fields, plan: &Plan) -> Result<Draft, Fault> {
    fields.need("format")?;
    let mark = Mark::read(&mut fields)?;
    let origin = fields.take("origin").and_then(|field| Preset::from_name(field.text().ok()?));
    let scenario = work::scenario(&fields.need("scenario")?, plan)?;
    let opened = work::scenario(&fields.need("opened")?, plan)?;
    fields.finish()?;
    Ok(Draft {
        work: Work {
            scenario: scenario.into(),
            opened: opened.into(),
            origin,
            home: None,
        },
        mark,
        fields: Node::Map(Vec::new()),
        past: Vec::new(),
        future: Vec::new(),
    })
}
