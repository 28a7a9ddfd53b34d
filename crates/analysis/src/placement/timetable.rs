//! When projects start: so many a year, from the first year in which they can, longest lead first.
//!
//! With that order a mix can be opened within the plan if any order can, and whether it can depends only on how many
//! projects have at least each lead time. Must not know cities or costs.

use std::iter::repeat_n;

use jigong_model::plan::{Assumption, Assumptions, ProjectKind, YEARS};

use super::terms::{Counts, whole};

/// The place of the first start year among the plan's: the plan was issued on 31 May of its second year, so that nothing
/// can start before.
pub const FIRST_START: usize = 1;

/// The rules of starting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timetable {
    /// Years from start to opening, by [`ProjectKind::index`].
    pub(super) lead: [u32; 3],
    /// Projects that may start in a year.
    pub(super) starts_a_year: u32,
}

impl Timetable {
    pub(super) fn new(assumptions: &Assumptions, starts_a_year: u32) -> Self {
        let lead = |kind: usize| whole(assumptions.by_kind(Assumption::LeadYears, ProjectKind::ALL[kind]));
        Self {
            lead: std::array::from_fn(lead),
            starts_a_year,
        }
    }

    /// In how many years a project may start so that it opens by the plan's last.
    const fn start_years(lead: u32) -> usize {
        (YEARS - FIRST_START).saturating_sub(lead as usize)
    }

    /// Whether a project of that kind can open within the plan at all.
    pub(super) fn in_time(&self, kind: usize) -> bool {
        Self::start_years(self.lead[kind]) > 0
    }

    /// Whether so many projects can all open within the plan.
    pub(super) fn fits(&self, mix: &Counts) -> bool {
        (0..mix.len()).filter(|&kind| mix[kind] > 0).all(|kind| {
            let lead = self.lead[kind];
            let as_long: u32 = (0..mix.len())
                .filter(|&other| self.lead[other] >= lead)
                .map(|other| mix[other])
                .sum();
            as_long as usize <= (self.starts_a_year as usize).saturating_mul(Self::start_years(lead))
        })
    }

    /// Places of the start years among the plan's, one for each project that may start, in order.
    pub(super) fn starts(&self) -> impl Iterator<Item = usize> {
        let each = self.starts_a_year as usize;
        (FIRST_START..YEARS).flat_map(move |year| repeat_n(year, each))
    }

    /// The place of the year in which the last of so many projects opens, 0 where there is none.
    pub(super) fn last_opening(&self, mix: &Counts) -> usize {
        let mut leads: Vec<u32> = (0..mix.len())
            .flat_map(|kind| repeat_n(self.lead[kind], mix[kind] as usize))
            .collect();
        leads.sort_unstable_by(|a, b| b.cmp(a));
        let openings = self.starts().zip(leads).map(|(start, lead)| start + lead as usize);
        openings.max().unwrap_or(0)
    }
}
