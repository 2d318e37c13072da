//! PerfectHash to numbers: which option of a question the bytes of a cell are.
//!
//! Only words that stand in the instrument, letter for letter, are here, and only short ones: whatever is not found is
//! looked at more slow_lookup elsewhere.

/// The longest word that fits in a key.
pub(super) const LONGEST: usize = 16;

/// A table from words to values, in which no two words share a slot: looking up is one comparison.
#[derive(Debug)]
pub(super) struct PerfectHash {
    slots: Vec<Slot>,
    factor: u64,
    /// How far a hash is shifted to become a slot.
    shift: u32,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u128,
    value: u64,
}

/// What stands behind a word in its key: a byte that no text has, so that no two words have the same key.
const FILL: [u128; LONGEST + 1] = {
    let mut fill = [u128::MAX; LONGEST + 1];
    let mut length = 1;
    while length < LONGEST {
        fill[length] = u128::MAX << (8 * length);
        length += 1;
    }
    fill[LONGEST] = 0;
    fill
};

/// The key of no word: text cannot begin like this, and where it is empty all of the key is filled.
const VACANT: u128 = 0xFF;

/// 2 to the 64th over the golden ratio: multiples of it spread keys that differ in few bits.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// How many factors are tried before a table is made larger.
const TRIES: u64 = 64;

fn key(word: &[u8]) -> Option<u128> {
    let mut bytes = [0; LONGEST];
    bytes.get_mut(..word.len())?.copy_from_slice(word);
    Some(u128::from_le_bytes(bytes) | FILL[word.len()])
}

/// The two halves of a key in one.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "each half is taken")]
fn folded(key: u128) -> u64 {
    (key as u64) ^ ((key >> 64) as u64).rotate_left(23)
}

impl PerfectHash {
    /// A table of these words, and of the empty one, whose value is 0. The first of equals wins; words that are too long are
    /// left out.
    pub(super) fn new<'w>(words: impl IntoIterator<Item = (&'w str, u64)>) -> Self {
        let mut known: Vec<(u128, u64)> = Vec::new();
        for (word, value) in std::iter::once(("", 0)).chain(words) {
            if let Some(key) = key(word.as_bytes())
                && known.iter().all(|(other, _)| folded(*other) != folded(key))
            {
                known.push((key, value));
            }
        }
        // So many slots that about one factor in ten keeps all words apart.
        let mut bits = (known.len() * known.len() / 4)
            .next_power_of_two()
            .trailing_zeros()
            .max(1);
        loop {
            let factors = (0..TRIES).map(|odd| SPREAD.wrapping_mul(2 * odd + 1));
            let mut tables = factors.filter_map(|factor| Self::fitting(&known, factor, bits));
            if let Some(table) = tables.next() {
                return table;
            }
            bits += 1;
        }
    }

    /// The table in which every key has a slot of its own, if it is so with this factor.
    fn fitting(known: &[(u128, u64)], factor: u64, bits: u32) -> Option<Self> {
        let vacant = Slot {
            key: VACANT,
            value: 0,
        };
        let mut table = Self {
            slots: Vec::new(),
            factor,
            shift: u64::BITS - bits,
        };
        let mut places: Vec<usize> = known.iter().map(|(key, _)| table.place(*key)).collect();
        places.sort_unstable();
        places.dedup();
        if places.len() < known.len() {
            return None;
        }
        table.slots = vec![vacant; 1 << bits];
        for (key, value) in known {
            let place = table.place(*key);
            table.slots[place] = Slot {
                key: *key,
                value: *value,
            };
        }
        Some(table)
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "it has few bits")]
    fn place(&self, key: u128) -> usize {
        (folded(key).wrapping_mul(self.factor) >> self.shift) as usize
    }

    /// The value of the word that `bytes` begins with, of that length. What stands behind it is not looked at.
    #[inline]
    pub(super) fn value(&self, bytes: &[u8; LONGEST], length: usize) -> Option<u64> {
        // There is no branch on the length, which no processor can foresee.
        let key = u128::from_le_bytes(*bytes) | FILL.get(length)?;
        let slot = self.slots.get(self.place(key))?;
        (slot.key == key).then_some(slot.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(table: &PerfectHash, word: &str) -> Option<u64> {
        let ahead = format!("{word},and what comes behind");
        table.value(ahead.as_bytes().first_chunk()?, word.len())
    }

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
        let table = PerfectHash::new(words.iter().copied().zip(1..));
        for (word, expected) in words.iter().zip(1..) {
            assert_eq!(value(&table, word), Some(expected), "{word}");
        }
        for other in [
            "b",
            "ba",
            "abb",
            "abce",
            "abcdefgi",
            "entry_reskillinh",
            "entry_reskillings",
            "\0",
        ] {
            assert_eq!(value(&table, other), None, "{other}");
        }
        assert_eq!(value(&table, ""), Some(0));
        assert_eq!(value(&PerfectHash::new([("x", 1), ("x", 2)]), "x"), Some(1));
        assert_eq!(value(&PerfectHash::new([]), "x"), None);
    }
}
