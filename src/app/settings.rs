//! Language, theme and what was closed for good: kept by the browser, read by the page's shell before the first paint.
//!
//! Only what was chosen is kept: without a choice the language follows the browser, the theme the system.

use jigong_model::plan::node::Node;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::browser::{page, storage};

/// The shell script reads the same key.
const KEY: &str = "settings";

/// Light, dark, or as the system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// What the user set for this device.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Language.
    pub locale: ReadSignal<Locale>,
    /// Theme.
    pub theme: ReadSignal<Theme>,
    set_locale: WriteSignal<Locale>,
    set_theme: WriteSignal<Theme>,
    /// The record as it is kept; fields of other versions stay in it.
    kept: RwSignal<Vec<(String, Node)>>,
}

impl Settings {
    /// As kept; where nothing is kept or storage is refused, the browser's language and the system's theme.
    pub(super) fn load() -> Self {
        let stored = storage::read(KEY).ok().flatten();
        let kept = match stored.and_then(|text| Node::parse(&text).ok()) {
            Some(Node::Map(fields)) => fields,
            _ => Vec::new(),
        };
        let chosen = |name: &str| match find(&kept, name) {
            Some(Node::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let spoken = || page::language().as_deref().and_then(Locale::from_tag);
        let locale = chosen("locale").and_then(Locale::from_tag).or_else(spoken);
        let locale = locale.unwrap_or_default();
        let theme = match chosen("theme") {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        let (locale, set_locale) = signal(locale);
        let (theme, set_theme) = signal(theme);
        Self {
            locale,
            theme,
            set_locale,
            set_theme,
            kept: RwSignal::new(kept),
        }
    }

    /// Changes the language.
    pub fn speak(&self, locale: Locale) {
        self.set_locale.set(locale);
        self.keep("locale", locale.tag().into());
    }

    /// Whether the page is dark, by choice or with the system; follows the choice.
    pub fn is_dark(&self) -> bool {
        match self.theme.get() {
            Theme::System => page::matches("(prefers-color-scheme: dark)"),
            theme => theme == Theme::Dark,
        }
    }

    /// Turns to the other of light and dark.
    pub fn turn_theme(&self) {
        let dark = untrack(|| self.is_dark());
        let theme = if dark { Theme::Light } else { Theme::Dark };
        self.set_theme.set(theme);
        page::set_theme(theme.name());
        self.keep("theme", theme.name().unwrap_or("system").into());
    }

    /// Whether a sentence of help was closed.
    pub fn is_help_closed(&self, id: &str) -> bool {
        self.kept.with(|kept| find(kept, id) == Some(&Node::Bool(true)))
    }

    /// Closes a sentence of help for good.
    pub fn close_help(&self, id: &str) {
        self.keep(id, Node::Bool(true));
    }

    /// Brings back every sentence of help that was closed.
    pub fn show_help(&self) {
        self.kept.update(|kept| kept.retain(|(field, _)| !field.starts_with("help-")));
        self.store();
    }

    /// Settings that cannot be kept hold until the page is closed: nothing is lost, so nothing is said.
    fn keep(&self, field: &str, value: Node) {
        self.kept.update(|kept| {
            kept.retain(|(own, _)| own != field);
            kept.push((field.to_owned(), value));
        });
        self.store();
    }

    fn store(&self) {
        let _ = storage::write(KEY, &Node::Map(self.kept.get_untracked()).to_text());
    }
}

fn find<'a>(kept: &'a [(String, Node)], name: &str) -> Option<&'a Node> {
    kept.iter().find(|(own, _)| own == name).map(|(_, value)| value)
}
