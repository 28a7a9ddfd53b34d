//! Yearly lever values, accepted projects and their capital cost: docs/model.md, section 4, "Levers", (0) and (9).

use crate::plan::{Assumption as A, Assumptions, CITIES, CityId, Cost, PerCity, Plan, ProjectKind, Tier, YEARS};
use crate::scenario::{GrowthSeries, Lever, Levers, Project};

use super::base::Base;

/// Levers of one year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct YearPolicy {
    /// g_ft, share a year.
    pub full_time_growth: f64,
    /// g_pt, share a year.
    pub part_time_growth: f64,
    /// Registered apprentices added to the part-time plan, persons a year.
    pub apprentices: f64,
    /// σ: senior share of the full-time intake.
    pub senior_share: f64,
    /// Share of σ that enters after upper secondary school (H3).
    pub upper_secondary: f64,
    /// ψ: senior share of the part-time intake (P2).
    pub part_time_senior: f64,
    /// g_train, share a year.
    pub training_growth: f64,
    /// phi_add, share of person-times.
    pub certificate_yield: f64,
    /// 1 − r, with r the dropout reduction.
    pub loss_kept: f64,
    /// h, share a year.
    pub teacher_growth: f64,
    /// emp_add, share.
    pub employment: f64,
    /// Quality schools built since the first plan year, before the cap of (8).
    pub quality_schools: f64,
    /// Quality majors built since the first plan year, before the cap of (8).
    pub quality_majors: f64,
}

impl YearPolicy {
    /// The field of a lever. It holds the lever's value, but 1 − r for the dropout reduction and running sums for
    /// built schools and majors.
    pub const fn of(&self, lever: Lever) -> f64 {
        match lever {
            Lever::FullTimeIntakeGrowth => self.full_time_growth,
            Lever::PartTimeIntakeGrowth => self.part_time_growth,
            Lever::ApprenticesAdded => self.apprentices,
            Lever::SeniorIntakeShare => self.senior_share,
            Lever::UpperSecondaryEntryShare => self.upper_secondary,
            Lever::PartTimeSeniorShare => self.part_time_senior,
            Lever::TrainingGrowth => self.training_growth,
            Lever::CertificateYieldAdded => self.certificate_yield,
            Lever::DropoutReduction => self.loss_kept,
            Lever::TeacherGrowth => self.teacher_growth,
            Lever::EmploymentRateAdded => self.employment,
            Lever::QualitySchoolsBuilt => self.quality_schools,
            Lever::QualityMajorsBuilt => self.quality_majors,
        }
    }

    /// The field of a lever, mutable.
    pub const fn of_mut(&mut self, lever: Lever) -> &mut f64 {
        match lever {
            Lever::FullTimeIntakeGrowth => &mut self.full_time_growth,
            Lever::PartTimeIntakeGrowth => &mut self.part_time_growth,
            Lever::ApprenticesAdded => &mut self.apprentices,
            Lever::SeniorIntakeShare => &mut self.senior_share,
            Lever::UpperSecondaryEntryShare => &mut self.upper_secondary,
            Lever::PartTimeSeniorShare => &mut self.part_time_senior,
            Lever::TrainingGrowth => &mut self.training_growth,
            Lever::CertificateYieldAdded => &mut self.certificate_yield,
            Lever::DropoutReduction => &mut self.loss_kept,
            Lever::TeacherGrowth => &mut self.teacher_growth,
            Lever::EmploymentRateAdded => &mut self.employment,
            Lever::QualitySchoolsBuilt => &mut self.quality_schools,
            Lever::QualityMajorsBuilt => &mut self.quality_majors,
        }
    }
}

/// An accepted project.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Accepted {
    /// Index of the city.
    pub city: usize,
    /// Kind of project.
    pub kind: ProjectKind,
    /// Opening year without delay.
    pub open: i64,
    /// New places.
    pub places: f64,
    /// Added senior seats at full ramp; may be negative.
    pub senior_seats: f64,
    /// Added training at full ramp, person-times a year.
    pub training: f64,
    /// Usable share that the base year's capacity already holds; `None` if the project opens after the base year.
    pub in_base: Option<f64>,
}

