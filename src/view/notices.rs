//! Notices at the top of the page: fact, consequence, actions.

use jigong_model::plan::{Fault, FaultKind};
use jigong_text::words::number::{plain, trimmed};
use jigong_text::words::{Locale, Value, isolated};
use leptos::prelude::*;

use crate::app::{Notice, Workbench};
use crate::browser::files::FileFault;
use crate::browser::page;
use crate::browser::storage::StorageFault;
use crate::view::live::{act, when};

use super::parts::{Icon, NoticeBar};

/// All current notices.
#[component]
pub fn Notices() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    view! {
        {when(move || desk.links.waiting.get(), move || view! { <Waiting /> }.into_any())}
        {move || desk.notices.get().into_iter().map(|notice| view! { <One notice=notice /> }).collect_view()}
    }
}

/// A link is being opened; the page does not show its content yet.
#[component]
fn Waiting() -> impl IntoView {
    let locale = expect_context::<Locale>();
    view! { <div class="notice top info" role="status" data-testid="link-waiting">{Icon::Info.draw()}<p>{locale.text("link-waiting")}</p></div> }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (kind, word) = match &notice {
        Notice::NotKept(StorageFault::Refused) => ("storage-refused", "notice-storage-refused"),
        Notice::NotKept(StorageFault::Full) => ("storage-full", "notice-storage-full"),
        Notice::OtherTab => ("other-tab", "notice-other-tab"),
        Notice::SetAside => ("set-aside", "notice-set-aside"),
        Notice::NoCopy => ("no-copy", "notice-no-copy"),
        Notice::Newer => ("work-newer", "notice-work-newer"),
        Notice::ComparisonSetAside => ("comparison-set-aside", "notice-comparison-set-aside"),
        Notice::ComparisonNoCopy => ("comparison-no-copy", "notice-comparison-no-copy"),
        Notice::EditRefused(_) => ("edit-refused", "notice-edit-refused"),
        Notice::FilesLeft(_) => ("files-left", "notice-files-left"),
        Notice::FileFault(_) | Notice::FileRefused(_) => ("file-refused", "notice-file-refused"),
        Notice::OtherFigures { .. } => ("other-figures", "notice-other-figures"),
    };
    let consequence = match &notice {
        Notice::FileFault(fault) => locale.text(match fault {
            FileFault::Unreadable => "file-unreadable",
            FileFault::TooLarge => "file-too-large",
            FileFault::NotText => "file-not-text",
        }),
        Notice::FileRefused(fault) | Notice::EditRefused(fault) => fault_text(fault, locale),
        Notice::FilesLeft(names) => locale.with("notice-files-left-then", &[("names", names.join(", ").into())]),
        Notice::OtherFigures { stated, now } => locale.with(
            "notice-other-figures-then",
            &[("stated", stated.to_string().into()), ("now", now.to_string().into())],
        ),
        _ => locale.text(&format!("{word}-then")),
    };
    let button = move |word: &str, run: Callback<()>| {
        view! { <button type="button" class="btn sm" on:click=act(move || run.run(()))>{locale.text(word)}</button> }
    };
    let mends = match &notice {
        Notice::NotKept(_) | Notice::NoCopy => {
            view! { {button("save-scenario", Callback::new(move |()| desk.save_scenario()))} }.into_any()
        }
        Notice::Newer => view! {
            {button("reload", Callback::new(|()| page::reload()))}
            {button("keep-mine", Callback::new(move |()| desk.keep_mine()))}
        }
        .into_any(),
        Notice::OtherTab => view! {
            {button("take-theirs", Callback::new(move |()| desk.take_theirs()))}
            {button("keep-mine", Callback::new(move |()| desk.keep_mine()))}
        }
        .into_any(),
        _ => ().into_any(),
    };
    let gone = notice.clone();
    view! {
        <NoticeBar kind=kind fact=locale.text(word) consequence=consequence close=locale.text("close") on_close=Callback::new(move |()| desk.dismiss(&gone))>
            {mends}
        </NoticeBar>
    }
}

/// A fault of a file as text: path and message.
pub(super) fn fault_text(fault: &Fault, locale: Locale) -> String {
    let path = if fault.path == "$" {
        locale.text("fault-whole-file")
    } else {
        isolated(&fault.path)
    };
    locale.with(
        "fault-at",
        &[("path", path.into()), ("what", fault_words(&fault.kind, locale).into())],
    )
}

/// The message of a fault.
pub(super) fn fault_words(kind: &FaultKind, locale: Locale) -> String {
    let number = |value: f64| Value::from(trimmed(value, 6));
    let count = |value: usize| Value::from(plain(value as f64, 0));
    let (id, arguments): (&str, Vec<(&'static str, Value)>) = match kind {
        FaultKind::TooLong { limit } => ("fault-too-long", vec![("limit", count(*limit))]),
        FaultKind::TooMany { limit } => ("fault-too-many", vec![("limit", count(*limit))]),
        FaultKind::TextTooLong { limit } => ("fault-text-too-long", vec![("limit", count(*limit))]),
        FaultKind::NotJson { line, column } => ("fault-not-json", vec![("line", count(*line)), ("column", count(*column))]),
        FaultKind::NotAnObject => ("fault-not-an-object", vec![]),
        FaultKind::NotAList => ("fault-not-a-list", vec![]),
        FaultKind::NotANumber => ("fault-not-a-number", vec![]),
        FaultKind::NotText => ("fault-not-text", vec![]),
        FaultKind::NotABoolean => ("fault-not-a-boolean", vec![]),
        FaultKind::NotWhole => ("fault-not-whole", vec![]),
        FaultKind::UnknownField => ("fault-unknown-field", vec![]),
        FaultKind::Repeated => ("fault-repeated", vec![]),
        FaultKind::Missing => ("fault-missing", vec![]),
        FaultKind::WrongLength { expected, found } => (
            "fault-wrong-length",
            vec![("expected", count(*expected)), ("found", count(*found))],
        ),
        FaultKind::OutOfRange { value, low, high } => (
            "fault-out-of-range",
            vec![("value", number(*value)), ("low", number(*low)), ("high", number(*high))],
        ),
        FaultKind::UnknownCity => ("fault-unknown-city", vec![]),
        FaultKind::UnknownKind => ("fault-unknown-kind", vec![]),
        FaultKind::UnknownName => ("fault-unknown-name", vec![]),
        FaultKind::UnknownFormat => ("fault-unknown-format", vec![]),
        FaultKind::YearNotObservable => ("fault-year-not-observable", vec![]),
        FaultKind::Empty => ("fault-empty", vec![]),
        FaultKind::EnrolledTwice => ("fault-enrolled-twice", vec![]),
        FaultKind::CitiesMissing { expected } => ("fault-cities-missing", vec![("expected", count(*expected))]),
        FaultKind::SharesAboveOne { sum } => ("fault-shares-above-one", vec![("sum", number(*sum))]),
        FaultKind::BaseYieldOutOfRange { graduates, .. } => {
            ("fault-base-yield", vec![("graduates", plain(*graduates, 0).into())])
        }
        FaultKind::UnknownPlan => ("fault-unknown-plan", vec![]),
        FaultKind::NoNextPlan => ("fault-no-next-plan", vec![]),
        FaultKind::NobodyFullTime => ("fault-nobody-full-time", vec![]),
        FaultKind::YearsNotInOrder => ("fault-years-not-in-order", vec![]),
    };
    locale.with(id, &arguments)
}
