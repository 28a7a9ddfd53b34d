//! The small controls in a real browser: act on them, read back what they show and what they say.

use jigong::view::parts::{NumberBox, Slider, Spark, TabItem, Tabs, Track};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::{Stage, focused, lasting_owner};

/// What a part called back, in order.
type Said = RwSignal<Vec<String>>;

fn say(said: Said, line: impl Into<String>) {
    said.update(|said| said.push(line.into()));
}

fn taken(said: Said) -> Vec<String> {
    said.try_update(std::mem::take).unwrap()
}

async fn slider(start: i32) -> (Stage, RwSignal<i32>, Said) {
    lasting_owner();
    let (step, said) = (RwSignal::new(start), Said::default());
    let stage = Stage::mount(move || {
        view! {
            <Slider
                label="Growth".to_owned()
                ends=(-20, 40)
                step=step.into()
                track=Signal::derive(move || Track { value: f64::from(step.get() + 20) / 60.0, neutral: 0.25, from: 0.25, to: 0.5 })
                spoken=Signal::derive(move || format!("{} percent", step.get()))
                on_step=Callback::new(move |next: i32| {
                    step.set(next);
                    say(said, format!("step {next}"));
                })
                on_rest=Callback::new(move |()| say(said, "rest"))
                on_clear=Callback::new(move |()| say(said, "clear"))
                on_open=Callback::new(move |()| say(said, "open"))
            />
        }
    })
    .await;
    (stage, step, said)
}

#[wasm_bindgen_test]
async fn a_slider_obeys_every_key() {
    let (stage, _, said) = slider(0).await;
    let keys = [
        ("ArrowRight", "step 1"),
        ("ArrowUp", "step 2"),
        ("ArrowLeft", "step 1"),
        ("ArrowDown", "step 0"),
        ("PageUp", "step 10"),
        ("PageDown", "step 0"),
        ("End", "step 40"),
        ("ArrowRight", "step 40"),
        ("Home", "step -20"),
        ("PageDown", "step -20"),
        ("Delete", "clear"),
        ("Backspace", "clear"),
        ("Alt+ArrowDown", "open"),
    ];
    for (key, expected) in keys {
        assert!(stage.press("input", key).await, "{key} is used up");
        assert_eq!(taken(said), [expected], "{key}");
    }
    for key in ["Tab", "a", "Enter", "Alt+ArrowRight"] {
        assert!(!stage.press("input", key).await, "{key} is left to the browser");
        assert!(taken(said).is_empty(), "{key}");
    }
}

#[wasm_bindgen_test]
async fn a_slider_says_when_the_hand_rests() {
    let (stage, _, said) = slider(0).await;
    stage.write("7").await;
    stage.write("8").await;
    assert_eq!(taken(said), ["step 7", "step 8"]);
    stage.send("input", "change").await;
    assert_eq!(taken(said), ["rest"]);
    stage.send("input", "keyup").await;
    assert_eq!(taken(said), ["rest"]);
}

#[wasm_bindgen_test]
async fn a_slider_shows_its_step_in_number_words_and_place() {
    let (stage, step, _) = slider(10).await;
    let input = stage.input();
    assert_eq!(input.value(), "10");
    assert_eq!(input.get_attribute("aria-label").as_deref(), Some("Growth"));
    assert_eq!(input.get_attribute("aria-valuetext").as_deref(), Some("10 percent"));
    let style = |name: &str| {
        let styled: HtmlElement = stage.find(".sl").unchecked_into();
        styled.style().get_property_value(name).unwrap()
    };
    assert_eq!(
        [style("--v"), style("--n"), style("--a"), style("--b")],
        ["0.5000", "0.2500", "0.2500", "0.5000"]
    );
    step.set(40);
    tick().await;
    assert_eq!(input.value(), "40");
    assert_eq!(style("--v"), "1.0000");
}

async fn number_box() -> (Stage, RwSignal<String>, RwSignal<bool>, Said) {
    lasting_owner();
    let (written, refused, said) = (RwSignal::new("5.0".to_owned()), RwSignal::new(false), Said::default());
    let stage = Stage::mount(move || {
        view! {
            <NumberBox
                testid="box".to_owned()
                label="Growth".to_owned()
                written=written
                ends=(-20.0, 40.0)
                refused=refused
                on_number=Callback::new(move |number: f64| say(said, format!("number {number}")))
                on_step=Callback::new(move |by: i32| say(said, format!("by {by}")))
                on_begin=Callback::new(move |()| say(said, "begin"))
                on_rest=Callback::new(move |()| say(said, "rest"))
                on_escape=Callback::new(move |()| say(said, "escape"))
            />
        }
    })
    .await;
    (stage, written, refused, said)
}

#[wasm_bindgen_test]
async fn a_number_box_reads_numbers_as_people_type_them() {
    let (stage, _, refused, said) = number_box().await;
    let typed = [
        ("2.5", 2.5),
        (" 3 ", 3.0),
        ("+4", 4.0),
        ("-5", -5.0),
        ("\u{2212}6", -6.0),
        ("7%", 7.0),
        ("1\u{3002}5", 1.5),
        ("\u{ff12}\u{ff0e}\u{ff15}", 2.5),
        ("\u{2192} 8", 8.0),
        ("-20", -20.0),
        ("40", 40.0),
        (".5", 0.5),
    ];
    for (text, number) in typed {
        stage.write(text).await;
        assert_eq!(taken(said), [format!("number {number}")], "{text}");
        assert!(!refused.get_untracked(), "{text}");
        assert_eq!(stage.input().value(), text, "what is typed stays while it is typed");
    }
}

