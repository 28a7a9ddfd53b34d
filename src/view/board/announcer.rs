//! Announces to screen readers, after a pause, which indicators changed between met and missed.

use std::time::Duration;

use jigong_text::report::{ORDER, verdict};
use jigong_text::words::Locale;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::app::Workbench;

const REST: Duration = Duration::from_millis(500);

/// A polite live region.
#[component]
pub fn Announcer() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let said = RwSignal::new(String::new());
    let known = StoredValue::new(untrack(|| states(desk)));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let speak = move || {
        let (Some(before), now) = (known.try_get_value(), untrack(|| states(desk))) else {
            return;
        };
        known.set_value(now);
        let changed = (0..ORDER.len()).filter(|&at| before[at] != now[at]);
        let sentences: Vec<String> = changed
            .map(|at| {
                let name = locale.text(&format!("indicator-{}", ORDER[at].name()));
                locale.with(
                    if now[at] { "announce-met" } else { "announce-missed" },
                    &[("name", name.into())],
                )
            })
            .collect();
        if !sentences.is_empty() {
            let (met, short) = verdict(desk.plan(), &untrack(|| desk.results()).outcome, locale);
            said.try_set(format!("{} {met}{}", sentences.join(" "), short.unwrap_or_default()));
        }
    };
    Effect::watch(
        move || desk.results(),
        move |_, _, _| {
            if let Some(Some(earlier)) = waiting.try_get_value() {
                earlier.clear();
            }
            waiting.set_value(set_timeout_with_handle(speak, REST).ok());
        },
        false,
    );
    on_cleanup(move || {
        if let Some(Some(last)) = waiting.try_get_value() {
            last.clear();
        }
    });
    view! { <div class="vh" role="status" aria-live="polite" data-testid="announcer">{said}</div> }
}

fn states(desk: Workbench) -> [bool; 10] {
    let results = desk.results();
    ORDER.map(|own| results.outcome.reading(own).met)
}
