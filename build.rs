//! Links the page's program with relocations, which the build needs to split it into files (tools/build/split.mjs).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-bin=jigong=--emit-relocs");
    }
}
