//! A link as a QR code: the modules as one SVG path, so that it is drawn by the page and needs no picture.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Largest version: beyond its 97 modules a phone does not read a code printed five centimetres wide.
const LARGEST: u8 = 20;
/// White modules around a code, as the standard asks.
pub const MARGIN: u16 = 4;

/// A code ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules of a side, with the white margin.
    pub size: u16,
    /// The dark modules, as an SVG path in units of a module.
    pub path: String,
}

/// The code of a text; `None` where it is too long for one that is read from paper.
pub fn draw(text: &str) -> Option<Qr> {
    let segments = QrSegment::make_segments(text);
    let fitted = |level| QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::new(LARGEST), None, true);
    let code = fitted(QrCodeEcc::Medium).or_else(|_| fitted(QrCodeEcc::Low)).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        // Dark modules beside one another are one bar.
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|&at| code.get_module(at, y)).count();
            let width = i32::try_from(dark).unwrap_or(side);
            if width > 0 {
                let (left, top) = (x + i32::from(MARGIN), y + i32::from(MARGIN));
                // Writing into a text cannot fail.
                let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
            }
            x += width.max(1);
        }
    }
    Some(Qr {
        size: u16::try_from(side).ok()? + 2 * MARGIN,
        path,
    })
}
