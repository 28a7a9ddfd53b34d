//! A planner's own table of cities or schools: from a file or pasted text to a preview of the figures.
//!
//! `sheet` makes cells of bytes, `columns` finds the header, `cities` and `schools` read the rows below it; `reply` takes
//! the result across the border of the worker that all this runs in. The page itself uses `preview` and `reply` alone, so
//! that it does not carry the readers of files. Invariant: nothing of a table is taken over here.

mod cities;
mod columns;
mod completeness;
mod kinds;
pub mod limits;
mod number;
mod place;
pub mod preview;
pub mod reply;
mod rows;
mod schools;
pub mod sheet;
mod vocabulary;

use crate::plan::{Fault, Plan};

use columns::Columns;
use place::Places;
use preview::{Finding, Layout, Note, Origin, Preview, Problem, Refused, Role};
use rows::Rows;
use sheet::Sheet;
use vocabulary::Vocabulary;

/// What is read.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// A file's bytes.
    File(&'a [u8]),
    /// Text from the clipboard.
    Text(&'a str),
}

/// Reads tables of one plan's cities.
#[derive(Debug)]
pub struct Reader {
    plan: Plan,
    vocabulary: Vocabulary,
}

impl Reader {
    /// A reader for the cities of a plan.
    ///
    /// # Errors
    /// The first fault of the shipped words, which the tests keep from happening.
    pub fn new(plan: Plan) -> Result<Self, Fault> {
        Ok(Self {
            plan,
            vocabulary: Vocabulary::shipped()?,
        })
    }

    /// Reads a table.
    ///
    /// # Errors
    /// The file or text is none, or is over a limit.
    pub fn read(&self, input: Input) -> Result<Preview, Refused> {
        let wanted = |sheet: &Sheet| Columns::find(sheet, &self.vocabulary).is_some();
        let sheet = match input {
            Input::File(bytes) => sheet::of_file(bytes, &wanted)?,
            Input::Text(text) => sheet::of_text(text)?,
        };
        let mut preview = Preview {
            origin: Origin {
                encoding: sheet.encoding,
                delimiter: sheet.delimiter,
                sheet: sheet.name.as_deref().map(preview::quoted),
            },
            ..Preview::default()
        };
        self.fill(&mut preview, &sheet);
        preview.problems.sort();
        preview.notes.sort();
        Ok(preview)
    }

    fn fill(&self, preview: &mut Preview, sheet: &Sheet) {
        let Some(columns) = Columns::find(sheet, &self.vocabulary) else {
            preview.problems.push(Finding::of(Problem::NoHeader));
            return;
        };
        let layout = columns.layout();
        preview.layout = Some(layout);
        preview.header = Some(preview::place(columns.header));
        preview.columns = columns.told();
        for (at, header) in &columns.ignored {
            let finding = Finding::of(Note::ColumnIgnored).in_row(columns.header).in_column(*at);
            preview.notes.push(finding.saying(header));
        }
        check_columns(preview, &columns, layout);
        if !preview.problems.is_empty() {
            return;
        }
        let places = Places::new(&self.plan, &self.vocabulary, layout);
        let mut rows = Rows::new(sheet, &columns, &self.vocabulary, places, preview);
        match layout {
            Layout::Cities => cities::read(&mut rows),
            Layout::Schools => schools::read(&mut rows),
        }
        if preview.problems.is_empty() && !has_figures(preview) {
            preview.problems.push(Finding::of(Problem::NoFigures));
        }
    }
}

/// What a header must have: a city, something to read, and each thing once.
fn check_columns(preview: &mut Preview, columns: &Columns, layout: Layout) {
    let header = columns.header;
    let has = |role: Role| columns.of(role).is_some();
    for (at, role, first) in columns.doubled() {
        let finding = Finding::of(Problem::TwoColumns).in_row(header).in_column(at);
        let first = f64::from(preview::place(first));
        preview.problems.push(finding.saying(role.name()).with(first));
    }
    let missing = match layout {
        _ if !has(Role::City) && !has(Role::Code) => Some(Problem::NoCityColumn),
        Layout::Schools if !has(Role::Tier) => Some(Problem::NoTierColumn),
        Layout::Schools => None,
        Layout::Cities => {
            let figure = |role: &Role| role.tier().is_some() || matches!(role, Role::Enrolment | Role::Population);
            let none = !Role::ALL.iter().any(|role| figure(role) && has(*role));
            none.then_some(Problem::NoFigureColumn)
        }
    };
    if let Some(problem) = missing {
        preview.problems.push(Finding::of(problem).in_row(header));
    }
}

fn has_figures(preview: &Preview) -> bool {
    let cities = preview.cities.iter();
    cities
        .flat_map(|own| own.schools.into_iter().chain([own.enrolled, own.population]))
        .any(|figure| figure.is_some())
}
