//! The waterfall's table: the same rows with setting, share, resulting value and distance to the target.

use jigong_text::report;
use jigong_text::report::attribution::Reasons;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::act;

use super::go::go;

#[component]
pub(super) fn ReasonsTable(reasons: Reasons) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let measure = report::measure(reasons.indicator);
    let unit = measure.table_unit(locale);
    let points = locale.text("unit-points");
    let of_shares = if unit == "%" { points } else { unit.clone() };
    let head = |id: &str, unit: &str| locale.with(id, &[("unit", unit.into())]);
    let rows = reasons.rows.iter().map(|row| {
        let mover = row.mover;
        view! {
            <tr>
                <th scope="row">
                    <button type="button" class="quiet" title=locale.text("why-go")
                        data-testid=format!("attribution-{}-{}", reasons.indicator.name(), mover.field())
                        data-value=row.share.to_string()
                        on:click=act(move || go(desk, mover))
                    >
                        {row.name.clone()}
                    </button>
                </th>
                <td class="text">{row.setting.clone()}</td>
                <td><b>{row.number.clone()}</b></td>
                <td>{measure.cell(row.way[1], locale)}</td>
                <td>{row.left.clone()}</td>
            </tr>
        }
    });
    let end = |at: usize, share: String| {
        view! {
            <tr class="sum">
                <th scope="row">{reasons.names[at].clone()}</th>
                <td></td>
                <td>{share}</td>
                <td>{measure.cell(reasons.ends[at], locale)}</td>
                <td class:mis=at == 1 && !reasons.met>{reasons.left[at].clone()}</td>
            </tr>
        }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=reasons.title.clone()>
            <table class="dt" data-testid="table-why">
                <caption class="vh">{reasons.title.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("why-col-lever")}</th>
                        <th scope="col" class="text">{locale.text("why-col-setting")}</th>
                        <th scope="col">{head("why-col-share", &of_shares)}</th>
                        <th scope="col">{head("why-col-after", &unit)}</th>
                        <th scope="col">{locale.text("why-col-left")}</th>
                    </tr>
                </thead>
                <tbody>{end(0, String::new())}{rows.collect_view()}{end(1, reasons.total.clone())}</tbody>
            </table>
        </div>
    }
}
