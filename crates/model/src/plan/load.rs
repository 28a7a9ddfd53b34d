//! Reads and checks the plan's data; the first fault is returned with its path.

use super::assumption::{Assumption, Assumptions, SLOTS, Shape};
use super::editions;
use super::fault::{Fault, FaultKind};
use super::node::{Cursor, Node};
use super::pieces::{bilingual, documents, filled, year, years};
use super::range::{LARGE, Range};
use super::shape::{CITIES, CityId, Grade, PerCity, Tier, Unit, YEARS, named};
use super::uncertainty;
use super::{
    Bilingual, City, Indicator, PlacementBounds, Plan, Programme, Provenance, Province, Quantity, Region, Source, Standard,
    Standing, Target,
};

const FORMAT: &str = "jigong.plan/1";

impl Plan {
    /// Reads a plan's data.
    ///
    /// # Errors
    /// The first fault, with its path.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let node = Node::parse(text)?;
        let mut fields = node.root().fields()?;
        let format = fields.need("format")?;
        if format.text()? != FORMAT {
            return Err(format.fault(FaultKind::UnknownFormat));
        }
        let id = filled(&fields.need("id")?)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range allows whole numbers up to 1e6 only"
        )]
        let number = fields.need("number")?.number(Range::whole(1.0, 1e6))? as u32;
        let province = province(&fields.need("province")?)?;
        let draft = fields.need("draft")?.boolean()?;
        let edition = fields.need("edition")?;
        let title = bilingual(&fields.need("title")?)?;
        let base_year = year(&fields.need("base_year")?)?;
        let years = years(&fields.need("years")?, base_year)?;
        let (document_names, documents) = documents(&fields.need("documents")?)?;
        let reader = Reader {
            documents: document_names,
        };
        let (region_names, regions) = reader.regions(&fields.need("regions")?)?;
        let cities = reader.cities(&fields.need("cities")?, &region_names)?;
        let targets = reader.targets(&fields.need("targets")?)?;
        let placement = placement(&fields.need("placement")?, &years)?;
        let standards = reader.standards(&fields.need("standards")?)?;
        let programmes = reader.programmes(&fields.need("programmes")?)?;
        let (assumptions, provenance) = reader.assumptions(&fields.need("assumptions")?, &cities)?;
        let uncertainty = uncertainty::read(&fields.need("uncertainty")?, &|cursor| reader.source(cursor))?;
        fields.finish()?;
        let mut plan = Self {
            id,
            number,
            province,
            draft,
            edition: 0,
            edition_date: String::new(),
            earlier: Vec::new(),
            title,
            base_year,
            years,
            documents,
            regions,
            cities,
            targets,
            placement,
            standards,
            programmes,
            assumptions,
            provenance,
            uncertainty,
        };
        // Read last: the paths of its figures can only be resolved with the rest of the plan.
        editions::read(&edition, &mut plan)?;
        Ok(plan)
    }
}

/// A six-digit administrative code.
fn adcode_of<'a>(cursor: &Cursor<'a>) -> Result<&'a str, Fault> {
    let code = cursor.text()?;
    if code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(code)
    } else {
        Err(cursor.fault(FaultKind::UnknownCity))
    }
}

fn province(cursor: &Cursor) -> Result<Province, Fault> {
    let mut fields = cursor.fields()?;
    let read = Province {
        adcode: adcode_of(&fields.need("adcode")?)?.to_owned(),
        name: Bilingual {
            zh: filled(&fields.need("zh")?)?,
            en: filled(&fields.need("en")?)?,
        },
    };
    fields.finish()?;
    Ok(read)
}

/// Reads `{first_start, starts_a_year, new_builds_a_city}`; the first start is a calendar year of the plan.
fn placement(cursor: &Cursor, years: &[u16; YEARS]) -> Result<PlacementBounds, Fault> {
    let mut fields = cursor.fields()?;
    let first = fields.need("first_start")?;
    let start = year(&first)?;
    let mut whole = |name: &str| -> Result<u32, Fault> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range allows whole numbers up to 100 only"
        )]
        Ok(fields.need(name)?.number(Range::whole(0.0, 100.0))? as u32)
    };
    let read = PlacementBounds {
        first_start: years
            .iter()
            .position(|own| *own == start)
            .ok_or_else(|| first.fault(FaultKind::YearsNotInOrder))?,
        starts_a_year: whole("starts_a_year")?,
        new_builds_a_city: whole("new_builds_a_city")?,
    };
    fields.finish()?;
    Ok(read)
}

/// Reads values that cite a document by its key.
struct Reader {
    documents: Vec<String>,
}

