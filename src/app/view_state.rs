//! What is looked at: no figure depends on it, so the view sets it freely and it is not part of undo.

use std::collections::BTreeSet;

use jigong_model::plan::{CityId, Indicator, ProjectKind, YEARS};
use jigong_model::scenario::{Group, Lever};
use jigong_text::chart::Chart;
use jigong_text::report::figures::Filter;
use leptos::prelude::*;

/// Panels under the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// 趋势
    Trends,
    /// 构成
    MakeUp,
    /// 城市
    Cities,
    /// 原因
    Why,
    /// 把握
    Sure,
    /// 怎样达到
    Takes,
    /// 数据
    Data,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Self; 7] = [
        Self::Trends,
        Self::MakeUp,
        Self::Cities,
        Self::Why,
        Self::Sure,
        Self::Takes,
        Self::Data,
    ];

    /// Whether the page needs the width that levers and ledger take.
    pub const fn needs_width(self) -> bool {
        !matches!(self, Self::Trends | Self::MakeUp)
    }
}

/// How wide the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Indicators first, levers in a drawer.
    Phone,
    /// Levers behind a spine.
    Spine,
    /// Levers and board side by side, a narrower line.
    Workbench,
    /// As drawn.
    Wide,
}

/// What the map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CityMeasure {
    /// Students in the last year.
    Enrolment,
    /// Their growth since the base year.
    Growth,
    /// Technician colleges.
    Colleges,
    /// Whether there is a technician college.
    Coverage,
    /// What binds the intake.
    Binding,
    /// Full-time intake of the year.
    Intake,
}

impl CityMeasure {
    /// All, in order.
    pub const ALL: [Self; 6] = [
        Self::Enrolment,
        Self::Growth,
        Self::Intake,
        Self::Colleges,
        Self::Coverage,
        Self::Binding,
    ];

    /// Name in message ids and in the picker.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Enrolment => "enrolment",
            Self::Growth => "growth",
            Self::Colleges => "colleges",
            Self::Coverage => "coverage",
            Self::Binding => "binding",
            Self::Intake => "intake",
        }
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ViewState {
    /// Width class of the window.
    pub width: RwSignal<Width>,
    /// Open panel.
    pub tab: RwSignal<Tab>,
    /// Chart of the trends panel.
    pub trend: RwSignal<Chart>,
    /// Chart of the make-up panel.
    pub make_up: RwSignal<Chart>,
    /// The table in the plot's place.
    pub full_table: RwSignal<bool>,
    /// City in hand.
    pub city: RwSignal<CityId>,
    /// Region that is looked at, or the province.
    pub region: RwSignal<Option<usize>>,
    /// What the map shows.
    pub measure: RwSignal<CityMeasure>,
    /// Year that the map shows, the base year is 0.
    pub map_year: RwSignal<usize>,
    /// Kind of project that the table of colleges counts.
    pub kind: RwSignal<ProjectKind>,
    /// Levers whose years are open.
    pub schedules: RwSignal<BTreeSet<Lever>>,
    /// Levers whose meaning and source are open.
    pub meanings: RwSignal<BTreeSet<Lever>>,
    /// Indicator whose source is open.
    pub source: RwSignal<Option<Indicator>>,
    /// Levers open over the page: the drawer of the phone, the rail over the spine.
    pub levers_open: RwSignal<bool>,
    /// Group of levers in the drawer.
    pub group: RwSignal<Group>,
    /// Indicator that reasons, ways and chances are shown of.
    pub indicator: RwSignal<Indicator>,
    /// Whether that indicator was chosen by hand; until then it is the first missed one.
    pub chosen: RwSignal<bool>,
    /// Figures that the data page shows.
    pub filter: RwSignal<Filter>,
    /// What their names are searched for.
    pub search: RwSignal<String>,
    /// Id of the place on a panel that is led to, until the panel shows it.
    pub sought: RwSignal<Option<String>>,
    /// The dialog that reads a table of the cities is open.
    pub importing: RwSignal<bool>,
    /// The dialog that shares the scenario is open.
    pub sharing: RwSignal<bool>,
    /// The comparison stands in the place of the board.
    pub comparing: RwSignal<bool>,
    /// The page is being printed.
    pub printing: RwSignal<bool>,
}

impl ViewState {
    pub(super) fn new(city: CityId) -> Self {
        Self {
            width: RwSignal::new(Width::Wide),
            tab: RwSignal::new(Tab::Trends),
            trend: RwSignal::new(Chart::Enrolment),
            make_up: RwSignal::new(Chart::Level),
            full_table: RwSignal::new(false),
            city: RwSignal::new(city),
            region: RwSignal::new(None),
            measure: RwSignal::new(CityMeasure::Enrolment),
            map_year: RwSignal::new(YEARS),
            kind: RwSignal::new(ProjectKind::Upgrade),
            schedules: RwSignal::new(BTreeSet::new()),
            meanings: RwSignal::new(BTreeSet::new()),
            source: RwSignal::new(None),
            levers_open: RwSignal::new(false),
            group: RwSignal::new(Group::Enrolment),
            indicator: RwSignal::new(Indicator::Enrolment),
            chosen: RwSignal::new(false),
            filter: RwSignal::new(Filter::All),
            search: RwSignal::new(String::new()),
            sought: RwSignal::new(None),
            importing: RwSignal::new(false),
            sharing: RwSignal::new(false),
            comparing: RwSignal::new(false),
            printing: RwSignal::new(false),
        }
    }
}
