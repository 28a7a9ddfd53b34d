//! The worker that answers how sure the outcome is, why it is so and what it takes; the page asks two of them.
//!
//! Built for speed and without the page's parts (tools/build/engine.mjs).

#[cfg(target_arch = "wasm32")]
fn main() {
    jigong_workers::answering::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this worker runs beside the page: make serve");
    std::process::exit(2);
}
