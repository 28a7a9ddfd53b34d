//! Phone layout: summary and indicators first, panels below, levers in a drawer that leaves the indicators visible.

use jigong_model::scenario::{Group, Lever};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, flag, live, memo, text};

use super::bar::{DraftMark, PhoneBar};
use super::board::{AllMain, PhoneList, Strip, Verdict};
use super::help::Help;
use super::late::{ComparePlace, aside};
use super::notices::Notices;
use super::panel::{Panel, PanelTabs, WidePanel};
use super::parts::{Icon, TabItem, Tabs};
use super::rail::LeverGroup;

/// The phone layout.
#[component]
pub fn PhoneShell() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (open, comparing) = (desk.shown.levers_open, desk.shown.comparing);
    let moved = move || desk.scenario().levers.moved();
    let needs_width = memo(move || desk.shown.tab.get().needs_width());
    view! {
        <div class="ph">
            <PhoneBar />
            <Notices />
            {aside(|parts| parts.links, "links-missing")}
            {aside(|parts| parts.library, "library-missing")}
            {aside(|parts| parts.analysis, "analysis-missing")}
            <Show
                when=move || !open.get() && !comparing.get()
                fallback=move || {
                    if comparing.get() {
                        return view! { <ComparePlace /> }.into_any();
                    }
                    view! {
                        <main id="board" tabindex="-1" data-region="board">
                            <div class="vh"><Verdict /></div>
                            <Strip class="ph-s" handles=true />
                        </main>
                        <Drawer />
                    }
                    .into_any()
                }
            >
                <main id="board" tabindex="-1" data-region="board">
                    <section class="ph-v"><Verdict /><DraftMark /><AllMain /></section>
                    <PhoneList />
                    <Help id="help-board" />
                    <PanelTabs />
                    {live(move || ({
                        if needs_width.get() {
                            view! { <WidePanel /> }.into_any()
                        } else {
                            view! { <div class="ph-c"><Panel /></div> }.into_any()
                        }
                    }).into_any())}
                </main>
                <nav class="ph-foot" aria-label=locale.text("levers")>
                    <button type="button" id="open-levers" class="btn pri" data-testid="open-levers" on:click=act(move || open.set(true))>
                        {Icon::Levers.draw()}
                        <span>{locale.text("levers")}" "{text(move || locale.with("levers-moved", &[("count", moved().into())]))}</span>
                    </button>
                </nav>
            </Show>
        </div>
    }
}

/// The drawer: groups as tabs, the levers of the selected group below.
#[component]
fn Drawer() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let group = desk.shown.group;
    let close = move || {
        desk.shown.levers_open.set(false);
        request_animation_frame(|| page::focus("open-levers"));
    };
    let items = Signal::derive(move || {
        let levers = desk.scenario();
        let count = |group: Group| match group {
            // Counted as in the header: all projects are one change, and so is the growth of all cities.
            Group::Colleges => usize::from(!levers.levers.college_projects.is_empty()),
            Group::City => usize::from(levers.levers.has_city_growth()),
            _ => Lever::ALL
                .iter()
                .filter(|lever| lever.group() == group && levers.levers.given(**lever).is_some())
                .count(),
        };
        let item = |&group: &Group| {
            let name = locale.text(&format!("group-{}-short", group.name()));
            let label = match count(group) {
                0 => name,
                some => format!("{name} {some}"),
            };
            TabItem {
                id: format!("group-{}", group.name()),
                label,
            }
        };
        Group::ALL.iter().map(item).collect::<Vec<_>>()
    });
    let pristine = memo(move || desk.is_as_opened());
    let press = move |key: leptos::ev::KeyboardEvent| {
        if key.key() == "Escape" {
            close();
        }
    };
    view! {
        <section class="drawer" id="levers" tabindex="-1" data-region="levers" aria-label=locale.text("levers") data-testid="drawer" on:keydown=press>
            <div class="grab"></div>
            <div class="hd">
                <h2>{locale.text("levers")}</h2>
                <span class="u" data-testid="levers-moved">{text(move || locale.with("levers-moved", &[("count", desk.scenario().levers.moved().into())]))}</span>
                <span class="sp"></span>
                <button type="button" data-testid="reset" disabled=flag(move || pristine.get()) on:click=act(move || desk.reset())>{locale.text("reset-all")}</button>
                <button type="button" data-testid="close-levers" on:click=act(close)>{locale.text("done")}</button>
            </div>
            <Tabs
                label=locale.text("lever-groups")
                items=items
                selected=Signal::derive(move || group.get().index())
                panel="lever-group"
                class="ph-tabs"
                on_select=Callback::new(move |at: usize| {
                    if let Some(next) = Group::ALL.get(at) {
                        group.set(*next);
                    }
                })
            />
            <div id="lever-group" role="tabpanel" aria-labelledby=text(move || format!("group-{}", group.get().name()))>
                {live(move || (view! { <LeverGroup group=group.get() head=false /> }).into_any())}
            </div>
        </section>
    }
}
