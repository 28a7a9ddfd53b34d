//! The end of the dialog: the base year's high-skilled number where the table needs another, the buttons, and what is
//! said when the figures are taken over.

use jigong_model::plan::Fault;
use jigong_model::scenario::CityTable;
use jigong_text::report::figures::arrival::{From, misfit, take_over};
use jigong_text::report::figures::misfit::Misfit;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::browser::clock;
use crate::view::live::{act, flag, live, memo, text, when};
use crate::view::notices::fault_words;

use super::super::refusal::misfit_words;
use super::{Import, State};

/// Most characters of a set's name.
const NAME: usize = 80;
/// Most characters of its date.
const DATE: u16 = 40;

impl Import {
    /// The figures that may be taken over; none while the table is read once more.
    fn accepted(self) -> Option<CityTable> {
        if self.again.get() {
            return None;
        }
        self.state.with(|state| match state {
            State::Read(preview) => preview.accepted(),
            _ => None,
        })
    }

    /// Cities that the table has.
    fn cities(self) -> usize {
        self.state.with_untracked(|state| match state {
            State::Read(preview) => preview.cities.iter().filter(|city| city.row.is_some()).count(),
            _ => 0,
        })
    }

    /// Takes the figures over and closes the dialog, or says why they do not fit.
    fn take(self, mend: bool) -> Result<(), Fault> {
        let Some(table) = untrack(|| self.accepted()) else {
            return Ok(());
        };
        let (desk, why) = (self.desk, untrack(|| self.called()));
        let stem = why.rsplit_once('.').map_or(why.as_str(), |(stem, _)| stem);
        let from = From {
            set: stem.chars().take(NAME).collect(),
            today: clock::today(),
            date: untrack(|| self.date.get()).trim().to_owned(),
            why,
        };
        let edit = take_over(desk.plan(), &desk.scenario_now(), &table, &from, mend);
        desk.rest();
        desk.try_edit(edit)?;
        desk.rest();
        self.said
            .set(self.locale.with("import-taken", &[("count", self.cities().into())]));
        desk.shown.importing.set(false);
        Ok(())
    }
}

/// What must be decided, and the buttons.
#[component]
pub(super) fn Taking(import: Import) -> impl IntoView {
    let locale = import.locale;
    let needs = memo(move || {
        let table = import.accepted()?;
        misfit(import.desk.plan(), &import.desk.scenario(), &table)
    });
    let mend = RwSignal::new(true);
    let fault = RwSignal::new(None::<Fault>);
    let ready = memo(move || import.accepted().is_some());
    Effect::new(move || {
        // What was said of one table is not true of the next.
        import.state.track();
        fault.set(None);
    });
    let told = move || {
        fault
            .get()
            .map(|fault| view! { <p class="warn" role="alert">{fault_words(&fault.kind, locale)}</p> })
            .into_any()
    };
    view! {
        {live(move || needs.get().map(|misfit| view! { <Mend import=import misfit=misfit mend=mend /> }).into_any())}
        {live(told)}
        {when(move || ready.get(), move || view! { <DateOf import=import /> }.into_any())}
        <div class="acts">
            <span class="note">{text(move || if ready.get() { locale.text("import-undo") } else { String::new() })}</span>
            <span class="sp"></span>
            <button type="button" class="btn" data-testid="import-cancel" on:click=act(move || import.desk.shown.importing.set(false))>{locale.text("import-cancel")}</button>
            <button type="button" class="btn pri" data-testid="import-take" disabled=flag(move || !ready.get())
                on:click=act(move || fault.set(import.take(mend.get_untracked()).err()))>{locale.text("import-take")}</button>
        </div>
    }
}

/// The date of the figures, to be filled in where the table does not say it.
#[component]
fn DateOf(import: Import) -> impl IntoView {
    let locale = import.locale;
    view! {
        <label class="of">
            <span>{locale.text("import-date")}</span>
            <input
                class="field"
                data-testid="import-date"
                maxlength=DATE.to_string()
                placeholder=locale.text("import-date-hint")
                prop:value=import.date
                on:input=move |event| import.date.set(event_target_value(&event))
                // What is pasted here is no table.
                on:paste=move |event| event.stop_propagation()
            />
        </label>
    }
}

/// The number that the table's base year needs, ready to be taken with it.
#[component]
fn Mend(import: Import, misfit: Misfit, mend: RwSignal<bool>) -> impl IntoView {
    let locale = import.locale;
    let offer = locale.with("import-mend", &[("fitting", plain(misfit.fitting, 0).into())]);
    view! {
        <label class="mend">
            <input type="checkbox" data-testid="import-mend" prop:checked=move || mend.get() on:change=move |event| mend.set(event_target_checked(&event)) />
            <span><b>{offer}</b>" "<span class="note">{misfit_words(&misfit, locale)}</span></span>
        </label>
    }
}
