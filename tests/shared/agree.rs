//! Whether an outcome agrees with the one that a case expects.
//!
//! Numbers agree to 1e-9 relative or 1e-6 absolute; whole numbers, truth values, nulls and names exactly.
//! Must not use the file system: it is also compiled for wasm32.

use serde_json::Value;

/// Every difference, each with its path; empty where the two agree.
pub(crate) fn differences(found: &Value, expected: &Value) -> Vec<String> {
    let mut all = Vec::new();
    compare(found, expected, "$", &mut all);
    all
}

fn compare(found: &Value, expected: &Value, path: &str, all: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(own), Value::Object(other)) => {
            for key in own.keys().filter(|key| !other.contains_key(*key)) {
                all.push(format!("{path}.{key}: not expected"));
            }
            for (key, expected) in other {
                match own.get(key) {
                    Some(found) => compare(found, expected, &format!("{path}.{key}"), all),
                    None => all.push(format!("{path}.{key}: missing")),
                }
            }
        }
        (Value::Array(own), Value::Array(other)) if own.len() == other.len() => {
            for (at, (found, expected)) in own.iter().zip(other).enumerate() {
                compare(found, expected, &format!("{path}[{at}]"), all);
            }
        }
        (Value::Number(own), Value::Number(other)) => {
            let (own, other) = (own.as_f64().expect("a double"), other.as_f64().expect("a double"));
            if !close(own, other, expected.is_u64()) {
                all.push(format!("{path}: {own} instead of {other}"));
            }
        }
        _ if found == expected => {}
        _ => all.push(format!("{path}: {found} instead of {expected}")),
    }
}

/// Whole numbers of the case files are counts or years: those are exact.
#[expect(clippy::float_cmp, reason = "whole numbers are exact")]
fn close(found: f64, expected: f64, whole: bool) -> bool {
    let difference = (found - expected).abs();
    if whole {
        found == expected
    } else {
        difference <= 1e-6 || difference <= 1e-9 * expected.abs()
    }
}
