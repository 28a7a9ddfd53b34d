//! Writes `jigong.scenario/1`. Values read back bit for bit; values not given are not written.

use crate::plan::node::Node;
use crate::plan::{Assumption, CITIES, COHORT, CityId, Plan, Shape, Tier};

use super::file::TARGETS;
use super::{
    Actuals, FORMAT, Fingerprint, GrowthSeries, Lever, Levers, Observed, ObservedEnrolment, OwnTargets, Project, Ranges,
    RolledFrom, Scenario, Shocks, UncertainInput,
};

/// Fields in file order.
type Entries = Vec<(String, Node)>;

impl Scenario {
    /// The scenario as a JSON tree, fields in file order.
    pub fn to_node(&self, plan: &Plan) -> Node {
        let mut file: Entries = vec![("format".into(), FORMAT.into())];
        if plan.id != Plan::DEFAULT {
            file.push(("plan".into(), plan.id.as_str().into()));
        }
        file.extend(texts(&[("title", &self.title), ("note", &self.note)]));
        let parts = [
            ("rolled_from", self.rolled_from.as_ref().map(RolledFrom::to_node)),
            ("targets", targets(&self.targets)),
            ("levers", levers(&self.levers, plan)),
            ("assumptions", assumptions(self, plan)),
            ("data", data_set(self, plan)),
            ("shocks", shocks(&self.shocks)),
            ("actuals", actuals(&self.actuals, plan)),
            ("uncertainty", ranges(&self.ranges)),
        ];
        file.extend(parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), part?))));
        Node::Map(file)
    }

    /// The text of the scenario file.
    pub fn to_text(&self, plan: &Plan) -> String {
        let mut text = self.to_node(plan).to_lines();
        text.push('\n');
        text
    }
}

fn levers(levers: &Levers, plan: &Plan) -> Option<Node> {
    let given = Lever::ALL
        .iter()
        .filter_map(|&lever| Some((lever.name(), levers.given(lever)?.iter().copied().collect())));
    let mut entries: Vec<(&str, Node)> = given.collect();
    if !levers.college_projects.is_empty() {
        let projects = levers.college_projects.iter().map(|own| project(own, plan));
        entries.push(("college_projects", projects.collect()));
    }
    let growth = CityId::all().filter_map(|city| {
        let growth = levers.city_growth[city.index()].as_ref()?;
        let given = GrowthSeries::ALL
            .iter()
            .filter_map(|&series| Some((series.name(), growth.series[series.index()]?.into())));
        Some((plan.city(city).adcode.as_str(), Node::map(given)?))
    });
    entries.extend(Node::map(growth).map(|growth| ("city_growth", growth)));
    Node::map(entries)
}

fn project(project: &Project, plan: &Plan) -> Node {
    let mut entries: Entries = vec![
        ("city".into(), plan.city(project.city).adcode.as_str().into()),
        ("kind".into(), project.kind.name().into()),
        ("start".into(), Node::Whole(project.start)),
    ];
    entries.extend(project.places.map(|places| ("places".into(), places.into())));
    Node::Map(entries)
}

fn assumptions(scenario: &Scenario, plan: &Plan) -> Option<Node> {
    let changed = |slot: usize| scenario.assumptions.get(&slot).copied().map(Node::from);
    Node::map(Assumption::ALL.iter().filter_map(|&assumption| {
        let first = assumption.first_slot();
        let value = match assumption.shape() {
            Shape::One => changed(first),
            Shape::List(_) => assumption.slots().map(changed).collect::<Option<Vec<_>>>().map(Node::List),
            Shape::Cohort => {
                let mut slots = assumption.slots();
                Node::map(COHORT.iter().filter_map(|(name, years)| {
                    let cells = slots.by_ref().take(*years).map(changed).collect::<Option<Vec<_>>>();
                    Some((*name, Node::List(cells?)))
                }))
            }
            Shape::AllCities | Shape::Cities => {
                Node::map((0..CITIES).filter_map(|at| Some((plan.cities[at].adcode.as_str(), changed(first + at)?))))
            }
            Shape::TiersByCity => Node::map(Tier::ALL.iter().filter_map(|&tier| {
                let cities = CityId::all().filter_map(|city| {
                    let slot = Assumption::schools_slot(tier, city);
                    Some((plan.city(city).adcode.as_str(), changed(slot)?))
                });
                Some((tier.name(), Node::map(cities)?))
            })),
            shape => {
                let names = shape.part_names().unwrap_or_default().into_iter().enumerate();
                Node::map(names.filter_map(|(at, name)| Some((name, changed(first + at)?))))
            }
        };
        Some((assumption.name(), value?))
    }))
}

