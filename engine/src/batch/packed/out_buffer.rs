//! A buffer of CSV being written: texts of a known most length, copied without looking at them.

use super::table::Cell;
use crate::batch::output::{guarded, may_be_formula, needs_quotes};

/// A short text with a comma behind it, in room for more: it is copied as a whole, and the next one begins where it ends.
/// The last byte of the room is the length.
#[derive(Clone, Copy, Debug)]
#[repr(align(8))]
pub(super) struct Text<const ROOM: usize>([u8; ROOM]);

impl<const ROOM: usize> Text<ROOM> {
    /// The cells of texts that need no quotes; nothing when one does, or they do not fit.
    pub(super) fn cells(texts: &[&str]) -> Option<Self> {
        let mut bytes = [0; ROOM];
        let mut at = 0;
        for text in texts {
            if needs_quotes(text.as_bytes()) || guarded(text) != *text {
                return None;
            }
            let end = at + text.len();
            if end + 1 >= ROOM {
                return None;
            }
            bytes[at..end].copy_from_slice(text.as_bytes());
            bytes[end] = b',';
            at = end + 1;
        }
        bytes[ROOM - 1] = u8::try_from(at).ok()?;
        Some(Self(bytes))
    }

    fn length(&self) -> usize {
        usize::from(self.0[ROOM - 1])
    }
}

impl Text<8> {
    /// The cell of a percentage, as [`Percent`](crate::scoring::Percent) shows it.
    pub(super) fn percent(hundredths: u16) -> Self {
        let (mut bytes, length) = decimals(hundredths);
        bytes[usize::from(length)] = b',';
        bytes[7] = length + 1;
        Self(bytes)
    }
}

/// At most 10000 hundredths as a number with two decimals, and how long it is; without the ten thousand texts that
/// formatting all of them would make.
pub(super) fn decimals(hundredths: u16) -> ([u8; 8], u8) {
    let digit = |unit: u16| b'0' + u8::try_from(hundredths / unit % 10).unwrap_or(0);
    let text = [
        digit(10_000),
        digit(1_000),
        digit(100),
        b'.',
        digit(10),
        digit(1),
    ];
    let zeros = text.iter().take(2).take_while(|digit| **digit == b'0');
    let zeros = zeros.count();
    let mut bytes = [0; 8];
    bytes[..text.len() - zeros].copy_from_slice(&text[zeros..]);
    (bytes, [6, 5, 4][zeros])
}

/// Whether a cell may be a formula.
#[inline]
fn is_guarded(cell: &[u8]) -> bool {
    cell.first().is_some_and(|first| may_be_formula(*first))
}

/// CSV under construction.
#[derive(Debug, Default)]
pub(in crate::batch) struct OutBuffer {
    buffer: Vec<u8>,
    filled: usize,
    /// The number of the next row, as it is written.
    number: [u8; 24],
    digits: usize,
}

/// A line that is being written at the end of a buffer.
pub(super) struct Line<'s> {
    bytes: &'s mut [u8],
    at: usize,
    filled: &'s mut usize,
    /// Whether no cell of the input needs quotes.
    pub(super) plain: bool,
}

/// The end of a line, with room for all texts of a row that do not come from the input.
pub(super) struct Tail<'s> {
    bytes: &'s mut [u8; ROOM],
    at: usize,
}

/// More than twice all texts of a row that do not come from the input.
const ROOM: usize = 1024;

/// What a cell of the input may need besides its own bytes, twice over: quotes, an apostrophe, a separator.
const PER_CELL: usize = 8;

/// The most that is copied of a short cell without asking how long it is.
const SHORT: usize = 32;

impl OutBuffer {
    /// What has been written.
    pub(in crate::batch) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.filled]
    }

    /// Begins an empty buffer whose first row has the number behind `row`.
    pub(in crate::batch) fn begin(&mut self, row: u64) {
        self.filled = 0;
        let text = row.to_string();
        self.digits = text.len();
        self.number[..text.len()].copy_from_slice(text.as_bytes());
    }

    /// Counts one row further.
    #[inline]
    pub(in crate::batch) fn count(&mut self) {
        for at in (0..self.digits).rev() {
            if self.number[at] < b'9' {
                self.number[at] += 1;
                return;
            }
            self.number[at] = b'0';
        }
        self.number[0] = b'1';
        self.number[self.digits] = b'0';
        self.digits += 1;
    }

    /// Writes whole rows that were made elsewhere.
    pub(in crate::batch) fn append(&mut self, rows: &[u8]) {
        self.make_room(rows.len());
        self.buffer[self.filled..self.filled + rows.len()].copy_from_slice(rows);
        self.filled += rows.len();
    }

    fn make_room(&mut self, more: usize) {
        let needed = self.filled + more;
        if self.buffer.len() < needed {
            self.buffer.resize(needed.next_power_of_two(), 0);
        }
    }

    /// A line for a record of that many bytes and cells, each of which may be written twice. It begins with the number of
    /// the row.
    #[inline]
    pub(super) fn line(&mut self, record: usize, cells: usize, plain: bool) -> Line<'_> {
        self.make_room(2 * ROOM + 4 * record + PER_CELL * cells);
        let bytes = &mut self.buffer[self.filled..];
        bytes[..self.number.len()].copy_from_slice(&self.number);
        bytes[self.digits] = b',';
        Line {
            bytes,
            at: self.digits + 1,
            filled: &mut self.filled,
            plain,
        }
    }
}

