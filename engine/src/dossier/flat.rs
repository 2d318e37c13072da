//! Flat records: one organisation and one training in one table of answers, as a row of a table or an object of JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::model::{Dossier, Sheet};
use super::sheet::{check_contradictions, from_node, misfit};
use super::{decision, given, pick_order};
use crate::instrument::{Answer, AnswerKey, Answers, Instrument, PickOrder, QuestionIx, Scope};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Entry, Fields, Node, Value, unknown_key, wrong_kind};
use crate::text::message::Message;

/// A flat record while it is read: names and answers of either scope, in any order.
#[derive(Debug)]
pub struct FlatRecord<'a> {
    instrument: &'a Instrument,
    dossier: Dossier,
    training: Sheet,
    /// What stands beside answers: the answers at ranks, and the orders of picks.
    ranks: BTreeMap<QuestionIx, Vec<Option<Answer>>>,
    orders: BTreeMap<QuestionIx, PickOrder>,
    /// The questions whose answer stands in one text.
    texts: BTreeSet<QuestionIx>,
}

/// A flat record that has been read.
#[derive(Debug)]
pub struct FinishedRecord {
    /// The record.
    pub dossier: Dossier,
    /// All its answers, which may contradict each other.
    pub answers: Answers,
    /// What does not go together, each under the key that says it.
    pub problems: Vec<(AnswerKey, Diagnostic)>,
}

impl<'a> FlatRecord<'a> {
    /// A record without answers.
    pub fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            dossier: Dossier::empty(instrument),
            training: Sheet::empty(instrument),
            ranks: BTreeMap::new(),
            orders: BTreeMap::new(),
            texts: BTreeSet::new(),
        }
    }

    fn sheet(&mut self, scope: Scope) -> &mut Sheet {
        match scope {
            Scope::Organisation => &mut self.dossier.organisation,
            Scope::Training => &mut self.training,
        }
    }

    /// Sets the name of the organisation or the title of the training; a blank one is none.
    pub fn name(&mut self, scope: Scope, name: &str) {
        let is_blank = name.trim().is_empty();
        self.sheet(scope).title = (!is_blank).then(|| name.to_owned());
    }

    /// Sets the thresholds that people meet, as a table cell lists them.
    ///
    /// # Errors
    /// When one of them is none.
    pub fn barriers(&mut self, text: &str) -> Result<(), Diagnostic> {
        self.training.barriers = decision::barriers(self.instrument, text)?;
        Ok(())
    }

    /// Sets the answer to a question.
    pub fn answer(&mut self, question: QuestionIx, answer: Option<Answer>) {
        let scope = self.instrument.question(question).scope;
        self.sheet(scope).answers.set(question, answer);
    }

    /// Sets what the text under a key says, as a table cell has it.
    ///
    /// # Errors
    /// When it is no answer.
    pub fn text(&mut self, key: AnswerKey, text: &str) -> Result<(), Diagnostic> {
        let ix = key.question();
        let question = self.instrument.question(ix);
        match key {
            AnswerKey::Answer(_) => {
                let answer = given::from_cell(question, text)?;
                self.answer(ix, answer);
                self.texts.insert(ix);
            }
            AnswerKey::Order(_) if text.trim().is_empty() => {}
            AnswerKey::Order(_) => {
                let order = pick_order::from_word(question, text.trim())?;
                self.orders.insert(ix, order);
            }
            AnswerKey::Rank(_, rank) => {
                let answer = match text.trim() {
                    "" => None,
                    word => Some(given::from_word(question, word)?),
                };
                let ranks = self.ranks.entry(ix).or_default();
                ranks.resize(question.most_picks(), None);
                ranks[rank] = answer;
            }
        }
        Ok(())
    }

    /// The record, with its picks in their order.
    pub fn finish(mut self) -> FinishedRecord {
        let mut problems = Vec::new();
        for (ix, ranks) in std::mem::take(&mut self.ranks) {
            match pick_order::from_ranks(self.instrument.question(ix), &ranks) {
                Ok(answer) => self.answer(ix, answer),
                Err(problem) => problems.push((AnswerKey::Rank(ix, 0), problem)),
            }
        }
        for (ix, order) in std::mem::take(&mut self.orders) {
            let question = self.instrument.question(ix);
            let answer = self.sheet(question.scope).answers.get(ix);
            match pick_order::ordered(question, answer, order, self.texts.contains(&ix)) {
                Ok(answer) => self.answer(ix, Some(answer)),
                Err(problem) => problems.push((AnswerKey::Order(ix), problem)),
            }
        }
        let answers = self.training.answers.or(&self.dossier.organisation.answers);
        self.dossier.trainings.push(self.training);
        FinishedRecord {
            dossier: self.dossier,
            answers,
            problems,
        }
    }
}

