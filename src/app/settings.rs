//! Language, theme and closed help texts: stored by the browser, read by web/shell.js before the first paint.
//!
//! Only the user's choices are stored; by default the language follows the browser, the theme the system.

use jigong_model::plan::node::Node;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::browser::{page, storage};

/// web/shell.js reads the same key.
const KEY: &str = "settings";

/// Colour theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Follows the system.
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

/// Settings of this device.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Language.
    pub locale: ReadSignal<Locale>,
    /// Theme.
    pub theme: ReadSignal<Theme>,
    set_locale: WriteSignal<Locale>,
    set_theme: WriteSignal<Theme>,
    /// The stored record; fields written by other versions are preserved.
    kept: RwSignal<Vec<(String, Node)>>,
}

impl Settings {
    /// The stored settings; the browser's language and the system's theme by default.
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

    /// Sets the language.
    pub fn speak(&self, locale: Locale) {
        self.set_locale.set(locale);
        self.keep("locale", locale.tag().into());
    }

    /// Whether the page is dark, by choice or by the system. Tracks the choice.
    pub fn is_dark(&self) -> bool {
        match self.theme.get() {
            Theme::System => page::matches("(prefers-color-scheme: dark)"),
            theme => theme == Theme::Dark,
        }
    }

    /// Toggles between light and dark.
    pub fn turn_theme(&self) {
        let dark = untrack(|| self.is_dark());
        let theme = if dark { Theme::Light } else { Theme::Dark };
        self.set_theme.set(theme);
        page::set_theme(theme.name());
        self.keep("theme", theme.name().unwrap_or("system").into());
    }

    /// Whether a help text was closed. Reactive.
    pub fn is_help_closed(&self, id: &str) -> bool {
        self.kept.with(|kept| find(kept, id) == Some(&Node::Bool(true)))
    }

    /// Closes a help text permanently.
    pub fn close_help(&self, id: &str) {
        self.keep(id, Node::Bool(true));
    }

    /// Shows all closed help texts again.
    pub fn show_help(&self) {
        self.kept.update(|kept| kept.retain(|(field, _)| !field.starts_with("help-")));
        self.store();
    }

    /// Settings that cannot be stored last until the page is closed; no notice is shown.
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
