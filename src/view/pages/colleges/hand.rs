//! State and actions of the grid: selected cell, selected block, order of rows, and the edits.
//!
//! The selected city is the workbench's, shared with map and figures; the selected year belongs to the grid.

use jigong_model::outcome::in_region;
use jigong_model::plan::{CityId, ProjectKind, YEARS};
use jigong_model::scenario::{BlockFault, CollegeBlock, Edit};
use jigong_text::report::colleges::Sheet;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::memo;

/// State of the grid; `Copy`, because it consists of signals.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub(super) desk: Workbench,
    /// The projects with the model's decisions.
    pub(super) sheet: Memo<Sheet>,
    /// Order of all rows; changed by sorting only, not by entering counts.
    pub(super) order: RwSignal<Vec<CityId>>,
    /// The visible rows.
    pub(super) rows: Memo<Vec<CityId>>,
    /// Index of the selected year.
    pub(super) year: RwSignal<usize>,
    /// The opposite corner of the selected block.
    pub(super) anchor: RwSignal<Option<(CityId, usize)>>,
    /// Why the last entry was refused.
    pub(super) told: RwSignal<Option<String>>,
}

impl Hand {
    pub(super) fn new(desk: Workbench) -> Self {
        let order = RwSignal::new(CityId::all().collect::<Vec<_>>());
        Self {
            desk,
            sheet: sheet(desk),
            order,
            rows: memo(move || {
                let region = desk.shown.region.get();
                order.with(|order| {
                    let inside = |city: &CityId| in_region(desk.plan(), city.index(), region);
                    order.iter().copied().filter(inside).collect()
                })
            }),
            year: RwSignal::new(1),
            anchor: RwSignal::new(None),
            told: RwSignal::new(None),
        }
    }

    /// Id of a cell's input.
    pub(super) fn id(self, city: CityId, year: usize) -> String {
        format!("cell-{}-{}", self.desk.plan().city(city).adcode, self.desk.plan().years[year])
    }

    /// Whether the cell is the grid's tab stop: the selected one, or in the first row if the selected city is not
    /// visible.
    pub(super) fn is_entry(self, city: CityId, year: usize) -> bool {
        let own = self.desk.shown.city.get();
        let row = self.rows.with(|rows| {
            if rows.contains(&own) {
                Some(own)
            } else {
                rows.first().copied()
            }
        });
        row == Some(city) && self.year.get() == year
    }

    /// Whether a cell belongs to a block of several cells.
    pub(super) fn is_in_block(self, city: CityId, year: usize) -> bool {
        self.anchor.with(Option::is_some) && {
            let (rows, years) = self.block();
            years.contains(&year) && rows.contains(&city)
        }
    }

    /// Cities and years of the selected block, in the grid's order.
    pub(super) fn block(self) -> (Vec<CityId>, std::ops::RangeInclusive<usize>) {
        let corner = (self.desk.shown.city.get(), self.year.get());
        let other = self.anchor.get().unwrap_or(corner);
        self.rows.with(|rows| {
            let place = |city: CityId| rows.iter().position(|own| *own == city).unwrap_or(0);
            let (a, b) = (place(corner.0), place(other.0));
            let cities = rows.get(a.min(b)..=a.max(b)).unwrap_or_default().to_vec();
            (cities, corner.1.min(other.1)..=corner.1.max(other.1))
        })
    }

    /// Selects a cell; with `extend`, the block's opposite corner is kept.
    pub(super) fn take(self, city: CityId, year: usize, extend: bool) {
        let corner = (self.desk.shown.city.get_untracked(), self.year.get_untracked());
        let anchor = extend.then(|| self.anchor.get_untracked().unwrap_or(corner));
        if self.anchor.get_untracked() != anchor {
            self.anchor.set(anchor);
        }
        if corner.0 != city {
            self.desk.shown.city.set(city);
        }
        if corner.1 != year {
            self.year.set(year);
        }
    }

