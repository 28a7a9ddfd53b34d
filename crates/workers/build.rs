//! Computes a build id.
//!
//! Page and workers are linked separately and fetched one by one. Each contains a hash of all sources, so that they
//! can detect a mismatch.

use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::{fs, io};

use fnv::FnvHasher;

/// All sources of the programs, relative to this package.
const SOURCES: &[&str] = &[
    "../../src",
    "../../crates",
    "../../plans",
    "../../locales",
    "../../Cargo.toml",
    "../../Cargo.lock",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut hasher = FnvHasher::default();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        read(Path::new(source), &mut hasher)?;
    }
    println!("cargo::rustc-env=JIGONG_BUILD={:016x}", hasher.finish());
    Ok(())
}

/// Hashes a file, or all files of a folder in name order.
fn read(path: &Path, hasher: &mut FnvHasher) -> io::Result<()> {
    if path.is_dir() {
        let entries: io::Result<Vec<PathBuf>> = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect();
        let mut entries = entries?;
        entries.sort();
        return entries.iter().try_for_each(|entry| read(entry, hasher));
    }
    hasher.write(path.to_string_lossy().as_bytes());
    hasher.write(&fs::read(path)?);
    Ok(())
}
