//! The schematic map: a city is selected by click, or by arrow keys, which select the nearest city in that direction.

use jigong_model::outcome::in_region;
use jigong_model::plan::{CityId, Tier};
use jigong_model::projection::Limit;
use jigong_text::report::colleges::Sheet;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{CityMeasure, Workbench};
use crate::browser::{late, page};
use crate::view::glyph::kind_glyph;
use crate::view::live::{act, live, memo, text, when};
use crate::view::parts::{Icon, Picker};

use super::colleges::{hand, kind_name};
use super::map_data::{Key, Outlines, Shade, measure_name, shades};
use super::map_play::MapPlay;
use super::map_table::MapTable;

/// State of the outlines' file.
#[derive(Clone)]
enum Fetched {
    Waiting,
    Failed,
    Here(Outlines),
}

/// The map with measure picker and legend.
#[component]
pub(super) fn CityMap() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let outlines = RwSignal::new(Fetched::Waiting);
    spawn_local(async move {
        let address = page::meta("jigong:map").unwrap_or_default();
        let text = late::text(&address).await;
        let read = text.and_then(|text| Outlines::read(&text, desk.plan()));
        // The panel may have been closed meanwhile.
        outlines.try_set(read.map_or(Fetched::Failed, Fetched::Here));
    });
    let shaded = memo(move || shades(desk.shown.measure.get(), desk.shown.map_year.get(), &desk.results(), locale));
    let table = RwSignal::new(false);
    let pointed = RwSignal::new(None::<CityId>);
    let pick = Callback::new(move |name: String| {
        if let Some(measure) = CityMeasure::ALL.into_iter().find(|measure| measure.name() == name) {
            desk.shown.measure.set(measure);
        }
    });
    // If a city is selected elsewhere, its figures are shown, even if the pointer is over another one.
    Effect::new(move || {
        desk.shown.city.track();
        pointed.set(None);
    });
    let options = CityMeasure::ALL.map(|own| (own.name().to_owned(), measure_name(desk, own, locale)));
    view! {
        <div class="cap">
            <h2>{locale.text("cities-title")}</h2>
            <Picker
                testid="map-measure"
                label=locale.text("map-pick")
                options=options.to_vec()
                value=text(move || desk.shown.measure.get().name())
                on_pick=pick
            />
            <span class="sp"></span>
            <button
                type="button"
                class="btn sm bare"
                data-testid="map-table-switch"
                aria-pressed=text(move || table.get().to_string())
                on:click=act(move || table.update(|table| *table = !*table))
            >
                {Icon::Table.draw()}
                <span>{locale.text("map-table")}</span>
            </button>
        </div>
        <Regions />
        {live(move || if table.get() {
            view! { <MapTable /> }.into_any()
        } else {
            match outlines.get() {
                Fetched::Waiting => view! { <p class="empty">{locale.text("map-waiting")}</p> }.into_any(),
                Fetched::Failed => view! { <p class="empty" role="alert">{locale.text("map-failed")}</p><MapTable /> }.into_any(),
                Fetched::Here(outlines) => view! {
                    <Drawing outlines=outlines shaded=shaded pointed=pointed />
                    <MapKey shaded=shaded />
                }.into_any(),
            }
        })}
        <MapPlay />
        <p class="map-read" data-testid="map-read">{text(move || read(desk, pointed.get(), locale))}</p>
        <p class="note">{locale.text("map-note")}</p>
    }
}

/// Figures of the city under the pointer, otherwise of the selected one, in the map's year.
fn read(desk: Workbench, pointed: Option<CityId>, locale: Locale) -> String {
    let city = pointed.unwrap_or_else(|| desk.shown.city.get());
    let year = desk.shown.map_year.get();
    let results = desk.results();
    let row = &results.outcome.projection.cities[year];
    let (name, at) = (&desk.plan().city(city).name, city.index());
    let count = |value: f64| plain(value, 0).into();
    let mut said = locale.with(
        "map-read",
        &[
            ("city", locale.pick(&name.zh, &name.en).into()),
            ("year", year_name(desk, year).into()),
            ("enrolled", count(row.enrolled[at])),
            ("colleges", count(row.schools[Tier::TechnicianCollege.index()][at])),
            ("places", count(row.places[at])),
        ],
    );
    if year > 0 {
        let limit = Limit::ALL[usize::from(row.binding[at])];
        said.push_str(&locale.with(
            "map-read-flow",
            &[
                ("intake", count(row.admitted_full_time[at])),
                ("limit", locale.text(&format!("limit-{}", limit.name())).into()),
            ],
        ));
    }
    said
}

