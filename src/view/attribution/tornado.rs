//! The tornado chart: the effect of each uncertain input at its P10 and P90, widest first, around the plain run.
//!
//! Drawn at one unit per pixel; its table has the same figures.

use jigong_text::report;
use jigong_text::report::matters::{Matters, Swing, tells_apart};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;

use super::axis::{Axis, px, width_of};
use super::width::AtWidth;

const ROW: f64 = 29.0;
const TOP: f64 = 30.0;
const FOOT: f64 = 24.0;

#[component]
pub(super) fn Tornado(matters: Matters) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let name = locale.text(&format!("indicator-{}", matters.indicator.name()));
    let label = locale.with("matters-label", &[("name", name.into())]);
    let goal = report::target(desk.plan(), matters.indicator, matters.target, locale);
    let draw = Callback::new(move |width: f64| {
        let height = TOP + matters.swings.len() as f64 * ROW + FOOT;
        let names = matters
            .swings
            .iter()
            .map(|own| width_of(&own.name))
            .fold(0.0, f64::max)
            .min(width * 0.4);
        // Leaves room for the input values at both ends.
        let values = matters.swings.iter().flat_map(|own| own.values).chain([matters.base]);
        let axis = Axis::over(values, matters.target, 1e-9, [names + 52.0, width - 50.0]);
        let foot = height - 20.0;
        let ticks = axis.grid(report::measure(matters.indicator), [TOP - 4.0, foot, height - 5.0], locale);
        let line = axis
            .target
            .map(|target| target_line(axis.x(target), &goal, [width, foot], locale));
        let off = (axis.target.is_none() && matters.target.is_some()).then(|| {
            let text = locale.with("matters-off", &[("target", goal.clone().into())]);
            view! { <text class="tk" x=width y=TOP - 14.0 text-anchor="end">{text}</text> }
        });
        view! {
            <svg class="tornado" width=width height=height viewBox=format!("0 0 {width} {height}") role="img" aria-label=label.clone()>
                {ticks}
                {matters.swings.iter().enumerate().map(|(at, swing)| swing_row(&axis, &matters, at, swing)).collect_view()}
                {line}
                {off}
            </svg>
        }
        .into_any()
    });
    view! { <AtWidth testid="tornado" draw=draw /> }
}

fn target_line(x: f64, goal: &str, [width, foot]: [f64; 2], locale: Locale) -> AnyView {
    let text = format!("{} {goal}", locale.text("target-short"));
    let half = width_of(&text) / 2.0;
    let at = x.clamp(half, (width - half).max(half));
    view! {
        <line class="tgt" x1=px(x) x2=px(x) y1=TOP - 8.0 y2=foot></line>
        <text class="lb tg" x=px(at) y=TOP - 13.0 text-anchor="middle">{text}</text>
    }
    .into_any()
}

/// The two bars of an input, starting at the plain run: pale below it, full above it.
fn swing_row(axis: &Axis, matters: &Matters, at: usize, swing: &Swing) -> AnyView {
    let y = TOP + at as f64 * ROW;
    let base = axis.x(matters.base);
    let bar = |value: f64| {
        let x = axis.x(value);
        let class = if x < base { "low" } else { "up" };
        view! { <rect class=class x=px(x.min(base)) y=px(y + 6.0) width=px((x - base).abs()) height="14"></rect> }
    };
    let [low, high] = swing.values;
    let own = |value: f64, text: &str, left: bool| {
        tells_apart(matters.indicator, value, matters.base).then(|| {
            let x = axis.x(value);
            let (x, anchor) = if left { (x - 5.0, "end") } else { (x + 5.0, "start") };
            view! { <text class="tk own" x=px(x) y=px(y + 17.0) text-anchor=anchor>{text.to_owned()}</text> }
        })
    };
    // If both ends lie on one side, the farther one is outside.
    let turned = high < low;
    view! {
        <text class="in" x="0" y=px(y + 17.0)>{swing.name.clone()}</text>
        {bar(low)}
        {bar(high)}
        {own(low, &swing.inputs[0], !turned)}
        {own(high, &swing.inputs[1], turned)}
    }
    .into_any()
}
