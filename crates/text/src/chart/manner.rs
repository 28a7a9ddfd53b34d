//! Marks, dashes and colours that distinguish the lines of several scenarios, also in print without colours.
//!
//! Does not draw lines. Invariant: no two of the first twelve scenarios share both mark and dash.

use super::figure::Manner;

/// Mark on the points of a line, on a grid of 10 around its centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are self-explanatory")]
pub enum Mark {
    Disc,
    Square,
    Triangle,
    Diamond,
    Ring,
}

impl Mark {
    /// Marks of scenarios other than the current one.
    const OTHERS: [Self; 4] = [Self::Square, Self::Triangle, Self::Diamond, Self::Ring];

    /// SVG path of the mark around the origin, pixels.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Disc | Self::Ring => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            Self::Square => "M-3.5 -3.5h7v7h-7z",
            Self::Triangle => "M0 -4.4L4.4 3.6H-4.4z",
            Self::Diamond => "M0 -4.8L4.8 0L0 4.8L-4.8 0z",
        }
    }

    /// Whether only its outline is drawn.
    pub const fn is_hollow(self) -> bool {
        matches!(self, Self::Ring)
    }

    /// Its name in ECharts.
    pub(super) const fn symbol(self) -> &'static str {
        match self {
            // Drawn hollow by a fill colour of the theme; ECharts' own empty circle is always white.
            Self::Disc | Self::Ring => "circle",
            Self::Square => "rect",
            Self::Triangle => "triangle",
            Self::Diamond => "diamond",
        }
    }
}

/// Dash patterns, pixels; an empty one is a solid line.
const DASHES: [&[u8]; 3] = [&[], &[6, 4], &[2, 3]];
/// Line colours of scenarios other than the current one.
const COLOURS: [&str; 3] = ["var(--ink)", "var(--quo)", "var(--ink-2)"];

/// Mark of a scenario's line; the current scenario has a disc.
pub const fn mark(manner: Manner) -> Mark {
    if manner.in_hand {
        Mark::Disc
    } else {
        Mark::OTHERS[manner.at % Mark::OTHERS.len()]
    }
}

/// Dash pattern of a scenario's line, pixels; the current scenario's line is solid.
pub const fn dash(manner: Manner) -> &'static [u8] {
    if manner.in_hand {
        DASHES[0]
    } else {
        DASHES[manner.at % DASHES.len()]
    }
}

/// Colour of a scenario's line.
pub(super) const fn colour(manner: Manner) -> &'static str {
    if manner.in_hand {
        "var(--accent)"
    } else {
        COLOURS[manner.at % COLOURS.len()]
    }
}
