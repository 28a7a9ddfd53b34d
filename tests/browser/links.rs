//! The golden links in the browser: each opens, gives its author's result bit for bit, and is written again as it was.

use jigong_formats::link::{Arrival, Link};
use jigong_model::plan::Plan;
use serde_json::{Map, Value};
use wasm_bindgen_test::wasm_bindgen_test;

fn golden() -> Map<String, Value> {
    serde_json::from_str(include_str!("../golden/links.json")).unwrap()
}

#[wasm_bindgen_test]
fn golden_links_give_their_authors_results_bit_for_bit() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let all = golden();
    assert!(all.len() >= 15);
    for (name, entry) in all {
        let text = entry["link"].as_str().unwrap();
        let link = Link::read(text, plan).unwrap_or_else(|damage| panic!("{name}: {damage:?}"));
        let of_today = (link.scenarios[0].edition, link.model) == (plan.edition, jigong_model::projection::VERSION);
        for sent in link.scenarios.iter().filter(|_| of_today) {
            let (_, arrival) = Arrival::of(&link, sent).unwrap();
            assert_eq!(arrival, Arrival::Same { exact: true }, "{name}");
        }
        assert_eq!(link.write().unwrap(), text, "{name}");
    }
}

/// Times for the record, as the console shows them; they differ from machine to machine and gate nothing.
#[wasm_bindgen_test]
fn time_to_write_and_read() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let all = golden();
    let now = || web_sys::window().unwrap().performance().unwrap().now();
    for name in ["1 steady_plan", "1 everything"] {
        let text = all[name]["link"].as_str().unwrap();
        let link = Link::read(text, plan).unwrap();
        let rounds = 500;
        let start = now();
        for _ in 0..rounds {
            assert!(Link::read(std::hint::black_box(text), plan).is_ok());
        }
        let read = (now() - start) / f64::from(rounds);
        let start = now();
        for _ in 0..rounds {
            assert!(std::hint::black_box(&link).write().is_ok());
        }
        let write = (now() - start) / f64::from(rounds);
        wasm_bindgen_test::console_log!("{name}: read {read:.4} ms, write {write:.4} ms");
    }
}
