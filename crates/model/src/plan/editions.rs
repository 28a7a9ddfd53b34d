//! Editions of the plan's figures: which one this is, and what earlier ones had in the place of today's.
//!
//! Links and files tell the edition that they were made with. Whoever changes a default writes a new edition and puts
//! the old value below `earlier`, so that what was made before can still be shown as it was.

use std::collections::BTreeMap;

use super::Plan;
use super::fault::{Fault, FaultKind};
use super::node::Cursor;
use super::pieces::filled;
use super::range::Range;
use super::slot::Slot;

/// Editions are counted from 1.
const NUMBER: Range = Range::whole(1.0, 1e6);

/// An earlier edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The day from which it held.
    pub date: String,
    /// The figures that the next edition replaced, with the values they had.
    pub figures: BTreeMap<Slot, f64>,
}

/// Reads `{number, date, earlier: [{date, figures: {path: value}}]}`: one earlier edition a number below this one's.
pub(super) fn read(cursor: &Cursor, plan: &mut Plan) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within 1..1e6"
    )]
    let number = fields.need("number")?.number(NUMBER)? as u32;
    let date = filled(&fields.need("date")?)?;
    let items = fields.need("earlier")?.items(Some(number as usize - 1))?;
    fields.finish()?;
    let earlier = items.iter().map(|item| one(item, plan)).collect::<Result<_, _>>()?;
    plan.edition = number;
    plan.edition_date = date;
    plan.earlier = earlier;
    Ok(())
}

fn one(cursor: &Cursor, plan: &Plan) -> Result<Earlier, Fault> {
    let mut fields = cursor.fields()?;
    let date = filled(&fields.need("date")?)?;
    let mut figures = BTreeMap::new();
    for (path, value) in fields.need("figures")?.fields()?.rest() {
        let slot = Slot::from_path(path, plan).ok_or_else(|| value.fault(FaultKind::UnknownField))?;
        figures.insert(slot, value.number(slot.assumption().range())?);
    }
    fields.finish()?;
    if figures.is_empty() {
        return Err(cursor.fault(FaultKind::Empty));
    }
    Ok(Earlier { date, figures })
}

impl Plan {
    /// Figures that an edition had otherwise than today's, with their values then; `None` for one that is not known.
    pub fn figures_of(&self, edition: u32) -> Option<BTreeMap<Slot, f64>> {
        if edition == 0 || edition > self.edition {
            return None;
        }
        let mut then = BTreeMap::new();
        // What the edition itself had counts before what those between it and today had.
        for between in self.earlier.get(edition as usize - 1..)?.iter().rev() {
            then.extend(between.figures.iter().map(|(&slot, &value)| (slot, value)));
        }
        then.retain(|slot, value| value.to_bits() != self.assumptions.slot(slot.index()).to_bits());
        Some(then)
    }
}
