//! From a table to a sheet: answers, notes, and what else stands beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::decision::{BARRIERS, PLAN, read_barriers, read_plan};
use super::model::{GENERAL, Recognised, Sheet, TakenOver, title_key};
use super::{given, pick_order};
use crate::instrument::{
    Answer, AnswerKey, Answers, Contradiction, Instrument, Kind, NO, Picks, Question, QuestionIx,
    Scope, YES,
};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Entry, Fields, Node, Value, unknown_key, wrong_kind};
use crate::text::message::Message;

/// Reads the table of an organisation or a training, with the options of earlier editions that it held.
pub(super) fn read_sheet(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
    scope: Scope,
    problems: &mut Vec<Diagnostic>,
) -> (Sheet, Vec<TakenOver>) {
    let mut read = Sheet::empty(instrument);
    let (mut places, mut orders, mut taken_over) = (BTreeMap::new(), Vec::new(), Vec::new());
    let Some(fields) = Fields::of(file, node, problems) else {
        return (read, taken_over);
    };
    for entry in fields.entries() {
        if entry.key == title_key(scope) {
            let title = fields.as_text(&entry.node, problems);
            read.title = title
                .map(|(text, _)| text.to_owned())
                .filter(|text| !text.trim().is_empty());
        } else if entry.key == "notes" {
            read.notes = read_notes(instrument, file, &entry.node, scope, problems);
        } else if entry.key == "later" {
            read.later = read_later(instrument, &fields, &entry.node, scope, problems);
        } else if entry.key == "recognised" && scope == Scope::Training {
            read.recognised = read_recognised(&fields, &entry.node, problems);
        } else if entry.key == BARRIERS && scope == Scope::Training {
            read.barriers = read_barriers(instrument, &fields, &entry.node, problems);
        } else if entry.key == PLAN && scope == Scope::Training {
            read.plan = read_plan(instrument, &fields, &entry.node, problems);
        } else if let Some(AnswerKey::Order(ix)) = instrument.find_key(&entry.key)
            && instrument.question(ix).scope == scope
        {
            orders.push((ix, entry));
        } else if let Some(old) = retired(instrument, entry, scope) {
            taken_over.push(old);
        } else {
            match answer(instrument, file, entry, scope) {
                Ok((question, answer)) => {
                    read.answers.set(question, Some(answer));
                    places.insert(question, entry);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    for (ix, entry) in orders {
        match order(
            instrument,
            &fields,
            entry,
            ix,
            read.answers.get(ix),
            problems,
        ) {
            Some(Ok(answer)) => read.answers.set(ix, Some(answer)),
            Some(Err(problem)) => problems.push(problem.at(file, entry.node.span.clone())),
            None => {}
        }
    }
    for old in &taken_over {
        if read.answers.get(old.to).is_none() {
            let answer = Answer::Picks(Picks::one(old.option));
            read.answers.set(old.to, Some(answer));
        }
    }
    check_contradictions(instrument, file, &read.answers, &places, problems);
    (read, taken_over)
}

/// The answer in the order that stands beside it; nothing when that is no text, which is reported.
fn order(
    instrument: &Instrument,
    fields: &Fields<'_>,
    entry: &Entry,
    ix: QuestionIx,
    answer: Option<Answer>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Result<Answer, Diagnostic>> {
    let (word, _) = fields.as_text(&entry.node, problems)?;
    let question = instrument.question(ix);
    let order = pick_order::from_word(question, word);
    Some(order.and_then(|order| pick_order::ordered(question, answer, order, false)))
}

/// An option of an earlier edition, if the entry holds one.
fn retired(instrument: &Instrument, entry: &Entry, scope: Scope) -> Option<TakenOver> {
    let from = instrument.find_question(&entry.key)?;
    let question = instrument.question(from);
    let Value::Text(word) = &entry.node.value else {
        return None;
    };
    let old = question.find_retired(word)?;
    let fits = question.scope == scope
        && instrument.question(old.question).scope == scope
        && question.find_option(word).is_none();
    fits.then(|| TakenOver {
        from,
        word: word.clone(),
        to: old.question,
        option: old.option,
    })
}

fn answer(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    entry: &Entry,
    scope: Scope,
) -> Result<(QuestionIx, Answer), Diagnostic> {
    let Some(ix) = instrument.find_question(&entry.key) else {
        let known = instrument
            .questions_of(scope)
            .map(|ix| instrument.question(ix).id.as_str());
        let judged = ["recognised", BARRIERS, PLAN].into_iter();
        let judged = judged.filter(|_| scope == Scope::Training);
        return Err(unknown_key(
            file,
            entry,
            known
                .chain([title_key(scope), "notes", "later"])
                .chain(judged),
        ));
    };
    let question = instrument.question(ix);
    if question.scope != scope {
        return Err(misplaced(file, entry, question.scope));
    }
    match from_node(question, &entry.node) {
        Some(Ok(answer)) => Ok((ix, answer)),
        Some(Err(problem)) => Err(problem.at(file, entry.node.span.clone())),
        None => Err(misfit(file, question, &entry.node)),
    }
}

/// The report of a key that stands in another table than its own.
pub(super) fn misplaced(file: &Arc<SourceFile>, entry: &Entry, scope: Scope) -> Diagnostic {
    let id = match scope {
        Scope::Organisation => "belongs-to-organisation",
        Scope::Training => "belongs-to-training",
    };
    Diagnostic::new(Message::new(id).text("key", &entry.key)).at(file, entry.span.clone())
}

/// The report of a node that can hold no answer: of the item that does not fit, when it is one of a list.
pub(super) fn misfit(file: &Arc<SourceFile>, question: &Question, node: &Node) -> Diagnostic {
    if let (Kind::Multi { .. }, Value::List(items)) = (&question.kind, &node.value) {
        let odd = items
            .iter()
            .find(|item| !matches!(item.value, Value::Text(_)));
        if let Some(odd) = odd {
            return wrong_kind(file, odd, "text");
        }
    }
    wrong_kind(file, node, expected_kind(question))
}

/// The answer in a node; `None` when the node is of a kind that can hold none.
pub(super) fn from_node(question: &Question, node: &Node) -> Option<Result<Answer, Diagnostic>> {
    Some(match &node.value {
        Value::Text(word) => given::from_word(question, word),
        Value::Integer(number) if matches!(question.kind, Kind::Number { .. }) => {
            given::from_number(question, *number)
        }
        Value::Bool(truth) if matches!(question.kind, Kind::YesNo) => {
            Ok(Answer::Picks(Picks::one(if *truth { YES } else { NO })))
        }
        Value::List(items) if matches!(question.kind, Kind::Multi { .. }) => {
            let words: Option<Vec<_>> = items
                .iter()
                .map(|item| match &item.value {
                    Value::Text(word) => Some(word.as_str()),
                    _ => None,
                })
                .collect();
            given::from_words(question, &words?)
        }
        _ => return None,
    })
}

fn expected_kind(question: &Question) -> &'static str {
    match question.kind {
        Kind::Choice => "text",
        Kind::Multi { .. } => "list",
        Kind::YesNo => "bool",
        Kind::Number { .. } => "integer",
    }
}

fn read_later(
    instrument: &Instrument,
    fields: &Fields<'_>,
    node: &Node,
    scope: Scope,
    problems: &mut Vec<Diagnostic>,
) -> BTreeSet<QuestionIx> {
    let mut later = BTreeSet::new();
    let Value::List(items) = &node.value else {
        problems.push(wrong_kind(fields.file(), node, "list"));
        return later;
    };
    for item in items {
        let Some((id, span)) = fields.as_text(item, problems) else {
            continue;
        };
        let mut known = instrument.questions_of(scope);
        if let Some(ix) = known.find(|ix| instrument.question(*ix).id == id) {
            later.insert(ix);
        } else {
            let ids = instrument.questions_of(scope);
            let ids = ids.map(|ix| instrument.question(ix).id.as_str());
            let message = Message::new("unknown-id")
                .text("what", "question")
                .text("id", id);
            problems.push(
                Diagnostic::new(message)
                    .at(fields.file(), span)
                    .suggest(id, ids),
            );
        }
    }
    later
}

fn read_recognised(
    fields: &Fields<'_>,
    node: &Node,
    problems: &mut Vec<Diagnostic>,
) -> Option<Recognised> {
    let (id, span) = fields.as_text(node, problems)?;
    let found = Recognised::ALL.into_iter().find(|known| known.id() == id);
    if found.is_none() {
        let ids = Recognised::ALL.map(Recognised::id);
        let message = Message::new("unknown-option")
            .text("value", id)
            .text("question", "recognised");
        let hint = Message::new("hint-options").text("options", ids.join(", "));
        problems.push(Diagnostic::new(message).at(fields.file(), span).hint(hint));
    }
    found
}

fn read_notes(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
    scope: Scope,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let mut notes = BTreeMap::new();
    let Some(fields) = Fields::of(file, node, problems) else {
        return notes;
    };
    for entry in fields.entries() {
        let ids = || {
            let questions = instrument.questions_of(scope);
            let ids = questions.map(|ix| instrument.question(ix).id.as_str());
            ids.chain([GENERAL])
        };
        if ids().any(|id| id == entry.key) {
            if let Some((text, _)) = fields.as_text(&entry.node, problems) {
                notes.insert(entry.key.clone(), text.to_owned());
            }
        } else {
            problems.push(unknown_key(file, entry, ids()));
        }
    }
    notes
}

pub(super) fn check_contradictions(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    answers: &Answers,
    places: &BTreeMap<QuestionIx, &Entry>,
    problems: &mut Vec<Diagnostic>,
) {
    for found in instrument.contradictions(answers) {
        let of = |question| places.get(question);
        if let (Some(number), Some(place)) = (of(&found.number), of(&found.derived)) {
            let value = file.text().get(number.node.span.clone());
            let problem = contradiction(instrument, &found, value.unwrap_or_default());
            problems.push(problem.at(file, place.node.span.clone()));
        }
    }
}

/// The report of an option that a number contradicts.
pub(crate) fn contradiction(
    instrument: &Instrument,
    found: &Contradiction,
    value: &str,
) -> Diagnostic {
    let question = instrument.question(found.derived);
    let key = &instrument.question(found.number).id;
    let message = Message::new("contradiction")
        .text("question", &question.id)
        .text("stated", &question.options[found.stated].id)
        .text("number", key)
        .text("value", value)
        .text("given", &question.options[found.given].id);
    Diagnostic::new(message).hint(
        Message::new("hint-keep-one")
            .text("a", &question.id)
            .text("b", key),
    )
}
