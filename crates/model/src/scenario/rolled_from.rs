//! Where a scenario was carried on from. It changes no figure.

use crate::plan::Fault;
use crate::plan::node::{Cursor, Node};

use super::limits;

/// The scenario of the earlier plan from which the base figures were taken. Every text may be absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RolledFrom {
    /// Its title.
    pub title: Option<String>,
    /// Id of its plan.
    pub plan: Option<String>,
    /// Fingerprint of its figures.
    pub fingerprint: Option<String>,
}

impl RolledFrom {
    /// Reads `{title?, plan?, fingerprint?}`.
    ///
    /// # Errors
    /// The first fault, with its path.
    pub(super) fn read(cursor: &Cursor) -> Result<Self, Fault> {
        let mut fields = cursor.fields()?;
        let mut text = |name: &str| {
            let field = fields.take(name);
            field
                .map(|field| field.text_up_to(limits::TITLE).map(str::to_owned))
                .transpose()
        };
        let read = Self {
            title: text("title")?,
            plan: text("plan")?,
            fingerprint: text("fingerprint")?,
        };
        fields.finish()?;
        Ok(read)
    }

    pub(super) fn to_node(&self) -> Node {
        let given = [
            ("title", &self.title),
            ("plan", &self.plan),
            ("fingerprint", &self.fingerprint),
        ];
        let given = given
            .into_iter()
            .filter_map(|(name, text)| Some((name.to_owned(), text.as_deref()?.into())));
        Node::Map(given.collect())
    }
}
