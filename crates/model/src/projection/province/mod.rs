//! The province alone, four runs at once in SIMD lanes; used by sampling and search.
//!
//! Exact, not an approximation: loss rates are equal in all cities and no intake depends on a stock, so one set of
//! cells gives all provincial figures. By city only admissions, teachers and training are computed. A [`PolicyPath`]
//! holds what does not depend on the draw; [`DrawX4`] runs four draws with one path, or each draw with its own path.
//! The equations are those of the sibling files. Sums over cities run in another order, so results differ from
//! [`super::Start::run`] by about 1e-13 relative. They are the same bits on every platform: only + − × ÷, comparisons
//! and a fixed order of sums.
//!
//! Does not know what is sampled or sought. Values of a path are `f64` if all lanes share them, [`Wide`] if each lane
//! has its own.

mod beginning;
mod draw_x4;
mod policy_path;

pub use beginning::Beginning;
pub use draw_x4::{DrawX4, YearFigures};
pub use policy_path::{PolicyPath, Standing};

/// Number of SIMD lanes: runs computed at once.
pub const WIDTH: usize = 4;
/// One number per lane.
pub type Wide = wide::f64x4;

/// A value of a policy path: one for all lanes or one per lane.
pub trait Figure: Copy + Into<Wide> {}

impl Figure for f64 {}
impl Figure for Wide {}

/// The smaller number in each lane: `a` if `a < b`, else `b`. Same bits on every processor; `wide`'s `fast_min`
/// differs between processors for signed zeros and NaN.
#[inline]
pub fn lesser(a: Wide, b: Wide) -> Wide {
    // Written per lane, compilers recognise the vector instruction; with a mask and a blend they do not.
    let (a, b) = (a.to_array(), b.to_array());
    Wide::from(std::array::from_fn(|lane| if a[lane] < b[lane] { a[lane] } else { b[lane] }))
}

/// max(0, value) in each lane.
#[inline]
pub fn positive(value: Wide) -> Wide {
    Wide::from(value.to_array().map(|value| if value < 0.0 { 0.0 } else { value }))
}

/// Clips each lane to 0..1.
#[inline]
pub fn unit(share: Wide) -> Wide {
    lesser(positive(share), Wide::ONE)
}
