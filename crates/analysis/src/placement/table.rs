//! The dynamic programme: the best allocation of every mix to the cities.
//!
//! Cities are processed from last to first, choices in tie-rule order, and a later choice replaces an earlier one
//! only if it is better. So among equal allocations the first list in city order remains. Does not know costs.

use jigong_model::plan::CITIES;

use super::options::CityOptions;
use super::terms::{Counts, total};

/// Merit of a choice: larger is better, added up over the cities, compared lexicographically.
pub(super) type Merit = (i64, i64);

/// The mixes under consideration and their indices in a box of all counts. If it contains a mix, it contains every
/// smaller one.
#[derive(Debug, Clone)]
pub(super) struct Mixes {
    list: Vec<Counts>,
    most: Counts,
}

impl Mixes {
    /// All mixes up to `most` of each kind that satisfy `keep`. If `keep` holds for a mix, it must hold for every
    /// smaller one.
    pub(super) fn new(most: Counts, keep: impl Fn(&Counts) -> bool) -> Self {
        let all = (0..=most[0]).flat_map(|a| (0..=most[1]).flat_map(move |b| (0..=most[2]).map(move |c| [a, b, c])));
        Self {
            list: all.filter(keep).collect(),
            most,
        }
    }

    fn size(&self) -> usize {
        self.most.iter().map(|&most| most as usize + 1).product()
    }

    fn at(&self, mix: &Counts) -> usize {
        let [_, b, c] = self.most.map(|most| most as usize + 1);
        (mix[0] as usize * b + mix[1] as usize) * c + mix[2] as usize
    }
}

/// The filled table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    mixes: Mixes,
    /// By mix index; `None` if no choices add up to the mix.
    merits: Vec<Option<Merit>>,
    /// By city and mix index: the city's projects if this mix is shared by it and all later cities.
    picks: Vec<Vec<Counts>>,
}

impl Table {
    /// Fills the table for cities in order; `merit` values a choice of a city.
    pub(super) fn fill(sites: &[CityOptions], mixes: Mixes, merit: &dyn Fn(&CityOptions, &Counts) -> Merit) -> Self {
        let mut merits = vec![None; mixes.size()];
        merits[0] = Some((0, 0));
        let mut table = Self {
            mixes,
            merits,
            picks: Vec::with_capacity(sites.len()),
        };
        for site in sites.iter().rev() {
            table.take(site, merit);
        }
        table.picks.reverse();
        table
    }

    /// Adds one more city in front.
    fn take(&mut self, site: &CityOptions, merit: &dyn Fn(&CityOptions, &Counts) -> Merit) {
        let mut merits: Vec<Option<Merit>> = vec![None; self.merits.len()];
        let mut picks = vec![[0; 3]; self.merits.len()];
        for choice in &site.choices {
            let (own, step) = (merit(site, choice), self.mixes.at(choice));
            for mix in self.mixes.list.iter().filter(|mix| holds(mix, choice)) {
                let at = self.mixes.at(mix);
                let Some(rest) = self.merits[at - step] else { continue };
                let sum = Some((own.0 + rest.0, own.1 + rest.1));
                if sum > merits[at] {
                    (merits[at], picks[at]) = (sum, *choice);
                }
            }
        }
        self.merits = merits;
        self.picks.push(picks);
    }

    /// The mixes that some choices add up to.
    pub(super) fn reached(&self) -> impl Iterator<Item = &Counts> {
        self.mixes.list.iter().filter(|mix| self.merit(mix).is_some())
    }

    /// Merit of the best allocation of a mix.
    pub(super) fn merit(&self, mix: &Counts) -> Option<Merit> {
        self.merits[self.mixes.at(mix)]
    }

    /// The best allocation of a reached mix: projects by city.
    pub(super) fn spread(&self, mix: &Counts) -> [Counts; CITIES] {
        let mut left = *mix;
        let mut spread = [[0; 3]; CITIES];
        for (picks, own) in self.picks.iter().zip(&mut spread) {
            *own = picks[self.mixes.at(&left)];
            for (left, own) in left.iter_mut().zip(own) {
                *left -= *own;
            }
        }
        spread
    }
}

/// Whether a mix contains at least these projects.
pub(super) fn holds(mix: &Counts, projects: &Counts) -> bool {
    mix.iter().zip(projects).all(|(have, need)| have >= need)
}

/// Merit of a choice: Σ residents per college over the added colleges; second criterion of the tie rule.
pub(super) fn by_gain(site: &CityOptions, choice: &Counts) -> Merit {
    (0, site.gain(total(choice)))
}
