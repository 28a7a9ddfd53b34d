//! A link that is not whole opens nothing, says what is wrong with it, and gives what could be read.

use jigong_formats::link::{Damage, DamageKind, LONGEST, Link};
use jigong_model::scenario::{Preset, Scenario};
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::{PLAN, valid};

use super::length::everything;
use super::{preset, text};

const DIGITS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn refused(text: &str) -> Damage {
    match Link::read(text, &PLAN) {
        Ok(_) => panic!("opened: {text}"),
        Err(damage) => damage,
    }
}

/// The steady plan, and everything at once.
fn links() -> [String; 2] {
    [preset(Preset::SteadyPlan), text(everything(), None)]
}

#[test]
fn every_changed_character_is_refused() {
    for link in links() {
        // In the long link every place with a few letters, in the short one with all.
        let tried = if link.len() > 400 { "0Zz7" } else { DIGITS };
        for at in 0..link.len() {
            for letter in tried.chars().chain("-_ .，é".chars()) {
                let changed = format!("{}{letter}{}", &link[..at], &link[at + 1..]);
                if changed != link {
                    refused(&changed);
                }
            }
        }
    }
}

#[test]
fn every_cut_is_refused_and_counted() {
    for link in links() {
        for end in 0..link.len() {
            let damage = refused(&link[..end]);
            if end >= 4 {
                assert_eq!(
                    damage.kind,
                    DamageKind::Short {
                        missing: link.len() - end
                    },
                    "{end}"
                );
            }
        }
        for start in 1..link.len() {
            refused(&link[start..]);
        }
        for at in 4..link.len() - 1 {
            let damage = refused(&format!("{}{}", &link[..at], &link[at + 1..]));
            assert_eq!(damage.kind, DamageKind::Short { missing: 1 }, "{at}");
        }
    }
}

#[test]
fn every_swap_is_refused() {
    let link = preset(Preset::SteadyPlan);
    let letters: Vec<char> = link.chars().collect();
    for a in 0..letters.len() {
        for b in a + 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(a, b);
            if swapped != letters {
                refused(&swapped.iter().collect::<String>());
            }
        }
    }
}

#[test]
fn every_inserted_or_doubled_character_is_refused() {
    let link = preset(Preset::SteadyPlan);
    for at in 0..=link.len() {
        for letter in DIGITS.chars() {
            let longer = format!("{}{letter}{}", &link[..at], &link[at..]);
            let damage = refused(&longer);
            if (4..link.len()).contains(&at) && !matches!(damage.kind, DamageKind::Wrapped { .. }) {
                assert_eq!(damage.kind, DamageKind::Long { extra: 1 }, "{longer}");
            }
        }
    }
}

