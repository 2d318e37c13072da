//! The answers that a result was made from, and what a schema says of them and of notes.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::ids;
use super::schema::{Context, JsonSchema, Object, add, choice, reference};
use crate::dossier::{GENERAL, written, written_order};
use crate::instrument::{Effective, Instrument, Kind, PickOrder, Question, Scope};

/// The known answers to the questions of a scope, in the notation of a dossier.
#[derive(Clone, Debug)]
pub struct Answers<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) scope: Scope,
    /// All that count, those of the other scope too.
    pub(in crate::report) effective: Effective,
}

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answers = serializer.serialize_map(None)?;
        for ix in self.instrument.questions_of(self.scope) {
            if let Some(answer) = self.effective.known(ix) {
                let id = &self.instrument.question(ix).id;
                answers.serialize_entry(id, &written(self.instrument, ix, answer))?;
                if let Some((key, order)) = written_order(self.instrument.question(ix), answer) {
                    answers.serialize_entry(&key, order.id())?;
                }
            }
        }
        answers.end()
    }
}

impl JsonSchema for Answers<'_> {
    /// Those of which questions, the object around them says.
    fn schema(_: &Context<'_>) -> Value {
        json!({ "type": "object" })
    }
}

pub(super) fn organisation_answers(context: &Context<'_>, _: Value) -> Value {
    answers(context, Scope::Organisation)
}

pub(super) fn training_answers(context: &Context<'_>, _: Value) -> Value {
    answers(context, Scope::Training)
}

pub(super) fn on_organisation(context: &Context<'_>, notes: Value) -> Value {
    notes_on(context, notes, Scope::Organisation)
}

pub(super) fn on_training(context: &Context<'_>, notes: Value) -> Value {
    notes_on(context, notes, Scope::Training)
}

/// Known answers, by question: as a dossier has them, but by ids alone.
fn answers(context: &Context<'_>, scope: Scope) -> Value {
    let mut answers = Object::default();
    for question in questions(context, scope) {
        answers.optional(&question.id, answer(context, question));
        if let Some(key) = question.order_key() {
            let equal = json!({ "const": PickOrder::Equal.id() });
            answers.optional(&key, context.described("schema-pick-order", equal));
        }
    }
    answers.into()
}

fn answer(context: &Context<'_>, question: &Question) -> Value {
    let mut schema = json!({
        "title": question.name.get(context.language),
        "description": question.ask.get(context.language),
    });
    let options = reference(&options_of(question));
    let answer = match question.kind {
        Kind::Choice => options,
        Kind::Multi { max, .. } => json!({
            "type": "array",
            "items": options,
            "uniqueItems": true,
            "minItems": 1,
            "maxItems": max,
        }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Number { min, max, .. } => {
            json!({ "type": "integer", "minimum": min, "maximum": max })
        }
    };
    add(&mut schema, answer);
    schema
}

/// Notes on the questions of a scope, or on the whole.
fn notes_on(context: &Context<'_>, mut notes: Value, scope: Scope) -> Value {
    let questions = questions(context, scope).map(|question| {
        let name = question.name.get(context.language);
        (question.id.as_str(), name.to_owned())
    });
    let general = (GENERAL, context.locale.get("note-general"));
    notes["items"]["properties"]["question"] = choice(questions.chain([general]));
    notes
}

/// Demands that an `answer` is one to its `question`.
pub(super) fn of_question(context: &Context<'_>, answer: impl Fn(Value) -> Value) -> Value {
    let scored = context.instrument.scored().map(|ix| {
        let question = context.instrument.question(ix);
        json!({
            "if": { "properties": { "question": { "const": question.id } } },
            "then": { "properties": { "answer": answer(reference(&options_of(question))) } },
        })
    });
    scored.collect()
}

/// The options of every question that has some.
pub(super) fn definitions(context: &Context<'_>) -> Map<String, Value> {
    let questions = context.instrument.questions.iter();
    let questions = questions.filter(|question| !question.options.is_empty());
    questions
        .map(|question| (options_of(question), ids::options(context, question)))
        .collect()
}

fn questions<'a>(context: &Context<'a>, scope: Scope) -> impl Iterator<Item = &'a Question> {
    let instrument = context.instrument;
    let questions = instrument.questions_of(scope);
    questions.map(|ix| instrument.question(ix))
}

/// The name of the options of a question. No other name has a dot.
fn options_of(question: &Question) -> String {
    format!("option.{}", question.id)
}
