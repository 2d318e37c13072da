//! The keys under which files hold answers: questions by their ids, and what stands beside those that rank their picks.

use super::{Instrument, QuestionIx};

/// What a key of a flat record, or a column of a table, answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerKey {
    /// A question.
    Answer(QuestionIx),
    /// How several picks for a question compare: `ambition_order`.
    Order(QuestionIx),
    /// The pick at a rank, counted from 0, of a question that ranks its picks: `ambition_1`.
    Rank(QuestionIx, usize),
}

impl AnswerKey {
    /// The question that it is about.
    pub fn question(self) -> QuestionIx {
        match self {
            AnswerKey::Answer(ix) | AnswerKey::Order(ix) | AnswerKey::Rank(ix, _) => ix,
        }
    }

    /// Its name.
    pub fn name(self, instrument: &Instrument) -> String {
        let id = &instrument.question(self.question()).id;
        match self {
            AnswerKey::Answer(_) => id.clone(),
            AnswerKey::Order(_) => format!("{id}_order"),
            AnswerKey::Rank(_, rank) => format!("{id}_{}", rank + 1),
        }
    }
}

impl Instrument {
    /// What can stand beside the answers to questions: orders and ranks.
    pub fn keys_beside(&self) -> impl Iterator<Item = AnswerKey> + '_ {
        let ranked = self
            .question_indices()
            .filter(|ix| self.question(*ix).is_ranked());
        ranked.flat_map(|ix| {
            let ranks = 0..self.question(ix).most_picks();
            let ranks = ranks.map(move |rank| AnswerKey::Rank(ix, rank));
            std::iter::once(AnswerKey::Order(ix)).chain(ranks)
        })
    }

    /// What a key answers, by its exact name.
    pub fn find_key(&self, name: &str) -> Option<AnswerKey> {
        self.find_question(name)
            .map(AnswerKey::Answer)
            .or_else(|| self.keys_beside().find(|key| key.name(self) == name))
    }
}
