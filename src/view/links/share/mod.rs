//! The share dialog: link, QR code, contents, and actions.
//!
//! The input with the link exists even while the dialog is closed; everything else is created when it opens.

mod code;
mod content;
mod ways;

use jigong_text::report;
use jigong_text::words::{Locale, isolated};
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::{address, page};
use crate::view::live::{act, live, memo, when};
use crate::view::parts::Icon;

pub(super) use code::Code;
use content::Content;
use ways::{Copy, Ways};

/// Id of the input with the link.
const BOX: &str = "share-link-box";

/// State shared by the parts of the dialog.
#[derive(Clone, Copy)]
struct Share {
    desk: Workbench,
    locale: Locale,
    /// The complete address with the link; empty if the scenario's texts are too long for one.
    whole: Memo<String>,
    /// Confirmation of the last action, shown and announced.
    done: RwSignal<String>,
}

/// The dialog; it opens when [`crate::app::ViewState::sharing`] is set.
#[component]
pub(super) fn ShareDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let dialog = NodeRef::<Dialog>::new();
    let open = desk.shown.sharing;
    let share = Share {
        desk,
        locale,
        whole: memo(move || {
            let together = desk.links.together.get().then(|| desk.link_together()).flatten();
            let link = together.unwrap_or_else(|| desk.link());
            link.map(|link| format!("{}#{link}", address::base())).unwrap_or_default()
        }),
        done: RwSignal::new(String::new()),
    };
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            share.done.set(String::new());
            let _ = dialog.show_modal();
            page::focus("share-copy");
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let close = move || open.set(false);
    let title = move || {
        locale.with(
            "share-title",
            &[("title", isolated(&report::title(&desk.work(), locale)).into())],
        )
    };
    let long = move || share.whole.with(String::is_empty);
    view! {
        <dialog class="dlg" node_ref=dialog aria-labelledby="share-title" data-testid="share-dialog" on:close=move |_| close()>
            <header>
                <h1 id="share-title">{title}</h1>
                <span class="sp"></span>
                <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(close)>{Icon::Close.draw()}</button>
            </header>
            <div class="link">
                <input id=BOX readonly data-testid="share-link" aria-label=locale.text("share-link") prop:value=share.whole on:focus=move |_| page::select(BOX) />
                {when(move || !long(), move || view! { <Copy share=share /> }.into_any())}
            </div>
            {when(move || open.get(), move || view! {
                {live(move || if long() {
                    view! { <p class="notice" role="alert">{Icon::Warning.draw()}<span>{locale.text("share-too-long")}</span></p> }.into_any()
                } else {
                    view! { <Content share=share /> }.into_any()
                })}
                <Ways share=share on_close=Callback::new(move |()| close()) />
            }.into_any())}
        </dialog>
    }
}
