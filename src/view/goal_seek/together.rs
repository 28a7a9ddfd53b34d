//! Several levers together: the smallest even change, its norm in words, and one button that takes it.

use jigong_model::scenario::Lever;
use jigong_text::report::goal_seek::Combined;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::act;

use super::{Taken, take};

/// The combination, or word that there is none.
#[component]
pub(super) fn TogetherPart(combined: Option<Combined>, never: bool, taken: Taken) -> impl IntoView {
    let locale = expect_context::<Locale>();
    match combined {
        Some(combined) => view! { <Combination combined=combined taken=taken /> }.into_any(),
        None if never => {
            view! { <p class="note" data-testid="together-never">{locale.text("takes-together-never")}</p> }.into_any()
        }
        None => ().into_any(),
    }
}

#[component]
fn Combination(combined: Combined, taken: Taken) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let names: Vec<String> = combined
        .levers
        .iter()
        .map(|(_, [name, _, value])| format!("{name} {value}"))
        .collect();
    let what = names.join(&locale.text("takes-separator").replace('_', " "));
    let edit = combined.edit;
    let press = act(move || take(desk, taken, edit.clone(), what.clone()));
    let row = |(lever, [name, present, value]): (Lever, [String; 3])| {
        view! {
            <tr data-field=lever.name()>
                <th scope="row">{name}</th>
                <td>{present}</td>
                <td><b>{value}</b></td>
            </tr>
        }
    };
    let effect = combined.effect;
    view! {
        <section class="combo" data-testid="together">
            <div class="cap"><h2>{locale.text("takes-together")}</h2></div>
            <p class="note">{combined.norm}</p>
            {combined.against.into_iter().map(|said| view! { <p class="note" data-testid="takes-against">{said}</p> }).collect_view()}
            <table class="dt" data-testid="table-together">
                <caption class="vh">{locale.text("takes-together")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("takes-col-lever")}</th>
                        <th scope="col">{locale.text("takes-col-present")}</th>
                        <th scope="col">{locale.text("takes-col-least")}</th>
                    </tr>
                </thead>
                <tbody>{combined.levers.into_iter().map(row).collect_view()}</tbody>
            </table>
            <div class="acts">
                <button type="button" class="btn pri" data-testid="apply-together" on:click=press>{locale.text("takes-apply-together")}</button>
                <span class="note">{locale.with("takes-gives", &[
                    ("value", effect.gives.into()),
                    ("others", effect.others.into()),
                    ("chance", effect.chance.into()),
                ])}</span>
            </div>
        </section>
    }
}
