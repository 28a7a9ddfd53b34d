//! The cities panel: map and grid side by side, warnings, projects, and the selected city.

use leptos::prelude::*;

use super::city_figures::CityFigures;
use super::city_map::CityMap;
use super::colleges::{Colleges, Projects};
use super::warnings::Warnings;
use crate::app::Workbench;
use crate::view::help::Help;
use crate::view::sought::show_sought;

/// The panel.
#[component]
pub fn CitiesPanel() -> impl IntoView {
    show_sought(expect_context::<Workbench>());
    view! {
        <div class="cols" data-testid="cities">
            <div class="col all"><Help id="help-cities" /></div>
            <div class="col"><CityMap /></div>
            <div class="col"><Colleges /></div>
            <div class="col all"><Warnings /></div>
            <div class="col all"><Projects /></div>
            <div class="col all"><CityFigures /></div>
        </div>
    }
}
