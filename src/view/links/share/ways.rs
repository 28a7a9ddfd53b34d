//! Actions of the share dialog: copy, save the QR code or the scenario, open the share sheet.

use jigong_formats::link::qr;
use jigong_text::report;
use jigong_text::words::isolated;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, hand_over, page};
use crate::view::live::act;
use crate::view::parts::Icon;

use super::{BOX, Share, code};

/// Copies the link. If the browser does not allow it, the link is selected for copying by hand.
#[component]
pub(super) fn Copy(share: Share) -> impl IntoView {
    let copy = move || put(share, share.whole.get_untracked());
    view! {
        <button type="button" class="btn pri" id="share-copy" data-testid="share-copy" on:click=act(copy)>
            {Icon::Copy.draw()}
            <span>{share.locale.text("share-copy")}</span>
        </button>
    }
}

fn put(share: Share, text: String) {
    let told = move |word: &str| share.done.try_set(share.locale.text(word));
    spawn_local(async move {
        if hand_over::copy(&text).await {
            told("share-copied");
        } else {
            page::select(BOX);
            told("share-select");
        }
    });
}

/// The buttons at the end of the dialog.
#[component]
pub(super) fn Ways(share: Share, on_close: Callback<()>) -> impl IntoView {
    let Share {
        desk,
        locale,
        whole,
        done,
    } = share;
    let link = move || !whole.with(String::is_empty);
    let save_code = move || {
        if let Some(code) = qr::draw(&whole.get_untracked()) {
            files::save(&desk.file_name("qr", "svg"), "image/svg+xml", &code::file(&code));
        }
    };
    let send = move || {
        spawn_local(async move {
            let title = untrack(|| report::title(&desk.work(), locale));
            hand_over::share(&title, &untrack(|| in_words(share)), &whole.get_untracked()).await;
        });
    };
    let summary = move || put(share, untrack(|| format!("{}\n{}", in_words(share), whole.get())));
    view! {
        <p class="done" role="status" data-testid="share-done">{done}</p>
        <div class="acts">
            <Show when=link>
                <button type="button" class="btn" data-testid="share-summary" on:click=act(summary)>{locale.text("share-summary")}</button>
                <button type="button" class="btn" data-testid="share-save-code" disabled=move || qr::draw(&whole.get()).is_none() on:click=act(save_code)>{locale.text("share-save-code")}</button>
            </Show>
            <button type="button" class="btn" data-testid="share-file" on:click=act(move || desk.save_scenario())>{locale.text("save-scenario")}</button>
            {hand_over::can_share().then(|| view! { <button type="button" class="btn" data-testid="share-system" on:click=act(send)>{locale.text("share-system")}</button> })}
            <span class="sp"></span>
            <button type="button" class="btn bare" data-testid="share-close" on:click=act(move || on_close.run(()))>{locale.text("done")}</button>
        </div>
    }
}

/// Title and summary of the scenario, as the text of a message.
fn in_words(share: Share) -> String {
    let Share { desk, locale, .. } = share;
    let title = report::title(&desk.work(), locale);
    let (met, short) = report::verdict(desk.plan(), &desk.results().outcome, locale);
    let verdict = format!("{met}{}", short.unwrap_or_default());
    locale.with(
        "share-words",
        &[("title", isolated(&title).into()), ("verdict", verdict.into())],
    )
}
