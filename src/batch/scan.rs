//! Finding separators sixty-four bytes at a time: plain comparisons that a compiler turns into vector instructions, and a
//! bit for each byte that is found.

use super::layout::Layout;

/// How many bytes are looked at together: one for each bit of a mask.
const WIDTH: usize = 64;

/// The places of separators and terminators, in order.
pub(super) struct Ends<'b> {
    bytes: &'b [u8],
    /// Where the bytes of `found` begin.
    at: usize,
    /// A bit for each byte that was found and not yet given.
    found: u64,
    layout: Layout,
}

impl<'b> Ends<'b> {
    pub(super) fn new(bytes: &'b [u8], layout: Layout) -> Self {
        let mut ends = Self {
            bytes,
            at: 0,
            found: 0,
            layout,
        };
        ends.found = ends.search(0);
        ends
    }

    /// A bit for each of the next bytes that is looked for.
    #[inline]
    fn search(&self, at: usize) -> u64 {
        let rest = self.bytes.get(at..).unwrap_or_default();
        if let Some(chunk) = rest.first_chunk() {
            return mask(chunk, self.layout);
        }
        let mut chunk = [0; WIDTH];
        chunk[..rest.len()].copy_from_slice(rest);
        // What lies behind the end is not looked at.
        mask(&chunk, self.layout) & ((1 << rest.len()) - 1)
    }

    #[inline]
    pub(super) fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            self.at += WIDTH;
            if self.at >= self.bytes.len() {
                return None;
            }
            self.found = self.search(self.at);
        }
        let place = self.at + self.found.trailing_zeros() as usize;
        self.found &= self.found - 1;
        Some(place)
    }
}

/// A bit for each byte that separates or terminates.
#[inline]
fn mask(chunk: &[u8; WIDTH], layout: Layout) -> u64 {
    let mut flags = [0_u8; WIDTH];
    for (flag, byte) in flags.iter_mut().zip(chunk) {
        *flag = u8::from(*byte == layout.separator) | u8::from(*byte == layout.terminator);
    }
    let mut mask = 0;
    for (at, eight) in flags.as_chunks::<8>().0.iter().enumerate() {
        // Eight bytes that are 0 or 1 become eight bits: each is moved to a place of its own in the highest byte.
        let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= bits << (8 * at);
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_end_is_found_and_nothing_else(bytes in prop::collection::vec(prop::sample::select(&b",;\n\r\"ax\x00\x80\xff-."[..]), 0..300)) {
            for (separator, terminator) in [(b',', b'\n'), (b';', b'\r'), (b'\t', b'\n'), (b'\0', b'\n')] {
                let mut ends = Ends::new(&bytes, Layout { separator, terminator });
                let found: Vec<_> = std::iter::from_fn(|| ends.next()).collect();
                let expected: Vec<_> = (0..bytes.len()).filter(|at| [separator, terminator].contains(&bytes[*at])).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
