//! The dialog that sets an own target: value, reason, who and when.

use jigong_model::plan::Indicator;
use jigong_model::scenario::{Edit, OwnTarget, Reason, limits};
use jigong_text::report;
use jigong_text::report::figures::naming;
use jigong_text::report::figures::scale::Scale;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::{clock, page};
use crate::view::live::{act, text};
use crate::view::parts::{Window, read_number};

/// Id of the value's input.
const VALUE: &str = "target-value";

/// The dialog; open as long as it is mounted.
#[component]
pub(super) fn TargetDialog(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let plan = desk.plan();
    let unit = plan.target(indicator).quantity.provenance.unit;
    let scale = Scale::of(unit);
    let scenario = desk.scenario_now();
    let own = scenario.targets.get(indicator).cloned().unwrap_or_default();
    let written = scenario
        .target(plan, indicator)
        .map_or_else(String::new, |value| scale.written(value).replace(',', ""));
    let (value, fault) = (RwSignal::new(written), RwSignal::new(String::new()));
    let by = RwSignal::new(own.reason.by.clone());
    let why = RwSignal::new(own.reason.why.clone());
    let close = move || {
        desk.library.errand.set(None);
        request_animation_frame(move || page::focus(&format!("target-{}", indicator.name())));
    };
    let set = move |own: Option<OwnTarget>| {
        desk.rest();
        desk.edit(Edit::SetTarget(indicator, own));
        desk.rest();
        close();
    };
    let save = move || match read_target(&value.get_untracked(), indicator, scale, locale) {
        Ok(value) => {
            let (by, why) = (by.get_untracked(), why.get_untracked());
            let reason = Reason {
                by,
                on: clock::today(),
                why,
            };
            set(Some(OwnTarget { value, reason }));
        }
        Err(said) => fault.set(said),
    };
    let shipped = report::target(plan, indicator, plan.target(indicator).quantity.value, locale);
    let back = scenario.targets.get(indicator).is_some().then(|| {
        view! { <button type="button" class="btn" data-testid="target-back" on:click=act(move || set(None))>{locale.with("target-back", &[("target", shipped.clone().into())])}</button> }
    });
    let draft = plan
        .draft
        .then(|| view! { <span class="draft">{locale.text("draft-mark")}</span> });
    let note = plan
        .target(indicator)
        .quantity
        .provenance
        .note
        .as_ref()
        .map(|note| locale.pick(&note.zh, &note.en).to_owned());
    let name = locale.text(&format!("indicator-{}", indicator.name()));
    request_animation_frame(|| {
        page::focus(VALUE);
        page::select(VALUE);
    });
    let field = move |id: &'static str, word: &str, most: usize, own: RwSignal<String>| {
        view! {
            <label for=id>{locale.text(word)}</label>
            <input id=id class="field" dir="auto" data-testid=id maxlength=most.to_string() autocomplete="off" prop:value=own on:input=move |event| own.set(event_target_value(&event)) />
        }
    };
    view! {
        <Window class="dlg save" titled="target-title" testid="target-dialog" on_close=Callback::new(move |()| close())>
            <header><h1 id="target-title">{locale.with("target-title", &[("name", name.into())])}</h1>{draft}</header>
            <form on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <label for=VALUE>{locale.text("col-target")}" "<span class="u">{report::sign(plan.target(indicator).strict)}" "{naming::unit(unit, locale)}</span></label>
                <input id=VALUE class="field" data-testid=VALUE inputmode="decimal" autocomplete="off" aria-describedby="target-fault" prop:value=value on:input=move |event| {
                    fault.set(String::new());
                    value.set(event_target_value(&event));
                } />
                <p class="note" id="target-fault" role="alert" data-testid="target-fault">{text(move || fault.get())}</p>
                <p class="note">{locale.text("target-empty")}</p>
                {note.map(|note| view! { <p class="note">{note}</p> })}
                {field("target-why", "data-reason", limits::REMARK, why)}
                {field("target-by", "data-by", limits::REMARK, by)}
                <div class="acts">
                    {back}
                    <span class="sp"></span>
                    <button type="button" class="btn" data-testid="target-cancel" on:click=act(close)>{locale.text("library-cancel")}</button>
                    <button type="submit" class="btn pri" data-testid="target-set">{locale.text("target-set")}</button>
                </div>
            </form>
        </Window>
    }
}

/// A typed target: nothing typed is a target that is taken away.
///
/// # Errors
/// Words about the range, if the text is no number in it.
fn read_target(typed: &str, indicator: Indicator, scale: Scale, locale: Locale) -> Result<Option<f64>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let range = indicator.target_range();
    let value = read_number(typed)
        .map(|shown| scale.value(shown))
        .filter(|value| range.check(*value).is_ok());
    value.map(Some).ok_or_else(|| {
        let (low, high) = (scale.written(range.low).into(), scale.written(range.high).into());
        locale.with("target-range", &[("low", low), ("high", high)])
    })
}
