//! A page before it has a medium: what it says and in which order, as blocks of text, numbers and ids without markup.
//!
//! A view decides all of it, once; a renderer draws each block in its own way and chooses nothing.

use crate::instrument::Attention;
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

/// How text stands out; never the only carrier of a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// The answer.
    Verdict,
    /// A sentence that leads what follows.
    Lead,
    /// Bold.
    Strong,
    /// A warning.
    Warning,
    /// Dim.
    Faint,
    /// A line of a file.
    Code,
}

/// A list.
#[derive(Debug)]
pub struct List {
    /// How its entries belong together.
    pub kind: ListKind,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// Kinds of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// In no order.
    Points,
    /// The first first.
    Numbers,
    /// Things to begin with.
    Steps,
    /// Things to do and tick off.
    Checklist,
    /// The most frequent first, with how frequent each is.
    Ranked,
    /// Questions to answer.
    Questions,
    /// Thresholds, with what helps against each.
    Remedies,
}

/// An item of a list.
#[derive(Debug, Default)]
pub struct Entry {
    /// What it is called.
    pub name: Option<String>,
    /// What it says.
    pub text: String,
    /// Where that comes from.
    pub from: Option<String>,
    /// Its kind, in a word.
    pub tag: Option<String>,
    /// Its share, to be drawn.
    pub share: Option<Bar>,
    /// Remarks, each a line of its own.
    pub notes: Vec<(String, Tone)>,
    /// What helps against it.
    pub helping: Vec<Entry>,
}

/// Shares as bars.
#[derive(Debug, Default)]
pub struct Bars {
    /// How to read them where they are drawn.
    pub caption: Option<String>,
    /// What the line halfway stands for, if there is one.
    pub middle: Option<String>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A share of a hundred percent.
#[derive(Debug, Default)]
pub struct Bar {
    /// Of what.
    pub name: String,
    /// How many that is.
    pub note: Option<String>,
    /// In hundredths of a percent.
    pub hundredths: i32,
    /// The same in words.
    pub percent: String,
    /// What it says beyond that, for who sees no drawing.
    pub said: Option<String>,
    /// Whether it stands out.
    pub strong: bool,
}

/// Bars of several dossiers, by persona.
#[derive(Debug)]
pub struct GroupedBars {
    /// What the groups are.
    pub heading: String,
    /// What the members are.
    pub member: String,
    /// Of two members: what is said of the difference.
    pub difference: Option<String>,
    /// How to read the bars where they are drawn.
    pub caption: String,
    /// The members: a letter, and what they are called.
    pub members: Vec<(String, String)>,
    /// Whether there are too many members to stand abreast.
    pub many: bool,
    /// A bar a member for every persona.
    pub groups: Vec<BarGroup>,
}

/// The bars of a persona.
#[derive(Debug)]
pub struct BarGroup {
    /// The persona.
    pub name: String,
    /// Of two members: how far they are apart, in a table and in words.
    pub difference: Option<(String, String)>,
    /// A bar a member.
    pub bars: Vec<Bar>,
}

/// What speaks for and against.
#[derive(Debug)]
pub struct Evidence {
    /// How to read the bars where they are drawn.
    pub caption: Option<String>,
    /// The answers, the strongest for first and the strongest against last.
    pub rows: Vec<Weight>,
}

/// What an answer weighs.
#[derive(Debug)]
pub struct Weight {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// What the study says of that.
    pub study: Option<String>,
    /// The points, in hundredths.
    pub hundredths: i32,
    /// The same, written with a sign.
    pub points: String,
    /// Which way they point, in words.
    pub side: String,
}

/// A table. The first column names the row.
#[derive(Debug)]
pub struct Table {
    /// What it shows.
    pub label: String,
    /// How its columns relate.
    pub kind: TableKind,
    /// The columns.
    pub header: Vec<Column>,
    /// The rows, a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Kinds of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Texts.
    Texts,
    /// Where each of several stands.
    Standings,
    /// Answers beside each other, with a weight.
    Answers,
    /// Each answer once, with who gives it, and a weight.
    Givers,
    /// Figures.
    Figures,
    /// Figures, the higher the darker.
    Heat,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// A name for where there is little room.
    pub short: Option<String>,
    /// Whether it holds only a word or a figure.
    pub narrow: bool,
}

/// A cell.
#[derive(Debug, Default)]
pub struct Cell {
    /// A letter that stands for what is named.
    pub badge: Option<String>,
    /// What it says.
    pub text: String,
    /// What has to be added.
    pub note: Option<String>,
    /// Its kind, in a word.
    pub tag: Option<String>,
    /// Several texts, each with who it is from.
    pub parts: Vec<(String, String)>,
    /// Whether it stands out.
    pub strong: bool,
    /// How high its figure is, from 0 to 10.
    pub shade: Option<i32>,
}

/// A journey.
#[derive(Debug)]
pub struct Journey {
    /// What it is called, unless that stands above it.
    pub title: Option<String>,
    /// Its stops.
    pub stops: Vec<Stop>,
}

/// A stop of a journey.
#[derive(Debug)]
pub struct Stop {
    /// Its id in the page.
    pub id: String,
    /// Its number.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The pathway whose own it is.
    pub pathway: Option<String>,
    /// How much attention it gets, and that in words.
    pub attention: Option<(Attention, String)>,
    /// What happens there.
    pub about: Option<String>,
    /// How it is treated.
    pub treatments: Vec<String>,
    /// What is found there.
    pub layers: Vec<Layer>,
}

/// A layer at a stop.
#[derive(Debug)]
pub struct Layer {
    /// Its place among the layers, from 0, the same at every stop.
    pub row: usize,
    /// Its name.
    pub name: String,
    /// What is there.
    pub content: Content,
}

/// What is in a layer.
#[derive(Debug)]
pub enum Content {
    /// Statements of a few words, in a line.
    Line(String),
    /// Statements.
    Entries(Vec<Entry>),
}

/// A note that somebody made.
#[derive(Debug)]
pub struct Remark {
    /// On what.
    pub question: String,
    /// What it says, in lines.
    pub text: String,
}

impl Entry {
    /// An item without remarks.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// An item that is a name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..Self::default()
        }
    }

    /// The same with where it comes from.
    #[must_use]
    pub fn from(mut self, sources: impl Into<String>) -> Self {
        self.from = Some(sources.into());
        self
    }

    /// The same with a remark.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>, tone: Tone) -> Self {
        self.notes.push((text.into(), tone));
        self
    }

    /// The same with a remark, if there is one.
    #[must_use]
    pub fn note_if(self, text: Option<String>, tone: Tone) -> Self {
        match text {
            Some(text) => self.note(text, tone),
            None => self,
        }
    }

    /// The same with the lines of a file.
    #[must_use]
    pub fn code(self, text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.fold(self, |entry, line| entry.note(line, Tone::Code))
    }
}

