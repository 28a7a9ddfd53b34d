//! The three panels that answer how sure, why and what it takes: one part of the program, since who opens one opens the
//! others.

use leptos::prelude::*;

use crate::app::{Desk, Tab};
use crate::view::live::live;

use super::sure::SurePanel;
use super::takes::TakesPanel;
use super::why::WhyPanel;

/// The panel of the open tab.
#[component]
pub fn Reasons() -> impl IntoView {
    let tab = expect_context::<Desk>().shown.tab;
    live(move || match tab.get() {
        Tab::Why => view! { <WhyPanel /> }.into_any(),
        Tab::Sure => view! { <SurePanel /> }.into_any(),
        Tab::Takes => view! { <TakesPanel /> }.into_any(),
        _ => ().into_any(),
    })
}
