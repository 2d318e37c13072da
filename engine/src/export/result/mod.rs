//! JSON Schema of a result: the document of `report --format json`, and of each line of `score --format jsonl`.
//!
//! It is for programs that read results, so it says all it can: every key, and every id that the instrument in use can
//! give. A key that is not named here is a mistake. What a training may lack comes in two lots, and a schema for both:
//!
//! * what follows for the organisation (journey, thresholds, plan and so on) is there as a whole or not at all;
//! * with the verdict `insufficient` no persona is named, and nothing follows from one.

mod advice;
mod ids;
mod shape;

use serde_json::{Map, Value, json};

use self::ids::options_of;
use self::shape::{add, choice, list, object, once, reference, some, text};
use crate::dossier::GENERAL;
use crate::instrument::{Instrument, Kind, Language, Question, Scope};
use crate::locale::{Locale, codes};
use crate::message::Message;
use crate::report::FORMAT;
use crate::scoring::Verdict;

/// What of a training is told in a whole document only.
const FULL: [&str; 6] = [
    "journey",
    "thresholds",
    "opportunities",
    "insights",
    "background",
    "plan",
];

/// The schema of a result, with its descriptions in the language of the locale.
pub fn result_schema(instrument: &Instrument, locale: &Locale) -> Value {
    let writer = Writer {
        instrument,
        locale,
        language: instrument.language_or_first(locale.code()),
    };
    let title = Message::new("result-title").text("title", instrument.title.get(writer.language));
    let edition = format!("{} ({})", instrument.version, instrument.hash);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": edition,
        "title": locale.say(&title),
        "description": locale.get("result-about"),
    });
    add(&mut schema, writer.document());
    schema["$defs"] = writer.definitions();
    schema
}

struct Writer<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    language: Language,
}

