//! The waterfall chart from the baseline to the scenario: one bar per lever; each row is a button that opens its
//! lever.
//!
//! The drawing is hidden from screen readers, because the list of buttons over it has the same content. Drawn at one
//! unit per pixel; in narrow windows names are above their bars.

use jigong_text::report;
use jigong_text::report::attribution::{Reason, Reasons};
use jigong_text::words::Locale;
use jigong_text::words::number::Measure;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::act;

use super::axis::{Axis, px, width_of};
use super::go::go;
use super::width::AtWidth;

/// Below this width, px, names are above their bars.
const STACKED: f64 = 560.0;
/// Height above the first row, for the target's label, px.
const TOP: f64 = 36.0;
/// Height below the last row, for the axis, px.
const FOOT: f64 = 26.0;

/// Layout for one width, px.
#[derive(Clone, Copy)]
struct Plot {
    width: f64,
    /// Height of a row, and offset of its bar's centre.
    row: f64,
    middle: f64,
    /// Half the height of a bar.
    half: f64,
    axis: Axis,
}

impl Plot {
    fn of(reasons: &Reasons, width: f64, locale: Locale) -> Self {
        let stacked = width < STACKED;
        let left = match (stacked, locale) {
            (true, _) => 6.0,
            (false, Locale::Chinese) => 262.0,
            (false, Locale::English) => 340.0,
        };
        let values = reasons.ends.into_iter().chain(reasons.rows.iter().flat_map(|row| row.way));
        let measure = report::measure(reasons.indicator);
        let least = match measure {
            Measure::Rate => 1e-3,
            Measure::Persons | Measure::PersonTimes => 200.0,
            _ => 1.0,
        };
        Self {
            width,
            row: if stacked { 48.0 } else { 25.0 },
            middle: if stacked { 34.0 } else { 13.0 },
            half: 7.0,
            axis: Axis::over(values, reasons.target, least, [left, width - 64.0]),
        }
    }

    /// Vertical centre of a row.
    fn y(&self, at: usize) -> f64 {
        TOP + at as f64 * self.row + self.middle
    }
}

#[component]
pub(super) fn Waterfall(reasons: Reasons) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let draw = Callback::new(move |width: f64| {
        let plot = Plot::of(&reasons, width, locale);
        let rows = reasons.rows.len() + 2;
        let height = TOP + rows as f64 * plot.row + FOOT;
        let stacked = width < STACKED;
        view! {
            <div class="wf" class:stacked=stacked data-from=reasons.ends[0].to_string() data-to=reasons.ends[1].to_string()>
                <svg width=width height=height viewBox=format!("0 0 {width} {height}") aria-hidden="true">
                    {ground(&plot, &reasons, height, locale)}
                    {reasons.rows.iter().enumerate().map(|(at, row)| bar(&plot, at + 1, row)).collect_view()}
                    {ends(&plot, &reasons)}
                </svg>
                <ol aria-label=reasons.title.clone()>
                    <li><span class="end"><span class="nm" title=reasons.names[0].clone()>{reasons.names[0].clone()}</span><span class="vh">" "{reasons.written[0].clone()}</span></span></li>
                    {reasons.rows.iter().map(|row| view! { <Row desk=desk reasons=reasons.clone() row=row.clone() /> }).collect_view()}
                    <li><span class="end"><span class="nm" title=reasons.names[1].clone()>{reasons.names[1].clone()}</span><span class="vh">" "{reasons.written[1].clone()}</span></span></li>
                </ol>
            </div>
        }
        .into_any()
    });
    view! { <AtWidth testid="waterfall" draw=draw /> }
}

#[component]
fn Row(desk: Workbench, reasons: Reasons, row: Reason) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let mover = row.mover;
    view! {
        <li>
            <button
                type="button"
                data-testid=format!("attribution-{}-{}", reasons.indicator.name(), mover.field())
                data-value=row.share.to_string()
                title=format!("{} {}\n{}", row.name, row.setting, locale.text("why-go"))
                on:click=act(move || go(desk, mover))
            >
                <span class="nm">{row.name.clone()}</span>
                " "
                <span class="set">{row.setting.clone()}</span>
                <span class="vh">" "{row.amount.clone()}</span>
            </button>
        </li>
    }
}

