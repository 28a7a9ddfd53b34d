//! One chart with a line for each scenario, and its years under the axis or in its place.

use jigong_text::chart::option::{self, Drawing, Margins};
use jigong_text::chart::{Chart, Figure, Role, Row};
use jigong_text::words::Locale;
use jigong_text::words::number::{NOTHING, trimmed};
use leptos::prelude::*;

use crate::app::Charts;
use crate::view::live::{act, flag, live, memo, text};
use crate::view::parts::{Awaited, ChartHost, Icon, Picker, own_text};

use super::scene::Scene;

/// The chart with its tools.
#[component]
pub(super) fn Trend(scene: Signal<Scene>, phone: Signal<bool>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let desk = expect_context::<crate::app::Workbench>();
    let chart = RwSignal::new(Chart::Enrolment);
    let wanted = RwSignal::new(false);
    let as_table = flag(move || wanted.get() || desk.charts.get() == Charts::Failed);
    let drawn = memo(move || scene.with(|scene| (figure(scene, chart.get()), scene.titles())));
    let option = text(move || {
        drawn.with(|(figure, titles)| {
            let drawing = Drawing {
                locale,
                title: "",
                titles,
                phone: phone.get(),
            };
            figure
                .as_ref()
                .map(|own| option::option(own, &drawing).to_string())
                .unwrap_or_default()
        })
    });
    let name = text(move || locale.text(&format!("chart-{}-long", dashed(chart.get()))));
    let title = text(move || {
        let unit = chart.get().measure().axis_unit(locale);
        locale.with("chart-title", &[("name", name.get().into()), ("unit", unit.into())])
    });
    let margins = move |pick: fn(Margins) -> i32| move || format!("{}px", pick(Margins::of(locale, phone.get())));
    view! {
        <figure class="fig" data-testid="compare-figure" style=("--plot-l", margins(|own| own.left)) style=("--plot-r", margins(|own| own.right))>
            <div class="fig-h">
                <h2>{title}</h2>
                <span class="note">{text(move || drawn.with(|(figure, _)| figure.as_ref().map(|own| axis_note(own, locale)).unwrap_or_default()))}</span>
                <span class="sp"></span>
                <Tools chart=chart wanted=wanted />
            </div>
            {live(move || {
                if as_table.get() {
                    return ().into_any();
                }
                if desk.charts.get() != Charts::Ready {
                    return view! { <Awaited on_sight=Callback::new(move |()| desk.load_charts()) /> }.into_any();
                }
                let label = text(move || locale.with("chart-label", &[("name", name.get().into())]));
                view! { <ChartHost label=label option=option on_pointer=Callback::new(|_| {}) /> }.into_any()
            })}
            {live(move || drawn.with(|(figure, titles)| match figure {
                Some(figure) => view! { <Years figure=figure.clone() titles=titles.clone() name=name.get() whole=as_table.get() phone=phone.get() /> }.into_any(),
                None => ().into_any(),
            }))}
        </figure>
    }
}

/// Which chart, and the table in its place.
#[component]
fn Tools(chart: RwSignal<Chart>, wanted: RwSignal<bool>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let desk = expect_context::<crate::app::Workbench>();
    let options = Chart::TRENDS
        .iter()
        .map(|own| (own.name().to_owned(), locale.text(&format!("chart-{}", dashed(*own)))))
        .collect();
    let pick = Callback::new(move |name: String| {
        if let Some(next) = Chart::from_name(&name) {
            chart.set(next);
        }
    });
    view! {
        <Picker testid="compare-chart" label=locale.text("chart-pick") options=options value=text(move || chart.get().name()) on_pick=pick />
        <button type="button" class="btn sm bare" data-testid="compare-full-table" aria-pressed=text(move || wanted.get().to_string())
            disabled=flag(move || desk.charts.get() == Charts::Failed) on:click=act(move || wanted.update(|on| *on = !*on))>
            {Icon::Table.draw()}
            <span>{text(move || locale.text(if wanted.get() { "show-chart" } else { "full-table" }))}</span>
        </button>
    }
}

/// The rows of the scenarios that are seen; a row names its scenario by the place among all of them.
fn figure(scene: &Scene, chart: Chart) -> Option<Figure> {
    let manners: Vec<_> = scene.seen.iter().map(|&at| (at, scene.manner(at))).collect();
    Figure::compared(&scene.facts(), &manners, chart)
}

/// Where the axis starts, if not at zero.
fn axis_note(figure: &Figure, locale: Locale) -> String {
    let scale = option::scale(figure, locale);
    if !scale.starts_above_zero() {
        return String::new();
    }
    let start = format!("{} {}", trimmed(scale.low, 3), figure.chart.measure().axis_unit(locale));
    locale.with("note-axis", &[("start", start.into())])
}

/// The table twin: under the points of the axis, or whole with the units of a table.
#[component]
fn Years(figure: Figure, titles: Vec<String>, name: String, whole: bool, phone: bool) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let label = whole.then(|| name.clone());
    let year = |year: &u16| {
        let text = year.to_string();
        if phone && !whole { text[2..].to_owned() } else { text }
    };
    let head = figure
        .years
        .iter()
        .map(|own| view! { <th scope="col">{year(own)}</th> })
        .collect_view();
    let rows = figure.rows.iter().map(|row| {
        let cell = |value: Option<f64>| match value {
            None => NOTHING.to_owned(),
            Some(value) if whole => row.measure.cell(value, locale),
            Some(value) => row.measure.brief(value, locale),
        };
        let cells = row
            .values
            .iter()
            .map(|value| view! { <td>{cell(*value)}</td> })
            .collect_view();
        view! { <tr class:you=is_own(row)><th scope="row">{row_name(row, &titles, locale)}</th>{cells}</tr> }
    });
    let unit = if whole {
        figure.chart.measure().table_unit(locale)
    } else {
        figure.chart.measure().axis_unit(locale)
    };
    view! {
        <div class=if whole { "tbl" } else { "" } tabindex=whole.then_some("0") role=whole.then_some("region") aria-label=label>
            <table class=if whole { "dt" } else { "years" } data-testid="compare-years">
                <caption class="vh">{locale.with("chart-title", &[("name", name.clone().into()), ("unit", unit.into())])}</caption>
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

const fn is_own(row: &Row) -> bool {
    matches!(row.role, Role::Compared { manner, .. } if manner.in_hand)
}

fn row_name(row: &Row, titles: &[String], locale: Locale) -> AnyView {
    match row.role {
        Role::Compared { at, .. } => own_text(titles.get(at).map_or("", String::as_str)),
        _ => locale.text(row.word).into_any(),
    }
}

fn dashed(chart: Chart) -> String {
    chart.name().replace('_', "-")
}
