//! The figures that an indicator's value is worked out from.

use jigong_model::plan::{Grade, Indicator};
use jigong_model::scenario::{Edit, Scenario};
use jigong_text::report::figures::basis::basis;
use jigong_text::words::Locale::Chinese;

use crate::support::PLAN;

#[test]
fn the_employment_rates_say_that_they_are_national() {
    let rows = basis(&PLAN, &Scenario::default(), Indicator::Employment, Chinese);
    assert!(!rows.is_empty());
    for row in rows {
        assert_eq!(row.grade, Grade::Calibrated);
        assert!(row.note.unwrap().contains("全国"), "{}", row.path);
    }
}

#[test]
fn an_own_figure_is_marked_as_such() {
    let rows = basis(&PLAN, &Scenario::default(), Indicator::Enrolment, Chinese);
    let slot = rows[0].slot.unwrap();
    let own = Scenario::default().after(&Edit::SetFigure(slot, 67_200.0), &PLAN);
    let row = basis(&PLAN, &own, Indicator::Enrolment, Chinese).remove(0);
    assert!(row.changed && row.written == "67,200" && row.shipped == "67,000", "{row:?}");
}
