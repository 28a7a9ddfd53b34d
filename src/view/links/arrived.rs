//! A received link: a line below the bar if it was opened, otherwise a dialog.

use jigong_model::scenario::Scenario;
use jigong_text::report;
use jigong_text::report::changes::summary;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::{Arrived, Work, Workbench};
use crate::view::live::{act, live, when};
use crate::view::notices::fault_text;
use crate::view::parts::{Icon, Window};

use super::damaged::DamagedLink;
use super::other::OtherLink;

/// The received link, until the user closes it.
#[component]
pub(super) fn ArrivedLink() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    live(move || match desk.links.arrived.get() {
        None => ().into_any(),
        Some(Arrived::Same { exact, replaced, work }) => {
            view! { <SameLink exact=exact replaced=replaced work=work /> }.into_any()
        }
        Some(Arrived::Other {
            newer,
            received,
            changed,
        }) => view! { <OtherLink newer=newer received=received changed=changed /> }.into_any(),
        Some(Arrived::Impossible(fault)) => view! { <ImpossibleLink fault=fault /> }.into_any(),
        Some(Arrived::Damaged { text, damage }) => view! { <DamagedLink text=text damage=damage /> }.into_any(),
    })
}

/// The link reproduces its author's result: one line with its changes and their baseline, shown until a lever moves.
#[component]
fn SameLink(exact: bool, replaced: bool, work: Work) -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let sent = work.scenario.clone();
    when(
        move || desk.scenario() == sent,
        move || view! { <Same exact=exact replaced=replaced work=work.clone() /> }.into_any(),
    )
}

#[component]
fn Same(exact: bool, replaced: bool, work: Work) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let fact = locale.text(if exact { "link-same" } else { "link-same-shown" });
    let status_quo = locale.text("preset-status-quo");
    let moved = summary(desk.plan(), &Scenario::default(), &work.scenario, &status_quo, locale);
    let told = locale.with(
        if work.scenario.levers.moved() + work.scenario.assumptions.len() > 0 {
            "link-moved"
        } else {
            "link-unmoved"
        },
        &[
            ("title", isolated(&report::title(&work, locale)).into()),
            ("baseline", status_quo.into()),
            ("moved", moved.into()),
        ],
    );
    let back = replaced.then(|| {
        view! { <button type="button" class="btn sm" data-testid="link-back" on:click=act(move || desk.undo_link())>{locale.text("link-back")}</button> }
    });
    view! {
        <div class="notice top info" role="status" data-testid="link-notice" data-kind="same">
            {Icon::Info.draw()}
            <p><b>{fact}</b>" "<span data-testid="link-summary">{told}</span></p>
            <div class="acts">
                {back}
                <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(move || desk.leave_link())>
                    {Icon::Close.draw()}
                </button>
            </div>
        </div>
    }
}

/// A scenario that cannot run with today's figures.
#[component]
fn ImpossibleLink(fault: jigong_model::plan::Fault) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <Window class="dlg" titled="link-title" testid="link-notice" kind="older" on_close=Callback::new(move |()| desk.leave_link())>
            <header>
                <span class="warn">{Icon::Warning.draw()}</span>
                <h1 id="link-title">{locale.text("link-impossible-title")}</h1>
            </header>
            <p>{fault_text(&fault, locale)}</p>
            <p class="note">{locale.text("link-impossible-then")}</p>
            <div class="acts">
                <span class="sp"></span>
                <button type="button" class="btn pri" data-testid="link-leave" on:click=act(move || desk.leave_link())>{locale.text("link-leave")}</button>
            </div>
        </Window>
    }
}
