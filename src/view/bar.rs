//! The bar at the top: brand, the open scenario, undo and redo, files, language and theme.

use jigong_model::plan::Plan;
use jigong_model::scenario::limits::TITLE;
use jigong_model::scenario::{Edit, Preset};
use jigong_text::report;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Kept, LibraryCommand, Workbench};
use crate::browser::page;
use crate::view::live::{act, flag, text};

use super::help::HelpButton;
use super::parts::{Icon, Menu, own_text};

/// The hidden input that a menu item opens.
const FILE_INPUT: &str = "open-file";

/// The desktop's bar.
#[component]
pub fn Bar() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let kept = text(move || locale.text(kept_word(desk)));
    view! {
        <header class="bar" data-region="bar" tabindex="-1">
            <div class="brand">{locale.text("brand")}<small>{report::brand(desk.plan(), locale)}</small></div>
            <div class="doc">
                <Title />
                <ScenarioMenu />
                <DraftMark />
                <span class="note" class:bad=flag(move || kept_word(desk) == "not-kept")>{kept}</span>
            </div>
            <span class="sp"></span>
            <Steps class="btn bare sq" />
            <span class="div"></span>
            <CompareButton class="btn bare" />
            <ExportMenu />
            <button type="button" class="btn pri" id="share" data-testid="share" on:click=act(move || desk.shown.sharing.set(true))>
                {Icon::Link.draw()}
                <span>{locale.text("share")}</span>
            </button>
            <span class="div"></span>
            <HelpButton />
            <Language />
            <ThemeButton class="btn bare sq" />
            <FileInput />
        </header>
    }
}

/// Says that the plan's targets are a draft; empty for other plans.
#[component]
pub fn DraftMark() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let plan = desk.plan();
    plan.draft.then(|| {
        let title = locale.pick(&plan.title.zh, &plan.title.en).to_owned();
        view! { <span class="draft" data-testid="draft" title=title>{locale.with("draft-plan", &report::years(plan))}</span> }
    })
}

/// Leads to the comparison and back.
#[component]
fn CompareButton(class: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let comparing = desk.shown.comparing;
    view! {
        <button type="button" class=class id="compare" data-testid="compare" aria-pressed=text(move || comparing.get().to_string()) on:click=act(move || comparing.update(|on| *on = !*on))>
            {Icon::Compare.draw()}
            <span>{locale.text("compare")}</span>
        </button>
    }
}

/// The phone's bar.
#[component]
pub fn PhoneBar() -> impl IntoView {
    view! {
        <header class="ph-bar" data-region="bar" tabindex="-1">
            <div class="ti doc"><Title /></div>
            <ScenarioMenu />
            <span class="sp"></span>
            <Steps class="k" />
            <ExportMenu />
            <FileInput />
        </header>
    }
}

/// The scenario's title, to be changed in place.
#[component]
fn Title() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <input
            class="title"
            data-testid="scenario-title"
            aria-label=locale.text("scenario-title")
            maxlength=TITLE.to_string()
            dir="auto"
            prop:value=text(move || report::title(&desk.work(), locale))
            title=text(move || report::title(&desk.work(), locale))
            on:focus=move |_| desk.rest()
            on:change=move |event| {
                desk.edit(Edit::SetTitle(event_target_value(&event).trim().to_owned()));
                desk.rest();
                // An emptied title falls back to the preset's, which the box shows again.
                page::write_input(&event, &report::title(&desk.work(), locale));
            }
        />
    }
}

/// Where the scenario is kept: under its name, with changes since, or as work in progress alone.
fn kept_word(desk: Workbench) -> &'static str {
    let work = desk.work();
    // Until the part has looked, a name counts as being there.
    let named = work.home.as_ref().is_some_and(|home| {
        let there = |names: &Vec<_>| names.iter().any(|(id, _)| *id == home.id);
        desk.library.names.with(|names| names.as_ref().is_none_or(there))
    });
    match desk.kept.get() {
        // What stands in a record is safe, also where the work in progress cannot be kept besides.
        _ if named && work.is_as_opened() => "kept-saved",
        Kept::No => "not-kept",
        Kept::Yes if named => "kept-changed",
        Kept::Yes => "kept",
    }
}

