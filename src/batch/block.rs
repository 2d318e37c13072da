//! Blocks: pieces of an input that hold whole records, so that each can be worked on by itself.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memmem, memrchr};

use super::fast::PADDING;
use super::layout::Layout;

/// How much is read at once. A few of these are in memory at any time, whatever the size of the input.
const SIZE: usize = 512 * 1024;

/// What records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Records {
    /// Rows of a table.
    Rows(Layout),
    /// Lines.
    Lines,
    /// All there is.
    Whole,
}

/// Some whole records of an input.
#[derive(Debug, Default)]
pub struct Block {
    buffer: Vec<u8>,
    filled: usize,
    /// The number of the record before its first.
    pub row: u64,
    /// The line that it begins on, from 1.
    pub line: u64,
    /// Whether the input ends with it.
    pub last: bool,
}

impl Block {
    /// The records.
    pub fn bytes(&self) -> &[u8] {
        &self.buffer[..self.filled]
    }

    /// The records and some bytes behind them that mean nothing, so that a word can be read with what follows it.
    pub(super) fn padded(&self) -> &[u8] {
        &self.buffer[..self.filled + PADDING]
    }

    /// Reads once more behind what is there; nothing is left when this gives nothing.
    fn read(&mut self, input: &mut dyn Read) -> io::Result<usize> {
        let room = self.filled + SIZE;
        if self.buffer.len() < room + PADDING {
            self.buffer.resize(room + PADDING, 0);
        }
        loop {
            match input.read(&mut self.buffer[self.filled..room]) {
                Ok(read) => {
                    self.filled += read;
                    return Ok(read);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// The blocks of an input, in order.
pub struct Blocks<'i> {
    input: Box<dyn Read + Send + 'i>,
    records: Records,
    /// The beginning of a record whose end has not been read yet.
    rest: Vec<u8>,
    row: u64,
    line: u64,
    ended: bool,
}

impl<'i> Blocks<'i> {
    /// The blocks of an input of which `begun` has been read already; `row` records and `line - 1` lines stand before it.
    pub fn new(
        input: Box<dyn Read + Send + 'i>,
        records: Records,
        begun: Vec<u8>,
        row: u64,
        line: u64,
    ) -> Self {
        Self {
            input,
            records,
            rest: begun,
            row,
            line,
            ended: false,
        }
    }

    /// How many records have been handed out.
    pub fn row(&self) -> u64 {
        self.row
    }

    /// Fills a block with the next whole records, as few as one read gives; whether there were any.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn next(&mut self, block: &mut Block) -> io::Result<bool> {
        block.filled = 0;
        if block.buffer.len() < self.rest.len() + PADDING {
            block.buffer.resize(self.rest.len() + PADDING, 0);
        }
        block.buffer[..self.rest.len()].copy_from_slice(&self.rest);
        block.filled = self.rest.len();
        self.rest.clear();
        // What has been read is worked on before more is waited for.
        while !self.ended {
            if let Some(end) = self.last_end(block.bytes()) {
                self.rest.extend_from_slice(&block.bytes()[end + 1..]);
                block.filled = end + 1;
                break;
            }
            self.ended = block.read(&mut *self.input)? == 0;
        }
        (block.row, block.line, block.last) = (self.row, self.line, self.ended);
        self.row += self.count(block.bytes());
        self.line += memchr_iter(b'\n', block.bytes()).count() as u64;
        Ok(block.filled > 0)
    }

    /// Where the last whole record ends.
    fn last_end(&self, bytes: &[u8]) -> Option<usize> {
        match self.records {
            Records::Whole => None,
            Records::Lines => memrchr(b'\n', bytes),
            Records::Rows(layout) if memchr(b'"', bytes).is_none() => {
                memrchr(layout.terminator, bytes)
            }
            Records::Rows(layout) => {
                let mut last = None;
                while let Some(end) =
                    layout.end_of_record(bytes, last.map_or(0, |last: usize| last + 1))
                {
                    last = Some(end);
                }
                last
            }
        }
    }

    fn count(&self, bytes: &[u8]) -> u64 {
        if let Records::Rows(layout) = self.records
            && memchr(b'"', bytes).is_none()
            && !has_blank_lines(bytes, layout)
        {
            let unfinished = bytes.last().is_some_and(|last| *last != layout.terminator);
            return memchr_iter(layout.terminator, bytes).count() as u64 + u64::from(unfinished);
        }
        let mut count = 0;
        self.records.each(bytes, &mut |_, _| {
            count += 1;
            true
        });
        count
    }
}

/// Whether a line may be blank; such lines are no records.
fn has_blank_lines(bytes: &[u8], layout: Layout) -> bool {
    let terminator = layout.terminator;
    let (twice, carriage) = ([terminator, terminator], [terminator, b'\r']);
    bytes.starts_with(&[terminator])
        || bytes.starts_with(b"\r")
        || memmem::find(bytes, &twice).is_some()
        || memmem::find(bytes, &carriage).is_some()
}

impl Records {
    /// Calls `visit` with the place of every record, without its line ending, until it says no. Blank lines are none.
    pub fn each(self, bytes: &[u8], visit: &mut dyn FnMut(usize, &[u8]) -> bool) {
        let mut from = 0;
        while from < bytes.len() {
            let end = match self {
                Records::Rows(layout) => layout.end_of_record(bytes, from),
                Records::Lines => memchr(b'\n', &bytes[from..]).map(|end| from + end),
                Records::Whole => None,
            };
            let end = end.unwrap_or(bytes.len());
            let record = &bytes[from..end];
            let (record, blank) = match self {
                Records::Whole => (record, false),
                Records::Rows(layout) => {
                    let record = layout.trimmed(record);
                    (record, record.is_empty())
                }
                Records::Lines => {
                    let record = record.strip_suffix(b"\r").unwrap_or(record);
                    (record, record.trim_ascii().is_empty())
                }
            };
            if !blank && !visit(from, record) {
                return;
            }
            from = end + 1;
        }
    }
}
