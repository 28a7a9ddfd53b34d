//! The document and window: language, theme, media queries, title, keys, focus, printing, and the failure notice.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlTextAreaElement, IntersectionObserver,
    IntersectionObserverEntry, KeyboardEvent, MediaQueryList, Node, ResizeObserver, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Empties an element and ends its `aria-busy`: the app replaces the static shell.
pub fn clear(element: &Element) {
    element.set_text_content(None);
    let _ = element.remove_attribute("aria-busy");
}

/// `<html lang>`, which web/shell.js sets before the first paint, from the stored setting or the browser's languages.
pub fn language() -> Option<String> {
    document()?.document_element()?.get_attribute("lang")
}

/// Sets `<html lang>`.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the theme; `None` follows the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// The content of a `<meta name>` that the build wrote.
pub fn meta(name: &str) -> Option<String> {
    document()?
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??
        .get_attribute("content")
}

/// Whether a media query matches.
pub fn matches(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Calls back now and whenever the result of a media query changes, as long as the page is open.
pub fn on_media(query: &str, mut changed: impl FnMut(bool) + 'static) {
    let Some(list) = media(query) else { return };
    changed(list.matches());
    let own = list.clone();
    EventListener::new(&list, "change", move |_| changed(own.matches())).forget();
}

/// Calls back on every key press, before the page's elements receive it; `true` consumes the event.
pub fn on_key(mut pressed: impl FnMut(&KeyboardEvent) -> bool + 'static) {
    let Some(window) = window() else { return };
    let options = EventListenerOptions {
        phase: gloo::events::EventListenerPhase::Capture,
        passive: false,
    };
    let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>()
            && pressed(key)
        {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    listener.forget();
}

/// Calls back on an event of the window, as long as the page is open.
pub fn on_window(name: &'static str, mut happened: impl FnMut() + 'static) {
    let Some(window) = window() else { return };
    EventListener::new(&window, name, move |_| happened()).forget();
}

/// Observes an element's size until dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back when an element's size changes.
pub fn on_resize(element: &Element, resized: impl FnMut() + 'static) -> Option<SizeWatch> {
    let resized = Closure::new(resized);
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch {
        observer,
        _resized: resized,
    })
}

/// Observes an element's visibility until dropped.
pub struct SightWatch {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array)>,
}

impl Drop for SightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back when an element scrolls into view.
pub fn on_sight(element: &Element, mut seen: impl FnMut() + 'static) -> Option<SightWatch> {
    let seen = Closure::new(move |entries: Array| {
        let visible = |entry: JsValue| {
            entry
                .dyn_into::<IntersectionObserverEntry>()
                .is_ok_and(|entry| entry.is_intersecting())
        };
        if entries.iter().any(visible) {
            seen();
        }
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SightWatch { observer, _seen: seen })
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Moves the focus to the element with this id, if there is one.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
}

/// Scrolls to the element with this id and moves the focus to it.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
    }
    focus(id);
}

/// Moves the focus to the next (or previous) region, cyclically. Regions carry `data-region`.
pub fn focus_next_region(backwards: bool) {
    let Some(document) = document() else { return };
    let Ok(list) = document.query_selector_all("[data-region]") else {
        return;
    };
    let regions: Vec<HtmlElement> = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect();
    if regions.is_empty() {
        return;
    }
    let active = document.active_element();
    let here = regions.iter().position(|region| region.contains(active.as_deref()));
    let next = match (here, backwards) {
        (Some(at), false) => (at + 1) % regions.len(),
        (Some(at), true) => (at + regions.len() - 1) % regions.len(),
        (None, _) => 0,
    };
    let _ = regions[next].focus();
}

/// Moves the focus to the next (`by` negative: previous) button inside the element with this id.
pub fn focus_beside(id: &str, by: i32) {
    let Some(list) = by_id(id).and_then(|element| element.query_selector_all("button").ok()) else {
        return;
    };
    let buttons: Vec<HtmlElement> = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect();
    let active = document().and_then(|document| document.active_element());
    let here = buttons
        .iter()
        .position(|button| Some(AsRef::<Element>::as_ref(button)) == active.as_ref());
    let next = match (here, by < 0) {
        (Some(at), false) => (at + 1).min(buttons.len() - 1),
        (Some(at), true) => at.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(button) = buttons.get(next) {
        let _ = button.focus();
    }
}

/// Whether the focus moves to something inside the parent of the element with this id.
pub fn stays_inside(event: &FocusEvent, id: &str) -> bool {
    let target: Option<Node> = event.related_target().and_then(|target| target.dyn_into().ok());
    by_id(id)
        .and_then(|element| element.parent_element())
        .is_some_and(|parent| parent.contains(target.as_ref()))
}

/// Writes a text into the event's target input.
pub fn write_input(event: &Event, text: &str) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

/// Selects the text of the input with this id, for the user to copy.
pub fn select(id: &str) {
    if let Some(input) = by_id(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// Empties the event's target text area.
pub fn empty_text_area(event: &Event) {
    if let Some(area) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
    {
        area.set_value("");
    }
}

/// Clicks the element with this id, such as a file input behind a button.
pub fn click(id: &str) {
    if let Some(element) = by_id(id) {
        element.click();
    }
}

/// The page's font family, for drawings that measure text themselves.
pub fn font_family() -> Option<String> {
    let body = document()?.body()?;
    window()?
        .get_computed_style(&body)
        .ok()??
        .get_property_value("font-family")
        .ok()
}

/// 128 random bits for unique names. Not cryptographic.
pub fn random_bits() -> [u64; 2] {
    [(); 2].map(|()| js_sys::Math::random().to_bits())
}

/// Shows the page's static failure notice: `panic` after a panic, `load` if the data is damaged.
pub fn fail(kind: &str) {
    let Some(window) = window() else { return };
    if let Ok(show) = Reflect::get(&window, &JsValue::from_str("jigongFailure"))
        && let Some(show) = show.dyn_ref::<Function>()
    {
        let _ = show.call1(&JsValue::NULL, &JsValue::from_str(kind));
    }
}

/// Writes a line to the console as an error.
pub fn log_error(line: &str) {
    gloo::console::error!(line);
}

fn media(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok().flatten()
}
