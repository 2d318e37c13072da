//! What the packed path leaves to the reference path, and what is remembered of that.

use std::collections::HashMap;

/// Why the packed path cannot score a row.
#[derive(Clone, Copy, Debug)]
pub(in crate::batch) enum Fallback<'b> {
    /// It has so many cells.
    Cells(usize),
    /// It says nothing that could be understood in one column, and nothing else is wrong.
    Cell(usize, &'b [u8]),
    /// Something else.
    Otherwise,
}

/// How much is remembered of what took long to find out, and of how long cells.
const MOST_REMEMBERED: usize = 10_000;
const LONGEST_REMEMBERED: usize = 256;

/// Remembers what was found out, but not without end.
pub(in crate::batch) fn remember<T>(known: &mut HashMap<Vec<u8>, T>, key: &[u8], found: T) {
    if known.len() >= MOST_REMEMBERED {
        known.clear();
    }
    if key.len() <= LONGEST_REMEMBERED {
        known.insert(key.to_vec(), found);
    }
}

impl Fallback<'_> {
    /// What is the same for all rows that are rejected for the same reason, if that can be said.
    pub(in crate::batch) fn key(&self) -> Option<Vec<u8>> {
        match self {
            Fallback::Cells(count) => Some(count.to_le_bytes().to_vec()),
            Fallback::Cell(column, cell) => Some([&column.to_le_bytes()[..], b"=", cell].concat()),
            Fallback::Otherwise => None,
        }
    }
}
