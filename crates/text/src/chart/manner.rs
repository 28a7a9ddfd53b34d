//! Marks, dashes and colours that tell the lines of several scenarios apart, also in print and without colours.
//!
//! Must not know how a line is drawn. Invariant: two scenarios among the first twelve never share both mark and dash.

use super::figure::Manner;

/// The mark on a line's points, on a 10 grid around its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it shows")]
pub enum Mark {
    Disc,
    Square,
    Triangle,
    Diamond,
    Ring,
}

impl Mark {
    /// Those of the lines that are not in hand.
    const OTHERS: [Self; 4] = [Self::Square, Self::Triangle, Self::Diamond, Self::Ring];

    /// The path of the mark around the origin, in pixels of its usual size.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Disc | Self::Ring => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            Self::Square => "M-3.5 -3.5h7v7h-7z",
            Self::Triangle => "M0 -4.4L4.4 3.6H-4.4z",
            Self::Diamond => "M0 -4.8L4.8 0L0 4.8L-4.8 0z",
        }
    }

    /// Whether only its edge is drawn.
    pub const fn is_hollow(self) -> bool {
        matches!(self, Self::Ring)
    }

    /// ECharts' name of it.
    pub(super) const fn symbol(self) -> &'static str {
        match self {
            // Hollow by its fill, which follows the theme; ECharts' own empty circle is always white.
            Self::Disc | Self::Ring => "circle",
            Self::Square => "rect",
            Self::Triangle => "triangle",
            Self::Diamond => "diamond",
        }
    }
}

/// Dashes and gaps of the lines, in pixels; an empty one is a whole line.
const DASHES: [&[u8]; 3] = [&[], &[6, 4], &[2, 3]];
/// Colours of the lines that are not in hand: ink and greys.
const COLOURS: [&str; 3] = ["var(--ink)", "var(--quo)", "var(--ink-2)"];

/// The mark of a scenario's line: a disc for the one in hand.
pub const fn mark(manner: Manner) -> Mark {
    if manner.in_hand {
        Mark::Disc
    } else {
        Mark::OTHERS[manner.at % Mark::OTHERS.len()]
    }
}

/// Dashes and gaps of a scenario's line, in pixels: none for the one in hand.
pub const fn dash(manner: Manner) -> &'static [u8] {
    if manner.in_hand {
        DASHES[0]
    } else {
        DASHES[manner.at % DASHES.len()]
    }
}

/// The colour of a scenario's line.
pub(super) const fn colour(manner: Manner) -> &'static str {
    if manner.in_hand {
        "var(--accent)"
    } else {
        COLOURS[manner.at % COLOURS.len()]
    }
}
