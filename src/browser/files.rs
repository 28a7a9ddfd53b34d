//! Files to and from this device.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Url,
};

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// The browser could not read it.
    Unreadable,
    /// It is larger than the limit.
    TooLarge,
    /// It is not UTF-8.
    NotText,
}

/// How long a saved file's object URL is kept after the click, ms. Some browsers read the file only after the user has
/// chosen a place, and no event tells when they are done.
const STANDS: u32 = 40_000;

/// Offers a text for download as a file.
pub fn save(name: &str, mime: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(STANDS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// The content of a paste or a drop.
#[derive(Debug, Default)]
pub struct Brought {
    /// Its plain text, unless blank.
    pub text: Option<String>,
    /// Whether it also has formatted text, as copied from web pages and letters.
    pub formatted: bool,
    /// Its first file.
    pub file: Option<File>,
    /// Names of its other files.
    pub others: Vec<String>,
}

impl Brought {
    /// The content of a paste.
    pub fn pasted(event: &ClipboardEvent) -> Self {
        event.clipboard_data().map(|data| Self::of(&data)).unwrap_or_default()
    }

    /// The content of a drop.
    pub fn dropped(event: &DragEvent) -> Self {
        event.data_transfer().map(|data| Self::of(&data)).unwrap_or_default()
    }

    fn of(data: &DataTransfer) -> Self {
        let text = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
        let files = data.files();
        let file = |at: u32| files.as_ref()?.get(at);
        let others = 1..files.as_ref().map_or(0, FileList::length);
        Self {
            text: text("text/plain"),
            formatted: text("text/html").is_some(),
            file: file(0),
            others: others.filter_map(file).map(|file| file.name()).collect(),
        }
    }
}

/// Reads the file chosen in the event's file input, up to `limit` bytes, and clears the input so that the same file
/// can be chosen again. `None` if no file was chosen.
///
/// # Errors
/// [`FileFault`].
pub async fn read_chosen(event: Event, limit: usize) -> Option<Result<String, FileFault>> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let read = read(input.files()?.get(0)?, limit).await;
    input.set_value("");
    Some(read)
}

/// Reads a text file of up to `limit` bytes.
///
/// # Errors
/// [`FileFault`].
pub async fn read(file: File, limit: usize) -> Result<String, FileFault> {
    if file.size() > limit as f64 {
        return Err(FileFault::TooLarge);
    }
    let content = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    String::from_utf8(Uint8Array::new(&content).to_vec()).map_err(|_| FileFault::NotText)
}

/// The dropped files: the first, and the names of the others.
pub fn dropped(event: &DragEvent) -> Option<(File, Vec<String>)> {
    let files = event.data_transfer()?.files()?;
    let rest = (1..files.length()).filter_map(|at| files.get(at)).map(|file| file.name());
    Some((files.get(0)?, rest.collect()))
}

/// Calls back with files dropped anywhere on the page where no element handles the drop: the first, and the names of
/// the others. The listeners are removed on drop of the value.
#[must_use]
pub fn on_drop(dropped_files: impl Fn(File, Vec<String>) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    // Otherwise the browser opens the file in place of the page.
    let over = EventListener::new_with_options(&window, "dragover", options, web_sys::Event::prevent_default);
    let drop = EventListener::new_with_options(&window, "drop", options, move |event| {
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        if let Some((file, rest)) = event.dyn_ref::<DragEvent>().and_then(dropped) {
            dropped_files(file, rest);
        }
    });
    Some([over, drop])
}
