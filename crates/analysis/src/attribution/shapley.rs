//! Shapley values of a game given by its value for every subset of players.

/// The Shapley value of each player. `values` is indexed by the subset's bit mask, so its length is a power of two.
pub fn shapley(values: &[f64]) -> Vec<f64> {
    let players = values.len().trailing_zeros() as usize;
    let weights = weights(players);
    (0..players)
        .map(|player| {
            let bit = 1 << player;
            // In each block of 2·bit values, the first half lacks the player and the second half has it.
            let pairs = values.chunks(2 * bit).enumerate().flat_map(|(block, values)| {
                let (without, with) = values.split_at(bit);
                let first = block * 2 * bit;
                without.iter().zip(with).zip(first..)
            });
            pairs
                .map(|((without, with), subset)| weights[subset.count_ones() as usize] * (with - without))
                .sum()
        })
        .collect()
}

/// |S|!(n−|S|−1)!/n! by |S|, computed as 1 ÷ (n · C(n−1, |S|)).
fn weights(players: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(players);
    let mut choices = 1.0;
    for size in 0..players {
        weights.push(1.0 / (players as f64 * choices));
        choices = choices * (players - 1 - size) as f64 / (size + 1) as f64;
    }
    weights
}
