//! The part of the terminal that is drawn again at every key.
//!
//! What is drawn is never wider or taller than the window, so it can be taken away again; after the window became narrower,
//! what it wrapped is counted anew.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use console::{Style, Term, measure_text_width};

use leerkompas_engine::report::{Appearance, Drawing};
use leerkompas_engine::text::sanitize::visible;

/// One line, and how it looks where colours may be used. It may be coloured itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) tone: Tone,
    /// The bytes of it that are what was typed.
    pub(super) marked: Range<usize>,
}

/// How a line looks. Nothing is said by looks alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    #[default]
    Plain,
    Strong,
    /// Where the cursor is.
    Chosen,
    /// What has to be said about the last key.
    Warning,
    Faint,
}

impl Tone {
    fn style(self) -> Style {
        match self {
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().bold(),
            Tone::Chosen => Style::new().green().bold(),
            Tone::Warning => Style::new().red().bold(),
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
            ..Line::default()
        })
        .collect()
}

/// A text with a character of ASCII, as wide, for each mark that some terminals lack. Letters stay what they are.
fn in_ascii(text: &str) -> Cow<'_, str> {
    let marks = [
        ('↑', '^'),
        ('↓', 'v'),
        ('→', '>'),
        ('←', '<'),
        ('·', '-'),
        ('•', '-'),
        ('–', '-'),
        ('…', '~'),
        ('“', '"'),
        ('”', '"'),
        ('’', '\''),
    ];
    let mark_of = |c: char| marks.iter().find(|(mark, _)| *mark == c);
    if !text.contains(|c| mark_of(c).is_some()) {
        return text.into();
    }
    let characters = text.chars();
    characters
        .map(|c| mark_of(c).map_or(c, |(_, ascii)| *ascii))
        .collect()
}

/// What stands on the terminal now.
#[derive(Debug)]
pub(super) struct Frame {
    term: Term,
    colour: bool,
    /// Whether only ASCII is drawn.
    ascii: bool,
    /// The width of every line that is drawn.
    drawn: Vec<usize>,
}

impl Frame {
    /// A frame on a terminal that is written to when it is flushed.
    pub(super) fn on(term: Term, appearance: Appearance) -> Self {
        Self {
            term,
            colour: appearance.colour,
            ascii: appearance.drawing == Drawing::Ascii,
            drawn: Vec::new(),
        }
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
        let (from, to) = (line.marked.start, line.marked.end);
        let parts = [
            (&line.text[..from], &style),
            (&line.text[from..to], &style.clone().underlined()),
            (&line.text[to..], &style),
        ];
        for (text, style) in parts {
            let text = if self.ascii {
                in_ascii(text)
            } else {
                text.into()
            };
            if !text.is_empty() {
                self.term.write_str(&style.apply_to(text).to_string())?;
            }
        }
        Ok(())
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
            self.drawn.push(measure_text_width(&line.text));
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

    /// Leaves what is drawn where it stands, and takes it away no more.
    pub(super) fn forget(&mut self) {
        self.drawn.clear();
    }

    /// Has lines that were left last, above the cursor, taken away at the next drawing.
    pub(super) fn replace(&mut self, left: &[usize]) {
        self.drawn = left.to_vec();
        // The cursor stands below them.
        self.drawn.push(0);
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
