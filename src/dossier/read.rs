//! From a tree to a dossier. Keys are question ids, so no schema is written down here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::given;
use super::model::{Dossier, Edition, GENERAL, Recognised, Session, Sheet, Subject, title_key};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::instrument::{
    Answer, Answers, Instrument, Kind, NO, Picks, Question, QuestionIx, Scope, YES,
};
use crate::message::Message;
use crate::source::{Entry, Fields, Node, Notation, Value, unknown_key, wrong_kind};

/// The dossier format that this program reads and writes.
pub const FORMAT: u32 = 1;

/// Reads a dossier.
///
/// # Errors
/// Every problem of the file, sorted by place.
pub fn parse(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    notation: Notation,
) -> Result<Dossier, Vec<Diagnostic>> {
    if file.text().trim().is_empty() {
        let empty = Diagnostic::new(Message::new("empty-dossier").text("file", file.name()));
        return Err(vec![
            empty.hint(Message::new("hint-new-dossier").text("file", file.name())),
        ]);
    }
    parse_node(instrument, file, &crate::source::parse(file, notation)?)
}

/// Reads a dossier that another edition of the instrument may have asked for: the answers that still fit, and a report of
/// each one that does not.
///
/// # Errors
/// Every problem of the file, sorted by place, when it cannot be read at all or is of this very edition.
pub fn take_over(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    notation: Notation,
) -> Result<(Dossier, Vec<Diagnostic>), Vec<Diagnostic>> {
    let node = crate::source::parse(file, notation)?;
    let mut problems = Vec::new();
    let dossier = Fields::of(file, &node, &mut problems)
        .map(|fields| read(instrument, fields, &mut problems));
    Diagnostic::sort(&mut problems);

    match dossier {
        Some(mut dossier) if dossier.session.is_of_other(instrument) => {
            let trainings = 0..dossier.trainings.len();
            let subjects = trainings.map(Subject::Training);
            for subject in std::iter::once(Subject::Organisation).chain(subjects) {
                let answers = &mut dossier.sheet_mut(subject).answers;
                for number in instrument.question_indices() {
                    if instrument.contradiction(number, answers).is_some() {
                        answers.set(number, None);
                    }
                }
            }
            Ok((dossier, problems))
        }
        Some(dossier) if problems.is_empty() => Ok((dossier, problems)),
        _ => Err(problems),
    }
}

/// Reads a dossier from a tree.
///
/// # Errors
/// Every problem of the tree, sorted by place.
pub fn parse_node(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
) -> Result<Dossier, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let dossier =
        Fields::of(file, node, &mut problems).map(|fields| read(instrument, fields, &mut problems));
    match dossier {
        Some(dossier) if problems.is_empty() => Ok(dossier),
        dossier => {
            Diagnostic::sort(&mut problems);
            if dossier.is_some_and(|dossier| dossier.session.is_of_other(instrument)) {
                problems.push(
                    Diagnostic::new(Message::new("other-edition"))
                        .hint(Message::new("hint-other-edition").text("file", file.name())),
                );
            }
            Err(problems)
        }
    }
}

