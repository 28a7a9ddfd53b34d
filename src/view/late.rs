//! Parts of the page that come in files of their own: what a planner can do without for a moment need not be waited
//! for with the levers.
//!
//! `main.rs` marks where the program is cut and hands the parts over; the build cuts there (tools/build/split.mjs).
//! What the parts say is a file of its own for each language, and how they look a style sheet of their own; both come
//! beside the first part that is asked for.
//! Must not know what a part shows, and the page must not call what only a part needs, or it is in the first file again.
//! Invariant: a part that has come with its words is drawn at once; one that did not come says so and can be asked for
//! again.

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

/// The file of a part did not come; the console has the reason.
#[derive(Debug, Clone, Copy)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What comes with a file.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Missing>>>>;

/// A part of the page with a file of its own.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Gets the file, unless it is there.
    pub fetch: fn() -> Coming<()>,
    /// The view; ready at once where the file is there.
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

/// A part of the page: its view, the wait for it, or word that it did not come.
pub fn late(pick: fn(Parts) -> Part) -> AnyView {
    placed(pick, "late", "part-missing")
}

/// The comparison, in the place of the board: Escape leads back to it.
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

/// A part that has no place of its own on the page: nothing is seen of it until there is something to see. `missing` is
/// what is said where it does not come, and its handle for tests.
pub fn aside(pick: fn(Parts) -> Part, missing: &'static str) -> AnyView {
    placed(pick, "late aside", missing)
}

fn placed(pick: fn(Parts) -> Part, class: &'static str, missing: &'static str) -> AnyView {
    let (part, locale) = (pick(expect_context::<Parts>()), expect_context::<Locale>());
    let state = RwSignal::new(State::Coming);
    fetch(part, locale, state);
    live(move || {
        match state.get() {
        State::Coming => view! { <div class=class aria-busy="true" data-testid="part-coming"><p>{locale.text("part-coming")}</p></div> }.into_any(),
        State::Here => now(&mut (part.draw)()).and_then(Result::ok).into_any(),
        State::Missing => view! {
            <div class=class role="alert" data-testid=missing>
                <p>{locale.text(missing)}</p>
                <button type="button" class="btn sm" on:click=act(move || fetch(part, locale, state))>{locale.text("part-again")}</button>
            </div>
        }
        .into_any(),
    }
    })
}

fn fetch(part: Part, locale: Locale, state: RwSignal<State>) {
    let ended = |end: Result<(), Missing>| if end.is_ok() { State::Here } else { State::Missing };
    let mut coming = both((part.fetch)(), Box::pin(guise(locale)));
    if let Some(end) = now(&mut coming) {
        state.set(ended(end));
        return;
    }
    state.set(State::Coming);
    spawn_local(async move {
        // The place for the part may be gone by then.
        state.try_set(ended(coming.await));
    });
}

thread_local! {
    /// Whoever waits for words and looks that are on their way; `None` while none are.
    static WAITING: RefCell<Option<Vec<Waker>>> = const { RefCell::new(None) };
    /// Whether the style sheet is there.
    static STYLED: Cell<bool> = const { Cell::new(false) };
}

fn is_there(locale: Locale) -> bool {
    locale.is_whole() && STYLED.get()
}

/// Gets how the parts look and what they say in this language, unless it is there. Parts that ask at the same time wait
/// for one file of each.
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

/// Two files on their way at the same time.
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

/// What need not be waited for.
fn now<T>(coming: &mut Coming<T>) -> Option<Result<T, Missing>> {
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(end) => Some(end),
        Poll::Pending => None,
    }
}
