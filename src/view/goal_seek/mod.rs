//! What would meet a target: one lever alone or several together, in the plain run or with a chance, each taken with
//! one click.
//!
//! Asks for the analysis while it is open and shows its answer. Invariant: what is taken is one step of undo.

mod rows;
mod together;

use jigong_analysis::Ways;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Indicator;
use jigong_model::scenario::Edit;
use jigong_text::report::chance::percent;
use jigong_text::report::goal_seek::Here;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Width, Workbench};
use crate::browser::page;
use crate::view::attribution::focus::{self, IndicatorPicker};
use crate::view::attribution::go::show;
use crate::view::help::Help;
use crate::view::live::{act, live, memo, text};

use rows::WaysTable;
use together::TogetherPart;

/// The chances that can be asked for, in per cent; the plain run besides.
const CHANCES: [u32; 3] = [50, 80, 90];
/// The button that takes the last step back.
const UNDO: &str = "takes-undo";

/// What was taken last, and the scenario that it made: said only while that is the scenario in hand.
type Taken = RwSignal<Option<(String, ValidScenario)>>;

/// The part of the page.
#[component]
pub fn TakesPanel() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    focus::begin(desk);
    let wants = desk.analysed.wants;
    let asked = RwSignal::new(None::<u32>);
    let question = memo(move || {
        (
            desk.shown.indicator.get(),
            asked.get().map(|percent| f64::from(percent) / 100.0),
        )
    });
    Effect::new(move || {
        let question = question.get();
        wants.update(|wants| wants.takes = has_lever(question.0).then_some(question));
    });
    on_cleanup(move || wants.update(|wants| wants.takes = None));
    let taken: Taken = RwSignal::new(None);
    let levers = memo(move || has_lever(desk.shown.indicator.get()));
    view! {
        <div class="takes" data-testid="takes">
            <Help id="help-takes" />
            <div class="why-tools">
                <IndicatorPicker />
                <span class="sp"></span>
                <ChancePicker asked=asked />
            </div>
            {live(move || if levers.get() {
                view! { <Answer question=question taken=taken /> }.into_any()
            } else {
                view! { <NoLever /> }.into_any()
            })}
            <p class="said" role="status" data-testid="takes-said">
                {live(move || taken.get().filter(|(_, made)| *made == desk.scenario()).map(|(what, _)| view! {
                    <span>{locale.with("takes-applied", &[("what", what.into())])}</span>
                    <button type="button" class="btn sm" id=UNDO data-testid=UNDO on:click=act(move || take_back(desk, taken))>{locale.text("takes-undo")}</button>
                }).into_any())}
            </p>
        </div>
    }
}

/// Whether any lever moves the indicator; colleges do the others.
const fn has_lever(indicator: Indicator) -> bool {
    !matches!(
        indicator,
        Indicator::Colleges | Indicator::CoveredCities | Indicator::SchoolFloor
    )
}

fn take_back(desk: Workbench, taken: Taken) {
    desk.undo();
    taken.set(None);
    page::focus("tab-takes");
}

/// Takes a way as one step, and says so.
fn take(desk: Workbench, taken: Taken, edit: Edit, what: String) {
    desk.rest();
    desk.edit(edit);
    desk.rest();
    taken.set(Some((what, desk.scenario_now())));
    // The button that was pressed is gone with the answer that it belonged to.
    request_animation_frame(|| page::focus(UNDO));
}

/// The plain run or a chance.
#[component]
fn ChancePicker(asked: RwSignal<Option<u32>>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let choice = move |own: Option<u32>| {
        let (value, words) = match own {
            None => ("plain".to_owned(), locale.text("takes-plain")),
            Some(percent) => (
                percent.to_string(),
                locale.with("takes-with", &[("chance", format!("{percent}%").into())]),
            ),
        };
        view! {
            <button type="button" data-value=value aria-pressed=text(move || (asked.get() == own).to_string()) on:click=act(move || asked.set(own))>{words}</button>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=locale.text("takes-chance") data-testid="takes-chance">
            {choice(None)}
            {CHANCES.map(|percent| choice(Some(percent))).collect_view()}
        </div>
    }
}

/// The answer to a question, or the wait for it.
#[component]
fn Answer(question: Memo<(Indicator, Option<f64>)>, taken: Taken) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let found = memo(move || {
        desk.analysed
            .takes
            .get()
            .filter(|ways| (ways.indicator, ways.chance) == question.get())
    });
    let draw = move || {
        let Some(ways) = found.get() else {
            return view! { <p class="empty" aria-busy="true">{locale.text("takes-waiting")}</p> }.into_any();
        };
        let (scenario, results) = (desk.scenario(), desk.results());
        let here = Here {
            plan: desk.plan(),
            scenario: &scenario,
            met: results.outcome.readings.map(|reading| reading.met),
            locale,
        };
        let met = is_met(desk, &ways);
        let (rows, combined) = (here.rows(&ways), here.combined(&ways));
        let only_just = here.only_just(&ways).filter(|_| !met).map(|said| format!(" {said}"));
        let never = ways.together.is_none();
        let together = view! { <TogetherPart combined=combined never=never && !met taken=taken /> }.into_any();
        // A phone shows one of the two at a time.
        let (first, last) = if desk.shown.width.get() == Width::Phone {
            (Some(together), None)
        } else {
            (None, Some(together))
        };
        view! {
            {first}
            <div class="cap"><h2>{title(&ways, met, locale)}</h2></div>
            <p class="note" data-testid="takes-note">{locale.text("takes-intro")}{only_just}</p>
            <WaysTable rows=rows indicator=ways.indicator met=met taken=taken />
            {last}
        }
        .into_any()
    };
    live(draw)
}

/// Whether what is asked for holds already.
fn is_met(desk: Workbench, ways: &Ways) -> bool {
    match ways.chance {
        None => desk.results().outcome.reading(ways.indicator).met,
        Some(wanted) => desk.analysed.sampled.with(|sampled| {
            let own = sampled.as_ref().map(|own| own.indicators[ways.indicator.index()].chance);
            own.flatten().is_some_and(|own| own >= wanted)
        }),
    }
}

fn title(ways: &Ways, met: bool, locale: Locale) -> String {
    let id = match (ways.chance.is_some(), met) {
        (false, false) => "takes-title",
        (false, true) => "takes-title-met",
        (true, false) => "takes-title-chance",
        (true, true) => "takes-title-chance-met",
    };
    let name = locale.text(&format!("indicator-{}", ways.indicator.name()));
    let wanted = ways.chance.map_or_else(String::new, percent);
    locale.with(id, &[("name", name.into()), ("chance", wanted.into())])
}

/// Colleges meet these: the way to their placement.
#[component]
fn NoLever() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let name = text(move || locale.text(&format!("indicator-{}", desk.shown.indicator.get().name())));
    view! {
        <p class="empty">{text(move || locale.with("takes-no-lever", &[("name", name.get().into())]))}</p>
        <p><button type="button" class="btn pri" data-testid="takes-place" on:click=act(move || show(desk, Tab::Cities, "place-options"))>{locale.text("takes-place")}</button></p>
    }
}
