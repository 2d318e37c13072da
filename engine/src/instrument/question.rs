//! Questions and their options.

use std::sync::Arc;

use super::{Condition, Instrument, PickOrder, QuestionIx, Text};

/// What is written for "asked, not known".
pub const UNKNOWN: &str = "unknown";
/// The option of a yes/no question that `true` stands for.
pub const YES: usize = 0;
/// The option of a yes/no question that `false` stands for.
pub const NO: usize = 1;

/// One question of the instrument.
#[derive(Debug)]
#[non_exhaustive]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of its own in the file"
)]
pub struct Question {
    /// The stable id; also the key in a dossier and the column of a batch row.
    pub id: String,
    /// Whether it is asked once an organisation or once a training.
    pub scope: Scope,
    /// What an answer looks like.
    pub kind: Kind,
    /// Its weight in the match; 0 for a context question, which never moves it.
    pub weight: u32,
    /// Whether an answer to it makes a verdict more than provisional.
    pub decisive: bool,
    /// Whether the interview asks it; otherwise only files can hold it.
    pub asked: bool,
    /// Whether its options begin somewhere else in every list, so that none profits from standing at the top.
    pub rotate: bool,
    /// Whether many organisations are told apart by it in a portfolio.
    pub divides: bool,
    /// When it applies; an answer to a question that does not apply counts nowhere.
    pub ask_when: Vec<Condition>,
    /// The section of the study that it rests on.
    pub section: String,
    /// A short name, for tables.
    pub name: Text,
    /// The question.
    pub ask: Text,
    /// What it means and how to choose.
    pub help: Text,
    /// Words for "asked, not known" that are accepted on input besides the one that is written; shared by all questions.
    pub unknown: Arc<[String]>,
    /// Words for how several picks compare that are accepted on input besides ids, by [`PickOrder`]; shared by all questions.
    pub order_words: Arc<[Vec<String>; 2]>,
    /// What can be picked; empty for numbers.
    pub options: Vec<AnswerOption>,
    /// What could be picked in an earlier edition and is an answer to another question now.
    pub retired: Vec<Retired>,
}

/// An option of an earlier edition. Dossiers that hold it are taken over: it answers the other question, and its own is asked again.
#[derive(Clone, Debug)]
pub struct Retired {
    /// What it was called, in lower case.
    pub words: Vec<String>,
    /// The question that it answers now.
    pub question: QuestionIx,
    /// With which option.
    pub option: usize,
}

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The organisation: asked once.
    Organisation,
    /// One training: asked for each.
    Training,
}

/// What an answer looks like.
#[derive(Clone, Debug)]
pub enum Kind {
    /// One option.
    Choice,
    /// One to `max` options; when `ranked`, the most important first.
    Multi {
        /// How many at most.
        max: usize,
        /// Whether the order means something.
        ranked: bool,
    },
    /// Yes or no, `true` or `false` in files.
    YesNo,
    /// A whole number.
    Number {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
        /// The question whose answer follows from the number, if any.
        derives: Option<Bands>,
    },
}

/// How a number gives the answer to another question.
#[derive(Clone, Debug)]
pub struct Bands {
    /// The question that is derived.
    pub question: QuestionIx,
    /// The bands, rising.
    pub bands: Vec<Band>,
}

/// From this number on, this option.
#[derive(Clone, Copy, Debug)]
pub struct Band {
    /// The lowest number of the band.
    pub from: u32,
    /// The option of the derived question.
    pub option: usize,
}

/// One option of a question.
#[derive(Debug)]
#[non_exhaustive]
pub struct AnswerOption {
    /// The stable id.
    pub id: String,
    /// What is shown in a list.
    pub name: Text,
    /// The same in a few words, for tables and sentences.
    pub short: Text,
    /// What it means, when the name alone could be misread.
    pub help: Option<Text>,
    /// Other words accepted on input, lower case.
    pub aliases: Vec<String>,
}

