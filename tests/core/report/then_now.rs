//! Then and now in words: figures as the page writes them, reasons with names and units.

use jigong_formats::link::{Arrival, Day, Link, SharedScenario, ThenNow};
use jigong_model::plan::Plan;
use jigong_model::scenario::Preset;
use jigong_text::report::then_now::{account, date, heading, lines};
use jigong_text::words::Locale;
use serde_json::{Value, json};

use crate::support::{PLAN, PLAN_TEXT};

const DAY: Day = Day {
    year: 2026,
    month: 3,
    day: 9,
};

/// A later edition of the figures, in which certificates are rarer and the steady plan falls further short.
fn later() -> &'static Plan {
    let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    file["assumptions"]["certificate_rate"]["value"] = json!(0.98);
    file["edition"] = json!({ "number": 2, "date": "2027-02-01", "earlier": [{ "date": "2026-11-24", "figures": { "certificate_rate": 0.95 } }] });
    Box::leak(Box::new(Plan::parse(&file.to_string()).unwrap()))
}

fn met(from: &'static Plan, to: &'static Plan) -> (ThenNow, bool) {
    let sent = SharedScenario::of(from, Preset::SteadyPlan.scenario(from).unwrap(), None).unwrap();
    let link = Link::of(DAY, vec![sent], 0);
    let mut sent = link.scenarios[0].clone();
    sent.plan = to;
    match Arrival::of(&link, &sent).unwrap().1 {
        Arrival::Older(then_now) => (*then_now, false),
        Arrival::Newer(then_now) => (*then_now, true),
        Arrival::Same { .. } => panic!("the editions differ"),
    }
}

#[test]
fn an_older_link_in_both_languages() {
    let plan = later();
    let (then_now, newer) = met(&PLAN, plan);
    let zh = lines(plan, &then_now, Locale::Chinese);
    assert_eq!(zh.len(), 1);
    assert_eq!(
        [&zh[0].name, &zh[0].then, &zh[0].now, &zh[0].change],
        ["培养培训高技能人才", "4.9946 万人", "5.0007 万人", "+61 人"]
    );
    assert!(zh[0].met);
    assert_eq!(zh[0].because, ["高级工毕业生取证率由 95 改为 98（%）"]);
    assert_eq!(heading(&then_now, newer, Locale::Chinese), "当时与今天：1 项指标的数字变了");
    assert_eq!(
        account(plan, &then_now, newer, Locale::Chinese),
        "这条链接存于 2026 年 3 月 9 日。调节项一个不差地读出了；变的是此后更新的数据或公式。其中 1 项达标与否变了。"
    );
    let en = lines(plan, &then_now, Locale::English);
    assert_eq!([&en[0].then, &en[0].now, &en[0].change], ["49,946", "50,007", "+61"]);
    assert_eq!(
        heading(&then_now, newer, Locale::English),
        "Then and now: one indicator changed"
    );
}

#[test]
fn a_newer_link_says_so_and_names_no_figure() {
    let (then_now, newer) = met(later(), &PLAN);
    assert!(newer);
    let zh = lines(&PLAN, &then_now, Locale::Chinese);
    assert_eq!(zh[0].because, ["发送人的数据或公式比本页新"]);
    assert!(heading(&then_now, newer, Locale::Chinese).starts_with("链接来自较新版本的页面"));
}

#[test]
fn dates_are_written_as_each_language_has_them() {
    assert_eq!(date(DAY, Locale::Chinese), "2026 年 3 月 9 日");
    assert_eq!(date(DAY, Locale::English), "9 March 2026");
}
