//! The ten indicators in a strip, for panels that need the width and for the phone's drawer.

use jigong_model::plan::Indicator;
use jigong_text::report::ORDER;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, flag, maybe, text, when};
use crate::view::parts::Mark;

use super::reading::Live;

/// The strip. `handles` is false if another form of the ten on the page has the test ids.
#[component]
pub fn Strip(
    /// Class of the list: `strip` on the desktop, `ph-s` on a phone.
    class: &'static str,
    /// Whether the items have test ids.
    handles: bool,
) -> impl IntoView {
    view! { <ol class=class>{ORDER.into_iter().map(|own| view! { <StripItem indicator=own handles=handles /> }).collect_view()}</ol> }
}

#[component]
fn StripItem(indicator: Indicator, handles: bool) -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let live = Live::new(indicator);
    let target = desk.plan().target(indicator);
    view! {
        <li
            class:met=live.met()
            class:mis=flag(move || live.missed())
            class:asp=!target.standing.is_hard()
            data-testid=handles.then(|| format!("indicator-{}", indicator.name()))
            data-value=maybe(move || live.exact())
            data-target=maybe(move || live.target_exact())
            data-met=maybe(move || live.verdict())
        >
            <div class="k">
                {when(move || live.has_target(), move || view! { <Mark met=live.met() /> }.into_any())}
                <button type="button" class="why-of" data-testid=handles.then(|| format!("why-{}", indicator.name())) title=live.name() on:click=act(move || live.explain())>{live.short()}</button>
                <span class="vh">{text(move || live.met_word())}</span>
            </div>
            <div class="w">
                {text(move || live.value().number)}
                <span class="u">{text(move || format!("\u{2009}{}", live.value().unit))}</span>
            </div>
        </li>
    }
}
