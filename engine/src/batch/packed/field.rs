//! Answers in bits: the code of one option in a number, those of several in a list.

use crate::instrument::{MAX_PICKS, PickOrder};

/// The code of an answer that is absent or not known; options follow it.
pub(super) const NONE: u8 = 0;

/// The most options of a question: their codes and that of no answer are places in a word.
pub(super) const MOST_OPTIONS: usize = 63;

/// The code of an option.
pub(super) fn code(option: usize) -> u8 {
    u8::try_from(option + 1).unwrap_or(NONE)
}

/// Where in a number the code of a question's one answer stands. Nowhere, for a question that no row answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Field {
    pub(super) shift: u32,
    pub(super) bits: u32,
}

impl Field {
    fn mask(self) -> u64 {
        (1 << self.bits) - 1
    }

    /// What stands there.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "a field has few bits")]
    pub(super) fn value(self, packed: u64) -> usize {
        (packed >> self.shift & self.mask()) as usize
    }

    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the field of a question has few bits"
    )]
    pub(super) fn code(self, packed: u64) -> u8 {
        self.value(packed) as u8
    }

    pub(super) fn set(self, packed: &mut u64, code: u8) {
        *packed =
            *packed & !(self.mask() << self.shift) | (u64::from(code) & self.mask()) << self.shift;
    }
}

/// The codes of several options, how many there are, and how they compare.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Several {
    pub(super) codes: [u8; MAX_PICKS],
    pub(super) count: u8,
    pub(super) order: PickOrder,
    /// Whether they stood in a list, whose order a key beside it may change.
    pub(super) is_list: bool,
}

impl Several {
    /// Puts the options in an order; equal ones stand in that of the instrument.
    pub(super) fn put(&mut self, order: PickOrder) {
        self.order = order;
        if order == PickOrder::Equal {
            self.codes[..usize::from(self.count)].sort_unstable();
        }
    }

    pub(super) fn given(&self) -> &[u8] {
        &self.codes[..usize::from(self.count)]
    }
}
