//! JSON merge patches (RFC 7396) between two values. They cannot express `null`, which the records never contain.
//!
//! Numbers are compared by their bits, so that even the sign of zero is restored.

use jigong_model::plan::node::Node;

/// The patch that turns `from` into `to`; both must be maps.
pub(super) fn between(from: &Node, to: &Node) -> Node {
    let (Node::Map(before), Node::Map(after)) = (from, to) else {
        return to.clone();
    };
    let gone = before.iter().filter(|(key, _)| to.get(key).is_none());
    let mut patch: Vec<(String, Node)> = gone.map(|(key, _)| (key.clone(), Node::Null)).collect();
    for (key, value) in after {
        let change = match from.get(key) {
            Some(before) if same(before, value) => continue,
            Some(before @ Node::Map(_)) => between(before, value),
            _ => value.clone(),
        };
        patch.push((key.clone(), change));
    }
    Node::Map(patch)
}

fn same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Number(one), Node::Number(other)) => one.to_bits() == other.to_bits(),
        (Node::List(one), Node::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Node::Map(entries), Node::Map(others)) => {
            let as_other = |(key, value): &(String, Node)| other.get(key).is_some_and(|other| same(value, other));
            entries.len() == others.len() && entries.iter().all(as_other)
        }
        (one, other) => one == other,
    }
}

/// Applies a patch.
pub(super) fn apply(target: &mut Node, patch: &Node) {
    let Node::Map(changes) = patch else {
        *target = patch.clone();
        return;
    };
    if !matches!(target, Node::Map(_)) {
        *target = Node::Map(Vec::new());
    }
    let Node::Map(entries) = target else { return };
    for (key, change) in changes {
        let at = entries.iter().position(|(own, _)| own == key);
        match (change, at) {
            (Node::Null, Some(at)) => drop(entries.remove(at)),
            (Node::Null, None) => {}
            (change, Some(at)) => apply(&mut entries[at].1, change),
            (change, None) => {
                let mut value = Node::Null;
                apply(&mut value, change);
                entries.push((key.clone(), value));
            }
        }
    }
}
