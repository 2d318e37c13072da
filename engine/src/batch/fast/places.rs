//! Where the cells and the rows of a block are: its bytes are looked at sixteen at a time, once, and only here.

use memchr::memchr2;
use wide::u8x16;

use crate::batch::layout::{Layout, end_of_quotes};

/// How many bytes are looked at together: one for each bit of a mask.
const WIDTH: usize = 64;

/// The highest bit.
const TOP: u64 = 1 << 63;

/// How many places are written without asking whether there are as many, of cells and of rows.
const CELLS_AT_ONCE: usize = 8;
const ROWS_AT_ONCE: usize = 2;

/// The cells and rows of a block; used again for the next. Places are numbers of bytes, which has blocks of 4 GiB and more
/// go another way.
#[derive(Debug, Default)]
pub(in crate::batch) struct Places {
    /// Where cells begin: the first, and one behind every end of a cell.
    cells: List,
    /// Where rows begin, but for the first: one behind every end of a row.
    rows: List,

    /// Whether the quotes of the last one are never closed.
    pub(super) unclosed: bool,
}

/// A row: its cells are those from `first` up to `behind`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) first: usize,
    pub(super) behind: usize,
}

#[derive(Debug, Default)]
struct List {
    places: Vec<u32>,
    count: usize,
}

impl List {
    fn clear(&mut self) {
        self.count = 0;
    }

    fn all(&self) -> &[u32] {
        &self.places[..self.count]
    }

    #[cold]
    fn make(&mut self, room: usize) {
        self.places.resize(2 * room, 0);
    }

    fn push(&mut self, place: usize) {
        self.extend::<1>(1, 1, place);
    }

    /// Adds the places of the bits in a mask, which has so many, counted from `from`.
    #[inline]
    fn extend<const AT_ONCE: usize>(&mut self, mut mask: u64, count: u32, from: usize) {
        let room = self.count + WIDTH;
        if self.places.len() < room {
            self.make(room);
        }
        #[expect(clippy::cast_possible_truncation, reason = "larger blocks are refused")]
        let from = from as u32;
        let end = self.count + count as usize;
        // Most masks have fewer bits than that: what is written too much is written over, and no branch depends on it.
        if let Some(places) = self.places[self.count..].first_chunk_mut::<AT_ONCE>() {
            for place in places {
                // With a bit that is always there, finding the lowest needs no question.
                *place = from + (mask | TOP).trailing_zeros();
                mask &= mask.wrapping_sub(1);
            }
        }
        let mut at = self.count + AT_ONCE;
        while mask != 0 {
            self.places[at] = from + mask.trailing_zeros();
            mask &= mask - 1;
            at += 1;
        }
        self.count = end;
    }
}

impl Places {
    /// Finds the cells and rows of bytes that begin with a row; `false` when there are too many bytes.
    pub(super) fn find(&mut self, bytes: &[u8], layout: Layout, quotes: bool) -> bool {
        if u32::try_from(bytes.len() + 2 * WIDTH).is_err() {
            return false;
        }
        let regular = if quotes {
            self.scan::<true>(bytes, layout)
        } else {
            self.scan::<false>(bytes, layout)
        };
        if !regular {
            self.walk(bytes, layout);
        }
        true
    }

    /// How many rows there are, but for blank lines.
    pub(super) fn count(&self, bytes: &[u8]) -> u64 {
        let mut begin = 0;
        let rows = self.rows.all().iter().map(|behind| {
            let line = &bytes[begin as usize..*behind as usize - 1];
            begin = *behind;
            u64::from(!line.is_empty() && line != b"\r")
        });
        rows.sum()
    }

    fn clear(&mut self) {
        self.cells.clear();
        self.rows.clear();
        self.cells.push(0);
    }

