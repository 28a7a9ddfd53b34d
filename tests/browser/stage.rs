//! A place in the page to mount a part on, and hands to act on it.

use js_sys::{Array, Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A mounted part.
pub(crate) struct Stage(HtmlElement);

impl Stage {
    /// Mounts a part under a fresh element of the page. It stays until the test page is closed.
    pub(crate) async fn mount<N: IntoView + 'static>(part: impl FnOnce() -> N + 'static) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        mount_to(place.clone(), part).forget();
        tick().await;
        Self(place)
    }

    /// The first element that a selector finds in it.
    pub(crate) fn find(&self, selector: &str) -> Element {
        self.0.query_selector(selector).unwrap().expect(selector)
    }

    /// The only input.
    pub(crate) fn input(&self) -> HtmlInputElement {
        self.find("input").unchecked_into()
    }

    /// Presses a key on an element; whether the part used it up.
    pub(crate) async fn press(&self, selector: &str, key: &str) -> bool {
        let (held, key) = key.rsplit_once('+').unwrap_or(("", key));
        let body = "return !e.dispatchEvent(new KeyboardEvent('keydown', \
            {key: k, altKey: h === 'Alt', shiftKey: h === 'Shift', bubbles: true, cancelable: true}))";
        let used = call("e, k, h", body, [self.find(selector).into(), key.into(), held.into()]);
        tick().await;
        used.is_truthy()
    }

    /// Sends a plain event to an element.
    pub(crate) async fn send(&self, selector: &str, event: &str) {
        let body = "e.dispatchEvent(new Event(n, {bubbles: n !== 'focus' && n !== 'blur'}))";
        call("e, n", body, [self.find(selector).into(), event.into()]);
        tick().await;
    }

    /// Writes into the only input as the keyboard would.
    pub(crate) async fn write(&self, text: &str) {
        self.input().set_value(text);
        self.send("input", "input").await;
    }
}

/// The element that has the focus, by its id.
pub(crate) fn focused() -> String {
    let document = web_sys::window().unwrap().document().unwrap();
    document.active_element().map(|element| element.id()).unwrap_or_default()
}

/// A signal's owner that lives as long as the test page.
pub(crate) fn lasting_owner() {
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
}

fn call<const N: usize>(names: &str, body: &str, arguments: [JsValue; N]) -> JsValue {
    let function = Function::new_with_args(names, body);
    let arguments: Array = arguments.into_iter().collect();
    Reflect::apply(&function, &JsValue::UNDEFINED, &arguments).unwrap()
}
