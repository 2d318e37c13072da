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

/// A word of at most sixteen bytes as numbers: its beginning and its end, which overlap, and its length. A length of
/// zero is no word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key {
    start: u64,
    end: u64,
    length: usize,
}

impl Key {
    fn of(word: &[u8]) -> Option<Self> {
        let length = word.len();
        let (start, end) = match length {
            1..=3 => {
                let [first, middle, last] = [word[0], word[length / 2], word[length - 1]];
                (u64::from_le_bytes([first, middle, last, 0, 0, 0, 0, 0]), 0)
            }
            4..=7 => {
                let start = u32::from_le_bytes(*word.first_chunk()?);
                let end = u32::from_le_bytes(*word.last_chunk()?);
                (u64::from(start), u64::from(end))
            }
            8..=LONGEST => {
                let start = u64::from_le_bytes(*word.first_chunk()?);
                (start, u64::from_le_bytes(*word.last_chunk()?))
            }
            _ => return None,
        };
        Some(Self { start, end, length })
    }

    fn hash(self) -> u64 {
        // The odd number is 2 to the 64th over the golden ratio: it spreads keys that differ in few bits.
        let mixed = self.start ^ self.end.rotate_left(23) ^ (self.length as u64) << 56;
        mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

impl Words {
    /// A table of these words; the first of equals wins, words that are too long are left out.
    pub(super) fn new<'w>(words: impl IntoIterator<Item = (&'w str, u8)>) -> Self {
        let words = words.into_iter();
        let keys: Vec<_> = words
            .filter_map(|(word, code)| Some((Key::of(word.as_bytes())?, code)))
            .collect();
        // Mostly empty, so that a word is found at its first slot.
        let bits = (keys.len() * 4 + 1)
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
    fn slot(&self, key: Key) -> usize {
        let mut at = usize::try_from(key.hash() >> self.shift).unwrap_or(0);
        while self.slots[at].key.length != 0 && self.slots[at].key != key {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The code of a word.
    pub(super) fn code(&self, word: &[u8]) -> Option<u8> {
        let slot = &self.slots[self.slot(Key::of(word)?)];
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
            assert_eq!(table.code(word.as_bytes()), Some(code), "{word}");
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
            assert_eq!(table.code(other.as_bytes()), None, "{other}");
        }
        assert_eq!(Words::new([("x", 1), ("x", 2)]).code(b"x"), Some(1));
        assert_eq!(Words::new([]).code(b"x"), None);
    }
}
