//! Four runs of the province in SIMD lanes: docs/model.md, sections 4 (1)-(7), 4 (9) and 9.

use crate::plan::{CITIES, YEARS};

use super::super::base::Base;
use super::super::programme::{CELLS, CONTINUES, FIRST, FULL_TIME_CELLS, LAST, Programme};
use super::super::shocks::Draw;
use super::beginning::{Beginning, Moving};
use super::policy_path::{AGES, CARRIED, PathYear, PolicyPath, SHARES};
use super::{Figure, WIDTH, Wide, lesser, positive, unit};

/// Results of one year, one SIMD lane per run.
#[derive(Debug, Clone, Copy, Default)]
pub struct YearFigures {
    /// All students, persons.
    pub enrolled: Wide,
    /// Full-time students, persons.
    pub enrolled_full_time: Wide,
    /// Full-time intake, persons.
    pub admitted_full_time: Wide,
    /// Employment rate of full-time graduates; NaN if nobody graduates.
    pub employment_rate: Wide,
    /// High-skilled workers of the year, persons.
    pub high_skilled: Wide,
    /// High-skilled workers since the first plan year, persons.
    pub cumulative_high_skilled: Wide,
    /// Training, person-times.
    pub training: Wide,
    /// Training since the first plan year, person-times.
    pub cumulative_training: Wide,
    /// Teachers, persons.
    pub teachers: Wide,
    /// Running and capital cost, 10⁴ yuan (万元).
    pub cost: Wide,
}

impl YearFigures {
    /// The last plan year where all years were observed: what the indicators need of it, by lane.
    pub fn observed(beginnings: [&Beginning; WIDTH]) -> Self {
        let lane = |read: &dyn Fn(&Beginning) -> f64| Wide::from(beginnings.map(read));
        Self {
            enrolled: lane(&|own| own.enrolled),
            employment_rate: lane(&|own| own.rates[YEARS - 1].unwrap_or(f64::NAN)),
            cumulative_high_skilled: lane(&|own| own.state.cumulative_high_skilled),
            cumulative_training: lane(&|own| own.state.cumulative_training),
            ..Self::default()
        }
    }
}

/// Four draws, one per SIMD lane. Their opening delay is that of the [`PolicyPath`] they are run with.
#[derive(Debug, Clone, Copy)]
pub struct DrawX4 {
    loss: Wide,
    attractable_share: Wide,
    cohort_growth: Wide,
    full_time_plan: Wide,
    part_time_plan: Wide,
    training_plan: Wide,
    certificate_yield: Wide,
    certificate_rate: Wide,
    employment_shift: Wide,
    ramp: Wide,
    hiring: Wide,
}

const ZERO: Wide = Wide::ZERO;
const ONE: Wide = Wide::ONE;

impl DrawX4 {
    /// Packs four draws.
    pub fn new(draws: [&Draw; WIDTH]) -> Self {
        let lane = |read: fn(&Draw) -> f64| Wide::from(draws.map(read));
        Self {
            loss: lane(|draw| draw.loss),
            attractable_share: lane(|draw| draw.attractable_share),
            cohort_growth: lane(|draw| draw.cohort_growth),
            full_time_plan: lane(|draw| draw.full_time_plan),
            part_time_plan: lane(|draw| draw.part_time_plan),
            training_plan: lane(|draw| draw.training_plan),
            certificate_yield: lane(|draw| draw.certificate_yield),
            certificate_rate: lane(|draw| draw.certificate_rate),
            employment_shift: lane(|draw| draw.employment_shift),
            ramp: lane(|draw| draw.ramp),
            hiring: lane(|draw| draw.hiring),
        }
    }

    /// Runs the four draws with one policy path; writes the years not yet observed.
    pub fn run(&self, base: &Base, beginning: &Beginning, path: &PolicyPath, years: &mut [YearFigures; YEARS]) {
        self.through(base, beginning.observed, Moving::alike(&beginning.state), path, years);
    }