impl Reader {
    fn source(&self, cursor: &Cursor) -> Result<Source, Fault> {
        let mut fields = cursor.fields()?;
        let document = fields.need("document")?;
        let find = |name: &str| self.documents.iter().position(|known| known == name);
        let source = Source {
            document: named(&document, &find, FaultKind::UnknownName)?,
            section: fields.need("section")?.text()?.to_owned(),
            year: year(&fields.need("year")?)?,
        };
        fields.finish()?;
        Ok(source)
    }

    /// Reads `{value, unit, source, grade, note?}`; `read` parses the value.
    fn quantity<T>(&self, cursor: &Cursor, read: &dyn Fn(&Cursor) -> Result<T, Fault>) -> Result<Quantity<T>, Fault> {
        let mut fields = cursor.fields()?;
        let value = read(&fields.need("value")?)?;
        let provenance = Provenance {
            unit: named(&fields.need("unit")?, &Unit::from_name, FaultKind::UnknownName)?,
            source: self.source(&fields.need("source")?)?,
            grade: named(&fields.need("grade")?, &Grade::from_name, FaultKind::UnknownName)?,
            note: fields.take("note").map(|note| bilingual(&note)).transpose()?,
        };
        fields.finish()?;
        Ok(Quantity { value, provenance })
    }

    fn regions(&self, cursor: &Cursor) -> Result<(Vec<String>, Vec<Region>), Fault> {
        let mut names = Vec::new();
        let mut regions = Vec::new();
        for item in cursor.items(None)? {
            let mut fields = item.fields()?;
            let id = filled(&fields.need("id")?)?;
            let name = Bilingual {
                zh: filled(&fields.need("zh")?)?,
                en: filled(&fields.need("en")?)?,
            };
            let short = Bilingual {
                zh: filled(&fields.need("short_zh")?)?,
                en: filled(&fields.need("short_en")?)?,
            };
            self.source(&fields.need("source")?)?;
            named(&fields.need("grade")?, &Grade::from_name, FaultKind::UnknownName)?;
            let note = fields.take("note").map(|note| bilingual(&note)).transpose()?;
            fields.finish()?;
            names.push(id.clone());
            regions.push(Region { id, name, short, note });
        }
        Ok((names, regions))
    }

    fn cities(&self, cursor: &Cursor, regions: &[String]) -> Result<Vec<City>, Fault> {
        let mut cities: Vec<City> = Vec::with_capacity(CITIES);
        for item in cursor.items(Some(CITIES))? {
            let mut fields = item.fields()?;
            let adcode = fields.need("adcode")?;
            let code = adcode_of(&adcode)?;
            if cities.iter().any(|city| city.adcode == code) {
                return Err(adcode.fault(FaultKind::Repeated));
            }
            let find = |name: &str| regions.iter().position(|known| known == name);
            let member = |field: Cursor| -> Result<Vec<usize>, Fault> {
                field
                    .items(None)?
                    .iter()
                    .map(|item| named(item, &find, FaultKind::UnknownName))
                    .collect()
            };
            fields.need("full_zh")?.text()?;
            cities.push(City {
                adcode: code.to_owned(),
                name: Bilingual {
                    zh: filled(&fields.need("zh")?)?,
                    en: filled(&fields.need("en")?)?,
                },
                population: self.quantity(&fields.need("population")?, &|value| value.number(Range::above(0.0, LARGE)))?,
                census: self.quantity(&fields.need("census")?, &|value| value.number(Range::whole(1.0, LARGE)))?,
                regions: member(fields.need("regions")?)?,
                partly_in: member(fields.need("partly_in")?)?,
                supported: self.quantity(&fields.need("supported")?, &|value| value.numbers(Range::whole(1.0, 100.0)))?,
            });
            fields.finish()?;
        }
        Ok(cities)
    }

    fn targets(&self, cursor: &Cursor) -> Result<Vec<Target>, Fault> {
        let mut targets = Vec::new();
        for (item, &indicator) in cursor.items(Some(Indicator::ALL.len()))?.iter().zip(Indicator::ALL) {
            let mut fields = item.fields()?;
            let id = fields.need("id")?;
            if id.text()? != indicator.name() {
                return Err(id.fault(FaultKind::UnknownName));
            }
            let unit = named(&fields.need("unit")?, &Unit::from_name, FaultKind::UnknownName)?;
            let value = fields.need("value")?.number_or_null(indicator.target_range())?;
            fields.need("kind")?.text()?;
            let provenance = Provenance {
                unit,
                source: self.source(&fields.need("source")?)?,
                grade: named(&fields.need("grade")?, &Grade::from_name, FaultKind::UnknownName)?,
                note: fields.take("note").map(|note| bilingual(&note)).transpose()?,
            };
            let strict = fields.need("strict")?.boolean()?;
            let standing = named(&fields.need("standing")?, &Standing::from_name, FaultKind::UnknownName)?;
            targets.push(Target {
                indicator,
                quantity: Quantity { value, provenance },
                strict,
                standing,
            });
            fields.finish()?;
        }
        Ok(targets)
    }

