//! The table of plans to choose from.

use jigong_analysis::placement::Proposal;
use jigong_text::report::placement as written;
use jigong_text::words::Locale;
use jigong_text::words::number::{NOTHING, plain};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, flag, live, memo, text};

#[component]
pub(super) fn Plans(plans: Memo<Vec<Proposal>>, chosen: RwSignal<usize>, possible: Memo<bool>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let heads = [
        "col-aim",
        "col-cost",
        "col-placed",
        "col-colleges",
        "col-cities",
        "col-added-places",
        "col-last-opening",
        "col-crowded",
    ];
    let lines = move || {
        let row =
            |(at, proposal): (usize, Proposal)| view! { <Line at=at proposal=proposal chosen=chosen possible=possible /> };
        plans.get().into_iter().enumerate().map(row).collect_view().into_any()
    };
    view! {
        <h2>{text(move || locale.text(if possible.get() { "place-plans" } else { "place-closest" }))}</h2>
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("place-plans")>
            <table class="dt plans" data-testid="place-plans">
                <thead><tr>{heads.map(|word| view! { <th scope="col">{locale.text(word)}</th> }).collect_view()}</tr></thead>
                <tbody>{live(lines)}</tbody>
            </table>
        </div>
        {live(move || if possible.get() && plans.with(Vec::len) > 1 {
            view! { <p class="note">{locale.text("place-plans-note")}</p> }.into_any()
        } else {
            ().into_any()
        })}
    }
}

#[component]
fn Line(at: usize, proposal: Proposal, chosen: RwSignal<usize>, possible: Memo<bool>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let own = memo(move || chosen.get() == at);
    let name = if possible.get_untracked() {
        written::aims(&proposal, locale)
    } else {
        locale.text("place-closest")
    };
    let crowded = proposal
        .most_residents_per_college
        .map_or_else(|| NOTHING.to_owned(), |(city, people)| people_of(desk, city, people, locale));
    let opening = proposal
        .last_opening
        .map_or_else(|| NOTHING.to_owned(), |year| year.to_string());
    view! {
        <tr class:you=own on:click=act(move || chosen.set(at))>
            <th scope="row">
                <label>
                    <input type="radio" name="place-plan" data-testid=format!("place-plan-{at}") prop:checked=flag(move || own.get()) on:change=move |_| chosen.set(at) />
                    <span>{name}</span>
                </label>
            </th>
            <td>{written::cost(proposal.capital_cost, locale).number}</td>
            <td>{written::kinds(&proposal, locale)}</td>
            <td>{plain(f64::from(proposal.colleges), 0)}</td>
            <td>{plain(proposal.cities_covered as f64, 0)}</td>
            <td>{plain(proposal.places_added, 0)}</td>
            <td>{opening}</td>
            <td>{crowded}</td>
        </tr>
    }
}

/// Residents per college in a city: 万 in Chinese, millions in English.
fn people_of(desk: Workbench, city: jigong_model::plan::CityId, people: f64, locale: Locale) -> String {
    let name = &desk.plan().city(city).name;
    let people = match locale {
        Locale::Chinese => plain(people, 0),
        Locale::English => plain(people / 100.0, 2),
    };
    locale.with(
        "place-people",
        &[("city", locale.pick(&name.zh, &name.en).into()), ("people", people.into())],
    )
}
