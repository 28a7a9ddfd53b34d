//! The placement dialog: constraints, and the plans that meet them, or why none does and the closest plan.

use jigong_analysis::placement::{Placement, Proposal};
use jigong_text::report::placement as written;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::{act, live, memo, text};
use crate::view::parts::{Icon, Window};

use super::effect::Effect;
use super::plans::Plans;
use super::wishes::WishForm;
use super::{Asked, placed};

/// The dialog; open as long as it is mounted.
#[component]
pub(super) fn PlacementDialog(asked: Asked) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let desk = asked.desk;
    let close = move || {
        asked.open.set(false);
        request_animation_frame(|| page::focus("place-options"));
    };
    let answer = memo(move || asked.wishes.with(|wishes| placed(&desk.scenario(), wishes)));
    let chosen = RwSignal::new(0_usize);
    let plans = memo(move || match answer.get() {
        Placement::Optimal { plans } => plans,
        Placement::Infeasible { closest, .. } => closest.map(|own| *own).into_iter().collect(),
    });
    let in_hand = memo(move || plans.with(|plans| plans.get(chosen.get()).or(plans.first()).cloned()));
    let possible = memo(move || answer.with(|answer| matches!(answer, Placement::Optimal { .. })));
    let take = move || {
        if let Some(proposal) = in_hand.get_untracked() {
            asked.take(&proposal, locale);
            close();
        }
    };
    let replaced = move || {
        let count = desk.scenario().levers.own_projects(desk.plan());
        locale.with("place-replaces", &[("count", count.into())])
    };
    view! {
        <Window class="dlg big" titled="place-title" testid="place-dialog" on_close=Callback::new(move |()| close())>
            <header>
                <h1 id="place-title">{locale.text("place-title")}</h1>
            </header>
            <p class="note">{locale.with("place-intro", &[("base", desk.plan().base_year.to_string().into())])}</p>
            <WishForm asked=asked />
            {live(move || if possible.get() {
                ().into_any()
            } else {
                view! { <Reasons answer=answer /> }.into_any()
            })}
            <Plans plans=plans chosen=chosen possible=possible />
            {live(move || in_hand.get().map(|proposal| view! { <Chosen asked=asked proposal=proposal /> }).into_any())}
            <div class="acts">
                <span class="note">{text(replaced)}</span>
                <span class="sp"></span>
                <button type="button" class="btn" data-testid="place-cancel" on:click=act(close)>{locale.text("place-cancel")}</button>
                <button
                    type="button"
                    class="btn pri"
                    data-testid="place-take"
                    disabled=Signal::derive(move || in_hand.with(Option::is_none))
                    on:click=act(take)
                >
                    {Icon::Check.draw()}
                    <span>{text(move || locale.text(if possible.get() { "place-take" } else { "place-take-closest" }))}</span>
                </button>
            </div>
        </Window>
    }
}

/// Why the constraints cannot be met together.
#[component]
fn Reasons(answer: Memo<Placement>) -> impl IntoView {
    let (desk, locale) = (expect_context::<crate::app::Workbench>(), expect_context::<Locale>());
    let reasons = move || match answer.get() {
        Placement::Infeasible { reasons, closest } => {
            let none = closest.is_none().then(|| locale.text("place-closest-none"));
            let said = reasons
                .iter()
                .map(|reason| written::reason(desk.plan(), reason, locale))
                .chain(none);
            said.map(|said| view! { <li>{said}</li> }).collect_view().into_any()
        }
        Placement::Optimal { .. } => ().into_any(),
    };
    view! {
        <div class="notice" role="alert" data-testid="place-impossible">
            {Icon::Warning.draw()}
            <div>
                <b>{locale.text("place-impossible")}</b>
                <ul>{live(reasons)}</ul>
            </div>
        </div>
    }
}

/// The selected plan: its starts by year, and its effect on the indicators.
#[component]
fn Chosen(asked: Asked, proposal: Proposal) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let lines = written::starts(asked.desk.plan(), &proposal, locale);
    let nothing = lines.is_empty().then(|| view! { <li>{locale.text("place-already")}</li> });
    view! {
        <div class="chosen">
            <ul data-testid="place-starts">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                {nothing}
            </ul>
            <Effect proposal=proposal />
        </div>
    }
}
