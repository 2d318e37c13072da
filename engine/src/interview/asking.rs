//! The protocol of asking: what a question looks like to whoever asks it, and what comes back.
//!
//! The interview speaks to a [`Prompter`] and never learns which. The same [`Command`]s work in all of them at every question.

use std::io;

use super::commands::Command;
use crate::instrument::PickOrder;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// Somebody who can be asked.
pub trait Prompter {
    /// Asks until there is a reply that fits.
    ///
    /// # Errors
    /// `Interrupted` when the person interrupts, `UnexpectedEof` when nobody is there any more.
    fn ask(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply>;

    /// The same where several options can be picked. Who shows what is ticked says so after every change, so that it can be kept
    /// before the reply.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    fn ask_several(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        ticked: &mut dyn FnMut(&[usize]),
    ) -> io::Result<Reply> {
        let _ = ticked;
        self.ask(ask, locale)
    }

    /// Says something that needs no reply, a line or several.
    ///
    /// # Errors
    /// When it cannot be shown.
    fn tell(&mut self, text: &str) -> io::Result<()>;
}

/// A question as it is put to a person.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What tells it from other questions, whatever the language.
    pub id: String,
    /// Where we are: `Je organisatie, vraag 3 van 10`.
    pub progress: String,
    /// The question.
    pub question: String,
    /// What it means; empty when there is nothing to add.
    pub help: String,
    /// What is known already, such as a note.
    pub asides: Vec<String>,
    /// What a reply looks like.
    pub expected: Expected,
    /// Where in its list a person begins who sees it, when that is no earlier reply.
    pub cursor: Option<usize>,
    /// Whether the earlier reply was that it is not known.
    pub skipped: bool,
    /// What can be said instead of a reply.
    pub commands: Vec<Command>,
    /// Whether nothing of it has to stay to be read once there is a reply.
    pub passing: bool,
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
        /// How several compare, where one can matter more than another.
        ranking: Option<Ranking>,
    },
    /// Which of several items that were just picked matters most.
    MostImportant {
        /// The picks, and last that they matter alike.
        items: Vec<Item>,
        /// The earlier reply.
        current: Option<usize>,
        /// The question that they answer.
        of: String,
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
        /// Whether it may begin with anything, a command too: then a command is one only when it is the whole line.
        free: bool,
    },
}

/// How several picks can compare.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The choice that they matter alike.
    pub equal: Item,
    /// How those of the earlier reply do.
    pub current: PickOrder,
}

/// One item of a list.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What stands above it, when a group begins here.
    pub heading: Option<String>,
    /// What is shown.
    pub name: String,
    /// What it means; empty when the name says it.
    pub help: String,
    /// Other words that mean it, in lower case.
    pub words: Vec<String>,
}

/// A reply that fits its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// One item, by position.
    One(usize),
    /// Several items, and how they compare. Without that they are in the order in which they were picked, and where one can
    /// matter more than another the interview asks which does.
    Several(Vec<usize>, Option<PickOrder>),
    /// A number.
    Number(u32),
    /// A text that is not blank.
    Text(String),
    /// Something else than an answer.
    Command(Command),
}

impl Item {
    /// An item of the program's own, by the id of its text; a text of that id and `-words` has other words for it.
    pub fn said(locale: &Locale, id: &'static str) -> Self {
        let words = locale.find(&format!("{id}-words")).unwrap_or_default();
        Self {
            words: words.split_whitespace().map(str::to_owned).collect(),
            ..Self::named(locale.get(id))
        }
    }

    /// An item that is only its name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Ask {
    /// A text question and nothing around it.
    pub fn plain(question: impl Into<String>) -> Self {
        let question = question.into();
        Self {
            id: question.clone(),
            progress: String::new(),
            question,
            help: String::new(),
            asides: Vec::new(),
            expected: Expected::Text {
                current: None,
                free: false,
            },
            cursor: None,
            skipped: false,
            commands: Vec::new(),
            passing: false,
        }
    }

    /// The items to choose from, if any.
    pub fn items(&self) -> &[Item] {
        match &self.expected {
            Expected::One { items, .. }
            | Expected::Several { items, .. }
            | Expected::MostImportant { items, .. } => items,
            Expected::Number { .. } | Expected::Text { .. } => &[],
        }
    }

