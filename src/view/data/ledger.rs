//! The sections of the ledger, each under its title; one without a row in sight is away.

use jigong_text::report::figures::{self, Row, Section, Topic};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{flag, memo, when};

use super::cities::{CitiesTable, Sight};
use super::filter::sight;
use super::row::FigureRow;

/// One row of the ledger, as it stands.
#[derive(Clone, Copy)]
pub(super) struct Line {
    sections: Memo<Vec<Section>>,
    at: (usize, usize),
}

impl Line {
    /// Something of the row; follows every change of a figure.
    pub(super) fn read<T: Default>(self, read: impl Fn(&Row) -> T) -> T {
        let (section, row) = self.at;
        let found = |all: &Vec<Section>| all.get(section).and_then(|own| own.rows.get(row)).map(&read);
        self.sections.with(found).unwrap_or_default()
    }
}

/// All sections.
#[component]
pub(super) fn Ledger(
    /// Changes with the figures.
    figures: Signal<()>,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sections = memo(move || {
        figures.track();
        figures::ledger(desk.plan(), &desk.scenario_now(), locale)
    });
    let titles = untrack(|| sections.get());
    let mut in_sight: Vec<Signal<bool>> = Vec::new();
    let mut drawn: Vec<AnyView> = Vec::new();
    for (at, section) in titles.into_iter().enumerate() {
        let (seen, view) = if section.topic == Topic::Cities {
            cities(desk, section, figures)
        } else {
            rows(desk, section, sections, at)
        };
        in_sight.push(seen);
        drawn.push(view);
    }
    let nothing = move || !in_sight.iter().any(Signal::get);
    let head = [
        "data-col-name",
        "data-col-value",
        "data-col-grade",
        "data-col-source",
        "data-col-change",
    ];
    view! {
        <div class="fr fr-h" aria-hidden="true">
            {head.map(|word| view! { <span>{locale.text(word)}</span> }).collect_view()}
        </div>
        {drawn}
        {when(nothing, move || view! { <p class="note data-none" role="status">{locale.text("data-nothing")}</p> }.into_any())}
    }
}

/// A section of rows, and whether any of them is in sight.
fn rows(desk: Workbench, section: Section, sections: Memo<Vec<Section>>, at: usize) -> (Signal<bool>, AnyView) {
    let mut seen: Vec<Signal<bool>> = Vec::new();
    let mut drawn: Vec<AnyView> = Vec::new();
    for (own, row) in section.rows.into_iter().enumerate() {
        let line = Line { sections, at: (at, own) };
        let grade = row.grade;
        let sees = sight(
            desk,
            move |filter| filter.takes(grade, line.read(|row| row.changed)),
            format!("{} {}", row.name, section.title),
            move || line.read(|row| [&row.written, &row.shipped].into_iter().chain(&row.note).cloned().collect()),
        );
        seen.push(sees);
        drawn.push(view! { <FigureRow row=row line=line sees=sees /> }.into_any());
    }
    let any = flag(move || seen.iter().any(Signal::get));
    let view = view! {
        <section class="fs" hidden=flag(move || !any.get())>
            <h3>{section.title}</h3>
            <ul>{drawn}</ul>
        </section>
    };
    (any, view.into_any())
}

/// The table of the cities, and whether anything of it is in sight.
fn cities(desk: Workbench, section: Section, figures: Signal<()>) -> (Signal<bool>, AnyView) {
    let sight = Sight::new(desk, figures, section.title.clone());
    let view = view! {
        <section class="fs" hidden=flag(move || !sight.any())>
            <h3>{section.title}</h3>
            <CitiesTable sight=sight />
        </section>
    };
    (flag(move || sight.any()), view.into_any())
}
