//! The data set in use: its name, date, note and fingerprint; how much of it is the planner's own; and what can be done
//! with all of it.

use jigong_model::plan::Grade;
use jigong_model::scenario::{DataSet, Edit, limits};
use jigong_text::report::figures::Filter;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, flag, text};
use crate::view::parts::{Icon, Menu};

/// The head of the page.
#[component]
pub(super) fn Head() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let fingerprint = move || desk.results().fingerprint.to_string();
    view! {
        <section class="data-h" aria-labelledby="data-set">
            <h2 id="data-set">{locale.text("data-set")}</h2>
            <div class="set">
                <Said word="data-name" hint="data-name-plan" most=limits::DATA_NAME read=|data| &mut data.name />
                <Said word="data-date" hint="data-date-plan" most=limits::DATA_DATE read=|data| &mut data.date />
                <Said word="data-note" hint="data-note-plan" most=limits::REMARK read=|data| &mut data.note />
                <p class="print" title=locale.text("data-fingerprint-hint")>
                    <span class="u">{locale.text("data-fingerprint")}</span>
                    <code data-testid="data-fingerprint">{text(fingerprint)}</code>
                </p>
            </div>
            <div class="acts">
                <p class="counts" data-testid="data-counts">{text(move || counts(desk, locale))}</p>
                <span class="sp"></span>
                <button type="button" class="btn pri" data-testid="import-open" on:click=act(move || desk.shown.importing.set(true))>
                    {Icon::Open.draw()}
                    <span>{locale.text("import-open")}</span>
                </button>
                <Templates />
                <button type="button" class="btn" data-testid="data-reset" disabled=flag(move || is_the_plans(desk)) on:click=act(move || {
                    desk.rest();
                    desk.edit(Edit::ClearFigures);
                    desk.rest();
                })>
                    {Icon::Reset.draw()}
                    <span>{locale.text("data-reset")}</span>
                </button>
            </div>
        </section>
    }
}

fn counts(desk: Workbench, locale: Locale) -> String {
    let scenario = desk.scenario();
    let count = |filter: Filter| filter.count(desk.plan(), &scenario).into();
    locale.with(
        "data-counts",
        &[
            ("changed", count(Filter::Changed)),
            ("placeholders", count(Filter::Grade(Grade::Placeholder))),
        ],
    )
}

fn is_the_plans(desk: Workbench) -> bool {
    let scenario = desk.scenario();
    scenario.assumptions.is_empty() && scenario.data.is_empty()
}

/// One thing that is said of the whole set.
#[component]
fn Said(word: &'static str, hint: &'static str, most: usize, read: fn(&mut DataSet) -> &mut String) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let now = move || read(&mut desk.scenario().data.clone()).clone();
    view! {
        <label class=word>
            <span class="u">{locale.text(word)}</span>
            <input
                class="field"
                data-testid=word
                maxlength=most.to_string()
                dir="auto"
                placeholder=locale.text(hint)
                prop:value=text(now)
                on:change=move |event| {
                    let mut data = desk.scenario_now().data.clone();
                    event_target_value(&event).trim().clone_into(read(&mut data));
                    desk.rest();
                    desk.edit(Edit::NameData { name: data.name, date: data.date, note: data.note });
                    desk.rest();
                }
            />
        </label>
    }
}

/// Empty tables to fill in.
#[component]
fn Templates() -> impl IntoView {
    let locale = expect_context::<Locale>();
    let items = Callback::new(move |close: Callback<()>| {
        let link = move |(file, word): (&'static str, &'static str)| {
            view! {
                <a role="menuitem" href=file download="" on:click=act(move || close.run(()))>
                    {Icon::Table.draw()}
                    <span>{locale.text(word)}</span>
                </a>
            }
        };
        templates(locale).map(link).collect_view().into_any()
    });
    let face = view! {
        {Icon::Export.draw()}
        <span>{locale.text("data-templates")}</span>
    };
    view! { <Menu id="templates-menu" class="btn" label=locale.text("data-templates") end=true face=face.into_any() items=items /> }
}

/// The files beside the page, each with its name in words.
pub(super) const fn templates(locale: Locale) -> [(&'static str, &'static str); 3] {
    match locale {
        Locale::Chinese => [
            ("templates/cities.zh.xlsx", "template-xlsx"),
            ("templates/cities.zh.csv", "template-csv"),
            ("templates/cities.zh.gb18030.csv", "template-other"),
        ],
        Locale::English => [
            ("templates/cities.en.xlsx", "template-xlsx"),
            ("templates/cities.en.csv", "template-csv"),
            ("templates/cities.en.tsv", "template-other"),
        ],
    }
}
