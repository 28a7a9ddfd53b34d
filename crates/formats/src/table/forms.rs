//! Column roles that the user has assigned, stored by the form of the table's header.
//!
//! A form is identified by its key ([`super::preview::Preview::form`]). Does not know tables. Invariant: at most
//! [`limits::FORMS`] forms, newest first.

use super::limits;
use super::preview::Role;

/// A form's key and the role of each column.
type Form = (String, Vec<Option<Role>>);

/// All stored forms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms(Vec<Form>);

impl Forms {
    /// Parses the text of [`Self::write`]. Invalid lines, e.g. of a later version, are skipped.
    pub fn read(text: &str) -> Self {
        Self(text.lines().filter_map(form).take(limits::FORMS).collect())
    }

    /// One line per form.
    pub fn write(&self) -> String {
        let role = |role: &Option<Role>| role.map_or(NOT_USED, Role::name);
        let roles = |roles: &[Option<Role>]| roles.iter().map(role).collect::<Vec<_>>().join(",");
        let line = |(key, own): &Form| format!("{key} {}\n", roles(own));
        self.0.iter().map(line).collect::<Vec<_>>().concat()
    }

    /// The roles of a form's columns.
    pub fn of(&self, key: &str) -> Option<&[Option<Role>]> {
        self.0.iter().find(|own| own.0 == key).map(|own| own.1.as_slice())
    }

    /// Stores a form and replaces its earlier roles.
    pub fn keep(&mut self, key: &str, roles: Vec<Option<Role>>) {
        self.forget(key);
        self.0.insert(0, (key.to_owned(), roles));
        self.0.truncate(limits::FORMS);
    }

    /// Removes a form.
    pub fn forget(&mut self, key: &str) {
        self.0.retain(|own| own.0 != key);
    }
}

/// Stands for a column without role.
const NOT_USED: &str = "-";

fn form(line: &str) -> Option<Form> {
    let (key, roles) = line.split_once(' ')?;
    let role = |name: &str| match name {
        NOT_USED => Some(None),
        name => Role::from_name(name).map(Some),
    };
    let roles: Option<Vec<_>> = roles.split(',').map(role).collect();
    let roles = roles.filter(|roles| roles.len() <= limits::COLUMNS as usize)?;
    Some((key.to_owned(), roles))
}
