//! The index of a table's bytes: where every cell and every row ends, found in one SIMD pass.
//!
//! 64 bytes at a time are compared with the separator, the terminator and the quote, which gives masks with a bit for each
//! byte. The prefix xor of the quotes has a bit for each byte between quotes, where nothing ends. That holds where quotes
//! stand as RFC 4180 has them; a chunk with a quote elsewhere is looked at byte by byte, by the rule of
//! [`Layout`]: a quote in a cell that begins otherwise is a character like any other.
//!
//! The index grows with the bytes: [`CsvIndex::extend`] goes on behind the last whole chunk, so no byte is looked at more
//! than twice for a record that comes in several pieces (but for the chunk that is not complete).

use std::ops::Range;

use wide::u8x16;

use super::layout::Layout;

/// How many bytes are compared together: one for each bit of a mask.
const WIDTH: usize = 64;

/// The highest bit.
const TOP: u64 = 1 << 63;

/// How many positions are written without asking whether there are as many, of cells and of rows.
const CELLS_AT_ONCE: usize = 8;
const ROWS_AT_ONCE: usize = 2;

/// The cells and rows of some bytes. Positions are `u32`: the bytes of a block stay far below 4 GiB.
#[derive(Debug, Default)]
pub(super) struct CsvIndex {
    /// Where cells begin: the first, and one behind every separator and terminator.
    cells: Vec<u32>,
    /// Where rows begin, but for the first: one behind every terminator.
    rows: Vec<u32>,
    /// Up to the last whole chunk.
    whole: State,
    /// Up to the last byte.
    state: State,
    seen: Seen,
}

/// What was found up to a position, and what the bytes before it say about those behind it.
#[derive(Clone, Copy, Debug)]
struct State {
    at: usize,
    /// How many positions of cells and of rows there are.
    cells: usize,
    rows: usize,
    /// Terminators between quotes.
    quoted: u64,
    /// All bits between quotes, none elsewhere.
    open: u64,
    /// 1 where a cell begins.
    begins: u64,
    /// 1 behind a quote.
    quote: u64,
}

impl Default for State {
    fn default() -> Self {
        Self {
            at: 0,
            cells: 1,
            rows: 0,
            quoted: 0,
            open: 0,
            begins: 1,
            quote: 0,
        }
    }
}

/// What stands anywhere in the bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    quote: bool,
    /// Carriage returns, as bytes that are not 0.
    carriage: u8x16,
    /// All bytes, or-ed.
    all: u8x16,
}

impl CsvIndex {
    /// Forgets everything, to begin with other bytes.
    pub(super) fn clear(&mut self) {
        (self.whole, self.state) = Default::default();
        self.seen = Seen::default();
    }

    /// Adds the cells and rows of bytes whose beginning has been looked at before. Without `quoting`, quotes mean nothing.
    pub(super) fn extend(&mut self, bytes: &[u8], layout: Layout, quoting: bool) {
        let kinds = Kinds::of(layout, quoting);
        let mut state = self.whole;
        let (chunks, rest) = bytes[state.at..].as_chunks::<WIDTH>();
        for chunk in chunks {
            self.chunk(&kinds, chunk, WIDTH, &mut state);
        }
        self.whole = state;
        if !rest.is_empty() {
            let mut last = [0; WIDTH];
            last[..rest.len()].copy_from_slice(rest);
            self.chunk(&kinds, &last, rest.len(), &mut state);
        }
        self.state = state;
    }

    /// Ends the last row where the bytes do, if no terminator does.
    pub(super) fn finish(&mut self, length: usize) {
        if length > self.last_end().unwrap_or(0) {
            let behind = position(length + 1);
            push::<1>(&mut self.cells, &mut self.state.cells, 1, behind);
            push::<1>(&mut self.rows, &mut self.state.rows, 1, behind);
        }
    }

    /// Where the last row that a terminator ends is over.
    pub(super) fn last_end(&self) -> Option<usize> {
        let rows = &self.rows[..self.state.rows];
        rows.last().map(|behind| *behind as usize)
    }

