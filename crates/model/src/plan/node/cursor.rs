//! A position in a [`Node`] with its path, and typed readers for the value there.

use crate::plan::fault::{Fault, FaultKind};
use crate::plan::range::Range;

use super::{MAX_FIELDS, Node};

/// A node with its path, such as `levers.training_growth[2]`.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    node: &'a Node,
    path: String,
}

impl<'a> Cursor<'a> {
    pub(super) const fn at_root(node: &'a Node) -> Self {
        Self {
            node,
            path: String::new(),
        }
    }

    /// The path, `$` for the root.
    pub fn path(&self) -> &str {
        if self.path.is_empty() { "$" } else { &self.path }
    }

    /// Number of values here, this one included.
    pub fn values(&self) -> usize {
        self.node.values()
    }

    /// A fault at this path.
    pub fn fault(&self, kind: FaultKind) -> Fault {
        Fault::new(self.path(), kind)
    }

    /// The fields of this object.
    ///
    /// # Errors
    /// Not an object, more than [`MAX_FIELDS`], or a repeated field (at the field's own path).
    pub fn fields(&self) -> Result<Fields<'a>, Fault> {
        let Node::Map(entries) = self.node else {
            return Err(self.fault(FaultKind::NotAnObject));
        };
        if entries.len() > MAX_FIELDS {
            return Err(self.fault(FaultKind::TooMany { limit: MAX_FIELDS }));
        }
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

    /// The items of a list; of exactly `length` items if one is given.
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

    /// A number in `range`.
    ///
    /// # Errors
    /// Not a number, a fraction where the range allows whole numbers only, or out of range.
    pub fn number(&self, range: Range) -> Result<f64, Fault> {
        let Node::Number(value) = self.node else {
            return Err(self.fault(FaultKind::NotANumber));
        };
        range.check(*value).map_err(|kind| self.fault(kind))
    }

    /// A number in `range`; `None` for `null`.
    ///
    /// # Errors
    /// As [`Cursor::number`].
    pub fn number_or_null(&self, range: Range) -> Result<Option<f64>, Fault> {
        match self.node {
            Node::Null => Ok(None),
            _ => self.number(range).map(Some),
        }
    }

    /// A list of exactly `N` numbers in `range`.
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

    /// A string of at most `limit` characters.
    ///
    /// # Errors
    /// Not a string, or a longer one.
    pub fn text_up_to(&self, limit: usize) -> Result<&'a str, Fault> {
        let text = self.text()?;
        if text.chars().nth(limit).is_some() {
            return Err(self.fault(FaultKind::TextTooLong { limit }));
        }
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

/// The fields of an object. [`Fields::finish`] refuses those that were not taken.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [(String, Node)],
    taken: Vec<bool>,
    parent: String,
}

impl<'a> Fields<'a> {
    /// The field of that name, if present.
    pub fn take(&mut self, name: &str) -> Option<Cursor<'a>> {
        let at = self.entries.iter().position(|(key, _)| key == name)?;
        self.taken[at] = true;
        Some(Cursor {
            node: &self.entries[at].1,
            path: join(&self.parent, name),
        })
    }

    /// The number in the field of that name, if present.
    ///
    /// # Errors
    /// As [`Cursor::number`].
    #[inline(never)]
    pub fn number(&mut self, name: &str, range: Range) -> Result<Option<f64>, Fault> {
        self.take(name).map(|field| field.number(range)).transpose()
    }

    /// The text in the field of that name, of at most `limit` characters; empty if absent.
    ///
    /// # Errors
    /// As [`Cursor::text_up_to`].
    #[inline(never)]
    pub fn text_up_to(&mut self, name: &str, limit: usize) -> Result<String, Fault> {
        self.take(name)
            .map_or(Ok(String::new()), |field| field.text_up_to(limit).map(str::to_owned))
    }

    /// Reads the field of that name, if present.
    ///
    /// # Errors
    /// As `read`.
    pub fn read<T>(&mut self, name: &str, read: &dyn Fn(&Cursor) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
        self.take(name).map(|field| read(&field)).transpose()
    }

    /// Calls `read` with the field of that name, if present.
    ///
    /// # Errors
    /// As `read`.
    pub fn given(&mut self, name: &str, read: &mut dyn FnMut(&Cursor) -> Result<(), Fault>) -> Result<(), Fault> {
        self.take(name).map_or(Ok(()), |field| read(&field))
    }

    /// The field of that name.
    ///
    /// # Errors
    /// [`FaultKind::Missing`] at the field's own path.
    pub fn need(&mut self, name: &str) -> Result<Cursor<'a>, Fault> {
        self.take(name)
            .ok_or_else(|| Fault::new(join(&self.parent, name), FaultKind::Missing))
    }

    /// The fields not taken so far, in file order.
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

    /// Refuses fields that were not taken.
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

/// Longest key in a path, characters. Keys of the formats are shorter; a hostile key is cut.
const KEY: usize = 100;

fn join(parent: &str, key: &str) -> String {
    let end = key.char_indices().nth(KEY).map_or(key.len(), |(end, _)| end);
    let key = &key[..end];
    if parent.is_empty() {
        key.to_owned()
    } else {
        format!("{parent}.{key}")
    }
}
