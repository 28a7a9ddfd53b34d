//! The indicator and the baseline that attribution is shown for.

use std::sync::Arc;

use jigong_model::plan::Indicator;
use jigong_model::scenario::{Preset, Scenario};
use jigong_text::report;
use jigong_text::report::ORDER;
use jigong_text::report::attribution::Ends;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::{Baseline, Width, Workbench};
use crate::view::live::{act, live, memo, text};
use crate::view::parts::{Mark, Picker};

/// Selects the first missed indicator, unless the user has chosen one.
pub(in crate::view) fn begin(desk: Workbench) {
    if desk.shown.chosen.get_untracked() {
        return;
    }
    let results = untrack(|| desk.results());
    let missed = ORDER.into_iter().find(|own| !results.outcome.reading(*own).met);
    if let Some(missed) = missed {
        desk.shown.indicator.set(missed);
    }
}

fn choose(desk: Workbench, indicator: Indicator) {
    desk.shown.chosen.set(true);
    desk.shown.indicator.set(indicator);
}

/// Picker of the indicator: a row of buttons, or a list on narrow windows.
#[component]
pub(in crate::view) fn IndicatorPicker() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let narrow = memo(move || matches!(desk.shown.width.get(), Width::Phone | Width::Spine));
    let name = move |own: Indicator, form: &str| locale.text(&format!("indicator-{}{form}", own.name()));
    let button = move |own: Indicator| {
        let met = memo(move || desk.results().outcome.reading(own).met);
        view! {
            <button
                type="button"
                data-value=own.name()
                title=name(own, "")
                aria-pressed=text(move || (desk.shown.indicator.get() == own).to_string())
                on:click=act(move || choose(desk, own))
            >
                {live(move || if met.get() { ().into_any() } else { view! {
                    <span class="st mis"><Mark met=met.into() /><span class="vh">{locale.text("missed")}" "</span></span>
                }.into_any() })}
                {name(own, "-short")}
            </button>
        }
    };
    live(move || {
        if narrow.get() {
            let pick = Callback::new(move |value: String| {
                if let Some(own) = Indicator::from_name(&value) {
                    choose(desk, own);
                }
            });
            let options = ORDER.map(|own| (own.name().to_owned(), name(own, "")));
            view! {
                <Picker testid="focus-indicator" label=locale.text("why-indicator") options=options.to_vec()
                    value=text(move || desk.shown.indicator.get().name()) on_pick=pick />
            }
            .into_any()
        } else {
            view! {
                <div class="seg" role="group" aria-label=locale.text("why-indicator") data-testid="focus-indicator">
                    {ORDER.map(button).collect_view()}
                </div>
            }
            .into_any()
        }
    })
}

/// A possible baseline: value in the picker, title, scenario file; `None` for the status quo.
type Offer = (String, String, Option<Arc<str>>);

/// Picker of the baseline.
#[component]
pub(super) fn BaselinePicker() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    live(move || {
        let offers = offers(desk, locale);
        let options = offers.iter().map(|(value, title, _)| (value.clone(), isolated(title)));
        let options: Vec<(String, String)> = options.collect();
        let now = {
            let offers = offers.clone();
            text(move || {
                let text = desk
                    .analysed
                    .wants
                    .with(|wants| wants.baseline.as_ref().map(|own| Arc::clone(&own.text)));
                let same = offers.iter().find(|offer| offer.2 == text);
                same.map_or_else(String::new, |offer| offer.0.clone())
            })
        };
        let pick = Callback::new(move |value: String| {
            let offer = offers.iter().find(|offer| offer.0 == value).cloned();
            let baseline = offer.and_then(|(_, title, text)| Some(Baseline { title, text: text? }));
            desk.analysed.wants.update(|wants| wants.baseline = baseline);
        });
        view! {
            <label class="from">
                <span class="note">{locale.text("why-baseline")}</span>
                <Picker testid="why-baseline" label=locale.text("why-baseline") options=options value=now on_pick=pick />
            </label>
        }
        .into_any()
    })
}

/// The possible baselines: the presets and all saved scenarios.
fn offers(desk: Workbench, locale: Locale) -> Vec<Offer> {
    let preset = |own: Preset| -> Option<Offer> {
        let text = match own {
            Preset::StatusQuo => None,
            _ => Some(own.scenario(desk.plan()).ok()?.to_text(desk.plan()).into()),
        };
        let title = locale.text(&format!("preset-{}", own.name().replace('_', "-")));
        Some((own.name().to_owned(), title, text))
    };
    let mut offers: Vec<Offer> = Preset::of(desk.plan()).filter_map(preset).collect();
    desk.library.shelf.with(|shelf| {
        // The move from a scenario of another plan cannot be split.
        let of_plan = shelf
            .kept
            .iter()
            .filter(|kept| std::ptr::eq(kept.record.newest().scenario.plan(), desk.plan()));
        offers.extend(of_plan.map(|kept| {
            let text = kept.record.newest().scenario.to_file();
            (
                format!("kept-{}", kept.record.id.as_str()),
                kept.record.name.clone(),
                Some(text.into()),
            )
        }));
    });
    offers
}

/// The current baseline: title and scenario. Reactive.
fn baseline(desk: Workbench, locale: Locale) -> (String, Scenario) {
    let status_quo = || (locale.text("preset-status-quo"), desk.scenario().status_quo(desk.plan()));
    let Some(baseline) = desk.analysed.wants.with(|wants| wants.baseline.clone()) else {
        return status_quo();
    };
    let offers = untrack(|| offers(desk, locale));
    let title = offers
        .into_iter()
        .find(|offer| offer.2.as_ref() == Some(&baseline.text))
        .map_or(baseline.title, |offer| offer.1);
    Scenario::parse(&baseline.text, desk.plan()).map_or_else(|_| status_quo(), |scenario| (title, scenario))
}

/// Calls `read` with the baseline and the current scenario. Reactive.
pub(super) fn between<T>(desk: Workbench, locale: Locale, read: impl FnOnce(&Ends) -> T) -> T {
    let (title, from) = baseline(desk, locale);
    let work = desk.work();
    let own = report::title(&work, locale);
    read(&Ends {
        plan: desk.plan(),
        scenarios: [&from, &work.scenario],
        titles: [&isolated(&title), &isolated(&own)],
        locale,
    })
}
