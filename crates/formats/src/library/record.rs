//! `jigong.kept`: a scenario saved under a name, with its earlier versions, as one text.
//!
//! Each version is a complete scenario in the form of a scenario file, so that it can be read without this program.
//! Invariant: there is at least one version; versions are in the order in which they were saved.

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::node::{Cursor, Fields, Node};
use jigong_model::plan::shape::named;
use jigong_model::plan::{Fault, FaultKind, Plan};
use jigong_model::scenario::limits::{self, clipped};
use jigong_model::scenario::{Fingerprint, Preset};
use thiserror::Error;

use super::id::{Id, Mark};
use super::name::clean;
use super::seal::{Unread, head_fields, seal, unseal};
use super::stamp::Stamp;
use super::work::{self, Home, Work};

const KIND: &str = "jigong.kept";
const NEWEST: u32 = 1;
/// Longest record, bytes.
pub const MAX_RECORD: usize = 1 << 19;
/// Most versions of a record. Above this, or above [`MAX_RECORD`], the oldest version without a note is dropped
/// first.
pub const MAX_VERSIONS: usize = 100;
/// Longest note of a version, characters.
pub const MAX_NOTE: usize = limits::VERSION_NOTE;

/// A saved version of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Time of saving.
    pub at: Stamp,
    /// The user's note.
    pub note: String,
    /// Fingerprint of the figures in use at that time.
    pub figures: Fingerprint,
    /// The scenario, with its title at that time.
    pub scenario: ValidScenario,
}

/// A scenario saved under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Identifier.
    pub id: Id,
    /// Displayed name, normalised by [`clean`](super::clean).
    pub name: String,
    /// Time of the first save.
    pub created: Stamp,
    /// Time of the last save or renaming.
    changed: Stamp,
    /// The preset that it was made from.
    pub origin: Option<Preset>,
    older: Vec<Version>,
    newest: Version,
}

/// A scenario is too large to be saved, even without earlier versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("longer than {MAX_RECORD} bytes")]
pub struct TooLarge;

impl Version {
    /// A version with the fingerprint of its figures.
    pub fn of(scenario: ValidScenario, at: Stamp) -> Self {
        Self {
            at,
            note: String::new(),
            figures: Fingerprint::of(scenario.plan(), &scenario.resolved_assumptions(scenario.plan())),
            scenario,
        }
    }

    fn to_text(&self) -> String {
        let note = (!self.note.is_empty()).then(|| ("note", self.note.as_str().into()));
        let after = [
            ("figures", self.figures.to_string().into()),
            ("scenario", self.scenario.to_node(self.scenario.plan())),
        ];
        let entries = [("at", self.at.as_str().into())].into_iter().chain(note).chain(after);
        Node::Map(entries.map(|(name, value)| (name.to_owned(), value)).collect()).to_text()
    }
}

impl Record {
    /// A record with one version.
    pub fn new(id: Id, name: String, origin: Option<Preset>, version: Version) -> Self {
        Self {
            id,
            name,
            created: version.at.clone(),
            changed: version.at.clone(),
            origin,
            older: Vec::new(),
            newest: version,
        }
    }

    /// Time of the last change.
    pub fn changed(&self) -> &Stamp {
        &self.changed
    }

    /// The newest version.
    pub fn newest(&self) -> &Version {
        &self.newest
    }

    /// All versions, newest first.
    pub fn versions(&self) -> impl Iterator<Item = &Version> {
        [&self.newest].into_iter().chain(self.older.iter().rev())
    }

    /// The version at an index of [`Record::versions`].
    pub fn version(&self, at: usize) -> Option<&Version> {
        self.versions().nth(at)
    }

    /// Saves a scenario as the newest version. If it differs from the newest version at most in its title, no version
    /// is added and the newest one takes the title.
    pub fn save(&mut self, version: Version) {
        self.changed.clone_from(&version.at);
        let same = self.newest.scenario.titled(&version.scenario.title) == version.scenario;
        if same && version.figures == self.newest.figures {
            self.newest.scenario = version.scenario;
            return;
        }
        self.older.push(std::mem::replace(&mut self.newest, version));
        while self.older.len() >= MAX_VERSIONS {
            self.forget();
        }
    }

    /// Renames the record.
    pub fn rename(&mut self, name: String, at: Stamp) {
        self.name = name;
        self.changed = at;
    }

    /// Sets the note of the version at an index of [`Record::versions`].
    pub fn note(&mut self, at: usize, note: &str) {
        let place = match at {
            0 => Some(&mut self.newest),
            _ => self.older.len().checked_sub(at).and_then(|at| self.older.get_mut(at)),
        };
        if let Some(version) = place {
            clipped(note.trim(), MAX_NOTE).clone_into(&mut version.note);
        }
    }

    /// A new record with a copy of the newest version.
    #[must_use]
    pub fn duplicate(&self, id: Id, name: String, at: Stamp) -> Self {
        let version = Version {
            at,
            ..self.newest.clone()
        };
        Self::new(id, name, self.origin, version)
    }

