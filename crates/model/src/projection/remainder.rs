//! Largest-remainder rounding, for the base year's cities and for showing cities.

use crate::plan::{CITIES, PerCity};

/// Whole numbers proportional to the weights that add up to `total`. Equal remainders go to the lower index. Section
/// 3, step 2.
pub fn largest_remainder(total: f64, weights: &PerCity) -> PerCity {
    let sum: f64 = weights.iter().sum();
    let exact = weights.map(|weight| total * weight / sum);
    let mut whole = exact.map(f64::floor);
    let mut order: [usize; CITIES] = std::array::from_fn(|city| city);
    order.sort_by(|&a, &b| (exact[b] - whole[b]).total_cmp(&(exact[a] - whole[a])).then(a.cmp(&b)));
    let mut left = total - whole.iter().sum::<f64>();
    for city in order {
        if left < 1.0 {
            break;
        }
        whole[city] += 1.0;
        left -= 1.0;
    }
    whole
}
