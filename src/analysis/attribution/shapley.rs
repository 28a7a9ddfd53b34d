//! Shapley values of a game given by its value for every subset of players.

/// The value of each player. `values` are by the bits of the subset, so there is a power of two of them.
pub fn shapley(values: &[f64]) -> Vec<f64> {
    let players = values.len().trailing_zeros() as usize;
    let weights = weights(players);
    (0..players)
        .map(|player| {
            let bit = 1 << player;
            let without = (0..values.len()).filter(|subset| subset & bit == 0);
            without
                .map(|subset| weights[subset.count_ones() as usize] * (values[subset | bit] - values[subset]))
                .sum()
        })
        .collect()
}

/// |S|!(n−|S|−1)!/n! by the size of S: 1 ÷ (n · C(n−1, |S|)).
fn weights(players: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(players);
    let mut choices = 1.0;
    for size in 0..players {
        weights.push(1.0 / (players as f64 * choices));
        choices = choices * (players - 1 - size) as f64 / (size + 1) as f64;
    }
    weights
}
