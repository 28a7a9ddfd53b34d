//! The worker that reads a planner's own tables, so that the page never contains the readers of files.
//!
//! Knows the plan's cities and nothing of scenarios. The page terminates it after its first reply.

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Preview, Refused};
use jigong_formats::table::{Input, Reader};
use jigong_model::plan::Plan;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, FileReaderSync};

use crate::port::Port;

/// A table that was read or refused; `None` if the browser does not provide the file's content.
pub type Reply = Option<Result<Preview, Refused>>;

/// Serves until the worker is terminated. A message is a list: a file or a text, and the forms whose columns the user
/// has assigned, as text.
pub fn serve() {
    let Some(port) = Port::own() else { return };
    port.report_panics();
    // Damaged data leaves the worker mute; the page then says that there is no reader.
    let Ok(reader) = Plan::built_in(Plan::DEFAULT).and_then(Reader::new) else {
        return;
    };
    let own = port.clone();
    port.listen(move |message| own.send(&reply(&reader, &message)));
}

fn reply(reader: &Reader, message: &JsValue) -> Reply {
    let message = message.dyn_ref::<Array>()?;
    let forms = Forms::read(&message.get(1).as_string()?);
    let input = message.get(0);
    if let Some(text) = input.as_string() {
        return Some(reader.read(Input::Text(&text), &forms));
    }
    let buffer = FileReaderSync::new()
        .ok()?
        .read_as_array_buffer(input.dyn_ref::<File>()?)
        .ok()?;
    Some(reader.read(Input::File(&Uint8Array::new(&buffer).to_vec()), &forms))
}
