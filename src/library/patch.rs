//! What differs between two JSON values, as a JSON merge patch (RFC 7396): small, readable, and exact for values that
//! hold no `null`, which ours never do.
//!
//! Numbers are compared by their bits, so that even the sign of a zero comes back.

use serde_json::{Map, Value};

use crate::plan::node::Node;

/// The patch that makes `to` of `from`.
pub(super) fn between(from: &Map<String, Value>, to: &Map<String, Value>) -> Map<String, Value> {
    let gone = from.keys().filter(|key| !to.contains_key(*key));
    let mut patch: Map<String, Value> = gone.map(|key| (key.clone(), Value::Null)).collect();
    for (key, value) in to {
        let change = match (from.get(key), value) {
            (Some(before), value) if same(before, value) => continue,
            (Some(Value::Object(before)), Value::Object(after)) => Value::Object(between(before, after)),
            (_, value) => value.clone(),
        };
        patch.insert(key.clone(), change);
    }
    patch
}

fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other && one.as_f64().map(f64::to_bits) == other.as_f64().map(f64::to_bits)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
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
