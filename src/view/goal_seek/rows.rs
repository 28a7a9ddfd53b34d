//! One lever alone: the table of ways.

use jigong_model::plan::Indicator;
use jigong_text::report::goal_seek::{Reach, Row, Taking};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::act;
use crate::view::parts::Mark;

use super::{Taken, take};

/// The table.
#[component]
pub(super) fn WaysTable(rows: Vec<Row>, indicator: Indicator, met: bool, taken: Taken) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let nearest = rows
        .iter()
        .any(|row| matches!(&row.reach, Reach::Meets(taking) if taking.nearest));
    let name = locale.text(&format!("indicator-{}-short", indicator.name()));
    let least = locale.text(if met { "takes-col-bound" } else { "takes-col-least" });
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("tab-takes")>
            <table class="take" data-testid="table-takes">
                <caption class="vh">{locale.text("tab-takes")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("takes-col-lever")}</th>
                        <th scope="col" class="n">{locale.text("takes-col-present")}</th>
                        <th scope="col" class="n">{least}</th>
                        <th scope="col" class="n">{name}</th>
                        <th scope="col" class="n">{locale.text("takes-col-others")}</th>
                        <th scope="col" class="n">{locale.text("takes-col-chance")}</th>
                        <th scope="col"><span class="vh">{locale.text("takes-col-apply")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <WayRow row=row taken=taken /> }).collect_view()}</tbody>
            </table>
        </div>
        {nearest.then(|| view! { <p class="note">{locale.text("takes-nearest-note")}</p> })}
    }
}

#[component]
fn WayRow(row: Row, taken: Taken) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let (field, name) = (row.lever.name(), row.name.clone());
    let rest = match row.reach {
        Reach::Meets(taking) => view! { <Meets taking=*taking name=name field=field taken=taken /> }.into_any(),
        Reach::Everywhere => view! {
            <td colspan="5" class="all"><span class="st met"><Mark met=Signal::stored(true) /><span>{locale.text("takes-everywhere")}</span></span></td>
        }
        .into_any(),
        Reach::Never(said) => view! {
            <td colspan="5" class="cant"><span class="st mis"><Mark met=Signal::stored(false) /><span>{said}</span></span></td>
        }
        .into_any(),
    };
    view! {
        <tr data-testid=format!("way-{field}")>
            <th scope="row">{row.name}</th>
            <td class="n q"><span class="phone-only note">{locale.text("takes-col-present")}</span>{row.present}</td>
            {rest}
        </tr>
    }
}

#[component]
fn Meets(taking: Taking, name: String, field: &'static str, taken: Taken) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let value = taking.value;
    let label = locale.with(
        "takes-apply-of",
        &[("name", name.clone().into()), ("value", value.clone().into())],
    );
    let what = format!("{name} {value}");
    let button = taking.edit.map(|edit| {
        let press = act(move || take(desk, taken, edit.clone(), what.clone()));
        view! { <button type="button" class="btn sm" data-testid=format!("apply-{field}") aria-label=label on:click=press>{locale.text("takes-apply")}</button> }
    });
    let key = move |id: &str| view! { <span class="phone-only note">{locale.text(id)}</span> };
    view! {
        <td class="n s">
            {key("takes-col-value")}
            {value}
            {taking.nearest.then(|| view! { <span class="note">{locale.text("takes-nearest")}</span> })}
            {taking.against.map(|said| view! { <span class="note" data-testid="takes-against">{said}</span> })}
        </td>
        <td class="n">{key("takes-col-gives")}{taking.effect.gives}</td>
        <td class="n q" class:falls=taking.effect.falls>{key("takes-col-others")}{taking.effect.others}</td>
        <td class="n q">{key("takes-col-chance")}{taking.effect.chance}</td>
        <td class="n go">{button}</td>
    }
}
