//! The panel that explains an outcome: attribution of the change from a baseline to the levers, and sensitivity to
//! inputs.
//!
//! Requests the analyses while it is open and shows their answers; computes nothing. Invariant: a drawing and its
//! table use the same rows.

mod axis;
pub(in crate::view) mod focus;
pub(in crate::view) mod go;
mod matters;
mod split;
mod table;
mod tornado;
mod waterfall;
mod width;

use focus::{BaselinePicker, IndicatorPicker};
use jigong_model::outcome::Reading;
use jigong_model::scenario::Preset;
use jigong_text::report;
use jigong_text::report::attribution::{Reasons, reasons};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{LibraryCommand, Width, Workbench};
use crate::view::help::Help;
use crate::view::live::{act, live, memo, text, when};
use crate::view::parts::Icon;

use matters::MattersPart;
use split::{Asked, SplitChoice, SplitPart};
use table::ReasonsTable;
use waterfall::Waterfall;

/// State of the attribution.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    /// The answer is pending.
    Waiting,
    /// The levers are the same as in the baseline, which has this title.
    Nothing(String),
    /// The indicator has no value.
    NoValue,
    /// The attribution.
    Here(Box<Reasons>),
}

/// The panel.
#[component]
pub fn WhyPanel() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    focus::begin(desk);
    let wants = desk.analysed.wants;
    wants.update(|wants| (wants.why, wants.matters) = (true, true));
    on_cleanup(move || {
        wants.update(|wants| (wants.why, wants.matters, wants.split) = (false, false, None));
    });
    let (table, asked) = (RwSignal::new(false), Asked::new(desk));
    view! {
        <div class="why" data-testid="why">
            <Help id="help-why" />
            <div class="why-tools">
                <IndicatorPicker />
                <SourceButton />
                {(desk.shown.width.get_untracked() == Width::Phone).then(|| view! { <TargetButton /> })}
                <span class="sp"></span>
                <BaselinePicker />
                <button type="button" class="btn sm bare" data-testid="why-table" aria-pressed=text(move || table.get().to_string()) on:click=act(move || table.update(|table| *table = !*table))>
                    {Icon::Table.draw()}
                    <span>{text(move || locale.text(if table.get() { "why-chart" } else { "why-table" }))}</span>
                </button>
            </div>
            <div class="two">
                <ReasonsPart table=table asked=asked />
                <MattersPart table=table />
                <SplitPart asked=asked />
            </div>
        </div>
    }
}

/// Opens the source of the indicator, because in this panel its name does not.
#[component]
fn SourceButton() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let open = move || desk.shown.source.set(Some(desk.shown.indicator.get_untracked()));
    view! {
        <button type="button" class="tiny" data-testid="why-source" aria-label=locale.text("why-source") title=locale.text("why-source") on:click=act(open)>
            {Icon::Source.draw()}
        </button>
    }
}

/// Opens the dialog for an own target of the indicator. For phones, whose list has no room for a button.
#[component]
fn TargetButton() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let id = text(move || format!("target-{}", desk.shown.indicator.get().name()));
    let written = move || {
        let indicator = desk.shown.indicator.get();
        let target = desk.scenario().target(desk.plan(), indicator);
        if target.is_none() {
            return locale.text("target-none");
        }
        let target = report::target(desk.plan(), indicator, target, locale);
        format!("{} {target}", locale.text("col-target"))
    };
    let open = move || desk.library.ask(LibraryCommand::Target(desk.shown.indicator.get_untracked()));
    view! {
        <button type="button" class="btn sm" id=id data-testid=id on:click=act(open)>{text(written)}</button>
    }
}

/// The attribution of the selected indicator, as drawing or table.
#[component]
fn ReasonsPart(table: RwSignal<bool>, asked: Asked) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let told = memo(move || told(desk, locale));
    let draw = move || match told.get() {
        Told::Waiting => view! { <p class="empty" aria-busy="true">{locale.text("why-waiting")}</p> }.into_any(),
        Told::Nothing(baseline) => view! { <NothingMoved baseline=baseline /> }.into_any(),
        Told::NoValue => view! { <p class="empty">{locale.text("why-no-value")}</p> }.into_any(),
        Told::Here(reasons) => {
            let (title, gap, note) = (reasons.title.clone(), reasons.gap.clone(), reasons.note.clone());
            let body = if table.get() {
                view! { <ReasonsTable reasons=*reasons /> }.into_any()
            } else {
                view! { <Waterfall reasons=*reasons /> }.into_any()
            };
            view! {
                <div class="cap"><h2>{title}</h2></div>
                {body}
                <p class="gap" data-testid="why-gap">{gap}</p>
                <p class="note" data-testid="why-note">{note}</p>
            }
            .into_any()
        }
    };
    let here = move || told.with(|told| matches!(told, Told::Here(_)));
    view! {
        <section data-testid="why-reasons">
            {live(draw)}
            {when(here, move || view! { <SplitChoice asked=asked /> }.into_any())}
        </section>
    }
}

fn told(desk: Workbench, locale: Locale) -> Told {
    let Some(attribution) = desk.analysed.why.get() else {
        return Told::Waiting;
    };
    let same = attribution.players.is_empty();
    let figures = attribution.columns.iter().flatten().any(|column| column.assumptions != 0.0);
    focus::between(desk, locale, |ends| {
        if same && !figures {
            return Told::Nothing(ends.titles[0].to_owned());
        }
        let reading: Reading = *desk.results().outcome.reading(desk.shown.indicator.get());
        reasons(ends, &attribution, &reading).map_or(Told::NoValue, |reasons| Told::Here(Box::new(reasons)))
    })
}

/// Shown if there is no change to attribute; offers presets.
#[component]
fn NothingMoved(baseline: String) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let offer = |own: Preset| {
        let name = locale.text(&format!("preset-{}", own.name().replace('_', "-")));
        view! { <button type="button" class="btn sm" data-testid=format!("why-open-{}", own.name()) on:click=act(move || desk.open_preset(desk.plan(), own))>{name}</button> }
    };
    view! {
        <p class="empty">{locale.with("why-nothing-moved", &[("baseline", baseline.into())])}</p>
        <p class="chips">{Preset::of(desk.plan()).filter(|own| *own != Preset::StatusQuo).map(offer).collect_view()}</p>
    }
}
