//! A warning: fact, consequence, source, and repairs with their effects.

use jigong_analysis::advice::{Repair, RepairKind, Severity, effect};
use jigong_text::advice::{self, EffectText};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::live::{act, live, memo, text, when};
use crate::view::parts::Icon;

use super::Told;

/// Number of repairs shown at first; the others on request.
const FIRST: usize = 2;
/// Number of figures shown next to a repair; its details list all.
const BRIEF: usize = 3;

#[component]
pub(super) fn Item(told: Told) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let Told { warning, repairs } = told;
    let said = advice::warning(desk.plan(), &warning, locale);
    let source = advice::source(desk.plan(), &desk.scenario_now(), warning.basis, locale);
    let info = warning.severity() == Severity::Info;
    let icon = if info { Icon::Info } else { Icon::Warning };
    let all = RwSignal::new(false);
    let count = repairs.len();
    let shown = memo(move || if all.get() { count } else { count.min(FIRST) });
    let repairs = StoredValue::new(repairs);
    view! {
        <div class="notice" class:info=info data-testid="warning" data-rule=warning.rule().name()>
            {icon.draw()}
            <div>
                <p><b>{said.fact}</b>" "{said.then}</p>
                <p class="src">{locale.with("warning-source", &[("source", source.into())])}</p>
                <ul class="mends">
                    {live(move || {
                        let own = repairs.with_value(|repairs| repairs[..shown.get()].to_vec());
                        own.into_iter().map(|repair| view! { <Mend repair=repair /> }).collect_view().into_any()
                    })}
                </ul>
                {when(move || shown.get() < count, move || view! {
                    <button type="button" class="btn sm bare" data-testid="repairs-more" on:click=act(move || all.set(true))>
                        {locale.with("repairs-more", &[("count", (count - FIRST).into())])}
                    </button>
                }.into_any())}
            </div>
        </div>
    }
}

/// A repair: button, summary of its effect, and details on request.
#[component]
fn Mend(repair: Repair) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let label = advice::repair(desk.plan(), &repair, locale);
    // The current scenario can be run, and therefore also with its repair.
    let found = effect(desk.plan(), &desk.scenario_now(), &repair)
        .ok()
        .filter(|_| repair.edit.is_some());
    let told = found.as_ref().map(|effect| advice::effect(desk.plan(), effect, locale));
    let harms = found
        .filter(|effect| !effect.worse.is_empty())
        .and_then(|_| told.as_ref().map(|told| told.harms.join(" ")));
    let take = move || match &repair.edit {
        Some(edit) => {
            desk.rest();
            desk.edit(edit.clone());
            desk.rest();
        }
        None if repair.kind == RepairKind::OpenData => desk.shown.tab.set(Tab::Data),
        None => {}
    };
    let open = RwSignal::new(false);
    let brief = told
        .as_ref()
        .map(|told| in_brief(told).map(|own| view! { <span>{own}</span>" " }).collect_view());
    let details = StoredValue::new(told);
    let has_details = details.with_value(Option::is_some);
    view! {
        <li>
            <button type="button" class="btn sm" data-testid="repair" on:click=act(take)>{label}</button>
            <span class="u">{brief}</span>
            {harms.map(|harms| view! { <span class="harm">{Icon::Warning.draw()}{harms}</span> })}
            {has_details.then(|| view! {
                <button
                    type="button"
                    class="tiny"
                    data-testid="repair-effect"
                    aria-label=locale.text("repair-effect")
                    title=locale.text("repair-effect")
                    aria-expanded=text(move || open.get().to_string())
                    on:click=act(move || open.update(|open| *open = !*open))
                >
                    {Icon::Down.draw()}
                </button>
            })}
            {when(move || open.get(), move || details.with_value(|told| told.as_ref().map(|told| whole(told, locale))).into_any())}
        </li>
    }
}

/// The first figures that a repair changes, with differences.
fn in_brief(told: &EffectText) -> impl Iterator<Item = String> {
    let first = told.rows.iter().take(BRIEF);
    first.map(|row| format!("{} {}", row.name, row.difference.joined()))
}

/// Details of a repair's effect.
fn whole(told: &EffectText, locale: Locale) -> impl IntoView + use<> {
    let rows = told.rows.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.name.clone()}</th>
                <td>{row.before.joined()}</td>
                <td><b>{row.after.joined()}</b></td>
                <td>{row.difference.joined()}</td>
            </tr>
        }
    });
    let said = told
        .harms
        .iter()
        .chain(&told.notes)
        .cloned()
        .map(|said| view! { <li>{said}</li> });
    view! {
        <div class="whole" data-testid="effect">
            <table class="dt">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{locale.text("effect-before")}</th>
                        <th scope="col">{locale.text("effect-after")}</th>
                        <th scope="col">{locale.text("effect-difference")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <ul>{said.collect_view()}</ul>
        </div>
    }
}
