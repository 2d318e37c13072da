//! How a table is written: where a record ends, and where its cells do.
//!
//! As RFC 4180 has it, and as spreadsheets write it: a cell that begins with a quote ends with one, a quote in it is
//! doubled, and it may hold separators and line breaks. A quote anywhere else is a character like any other.

use std::borrow::Cow;

use memchr::memchr;

/// What separates cells and records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Between two cells.
    pub separator: u8,
    /// Behind a record: a line feed, before which a carriage return may stand, or the carriage return of old.
    pub terminator: u8,
}

impl Layout {
    /// That of most tables.
    pub(super) const CSV: Self = Self {
        separator: b',',
        terminator: b'\n',
    };

    /// Writes a cell and a separator behind it.
    pub(super) fn write_cell(self, cell: &[u8], out: &mut Vec<u8>) {
        let special =
            |byte: &u8| [self.separator, self.terminator, b'"', b'\n', b'\r'].contains(byte);
        if cell.iter().any(special) {
            out.push(b'"');
            for byte in cell {
                out.push(*byte);
                if *byte == b'"' {
                    out.push(b'"');
                }
            }
            out.push(b'"');
        } else {
            out.extend_from_slice(cell);
        }
        out.push(self.separator);
    }

    /// Whether the quotes of a record's last cell are never closed.
    pub(super) fn is_open(self, record: &[u8]) -> bool {
        memchr(b'"', record).is_some() && !self.cells(record, &mut Vec::new())
    }

    /// What stands behind the first so many cells of a record; nothing when it ends before.
    pub(super) fn behind(self, record: &[u8], cells: usize) -> Option<&[u8]> {
        let mut rest = record;
        for _ in 0..cells {
            let from = if rest.first() == Some(&b'"') {
                end_of_quotes(rest, 0)?
            } else {
                0
            };
            let end = from + memchr(self.separator, &rest[from..])?;
            rest = &rest[end + 1..];
        }
        Some(rest)
    }

    /// The cells of a record without its line ending; whether its last quote is closed.
    pub fn cells<'r>(self, record: &'r [u8], cells: &mut Vec<Cow<'r, [u8]>>) -> bool {
        cells.clear();
        let mut at = 0;
        loop {
            let quoted = record.get(at) == Some(&b'"');
            let from = if quoted {
                let Some(end) = end_of_quotes(record, at) else {
                    cells.push(Cow::Borrowed(&record[at..]));
                    return false;
                };
                end
            } else {
                at
            };
            let end =
                memchr(self.separator, &record[from..]).map_or(record.len(), |end| from + end);
            cells.push(if quoted {
                unquoted(&record[at + 1..from - 1], &record[from..end])
            } else {
                Cow::Borrowed(&record[at..end])
            });
            if end == record.len() {
                return true;
            }
            at = end + 1;
        }
    }

    /// What a cell says, without the quotes around it.
    pub(super) fn text(cell: &[u8]) -> Cow<'_, [u8]> {
        match end_of_quotes(cell, 0) {
            Some(end) if cell.first() == Some(&b'"') => unquoted(&cell[1..end - 1], &cell[end..]),
            _ => Cow::Borrowed(cell),
        }
    }
}

/// Behind the quote that closes the one at `open`.
pub(super) fn end_of_quotes(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let close = at + memchr(b'"', bytes.get(at..)?)?;
        if bytes.get(close + 1) != Some(&b'"') {
            return Some(close + 1);
        }
        at = close + 2;
    }
}

/// What stands between quotes, and behind them.
fn unquoted<'r>(inner: &'r [u8], behind: &[u8]) -> Cow<'r, [u8]> {
    if memchr(b'"', inner).is_none() && behind.is_empty() {
        return Cow::Borrowed(inner);
    }
    let mut text = Vec::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(quote) = memchr(b'"', rest) {
        text.extend_from_slice(&rest[..=quote]);
        rest = rest.get(quote + 2..).unwrap_or_default();
    }
    text.extend_from_slice(rest);
    text.extend_from_slice(behind);
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: Layout = Layout::CSV;

    #[track_caller]
    fn check(record: &str, expected: &[&str], closed: bool) {
        let mut cells = Vec::new();
        assert_eq!(CSV.cells(record.as_bytes(), &mut cells), closed, "{record}");
        let cells: Vec<_> = cells
            .iter()
            .map(|cell| String::from_utf8_lossy(cell))
            .collect();
        assert_eq!(cells, expected, "{record}");
    }

    #[test]
    fn cells_are_split_as_spreadsheets_write_them() {
        check("", &[""], true);
        check("a,,b", &["a", "", "b"], true);
        check("a,", &["a", ""], true);
        check("\"a,\"\"b\"\"\nc\",d", &["a,\"b\"\nc", "d"], true);
        check("\"\",\"\"\"\"", &["", "\""], true);
        check("5\" pipe,\"x\"y,z", &["5\" pipe", "xy", "z"], true);
        check("a,\"b,c", &["a", "\"b,c"], false);
        check("\"\"\"", &["\"\"\""], false);
    }
}
