//! The dialog that carries the scenario on into the next plan.

use jigong_model::rolling::roll;
use jigong_text::report::{self, rolled};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::{clock, page};
use crate::view::live::act;
use crate::view::notices::fault_text;
use crate::view::parts::{Icon, Window};

use super::leave;

/// Id of the button that has the focus first.
const MAKE: &str = "roll-make";

/// The dialog; open as long as it is mounted.
#[component]
pub(super) fn RollDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let work = desk.work_now();
    let words = rolled::words(&work, &clock::today(), locale);
    let name = rolled::continued(&work, locale);
    let (body, make) = match roll(&work.scenario, &words) {
        Err(fault) => {
            let said = locale.with("roll-refused", &[("fault", fault_text(&fault, locale).into())]);
            (
                view! { <p class="notice" role="alert" data-testid="roll-refused">{said}</p> }.into_any(),
                None,
            )
        }
        Ok(next) => {
            let next = next.titled(&name);
            (view! { <Carried next=next.clone() /> }.into_any(), Some(next))
        }
    };
    let title = make.as_ref().map_or_else(
        || locale.text("roll-title-none"),
        |next| locale.with("roll-title", &report::years(next.plan())),
    );
    let draft = make.as_ref().filter(|next| next.plan().draft);
    let draft = draft.map(|_| view! { <span class="draft">{locale.text("draft-mark")}</span> });
    let intro = make.as_ref().map(|_| {
        let year = work.scenario.plan().last_year().to_string();
        let said = locale.with("roll-intro", &[("title", words.title.clone().into()), ("year", year.into())]);
        view! { <p class="note">{said}</p> }
    });
    let doubt = rolled::doubt(&work, locale).filter(|_| make.is_some());
    let doubt =
        doubt.map(|said| view! { <p class="notice" data-testid="roll-doubt">{Icon::Warning.draw()}<span>{said}</span></p> });
    let actions = make.map(|next| {
        let made = next.clone();
        let save = move || desk.save_file(&made);
        let open = move || {
            desk.carry_on(next.clone());
            leave(desk);
        };
        view! {
            <button type="button" class="btn" data-testid="roll-save" on:click=act(save)>{locale.text("roll-save")}</button>
            <span class="sp"></span>
            <button type="button" class="btn" data-testid="roll-cancel" on:click=act(move || leave(desk))>{locale.text("library-cancel")}</button>
            <button type="button" class="btn pri" id=MAKE data-testid=MAKE on:click=act(open)>{locale.with("roll-make", &[("title", name.clone().into())])}</button>
        }
    });
    request_animation_frame(|| page::focus(MAKE));
    view! {
        <Window class="dlg big roll" titled="roll-title" testid="roll-dialog" on_close=Callback::new(move |()| leave(desk))>
            <header><h1 id="roll-title">{title}</h1>{draft}</header>
            {intro}
            {doubt}
            {body}
            <div class="acts">{actions}</div>
        </Window>
    }
}

/// What is carried and what is not.
#[component]
fn Carried(next: jigong_model::outcome::ValidScenario) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let plan = next.plan();
    let rows = rolled::base_figures(&next, locale).into_iter().map(|own| {
        view! {
            <tr>
                <th scope="row">{own.name}</th>
                <td><b>{own.carried}</b></td>
                <td>{own.before}</td>
                <td class="u">{own.unit}</td>
            </tr>
        }
    });
    let projects = &next.levers.college_projects;
    let list = projects.iter().map(|own| {
        let [said, places] = rolled::carried(plan, own, locale);
        view! { <tr><th scope="row">{said}</th><td>{places}</td></tr> }
    });
    view! {
        <div class="two">
            <table class="dt" data-testid="roll-figures">
                <thead><tr><th>{locale.with("roll-col-name", &[("base", plan.base_year.to_string().into())])}</th><th>{locale.text("roll-col-carried")}</th><th>{locale.text("roll-col-before")}</th><th></th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <div>
                <table class="dt" data-testid="roll-projects">
                    <caption>{locale.with("roll-projects", &[("count", projects.len().into())])}</caption>
                    <tbody>{list.collect_view()}</tbody>
                </table>
                <p class="note">{locale.text("roll-projects-note")}</p>
                <h2>{locale.text("roll-not")}</h2>
                <p class="note">{locale.text("roll-not-note")}</p>
            </div>
        </div>
    }
}
