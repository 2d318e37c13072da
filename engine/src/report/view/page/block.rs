//! The page, its blocks, and the parts that hold them.

use super::{Bar, Bars, Entry, Evidence, GroupedBars, Journey, List, ListKind, Table, Tone};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// The language of its texts.
    pub language: String,
    /// What it is called outside itself, as in the title of a window.
    pub title: String,
    /// When it was made, for a medium that is kept.
    pub made: Option<Made>,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// How to read on, for who reads on a screen.
    pub more: Option<String>,
    /// What shows where statements stand in the study, on a page that hides it until it is asked for.
    pub references: Option<String>,
}

/// When a page was made, and with what.
#[derive(Debug)]
pub struct Made {
    /// The day, written `2026-11-22`.
    pub day: String,
    /// The day as people write it.
    pub date: String,
    /// Both in a sentence.
    pub text: String,
}

/// One block.
#[derive(Debug)]
pub enum Block {
    /// What the page is about.
    Cover(Cover),
    /// A part with a place of its own.
    Section(Section),
    /// Parts that can stand beside each other.
    Columns(Vec<Section>),
    /// The heading of what follows.
    Heading(String),
    /// A paragraph.
    Paragraph(String, Tone),
    /// A list.
    List(List),
    /// Shares as bars.
    Bars(Bars),
    /// How well each persona fits in several dossiers.
    Grouped(GroupedBars),
    /// What speaks for and against, in points.
    Evidence(Evidence),
    /// A table.
    Table(Table),
    /// The stops of a journey, with the layers at each.
    Journey(Journey),
    /// Notes that people made.
    Notes(Vec<Remark>),
}

/// What a page is about.
#[derive(Debug, Default)]
pub struct Cover {
    /// The kind of page.
    pub kicker: Option<String>,
    /// Who or what it is about.
    pub title: String,
    /// What of them.
    pub subtitle: Option<String>,
    /// What nobody may overlook.
    pub remarks: Vec<String>,
}

/// A part of a page.
#[derive(Debug)]
pub struct Section {
    /// Its id in the page, to link to.
    pub id: String,
    /// What kind of part it is.
    pub kind: Part,
    /// Whose it is, where that is not plain.
    pub kicker: Option<String>,
    /// Its title; none when that of the page says it.
    pub title: Option<String>,
    /// The id of the part that says more.
    pub more: Option<String>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Kinds of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The answer, for whoever reads no further.
    Answer,
    /// What to begin with.
    First,
    /// What holds for the whole.
    Overview,
    /// What the page is made from.
    Inputs,
    /// A chapter: it begins on a sheet of its own.
    Chapter,
    /// The only chapter, or one that continues.
    Continued,
    /// A short part.
    Brief,
    /// How to read the page, and how it was made.
    Method,
}

/// A note that somebody made.
#[derive(Debug)]
pub struct Remark {
    /// On what.
    pub question: String,
    /// What it says, in lines.
    pub text: String,
}

impl Section {
    /// A part without anything in it.
    pub fn new(id: impl Into<String>, kind: Part, title: impl Into<Option<String>>) -> Self {
        Self {
            id: id.into(),
            kind,
            kicker: None,
            title: title.into(),
            more: None,
            blocks: Vec::new(),
        }
    }

    /// The same with blocks.
    #[must_use]
    pub fn with(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }
}

impl Block {
    /// A list in no order.
    pub fn points(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self::list(ListKind::Points, entries)
    }

    /// A list.
    pub fn list(kind: ListKind, entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries = entries.into_iter().collect();
        Self::List(List { kind, entries })
    }

    /// Shares as bars.
    pub fn bars(bars: impl IntoIterator<Item = Bar>) -> Self {
        Self::Bars(Bars {
            bars: bars.into_iter().collect(),
            ..Bars::default()
        })
    }

    /// A plain paragraph.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into(), Tone::Plain)
    }

    /// A dim paragraph.
    pub fn faint(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into(), Tone::Faint)
    }

    /// A heading and a list, if the list has anything.
    pub fn headed(heading: String, kind: ListKind, entries: Vec<Entry>) -> Vec<Self> {
        if entries.is_empty() {
            return Vec::new();
        }
        vec![Self::Heading(heading), Self::list(kind, entries)]
    }
}

impl Page {
    /// A page without anything on it.
    pub fn new(title: impl Into<String>, locale: &Locale) -> Self {
        Self {
            language: locale.code().to_owned(),
            title: title.into(),
            ..Self::default()
        }
    }

    /// A page with only a title so far.
    pub fn titled(title: impl Into<String>, locale: &Locale) -> Self {
        let title = title.into();
        let mut page = Self::new(&title, locale);
        page.push(Block::Cover(Cover {
            title,
            ..Cover::default()
        }));
        page
    }

    /// The same, made on a day, written `2026-11-22`.
    #[must_use]
    pub fn made_on(mut self, day: &str, locale: &Locale) -> Self {
        let date = locale.date(day);
        let made = Message::new("report-made").text("version", env!("CARGO_PKG_VERSION"));
        self.made = Some(Made {
            day: day.to_owned(),
            text: locale.say(&made.text("date", &date)),
            date,
        });
        self
    }

    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
