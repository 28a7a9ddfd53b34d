//! Attribution of an indicator's change by year or by city, as a table.
//!
//! Does not draw tables. Invariant: the displayed shares of a column add up to its displayed change.

use jigong_analysis::{Attribution, By};

use crate::report::measure;
use crate::report::sums::{fitted, in_units, is_nothing, number};
use crate::words::number::NOTHING;

use super::{Ends, Mover};

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// Column heads: years or cities.
    pub heads: Vec<String>,
    /// The baseline.
    pub from: SplitRow,
    /// Movers, largest first; assumptions last.
    pub rows: Vec<SplitRow>,
    /// The sum of all movers.
    pub total: SplitRow,
    /// The scenario.
    pub to: SplitRow,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitRow {
    /// The mover; `None` for the other rows.
    pub mover: Option<Mover>,
    /// Name of the row.
    pub name: String,
    /// Displayed value of each column.
    pub cells: Vec<String>,
    /// Exact value of each column.
    pub values: Vec<Option<f64>>,
}

/// The table by year or city; `None` for an attribution by indicators.
pub fn split(ends: &Ends, attribution: &Attribution) -> Option<Split> {
    let (indicator, heads) = heads(ends, attribution)?;
    let (measure, locale) = (measure(indicator), ends.locale);
    let movers: Vec<Mover> = attribution
        .players
        .iter()
        .map(|&own| Mover::Player(own))
        .chain([Mover::Assumptions])
        .collect();
    let columns = &attribution.columns;
    let share = |at: usize, column: usize| -> Option<f64> {
        let column = columns[column].as_ref()?;
        column.shares.get(at).copied().or(Some(column.assumptions))
    };
    let places: Vec<usize> = (0..columns.len()).collect();
    let moves = |at: usize| -> f64 { places.iter().filter_map(|&column| share(at, column)).map(f64::abs).sum() };
    let mut order: Vec<usize> = (0..movers.len())
        .filter(|&at| {
            places
                .iter()
                .any(|&column| share(at, column).is_some_and(|own| !is_nothing(measure, own)))
        })
        .collect();
    // Assumptions last, as in the chart.
    order.sort_by(|&one, &other| {
        let last = |at: usize| movers[at] == Mover::Assumptions;
        last(one).cmp(&last(other)).then(moves(other).total_cmp(&moves(one)))
    });
    let whole = |column: usize| columns[column].as_ref().map(|own| in_units(measure, own.to - own.from));
    let units: Vec<Option<Vec<f64>>> = places
        .iter()
        .map(|&column| {
            let parts: Option<Vec<f64>> = order.iter().map(|&at| share(at, column)).collect();
            Some(fitted(measure, &parts?, whole(column)?))
        })
        .collect();
    let rows = order.iter().enumerate().map(|(row, &at)| SplitRow {
        mover: Some(movers[at]),
        name: movers[at].name(ends),
        cells: units
            .iter()
            .map(|own| {
                own.as_ref()
                    .map_or_else(|| NOTHING.to_owned(), |own| number(measure, own[row]))
            })
            .collect(),
        values: places.iter().map(|&column| share(at, column)).collect(),
    });
    let end = |name: &str, pick: fn(&jigong_analysis::Column) -> f64| SplitRow {
        mover: None,
        name: name.to_owned(),
        cells: columns
            .iter()
            .map(|own| {
                own.as_ref()
                    .map_or_else(|| NOTHING.to_owned(), |own| measure.cell(pick(own), locale))
            })
            .collect(),
        values: columns.iter().map(|own| own.as_ref().map(pick)).collect(),
    };
    Some(Split {
        heads,
        from: end(ends.titles[0], |own| own.from),
        rows: rows.collect(),
        total: SplitRow {
            mover: None,
            name: locale.text("why-total"),
            cells: places
                .iter()
                .map(|&column| whole(column).map_or_else(|| NOTHING.to_owned(), |own| number(measure, own)))
                .collect(),
            values: columns.iter().map(|own| own.as_ref().map(|own| own.to - own.from)).collect(),
        },
        to: end(ends.titles[1], |own| own.to),
    })
}

fn heads(ends: &Ends, attribution: &Attribution) -> Option<(jigong_model::plan::Indicator, Vec<String>)> {
    let plan = ends.plan;
    match attribution.by {
        By::Indicators => None,
        By::Years(indicator) => Some((indicator, plan.years.iter().map(u16::to_string).collect())),
        By::Cities(indicator) => {
            let name = |city: &jigong_model::plan::City| ends.locale.pick(&city.name.zh, &city.name.en).to_owned();
            Some((indicator, plan.cities.iter().map(name).collect()))
        }
    }
}