    /// Many bytes at a time; `false` when a quote stands where RFC 4180 has none. Without quotes nobody looks for them.
    fn scan<const QUOTES: bool>(&mut self, bytes: &[u8], layout: Layout) -> bool {
        self.clear();
        let kinds = Kinds::of(layout);
        // What the bytes before tell of the first: whether quotes are open, whether a cell begins, whether a quote
        // stood before it.
        let (mut open, mut begins, mut quote) = (0, 1, 0);
        let (chunks, rest) = bytes.as_chunks::<WIDTH>();
        let mut last = [0; WIDTH];
        last[..rest.len()].copy_from_slice(rest);
        let within_rest = (1 << rest.len()) - 1;
        let chunks = chunks.iter().map(|chunk| (chunk, u64::MAX));
        let mut ended = true;
        for (at, (chunk, within)) in chunks.chain([(&last, within_rest)]).enumerate() {
            let Found {
                mut ends,
                mut terminators,
                mut quotes,
            } = kinds.find::<QUOTES>(chunk);
            quotes &= within;
            if QUOTES && quotes | open != 0 {
                let inside = since(quotes) ^ open;
                ends &= !inside;
                terminators &= !inside;
                let fitting = ends << 1 | begins | quotes << 1 | quote;
                if quotes & inside & !fitting != 0 {
                    return false;
                }
                open = 0_u64.wrapping_sub(inside >> 63);
            }
            (begins, quote) = (ends >> 63, quotes >> 63);
            ends &= within;
            terminators &= within;
            let behind = at * WIDTH + 1;
            self.cells
                .extend::<CELLS_AT_ONCE>(ends, ends.count_ones(), behind);
            self.rows
                .extend::<ROWS_AT_ONCE>(terminators, few_ones(terminators), behind);
            if within != 0 {
                let lowest_unused = within.trailing_ones();
                ended = terminators >> (lowest_unused - 1) & 1 == 1;
            }
        }
        if !ended {
            self.end(bytes.len());
        }
        self.unclosed = open != 0;
        true
    }

    /// A byte at a time where that is needed: a quote is one like any other unless a cell begins with it.
    fn walk(&mut self, bytes: &[u8], layout: Layout) {
        self.clear();
        self.unclosed = false;
        let mut at = 0;
        while at < bytes.len() || self.cells.count > 1 {
            let quoted = bytes.get(at) == Some(&b'"');
            let from = if quoted {
                let end = end_of_quotes(bytes, at);
                self.unclosed = end.is_none();
                end.unwrap_or(bytes.len())
            } else {
                at
            };
            let next = memchr2(layout.separator, layout.terminator, &bytes[from..]);
            let Some(end) = next.map(|next| from + next) else {
                self.end(bytes.len());
                return;
            };
            at = end + 1;
            self.cells.push(at);
            if bytes[end] == layout.terminator {
                self.rows.push(at);
                if at == bytes.len() {
                    return;
                }
            }
        }
    }

    /// The last row ends without a terminator.
    fn end(&mut self, length: usize) {
        self.cells.push(length + 1);
        self.rows.push(length + 1);
    }

    /// Where cells begin; each ends before the place that follows.
    pub(super) fn cells(&self) -> &[u32] {
        self.cells.all()
    }

    /// The rows, in a table of so many columns.
    pub(super) fn rows(&self, columns: usize) -> impl Iterator<Item = Row> {
        let cells = self.cells();
        let mut first = 0;
        self.rows.all().iter().map(move |behind| {
            let mut next = first + columns;
            // Another number of cells is rare.
            if cells.get(next) != Some(behind) {
                let found = cells[first..].binary_search(behind);
                next = first + found.unwrap_or(0);
            }
            let row = Row {
                first,
                behind: next,
            };
            first = next;
            row
        })
    }
}

/// The bytes that are looked for, each in all places of a vector.
struct Kinds {
    separator: u8x16,
    terminator: u8x16,
    quote: u8x16,
}

