//! Random numbers that are equal on every platform, with 32-bit integers only. docs/model.md, section 7.2.

/// The generator sfc32, seeded by splitmix32.
#[derive(Debug, Clone)]
pub struct Random {
    a: u32,
    b: u32,
    c: u32,
    counter: u32,
}

/// Numbers discarded after seeding.
const DISCARDED: usize = 12;
/// 2³².
const RANGE: f64 = 4_294_967_296.0;

impl Random {
    /// A stream from a seed.
    pub fn new(seed: u32) -> Self {
        let mut state = seed;
        let mut split = || {
            state = state.wrapping_add(0x9e37_79b9);
            let z = (state ^ (state >> 16)).wrapping_mul(0x21f0_aaad);
            let z = (z ^ (z >> 15)).wrapping_mul(0x735a_2d97);
            z ^ (z >> 15)
        };
        let (a, b, c) = (split(), split(), split());
        let mut random = Self { a, b, c, counter: 1 };
        for _ in 0..DISCARDED {
            random.draw();
        }
        random
    }

    /// The next number.
    pub const fn draw(&mut self) -> u32 {
        let drawn = self.a.wrapping_add(self.b).wrapping_add(self.counter);
        self.counter = self.counter.wrapping_add(1);
        self.a = self.b ^ (self.b >> 9);
        self.b = self.c.wrapping_add(self.c << 3);
        self.c = self.c.rotate_left(21).wrapping_add(drawn);
        drawn
    }

    /// The next number as a uniform share, strictly between 0 and 1.
    pub fn uniform(&mut self) -> f64 {
        share(self.draw())
    }

    /// A permutation of 0..n, for n below 2²¹.
    pub fn permutation(&mut self, n: usize) -> Vec<u32> {
        let mut items: Vec<u32> = (0..).take(n).collect();
        for i in (1..n).rev() {
            // Exact: the product is below 2⁵³.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is in 0..=i")]
            let j = (f64::from(self.draw()) * (i + 1) as f64 / RANGE) as usize;
            items.swap(i, j);
        }
        items
    }
}

/// The midpoint of a 32-bit number's interval in 0..1.
pub(super) fn share(number: u32) -> f64 {
    (f64::from(number) + 0.5) / RANGE
}