/// The calendar year of a year index; 0 is the base year.
pub(super) fn year_name(desk: Workbench, year: usize) -> String {
    let own = year.checked_sub(1).map_or(desk.plan().base_year, |at| desk.plan().years[at]);
    own.to_string()
}

/// The plan's regions as filters.
#[component]
fn Regions() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let chip = move |region: Option<usize>, name: String, title: String| {
        view! {
            <button
                type="button"
                class="chip"
                title=title
                aria-pressed=text(move || (desk.shown.region.get() == region).to_string())
                on:click=act(move || desk.shown.region.set(region))
            >
                {name}
            </button>
        }
    };
    let regions = desk.plan().regions.iter().enumerate().map(|(at, region)| {
        let name = |text: &jigong_model::plan::Bilingual| locale.pick(&text.zh, &text.en).to_owned();
        chip(Some(at), name(&region.short), name(&region.name))
    });
    view! {
        <div class="chips" role="group" aria-label=locale.text("regions") data-testid="regions">
            {chip(None, locale.text("whole-province"), locale.text("whole-province"))}
            {regions.collect_view()}
        </div>
    }
}

#[component]
fn Drawing(outlines: Outlines, shaded: Memo<(Vec<Shade>, Vec<Key>)>, pointed: RwSignal<Option<CityId>>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let projects = hand::sheet(desk);
    let labels: Vec<[f64; 2]> = outlines.cities.iter().map(|outline| outline.label).collect();
    let [width, height] = outlines.view_box;
    let press = move |key: KeyboardEvent| {
        let way = match key.key().as_str() {
            "ArrowLeft" => [-1.0, 0.0],
            "ArrowRight" => [1.0, 0.0],
            "ArrowUp" => [0.0, -1.0],
            "ArrowDown" => [0.0, 1.0],
            "Enter" | " " => {
                key.prevent_default();
                page::focus("city-panel");
                return;
            }
            _ => return,
        };
        key.prevent_default();
        if let Some(next) = nearest(&labels, desk.shown.city.get_untracked(), way) {
            desk.shown.city.set(next);
        }
    };
    let chosen_outline = {
        let paths: Vec<String> = outlines.cities.iter().map(|outline| outline.d.clone()).collect();
        move || paths[desk.shown.city.get().index()].clone()
    };
    let cities = CityId::all().zip(outlines.cities).map(|(city, outline)| {
        let name = &desk.plan().city(city).name;
        let name = locale.pick(&name.zh, &name.en).to_owned();
        let own = memo(move || shaded.with(|(shades, _)| shades[city.index()].clone()));
        let class = move |part: &str| {
            format!(
                "{part} {}",
                if own.get().class == 0 {
                    String::new()
                } else {
                    format!("h{}", own.get().class)
                }
            )
        };
        let fill = move || {
            if own.get().class == 0 {
                "c none".to_owned()
            } else {
                format!("c m{}", own.get().class)
            }
        };
        let spoken = {
            let name = name.clone();
            move || format!("{name} {}", own.get().text)
        };
        let outside = move || !in_region(desk.plan(), city.index(), desk.shown.region.get());
        let [x, y] = outline.label;
        view! {
            <g
                role="option"
                id=format!("map-{}", desk.plan().city(city).adcode)
                data-testid=format!("map-{}", desk.plan().city(city).adcode)
                aria-selected=text(move || (desk.shown.city.get() == city).to_string())
                aria-label=spoken
                class:off=outside
                on:click=act(move || desk.shown.city.set(city))
                on:pointermove=move |_| if pointed.get_untracked() != Some(city) { pointed.set(Some(city)) }
                on:pointerleave=move |_| pointed.set(None)
            >
                <path class=fill d=outline.d.clone()></path>
                {when(move || own.get().class == 0, move || view! {
                    <path class="c over" fill="url(#hatch)" d=outline.d.clone()></path>
                }.into_any())}
                <text class=text(move || class("nm")) x=x y=y>{name}</text>
                " "
                <text class=text(move || class("va")) x=x y=y + 15.0>{text(move || own.get().text)}</text>
                {live(move || projects.with(|sheet| signs(sheet, desk, city, [x, y], &class("pg"), locale)))}
            </g>
        }
    });
    view! {
        <svg
            class="map"
            viewBox=format!("0 0 {width} {height}")
            role="listbox"
            tabindex="0"
            aria-label=locale.text("map-label")
            aria-activedescendant=text(move || format!("map-{}", desk.plan().city(desk.shown.city.get()).adcode))
            data-testid="map"
            on:keydown=press
        >
            <defs>
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line class="hatch" x1="0" y1="0" x2="0" y2="6"></line>
                </pattern>
            </defs>
            {cities.collect_view()}
            <path class="cur" d=chosen_outline></path>
        </svg>
    }
}

