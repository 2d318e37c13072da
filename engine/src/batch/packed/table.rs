//! The cells of a block, by row and column.

use std::borrow::Cow;

use crate::batch::block::Block;
use crate::batch::layout::{Layout, end_of_quotes};

/// A block of rows.
pub(in crate::batch) struct Table<'b> {
    block: &'b Block,
    padded: &'b [u8],
    columns: usize,
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
    /// Where its cells begin, and the row behind it.
    cells: &'b [u32],
    /// How many bytes of the line ending its last cell has.
    trimmed: usize,
    /// Whether it has as many cells as the table has columns, is text, and closes its quotes.
    pub(super) fits: bool,
    /// Whether it does not close them.
    pub(super) open: bool,
}

/// A column, by its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    at: u32,
    /// 1 for the last, whose cells have what is left of line endings.
    last: usize,
}

/// A cell: so many bytes of a block.
#[derive(Clone, Copy)]
pub(super) struct Cell<'b> {
    padded: &'b [u8],
    from: usize,
    pub(super) length: usize,
}

impl<'b> Table<'b> {
    /// The table in a block, with so many columns.
    pub(super) fn new(block: &'b Block, layout: Layout, columns: usize) -> Self {
        let index = &block.index;
        Self {
            block,
            padded: block.padded(),
            columns,
            valid: block.is_text(),
            // Without quotes in it, a cell needs them only for what another layout leaves plain.
            plain: layout.separator == b',' && !index.has_carriages() && !index.has_quotes(),
        }
    }

    /// Its rows but for blank lines.
    pub(in crate::batch) fn records(&self) -> impl Iterator<Item = Record<'b>> {
        let (bytes, index) = (self.block.bytes(), &self.block.index);
        index.rows(self.columns).filter_map(move |cells| {
            let (at, end) = (cells[0] as usize, cells[cells.len() - 1] as usize - 1);
            let whole = &bytes[at..end];
            let record = whole.strip_suffix(b"\r").unwrap_or(whole);
            let open = index.is_open() && end == bytes.len();
            let fits = cells.len() == self.columns + 1
                && (self.valid || std::str::from_utf8(record).is_ok())
                && !open;
            (!record.is_empty()).then_some(Record {
                at,
                bytes: record,
                cells,
                trimmed: whole.len() - record.len(),
                fits,
                open,
            })
        })
    }

    /// The cell of a row in a column.
    #[inline]
    pub(super) fn cell(&self, record: &Record<'b>, column: Column) -> Cell<'b> {
        let at = column.at as usize;
        let (behind, from) = (record.cells[at + 1] as usize, record.cells[at] as usize);
        Cell {
            padded: self.padded,
            from,
            length: behind - from - 1 - (record.trimmed & column.last),
        }
    }
}

impl Record<'_> {
    /// How many cells it has.
    pub(super) fn cells(&self) -> usize {
        self.cells.len() - 1
    }
}

impl Column {
    pub(super) fn at(self) -> usize {
        self.at as usize
    }

    pub(super) fn new(at: usize, columns: usize) -> Self {
        Self {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            last: usize::from(at + 1 == columns),
        }
    }
}

impl<'b> Cell<'b> {
    /// All of some bytes that stand in no table.
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        Self {
            padded: bytes,
            from: 0,
            length: bytes.len(),
        }
    }

    /// Its bytes as they stand in the table.
    #[inline]
    pub(super) fn bytes(self) -> &'b [u8] {
        &self.padded[self.from..self.from + self.length]
    }

    /// The bytes that stand behind its first so many, and whatever comes behind the cell.
    #[inline]
    pub(super) fn ahead<const COUNT: usize>(self, skipped: usize) -> Option<&'b [u8; COUNT]> {
        let from = self.from + skipped;
        self.padded.get(from..from + COUNT)?.first_chunk()
    }

    #[inline]
    pub(super) fn is_quoted(self) -> bool {
        self.bytes().first() == Some(&b'"')
    }

    /// What stands between its quotes, as it stands there; nothing when more stands behind them.
    pub(super) fn inner(self) -> Option<Self> {
        let ends = end_of_quotes(self.bytes(), 0) == Some(self.length);
        ends.then(|| Self {
            padded: self.padded,
            from: self.from + 1,
            length: self.length - 2,
        })
    }

    /// What it says.
    pub(super) fn text(self) -> Cow<'b, [u8]> {
        Layout::text(self.bytes())
    }
}
