//! Rows of cells, and what they are called.

use super::broken::{Broken, Result};
use super::xml::bounded;
use leerkompas_engine::text::message::Message;

/// How many rows and columns a sheet has in any program.
pub(super) const MOST_ROWS: u64 = 1_048_576;
pub(super) const MOST_COLUMNS: u64 = 16_384;

/// The rows of a sheet, from the first to the last.
pub(super) trait Sheet: Send {
    /// Reads the next row that has cells; whether there is one.
    fn next(&mut self, row: &mut Row) -> Result<bool>;
}

/// A row: its number, from 0, and the cells in it that hold something, be it an empty text, by their column, from 0.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) number: u64,
    /// How often it stands there, one below the other.
    pub(super) times: u64,
    pub(super) cells: Vec<Cell>,
    size: usize,
}

/// Cells beside each other that hold the same.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) column: u64,
    pub(super) times: u64,
    pub(super) text: String,
}

impl Row {
    pub(super) fn begin(&mut self, number: u64, times: u64) {
        (self.number, self.times, self.size) = (number, times, 0);
        self.cells.clear();
    }

    /// Adds cells to a row.
    pub(super) fn push(&mut self, column: u64, times: u64, text: String) -> Result<()> {
        let last = column.saturating_add(times.saturating_sub(1));
        let last_row = self.number.saturating_add(self.times.saturating_sub(1));
        if last_row >= MOST_ROWS || last >= MOST_COLUMNS {
            return Err(Broken::Cell(
                Message::new("workbook-cell-beyond").text("cell", name(last_row, last)),
            ));
        }
        let each = text.len().saturating_add(1);
        let times_each = usize::try_from(times).unwrap_or(usize::MAX);
        self.size = self.size.saturating_add(each.saturating_mul(times_each));
        bounded(self.size)?;
        if times > 0 {
            self.cells.push(Cell {
                column,
                times,
                text,
            });
        }
        Ok(())
    }

    /// Puts the cells in the order of their columns. Of two in one place the later counts.
    pub(super) fn sort(&mut self) {
        self.cells.sort_by_key(|cell| cell.column);
        self.cells.dedup_by(|later, earlier| {
            let same = later.column == earlier.column;
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
    }
}

/// What people call a cell: `XFD1048576`.
pub(super) fn name(row: u64, column: u64) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row.saturating_add(1))
}

/// The row and the column of a cell by its name.
pub(super) fn place(name: &str) -> Option<(u64, u64)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    // More letters or digits are beyond any sheet, and told as that.
    let column = column.bytes().take(7).fold(0, |column, letter| {
        column * 26 + u64::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u64 = row.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_people_call_them() {
        for (row, column, called) in [
            (0, 0, "A1"),
            (4, 25, "Z5"),
            (0, 26, "AA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(name(row, column), called);
            assert_eq!(place(called), Some((row, column)));
        }
        for wrong in ["", "A", "1", "A0", "A-1", "A1B"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }
}
