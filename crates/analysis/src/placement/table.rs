//! The dynamic programme: for every mix of projects, the best way to spread it over the cities.
//!
//! Cities are taken from the last to the first and each city's choices in the order of the tie rule, and a later choice
//! must be better to replace an earlier one; so of equal ways the first list in city order remains. Must not know costs.

use jigong_model::plan::CITIES;

use super::options::CityOptions;
use super::terms::Counts;

/// What a choice is worth; larger is better, added up over the cities, the first number before the second.
pub(super) type Merit = (i64, i64);

/// The mixes that are looked at, and their places in a box of all counts up to the most of each kind. If a mix is in,
/// so is every smaller one.
#[derive(Debug, Clone)]
pub(super) struct Mixes {
    list: Vec<Counts>,
    most: Counts,
}

impl Mixes {
    /// All mixes up to `most` of each kind that `keep` keeps, which must keep everything below what it keeps.
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

/// The programme worked out.
#[derive(Debug, Clone)]
pub(super) struct Table {
    mixes: Mixes,
    /// By place of the mix; `None` where no choices add up to it.
    merits: Vec<Option<Merit>>,
    /// By city and place of the mix: what the city gets if it and all later cities share that mix.
    picks: Vec<Vec<Counts>>,
}

impl Table {
    /// Works the programme out for sites in city order; `merit` values a choice of a site.
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

    /// Puts one more city in front.
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

    /// The merit of the best way to spread a mix.
    pub(super) fn merit(&self, mix: &Counts) -> Option<Merit> {
        self.merits[self.mixes.at(mix)]
    }

    /// The best way to spread a mix that is reached: projects by city.
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

/// Whether a mix holds at least these projects.
pub(super) fn holds(mix: &Counts, projects: &Counts) -> bool {
    mix.iter().zip(projects).all(|(have, need)| have >= need)
}