/// Why a project is rejected. Section 4 (0).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RejectionReason {
    /// The start year is neither a plan year nor one of the years before it from which a project can be carried on.
    OutsideYears,
    /// No senior technical school of the city is free.
    NoSeniorTechnicalSchool,
    /// No technical school of the city is free.
    NoTechnicalSchool,
}

/// A rejected project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rejection {
    /// Its index in the scenario's list.
    pub index: usize,
    /// The reason.
    pub reason: RejectionReason,
}

/// Everything that depends only on assumptions and levers.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Levers by year.
    pub years: [YearPolicy; YEARS],
    /// δ_ft by city, share a year.
    pub full_time_growth: PerCity,
    /// δ_pt by city, share a year.
    pub part_time_growth: PerCity,
    /// δ_tr by city, share a year.
    pub training_growth: PerCity,
    /// Accepted projects in list order.
    pub projects: Vec<Accepted>,
    /// Rejected projects in list order.
    pub rejected: Vec<Rejection>,
    /// Capital cost by year, 10⁴ yuan (万元).
    pub capital_cost: [f64; YEARS],
}

impl Policy {
    /// Reads the levers and accepts or rejects the projects in list order.
    pub fn new(plan: &Plan, base: &Base, assumptions: &Assumptions, levers: &Levers) -> Self {
        let growth = |series: GrowthSeries| -> PerCity {
            std::array::from_fn(|at| CityId::new(at).map_or(0.0, |city| levers.growth_of(city).value(series)))
        };
        let mut policy = Self {
            years: years(assumptions, levers),
            full_time_growth: growth(GrowthSeries::FullTimeIntake),
            part_time_growth: growth(GrowthSeries::PartTimeIntake),
            training_growth: growth(GrowthSeries::Training),
            projects: Vec::with_capacity(levers.college_projects.len()),
            rejected: Vec::new(),
            capital_cost: [0.0; YEARS],
        };
        let mut free = Free {
            senior: base.schools[Tier::SeniorTechnicalSchool.index()],
            technical: base.schools[Tier::TechnicalSchool.index()],
        };
        for (index, project) in levers.college_projects.iter().enumerate() {
            let start = match project.start_at(plan) {
                None => Err(RejectionReason::OutsideYears),
                // What opens by the base year is among the base year's schools.
                Some(start) if opening(base, project, start) < base.first_year => Ok(start),
                Some(start) => free.take(project).map(|()| start),
            };
            match start {
                Ok(start) => policy.accept(base, assumptions, project, start),
                Err(reason) => policy.rejected.push(Rejection { index, reason }),
            }
        }
        policy
    }

    fn accept(&mut self, base: &Base, a: &Assumptions, project: &Project, start: i64) {
        let (city, kind) = (project.city.index(), project.kind);
        let usual = match kind {
            ProjectKind::NewBuild => a.one(A::NewBuildPlaces),
            ProjectKind::Upgrade => a.one(A::UpgradePlaces),
            ProjectKind::Merger => 0.0,
        };
        let places = project.places.unwrap_or(usual);
        let share = |tier: Tier| a.by_tier(A::SeniorPlaceShare, tier);
        let college = share(Tier::TechnicianCollege);
        // Converted places change their senior share from that of their old tier to that of a college.
        let converted = |tier: Tier| (college - share(tier)) * base.school_places[tier.index()][city];
        let mut senior_seats = college * places;
        if kind != ProjectKind::NewBuild {
            senior_seats += converted(Tier::SeniorTechnicalSchool);
        }
        if kind == ProjectKind::Merger {
            senior_seats += converted(Tier::TechnicalSchool);
        }
        let lead = base.lead[kind.index()];
        let open = opening(base, project, start);
        let age = base.first_year - 1 - open;
        self.projects.push(Accepted {
            city,
            kind,
            open,
            places,
            senior_seats,
            training: a.by_kind(A::ProjectTraining, kind),
            in_base: usize::try_from(age).ok().map(|age| base.ramp[age.min(2)]),
        });
        self.pay(a, kind, places, start, lead);
    }

