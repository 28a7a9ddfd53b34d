//! Scripts, style sheets and texts loaded after the first view, from this site only.

use gloo::events::EventListener;
use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlElement, HtmlScriptElement, Response};

/// Loads a classic script; calls back once with whether it ran.
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

/// Loads a style sheet; whether it was loaded. A failed one can be requested again.
pub async fn style(address: &str) -> bool {
    let Some(head) = web_sys::window().and_then(|window| window.document()?.head()) else {
        return false;
    };
    let created = head
        .owner_document()
        .and_then(|document| document.create_element("link").ok());
    let Some(link) = created.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let _ = link.set_attribute("rel", "stylesheet");
    let _ = link.set_attribute("href", address);
    // Either event settles the promise; its type tells which one.
    let settled = Promise::new(&mut |settle: Function, _| {
        link.set_onload(Some(&settle));
        link.set_onerror(Some(&settle));
        let _ = head.append_child(&link);
    });
    let event = JsFuture::from(settled)
        .await
        .ok()
        .and_then(|event| event.dyn_into::<Event>().ok());
    let came = event.is_some_and(|event| event.type_() == "load");
    if !came {
        link.remove();
    }
    came
}

/// Fetches a text file of this site; `None` on failure.
pub async fn text(address: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

fn script_element(address: &str) -> Option<HtmlScriptElement> {
    let document = web_sys::window()?.document()?;
    let element: HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
    element.set_src(address);
    Some(element)
}