impl Tail<'_> {
    #[inline]
    pub(super) fn put<const WIDTH: usize>(&mut self, text: &Text<WIDTH>) {
        // The texts of a row are shorter than half the room, so this changes nothing; but whoever compiles it knows, too,
        // that there is room.
        let at = self.at % (ROOM / 2);
        self.bytes[at..at + WIDTH].copy_from_slice(&text.0);
        self.at = at + text.length();
    }
}

impl Line<'_> {
    /// The texts of a row that do not come from the input; `write` puts them there.
    #[inline]
    pub(super) fn tail(&mut self, write: impl FnOnce(&mut Tail<'_>)) {
        if let Some(bytes) = self.bytes[self.at..].first_chunk_mut() {
            let mut tail = Tail { bytes, at: 0 };
            write(&mut tail);
            self.at += tail.at;
        }
    }

    /// A name: spaces around it are none of it.
    #[inline]
    pub(super) fn name(&mut self, cell: Cell<'_>) {
        let edge = |byte: Option<&u8>| byte.is_some_and(|byte| *byte <= b' ' || *byte >= 0x80);
        let inner = if cell.is_quoted() {
            cell.inner()
        } else {
            Some(cell)
        };
        match inner.map(Cell::bytes) {
            Some(bytes) if !edge(bytes.first()) && !edge(bytes.last()) => self.cell(cell),
            _ => {
                let text = cell.text();
                self.careful(String::from_utf8_lossy(&text).trim());
            }
        }
    }

    /// A cell as it is, quoted when it has to be, and with an apostrophe where a spreadsheet would take it for a formula.
    #[inline]
    pub(super) fn cell(&mut self, cell: Cell<'_>) {
        if cell.is_quoted() {
            return self.quoted(cell);
        }
        let bytes = cell.bytes();
        if is_guarded(bytes) || !self.plain && needs_quotes(bytes) {
            self.careful(&String::from_utf8_lossy(bytes));
        } else {
            self.copy(cell);
        }
    }

    /// A cell with quotes is written as it stands; without them, when it does not need them.
    fn quoted(&mut self, cell: Cell<'_>) {
        match cell.inner() {
            Some(inner) if !is_guarded(inner.bytes()) => {
                let needed = needs_quotes(inner.bytes());
                self.copy(if needed { cell } else { inner });
            }
            _ => self.careful(&String::from_utf8_lossy(&cell.text())),
        }
    }

    #[inline]
    fn copy(&mut self, cell: Cell<'_>) {
        let length = cell.length;
        if length <= SHORT
            && let Some(short) = cell.ahead::<SHORT>(0)
        {
            self.bytes[self.at..self.at + SHORT].copy_from_slice(short);
        } else {
            self.bytes[self.at..self.at + length].copy_from_slice(cell.bytes());
        }
        self.at += length;
        self.byte(b',');
    }

    #[cold]
    fn careful(&mut self, text: &str) {
        let text = guarded(text);
        let quoted = needs_quotes(text.as_bytes());
        if quoted {
            self.byte(b'"');
        }
        for byte in text.bytes() {
            self.byte(byte);
            if byte == b'"' {
                self.byte(b'"');
            }
        }
        if quoted {
            self.byte(b'"');
        }
        self.byte(b',');
    }

    #[inline]
    fn byte(&mut self, byte: u8) {
        self.bytes[self.at] = byte;
        self.at += 1;
    }

    /// Ends the line where the last comma stands.
    #[inline]
    pub(super) fn end(self) {
        self.bytes[self.at - 1] = b'\n';
        *self.filled += self.at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Percent;

    #[test]
    fn a_percentage_reads_as_everywhere_else() {
        for hundredths in 0..=10_000 {
            let shown = Percent::hundredths(hundredths.into()).to_string();
            let text = Text::percent(hundredths);
            assert_eq!(text.0[..text.length()], *format!("{shown},").as_bytes());
        }
    }
}
