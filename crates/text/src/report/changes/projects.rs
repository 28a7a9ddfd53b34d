//! College projects as text: numbers by kind, and which were added, removed or changed.
//!
//! Does not know the effect of projects.

use jigong_model::plan::{Plan, ProjectKind};
use jigong_model::scenario::Project;
use jigong_model::scenario::difference::ProjectChange;

use crate::words::Locale;
use crate::words::number::plain;

use super::city_name;

/// Numbers of projects by kind: 新建 1 升格 4 合并 1.
pub(in crate::report) fn mix(counts: [usize; 3], locale: Locale) -> String {
    let part = |&kind: &ProjectKind| {
        let id = match kind {
            ProjectKind::NewBuild => "change-new-builds",
            ProjectKind::Upgrade => "change-upgrades",
            ProjectKind::Merger => "change-mergers",
        };
        let count = counts[kind.index()];
        (count > 0).then(|| locale.with(id, &[("count", count.into())]))
    };
    let parts: Vec<String> = ProjectKind::ALL.iter().filter_map(part).collect();
    if parts.is_empty() {
        return locale.text("change-not-given");
    }
    parts.join(&locale.text("change-mix-separator").replace('_', " "))
}

/// Which projects differ: one line each for added, removed and changed ones.
pub(super) fn notes(plan: &Plan, change: &ProjectChange, locale: Locale) -> Vec<String> {
    let separator = locale.text("list-separator").replace('_', " ");
    let line =
        |id: &str, items: Vec<String>| (!items.is_empty()).then(|| locale.with(id, &[("list", items.join(&separator).into())]));
    let all = |projects: &[Project]| projects.iter().map(|project| said(plan, project, locale)).collect();
    let pairs = change.changed.iter().map(|sides| {
        let arguments = [
            ("from", said(plan, &sides.from, locale).into()),
            ("to", said(plan, &sides.to, locale).into()),
        ];
        locale.with("change-project-changed", &arguments)
    });
    let order = change.is_reordered().then(|| locale.text("change-projects-reordered"));
    [
        line("change-projects-added", all(&change.added)),
        line("change-projects-removed", all(&change.removed)),
        line("change-projects-changed", pairs.collect()),
        order,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn said(plan: &Plan, project: &Project, locale: Locale) -> String {
    let mut arguments = vec![
        ("city", city_name(plan, project.city, locale).into()),
        (
            "kind",
            locale.text(&format!("kind-{}", project.kind.name().replace('_', "-"))).into(),
        ),
        ("year", project.start.to_string().into()),
    ];
    match project.places {
        None => locale.with("change-project", &arguments),
        Some(places) => {
            arguments.push(("places", plain(places, 0).into()));
            locale.with("change-project-places", &arguments)
        }
    }
}
