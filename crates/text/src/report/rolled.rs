//! What is said of a scenario that was carried on into the next plan.

use jigong_formats::library::Work;
use jigong_model::rolling::Words;

use crate::words::Locale;

use super::title::title;

/// The texts that the new scenario carries. `on` is the day, as the file has it.
pub fn words(work: &Work, on: &str, locale: Locale) -> Words {
    let title = title(work, locale);
    Words {
        reason: locale.with("rolled-reason", &[("title", title.as_str().into())]),
        on: on.to_owned(),
        title,
    }
}
