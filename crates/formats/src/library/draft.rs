//! `jigong.work`: the current work and its undo steps in one text, so that both are written or neither.
//!
//! Version 1 has no seal and no steps; it must stay readable. Version 2 is written.

use jigong_model::plan::Plan;
use jigong_model::plan::node::Node;
use jigong_model::scenario::History;

use super::id::Mark;
use super::seal::{Unread, seal, unseal};
use super::trail::{Trail, follow};
use super::work::Work;

const KIND: &str = "jigong.work";
const SEALED: u32 = 2;
const NEWEST: u32 = 2;
/// Longest text that is read, bytes: two scenarios of the largest file with all their steps.
pub const MAX_DRAFT: usize = 4 << 20;

/// A stored work. Its undo steps are parsed only on request, so that the page need not wait for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The stored work.
    pub work: Work,
    /// Which write of the text this is.
    pub mark: Mark,
    fields: Node,
    past: Vec<Node>,
    future: Vec<Node>,
}

impl Draft {
    /// Parses a stored text of any version.
    ///
    /// # Errors
    /// [`Unread`].
    pub fn read(text: &str, plan: &'static Plan) -> Result<Self, Unread> {
        let (node, version) = unseal(text, KIND, SEALED, NEWEST, MAX_DRAFT)?;
        let (fields, past, future) = parted(node);
        let mut own = fields.root().fields()?;
        own.need("format")?;
        if version >= SEALED {
            own.need("check")?;
        }
        let mark = Mark::read(&mut own)?;
        let work = Work::read(&mut own, plan)?;
        own.finish()?;
        Ok(Self {
            work,
            mark,
            fields,
            past,
            future,
        })
    }

    /// The text to store: the work and at most `limit` bytes of its undo and redo steps.
    pub fn write(history: &History<Work>, mark: &Mark, trail: &mut Trail, limit: usize) -> String {
        let work = history.present().to_node().to_text();
        let steps = trail.write(history, limit);
        seal(KIND, NEWEST, mark, &format!("{},{steps}", &work[1..work.len() - 1]))
    }

    /// Undo and redo steps, in the order of [`History::remember`].
    pub fn steps(&self, plan: &'static Plan) -> (Vec<Work>, Vec<Work>) {
        let side = |patches: &[Node]| {
            let mut works = follow(&self.work, &self.fields, patches, plan);
            works.reverse();
            works
        };
        (side(&self.past), side(&self.future))
    }
}

/// Separates the lists of steps from the other fields and drops `null` fields. Version 1 has no steps and writes
/// `null` for a missing preset.
fn parted(node: Node) -> (Node, Vec<Node>, Vec<Node>) {
    let (mut fields, mut past, mut future) = (Vec::new(), Vec::new(), Vec::new());
    if let Node::Map(entries) = node {
        for (key, value) in entries {
            match (key.as_str(), value) {
                ("past", Node::List(steps)) => past = steps,
                ("future", Node::List(steps)) => future = steps,
                (_, Node::Null) => {}
                (_, value) => fields.push((key, value)),
            }
        }
    }
    (Node::Map(fields), past, future)
}
