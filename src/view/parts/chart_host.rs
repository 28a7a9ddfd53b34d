//! The element that contains a chart; the chart is disposed of with the component.

use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::echarts::Chart;
use crate::browser::page;

/// Longest pause between two drawings, ms.
const MOST_REST: f64 = 400.0;

/// Draws an option; draws again when it changes, and resizes the chart with its element.
#[component]
pub fn ChartHost(
    /// Description of the chart for screen readers; the table has its figures.
    #[prop(into)]
    label: Signal<String>,
    /// The option as JSON.
    #[prop(into)]
    option: Signal<String>,
    /// Index of the category under the pointer.
    on_pointer: Callback<Option<usize>>,
) -> impl IntoView {
    let element = NodeRef::<Div>::new();
    let chart = StoredValue::new_local(None::<Chart>);
    // Duration of the last drawing, ms.
    let took = StoredValue::new(0.0);
    let draw = move || {
        let (Some(element), Some(option)) = (element.try_get_untracked().flatten(), option.try_get_untracked()) else {
            return;
        };
        chart.try_update_value(|chart| {
            if chart.is_none() {
                *chart = Chart::new(&element);
                if let Some(chart) = chart {
                    chart.on_pointer(move |at| on_pointer.run(at));
                }
            }
            if let Some(chart) = chart {
                took.set_value(chart.draw(&option));
            }
        });
    };
    // Charts take longer than all figures, so they are drawn after the figures are painted, once for all changes
    // since. On a slow machine drawing takes at most a third of the time, so that levers stay responsive.
    let waiting = StoredValue::new(false);
    Effect::new(move || {
        option.track();
        if element.get().is_none() || waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        request_animation_frame(move || {
            let after_paint = move || {
                waiting.try_set_value(false);
                draw();
            };
            let rest = took.try_get_value().unwrap_or(0.0).clamp(0.0, MOST_REST / 2.0) * 2.0;
            set_timeout(after_paint, Duration::from_secs_f64(rest / 1000.0));
        });
    });
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(element) = element.get() {
            // The element's size depends on the window, the language and the content above it.
            let resized = move || {
                let _ = chart.try_with_value(|chart| chart.as_ref().map(Chart::resize));
            };
            watch.set_value(page::on_resize(&element, resized));
        }
    });
    on_cleanup(move || {
        chart.try_update_value(Option::take);
        watch.try_update_value(Option::take);
    });
    view! { <div class="plot" role="img" aria-label=label node_ref=element on:pointerleave=move |_| on_pointer.run(None)></div> }
}

/// Placeholder of a chart that is not loaded yet; reports when it scrolls into view.
#[component]
pub fn Awaited(
    /// It has scrolled into view.
    on_sight: Callback<()>,
) -> impl IntoView {
    let element = NodeRef::<Div>::new();
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(element) = element.get() {
            let seen = move || {
                on_sight.try_run(());
            };
            watch.set_value(page::on_sight(&element, seen));
        }
    });
    on_cleanup(move || {
        watch.try_update_value(Option::take);
    });
    view! { <div class="plot" node_ref=element></div> }
}
