//! JSON Schema of a result: the document of `report --format json`, and of each line of `score --format jsonl`.
//!
//! It is for programs that read results, so it says all it can: every key, and every id that the instrument in use can
//! give. A key that is not named in it is a mistake. What it says comes from the types that are written
//! ([`report::result`](crate::report::result)). What a training may lack comes in two lots, and a schema for both:
//!
//! * what follows for the organisation (journey, thresholds, plan and so on) is there as a whole or not at all;
//! * with the verdict `insufficient` no persona is named, and nothing follows from one.

use serde_json::{Value, json};

use crate::instrument::Instrument;
use crate::report::result::{self, Context, add};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The schema of a result, with its descriptions in the language of the locale.
pub fn result_schema(instrument: &Instrument, locale: &Locale) -> Value {
    let context = Context::new(instrument, locale);
    let title = instrument.title.get(context.language);
    let title = Message::new("result-title").text("title", title);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": format!("{} ({})", instrument.version, instrument.hash),
        "title": locale.say(&title),
        "description": locale.get("result-about"),
    });
    let (result, definitions) = result::schema(&context);
    add(&mut schema, result);
    schema["$defs"] = definitions;
    schema
}