#[wasm_bindgen_test]
async fn a_number_box_refuses_what_is_outside_or_no_number() {
    let (stage, _, refused, said) = number_box().await;
    for text in ["40.1", "-20.1", "abc", "1.2.3", "NaN", "inf", "1e999", "1e3"] {
        stage.write(text).await;
        assert!(refused.get_untracked(), "{text}");
        assert_eq!(stage.input().get_attribute("aria-invalid").as_deref(), Some("true"), "{text}");
        assert!(taken(said).is_empty(), "{text} is not applied");
    }
    // What may yet become a number is neither applied nor refused.
    for text in ["", "-", "+", "\u{2212}", "  "] {
        stage.write(text).await;
        assert!(!refused.get_untracked(), "{text:?}");
        assert!(taken(said).is_empty(), "{text:?}");
    }
}

#[wasm_bindgen_test]
async fn a_number_box_shows_what_is_written_once_it_is_left() {
    let (stage, written, refused, said) = number_box().await;
    for leave in ["change", "blur"] {
        stage.write("99").await;
        assert!(refused.get_untracked());
        stage.send("input", leave).await;
        assert_eq!(stage.input().value(), "5.0", "{leave}");
        assert!(!refused.get_untracked(), "{leave}");
        assert_eq!(taken(said), ["rest"], "{leave}");
        assert_eq!(stage.input().get_attribute("aria-invalid"), None, "{leave}");
    }
    written.set("6.0".to_owned());
    tick().await;
    assert_eq!(stage.input().value(), "6.0");
}

#[wasm_bindgen_test]
async fn a_number_box_obeys_its_keys() {
    let (stage, _, refused, said) = number_box().await;
    stage.send("input", "focus").await;
    assert_eq!(taken(said), ["begin"]);
    for (key, expected) in [
        ("ArrowUp", "by 1"),
        ("ArrowDown", "by -1"),
        ("Shift+ArrowUp", "by 10"),
        ("Shift+ArrowDown", "by -10"),
        ("Enter", "rest"),
    ] {
        assert!(stage.press("input", key).await, "{key}");
        assert_eq!(taken(said), [expected], "{key}");
    }
    stage.write("77").await;
    assert!(stage.press("input", "Escape").await);
    assert_eq!(taken(said), ["escape"]);
    assert_eq!(stage.input().value(), "5.0");
    assert!(!refused.get_untracked());
    for key in ["Tab", "1", "ArrowLeft"] {
        assert!(!stage.press("input", key).await, "{key} is left to the browser");
    }
    assert!(taken(said).is_empty());
}

async fn tabs(name: &'static str) -> (Stage, RwSignal<usize>) {
    lasting_owner();
    let selected = RwSignal::new(0_usize);
    let item = move |at: usize| TabItem {
        id: format!("{name}-{at}"),
        label: format!("Tab {at}"),
    };
    let items: Vec<TabItem> = (0..3).map(item).collect();
    let stage = Stage::mount(move || {
        view! {
            <Tabs
                label="Pages".to_owned()
                items=items.clone()
                selected=selected.into()
                panel="page"
                on_select=Callback::new(move |at: usize| selected.set(at))
            />
        }
    })
    .await;
    (stage, selected)
}

#[wasm_bindgen_test]
async fn tabs_follow_the_arrows() {
    let (stage, selected) = tabs("arrows").await;
    let keys = [
        ("ArrowRight", 1),
        ("ArrowRight", 2),
        ("ArrowRight", 0),
        ("ArrowLeft", 2),
        ("Home", 0),
        ("End", 2),
    ];
    for (key, at) in keys {
        assert!(stage.press("[role=tablist]", key).await, "{key}");
        assert_eq!(selected.get_untracked(), at, "{key}");
        assert_eq!(focused(), format!("arrows-{at}"), "{key}");
        for other in 0..3 {
            let button = stage.find(&format!("#arrows-{other}"));
            let chosen = other == at;
            assert_eq!(button.get_attribute("aria-selected").unwrap(), chosen.to_string(), "{key}");
            assert_eq!(
                button.get_attribute("tabindex").unwrap(),
                if chosen { "0" } else { "-1" },
                "{key}"
            );
        }
    }
    assert!(!stage.press("[role=tablist]", "Tab").await);
}

#[wasm_bindgen_test]
async fn a_tab_is_chosen_by_click() {
    let (stage, selected) = tabs("click").await;
    stage.send("#click-1", "click").await;
    assert_eq!(selected.get_untracked(), 1);
    assert_eq!(stage.find("#click-1").get_attribute("aria-controls").as_deref(), Some("page"));
}

#[wasm_bindgen_test]
async fn a_spark_draws_steps_only_where_years_differ_from_neutral() {
    lasting_owner();
    let differences = RwSignal::new(vec![0.0; 5]);
    let stage = Stage::mount(move || view! { <Spark differences=differences.into() /> }).await;
    let line = || stage.find("path.b").get_attribute("d").unwrap_or_default();
    assert_eq!(line(), "");
    differences.set(vec![0.0, 0.1, 0.2, 0.2, -0.1]);
    tick().await;
    assert_eq!(line().matches('V').count(), 5);
    assert!(line().ends_with("H40.0"), "{}", line());
    // The greatest value stands at the upper margin, the least at the lower.
    assert!(line().contains("V3.0") && line().contains("V15.0"), "{}", line());
    differences.set(vec![0.0; 5]);
    tick().await;
    assert_eq!(line(), "");
}
