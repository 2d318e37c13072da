//! Words to numbers: which option of a question the bytes of a cell are.
//!
//! Only words that stand in the instrument, letter for letter, are here, and only short ones: whatever is not found is
//! looked at more patiently elsewhere.

/// The longest word that fits in a key.
const LONGEST: usize = 16;

/// A table from words to codes.
#[derive(Debug)]
pub(super) struct Words {
    slots: Vec<Slot>,
    /// How far a hash is shifted to become a slot.
    shift: u32,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: Key,
    code: u8,
}

/// A word of at most sixteen bytes as a number, and its length. A length of zero is no word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key {
    word: u128,
    length: u32,
}

/// What is left of sixteen bytes when only so many belong to a word.
const MASKS: [u128; LONGEST + 1] = {
    let mut masks = [0; LONGEST + 1];
    let mut length = 1;
    while length <= LONGEST {
        masks[length] = u128::MAX >> (8 * (LONGEST - length));
        length += 1;
    }
    masks
};

impl Key {
    fn of(word: &[u8]) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        Some(Self {
            word: u128::from_le_bytes(bytes),
            length: u32::try_from(word.len()).ok()?,
        })
    }

    /// The key of the word that `bytes` begins with. There is no branch on its length, which no processor can foresee.
    #[inline]
    fn begins(bytes: &[u8], length: usize) -> Option<Self> {
        let mask = MASKS.get(length)?;
        let Some(chunk) = bytes.first_chunk() else {
            return Self::of(&bytes[..length]);
        };
        Some(Self {
            word: u128::from_le_bytes(*chunk) & mask,
            length: u32::try_from(length).ok()?,
        })
    }

    #[inline]
    fn hash(self) -> u64 {
        let [low, high] = split(self.word);
        let mixed = low ^ high.rotate_left(23) ^ (u64::from(self.length) << 56);
        // The odd number is 2 to the 64th over the golden ratio: it spreads keys that differ in few bits.
        mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// The low and the high half.
#[inline]
fn split(word: u128) -> [u64; 2] {
    let bytes = word.to_le_bytes();
    let half = |at: usize| {
        let mut eight = [0; 8];
        eight.copy_from_slice(&bytes[at..at + 8]);
        u64::from_le_bytes(eight)
    };
    [half(0), half(8)]
}

impl Words {
    /// A table of these words; the first of equals wins, words that are too long are left out.
    pub(super) fn new<'w>(words: impl IntoIterator<Item = (&'w str, u8)>) -> Self {
        let words = words.into_iter();
        let keys: Vec<_> = words
            .filter(|(word, _)| !word.is_empty())
            .filter_map(|(word, code)| Some((Key::of(word.as_bytes())?, code)))
            .collect();
        // Mostly empty, so that a word is found at its first slot.
        let bits = (keys.len() * 8 + 1)
            .next_power_of_two()
            .trailing_zeros()
            .max(1);
        let empty = Slot {
            key: Key::default(),
            code: 0,
        };
        let mut table = Self {
            slots: vec![empty; 1 << bits],
            shift: u64::BITS - bits,
        };
        for (key, code) in keys {
            let slot = table.slot(key);
            if table.slots[slot].key.length == 0 {
                table.slots[slot] = Slot { key, code };
            }
        }
        table
    }

    /// The slot that a key has, or would have.
    #[inline]
    fn slot(&self, key: Key) -> usize {
        let mut at = usize::try_from(key.hash() >> self.shift).unwrap_or(0);
        loop {
            let known = self.slots[at].key;
            // One comparison for both parts.
            let differ = (known.word ^ key.word) | u128::from(known.length ^ key.length);
            if differ == 0 || known.length == 0 {
                return at;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The code of the word that `bytes` begins with, of that length. What stands behind it is not looked at, but read.
    #[inline]
    pub(super) fn code(&self, bytes: &[u8], length: usize) -> Option<u8> {
        let slot = &self.slots[self.slot(Key::begins(bytes, length)?)];
        (slot.key.length != 0).then_some(slot.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        let words = [
            "a",
            "ab",
            "aba",
            "abc",
            "abcd",
            "dcba",
            "abcdefg",
            "abcdefgh",
            "hgfedcba",
            "entry_reskilling",
        ];
        let table = Words::new(words.iter().copied().zip(1..));
        for (word, code) in words.iter().zip(1..) {
            assert_eq!(
                table.code(word.as_bytes(), word.len()),
                Some(code),
                "{word}"
            );
        }
        for other in [
            "",
            "b",
            "ba",
            "abb",
            "abce",
            "abcdefgi",
            "entry_reskillinh",
            "entry_reskillings",
        ] {
            assert_eq!(table.code(other.as_bytes(), other.len()), None, "{other}");
        }
        assert_eq!(table.code(b"ab,and what comes behind", 2), Some(2));
        assert_eq!(Words::new([("x", 1), ("x", 2)]).code(b"x", 1), Some(1));
        assert_eq!(Words::new([]).code(b"x", 1), None);
    }
}
