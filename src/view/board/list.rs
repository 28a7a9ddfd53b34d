//! The ten indicators as a list for the phone: name, target line, value.

use jigong_model::plan::Indicator;
use jigong_text::report::{ORDER, standing_word};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, flag, maybe, text, when};
use crate::view::parts::Mark;

use super::band::Band;
use super::chance::Chance;
use super::reading::Live;

/// The list.
#[component]
pub fn PhoneList() -> impl IntoView {
    view! { <ol class="ph-l" data-testid="ledger">{ORDER.into_iter().map(|own| view! { <ListItem indicator=own /> }).collect_view()}</ol> }
}

#[component]
fn ListItem(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let live = Live::new(indicator);
    let target = desk.plan().target(indicator);
    let word = locale.text(standing_word(target.standing));
    let status = move || {
        let short = live.missed() && live.reading.get().value.is_some();
        if short {
            locale.with(
                "missed-by",
                &[("gap", live.gap().joined().trim_start_matches('\u{2212}').into())],
            )
        } else {
            live.met_word()
        }
    };
    view! {
        <li
            class:met=live.met()
            class:mis=flag(move || live.missed())
            class:asp=!target.standing.is_hard()
            data-testid=format!("indicator-{}", indicator.name())
            data-value=maybe(move || live.exact())
            data-target=maybe(move || live.target_exact())
            data-met=maybe(move || live.verdict())
        >
            {when(move || live.has_target(), move || view! { <Mark met=live.met() /> }.into_any())}
            <div>
                <button type="button" class="a" data-testid=format!("why-{}", indicator.name()) on:click=act(move || live.explain())>{live.name()}</button>
                <span class="sub"><b>{status}</b>{word}" "{text(move || live.target_or_word())}{when(move || live.provisional(), move || view! { " "<span class="draft">{locale.text("provisional")}</span> }.into_any())}</span>
            </div>
            <span class="bd"><Band live=live width=84 height=58 /></span>
            <div class="r">
                <span class="v">{text(move || live.value().number)}<span class="u">{text(move || format!("\u{2009}{}", live.value().unit))}</span></span>
                <Chance live=live named=true />
            </div>
        </li>
    }
}
