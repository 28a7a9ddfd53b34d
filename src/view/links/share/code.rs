//! The link as a QR code, or a message that it is too long for one.

use jigong_formats::link::qr::{self, Qr};
use jigong_text::words::Locale;
use leptos::prelude::*;

/// The QR code of a text. Its background is white in both themes, because scanners expect dark on light.
#[component]
pub(in super::super) fn Code(
    /// The text to encode.
    text: String,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    match qr::draw(&text) {
        Some(code) => {
            let (view_box, size) = (format!("0 0 {0} {0}", code.size), code.size.to_string());
            view! {
                <svg class="qr" data-testid="link-code" viewBox=view_box shape-rendering="crispEdges" role="img" aria-label=locale.text("share-code")>
                    <rect class="qr-ground" width=size.clone() height=size></rect>
                    <path class="qr-dark" d=code.path></path>
                </svg>
            }
            .into_any()
        }
        None => view! { <p class="note" data-testid="share-no-code">{locale.text("share-no-code")}</p> }.into_any(),
    }
}

/// Size of a module in the saved image, px.
const MODULE: u16 = 8;

/// The code as an SVG file, black on white.
pub(super) fn file(code: &Qr) -> String {
    let (size, pixels) = (code.size, code.size * MODULE);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="white" d="M0 0h{size}v{size}h-{size}z"/><path fill="black" d="{}"/></svg>"#,
        code.path
    )
}
