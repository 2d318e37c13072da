//! Answers, small enough to copy: a million of them fit in a cache, none needs the heap.

use super::QuestionIx;

/// How many options one answer can hold.
pub const MAX_PICKS: usize = 7;

/// One answer. An absent answer is `None` in [`Answers`]: not asked yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Asked, and not known. Never scored.
    Unknown,
    /// One option or several.
    Picks(Picks),
    /// A number.
    Number(u32),
}

/// How several picks compare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PickOrder {
    /// The most important first.
    #[default]
    Ranked,
    /// All weigh the same.
    Equal,
}

impl PickOrder {
    /// Both.
    pub const ALL: [PickOrder; 2] = [PickOrder::Ranked, PickOrder::Equal];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            PickOrder::Ranked => "ranked",
            PickOrder::Equal => "equal",
        }
    }
}

/// The options of an answer, by their position in the question; at most [`MAX_PICKS`], never the same twice.
///
/// Picks that weigh the same stand in the order of the instrument, so that the same answer is always the same value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Picks {
    len: u8,
    order: PickOrder,
    options: [u8; MAX_PICKS],
}

impl Picks {
    /// One option.
    pub fn one(option: usize) -> Self {
        let mut options = [0; MAX_PICKS];
        options[0] = narrow(option);
        Self {
            len: 1,
            order: PickOrder::Ranked,
            options,
        }
    }

    /// Several options, the most important first; `None` when there are none, too many, or one twice.
    pub fn several(picked: &[usize]) -> Option<Self> {
        if picked.is_empty() || picked.len() > MAX_PICKS {
            return None;
        }
        let mut options = [0; MAX_PICKS];
        for (at, option) in picked.iter().enumerate() {
            if picked[..at].contains(option) {
                return None;
            }
            options[at] = narrow(*option);
        }
        Some(Self {
            len: narrow(picked.len()),
            order: PickOrder::Ranked,
            options,
        })
    }

    /// The same options in another order; a single one has none.
    #[must_use]
    pub fn in_order(mut self, order: PickOrder) -> Self {
        if self.len > 1 {
            self.order = order;
            if order == PickOrder::Equal {
                self.options[..usize::from(self.len)].sort_unstable();
            }
        }
        self
    }

    /// How they compare.
    pub fn order(&self) -> PickOrder {
        self.order
    }

    /// Whether there are several that weigh the same.
    pub fn are_equal(&self) -> bool {
        self.order == PickOrder::Equal
    }

    /// The answer that makes an option the most important: a pick moves forward, another one takes the place of the first, or
    /// of all where no pick comes first. `None` when it is the most important already.
    #[must_use]
    pub fn with_first(self, option: usize) -> Option<Self> {
        let mut picked: Vec<_> = self.iter().collect();
        match picked.iter().position(|pick| *pick == option) {
            Some(0) if !self.are_equal() => return None,
            Some(at) => picked.swap(0, at),
            None if self.are_equal() => picked = vec![option],
            None => picked[0] = option,
        }
        Self::several(&picked)
    }

    /// The options, the most important first unless they are equal.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.options[..usize::from(self.len)]
            .iter()
            .map(|option| usize::from(*option))
    }

    /// How many options.
    pub fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Never: an answer without options is [`Answer::Unknown`] or absent.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The first option: the most important one, unless they are equal.
    pub fn first(&self) -> usize {
        usize::from(self.options[0])
    }

    /// Whether the option is among them.
    pub fn contains(&self, option: usize) -> bool {
        self.iter().any(|picked| picked == option)
    }
}

/// Loading refuses questions with more than 255 options.
fn narrow(index: usize) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}

/// The answers to all questions of an instrument, by question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// No answers, for that many questions.
    pub fn none(questions: usize) -> Self {
        Self(vec![None; questions])
    }

    /// The answer to a question.
    pub fn get(&self, question: QuestionIx) -> Option<Answer> {
        self.0[question.get()]
    }

    /// The answer to a question if it is known.
    pub fn known(&self, question: QuestionIx) -> Option<Answer> {
        self.get(question)
            .filter(|answer| *answer != Answer::Unknown)
    }

    /// The options picked for a question, if it is known and has options.
    pub fn picks(&self, question: QuestionIx) -> Option<Picks> {
        match self.get(question) {
            Some(Answer::Picks(picks)) => Some(picks),
            _ => None,
        }
    }

    /// Sets or takes away an answer.
    pub fn set(&mut self, question: QuestionIx, answer: Option<Answer>) {
        self.0[question.get()] = answer;
    }

    /// These answers, and where they have none the others'.
    #[must_use]
    pub fn or(&self, others: &Answers) -> Answers {
        Answers(
            self.0
                .iter()
                .zip(&others.0)
                .map(|(mine, theirs)| mine.or(*theirs))
                .collect(),
        )
    }
}
