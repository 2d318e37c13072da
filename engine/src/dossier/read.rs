//! From a tree to a dossier. Keys are question ids, so no schema is written down here.

use std::sync::Arc;

use super::model::{Dossier, Edition, Session, Subject, title_key};
use super::sheet::{misplaced, read_sheet};
use crate::instrument::{Instrument, Scope};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node, Notation, Value, unknown_key, wrong_kind};
use crate::text::message::Message;

/// The dossier format that this program writes.
pub const FORMAT: u32 = 2;

/// The oldest that it reads: format 2 only added keys.
pub const OLDEST_FORMAT: u32 = 1;

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
    parse_node(instrument, file, &crate::syntax::parse(file, notation)?)
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
    let node = crate::syntax::parse(file, notation)?;
    let mut problems = Vec::new();
    let dossier = Fields::of(file, &node, &mut problems)
        .map(|fields| read(instrument, fields, &mut problems));
    Diagnostic::sort(&mut problems);

    match dossier {
        Some(mut dossier) if dossier.session.is_of_other(instrument) => {
            // What people judged was the result of that edition.
            for training in &mut dossier.trainings {
                training.recognised = None;
            }
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
        let file = fields.file();
        let (organisation, taken_over) =
            read_sheet(instrument, file, node, Scope::Organisation, problems);
        dossier.organisation = organisation;
        dossier.taken_over.extend(taken_over);
    }
    for node in fields.list("training", problems) {
        let (training, taken_over) =
            read_sheet(instrument, fields.file(), node, Scope::Training, problems);
        dossier.trainings.push(training);
        dossier.taken_over.extend(taken_over);
    }
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
        Value::Integer(format) if (OLDEST_FORMAT.into()..=FORMAT.into()).contains(&format) => {
            return true;
        }
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
