//! A chart's table twin: three rows under the plot always, the full table in the plot's place on demand.

use jigong_text::chart::{Bands, Chart, Figure, Form, Role};
use jigong_text::words::Locale;
use jigong_text::words::number::{Measure, NOTHING};
use leptos::prelude::*;

use crate::view::live::{live, memo, text};
use crate::view::parts::own_text;

use super::chart_panel::{chart_name, chart_title};

/// Rows under the plot at most.
const BRIEF: usize = 3;

/// Rows of the bands in a full table.
const FAN: [(&str, [usize; 2]); 3] = [
    ("row-p10-p90", Bands::OUTER),
    ("row-p25-p75", Bands::INNER),
    ("row-median", Bands::MEDIAN),
];

/// The years under the axis, each under its point.
#[component]
pub(super) fn YearsTable(
    figure: Memo<Figure>,
    title: Signal<String>,
    /// Place of the year under the pointer.
    year: RwSignal<Option<usize>>,
    phone: Signal<bool>,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    // The table is made anew when its rows are others; figures that change are written into its cells.
    let rows = memo(move || figure.with(BriefRows::of));
    live(move || {
        let rows = rows.get();
        let chosen = move |at: usize| move || year.get() == Some(at);
        let head = rows.years.iter().enumerate().map(|(at, year)| {
            let text = year.to_string();
            let text = if phone.get() { text[2..].to_owned() } else { text };
            view! { <th scope="col" class:cur=chosen(at)>{text}</th> }
        });
        let count = rows.years.len();
        let cells = move |read: fn(&Figure, usize, usize, Locale) -> String, row: usize| {
            let cell = move |at: usize| {
                let value = text(move || figure.with(|figure| read(figure, row, at, locale)));
                view! { <td class:cur=chosen(at)>{value}</td> }
            };
            (0..count).map(cell).collect_view()
        };
        let fan = rows.fan.then(|| {
            view! { <tr class="fan"><th scope="row">{locale.text("row-p10-p90")}</th>{cells(fan_cell, 0)}</tr> }
        });
        let body = rows.names.iter().enumerate().map(|(row, &(word, role))| {
            view! {
                <tr class:you=role == Role::Scenario>
                    <th scope="row">{live(move || title.with(|title| row_name(word, title, locale)))}</th>
                    {cells(brief_cell, row)}
                </tr>
            }
        });
        view! {
            <table class="years" data-testid=format!("table-{}", rows.chart.name())>
                <caption class="vh">{chart_title(rows.chart, locale)}</caption>
                <thead><tr><td></td>{head.collect_view()}</tr></thead>
                <tbody>{body.collect_view()}{fan}</tbody>
            </table>
        }
        .into_any()
    })
}

/// What the table under the plot is made of, without its figures.
#[derive(Debug, Clone, PartialEq)]
struct BriefRows {
    chart: Chart,
    years: Vec<u16>,
    names: Vec<(&'static str, Role)>,
    fan: bool,
}

impl BriefRows {
    fn of(figure: &Figure) -> Self {
        let fan = figure.strays();
        // The band takes the place of what stands last beside a line; parts need all of theirs.
        let count = if fan && figure.form() != Form::Stack {
            BRIEF - 1
        } else {
            BRIEF
        };
        Self {
            chart: figure.chart,
            years: figure.years.to_vec(),
            names: figure.rows.iter().take(count).map(|row| (row.word, row.role)).collect(),
            fan,
        }
    }
}

fn brief_cell(figure: &Figure, row: usize, at: usize, locale: Locale) -> String {
    let row = figure.rows.get(row);
    let value = row.and_then(|row| Some((row.measure, *row.values.get(at)?)));
    value.map_or_else(String::new, |(measure, value)| brief(measure, value, locale))
}

fn fan_cell(figure: &Figure, _: usize, at: usize, locale: Locale) -> String {
    let ends = figure.fan.as_ref().and_then(|fan| fan.pair(Bands::OUTER)[at]);
    pair(ends, |value| brief(figure.chart.measure(), Some(value), locale))
}

/// Every row with every year and its unit.
#[component]
pub(super) fn FullTable(figure: Memo<Figure>, title: Signal<String>) -> impl IntoView {
    move || figure.with(|figure| view! { <PlainTable figure=figure.clone() title=title.get() /> })
}

/// A full table of a figure that does not change; also for paper.
#[component]
pub(super) fn PlainTable(figure: Figure, title: String) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let rows = figure.rows.iter().map(|row| {
        let cells = row
            .values
            .iter()
            .map(|value| view! { <td>{cell(row.measure, *value, locale)}</td> });
        view! {
            <tr class:you=row.role == Role::Scenario class:sub=row.role == Role::Note>
                <th scope="row">{row_name(row.word, &title, locale)}<span class="u">{row.measure.table_unit(locale)}</span></th>
                {cells.collect_view()}
            </tr>
        }
    });
    let fan = figure
        .fan
        .iter()
        .flat_map(|fan| FAN.map(|(word, ends)| (word, fan.pair(ends))));
    let fan = fan.map(|(word, years)| {
        let measure = figure.chart.measure();
        let cells = years
            .into_iter()
            .map(|ends| view! { <td>{pair(ends, |value| cell(measure, Some(value), locale))}</td> });
        view! { <tr class="sub"><th scope="row">{locale.text(word)}<span class="u">{measure.table_unit(locale)}</span></th>{cells.collect_view()}</tr> }
    });
    let fan = fan.collect_view();
    let goal = figure.goal.map(|goal| {
        let sign = if goal.strict { ">" } else { "≥" };
        let empty = (1..figure.years.len()).map(|_| view! { <td></td> });
        view! {
            <tr class="sum">
                <th scope="row">{locale.text("col-target")}<span class="u">{figure.chart.measure().table_unit(locale)}</span></th>
                {empty.collect_view()}
                <td>{format!("{sign} {}", figure.chart.measure().cell(goal.value, locale))}</td>
            </tr>
        }
    });
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=chart_name(figure.chart, locale)>
            <table class="dt" data-testid=format!("table-{}", figure.chart.name())>
                <caption class="vh">{chart_name(figure.chart, locale)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {figure.years.iter().map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}{fan}{goal}</tbody>
            </table>
        </div>
    }
}

fn row_name(word: &str, title: &str, locale: Locale) -> AnyView {
    if word == "row-scenario" {
        own_text(title)
    } else {
        locale.text(word).into_any()
    }
}

/// Both ends of a band in one cell; one number where it has no width.
fn pair(ends: Option<[f64; 2]>, write: impl Fn(f64) -> String) -> String {
    let Some(ends) = ends else { return NOTHING.to_owned() };
    let [low, high] = ends.map(write);
    // A narrow cell breaks after the dash.
    if low == high { low } else { format!("{low}–\u{200b}{high}") }
}

/// In the axis's unit, as the plot shows it.
fn brief(measure: Measure, value: Option<f64>, locale: Locale) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| measure.brief(value, locale))
}

/// In full.
fn cell(measure: Measure, value: Option<f64>, locale: Locale) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| measure.cell(value, locale))
}
