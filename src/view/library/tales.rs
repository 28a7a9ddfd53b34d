//! Notices about saved scenarios: fact, consequence, actions. Shown at the top of the page, or in the dialog while it
//! is open.

use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::{LibraryCommand, LibraryNotice, NotSaved, Workbench};
use crate::browser::storage::StorageFault;
use crate::view::live::{act, live};
use crate::view::parts::NoticeBar;

/// All notices.
#[component]
pub(super) fn Tales() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    live(move || {
        let tales = desk.library.tales.get();
        tales
            .into_iter()
            .map(|tale| view! { <One tale=tale /> })
            .collect_view()
            .into_any()
    })
}

#[component]
fn One(tale: LibraryNotice) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (kind, fact, then) = said(&tale, locale);
    let gone = tale.clone();
    let info = matches!(tale, LibraryNotice::Deleted(_));
    let hands = hands(desk, tale, locale);
    view! {
        <NoticeBar kind=kind fact=fact consequence=locale.text(then) info=info close=locale.text("close") on_close=Callback::new(move |()| desk.library.hush(&gone))>
            {hands}
        </NoticeBar>
    }
}

/// Test id, fact, and message id of the consequence.
fn said(tale: &LibraryNotice, locale: Locale) -> (&'static str, String, &'static str) {
    let about = |word: &str, name: &str| locale.with(word, &[("name", isolated(name).into())]);
    match tale {
        LibraryNotice::Deleted(bin) => (
            "library-deleted",
            about("tale-deleted", bin.name.as_deref().unwrap_or_default()),
            "tale-deleted-then",
        ),
        LibraryNotice::OtherTab(_, name) => ("library-other-tab", about("tale-other-tab", name), "tale-other-tab-then"),
        LibraryNotice::Stale(name) => ("library-stale", about("tale-stale", name), "tale-stale-then"),
        LibraryNotice::NotSaved(name, why) => {
            let then = match why {
                NotSaved::Storage(StorageFault::Refused) => "tale-not-saved-refused",
                NotSaved::Storage(StorageFault::Full) => "tale-not-saved-full",
                NotSaved::TooLarge => "tale-not-saved-large",
            };
            ("library-not-saved", about("tale-not-saved", name), then)
        }
        LibraryNotice::SetAside(names) => {
            let names: Vec<String> = names.iter().map(|name| isolated(name)).collect();
            let names = names.join(&locale.text("list-separator").replace('_', " "));
            let fact = locale.with("tale-set-aside", &[("names", names.into())]);
            ("library-set-aside", fact, "tale-set-aside-then")
        }
    }
}

/// The buttons of a notice.
fn hands(desk: Workbench, tale: LibraryNotice, locale: Locale) -> AnyView {
    let button = move |handle: &'static str, word: String, run: Box<dyn Fn()>| {
        view! { <button type="button" class="btn sm" id=handle data-testid=handle on:click=act(run)>{word}</button> }.into_any()
    };
    let word = |id: &str| locale.text(id);
    match tale {
        LibraryNotice::Deleted(bin) => button("library-undo", word("tale-undo"), Box::new(move || desk.bring_back(&bin))),
        LibraryNotice::OtherTab(id, _) => {
            let (both, over) = (id.clone(), id.clone());
            view! {
                {button("library-take-theirs", word("tale-take-theirs"), Box::new(move || desk.take_theirs_of(&id)))}
                {button("library-keep-both", word("tale-keep-both"), Box::new(move || desk.keep_both(&both)))}
                {button("library-save-over", word("tale-save-over"), Box::new(move || desk.save_over(&over)))}
            }
            .into_any()
        }
        LibraryNotice::NotSaved(..) => button(
            "library-save-file",
            word("save-scenario"),
            Box::new(move || desk.save_scenario()),
        ),
        LibraryNotice::SetAside(_) => button(
            "library-show",
            word("tale-show"),
            Box::new(move || desk.library.ask(LibraryCommand::All)),
        ),
        LibraryNotice::Stale(_) => ().into_any(),
    }
}
