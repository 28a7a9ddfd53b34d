//! Checks after all rows were read: missing cities, missing students, totals.
//!
//! Does not read the cells of cities or schools again.

use jigong_model::plan::{Assumption, CityId};

use super::number::{Figure, TEN_THOUSAND, figure, shifted};
use super::preview::{Finding, Note, Problem, Role};
use super::rows::Rows;

/// Problems that may explain why a city seems to be missing.
const UNCLEAR: [Problem; 4] = [
    Problem::UnknownCity,
    Problem::NoCity,
    Problem::RepeatedCity,
    Problem::OtherCode,
];

/// A computed sum, to compare with a row of totals.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    pub(super) role: Role,
    /// Schools or persons; residents in 10⁴ persons (万人).
    pub(super) value: f64,
    /// Power of ten of a total without a unit.
    pub(super) power: i32,
}

impl Rows<'_> {
    /// Cities that the table does not contain; empty if that is unclear or if it contains none.
    fn absent(&self) -> Vec<CityId> {
        let cities = &self.preview.cities;
        let mut problems = self.preview.problems.listed.iter();
        if cities.iter().all(|own| own.row.is_none()) || problems.any(|own| UNCLEAR.contains(&own.kind)) {
            return Vec::new();
        }
        CityId::all().filter(|city| cities[city.index()].row.is_none()).collect()
    }

    /// Notes cities that the table does not contain.
    pub(super) fn tell_kept(&mut self) {
        for city in self.absent() {
            self.preview.notes.push(Finding::of(Note::CityKept).about(Some(city)));
        }
    }

    /// Students must be given for all cities or none: reports cities that lack them, or notes that none has them.
    pub(super) fn tell_not_enrolled(&mut self, lacking: Problem) {
        let not_enrolled = std::mem::take(&mut self.not_enrolled);
        let column = self.columns.of(Role::Enrolment).unwrap_or(0);
        let enrolled: Vec<f64> = self.preview.cities.iter().filter_map(|own| own.enrolled).collect();
        if enrolled.is_empty() && self.wrongly_enrolled.is_empty() {
            for (row, _) in not_enrolled {
                self.tally(row, column, Note::BlankKept);
            }
            return;
        }
        for (row, city) in not_enrolled {
            let finding = self.at(lacking, row, Role::Enrolment).about(Some(city));
            self.preview.problems.push(finding);
        }
        for city in self.absent() {
            let finding = Finding::of(Problem::EnrolmentMissing).about(Some(city));
            self.preview.problems.push(finding.in_column(column));
        }
        let together = enrolled.iter().sum();
        if together > Assumption::BaseEnrolled.range().high {
            let finding = Finding::of(Problem::TooMany).in_column(column);
            self.preview.problems.push(finding.with(together));
        }
    }

    /// Compares a row of totals with the sums. Skipped if there are problems, because sums are then incomplete.
    pub(super) fn check_total(&mut self, row: usize, sums: &[Sum]) {
        if !self.preview.problems.is_empty() {
            return;
        }
        let (mut compared, mut agree) = (false, true);
        for &Sum {
            role,
            value: sum,
            power: usual,
        } in sums
        {
            let Ok(Figure::Number { value, power }) = figure(self.cell(row, role), self.vocabulary) else {
                continue;
            };
            compared = true;
            let power = power.or(self.columns.power(role)).unwrap_or(usual);
            // Published totals of residents are rounded separately and need not equal the sum of rounded values.
            let (room, unit) = if role == Role::Population {
                (sum / 1000.0, TEN_THOUSAND)
            } else {
                (0.5, 0)
            };
            let difference = shifted(value, power - unit) - sum;
            if difference.abs() > room {
                agree = false;
                let finding = self.at(Note::TotalDiffers, row, role).with(difference);
                self.preview.notes.push(finding);
            }
        }
        if compared && agree {
            self.preview.notes.push(Finding::of(Note::TotalAgrees).in_row(row));
        }
    }
}
