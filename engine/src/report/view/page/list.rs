//! Lists, and what an entry of one says.

use super::Bar;
use crate::instrument::StepStatus;

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
    /// What was chosen, or comes first.
    Chosen,
    /// A warning.
    Warning,
    /// Where else something stands.
    Link,
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

/// A statement, and where it comes from.
#[derive(Debug)]
pub struct Cited {
    /// What it says.
    pub text: String,
    /// Where that comes from.
    pub from: Option<String>,
}

impl Cited {
    /// Both in a line, for a medium with nothing but lines.
    pub fn line(&self) -> String {
        let from = self.from.iter().map(|from| format!(" {from}"));
        format!("{}{}", self.text, from.collect::<String>())
    }
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
    /// Things that can be done, the first first.
    Checklist,
    /// Things that will be done, to tick off.
    Tasks,
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
    /// Of a task: how far it is.
    pub task: Option<StepStatus>,
}

impl ListKind {
    /// Whether the first comes first.
    pub fn is_ordered(self) -> bool {
        !matches!(
            self,
            Self::Points | Self::Questions | Self::Remedies | Self::Tasks
        )
    }
}

impl List {
    /// The box before a task, in a medium of text.
    pub fn box_of(&self, entry: &Entry) -> Option<&'static str> {
        let is_task = self.kind == ListKind::Tasks;
        is_task.then_some(match entry.task {
            Some(StepStatus::Done) => "[x]",
            Some(StepStatus::Dropped) => "[-]",
            Some(StepStatus::Open | StepStatus::Doing) | None => "[ ]",
        })
    }
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

    /// The same with where it comes from, if that is said.
    #[must_use]
    pub fn from_if(mut self, sources: Option<String>) -> Self {
        self.from = sources;
        self
    }

    /// The same with its kind in a word.
    #[must_use]
    pub fn tagged(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// The same with its kind, if that is said.
    #[must_use]
    pub fn tagged_if(mut self, tag: Option<String>) -> Self {
        self.tag = tag.or(self.tag);
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

    /// The same without its remarks of a tone.
    #[must_use]
    pub fn without(mut self, tone: Tone) -> Self {
        self.notes.retain(|(_, of)| *of != tone);
        self
    }

    /// The same with the lines of a file.
    #[must_use]
    pub fn code(self, text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.fold(self, |entry, line| entry.note(line, Tone::Code))
    }

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
