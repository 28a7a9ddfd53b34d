//! A chart with its years under the axis, and its full table in the plot's place on demand.

use std::cmp::Ordering;

use jigong_model::plan::{Assumption, YEARS};
use jigong_text::chart::option::{self, Drawing, Margins};
use jigong_text::chart::{Chart, Figure, Form};
use jigong_text::report;
use jigong_text::report::figures::cited::cited;
use jigong_text::words::Locale;
use jigong_text::words::number::{plain, trimmed};
use leptos::prelude::*;

use crate::app::{self, Tab, Width, Workbench};
use crate::view::help::Help;
use crate::view::live::{live, memo, text, when};
use crate::view::parts::{Awaited, ChartHost};

use super::chart_picker::dashed;
use super::chart_table::{FullTable, YearsTable};

/// The chart in hand of the panel in hand.
#[component]
pub fn Charts() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    live(move || {
        let chart = if desk.shown.tab.get() == Tab::MakeUp {
            desk.shown.make_up
        } else {
            desk.shown.trend
        };
        let trends = desk.shown.tab.get() == Tab::Trends;
        view! { {trends.then(|| view! { <Help id="help-trends" /> })}<ChartPanel chart=chart /> }.into_any()
    })
}

/// A panel of charts.
#[component]
fn ChartPanel(
    /// The chart in hand.
    chart: RwSignal<Chart>,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let figure = memo(move || {
        let results = desk.results();
        let sampled = desk.analysed.sampled.get();
        let facts = results.facts(sampled.as_deref());
        Figure::of(&facts, chart.get())
    });
    let title = Signal::<String>::from(memo(move || report::title(&desk.work(), locale)));
    let phone = Signal::derive(move || desk.shown.width.get() == Width::Phone);
    let option = memo(move || {
        let title = title.get();
        let drawing = Drawing {
            locale,
            title: &title,
            titles: &[],
            phone: phone.get(),
        };
        figure.with(|figure| option::option(figure, &drawing).to_string())
    });
    let as_table = Signal::derive(move || desk.shown.full_table.get() || desk.charts.get() == app::Charts::Failed);
    let year = RwSignal::new(None::<usize>);
    // The full table names each row's own unit.
    let name = text(move || {
        if as_table.get() {
            chart_name(chart.get(), locale)
        } else {
            chart_title(chart.get(), locale)
        }
    });
    let margins = move |pick: fn(Margins) -> i32| move || format!("{}px", pick(Margins::of(locale, phone.get())));
    view! {
        <figure
            class="fig"
            data-testid="figure"
            data-chart=text(move || chart.get().name())
            style=("--plot-l", margins(|margins| margins.left))
            style=("--plot-r", margins(|margins| margins.right))
        >
            <div class="fig-h">
                <h2>{name}</h2>
                <span class="note">{text(move || figure.with(|figure| notes(desk, figure, locale)))}</span>
            </div>
            {when(move || desk.charts.get() == app::Charts::Failed, move || view! {
                <p class="note" role="alert" data-testid="charts-failed">{locale.text("charts-failed")}</p>
            }.into_any())}
            {live(move || ({
                if as_table.get() {
                    view! { <FullTable figure=figure title=title /> }.into_any()
                } else {
                    view! {
                        {live(move || {
                            if desk.charts.get() == app::Charts::Ready {
                                view! {
                                    <ChartHost
                                        label=text(move || locale.with("chart-label", &[("name", name.get().into())]))
                                        option=option
                                        on_pointer=Callback::new(move |at| year.set(at))
                                    />
                                }
                                    .into_any()
                            } else {
                                view! { <Awaited on_sight=Callback::new(move |()| desk.load_charts()) /> }.into_any()
                            }
                        })}
                        <YearsTable figure=figure title=title year=year phone=phone />
                    }
                        .into_any()
                }
            }).into_any())}
            <figcaption>{text(move || {
                let chart = chart.get();
                cited(desk.plan(), &desk.scenario(), chart.indicator(), chart.rests_on(), locale)
            })}</figcaption>
        </figure>
    }
}

/// What a chart shows, without unit.
pub(super) fn chart_name(chart: Chart, locale: Locale) -> String {
    locale.text(&format!("chart-{}-long", dashed(chart)))
}

/// Bold title: what, when, in which unit.
pub(super) fn chart_title(chart: Chart, locale: Locale) -> String {
    locale.with(
        "chart-title",
        &[
            ("name", chart_name(chart, locale).into()),
            ("unit", chart.measure().axis_unit(locale).into()),
        ],
    )
}

/// One line of notes: where the axis starts, and what binds.
fn notes(desk: Workbench, figure: &Figure, locale: Locale) -> String {
    let plan = desk.plan();
    let mut notes = Vec::new();
    let scale = option::scale(figure, locale);
    if figure.form() == Form::Lines && scale.starts_above_zero() {
        let start = format!("{} {}", trimmed(scale.low, 3), figure.chart.measure().axis_unit(locale));
        notes.push(locale.with("note-axis", &[("start", start.into())]));
    }
    if let Some(fan) = &figure.fan {
        notes.push(locale.with("note-fan", &[("samples", plain(f64::from(fan.samples), 0).into())]));
        notes.extend(match fan.line {
            Ordering::Greater => Some(locale.text("note-fan-above")),
            Ordering::Less => Some(locale.text("note-fan-below")),
            Ordering::Equal => None,
        });
    }
    let mut arguments = vec![(
        "year",
        plan.provenance[Assumption::EmploymentRate.first_slot()]
            .source
            .year
            .to_string()
            .into(),
    )];
    if let Some(indicator) = figure.chart.indicator() {
        // The note speaks of the pace that the target needs.
        let Some(target) = desk.results().outcome.reading(indicator).target else {
            return notes.join(&locale.text("note-separator").replace('_', " "));
        };
        let pace = target / YEARS as f64;
        arguments.push(("pace", figure.chart.measure().value(pace, None, locale).joined().into()));
    }
    let own = locale.with(&format!("chart-{}-note", dashed(figure.chart)), &arguments);
    if !own.trim().is_empty() {
        notes.push(own.trim().to_owned());
    }
    notes.join(&locale.text("note-separator").replace('_', " "))
}
