//! A placement problem: the province's options under constraints, the feasible mixes and the obstacles.
//!
//! Obstacles are searched in a fixed order: cities, number of colleges, starts, budget. Each constraint found
//! infeasible is relaxed before the next is tested, so that every reason concerns its own constraint only.

use jigong_model::plan::{Assumptions, CITIES, CityId, PerCity, Plan, Tier};

use super::Proposal;
use super::choose::{Spread, best, lowest};
use super::constraints::{CityWish, PlacementConstraints};
use super::options::{CityOptions, Standing};
use super::reason::Reason;
use super::table::{self, Mixes, Table};
use super::terms::{Counts, Terms, exceeds, total, whole};
use super::timetable::Timetable;

/// Persons per unit of the population figures (万人).
const TEN_THOUSAND: f64 = 10_000.0;

/// Constraints, options of the cities, costs and timetable.
#[derive(Debug)]
pub(super) struct PlacementProblem<'a> {
    pub(super) plan: &'a Plan,
    pub(super) terms: Terms,
    pub(super) timetable: Timetable,
    /// Residents by city, 10⁴ persons (万人).
    pub(super) residents: PerCity,
    constraints: &'a PlacementConstraints,
    standings: Vec<Standing>,
    /// The options of every city, before the demand for coverage.
    pub(super) sites: Vec<CityOptions>,
    /// By city, why its fixed projects are impossible.
    faults: Vec<Option<Reason>>,
}

/// Feasible choices and mixes after relaxing infeasible constraints.
#[derive(Debug)]
pub(super) struct Reach {
    /// The cities, restricted to choices that satisfy the demands.
    pub(super) sites: Vec<CityOptions>,
    pub(super) table: Table,
    /// Mixes with enough colleges that can be started in time, at any cost.
    mixes: Vec<Counts>,
}

impl<'a> PlacementProblem<'a> {
    pub(super) fn new(plan: &'a Plan, assumptions: &Assumptions, constraints: &'a PlacementConstraints) -> Self {
        let timetable = Timetable::new(plan, assumptions, constraints.starts_a_year);
        let residents = assumptions.population();
        let schools: [PerCity; 3] = std::array::from_fn(|tier| assumptions.schools(Tier::ALL[tier]));
        let standing = |city: CityId| Standing {
            city,
            schools: std::array::from_fn(|tier| whole(schools[tier][city.index()])),
            supported: whole(plan.city(city).supported.value[1]),
            residents: persons(residents[city.index()]),
        };
        let standings: Vec<Standing> = CityId::all().map(standing).collect();
        let (sites, faults) = standings
            .iter()
            .map(|standing| CityOptions::new(standing, constraints, &timetable))
            .unzip();
        Self {
            plan,
            terms: Terms::new(assumptions),
            timetable,
            residents,
            constraints,
            standings,
            sites,
            faults,
        }
    }

    /// Technician colleges of the province after adding `added`.
    pub(super) fn colleges(&self, added: u32) -> u32 {
        self.sites.iter().map(|site| site.colleges).sum::<u32>() + added
    }

    /// The feasible choices and mixes, and the reasons for relaxed constraints.
    pub(super) fn reach(&self) -> (Reach, Vec<Reason>) {
        let mut reasons = self.faults.iter().copied().flatten().collect();
        let sites = self.covering(&mut reasons);
        let wanted = self.attainable(&sites, &mut reasons);
        let reach = self.started(sites, wanted, &mut reasons);
        reasons.extend(self.over_budget(&reach));
        (reach, reasons)
    }

    /// The cities with the demand for coverage, as far as it can be satisfied.
    fn covering(&self, reasons: &mut Vec<Reason>) -> Vec<CityOptions> {
        let mut sites = self.sites.clone();
        if self.constraints.every_city {
            for ((site, standing), fault) in sites.iter_mut().zip(&self.standings).zip(&self.faults) {
                let uncovered = site.cover(standing, self.constraints);
                // A city with impossible fixed projects has a reason already.
                reasons.extend(uncovered.filter(|_| fault.is_none()));
            }
        }
        sites
    }

    /// The required number of colleges, or the largest possible if that is smaller.
    fn attainable(&self, sites: &[CityOptions], reasons: &mut Vec<Reason>) -> u32 {
        let most = |sites: &[CityOptions]| self.colleges(sites.iter().map(CityOptions::most_added).sum());
        let (wanted, possible) = (self.constraints.colleges, most(sites));
        if possible >= wanted {
            return wanted;
        }
        let free = PlacementConstraints {
            kinds: [true; 3],
            cities: [CityWish::Free; CITIES],
            ..self.constraints.clone()
        };
        let anywhere = self
            .standings
            .iter()
            .map(|standing| CityOptions::new(standing, &free, &self.timetable).0);
        reasons.push(Reason::TooFewColleges {
            wanted,
            possible,
            if_free: most(&anywhere.collect::<Vec<_>>()),
        });
        possible
    }