fn read(
    instrument: &Instrument,
    mut fields: Fields<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Dossier {
    let mut dossier = Dossier::empty(instrument);
    if !check_format(&mut fields, problems) {
        return dossier;
    }
    if let Some(entry) = fields.entry("interview") {
        dossier.session = read_session(fields.file(), &entry.node, problems);
    }
    if let Some(entry) = fields.entry("organisation") {
        let node = &entry.node;
        dossier.organisation = read_sheet(
            instrument,
            fields.file(),
            node,
            Scope::Organisation,
            problems,
        );
    }
    dossier.trainings = fields
        .list("training", problems)
        .iter()
        .map(|node| read_sheet(instrument, fields.file(), node, Scope::Training, problems))
        .collect();
    let known = ["format", "interview", "organisation", "training"];
    for entry in fields
        .entries()
        .iter()
        .filter(|entry| !known.contains(&entry.key.as_str()))
    {
        let scope = instrument
            .find_question(&entry.key)
            .map(|ix| instrument.question(ix).scope);
        problems.push(match scope {
            Some(scope) => misplaced(fields.file(), entry, scope),
            None if entry.key == title_key(Scope::Organisation) => {
                misplaced(fields.file(), entry, Scope::Organisation)
            }
            None => unknown_key(fields.file(), entry, known),
        });
    }
    dossier
}

/// The report of a key that stands in another table than its own.
fn misplaced(file: &Arc<SourceFile>, entry: &Entry, scope: Scope) -> Diagnostic {
    let id = match scope {
        Scope::Organisation => "belongs-to-organisation",
        Scope::Training => "belongs-to-training",
    };
    Diagnostic::new(Message::new(id).text("key", &entry.key)).at(file, entry.span.clone())
}

/// Reads how the answers came about.
fn read_session(file: &Arc<SourceFile>, node: &Node, problems: &mut Vec<Diagnostic>) -> Session {
    let Some(mut fields) = Fields::of(file, node, problems) else {
        return Session::default();
    };
    let edition = fields.entry("instrument");
    let mut text = |key| {
        let text = fields.optional_text(key, problems);
        text.map(|(text, _)| text.to_owned())
            .filter(|text| !text.trim().is_empty())
    };
    let mut session = Session {
        instrument: None,
        language: text("language"),
        date: text("date"),
        interviewer: text("interviewer"),
        respondent: text("respondent"),
        at: text("at"),
    };
    fields.finish(problems);
    if let Some(mut fields) = edition.and_then(|entry| Fields::of(file, &entry.node, problems)) {
        let version = fields.text("version", problems);
        let hash = fields.text("hash", problems);
        fields.finish(problems);
        session.instrument = version.zip(hash).map(|((version, _), (hash, _))| Edition {
            version: version.to_owned(),
            hash: hash.to_owned(),
        });
    }
    session
}

/// Whether the file is of a format that this program knows; if not, nothing else in it can be judged.
fn check_format(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> bool {
    let Some(node) = fields.required("format", problems) else {
        if let Some(missing) = problems.last_mut() {
            missing.hint = Some(Message::new("hint-add-format"));
        }
        return false;
    };
    let problem = match node.value {
        Value::Integer(format) if format == i64::from(FORMAT) => return true,
        Value::Integer(format) if format > i64::from(FORMAT) => Diagnostic::new(
            Message::new("newer-format")
                .text("format", format)
                .number("supported", FORMAT),
        )
        .hint(Message::new("hint-update-program")),
        Value::Integer(format) => Diagnostic::new(
            Message::new("unknown-format")
                .text("format", format)
                .number("supported", FORMAT),
        ),
        _ => wrong_kind(fields.file(), node, "integer"),
    };
    problems.push(problem.at(fields.file(), node.span.clone()));
    false
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
    let mut dossier = Dossier::empty(instrument);
    let mut training = Sheet::empty(instrument);
    if let Some(fields) = Fields::of(file, node, &mut problems) {
        let mut places = BTreeMap::new();
        for entry in fields.entries() {
            let name = match entry.key.as_str() {
                "organisation" => Some(&mut dossier.organisation.title),
                "training" => Some(&mut training.title),
                _ => None,
            };
            if let Some(name) = name {
                let text = fields.as_text(&entry.node, &mut problems);
                *name = text
                    .map(|(text, _)| text.to_owned())
                    .filter(|text| !text.trim().is_empty());
                continue;
            }
            match flat_answer(instrument, file, entry) {
                Ok((question, answer)) => {
                    let answers = match instrument.question(question).scope {
                        Scope::Organisation => &mut dossier.organisation.answers,
                        Scope::Training => &mut training.answers,
                    };
                    answers.set(question, answer);
                    places.insert(question, entry);
                }
                Err(problem) => problems.push(problem),
            }
        }
        let answers = training.answers.or(&dossier.organisation.answers);
        check_contradictions(instrument, file, &answers, &places, &mut problems);
    }
    dossier.trainings.push(training);
    Diagnostic::sort(&mut problems);
    if problems.is_empty() {
        Ok(dossier)
    } else {
        Err(problems)
    }
}

/// The answer under a key of a flat record; a text may hold several options, as a table cell does.
fn flat_answer(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    entry: &Entry,
) -> Result<(QuestionIx, Option<Answer>), Diagnostic> {
    let Some(ix) = instrument.find_question(&entry.key) else {
        let known = instrument
            .questions
            .iter()
            .map(|question| question.id.as_str());
        return Err(unknown_key(
            file,
            entry,
            known.chain(["organisation", "training"]),
        ));
    };
    let question = instrument.question(ix);
    let answer = match &entry.node.value {
        Value::Text(text) => given::from_cell(question, text),
        _ => match from_node(question, &entry.node) {
            Some(answer) => answer.map(Some),
            None => return Err(misfit(file, question, &entry.node)),
        },
    };
    answer
        .map(|answer| (ix, answer))
        .map_err(|problem| problem.at(file, entry.node.span.clone()))
}

/// Reads the table of an organisation or a training.
fn read_sheet(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
    scope: Scope,
    problems: &mut Vec<Diagnostic>,
) -> Sheet {
    let mut read = Sheet::empty(instrument);
    let Some(fields) = Fields::of(file, node, problems) else {
        return read;
    };
    let mut places = BTreeMap::new();
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
    check_contradictions(instrument, file, &read.answers, &places, problems);
    read
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
        return Err(unknown_key(
            file,
            entry,
            known.chain([title_key(scope), "notes", "later"]),
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

/// The report of a node that can hold no answer: of the item that does not fit, when it is one of a list.
fn misfit(file: &Arc<SourceFile>, question: &Question, node: &Node) -> Diagnostic {
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
fn from_node(question: &Question, node: &Node) -> Option<Result<Answer, Diagnostic>> {
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

fn check_contradictions(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    answers: &Answers,
    places: &BTreeMap<QuestionIx, &Entry>,
    problems: &mut Vec<Diagnostic>,
) {
    for number in instrument.question_indices() {
        let Some((derived, stated, given)) = instrument.contradiction(number, answers) else {
            continue;
        };
        let (Some(number), Some(place)) = (places.get(&number), places.get(&derived)) else {
            continue;
        };
        let question = instrument.question(derived);
        let value = file
            .text()
            .get(number.node.span.clone())
            .unwrap_or_default();
        problems.push(
            contradiction(question, &number.key, value, stated, given)
                .at(file, place.node.span.clone()),
        );
    }
}

/// The report of an option that a number contradicts.
pub(crate) fn contradiction(
    question: &Question,
    key: &str,
    value: &str,
    stated: usize,
    given: usize,
) -> Diagnostic {
    let message = Message::new("contradiction")
        .text("question", &question.id)
        .text("stated", &question.options[stated].id)
        .text("number", key)
        .text("value", value)
        .text("given", &question.options[given].id);
    Diagnostic::new(message).hint(
        Message::new("hint-keep-one")
            .text("a", &question.id)
            .text("b", key),
    )
}
