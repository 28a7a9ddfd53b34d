//! Parts of the page with program files of their own, so that the levers can be used before these are loaded.
//!
//! `main.rs` marks the parts and passes them to the view; the build splits the program there (tools/build/split.mjs).
//! The texts of the parts are one file per language, their styles one style sheet; both are loaded with the first
//! part. Does not know what a part shows. Code that is called from outside of the parts is in the first file: the rest
//! of the page must not call code that only a part needs. Invariant: a part whose files are loaded is drawn at once;
//! one that failed to load shows a notice and can be retried.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use jigong_text::words::Locale;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use crate::app::Workbench;
use crate::browser::{late as browser, page};
use crate::view::live::{act, live};

/// A file of a part could not be loaded; the console has the reason.
#[derive(Debug, Clone, Copy)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Future of loading a file.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Missing>>>>;

/// A part of the page with its own file.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Loads the file, unless it is loaded.
    pub fetch: fn() -> Coming<()>,
    /// Creates the view; ready at once if the file is loaded.
    pub draw: fn() -> Coming<AnyView>,
}

/// All parts.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// [`Charts`](super::Charts).
    pub charts: Part,
    /// [`PrintSheet`](super::PrintSheet).
    pub print: Part,
    /// [`CitiesPanel`](super::CitiesPanel).
    pub cities: Part,
    /// [`DataPanel`](super::DataPanel).
    pub data: Part,
    /// [`LinksPart`](super::LinksPart).
    pub links: Part,
    /// [`LibraryPart`](super::LibraryPart).
    pub library: Part,
    /// [`ComparePage`](super::ComparePage).
    pub compare: Part,
    /// [`SourceDialog`](super::SourceDialog).
    pub source: Part,
    /// [`Reasons`](super::Reasons).
    pub reasons: Part,
    /// [`AnalysisPart`](super::AnalysisPart).
    pub analysis: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Coming,
    Here,
    Missing,
}

/// The view of a part; while it is loading a placeholder, and on failure a notice.
pub fn late(pick: fn(Parts) -> Part) -> AnyView {
    placed(pick, "late", "part-missing")
}

/// The comparison in place of the board; Escape returns to the board.
#[component]
pub fn ComparePlace() -> impl IntoView {
    let comparing = expect_context::<Workbench>().shown.comparing;
    let press = move |key: KeyboardEvent| {
        if key.key() == "Escape" {
            comparing.set(false);
            page::focus("compare");
        }
    };
    view! { <main class="cmp" id="board" tabindex="-1" data-region="board" data-testid="comparison" on:keydown=press>{late(|parts| parts.compare)}</main> }
}

/// A part that takes no space while it is loading. `missing` is the message id and test id of the notice on failure.
pub fn aside(pick: fn(Parts) -> Part, missing: &'static str) -> AnyView {
    placed(pick, "late aside", missing)
}

/// A view that needs no part, but texts that come with the parts.
pub fn worded(draw: Callback<(), AnyView>) -> AnyView {
    waited(|| Box::pin(async { Ok(()) }), draw, "late aside", "part-missing")
}

fn placed(pick: fn(Parts) -> Part, class: &'static str, missing: &'static str) -> AnyView {
    let part = pick(expect_context::<Parts>());
    let draw = Callback::new(move |()| now(&mut (part.draw)()).and_then(Result::ok).into_any());
    waited(part.fetch, draw, class, missing)
}

/// What is drawn once a file, the texts and the styles of the parts are loaded.
fn waited(file: fn() -> Coming<()>, draw: Callback<(), AnyView>, class: &'static str, missing: &'static str) -> AnyView {
    let (locale, state) = (expect_context::<Locale>(), RwSignal::new(State::Coming));
    fetch(file, locale, state);
    live(move || {
        match state.get() {
        State::Coming => {
            view! { <div class=class aria-busy="true" data-testid="part-coming"><p>{locale.text("part-coming")}</p></div> }.into_any()
        }
        State::Here => draw.run(()),
        State::Missing => view! {
            <div class=class role="alert" data-testid=missing>
                <p>{locale.text(missing)}</p>
                <button type="button" class="btn sm" on:click=act(move || fetch(file, locale, state))>{locale.text("part-again")}</button>
            </div>
        }
        .into_any(),
    }
    })
}

fn fetch(file: fn() -> Coming<()>, locale: Locale, state: RwSignal<State>) {
    let ended = |end: Result<(), Missing>| if end.is_ok() { State::Here } else { State::Missing };
    let mut coming = both(file(), Box::pin(guise(locale)));
    if let Some(end) = now(&mut coming) {
        state.set(ended(end));
        return;
    }
    state.set(State::Coming);
    spawn_local(async move {
        // The placeholder may have been removed.
        state.try_set(ended(coming.await));
    });
}

thread_local! {
    /// Futures that wait for the texts and styles being loaded; `None` while none are being loaded.
    static WAITING: RefCell<Option<Vec<Waker>>> = const { RefCell::new(None) };
    /// Whether the style sheet is loaded.
    static STYLED: Cell<bool> = const { Cell::new(false) };
}

fn is_there(locale: Locale) -> bool {
    locale.is_whole() && STYLED.get()
}

/// Loads the parts' style sheet and their texts in this language, unless they are loaded. Concurrent calls share one
/// request for each file.
async fn guise(locale: Locale) -> Result<(), Missing> {
    if is_there(locale) {
        return Ok(());
    }
    let first = WAITING.with_borrow_mut(|waiting| {
        let first = waiting.is_none();
        waiting.get_or_insert_default();
        first
    });
    if !first {
        poll_fn(|context| {
            WAITING.with_borrow_mut(|waiting| match waiting {
                Some(waiting) => {
                    waiting.push(context.waker().clone());
                    Poll::Pending
                }
                None => Poll::Ready(()),
            })
        })
        .await;
        return if is_there(locale) { Ok(()) } else { Err(Missing) };
    }
    let came = both(Box::pin(fetch_style()), Box::pin(fetch_words(locale))).await;
    WAITING.take().into_iter().flatten().for_each(Waker::wake);
    came
}

async fn fetch_style() -> Result<(), Missing> {
    if !STYLED.get() {
        let address = page::meta("jigong:style").ok_or(Missing)?;
        STYLED.set(browser::style(&address).await);
    }
    if STYLED.get() { Ok(()) } else { Err(Missing) }
}

async fn fetch_words(locale: Locale) -> Result<(), Missing> {
    if locale.is_whole() {
        return Ok(());
    }
    let address = page::meta(&format!("jigong:words-{}", locale.tag())).ok_or(Missing)?;
    let text = browser::text(&address).await.ok_or(Missing)?;
    locale.learn(text).map_err(|_| Missing)
}

/// Runs two futures concurrently; the result is an error if one of them fails.
fn both(mut one: Coming<()>, mut other: Coming<()>) -> Coming<()> {
    let (mut first, mut second) = (None, None);
    let step = move |context: &mut Context<'_>, coming: &mut Coming<()>, end: &mut Option<Result<(), Missing>>| {
        if end.is_none()
            && let Poll::Ready(came) = coming.as_mut().poll(context)
        {
            *end = Some(came);
        }
    };
    Box::pin(poll_fn(move |context| {
        step(context, &mut one, &mut first);
        step(context, &mut other, &mut second);
        match (first, second) {
            (Some(first), Some(second)) => Poll::Ready(first.and(second)),
            _ => Poll::Pending,
        }
    }))
}

/// Polls once: the result if it is ready.
fn now<T>(coming: &mut Coming<T>) -> Option<Result<T, Missing>> {
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(end) => Some(end),
        Poll::Pending => None,
    }
}
