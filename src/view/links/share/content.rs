//! What is shared: length of the link, fingerprint of the result, contents, and QR code.

use jigong_formats::link::{MOST_SCENARIOS, SharedResult};
use jigong_model::scenario::Scenario;
use jigong_text::report;
use jigong_text::report::changes::changes;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::view::live::{flag, live, memo, text, when};

use super::Share;
use super::code::Code;

/// The facts next to the QR code.
#[component]
pub(super) fn Content(share: Share) -> impl IntoView {
    let Share { desk, locale, .. } = share;
    let length = move || {
        let length = share
            .whole
            .with(|whole| whole.split_once('#').map_or(0, |(_, link)| link.len()));
        locale.with("share-length", &[("count", length.into())])
    };
    let result = memo(move || SharedResult::of(&desk.results().outcome).fingerprint());
    let verdict = memo(move || report::verdict(desk.plan(), &desk.results().outcome, locale));
    view! {
        <p class="note" data-testid="share-length">{length}</p>
        <div class="sh">
            <dl class="facts">
                <dt>{locale.text("share-result")}</dt>
                <dd><span class="dig" data-testid="share-result">{result}</span><br /><span class="u">{locale.text("share-result-note")}</span></dd>
                <dt>{locale.text("share-holds")}</dt>
                <dd data-testid="share-holds">{move || holds(&desk.scenario(), locale)}</dd>
                <dt>{locale.text("share-ten")}</dt>
                <dd>{live(move || {
                    let (met, short) = verdict.get();
                    view! { {met}{short.map(|short| view! { <b class="bad">{short}</b> })} }.into_any()
                })}</dd>
                <Together share=share />
            </dl>
            {live(move || view! { <Code text=share.whole.get() /> }.into_any())}
            <section class="said" data-testid="share-changes">
                <h2>{locale.text("share-changes")}</h2>
                <ul>{live(move || said(share))}</ul>
            </section>
        </div>
    }
}

/// Option to share all scenarios of the comparison together with the current one.
#[component]
fn Together(share: Share) -> impl IntoView {
    let Share { desk, locale, .. } = share;
    let others = memo(move || desk.beside().len().saturating_sub(1));
    let fits = memo(move || others.get() < MOST_SCENARIOS);
    let words = move || {
        if fits.get() {
            locale.with("share-together-others", &[("count", others.get().into())])
        } else {
            locale.with("share-together-most", &[("count", MOST_SCENARIOS.into())])
        }
    };
    when(
        move || others.get() > 0,
        move || {
            view! {
                <dt>{locale.text("share-together")}</dt>
                <dd>
                    <label class="together">
                        <input
                            type="checkbox"
                            data-testid="share-together"
                            prop:checked=desk.links.together
                            disabled=flag(move || !fits.get())
                            on:change=move |event| desk.links.together.set(event_target_checked(&event))
                        />
                        {text(words)}
                    </label>
                </dd>
            }
            .into_any()
        },
    )
}

/// The changes against the status quo, one per line.
fn said(share: Share) -> AnyView {
    let Share { desk, locale, .. } = share;
    let rows = changes(desk.plan(), &Scenario::default(), &desk.scenario(), locale);
    if rows.is_empty() {
        return view! { <li>{locale.text("share-nothing")}</li> }.into_any();
    }
    rows.into_iter()
        .map(|row| view! { <li>{row.name}<b>{row.to}</b></li> })
        .collect_view()
        .into_any()
}

/// A summary of a scenario's contents.
fn holds(scenario: &Scenario, locale: Locale) -> String {
    let levers = scenario.levers.yearly.iter().flatten().count();
    let cities = scenario.levers.city_growth.iter().flatten().count();
    let observed = scenario.actuals.years.iter().flatten().count();
    let counted = [
        ("share-levers", levers),
        ("share-projects", scenario.levers.college_projects.len()),
        ("share-cities", cities),
        ("share-figures", scenario.assumptions.len()),
        ("share-observed", observed),
        ("share-reasons", scenario.data.reasons.len()),
    ];
    let some = counted
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|&(id, count)| locale.with(id, &[("count", count.into())]));
    let texts = (!scenario.title.is_empty() || !scenario.note.is_empty()).then(|| locale.text("share-texts"));
    let parts: Vec<String> = some.chain(texts).collect();
    if parts.is_empty() {
        return locale.text("share-nothing");
    }
    let mut said = parts.join(&locale.text("share-and").replace('_', " "));
    if scenario.assumptions.is_empty() {
        said.push_str(&locale.text("share-no-figures").replace('_', " "));
    }
    said
}
