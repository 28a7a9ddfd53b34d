//! The table of the ten indicators, with target lines.

use jigong_model::plan::{Indicator, Standing};
use jigong_text::report::ORDER;
use jigong_text::words::Locale;
use jigong_text::words::number::Written;
use leptos::prelude::*;

use crate::app::{Width, Workbench};
use crate::view::live::{act, flag, live, maybe, text, when};
use crate::view::parts::{Icon, Mark};

use super::band::{Band, BandHead};
use super::chance::Chance;
use super::reading::Live;
use super::target::TargetButton;

const COLUMNS: u8 = 8;

/// The table.
#[component]
pub fn Ledger() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let line = Signal::derive(move || match desk.shown.width.get() {
        Width::Wide => 238,
        Width::Desk => 176,
        Width::Spine | Width::Phone => 130,
    });
    let text = move |id: &str| locale.text(id);
    let year = [("year", desk.plan().last_year().to_string().into())];
    let rows = move |holds: fn(Standing) -> bool| {
        let own = ORDER.into_iter().filter(|&own| holds(desk.plan().target(own).standing));
        own.map(|own| view! { <LedgerRow indicator=own line=line /> }).collect_view()
    };
    let hopes = desk.plan().targets.iter().any(|own| own.standing == Standing::Aspiration);
    view! {
        <table class="ledger" data-testid="ledger">
            <caption class="vh">{locale.with("ledger-caption", &year)}</caption>
            <thead>
                <tr>
                    <th scope="col" class="c-st">{text("plan-targets")}</th>
                    <th scope="col" class="c-n"><span class="vh">{text("col-name")}</span></th>
                    <th scope="col" class="c-v n">{locale.with("col-value", &year)}</th>
                    <th scope="col" class="c-t n">{text("col-target")}</th>
                    <th scope="col" class="c-g n">{text("col-gap")}</th>
                    <th scope="col" class="c-q n">{text("col-quo")}</th>
                    <th scope="col" class="c-b b">
                        <span class="vh">{text("col-line")}</span>
                        {live(move || (view! { <BandHead width=line.get() quo=text("status-quo") short=text("line-short") beyond=text("line-beyond") /> }).into_any())}
                    </th>
                    <th scope="col" class="c-p n">{text("col-chance")}</th>
                </tr>
            </thead>
            <tbody>
                {rows(Standing::is_hard)}
                {hopes.then(|| view! { <tr class="hope"><td colspan=COLUMNS>{text("aspiration")}</td></tr> })}
                {rows(|own| own == Standing::Aspiration)}
                <tr class="hope">
                    <td colspan=COLUMNS - 2>{text("guidance")}</td>
                    <td class="sc" colspan="2">{text("own-scales")}</td>
                </tr>
                {rows(|own| own == Standing::Guidance)}
            </tbody>
        </table>
    }
}

#[component]
fn LedgerRow(indicator: Indicator, line: Signal<u16>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let row = Live::new(indicator);
    let source = locale.text("source-label");
    view! {
        <tr
            class:miss=flag(move || row.missed())
            data-testid=format!("indicator-{}", indicator.name())
            data-value=maybe(move || row.exact())
            data-target=maybe(move || row.target_exact())
            data-met=maybe(move || row.verdict())
        >
            <td>
                <span class="st" class:met=row.met() class:mis=flag(move || row.missed())>
                    {when(move || row.has_target(), move || view! { <Mark met=row.met() /> }.into_any())}
                    <span>{text(move || row.met_word())}</span>
                </span>
            </td>
            <th scope="row" class="nm">
                <button type="button" class="why-of" data-testid=format!("why-{}", indicator.name()) title=locale.text("tab-why") on:click=act(move || row.explain())>{row.name()}</button>
                " "<span class="u">{row.period()}</span>
                {when(move || row.provisional(), move || view! { <span class="draft">{locale.text("provisional")}</span> }.into_any())}
                <button
                    type="button"
                    class="tiny"
                    aria-label=format!("{} {source}", row.name())
                    title=source.clone()
                    on:click=act(move || desk.shown.source.set(Some(indicator)))
                >
                    {Icon::Source.draw()}
                </button>
            </th>
            <td class="n v">{figure(move || row.value(), "u vu")}</td>
            <td class="n t"><TargetButton live=row /></td>
            <td class="n g">{figure(move || row.gap(), "u du")}</td>
            <td class="n q">{figure(move || row.against_status_quo(), "u du")}</td>
            <td class="b">{live(move || (view! { <Band live=row width=line.get() height=31 /> }).into_any())}</td>
            <td class="n p"><Chance live=row named=false /></td>
        </tr>
    }
}

/// A number and its unit, aligned separately.
fn figure(written: impl Fn() -> Written + Copy + Send + Sync + 'static, class: &'static str) -> impl IntoView {
    view! {
        {text(move || written().number)}
        <span class=class>{text(move || written().unit)}</span>
    }
}
