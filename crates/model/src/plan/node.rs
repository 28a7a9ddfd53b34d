//! A JSON tree and a cursor over it that tracks its path.
//!
//! Scenario files and plan data are read through it. Repeated keys are kept, so that the cursor can refuse them;
//! every fault has a path. Invariant: reading takes time linear in the text, because the number of values and of
//! fields per object is bounded while reading.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::fault::{Fault, FaultKind};

mod cursor;
mod write;

pub use cursor::{Cursor, Fields};

/// Longest text that is read, bytes. A scenario with every field set is below 20 kB.
pub const MAX_TEXT: usize = 1 << 20;
/// Most values in one text, containers included. The largest record of work with its undo steps has fewer than half
/// as many.
pub const MAX_VALUES: usize = 200_000;
/// Most fields in one object. The largest object has one field per figure of the plan.
pub const MAX_FIELDS: usize = 256;

/// A JSON value. Maps keep the order of their keys and repeated keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as the nearest double.
    Number(f64),
    /// A number to be written as an integer; reading always gives [`Node::Number`].
    Whole(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Parses a whole text.
    ///
    /// # Errors
    /// [`FaultKind::TooLong`], [`FaultKind::TooMany`] or [`FaultKind::NotJson`] at path `$`.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        Self::parse_up_to(text, MAX_TEXT)
    }

    /// Parses a whole text of at most `limit` bytes.
    ///
    /// # Errors
    /// As [`Node::parse`].
    pub fn parse_up_to(text: &str, limit: usize) -> Result<Self, Fault> {
        if text.len() > limit {
            return Err(Fault::new("$", FaultKind::TooLong { limit }));
        }
        let read = Cell::new(0);
        let mut source = serde_json::Deserializer::from_str(text);
        let node = Counted(&read).deserialize(&mut source);
        node.and_then(|node| source.end().map(|()| node)).map_err(|error| {
            let kind = if read.get() > MAX_VALUES {
                FaultKind::TooMany { limit: MAX_VALUES }
            } else {
                FaultKind::NotJson {
                    line: error.line(),
                    column: error.column(),
                }
            };
            Fault::new("$", kind)
        })
    }

    /// The value of a field; `None` if this is not a map or has no such field.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Number of values in the tree, this one included.
    pub fn values(&self) -> usize {
        let below: usize = match self {
            Self::List(items) => items.iter().map(Self::values).sum(),
            Self::Map(entries) => entries.iter().map(|(_, value)| value.values()).sum(),
            _ => 0,
        };
        below + 1
    }

    /// A cursor at the root, with an empty path.
    pub fn root(&self) -> Cursor<'_> {
        Cursor::at_root(self)
    }
}

/// Deserializes a value and counts it; fails above [`MAX_VALUES`].
#[derive(Clone, Copy)]
struct Counted<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Counted<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.0.set(self.0.get() + 1);
        if self.0.get() > MAX_VALUES {
            return Err(D::Error::custom(""));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Counted<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key()? {
            let value = access.next_value_seed(self)?;
            // Keep at most one field too many: enough for `Cursor::fields` to refuse the object.
            if entries.len() <= MAX_FIELDS {
                entries.push((key, value));
            }
        }
        Ok(Node::Map(entries))
    }
}
