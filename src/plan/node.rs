//! A JSON tree that forgets nothing, and a cursor over it that always knows its path.
//!
//! Scenario files and plan data come in through here. Repeated keys are kept so that they can be refused, and every
//! fault names the place it was found at. Must not know what any field means.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::fault::{Fault, FaultKind};
use super::range::Range;

/// Longest text that is read at all, in bytes: a scenario with every field set is under 20 kB.
pub const MAX_TEXT: usize = 1 << 20;

/// One JSON value. Maps keep their order and their repeated keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number, as the nearest double.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Reads a whole text.
    ///
    /// # Errors
    /// [`FaultKind::TooLong`] or [`FaultKind::NotJson`] at path `$`.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        Self::parse_up_to(text, MAX_TEXT)
    }

    /// Reads a whole text of at most `limit` bytes.
    ///
    /// # Errors
    /// As [`Node::parse`].
    pub fn parse_up_to(text: &str, limit: usize) -> Result<Self, Fault> {
        if text.len() > limit {
            return Err(Fault::new("$", FaultKind::TooLong { limit }));
        }
        serde_json::from_str(text).map_err(|error| {
            Fault::new(
                "$",
                FaultKind::NotJson {
                    line: error.line(),
                    column: error.column(),
                },
            )
        })
    }

    /// A cursor at the root.
    pub fn root(&self) -> Cursor<'_> {
        Cursor {
            node: self,
            path: String::new(),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
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
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}

/// A node with its path, such as `levers.training_growth[2]`.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    node: &'a Node,
    path: String,
}

impl<'a> Cursor<'a> {
    /// The path, `$` for the root.
    pub fn path(&self) -> &str {
        if self.path.is_empty() { "$" } else { &self.path }
    }

    /// A fault at this place.
    pub fn fault(&self, kind: FaultKind) -> Fault {
        Fault::new(self.path(), kind)
    }

    /// This object's fields.
    ///
    /// # Errors
    /// Not an object, or a repeated field (at the field's own path).
    pub fn fields(&self) -> Result<Fields<'a>, Fault> {
        let Node::Map(entries) = self.node else {
            return Err(self.fault(FaultKind::NotAnObject));
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if entries[..at].iter().any(|(earlier, _)| earlier == key) {
                return Err(Fault::new(self.below(key), FaultKind::Repeated));
            }
        }
        Ok(Fields {
            entries,
            taken: vec![false; entries.len()],
            parent: self.path.clone(),
        })
    }

    /// The items of a list, of exactly `length` where one is given.
    ///
    /// # Errors
    /// Not a list, or another length.
    pub fn items(&self, length: Option<usize>) -> Result<Vec<Cursor<'a>>, Fault> {
        let Node::List(items) = self.node else {
            return Err(self.fault(FaultKind::NotAList));
        };
        if let Some(expected) = length
            && expected != items.len()
        {
            return Err(self.fault(FaultKind::WrongLength {
                expected,
                found: items.len(),
            }));
        }
        Ok(items
            .iter()
            .enumerate()
            .map(|(at, node)| Cursor {
                node,
                path: format!("{}[{at}]", self.path),
            })
            .collect())
    }

    /// A number inside `range`.
    ///
    /// # Errors
    /// Not a number, a fraction where the range asks for whole numbers, or out of range.
    pub fn number(&self, range: Range) -> Result<f64, Fault> {
        let Node::Number(value) = self.node else {
            return Err(self.fault(FaultKind::NotANumber));
        };
        range.check(*value).map_err(|kind| self.fault(kind))
    }

    /// A list of exactly `N` numbers inside `range`.
    ///
    /// # Errors
    /// As [`Cursor::items`] and [`Cursor::number`].
    pub fn numbers<const N: usize>(&self, range: Range) -> Result<[f64; N], Fault> {
        let mut values = [0.0; N];
        for (value, item) in values.iter_mut().zip(self.items(Some(N))?) {
            *value = item.number(range)?;
        }
        Ok(values)
    }

    /// A string.
    ///
    /// # Errors
    /// Not a string.
    pub fn text(&self) -> Result<&'a str, Fault> {
        let Node::Text(text) = self.node else {
            return Err(self.fault(FaultKind::NotText));
        };
        Ok(text)
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// Neither of the two.
    pub fn boolean(&self) -> Result<bool, Fault> {
        let Node::Bool(value) = self.node else {
            return Err(self.fault(FaultKind::NotABoolean));
        };
        Ok(*value)
    }

    fn below(&self, key: &str) -> String {
        join(&self.path, key)
    }
}

/// The fields of one object; those not taken by the end are unknown.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [(String, Node)],
    taken: Vec<bool>,
    parent: String,
}

impl<'a> Fields<'a> {
    /// The field of that name, where it is given.
    pub fn take(&mut self, name: &str) -> Option<Cursor<'a>> {
        let at = self.entries.iter().position(|(key, _)| key == name)?;
        self.taken[at] = true;
        Some(Cursor {
            node: &self.entries[at].1,
            path: join(&self.parent, name),
        })
    }

    /// The field of that name.
    ///
    /// # Errors
    /// [`FaultKind::Missing`] at the field's own path.
    pub fn need(&mut self, name: &str) -> Result<Cursor<'a>, Fault> {
        self.take(name)
            .ok_or_else(|| Fault::new(join(&self.parent, name), FaultKind::Missing))
    }

    /// Every remaining field, in the file's order.
    pub fn rest(self) -> Vec<(&'a str, Cursor<'a>)> {
        let parent = self.parent;
        let left = self.entries.iter().zip(self.taken).filter(|(_, taken)| !taken);
        left.map(|((key, node), _)| {
            (
                key.as_str(),
                Cursor {
                    node,
                    path: join(&parent, key),
                },
            )
        })
        .collect()
    }

    /// Refuses whatever was not taken.
    ///
    /// # Errors
    /// [`FaultKind::UnknownField`] at the first such field.
    pub fn finish(self) -> Result<(), Fault> {
        match self.rest().first() {
            Some((_, cursor)) => Err(cursor.fault(FaultKind::UnknownField)),
            None => Ok(()),
        }
    }
}

fn join(parent: &str, key: &str) -> String {
    if parent.is_empty() {
        key.to_owned()
    } else {
        format!("{parent}.{key}")
    }
}
