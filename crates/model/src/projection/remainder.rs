//! Whole numbers from shares: largest remainders, used for the base year's cities and wherever cities are shown.

use crate::plan::{CITIES, PerCity};

/// Step 2: whole numbers proportional to the weights that add up to the total; equal remainders go to the lower index.
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
