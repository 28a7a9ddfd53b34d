//! The cities' figures as one table: a row a city, a box a figure; a row below it says what was refused or why it was
//! changed.

use jigong_model::plan::{CityId, Slot};
use jigong_text::report::figures::cities::Column;
use jigong_text::report::figures::{Filter, columns, naming};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, flag, live, maybe, memo, text, when};

use super::filter::sight;
use super::grade::GradeWord;
use super::hand::Hand;
use super::refusal::Refused;
use super::row::{FigureBox, ResetButton};
use super::why::Why;

/// Which columns and rows are looked at.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    desk: Workbench,
    /// Changes with the figures.
    figures: Signal<()>,
    columns: Memo<Vec<Column>>,
    rows: StoredValue<Vec<Signal<bool>>>,
}

impl Sight {
    pub(super) fn new(desk: Workbench, figures: Signal<()>, title: String) -> Self {
        let locale = expect_context::<Locale>();
        // As with rows: a column that was there when the filter was chosen stays.
        let kept = Memo::new(move |before: Option<&(Filter, Vec<Column>)>| {
            figures.track();
            let filter = desk.shown.filter.get();
            let mut seen = columns(desk.plan(), &desk.scenario_now(), filter);
            if let Some((_, old)) = before.filter(|(of, _)| *of == filter) {
                seen = Column::ALL
                    .iter()
                    .filter(|column| seen.contains(column) || old.contains(column))
                    .copied()
                    .collect();
            }
            (filter, seen)
        });
        let heads: Vec<String> = Column::ALL
            .iter()
            .map(|column| column.head(desk.plan(), locale).name)
            .collect();
        let row = |city: CityId| {
            let taken = move |filter: Filter| {
                figures.track();
                filter != Filter::Changed || !changed(desk, city).is_empty()
            };
            let numbers = move || {
                figures.track();
                let assumptions = desk.scenario_now().resolved_assumptions(desk.plan());
                let written = |column: &Column| column.written(desk.plan(), &assumptions, city);
                Column::ALL.iter().map(written).collect()
            };
            sight(
                desk,
                taken,
                format!("{} {title} {}", city_name(desk, city, locale), heads.join(" ")),
                numbers,
            )
        };
        Self {
            desk,
            figures,
            columns: memo(move || kept.get().1),
            rows: StoredValue::new(CityId::all().map(row).collect()),
        }
    }

    /// Whether anything is in sight.
    pub(super) fn any(self) -> bool {
        !self.columns.with(Vec::is_empty) && self.rows.with_value(|rows| rows.iter().any(Signal::get))
    }

    fn row(self, city: CityId) -> bool {
        self.rows.with_value(|rows| rows[city.index()].get())
    }
}

/// The city's figures that are the planner's own.
fn changed(desk: Workbench, city: CityId) -> Vec<Slot> {
    let scenario = desk.scenario_now();
    let slots = Column::ALL.iter().filter_map(|column| column.slot(city));
    slots.filter(|&slot| scenario.has_changed(slot, desk.plan())).collect()
}

fn city_name(desk: Workbench, city: CityId, locale: Locale) -> String {
    let name = &desk.plan().city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

/// The table.
#[component]
pub(super) fn CitiesTable(sight: Sight) -> impl IntoView {
    let (desk, locale) = (sight.desk, expect_context::<Locale>());
    live(move || {
        let columns = sight.columns.get();
        let heads: Vec<AnyView> = columns
            .iter()
            .map(|&column| view! { <Head column=column /> }.into_any())
            .collect();
        let rows: Vec<AnyView> = CityId::all()
            .map(|city| view! { <CityRow sight=sight columns=columns.clone() city=city /> }.into_any())
            .collect();
        let total = move |column: Column| view! { <td class:under=column.is_open()>{text(move || column.total(desk.plan(), &desk.results().assumptions).unwrap_or_default())}</td> };
        view! {
            <div class="tbl" tabindex="0" role="region" aria-label=locale.text("data-cities")>
                <table class="dt fc" id="figure-cities" data-testid="figure-cities">
                    <caption class="vh">{locale.text("data-cities")}</caption>
                    <thead><tr><th scope="col">{locale.text("col-city")}</th>{heads}<td></td></tr></thead>
                    <tbody>{rows}</tbody>
                    <tfoot><tr class="sum"><th scope="row">{locale.text("whole-province")}</th>{columns.iter().map(|&own| total(own)).collect_view()}<td></td></tr></tfoot>
                </table>
            </div>
            <Sources columns=columns />
        }
        .into_any()
    })
}

#[component]
fn Head(column: Column) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let head = column.head(desk.plan(), locale);
    view! {
        <th scope="col">
            <span class="hn">{head.name}" "<span class="u">{head.unit}</span></span>
            <GradeWord grade=head.grade own=Signal::derive(|| false) />
        </th>
    }
}

