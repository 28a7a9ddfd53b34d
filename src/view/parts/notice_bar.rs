//! A notice: an icon, the fact in bold, one consequence, and what can be done.

use leptos::prelude::*;

use super::Icon;
use crate::view::live::act;

/// A notice over the page.
#[component]
pub fn NoticeBar(
    /// Handle for tests.
    kind: &'static str,
    /// The fact.
    fact: String,
    /// What follows from it.
    #[prop(into)]
    consequence: String,
    /// It tells of something done, and warns of nothing.
    #[prop(optional)]
    info: bool,
    /// Name of the button that takes the notice away.
    close: String,
    /// Takes the notice away.
    on_close: Callback<()>,
    /// Buttons that mend it.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice top" class:info=info role="alert" data-testid="notice" data-kind=kind>
            {if info { Icon::Info } else { Icon::Warning }.draw()}
            <p><b>{fact}</b>" "{consequence}</p>
            <div class="acts">
                {children()}
                <button type="button" class="btn bare sq" aria-label=close.clone() title=close on:click=act(move || on_close.run(()))>
                    {Icon::Close.draw()}
                </button>
            </div>
        </div>
    }
}