/// A bit for each byte of a chunk that is one.
struct Found {
    /// Separators and terminators.
    ends: u64,
    terminators: u64,
    quotes: u64,
}

impl Kinds {
    fn of(layout: Layout) -> Self {
        Self {
            separator: u8x16::splat(layout.separator),
            terminator: u8x16::splat(layout.terminator),
            quote: u8x16::splat(b'"'),
        }
    }

    #[inline]
    fn find<const QUOTES: bool>(&self, chunk: &[u8; WIDTH]) -> Found {
        let (mut ends, mut terminators, mut quotes) = (0, 0, 0);
        for (at, bytes) in chunk.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::from(*bytes);
            let terminator = bytes.simd_eq(self.terminator);
            let end = bytes.simd_eq(self.separator) | terminator;
            ends |= u64::from(end.to_bitmask()) << (16 * at);
            terminators |= u64::from(terminator.to_bitmask()) << (16 * at);
            if QUOTES {
                quotes |= u64::from(bytes.simd_eq(self.quote).to_bitmask()) << (16 * at);
            }
        }
        Found {
            ends,
            terminators,
            quotes,
        }
    }
}

/// A bit for each place where a byte stands.
#[inline]
pub(super) fn bits(chunk: &[u8; WIDTH], byte: u8) -> u64 {
    let mut bits = 0;
    let byte = u8x16::splat(byte);
    for (at, bytes) in chunk.as_chunks::<16>().0.iter().enumerate() {
        bits |= u64::from(u8x16::from(*bytes).simd_eq(byte).to_bitmask()) << (16 * at);
    }
    bits
}

/// How many bits there are, of which there are seldom more than two.
#[inline]
fn few_ones(bits: u64) -> u32 {
    let second = bits & bits.wrapping_sub(1);
    if second & second.wrapping_sub(1) != 0 {
        return bits.count_ones();
    }
    u32::from(bits != 0) + u32::from(second != 0)
}

/// A bit for each place with an odd number of bits up to it.
fn since(bits: u64) -> u64 {
    [1, 2, 4, 8, 16, 32]
        .into_iter()
        .fold(bits, |bits, distance| bits ^ bits << distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(find: impl Fn(&mut Places)) -> (Vec<u32>, Vec<u32>) {
        let mut places = Places::default();
        find(&mut places);
        (places.cells().to_vec(), places.rows.all().to_vec())
    }

    proptest! {
        #[test]
        fn many_bytes_at_a_time_find_what_one_at_a_time_does(
            pieces in prop::collection::vec(prop::sample::select(&[
                ",", ";", "\n", "\r\n", "a", "abc", "\u{20ac}", "\"", "\"\"", "\"a,b\"", "\"a\n\"\"b\"\"\"", "\"\"\"\"", "0123456789", "\0",
            ][..]), 0..120),
        ) {
            let bytes = pieces.concat().into_bytes();
            let quotes = bytes.contains(&b'"');
            for (separator, terminator) in [(b',', b'\n'), (b';', b'\r'), (b'\t', b'\n'), (b'\0', b'\n')] {
                let layout = Layout { separator, terminator };
                let (cells, rows) = found(|places| places.walk(&bytes, layout));
                let scanned = found(|places| assert!(places.find(&bytes, layout, quotes)));
                prop_assert_eq!(&scanned, &(cells.clone(), rows.clone()));
                // And that is what records and their cells are elsewhere.
                let (mut expected_rows, mut count, mut at) = (vec![], 1, 0);
                while at < bytes.len() {
                    let end = layout.end_of_record(&bytes, at).unwrap_or(bytes.len());
                    let mut record = Vec::new();
                    layout.cells(&bytes[at..end], &mut record);
                    count += record.len();
                    at = end + 1;
                    expected_rows.push(u32::try_from(at).expect("few bytes"));
                }
                prop_assert_eq!(rows, expected_rows);
                prop_assert_eq!(cells.len(), count);
            }
        }
    }
}