/// Gridlines, axis and target line.
fn ground(plot: &Plot, reasons: &Reasons, height: f64, locale: Locale) -> AnyView {
    let desk = expect_context::<Workbench>();
    let foot = height - 22.0;
    let ticks = plot
        .axis
        .grid(report::measure(reasons.indicator), [TOP - 8.0, foot, height - 6.0], locale);
    let target = desk.plan().target(reasons.indicator);
    let word = locale.text(report::standing_word(target.standing));
    let label = format!(
        "{word} {}",
        report::target(desk.plan(), reasons.indicator, reasons.target, locale)
    );
    let line = plot.axis.target.map(|target| {
        let x = plot.axis.x(target);
        let half = width_of(&label) / 2.0;
        let at = x.clamp(half, (plot.width - half).max(half));
        view! {
            <line class="tgt" x1=px(x) x2=px(x) y1=TOP - 12.0 y2=foot></line>
            <text class="lb tg" x=px(at) y=TOP - 18.0 text-anchor="middle">{label}</text>
        }
    });
    view! { {ticks}{line} }.into_any()
}

/// The bar of a lever, the line that connects it to the previous one, and its share as text.
fn bar(plot: &Plot, at: usize, row: &Reason) -> AnyView {
    let [from, to] = row.way.map(|value| plot.axis.x(value));
    let (left, right) = if from < to { (from, to) } else { (to, from) };
    let y = plot.y(at);
    let width = (right - left).max(1.5);
    // To the right of the bar if it fits, otherwise to the left.
    let fits = right + 7.0 + width_of(&row.number) <= plot.width;
    let (x, anchor) = if fits { (right + 7.0, "start") } else { (left - 7.0, "end") };
    let class = if row.share < 0.0 { "down" } else { "up" };
    view! {
        <line class="cn" x1=px(from) x2=px(from) y1=px(plot.y(at - 1)) y2=px(y + plot.half)></line>
        <rect class=class x=px(left) y=px(y - plot.half) width=px(width) height=plot.half * 2.0></rect>
        <text class="twrs" x=px(x) y=px(y + 5.0) text-anchor=anchor>{row.number.clone()}</text>
    }
    .into_any()
}

/// The marks of the two ends: a ring for the baseline, a disc or diamond for the scenario.
fn ends(plot: &Plot, reasons: &Reasons) -> AnyView {
    let last = reasons.rows.len() + 1;
    let [from, to] = reasons.ends.map(|value| plot.axis.x(value));
    let beside = |x: f64, text: &str, gap: f64| {
        if x + gap + width_of(text) * 1.05 <= plot.width {
            (x + gap, "start")
        } else {
            (x - gap, "end")
        }
    };
    let (start, start_anchor) = beside(from, &reasons.written[0], 12.0);
    // The label of the scenario is on the side that is free of bars.
    let words = &reasons.written[1];
    let (end, end_anchor) = if to - 12.0 - width_of(words) * 1.05 > plot.axis.x(reasons.ends[0]).min(plot.width * 0.35) - 4.0 {
        (to - 12.0, "end")
    } else {
        beside(to, words, 12.0)
    };
    let (top, bottom) = (plot.y(0), plot.y(last));
    let mark = if reasons.met {
        view! { <circle class="dot" cx=px(to) cy=px(bottom) r="6"></circle> }.into_any()
    } else {
        view! { <path class="dia" d=format!("M{to:.1} {:.1}l7 7l-7 7l-7-7z", bottom - 7.0)></path> }.into_any()
    };
    view! {
        <circle class="doth" cx=px(from) cy=px(top) r="4.5"></circle>
        <text class="twr" x=px(start) y=px(top + 5.0) text-anchor=start_anchor>{reasons.written[0].clone()}</text>
        <line class="cn" x1=px(to) x2=px(to) y1=px(plot.y(last - 1)) y2=px(bottom)></line>
        {mark}
        <text class=if reasons.met { "twrs met" } else { "twrs mis" } x=px(end) y=px(bottom + 5.0) text-anchor=end_anchor>{words.clone()}</text>
    }
    .into_any()
}
