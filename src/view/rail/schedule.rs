//! A lever year by year.

use jigong_model::scenario::{Lever, Series};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{text, when};
use crate::view::parts::NumberBox;

use super::hand::Hand;
use super::lever::{lever_name, range_note, shown_number};

/// One number box a year.
#[component]
pub fn Schedule(
    /// Whose years.
    lever: Lever,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let hand = Hand { desk, lever };
    let values = hand.values();
    let grid = lever.grid();
    let refused = RwSignal::new(false);
    let before = StoredValue::new(None::<Series>);
    let box_of = move |at: usize, year: u16| {
        let id = format!("{}-{year}", lever.name());
        let own = id.clone();
        let value = move || values.with(|values| values[at]);
        view! {
            <label for=id>
                {year.to_string()}
                <NumberBox
                    testid=format!("lever-{}-{year}", lever.name())
                    id=own
                    label=format!("{} {year}", lever_name(lever, locale))
                    written=text(move || shown_number(grid, value()))
                    ends=(grid.value(grid.low) * grid.scale(), grid.value(grid.high) * grid.scale())
                    refused=refused
                    on_number=Callback::new(move |number: f64| hand.set_year(at, grid.nearest(number / grid.scale())))
                    on_step=Callback::new(move |by: i32| hand.set_year(at, grid.nearest(value()) + by))
                    on_begin=Callback::new(move |()| {
                        desk.rest();
                        before.set_value(desk.scenario_now().levers.given(lever).copied());
                    })
                    on_rest=Callback::new(move |()| desk.rest())
                    on_escape=Callback::new(move |()| hand.restore(before.get_value()))
                />
            </label>
        }
    };
    view! {
        <div class="sched" role="group" aria-label=locale.with("years-of", &[("name", lever_name(lever, locale).into())])>
            {desk.plan().years.into_iter().enumerate().map(|(at, year)| box_of(at, year)).collect_view()}
        </div>
        {when(move || refused.get(), move || view! {
            <p class="warn" role="alert">{range_note("range-refused", grid, locale)}</p>
        }.into_any())}
    }
}
