//! What was changed between any two scenarios of the comparison, in words and numbers.

use jigong_text::report::changes::{Change, changes, summary};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::view::live::live;
use crate::view::parts::own_text;

use super::Pair;
use super::head::PairPicker;
use super::scene::{Scene, pair_of};

/// The list with its two pickers.
#[component]
pub(super) fn Changed(scene: Signal<Scene>, pair: Pair) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let list = move || {
        scene.with(|scene| {
            let [from, to] = pair_of(&scene.columns, scene.reference, pair.get());
            let (one, other) = (&scene.columns[from].work.scenario, &scene.columns[to].work.scenario);
            let rows = changes(scene.plan(), one, other, locale);
            let line = summary(scene.plan(), one, other, &scene.title(from), locale);
            let heads = [from, to].map(|at| scene.title(at));
            view! {
                <p class="sum" data-testid="compare-summary">{line}</p>
                <List rows=rows heads=heads />
            }
            .into_any()
        })
    };
    view! {
        <div class="cmp-part">
            <div class="cmp-from">
                <h2>{locale.text("compare-changed")}</h2>
                <PairPicker scene=scene pair=pair side=0 testid="compare-from" label=locale.text("compare-from") />
                <span aria-hidden="true">"→"</span>
                <PairPicker scene=scene pair=pair side=1 testid="compare-to" label=locale.text("compare-to") />
            </div>
            {live(list)}
        </div>
    }
}

#[component]
fn List(rows: Vec<Change>, heads: [String; 2]) -> impl IntoView {
    let locale = expect_context::<Locale>();
    if rows.is_empty() {
        return ().into_any();
    }
    let title = locale.text("compare-changed");
    let [from, to] = heads;
    let row = |change: Change| {
        let notes = change
            .notes
            .into_iter()
            .map(|note| view! { <span class="note">{note}</span> });
        view! {
            <tr>
                <th scope="row">{change.name}</th>
                <td class="text">{change.from}</td>
                <td class="text"><b>{change.to}</b>{notes.collect_view()}</td>
            </tr>
        }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=title.clone()>
            <table class="dt" data-testid="compare-changes">
                <caption class="vh">{title.clone()}</caption>
                <thead><tr><td></td><th scope="col" class="text">{own_text(&from)}</th><th scope="col" class="text">{own_text(&to)}</th></tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
