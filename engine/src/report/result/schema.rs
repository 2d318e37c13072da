//! JSON Schema from types: what every type of a result says of its values.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::instrument::{Instrument, Language};
use crate::scoring::Percent;
use crate::text::locale::Locale;

/// What a schema is written for: the ids of one instrument, described in one language.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) locale: &'a Locale,
    pub(crate) language: Language,
}

/// A type whose JSON has a schema.
pub(crate) trait JsonSchema {
    /// What its values are.
    fn schema(context: &Context<'_>) -> Value;
}

/// A type whose values an object can leave out.
pub(crate) trait Optional: Serialize {
    /// Whether there is nothing to say.
    fn is_absent(&self) -> bool;

    /// What a value is when it is there.
    fn schema_if_present(context: &Context<'_>) -> Value;
}

impl<'a> Context<'a> {
    /// The context of an instrument and a locale.
    pub fn new(instrument: &'a Instrument, locale: &'a Locale) -> Self {
        let language = instrument.language_or_first(locale.code());
        Self {
            instrument,
            locale,
            language,
        }
    }

    /// A schema with a description before it.
    pub(crate) fn described(&self, description: &'static str, schema: Value) -> Value {
        let mut described = json!({ "description": self.locale.get(description) });
        add(&mut described, schema);
        described
    }
}

/// An object that is being put together: no key but those that are named.
#[derive(Debug, Default)]
pub(crate) struct Object {
    required: Vec<String>,
    properties: Map<String, Value>,
}

impl Object {
    /// A key that is always there.
    pub(crate) fn required(&mut self, key: &str, schema: Value) {
        self.required.push(key.to_owned());
        self.optional(key, schema);
    }

    /// A key that may be missing.
    pub(crate) fn optional(&mut self, key: &str, schema: Value) {
        self.properties.insert(key.to_owned(), schema);
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        json!({
            "type": "object",
            "required": object.required,
            "properties": object.properties,
            "additionalProperties": false,
        })
    }
}

/// A reference to a definition.
pub(crate) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// One of these ids, each with a text. Without any, nothing will do: an empty `enum` is no schema for everybody.
pub(crate) fn choice<'i>(choices: impl Iterator<Item = (&'i str, String)>) -> Value {
    let (ids, texts): (Vec<_>, Vec<_>) = choices.unzip();
    if ids.is_empty() {
        return json!({ "not": {} });
    }
    json!({ "enum": ids, "enumDescriptions": texts })
}

/// Adds the keys of one object to another.
pub fn add(to: &mut Value, from: Value) {
    if let (Value::Object(to), Value::Object(from)) = (to, from) {
        to.extend(from);
    }
}

/// The schema with one more keyword.
pub(crate) fn with(mut schema: Value, keyword: &str, value: impl Into<Value>) -> Value {
    schema[keyword] = value.into();
    schema
}

/// A list in which nothing stands twice.
pub(super) fn distinct(_: &Context<'_>, list: Value) -> Value {
    with(list, "uniqueItems", true)
}

/// A list that is never empty.
pub(super) fn filled(_: &Context<'_>, list: Value) -> Value {
    with(list, "minItems", 1)
}

/// A list with an entry for every persona.
pub(super) fn one_a_persona(context: &Context<'_>, list: Value) -> Value {
    let personas = context.instrument.personas.len();
    with(with(list, "minItems", personas), "maxItems", personas)
}

/// A number from 1 on.
pub(super) fn positive(_: &Context<'_>, number: Value) -> Value {
    with(number, "minimum", 1)
}

/// Points above or below neutral instead of a part of a hundred.
pub(super) fn points(_: &Context<'_>, _: Value) -> Value {
    reference("points")
}

macro_rules! schema {
    ($($type:ty => $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn schema(_: &Context<'_>) -> Value {
                $schema
            }
        }
    )+};
}

schema! {
    &str => json!({ "type": "string" });
    Cow<'_, str> => json!({ "type": "string" });
    u32 => json!({ "type": "integer", "minimum": 0 });
    usize => json!({ "type": "integer", "minimum": 0 });
    Percent => reference("percent");
}

impl<T: JsonSchema> JsonSchema for Vec<T> {
    fn schema(context: &Context<'_>) -> Value {
        json!({ "type": "array", "items": T::schema(context) })
    }
}

impl<T: JsonSchema> JsonSchema for Option<T> {
    fn schema(context: &Context<'_>) -> Value {
        let schema = T::schema(context);
        match schema["type"].as_str() {
            Some(kind) => {
                let kind = json!([kind, "null"]);
                with(schema, "type", kind)
            }
            None => json!({ "anyOf": [schema, { "type": "null" }] }),
        }
    }
}

impl<T: JsonSchema + Serialize> Optional for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn schema_if_present(context: &Context<'_>) -> Value {
        T::schema(context)
    }
}

impl<T: JsonSchema + Serialize> Optional for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn schema_if_present(context: &Context<'_>) -> Value {
        filled(context, Self::schema(context))
    }
}

impl Optional for bool {
    fn is_absent(&self) -> bool {
        !self
    }

    fn schema_if_present(_: &Context<'_>) -> Value {
        json!({ "const": true })
    }
}
