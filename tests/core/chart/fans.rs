//! Bands on charts: the sampled figures and no others, behind the lines, named in words, and gone without draws.

use std::cmp::Ordering;

use jigong_analysis::questions::{Answer, Cache, Job, Question, Step};
use jigong_analysis::{Sampled, Track};
use jigong_model::outcome::Outcome;
use jigong_model::scenario::{Preset, Scenario};
use jigong_text::chart::option::{Drawing, option, scale};
use jigong_text::chart::{Bands, Chart, Facts, Figure, Form};
use jigong_text::words::Locale;
use serde_json::Value;

use crate::support::{PLAN, case};

/// What so many draws of a scenario give.
pub(crate) fn sampled(scenario: &Scenario, samples: u32) -> Sampled {
    let mut job = Job::new(&PLAN, &scenario.to_text(&PLAN), &Question::HowSure { samples }).unwrap();
    let mut cache = Cache::default();
    loop {
        match job.step(&mut cache).unwrap() {
            Step::Done(Answer::HowSure(sampled)) => return *sampled,
            Step::Done(other) => panic!("{other:?}"),
            Step::Working(_) => {}
        }
    }
}

fn steady() -> Scenario {
    Preset::SteadyPlan.scenario(&PLAN).unwrap()
}

fn with_fans(scenario: &Scenario, check: impl Fn(&Facts, &Sampled)) {
    let outcome = Outcome::of(&PLAN, scenario).unwrap();
    let status_quo = Outcome::of(&PLAN, &Scenario::default()).unwrap();
    let sampled = sampled(scenario, 512);
    let facts = Facts {
        plan: &PLAN,
        assumptions: &PLAN.assumptions,
        outcome: &outcome,
        status_quo: &status_quo,
        sampled: Some(&sampled),
    };
    check(&facts, &sampled);
}

fn drawn(figure: &Figure, locale: Locale, phone: bool) -> Value {
    option(
        figure,
        &Drawing {
            locale,
            title: "mine",
            titles: &[],
            phone,
        },
    )
}

#[test]
fn every_chart_over_time_has_the_bands_of_its_own_figure_and_parts_have_none() {
    with_fans(&steady(), |facts, sampled| {
        for &chart in Chart::ALL {
            let figure = Figure::of(facts, chart);
            let own = Chart::TRENDS.contains(&chart);
            assert_eq!((figure.fan.is_some(), figure.strays()), (own, own), "{chart:?}");
            let Some(fan) = &figure.fan else { continue };
            assert_eq!(fan.samples, 512);
            for year in fan.years.iter().flatten() {
                assert!(year.is_sorted(), "{chart:?}: {year:?}");
            }
            let without = Figure::of(&Facts { sampled: None, ..*facts }, chart);
            assert_eq!((without.fan, without.rows), (None, figure.rows), "{chart:?}");
        }
        let enrolment = Figure::of(facts, Chart::Enrolment).fan.unwrap();
        assert_eq!(enrolment.years[0], Some([67_000.0; 5]), "the base year does not stray");
        assert_eq!(enrolment.years[5], sampled.fans[Track::Enrolled.index()].years[4]);
        assert_eq!(
            Figure::of(facts, Chart::HighSkilled).fan.unwrap().years[0],
            None,
            "a flow has no base year"
        );
        assert_eq!(enrolment.line, Ordering::Greater);
    });
}

#[test]
fn bands_begin_where_the_last_observed_year_ends() {
    let scenario = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    with_fans(&scenario, |facts, _| {
        let figure = Figure::of(facts, Chart::Enrolment);
        let fan = figure.fan.unwrap();
        let line = figure.rows[0].values;
        for (at, value) in line.iter().enumerate().take(4) {
            assert_eq!(fan.years[at], value.map(|value| [value; 5]));
        }
        let [low, .., high] = fan.years[5].unwrap();
        assert!(low < high);
    });
}

#[test]
fn the_axis_holds_the_bands() {
    with_fans(&steady(), |facts, _| {
        for chart in Chart::TRENDS {
            let figure = Figure::of(facts, chart);
            let (scale, factor) = (scale(&figure, Locale::Chinese), chart.measure().axis(Locale::Chinese).0);
            let fan = figure.fan.unwrap();
            for end in fan.pair(Bands::OUTER).into_iter().flatten().flatten() {
                let shown = end * factor;
                assert!(shown >= scale.low - 1e-9 && shown <= scale.high + 1e-9, "{chart:?}: {shown}");
            }
        }
    });
}

