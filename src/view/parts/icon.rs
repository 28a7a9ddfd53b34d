//! Icons on a grid of 16 units. Always next to a text or on a button with an accessible name.

use leptos::prelude::*;

/// The icons of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it shows")]
pub enum Icon {
    Undo,
    Redo,
    Reset,
    Down,
    Source,
    Export,
    Moon,
    Table,
    Close,
    Warning,
    Info,
    Levers,
    More,
    Arrow,
    Check,
    Plus,
    Print,
    Open,
    Play,
    Pause,
    Link,
    Compare,
    Back,
    Copy,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Compare => "M2.5 3h4v10h-4zM9.5 3h4v10h-4z",
            Self::Back => "M13 8H3M6.5 4.5 3 8l3.5 3.5",
            Self::Undo => "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
            Self::Redo => "M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3",
            Self::Reset => "M3 8a5 5 0 1 0 1.6-3.7M3 2.5V5h2.6",
            Self::Down => "M4.5 6.5 8 10l3.5-3.5",
            Self::Source => "M4 2.5h6l2.5 2.5v8.5H4zM6.2 7.5h4M6.2 10h4",
            Self::Export => "M8 2.5v7M5.2 6.8 8 9.6l2.8-2.8M3 10.5v3h10v-3",
            Self::Moon => "M12.8 9.6A5.3 5.3 0 0 1 6.4 3.2a5.3 5.3 0 1 0 6.4 6.4z",
            Self::Table => "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Warning => "M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1",
            Self::Info => "M8 2.3a5.7 5.7 0 1 0 0 11.4a5.7 5.7 0 1 0 0-11.4M8 7.3v3.6M8 5v.1",
            Self::Levers => {
                "M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M9.2 2.8a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4M6.8 9.8a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4"
            }
            Self::More => "M3.5 8h.1M8 8h.1M12.5 8h.1",
            Self::Arrow => "M3 8h10M9.5 4.5 13 8l-3.5 3.5",
            Self::Check => "M3.5 8.5 6.5 11.5 12.5 5",
            Self::Plus => "M8 3.5v9M3.5 8h9",
            Self::Print => "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
            Self::Play => "M5 3.5 12.5 8 5 12.5z",
            Self::Pause => "M5.5 3.5v9M10.5 3.5v9",
            Self::Link => {
                "M6.8 9.2 9.2 6.8M7.4 4.8l1.4-1.4a2.7 2.7 0 0 1 3.8 3.8l-1.4 1.4M8.6 11.2l-1.4 1.4a2.7 2.7 0 0 1-3.8-3.8l1.4-1.4"
            }
            Self::Copy => "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
            Self::Open => "M2.5 12.5v-9h4l1.5 2h5.5v7z",
        }
    }

    /// The icon as an element, hidden from screen readers.
    pub fn draw(self) -> impl IntoView {
        view! { <svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d=self.path()></path></svg> }
    }
}
