//! One policy before many draws: its course for each delay, and the draws packed four by four.

use jigong_model::outcome::indicator::Threshold;
use jigong_model::plan::{Indicator, Plan, YEARS};
use jigong_model::projection::province::{Beginning, DrawX4, PolicyPath, Standing, WIDTH, Wide, YearFigures};
use jigong_model::projection::{Base, Draw, Policy};
use jigong_model::scenario::Actuals;

use super::answer::IndicatorValues;
use super::hypercube::INPUTS;
use super::inputs::Inputs;

/// Delays that are drawn, years: 0, 1 and 2.
const DELAYS: usize = 3;

/// Draws packed by delay, four a pack.
#[derive(Debug, Clone)]
pub struct Bundle {
    packs: Vec<Pack>,
    len: usize,
}

/// Four draws of one delay; the last of a delay may be fewer, and is filled up with repetitions.
#[derive(Debug, Clone)]
pub struct Pack {
    lanes: DrawX4,
    delay: usize,
    /// Where the draws stood before they were packed.
    pub of: [usize; WIDTH],
    /// How many of the lanes are draws.
    pub count: usize,
}

impl Bundle {
    /// Packs draws whose delays are 0, 1 or 2 years.
    pub fn new(draws: &[Draw]) -> Self {
        let mut packs = Vec::with_capacity(draws.len() / WIDTH + DELAYS);
        for (delay, years) in (0..DELAYS).zip(0_i64..) {
            let alike: Vec<usize> = (0..draws.len()).filter(|&at| draws[at].delay == years).collect();
            for some in alike.chunks(WIDTH) {
                let of = std::array::from_fn(|lane| some[lane.min(some.len() - 1)]);
                packs.push(Pack {
                    lanes: DrawX4::new(of.map(|at| &draws[at])),
                    delay,
                    of,
                    count: some.len(),
                });
            }
        }
        Self { packs, len: draws.len() }
    }

    /// The draws at rows of uniform numbers.
    pub fn at(inputs: &Inputs, rows: &[[f64; INPUTS]]) -> Self {
        Self::new(&rows.iter().map(|row| inputs.draw(row)).collect::<Vec<_>>())
    }

    /// Number of draws.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no draw.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Number of packs.
    pub const fn packs(&self) -> usize {
        self.packs.len()
    }
}

/// A policy with everything that no draw changes.
#[derive(Debug, Clone)]
pub struct PolicyUnderDraws {
    beginning: Beginning,
    courses: [PolicyPath; DELAYS],
    thresholds: [Threshold; 10],
}

/// What a pack gave.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The draws.
    pub pack: &'a Pack,
    /// The years not yet observed; those before are empty.
    pub years: &'a [YearFigures; YEARS],
    /// What follows from the number of schools.
    pub standing: &'a Standing,
    beginning: &'a Beginning,
}

impl PolicyUnderDraws {
    /// Makes a policy ready.
    pub fn new(plan: &Plan, base: &Base, policy: &Policy, actuals: &Actuals) -> Self {
        let beginning = Beginning::new(base, policy, actuals);
        let courses = [0, 1, 2].map(|delay| PolicyPath::new(plan, base, policy, &beginning, delay));
        Self {
            beginning,
            courses,
            thresholds: std::array::from_fn(|at| Threshold::of(plan.target(Indicator::ALL[at]))),
        }
    }

    /// Number of observed years.
    pub const fn observed(&self) -> usize {
        self.beginning.observed()
    }

    /// The target of an indicator.
    pub const fn threshold(&self, indicator: Indicator) -> Threshold {
        self.thresholds[indicator.index()]
    }

    /// Runs some packs and shows what each gave; stops where `visit` says so.
    pub fn run(&self, base: &Base, bundle: &Bundle, packs: std::ops::Range<usize>, mut visit: impl FnMut(&Seen) -> Going) {
        let mut years = [YearFigures::default(); YEARS];
        for pack in &bundle.packs[packs] {
            let course = &self.courses[pack.delay];
            pack.lanes.run(base, &self.beginning, course, &mut years);
            let seen = Seen {
                pack,
                years: &years,
                standing: &course.standing,
                beginning: &self.beginning,
            };
            if visit(&seen) == Going::Enough {
                return;
            }
        }
    }

    /// The ten indicators at each draw, in the order of the draws.
    pub fn tens(&self, base: &Base, draws: &[Draw]) -> Vec<IndicatorValues> {
        let bundle = Bundle::new(draws);
        let mut tens = vec![[None; Indicator::ALL.len()]; draws.len()];
        self.run(base, &bundle, 0..bundle.packs(), |seen| {
            for &indicator in Indicator::ALL {
                let values = seen.indicator(indicator).to_array();
                for lane in 0..seen.pack.count {
                    tens[seen.pack.of[lane]][indicator.index()] = Some(values[lane]).filter(|value| !value.is_nan());
                }
            }
            Going::On
        });
        tens
    }
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// To the next pack.
    On,
    /// No more is needed.
    Enough,
}

impl Seen<'_> {
    /// An indicator, lane by lane; NaN where there is nothing to measure.
    pub fn indicator(&self, indicator: Indicator) -> Wide {
        sampled(indicator, self.years, [self.beginning; WIDTH]).unwrap_or_else(|| standing(indicator, self.standing).into())
    }
}

/// An indicator that more than the delay acts on, lane by lane; NaN where there is nothing to measure.
pub(super) fn sampled(indicator: Indicator, years: &[YearFigures; YEARS], beginnings: [&Beginning; WIDTH]) -> Option<Wide> {
    let last = &years[YEARS - 1];
    match indicator {
        Indicator::Enrolment => Some(last.enrolled),
        Indicator::Employment => Some(last.employment_rate),
        Indicator::InitialEmployment => Some(worst(years, beginnings)),
        Indicator::HighSkilled => Some(last.cumulative_high_skilled),
        Indicator::Training => Some(last.cumulative_training),
        _ => None,
    }
}

/// An indicator that follows from the number of schools; NaN for the others.
pub(super) const fn standing(indicator: Indicator, standing: &Standing) -> f64 {
    match indicator {
        Indicator::Colleges => standing.colleges,
        Indicator::CoveredCities => standing.covered,
        Indicator::QualitySchools => standing.quality_schools,
        Indicator::QualityMajors => standing.quality_majors,
        Indicator::SchoolFloor => standing.supported,
        _ => f64::NAN,
    }
}

/// The least employment rate of the years that have one.
fn worst(years: &[YearFigures; YEARS], beginnings: [&Beginning; WIDTH]) -> Wide {
    let mut least = beginnings.map(|beginning| beginning.rates().iter().flatten().copied().fold(f64::NAN, lesser));
    for year in &years[beginnings[0].observed()..] {
        let rates = year.employment_rate.to_array();
        for lane in 0..WIDTH {
            least[lane] = lesser(least[lane], rates[lane]);
        }
    }
    least.into()
}

/// The smaller of two numbers; where one is missing, the other.
fn lesser(least: f64, rate: f64) -> f64 {
    // A comparison with NaN is false.
    if rate < least || least.is_nan() { rate } else { least }
}
