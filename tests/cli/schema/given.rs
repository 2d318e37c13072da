//! Instruments, and dossiers that somebody may write for them, right and almost right.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jsonschema::Validator;
use leerkompas_engine::dossier::parse;
use leerkompas_engine::export::schema;
use leerkompas_engine::instrument::{Files, Instrument, Kind, Question, Scope, load};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::text::locale::Locale;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// An instrument, its schema, and the same schema as a reader of draft 7 takes it.
pub(crate) struct Pair {
    pub(crate) instrument: Instrument,
    pub(crate) schema: Validator,
    draft7: Validator,
}

impl Pair {
    fn new(files: &Files) -> Self {
        let instrument = load(files).expect("a valid instrument");
        let text = schema(&instrument, &Locale::new("nl"));
        assert!(jsonschema::meta::is_valid(&text), "the schema is no schema");
        Self {
            schema: jsonschema::draft202012::new(&text).expect("a schema"),
            draft7: jsonschema::draft7::new(&text).expect("a schema of draft 7"),
            instrument,
        }
    }

    pub(crate) fn embedded() -> Self {
        Self::new(&Files::embedded())
    }

    pub(crate) fn volunteers() -> Self {
        let folder = examples().join("volunteers");
        let file = |name: &str| -> Arc<SourceFile> {
            let text = std::fs::read_to_string(folder.join(name)).expect("a file");
            SourceFile::new(name, text)
        };
        let names = [
            "journeys",
            "journeys/guide",
            "journeys/coach",
            "journeys/host",
        ];
        Self::new(&Files {
            questions: file("questions.toml"),
            personas: file("personas.toml"),
            journeys: names.map(|name| file(&format!("{name}.toml"))).into(),
        })
    }

    /// Whether the reader accepts a dossier, but for contradictions, which a schema cannot see.
    pub(crate) fn reads(&self, dossier: &Value) -> bool {
        let file = SourceFile::new("d.json", dossier.to_string());
        match parse(&self.instrument, &file, Notation::Json) {
            Ok(_) => true,
            Err(problems) => problems
                .iter()
                .all(|problem| problem.message.id() == "contradiction"),
        }
    }

    /// Fails unless reader and schema agree on a dossier; a reader of draft 7 may only be more lenient.
    pub(crate) fn agrees(&self, dossier: &Value) -> Result<(), TestCaseError> {
        let read = self.reads(dossier);
        prop_assert_eq!(read, self.schema.is_valid(dossier), "{}", dossier);
        prop_assert!(!read || self.draft7.is_valid(dossier), "draft 7: {dossier}");
        Ok(())
    }
}

/// The words of a question, right and almost right.
pub(crate) fn words(question: &Question) -> Vec<String> {
    let options = question.options.iter();
    let words = options.flat_map(|option| {
        let names = option.name.all().chain(option.short.all());
        let aliases = option.aliases.iter().map(String::as_str);
        [option.id.as_str()]
            .into_iter()
            .chain(aliases)
            .chain(names)
            .collect::<Vec<_>>()
    });
    let unknown = question.unknown.iter().map(String::as_str);
    let odd = ["unknown", "", "true", "no", "ja", "12", "both", "x"];
    words.chain(unknown).chain(odd).map(str::to_owned).collect()
}

/// A word as it stands, in other cases, or with something around it.
fn said(words: Vec<String>) -> impl Strategy<Value = String> {
    (select(words), 0..12).prop_map(|(word, how)| match how {
        0 => word.to_uppercase(),
        1 => {
            let mut letters = word.chars();
            let first = letters
                .next()
                .map(|first| first.to_uppercase().collect::<String>());
            first.unwrap_or_default() + letters.as_str()
        }
        2 => format!("{word} "),
        3 => word.replace('k', "\u{212a}"),
        4 => format!("{word}\n"),
        _ => word,
    })
}

