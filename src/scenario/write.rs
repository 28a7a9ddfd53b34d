//! Writes `jigong.scenario/1`: what was read comes back bit for bit, what was not given is not written.

use serde_json::{Map, Number, Value, json};

use crate::plan::{Assumption, CITIES, CityId, Plan, Shape, Tier};

use super::{
    Actuals, FORMAT, Fingerprint, GrowthSeries, Lever, Levers, Observed, ObservedEnrolment, Ranges, Scenario, Shock, Shocks,
};

impl Scenario {
    /// The scenario as a JSON value, fields in the format's order.
    pub fn to_json(&self, plan: &Plan) -> Value {
        let mut file = Map::new();
        file.insert("format".into(), FORMAT.into());
        texts(&mut file, &[("title", &self.title), ("note", &self.note)]);
        let mut part = |name: &str, value: Map<String, Value>| {
            if !value.is_empty() {
                file.insert(name.into(), Value::Object(value));
            }
        };
        part("levers", levers(&self.levers, plan));
        part("assumptions", assumptions(self, plan));
        part("data", data_set(self, plan));
        part("shocks", shocks(&self.shocks));
        part("actuals", actuals(&self.actuals, plan));
        part("uncertainty", ranges(&self.ranges));
        Value::Object(file)
    }

    /// The scenario file's text.
    pub fn to_text(&self, plan: &Plan) -> String {
        format!("{:#}\n", self.to_json(plan))
    }
}

/// Every number in a scenario is finite, so none is lost here.
fn number(value: f64) -> Value {
    Number::from_f64(value).map_or(Value::Null, Value::Number)
}

fn levers(levers: &Levers, plan: &Plan) -> Map<String, Value> {
    let mut map = Map::new();
    for &lever in Lever::ALL {
        if let Some(values) = levers.given(lever) {
            map.insert(lever.name().into(), values.iter().copied().map(number).collect());
        }
    }
    if !levers.college_projects.is_empty() {
        let projects = levers.college_projects.iter().map(|project| {
            let mut entry = Map::new();
            entry.insert("city".into(), plan.city(project.city).adcode.as_str().into());
            entry.insert("kind".into(), project.kind.name().into());
            entry.insert("start".into(), project.start.into());
            if let Some(places) = project.places {
                entry.insert("places".into(), number(places));
            }
            Value::Object(entry)
        });
        map.insert("college_projects".into(), projects.collect());
    }
    if levers.has_city_growth() {
        let mut cities = Map::new();
        for city in CityId::all() {
            let Some(growth) = &levers.city_growth[city.index()] else {
                continue;
            };
            let given = GrowthSeries::ALL
                .iter()
                .filter_map(|&series| growth.series[series.index()].map(|value| (series.name().to_owned(), number(value))));
            cities.insert(plan.city(city).adcode.clone(), Value::Object(given.collect()));
        }
        map.insert("city_growth".into(), Value::Object(cities));
    }
    map
}

fn assumptions(scenario: &Scenario, plan: &Plan) -> Map<String, Value> {
    let mut map = Map::new();
    let changed = |slot: usize| scenario.assumptions.get(&slot).copied().map(number);
    for &assumption in Assumption::ALL {
        let first = assumption.first_slot();
        let value = match assumption.shape() {
            Shape::One => changed(first),
            Shape::List(_) => assumption.slots().map(changed).collect::<Option<Vec<_>>>().map(Value::Array),
            Shape::AllCities | Shape::Cities => {
                object((0..CITIES).filter_map(|at| Some((plan.cities[at].adcode.as_str(), changed(first + at)?))))
            }
            Shape::TiersByCity => object(Tier::ALL.iter().filter_map(|&tier| {
                let cities = CityId::all().filter_map(|city| {
                    Some((
                        plan.city(city).adcode.as_str(),
                        changed(Assumption::schools_slot(tier, city))?,
                    ))
                });
                Some((tier.name(), object(cities)?))
            })),
            shape => {
                let names = shape.part_names().unwrap_or_default();
                object(
                    names
                        .into_iter()
                        .enumerate()
                        .filter_map(|(at, name)| Some((name, changed(first + at)?))),
                )
            }
        };
        if let Some(value) = value {
            map.insert(assumption.name().into(), value);
        }
    }
    map
}

/// What is said of the figures. Written where there is something to say: figures of the plan alone need no name.
fn data_set(scenario: &Scenario, plan: &Plan) -> Map<String, Value> {
    let mut map = Map::new();
    let data = &scenario.data;
    if data.is_empty() && scenario.assumptions.is_empty() {
        return map;
    }
    texts(&mut map, &[("name", &data.name), ("date", &data.date), ("note", &data.note)]);
    let fingerprint = Fingerprint::of(plan, &scenario.resolved_assumptions(plan));
    map.insert("fingerprint".into(), fingerprint.to_string().into());
    let reasons: Map<String, Value> = data
        .reasons
        .iter()
        .map(|(slot, reason)| {
            let mut entry = Map::new();
            texts(&mut entry, &[("by", &reason.by), ("on", &reason.on), ("why", &reason.why)]);
            (slot.path(plan), Value::Object(entry))
        })
        .collect();
    if !reasons.is_empty() {
        map.insert("reasons".into(), Value::Object(reasons));
    }
    map
}

/// Texts that are given.
fn texts(map: &mut Map<String, Value>, given: &[(&str, &String)]) {
    for (name, text) in given {
        if !text.is_empty() {
            map.insert((*name).into(), text.as_str().into());
        }
    }
}

fn object<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Option<Value> {
    let map: Map<String, Value> = entries.map(|(name, value)| (name.to_owned(), value)).collect();
    (!map.is_empty()).then_some(Value::Object(map))
}

fn shocks(shocks: &Shocks) -> Map<String, Value> {
    let given = Shock::ALL
        .iter()
        .filter_map(|&shock| Some((shock.name().to_owned(), number(shocks.values[shock.index()]?))));
    given.collect()
}

fn ranges(ranges: &Ranges) -> Map<String, Value> {
    let given = Shock::ALL.iter().filter_map(|&shock| {
        let ends = ranges.values[shock.index()]?;
        Some((shock.name().to_owned(), ends.map(number).to_vec().into()))
    });
    given.collect()
}

fn actuals(actuals: &Actuals, plan: &Plan) -> Map<String, Value> {
    let years = plan.years.iter().zip(&actuals.years);
    years
        .filter_map(|(year, observed)| Some((year.to_string(), observed_year(observed.as_ref()?, plan))))
        .collect()
}

fn observed_year(observed: &Observed, plan: &Plan) -> Value {
    let mut map = Map::new();
    match &observed.enrolled {
        Some(ObservedEnrolment::Province(total)) => {
            map.insert("enrolled".into(), number(*total));
        }
        Some(ObservedEnrolment::ByCity(lane)) => {
            let cities: Map<String, Value> = plan
                .cities
                .iter()
                .zip(lane)
                .map(|(city, &count)| (city.adcode.clone(), number(count)))
                .collect();
            map.insert("enrolled_by_city".into(), json!(cities));
        }
        None => {}
    }
    let others = [
        ("full_time_intake", observed.full_time_intake),
        ("part_time_intake", observed.part_time_intake),
        ("training", observed.training),
        ("high_skilled", observed.high_skilled),
        ("employment_rate", observed.employment_rate),
    ];
    for (name, value) in others {
        if let Some(value) = value {
            map.insert(name.into(), number(value));
        }
    }
    Value::Object(map)
}
