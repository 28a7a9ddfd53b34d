//! Start years: a fixed number of starts a year from the first possible year on, longest lead first.
//!
//! With that order a mix opens within the plan if it can in any order. Whether it can depends only on the number of
//! projects with at least each lead time. Does not know cities or costs.

use std::iter::repeat_n;

use jigong_model::plan::{Assumption, Assumptions, Plan, ProjectKind, YEARS};

use super::terms::{Counts, whole};

/// Lead times and starts a year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timetable {
    /// Index of the first possible start year.
    pub(super) first: usize,
    /// Years from start to opening, by [`ProjectKind::index`].
    pub(super) lead: [u32; 3],
    /// Most projects that may start in a year.
    pub(super) starts_a_year: u32,
}

impl Timetable {
    pub(super) fn new(plan: &Plan, assumptions: &Assumptions, starts_a_year: u32) -> Self {
        let lead = |kind: usize| whole(assumptions.by_kind(Assumption::LeadYears, ProjectKind::ALL[kind]));
        Self {
            first: plan.placement.first_start,
            lead: std::array::from_fn(lead),
            starts_a_year,
        }
    }

    /// Number of start years from which a project opens within the plan.
    const fn start_years(&self, lead: u32) -> usize {
        (YEARS - self.first).saturating_sub(lead as usize)
    }

    /// Whether a project of a kind can open within the plan.
    pub(super) fn in_time(&self, kind: usize) -> bool {
        self.start_years(self.lead[kind]) > 0
    }

    /// Whether all projects of a mix can open within the plan.
    pub(super) fn fits(&self, mix: &Counts) -> bool {
        (0..mix.len()).filter(|&kind| mix[kind] > 0).all(|kind| {
            let lead = self.lead[kind];
            let as_long: u32 = (0..mix.len())
                .filter(|&other| self.lead[other] >= lead)
                .map(|other| mix[other])
                .sum();
            as_long as usize <= (self.starts_a_year as usize).saturating_mul(self.start_years(lead))
        })
    }

    /// Indices of the start years, one per possible start, in order.
    pub(super) fn starts(&self) -> impl Iterator<Item = usize> {
        let each = self.starts_a_year as usize;
        (self.first..YEARS).flat_map(move |year| repeat_n(year, each))
    }

    /// Index of the opening year of the last project of a mix; 0 without projects.
    pub(super) fn last_opening(&self, mix: &Counts) -> usize {
        let mut leads: Vec<u32> = (0..mix.len())
            .flat_map(|kind| repeat_n(self.lead[kind], mix[kind] as usize))
            .collect();
        leads.sort_unstable_by(|a, b| b.cmp(a));
        let openings = self.starts().zip(leads).map(|(start, lead)| start + lead as usize);
        openings.max().unwrap_or(0)
    }
}
