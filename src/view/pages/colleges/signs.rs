//! Projects that start in one city and year, grouped by kind and decision, with texts: for the grid's cell, the line
//! below the grid, and the phone's list.
//!
//! Does not decide on projects; the decision comes from the sheet.

use jigong_model::plan::{CityId, ProjectKind};
use jigong_model::projection::RejectionReason;
use jigong_text::report::colleges::Sheet;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;

use super::{kind_name, rejection};

/// Projects with the same kind and decision that start in the same cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    pub(super) kind: ProjectKind,
    pub(super) count: usize,
    /// Years until the opening, or the reason for refusal.
    pub(super) lead: Result<i64, RejectionReason>,
}

/// All projects that start in a city and year, grouped, in the order of the sheet.
pub(super) fn signs(sheet: &Sheet, city: CityId, start: u16) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for row in sheet.starting(city, start) {
        let kind = row.project.kind;
        let lead = row.fate.map(|brought| brought.opens - row.project.start);
        match signs.iter_mut().find(|sign| sign.kind == kind && sign.lead == lead) {
            Some(sign) => sign.count += 1,
            None => signs.push(Sign { kind, count: 1, lead }),
        }
    }
    signs
}

impl Sign {
    /// Number and kind, and when they open or why they are refused.
    pub(super) fn words(&self, start: u16, locale: Locale) -> String {
        let (id, then) = match self.lead {
            Ok(lead) => {
                let opens = (i64::from(start) + lead).to_string();
                ("college-sign", locale.with("college-opens", &[("year", opens.into())]))
            }
            Err(reason) => ("college-sign-refused", rejection(reason, locale)),
        };
        locale.with(
            id,
            &[
                ("count", plain(self.count as f64, 0).into()),
                ("kind", kind_name(self.kind, locale).into()),
                ("then", then.into()),
            ],
        )
    }
}
