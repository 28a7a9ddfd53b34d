//! The heads of the columns: title, how many indicators are met, what differs from the reference, and what can be done.

use jigong_text::chart::{dash, mark};
use jigong_text::report::changes::summary;
use jigong_text::report::verdict;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::{act, live, text};
use crate::view::parts::{Icon, own_text};

use super::Pair;
use super::scene::{Scene, pair_of};

/// The row of heads.
#[component]
pub(super) fn Heads(scene: Scene, against: RwSignal<bool>) -> impl IntoView {
    let locale = scene.locale;
    let seen = scene.seen.clone();
    let heads = seen
        .into_iter()
        .map(|at| view! { <Head scene=scene.clone() at=at /> })
        .collect_view();
    view! {
        <thead>
            <tr>
                <td class="corner">
                    <p class="note">{locale.with("compare-legend", &[("title", isolated(&scene.title(scene.reference)).into())])}</p>
                    <AgainstSwitch against=against />
                </td>
                {heads}
            </tr>
        </thead>
    }
}

/// Whether a cell tells the gap to the target or the difference from the reference.
#[component]
fn AgainstSwitch(against: RwSignal<bool>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let choice = move |own: bool, word: &str, testid: &'static str| {
        view! {
            <button type="button" data-testid=testid aria-pressed=text(move || (against.get() == own).to_string()) on:click=act(move || against.set(own))>
                {locale.text(word)}
            </button>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=locale.text("compare-beside")>
            {choice(false, "compare-to-target", "compare-to-target")}
            {choice(true, "compare-to-reference", "compare-to-reference")}
        </div>
    }
}

#[component]
fn Head(scene: Scene, at: usize) -> impl IntoView {
    let locale = scene.locale;
    let own = scene.columns[at].clone();
    let reference = scene.reference;
    let (plan, outcome) = (scene.plan(), &own.results.outcome);
    let (met, short) = (outcome.met(plan), verdict(plan, outcome, locale).1);
    let met = [("count", met.into()), ("total", outcome.counted(plan).count().into())];
    let against = if at == reference {
        locale.text("compare-is-reference")
    } else {
        let from = &scene.columns[reference].work.scenario;
        summary(scene.plan(), from, &own.work.scenario, &scene.title(reference), locale)
    };
    let tag = own
        .in_hand
        .then(|| view! { <span class="u">{locale.text("compare-in-hand")}</span> });
    let short = short.map(|short| view! { <em>{short}</em> });
    let data = scene.mixes_data().then(|| {
        let id = if own.results.shipped.is_some() {
            "compare-own-data"
        } else {
            "compare-plan-data"
        };
        view! { <p class="note" data-testid="compare-data">{locale.text(id)}</p> }
    });
    view! {
        <th class="sc" scope="col" data-testid="compared" data-hand=own.in_hand.to_string() data-reference=(at == reference).to_string()>
            <h2><Key scene=scene.clone() at=at /><span class="ti">{own_text(&scene.title(at))}</span>{tag}</h2>
            <p class="sum"><b>{locale.with("compare-met", &met)}</b>" "{short}</p>
            <p class="note">{against}</p>
            {data}
            <Actions scene=scene at=at />
        </th>
    }
}

/// The line of a scenario in small, as the chart has it.
#[component]
fn Key(scene: Scene, at: usize) -> impl IntoView {
    let manner = scene.manner(at);
    let dashes: Vec<String> = dash(manner).iter().map(ToString::to_string).collect();
    let class = if manner.in_hand { "key own" } else { "key" };
    let own = mark(manner);
    view! {
        <svg class=class width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
            <path class="l" d="M0 6H26" stroke-dasharray=dashes.join(" ")></path>
            <path class="m" class:hollow=own.is_hollow() d=own.path() transform="translate(13 6)"></path>
        </svg>
    }
}

