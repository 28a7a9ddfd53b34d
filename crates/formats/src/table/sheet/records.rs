//! The records of an Excel 97 workbook's stream, each with the records that continue it, and the texts in them.
//!
//! By Microsoft's [MS-XLS] 2.5.240 and 2.5.293. A text may be cut by the border between two records, behind which its
//! characters may have another width. Must not know what records mean. Invariant: no text is longer than its records.

use super::super::preview::Refusal;
use super::compound::u16_at;

/// The record that continues the one before.
const CONTINUE: u16 = 0x003c;

/// One record.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    /// Where it begins in the stream.
    pub(super) start: usize,
    /// Its content, and that of the records which continue it.
    parts: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// Its content up to the first border.
    pub(super) fn data(&self) -> &'a [u8] {
        self.parts.first().copied().unwrap_or_default()
    }

    /// Reads it from a place of its first part on.
    pub(super) fn text_from(&self, at: usize) -> Texts<'_> {
        Texts { parts: &self.parts, at }
    }
}

/// The records from a place of the stream on. What is cut off at its end is none.
pub(super) fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = at;
        let (kind, first) = record(stream, &mut at)?;
        let mut parts = vec![first];
        loop {
            let mut after = at;
            match record(stream, &mut after) {
                Some((CONTINUE, more)) => parts.push(more),
                _ => break,
            }
            at = after;
        }
        Some(Record { kind, start, parts })
    })
}

fn record<'a>(stream: &'a [u8], at: &mut usize) -> Option<(u16, &'a [u8])> {
    let (kind, length) = (u16_at(stream, *at).ok()?, u16_at(stream, *at + 2).ok()?);
    let start = *at + 4;
    *at = start + usize::from(length);
    Some((kind, stream.get(start..*at)?))
}

/// Texts in a record's parts.
pub(super) struct Texts<'a> {
    parts: &'a [&'a [u8]],
    at: usize,
}

impl Texts<'_> {
    /// The next text, its length in one byte or in two.
    pub(super) fn next(&mut self, wide_length: bool) -> Result<String, Refusal> {
        let mut length = usize::from(self.byte()?);
        if wide_length {
            length |= usize::from(self.byte()?) << 8;
        }
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { self.whole(2)? };
        let extra = if flags & 4 == 0 { 0 } else { self.whole(4)? };
        let text = self.characters(length, flags & 1 != 0)?;
        self.skip(runs.saturating_mul(4).saturating_add(extra))?;
        Ok(text)
    }

    /// Whether nothing is left.
    pub(super) fn is_over(&mut self) -> bool {
        self.pass_borders();
        self.parts.first().is_none_or(|part| self.at >= part.len())
    }

    fn characters(&mut self, length: usize, wide: bool) -> Result<String, Refusal> {
        let (mut units, mut wide) = (Vec::new(), wide);
        while units.len() < length {
            self.pass_borders();
            if self.at == 0 {
                // Behind a border the width is told anew.
                wide = self.byte()? & 1 != 0;
            }
            let unit = if wide { self.whole(2)? } else { self.whole(1)? };
            units.push(u16::try_from(unit).unwrap_or(u16::MAX));
        }
        let text = char::decode_utf16(units).map(|own| own.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(text.collect())
    }

    /// A whole number of so many bytes.
    fn whole(&mut self, bytes: u32) -> Result<usize, Refusal> {
        (0..bytes).try_fold(0, |sum, at| Ok(sum | usize::from(self.byte()?) << (8 * at)))
    }

    fn byte(&mut self) -> Result<u8, Refusal> {
        self.pass_borders();
        let byte = self.parts.first().and_then(|part| part.get(self.at)).copied();
        self.at += 1;
        byte.ok_or(Refusal::Damaged)
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), Refusal> {
        while bytes > 0 {
            self.pass_borders();
            let here = self.parts.first().map_or(0, |part| part.len()).saturating_sub(self.at);
            let own = bytes.min(here);
            if own == 0 {
                return Err(Refusal::Damaged);
            }
            (self.at, bytes) = (self.at + own, bytes - own);
        }
        Ok(())
    }

    /// Goes on to the next part where this one is read.
    fn pass_borders(&mut self) {
        while let Some((part, rest)) = self.parts.split_first()
            && self.at >= part.len()
            && !rest.is_empty()
        {
            self.at -= part.len();
            self.parts = rest;
        }
    }
}
