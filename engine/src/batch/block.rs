//! Blocks: pieces of an input that hold whole records, so that each can be worked on by itself.
//!
//! Whoever reads a block indexes it, so where a block ends, how many records and lines it has and where their cells are
//! comes of one pass over its bytes. A block ends behind the last record that is whole.

use std::io::{self, Read};

use memchr::memchr_iter;

use super::csv_index::CsvIndex;
use super::layout::Layout;
use super::place::{Failure, Position};
use crate::syntax;

/// How far behind the records of a block may be read.
pub(super) const PADDING: usize = 128;

/// How much is read at once. A few of these are in memory at any time, whatever the size of the input.
const SIZE: usize = 128 * 1024;

/// Lines, to the index: they have no cells.
const LINES: Layout = Layout {
    separator: b'\n',
    terminator: b'\n',
};

/// How large a row or a line may be, in bytes; databases draw the line at as much.
pub(super) const MOST_IN_LINE: usize = 2 << 20;

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
    pub(super) index: CsvIndex,
    /// How many records and lines stand before it.
    pub(super) at: Position,
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

    /// Whether all of it is text.
    pub(super) fn is_text(&self) -> bool {
        self.index.is_ascii() || std::str::from_utf8(self.bytes()).is_ok()
    }

    /// Begins with the first bytes of a record.
    fn begin(&mut self, bytes: &[u8]) {
        self.index.clear();
        self.make_room(bytes.len());
        self.buffer[..bytes.len()].copy_from_slice(bytes);
        self.filled = bytes.len();
    }

    fn make_room(&mut self, room: usize) {
        if self.buffer.len() < room + PADDING {
            self.buffer.resize(room + PADDING, 0);
        }
    }

    /// Reads once more behind what is there; nothing is left when this gives nothing.
    fn read(&mut self, input: &mut dyn Read) -> io::Result<usize> {
        let room = self.filled + SIZE;
        self.make_room(room);
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

    /// Indexes what has been read since the last time.
    fn extend_index(&mut self, records: Records) {
        let bytes = &self.buffer[..self.filled];
        match records {
            Records::Rows(layout) => self.index.extend(bytes, layout, true),
            Records::Lines => self.index.extend(bytes, LINES, false),
            Records::Whole => {}
        }
    }

    /// The records with the position of each. Blank lines are none.
    pub(super) fn records(&self, records: Records) -> impl Iterator<Item = (usize, &[u8])> {
        self.index.spans().filter_map(move |row| {
            let at = row.start;
            Some((at, records.record(&self.bytes()[row])?))
        })
    }
}

/// The blocks of an input, in order.
pub struct Blocks<'i> {
    input: Box<dyn Read + Send + 'i>,
    records: Records,
    /// The beginning of a record whose end has not been read yet.
    rest: Vec<u8>,
    ended: bool,
    /// How many records and lines stand before the next block.
    pub(super) position: Position,
}

impl<'i> Blocks<'i> {
    /// The blocks of an input of which `begun` has been read already.
    pub fn new(input: Box<dyn Read + Send + 'i>, records: Records, begun: Vec<u8>) -> Self {
        Self {
            input,
            records,
            rest: begun,
            ended: false,
            position: Position::default(),
        }
    }

    /// Fills a block with the next whole records, as few as one read gives; whether there were any.
    ///
    /// # Errors
    /// When the input cannot be read, or a record is too large.
    pub fn next(&mut self, block: &mut Block) -> Result<bool, Failure> {
        block.begin(&self.rest);
        self.rest.clear();
        block.extend_index(self.records);
        // What has been read is worked on before more is waited for.
        while !self.ended {
            if let Some(end) = block.index.last_end() {
                self.rest.extend_from_slice(&block.bytes()[end..]);
                block.filled = end;
                break;
            }
            let most = self.records.most_bytes();
            if block.filled > most {
                let line = self.position.line + 1;
                return Err(Failure::TooLarge { line, most });
            }
            let read = block.read(&mut *self.input);
            self.ended = read.map_err(Failure::Unreadable)? == 0;
            block.extend_index(self.records);
        }
        if self.ended {
            block.index.finish(block.filled);
        }
        block.at = self.position;
        self.position = self.position + self.length(block);
        Ok(block.filled > 0)
    }

    /// How many records and lines a block has.
    fn length(&self, block: &Block) -> Position {
        let line = match self.records {
            // What is left has been indexed with the block; its line breaks stand between quotes.
            Records::Rows(Layout {
                terminator: b'\n', ..
            })
            | Records::Lines => block.index.terminators() - lines(&self.rest),
            Records::Rows(_) | Records::Whole => lines(block.bytes()),
        };
        let row = block.records(self.records).count() as u64;
        Position { row, line }
    }
}

fn lines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

impl Records {
    /// How large one may be.
    fn most_bytes(self) -> usize {
        match self {
            Records::Rows(_) => MOST_IN_LINE,
            Records::Lines | Records::Whole => syntax::MOST_BYTES,
        }
    }

    /// The record in a row, without its line ending; a blank line has none.
    #[inline]
    pub(super) fn record(self, whole: &[u8]) -> Option<&[u8]> {
        let record = whole.strip_suffix(b"\r").unwrap_or(whole);
        match self {
            Records::Whole => Some(whole),
            Records::Rows(_) => (!record.is_empty()).then_some(record),
            Records::Lines => (!record.trim_ascii().is_empty()).then_some(record),
        }
    }
}
