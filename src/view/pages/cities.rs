//! The cities: map, table of colleges, list of projects, and the city in hand.

use leptos::prelude::*;

use super::city_figures::CityFigures;
use super::city_map::CityMap;
use super::college_list::CollegeList;
use super::college_table::CollegeTable;

/// The panel.
#[component]
pub fn CitiesPanel() -> impl IntoView {
    view! {
        <div class="cols" data-testid="cities">
            <div class="col">
                <CityMap />
                <CityFigures />
            </div>
            <div class="col">
                <CollegeTable />
                <CollegeList />
            </div>
        </div>
    }
}
