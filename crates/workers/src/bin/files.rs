//! The worker that reads a planner's own tables, so that the page does not contain the file readers.
//!
//! Knows the plan's cities but no scenarios. The page terminates it after the first answer or a timeout.

#[cfg(target_arch = "wasm32")]
fn main() {
    use jigong_formats::table::forms::Forms;
    use jigong_formats::table::{Input, Reader, reply};
    use jigong_model::plan::Plan;
    use jigong_workers::files::{Message, serve};

    // With damaged data the worker does not answer; the page then reports that reading is not available.
    let Ok(reader) = Plan::liaoning().and_then(Reader::new) else {
        return;
    };
    serve(move |sent, forms| {
        let input = match &sent {
            Message::File(bytes) => Input::File(bytes),
            Message::Text(text) => Input::Text(text),
        };
        reply::write(&reader.read(input, &Forms::read(forms)))
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the reader runs in a worker of the page: make serve");
    std::process::exit(2);
}
