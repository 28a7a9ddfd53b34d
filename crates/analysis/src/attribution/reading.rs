//! Reads the columns that an attribution splits, for one policy after the other.

use jigong_model::outcome::indicator;
use jigong_model::plan::{CITIES, Indicator, Plan, Tier, YEARS};
use jigong_model::projection::province::{Beginning, DrawX4, PolicyPath, WIDTH, Wide, YearFigures};
use jigong_model::projection::{Draw, Policy, Projection, Start};

use crate::answer::By;
use crate::prepared::Prepared;
use crate::under_draws;

/// Reads columns under one scenario's assumptions, draw and observed years. Policies are added one by one; for
/// indicators four are run at once.
#[derive(Debug)]
pub(super) struct Reader {
    by: By,
    draw: Draw,
    /// Start of each lane's run; they differ only if observed years exist.
    beginnings: Vec<Beginning>,
    paths: Vec<PolicyPath>,
    /// Number of paths not yet run.
    waiting: usize,
    together: Box<PolicyPath<Wide>>,
    columns: Vec<f64>,
}

impl Reader {
    pub(super) fn new(prepared: &Prepared, by: By) -> Self {
        let begins = Beginning::new(&prepared.base, &prepared.policy, &prepared.scenario.actuals);
        Self {
            by,
            draw: prepared.draw(),
            beginnings: vec![begins; WIDTH],
            paths: vec![PolicyPath::empty(); WIDTH],
            waiting: 0,
            together: Box::new(PolicyPath::four()),
            columns: Vec::new(),
        }
    }

    /// Number of columns.
    pub(super) const fn columns(&self) -> usize {
        match self.by {
            By::Indicators => Indicator::ALL.len(),
            By::Years(_) => YEARS,
            By::Cities(_) => CITIES,
        }
    }

    /// Adds a policy; at most [`WIDTH`] before the next [`Reader::read`].
    pub(super) fn take(&mut self, plan: &Plan, prepared: &Prepared, policy: &Policy) {
        match self.by {
            By::Indicators => {
                let at = self.waiting;
                if self.beginnings[at].observed() > 0 {
                    self.beginnings[at] = Beginning::new(&prepared.base, policy, &prepared.scenario.actuals);
                }
                self.paths[at].renew(plan, &prepared.base, policy, &self.beginnings[at], self.draw.delay);
                self.waiting += 1;
            }
            By::Years(own) => {
                let projection = self.whole(prepared, policy);
                let years = (1..=YEARS).map(|at| indicator::in_year(plan, &projection, at, own).unwrap_or(f64::NAN));
                self.columns.extend(years);
            }
            By::Cities(own) => {
                let projection = self.whole(prepared, policy);
                self.columns.extend(by_city(&projection, own));
            }
        }
    }

    /// Appends the columns of the added policies, in order; NaN if there is no value.
    pub(super) fn read(&mut self, prepared: &Prepared, columns: &mut Vec<f64>) {
        if self.waiting > 0 {
            let begins: [&Beginning; WIDTH] = std::array::from_fn(|lane| &self.beginnings[lane]);
            let mut years = [YearFigures::default(); YEARS];
            // Unused lanes run the path of an earlier call; their results are not read.
            self.together.put(std::array::from_fn(|lane| &self.paths[lane]));
            DrawX4::new([&self.draw; WIDTH]).run_each(&prepared.base, begins, &self.together, &mut years);
            let sampled: [_; Indicator::ALL.len()] =
                std::array::from_fn(|at| under_draws::sampled(Indicator::ALL[at], &years, begins).map(Wide::to_array));
            for (lane, path) in self.paths[..self.waiting].iter().enumerate() {
                let column = |&own: &Indicator| {
                    sampled[own.index()].map_or_else(|| under_draws::standing(own, &path.standing), |wide| wide[lane])
                };
                self.columns.extend(Indicator::ALL.iter().map(column));
            }
            self.waiting = 0;
        }
        columns.append(&mut self.columns);
    }

    /// A full run with all cities.
    fn whole(&self, prepared: &Prepared, policy: &Policy) -> Projection {
        let start = Start::new(&prepared.base, policy, &prepared.scenario.actuals);
        let mut projection = start.projection().clone();
        start.run(&prepared.base, policy, &self.draw, &mut projection);
        projection
    }
}

/// Values of an indicator by city; NaN if it has none by city.
fn by_city(projection: &Projection, indicator: Indicator) -> [f64; CITIES] {
    let last = &projection.cities[YEARS];
    let sum = |read: &dyn Fn(usize) -> f64| (1..=YEARS).map(read).sum::<f64>();
    match indicator {
        Indicator::Enrolment => last.enrolled,
        Indicator::HighSkilled => std::array::from_fn(|city| sum(&|at| projection.cities[at].high_skilled[city])),
        Indicator::Training => std::array::from_fn(|city| sum(&|at| projection.cities[at].training[city])),
        Indicator::Colleges => last.schools[Tier::TechnicianCollege.index()],
        _ => [f64::NAN; CITIES],
    }
}