#[test]
fn what_was_written_around_a_link_is_named_and_the_link_handed_over() {
    let link = preset(Preset::SteadyPlan);
    let texts = [
        (format!("{link}。"), "", "。"),
        (format!("{link}）请看"), "", "）请看"),
        (format!("请看https://example.org/#{link}"), "请看https://example.org/#", ""),
        (format!("<{link}>"), "<", ">"),
        (format!("{link}&utm_source=mail"), "", "&utm_source=mail"),
        (format!("{link}abc"), "", "abc"),
        (format!("  {link}\n"), "", ""),
    ];
    for (text, wanted_before, wanted_after) in texts {
        match refused(&text).kind {
            DamageKind::Wrapped {
                whole,
                before,
                after,
                gaps,
            } => {
                assert_eq!(
                    (whole.as_str(), before.as_str(), after.as_str(), gaps),
                    (link.as_str(), wanted_before, wanted_after, 0)
                );
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_link_that_a_mail_has_broken_into_lines_is_put_together_on_request_only() {
    let link = preset(Preset::SteadyPlan);
    for gap in ["\r\n", "\n", " ", "\u{200b}", "\u{ad}"] {
        let broken = format!("{}{gap}{}{gap}{}", &link[..70], &link[70..110], &link[110..]);
        match refused(&broken).kind {
            DamageKind::Wrapped { whole, gaps, .. } => assert_eq!((whole, gaps), (link.clone(), 2 * gap.chars().count())),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn letters_that_were_all_made_small_are_told() {
    let link = preset(Preset::SteadyPlan).to_lowercase();
    // The length is among the letters, so it may be told as well as the letters.
    assert!(matches!(
        refused(&link).kind,
        DamageKind::Altered { lowered: true } | DamageKind::Short { .. }
    ));
}

#[test]
fn other_texts_are_no_link() {
    for text in [
        "",
        "#",
        "board",
        "hello world",
        "1",
        "12",
        "999",
        "稳步推进",
        "%E7%A8%B3",
        "-",
        "0",
        "000A000000",
    ] {
        let damage = refused(text);
        assert!(
            matches!(
                damage.kind,
                DamageKind::NotALink
                    | DamageKind::Short { .. }
                    | DamageKind::Altered { .. }
                    | DamageKind::Long { .. }
                    | DamageKind::Foreign { .. }
            ),
            "{text}: {damage:?}"
        );
    }
    assert_eq!(refused(&"1".repeat(LONGEST + 1)).kind, DamageKind::TooLong);
}

#[test]
fn a_cut_link_gives_what_stood_before_the_cut() {
    let mut scenario = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    scenario.title = "年度方案".to_owned();
    let link = text(scenario.clone(), None);
    let whole = refused(&link[..link.len() - 1]).readable;
    assert_eq!(whole.version, Some(1));
    assert_eq!(whole.title.as_deref(), Some("年度方案"));
    assert!(whole.levers && whole.colleges && whole.all);
    assert_eq!(whole.scenario, Some(Ok(valid(scenario.clone()))));
    let mut seen = Vec::new();
    for end in (0..link.len()).rev() {
        let readable = refused(&link[..end]).readable;
        let now = (readable.title.is_some(), readable.levers, readable.colleges, readable.all);
        // The letters of a block that is cut give nothing, so less text may give more.
        if !seen.contains(&now) {
            seen.push(now);
        }
        if let Some(Ok(own)) = readable.scenario {
            assert_eq!(own.title, "年度方案");
            assert!(
                own.levers
                    .yearly
                    .iter()
                    .zip(&scenario.levers.yearly)
                    .all(|(own, all)| own.is_none() || own == all)
            );
        }
    }
    let expected = [
        (true, true, true, true),
        (true, true, false, false),
        (true, false, false, false),
        (false, false, false, false),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn a_format_or_a_part_of_a_later_page_is_told_as_such() {
    // What a page of format 2 would write: its own head around its own bytes.
    let later = reframe(&preset(Preset::SteadyPlan), |text| text.replace_range(..1, "2"));
    assert_eq!(refused(&later).kind, DamageKind::Newer { version: 2 });
    // A change of the first letter alone is damage, not a later format.
    let changed = preset(Preset::SteadyPlan).replacen('1', "2", 1);
    assert!(matches!(refused(&changed).kind, DamageKind::Altered { .. }));
}

/// A text with another content and a check code that is right for it.
fn reframe(link: &str, change: impl Fn(&mut String)) -> String {
    let mut content = link[..link.len() - 6].to_owned();
    change(&mut content);
    let check = crc32(content.as_bytes());
    push(&mut content, check.into(), 6);
    content
}

/// Bytes as the content of a link, written here once more.
pub(super) fn framed(version: u64, bytes: &[u8]) -> String {
    const CHARACTERS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];
    let body: usize = bytes.chunks(8).map(|chunk| CHARACTERS[chunk.len()]).sum();
    let mut text = String::new();
    push(&mut text, version, 1);
    push(&mut text, (body + 10) as u64, 3);
    for chunk in bytes.chunks(8) {
        let value = chunk.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
        push(&mut text, value, CHARACTERS[chunk.len()]);
    }
    let check = crc32(text.as_bytes());
    push(&mut text, check.into(), 6);
    text
}

fn push(text: &mut String, mut value: u64, characters: usize) {
    let mut digits = vec![b'0'; characters];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS.as_bytes()[usize::try_from(value % 62).unwrap()];
        value /= 62;
    }
    text.push_str(std::str::from_utf8(&digits).unwrap());
}

/// CRC-32 bit by bit, written once more so that the link's own is checked by another hand.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |mut crc: u32| {
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
        crc
    };
    !bytes.iter().fold(!0, |crc, &byte| step(crc ^ u32::from(byte)))
}

#[test]
fn the_check_code_is_the_one_that_another_hand_writes() {
    let link = preset(Preset::SteadyPlan);
    assert_eq!(reframe(&link, |_| ()), link);
}

proptest! {
    #![proptest_config(settings(2000))]

    /// Content that no page writes, behind a check code that is right.
    #[test]
    fn forged_content_is_refused_or_is_exactly_what_it_says(at in 4..120_usize, letter in 0..62_usize) {
        let link = preset(Preset::SteadyPlan);
        let forged = reframe(&link, |text| text.replace_range(at..=at, &DIGITS[letter..=letter]));
        if let Ok(read) = Link::read(&forged, &PLAN) {
            prop_assert_eq!(read.write().unwrap(), forged);
        }
    }

    #[test]
    fn any_text_is_read_without_fault(text in prop_oneof!["\\PC{0,300}", "1[0-9A-Za-z]{0,400}", "100[0-9A-Za-z]{7,80}"]) {
        if let Ok(read) = Link::read(&text, &PLAN) {
            prop_assert_eq!(read.write().unwrap(), text);
        }
    }
}

#[test]
fn an_empty_scenario_has_a_link_too() {
    assert!(Link::read(&text(Scenario::default(), None), &PLAN).is_ok());
}