impl Question {
    /// Whether it counts for the match; the others are context.
    pub fn is_scored(&self) -> bool {
        self.weight > 0
    }

    /// Whether several options can be picked.
    pub fn takes_several(&self) -> bool {
        matches!(self.kind, Kind::Multi { .. })
    }

    /// How many options an answer holds at most.
    pub fn most_picks(&self) -> usize {
        match self.kind {
            Kind::Multi { max, .. } => max,
            Kind::Choice | Kind::YesNo | Kind::Number { .. } => 1,
        }
    }

    /// Whether an answer can hold several options of which one matters more than another.
    pub fn is_ranked(&self) -> bool {
        matches!(self.kind, Kind::Multi { max, ranked: true } if max > 1)
    }

    /// The key, beside that of the question, under which a file says how several picks compare.
    pub fn order_key(&self) -> Option<String> {
        self.is_ranked().then(|| format!("{}_order", self.id))
    }

    /// How its number answers another question, if it is a number and does.
    pub fn bands(&self) -> Option<&Bands> {
        match &self.kind {
            Kind::Number { derives, .. } => derives.as_ref(),
            Kind::Choice | Kind::Multi { .. } | Kind::YesNo => None,
        }
    }
}

impl Bands {
    /// The option that a number falls in.
    pub fn option(&self, number: u32) -> Option<usize> {
        self.bands
            .iter()
            .rev()
            .find(|band| band.from <= number)
            .map(|band| band.option)
    }

    /// Whether an option can follow from a number at all; others are only ever stated.
    pub fn yields(&self, option: usize) -> bool {
        self.bands.iter().any(|band| band.option == option)
    }
}

impl Question {
    /// The option with that id or alias, or that only one option is called in any language; in any case.
    pub fn find_option(&self, word: &str) -> Option<usize> {
        let find = |wanted: &dyn Fn(&AnswerOption) -> bool| self.options.iter().position(wanted);
        if let Some(same) = find(&|option| option.id == word) {
            return Some(same);
        }
        let word = word.to_lowercase();
        find(&|option| option.id.to_lowercase() == word || option.aliases.contains(&word)).or_else(
            || {
                let mut called = (0..).zip(&self.options).filter(|(_, option)| {
                    let mut names = option.name.all().chain(option.short.all());
                    names.any(|name| name.to_lowercase() == word)
                });
                let (first, second) = (called.next(), called.next());
                first.filter(|_| second.is_none()).map(|(at, _)| at)
            },
        )
    }

    /// The retired option that a word means, in any case.
    pub fn find_retired(&self, word: &str) -> Option<&Retired> {
        let word = word.to_lowercase();
        self.retired.iter().find(|old| old.words.contains(&word))
    }

    /// The order of picks that a word means, in any case.
    pub fn find_order(&self, word: &str) -> Option<PickOrder> {
        let word = word.to_lowercase();
        let mut orders = PickOrder::ALL.into_iter();
        orders.find(|order| order.id() == word || self.order_words[*order as usize].contains(&word))
    }

    /// Whether a word says that the answer is not known.
    pub fn is_unknown(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        word == UNKNOWN || self.unknown.contains(&word)
    }

    /// The ids of its options.
    pub fn option_ids(&self) -> impl Iterator<Item = &str> {
        self.options.iter().map(|option| option.id.as_str())
    }
}

impl Instrument {
    /// The questions by which many organisations are told apart.
    pub fn dividing(&self) -> impl Iterator<Item = QuestionIx> + '_ {
        self.question_indices()
            .filter(|ix| self.question(*ix).divides)
    }

    /// Whether the options of a question stand in an order of their own: they follow from a number.
    pub fn is_ordered(&self, question: QuestionIx) -> bool {
        self.questions.iter().any(|number| {
            number
                .bands()
                .is_some_and(|bands| bands.question == question)
        })
    }
}
