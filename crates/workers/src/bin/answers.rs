//! The worker that answers questions about uncertainty, attribution, sensitivity and ways to a target. The page
//! starts two of them.
//!
//! Optimised for speed, and built without the page's code (tools/build/engine.mjs).

#[cfg(target_arch = "wasm32")]
fn main() {
    jigong_workers::answering::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this worker runs beside the page: make serve");
    std::process::exit(2);
}
