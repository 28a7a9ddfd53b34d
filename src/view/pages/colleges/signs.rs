//! What starts in one city and year, gathered by kind and fate, and in words: for the grid's cell, for the line under the
//! grid, and for the phone's list.
//!
//! Must not decide on a project: its fate is the sheet's.

use jigong_model::plan::{CityId, ProjectKind};
use jigong_model::projection::RejectionReason;
use jigong_text::report::colleges::Sheet;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;

use super::{kind_name, rejection};

/// Projects of one kind and one fate that start in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    pub(super) kind: ProjectKind,
    pub(super) count: usize,
    /// Years to the opening, or why there is none.
    pub(super) lead: Result<i64, RejectionReason>,
}

/// All that starts in a city and year, in the order of the list.
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
    /// How many of which kind, and when they open or why they do not.
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
