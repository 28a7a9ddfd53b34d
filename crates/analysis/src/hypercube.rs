//! Latin hypercube with induced rank correlations (Iman and Conover 1982), using rank scores. docs/model.md, section
//! 7.3.

use jigong_model::plan::UncertainInput;

use super::random::Random;

/// Number of columns: one per uncertain input.
pub const INPUTS: usize = UncertainInput::ALL.len();

/// The correlation matrix is not positive definite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rank correlations contradict each other")]
pub struct NotPositiveDefinite;

type Matrix = [[f64; INPUTS]; INPUTS];

/// n points of the unit cube, one per row; each column has one point in each interval of width 1/n.
///
/// # Errors
/// The wanted correlations, or those of the scores of very few points, are not positive definite.
pub fn correlated(
    n: usize,
    seed: u32,
    pairs: &[(UncertainInput, UncertainInput, f64)],
) -> Result<Vec<[f64; INPUTS]>, NotPositiveDefinite> {
    let wanted = cholesky(&wanted(pairs)).ok_or(NotPositiveDefinite)?;
    let (strata, places) = columns::<INPUTS>(n, seed);
    let scores: Vec<[f64; INPUTS]> = (0..n)
        .map(|row| std::array::from_fn(|column| (f64::from(places[column][row]) + 0.5) / n as f64 - 0.5))
        .collect();
    // With few points the scores may be linearly dependent; their correlation then has no Cholesky factor.
    let own = cholesky(&correlation(&scores)).ok_or(NotPositiveDefinite)?;
    let turned = product(&wanted, &inverse(&own));
    let mut points = vec![[0.0; INPUTS]; n];
    let mut order: Vec<(f64, u32)> = Vec::with_capacity(n);
    for column in 0..INPUTS {
        order.clear();
        order.extend(scores.iter().zip(0..).map(|(row, at)| {
            let score = (0..=column).map(|other| row[other] * turned[column][other]).sum();
            (score, at)
        }));
        order.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        for (&(_, row), &value) in order.iter().zip(&strata[column]) {
            points[row as usize][column] = value;
        }
    }
    Ok(points)
}

/// n points with independent columns.
pub fn independent<const K: usize>(n: usize, seed: u32) -> Vec<[f64; K]> {
    let (strata, places) = columns::<K>(n, seed);
    (0..n)
        .map(|row| std::array::from_fn(|column| strata[column][places[column][row] as usize]))
        .collect()
}

/// The sorted stratum values by column, and by column the stratum of each row.
fn columns<const K: usize>(n: usize, seed: u32) -> ([Vec<f64>; K], [Vec<u32>; K]) {
    let mut random = Random::new(seed);
    let strata = std::array::from_fn(|_| (0..n).map(|i| (i as f64 + random.uniform()) / n as f64).collect());
    let places = std::array::from_fn(|_| random.permutation(n));
    (strata, places)
}

fn wanted(pairs: &[(UncertainInput, UncertainInput, f64)]) -> Matrix {
    let mut matrix: Matrix = std::array::from_fn(|row| std::array::from_fn(|column| f64::from(u8::from(row == column))));
    for &(one, other, correlation) in pairs {
        matrix[one.index()][other.index()] = correlation;
        matrix[other.index()][one.index()] = correlation;
    }
    matrix
}

/// Pearson correlation matrix of the columns.
fn correlation(rows: &[[f64; INPUTS]]) -> Matrix {
    let mut products = [[0.0; INPUTS]; INPUTS];
    // The scores of a column sum to 0, so no mean is subtracted.
    for row in rows {
        for one in 0..INPUTS {
            for other in 0..=one {
                products[one][other] += row[one] * row[other];
            }
        }
    }
    std::array::from_fn(|one| {
        std::array::from_fn(|other| {
            let (high, low) = if one > other { (one, other) } else { (other, one) };
            products[high][low] / (products[one][one] * products[other][other]).sqrt()
        })
    })
}

/// Cholesky factor L (lower triangle, L·Lᵀ = matrix); `None` if the matrix is not positive definite.
fn cholesky(matrix: &Matrix) -> Option<Matrix> {
    let mut lower = [[0.0; INPUTS]; INPUTS];
    for row in 0..INPUTS {
        for column in 0..=row {
            let mut rest = matrix[row][column];
            for k in 0..column {
                rest -= lower[row][k] * lower[column][k];
            }
            if row == column {
                if rest.is_nan() || rest <= 1e-12 {
                    return None;
                }
                lower[row][row] = rest.sqrt();
            } else {
                lower[row][column] = rest / lower[column][column];
            }
        }
    }
    Some(lower)
}

/// Inverse of a lower triangular matrix.
fn inverse(lower: &Matrix) -> Matrix {
    let mut inverse = [[0.0; INPUTS]; INPUTS];
    for column in 0..INPUTS {
        for row in column..INPUTS {
            let mut rest = f64::from(u8::from(row == column));
            for k in column..row {
                rest -= lower[row][k] * inverse[k][column];
            }
            inverse[row][column] = rest / lower[row][row];
        }
    }
    inverse
}

/// Product of two lower triangular matrices.
fn product(one: &Matrix, other: &Matrix) -> Matrix {
    std::array::from_fn(|row| {
        std::array::from_fn(|column| {
            let mut sum = 0.0;
            for k in column..=row {
                sum += one[row][k] * other[k][column];
            }
            sum
        })
    })
}
