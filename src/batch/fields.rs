//! A sheet of CSV being written: texts of a known most length, copied without looking at them.

use std::borrow::Cow;

/// A short text with a comma behind it, in room for more: it is copied as a whole, and the next one begins where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Padded<const ROOM: usize> {
    bytes: [u8; ROOM],
    length: u8,
}

impl<const ROOM: usize> Padded<ROOM> {
    /// The cell of a text that needs no quotes; nothing when it does, or does not fit.
    pub(super) fn cell(text: &str) -> Option<Self> {
        let plain = !text.is_empty() && !needs_quotes(text.as_bytes()) && guarded(text) == text;
        if !plain || text.len() >= ROOM {
            return None;
        }
        let mut bytes = [0; ROOM];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        bytes[text.len()] = b',';
        Some(Self {
            bytes,
            length: u8::try_from(text.len() + 1).ok()?,
        })
    }

    /// An empty cell.
    pub(super) const fn comma() -> Self {
        let mut bytes = [0; ROOM];
        bytes[0] = b',';
        Self { bytes, length: 1 }
    }
}

/// The texts of a row that come from the input.
#[derive(Debug, Default)]
pub(super) struct Names<'r> {
    pub(super) organisation: &'r [u8],
    pub(super) training: &'r [u8],
    pub(super) kept: &'r [&'r [u8]],
    /// Whether it is known that none of them needs quotes.
    pub(super) plain: bool,
}

/// CSV under construction.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    buffer: Vec<u8>,
    filled: usize,
    /// The number of the next row, as it is written.
    number: [u8; 24],
    digits: usize,
}

/// The end of a sheet, while a row is written.
pub(super) struct Tail<'s> {
    bytes: &'s mut [u8],
    at: usize,
    filled: &'s mut usize,
}

impl Tail<'_> {
    #[inline]
    pub(super) fn put<const WIDTH: usize>(&mut self, text: &Padded<WIDTH>) {
        self.bytes[self.at..self.at + WIDTH].copy_from_slice(&text.bytes);
        self.at += usize::from(text.length);
    }

    #[inline]
    pub(super) fn end(self) {
        *self.filled += self.at;
    }
}

/// More than all texts of a row that do not come from the input.
const ROOM: usize = 512;

impl Sheet {
    /// What has been written.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.filled]
    }

    /// Begins an empty sheet whose first row has the number behind `row`.
    pub(super) fn begin(&mut self, row: u64) {
        self.filled = 0;
        let text = row.to_string();
        self.digits = text.len();
        self.number[..text.len()].copy_from_slice(text.as_bytes());
    }

    /// Counts one row further.
    pub(super) fn count(&mut self) {
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

    /// Where a row begins that may have to be taken back.
    pub(super) fn mark(&self) -> usize {
        self.filled
    }

    /// Takes back what was written since a mark.
    pub(super) fn take_back(&mut self, mark: usize) {
        self.filled = mark;
    }

    /// Where the texts of a row go that do not come from the input.
    #[inline]
    pub(super) fn tail(&mut self) -> Tail<'_> {
        Tail {
            bytes: &mut self.buffer[self.filled..],
            at: 0,
            filled: &mut self.filled,
        }
    }

    /// Makes room for a row and writes its number and its names.
    #[inline]
    pub(super) fn names(&mut self, names: &Names<'_>) {
        let kept: usize = names.kept.iter().map(|cell| 2 * cell.len() + 4).sum();
        let needed = ROOM + 2 * (names.organisation.len() + names.training.len()) + kept;
        if self.buffer.len() < self.filled + needed {
            self.buffer
                .resize((self.filled + needed).next_power_of_two(), 0);
        }
        self.buffer[self.filled..self.filled + 24].copy_from_slice(&self.number);
        self.filled += self.digits;
        self.byte(b',');
        self.name(names.organisation, names.plain);
        self.byte(b',');
        self.name(names.training, names.plain);
        self.byte(b',');
    }

    /// Ends a row with the cells that are carried through.
    pub(super) fn kept(&mut self, names: &Names<'_>) {
        for cell in names.kept {
            self.cell(cell, names.plain);
            self.byte(b',');
        }
        // The last comma is the end of the line.
        self.buffer[self.filled - 1] = b'\n';
    }

    /// Writes whole rows that were made elsewhere.
    pub(super) fn append(&mut self, rows: &[u8]) {
        let needed = self.filled + rows.len();
        if self.buffer.len() < needed {
            self.buffer.resize(needed.next_power_of_two(), 0);
        }
        self.raw(rows);
    }

    fn byte(&mut self, byte: u8) {
        self.buffer[self.filled] = byte;
        self.filled += 1;
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.buffer[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
    }

    /// A name: spaces around it are none of it.
    #[inline]
    fn name(&mut self, cell: &[u8], plain: bool) {
        let edge = |byte: Option<&u8>| byte.is_some_and(|byte| *byte <= b' ' || *byte >= 0x80);
        if edge(cell.first()) || edge(cell.last()) {
            let trimmed = String::from_utf8_lossy(cell);
            self.cell(trimmed.trim().as_bytes(), plain);
        } else {
            self.cell(cell, plain);
        }
    }

    /// A cell as it is, quoted when it has to be, and with an apostrophe where a spreadsheet would take it for a formula.
    #[inline]
    fn cell(&mut self, cell: &[u8], plain: bool) {
        let formula = cell.first().is_some_and(|first| STARTS.contains(first));
        if !formula && (plain || !needs_quotes(cell)) {
            self.raw(cell);
            return;
        }
        let text = String::from_utf8_lossy(cell);
        let text = guarded(&text);
        if !needs_quotes(text.as_bytes()) {
            self.raw(text.as_bytes());
            return;
        }
        self.byte(b'"');
        for byte in text.bytes() {
            self.byte(byte);
            if byte == b'"' {
                self.byte(b'"');
            }
        }
        self.byte(b'"');
    }
}

/// What a formula begins with.
const STARTS: [u8; 6] = [b'=', b'+', b'-', b'@', b'\t', b'\r'];

fn needs_quotes(cell: &[u8]) -> bool {
    cell.iter()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it, which makes it text. A signed
/// number stays one.
pub(super) fn guarded(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
    });
    if !number && cell.starts_with(STARTS.map(char::from)) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}