    fn standards(&self, cursor: &Cursor) -> Result<Vec<Quantity>, Fault> {
        let mut fields = cursor.fields()?;
        let mut read = |standard: &Standard| {
            let range = match standard {
                Standard::CollegeEnrolled | Standard::CollegeTraining => Range::above(0.0, LARGE),
                Standard::CollegeSeniorShare | Standard::FullPlaces => Range::above(0.0, 1.0),
                Standard::YearsToStandard => Range::whole(1.0, 5.0),
            };
            self.quantity(&fields.need(standard.name())?, &|value| value.number(range))
        };
        let standards = Standard::ALL.iter().map(&mut read).collect::<Result<_, _>>()?;
        fields.finish()?;
        Ok(standards)
    }

    /// The model fixes the programmes and their durations; the data gives names and sources of the durations.
    fn programmes(&self, cursor: &Cursor) -> Result<Vec<Programme>, Fault> {
        let read = |item: &Cursor| {
            let mut fields = item.fields()?;
            for name in ["id", "mode", "level"] {
                filled(&fields.need(name)?)?;
            }
            let programme = Programme {
                name: Bilingual {
                    zh: filled(&fields.need("zh")?)?,
                    en: filled(&fields.need("en")?)?,
                },
                years: self.quantity(&fields.need("years")?, &|value| value.number(Range::whole(1.0, 5.0)))?,
            };
            fields.finish()?;
            Ok(programme)
        };
        cursor.items(Some(6))?.iter().map(read).collect()
    }

    fn assumptions(&self, cursor: &Cursor, cities: &[City]) -> Result<(Assumptions, Vec<Provenance>), Fault> {
        let mut values = Vec::with_capacity(SLOTS);
        let mut provenance: Vec<Provenance> = Vec::with_capacity(SLOTS);
        let mut fields = cursor.fields()?;
        for &assumption in Assumption::ALL {
            let (shape, range) = (assumption.shape(), assumption.range());
            if matches!(shape, Shape::AllCities | Shape::Cities) {
                // Both assumptions default to the cities' residents; a scenario may give other weights.
                values.extend(cities.iter().map(|city| city.population.value));
                provenance.extend(cities.iter().map(|city| city.population.provenance.clone()));
                continue;
            }
            let field = fields.need(assumption.name())?;
            let mut take = |quantity: Quantity<Vec<f64>>| {
                provenance.extend(quantity.value.iter().map(|_| quantity.provenance.clone()));
                values.extend(quantity.value);
            };
            if assumption.is_optional() {
                let absent = |value: &Cursor| match value.number_or_null(range)? {
                    Some(_) => Err(value.fault(FaultKind::UnknownField)),
                    None => Ok(vec![f64::NAN; shape.slots()]),
                };
                take(self.quantity(&field, &absent)?);
                continue;
            }
            match shape {
                Shape::One => take(self.quantity(&field, &|value| Ok(vec![value.number(range)?]))?),
                Shape::List(length) => take(self.quantity(&field, &|value| {
                    value.items(Some(length))?.iter().map(|item| item.number(range)).collect()
                })?),
                Shape::TiersByCity => {
                    let mut tiers = field.fields()?;
                    for tier in Tier::ALL {
                        take(self.quantity(&tiers.need(tier.name())?, &|value| by_city(value, cities, range))?);
                    }
                    tiers.finish()?;
                }
                _ => {
                    let mut parts = field.fields()?;
                    for name in shape.part_names().unwrap_or_default() {
                        take(self.quantity(&parts.need(name)?, &|value| Ok(vec![value.number(range)?]))?);
                    }
                    parts.finish()?;
                }
            }
        }
        fields.finish()?;
        let Ok(values) = Box::<[f64; SLOTS]>::try_from(values.into_boxed_slice()) else {
            return Err(cursor.fault(FaultKind::WrongLength {
                expected: SLOTS,
                found: provenance.len(),
            }));
        };
        Ok((Assumptions::new(values), provenance))
    }
}

fn by_city(cursor: &Cursor, cities: &[City], range: Range) -> Result<Vec<f64>, Fault> {
    let mut lane: PerCity = [0.0; CITIES];
    let mut fields = cursor.fields()?;
    for id in CityId::all() {
        lane[id.index()] = fields.need(&cities[id.index()].adcode)?.number(range)?;
    }
    fields.finish()?;
    Ok(lane.to_vec())
}