impl ListKind {
    /// Whether the first comes first.
    pub fn is_ordered(self) -> bool {
        !matches!(self, Self::Points | Self::Questions | Self::Remedies)
    }
}

impl Entry {
    /// All that it says in a line, for a medium with nothing but lines.
    pub fn line(&self) -> String {
        let name = self.name.as_ref();
        let text = (!self.text.is_empty()).then_some(&self.text);
        let said: Vec<_> = name.into_iter().chain(text).map(String::as_str).collect();
        let from = self.from.iter().map(|from| format!(" {from}"));
        let tag = self.tag.iter().map(|tag| format!(" ({tag})"));
        let behind: String = from.chain(tag).collect();
        format!("{}{behind}", said.join(": "))
    }
}

impl Stop {
    /// The id of the attention that it gets; empty when the study does not say.
    pub fn attention_id(&self) -> &str {
        let attention = self.attention.as_ref();
        attention.map_or("", |(attention, _)| attention.id())
    }
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

impl Column {
    /// A column of texts.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            short: None,
            narrow: false,
        }
    }

    /// A column of words or figures.
    pub fn narrow(name: impl Into<String>) -> Self {
        Self {
            narrow: true,
            ..Self::new(name)
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
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
        let parts: Vec<_> = day.split('-').map(str::parse::<u16>).collect();
        let date = match parts.as_slice() {
            [Ok(year), Ok(month), Ok(day)] => {
                let date = Message::new("date").text("year", year).text("day", day);
                locale.say(&date.number("month", *month))
            }
            _ => day.to_owned(),
        };
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
