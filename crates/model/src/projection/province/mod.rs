//! The province alone, four runs at once: what sampling and search need thousands of times.
//!
//! Exact, not an approximation: loss rates are the same in all cities and no intake depends on a stock, so every
//! provincial figure comes from one cohort, and of the cities only admissions, teachers and trainings are worked out.
//! What no draw changes is in a [`PolicyPath`], made once; a [`DrawX4`] run then takes four draws through one course, or one
//! draw through four courses. The equations are those of the sibling files; sums over cities are taken in another
//! order, so figures equal those of [`super::Start::run`] to some 1e-13, not bit for bit. Among themselves they are the
//! same bits everywhere: only + − × ÷, comparisons and a fixed order.
//!
//! Must not know what is sampled or sought. Values of a course are `f64` where four draws share it, [`Wide`] where each
//! lane has its own.

mod beginning;
mod draw_x4;
mod policy_path;

pub use beginning::Beginning;
pub use draw_x4::{DrawX4, YearFigures};
pub use policy_path::{PolicyPath, Standing};

/// Runs side by side.
pub const WIDTH: usize = 4;
/// One figure of each of them.
pub type Wide = wide::f64x4;

/// A figure of a course: one for all lanes, or one a lane.
pub trait Figure: Copy + Into<Wide> {}

impl Figure for f64 {}
impl Figure for Wide {}

/// PerCity by lane the smaller of two numbers: `a` where `a < b`, and otherwise `b`, so the same bits on every processor. The
/// crate's own `fast_min` is the processor's, and processors differ in what they make of zeros of both signs and of NaN.
#[inline]
pub fn lesser(a: Wide, b: Wide) -> Wide {
    // Written out by lane, compilers know their vector instruction for it; a mask and a blend hide it from them.
    let (a, b) = (a.to_array(), b.to_array());
    Wide::from(std::array::from_fn(|lane| if a[lane] < b[lane] { a[lane] } else { b[lane] }))
}

/// PerCity by lane the number, or zero where it is negative.
#[inline]
pub fn positive(value: Wide) -> Wide {
    Wide::from(value.to_array().map(|value| if value < 0.0 { 0.0 } else { value }))
}

/// PerCity by lane a share, clipped to 0..1.
#[inline]
pub fn unit(share: Wide) -> Wide {
    lesser(positive(share), Wide::ONE)
}
