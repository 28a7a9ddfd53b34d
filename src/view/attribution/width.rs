//! An element that draws its content at its own width, for drawings at one unit per pixel.

use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::live;

/// Draws at the width of the element; draws again when the width or a signal read by `draw` changes.
#[component]
pub(super) fn AtWidth(
    /// Test id.
    testid: &'static str,
    /// Draws at this width, px.
    draw: Callback<f64, AnyView>,
) -> impl IntoView {
    let element = NodeRef::<Div>::new();
    let width = RwSignal::new(0.0);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(element) = element.get() {
            let own = element.clone();
            let measure = move || {
                let now = f64::from(own.client_width());
                if width.try_get_untracked().is_some_and(|was| (was - now).abs() > 0.5) {
                    width.set(now);
                }
            };
            measure();
            watch.set_value(page::on_resize(&element, measure));
        }
    });
    on_cleanup(move || {
        watch.try_update_value(Option::take);
    });
    view! {
        <div class="drawn" data-testid=testid node_ref=element>
            {live(move || {
                let width = width.get();
                if width > 0.0 { draw.run(width) } else { ().into_any() }
            })}
        </div>
    }
}
