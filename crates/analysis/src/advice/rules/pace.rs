//! Rules on the yearly pace that cumulative targets need in the remaining years, compared with the scenario's pace.

use jigong_model::plan::{Indicator, YEARS};
use jigong_model::projection::Year;

use crate::advice::scene::Scene;
use crate::advice::warning::{Basis, Facts, Pace, Warning};

use super::of_province;

/// High-skilled workers, persons.
pub(super) fn high_skilled(scene: &Scene) -> Option<Warning> {
    let pace = pace(scene, Indicator::HighSkilled, |year| year.cumulative_high_skilled)?;
    Some(of_province(
        Facts::PaceHighSkilled(pace),
        Basis::Target(Indicator::HighSkilled),
    ))
}

/// Training, person-times.
pub(super) fn training(scene: &Scene) -> Option<Warning> {
    let pace = pace(scene, Indicator::Training, |year| year.cumulative_training)?;
    Some(of_province(Facts::PaceTraining(pace), Basis::Target(Indicator::Training)))
}

/// The pace needed for a missed target; `None` if it is met, has no target or no year is left.
fn pace(scene: &Scene, indicator: Indicator, cumulative: impl Fn(&Year) -> f64) -> Option<Pace> {
    let reading = scene.outcome.reading(indicator);
    let target = reading.target?;
    let observed = scene.scenario.actuals.observed_until();
    let years_left = YEARS - observed;
    if reading.met || years_left == 0 {
        return None;
    }
    let (done, total) = (cumulative(scene.year(observed)), cumulative(scene.year(YEARS)));
    Some(Pace {
        indicator,
        done,
        observed_until: (observed > 0).then(|| scene.calendar(observed)),
        years_left,
        needed_a_year: (target - done) / years_left as f64,
        given_a_year: (total - done) / years_left as f64,
        total,
        target,
    })
}
