//! The dialog of a damaged link: what is wrong, what could be read, and what to do. Opens no scenario by itself.

use std::sync::Arc;

use jigong_formats::link::{Damage, DamageKind};
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, live};
use crate::view::notices::fault_text;
use crate::view::parts::{Icon, Mark, Window, own_text};

/// Number of characters of the received text that are shown.
const SHOWN: usize = 400;
const PASTE: &str = "link-paste";

#[component]
pub(super) fn DamagedLink(text: Arc<str>, damage: Arc<Damage>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let newer = matches!(damage.kind, DamageKind::Newer { .. });
    let kind = if newer { "newer" } else { "damaged" };
    let title = match damage.kind {
        DamageKind::Newer { .. } => "link-newer-format-title",
        DamageKind::Wrapped { .. } => "link-wrapped-title",
        DamageKind::NotALink => "link-foreign-title",
        _ => "link-damaged-title",
    };
    view! {
        <Window class="dlg" titled="link-title" testid="link-notice" kind=kind on_close=Callback::new(move |()| desk.leave_link())>
            <header>
                <span class="warn">{Icon::Warning.draw()}</span>
                <h1 id="link-title">{locale.text(title)}</h1>
            </header>
            <p class="lead" data-testid="link-what">{what(&damage.kind, locale)}</p>
            <Torn text=text kind=damage.kind.clone() />
            {(!newer && damage.kind != DamageKind::NotALink).then(|| view! { <Readings damage=Arc::clone(&damage) /> })}
            <Ways damage=damage />
        </Window>
    }
}

/// What is wrong, and the most likely cause.
fn what(kind: &DamageKind, locale: Locale) -> String {
    match kind {
        DamageKind::TooLong => locale.text("link-too-long"),
        DamageKind::NotALink => locale.text("link-foreign"),
        DamageKind::Newer { version } => locale.with("link-newer-format", &[("version", version.to_string().into())]),
        DamageKind::Short { missing } => locale.with("link-short", &[("count", (*missing).into())]),
        DamageKind::Long { extra } => locale.with("link-long", &[("count", (*extra).into())]),
        DamageKind::Foreign { sign } => locale.with("link-sign", &[("sign", isolated(&sign.to_string()).into())]),
        DamageKind::Altered { lowered: true } => locale.text("link-lowered"),
        DamageKind::Altered { lowered: false } => locale.text("link-altered"),
        DamageKind::Wrapped { before, after, gaps, .. } => {
            let quoted = |id: &'static str, text: &str| {
                (!text.is_empty()).then(|| locale.with(id, &[("text", isolated(&clipped(text)).into())]))
            };
            let broken = (*gaps > 0).then(|| locale.with("link-gaps", &[("count", (*gaps).into())]));
            let parts: Vec<String> = [quoted("link-before", before), broken, quoted("link-after", after)]
                .into_iter()
                .flatten()
                .collect();
            // There were only blanks around the link.
            let found = if parts.is_empty() {
                locale.text("link-blanks")
            } else {
                parts.join(&locale.text("note-separator"))
            };
            locale.with("link-wrapped", &[("found", found.into())])
        }
    }
}

