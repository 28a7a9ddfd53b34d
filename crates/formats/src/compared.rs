//! Writes and reads `jigong.compared/1`: the scenarios of a comparison as stored in the browser.
//!
//! Strict: unknown fields are refused with their path. Invariant: exactly one column is the current scenario, which
//! is stored elsewhere, and the reference is one of the columns.

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::node::{Cursor, MAX_TEXT, Node};
use jigong_model::plan::range::Range;
use jigong_model::plan::shape::named;
use jigong_model::plan::{Fault, FaultKind, Indicator, Plan};
use jigong_model::scenario::Preset;
use serde_json::{Value, json};

/// Format name in a record.
pub const FORMAT: &str = "jigong.compared/1";

/// Most columns; each is a scenario to be run and shown.
pub const MAX_COLUMNS: usize = 100;

/// A stored comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The columns in order.
    pub columns: Vec<KeptColumn>,
    /// Index of the reference column.
    pub reference: usize,
    /// Sort order of the columns; `None` for their own order.
    pub sort: Option<Sort>,
}

/// A column of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum KeptColumn {
    /// The current scenario.
    Hand,
    /// Another scenario, and the preset it came from.
    Other(ValidScenario, Option<Preset>),
}

/// A sort order of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Indicator to sort by.
    pub indicator: Indicator,
    /// Whether the greatest value comes first.
    pub greatest_first: bool,
}

impl Kept {
    /// The record's text; `None` if it is longer than a reader accepts or has too many columns.
    pub fn to_text(&self) -> Option<String> {
        let column = |column: &KeptColumn| match column {
            KeptColumn::Hand => json!({ "hand": true }),
            // Stored as a text, so that it is read by the same strict reader as scenario files.
            KeptColumn::Other(scenario, origin) => json!({
                "origin": origin.map_or("", Preset::name),
                "scenario": scenario.to_node(scenario.plan()).to_text(),
            }),
        };
        let mut record = json!({
            "format": FORMAT,
            "columns": self.columns.iter().map(column).collect::<Vec<Value>>(),
            "reference": self.reference,
        });
        if let Some(sort) = self.sort {
            record["sort"] = json!({ "indicator": sort.indicator.name(), "greatest_first": sort.greatest_first });
        }
        let text = record.to_string();
        (text.len() <= MAX_TEXT && self.columns.len() <= MAX_COLUMNS).then_some(text)
    }

    /// Parses a record.
    ///
    /// # Errors
    /// The first fault, with its path; faults inside a scenario have the scenario's own path.
    pub fn parse(text: &str, plan: &'static Plan) -> Result<Self, Fault> {
        let node = Node::parse(text)?;
        let mut fields = node.root().fields()?;
        let format = fields.need("format")?;
        if format.text()? != FORMAT {
            return Err(format.fault(FaultKind::UnknownFormat));
        }
        let list = fields.need("columns")?;
        let items = list.items(None)?;
        if items.len() > MAX_COLUMNS {
            return Err(list.fault(FaultKind::TooMany { limit: MAX_COLUMNS }));
        }
        let columns: Vec<KeptColumn> = items.iter().map(|item| column(item, plan)).collect::<Result<_, _>>()?;
        match columns.iter().filter(|column| **column == KeptColumn::Hand).count() {
            0 => return Err(list.fault(FaultKind::Missing)),
            1 => {}
            _ => return Err(list.fault(FaultKind::Repeated)),
        }
        let last = columns.len() as f64 - 1.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range allows whole numbers up to the last column only"
        )]
        let reference = fields.need("reference")?.number(Range::whole(0.0, last))? as usize;
        let sort = fields.take("sort").map(|field| sort(&field)).transpose()?;
        fields.finish()?;
        Ok(Self {
            columns,
            reference,
            sort,
        })
    }
}

fn column(cursor: &Cursor, plan: &'static Plan) -> Result<KeptColumn, Fault> {
    let mut fields = cursor.fields()?;
    let column = if let Some(hand) = fields.take("hand") {
        if !hand.boolean()? {
            return Err(hand.fault(FaultKind::UnknownField));
        }
        KeptColumn::Hand
    } else {
        let origin = fields.need("origin")?;
        let origin = match origin.text()? {
            "" => None,
            _ => Some(named(&origin, &Preset::from_name, FaultKind::UnknownName)?),
        };
        let (scenario, _) = ValidScenario::open(fields.need("scenario")?.text()?, plan)?;
        KeptColumn::Other(scenario, origin)
    };
    fields.finish()?;
    Ok(column)
}

fn sort(cursor: &Cursor) -> Result<Sort, Fault> {
    let mut fields = cursor.fields()?;
    let sort = Sort {
        indicator: named(&fields.need("indicator")?, &Indicator::from_name, FaultKind::UnknownName)?,
        greatest_first: fields.need("greatest_first")?.boolean()?,
    };
    fields.finish()?;
    Ok(sort)
}
