//! The menu that puts another scenario beside the others: presets, the one in hand as it is now, a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Desk;
use crate::browser::{files, page};
use crate::plan::node::MAX_TEXT;
use crate::scenario::Preset;
use crate::view::live::act;
use crate::view::parts::{Icon, Menu};
use crate::words::Locale;

/// The hidden input that the menu's item opens.
const FILE_INPUT: &str = "compare-open-file";

/// The menu with its file input.
#[component]
pub(super) fn AddMenu() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let item = move |testid: String, icon: Option<Icon>, words: String, run: Callback<()>, close: Callback<()>| {
        view! {
            <button type="button" role="menuitem" data-testid=testid
                on:click=act(move || {
                    close.run(());
                    run.run(());
                })>
                {icon.map_or_else(|| view! { <span></span> }.into_any(), |icon| icon.draw().into_any())}
                <span>{words}</span>
            </button>
        }
    };
    let items = Callback::new(move |close: Callback<()>| {
        let preset = |&own: &Preset| {
            let words = locale.text(&format!("preset-{}", own.name().replace('_', "-")));
            let run = Callback::new(move |()| desk.add_compared_preset(own));
            item(format!("compare-add-{}", own.name()), None, words, run, close)
        };
        let snapshot = Callback::new(move |()| desk.add_compared_snapshot());
        let file = Callback::new(|()| page::click(FILE_INPUT));
        view! {
            <div class="head">{locale.text("presets")}</div>
            {Preset::ALL.iter().map(preset).collect_view()}
            <hr />
            {item("compare-add-now".to_owned(), Some(Icon::Copy), locale.text("compare-add-now"), snapshot, close)}
            {item("compare-add-file".to_owned(), Some(Icon::Open), locale.text("open-file"), file, close)}
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
