//! The shipped plan data load and add up, and every kind of damage is refused with the path of the fault.
//!
//! A damage is a change of the JSON tree, or of the text where a tree cannot hold it (repeated keys, broken JSON).

use crate::support::PLAN_TEXT;
mod damage;
mod figures;

use jigong_model::plan::{Assumption, CITIES, Grade, Indicator, Plan, Quantity, SLOTS, Standard, Standing, Tier, Unit};

#[test]
fn the_shipped_plan_loads_whole() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    assert_eq!((plan.base_year, plan.years), (2020, [2021, 2022, 2023, 2024, 2025]));
    assert_eq!(plan.last_year(), 2025);
    assert_eq!(
        (plan.cities.len(), plan.targets.len(), plan.provenance.len()),
        (CITIES, 10, SLOTS)
    );
    assert_eq!(plan.city(plan.city_by_adcode("211400").unwrap()).name.zh, "葫芦岛");
    assert_eq!(plan.city_by_adcode("110000"), None);
    assert_eq!((plan.year_index(2021), plan.year_index(2025)), (Some(0), Some(4)));
    assert_eq!((plan.year_index(2020), plan.year_index(2026)), (None, None));
}

#[test]
fn its_sums_are_those_of_the_model_page() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let order = "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛";
    let names: Vec<&str> = plan.cities.iter().map(|city| city.name.zh.as_str()).collect();
    assert_eq!(names.join(" "), order);
    let population: f64 = plan.population().iter().sum();
    assert!((population - 4229.4).abs() < 1e-9, "{population}");
    assert_eq!(plan.assumptions.city_weights(), plan.population());
    let schools = |tier| plan.assumptions.schools(tier).iter().sum::<f64>();
    assert_eq!(schools(Tier::TechnicianCollege), 19.0);
    assert_eq!(schools(Tier::SeniorTechnicalSchool), 17.0);
    assert_eq!(schools(Tier::TechnicalSchool), 40.0);
    assert_eq!(plan.least_supported().iter().sum::<f64>(), 18.0);
}

#[test]
fn every_default_is_that_of_the_model_page() {
    let a = &Plan::built_in(Plan::DEFAULT).unwrap().assumptions;
    let one = [
        (Assumption::BaseEnrolled, 67_000.0),
        (Assumption::BaseTraining, 114_000.0),
        (Assumption::BaseHighSkilled, 9200.0),
        (Assumption::AgeCohort, 315_863.0),
        (Assumption::CohortGrowth, 0.0),
        (Assumption::AttractableShare, 0.03),
        (Assumption::PartTimeShare, 0.15),
        (Assumption::PartTimeCeiling, 3.0),
        (Assumption::SeniorIntakeShare, 0.30),
        (Assumption::TechnicianIntakeShare, 0.03),
        (Assumption::UpperSecondaryEntryShare, 0.40),
        (Assumption::PartTimeSeniorShare, 0.50),
        (Assumption::PlaceUse, 0.90),
        (Assumption::SeniorSeatUse, 0.80),
        (Assumption::StudentsPerTeacher, 18.0),
        (Assumption::StudentsPerTeacherCeiling, 20.0),
        (Assumption::TeacherAttrition, 0.04),
        (Assumption::CertificateRate, 0.95),
        (Assumption::TrainingCapacityRatio, 1.3),
        (Assumption::NewBuildPlaces, 3000.0),
        (Assumption::UpgradePlaces, 600.0),
        (Assumption::NewPlaceFill, 0.85),
        (Assumption::MajorsPerSchool, 3.0),
    ];
    for (assumption, value) in one {
        assert_eq!(a.list(assumption), [value], "{}", assumption.name());
    }
    let lists: [(Assumption, &[f64]); 8] = [
        (Assumption::FullTimeLoss, &[0.10, 0.06, 0.04, 0.03, 0.03]),
        (Assumption::PartTimeLoss, &[0.07, 0.05]),
        (Assumption::Ramp, &[0.5, 0.8, 1.0]),
        (Assumption::LeadYears, &[2.0, 1.0, 1.0]),
        (Assumption::ProjectTraining, &[2000.0, 1000.0, 1000.0]),
        (Assumption::StandardSize, &[800.0, 2000.0, 3000.0]),
        (Assumption::SeniorPlaceShare, &[0.0, 0.5, 0.8]),
        (Assumption::EmploymentRate, &[0.968, 0.981, 0.981, 0.985]),
    ];
    for (assumption, values) in lists {
        assert_eq!(a.list(assumption), values, "{}", assumption.name());
    }
    assert_eq!(a.list(Assumption::Costs), [18.0, 3000.0, 2000.0, 1.2, 12.0, 0.12, 0.5, 0.6]);
}