    /// Spreads the capital cost evenly over the planned lead time; payments before and after the plan are left out.
    fn pay(&mut self, a: &Assumptions, kind: ProjectKind, places: f64, start: i64, lead: i64) {
        let fixed = match kind {
            ProjectKind::NewBuild => 0.0,
            ProjectKind::Upgrade => a.cost(Cost::UpgradeFixed),
            ProjectKind::Merger => a.cost(Cost::MergerFixed),
        };
        let total = fixed + a.cost(Cost::Place) * places;
        let parts = lead.max(1);
        for (at, year) in (0..).zip(&mut self.capital_cost) {
            if (start..start + parts).contains(&at) {
                *year += total / parts as f64;
            }
        }
    }
}

fn years(assumptions: &Assumptions, levers: &Levers) -> [YearPolicy; YEARS] {
    let series = |lever: Lever| levers.values(lever, assumptions);
    let built = |lever: Lever| {
        let mut sum = 0.0;
        series(lever).map(|year| {
            sum += year;
            sum
        })
    };
    let (full_time, part_time) = (series(Lever::FullTimeIntakeGrowth), series(Lever::PartTimeIntakeGrowth));
    let apprentices = series(Lever::ApprenticesAdded);
    let (senior, upper) = (series(Lever::SeniorIntakeShare), series(Lever::UpperSecondaryEntryShare));
    let part_senior = series(Lever::PartTimeSeniorShare);
    let (training, certificates) = (series(Lever::TrainingGrowth), series(Lever::CertificateYieldAdded));
    let (dropout, teachers) = (series(Lever::DropoutReduction), series(Lever::TeacherGrowth));
    let employment = series(Lever::EmploymentRateAdded);
    let (schools, majors) = (built(Lever::QualitySchoolsBuilt), built(Lever::QualityMajorsBuilt));
    std::array::from_fn(|year| YearPolicy {
        full_time_growth: full_time[year],
        part_time_growth: part_time[year],
        apprentices: apprentices[year],
        senior_share: senior[year],
        upper_secondary: upper[year],
        part_time_senior: part_senior[year],
        training_growth: training[year],
        certificate_yield: certificates[year],
        loss_kept: 1.0 - dropout[year],
        teacher_growth: teachers[year],
        employment: employment[year],
        quality_schools: schools[year],
        quality_majors: majors[year],
    })
}

/// Opening year without delay.
fn opening(base: &Base, project: &Project, start: i64) -> i64 {
    base.first_year + start + base.lead[project.kind.index()]
}

/// Schools of the base year that no earlier accepted project of the list has taken, whatever its start year.
struct Free {
    senior: [f64; CITIES],
    technical: [f64; CITIES],
}

impl Free {
    /// Takes the schools a project needs.
    fn take(&mut self, project: &Project) -> Result<(), RejectionReason> {
        let city = project.city.index();
        let (needs_senior, needs_technical) = match project.kind {
            ProjectKind::NewBuild => (false, false),
            ProjectKind::Upgrade => (true, false),
            ProjectKind::Merger => (true, true),
        };
        if needs_senior && self.senior[city] < 1.0 {
            return Err(RejectionReason::NoSeniorTechnicalSchool);
        }
        if needs_technical && self.technical[city] < 1.0 {
            return Err(RejectionReason::NoTechnicalSchool);
        }
        self.senior[city] -= f64::from(u8::from(needs_senior));
        self.technical[city] -= f64::from(u8::from(needs_technical));
        Ok(())
    }
}
