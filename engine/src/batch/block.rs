//! Blocks: pieces of an input that hold whole records, so that each can be worked on by itself.

use std::io::{self, Read};

use memchr::{memchr, memrchr};

use super::fast::PADDING;
use super::layout::Layout;
use crate::source;

/// How much is read at once. A few of these are in memory at any time, whatever the size of the input.
const SIZE: usize = 128 * 1024;

/// How large a row or a line may be, in bytes; databases draw the line at as much.
pub(super) const MOST_IN_LINE: usize = 2 << 20;

/// Why there is no next block.
#[derive(Debug)]
pub enum NoBlock {
    /// The input cannot be read.
    Unreadable(io::Error),
    /// A record is larger than this, in bytes: a quote that is never closed, or no table at all.
    TooLarge(usize),
}

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
    /// Whether there are quotes, between which a record may go on behind a line break.
    pub(super) quotes: bool,
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
    ended: bool,
}

impl<'i> Blocks<'i> {
    /// The blocks of an input of which `begun` has been read already.
    pub fn new(input: Box<dyn Read + Send + 'i>, records: Records, begun: Vec<u8>) -> Self {
        Self {
            input,
            records,
            rest: begun,
            ended: false,
        }
    }

    /// Fills a block with the next whole records, as few as one read gives; whether there were any.
    ///
    /// # Errors
    /// When the input cannot be read, or a record is too large.
    pub fn next(&mut self, block: &mut Block) -> Result<bool, NoBlock> {
        block.filled = 0;
        if block.buffer.len() < self.rest.len() + PADDING {
            block.buffer.resize(self.rest.len() + PADDING, 0);
        }
        block.buffer[..self.rest.len()].copy_from_slice(&self.rest);
        block.filled = self.rest.len();
        self.rest.clear();
        block.quotes = self.has_quotes(block.bytes());
        // What has been read is worked on before more is waited for.
        while !self.ended {
            if let Some(end) = self.last_end(block) {
                self.rest.extend_from_slice(&block.bytes()[end + 1..]);
                block.filled = end + 1;
                break;
            }
            let begin = block.filled;
            let most = self.records.most_bytes();
            if begin > most {
                return Err(NoBlock::TooLarge(most));
            }
            let read = block.read(&mut *self.input).map_err(NoBlock::Unreadable)?;
            self.ended = read == 0;
            block.quotes |= self.has_quotes(&block.bytes()[begin..]);
        }
        block.last = self.ended;
        Ok(block.filled > 0)
    }

    /// Whether a line break may stand in a record.
    fn has_quotes(&self, bytes: &[u8]) -> bool {
        matches!(self.records, Records::Rows(_)) && memchr(b'"', bytes).is_some()
    }

    /// Where the last whole record ends.
    fn last_end(&self, block: &Block) -> Option<usize> {
        let bytes = block.bytes();
        match self.records {
            Records::Whole => None,
            Records::Lines => memrchr(b'\n', bytes),
            Records::Rows(layout) if !block.quotes => memrchr(layout.terminator, bytes),
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
}

impl Records {
    /// How large one may be.
    fn most_bytes(self) -> usize {
        match self {
            Records::Rows(_) => MOST_IN_LINE,
            Records::Lines | Records::Whole => source::MOST_BYTES,
        }
    }

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