/// So many kept scenarios stand in the menu.
const LATELY: usize = 5;

/// Saving, scenarios saved lately, presets and files to open.
#[component]
fn ScenarioMenu() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let items = Callback::new(move |close: Callback<()>| {
        let ask = move |handle: String, word: String, note: String, errand: LibraryCommand| {
            view! {
                <button
                    type="button"
                    role="menuitem"
                    data-testid=handle
                    on:click=act(move || {
                        close.run(());
                        desk.library.ask(errand.clone());
                    })
                >
                    <span></span>
                    <span>{own_text(&word)}</span>
                    <span class="note">{note}</span>
                </button>
            }
            .into_any()
        };
        let lately = desk.library.names.get_untracked().unwrap_or_default();
        let lately = lately
            .into_iter()
            .take(LATELY)
            .map(|(id, name)| ask("library-recent".to_owned(), name, String::new(), LibraryCommand::Open(id)));
        let lately: Vec<_> = lately.collect();
        let head = (!lately.is_empty()).then(|| view! { <div class="head">{locale.text("saved-scenarios")}</div> });
        let state = locale.text(untrack(|| kept_word(desk)));
        let preset = move |plan: &'static Plan, preset: Preset| {
            let of = if plan.id == Plan::DEFAULT {
                String::new()
            } else {
                format!("{}-", plan.id)
            };
            let name = preset.name().replace('_', "-");
            view! {
                <button
                    type="button"
                    role="menuitem"
                    data-testid=format!("preset-{of}{}", preset.name())
                    on:click=act(move || {
                        close.run(());
                        desk.open_preset(plan, preset);
                    })
                >
                    <span></span>
                    <span>{locale.text(&format!("preset-{name}"))}</span>
                    <span class="note">{locale.text(&format!("preset-{name}-note"))}</span>
                </button>
            }
        };
        let presets = move |plan: &'static Plan| {
            view! {
                <div class="head">{locale.text("presets")}<span class="u">{format!(" {}–{}", plan.years[0], plan.last_year())}</span></div>
                {Preset::of(plan).map(|own| preset(plan, own)).collect_view()}
            }
        };
        // The plan in hand comes first.
        let others = Plan::ids()
            .filter_map(|id| Plan::built_in(id).ok())
            .filter(|own| own.id != desk.plan().id);
        let plans: Vec<_> = std::iter::once(desk.plan()).chain(others).map(presets).collect();
        view! {
            {ask("scenario-save".to_owned(), locale.text("save"), state, LibraryCommand::Save)}
            {ask("scenario-save-as".to_owned(), locale.text("save-as"), String::new(), LibraryCommand::SaveAs)}
            <hr />
            {head}
            {lately}
            {ask("scenario-all".to_owned(), locale.text("all-scenarios"), String::new(), LibraryCommand::All)}
            {ask("scenario-roll".to_owned(), locale.text("carry-on"), String::new(), LibraryCommand::Roll)}
            <hr />
            {plans}
            <div class="head">{locale.text("help-menu")}</div>
            <hr />
            <button
                type="button"
                role="menuitem"
                on:click=act(move || {
                    close.run(());
                    page::click(FILE_INPUT);
                })
            >
                {Icon::Open.draw()}
                <span>{locale.text("open-file")}</span>
            </button>
        }
        .into_any()
    });
    view! {
        <Menu id="scenario-menu" class="tiny" label=locale.text("open-scenario") face=Icon::Down.draw().into_any() testid="scenario-list" items=items />
    }
}

