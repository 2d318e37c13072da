//! Finding separators eight bytes at a time, in plain whole-number arithmetic.

use super::layout::Layout;

const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;

/// The places of separators and terminators, in order.
pub(super) struct Ends<'b> {
    bytes: &'b [u8],
    /// Where the bytes of `found` begin.
    at: usize,
    /// A high bit for each byte that was found and not yet given.
    found: u64,
    separators: u64,
    terminators: u64,
}

impl<'b> Ends<'b> {
    pub(super) fn new(bytes: &'b [u8], layout: Layout) -> Self {
        let everywhere = |byte: u8| u64::from_ne_bytes([byte; 8]);
        let mut ends = Self {
            bytes,
            at: 0,
            found: 0,
            separators: everywhere(layout.separator),
            terminators: everywhere(layout.terminator),
        };
        ends.found = ends.search(0);
        ends
    }

    /// A high bit for each of the next eight bytes that is looked for.
    fn search(&self, at: usize) -> u64 {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let (word, known) = if let Some(chunk) = rest.first_chunk() {
            (u64::from_le_bytes(*chunk), u64::MAX)
        } else {
            let mut chunk = [0; 8];
            chunk[..rest.len()].copy_from_slice(rest);
            // What lies behind the end is not looked at.
            (u64::from_le_bytes(chunk), (1 << (8 * rest.len())) - 1)
        };
        (zeros(word ^ self.separators) | zeros(word ^ self.terminators)) & known
    }

    pub(super) fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            self.at += 8;
            if self.at >= self.bytes.len() {
                return None;
            }
            self.found = self.search(self.at);
        }
        let place = self.at + self.found.trailing_zeros() as usize / 8;
        self.found &= self.found - 1;
        Some(place)
    }
}

/// The high bit of every byte that is zero.
fn zeros(word: u64) -> u64 {
    // A byte's high bit survives the sum unless all its other bits are zero; the byte itself tells of its own high bit.
    !((word & LOW).wrapping_add(LOW) | word | LOW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_end_is_found_and_nothing_else(bytes in prop::collection::vec(prop::sample::select(&b",;\n\r\"ax\x00\x80\xff-."[..]), 0..70)) {
            for (separator, terminator) in [(b',', b'\n'), (b';', b'\r'), (b'\t', b'\n')] {
                let mut ends = Ends::new(&bytes, Layout { separator, terminator });
                let found: Vec<_> = std::iter::from_fn(|| ends.next()).collect();
                let expected: Vec<_> = (0..bytes.len()).filter(|at| [separator, terminator].contains(&bytes[*at])).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
