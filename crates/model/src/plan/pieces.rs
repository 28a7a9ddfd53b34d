//! Readers of small parts of the plan's data: bilingual texts, years, documents.

use super::Bilingual;
use super::fault::{Fault, FaultKind};
use super::node::Cursor;
use super::range::Range;
use super::shape::YEARS;

const YEAR: Range = Range::whole(1900.0, 2100.0);

pub(super) fn bilingual(cursor: &Cursor) -> Result<Bilingual, Fault> {
    let mut fields = cursor.fields()?;
    let read = Bilingual {
        zh: filled(&fields.need("zh")?)?,
        en: filled(&fields.need("en")?)?,
    };
    fields.finish()?;
    Ok(read)
}

pub(super) fn filled(cursor: &Cursor) -> Result<String, Fault> {
    let text = cursor.text()?;
    if text.trim().is_empty() {
        Err(cursor.fault(FaultKind::Empty))
    } else {
        Ok(text.to_owned())
    }
}

pub(super) fn year(cursor: &Cursor) -> Result<u16, Fault> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range allows whole numbers of four digits only"
    )]
    cursor.number(YEAR).map(|value| value as u16)
}

pub(super) fn years(cursor: &Cursor, base_year: u16) -> Result<[u16; YEARS], Fault> {
    let mut years = [0; YEARS];
    let mut before = base_year;
    for (slot, item) in years.iter_mut().zip(cursor.items(Some(YEARS))?) {
        *slot = year(&item)?;
        if *slot != before + 1 {
            return Err(item.fault(FaultKind::YearsNotInOrder));
        }
        before = *slot;
    }
    Ok(years)
}

pub(super) fn documents(cursor: &Cursor) -> Result<(Vec<String>, Vec<Bilingual>), Fault> {
    let mut names = Vec::new();
    let mut titles = Vec::new();
    for (name, title) in cursor.fields()?.rest() {
        names.push(name.to_owned());
        titles.push(bilingual(&title)?);
    }
    Ok((names, titles))
}
