//! A column with answers: from a cell, letter for letter, to codes.

use wide::u8x16;

use super::field::{NONE, Several, code};
use super::perfect_hash::PerfectHash;
use super::table::{Cell, Column};
use crate::instrument::{Question, UNKNOWN};

/// What separates several options in a cell.
const SEPARATOR: u8 = b'|';

/// A column with answers to a question.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) column: Column,
    pub(super) question: usize,
    pub(super) words: PerfectHash,
    pub(super) most: usize,
}

impl Answered {
    /// The value of a cell that is one word, letter for letter.
    #[inline]
    pub(super) fn value(&self, cell: Cell<'_>) -> Option<u64> {
        self.words.value(cell.ahead(0)?, cell.length)
    }
    /// The picks of a cell such as `a|b`; nothing when the reference path has to look. No branch depends on how many there are,
    /// which no processor can foresee.
    #[inline]
    pub(super) fn picks(&self, cell: Cell<'_>) -> Option<Several> {
        let length = cell.length;
        if length >= 64 {
            return None;
        }
        let mut ends = bits(cell.ahead(0)?, SEPARATOR) & ((1 << length) - 1) | 1 << length;
        let mut several = Several::default();
        let (mut from, mut parts, mut seen, mut twice) = (0, 0, 1_u64, 0);
        for place in &mut several.codes[..self.most] {
            // Behind the last part the rest are empty.
            let end = length.min(ends.trailing_zeros() as usize);
            let value = self
                .words
                .value(cell.ahead(from)?, end.saturating_sub(from))?;
            *place = u8::try_from(value).ok()?;
            several.count += u8::from(value != 0);
            parts += u8::from(ends != 0);
            twice |= seen >> value & u64::from(value != 0);
            seen |= 1 << value;
            ends &= ends.wrapping_sub(1);
            from = end + 1;
        }
        let whole = several.count == parts || parts == 1;
        (ends == 0 && twice == 0 && whole).then_some(several)
    }
}

/// A bit for each place where a byte stands.
#[inline]
fn bits(chunk: &[u8; 64], byte: u8) -> u64 {
    let byte = u8x16::splat(byte);
    let parts = chunk.as_chunks::<16>().0.iter().enumerate();
    parts.fold(0, |bits, (at, part)| {
        let found = u8x16::from(*part).simd_eq(byte);
        bits | u64::from(found.to_bitmask()) << (16 * at)
    })
}

/// The words for a question's answers, with codes that are shifted so far.
pub(super) fn words(question: &Question, shift: u32) -> PerfectHash {
    let unknown = question.unknown.iter().map(String::as_str);
    let options = question.options.iter().flat_map(|option| {
        let aliases = option.aliases.iter().map(String::as_str);
        std::iter::once(option.id.as_str()).chain(aliases)
    });
    let words = std::iter::once(UNKNOWN).chain(unknown).chain(options);
    // What a word means is for the reference path to say.
    PerfectHash::new(words.filter_map(|word| {
        let code = if question.is_unknown(word) {
            NONE
        } else {
            code(question.find_option(word)?)
        };
        Some((word, u64::from(code) << shift))
    }))
}
