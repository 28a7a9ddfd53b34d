//! Reads compound files, the container of Excel 97 to 2003 workbooks: sectors linked to streams.
//!
//! After Microsoft's [MS-CFB]. Does not know workbooks. Invariant: a chain is followed for at most the file's number
//! of sectors, so cycles end and no stream is longer than the file.

use super::super::preview::Refusal;

/// First bytes of every compound file.
pub(super) const START: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Length of the header, bytes.
const HEADER: usize = 512;
/// Length of a directory entry, bytes.
const ENTRY: usize = 128;
/// Length of a mini sector, bytes.
const SMALL: usize = 64;
/// Sector numbers from here on are markers: end of chain, free sector etc.
const LAST_SECTOR: u32 = 0xffff_fffa;
/// Range of the header that lists the first sectors of the allocation table.
const TABLE: std::ops::Range<usize> = 76..HEADER;

/// A compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The allocation table: for every sector, the next one of its chain.
    chains: Vec<u32>,
    directory: Vec<u8>,
}

impl<'a> Compound<'a> {
    /// Opens a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let shift = u16_at(bytes, 30)?;
        if !matches!(shift, 9 | 12) {
            return Err(Refusal::Damaged);
        }
        let mut file = Self {
            bytes,
            sector: 1 << shift,
            chains: Vec::new(),
            directory: Vec::new(),
        };
        file.chains = file.table()?;
        file.directory = file.stream_from(u32_at(bytes, 48)?)?;
        Ok(file)
    }

    /// Names of all directory entries.
    pub(super) fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.directory.chunks_exact(ENTRY).map(name)
    }

    /// The content of the stream with a name.
    pub(super) fn stream(&self, wanted: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let is_stream = |entry: &&[u8]| entry[66] == 2 && name(entry).eq_ignore_ascii_case(wanted);
        let Some(entry) = self.directory.chunks_exact(ENTRY).find(is_stream) else {
            return Ok(None);
        };
        let (first, length) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
        let is_small = length < u32_at(self.bytes, 56)? as usize;
        let mut content = if is_small {
            self.small_stream(first)?
        } else {
            self.stream_from(first)?
        };
        content.truncate(length);
        Ok(Some(content))
    }

    /// A stream in mini sectors, which are parts of the root entry's stream.
    fn small_stream(&self, first: u32) -> Result<Vec<u8>, Refusal> {
        let root = self.directory.get(..ENTRY).ok_or(Refusal::Damaged)?;
        let holder = self.stream_from(u32_at(root, 116)?)?;
        let chains = numbers(&self.stream_from(u32_at(self.bytes, 60)?)?);
        follow(&chains, first, holder.len() / SMALL, |at| {
            let start = at.checked_mul(SMALL)?;
            holder.get(start..start + SMALL)
        })
    }

    /// The stream that starts at a sector.
    fn stream_from(&self, first: u32) -> Result<Vec<u8>, Refusal> {
        follow(&self.chains, first, self.sectors(), |at| self.sector(at))
    }

    /// A sector; the last one of the file may be truncated.
    fn sector(&self, at: usize) -> Option<&'a [u8]> {
        let start = at.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// Upper bound of the number of sectors.
    const fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// Reads the allocation table. Its sectors are listed in the header and then in a chain of lists.
    fn table(&self) -> Result<Vec<u32>, Refusal> {
        let mut sectors = numbers(self.bytes.get(TABLE).ok_or(Refusal::Damaged)?);
        let mut list = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            if list >= LAST_SECTOR {
                break;
            }
            let mut more = numbers(self.sector(list as usize).ok_or(Refusal::Damaged)?);
            list = more.pop().ok_or(Refusal::Damaged)?;
            sectors.extend(more);
        }
        sectors.retain(|&at| at < LAST_SECTOR);
        if sectors.len() > self.sectors() {
            return Err(Refusal::Damaged);
        }
        let tables = sectors.iter().map(|&at| self.sector(at as usize).map(numbers));
        let tables: Option<Vec<_>> = tables.collect();
        Ok(tables.ok_or(Refusal::Damaged)?.concat())
    }
}

/// Concatenates the sectors of a chain, at most `most`.
fn follow<'s>(chains: &[u32], first: u32, most: usize, sector: impl Fn(usize) -> Option<&'s [u8]>) -> Result<Vec<u8>, Refusal> {
    let (mut content, mut at, mut left) = (Vec::new(), first, most);
    while at < LAST_SECTOR {
        left = left.checked_sub(1).ok_or(Refusal::Damaged)?;
        content.extend_from_slice(sector(at as usize).ok_or(Refusal::Damaged)?);
        at = *chains.get(at as usize).ok_or(Refusal::Damaged)?;
    }
    Ok(content)
}

fn name(entry: &[u8]) -> String {
    let units = entry[..64].chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let units = units.take_while(|&unit| unit != 0);
    char::decode_utf16(units)
        .map(|own| own.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let quads = bytes.chunks_exact(4);
    quads
        .map(|quad| u32::from_le_bytes([quad[0], quad[1], quad[2], quad[3]]))
        .collect()
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Refusal> {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().ok_or(Refusal::Damaged)
}

/// A little-endian u16 at an offset.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Refusal> {
    array(bytes, at).map(u16::from_le_bytes)
}

/// A little-endian u32 at an offset.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    array(bytes, at).map(u32::from_le_bytes)
}

/// A little-endian f64 at an offset.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Result<f64, Refusal> {
    array(bytes, at).map(f64::from_le_bytes)
}
