//! Reads tables in a worker that is started for one table and terminated afterwards.
//!
//! A hostile file can only harm the worker; the page keeps its figures and reports the failure. Does not know what a
//! table means. Invariant: no worker outlives its answer or its time limit.

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

/// Name of the `<meta>` element in which the build writes the worker's address.
const ADDRESS: &str = "jigong:reader";
/// Time limit for loading the worker over a slow connection, ms.
const LOADING: i32 = 60_000;
/// Time limit for reading a table, ms.
const READING: i32 = 15_000;

/// A table to read.
#[derive(Debug, Clone)]
pub struct TableInput {
    /// A [`File`] or a string, as sent to the worker.
    message: JsValue,
    bytes: f64,
    name: Option<String>,
}

/// Why there is no preview. Nothing on the page has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFailure {
    /// The file or text is not a table that can be read.
    Refused(Refused),
    /// The worker did not start: it was not loaded, or the browser does not support it.
    NoReader,
    /// Reading exceeded the time limit.
    TooSlow,
    /// The worker ended without an answer: out of memory, or a panic.
    Stopped,
    /// The worker is of another build of this site.
    OtherBuild,
    /// The browser could not read the file.
    Unreadable,
}

impl TableInput {
    /// The file chosen in the event's file input. Clears the input, so that the same file can be chosen again.
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

/// Reads a table. `forms` holds header forms; a table with one of them is read with the columns assigned by hand.
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