    /// Runs each draw with its own policy path and its own start.
    pub fn run_each(
        &self,
        base: &Base,
        beginnings: [&Beginning; WIDTH],
        path: &PolicyPath<Wide>,
        years: &mut [YearFigures; YEARS],
    ) {
        let state = Moving::each(beginnings.map(|beginning| &beginning.state));
        self.through(base, beginnings[0].observed, state, path, years);
    }

    fn through<C: Figure>(
        &self,
        base: &Base,
        observed: usize,
        mut state: Moving,
        path: &PolicyPath<C>,
        years: &mut [YearFigures; YEARS],
    ) {
        for at in observed..YEARS {
            years[at] = self.year(base, &path.years[at], &mut state);
        }
    }

    fn year<C: Figure>(&self, base: &Base, year: &PathYear<C>, state: &mut Moving) -> YearFigures {
        state.cohort_index *= ONE + self.cohort_growth;
        let cities = self.cities(base, year, state);
        let entrants = entrants(year, &cities);
        let losses = base
            .loss
            .map(|rate| unit(Wide::from(rate) * self.loss * year.loss_kept.into()));
        let graduates = advance(&mut state.cells, &losses, &entrants);

        let seniors = graduates[1] + graduates[2] + graduates[3] + graduates[5];
        let certified = unit(year.certificate_yield.into() * self.certificate_yield);
        let raw = self.certificate_rate * seniors + certified * cities.training;
        let high_skilled = raw * state.high_skilled_ratio;
        state.cumulative_high_skilled += high_skilled;
        state.cumulative_training += cities.training;

        let sum = |cells: &[Wide]| cells.iter().fold(ZERO, |sum, &cell| sum + cell);
        let full_time = sum(&state.cells[..FULL_TIME_CELLS]);
        let intermediate = state.cells[Programme::P1.first()];
        let senior = state.cells[Programme::P2.first()] + state.cells[Programme::P2.last()];
        let [student, teacher, training, part_intermediate, part_senior] = base.running_cost;
        YearFigures {
            enrolled: full_time + (intermediate + senior),
            enrolled_full_time: full_time,
            admitted_full_time: cities.full_time,
            employment_rate: self.employment(base, year, state, &graduates),
            high_skilled,
            cumulative_high_skilled: state.cumulative_high_skilled,
            training: cities.training,
            cumulative_training: state.cumulative_training,
            teachers: cities.teachers,
            cost: full_time * student
                + cities.teachers * teacher
                + cities.training * training
                + intermediate * part_intermediate
                + senior * part_senior
                + year.capital_cost.into(),
        }
    }

