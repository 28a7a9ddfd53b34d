//! All texts in Chinese and English, and the format of numbers.
//!
//! Texts are in `locales/*/*.ftl`; tests fail if a message is missing in either language. The main bundle contains
//! the texts of the first view; the others are loaded with the parts that need them. Does not know what numbers mean.

mod direction;
pub mod number;
pub mod section;

use std::borrow::Cow;
use std::cell::{LazyCell, RefCell};
use std::thread::LocalKey;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

pub use direction::isolated;

/// A message file in each language, in the order of [`Locale::ALL`].
macro_rules! file {
    ($name:literal) => {
        [
            include_str!(concat!("../../../../locales/zh-CN/", $name, ".ftl")),
            include_str!(concat!("../../../../locales/en/", $name, ".ftl")),
        ]
    };
}

/// Messages in the main bundle: everything outside of `view::late`.
const FIRST: &[[&str; 2]] = &[file!("page"), file!("levers"), file!("outcomes"), file!("notices")];

/// Messages that are loaded later.
#[cfg(not(target_arch = "wasm32"))]
const LATE: &[[&str; 2]] = &[
    file!("meanings"),
    file!("charts"),
    file!("cities"),
    file!("placement"),
    file!("advice"),
    file!("data"),
    file!("share"),
    file!("changes"),
    file!("compare"),
    file!("library"),
    file!("source"),
    file!("why"),
    file!("takes"),
    file!("sure"),
    file!("analysis"),
];

/// A loaded file is not a message file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a file of texts")]
pub struct Unreadable;

/// The languages of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// Chinese (mainland), the first language.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Locale {
    /// Both, default language first.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// BCP 47 tag, for `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language with a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// Message files in the main bundle.
    pub fn first(self) -> impl Iterator<Item = &'static str> {
        FIRST.iter().map(move |file| file[self as usize])
    }

    /// Message files that are loaded later; the build joins them to one file per language.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn late(self) -> impl Iterator<Item = &'static str> {
        LATE.iter().map(move |file| file[self as usize])
    }

    /// Whether the later messages are loaded; natively they always are.
    pub fn is_whole(self) -> bool {
        self.book().with(|book| book.borrow().whole)
    }

    /// Adds the later messages.
    ///
    /// # Errors
    /// The text is not a message file, e.g. a host's error page.
    pub fn learn(self, late: String) -> Result<(), Unreadable> {
        let resource = FluentResource::try_new(late).map_err(|_| Unreadable)?;
        if resource.entries().next().is_none() {
            return Err(Unreadable);
        }
        self.book().with(|book| {
            let mut book = book.borrow_mut();
            book.bundle.add_resource_overriding(resource);
            book.whole = true;
        });
        Ok(())
    }

    /// The one of two texts in this language, for names from the plan's data.
    pub const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
    }

    /// A message without arguments.
    pub fn text(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments. A missing message gives its id in brackets; tests exclude it.
    pub fn with(self, id: &str, arguments: &[(&'static str, Value)]) -> String {
        self.book().with(|book| format(&book.borrow().bundle, id, arguments))
    }

    fn book(self) -> &'static LocalKey<LazyCell<RefCell<Book>>> {
        match self {
            Self::Chinese => &CHINESE,
            Self::English => &ENGLISH,
        }
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text or an already formatted number.
    Text(String),
    /// A count, by which a message may choose its plural form.
    Count(usize),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The loaded messages of a language.
struct Book {
    bundle: FluentBundle<FluentResource>,
    /// Whether the later messages are loaded.
    whole: bool,
}

thread_local! {
    // Parsed on first use: most users need one language only.
    static CHINESE: LazyCell<RefCell<Book>> = const { LazyCell::new(|| RefCell::new(Book::open(Locale::Chinese))) };
    static ENGLISH: LazyCell<RefCell<Book>> = const { LazyCell::new(|| RefCell::new(Book::open(Locale::English))) };
}

impl Book {
    fn open(locale: Locale) -> Self {
        let identifier: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Both languages are left-to-right; user texts are passed through `isolated`.
        bundle.set_use_isolating(false);
        let sources = locale.first();
        #[cfg(not(target_arch = "wasm32"))]
        let sources = sources.chain(locale.late());
        for source in sources {
            // Valid messages of a faulty file are still used; tests refuse any fault.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self {
            bundle,
            whole: cfg!(not(target_arch = "wasm32")),
        }
    }
}

fn format(bundle: &FluentBundle<FluentResource>, id: &str, arguments: &[(&'static str, Value)]) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return format!("[{id}]");
    };
    let mut given = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        let value = match value {
            Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Value::Count(count) => FluentValue::from(*count),
        };
        given.set(*name, value);
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned()
}
