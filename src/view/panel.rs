//! The tabs below the indicators and their panel.

use jigong_text::chart::Chart;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Charts, Tab, Width, Workbench};
use crate::view::late::late;
use crate::view::live::{act, flag, live, text, when};

use super::pages::ChartPicker;
use super::parts::{Icon, TabItem, Tabs};

/// The tabs, with the tools of the charts panel.
#[component]
pub fn PanelTabs() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let tab = desk.shown.tab;
    let phone = Signal::derive(move || desk.shown.width.get() == Width::Phone);
    let items: Vec<TabItem> = Tab::ALL
        .into_iter()
        .map(|own| TabItem {
            id: format!("tab-{}", name(own)),
            label: locale.text(&format!("tab-{}", name(own))),
        })
        .collect();
    let select = Callback::new(move |at: usize| {
        if let Some(next) = Tab::ALL.get(at) {
            tab.set(*next);
            desk.shown.levers_open.set(false);
        }
    });
    let selected = Signal::derive(move || Tab::ALL.iter().position(|own| *own == tab.get()).unwrap_or(0));
    let row = move || {
        let class = if phone.get() { "ph-tabs" } else { "" };
        view! { <Tabs label=locale.text("panels") items=items.clone() selected=selected panel="panel" class=class on_select=select /> }
    };
    view! {
        <div class=text(move || if phone.get() { "" } else { "tabs" })>
            {row}
            <span class="sp"></span>
            {when(move || !phone.get() && !tab.get().needs_width(), move || view! {
                <span class="tools"><Tools /></span>
            }.into_any())}
        </div>
    }
}

/// Chart picker and table switch.
#[component]
fn Tools() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let full = desk.shown.full_table;
    view! {
        {live(move || ({
            if desk.shown.tab.get() == Tab::MakeUp {
                view! { <ChartPicker chart=desk.shown.make_up charts=&Chart::MAKE_UP /> }.into_any()
            } else {
                view! { <ChartPicker chart=desk.shown.trend charts=&Chart::TRENDS /> }.into_any()
            }
        }).into_any())}
        <button
            type="button"
            class="btn sm bare"
            data-testid="full-table"
            aria-pressed=text(move || full.get().to_string())
            disabled=flag(move || desk.charts.get() == Charts::Failed)
            on:click=act(move || full.update(|full| *full = !*full))
        >
            {Icon::Table.draw()}
            <span>{text(move || locale.text(if full.get() { "show-chart" } else { "full-table" }))}</span>
        </button>
    }
}

/// The panel of charts.
#[component]
pub fn Panel() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let phone = move || desk.shown.width.get() == Width::Phone;
    let labelled = move || format!("tab-{}", name(desk.shown.tab.get()));
    view! {
        <div id="panel" role="tabpanel" class="panel" aria-labelledby=labelled>
            {when(phone, move || view! {
                <div class="acts"><Tools /></div>
            }.into_any())}
            {late(|parts| parts.charts)}
        </div>
    }
}

/// A panel that needs the full width.
#[component]
pub fn WidePanel() -> impl IntoView {
    let tab = expect_context::<Workbench>().shown.tab;
    view! {
        <div id="panel" role="tabpanel" aria-labelledby=text(move || format!("tab-{}", name(tab.get())))>
            {when(move || tab.get() == Tab::Cities, || late(|parts| parts.cities))}
            {when(move || matches!(tab.get(), Tab::Why | Tab::Sure | Tab::Takes), || late(|parts| parts.reasons))}
            {when(move || tab.get() == Tab::Data, || late(|parts| parts.data))}
        </div>
    }
}

const fn name(tab: Tab) -> &'static str {
    match tab {
        Tab::Trends => "trends",
        Tab::MakeUp => "make-up",
        Tab::Cities => "cities",
        Tab::Why => "why",
        Tab::Sure => "sure",
        Tab::Takes => "takes",
        Tab::Data => "data",
    }
}
