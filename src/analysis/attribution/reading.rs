//! The figures that an attribution splits, read off four policies at once.

use crate::analysis::answer::By;
use crate::analysis::outlook;
use crate::analysis::prepared::Prepared;
use crate::model::province::{Beginning, Course, Lanes, WIDTH, YearFigures};
use crate::model::{Draw, Policy, Projection, Start};
use crate::outcome::indicator;
use crate::plan::{CITIES, Indicator, Plan, Tier, YEARS};

/// Reads columns under the assumptions, draw and observed years of one scenario.
#[derive(Debug)]
pub(super) struct Reader {
    by: By,
    draw: Draw,
}

impl Reader {
    pub(super) fn new(prepared: &Prepared, by: By) -> Self {
        Self {
            by,
            draw: prepared.draw(),
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

    /// The columns of four policies one after the other; NaN where there is no value.
    pub(super) fn read(&self, plan: &Plan, prepared: &Prepared, policies: [&Policy; WIDTH], columns: &mut Vec<f64>) {
        columns.clear();
        match self.by {
            By::Indicators => self.indicators(plan, prepared, policies, columns),
            By::Years(own) => self.whole(prepared, policies, |projection| {
                columns.extend((1..=YEARS).map(|at| indicator::in_year(plan, projection, at, own).unwrap_or(f64::NAN)));
            }),
            By::Cities(own) => self.whole(prepared, policies, |projection| columns.extend(by_city(projection, own))),
        }
    }

    /// By the province alone.
    fn indicators(&self, plan: &Plan, prepared: &Prepared, policies: [&Policy; WIDTH], columns: &mut Vec<f64>) {
        let base = &prepared.base;
        let beginnings = policies.map(|policy| Beginning::new(base, policy, &prepared.scenario.actuals));
        let courses: [Course; WIDTH] =
            std::array::from_fn(|lane| Course::new(plan, base, policies[lane], &beginnings[lane], self.draw.delay));
        let mut years = [YearFigures::default(); YEARS];
        let together = Course::side_by_side(courses.each_ref());
        Lanes::new([&self.draw; WIDTH]).run_each(base, beginnings.each_ref(), &together, &mut years);
        for lane in 0..WIDTH {
            let of =
                |&own: &Indicator| outlook::value(own, &years, &courses[lane].standing, &beginnings[lane]).to_array()[lane];
            columns.extend(Indicator::ALL.iter().map(of));
        }
    }

    /// By whole runs with all cities.
    fn whole(&self, prepared: &Prepared, policies: [&Policy; WIDTH], mut read: impl FnMut(&Projection)) {
        for policy in policies {
            let start = Start::new(&prepared.base, policy, &prepared.scenario.actuals);
            let mut projection = start.projection().clone();
            start.run(&prepared.base, policy, &self.draw, &mut projection);
            read(&projection);
        }
    }
}

/// The cities' parts of an indicator's value; NaN where it has none.
fn by_city(projection: &Projection, indicator: Indicator) -> [f64; CITIES] {
    let last = &projection.cities[YEARS];
    let sum = |read: &dyn Fn(usize) -> f64| (1..=YEARS).map(read).sum::<f64>();
    match indicator {
        Indicator::E1 => last.enrolled,
        Indicator::E3 => std::array::from_fn(|city| sum(&|at| projection.cities[at].high_skilled[city])),
        Indicator::E4 => std::array::from_fn(|city| sum(&|at| projection.cities[at].training[city])),
        Indicator::E5 => last.schools[Tier::TechnicianCollege.index()],
        _ => [f64::NAN; CITIES],
    }
}