    /// How many terminators there are, those between quotes included.
    pub(super) fn terminators(&self) -> u64 {
        self.state.rows as u64 + self.state.quoted
    }

    /// Whether the bytes end between quotes.
    pub(super) fn is_open(&self) -> bool {
        self.state.open != 0
    }

    /// Whether there are quotes.
    pub(super) fn has_quotes(&self) -> bool {
        self.seen.quote
    }

    /// Whether there are carriage returns.
    pub(super) fn has_carriages(&self) -> bool {
        self.seen.carriage.to_bitmask() != 0
    }

    /// Whether all bytes are ASCII.
    pub(super) fn is_ascii(&self) -> bool {
        self.seen.all.to_bitmask() == 0
    }

    /// The rows, without their terminators.
    pub(super) fn spans(&self) -> impl Iterator<Item = Range<usize>> {
        let mut from = 0;
        self.rows[..self.state.rows].iter().map(move |behind| {
            let behind = *behind as usize;
            let row = from..behind - 1;
            from = behind;
            row
        })
    }

    /// The rows as the positions where their cells begin and that of the row behind, in a table of so many columns.
    pub(super) fn rows(&self, columns: usize) -> impl Iterator<Item = &[u32]> {
        let cells = &self.cells[..self.state.cells.min(self.cells.len())];
        let mut first = 0;
        self.rows[..self.state.rows].iter().map(move |behind| {
            let mut next = first + columns;
            // Another number of cells is rare.
            if cells.get(next) != Some(behind) {
                let found = cells[first..].binary_search(behind);
                next = first + found.unwrap_or(0);
            }
            let row = &cells[first..=next];
            first = next;
            row
        })
    }

    #[inline]
    fn chunk(&mut self, kinds: &Kinds, chunk: &[u8; WIDTH], length: usize, state: &mut State) {
        let within = u64::MAX >> (WIDTH - length);
        let found = kinds.find(chunk, &mut self.seen);
        let (mut ends, mut terminators) = (found.ends & within, found.terminators & within);
        let quotes = found.quotes & within;
        if quotes | state.open == 0 {
            (state.begins, state.quote) = (ends >> 63, 0);
        } else {
            self.seen.quote = true;
            let all = terminators;
            let inside = prefix_xor(quotes) ^ state.open;
            let outer = ends & !inside;
            // A quote opens where a cell begins, or reopens behind the one that closed: the two are one in the cell.
            let fitting = outer << 1 | state.begins | quotes << 1 | state.quote;
            if quotes & inside & !fitting == 0 {
                (ends, terminators) = (outer, terminators & !inside);
                state.open = 0_u64.wrapping_sub(inside >> 63);
                (state.begins, state.quote) = (ends >> 63, quotes >> 63);
            } else {
                let outer = bytewise(&chunk[..length], ends, state);
                (ends, terminators) = (outer, terminators & outer);
            }
            state.quoted += u64::from((all ^ terminators).count_ones());
        }
        let behind = position(state.at + 1);
        push::<CELLS_AT_ONCE>(&mut self.cells, &mut state.cells, ends, behind);
        push::<ROWS_AT_ONCE>(&mut self.rows, &mut state.rows, terminators, behind);
        state.at += length;
    }
}

/// The bytes that are looked for, each in all places of a vector.
struct Kinds {
    separator: u8x16,
    terminator: u8x16,
    /// All bits when quotes mean something.
    quoting: u64,
}

/// A bit for each byte of a chunk that is one.
struct Found {
    /// Separators and terminators.
    ends: u64,
    terminators: u64,
    quotes: u64,
}

impl Kinds {
    fn of(layout: Layout, quoting: bool) -> Self {
        Self {
            separator: u8x16::splat(layout.separator),
            terminator: u8x16::splat(layout.terminator),
            quoting: if quoting { u64::MAX } else { 0 },
        }
    }

