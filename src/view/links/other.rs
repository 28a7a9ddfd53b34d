//! Then and now: an earlier or later page's link whose result is another here. Nothing is opened until one is chosen.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Desk;
use crate::report::then_now::{self as written, Line};
use crate::share::{Link, ThenNow};
use crate::view::live::act;
use crate::view::parts::Icon;
use crate::words::Locale;

use super::window::Window;

/// The dialog.
#[component]
pub(super) fn OtherLink(newer: bool, link: Arc<Link>, then_now: Arc<ThenNow>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let kind = if newer { "newer" } else { "older" };
    let lines = written::lines(desk.plan, &then_now, locale);
    let same = 10 - lines.len();
    let origin = link.scenarios.first().and_then(|sent| sent.origin);
    let as_then = then_now.as_then.clone().map(|mut scenario| {
        if scenario.data.name.is_empty() {
            scenario.data.name = locale.with("link-then-figures", &[("date", written::date(then_now.made, locale).into())]);
        }
        let open = move || desk.open_from_link(scenario.clone(), origin);
        view! { <button type="button" class="btn" data-testid="link-then" on:click=act(open)>{locale.text("link-open-then")}</button> }
    });
    let open = move || desk.open_as_today(&link);
    view! {
        <Window class="dlg big" titled="link-title" testid="link-notice" kind=kind on_close=Callback::new(move |()| desk.leave_link())>
            <header>
                <span class=if newer { "warn" } else { "told" }>{if newer { Icon::Warning } else { Icon::Info }.draw()}</span>
                <h1 id="link-title">{written::heading(&then_now, newer, locale)}</h1>
                <span class="sp"></span>
                <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(move || desk.leave_link())>{Icon::Close.draw()}</button>
            </header>
            <p class="lead">{written::account(desk.plan, &then_now, newer, locale)}</p>
            <div class="tbl" tabindex="0" role="region" aria-labelledby="link-title">
                <table class="tn" data-testid="link-then-now">
                    <thead>
                        <tr>
                            {["then-indicator", "then-then", "then-now", "then-change", "then-because"].map(|word| view! { <th scope="col" class:n=word.ends_with("then") || word.ends_with("now") || word.ends_with("change")>{locale.text(word)}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {lines.into_iter().map(row).collect_view()}
                        {(same > 0).then(|| view! { <tr class="same"><th scope="row">{locale.with("then-rest", &[("count", same.into())])}</th><td colspan="4">{locale.text("then-rest-same")}</td></tr> })}
                    </tbody>
                </table>
            </div>
            <div class="acts">
                <button type="button" class="btn pri" data-testid="link-now" autofocus on:click=act(open)>{locale.text("link-open-now")}</button>
                {as_then}
                <span class="sp"></span>
                <button type="button" class="btn bare" data-testid="link-leave" on:click=act(move || desk.leave_link())>{locale.text("link-leave")}</button>
            </div>
        </Window>
    }
}

fn row(line: Line) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{line.name}</th>
            <td class="n">{line.then}</td>
            <td class="n now" class:bad=!line.met>{line.now}</td>
            <td class="n">{line.change}</td>
            <td>{line.because.into_iter().map(|reason| view! { <span class="why">{reason}</span> }).collect_view()}</td>
        </tr>
    }
}
