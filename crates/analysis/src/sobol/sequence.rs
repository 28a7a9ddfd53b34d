//! Sobol' sequence with the direction numbers of Joe and Kuo (new-joe-kuo-6) and a digital shift.

use crate::random::{Random, share};

/// Number of dimensions with direction numbers.
pub const DIMENSIONS: usize = 24;
const BITS: usize = 32;

/// For each dimension from the second on: degree and coefficients of the primitive polynomial, initial direction
/// numbers.
const POLYNOMIALS: [(usize, u32, &[u32]); DIMENSIONS - 1] = [
    (1, 0, &[1]),
    (2, 1, &[1, 3]),
    (3, 1, &[1, 3, 1]),
    (3, 2, &[1, 1, 1]),
    (4, 1, &[1, 1, 3, 3]),
    (4, 4, &[1, 3, 5, 13]),
    (5, 2, &[1, 1, 5, 5, 17]),
    (5, 4, &[1, 1, 5, 5, 5]),
    (5, 7, &[1, 1, 7, 11, 19]),
    (5, 11, &[1, 1, 5, 1, 1]),
    (5, 13, &[1, 1, 1, 3, 11]),
    (5, 14, &[1, 3, 5, 5, 31]),
    (6, 1, &[1, 3, 3, 9, 7, 49]),
    (6, 13, &[1, 1, 1, 15, 21, 21]),
    (6, 16, &[1, 3, 1, 13, 27, 49]),
    (6, 19, &[1, 1, 1, 15, 7, 5]),
    (6, 22, &[1, 3, 1, 15, 13, 25]),
    (6, 25, &[1, 1, 5, 5, 19, 61]),
    (7, 1, &[1, 3, 7, 11, 23, 15, 103]),
    (7, 4, &[1, 3, 7, 13, 13, 15, 69]),
    (7, 7, &[1, 1, 3, 13, 7, 35, 63]),
    (7, 8, &[1, 3, 5, 9, 1, 25, 53]),
    (7, 14, &[1, 3, 1, 13, 9, 35, 107]),
];

/// The first n points in Gray-code order, the zero point included; each dimension is shifted by one number of the
/// seed's stream. K must not exceed [`DIMENSIONS`].
pub fn points<const K: usize>(n: u32, seed: u32) -> Vec<[f64; K]> {
    const { assert!(K <= DIMENSIONS) };
    let directions: [[u32; BITS]; K] = std::array::from_fn(directions);
    let mut random = Random::new(seed);
    let shift: [u32; K] = std::array::from_fn(|_| random.draw());
    let mut at = [0_u32; K];
    (0..n)
        .map(|index| {
            if index > 0 {
                let changed = index.trailing_zeros() as usize;
                for dimension in 0..K {
                    at[dimension] ^= directions[dimension][changed];
                }
            }
            std::array::from_fn(|dimension| share(at[dimension] ^ shift[dimension]))
        })
        .collect()
}

fn directions(dimension: usize) -> [u32; BITS] {
    let Some(before) = dimension.checked_sub(1) else {
        return std::array::from_fn(|bit| 1 << (BITS - 1 - bit));
    };
    let (degree, coefficients, initial) = POLYNOMIALS[before];
    let mut directions = [0_u32; BITS];
    for bit in 0..BITS {
        directions[bit] = if let Some(number) = initial.get(bit) {
            number << (BITS - 1 - bit)
        } else {
            let mut own = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for k in 1..degree {
                if (coefficients >> (degree - 1 - k)) & 1 == 1 {
                    own ^= directions[bit - k];
                }
            }
            own
        };
    }
    directions
}
