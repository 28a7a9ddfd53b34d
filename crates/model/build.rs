//! Checks the data of every plan in `plans/` and writes it in the compact form that the program reads at its start.
//!
//! The strict reader of plan files is the model's own, compiled into this script as well, so that faults of the data
//! fail the build and the program itself need not contain the reader.

#![allow(
    dead_code,
    unused_imports,
    unfulfilled_lint_expectations,
    reason = "this script uses the reader of plan files only"
)]

#[allow(clippy::all, clippy::pedantic, reason = "linted as part of the library")]
#[path = "src/plan/mod.rs"]
mod plan;

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use plan::Plan;

const PLANS: &str = "../../plans";

fn main() -> Result<(), Box<dyn Error>> {
    for source in ["build.rs", "src/plan", PLANS] {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut plans = Vec::new();
    for folder in entries(Path::new(PLANS))? {
        let text = fs::read_to_string(folder.join("plan.json"))?;
        let plan = Plan::parse(&text).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        plans.push((plan, folder));
    }
    plans.sort_by_key(|(plan, _)| plan.number);
    let (mut list, mut presets) = (String::new(), String::new());
    for (at, (plan, folder)) in plans.iter().enumerate() {
        let id = &plan.id;
        if plan.number as usize != at + 1 || folder.file_name().is_none_or(|name| name.to_str() != Some(id)) {
            return Err(format!("{id}: plans are numbered from 1 on, and each is in the folder of its name").into());
        }
        fs::write(out.join(format!("{id}.plan")), postcard::to_allocvec(plan)?)?;
        writeln!(list, "(\"{id}\", LazyLock::new(|| read(include_bytes!(\"{id}.plan\")))),")?;
        for path in entries(&folder.join("presets"))? {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            fs::copy(&path, out.join(format!("{id}.{name}.json")))?;
            writeln!(presets, "(\"{id}\", \"{name}\", include_str!(\"{id}.{name}.json\")),")?;
        }
    }
    let (number, default) = (plans.len(), &plans.first().ok_or("there is no plan")?.0.id);
    fs::write(
        out.join("built_in.rs"),
        format!(
            "const DEFAULT: &str = \"{default}\";\n\
             static PLANS: [(&str, LazyLock<Result<Plan, Fault>>); {number}] = [\n{list}];\n\
             static PRESETS: &[(&str, &str, &str)] = &[\n{presets}];\n"
        ),
    )?;
    Ok(())
}

/// The entries of a folder, in the order of their names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut all = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    all.sort();
    Ok(all)
}
