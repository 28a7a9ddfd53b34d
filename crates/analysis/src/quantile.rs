//! Quantiles by selection, without a full sort. docs/model.md, section 7.4.

/// Type-7 quantiles at ascending shares. Reorders the values, which must not contain NaN; `None` if there are no
/// values.
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

/// Index of the lower order statistic for a share, and the fraction beyond it.
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

/// Moves the wanted order statistics to their sorted places; `first` is the index of the slice's first value.
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
