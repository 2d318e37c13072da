//! JSON Schema of a dossier: what the reader of dossiers accepts, as far as a schema can say it.
//!
//! One schema serves validators and editors, so it keeps to what they share:
//!
//! * Only keywords that mean the same in draft 7 and in draft 2020-12, and no `$ref` beside another keyword: Taplo, which
//!   completes TOML in editors, reads every schema as draft 7. `maxContains` is the exception; who does not know it sees
//!   a condition that always holds.
//! * `anyOf: [suggestion, true]` demands nothing. Editors take suggestions from the first branch and none from `true`.
//!   What is demanded stands in `if`, `then` and `else`, where Taplo does not look for suggestions: so the ids are
//!   offered, and every other word that the reader knows is accepted.
//! * A word that is not accepted fails against the list of ids, because validators put that list into their message.
//! * Options have their descriptions twice: `enumDescriptions` for VS Code, `x-taplo` for Taplo.
//!
//! Beyond a schema: a number and a stated option that contradict each other, and `12.0`, which JSON Schema calls whole.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::words::{Patterns, accepted};
use crate::dossier::decision::{BARRIERS, PLAN};
use crate::dossier::{FORMAT, GENERAL, OLDEST_FORMAT, Recognised, title_key};
use crate::instrument::{
    Instrument, Kind, Language, Layer, PickOrder, Question, QuestionIx, Scope, StepStatus, UNKNOWN,
};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The schema of a dossier, with its descriptions in the language of the locale.
pub fn schema(instrument: &Instrument, locale: &Locale) -> Value {
    let writer = Writer {
        instrument,
        locale,
        language: instrument.language_or_first(locale.code()),
    };
    let title = Message::new("schema-title").text("title", instrument.title.get(writer.language));
    let edition = format!("{} ({})", instrument.version, instrument.hash);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": edition,
        "title": locale.say(&title),
        "description": locale.get("schema-about"),
        "type": "object",
        "required": ["format"],
        "properties": {
            "format": { "description": locale.get("schema-format"), "enum": [FORMAT, OLDEST_FORMAT] },
            "interview": writer.interview(),
            "organisation": writer.sheet(Scope::Organisation),
            "training": {
                "description": locale.get("schema-trainings"),
                "type": "array",
                "items": writer.sheet(Scope::Training),
            },
        },
        "additionalProperties": false,
        "$defs": writer.definitions(),
    })
}

struct Writer<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    language: Language,
}

/// A reference to the words for an answer that is not known.
const NOT_KNOWN: &str = "unknown";

/// A reference to the words for how several picks compare.
const ORDER: &str = "order";

/// A reference to the words for how far a step is.
const STATUS: &str = "status";