impl Writer<'_> {
    fn document(&self) -> Value {
        let edition = object(&[], json!({ "version": text(), "hash": text() }));
        let interview = json!({
            "date": self.said("schema-date", text()),
            "interviewer": self.said("schema-interviewer", text()),
            "respondent": self.said("schema-respondent", text()),
            "instrument": self.said("schema-edition", edition.clone()),
        });
        let interview = object(
            &["date", "interviewer", "respondent", "instrument"],
            interview,
        );
        let share = object(
            &[],
            json!({
                "persona": reference("persona"),
                "trainings": self.said("result-mix-trainings", json!({ "type": "integer", "minimum": 1 })),
                "share": self.said("result-mix-share", reference("percent")),
            }),
        );
        let document = json!({
            "format": self.said("result-format", json!({ "const": FORMAT })),
            "language": self.said("result-language", json!({ "enum": codes() })),
            "instrument": self.said("result-instrument", edition),
            "interview": self.said("result-interview", interview),
            "organisation": self.said("result-organisation", self.organisation()),
            "trainings": self.said("result-trainings", list(self.training())),
            "mix": self.said("result-mix", list(share)),
            "cautions": self.said("result-cautions", some(reference("item"))),
        });
        object(&["interview", "cautions"], document)
    }

    fn organisation(&self) -> Value {
        let organisation = json!({
            "name": self.said("result-name", json!({ "type": ["string", "null"] })),
            "answers": self.answers(Scope::Organisation),
            "notes": self.notes(Scope::Organisation),
        });
        object(&["notes"], organisation)
    }

    fn training(&self) -> Value {
        let mut training = json!({
            "title": self.said("result-training-title", json!({ "type": ["string", "null"] })),
            "answers": self.answers(Scope::Training),
            "verdict": self.said("result-verdict", self.verdict()),
            "persona": self.said("result-persona", json!({ "anyOf": [reference("persona"), { "type": "null" }] })),
            "runner_up": self.said("result-runner-up", reference("persona")),
            "fitting": self.said("result-fitting", once(reference("persona"))),
            "margin": self.said("result-margin", reference("percent")),
            "answered": self.said("result-answered", self.answered()),
            "unanswered": self.said("result-unanswered", once(reference("scored_question"))),
            "matches": self.said("result-matches", self.a_persona_each("match", reference("percent"))),
            "recognised": self.said("schema-recognised", self.recognised()),
            "contributions": self.said("result-contributions", list(self.contribution())),
            "flips": self.said("result-flips", list(self.flip())),
            "pathways": self.said("result-pathways", list(self.pathway())),
        });
        let items = || list(reference("item"));
        let full = json!({
            "journey": self.said("result-journey", list(self.station())),
            "thresholds": self.said("result-thresholds", items()),
            "opportunities": self.said("result-opportunities", items()),
            "insights": self.said("result-insights", items()),
            "background": self.said("result-background", items()),
            "plan": self.said("result-plan", list(self.step())),
            "remarks": self.said("result-remarks", some(text())),
            "notes": self.notes(Scope::Training),
        });
        add(&mut training, full);
        let optional = [&FULL[..], &["recognised", "remarks", "notes"]].concat();
        let mut training = object(&optional, training);
        let others = |key: &'static str| FULL.into_iter().filter(move |other| *other != key);
        training["dependentRequired"] = FULL
            .into_iter()
            .map(|key| (key.to_owned(), json!(others(key).collect::<Vec<_>>())))
            .collect();
        training["if"] =
            json!({ "properties": { "verdict": { "const": Verdict::Insufficient.id() } } });
        let none = json!({ "maxItems": 0 });
        training["then"] = json!({ "properties": {
            "persona": { "type": "null" },
            "fitting": none,
            "flips": none,
            "pathways": none,
        } });
        training["else"] = json!({ "properties": {
            "persona": { "type": "string" },
            "fitting": { "minItems": 1 },
        } });
        training
    }

    fn answered(&self) -> Value {
        let weight = json!({ "type": "integer", "minimum": 0 });
        let answered = json!({
            "weight": self.said("result-answered-weight", weight.clone()),
            "of": self.said("result-answered-of", weight),
        });
        object(&[], answered)
    }

    /// A list with an entry for every persona: the persona, and what is said of it under a key.
    fn a_persona_each(&self, key: &str, of: Value) -> Value {
        let mut entry = json!({ "persona": reference("persona") });
        entry[key] = of;
        let personas = self.instrument.personas.len();
        let mut list = list(object(&[], entry));
        list["minItems"] = json!(personas);
        list["maxItems"] = json!(personas);
        list
    }

    fn contribution(&self) -> Value {
        let points = self.a_persona_each("points", reference("points"));
        let contribution = json!({
            "question": reference("scored_question"),
            "answer": self.said("result-contribution-answer", some(text())),
            "weight": self.said("result-contribution-weight", json!({ "type": "integer", "minimum": 1 })),
            "points": self.said("result-contribution-points", points),
        });
        let mut contribution = object(&[], contribution);
        contribution["allOf"] = self.by_question(|options| json!({ "items": options }));
        contribution
    }

    fn flip(&self) -> Value {
        let flip = json!({
            "question": reference("scored_question"),
            "answer": self.said("result-flip-answer", text()),
            "persona": self.said("result-flip-persona", reference("persona")),
        });
        let mut flip = object(&[], flip);
        flip["allOf"] = self.by_question(|options| options);
        flip
    }

    /// Demands that an `answer` is one to its `question`.
    fn by_question(&self, answer: impl Fn(Value) -> Value) -> Value {
        let scored = self.instrument.scored().map(|ix| {
            let question = self.instrument.question(ix);
            json!({
                "if": { "properties": { "question": { "const": question.id } } },
                "then": { "properties": { "answer": answer(reference(&options_of(question))) } },
            })
        });
        scored.collect()
    }

    /// The known answers, by question: as a dossier has them, but by ids alone.
    fn answers(&self, scope: Scope) -> Value {
        let questions = self.questions(scope);
        let ids: Vec<_> = questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        let answers: Map<_, _> = questions
            .iter()
            .map(|question| (question.id.clone(), self.answer(question)))
            .collect();
        self.said("result-answers", object(&ids, Value::Object(answers)))
    }

    fn answer(&self, question: &Question) -> Value {
        let mut schema = json!({
            "title": question.name.get(self.language),
            "description": question.ask.get(self.language),
        });
        let answer = match question.kind {
            Kind::Choice => reference(&options_of(question)),
            Kind::Multi { max, .. } => {
                let mut list = once(reference(&options_of(question)));
                list["minItems"] = json!(1);
                list["maxItems"] = json!(max);
                list
            }
            Kind::YesNo => json!({ "type": "boolean" }),
            Kind::Number { min, max, .. } => {
                json!({ "type": "integer", "minimum": min, "maximum": max })
            }
        };
        add(&mut schema, answer);
        schema
    }

    fn notes(&self, scope: Scope) -> Value {
        let questions = self.questions(scope);
        let ids = questions.iter().map(|question| question.id.as_str());
        let names = questions
            .iter()
            .map(|question| question.name.get(self.language).to_owned());
        let general = self.locale.get("note-general");
        let about = choice(ids.chain([GENERAL]), names.chain([general]));
        let note = object(&[], json!({ "question": about, "text": text() }));
        self.said("schema-notes", some(note))
    }

    fn questions(&self, scope: Scope) -> Vec<&Question> {
        let questions = self.instrument.questions_of(scope);
        questions.map(|ix| self.instrument.question(ix)).collect()
    }

    /// A schema with a description before it.
    pub(super) fn said(&self, about: &'static str, schema: Value) -> Value {
        let mut said = json!({ "description": self.locale.get(about) });
        add(&mut said, schema);
        said
    }
}
