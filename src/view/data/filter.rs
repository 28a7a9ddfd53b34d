//! What of the ledger is looked at: by grade, by what was changed, by name.

use jigong_text::report::figures::Filter;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, memo, text};

use super::grade::short;

/// The filters with their counts, and the box that looks for a name.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let search = desk.shown.search;
    view! {
        <div class="data-f">
            <div class="chips" role="group" aria-label=locale.text("data-filters")>
                {Filter::each().map(|own| view! { <Chip own=own /> }).collect_view()}
            </div>
            <input
                type="search"
                class="field"
                data-testid="data-search"
                aria-label=locale.text("data-search")
                placeholder=locale.text("data-search")
                prop:value=text(move || search.get())
                on:input=move |event| search.set(event_target_value(&event))
            />
        </div>
    }
}

#[component]
fn Chip(own: Filter) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let chosen = desk.shown.filter;
    let count = memo(move || own.count(desk.plan(), &desk.scenario()));
    let (handle, word) = match own {
        Filter::All => ("all", locale.text("data-filter-all")),
        Filter::Changed => ("changed", locale.text("data-filter-changed")),
        Filter::Grade(grade) => (grade.name(), short(grade, locale)),
    };
    view! {
        <button
            type="button"
            class="chip"
            data-testid=format!("data-filter-{handle}")
            aria-pressed=text(move || (chosen.get() == own).to_string())
            on:click=act(move || chosen.set(own))
        >
            {word}" "<span class="n">{text(move || count.get().to_string())}</span>
        </button>
    }
}

/// Whether a row is looked at. What was there when the filter was chosen stays until another is: nothing vanishes from
/// under the hand that changes it. `numbers` are the row's figures as they are written, with what is said of them.
pub(super) fn sight(
    desk: Workbench,
    taken: impl Fn(Filter) -> bool + Send + Sync + 'static,
    name: String,
    numbers: impl Fn() -> Vec<String> + Send + Sync + 'static,
) -> Signal<bool> {
    let taken: Box<dyn Fn(Filter) -> bool + Send + Sync> = Box::new(taken);
    let numbers: Box<dyn Fn() -> Vec<String> + Send + Sync> = Box::new(numbers);
    // Names of both languages: Chinese has no case, and English none beyond ASCII here.
    let name = name.to_ascii_lowercase();
    let kept = Memo::new(move |before: Option<&(Filter, String, bool)>| {
        let filter = desk.shown.filter.get();
        let search = desk.shown.search.with(|search| search.trim().to_ascii_lowercase());
        let same = before.filter(|(of, sought, _)| *of == filter && *sought == search);
        let found = name.contains(&search) || holds(&numbers, &search);
        let seen = same.is_some_and(|own| own.2) || (found && taken(filter));
        (filter, search, seen)
    });
    Signal::derive(move || kept.with(|own| own.2))
}

/// Whether a number that is searched for is among the written ones, whatever separates its thousands.
fn holds(numbers: &dyn Fn() -> Vec<String>, search: &str) -> bool {
    let bare = |text: &str| text.replace([',', ' ', '\u{a0}', '\u{2009}', '%'], "");
    let sought = bare(search);
    sought.contains(|own: char| own.is_ascii_digit()) && numbers().iter().any(|own| bare(own).contains(&sought))
}
