//! Quantiles by selection: the figures between those asked for are never sorted.

/// Quantiles at these shares, ascending, by linear interpolation of order statistics (type 7). Reorders the values, which
/// must hold no NaN; `None` where there is none.
pub fn quantiles<const N: usize>(values: &mut [f64], shares: &[f64; N]) -> Option<[f64; N]> {
    let last = values.len().checked_sub(1)?;
    let places = shares.map(|share| place(last, share));
    let mut wanted: Vec<usize> = places.iter().flat_map(|&(at, _)| [at, (at + 1).min(last)]).collect();
    wanted.dedup();
    settle(values, 0, &wanted);
    Some(places.map(|(at, part)| {
        let low = values[at];
        low + part * (values[(at + 1).min(last)] - low)
    }))
}

/// The order statistic below a share, and how far beyond it the share lies.
fn place(last: usize, share: f64) -> (usize, f64) {
    let exact = last as f64 * share;
    let below = exact.floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "floor of a number from 0 to last"
    )]
    let at = below as usize;
    (at, exact - below)
}

/// Puts the wanted order statistics in their places; `first` is the place of the first value of the slice.
fn settle(values: &mut [f64], first: usize, wanted: &[usize]) {
    let Some(&middle) = wanted.get(wanted.len() / 2) else {
        return;
    };
    let (below, _, above) = values.select_nth_unstable_by(middle - first, f64::total_cmp);
    let parted =
        |holds: fn(&usize, &usize) -> bool| wanted.iter().copied().filter(|own| holds(own, &middle)).collect::<Vec<_>>();
    settle(below, first, &parted(|own, middle| own < middle));
    settle(above, middle + 1, &parted(|own, middle| own > middle));
}
