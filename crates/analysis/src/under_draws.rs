//! A policy run with many draws: one policy path per opening delay, draws packed by four.

use jigong_model::outcome::indicator::Threshold;
use jigong_model::plan::{Indicator, Plan, YEARS};
use jigong_model::projection::province::{Beginning, DrawX4, PolicyPath, Standing, WIDTH, Wide, YearFigures};
use jigong_model::projection::{Base, Draw, Policy};
use jigong_model::scenario::{Actuals, Targets};

use super::answer::IndicatorValues;
use super::hypercube::INPUTS;
use super::inputs::Inputs;

/// Possible delays: 0, 1 and 2 years.
const DELAYS: usize = 3;

/// Draws packed by delay, four per pack.
#[derive(Debug, Clone)]
pub struct Bundle {
    packs: Vec<Pack>,
    len: usize,
}

/// Four draws with one delay. The last pack of a delay may have fewer; its spare lanes repeat the last draw.
#[derive(Debug, Clone)]
pub struct Pack {
    lanes: DrawX4,
    delay: usize,
    /// Index of each lane's draw before packing.
    pub of: [usize; WIDTH],
    /// Number of lanes with a draw of their own.
    pub count: usize,
}

impl Bundle {
    /// Packs draws with delays of 0, 1 or 2 years.
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

    /// Packs the draws for rows of uniform numbers.
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

/// A policy with all values that do not depend on the draw.
#[derive(Debug, Clone)]
pub struct PolicyUnderDraws {
    beginning: Beginning,
    paths: [PolicyPath; DELAYS],
    thresholds: [Threshold; 10],
}

/// Results of a pack.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The years not yet observed; observed years are empty.
    pub years: &'a [YearFigures; YEARS],
    /// Indicators that depend on the number of schools only.
    pub standing: &'a Standing,
    beginning: &'a Beginning,
}

impl PolicyUnderDraws {
    /// Prepares a policy.
    pub fn new(plan: &Plan, targets: &Targets, base: &Base, policy: &Policy, actuals: &Actuals) -> Self {
        let beginning = Beginning::new(base, policy, actuals);
        let paths = [0, 1, 2].map(|delay| PolicyPath::new(plan, base, policy, &beginning, delay));
        Self {
            beginning,
            paths,
            thresholds: std::array::from_fn(|at| Threshold::of(plan, Indicator::ALL[at], targets[at])),
        }
    }

    /// Number of observed years.
    pub const fn observed(&self) -> usize {
        self.beginning.observed()
    }

    /// The threshold of an indicator's target.
    pub const fn threshold(&self, indicator: Indicator) -> Threshold {
        self.thresholds[indicator.index()]
    }

    /// Runs a range of packs and calls `visit` with each result; stops if it returns [`Going::Enough`].
    pub fn run(&self, base: &Base, bundle: &Bundle, packs: std::ops::Range<usize>, mut visit: impl FnMut(&Seen) -> Going) {
        let mut years = [YearFigures::default(); YEARS];
        for pack in &bundle.packs[packs] {
            let path = &self.paths[pack.delay];
            pack.lanes.run(base, &self.beginning, path, &mut years);
            let seen = Seen {
                pack,
                years: &years,
                standing: &path.standing,
                beginning: &self.beginning,
            };
            if visit(&seen) == Going::Enough {
                return;
            }
        }
    }

    /// The ten indicators for each draw, in the order of the draws.
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

/// Whether to run further packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// Continue.
    On,
    /// Stop.
    Enough,
}

impl Seen<'_> {
    /// An indicator by lane; NaN if it cannot be measured.
    pub fn indicator(&self, indicator: Indicator) -> Wide {
        sampled(indicator, self.years, [self.beginning; WIDTH]).unwrap_or_else(|| standing(indicator, self.standing).into())
    }
}

/// An indicator by lane, if inputs other than the delay act on it; NaN if it cannot be measured.
pub(super) fn sampled(indicator: Indicator, years: &[YearFigures; YEARS], beginnings: [&Beginning; WIDTH]) -> Option<Wide> {
    let last = match beginnings[0].observed() {
        YEARS => &YearFigures::observed(beginnings),
        _ => &years[YEARS - 1],
    };
    match indicator {
        Indicator::Enrolment => Some(last.enrolled),
        Indicator::Employment => Some(last.employment_rate),
        Indicator::InitialEmployment => Some(worst(years, beginnings)),
        Indicator::HighSkilled => Some(last.cumulative_high_skilled),
        Indicator::Training => Some(last.cumulative_training),
        _ => None,
    }
}

/// An indicator that depends on the number of schools only; NaN for the others.
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

/// Least employment rate of the years that have one, by lane.
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

/// The smaller of two numbers; if one is NaN, the other.
fn lesser(least: f64, rate: f64) -> f64 {
    // A comparison with NaN is false, so a NaN `rate` is ignored.
    if rate < least || least.is_nan() { rate } else { least }
}
