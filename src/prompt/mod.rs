//! Asking: what a question looks like to whoever asks it, and three who do.
//!
//! The interview speaks to a [`Prompter`] and never learns which: lists on a terminal ([`Lists`]), plain lines for
//! screen readers, pipes and dumb terminals ([`Lines`]), or a script in a test ([`Script`]). The same four signs work
//! in all of them: `?` explains, `-` is "I do not know", `<` goes back, `!` saves and stops.

mod lines;
mod lists;
mod script;
mod signs;
mod terminal;

pub use lines::Lines;
pub use lists::Lists;
pub use script::Script;
pub use signs::Sign;
pub use terminal::{Remembered, can_ask, on_interrupt, restore};

use std::io;

/// Somebody who can be asked.
pub trait Prompter {
    /// Asks until there is a reply that fits.
    ///
    /// # Errors
    /// `Interrupted` when the person interrupts, `UnexpectedEof` when nobody is there any more.
    fn ask(&mut self, ask: &Ask) -> io::Result<Reply>;

    /// Says something that needs no reply, a line or several.
    ///
    /// # Errors
    /// When it cannot be shown.
    fn tell(&mut self, text: &str) -> io::Result<()>;
}

/// A question as it is put to a person.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Where we are: `Je organisatie, vraag 3 van 10`.
    pub progress: String,
    /// The question.
    pub question: String,
    /// What it means; empty when there is nothing to add.
    pub help: String,
    /// What a reply looks like.
    pub expected: Expected,
    /// Whether "I do not know" is a reply; for texts, whether nothing is.
    pub may_skip: bool,
    /// Whether there is something to go back to.
    pub may_go_back: bool,
}

/// What a reply looks like, with the earlier one if there was.
#[derive(Clone, Debug)]
pub enum Expected {
    /// One item of a list.
    One {
        /// The list.
        items: Vec<Item>,
        /// The earlier reply.
        current: Option<usize>,
    },
    /// One to `max` items.
    Several {
        /// The list.
        items: Vec<Item>,
        /// The earlier reply.
        current: Vec<usize>,
        /// How many at most.
        max: usize,
        /// Whether the first is the most important.
        ranked: bool,
    },
    /// A whole number.
    Number {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
        /// The earlier reply.
        current: Option<u32>,
    },
    /// A line of text.
    Text {
        /// The earlier reply.
        current: Option<String>,
    },
}

/// One item of a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// What is shown.
    pub name: String,
    /// What it means; empty when the name says it.
    pub help: String,
}

/// A reply that fits its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// One item, by position.
    One(usize),
    /// Several items, the most important first.
    Several(Vec<usize>),
    /// A number.
    Number(u32),
    /// A text that is not blank.
    Text(String),
    /// Not known, or left open.
    Skip,
    /// Back to the question before.
    Back,
    /// Save and stop.
    Stop,
}

impl Ask {
    /// The help of the question and of its items, as lines.
    pub fn explanation(&self) -> Vec<String> {
        let items: &[Item] = match &self.expected {
            Expected::One { items, .. } | Expected::Several { items, .. } => items,
            Expected::Number { .. } | Expected::Text { .. } => &[],
        };
        let items = items.iter().filter(|item| !item.help.is_empty());
        let mut lines = vec![self.help.clone()];
        lines.extend(items.map(|item| format!("{}: {}", item.name, item.help)));
        lines.retain(|line| !line.is_empty());
        lines
    }
}
