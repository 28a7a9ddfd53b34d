//! Native times of the readers with the worst texts that they read at all, each at the limit of its length.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/shared/sealing.rs"]
mod sealing;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/shared/worst.rs"]
mod worst;

/// There is no harness for wasm32.
fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}

/// A sample is one call: these take milliseconds.
#[cfg(not(target_arch = "wasm32"))]
#[divan::bench_group(sample_count = 10, sample_size = 1)]
mod readers {
    use std::fmt;
    use std::sync::LazyLock;

    use divan::{Bencher, black_box};

    use jigong_formats::compared::Kept;
    use jigong_formats::library::{Draft, MAX_DRAFT, MAX_RECORD, Record};
    use jigong_formats::link::{LONGEST, Link};
    use jigong_model::plan::node::MAX_TEXT;
    use jigong_model::plan::{Fault, Plan};
    use jigong_model::scenario::Scenario;

    use super::worst;

    static PLAN: LazyLock<Result<&Plan, Fault>> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT));

    /// A text under its name.
    struct Worst(&'static str, String);

    impl fmt::Display for Worst {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.0)
        }
    }

    fn all(texts: Vec<(&'static str, String)>) -> impl Iterator<Item = Worst> {
        texts.into_iter().map(|(name, text)| Worst(name, text))
    }

    /// Times a reader with one text.
    fn time<T>(bencher: Bencher, text: &Worst, read: impl Fn(&str, &'static Plan) -> T + Sync) {
        match &*PLAN {
            Ok(plan) => bencher.bench(|| read(black_box(&text.1), plan)),
            // The tests keep the shipped files whole; without them there is nothing to time.
            Err(fault) => eprintln!("{fault}"),
        }
    }

    #[divan::bench(args = all(worst::files(MAX_TEXT)))]
    fn scenario_file(bencher: Bencher, text: &Worst) {
        time(bencher, text, |text, plan| Scenario::parse(text, plan).is_ok());
    }

    /// With its steps of undo.
    #[divan::bench(args = all(worst::drafts(MAX_DRAFT)))]
    fn draft(bencher: Bencher, text: &Worst) {
        time(bencher, text, |text, plan| {
            Draft::read(text, plan).map(|draft| draft.steps(plan))
        });
    }

    #[divan::bench(args = all(worst::records(MAX_RECORD)))]
    fn record(bencher: Bencher, text: &Worst) {
        time(bencher, text, |text, plan| Record::read(text, plan).is_ok());
    }

    #[divan::bench(args = all(worst::comparisons(MAX_TEXT)))]
    fn comparison(bencher: Bencher, text: &Worst) {
        time(bencher, text, |text, plan| Kept::parse(text, plan).is_ok());
    }

    #[divan::bench(args = all(worst::links(LONGEST)))]
    fn link(bencher: Bencher, text: &Worst) {
        time(bencher, text, |text, plan| Link::read(text, plan).is_ok());
    }
}
