//! The link on the printed page: QR code, fingerprint of the result, and the link as text.

use jigong_formats::link::SharedResult;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::address;

use super::share::Code;

/// The link; nothing if the scenario's texts are too long for one.
#[component]
pub(in super::super) fn PaperLink() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let Ok(link) = desk.link() else { return ().into_any() };
    let whole = format!("{}#{link}", address::base());
    let result = SharedResult::of(&desk.results().outcome).fingerprint();
    view! {
        <div class="paper-link" data-testid="paper-link">
            <Code text=whole.clone() />
            <p>
                {locale.with("paper-link", &[("result", result.into())])}
                <span class="dig">{whole}</span>
            </p>
        </div>
    }
    .into_any()
}