    #[inline]
    fn find(&self, chunk: &[u8; WIDTH], seen: &mut Seen) -> Found {
        let (quote, carriage) = (u8x16::splat(b'"'), u8x16::splat(b'\r'));
        let (mut ends, mut terminators, mut quotes) = (0, 0, 0);
        for (at, bytes) in chunk.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::from(*bytes);
            let terminator = bytes.simd_eq(self.terminator);
            let end = bytes.simd_eq(self.separator) | terminator;
            ends |= u64::from(end.to_bitmask()) << (16 * at);
            terminators |= u64::from(terminator.to_bitmask()) << (16 * at);
            quotes |= u64::from(bytes.simd_eq(quote).to_bitmask()) << (16 * at);
            seen.carriage |= bytes.simd_eq(carriage);
            seen.all |= bytes;
        }
        Found {
            ends,
            terminators,
            quotes: quotes & self.quoting,
        }
    }
}

/// Which of the ends in a chunk are outside quotes, wherever quotes stand; leaves the state behind the chunk.
#[cold]
fn bytewise(chunk: &[u8], ends: u64, state: &mut State) -> u64 {
    let (mut open, mut begins, mut quote) = (state.open != 0, state.begins != 0, state.quote != 0);
    let mut outer = 0;
    for (at, byte) in chunk.iter().enumerate() {
        let is_quote = *byte == b'"';
        if open {
            open = !is_quote;
            (begins, quote) = (false, is_quote);
        } else if is_quote {
            open = begins || quote;
            (begins, quote) = (false, false);
        } else {
            begins = ends >> at & 1 == 1;
            quote = false;
            outer |= u64::from(begins) << at;
        }
    }
    state.open = if open { u64::MAX } else { 0 };
    (state.begins, state.quote) = (begins.into(), quote.into());
    outer
}

/// A bit for each place with an odd number of bits up to it.
fn prefix_xor(bits: u64) -> u64 {
    [1, 2, 4, 8, 16, 32]
        .into_iter()
        .fold(bits, |bits, distance| bits ^ bits << distance)
}

#[expect(clippy::cast_possible_truncation, reason = "blocks are far smaller")]
fn position(at: usize) -> u32 {
    at as u32
}

/// Adds the positions of the bits in a mask, counted from `from`. Most masks have fewer bits than are written at once: what is
/// too much is written over by the next, and no branch depends on it.
#[inline]
fn push<const AT_ONCE: usize>(list: &mut Vec<u32>, count: &mut usize, mut mask: u64, from: u32) {
    let (begin, room) = (*count, *count + WIDTH);
    if list.len() < room {
        grow(list, room);
    }
    *count += mask.count_ones() as usize;
    if let Some(places) = list[begin..].first_chunk_mut::<AT_ONCE>() {
        for place in places {
            // With a bit that is always there, finding the lowest needs no question.
            *place = from + (mask | TOP).trailing_zeros();
            mask &= mask.wrapping_sub(1);
        }
    }
    let mut at = begin + AT_ONCE;
    while mask != 0 {
        list[at] = from + mask.trailing_zeros();
        mask &= mask - 1;
        at += 1;
    }
}

