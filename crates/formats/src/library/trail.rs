//! The steps of undo and redo as they are stored: each as what differs from its neighbour nearer to the present.
//!
//! In memory there is no limit; stored are the nearest steps that fit. A step that is no longer readable ends the trail
//! there: what is nearer than it still holds.

use jigong_model::plan::Plan;
use jigong_model::plan::node::Node;
use jigong_model::scenario::History;

use super::patch;
use super::work::{self, Work};

/// Most bytes of steps that are stored: a thousand steps of a lever or so.
pub const MAX_TRAIL: usize = 100_000;

/// Most values that are read again to follow the steps of one side: several times what they come to where a planner moves
/// levers all day. It ends the trail of a text that makes little steps through a huge scenario.
const MAX_READ: usize = 500_000;

/// Steps as they were last written, so that a step is written once and not at every change.
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
    /// The steps around the present, at most `limit` bytes of them, as fields of a stored text. Past and future take
    /// turns, so that neither crowds the other out.
    pub fn write(&mut self, history: &History<Work>, plan: &Plan, limit: usize) -> String {
        let mut sides = [
            Side::new(&mut self.past, history.past(), history.present()),
            Side::new(&mut self.future, history.future(), history.present()),
        ];
        let mut left = limit;
        while sides.iter_mut().any(|side| side.open) {
            for side in sides.iter_mut().filter(|side| side.open) {
                side.take_next(plan, &mut left);
            }
        }
        let [past, future] = sides.map(|side| side.written.join(","));
        format!("\"past\":[{past}],\"future\":[{future}]")
    }
}

/// One side of the present while it is written.
struct Side<'a> {
    links: &'a mut Vec<Option<Link>>,
    /// The farthest step first.
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

    fn take_next(&mut self, plan: &Plan, left: &mut usize) {
        let Some(at) = self.steps.len().checked_sub(self.written.len() + 1) else {
            self.open = false;
            return;
        };
        let (near, far) = (self.near, &self.steps[at]);
        let known = self.links[at].take().filter(|link| link.near.is(near) && link.far.is(far));
        let link = known.unwrap_or_else(|| Link {
            near: near.clone(),
            far: far.clone(),
            patch: patch::between(&near.to_node(plan), &far.to_node(plan)).to_text(),
        });
        // One more for the comma.
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

/// The works that patches lead to from the present, the nearest first, as far as they can be read.
pub(super) fn follow(present: &Work, fields: &Node, patches: &[Node], plan: &Plan) -> Vec<Work> {
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

/// What a patch does not touch is not read again, and is the same in memory. `left` is how many values may be read yet.
fn step(before: &Work, fields: &Node, patch: &Node, plan: &Plan, left: &mut usize) -> Option<Work> {
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
