//! The shapes that a result is made of.

use serde_json::{Map, Value, json};

pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

pub(super) fn list(items: Value) -> Value {
    let mut list = json!({ "type": "array" });
    list["items"] = items;
    list
}

/// A list that is left out rather than empty.
pub(super) fn some(items: Value) -> Value {
    let mut list = list(items);
    list["minItems"] = json!(1);
    list
}

/// A list in which nothing stands twice.
pub(super) fn once(items: Value) -> Value {
    let mut list = list(items);
    list["uniqueItems"] = json!(true);
    list
}

/// One of these ids, each with a text. Without any, nothing will do: an empty `enum` is no schema for everybody.
pub(super) fn choice<'i>(
    ids: impl Iterator<Item = &'i str>,
    texts: impl Iterator<Item = String>,
) -> Value {
    let (ids, texts): (Vec<_>, Vec<_>) = (ids.collect(), texts.collect());
    if ids.is_empty() {
        return json!({ "not": {} });
    }
    json!({ "enum": ids, "enumDescriptions": texts })
}

/// An object with these keys and no other, of which only some may be missing.
pub(super) fn object(optional: &[&str], properties: Value) -> Value {
    let keys = properties.as_object().into_iter().flat_map(Map::keys);
    let required: Vec<_> = keys
        .filter(|key| !optional.contains(&key.as_str()))
        .collect();
    let mut object = json!({ "type": "object", "required": required });
    object["properties"] = properties;
    object["additionalProperties"] = json!(false);
    object
}

/// Adds the keys of one object to another.
pub(super) fn add(to: &mut Value, from: Value) {
    if let (Value::Object(to), Value::Object(from)) = (to, from) {
        to.extend(from);
    }
}
