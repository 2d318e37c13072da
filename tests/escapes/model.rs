//! An instrument with the string around every text that it has, in all languages.

use std::path::Path;

use leerkompas_engine::instrument::Files;
use leerkompas_engine::syntax::diagnostic::SourceFile;
use toml::Value;

const FILES: [&str; 6] = [
    "questions.toml",
    "personas.toml",
    "journeys.toml",
    "journeys/coach.toml",
    "journeys/guide.toml",
    "journeys/host.toml",
];

/// The files of the second instrument with the string before and behind each text. Its ids can hold nothing strange.
pub(crate) fn files(text: &str) -> Vec<(String, String)> {
    let file = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples/volunteers")
            .join(name);
        let plain = std::fs::read_to_string(path).expect("the example is there");
        let mut tree: Value = toml::Value::Table(plain.parse().expect("TOML"));
        put(&mut tree, text);
        (name.to_owned(), toml::to_string(&tree).expect("TOML"))
    };
    FILES.map(file).into()
}

/// The same in memory.
pub(crate) fn in_memory(text: &str) -> Files {
    let mut files = files(text)
        .into_iter()
        .map(|(name, text)| SourceFile::new(name, text));
    let mut next = || files.next().expect("a file");
    Files {
        questions: next(),
        personas: next(),
        journeys: files.collect(),
    }
}

/// Texts are the values of languages, the words of the source, and other names of an answer.
fn put(value: &mut Value, text: &str) {
    let around = |value: &mut Value| {
        if let Value::String(plain) = value {
            *plain = format!("{text}{plain}{text}");
        }
    };
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| put(item, text)),
        Value::Table(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("nl" | "en" | "word" | "version", value) => around(value),
                    ("aliases", Value::Array(items)) => items.iter_mut().for_each(around),
                    (_, value) => put(value, text),
                }
            }
        }
        _ => {}
    }
}
