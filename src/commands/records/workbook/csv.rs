//! Rows of a sheet as lines of CSV, each on the line of its number, so that what is told of a line is told of a row.

use std::io::{self, Read};

use super::broken::{Broken, Result};
use super::cells::{Row, Sheet, name};
use leerkompas_engine::text::message::Message;

/// How much CSV a sheet may become: what repeats takes no room in its file.
const MOST_TEXT: u64 = 512 << 20;

/// A sheet that is read as CSV.
pub(in crate::commands::records) struct Rows {
    sheet: Box<dyn Sheet>,
    /// What errors call it.
    file: String,
    row: Row,
    /// How many lines are out.
    lines: u64,
    /// How often the row has yet to come.
    left: u64,
    /// The first column of the header, and the one behind it.
    header: Option<(u64, u64)>,
    /// The lines that are being read, and how much of them has been.
    ready: Vec<u8>,
    read: usize,
    /// How much has been made.
    made: u64,
    /// Why there are no more rows, for whoever asks again.
    failed: Option<Broken>,
}

impl Rows {
    pub(super) fn new(sheet: Box<dyn Sheet>, file: &str) -> Self {
        Self {
            sheet,
            file: file.to_owned(),
            row: Row::default(),
            lines: 0,
            left: 0,
            header: None,
            ready: Vec::new(),
            read: 0,
            made: 0,
            failed: None,
        }
    }

    /// Makes the next line; whether there is one.
    fn make(&mut self) -> Result<bool> {
        self.ready.clear();
        self.read = 0;
        while self.left == 0 {
            if !self.sheet.next(&mut self.row)? {
                return Ok(false);
            }
            if self.fit()? {
                self.left = self.row.times;
            }
        }
        // Rows without anything in them are blank lines.
        let number = self.row.number + (self.row.times - self.left);
        let blank = usize::try_from(number - self.lines).unwrap_or(0);
        self.ready.resize(blank, b'\n');
        self.write();
        self.lines = number + 1;
        self.left -= 1;
        self.made += self.ready.len() as u64;
        if self.made > MOST_TEXT {
            let message = Message::new("workbook-rows-too-large")
                .text("row", self.lines)
                .number("most", MOST_TEXT >> 20);
            return Err(Broken::TooLarge(message));
        }
        Ok(true)
    }

    /// Leaves out empty texts outside the table, which say nothing. The first row that has anything left is the header. Returns whether
    /// this one has.
    fn fit(&mut self) -> Result<bool> {
        let (first, behind) = self.header.unwrap_or((0, 0));
        self.row.cells.retain_mut(|cell| {
            if cell.text.is_empty() {
                let end = (cell.column + cell.times).min(behind);
                cell.column = cell.column.max(first);
                cell.times = end.saturating_sub(cell.column);
            }
            cell.times > 0
        });
        let cells = &self.row.cells;
        let (Some(left), Some(right)) = (cells.first(), cells.last()) else {
            return Ok(false);
        };
        if self.header.is_some() {
            return Ok(true);
        }
        // A cell far from the others would be the name of a column, and those between had none.
        for pair in cells.windows(2) {
            let end = pair[0].column + pair[0].times;
            if pair[1].column > end {
                return Err(Broken::Cell(
                    Message::new("workbook-nameless-column")
                        .text("cell", name(self.row.number, end))
                        .text("next", name(self.row.number, pair[1].column)),
                ));
            }
        }
        self.header = Some((left.column, right.column + right.times));
        Ok(true)
    }

    /// Writes the row, as wide as the header, or wider where there is more.
    fn write(&mut self) {
        let (mut first, mut behind) = self.header.unwrap_or((0, 0));
        if let [left, ..] = &self.row.cells[..] {
            first = first.min(left.column);
        }
        if let [.., right] = &self.row.cells[..] {
            behind = behind.max(right.column + right.times);
        }
        let begin = self.ready.len();
        let mut at = first;
        let mut separate = |line: &mut Vec<u8>, to: u64| {
            while at < to {
                line.push(b',');
                at += 1;
            }
        };
        for cell in &self.row.cells {
            for column in cell.column..cell.column + cell.times {
                separate(&mut self.ready, column);
                push_quoted(&cell.text, &mut self.ready);
            }
        }
        separate(&mut self.ready, behind - 1);
        if self.ready.len() == begin {
            // Without quotes one empty cell would be a blank line.
            self.ready.extend(b"\"\"");
        }
        self.ready.push(b'\n');
    }
}

/// Writes a cell, between quotes where it has to be.
fn push_quoted(text: &str, line: &mut Vec<u8>) {
    if !text
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        line.extend(text.as_bytes());
        return;
    }
    line.push(b'"');
    line.extend(text.replace('"', "\"\"").as_bytes());
    line.push(b'"');
}

impl Read for Rows {
    /// Reads as much as there is room for: whoever takes it works on pieces, and a line is a small one.
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let mut count = 0;
        while count < to.len() && self.failed.is_none() {
            if self.read == self.ready.len() {
                match self.make() {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(broken) => {
                        self.failed = Some(broken);
                        break;
                    }
                }
            }
            let some = (&self.ready[self.read..]).read(&mut to[count..])?;
            self.read += some;
            count += some;
        }
        match self.failed.take_if(|_| count == 0) {
            Some(broken) => Err(io::Error::other(broken.of(&self.file))),
            None => Ok(count),
        }
    }
}
