//! The cities panel: map and grid side by side, warnings, projects, and the selected city.

use leptos::prelude::*;

use super::city_figures::CityFigures;
use super::city_map::CityMap;
use super::colleges::{Colleges, Projects};
use super::warnings::Warnings;
use crate::view::help::Help;

/// The panel.
#[component]
pub fn CitiesPanel() -> impl IntoView {
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
