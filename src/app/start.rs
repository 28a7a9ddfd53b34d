//! Creates the workbench when the page opens.

use std::sync::Arc;

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{CityId, Fault, Plan};
use jigong_model::scenario::{History, Preset};
use jigong_text::report;
use leptos::prelude::*;

use crate::browser::{late, page};

use super::analysed::Analysed;
use super::autosave::Autosave;
use super::compared::Compared;
use super::library::{Library, LibraryCommand};
use super::links::Links;
use super::results::Results;
use super::settings::Settings;
use super::view_state::{ViewState, Width};
use super::workbench::{Charts, Kept, Parts, Workbench};

/// The preset that a first visit opens.
const FIRST: Preset = Preset::StatusQuo;

impl Workbench {
    /// A workbench with the stored work, or with the status quo.
    ///
    /// # Errors
    /// The plan's data or a preset is damaged; the tests rule this out.
    pub fn open() -> Result<Self, Fault> {
        let plan = Plan::built_in(Plan::DEFAULT)?;
        let (keeper, found) = Autosave::new(plan);
        let work = match found.work {
            Some(work) => work,
            None => Work::opened(ValidScenario::preset(plan, FIRST)?, Some(FIRST)),
        };
        let results = Results::of(&work.scenario, None)?;
        let (notices, set_notices) = signal(found.notice.into_iter().collect::<Vec<_>>());
        let kept = if notices.with_untracked(Vec::is_empty) {
            Kept::Yes
        } else {
            Kept::No
        };
        let (kept, set_kept) = signal(kept);
        let city = CityId::all()
            .next()
            .ok_or_else(|| Fault::new("cities", jigong_model::plan::FaultKind::Empty))?;
        let desk = Self::new(Parts {
            settings: Settings::load(),
            shown: ViewState::new(city),
            links: Links::new(),
            library: Library::new(),
            compared: Compared::new(),
            analysed: Analysed::new(),
            notices,
            charts: RwSignal::new(Charts::Away),
            kept,
            stepped: RwSignal::new(None),
            set_notices,
            set_kept,
            history: RwSignal::new(History::new(work)),
            last_edit: StoredValue::new(None),
            results: RwSignal::new(Arc::new(results)),
            keeper,
        });
        keeper.watch(desk);
        desk.follow_page();
        Ok(desk)
    }

    /// Takes over the other tab's work; one undo restores this tab's own.
    pub fn take_theirs(self) {
        self.keeper.take_theirs(self);
    }

    /// Overwrites the other tab's work with this tab's.
    pub fn keep_mine(self) {
        self.keeper.keep_mine(self);
    }

    /// Follows language, title, width, keys and printing.
    fn follow_page(self) {
        // Memoised, because setting `lang` restyles the whole page.
        Effect::new(move || page::set_language(self.locale().tag()));
        let title = Memo::new(move |_| {
            let locale = self.locale();
            locale.with("page-title", &[("title", report::title(&self.work(), locale).into())])
        });
        Effect::new(move || page::set_title(&title.get()));
        // In em, as in the style sheets: larger text gets the narrower layout.
        let limits = [
            ("(max-width: 47.5em)", Width::Phone),
            ("(max-width: 73.75em)", Width::Spine),
            ("(max-width: 86.25em)", Width::Desk),
        ];
        let measure = move || {
            let now = limits
                .iter()
                .find(|(query, _)| page::matches(query))
                .map_or(Width::Wide, |(_, width)| *width);
            if self.shown.width.get_untracked() != now {
                self.shown.width.set(now);
            }
        };
        for (query, _) in limits {
            page::on_media(query, move |_| measure());
        }
        page::on_key(move |key| self.key(key));
        page::on_window("beforeprint", move || self.shown.printing.set(true));
        page::on_window("afterprint", move || self.shown.printing.set(false));
    }

    /// Handles global keys; `true` if the key was used.
    fn key(self, key: &leptos::ev::KeyboardEvent) -> bool {
        let command = key.ctrl_key() || key.meta_key();
        match key.key().to_ascii_lowercase().as_str() {
            "z" if command && !key.shift_key() => self.undo(),
            "z" | "y" if command => self.redo(),
            "s" if command => self.library.ask(if key.shift_key() {
                LibraryCommand::SaveAs
            } else {
                LibraryCommand::Save
            }),
            "f6" => page::focus_next_region(key.shift_key()),
            _ => return false,
        }
        true
    }

    /// Loads ECharts once, when a chart first scrolls into view, so that it does not delay the first view.
    pub fn load_charts(self) {
        if self.charts.get_untracked() != Charts::Away {
            return;
        }
        self.charts.set(Charts::Waiting);
        let Some(address) = page::meta("jigong:echarts") else {
            self.charts.set(Charts::Failed);
            return;
        };
        late::script(&address, move |loaded| {
            self.charts.set(if loaded { Charts::Ready } else { Charts::Failed });
        });
    }
}