/// Reads a flat record: `organisation` and `training` are its names, all other keys are questions of either scope.
///
/// # Errors
/// Every problem of the tree, sorted by place.
pub fn parse_flat(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
) -> Result<Dossier, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut record = FlatRecord::new(instrument);
    let mut places = BTreeMap::new();
    if let Some(fields) = Fields::of(file, node, &mut problems) {
        for entry in fields.entries() {
            let named = match entry.key.as_str() {
                "organisation" => Some(Scope::Organisation),
                "training" => Some(Scope::Training),
                _ => None,
            };
            if let Some(scope) = named {
                // What data frames write where there is nothing.
                if !matches!(entry.node.value, Value::Null)
                    && let Some((text, _)) = fields.as_text(&entry.node, &mut problems)
                {
                    record.name(scope, text);
                }
                continue;
            }
            if entry.key == decision::BARRIERS {
                match &entry.node.value {
                    Value::Null => {}
                    Value::Text(text) => {
                        let problem = record.barriers(text).err();
                        let place = || entry.node.span.clone();
                        problems.extend(problem.map(|problem| problem.at(file, place())));
                    }
                    _ => {
                        record.training.barriers = decision::read_barriers(
                            instrument,
                            &fields,
                            &entry.node,
                            &mut problems,
                        );
                    }
                }
                continue;
            }
            match flat_answer(instrument, file, entry, &mut record) {
                Ok(key) => {
                    places.insert(key, entry);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    let finished = record.finish();
    let key_of = |key: &AnswerKey| AnswerKey::Answer(key.question());
    for key in places
        .keys()
        .filter(|key| matches!(key, AnswerKey::Rank(..)))
    {
        if places.contains_key(&key_of(key)) {
            let message = Message::new("answered-twice")
                .text("a", key_of(key).name(instrument))
                .text("b", key.name(instrument));
            problems.push(Diagnostic::new(message).at(file, places[key].span.clone()));
        }
    }
    for (key, problem) in finished.problems {
        let span = places
            .get(&key)
            .map_or(0..0, |entry| entry.node.span.clone());
        problems.push(problem.at(file, span));
    }
    let answered = places.into_iter().filter_map(|(key, entry)| match key {
        AnswerKey::Answer(ix) => Some((ix, entry)),
        AnswerKey::Order(_) | AnswerKey::Rank(..) => None,
    });
    let places = answered.collect();
    check_contradictions(instrument, file, &finished.answers, &places, &mut problems);
    Diagnostic::sort(&mut problems);
    if problems.is_empty() {
        Ok(finished.dossier)
    } else {
        Err(problems)
    }
}

/// Sets the answer under a key of a flat record; a text may hold several options, as a table cell does.
fn flat_answer(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    entry: &Entry,
    record: &mut FlatRecord<'_>,
) -> Result<AnswerKey, Diagnostic> {
    let Some(key) = instrument.find_key(&entry.key) else {
        let questions = instrument.questions.iter();
        let known = questions.map(|question| question.id.as_str());
        return Err(unknown_key(
            file,
            entry,
            known.chain(["organisation", "training", decision::BARRIERS]),
        ));
    };
    let question = instrument.question(key.question());
    let set = match (&entry.node.value, key) {
        (Value::Null, _) => Ok(()),
        (Value::Text(text), _) => record.text(key, text),
        (_, AnswerKey::Answer(ix)) => match from_node(question, &entry.node) {
            Some(answer) => answer.map(|answer| record.answer(ix, Some(answer))),
            None => return Err(misfit(file, question, &entry.node)),
        },
        _ => return Err(wrong_kind(file, &entry.node, "text")),
    };
    set.map(|()| key)
        .map_err(|problem| problem.at(file, entry.node.span.clone()))
}
