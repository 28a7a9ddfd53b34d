//! Has the page's program linked with its relocations: by them the build cuts it into the file that the page starts with
//! and the parts that come later (tools/build/split.mjs).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-bin=jigong=--emit-relocs");
    }
}