#[cold]
fn grow(list: &mut Vec<u32>, room: usize) {
    list.resize(2 * room, 0);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::layout::end_of_quotes;
    use super::*;

    /// What an index says: cells, rows, terminators, whether quotes are open.
    type Said = (Vec<u32>, Vec<u32>, u64, bool);

    fn indexed(bytes: &[u8], pieces: &[usize], layout: Layout) -> Said {
        let mut index = CsvIndex::default();
        index.clear();
        let mut read = 0;
        for piece in pieces {
            read = (read + piece).min(bytes.len());
            index.extend(&bytes[..read], layout, true);
            assert_eq!(
                index.last_end(),
                said(&bytes[..read], layout, false)
                    .1
                    .last()
                    .map(|end| *end as usize)
            );
        }
        index.extend(bytes, layout, true);
        let (terminators, open) = (index.terminators(), index.is_open());
        index.finish(bytes.len());
        let rows: Vec<_> = index.rows(3).map(<[u32]>::to_vec).collect();
        let spans: Vec<_> = index.spans().map(|row| (row.start, row.end + 1)).collect();
        let ends = |row: &Vec<u32>| (row[0] as usize, row[row.len() - 1] as usize);
        assert_eq!(spans, rows.iter().map(ends).collect::<Vec<_>>());
        let behind = rows.iter().filter_map(|row| row.last().copied()).collect();
        // Each row begins where the one before it ends.
        let cells = rows
            .iter()
            .flat_map(|row| &row[..row.len() - 1])
            .copied()
            .collect();
        (cells, behind, terminators, open)
    }

    /// The same a byte at a time, cell by cell.
    fn said(bytes: &[u8], layout: Layout, finished: bool) -> Said {
        let (mut cells, mut rows, mut open) = (vec![0], vec![], false);
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'"' {
                let end = end_of_quotes(bytes, at);
                open = end.is_none();
                at = end.unwrap_or(bytes.len());
            }
            let is_end = |byte: &u8| [layout.separator, layout.terminator].contains(byte);
            let Some(end) = bytes[at..].iter().position(is_end) else {
                at = bytes.len();
                break;
            };
            at += end + 1;
            cells.push(position(at));
            if bytes[at - 1] == layout.terminator {
                rows.push(position(at));
            }
        }
        let is_over =
            rows.last().is_some_and(|end| *end as usize == bytes.len()) || bytes.is_empty();
        if finished && !is_over {
            rows.push(position(at + 1));
        } else {
            cells.pop();
        }
        let terminators = bytes.iter().filter(|byte| **byte == layout.terminator);
        (cells, rows, terminators.count() as u64, open)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn many_bytes_at_a_time_find_what_one_at_a_time_does(
            parts in prop::collection::vec(prop::sample::select(&[
                ",", ";", "\n", "\r\n", "a", "abc", "\u{20ac}", "\"", "\"\"", "\"a,b\"", "\"a\n\"\"b\"\"\"", "\"\"\"\"", "0123456789", "\0",
            ][..]), 0..120),
            pieces in prop::collection::vec(0..150_usize, 0..6),
        ) {
            let bytes = parts.concat().into_bytes();
            for (separator, terminator) in [(b',', b'\n'), (b';', b'\r'), (b'\t', b'\n'), (b'\0', b'\n')] {
                let layout = Layout { separator, terminator };
                prop_assert_eq!(indexed(&bytes, &pieces, layout), said(&bytes, layout, true));
            }
        }

        #[test]
        fn any_bytes_are_indexed(
            bytes in prop::collection::vec(prop::sample::select(&b",\n\"\"x\r"[..]), 0..400),
            pieces in prop::collection::vec(0..80_usize, 0..8),
        ) {
            prop_assert_eq!(indexed(&bytes, &pieces, Layout::CSV), said(&bytes, Layout::CSV, true));
        }

        #[test]
        fn what_stands_anywhere_is_seen(bytes in prop::collection::vec(prop::sample::select(&b"a,b\n\"\r\xc3\0"[..]), 0..200)) {
            let mut index = CsvIndex::default();
            index.extend(&bytes, Layout::CSV, true);
            prop_assert_eq!(index.has_quotes(), bytes.contains(&b'"'));
            prop_assert_eq!(index.has_carriages(), bytes.contains(&b'\r'));
            prop_assert_eq!(index.is_ascii(), bytes.is_ascii());
        }
    }

    /// Where quotes mean nothing, a line is a line.
    #[test]
    fn lines_end_inside_quotes_too() {
        let lines = Layout {
            separator: b'\n',
            terminator: b'\n',
        };
        let mut index = CsvIndex::default();
        index.extend(b"{\"a\n\"}\n\n{", lines, false);
        index.finish(9);
        let rows: Vec<_> = index.spans().collect();
        assert_eq!(rows, [0..3, 4..6, 7..7, 8..9]);
        assert!(!index.has_quotes());
    }
}
