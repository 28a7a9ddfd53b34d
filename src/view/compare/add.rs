//! The menu that puts another scenario beside the others: presets, saved ones, the one in hand as it is now, a file, a
//! link.

use jigong_formats::library::Id;
use jigong_model::plan::node::MAX_TEXT;
use jigong_model::scenario::Preset;
use jigong_text::words::Locale;
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Workbench;
use crate::browser::{clipboard, files, page};
use crate::view::live::act;
use crate::view::parts::{Icon, Menu, own_text};

/// The hidden input that the menu's item opens.
const FILE_INPUT: &str = "compare-open-file";

/// The menu with its file input.
#[component]
pub(super) fn AddMenu(
    /// A box for a link is asked for.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let item = move |testid: String, icon: Option<Icon>, words: String, run: Callback<()>, close: Callback<()>| {
        view! {
            <button type="button" role="menuitem" data-testid=testid
                on:click=act(move || {
                    close.run(());
                    run.run(());
                })>
                {icon.map_or_else(|| view! { <span></span> }.into_any(), |icon| icon.draw().into_any())}
                <span>{own_text(&words)}</span>
            </button>
        }
    };
    let items = Callback::new(move |close: Callback<()>| {
        let preset = |own: Preset| {
            let words = locale.text(&format!("preset-{}", own.name().replace('_', "-")));
            let run = Callback::new(move |()| desk.add_compared_preset(own));
            item(format!("compare-add-{}", own.name()), None, words, run, close)
        };
        let kept = |(id, name): (Id, String)| {
            let run = Callback::new(move |()| desk.add_compared_kept(&id));
            item("compare-add-kept".to_owned(), None, name, run, close)
        };
        let names = desk.library.names.get_untracked().unwrap_or_default();
        let saved = (!names.is_empty()).then(|| {
            view! {
                <hr />
                <div class="head">{locale.text("compare-saved")}</div>
                {names.into_iter().map(kept).collect_view()}
            }
        });
        let link = Callback::new(move |()| asking.set(true));
        let snapshot = Callback::new(move |()| desk.add_compared_snapshot());
        let file = Callback::new(|()| page::click(FILE_INPUT));
        view! {
            <div class="head">{locale.text("presets")}</div>
            {Preset::of(desk.plan()).map(preset).collect_view()}
            {saved}
            <hr />
            {item("compare-add-now".to_owned(), Some(Icon::Copy), locale.text("compare-add-now"), snapshot, close)}
            {item("compare-add-file".to_owned(), Some(Icon::Open), locale.text("open-file"), file, close)}
            {item("compare-add-link".to_owned(), Some(Icon::Link), locale.text("compare-add-link"), link, close)}
        }
        .into_any()
    });
    let face = view! {
        {Icon::Plus.draw()}
        <span>{locale.text("compare-add")}</span>
    };
    view! {
        <Menu id="compare-menu" class="btn sm" label=locale.text("compare-add") end=true face=face.into_any() testid="compare-add-menu" items=items />
        <input
            type="file"
            class="vh"
            id=FILE_INPUT
            tabindex="-1"
            accept=".json,application/json"
            aria-label=locale.text("open-file")
            data-testid="compare-file"
            on:change=move |event| spawn_local(async move {
                if let Some(read) = files::read_chosen(event, MAX_TEXT).await {
                    desk.add_compared_file(read);
                }
            })
        />
    }
}

/// A box for a link; its scenarios are put beside the others as soon as it is there.
#[component]
pub(super) fn LinkBox(asking: RwSignal<bool>) -> impl IntoView {
    const BOX: &str = "compare-link";
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let take = move |text: String| {
        if !text.trim().is_empty() {
            asking.set(false);
            desk.compare_link(text.trim());
        }
    };
    let leave = move |key: KeyboardEvent| {
        if key.key() == "Escape" {
            // The page behind has its own meaning of it.
            key.stop_propagation();
            asking.set(false);
            page::focus("compare-menu-button");
        }
    };
    request_animation_frame(|| page::focus(BOX));
    view! {
        <label class="paste-link" on:keydown=leave>
            <span class="note">{locale.text("link-paste-label")}</span>
            <input
                id=BOX
                data-testid=BOX
                autocomplete="off"
                spellcheck="false"
                on:change=move |event| take(event_target_value(&event))
                on:paste=move |event: ClipboardEvent| {
                    if let Some(text) = clipboard::taken(&event) {
                        take(text);
                    }
                }
            />
        </label>
    }
}
