//! Dates and times by this device's clock and calendar. For durations see `jigong_workers::clock`.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Today's local date as `YYYY-MM-DD`.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The current time in UTC, to the second, as ISO 8601.
pub fn now() -> String {
    let text = String::from(Date::new_0().to_iso_string());
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}

/// The local date and time of an ISO 8601 time, as `YYYY-MM-DD` and `HH:MM`.
pub fn on_calendar(moment: &str) -> (String, String) {
    let own = Date::new(&JsValue::from_str(moment));
    (
        format!("{:04}-{:02}-{:02}", own.get_full_year(), own.get_month() + 1, own.get_date()),
        format!("{:02}:{:02}", own.get_hours(), own.get_minutes()),
    )
}
