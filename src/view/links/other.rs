//! The dialog of a link made by an earlier or later version whose result differs today. The user chooses what to open.

use std::sync::Arc;

use jigong_formats::link::ThenNow;
use jigong_text::report;
use jigong_text::report::then_now::{self as written, Line};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Received, Workbench};
use crate::view::live::act;
use crate::view::parts::{Icon, Window, own_text};

/// Number of indicators.
const TEN: usize = 10;

/// Columns of the table: message id, and whether they contain numbers.
const COLUMNS: [(&str, bool); 5] = [
    ("then-indicator", false),
    ("then-then", true),
    ("then-now", true),
    ("then-change", true),
    ("then-because", false),
];

#[component]
pub(super) fn OtherLink(newer: bool, received: Arc<Received>, changed: Arc<[(usize, ThenNow)]>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let Some((_, first)) = changed.first() else {
        return ().into_any();
    };
    let several = received.works.len() > 1;
    let tables = changed.iter().map(|(at, then_now)| {
        let name = received
            .works
            .get(*at)
            .filter(|_| several)
            .map(|work| report::title(work, locale));
        view! { <Table name=name lines=written::lines(desk.plan(), then_now, locale) /> }
    });
    let known = changed.iter().any(|(_, own)| own.as_then.is_some());
    let as_then = known.then(|| {
        let (received, changed) = (Arc::clone(&received), Arc::clone(&changed));
        let open = move || desk.open_as_then(&received, &changed);
        view! { <button type="button" class="btn" data-testid="link-then" on:click=act(open)>{locale.text("link-open-then")}</button> }
    });
    let both = known.then(|| {
        let (received, changed) = (Arc::clone(&received), Arc::clone(&changed));
        let then = locale.with("link-then-title", &[("date", written::date(first.made, locale).into())]);
        let open = move || desk.open_side_by_side(&received, &changed, &then);
        view! { <button type="button" class="btn" data-testid="link-both" on:click=act(open)>{locale.text("link-open-both")}</button> }
    });
    let (heading, account) = (
        written::heading(first, newer, locale),
        written::account(desk.plan(), first, newer, locale),
    );
    let tables = tables.collect_view();
    let open = move || desk.open_as_today(&received);
    view! {
        <Window class="dlg big" titled="link-title" testid="link-notice" kind=if newer { "newer" } else { "older" } on_close=Callback::new(move |()| desk.leave_link())>
            <header>
                <span class=if newer { "warn" } else { "told" }>{if newer { Icon::Warning } else { Icon::Info }.draw()}</span>
                <h1 id="link-title">{heading}</h1>
                <span class="sp"></span>
                <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(move || desk.leave_link())>{Icon::Close.draw()}</button>
            </header>
            <p class="lead">{account}</p>
            <div class="tbl" tabindex="0" role="region" aria-labelledby="link-title" data-testid="link-then-now">{tables}</div>
            <div class="acts">
                <button type="button" class="btn pri" data-testid="link-now" autofocus on:click=act(open)>{locale.text("link-open-now")}</button>
                {as_then}
                {both}
                <span class="sp"></span>
                <button type="button" class="btn bare" data-testid="link-leave" on:click=act(move || desk.leave_link())>{locale.text("link-leave")}</button>
            </div>
        </Window>
    }
    .into_any()
}

/// The changed indicators of one scenario; `name` is given if there are several.
#[component]
fn Table(name: Option<String>, lines: Vec<Line>) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let same = TEN - lines.len();
    let head = COLUMNS.map(|(word, number)| {
        let class = match (number, word) {
            (true, _) => "n",
            (false, "then-because") => "beside",
            _ => "",
        };
        view! { <th scope="col" class=class>{locale.text(word)}</th> }
    });
    let rest = (same > 0).then(|| {
        view! { <tr class="same"><th scope="row">{locale.with("then-rest", &[("count", same.into())])}</th><td colspan="4">{locale.text("then-rest-same")}</td></tr> }
    });
    view! {
        <table class="tn">
            {name.map(|name| view! { <caption>{own_text(&name)}</caption> })}
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{lines.into_iter().map(row).collect_view()}{rest}</tbody>
        </table>
    }
}

/// On a phone the reasons are below the name instead of in a column.
fn row(line: Line) -> impl IntoView {
    let reasons = |line: &Line| {
        line.because
            .iter()
            .map(|reason| view! { <span class="why">{reason.clone()}</span> })
            .collect_view()
    };
    view! {
        <tr>
            <th scope="row">{line.name.clone()}<span class="under">{reasons(&line)}</span></th>
            <td class="n">{line.then.clone()}</td>
            <td class="n now" class:bad=!line.met>{line.now.clone()}</td>
            <td class="n">{line.change.clone()}</td>
            <td class="beside">{reasons(&line)}</td>
        </tr>
    }
}
