//! The cells of a block, by row and column.

use std::borrow::Cow;

use memchr::memchr;

use super::places::{Places, Row};
use crate::batch::block::Block;
use crate::batch::layout::Layout;

/// A block of rows.
pub(in crate::batch) struct Table<'b> {
    bytes: &'b [u8],
    padded: &'b [u8],
    places: &'b Places,
    layout: Layout,
    columns: usize,
    /// Whether carriage returns stand before line feeds, or elsewhere.
    carriages: bool,
    /// Whether all of it is text.
    valid: bool,
    /// Whether no cell needs quotes where it is written.
    pub(super) plain: bool,
}

/// A row that has been found.
#[derive(Clone, Copy)]
pub(in crate::batch) struct Record<'b> {
    /// Where it begins.
    pub(in crate::batch) at: usize,
    /// Its bytes, without the line ending.
    pub(in crate::batch) bytes: &'b [u8],
    /// The number of its first cell.
    pub(super) first: usize,
    /// Whether it has as many cells as the table has columns, is text, and closes its quotes.
    pub(super) fits: bool,
}

/// A cell: the first so many bytes of those ahead.
#[derive(Clone, Copy)]
pub(super) struct Cell<'b> {
    pub(super) ahead: &'b [u8],
    pub(super) length: usize,
}

impl<'b> Table<'b> {
    /// The table in a block; nothing when the block is too large.
    pub(super) fn find(
        block: &'b Block,
        layout: Layout,
        columns: usize,
        places: &'b mut Places,
    ) -> Option<Self> {
        let bytes = block.bytes();
        if !places.find(bytes, layout) {
            return None;
        }
        let carriages = memchr(b'\r', bytes).is_some();
        Some(Self {
            bytes,
            padded: block.padded(),
            layout,
            columns,
            carriages,
            valid: std::str::from_utf8(bytes).is_ok(),
            // Without quotes in it, a cell needs them only for what another layout leaves plain.
            plain: layout.separator == b',' && !carriages && !places.quotes,
            places,
        })
    }

    /// Its rows but for blank lines.
    pub(in crate::batch) fn records(&self) -> impl Iterator<Item = Record<'b>> {
        let cells = self.places.cells();
        self.places.rows(self.columns).filter_map(move |row| {
            let Row { first, behind } = row;
            let (at, end) = (cells[first] as usize, cells[behind] as usize - 1);
            let bytes = &self.bytes[at..end];
            let bytes = if self.carriages {
                self.layout.trimmed(bytes)
            } else {
                bytes
            };
            let fits = behind - first == self.columns
                && (self.valid || std::str::from_utf8(bytes).is_ok())
                && !(self.places.unclosed && end == self.bytes.len());
            let record = Record {
                at,
                bytes,
                first,
                fits,
            };
            (!bytes.is_empty()).then_some(record)
        })
    }

    /// The cell in a column of the row whose first cell has that number.
    #[inline]
    pub(super) fn cell(&self, first: usize, column: usize) -> Cell<'b> {
        let cells = self.places.cells();
        let from = cells[first + column] as usize;
        let mut length = cells[first + column + 1] as usize - 1 - from;
        if self.carriages && column + 1 == self.columns {
            length = self.layout.trimmed(&self.bytes[from..from + length]).len();
        }
        Cell {
            ahead: &self.padded[from..],
            length,
        }
    }
}

impl<'b> Cell<'b> {
    pub(super) fn empty() -> Self {
        Self {
            ahead: &[],
            length: 0,
        }
    }

    /// Its bytes as they stand in the table.
    #[inline]
    pub(super) fn bytes(self) -> &'b [u8] {
        &self.ahead[..self.length]
    }

    #[inline]
    pub(super) fn is_quoted(self) -> bool {
        self.length > 0 && self.ahead[0] == b'"'
    }

    /// What stands between its quotes, when there are two and no more.
    pub(super) fn unquoted(self) -> Option<Self> {
        let inner = self.bytes().strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        memchr(b'"', inner).is_none().then_some(Self {
            ahead: &self.ahead[1..],
            length: inner.len(),
        })
    }

    /// What it says.
    pub(super) fn text(self) -> Cow<'b, [u8]> {
        Layout::text(self.bytes())
    }
}
