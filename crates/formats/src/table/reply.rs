//! A preview or refusal as one JSON text, sent from the worker to the page.
//!
//! Compact, because the page contains the code that parses it: lists instead of objects, names of enums, nothing
//! derived. Invariant: a written value reads back equal.

use jigong_model::plan::node::{Cursor, Node};
use jigong_model::plan::range::{LARGE, Range};
use jigong_model::plan::shape::named;
use jigong_model::plan::{CITIES, CityId, Fault, FaultKind};
use serde_json::{Value, json};

use super::preview::{
    CityFigures, Column, Delimiter, Encoding, Finding, Findings, Layout, Note, Origin, Preview, Problem, Refusal, Refused, Role,
};

/// Format name of a reply. A page and a worker of different builds refuse each other if it differs.
pub const FORMAT: &str = "jigong.table/2";

/// Range of numbers in a table.
const ANY: Range = Range::closed(f64::MIN, f64::MAX);
/// Range of rows, columns and counts.
const COUNT: Range = Range::whole(0.0, LARGE);

/// Writes the result of reading a table.
pub fn write(read: &Result<Preview, Refused>) -> String {
    let body = match read {
        Ok(preview) => write_preview(preview),
        Err(refused) => json!([refused.why.name(), or_nothing(refused.row)]),
    };
    json!([FORMAT, body]).to_string()
}

fn write_preview(preview: &Preview) -> Value {
    let origin = &preview.origin;
    let columns = preview
        .columns
        .iter()
        .map(|own| json!([own.at, or_nothing(own.role.map(Role::name)), own.header]));
    let city = |own: &CityFigures| {
        let [technical, senior, college] = own.schools;
        let figures = [technical, senior, college, own.enrolled, own.population].map(or_nothing);
        let [technical, senior, college, enrolled, population] = figures;
        json!([or_nothing(own.row), technical, senior, college, enrolled, population])
    };
    json!([
        or_nothing(origin.encoding.map(Encoding::name)),
        or_nothing(origin.delimiter.map(Delimiter::name)),
        or_nothing(origin.sheet.as_deref()),
        or_nothing(preview.layout.map(Layout::name)),
        or_nothing(preview.header),
        columns.collect::<Vec<_>>(),
        or_nothing(preview.form.as_deref()),
        u8::from(preview.assigned),
        or_nothing(preview.date.as_deref()),
        preview.rows,
        preview.cities.iter().map(city).collect::<Vec<_>>(),
        write_findings(&preview.problems, Problem::name),
        write_findings(&preview.notes, Note::name),
    ])
}

fn write_findings<K: Copy>(findings: &Findings<K>, name: impl Fn(K) -> &'static str) -> Value {
    let finding = |own: &Finding<K>| {
        let city = own.city.map(CityId::index);
        let (row, column) = (or_nothing(own.row), or_nothing(own.column));
        json!([
            name(own.kind),
            row,
            column,
            or_nothing(city),
            own.text,
            or_nothing(own.number)
        ])
    };
    json!([findings.unlisted, findings.listed.iter().map(finding).collect::<Vec<_>>()])
}

/// A value, or an empty list for `None`.
fn or_nothing<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or_else(|| json!([]), Into::into)
}

/// Parses a reply.
///
/// # Errors
/// The first fault; the reply is from a worker of another build.
pub fn read(text: &str) -> Result<Result<Preview, Refused>, Fault> {
    let node = Node::parse(text)?;
    let [format, body] = list(&node.root())?;
    if format.text()? != FORMAT {
        return Err(format.fault(FaultKind::UnknownFormat));
    }
    if body.items(None)?.len() == 2 {
        let [why, row] = list(&body)?;
        return Ok(Err(Refused {
            why: name(&why, &Refusal::from_name)?,
            row: count(&row)?,
        }));
    }
    read_preview(&body).map(Ok)
}

fn read_preview(body: &Cursor) -> Result<Preview, Fault> {
    let [
        encoding,
        delimiter,
        sheet,
        layout,
        header,
        columns,
        form,
        assigned,
        date,
        rows,
        cities,
        problems,
        notes,
    ] = list(body)?;
    let mut preview = Preview {
        origin: Origin {
            encoding: optional(&encoding, &|own| name(own, &Encoding::from_name))?,
            delimiter: optional(&delimiter, &|own| name(own, &Delimiter::from_name))?,
            sheet: text(&sheet)?,
        },
        layout: optional(&layout, &|own| name(own, &Layout::from_name))?,
        header: count(&header)?,
        columns: columns.items(None)?.iter().map(read_column).collect::<Result<_, _>>()?,
        form: text(&form)?,
        assigned: whole(&assigned)? > 0,
        date: text(&date)?,
        rows: whole(&rows)?,
        cities: [CityFigures::default(); CITIES],
        problems: read_findings(&problems, &Problem::from_name)?,
        notes: read_findings(&notes, &Note::from_name)?,
    };
    for (own, city) in preview.cities.iter_mut().zip(cities.items(Some(CITIES))?) {
        let [row, technical, senior, college, enrolled, population] = list(&city)?;
        *own = CityFigures {
            row: count(&row)?,
            schools: [number(&technical)?, number(&senior)?, number(&college)?],
            enrolled: number(&enrolled)?,
            population: number(&population)?,
        };
    }
    Ok(preview)
}

fn read_column(column: &Cursor) -> Result<Column, Fault> {
    let [at, role, header] = list(column)?;
    Ok(Column {
        at: whole(&at)?,
        role: optional(&role, &|own| name(own, &Role::from_name))?,
        header: header.text()?.to_owned(),
    })
}

fn read_findings<K>(findings: &Cursor, kind: &dyn Fn(&str) -> Option<K>) -> Result<Findings<K>, Fault> {
    let [unlisted, listed] = list(findings)?;
    let finding = |own: &Cursor| {
        let [kind_name, row, column, city, text, own_number] = list(own)?;
        Ok(Finding {
            kind: name(&kind_name, kind)?,
            row: count(&row)?,
            column: count(&column)?,
            city: count(&city)?.and_then(|at| CityId::new(at as usize)),
            text: text.text()?.to_owned(),
            number: number(&own_number)?,
        })
    };
    Ok(Findings {
        unlisted: whole(&unlisted)?,
        listed: listed.items(None)?.iter().map(finding).collect::<Result<_, _>>()?,
    })
}

fn list<'a, const N: usize>(cursor: &Cursor<'a>) -> Result<[Cursor<'a>; N], Fault> {
    let items = cursor.items(Some(N))?;
    items.try_into().map_err(|_| cursor.fault(FaultKind::NotAList))
}

fn optional<T>(cursor: &Cursor, read: &dyn Fn(&Cursor) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    let nothing = cursor.items(Some(0)).is_ok();
    if nothing { Ok(None) } else { read(cursor).map(Some) }
}

fn name<T>(cursor: &Cursor, from_name: &dyn Fn(&str) -> Option<T>) -> Result<T, Fault> {
    named(cursor, from_name, FaultKind::UnknownName)
}

fn text(cursor: &Cursor) -> Result<Option<String>, Fault> {
    optional(cursor, &|own| Ok(own.text()?.to_owned()))
}

fn number(cursor: &Cursor) -> Result<Option<f64>, Fault> {
    optional(cursor, &|own| own.number(ANY))
}

fn whole(cursor: &Cursor) -> Result<u32, Fault> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range allows whole numbers only"
    )]
    cursor.number(COUNT).map(|count| count as u32)
}

fn count(cursor: &Cursor) -> Result<Option<u32>, Fault> {
    optional(cursor, &whole)
}
