//! The ids that a result holds. Each is a reference to what it names, so a result cannot hold one that nothing has.

use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::schema::{Context, JsonSchema, choice, reference};
use crate::advice::Answered;
use crate::dossier::{Recognised, Written};
use crate::instrument::{
    Actor, AnswerOption, Attention, Item, Layer, Named, Pathway, Persona, Phase, Question, Reason,
    StepStatus, Text,
};
use crate::proof::{AlternativeRule, Promise};
use crate::scoring::Verdict;

/// Something of the instrument or the dossier, written as its id.
#[derive(Debug)]
pub struct Id<'a, T>(pub &'a T);

impl<T> Clone for Id<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<'_, T> {}

impl<T> Deref for Id<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

/// Two are the same when they name the same thing, not when it reads alike.
impl<T> PartialEq for Id<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T: Identified> Serialize for Id<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}

impl<T: Identified> JsonSchema for Id<'_, T> {
    fn schema(context: &Context<'_>) -> Value {
        T::ids(context)
    }
}

/// What has a stable id.
pub trait Identified {
    /// The id.
    fn id(&self) -> &str;

    /// What people call it.
    fn name(&self) -> &Text;

    /// Which ids there are, as a schema.
    #[doc(hidden)]
    fn ids(context: &Context<'_>) -> Value;
}

macro_rules! identified {
    ($($type:ty, $text:ident, $ids:expr;)+) => {$(
        impl Identified for $type {
            fn id(&self) -> &str {
                &self.id
            }

            fn name(&self) -> &Text {
                let Self { $text: name, .. } = self;
                name
            }

            fn ids(context: &Context<'_>) -> Value {
                let ids: fn(&Context<'_>) -> Value = $ids;
                ids(context)
            }
        }
    )+};
}

identified! {
    Persona, name, |_| reference("persona");
    Pathway, name, |_| reference("pathway");
    Phase, name, |_| reference("phase");
    Reason, text, |_| reference("reason");
    // A result names no others but in its notes.
    Question, name, |_| reference("scored_question");
    // Which question it has to be of, the object around it says.
    AnswerOption, short, |_| json!({ "type": "string" });
    Item, text, |_| json!({ "type": "string" });
    Actor, name, |context| named(context, &context.instrument.actors);
    // The categories of items; nothing else of a result has a name and no more.
    Named, name, |context| named(context, &context.instrument.categories);
}

/// The ids of these, each with its name.
fn named<T: Identified>(context: &Context<'_>, all: &[T]) -> Value {
    choice(all.iter().map(|one| {
        let name = one.name().get(context.language);
        (one.id(), name.to_owned())
    }))
}

/// What is told of in more than one place, but for items.
pub(super) fn definitions(context: &Context<'_>) -> Value {
    let instrument = context.instrument;
    let scored = instrument.scored().map(|ix| {
        let question = instrument.question(ix);
        let name = question.name.get(context.language);
        (question.id.as_str(), name.to_owned())
    });
    let percent = json!({ "type": "number", "minimum": 0, "maximum": 100 });
    let points = json!({ "type": "number", "minimum": -50, "maximum": 50 });
    json!({
        "persona": named(context, &instrument.personas),
        "pathway": named(context, &instrument.pathways),
        "phase": named(context, &instrument.phases),
        "reason": named(context, &instrument.reasons),
        "scored_question": choice(scored),
        "percent": context.described("result-percent", percent),
        "points": context.described("result-points", points),
    })
}

/// The ids of the options of a question.
pub(super) fn options(context: &Context<'_>, question: &Question) -> Value {
    // In full: what is short is for tables.
    choice(question.options.iter().map(|option| {
        let name = option.name.get(context.language);
        (option.id.as_str(), name.to_owned())
    }))
}

macro_rules! closed {
    ($($type:ty, $all:expr, $text:expr;)+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl JsonSchema for $type {
            fn schema(context: &Context<'_>) -> Value {
                let text: fn($type) -> &'static str = $text;
                choice($all.into_iter().map(|one| (one.id(), context.locale.get(text(one)))))
            }
        }
    )+};
}

closed! {
    Verdict, Verdict::ALL, |verdict| match verdict {
        Verdict::Clear => "result-verdict-clear",
        Verdict::Mixed => "result-verdict-mixed",
        Verdict::Provisional => "result-verdict-provisional",
        Verdict::Insufficient => "result-verdict-insufficient",
    };
    Recognised, Recognised::ALL, Recognised::text;
    Attention, Attention::ALL, attention_text;
    StepStatus, StepStatus::ALL, StepStatus::text;
    Answered, Answered::ALL, Answered::text;
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Written::Word(word) => serializer.serialize_str(word),
            Written::Words(words) => serializer.collect_seq(words),
            Written::Truth(truth) => serializer.serialize_bool(*truth),
            Written::Number(number) => serializer.serialize_u32(*number),
        }
    }
}

impl Serialize for Layer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl Serialize for AlternativeRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl Serialize for Promise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The id of the text that says a level of attention.
pub(in crate::report) fn attention_text(attention: Attention) -> &'static str {
    match attention {
        Attention::Priority => "attention-priority",
        Attention::Partly => "attention-partly",
        Attention::Rarely => "attention-rarely",
    }
}
