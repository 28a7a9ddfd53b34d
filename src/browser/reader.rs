//! Has tables read by a worker that is loaded for it and ended after it.
//!
//! Whatever a hostile file does to the worker, the page keeps its figures and says what happened. Must not know what a
//! table means. Invariant: no worker outlives its answer or its time.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Preview, Refusal, Refused};
use jigong_workers::files::Reply;
use jigong_workers::wire::open;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use super::page;
use super::worker::{Handle, Heard};

/// The name under which the build writes the worker's address into the page.
const ADDRESS: &str = "jigong:reader";
/// Time for the worker to arrive over a slow line, ms.
const LOADING: i32 = 60_000;
/// Time to read a table, ms.
const READING: i32 = 15_000;

/// What is to be read.
#[derive(Debug, Clone)]
pub struct TableInput {
    /// A [`File`] or a string, as the worker is sent it.
    message: JsValue,
    bytes: f64,
    name: Option<String>,
}

/// Why there is no preview. Nothing has changed on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFailure {
    /// The file or text is no table that is read.
    Refused(Refused),
    /// The worker did not start: it was not loaded, or the browser has none.
    NoReader,
    /// It took longer than a table may take.
    TooSlow,
    /// The worker ended without an answer: the file took all its memory, or it met an error of its own.
    Stopped,
    /// The worker is of another build of this site.
    OtherBuild,
    /// The browser did not give the file's content.
    Unreadable,
}

impl TableInput {
    /// The file that was chosen in the file input which the event is of; clears the input, so that the same file can be
    /// chosen again.
    pub fn chosen(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Self::of_file(&file))
    }

    /// A file.
    pub fn of_file(file: &File) -> Self {
        Self {
            message: file.into(),
            bytes: file.size(),
            name: Some(file.name()),
        }
    }

    /// A text from the clipboard.
    pub fn of_text(text: &str) -> Self {
        Self {
            message: text.into(),
            bytes: text.len() as f64,
            name: None,
        }
    }

    /// The file's name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

/// Reads a table; its columns are used as assigned by hand where its header has one of the forms.
///
/// # Errors
/// [`ReadFailure`].
pub async fn read_table(input: TableInput, forms: String) -> Result<Preview, ReadFailure> {
    if input.bytes > limits::FILE as f64 {
        return Err(ReadFailure::Refused(Refusal::TooLarge.into()));
    }
    let running = Running::start().ok_or(ReadFailure::NoReader)?;
    match running.next(LOADING).await {
        Some(Heard::Ready) => {}
        Some(Heard::Bytes(_)) => return Err(ReadFailure::OtherBuild),
        _ => return Err(ReadFailure::NoReader),
    }
    if !running.worker.post(&Array::of2(&input.message, &forms.into())) {
        return Err(ReadFailure::Unreadable);
    }
    let bytes = match running.next(READING).await {
        Some(Heard::Bytes(bytes)) => bytes,
        Some(_) => return Err(ReadFailure::Stopped),
        None => return Err(ReadFailure::TooSlow),
    };
    let reply: Reply = open(&bytes).map_err(|_| ReadFailure::OtherBuild)?;
    reply.ok_or(ReadFailure::Unreadable)?.map_err(ReadFailure::Refused)
}

/// A worker, and what was heard from it since it was asked last.
struct Running {
    worker: Handle,
    inbox: Rc<Inbox>,
}

#[derive(Default)]
struct Inbox {
    heard: RefCell<VecDeque<Heard>>,
    /// Ends the wait for what comes next.
    wake: RefCell<Option<Function>>,
}

impl Running {
    fn start() -> Option<Self> {
        let inbox = Rc::new(Inbox::default());
        let own = Rc::clone(&inbox);
        let heard = move |heard| {
            own.heard.borrow_mut().push_back(heard);
            if let Some(wake) = own.wake.borrow_mut().take() {
                let _ = wake.call0(&JsValue::NULL);
            }
        };
        let worker = Handle::start(&page::meta(ADDRESS)?, heard)?;
        Some(Self { worker, inbox })
    }

    /// What is heard next; `None` if nothing comes within `limit` ms.
    async fn next(&self, limit: i32) -> Option<Heard> {
        let heard = || self.inbox.heard.borrow_mut().pop_front();
        if let Some(heard) = heard() {
            return Some(heard);
        }
        let promise = Promise::new(&mut |wake: Function, _| {
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&wake, limit);
            }
            *self.inbox.wake.borrow_mut() = Some(wake);
        });
        let _ = JsFuture::from(promise).await;
        heard()
    }
}
