//! The program of the worker that reads tables; the page starts one for each table.

#[cfg(target_arch = "wasm32")]
fn main() {
    jigong_workers::files::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this worker runs beside the page: make serve");
    std::process::exit(2);
}
