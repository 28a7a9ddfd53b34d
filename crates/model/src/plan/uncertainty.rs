//! Ranges and rank correlations of the uncertain inputs. docs/model.md, section 7.1.

use super::Source;
use super::fault::{Fault, FaultKind};
use super::node::Cursor;
use super::range::Range;
use super::shape::{Grade, named};
use super::shock::UncertainInput;

/// Ranges of the uncertain inputs; all have one source and grade.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Uncertainty {
    /// By [`UncertainInput::index`]: low, mode, high. For the opening delay: chance of one year, mode, chance of two
    /// years.
    pub ranges: [[f64; 3]; UncertainInput::ALL.len()],
    /// Rank correlations of pairs; pairs not listed are 0.
    pub rank_correlations: Vec<(UncertainInput, UncertainInput, f64)>,
    /// Source of all ranges.
    pub source: Source,
    /// Grade of all ranges.
    pub grade: Grade,
}

impl UncertainInput {
    /// Range of allowed values for each end; for the opening delay the ends are chances.
    pub const fn end(self) -> Range {
        match self {
            Self::OpeningDelay => Range::closed(0.0, 1.0),
            _ => self.range(),
        }
    }

    /// Whether two ends form a valid range: low ≤ high; for the opening delay, chances of at most 1 together.
    pub fn are_ends(self, [low, high]: [f64; 2]) -> bool {
        if self == Self::OpeningDelay {
            low + high <= 1.0
        } else {
            low <= high
        }
    }
}

/// Reads `uncertainty`; `source` reads a source.
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
