//! Layer 0. Every text that a person reads, and how numbers are written, in Chinese and English.
//!
//! Texts live in `locales/*/*.ftl`; the tests fail on a message that is missing in either language. Must not know what
//! the numbers mean.

pub mod number;

use std::borrow::Cow;
use std::cell::LazyCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

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
    /// Both, first language first.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// BCP 47 tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language with that tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The source texts of this language.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Chinese => &[
                include_str!("../../locales/zh-CN/page.ftl"),
                include_str!("../../locales/zh-CN/cities.ftl"),
                include_str!("../../locales/zh-CN/placement.ftl"),
                include_str!("../../locales/zh-CN/data.ftl"),
                include_str!("../../locales/zh-CN/levers.ftl"),
                include_str!("../../locales/zh-CN/outcomes.ftl"),
                include_str!("../../locales/zh-CN/notices.ftl"),
                include_str!("../../locales/zh-CN/advice.ftl"),
            ],
            Self::English => &[
                include_str!("../../locales/en/page.ftl"),
                include_str!("../../locales/en/cities.ftl"),
                include_str!("../../locales/en/placement.ftl"),
                include_str!("../../locales/en/data.ftl"),
                include_str!("../../locales/en/levers.ftl"),
                include_str!("../../locales/en/outcomes.ftl"),
                include_str!("../../locales/en/notices.ftl"),
                include_str!("../../locales/en/advice.ftl"),
            ],
        }
    }

    /// The one of two texts in this language; for names that come with the plan's data.
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

    /// A message with arguments. A missing one shows its id in brackets, which the tests keep from happening.
    pub fn with(self, id: &str, arguments: &[(&'static str, Value)]) -> String {
        let bundle = match self {
            Self::Chinese => &CHINESE,
            Self::English => &ENGLISH,
        };
        bundle.with(|bundle| format(bundle, id, arguments))
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, or a number that is already written out.
    Text(String),
    /// A count that a message may choose its form by.
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

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    // Each language is read when it is first spoken: the page opens in one.
    static CHINESE: LazyCell<Bundle> = const { LazyCell::new(|| bundle(Locale::Chinese)) };
    static ENGLISH: LazyCell<Bundle> = const { LazyCell::new(|| bundle(Locale::English)) };
}

fn bundle(locale: Locale) -> Bundle {
    let identifier: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Isolation marks are for mixing writing directions, which these languages do not.
    bundle.set_use_isolating(false);
    for source in locale.sources() {
        // A resource with faults still gives its sound messages; the tests refuse any fault.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(bundle: &Bundle, id: &str, arguments: &[(&'static str, Value)]) -> String {
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
