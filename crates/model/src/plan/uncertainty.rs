//! How far the uncertain inputs may stray, and which of them stray together.

use super::Source;
use super::fault::{Fault, FaultKind};
use super::node::Cursor;
use super::range::Range;
use super::shape::{Grade, named};
use super::shock::UncertainInput;

/// Ranges of the uncertain inputs, all of one source and grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// By [`UncertainInput::index`]: least, likeliest and greatest value. Of the opening delay the chance of one year, the
    /// likeliest delay, and the chance of two years; else there is none.
    pub ranges: [[f64; 3]; UncertainInput::ALL.len()],
    /// Rank correlations of pairs; all others are independent.
    pub rank_correlations: Vec<(UncertainInput, UncertainInput, f64)>,
    /// Where they are printed.
    pub source: Source,
    /// How far they can be trusted.
    pub grade: Grade,
}

impl UncertainInput {
    /// What each end of its range may be: for the delay these are chances.
    pub const fn end(self) -> Range {
        match self {
            Self::OpeningDelay => Range::closed(0.0, 1.0),
            _ => self.range(),
        }
    }

    /// Whether two ends make a range: in order, and the delay's chances not above 1 together.
    pub fn are_ends(self, [low, high]: [f64; 2]) -> bool {
        if self == Self::OpeningDelay {
            low + high <= 1.0
        } else {
            low <= high
        }
    }
}

/// Reads all of it; `source` reads what cites a document.
pub(super) fn read(cursor: &Cursor, source: &dyn Fn(&Cursor) -> Result<Source, Fault>) -> Result<Uncertainty, Fault> {
    let mut fields = cursor.fields()?;
    let uncertainty = Uncertainty {
        ranges: ranges(&fields.need("ranges")?)?,
        rank_correlations: correlations(&fields.need("rank_correlations")?)?,
        source: source(&fields.need("source")?)?,
        grade: named(&fields.need("grade")?, &Grade::from_name, FaultKind::UnknownName)?,
    };
    fields.finish()?;
    Ok(uncertainty)
}

fn ranges(cursor: &Cursor) -> Result<[[f64; 3]; UncertainInput::ALL.len()], Fault> {
    let mut fields = cursor.fields()?;
    let mut ranges = [[0.0; 3]; UncertainInput::ALL.len()];
    for &shock in UncertainInput::ALL {
        let field = fields.need(shock.name())?;
        let range: [f64; 3] = field.numbers(shock.end())?;
        if !shock.are_ends([range[0], range[2]]) {
            return Err(field.fault(FaultKind::OutOfRange {
                value: range[0],
                low: range[0],
                high: range[2],
            }));
        }
        ranges[shock.index()] = range;
    }
    fields.finish()?;
    Ok(ranges)
}

fn correlations(cursor: &Cursor) -> Result<Vec<(UncertainInput, UncertainInput, f64)>, Fault> {
    let shock = |cursor: &Cursor| named(cursor, &UncertainInput::from_name, FaultKind::UnknownName);
    let mut pairs = Vec::new();
    for item in cursor.items(None)? {
        let parts = item.items(Some(3))?;
        pairs.push((
            shock(&parts[0])?,
            shock(&parts[1])?,
            parts[2].number(Range::closed(-1.0, 1.0))?,
        ));
    }
    Ok(pairs)
}
