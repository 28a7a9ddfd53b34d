//! The table of the uncertain inputs' ranges: each end can be changed, and each range or all can be reset to the
//! plan's. ARIA roles are explicit, because the phone's style displays rows as blocks, which removes the implicit
//! ones.
//!
//! Invariant: an invalid range shows a message and changes nothing.

use jigong_model::plan::UncertainInput;
use jigong_model::scenario::Edit;
use jigong_text::report::lever::Detail;
use jigong_text::report::uncertain;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, flag, live, text, when};
use crate::view::parts::{Icon, NumberBox};

use super::hand::Hand;

#[component]
pub(super) fn RangesTable() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let uncertainty = &desk.plan().uncertainty;
    let document = &desk.plan().documents[uncertainty.source.document];
    let arguments = [
        ("document", locale.pick(&document.zh, &document.en).to_owned().into()),
        ("grade", locale.text(&format!("grade-{}", uncertainty.grade.name())).into()),
    ];
    let head = |id: &str| view! { <th scope="col" role="columnheader">{locale.text(id)}</th> };
    let reset = move || {
        desk.rest();
        desk.edit(Edit::ClearRanges);
        desk.rest();
    };
    view! {
        <section aria-labelledby="sure-ranges">
            <h2 id="sure-ranges">{locale.text("sure-ranges")}</h2>
            <p class="say">{locale.text("sure-ranges-note")}</p>
            <table class="dt blocks rg" role="table" data-testid="table-ranges">
                <caption class="vh">{locale.text("sure-ranges-caption")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {head("sure-col-input")}
                        {head("sure-col-least")}
                        {head("sure-col-likeliest")}
                        {head("sure-col-greatest")}
                        {head("sure-col-grade")}
                    </tr>
                </thead>
                <tbody role="rowgroup">{UncertainInput::ALL.iter().map(|&shock| view! { <Row shock=shock /> }).collect_view()}</tbody>
            </table>
            <p class="say">{locale.with("sure-source", &arguments)}</p>
            <p class="acts">
                <button
                    type="button"
                    class="btn sm"
                    data-testid="ranges-reset"
                    disabled=flag(move || desk.scenario().ranges.is_empty())
                    on:click=act(reset)
                >
                    {locale.text("sure-reset-all")}
                </button>
            </p>
        </section>
    }
}

#[component]
fn Row(shock: UncertainInput) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let own = flag(move || desk.scenario().ranges.values[shock.index()].is_some());
    let refused = RwSignal::new(None);
    let hands = [0, 1].map(|end| Hand::new(desk, shock, end, refused));
    let likeliest = move || {
        let ends = desk.scenario().ranges.get(shock, desk.plan());
        uncertain::likeliest(shock, ends, &desk.results().assumptions, locale)
    };
    let acts = locale.text(&format!("sure-acts-{}", shock.name().replace('_', "-")));
    let column = |id: &str| locale.text(id);
    view! {
        <tr role="row" class:on=own data-testid=format!("range-{}", shock.name()) data-own=text(move || own.get().to_string())>
            <th scope="row" role="rowheader">
                {uncertain::name(shock, locale)}
                <span class="u">{acts}</span>
                <Refused hands=hands />
            </th>
            <td role="cell" data-col=column("sure-col-least")><End hand=hands[0] /></td>
            <td role="cell" data-col=column("sure-col-likeliest")>{text(likeliest)}</td>
            <td role="cell" data-col=column("sure-col-greatest")><End hand=hands[1] /></td>
            <td role="cell" class="gr" data-col=column("sure-col-grade")>
                {when(move || !own.get(), move || {
                    let grade = desk.plan().uncertainty.grade.name();
                    view! { <span class="gd">{locale.text(&format!("grade-{grade}-short"))}</span> }.into_any()
                })}
                {when(move || own.get(), move || view! { <Own shock=shock /> }.into_any())}
            </td>
        </tr>
    }
}

/// Marks a range changed by the user, with the plan's range and a reset button.
#[component]
fn Own(shock: UncertainInput) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let [low, _, high] = desk.plan().uncertainty.ranges[shock.index()];
    let was = uncertain::range(shock, [low, high], Detail::Ends, locale);
    let reset = move || {
        desk.rest();
        desk.edit(Edit::ClearRange(shock));
        desk.rest();
        page::focus(&id(shock, 0));
    };
    view! {
        <span class="gd own">{locale.text("sure-own")}</span>
        <span class="was">{locale.with("sure-was", &[("range", was.into())])}</span>
        <button
            type="button"
            class="tiny"
            data-testid=format!("range-{}-reset", shock.name())
            aria-label=locale.with("reset-of", &[("name", uncertain::name(shock, locale).into())])
            title=locale.text("reset-lever")
            on:click=act(reset)
        >
            {Icon::Reset.draw()}
        </button>
    }
}

/// The input of one end, with its unit.
#[component]
fn End(hand: Hand) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let (scale, ends) = (uncertain::scale(hand.shock), hand.shock.end());
    let delay = hand.shock == UncertainInput::OpeningDelay;
    let label = match (delay, hand.end) {
        (false, 0) => "sure-end-least",
        (false, _) => "sure-end-greatest",
        (true, 0) => "sure-end-one-year",
        (true, _) => "sure-end-two-years",
    };
    let unit = match (delay, hand.end) {
        (false, _) => uncertain::unit(hand.shock, locale),
        (true, 0) => locale.text("sure-one-year"),
        (true, _) => locale.text("sure-two-years"),
    };
    let rest = Callback::new(move |()| hand.rest());
    view! {
        <span class="num">
            <NumberBox
                testid=id(hand.shock, hand.end)
                id=id(hand.shock, hand.end)
                label=locale.with(label, &[("input", uncertain::name(hand.shock, locale).into())])
                written=text(move || hand.written())
                ends=(scale.shown(ends.low), scale.shown(ends.high))
                refused=hand.outside
                on_number=Callback::new(move |shown| hand.type_number(Some(shown)))
                on_nothing=Callback::new(move |()| hand.type_number(None))
                on_step=Callback::new(move |by| hand.step(by))
                on_begin=Callback::new(move |()| hand.begin())
                on_rest=rest
                on_escape=Callback::new(move |()| hand.restore())
            />
            <span class="u">{unit}</span>
        </span>
    }
}

/// Why the input was refused.
#[component]
fn Refused(hands: [Hand; 2]) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let shock = hands[0].shock;
    live(move || {
        let outside = hands.iter().any(|hand| hand.outside.get());
        let words = if outside {
            let (scale, ends) = (uncertain::scale(shock), shock.end());
            let ends = [("low", ends.low), ("high", ends.high)];
            let arguments = ends.map(|(name, end)| (name, scale.written(end).into()));
            Some(locale.with("range-outside", &arguments))
        } else {
            hands[0].refused.get().map(|ends| uncertain::misfit(shock, ends, locale))
        };
        words
            .map(|words| view! { <span class="warn" role="alert" data-testid=format!("range-{}-refused", shock.name())>{words}</span> })
            .into_any()
    })
}

/// Id of the input of one end.
fn id(shock: UncertainInput, end: usize) -> String {
    format!("range-{}-{}", shock.name(), ["low", "high"][end])
}
