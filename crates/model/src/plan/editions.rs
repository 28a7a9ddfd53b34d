//! Editions of the plan's figures: the current edition and the values that earlier editions had.
//!
//! Links and files state their edition. A change of a default is a new edition; its old value is added to `earlier`,
//! so that results made with it can still be reproduced.

use std::collections::BTreeMap;

use super::Plan;
use super::fault::{Fault, FaultKind};
use super::node::Cursor;
use super::pieces::filled;
use super::range::Range;
use super::slot::Slot;

/// Edition numbers start at 1.
const NUMBER: Range = Range::whole(1.0, 1e6);

/// An earlier edition.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Earlier {
    /// The day from which it was valid.
    pub date: String,
    /// Old values of the figures that the next edition changed.
    pub figures: BTreeMap<Slot, f64>,
}

/// Reads `{number, date, earlier: [{date, figures: {path: value}}]}`; `earlier` has `number` − 1 entries.
pub(super) fn read(cursor: &Cursor, plan: &mut Plan) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range allows whole numbers up to 1e6 only"
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
    /// The figures of an edition that differ from today's, with their old values; `None` for an unknown edition.
    pub fn figures_of(&self, edition: u32) -> Option<BTreeMap<Slot, f64>> {
        if edition == 0 || edition > self.edition {
            return None;
        }
        let mut then = BTreeMap::new();
        // Newest first, so that the values of the edition itself overwrite those of later editions.
        for between in self.earlier.get(edition as usize - 1..)?.iter().rev() {
            then.extend(between.figures.iter().map(|(&slot, &value)| (slot, value)));
        }
        then.retain(|slot, value| value.to_bits() != self.assumptions.slot(slot.index()).to_bits());
        Some(then)
    }
}