fn clipped(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// The received text, with hatching for missing characters.
#[component]
fn Torn(text: Arc<str>, kind: DamageKind) -> impl IntoView {
    let shown: String = text.chars().take(SHOWN).collect();
    let more = (shown.len() < text.len()).then_some("…");
    let missing = match kind {
        DamageKind::Short { missing } if more.is_none() => Some("0".repeat(missing.min(60))),
        _ => None,
    };
    view! { <p class="torn" data-testid="link-torn">{shown}{more}{missing.map(|gap| view! { <s aria-hidden="true">{gap}</s> })}</p> }
}

/// The readable parts; uncertain unless the link itself is complete.
#[component]
fn Readings(damage: Arc<Damage>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let read = &damage.readable;
    let whole = matches!(damage.kind, DamageKind::Wrapped { .. });
    let state = |there: bool| {
        locale.text(match (there, whole) {
            (false, _) => "link-unread",
            (true, true) => "link-read",
            (true, false) => "link-uncertain",
        })
    };
    let title = match &read.title {
        Some(title) if title.is_empty() => locale.text("link-no-title"),
        Some(title) => title.clone(),
        None => state(false),
    };
    let version = read.version.map_or_else(
        || state(false),
        |version| locale.with("link-version", &[("version", version.to_string().into())]),
    );
    let check = locale.text(match damage.kind {
        DamageKind::Wrapped { .. } => "link-check-right",
        DamageKind::Short { .. } => "link-check-missing",
        _ => "link-check-wrong",
    });
    let parts = [
        (read.version.is_some(), "link-part-format", version),
        (read.title.is_some(), "link-part-title", title),
        (read.levers, "link-part-levers", state(read.levers)),
        (read.colleges, "link-part-colleges", state(read.colleges)),
        (whole, "link-part-check", check),
    ];
    let line = |(there, name, said): (bool, &'static str, String)| {
        view! { <li class=if there { "ok" } else { "no" }><Mark met=Signal::stored(there) /><b>{locale.text(name)}</b><span>{own_text(&said)}</span></li> }
    };
    let refused = read.scenario.as_ref().and_then(|read| read.as_ref().err()).filter(|_| !whole);
    let refused = refused.map(|fault| {
        let why = locale.with("link-cannot-run", &[("why", fault_text(fault, locale).into())]);
        view! { <p class="note" data-testid="link-cannot-run">{why}</p> }
    });
    view! {
        <ul class="reads" data-testid="link-reads">{parts.map(line).collect_view()}</ul>
        {refused}
    }
}

/// Actions: open the link found within the text, paste the complete link, open what could be read, or keep the current
/// work.
#[component]
fn Ways(damage: Arc<Damage>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let pasting = RwSignal::new(false);
    let inside = match &damage.kind {
        DamageKind::Wrapped { whole, .. } => Some(whole.clone()),
        _ => None,
    };
    let wrapped = inside.is_some();
    let first = inside.map(|whole| {
        view! { <button type="button" class="btn pri" data-testid="link-inside" autofocus on:click=act(move || desk.open_link(&whole))>{locale.text("link-open-inside")}</button> }
    });
    let readable = damage.readable.scenario.clone().and_then(Result::ok);
    let uncertain = readable.filter(|_| !wrapped).map(|scenario| {
        let open = move || desk.open_uncertain(scenario.clone());
        view! { <button type="button" class="btn" data-testid="link-uncertain" on:click=act(open)>{locale.text("link-open-uncertain")}</button> }
    });
    let ask = move || pasting.set(true);
    let open_pasted = move |text: String| {
        if !text.trim().is_empty() {
            desk.open_link(text.trim());
        }
    };
    view! {
        {live(move || if pasting.get() { view! { <Pasted on_text=Callback::new(open_pasted) /> }.into_any() } else { ().into_any() })}
        <div class="acts">
            {first}
            <button type="button" class="btn" class:pri=!wrapped data-testid="link-paste-ask" autofocus=!wrapped on:click=act(ask)>{locale.text("link-paste")}</button>
            {uncertain}
            <span class="sp"></span>
            <button type="button" class="btn bare" data-testid="link-leave" on:click=act(move || desk.leave_link())>{locale.text("link-leave")}</button>
        </div>
    }
}

/// An input for the complete link; a pasted text is opened at once.
#[component]
fn Pasted(on_text: Callback<String>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    request_animation_frame(|| crate::browser::page::focus(PASTE));
    view! {
        <label class="paste-link">
            <span class="note">{locale.text("link-paste-label")}</span>
            <input
                id=PASTE
                data-testid="link-paste-box"
                autocomplete="off"
                spellcheck="false"
                on:change=move |event| on_text.run(event_target_value(&event))
                on:paste=move |event: leptos::ev::ClipboardEvent| {
                    if let Some(text) = crate::browser::clipboard::taken(&event) {
                        on_text.run(text);
                    }
                }
            />
        </label>
    }
}
