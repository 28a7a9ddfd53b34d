//! Has tables read by a worker that is loaded for it and ended after it.
//!
//! Whatever a hostile file does to the worker, the page keeps its figures and says what happened. Must not know what a
//! table means. Invariant: no worker outlives its answer or its time.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Preview, Refusal, Refused};
use jigong_formats::table::reply;
use jigong_workers::files::{READY, UNREADABLE};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::page;

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
    let ready = running.next(LOADING).await.map_err(|_| ReadFailure::NoReader)?;
    if ready != READY {
        return Err(ReadFailure::OtherBuild);
    }
    let sent = running.worker.post_message(&Array::of2(&input.message, &forms.into()));
    sent.map_err(|_| ReadFailure::Unreadable)?;
    let reply = running.next(READING).await.map_err(|silence| match silence {
        Silence::Over => ReadFailure::TooSlow,
        Silence::Error => ReadFailure::Stopped,
    })?;
    if reply == UNREADABLE {
        return Err(ReadFailure::Unreadable);
    }
    let text = reply.as_string().ok_or(ReadFailure::OtherBuild)?;
    let read = reply::read(&text).map_err(|_| ReadFailure::OtherBuild)?;
    read.map_err(ReadFailure::Refused)
}

/// A worker that is ended with this value.
struct Running {
    worker: Worker,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Why a worker says nothing.
enum Silence {
    Error,
    Over,
}

impl Running {
    fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&page::meta(ADDRESS)?, &options).ok()?;
        Some(Self { worker })
    }

    /// The next thing that the worker says. Its own handlers settle the promise, and so does the clock, with nothing;
    /// whichever comes later finds it settled.
    async fn next(&self, limit: i32) -> Result<JsValue, Silence> {
        let promise = Promise::new(&mut |said: Function, failed: Function| {
            self.worker.set_onmessage(Some(&said));
            self.worker.set_onerror(Some(&failed));
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&said, limit);
            }
        });
        let said = JsFuture::from(promise).await.map_err(|_| Silence::Error)?;
        said.dyn_into::<MessageEvent>()
            .map(|event| event.data())
            .map_err(|_| Silence::Over)
    }
}
