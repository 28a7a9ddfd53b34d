//! The levers: groups, one row a lever, and the two rows that lead to the cities.

mod city_growth;
mod group;
mod hand;
mod lever;
mod meaning;
mod projects;
mod schedule;

pub use city_growth::CityGrowthLevers;
pub use group::{LeverGroup, Levers};
pub use lever::{lever_name, shown_number, unit};
