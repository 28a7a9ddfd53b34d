//! Language, theme and what was closed for good: kept by the browser, read by the page's shell before the first paint.
//!
//! Only what was chosen is kept: without a choice the language follows the browser, the theme the system.

use leptos::prelude::*;
use serde_json::Value;

use crate::browser::{page, storage};
use crate::words::Locale;

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
    kept: RwSignal<Value>,
}

impl Settings {
    /// As kept; where nothing is kept or storage is refused, the browser's language and the system's theme.
    pub(super) fn load() -> Self {
        let kept: Value = storage::read(KEY)
            .ok()
            .flatten()
            .and_then(|text| serde_json::from_str(&text).ok())
            .filter(Value::is_object)
            .unwrap_or_default();
        let spoken = || page::language().as_deref().and_then(Locale::from_tag);
        let locale = kept["locale"].as_str().and_then(Locale::from_tag).or_else(spoken);
        let locale = locale.unwrap_or_default();
        let theme = match kept["theme"].as_str() {
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
        self.keep("locale", locale.tag());
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
        self.keep("theme", theme.name().unwrap_or("system"));
    }

    /// Whether a sentence of help was closed.
    pub fn is_help_closed(&self, id: &str) -> bool {
        self.kept.with(|kept| kept[id] == true)
    }

    /// Closes a sentence of help for good.
    pub fn close_help(&self, id: &str) {
        self.keep(id, true);
    }

    /// Brings back every sentence of help that was closed.
    pub fn show_help(&self) {
        self.kept.update(|kept| {
            if let Some(fields) = kept.as_object_mut() {
                fields.retain(|field, _| !field.starts_with("help-"));
            }
        });
        let _ = storage::write(KEY, &self.kept.with_untracked(Value::to_string));
    }

    /// Settings that cannot be kept hold until the page is closed: nothing is lost, so nothing is said.
    fn keep(&self, field: &str, value: impl Into<Value>) {
        self.kept.update(|kept| kept[field] = value.into());
        let _ = storage::write(KEY, &self.kept.with_untracked(Value::to_string));
    }
}
