//! The part of the terminal that is drawn again at every key.
//!
//! What is drawn is never wider or taller than the window, so it can be taken away again; after the window became narrower,
//! what it wrapped is counted anew.

use std::io;

use console::{Style, Term};
use unicode_width::UnicodeWidthStr;

use leerkompas_engine::text::sanitize::visible;

/// One line, and how it looks where colours may be used.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) tone: Tone,
}

/// How a line looks. Nothing is said by looks alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Strong,
    Faint,
}

impl Tone {
    fn style(self) -> Style {
        match self {
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().bold(),
            Tone::Faint => Style::new().dim(),
        }
    }
}

/// A text as lines that fit, hanging under its first.
pub(super) fn wrapped(text: &str, tone: Tone, width: usize, first: &str, rest: &str) -> Vec<Line> {
    let text = visible(text);
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest);
    let lines = textwrap::wrap(&text, options).into_iter();
    lines
        .map(|line| Line {
            text: line.into_owned(),
            tone,
        })
        .collect()
}

/// What stands on the terminal now.
#[derive(Debug)]
pub(super) struct Frame {
    term: Term,
    colour: bool,
    /// The width of every line that is drawn.
    drawn: Vec<usize>,
}

impl Frame {
    /// A frame on stderr.
    pub(super) fn new(colour: bool) -> Self {
        Self {
            term: Term::buffered_stderr(),
            colour,
            drawn: Vec::new(),
        }
    }

    /// The terminal.
    pub(super) fn term(&self) -> &Term {
        &self.term
    }

    /// The columns that may be used.
    pub(super) fn columns(&self) -> usize {
        // The last column stays free: some terminals wrap as soon as it is filled.
        usize::from(self.term.size().1).clamp(20, 100) - 1
    }

    /// The lines of the window.
    pub(super) fn rows(&self) -> usize {
        usize::from(self.term.size().0).max(4)
    }

    fn take_away(&mut self) -> io::Result<()> {
        let columns = usize::from(self.term.size().1).max(1);
        let lines: usize = self
            .drawn
            .iter()
            .map(|width| width.div_ceil(columns).max(1))
            .sum();
        self.drawn.clear();
        if lines > 0 {
            self.term.write_str("\r")?;
            // The cursor stands on the last line.
            if lines > 1 {
                self.term.move_cursor_up(lines - 1)?;
            }
            self.term.clear_to_end_of_screen()?;
        }
        Ok(())
    }

    fn write(&mut self, line: &Line) -> io::Result<()> {
        let style = line.tone.style().force_styling(self.colour);
        self.term.write_str(&style.apply_to(&line.text).to_string())
    }

    /// Draws lines in place of those that were drawn before. The cursor stays in the last line, at this column, or is
    /// hidden.
    pub(super) fn draw(&mut self, lines: &[Line], cursor: Option<usize>) -> io::Result<()> {
        self.term.hide_cursor()?;
        self.take_away()?;
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.term.write_str("\n")?;
            }
            self.write(line)?;
            self.drawn.push(line.text.width());
        }
        if let Some(column) = cursor {
            let end = self.drawn.last().copied().unwrap_or_default();
            if end > column {
                self.term.move_cursor_left(end - column)?;
            }
            self.term.show_cursor()?;
        }
        self.term.flush()
    }

    /// Puts lines where the drawn ones were, to stay.
    pub(super) fn leave(&mut self, lines: &[Line]) -> io::Result<()> {
        self.take_away()?;
        for line in lines {
            self.write(line)?;
            self.term.write_str("\n")?;
        }
        self.term.show_cursor()?;
        self.term.flush()
    }
}
