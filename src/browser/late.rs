//! What is loaded after the first view, from this site only.

use gloo::events::EventListener;
use gloo::net::http::Request;
use wasm_bindgen::JsCast;
use web_sys::HtmlScriptElement;

/// Loads a classic script and calls back once: whether it ran.
pub fn script(address: &str, done: impl FnOnce(bool) + 'static) {
    let Some(element) = script_element(address) else {
        done(false);
        return;
    };
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    for (event, loaded) in [("load", true), ("error", false)] {
        let done = std::rc::Rc::clone(&done);
        let call = move |_: &web_sys::Event| {
            if let Some(done) = done.take() {
                done(loaded);
            }
        };
        EventListener::once(&element, event, call).forget();
    }
    if let Some(head) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.head())
    {
        let _ = head.append_child(&element);
    }
}

/// Fetches a text file of this site.
pub async fn text(address: &str) -> Option<String> {
    let response = Request::get(address).send().await.ok()?;
    if response.ok() { response.text().await.ok() } else { None }
}

fn script_element(address: &str) -> Option<HtmlScriptElement> {
    let document = web_sys::window()?.document()?;
    let element: HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
    element.set_src(address);
    Some(element)
}
