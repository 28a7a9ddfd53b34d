//! A place that knows how wide it is, for drawings at true pixel width.

use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::live;

/// Draws at the place's width, again whenever that or what the drawing reads changes.
#[component]
pub(super) fn AtWidth(
    /// Handle for tests.
    testid: &'static str,
    /// Draws at so many pixels.
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
