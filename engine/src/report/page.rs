//! A page before it has a medium: blocks of text that a terminal and Markdown draw each in their own way.

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Debug)]
pub enum Block {
    /// The title of a part.
    Title(String),
    /// The heading of what follows.
    Heading(String),
    /// A paragraph.
    Paragraph(String, Tone),
    /// A label and what belongs to it, in a line: `With whom: …`.
    Field(String, String),
    /// Items without an order.
    List(Vec<Entry>),
    /// Items with one.
    Numbers(Vec<Entry>),
    /// A numbered stop, a remark on it, and what is to be found there.
    Stop {
        /// Its number.
        number: usize,
        /// Its name.
        name: String,
        /// What has to be said of it as a whole.
        remark: Option<String>,
        /// What is found there.
        blocks: Vec<Block>,
    },
    /// A label and a list under it.
    Group(String, Vec<Entry>),
    /// Shares as bars.
    Bars(Vec<Bar>),
    /// Points and what they are for.
    Weights(Vec<(String, String)>),
    /// A table: a header and rows of as many cells. The first column names the row.
    Table(Vec<String>, Vec<Vec<String>>),
    /// The same with figures in all columns but the first.
    Figures(Vec<String>, Vec<Vec<String>>),
    /// Air.
    Blank,
}

/// How text stands out; never the only carrier of a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// Bold.
    Strong,
    /// Dim.
    Faint,
}

/// An item of a list, and remarks under it.
#[derive(Debug)]
pub struct Entry {
    /// What it says.
    pub text: String,
    /// Remarks, each a line of its own.
    pub notes: Vec<(String, Tone)>,
}

/// A share of a hundred percent.
#[derive(Debug)]
pub struct Bar {
    /// Of what.
    pub name: String,
    /// In hundredths of a percent.
    pub hundredths: i32,
    /// The same in words.
    pub percent: String,
    /// Whether it stands out.
    pub strong: bool,
}

impl Entry {
    /// An item without remarks.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            notes: Vec::new(),
        }
    }

    /// The same with a remark.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>, tone: Tone) -> Self {
        self.notes.push((text.into(), tone));
        self
    }
}

impl Page {
    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a heading and a list, if the list has anything.
    pub fn list(&mut self, heading: String, entries: Vec<Entry>) {
        if !entries.is_empty() {
            self.push(Block::Heading(heading));
            self.push(Block::List(entries));
        }
    }
}
