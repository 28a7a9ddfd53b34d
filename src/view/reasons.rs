//! The panels for uncertainty, attribution and goal seek: one part of the program, because users of one tend to open
//! the others.

use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::live::live;

use super::attribution::WhyPanel;
use super::goal_seek::TakesPanel;
use super::uncertainty::SurePanel;

/// The panel of the selected tab.
#[component]
pub fn Reasons() -> impl IntoView {
    let tab = expect_context::<Workbench>().shown.tab;
    live(move || match tab.get() {
        Tab::Why => view! { <WhyPanel /> }.into_any(),
        Tab::Sure => view! { <SurePanel /> }.into_any(),
        Tab::Takes => view! { <TakesPanel /> }.into_any(),
        _ => ().into_any(),
    })
}
