//! Texts set aside: never one over another, and named where they still tell a name.

use std::collections::BTreeMap;

use jigong_formats::library::{free_key, told_name};
use jigong_model::scenario::Preset;

use super::{kept, mark};

#[test]
fn a_text_is_set_aside_beside_others_and_once() {
    let mut store: BTreeMap<String, String> = BTreeMap::new();
    let mut put = |text: &str| {
        let key = free_key("jigong.work", text, |key| store.get(key).cloned());
        store.insert(key.clone(), text.to_owned());
        key
    };
    assert_eq!(put("a"), "jigong.work.damaged");
    assert_eq!(put("b"), "jigong.work.damaged.2");
    assert_eq!(put("a"), "jigong.work.damaged");
    assert_eq!(put("c"), "jigong.work.damaged.3");
}

#[test]
fn a_damaged_record_still_tells_its_name() {
    let name = "沈阳“合并” \"A\\B\"";
    let text = kept(name, &[Preset::SteadyPlan]).write(&mark(1)).unwrap();
    assert_eq!(told_name(&text).as_deref(), Some(name));
    assert_eq!(told_name(&text[..200]).as_deref(), Some(name), "also where it was cut later");
    for nameless in [
        "",
        "{\"name\":\"",
        "{\"name\":\"a",
        "{\"name\":\"\\",
        "{\"name\":\"\\u12\"",
        "{\"name\":\"  \"",
    ] {
        assert_eq!(told_name(nameless), None, "{nameless}");
    }
}
