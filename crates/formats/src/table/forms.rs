//! Uses of columns that a user has assigned by hand, remembered by the form of the table's header.
//!
//! A form is known by its key ([`super::preview::Preview::form`]). Must not know tables. Invariant: at most
//! [`limits::FORMS`], the newest first.

use super::limits;
use super::preview::Role;

/// A form's key, and the use of each of its columns from the first on.
type Form = (String, Vec<Option<Role>>);

/// All forms that are remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms(Vec<Form>);

impl Forms {
    /// Reads what [`Self::write`] wrote. A line that is none, of a later version perhaps, is left out.
    pub fn read(text: &str) -> Self {
        Self(text.lines().filter_map(form).take(limits::FORMS).collect())
    }

    /// One line a form.
    pub fn write(&self) -> String {
        let role = |role: &Option<Role>| role.map_or(NOT_USED, Role::name);
        let roles = |roles: &[Option<Role>]| roles.iter().map(role).collect::<Vec<_>>().join(",");
        let line = |(key, own): &Form| format!("{key} {}\n", roles(own));
        self.0.iter().map(line).collect::<Vec<_>>().concat()
    }

    /// How the columns of a form are used.
    pub fn of(&self, key: &str) -> Option<&[Option<Role>]> {
        self.0.iter().find(|own| own.0 == key).map(|own| own.1.as_slice())
    }

    /// Remembers a form, in the place of what was remembered of it.
    pub fn keep(&mut self, key: &str, roles: Vec<Option<Role>>) {
        self.forget(key);
        self.0.insert(0, (key.to_owned(), roles));
        self.0.truncate(limits::FORMS);
    }

    /// Forgets a form.
    pub fn forget(&mut self, key: &str) {
        self.0.retain(|own| own.0 != key);
    }
}

/// What stands for a column that is not used.
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
