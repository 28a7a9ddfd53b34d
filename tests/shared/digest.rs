//! One 64-bit number over every figure of an outcome: FNV-1a over the bits of its doubles, in a fixed order.
//!
//! Two machines that give equal digests for every case computed equal bits. A field added to a row is a compile error
//! here until it is digested too. Must not use the file system: it is also compiled for wasm32.

use jigong_model::outcome::Outcome;
use jigong_model::projection::{CityRow, Year};

/// FNV-1a, 64 bits.
struct Fnv(u64);

impl Fnv {
    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn number(&mut self, value: f64) {
        value.to_bits().to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
    }

    fn numbers(&mut self, values: &[f64]) {
        for value in values {
            self.number(*value);
        }
    }

    /// Nothing is one byte that no number begins with at this place, since a number has a byte before it.
    fn option(&mut self, value: Option<f64>) {
        self.byte(u8::from(value.is_some()));
        if let Some(value) = value {
            self.number(value);
        }
    }
}

/// The digest of an outcome.
pub(crate) fn digest(outcome: &Outcome) -> u64 {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for row in &outcome.projection.years {
        year(&mut hash, row);
    }
    for row in &outcome.projection.cities {
        cities(&mut hash, row);
    }
    for reading in &outcome.readings {
        hash.option(reading.value);
        hash.number(reading.target.unwrap());
        hash.byte(u8::from(reading.met));
    }
    for rejection in &outcome.projection.rejected {
        hash.number(rejection.index as f64);
    }
    hash.0
}

fn year(hash: &mut Fnv, row: &Year) {
    let Year {
        by_programme,
        enrolled,
        enrolled_full_time,
        enrolled_part_time,
        admitted_full_time,
        admitted_part_time,
        limits,
        binding,
        shifted_to_intermediate,
        graduates,
        graduates_full_time,
        leavers_without_graduation,
        reconciliation,
        employment_rate,
        training,
        high_skilled,
        cumulative_training,
        cumulative_high_skilled,
        schools,
        cities_covered,
        quality_schools,
        quality_majors,
        teachers,
        students_per_teacher,
        places,
        place_use,
        senior_share,
        capital_cost,
        running_cost,
        full_time_by_tier,
    } = *row;
    hash.numbers(&by_programme);
    hash.numbers(&[
        enrolled,
        enrolled_full_time,
        enrolled_part_time,
        admitted_full_time,
        admitted_part_time,
    ]);
    hash.numbers(&limits);
    hash.numbers(&binding.map(f64::from));
    hash.numbers(&[
        shifted_to_intermediate,
        graduates,
        graduates_full_time,
        leavers_without_graduation,
    ]);
    hash.numbers(&[
        reconciliation,
        training,
        high_skilled,
        cumulative_training,
        cumulative_high_skilled,
    ]);
    hash.numbers(&schools);
    hash.numbers(&[f64::from(cities_covered), quality_schools, quality_majors, teachers, places]);
    hash.numbers(&[capital_cost, running_cost]);
    hash.numbers(&full_time_by_tier);
    for ratio in [employment_rate, students_per_teacher, place_use, senior_share] {
        hash.option(ratio);
    }
}

fn cities(hash: &mut Fnv, row: &CityRow) {
    let CityRow {
        enrolled,
        enrolled_full_time,
        enrolled_senior,
        enrolled_college,
        admitted_full_time,
        admitted_part_time,
        shifted_to_intermediate,
        binding,
        training,
        // Came later than the golden bits; their sum is the province's, which is among them.
        high_skilled: _,
        teachers,
        places,
        schools,
    } = row;
    for lane in [
        enrolled,
        enrolled_full_time,
        enrolled_senior,
        enrolled_college,
        admitted_full_time,
        admitted_part_time,
        shifted_to_intermediate,
        training,
        teachers,
        places,
    ] {
        hash.numbers(lane);
    }
    hash.numbers(&binding.map(f64::from));
    for lane in schools {
        hash.numbers(lane);
    }
}
