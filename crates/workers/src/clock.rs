//! Clock for durations.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Milliseconds since the start of this page or worker. Monotonic, unlike the time of day.
pub fn monotonic_ms() -> f64 {
    performance_now()
}
