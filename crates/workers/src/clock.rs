//! How long things take.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Milliseconds since this page or worker began, for durations: the time of day may be set back or forward meanwhile.
pub fn monotonic_ms() -> f64 {
    performance_now()
}
