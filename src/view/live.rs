//! Values and views that follow the desk, in few types.
//!
//! A closure given straight to `view!` makes a copy of the framework's code for its own type. Through these functions
//! all of them share one type each, which halves the page's bytes. Nothing else of Leptos changes.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A text that follows what it reads.
pub fn text<T: Into<String>>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || read().into())
}

/// A yes or no that follows what it reads.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// An attribute that may be absent.
pub fn maybe<T: Into<String>>(read: impl Fn() -> Option<T> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(move || read().map(Into::into))
}

/// A value that is made again only when what it reads has changed.
pub fn memo<T: Clone + PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let read: Box<dyn Fn() -> T + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A view that is made anew whenever what it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    (move || draw()).into_any()
}

/// A view that is there while a condition holds; it is not made anew while that stays so.
pub fn when(holds: impl Fn() -> bool + Send + Sync + 'static, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let holds = memo(holds);
    live(move || if holds.get() { draw() } else { ().into_any() })
}

/// What a click does.
pub fn act(run: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| run())
}