/// Symbols of a city's projects that have started by the map's year; faint until they open.
fn signs(sheet: &Sheet, desk: Workbench, city: CityId, [x, y]: [f64; 2], class: &str, locale: Locale) -> AnyView {
    let year = i64::from(desk.plan().base_year) + desk.shown.map_year.get() as i64;
    let own = sheet
        .rows
        .iter()
        .filter(|row| row.project.city == city && row.project.start <= year);
    let own: Vec<_> = own.filter_map(|row| Some((row.project, row.fate.ok()?.opens))).collect();
    let left = x - 6.5 * own.len() as f64;
    own.into_iter()
        .enumerate()
        .map(|(at, (project, opens))| {
            let class = if opens > year {
                format!("{class} soon")
            } else {
                class.to_owned()
            };
            let said = locale.with(
                "map-project-opens",
                &[
                    ("kind", kind_name(project.kind, locale).into()),
                    ("start", project.start.to_string().into()),
                    ("open", opens.to_string().into()),
                ],
            );
            let place = format!("translate({:.1} {:.1})", left + 13.0 * at as f64, y - 25.0);
            view! { <g class=class transform=place><title>{said}</title>{kind_glyph(project.kind)}</g> }
        })
        .collect_view()
        .into_any()
}

#[component]
fn MapKey(shaded: Memo<(Vec<Shade>, Vec<Key>)>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let entry = move |key: Key| {
        let text = if key.class == 0 {
            locale.text("uncovered-now")
        } else {
            key.text
        };
        view! {
            <span>
                <svg width="22" height="12" aria-hidden="true">
                    {if key.class == 0 {
                        view! { <rect width="22" height="12" fill="url(#hatch)"></rect> }.into_any()
                    } else {
                        view! { <rect class=format!("m{}", key.class) width="22" height="12"></rect> }.into_any()
                    }}
                </svg>
                {text}
            </span>
        }
    };
    let keys = move || {
        let (shades, mut keys) = shaded.get();
        if shades.iter().any(|shade| shade.class == 0) && !keys.iter().any(|key| key.class == 0) {
            keys.push(Key {
                class: 0,
                text: String::new(),
            });
        }
        keys
    };
    view! { <div class="key map-key" data-testid="map-key">{live(move || (keys().into_iter().map(entry).collect_view()).into_any())}</div> }
}

/// The nearest city in a direction, preferring cities straight ahead.
fn nearest(labels: &[[f64; 2]], from: CityId, way: [f64; 2]) -> Option<CityId> {
    let here = labels[from.index()];
    let cost = |city: &CityId| {
        let there = labels[city.index()];
        let (x, y) = (there[0] - here[0], there[1] - here[1]);
        let ahead = x * way[0] + y * way[1];
        let aside = (x * way[1]).abs() + (y * way[0]).abs();
        (ahead > 1.0 && aside <= ahead * 2.0).then_some(ahead + aside * 1.5)
    };
    CityId::all()
        .filter(|city| *city != from)
        .filter_map(|city| Some((cost(&city)?, city)))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, city)| city)
}