    /// Section 4 (1)-(3) and (5) by city; returns the sums that the province needs.
    fn cities<C: Figure>(&self, base: &Base, year: &PathYear<C>, state: &mut Moving) -> Cities {
        let ramp = base.ramp.map(|usable| lesser(self.ramp * usable, ONE));
        let carried = CARRIED.map(|[now, then]| positive(ramp[now] - base.ramp[then]));
        let ramped = |full: &[[C; CITIES]; SHARES], city: usize| {
            let mut sum = full[0][city].into() * ramp[0] + full[1][city].into() * ramp[1] + full[2][city].into() * ramp[2];
            if year.shares > AGES {
                for (own, share) in full[AGES..].iter().zip(carried) {
                    sum += own[city].into() * share;
                }
            }
            sum
        };
        let per_place = Wide::from(1.0 / base.students_per_teacher);
        let kept_teachers = Wide::from(1.0 - base.teacher_attrition);
        let needed: Wide = year.teachers_needed.into();
        let fill = Wide::from(base.new_place_fill);
        let mut sums = Cities::default();
        for city in 0..CITIES {
            let per_year: Wide = year.per_year[city].into();
            let mut plan: Wide = year.anchor[city].into();
            let mut places = Wide::from(base.places[city]);
            let mut seats = Wide::from(base.senior_seats[city]);
            let mut training: Wide = year.training[city].into();
            let before = state.teachers[city];
            let mut wanted = before * needed;
            let mut more_training = ZERO;
            if year.grows[city] {
                let added = ramped(&year.places, city);
                more_training = ramped(&year.added_training, city);
                plan += fill * added * per_year;
                places += added;
                seats = positive(seats + ramped(&year.seats, city));
                training += more_training;
                wanted += (added - state.added_places[city]) * per_place;
                state.added_places[city] = added;
            }
            let teachers = before * kept_teachers + self.hiring * positive(wanted);
            state.teachers[city] = teachers;
            sums.teachers += teachers;

            let pool =
                (Wide::from(base.full_time_intake[city]) + self.attractable_share * base.age_cohort[city]) * state.cohort_index;
            let taught = teachers * base.students_per_teacher_ceiling;
            let planned = lesser(plan * self.full_time_plan, pool);
            let intake = positive(lesser(planned, lesser(places, taught) * per_year));
            // Part of the intake for which senior seats suffice; all of it if seats are not short.
            let seated = lesser(intake, seats * year.per_seat[city].into());
            sums.full_time += intake;
            sums.seated += seated;
            sums.seated_with_college += seated * year.college[city].into();

            let part_time: Wide = year.part_time[city].into();
            sums.part_time += lesser(part_time * self.part_time_plan, Wide::from(base.part_time_ceiling[city]));

            let carried = teachers * base.training_per_teacher[city] + base.training_capacity_fixed[city] + more_training;
            sums.training += positive(lesser(training * self.training_plan, carried));
        }
        sums
    }

    /// Section 4 (7), corrected after observed years as in section 9.
    fn employment<C: Figure>(&self, base: &Base, year: &PathYear<C>, state: &Moving, graduates: &[Wide; 6]) -> Wide {
        let shift = year.employment.into() + self.employment_shift;
        let (mut employed, mut all) = (ZERO, ZERO);
        for (programme, &rate) in base.employment.iter().enumerate() {
            employed += graduates[programme] * unit(shift + rate);
            all += graduates[programme];
        }
        let raw = employed / all;
        let rate = match state.employment_difference {
            Some(difference) => unit(raw + difference),
            None => raw,
        };
        // Without graduates there is no rate.
        Wide::from(std::array::from_fn::<f64, WIDTH, _>(|lane| {
            if all.as_array()[lane] > 0.0 {
                rate.as_array()[lane]
            } else {
                f64::NAN
            }
        }))
    }
}

/// Sums over the cities.
#[derive(Debug, Clone, Copy, Default)]
struct Cities {
    full_time: Wide,
    /// Part of the full-time intake for which senior seats suffice.
    seated: Wide,
    seated_with_college: Wide,
    part_time: Wide,
    training: Wide,
    teachers: Wide,
}

/// Entrants by programme, persons.
fn entrants<C: Figure>(year: &PathYear<C>, cities: &Cities) -> [Wide; 6] {
    let without = cities.seated - cities.seated_with_college;
    let [upper, junior, technician] = std::array::from_fn(|share| {
        cities.seated_with_college * year.senior[0][share].into() + without * year.senior[1][share].into()
    });
    let senior = cities.part_time * year.part_time_senior.into();
    [
        positive(cities.full_time - (upper + junior + technician)),
        upper,
        junior,
        technician,
        cities.part_time - senior,
        senior,
    ]
}

/// Section 4 (4): advances the cells; returns the graduates by programme.
fn advance(cells: &mut [Wide; CELLS], losses: &[Wide; CELLS], entrants: &[Wide; 6]) -> [Wide; 6] {
    let kept = losses.map(|loss| ONE - loss);
    let graduates = LAST.map(|cell| cells[cell] * kept[cell]);
    for cell in (1..CELLS).rev() {
        if CONTINUES[cell] {
            cells[cell] = cells[cell - 1] * kept[cell - 1];
        }
    }
    for (programme, &cell) in FIRST.iter().enumerate() {
        cells[cell] = entrants[programme];
    }
    graduates
}