    /// Moves selection and focus by this many rows and years.
    pub(super) fn step(self, rows: isize, years: isize, extend: bool) {
        let all = self.rows.get_untracked();
        let at = all
            .iter()
            .position(|own| *own == self.desk.shown.city.get_untracked())
            .unwrap_or(0);
        let to = |at: usize, by: isize, count: usize| at.saturating_add_signed(by).min(count.saturating_sub(1));
        let year = to(self.year.get_untracked(), years, YEARS);
        if let Some(&city) = all.get(to(at, rows, all.len())) {
            self.take(city, year, extend);
            page::focus(&self.id(city, year));
        }
    }

    /// Sets the count of the selected kind in every cell of the block.
    pub(super) fn enter(self, count: usize) {
        let kind = self.desk.shown.kind.get_untracked();
        self.change(&[kind], count);
    }

    /// Removes the projects of all kinds from the block.
    pub(super) fn clear(self) {
        self.change(ProjectKind::ALL, 0);
    }

    fn change(self, kinds: &[ProjectKind], count: usize) {
        let (cities, years) = untrack(|| self.block());
        let mut edits = Vec::new();
        for &city in &cities {
            for year in years.clone() {
                edits.extend(kinds.iter().map(|&kind| Edit::SetProjectCount {
                    city,
                    kind,
                    start: i64::from(self.desk.plan().years[year]),
                    count,
                }));
            }
        }
        self.send(Edit::All(edits));
    }

    /// The selected block as text for a spreadsheet.
    pub(super) fn copied(self) -> String {
        let (cities, years) = untrack(|| self.block());
        let kind = self.desk.shown.kind.get_untracked();
        let years = &self.desk.plan().years[years];
        CollegeBlock::of(&self.desk.scenario_now().levers, kind, &cities, years).to_text()
    }

    /// Pastes a block from a spreadsheet, starting at the selected cell; a block that does not fit is refused
    /// entirely.
    pub(super) fn paste(self, text: &str) {
        let (cities, years) = untrack(|| self.block());
        let rows = self.rows.get_untracked();
        let below = cities
            .first()
            .and_then(|first| rows.iter().position(|own| own == first))
            .unwrap_or(0);
        let kind = self.desk.shown.kind.get_untracked();
        let edit =
            CollegeBlock::parse(text).and_then(|block| block.into_edit(self.desk.plan(), kind, &rows[below..], *years.start()));
        match edit {
            Ok(edit) => self.send(edit),
            Err(fault) => self.told.set(Some(untrack(|| said(self.desk, fault)))),
        }
    }

    fn send(self, edit: Edit) {
        self.told.set(None);
        self.desk.rest();
        self.desk.edit(edit);
        self.desk.rest();
    }
}

/// The projects with the model's decisions. The current scenario can always be read.
pub(in super::super) fn sheet(desk: Workbench) -> Memo<Sheet> {
    memo(move || {
        let results = desk.results();
        Sheet::of(desk.plan(), &desk.scenario(), &results.assumptions).unwrap_or_default()
    })
}

fn said(desk: Workbench, fault: BlockFault) -> String {
    let locale = desk.locale();
    let number = |count: usize| plain(count as f64, 0).into();
    match fault {
        BlockFault::Empty => locale.text("paste-empty"),
        BlockFault::NotACount { row, column } => locale.with(
            "paste-not-a-count",
            &[("row", number(row + 1)), ("column", number(column + 1))],
        ),
        BlockFault::Ragged { row } => locale.with("paste-ragged", &[("row", number(row + 1))]),
        BlockFault::TooManyRows { rows, room } => {
            locale.with("paste-too-many-rows", &[("rows", number(rows)), ("room", number(room))])
        }
        BlockFault::TooManyColumns { columns, room } => locale.with(
            "paste-too-many-columns",
            &[("columns", number(columns)), ("room", number(room))],
        ),
    }
}
