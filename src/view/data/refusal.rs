//! What stands below a box whose number is refused: the range while it is typed, afterwards why it was not taken and
//! what would mend that.

use jigong_model::plan::range::LARGE;
use jigong_model::plan::{FaultKind, Slot};
use jigong_text::report::figures::misfit::Misfit;
use jigong_text::report::figures::naming;
use jigong_text::report::figures::spot::Spot;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::view::live::{act, live};
use crate::view::notices::fault_words;

use super::hand::{Hand, Refusal};

/// The refusal of one box.
#[component]
pub(super) fn Refused(hand: Hand) -> impl IntoView {
    let locale = expect_context::<Locale>();
    live(move || {
        if hand.outside.get() {
            return view! { <p class="warn" role="alert">{range_words(hand, locale)}</p> }.into_any();
        }
        hand.refusal.get().map(|refusal| told(hand, &refusal, locale)).into_any()
    })
}

fn told(hand: Hand, refusal: &Refusal, locale: Locale) -> AnyView {
    let value = hand.spot.scale(hand.desk.plan()).written(refusal.value);
    let why = match refusal.repair {
        Some(misfit) => misfit_words(&misfit, locale),
        None => fault_words(&refusal.fault.kind, locale),
    };
    let about = match &refusal.fault.kind {
        FaultKind::BaseYieldOutOfRange { .. } => String::new(),
        _ => other_figure(hand, refusal, locale),
    };
    let mend = refusal.repair.map(|misfit| {
        let words = locale.with("data-mend", &[("fitting", plain(misfit.fitting, 0).into())]);
        view! { <button type="button" class="btn sm" data-testid="figure-mend" on:click=act(move || hand.repair())>{words}</button> }
    });
    let sentence = locale.with(
        "data-not-taken",
        &[("value", value.into()), ("why", format!("{about}{why}").into())],
    );
    view! { <p class="warn" role="alert">{sentence}" "{mend}</p> }.into_any()
}

/// The name of the figure that the fault is about, where it is another one.
fn other_figure(hand: Hand, refusal: &Refusal, locale: Locale) -> String {
    let path = refusal.fault.path.strip_prefix("assumptions.").unwrap_or_default();
    match Slot::from_path(path, hand.desk.plan()) {
        Some(other) if Spot(other) != hand.spot => {
            let name = naming::name(hand.desk.plan(), other, locale);
            locale.with("data-about", &[("name", name.into())])
        }
        _ => String::new(),
    }
}

/// What does not fit in the base year.
pub(super) fn misfit_words(misfit: &Misfit, locale: Locale) -> String {
    let word = if misfit.graduates > misfit.stated {
        "data-misfit-low"
    } else {
        "data-misfit-high"
    };
    locale.with(
        word,
        &[
            ("graduates", plain(misfit.graduates, 0).into()),
            ("stated", plain(misfit.stated, 0).into()),
        ],
    )
}

/// What may be typed into a box, in its unit. An end that does not belong to the range is told as such.
fn range_words(hand: Hand, locale: Locale) -> String {
    let (plan, range) = (hand.desk.plan(), hand.spot.range());
    let (scale, unit) = (hand.spot.scale(plan), naming::unit(hand.spot.unit(plan), locale));
    let open = |end: f64| range.check(end).is_err();
    let ends = match (open(range.low), open(range.high)) {
        _ if range.high >= LARGE && open(range.low) => "data-range-over",
        _ if range.high >= LARGE => "data-range-from",
        (true, _) => "data-range-above",
        (false, true) => "data-range-below",
        (false, false) => "data-range-both",
    };
    let ends = locale.with(
        ends,
        &[
            ("low", scale.written(range.low).into()),
            ("high", scale.written(range.high).into()),
        ],
    );
    let word = if range.is_whole() {
        "data-refused-whole"
    } else {
        "data-refused"
    };
    locale.with(word, &[("ends", ends.into()), ("unit", unit.into())])
}
