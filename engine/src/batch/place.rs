//! Where in an input something is, and why one cannot be gone through.

use std::io;
use std::ops::Add;

/// How many records and lines stand before something, or are in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Position {
    /// Records.
    pub row: u64,
    /// Lines.
    pub line: u64,
}

impl Add for Position {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            row: self.row + more.row,
            line: self.line + more.line,
        }
    }
}

/// Why a run ended before its input.
#[derive(Debug)]
pub enum Failure {
    /// The input cannot be read.
    Unreadable(io::Error),
    /// The record that begins on this line, from 1, is larger than `most` bytes.
    TooLarge {
        /// Where it begins.
        line: u64,
        /// How large a record may be.
        most: usize,
    },
    /// What came of the records cannot be delivered.
    Undelivered(io::Error),
}
