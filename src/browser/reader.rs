//! Reads tables in a worker that is started for one table and terminated afterwards.
//!
//! A hostile file can only harm the worker; the page keeps its figures and reports the failure. Does not know what a
//! table means. Invariant: no worker outlives its answer or its time limit.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Preview, Refusal, Refused};
use jigong_formats::table::reply;
use jigong_workers::files::{READY, UNREADABLE};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::page;

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

/// A worker that is terminated on drop.
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

/// Why a worker sent no message.
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

    /// The worker's next message. Its handlers settle the promise, and so does the timer, without a value; the later
    /// ones have no effect.
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
