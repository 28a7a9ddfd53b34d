//! State of the display. No figure depends on it, so views set it directly and undo does not include it.

use std::collections::BTreeSet;

use jigong_model::plan::{CityId, Indicator, ProjectKind, YEARS};
use jigong_model::scenario::{Group, Lever};
use jigong_text::chart::Chart;
use jigong_text::report::figures::Filter;
use leptos::prelude::*;

/// Panels below the indicators.
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

    /// Whether the panel needs the width that levers and indicators take.
    pub const fn needs_width(self) -> bool {
        !matches!(self, Self::Trends | Self::MakeUp)
    }
}

/// Width class of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Indicators first, levers in a drawer.
    Phone,
    /// Levers behind a collapsed rail.
    Spine,
    /// Levers and board side by side, compact.
    Desk,
    /// Full layout.
    Wide,
}

/// What the map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CityMeasure {
    /// Students in the last year.
    Enrolment,
    /// Growth of students since the base year.
    Growth,
    /// Number of technician colleges.
    Colleges,
    /// Whether the city has a technician college.
    Coverage,
    /// What limits the intake.
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

/// State of the display.
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
    /// The table replaces the chart.
    pub full_table: RwSignal<bool>,
    /// Selected city.
    pub city: RwSignal<CityId>,
    /// Selected region; `None` for the province.
    pub region: RwSignal<Option<usize>>,
    /// What the map shows.
    pub measure: RwSignal<CityMeasure>,
    /// Year that the map shows; 0 is the base year.
    pub map_year: RwSignal<usize>,
    /// Kind of project that the grid of colleges counts and enters.
    pub kind: RwSignal<ProjectKind>,
    /// Levers whose yearly values are expanded.
    pub schedules: RwSignal<BTreeSet<Lever>>,
    /// Levers whose explanation and source are expanded.
    pub meanings: RwSignal<BTreeSet<Lever>>,
    /// Indicator whose source is shown.
    pub source: RwSignal<Option<Indicator>>,
    /// The levers are open as an overlay: the phone's drawer, or the rail over the collapsed one.
    pub levers_open: RwSignal<bool>,
    /// Group of levers shown in the drawer.
    pub group: RwSignal<Group>,
    /// Indicator whose attribution, ways and chances are shown.
    pub indicator: RwSignal<Indicator>,
    /// Whether the user chose that indicator; by default it is the first missed one.
    pub chosen: RwSignal<bool>,
    /// Filter of the data page.
    pub filter: RwSignal<Filter>,
    /// Search text of the data page.
    pub search: RwSignal<String>,
    /// Id of the element to scroll to, until its panel has shown it.
    pub sought: RwSignal<Option<String>>,
    /// The dialog for importing a table of cities is open.
    pub importing: RwSignal<bool>,
    /// The share dialog is open.
    pub sharing: RwSignal<bool>,
    /// The comparison is shown instead of the board.
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