#[test]
fn every_target_is_that_of_the_model_page() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let targets: Vec<_> = plan
        .targets
        .iter()
        .map(|target| (target.quantity.value.unwrap(), target.strict, target.standing))
        .collect();
    let expected = [
        (70_000.0, true, Standing::Main),
        (0.97, true, Standing::Main),
        (0.97, false, Standing::Target),
        (50_000.0, true, Standing::Main),
        (550_000.0, true, Standing::Main),
        (25.0, false, Standing::Target),
        (14.0, false, Standing::Aspiration),
        (20.0, false, Standing::Target),
        (50.0, false, Standing::Target),
        (14.0, false, Standing::Guidance),
    ];
    assert_eq!(targets, expected);
    assert!(
        Indicator::ALL
            .iter()
            .all(|&indicator| plan.target(indicator).indicator == indicator)
    );
    // The main ones are those of the plan's first box, all of them and no other.
    for target in &plan.targets {
        let boxed = target.quantity.provenance.source.section.starts_with("专栏1");
        assert_eq!(boxed, target.standing == Standing::Main, "{:?}", target.indicator);
    }
    let count = |holds: fn(Standing) -> bool| plan.targets.iter().filter(|target| holds(target.standing)).count();
    assert_eq!([Standing::is_hard, Standing::is_counted].map(count), [8, 9]);
    assert_eq!(count(|own| own == Standing::Main), 4);
}

#[test]
fn every_standard_is_that_of_its_document() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let found: Vec<_> = Standard::ALL
        .iter()
        .map(|&standard| {
            let Quantity { value, provenance } = plan.standard(standard);
            let document = plan.documents[provenance.source.document].zh.as_str();
            (standard.name(), *value, provenance.unit, provenance.grade, document)
        })
        .collect();
    let college = "《技师学院设置标准（试行）》（人社部发〔2012〕8号附件3）";
    let expected = [
        ("college_enrolled", 3000.0, Unit::Student, Grade::Standard, college),
        ("college_training", 2000.0, Unit::PersonTimePerYear, Grade::Standard, college),
        ("college_senior_share", 0.6, Unit::Share, Grade::Standard, college),
        ("years_to_standard", 3.0, Unit::Year, Grade::Assumption, college),
        ("full_places", 1.0, Unit::Ratio, Grade::Assumption, "本模型的假设"),
    ];
    assert_eq!(found, expected);
    for standard in &Standard::ALL[..4] {
        assert_eq!(plan.standard(*standard).provenance.source.section, "Art. 8");
    }
}

#[test]
fn every_figure_has_a_source_and_the_placeholders_say_so() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let documents = plan.documents.len();
    let all = plan
        .provenance
        .iter()
        .chain(plan.targets.iter().map(|target| &target.quantity.provenance));
    for provenance in all.chain(plan.cities.iter().map(|city| &city.population.provenance)) {
        assert!(provenance.source.document < documents);
        assert!(provenance.source.year >= 2012, "{provenance:?}");
    }
    for slot in Assumption::Schools.slots() {
        assert_eq!(plan.provenance[slot].grade, Grade::Placeholder);
    }
    assert!(
        plan.targets
            .iter()
            .all(|target| target.quantity.provenance.grade == Grade::Plan)
    );
}

#[test]
fn every_assumption_is_read_into_its_own_slots() {
    // The slots of all assumptions follow each other without a gap and without an overlap.
    let mut next = 0;
    for assumption in Assumption::ALL {
        assert_eq!(assumption.slots().start, next, "{}", assumption.name());
        next = assumption.slots().end;
    }
    assert_eq!(next, SLOTS);
    assert_eq!(&Plan::parse(PLAN_TEXT).unwrap(), Plan::built_in(Plan::DEFAULT).unwrap());
}