/// Files to save, paper; on a phone also language and theme.
#[component]
fn ExportMenu() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let phone = move || desk.shown.width.get_untracked() == crate::app::Width::Phone;
    let item = move |icon: Icon, word: &str, close: Callback<()>, run: Callback<()>| {
        view! {
            <button
                type="button"
                role="menuitem"
                on:click=act(move || {
                    close.run(());
                    run.run(());
                })
            >
                {icon.draw()}
                <span>{locale.text(word)}</span>
            </button>
        }
    };
    let items = Callback::new(move |close: Callback<()>| {
        let more = phone().then(|| {
            let other = if locale == Locale::Chinese {
                Locale::English
            } else {
                Locale::Chinese
            };
            view! {
                <hr />
                <button
                    type="button"
                    role="menuitem"
                    lang=other.tag()
                    data-testid=format!("locale-{}", short(other))
                    on:click=act(move || {
                        close.run(());
                        desk.settings.speak(other);
                    })
                >
                    <span></span>
                    <span>{other.text("language-name")}</span>
                </button>
                <button
                    type="button"
                    role="menuitem"
                    data-testid="theme"
                    on:click=act(move || {
                        close.run(());
                        desk.settings.turn_theme();
                    })
                >
                    {Icon::Moon.draw()}
                    <span>{locale.text("theme")}</span>
                </button>
                {item(Icon::Info, "help", close, Callback::new(move |()| desk.settings.show_help()))}
            }
        });
        let share = phone().then(|| {
            item(
                Icon::Link,
                "share",
                close,
                Callback::new(move |()| desk.shown.sharing.set(true)),
            )
        });
        let compare = phone().then(|| {
            item(
                Icon::Compare,
                "compare",
                close,
                Callback::new(move |()| desk.shown.comparing.set(true)),
            )
        });
        view! {
            {share}
            {compare}
            {item(Icon::Export, "save-scenario", close, Callback::new(move |()| desk.save_scenario()))}
            {item(Icon::Table, "save-outcome", close, Callback::new(move |()| desk.library.ask(LibraryCommand::SaveOutcome)))}
            {item(Icon::Print, "print", close, Callback::new(|()| page::print()))}
            {more}
        }
        .into_any()
    });
    if phone() {
        view! { <Menu id="more-menu" class="k" label=locale.text("more") end=true face=Icon::More.draw().into_any() items=items /> }.into_any()
    } else {
        let face = view! {
            {Icon::Export.draw()}
            <span>{locale.text("export")}</span>
        };
        view! { <Menu id="export-menu" class="btn bare" label=locale.text("export") end=true face=face.into_any() items=items /> }.into_any()
    }
}

/// Undo and redo.
#[component]
fn Steps(class: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <button type="button" class=class data-testid="undo" aria-label=locale.text("undo") title=locale.text("undo-hint") disabled=flag(move || !desk.can_undo()) on:click=act(move || desk.undo())>
            {Icon::Undo.draw()}
        </button>
        <button type="button" class=class data-testid="redo" aria-label=locale.text("redo") title=locale.text("redo-hint") disabled=flag(move || !desk.can_redo()) on:click=act(move || desk.redo())>
            {Icon::Redo.draw()}
        </button>
    }
}

/// Chinese and English.
#[component]
fn Language() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let choice = move |own: Locale| {
        view! {
            <button type="button" lang=own.tag() data-testid=format!("locale-{}", short(own)) aria-pressed=(own == locale).to_string() on:click=act(move || desk.settings.speak(own))>
                {own.text("language-short")}
            </button>
        }
    };
    view! { <div class="seg" role="group" aria-label=locale.text("language")>{Locale::ALL.map(choice).collect_view()}</div> }
}

const fn short(locale: Locale) -> &'static str {
    match locale {
        Locale::Chinese => "zh",
        Locale::English => "en",
    }
}

/// Light and dark.
#[component]
fn ThemeButton(class: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let dark = move || desk.settings.is_dark();
    view! {
        <button type="button" class=class data-testid="theme" aria-label=locale.text("theme") title=locale.text("theme") aria-pressed=text(move || dark().to_string()) on:click=act(move || desk.settings.turn_theme())>
            {Icon::Moon.draw()}
        </button>
    }
}

/// The file input behind the menu's "open".
#[component]
fn FileInput() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <input
            type="file"
            class="vh"
            id=FILE_INPUT
            tabindex="-1"
            accept=".json,application/json"
            aria-label=locale.text("open-file")
            data-testid="open-file"
            on:change=move |event| leptos::task::spawn_local(desk.open_chosen(event))
        />
    }
}
