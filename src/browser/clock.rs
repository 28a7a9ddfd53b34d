//! Days and moments, by this device's clock and calendar. How long things take does not follow it:
//! `jigong_workers::clock`.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Today on this device's calendar: year, month and day, as a sortable date.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// This moment in world time, to the second, as an ISO text.
pub fn now() -> String {
    let text = String::from(Date::new_0().to_iso_string());
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}

/// A moment's date and time on this device's calendar and clock.
pub fn on_calendar(moment: &str) -> (String, String) {
    let own = Date::new(&JsValue::from_str(moment));
    (
        format!("{:04}-{:02}-{:02}", own.get_full_year(), own.get_month() + 1, own.get_date()),
        format!("{:02}:{:02}", own.get_hours(), own.get_minutes()),
    )
}
