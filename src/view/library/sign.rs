//! Icon buttons of the row actions, on the grid of `parts::Icon`.

use leptos::prelude::*;

use crate::view::live::act;

/// A row action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Rename,
    Copy,
    Versions,
    File,
    Delete,
}

impl Sign {
    const fn path(self) -> &'static str {
        match self {
            Self::Rename => "M3 13l.6-2.9L11 2.7l2.3 2.3-7.4 7.4zM9.4 4.3l2.3 2.3",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Versions => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.2 1.5",
            Self::File => "M8 2.5v7M5.2 6.8 8 9.6l2.8-2.8M3 10.5v3h10v-3",
            Self::Delete => "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4",
        }
    }

    const fn handle(self) -> &'static str {
        match self {
            Self::Rename => "library-rename",
            Self::Copy => "library-duplicate",
            Self::Versions => "library-versions",
            Self::File => "library-file",
            Self::Delete => "library-delete",
        }
    }

    /// The action's button; with `expanded` if it expands something.
    pub(super) fn button(self, name: String, expanded: Option<Signal<bool>>, run: impl Fn() + 'static) -> AnyView {
        view! {
            <button
                type="button"
                class="btn bare sq"
                data-testid=self.handle()
                aria-label=name.clone()
                title=name
                aria-expanded=move || expanded.map(|open| open.get().to_string())
                on:click=act(run)
            >
                <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
                    <path d=self.path()></path>
                </svg>
            </button>
        }
        .into_any()
    }
}
