//! One figure of the ledger: name, value in place, grade, source; where it is changed, what it was and why.

use jigong_model::plan::Slot;
use jigong_text::report::figures::Row;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, flag, text, when};
use crate::view::parts::{Icon, NumberBox};

use super::grade::GradeWord;
use super::hand::Hand;
use super::ledger::Line;
use super::refusal::Refused;
use super::why::Why;

/// The row. `row` is as it stood when the page was made; what changes is read from `line`.
#[component]
pub(super) fn FigureRow(row: Row, line: Line, sees: Signal<bool>) -> impl IntoView {
    let changed = flag(move || line.read(|row| row.changed));
    let value = match row.slot {
        Some(slot) => view! { <Editable figure=slot row=row.clone() line=line changed=changed /> }.into_any(),
        None => view! {
            <span class="nm">{row.name.clone()}</span>
            <span class="num"><b>{row.written.clone()}</b><span class="u">{row.unit.clone()}</span></span>
        }
        .into_any(),
    };
    view! {
        <li class="fr" class:on=changed hidden=flag(move || !sees.get()) data-testid=format!("figure-{}", row.path)>
            {value}
            <span class="gr"><GradeWord grade=row.grade own=changed /></span>
            <p class="src">{row.source}{row.note.map(|note| view! { <span class="nt">{note}</span> })}</p>
        </li>
    }
}

/// Name and box of a figure that can be changed, with what follows from a change.
#[component]
fn Editable(figure: Slot, row: Row, line: Line, changed: Signal<bool>) -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let hand = Hand::new(desk, figure);
    let id = format!("figure-input-{}", row.path);
    let why_open = RwSignal::new(false);
    let path = row.path.clone();
    let explained = path.clone();
    let slots = Signal::derive(move || if changed.get() { vec![figure] } else { Vec::new() });
    view! {
        <label class="nm" for=id.clone()>{row.name.clone()}</label>
        <span class="num">
            <FigureBox hand=hand id=id label=row.name.clone() />
            <span class="u">{row.unit.clone()}</span>
        </span>
        {when(move || changed.get(), move || view! {
            <Changes line=line hand=hand path=path.clone() why_open=why_open />
        }.into_any())}
        <Refused hand=hand />
        {when(move || changed.get() && why_open.get(), move || view! { <Why slots=slots path=explained.clone() /> }.into_any())}
    }
}

/// The box of a figure.
#[component]
pub(super) fn FigureBox(hand: Hand, id: String, label: String) -> impl IntoView {
    let (scale, range) = (hand.spot.scale(hand.desk.plan()), hand.spot.range());
    let rest = Callback::new(move |()| hand.rest());
    view! {
        <NumberBox
            testid=id.clone()
            id=id
            label=label
            written=text(move || hand.written())
            ends=(scale.shown(range.low), scale.shown(range.high))
            refused=hand.outside
            on_number=Callback::new(move |shown| hand.type_number(shown))
            on_nothing=Callback::new(move |()| hand.type_nothing())
            on_step=Callback::new(move |by| hand.step(by))
            on_begin=Callback::new(move |()| hand.begin())
            on_rest=rest
            on_escape=Callback::new(move |()| hand.restore())
        />
    }
}

/// What a changed figure was, the way back, and who changed it and why.
#[component]
fn Changes(line: Line, hand: Hand, path: String, why_open: RwSignal<bool>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let name = untrack(|| line.read(|row| row.name.clone()));
    let was = move || locale.with("data-was", &[("shipped", line.read(|row| row.shipped.clone()).into())]);
    let told = move || {
        line.read(|row| {
            let reason = row.reason.clone().unwrap_or_default();
            let parts = [reason.by, reason.on, reason.why].into_iter().filter(|part| !part.is_empty());
            let parts = parts.map(|part| isolated(&part));
            parts.collect::<Vec<_>>().join(" · ")
        })
    };
    let id = format!("figure-input-{path}");
    view! {
        <span class="chg">
            <span class="was">{text(was)}</span>
            <ResetButton name=name.clone() testid=format!("figure-reset-{path}") on_reset=Callback::new(move |()| {
                hand.reset();
                page::focus(&id);
            }) />
            <button
                type="button"
                class="tiny text"
                data-testid=format!("figure-why-{path}")
                aria-label=locale.with("data-why-of", &[("name", name.into())])
                aria-expanded=text(move || why_open.get().to_string())
                on:click=act(move || why_open.update(|open| *open = !*open))
            >
                {locale.text("data-why")}
            </button>
            <span class="told">{text(told)}</span>
        </span>
    }
}

/// The way back of one figure.
#[component]
pub(super) fn ResetButton(name: String, testid: String, on_reset: Callback<()>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    view! {
        <button
            type="button"
            class="tiny"
            data-testid=testid
            aria-label=locale.with("reset-of", &[("name", name.into())])
            title=locale.text("reset-lever")
            on:click=act(move || on_reset.run(()))
        >
            {Icon::Reset.draw()}
        </button>
    }
}
