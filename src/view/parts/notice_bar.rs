//! A notice: icon, fact in bold, consequence, and actions.

use leptos::prelude::*;

use super::Icon;
use crate::view::live::act;

/// A notice at the top of the page.
#[component]
pub fn NoticeBar(
    /// Test id of its kind.
    kind: &'static str,
    /// The fact.
    fact: String,
    /// The consequence.
    #[prop(into)]
    consequence: String,
    /// Whether it informs instead of warning.
    #[prop(optional)]
    info: bool,
    /// Accessible name of the close button.
    close: String,
    /// Closes the notice.
    on_close: Callback<()>,
    /// Buttons of the actions.
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
