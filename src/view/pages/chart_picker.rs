//! The picker of a panel's charts. It is next to the tabs and is usable before the charts are loaded.

use jigong_text::chart::Chart;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::view::live::text;
use crate::view::parts::Picker;

/// Picker of a panel's chart.
#[component]
pub fn ChartPicker(
    /// The selected chart.
    chart: RwSignal<Chart>,
    /// The charts to choose from.
    charts: &'static [Chart],
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let pick = Callback::new(move |name: String| {
        if let Some(next) = Chart::from_name(&name) {
            chart.set(next);
        }
    });
    let options = charts
        .iter()
        .map(|own| (own.name().to_owned(), locale.text(&format!("chart-{}", dashed(*own)))))
        .collect();
    view! {
        <Picker
            testid="chart-picker"
            label=locale.text("chart-pick")
            options=options
            value=text(move || chart.get().name())
            on_pick=pick
        />
    }
}

/// A chart's name in message ids.
pub(super) fn dashed(chart: Chart) -> String {
    chart.name().replace('_', "-")
}
