//! A row of the list: name, indicators met, time of change, and actions.

use jigong_formats::library::{Id, MAX_NAME};
use jigong_text::words::isolated;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::Shelved;
use crate::browser::{clock, page};
use crate::view::live::{act, flag, live, memo, text, when};
use crate::view::parts::own_text;

use super::list::List;
use super::sign::Sign;
use super::version::Versions;
use super::{leave, met_of};

/// One row; it stays mounted while its scenario changes.
#[component]
pub(super) fn KeptRow(list: List, id: Id) -> impl IntoView {
    let List { desk, locale, .. } = list;
    let own = {
        let id = id.clone();
        memo(move || list.kept(&id))
    };
    let home = id.clone();
    // Whether it is the current scenario, and if so, whether that is unchanged.
    let on_desk = memo(move || {
        let work = desk.work();
        let here = work.home.as_ref().is_some_and(|own| own.id == home);
        here.then(|| work.is_as_opened())
    });
    let state = move || match on_desk.get() {
        Some(true) => locale.text("library-on-desk"),
        Some(false) => locale.text("library-on-desk-changed"),
        None => String::new(),
    };
    let versions = move || own.with(|own| own.as_ref().map_or(0, |own| own.record.versions().count()));
    let changed = move || {
        let moment = own.with(|own| own.as_ref().map(|own| clock::on_calendar(own.record.changed().as_str())));
        moment.map(|(day, time)| format!("{day} {time}")).unwrap_or_default()
    };
    let met = move || {
        let met = own.with(|own| own.as_ref().map_or(0, |own| own.met));
        met_of(desk, met, locale)
    };
    let opened = {
        let id = id.clone();
        flag(move || list.opened.get().as_ref() == Some(&id))
    };
    view! {
        <li class="lib-r" class:on=flag(move || on_desk.get().is_some()) data-testid="library-row">
            <div class="l">
                <Name list=list id=id.clone() own=own />
                <span class="note">{text(move || locale.with("library-versions", &[("count", versions().into())]))}</span>
                <span class="note here">{text(state)}</span>
            </div>
            <span class="n" data-testid="library-met">{text(met)}</span>
            <span class="n d">{text(changed)}</span>
            <Hands list=list id=id own=own opened=opened />
            {when(move || opened.get(), move || view! { <Versions list=list own=own /> }.into_any())}
        </li>
    }
}

/// The name: a button that opens the scenario; while renaming, an input.
#[component]
fn Name(list: List, id: Id, own: Memo<Option<Shelved>>) -> impl IntoView {
    let List { desk, locale, .. } = list;
    let name = move || own.with(|own| own.as_ref().map_or_else(String::new, |own| own.record.name.clone()));
    let renamed = {
        let id = id.clone();
        memo(move || list.renamed.get().as_ref() == Some(&id))
    };
    let (box_id, button_id) = (format!("library-name-{id}"), format!("library-open-{id}"));
    live(move || {
        let id = id.clone();
        if renamed.get() {
            let button = button_id.clone();
            let end = move |value: Option<String>| {
                // Removing the input triggers blur once more.
                if list.renamed.get_untracked().is_none() {
                    return;
                }
                list.renamed.set(None);
                if let (Some(value), Some(kept)) = (value, own.get_untracked()) {
                    desk.rename_kept(&kept, &value);
                }
                let button = button.clone();
                request_animation_frame(move || page::focus(&button));
            };
            let (press, leave) = (end.clone(), end);
            let place = box_id.clone();
            request_animation_frame(move || {
                page::focus(&place);
                page::select(&place);
            });
            view! {
                <input
                    id=box_id.clone()
                    class="field"
                    dir="auto"
                    data-testid="library-name"
                    maxlength=MAX_NAME.to_string()
                    aria-label=locale.with("library-new-name", &[("name", isolated(&untrack(name)).into())])
                    prop:value=untrack(name)
                    on:keydown=move |key: KeyboardEvent| match key.key().as_str() {
                        "Enter" => press(Some(event_target_value(&key))),
                        "Escape" => {
                            // Otherwise Escape would also close the dialog.
                            key.prevent_default();
                            key.stop_propagation();
                            press(None);
                        }
                        _ => {}
                    }
                    on:blur=move |event| leave(Some(event_target_value(&event)))
                />
            }
            .into_any()
        } else {
            let label = move || locale.with("library-open", &[("name", isolated(&name()).into())]);
            let open = move || {
                desk.open_kept(&id, 0);
                leave(desk);
            };
            view! {
                <button type="button" id=button_id.clone() class="nm" data-testid="library-open" aria-label=text(label) on:click=act(open)>
                    {live(move || own_text(&name()))}
                </button>
            }
            .into_any()
        }
    })
}

/// The actions of a row.
#[component]
fn Hands(list: List, id: Id, own: Memo<Option<Shelved>>, opened: Signal<bool>) -> impl IntoView {
    let List { desk, locale, .. } = list;
    let on_kept = move |run: fn(crate::app::Workbench, &Shelved)| {
        move || {
            if let Some(kept) = own.get_untracked() {
                run(desk, &kept);
            }
        }
    };
    let delete = move || {
        on_kept(crate::app::Workbench::delete_kept)();
        request_animation_frame(|| page::focus("library-undo"));
    };
    let (rename, versions) = (id.clone(), id);
    // The buttons' names contain the scenario's name.
    live(move || {
        let name = own.with(|own| own.as_ref().map_or_else(String::new, |own| own.record.name.clone()));
        let named = |word: &str| locale.with(word, &[("name", isolated(&name).into())]);
        let (rename, versions) = (rename.clone(), versions.clone());
        let show = move || list.opened.set((!opened.get_untracked()).then(|| versions.clone()));
        view! {
            <div class="a">
                {Sign::Versions.button(named("library-show-versions"), Some(opened), show)}
                {Sign::Rename.button(named("library-rename"), None, move || list.renamed.set(Some(rename.clone())))}
                {Sign::Copy.button(named("library-duplicate"), None, on_kept(crate::app::Workbench::duplicate_kept))}
                {Sign::File.button(named("library-file"), None, on_kept(crate::app::Workbench::save_kept_file))}
                {Sign::Delete.button(named("library-delete"), None, delete)}
            </div>
        }
        .into_any()
    })
}