#[component]
fn CityRow(sight: Sight, columns: Vec<Column>, city: CityId) -> impl IntoView {
    let (desk, locale) = (sight.desk, expect_context::<Locale>());
    let name = city_name(desk, city, locale);
    let path = format!("cities.{}", desk.plan().city(city).adcode);
    let own = Signal::derive(move || {
        sight.figures.track();
        changed(desk, city)
    });
    let why_open = RwSignal::new(false);
    let width = columns.len() + 2;
    let hands: Vec<Hand> = columns
        .iter()
        .filter_map(|column| column.slot(city))
        .map(|slot| Hand::new(desk, slot))
        .collect();
    let cell = |&column: &Column| {
        let hand = column
            .slot(city)
            .and_then(|slot| hands.iter().find(|hand| hand.spot.0 == slot));
        match hand {
            Some(&hand) => view! { <Cell hand=hand own=own /> }.into_any(),
            None => fixed(sight, column, city),
        }
    };
    let cells: Vec<AnyView> = columns.iter().map(cell).collect();
    let below = hands.clone();
    let refused = move || {
        below
            .iter()
            .any(|hand| hand.outside.get() || hand.refusal.with(Option::is_some))
    };
    let explains = flag(move || why_open.get() && own.with(|own| !own.is_empty()));
    let some_below = memo(move || refused() || explains.get());
    let (why_path, button_path) = (path.clone(), path.clone());
    let shown_name = name.clone();
    view! {
        <tr hidden=flag(move || !sight.row(city)) class:open=some_below data-testid=format!("figure-{path}")>
            <th scope="row">{shown_name}</th>
            {cells}
            <td>
                {when(move || own.with(|own| !own.is_empty()), move || view! {
                    <button type="button" class="tiny text" data-testid=format!("figure-why-{button_path}") aria-label=locale.with("data-why-of", &[("name", name.clone().into())])
                        aria-expanded=text(move || why_open.get().to_string()) on:click=act(move || why_open.update(|open| *open = !*open))>
                        {locale.text("data-why")}
                    </button>
                }.into_any())}
            </td>
        </tr>
        <tr class="below" hidden=flag(move || !(some_below.get() && sight.row(city)))>
            <td colspan=width.to_string()>
                {hands.into_iter().map(|hand| view! { <Refused hand=hand /> }).collect_view()}
                {when(move || explains.get(), move || view! { <Why slots=own path=why_path.clone() /> }.into_any())}
            </td>
        </tr>
    }
}

/// A figure that can be changed.
#[component]
fn Cell(hand: Hand, own: Signal<Vec<Slot>>) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let slot = hand.spot.0;
    let (path, name) = (slot.path(desk.plan()), naming::name(desk.plan(), slot, locale));
    let is_own = memo(move || own.with(|own| own.contains(&slot)));
    let shipped = hand
        .spot
        .scale(desk.plan())
        .written(hand.spot.value(&desk.plan().assumptions));
    let was = locale.with("data-was", &[("shipped", shipped.into())]);
    let title = move || is_own.get().then(|| was.clone());
    let (id, handle, label) = (format!("figure-input-{path}"), format!("figure-{path}"), name.clone());
    let box_id = id.clone();
    view! {
        <td class:on=is_own title=maybe(title) data-testid=handle>
            <span class="fbox">
                <FigureBox hand=hand id=id label=label />
                <span class="rs">
                    {when(move || is_own.get(), move || {
                        let back = box_id.clone();
                        view! {
                            <ResetButton name=name.clone() testid=format!("figure-reset-{path}") on_reset=Callback::new(move |()| {
                                hand.reset();
                                page::focus(&back);
                            }) />
                        }.into_any()
                    })}
                </span>
            </span>
        </td>
    }
}

/// A figure that cannot be changed.
fn fixed(sight: Sight, column: Column, city: CityId) -> AnyView {
    let written = column.written(sight.desk.plan(), &sight.desk.plan().assumptions, city);
    view! { <td class="fx">{written}</td> }.into_any()
}

/// Where the columns come from.
#[component]
fn Sources(columns: Vec<Column>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for column in columns {
        let head = column.head(desk.plan(), locale);
        let said = match head.note {
            Some(note) => format!("{}{} {note}", head.source, locale.text("note-separator").replace('_', "")),
            None => head.source,
        };
        match told.iter_mut().find(|(other, _)| *other == said) {
            Some((_, names)) => names.push(head.name),
            None => told.push((said, vec![head.name])),
        }
    }
    let separator = locale.text("list-separator").replace('_', " ");
    let line = move |(said, names): (String, Vec<String>)| view! { <dt>{names.join(&separator)}</dt><dd>{said}</dd> };
    view! { <dl class="fc-src">{told.into_iter().map(line).collect_view()}</dl> }
}