/// Stacked areas from an unseen P10 upwards: what they add up to is what was sampled.
#[test]
fn areas_add_up_to_the_quantiles_and_lie_behind_the_lines() {
    with_fans(&steady(), |facts, sampled| {
        let figure = Figure::of(facts, Chart::Enrolment);
        let option = drawn(&figure, Locale::English, false);
        let series = option["series"].as_array().unwrap();
        let areas: Vec<&Value> = series.iter().filter(|own| own["stack"] == "fan").collect();
        assert_eq!(areas.len(), 4);
        let last = |own: &Value| own["data"][5]["value"].as_f64().or(own["data"][5].as_f64()).unwrap();
        let mut sum = 0.0;
        let quantiles = sampled.fans[Track::Enrolled.index()].years[4].unwrap();
        for (area, at) in areas.iter().zip([0, 1, 3, 4]) {
            sum += last(area);
            assert!((sum - quantiles[at]).abs() < 1e-6 * sum, "{at}");
            assert_eq!(area["z"], 1);
        }
        assert!(areas[0].get("areaStyle").is_none());
        let fills: Vec<&Value> = areas[1..].iter().map(|own| &own["areaStyle"]["color"]).collect();
        assert_eq!(fills, ["var(--fan-1)", "var(--fan-2)", "var(--fan-1)"]);
    });
}

#[test]
fn bands_say_what_they_hold_and_where_they_end() {
    with_fans(&steady(), |facts, _| {
        let texts = |locale, phone| drawn(&Figure::of(facts, Chart::Enrolment), locale, phone).to_string();
        let (zh, en) = (texts(Locale::Chinese, false), texts(Locale::English, false));
        for word in ["80% 区间", "50% 区间", "P10", "P90", "中位"] {
            assert!(zh.contains(word), "{word}");
        }
        for word in ["80% of draws", "50% of draws", "P10", "P90", "median"] {
            assert!(en.contains(word), "{word}");
        }
        // A phone has no room in its bands; their ends are labelled.
        let phone = texts(Locale::Chinese, true);
        assert!(!phone.contains("80% 区间") && phone.contains("P90"));
    });
}

#[test]
fn bars_have_strips_and_parts_have_them_on_their_sum() {
    with_fans(&steady(), |facts, sampled| {
        for (chart, track) in [
            (Chart::HighSkilled, Track::HighSkilled),
            (Chart::Training, Track::Training),
            (Chart::Cost, Track::Cost),
        ] {
            let figure = Figure::of(facts, chart);
            assert_ne!(figure.form(), Form::Lines);
            let option = drawn(&figure, Locale::English, false);
            let marked: Vec<&Value> = option["series"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|own| own.get("markLine").is_some())
                .collect();
            let [bar] = marked.as_slice() else { panic!("{chart:?}") };
            assert_eq!(bar["type"], "bar");
            let factor = chart.measure().axis(Locale::English).0;
            let strips = bar["markLine"]["data"].as_array().unwrap();
            assert_eq!(strips.len(), 10, "{chart:?}: two strips a year");
            let [p10, _, _, _, p90] = sampled.fans[track.index()].years[4].unwrap();
            assert_eq!(strips[4][0]["coord"][1].as_f64(), Some(p10 * factor));
            assert_eq!(strips[4][1]["coord"][1].as_f64(), Some(p90 * factor));
        }
    });
}

#[test]
fn options_with_bands_use_only_what_the_bundle_has() {
    for preset in Preset::of(&PLAN) {
        with_fans(&preset.scenario(&PLAN).unwrap(), |facts, _| {
            for &chart in Chart::ALL {
                for (locale, phone) in [(Locale::Chinese, false), (Locale::English, true)] {
                    let option = drawn(&Figure::of(facts, chart), locale, phone);
                    for own in option["series"].as_array().unwrap() {
                        assert!(["line", "bar"].contains(&own["type"].as_str().unwrap()), "{chart:?}");
                        assert_eq!(own["data"].as_array().unwrap().len(), 6);
                        assert_eq!(own["silent"], true);
                    }
                    let text = option.to_string();
                    assert!(!text.contains('#'), "a raw colour in {chart:?}");
                    assert!(!text.contains("null,\"label\""), "{chart:?}");
                }
            }
        });
    }
}

/// P10 ends just below the target: its label stands under the line instead of on it.
#[test]
fn labels_of_bands_keep_off_the_line_to_reach() {
    with_fans(&steady(), |facts, _| {
        let option = drawn(&Figure::of(facts, Chart::Enrolment), Locale::English, false);
        let series = option["series"].as_array().unwrap();
        let low = series.iter().find(|own| own["stack"] == "fan").unwrap();
        let label = &low["data"][5]["label"];
        assert!(label["formatter"].as_str().unwrap().ends_with("P10"));
        assert!(label["offset"][1].as_f64().unwrap() > 1.0, "{label}");
        let high = series.iter().rfind(|own| own["stack"] == "fan").unwrap();
        assert_eq!(high["data"][5]["label"]["offset"][1].as_f64(), Some(0.0));
    });
}