    /// Opens the version at an index of [`Record::versions`] as the current work; reset returns to the newest
    /// version.
    pub fn open(&self, at: usize, mark: &Mark) -> Option<Work> {
        let titled = |version: &Version| version.scenario.titled(&self.name);
        let work = Work {
            home: Some(Home {
                id: self.id.clone(),
                mark: mark.clone(),
            }),
            ..Work::opened(titled(&self.newest), self.origin)
        };
        if at == 0 {
            return Some(work);
        }
        Some(Work {
            scenario: titled(self.version(at)?),
            ..work
        })
    }

    /// The text to store. If not all versions fit, the oldest without a note are dropped first.
    ///
    /// # Errors
    /// The newest version alone does not fit.
    pub fn write(&mut self, mark: &Mark) -> Result<String, TooLarge> {
        let versions = self.older.iter().chain([&self.newest]);
        let mut versions: Vec<String> = versions.map(Version::to_text).collect();
        let around = seal(KIND, NEWEST, mark, &self.fields("")).len();
        // Plus one comma per version except the last.
        let length = |versions: &[String]| around + versions.iter().map(|own| own.len() + 1).sum::<usize>() - 1;
        while length(&versions) > MAX_RECORD {
            versions.remove(self.forget().ok_or(TooLarge)?);
        }
        Ok(seal(KIND, NEWEST, mark, &self.fields(&versions.join(","))))
    }

    /// Parses a stored text of any version.
    ///
    /// # Errors
    /// [`Unread`].
    pub fn read(text: &str, plan: &'static Plan) -> Result<(Self, Mark), Unread> {
        let (node, _) = unseal(text, KIND, 1, NEWEST, MAX_RECORD)?;
        let mut fields = node.root().fields()?;
        let mark = head_fields(&mut fields)?;
        Ok((first_version(fields, plan)?, mark))
    }

    /// Drops the oldest earlier version without a note, else the oldest; returns its index, or `None` if there is
    /// none.
    fn forget(&mut self) -> Option<usize> {
        let at = self.older.iter().position(|version| version.note.is_empty()).unwrap_or(0);
        (at < self.older.len()).then(|| {
            self.older.remove(at);
            at
        })
    }

    /// The fields of the text, with the versions given as text.
    fn fields(&self, versions: &str) -> String {
        let fields = [
            ("id", self.id.as_str()),
            ("name", self.name.as_str()),
            ("created", self.created.as_str()),
            ("changed", self.changed.as_str()),
        ];
        let origin = self.origin.map(|origin| ("origin", origin.name()));
        let fields = fields.into_iter().chain(origin);
        let text = Node::Map(fields.map(|(name, text)| (name.to_owned(), text.into())).collect()).to_text();
        format!("{},\"versions\":[{versions}]", &text[1..text.len() - 1])
    }
}

fn first_version(mut fields: Fields, plan: &'static Plan) -> Result<Record, Fault> {
    let id = Id::read(&mut fields, "id")?;
    let name = fields.need("name")?;
    let tidy = clean(name.text()?).filter(|tidy| Ok(tidy.as_str()) == name.text());
    let name = tidy.ok_or_else(|| name.fault(FaultKind::UnknownName))?;
    let created = stamp(&fields.need("created")?)?;
    let changed = stamp(&fields.need("changed")?)?;
    let origin = fields.take("origin").map(|field| work::preset(&field)).transpose()?;
    let list = fields.need("versions")?;
    let versions = list.items(None)?;
    if versions.len() > MAX_VERSIONS {
        return Err(list.fault(FaultKind::WrongLength {
            expected: MAX_VERSIONS,
            found: versions.len(),
        }));
    }
    let mut older: Vec<Version> = versions.iter().map(|item| version(item, plan)).collect::<Result<_, _>>()?;
    let newest = older.pop().ok_or_else(|| list.fault(FaultKind::Empty))?;
    fields.finish()?;
    Ok(Record {
        id,
        name,
        created,
        changed,
        origin,
        older,
        newest,
    })
}

fn version(cursor: &Cursor, plan: &'static Plan) -> Result<Version, Fault> {
    let mut fields = cursor.fields()?;
    let read = Version {
        at: stamp(&fields.need("at")?)?,
        note: fields
            .take("note")
            .map_or(Ok(String::new()), |note| note.text_up_to(MAX_NOTE).map(str::to_owned))?,
        figures: named(&fields.need("figures")?, &Fingerprint::parse, FaultKind::UnknownName)?,
        scenario: work::scenario(&fields.need("scenario")?, plan)?,
    };
    fields.finish()?;
    Ok(read)
}

fn stamp(cursor: &Cursor) -> Result<Stamp, Fault> {
    Stamp::parse(cursor.text()?).ok_or_else(|| cursor.fault(FaultKind::UnknownName))
}
