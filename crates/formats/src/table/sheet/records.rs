//! Records of an Excel 97 workbook stream, each with its continuation records, and the texts in them.
//!
//! After Microsoft's [MS-XLS] 2.5.240 and 2.5.293. A text may be split between two records, and its character width
//! may change there. Does not know what records mean. Invariant: no text is longer than its records.

use super::super::preview::Refusal;
use super::compound::u16_at;

/// Type of a record that continues the one before.
const CONTINUE: u16 = 0x003c;

/// One record.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    /// Offset in the stream.
    pub(super) start: usize,
    /// Its content and that of its continuation records.
    parts: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// Its content without continuation records.
    pub(super) fn data(&self) -> &'a [u8] {
        self.parts.first().copied().unwrap_or_default()
    }

    /// Reads texts from an offset of its first part on.
    pub(super) fn text_from(&self, at: usize) -> Texts<'_> {
        Texts { parts: &self.parts, at }
    }
}

/// The records from an offset on. A truncated record at the end is dropped.
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

/// Texts in the parts of a record.
pub(super) struct Texts<'a> {
    parts: &'a [&'a [u8]],
    at: usize,
}

impl Texts<'_> {
    /// The next text; its length has one byte, or two if `wide_length`.
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

    /// Whether the parts are read to the end.
    pub(super) fn is_over(&mut self) -> bool {
        self.pass_borders();
        self.parts.first().is_none_or(|part| self.at >= part.len())
    }

    fn characters(&mut self, length: usize, wide: bool) -> Result<String, Refusal> {
        let (mut units, mut wide) = (Vec::new(), wide);
        while units.len() < length {
            self.pass_borders();
            if self.at == 0 {
                // A continuation record starts with a new character width.
                wide = self.byte()? & 1 != 0;
            }
            let unit = if wide { self.whole(2)? } else { self.whole(1)? };
            units.push(u16::try_from(unit).unwrap_or(u16::MAX));
        }
        let text = char::decode_utf16(units).map(|own| own.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(text.collect())
    }

    /// A little-endian number of this many bytes.
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

    /// Advances to the next part if this one is read to its end.
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