/// What can be done with a scenario of the comparison.
#[component]
fn Actions(scene: Scene, at: usize) -> impl IntoView {
    let (desk, locale, id) = (scene.desk, scene.locale, scene.columns[at].id);
    let (in_hand, is_reference, title) = (scene.columns[at].in_hand, at == scene.reference, isolated(&scene.title(at)));
    let label = move |word: &str| locale.with(word, &[("title", title.as_str().into())]);
    // The heads are drawn anew after every action; the focus goes to the same button of the new ones.
    let button = move |name: &'static str, icon: Icon, hint: String, enabled: bool, run: Callback<()>| {
        let own = format!("cmp-{name}-{id}");
        let back = own.clone();
        view! {
            <button type="button" class="tiny" id=own data-testid=format!("compare-{name}") aria-label=hint.clone() title=hint disabled=!enabled
                on:click=act(move || {
                    run.run(());
                    refocus(back.clone());
                })>
                {icon.draw()}
            </button>
        }
    };
    let refer = format!("cmp-refer-{id}");
    let refer_back = refer.clone();
    let last = scene.columns.len().saturating_sub(1);
    let open = (!in_hand).then(|| {
        view! {
            <button type="button" class="tiny text" data-testid="compare-take" aria-label=label("compare-take-hint") title=label("compare-take-hint")
                on:click=act(move || {
                    desk.take_in_hand(id);
                    refocus("board".to_owned());
                })>
                {locale.text("compare-take")}
            </button>
        }
    });
    let out = (!in_hand).then(|| {
        button(
            "out",
            Icon::Close,
            label("compare-out-hint"),
            true,
            Callback::new(move |()| {
                desk.take_out(id);
                refocus("board".to_owned());
            }),
        )
    });
    view! {
        <div class="acts">
            <button type="button" class="tiny text" id=refer data-testid="compare-refer" aria-pressed=is_reference.to_string() aria-label=label("compare-refer-hint") title=label("compare-refer-hint")
                on:click=act(move || {
                    desk.refer_to(id);
                    refocus(refer_back.clone());
                })>
                {locale.text("compare-refer")}
            </button>
            {open}
            <span class="mv">
            {button("earlier", Icon::Back, label("compare-earlier-hint"), at > 0, Callback::new(move |()| desk.move_compared(id, false)))}
            {button("later", Icon::Arrow, label("compare-later-hint"), at < last, Callback::new(move |()| desk.move_compared(id, true)))}
            </span>
            {out}
        </div>
    }
}

/// Moves the focus to an element that is about to be drawn.
pub(super) fn refocus(id: String) {
    request_animation_frame(move || page::focus(&id));
}

/// On a phone: which two are seen.
#[component]
pub(super) fn PhonePickers(scene: Signal<Scene>, pair: Pair) -> impl IntoView {
    let locale = expect_context::<Locale>();
    view! {
        <div class="cmp-pick">
            <PairPicker scene=scene pair=pair side=0 testid="compare-left" label=locale.text("compare-left") />
            <PairPicker scene=scene pair=pair side=1 testid="compare-right" label=locale.text("compare-right") />
        </div>
    }
}

/// Picks one side of a pair of scenarios; picking the other side's scenario swaps the two.
#[component]
pub(super) fn PairPicker(scene: Signal<Scene>, pair: Pair, side: usize, testid: &'static str, label: String) -> impl IntoView {
    let now = move || {
        scene.with(|scene| {
            let places = pair_of(&scene.columns, scene.reference, pair.get());
            places.map(|at| scene.columns.get(at).map(|own| own.id))
        })
    };
    let pick = move |event| {
        let Ok(id) = event_target_value(&event).parse::<u32>() else {
            return;
        };
        let mut next = untrack(now);
        if next[1 - side] == Some(id) {
            next.swap(0, 1);
        } else {
            next[side] = Some(id);
        }
        pair.set(next);
    };
    let options = move || {
        let chosen = now()[side];
        let options = scene.with(|scene| {
            let titles = scene.titles();
            scene.columns.iter().map(|own| own.id).zip(titles).collect::<Vec<_>>()
        });
        let option = move |(id, title): (u32, String)| view! { <option value=id.to_string() selected=chosen == Some(id)>{isolated(&title)}</option> };
        options.into_iter().map(option).collect_view().into_any()
    };
    view! { <select class="sel" data-testid=testid aria-label=label on:change=pick>{live(options)}</select> }
}
