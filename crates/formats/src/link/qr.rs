//! A link as a QR code, drawn as one SVG path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Largest QR version: phones do not read codes of more than its 97 modules if printed five centimetres wide.
const LARGEST: u8 = 20;
/// Width of the white margin that the standard requires, modules.
pub const MARGIN: u16 = 4;

/// A QR code to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules per side, margin included.
    pub size: u16,
    /// The dark modules as an SVG path in units of one module.
    pub path: String,
}

/// The QR code of a text; `None` if the text is too long for a code that can be read from paper.
pub fn draw(text: &str) -> Option<Qr> {
    let segments = QrSegment::make_segments(text);
    let fitted = |level| QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::new(LARGEST), None, true);
    let code = fitted(QrCodeEcc::Medium).or_else(|_| fitted(QrCodeEcc::Low)).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        // Adjacent dark modules in a row are one rectangle.
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|&at| code.get_module(at, y)).count();
            let width = i32::try_from(dark).unwrap_or(side);
            if width > 0 {
                let (left, top) = (x + i32::from(MARGIN), y + i32::from(MARGIN));
                // Writing to a string cannot fail.
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
