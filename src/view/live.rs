//! Signals and reactive views with few types.
//!
//! Each closure passed to `view!` instantiates the framework's code for its own type. With these functions all
//! closures share one type each, which halves the size of the program. Leptos is otherwise used as is.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A derived text.
pub fn text<T: Into<String>>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || read().into())
}

/// A derived flag.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// A derived attribute that may be absent.
pub fn maybe<T: Into<String>>(read: impl Fn() -> Option<T> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(move || read().map(Into::into))
}

/// A memo: notifies only when its value has changed.
pub fn memo<T: Clone + PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let read: Box<dyn Fn() -> T + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A view that is rebuilt whenever a signal that it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    (move || draw()).into_any()
}

/// A view shown while a condition holds; not rebuilt while the condition stays true.
pub fn when(holds: impl Fn() -> bool + Send + Sync + 'static, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let holds = memo(holds);
    live(move || if holds.get() { draw() } else { ().into_any() })
}

/// A click handler.
pub fn act(run: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| run())
}
