//! Pieces of text that are ready, and lines that are put together from them.

use crate::batch::packed::out_buffer::decimals;

/// The most that is copied without asking how much of it is text.
const SLACK: usize = 256;

/// The most bytes of text, so that reading it stays near the processor.
const MOST: usize = 4 << 20;

/// Texts one behind the other. None is written more than once a line, so no line is longer than all of them.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    text: Vec<u8>,
}

/// One of the texts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    from: u32,
    length: u32,
}

impl Pieces {
    /// One more text.
    pub(super) fn add(&mut self, text: &str) -> Piece {
        let end = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let from = end(self.text.len());
        self.text.extend_from_slice(text.as_bytes());
        Piece {
            from,
            length: end(text.len()),
        }
    }

    /// Ends adding; nothing when there is too much text.
    pub(super) fn finished(mut self) -> Option<Self> {
        self.text.resize(self.text.len() + SLACK, 0);
        (self.text.len() <= MOST).then_some(self)
    }

    /// How much room a line needs that has so many numbers.
    pub(super) fn room(&self, numbers: usize) -> usize {
        self.text.len() + numbers * Number::LONGEST
    }

    /// A line to be put together at the beginning of `bytes`.
    pub(super) fn line<'l>(&'l self, bytes: &'l mut [u8]) -> Line<'l> {
        Line {
            text: &self.text,
            bytes,
            at: 0,
        }
    }
}

/// A number with two decimals and no sign, and behind it how long it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number([u8; 8]);

impl Number {
    /// More than any number takes, with its sign.
    const LONGEST: usize = 16;

    /// A number in hundredths, at most 10000 of them.
    pub(super) fn hundredths(hundredths: u16) -> Self {
        let (mut bytes, length) = decimals(hundredths);
        bytes[7] = length;
        Self(bytes)
    }
}

/// A line that is being put together.
pub(super) struct Line<'l> {
    text: &'l [u8],
    bytes: &'l mut [u8],
    at: usize,
}

impl Line<'_> {
    /// A text that is seldom longer than `MOST`.
    #[inline]
    pub(super) fn put<const MOST: usize>(&mut self, piece: Piece) {
        let (from, length) = (piece.from as usize, piece.length as usize);
        // What stands behind the text is written over by the next.
        let copied = if length <= MOST { MOST } else { length };
        if copied == MOST {
            self.bytes[self.at..self.at + MOST].copy_from_slice(&self.text[from..from + MOST]);
        } else {
            self.bytes[self.at..self.at + length].copy_from_slice(&self.text[from..from + length]);
        }
        self.at += length;
    }

    #[inline]
    pub(super) fn number(&mut self, number: Number) {
        self.bytes[self.at..self.at + 8].copy_from_slice(&number.0);
        self.at += usize::from(number.0[7]);
    }

    /// A number that is negative or not.
    #[inline]
    pub(super) fn signed(&mut self, is_negative: bool, number: Number) {
        self.bytes[self.at] = b'-';
        self.at += usize::from(is_negative);
        self.number(number);
    }

    /// A whole number, with a comma.
    pub(super) fn whole(&mut self, number: u32) {
        self.bytes(number.to_string().as_bytes());
        self.bytes(b",");
    }

    /// Bytes that come from the input.
    #[inline]
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.bytes[self.at..self.at + bytes.len()].copy_from_slice(bytes);
        self.at += bytes.len();
    }

    /// Takes back the comma behind the last item of a list, if it has any.
    #[inline]
    pub(super) fn end_list(&mut self) {
        self.at -= usize::from(self.bytes[self.at - 1] == b',');
    }

    /// How long the line has become.
    pub(super) fn length(&self) -> usize {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Percent;

    #[test]
    fn a_number_reads_as_everywhere_else() {
        for hundredths in 0..=10_000 {
            let number = Number::hundredths(hundredths).0;
            let shown = Percent::hundredths(hundredths.into()).to_string();
            assert_eq!(number[..usize::from(number[7])], *shown.as_bytes());
        }
    }
}