impl Writer<'_> {
    fn text(&self, about: &'static str) -> Value {
        json!({ "description": self.locale.get(about), "type": "string" })
    }

    /// How the answers came about.
    fn interview(&self) -> Value {
        json!({
            "description": self.locale.get("schema-interview"),
            "type": "object",
            "properties": {
                "instrument": {
                    "description": self.locale.get("schema-edition"),
                    "type": "object",
                    "required": ["version", "hash"],
                    "properties": { "version": { "type": "string" }, "hash": { "type": "string" } },
                    "additionalProperties": false,
                },
                "language": self.text("schema-language"),
                "date": self.text("schema-date"),
                "interviewer": self.text("schema-interviewer"),
                "respondent": self.text("schema-respondent"),
                "at": self.text("schema-at"),
            },
            "additionalProperties": false,
        })
    }

    /// The table of an organisation or of a training.
    fn sheet(&self, scope: Scope) -> Value {
        let (about, title) = match scope {
            Scope::Organisation => ("schema-organisation", "schema-name"),
            Scope::Training => ("schema-training", "schema-training-title"),
        };
        let mut properties = Map::new();
        properties.insert(title_key(scope).to_owned(), self.text(title));
        for ix in self.instrument.questions_of(scope) {
            let question = self.instrument.question(ix);
            properties.insert(question.id.clone(), self.answer(ix));
            if let Some(key) = question.order_key() {
                properties.insert(key, self.order());
            }
        }
        let questions = self.instrument.questions_of(scope);
        let questions: Vec<_> = questions.map(|ix| self.instrument.question(ix)).collect();
        properties.insert("later".to_owned(), self.later(&questions));
        if scope == Scope::Training {
            properties.insert("recognised".to_owned(), self.recognised());
            properties.insert(BARRIERS.to_owned(), self.barriers());
            properties.insert(PLAN.to_owned(), self.plan());
        }
        properties.insert("notes".to_owned(), self.notes(&questions));
        let mut sheet = json!({
            "description": self.locale.get(about),
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        let orders = questions.iter().filter_map(|question| {
            let several = json!({ "type": "array", "minItems": 2 });
            Some(json!({
                "if": { "required": [question.order_key()?] },
                "then": { "required": [question.id], "properties": { (&question.id): several } },
            }))
        });
        let orders: Vec<_> = orders.collect();
        if !orders.is_empty() {
            sheet["allOf"] = json!(orders);
        }
        sheet
    }

    /// How several picks compare.
    fn order(&self) -> Value {
        let ids = PickOrder::ALL.map(PickOrder::id);
        let texts = PickOrder::ALL.map(|order| match order {
            PickOrder::Ranked => self.locale.get("order-ranked"),
            PickOrder::Equal => self.locale.get("order-equal"),
        });
        let mut suggestion = json!({});
        choice(&mut suggestion, &json!(ids), &json!(texts));
        json!({
            "description": self.locale.get("schema-pick-order"),
            "type": "string",
            "anyOf": [suggestion, true],
            "if": reference(ORDER),
            "else": { "enum": ids },
        })
    }

    fn later(&self, questions: &[&Question]) -> Value {
        let ids: Vec<_> = questions.iter().map(|question| &question.id).collect();
        // An empty `enum` is no schema; where nothing is asked, nothing can be put off.
        let items = if ids.is_empty() {
            json!(false)
        } else {
            json!({ "enum": ids })
        };
        json!({ "description": self.locale.get("schema-later"), "type": "array", "items": items })
    }

    fn recognised(&self) -> Value {
        let ids = Recognised::ALL.map(Recognised::id);
        let texts = Recognised::ALL.map(|recognised| self.locale.get(recognised.text()));
        let mut schema = json!({ "description": self.locale.get("schema-recognised") });
        choice(&mut schema, &json!(ids), &json!(texts));
        schema
    }

    /// The thresholds that people recognise.
    fn barriers(&self) -> Value {
        let items = self.instrument.items_of(Layer::Threshold);
        let items = items.map(|ix| &self.instrument.items[ix.get()]);
        let known = items.map(|item| (item.id.as_str(), item.text.get(self.language)));
        json!({
            "description": self.locale.get("schema-barriers"),
            "type": "array",
            "items": one_of(known),
        })
    }

    /// What was decided.
    fn plan(&self) -> Value {
        let steps = self.instrument.steps();
        let steps = steps.map(|step| {
            let text = self.instrument.step_text(step).get(self.language);
            (self.instrument.step_id(step), text)
        });
        let mut step = one_of(steps);
        step["description"] = json!(self.locale.get("schema-plan-step"));
        let ids = StepStatus::ALL.map(StepStatus::id);
        let texts = StepStatus::ALL.map(|status| self.locale.get(status.text()));
        let mut suggestion = json!({});
        choice(&mut suggestion, &json!(ids), &json!(texts));
        json!({
            "description": self.locale.get("schema-plan"),
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "step": step,
                    "text": self.text("schema-plan-text"),
                    "owner": self.text("schema-plan-owner"),
                    "due": self.text("schema-plan-due"),
                    "status": {
                        "description": self.locale.get("schema-plan-status"),
                        "type": "string",
                        "anyOf": [suggestion, true],
                        "if": reference(STATUS),
                        "else": { "enum": ids },
                    },
                },
                "oneOf": [{ "required": ["step"] }, { "required": ["text"] }],
                "additionalProperties": false,
            },
        })
    }

    fn notes(&self, questions: &[&Question]) -> Value {
        let mut notes = Map::new();
        notes.insert(GENERAL.to_owned(), self.text("schema-note-general"));
        for question in questions {
            let about = Message::new("schema-note-on");
            let about = about.text("question", question.name.get(self.language));
            let about = self.locale.say(&about);
            notes.insert(
                question.id.clone(),
                json!({ "description": about, "type": "string" }),
            );
        }
        json!({
            "description": self.locale.get("schema-notes"),
            "type": "object",
            "properties": notes,
            "additionalProperties": false,
        })
    }

    /// What a dossier may hold for a question.
    fn answer(&self, ix: QuestionIx) -> Value {
        let question = self.instrument.question(ix);
        let about = self.about(question);
        let mut schema = json!({
            "title": question.name.get(self.language),
            "description": about,
        });
        let suggestion = |mut suggestion: Value| {
            suggestion["description"] = json!(about);
            json!([suggestion, true])
        };
        let words = reference(&words_of(question));
        match question.kind {
            Kind::Choice => {
                schema["type"] = json!("string");
                schema["anyOf"] = suggestion(self.options(question));
                schema["if"] = words;
                schema["else"] = json!({ "enum": ids(question) });
            }
            Kind::YesNo => {
                schema["type"] = json!(["boolean", "string"]);
                schema["anyOf"] = suggestion(self.truths(question));
                schema["if"] = json!({ "anyOf": [{ "type": "boolean" }, words] });
                schema["else"] = json!({ "enum": ids(question) });
            }
            Kind::Multi { max, .. } => {
                let items = json!({ "type": "string", "anyOf": [self.options(question), true] });
                let list = json!({ "type": "array", "items": items });
                schema["type"] = json!(["array", "string"]);
                schema["anyOf"] = suggestion(list);
                several_words(&mut schema, question, max);
            }
            Kind::Number { min, max, .. } => {
                schema["type"] = json!(["integer", "string"]);
                schema["minimum"] = json!(min);
                schema["maximum"] = json!(max);
                schema["if"] = reference(NOT_KNOWN);
                schema["else"] = json!({ "type": "integer" });
                return schema;
            }
        }
        // Taplo completes a key with the text of the suggestion, and would show this one as well when pointing at it.
        schema["x-taplo"] = json!({ "docs": { "main": "" } });
        schema
    }

    /// What is asked, what it means, and where several can be picked the options: Taplo offers nothing within a list of an
    /// `[[array of tables]]`.
    fn about(&self, question: &Question) -> String {
        let (ask, help) = (&question.ask, &question.help);
        let mut about = format!("{}\n\n{}", ask.get(self.language), help.get(self.language));
        if question.takes_several() {
            about.push('\n');
            for option in &question.options {
                about.push_str(&format!(
                    "\n- `{}`: {}",
                    option.id,
                    option.name.get(self.language)
                ));
            }
        }
        about
    }

    /// The ids of the options with what they mean, and "unknown".
    fn options(&self, question: &Question) -> Value {
        let options = question.options.iter();
        let mut texts: Vec<_> = options
            .map(|option| {
                let name = option.name.get(self.language);
                let help = option.help.as_ref().map(|help| help.get(self.language));
                help.map_or_else(|| name.to_owned(), |help| format!("{name}\n\n{help}"))
            })
            .collect();
        texts.push(self.locale.get("schema-unknown"));
        let mut schema = json!({});
        choice(&mut schema, &json!(ids(question)), &json!(texts));
        schema
    }

    fn truths(&self, question: &Question) -> Value {
        let options = question.options.iter();
        let names = options.map(|option| option.name.get(self.language).to_owned());
        let texts: Vec<_> = names.chain([self.locale.get("schema-unknown")]).collect();
        let mut schema = json!({});
        choice(&mut schema, &json!([true, false, UNKNOWN]), &json!(texts));
        schema
    }

    /// The words that count as an answer: for all options of a question together, or of one with several picks for each.
    fn definitions(&self) -> Value {
        let patterns = Patterns::new();
        let mut definitions = Map::new();
        let mut define = |name: String, words: &BTreeSet<String>, exact: &[&str]| {
            let pattern = patterns.pattern(words, exact);
            definitions.insert(name, json!({ "type": "string", "pattern": pattern }));
        };
        let unknown = self.instrument.questions.first();
        let unknown = unknown.map_or(&[][..], |question| &question.unknown);
        let unknown = unknown.iter().cloned().chain([UNKNOWN.to_owned()]);
        let unknown: BTreeSet<_> = unknown.collect();
        define(NOT_KNOWN.to_owned(), &unknown, &[]);
        let ranked = self.instrument.questions.iter().find(|one| one.is_ranked());
        if let Some(ranked) = ranked {
            let words = ranked.order_words.iter().flatten().cloned();
            let ids = PickOrder::ALL.map(|order| order.id().to_owned());
            define(ORDER.to_owned(), &words.chain(ids).collect(), &[]);
        }
        let words = self.instrument.statuses.iter().flatten().cloned();
        let ids = StepStatus::ALL.map(|status| status.id().to_owned());
        define(STATUS.to_owned(), &words.chain(ids).collect(), &[]);
        for question in &self.instrument.questions {
            let accepted = accepted(question);
            match question.kind {
                Kind::Number { .. } => {}
                Kind::Choice | Kind::YesNo => {
                    let all = accepted.into_iter().chain([unknown.clone()]);
                    let all: BTreeSet<_> = all.flatten().collect();
                    define(words_of(question), &all, &[]);
                }
                Kind::Multi { .. } => {
                    let options = question.option_ids().zip(&accepted);
                    for (id, words) in options {
                        // Two ids that differ in case alone leave the second with no word but itself.
                        let exact: &[&str] = if words.is_empty() { &[id] } else { &[] };
                        define(words_for(question, id), words, exact);
                    }
                }
            }
        }
        for question in &self.instrument.questions {
            if question.takes_several() {
                let ids = question.option_ids();
                let any: Vec<_> = ids.map(|id| reference(&words_for(question, id))).collect();
                definitions.insert(words_of(question), json!({ "anyOf": any }));
            }
        }
        Value::Object(definitions)
    }
}

