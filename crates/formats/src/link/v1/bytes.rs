//! Byte encoding of format 1: variable-length integers, exact decimals, length-prefixed texts.
//!
//! Part of a stored format: must not change. Reading allocates no more than the size of the input.

/// Why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Stop {
    /// The bytes end inside a value.
    Ended,
    /// A value that no build writes.
    Invalid,
    /// A value that this build does not know; a newer build wrote it.
    Unknown,
}

/// Powers of ten that are exact as doubles.
const TENS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];
/// 2⁵³: below it every whole number is a double.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// In a number's three low bits: the number of decimals is in a byte of its own.
const FAR: u64 = 7;
/// In that byte: the eight bytes of the double follow.
const RAW: u8 = 255;

/// Output buffer.
#[derive(Debug, Default)]
pub(in super::super) struct Sink(pub(in super::super) Vec<u8>);

impl Sink {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Seven bits per byte, low bits first.
    pub(super) fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
    }

    pub(super) fn count(&mut self, count: usize) {
        self.varint(count as u64);
    }

    pub(super) fn signed(&mut self, value: i64) {
        self.varint(zigzag(value));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend(text.as_bytes());
    }

    pub(super) fn word(&mut self, word: u32) {
        self.0.extend(word.to_le_bytes());
    }

    /// Any double, bit for bit: as a decimal with up to 15 decimals if that is exact, else as its eight bytes.
    pub(super) fn number(&mut self, value: f64) {
        match decimal(value) {
            Some((digits, places)) if (places as u64) < FAR => self.varint(zigzag(digits) << 3 | places as u64),
            Some((digits, places)) => {
                self.varint(FAR);
                self.byte(places.to_le_bytes()[0]);
                self.signed(digits);
            }
            None => {
                self.varint(FAR);
                self.byte(RAW);
                self.0.extend(value.to_le_bytes());
            }
        }
    }

    pub(super) fn numbers(&mut self, values: impl Iterator<Item = f64>) {
        for value in values {
            self.number(value);
        }
    }
}

/// Input bytes.
#[derive(Debug, Clone)]
pub(in super::super) struct Source<'a>(pub(in super::super) &'a [u8]);

impl<'a> Source<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Stop> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Stop::Ended)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Stop> {
        self.take(N)?.try_into().map_err(|_| Stop::Ended)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Stop> {
        self.array().map(|[byte]| byte)
    }

    pub(super) fn varint(&mut self) -> Result<u64, Stop> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return Err(Stop::Invalid);
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Stop::Invalid)
    }

    /// Number of items that take at least one byte each.
    pub(super) fn count(&mut self) -> Result<usize, Stop> {
        let count = usize::try_from(self.varint()?).map_err(|_| Stop::Invalid)?;
        if count > self.0.len() { Err(Stop::Ended) } else { Ok(count) }
    }

    /// A whole number below a limit; larger numbers were written by a newer build.
    pub(super) fn below(&mut self, limit: usize) -> Result<usize, Stop> {
        let value = usize::try_from(self.varint()?).map_err(|_| Stop::Unknown)?;
        if value < limit { Ok(value) } else { Err(Stop::Unknown) }
    }

    pub(super) fn signed(&mut self) -> Result<i64, Stop> {
        self.varint().map(unzigzag)
    }

    /// A text of at most `limit` characters.
    pub(super) fn text(&mut self, limit: usize) -> Result<&'a str, Stop> {
        let length = self.count()?;
        let text = std::str::from_utf8(self.take(length)?).map_err(|_| Stop::Invalid)?;
        if text.chars().nth(limit).is_some() {
            return Err(Stop::Invalid);
        }
        Ok(text)
    }

    pub(super) fn word(&mut self) -> Result<u32, Stop> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn number(&mut self) -> Result<f64, Stop> {
        let head = self.varint()?;
        let places = head & FAR;
        if places != FAR {
            return compose(unzigzag(head >> 3), places as usize);
        }
        match self.byte()? {
            RAW => self.array().map(f64::from_le_bytes),
            places => compose(self.signed()?, places.into()),
        }
    }
}

/// Digits and number of decimals of the shortest decimal that equals the double bit for bit.
pub(super) fn decimal(value: f64) -> Option<(i64, usize)> {
    (0..TENS.len()).find_map(|places| Some((digits(value, places)?, places)))
}

/// Digits of the double as a decimal with this number of decimals, if that equals it bit for bit.
pub(super) fn digits(value: f64, places: usize) -> Option<i64> {
    let scaled = (value * TENS[places]).round();
    if scaled.abs() >= EXACT {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    let digits = scaled as i64;
    (compose(digits, places).ok()?.to_bits() == value.to_bits()).then_some(digits)
}

/// The double nearest to a decimal: one division of whole numbers.
pub(super) fn compose(digits: i64, places: usize) -> Result<f64, Stop> {
    let ten = TENS.get(places).ok_or(Stop::Invalid)?;
    if digits.unsigned_abs() as f64 >= EXACT {
        return Err(Stop::Invalid);
    }
    Ok(digits as f64 / ten)
}

/// Maps small signed numbers to small unsigned numbers.
const fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}

const fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}
