//! Gives the build a name.
//!
//! Page and workers are programs that are linked at different times and fetched one by one. All are named after the sources
//! that they were made from, so that they can tell whether they belong together.

use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::{fs, io};

use fnv::FnvHasher;

/// Everything that any of the programs is made from, from this package's folder.
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

/// Takes in a file, or all files below a folder in the order of their names.
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