/// What somebody may write for a question.
fn value(question: &Question) -> BoxedStrategy<Value> {
    let words = words(question);
    let word = said(words.clone()).prop_map(Value::String);
    let list = prop::collection::vec(said(words).prop_map(Value::String), 0..5);
    let (min, max) = match question.kind {
        Kind::Number { min, max, .. } => (i64::from(min), i64::from(max)),
        _ => (0, 1),
    };
    let odd = vec![
        json!(null),
        json!(1.5),
        json!({}),
        json!([1]),
        json!(i64::MAX),
        json!([["x"]]),
    ];
    prop_oneof![
        6 => word,
        3 => list.prop_map(Value::Array),
        2 => any::<bool>().prop_map(Value::Bool),
        2 => (min - 2..=max + 2).prop_map(|number| json!(number)),
        1 => select(odd),
    ]
    .boxed()
}

/// A dossier in which every question has a value with the same luck.
pub(crate) fn dossier(pair: &Pair) -> impl Strategy<Value = Value> + use<> {
    let sheet = |scope| -> Vec<_> {
        let questions = pair.instrument.questions_of(scope);
        let questions = questions.map(|ix| pair.instrument.question(ix));
        let keys = questions.map(|question| (question.id.clone(), value(question)));
        keys.map(|(id, value)| (Just(id), prop::option::weighted(0.1, value)))
            .collect()
    };
    let organisation = sheet(Scope::Organisation);
    let trainings = prop::collection::vec(sheet(Scope::Training), 0..3);
    let table = |entries: Vec<(String, Option<Value>)>| -> Value {
        let present = entries
            .into_iter()
            .filter_map(|(id, value)| Some((id, value?)));
        Value::Object(present.collect())
    };
    (organisation, trainings).prop_map(move |(organisation, trainings)| {
        let trainings: Vec<_> = trainings.into_iter().map(table).collect();
        json!({ "format": 1, "organisation": table(organisation), "training": trainings })
    })
}

/// A dossier in which most questions have an answer that the reader accepts.
pub(crate) fn answered(pair: &Pair) -> BoxedStrategy<Value> {
    let sheet = |scope| -> Vec<_> {
        let questions = pair.instrument.questions_of(scope);
        let questions = questions.map(|ix| pair.instrument.question(ix));
        let keys = questions.map(|question| (question.id.clone(), right(question)));
        keys.map(|(id, value)| (Just(id), prop::option::weighted(0.7, value)))
            .collect()
    };
    let organisation = sheet(Scope::Organisation);
    let trainings = prop::collection::vec(sheet(Scope::Training), 1..4);
    let table = |entries: Vec<(String, Option<Value>)>| -> Value {
        let entries = entries.into_iter();
        let known = entries.filter_map(|(id, value)| Some((id, value?)));
        Value::Object(known.collect())
    };
    (organisation, trainings)
        .prop_map(move |(organisation, trainings)| {
            let trainings: Vec<_> = trainings.into_iter().map(table).collect();
            json!({ "format": 1, "organisation": table(organisation), "training": trainings })
        })
        .boxed()
}

/// An answer to a question, by its id.
fn right(question: &Question) -> BoxedStrategy<Value> {
    let ids: Vec<_> = question.option_ids().map(str::to_owned).collect();
    match question.kind {
        Kind::Choice => select(ids).prop_map(Value::String).boxed(),
        Kind::YesNo => any::<bool>().prop_map(Value::Bool).boxed(),
        Kind::Number { min, max, .. } => (min..=max).prop_map(|number| json!(number)).boxed(),
        Kind::Multi { max, .. } => {
            let picks = prop::sample::subsequence(ids.clone(), 1..=max.min(ids.len()));
            picks.prop_shuffle().prop_map(|picks| json!(picks)).boxed()
        }
    }
}

/// One question with one value, each in its own table.
pub(crate) fn single(pair: &Pair) -> impl Strategy<Value = Value> + use<> {
    let all = pair.instrument.questions.iter();
    let each: Vec<_> = all
        .map(|question| {
            let (id, scope) = (question.id.clone(), question.scope);
            let place = move |value| {
                let sheet: Map<_, _> = [(id.clone(), value)].into_iter().collect();
                match scope {
                    Scope::Organisation => json!({ "format": 1, "organisation": sheet }),
                    Scope::Training => json!({ "format": 1, "training": [sheet] }),
                }
            };
            value(question).prop_map(place).boxed()
        })
        .collect();
    (any::<Index>(), each).prop_map(|(at, each)| each[at.index(each.len())].clone())
}

/// The folder with the examples.
pub(crate) fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}