/// The name of what counts as an answer to a question. Ids of questions have no dot, so no two names are alike.
fn words_of(question: &Question) -> String {
    format!("answer.{}", question.id)
}

fn words_for(question: &Question, option: &str) -> String {
    format!("answer.{}.{option}", question.id)
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The ids of a question's options, and what is written when the answer is not known.
fn ids(question: &Question) -> Vec<&str> {
    question.option_ids().chain([UNKNOWN]).collect()
}

/// Makes a schema one of values with a text each, for the two editors that show one.
fn choice(schema: &mut Value, values: &Value, texts: &Value) {
    schema["enum"] = values.clone();
    schema["enumDescriptions"] = texts.clone();
    schema["x-taplo"] = json!({ "docs": { "enumValues": texts } });
}

/// One of these ids; without any, nothing will do: an empty `enum` is no schema.
fn one_of<'a>(known: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let (ids, texts): (Vec<_>, Vec<_>) = known.unzip();
    if ids.is_empty() {
        return json!({ "not": {} });
    }
    let mut schema = json!({});
    choice(&mut schema, &json!(ids), &json!(texts));
    schema
}

/// Demands a list of words, each option at most once, or one word.
fn several_words(schema: &mut Value, question: &Question, max: usize) {
    let words = reference(&words_of(question));
    let options: Vec<_> = question.option_ids().collect();
    let mut list = json!({
        "items": { "if": words, "else": { "enum": options } },
        "minItems": 1,
        "maxItems": max,
    });
    if max > 1 {
        let once = question.option_ids().map(|id| {
            let option = reference(&words_for(question, id));
            json!({ "anyOf": [
                { "not": { "contains": option } },
                { "contains": option, "maxContains": 1 },
            ] })
        });
        list["allOf"] = once.collect();
    }
    schema["if"] = json!({ "anyOf": [
        reference(NOT_KNOWN),
        words,
        { "type": "array", "minItems": 1, "maxItems": 1, "items": reference(NOT_KNOWN) },
    ] });
    schema["else"] = json!({
        "if": { "type": "string" },
        "then": { "enum": ids(question) },
        "else": list,
    });
}
