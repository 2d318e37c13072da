//! A page of text: titles, paragraphs, bullets, wrapped and styled. All that is shown passes [`visible`] first.

use console::Style;

use crate::visible::visible;

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// Columns to use.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
    /// Whether bars and lines may be drawn; otherwise plain words and ASCII.
    pub drawing: bool,
}

/// Longer lines are hard to read, however wide the window.
const WIDEST: usize = 100;
/// Narrower than this, nothing is readable anyway.
const NARROWEST: usize = 20;

/// How a line stands out; never the only carrier of a meaning.
#[derive(Clone, Copy, Debug)]
pub enum Tone {
    /// As it is.
    Plain,
    /// Bold.
    Strong,
    /// Dim.
    Faint,
}

/// A page that is being written.
#[derive(Debug)]
pub struct Outline {
    appearance: Appearance,
    out: String,
}

impl Outline {
    /// An empty page.
    pub fn new(appearance: Appearance) -> Self {
        Self {
            appearance,
            out: String::new(),
        }
    }

    /// The page as text.
    pub fn into_text(self) -> String {
        self.out
    }

    /// The columns that lines may take.
    pub fn width(&self) -> usize {
        self.appearance.width.clamp(NARROWEST, WIDEST)
    }

    /// Whether bars and lines may be drawn.
    pub fn drawing(&self) -> bool {
        self.appearance.drawing
    }

    /// A title with a rule under it.
    pub fn title(&mut self, text: &str) {
        self.indented(text, 0, Tone::Strong);
        let rule = if self.appearance.drawing { "─" } else { "=" };
        let width = visible(text).chars().count().min(self.width());
        self.line(&rule.repeat(width), Tone::Faint);
    }

    /// A heading with a blank line before it.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.indented(text, 0, Tone::Strong);
    }

    /// One item of a list.
    pub fn bullet(&mut self, text: &str) {
        let mark = if self.appearance.drawing { "•" } else { "-" };
        self.hanging(&format!("  {mark} "), text, Tone::Plain);
    }

    /// A paragraph at the left edge; an empty one is a blank line.
    pub fn paragraph(&mut self, text: &str) {
        self.indented(text, 0, Tone::Plain);
    }

    /// A paragraph further in.
    pub fn indented(&mut self, text: &str, indent: usize, tone: Tone) {
        self.hanging(&" ".repeat(indent), text, tone);
    }

    /// Wrapped text whose first line starts with a mark and whose others align under it.
    pub fn hanging(&mut self, first: &str, text: &str, tone: Tone) {
        let rest = " ".repeat(first.chars().count());
        let options = textwrap::Options::new(self.width())
            .initial_indent(first)
            .subsequent_indent(&rest)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let text = visible(text);
        let lines: Vec<_> = textwrap::wrap(&text, options)
            .iter()
            .map(ToString::to_string)
            .collect();
        for line in lines {
            self.line(&line, tone);
        }
    }

    /// One line, already safe and short enough.
    pub fn line(&mut self, line: &str, tone: Tone) {
        let style = match tone {
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().bold(),
            Tone::Faint => Style::new().dim(),
        };
        let styled = style.force_styling(self.appearance.colour).apply_to(line);
        self.out.push_str(&format!("{styled}\n"));
    }

    /// A blank line.
    pub fn blank(&mut self) {
        self.out.push('\n');
    }
}