    /// Mixes that give `wanted` colleges. If none can be started in time, allows more starts a year until one can.
    fn started(&self, sites: Vec<CityOptions>, wanted: u32, reasons: &mut Vec<Reason>) -> Reach {
        let allowed = self.constraints.starts_a_year;
        // With as many starts a year as projects, all of them can start in the first year.
        let last = allowed.max(sites.iter().map(CityOptions::most_added).sum());
        let mut needed = allowed;
        loop {
            let table = self.table(&sites, needed);
            let enough = |mix: &&Counts| self.colleges(total(mix)) >= wanted;
            let mixes: Vec<Counts> = table.reached().filter(enough).copied().collect();
            if mixes.is_empty() && needed < last {
                needed += 1;
                continue;
            }
            if needed > allowed {
                reasons.push(Reason::TooFewStarts { allowed, needed });
            }
            return Reach { sites, table, mixes };
        }
    }

    /// The table of all mixes that can be started in time; merit by [`table::by_gain`].
    fn table(&self, sites: &[CityOptions], starts_a_year: u32) -> Table {
        let timetable = Timetable {
            starts_a_year,
            ..self.timetable
        };
        let mixes = Mixes::new(most_of_each(sites), |mix| timetable.fits(mix));
        Table::fill(sites, mixes, &table::by_gain)
    }

    fn over_budget(&self, reach: &Reach) -> Option<Reason> {
        let budget = self.constraints.budget?;
        let costs = reach.mixes.iter().map(|mix| self.terms.cost(mix));
        let needed = costs.reduce(|least, cost| if cost < least { cost } else { least })?;
        exceeds(needed, budget).then_some(Reason::OverBudget { budget, needed })
    }

    fn affordable(&self, mix: &Counts) -> bool {
        self.constraints
            .budget
            .is_none_or(|budget| !exceeds(self.terms.cost(mix), budget))
    }

    /// Mixes that satisfy all constraints and cost at most `times` the least; with 1, those of least cost.
    pub(super) fn mixes_near(&self, reach: &Reach, times: f64) -> Vec<Counts> {
        let affordable = reach.mixes.iter().filter(|mix| self.affordable(mix)).copied().collect();
        let cheapest = lowest(affordable, |mix| self.terms.cost(mix));
        let Some(least) = cheapest.first().map(|mix| self.terms.cost(mix)) else {
            return cheapest;
        };
        let near = |mix: &&Counts| self.affordable(mix) && !exceeds(self.terms.cost(mix), times * least);
        reach.mixes.iter().filter(near).copied().collect()
    }

    /// The plan of least cost, by the tie rule; `None` if no mix satisfies all constraints.
    pub(super) fn optimum(&self, reach: &Reach) -> Option<Spread> {
        best(&reach.table, &self.mixes_near(reach, 1.0))
    }

    /// The plan nearest to infeasible constraints; see [`super::Placement::Infeasible`].
    pub(super) fn closest(&self) -> Option<Proposal> {
        let mixes = Mixes::new(most_of_each(&self.sites), |mix| {
            self.timetable.fits(mix) && self.affordable(mix)
        });
        let wanted = self.constraints.colleges;
        let covers = |site: &CityOptions, choice: &Counts| {
            let covered = self.constraints.every_city && site.needs_college() && total(choice) > 0;
            (i64::from(covered), site.gain(total(choice)))
        };
        let table = Table::fill(&self.sites, mixes, &covers);
        let covered = |mix: &Counts| table.merit(mix).map_or(0, |merit| merit.0);
        let most_covered = lowest(table.reached().copied().collect(), |mix| -(covered(mix) as f64));
        let most_colleges = lowest(most_covered, |mix| -f64::from(self.colleges(total(mix)).min(wanted)));
        let cheapest = lowest(most_colleges, |mix| self.terms.cost(mix));
        best(&table, &cheapest).map(|spread| Proposal::new(self, spread, Vec::new()))
    }
}

/// Sum over the cities of the most projects of each kind.
fn most_of_each(sites: &[CityOptions]) -> Counts {
    let most = |kind: usize| {
        let of_site = |site: &CityOptions| site.choices.iter().map(|choice| choice[kind]).max().unwrap_or(0);
        sites.iter().map(of_site).sum()
    };
    std::array::from_fn(most)
}

/// 10⁴ persons as whole persons.
fn persons(ten_thousands: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a number of people, far below 2^52")]
    let persons = (ten_thousands * TEN_THOUSAND + 0.5).floor() as i64;
    persons
}
