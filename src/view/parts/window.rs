//! A modal dialog that is open as long as it is mounted.

use leptos::html::Dialog;
use leptos::prelude::*;

/// A modal dialog around its children.
#[component]
pub fn Window(
    /// Classes of the dialog.
    class: &'static str,
    /// Id of the heading that labels it.
    titled: &'static str,
    /// Test id.
    testid: &'static str,
    /// Kind of notice, for tests and styles.
    #[prop(optional)]
    kind: Option<&'static str>,
    /// Called when Escape closes it.
    on_close: Callback<()>,
    /// Content.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class=class node_ref=dialog aria-labelledby=titled data-testid=testid data-kind=kind on:close=move |_| on_close.run(())>
            {children()}
        </dialog>
    }
}
