//! A planner's own table of cities or schools: from a file or pasted text to a preview of its figures.
//!
//! `sheet` decodes bytes to cells, `columns` finds the header, `cities` and `schools` read the rows; `forms` stores
//! roles assigned by the user. The page does not use `sheet`, so that its code does not contain the file readers. Invariant: nothing is applied to a scenario here.

mod cities;
mod columns;
mod completeness;
pub mod dated;
pub mod forms;
mod kinds;
pub mod limits;
mod number;
mod place;
pub mod preview;
mod rows;
mod schools;
pub mod sheet;
mod vocabulary;

use jigong_model::plan::{Fault, Plan};

use columns::Columns;
use forms::Forms;
use place::Places;
use preview::{Finding, Layout, Note, Origin, Preview, Problem, Refused, Role};
use rows::Rows;
use sheet::Sheet;
use vocabulary::Vocabulary;

/// Input of a reader.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// A file's bytes.
    File(&'a [u8]),
    /// Text from the clipboard.
    Text(&'a str),
}

/// Reads tables of the cities of a plan.
#[derive(Debug)]
pub struct Reader {
    plan: &'static Plan,
    vocabulary: Vocabulary,
}

impl Reader {
    /// A reader for the cities of a plan.
    ///
    /// # Errors
    /// The first fault of the shipped vocabulary; tests exclude it.
    pub fn new(plan: &'static Plan) -> Result<Self, Fault> {
        Ok(Self {
            plan,
            vocabulary: Vocabulary::shipped()?,
        })
    }

    /// Reads a table. If `forms` contains the form of its header, the assigned roles are used.
    ///
    /// # Errors
    /// The input is not a table or exceeds a limit.
    pub fn read(&self, input: Input, forms: &Forms) -> Result<Preview, Refused> {
        let wanted = |sheet: &Sheet| self.columns(sheet, forms).is_some_and(|own| own.is_known());
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
        tell_hidden(&mut preview, &sheet);
        match self.columns(&sheet, forms) {
            Some(header) => self.fill(&mut preview, &sheet, &header),
            None => preview.problems.push(Finding::of(Problem::NoHeader)),
        }
        preview.problems.sort();
        preview.notes.sort();
        Ok(preview)
    }

    /// The header of a sheet, else the row that looks most like one.
    fn columns(&self, sheet: &Sheet, forms: &Forms) -> Option<Header> {
        let found = Columns::find(sheet, &self.vocabulary).or_else(|| Columns::guess(sheet, &self.vocabulary))?;
        let form = found.form(&self.vocabulary);
        Some(match forms.of(&form) {
            Some(roles) => Header {
                columns: found.assigned(roles),
                form,
                assigned: true,
            },
            None => Header {
                columns: found,
                form,
                assigned: false,
            },
        })
    }

    fn fill(&self, preview: &mut Preview, sheet: &Sheet, header: &Header) {
        let columns = &header.columns;
        preview.columns = columns.told();
        preview.form = Some(header.form.clone());
        preview.assigned = header.assigned;
        if !header.is_known() {
            preview.problems.push(Finding::of(Problem::NoHeader));
            return;
        }
        let layout = columns.layout();
        preview.layout = Some(layout);
        preview.header = Some(preview::place(columns.header));
        preview.date = date(sheet, columns);
        for (at, header) in columns.ignored() {
            let finding = Finding::of(Note::ColumnIgnored).in_row(columns.header).in_column(at);
            preview.notes.push(finding.saying(header));
        }
        check_columns(preview, columns, layout);
        if !preview.problems.is_empty() {
            return;
        }
        let places = Places::new(self.plan, &self.vocabulary, layout);
        let mut rows = Rows::new(sheet, columns, &self.vocabulary, places, preview);
        match layout {
            Layout::Cities => cities::read(&mut rows),
            Layout::Schools => schools::read(&mut rows),
        }
        if preview.problems.is_empty() && !has_figures(preview) {
            preview.problems.push(Finding::of(Problem::NoFigures));
        }
    }
}

/// A header and its form.
struct Header {
    columns: Columns,
    form: String,
    /// Whether the user has assigned its roles.
    assigned: bool,
}

impl Header {
    /// Whether it is a real header and not only a row that looks like one.
    fn is_known(&self) -> bool {
        self.assigned || self.columns.named() > 1
    }
}

/// Notes hidden rows and columns. They are read: filters hide rows that belong to the table, and totals in the sheet
/// include them.
fn tell_hidden(preview: &mut Preview, sheet: &Sheet) {
    let (rows, columns) = (sheet.hidden_rows(), sheet.hidden_columns());
    if let Some(&first) = rows.first() {
        let finding = Finding::of(Note::HiddenRows).in_row(first).with(rows.len() as f64);
        let which = preview::runs(&rows, |row| row.to_string());
        preview.notes.push(finding.saying(&which));
    }
    if let Some(&first) = columns.first() {
        let finding = Finding::of(Note::HiddenColumns).in_column(first).with(columns.len() as f64);
        let which = preview::runs(&columns, preview::column_letters);
        preview.notes.push(finding.saying(&which));
    }
}

/// The date of the figures: from the titles, else from the used headers, else from the sheet's name.
fn date(sheet: &Sheet, columns: &Columns) -> Option<String> {
    let titles = (0..columns.header).flat_map(|row| sheet.row(row));
    let titles: Vec<String> = titles.map(rows::text).collect();
    let headers: Vec<&str> = columns.headers().collect();
    let name = sheet.name.as_deref().unwrap_or_default();
    let said = [titles.join("\n"), headers.join("\n"), name.to_owned()];
    said.iter().find_map(|text| dated::date_in(text))
}

/// Checks the columns: a city, at least one figure, no role twice.
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