    /// The help of the question and of its items, as lines.
    pub fn explanation(&self) -> Vec<String> {
        let items = self.items().iter().filter(|item| !item.help.is_empty());
        let mut lines = vec![self.help.clone()];
        lines.extend(items.map(|item| format!("{}: {}", item.name, item.help)));
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// The earlier reply.
    pub fn current(&self) -> Option<Reply> {
        if self.skipped {
            return Some(Reply::Command(Command::Skip));
        }
        match &self.expected {
            Expected::One { current, .. } | Expected::MostImportant { current, .. } => {
                current.map(Reply::One)
            }
            Expected::Several {
                current, ranking, ..
            } => {
                let order = ranking.as_ref().map(|ranking| ranking.current);
                (!current.is_empty()).then(|| Reply::Several(current.clone(), order))
            }
            Expected::Number { current, .. } => current.map(Reply::Number),
            Expected::Text { current, .. } => current.clone().map(Reply::Text),
        }
    }

    /// A reply in words; nothing for a command that is no answer, nor for picks of which the order is asked next.
    pub fn words(&self, reply: &Reply, locale: &Locale) -> Option<String> {
        let name = |at: &usize| self.items().get(*at).map(|item| item.name.clone());
        if let Expected::MostImportant { items, .. } = &self.expected {
            let picks = items.len().saturating_sub(1);
            let (order, first) = match reply {
                Reply::One(at) if *at < picks => (PickOrder::Ranked, Some(*at)),
                Reply::One(_) | Reply::Command(Command::Skip) => (PickOrder::Equal, None),
                _ => return None,
            };
            let rest = (0..picks).filter(|at| Some(*at) != first);
            let names: Option<Vec<_>> = first.into_iter().chain(rest).map(|at| name(&at)).collect();
            return names.map(|names| picks_in_words(&names, order, locale));
        }
        match reply {
            Reply::One(at) => name(at),
            Reply::Several(picks, order) => {
                let is_ranked = matches!(
                    &self.expected,
                    Expected::Several {
                        ranking: Some(_),
                        ..
                    }
                );
                if is_ranked && order.is_none() && picks.len() > 1 {
                    return None;
                }
                let names: Option<Vec<_>> = picks.iter().map(name).collect();
                names.map(|names| picks_in_words(&names, order.unwrap_or_default(), locale))
            }
            Reply::Number(number) => Some(number.to_string()),
            Reply::Text(text) => Some(text.clone()),
            Reply::Command(Command::Skip) => Some(Command::Skip.meaning(self, locale)),
            Reply::Command(_) => None,
        }
    }
}

/// What is wrong with a line that is no number from `min` to `max`: with the number that it seems to mean, where it seems to mean
/// one, as `een 45-tal` and `1.200` do and `50-200` does not.
pub fn refused_number(line: &str, min: u32, max: u32) -> Message {
    let line = line.trim();
    let bounds = |message: Message| message.text("min", min).text("max", max);
    let is_between = |number: &u32| (min..=max).contains(number);
    match meant(line) {
        Some(number) if is_between(&number) => Message::new("number-meant")
            .text("line", line)
            .text("number", number),
        _ => bounds(Message::new("number-refused").text("line", line)),
    }
}

/// The one number in a line, with points or spaces between its thousands or without.
fn meant(line: &str) -> Option<u32> {
    let mut groups: Vec<String> = Vec::new();
    let mut between = String::new();
    for c in line.chars() {
        match (c.is_ascii_digit(), groups.last_mut()) {
            (true, Some(group)) if between.is_empty() => group.push(c),
            // Three digits behind a point or a space are thousands; anything else makes two numbers.
            (true, _) => {
                let is_thousands = matches!(&*between, "." | " " | "\u{a0}" | "\u{202f}" | "'");
                if !groups.is_empty() && !is_thousands {
                    return None;
                }
                groups.push(c.to_string());
                between.clear();
            }
            (false, None) => {}
            (false, Some(_)) => between.push(c),
        }
    }
    let is_whole = groups.iter().skip(1).all(|group| group.len() == 3);
    let number = is_whole.then(|| groups.concat())?;
    // A minus or a share is another number than its digits, and `5k` is no five.
    let is_plain = !line.contains(['%', '/']) && !line.starts_with('-');
    let is_apart = !between.starts_with(|c: char| c == ',' || c.is_alphabetic());
    (is_plain && is_apart).then(|| number.parse().ok())?
}

/// Several picks in words: one behind the other, or that they matter alike.
pub(super) fn picks_in_words(names: &[String], order: PickOrder, locale: &Locale) -> String {
    if order == PickOrder::Ranked || names.len() < 2 {
        return names.join("; ");
    }
    locale.say(&Message::new("equally-important").text("options", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_a_line_means_is_proposed() {
        for (line, expected) in [
            ("een 45-tal", Some(45)),
            ("1.200", Some(1200)),
            ("1 200", Some(1200)),
            ("1.200.000", Some(1_200_000)),
            ("ca. 60", Some(60)),
            ("60 mensen", Some(60)),
            ("50-200", None),
            ("50 tot 200", None),
            ("1,5", None),
            ("1.5", None),
            ("12,", None),
            ("5k", None),
            ("-3", None),
            ("50 %", None),
            ("veel", None),
            ("99999999999", None),
        ] {
            assert_eq!(meant(line), expected, "{line}");
        }
    }
}