fn targets(targets: &OwnTargets) -> Option<Node> {
    Node::map(
        targets
            .iter()
            .map(|(indicator, own)| (indicator.name(), own.value.map_or(Node::Null, Node::from))),
    )
}

/// Description of the figures and their fingerprint; `None` if there are neither changes nor a description.
fn data_set(scenario: &Scenario, plan: &Plan) -> Option<Node> {
    let data = &scenario.data;
    let of_targets = scenario.targets.iter().filter(|(_, own)| !own.reason.is_empty());
    let of_targets: Vec<_> = of_targets
        .map(|(indicator, own)| (format!("{TARGETS}{}", indicator.name()), &own.reason))
        .collect();
    if data.is_empty() && scenario.assumptions.is_empty() && of_targets.is_empty() {
        return None;
    }
    let mut entries = texts(&[("name", &data.name), ("date", &data.date), ("note", &data.note)]);
    let fingerprint = Fingerprint::of(plan, &scenario.resolved_assumptions(plan));
    entries.push(("fingerprint".into(), fingerprint.to_string().into()));
    let of_figures = data.reasons.iter().map(|(slot, reason)| (slot.path(plan), reason));
    let reasons = of_figures.chain(of_targets).map(|(path, reason)| {
        let said = texts(&[("by", &reason.by), ("on", &reason.on), ("why", &reason.why)]);
        (path, Node::Map(said))
    });
    entries.extend(Node::map(reasons).map(|reasons| ("reasons".into(), reasons)));
    Some(Node::Map(entries))
}

/// The texts that are not empty.
fn texts(given: &[(&str, &String)]) -> Entries {
    let given = given.iter().filter(|(_, text)| !text.is_empty());
    given.map(|(name, text)| ((*name).to_owned(), text.as_str().into())).collect()
}

fn shocks(shocks: &Shocks) -> Option<Node> {
    let given = UncertainInput::ALL
        .iter()
        .filter_map(|&shock| Some((shock.name(), shocks.values[shock.index()]?.into())));
    Node::map(given)
}

fn ranges(ranges: &Ranges) -> Option<Node> {
    let given = UncertainInput::ALL
        .iter()
        .filter_map(|&shock| Some((shock.name(), ranges.values[shock.index()]?.into_iter().collect())));
    Node::map(given)
}

fn actuals(actuals: &Actuals, plan: &Plan) -> Option<Node> {
    let years = plan.years.iter().zip(&actuals.years);
    Node::map(years.filter_map(|(year, observed)| Some((year.to_string(), observed_year(observed.as_ref()?, plan)))))
}

fn observed_year(observed: &Observed, plan: &Plan) -> Node {
    let enrolled = observed.enrolled.as_ref().map(|enrolled| match enrolled {
        ObservedEnrolment::Province(total) => ("enrolled".to_owned(), (*total).into()),
        ObservedEnrolment::ByCity(lane) => {
            let cities = plan
                .cities
                .iter()
                .zip(lane)
                .map(|(city, &count)| (city.adcode.clone(), count.into()));
            ("enrolled_by_city".to_owned(), Node::Map(cities.collect()))
        }
    });
    let others = [
        ("full_time_intake", observed.full_time_intake),
        ("part_time_intake", observed.part_time_intake),
        ("training", observed.training),
        ("high_skilled", observed.high_skilled),
        ("employment_rate", observed.employment_rate),
    ];
    let others = others
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?.into())));
    Node::Map(enrolled.into_iter().chain(others).collect())
}
