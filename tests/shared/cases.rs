//! The cases of the model as texts in the binary, so that the native and the browser tests read the same ones.
//!
//! Must not use the file system: it is also compiled for wasm32. `tests/core/cases.rs` holds this list to the folder.

use serde_json::Value;

/// A scenario file with the outcome file that it must give.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    text: &'static str,
}

macro_rules! cases {
    ($($name:literal,)+) => {
        /// All cases in the order of their names.
        pub(crate) const CASES: &[Case] = &[
            $(Case { name: $name, text: include_str!(concat!("../cases/", $name, ".json")) },)+
        ];
    };
}

cases! {
    "base_mix_changed",
    "city_growth",
    "edges",
    "every_assumption",
    "factors_at_their_limits",
    "final_2025",
    "final_partial",
    "high_dropout",
    "infeasible_projects",
    "losses_clipped",
    "midterm_2023",
    "no_seniors",
    "observed_by_city",
    "observed_enrolment_and_part_time",
    "observed_enrolment_only",
    "one_college",
    "other_costs_and_leads",
    "place_bound",
    "project_places",
    "quality_capped",
    "random_0",
    "random_1",
    "random_2",
    "random_3",
    "random_4",
    "random_5",
    "shocks_after_actuals",
    "status_quo",
    "steady_plan",
    "ties_of_limits",
    "ties_of_remainders",
}

/// Files that must be refused, each with the path of its fault.
const BAD_FILES: &str = include_str!("../cases/bad_files.json");

impl Case {
    /// The scenario file's text.
    pub(crate) fn scenario(&self) -> String {
        self.part("scenario").to_string()
    }

    /// The outcome that it must give.
    pub(crate) fn outcome(&self) -> Value {
        self.part("outcome")
    }

    fn part(&self, name: &str) -> Value {
        let file: Value = serde_json::from_str(self.text).expect("a case is JSON");
        file[name].clone()
    }
}

/// Path of the fault and text of every file that must be refused.
pub(crate) fn bad_files() -> Vec<(String, String)> {
    let files: Value = serde_json::from_str(BAD_FILES).expect("JSON");
    let text = |file: &Value, name: &str| file[name].as_str().expect("a text").to_owned();
    let files = files.as_array().expect("a list");
    files.iter().map(|file| (text(file, "path"), text(file, "file"))).collect()
}
