//! Stored undo and redo steps: each step is a patch against its neighbour nearer to the present.
//!
//! In memory the number of steps is unlimited; the nearest steps that fit are stored. If a stored step cannot be
//! read, it and all farther steps are dropped; nearer steps remain valid.

use jigong_model::plan::Plan;
use jigong_model::plan::node::Node;
use jigong_model::scenario::History;

use super::patch;
use super::work::{self, Work};

/// Most bytes of stored steps: about a thousand lever movements.
pub const MAX_TRAIL: usize = 100_000;

/// Most values parsed to restore one side: several times what a long working day produces. Bounds the work for texts
/// that contain many small steps of a huge scenario.
const MAX_READ: usize = 500_000;

/// Patches written before, so that each step is serialised once and not at every change.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    past: Vec<Option<Link>>,
    future: Vec<Option<Link>>,
}

#[derive(Debug, Clone)]
struct Link {
    near: Work,
    far: Work,
    patch: String,
}

impl Trail {
    /// Undo and redo steps around the present, at most `limit` bytes, as fields of a stored text. Both sides are
    /// filled alternately, so that neither displaces the other.
    pub fn write(&mut self, history: &History<Work>, limit: usize) -> String {
        let mut sides = [
            Side::new(&mut self.past, history.past(), history.present()),
            Side::new(&mut self.future, history.future(), history.present()),
        ];
        let mut left = limit;
        while sides.iter_mut().any(|side| side.open) {
            for side in sides.iter_mut().filter(|side| side.open) {
                side.take_next(&mut left);
            }
        }
        let [past, future] = sides.map(|side| side.written.join(","));
        format!("\"past\":[{past}],\"future\":[{future}]")
    }
}

/// The undo or the redo side while it is written.
struct Side<'a> {
    links: &'a mut Vec<Option<Link>>,
    /// Farthest step first.
    steps: &'a [Work],
    near: &'a Work,
    written: Vec<String>,
    open: bool,
}

impl<'a> Side<'a> {
    fn new(links: &'a mut Vec<Option<Link>>, steps: &'a [Work], present: &'a Work) -> Self {
        links.resize_with(steps.len(), || None);
        Self {
            links,
            steps,
            near: present,
            written: Vec::new(),
            open: !steps.is_empty(),
        }
    }

    fn take_next(&mut self, left: &mut usize) {
        let Some(at) = self.steps.len().checked_sub(self.written.len() + 1) else {
            self.open = false;
            return;
        };
        let (near, far) = (self.near, &self.steps[at]);
        let known = self.links[at].take().filter(|link| link.near.is(near) && link.far.is(far));
        let link = known.unwrap_or_else(|| Link {
            near: near.clone(),
            far: far.clone(),
            patch: patch::between(&near.to_node(), &far.to_node()).to_text(),
        });
        // Plus 1 for the comma.
        let size = link.patch.len() + 1;
        self.open = size <= *left;
        if self.open {
            *left -= size;
            self.written.push(link.patch.clone());
            self.near = far;
        }
        self.links[at] = Some(link);
    }
}

/// The works that the patches lead to from the present, nearest first, up to the first that cannot be read.
pub(super) fn follow(present: &Work, fields: &Node, patches: &[Node], plan: &'static Plan) -> Vec<Work> {
    let (mut works, mut fields, mut left) = (Vec::new(), fields.clone(), MAX_READ);
    for patch in patches {
        patch::apply(&mut fields, patch);
        let Some(work) = step(works.last().unwrap_or(present), &fields, patch, plan, &mut left) else {
            break;
        };
        works.push(work);
    }
    works
}

/// Applies one step. Parts that the patch does not touch are shared with `before`, not parsed. `left` is the
/// remaining budget of values.
fn step(before: &Work, fields: &Node, patch: &Node, plan: &'static Plan, left: &mut usize) -> Option<Work> {
    let mut touched = patch.root().fields().ok()?;
    let mut fields = fields.root().fields().ok()?;
    let mut work = before.clone();
    if touched.take("origin").is_some() {
        work.origin = fields.take("origin").map(|field| work::preset(&field)).transpose().ok()?;
    }
    if touched.take("home").is_some() {
        work.home = fields.take("home").map(|field| work::home(&field)).transpose().ok()?;
    }
    let mut scenario = |name: &str| {
        let field = fields.take(name)?;
        *left = left.checked_sub(field.values())?;
        work::scenario(&field, plan).ok()
    };
    if touched.take("scenario").is_some() {
        work.scenario = scenario("scenario")?;
    }
    if touched.take("opened").is_some() {
        work.opened = scenario("opened")?;
    }
    touched.finish().ok()?;
    Some(work)
}
