//! The schema of a dossier says what the reader does: what the one refuses, the other does not let through.

use std::path::Path;
use std::sync::Arc;

use jsonschema::Validator;
use leerkompas::diagnostic::SourceFile;
use leerkompas::dossier::{Recognised, parse};
use leerkompas::export::schema;
use leerkompas::instrument::{Files, Instrument, Kind, Question, Scope, load};
use leerkompas::locale::Locale;
use leerkompas::source::Notation;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// An instrument, its schema, and the same schema as a reader of draft 7 takes it.
struct Pair {
    instrument: Instrument,
    schema: Validator,
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

    fn embedded() -> Self {
        Self::new(&Files::embedded())
    }

    fn volunteers() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/volunteers");
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
    fn reads(&self, dossier: &Value) -> bool {
        let file = SourceFile::new("d.json", dossier.to_string());
        match parse(&self.instrument, &file, Notation::Json) {
            Ok(_) => true,
            Err(problems) => problems
                .iter()
                .all(|problem| problem.message.id() == "contradiction"),
        }
    }

    /// Fails unless reader and schema agree on a dossier; a reader of draft 7 may only be more lenient.
    fn agrees(&self, dossier: &Value) -> Result<(), TestCaseError> {
        let read = self.reads(dossier);
        prop_assert_eq!(read, self.schema.is_valid(dossier), "{}", dossier);
        prop_assert!(!read || self.draft7.is_valid(dossier), "draft 7: {dossier}");
        Ok(())
    }
}

/// The words of a question, right and almost right.
fn words(question: &Question) -> Vec<String> {
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
fn dossier(pair: &Pair) -> impl Strategy<Value = Value> + use<> {
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

/// One question with one value, each in its own table.
fn single(pair: &Pair) -> impl Strategy<Value = Value> + use<> {
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

fn hold(pair: &Pair) {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut read = 0;
    for (cases, strategy) in [(3_000, single(pair).boxed()), (600, dossier(pair).boxed())] {
        for _ in 0..cases {
            let dossier = strategy.new_tree(&mut runner).expect("a dossier").current();
            read += usize::from(pair.reads(&dossier));
            if let Err(problem) = pair.agrees(&dossier) {
                panic!("{problem}");
            }
        }
    }
    // Agreement on nothing but wrong dossiers, or on nothing but right ones, would prove little.
    assert!((900..2_700).contains(&read), "{read} dossiers were read");
}

#[test]
fn reader_and_schema_agree_on_the_embedded_instrument() {
    hold(&Pair::embedded());
}

#[test]
fn reader_and_schema_agree_on_another_instrument() {
    hold(&Pair::volunteers());
}

/// Every word that the reader knows, in small letters and in capitals.
#[test]
fn every_word_of_every_question_is_judged_alike() {
    for pair in [Pair::embedded(), Pair::volunteers()] {
        for question in &pair.instrument.questions {
            for word in words(question) {
                for word in [word.to_lowercase(), word.to_uppercase(), word] {
                    let sheet = json!({ question.id.as_str(): word });
                    let dossier = match question.scope {
                        Scope::Organisation => json!({ "format": 1, "organisation": sheet }),
                        Scope::Training => json!({ "format": 1, "training": [sheet] }),
                    };
                    pair.agrees(&dossier).expect("agreement");
                }
            }
        }
    }
}

#[track_caller]
fn judged(dossier: &Value, accepted: bool) {
    let pair = Pair::embedded();
    assert_eq!(pair.reads(dossier), accepted, "the reader: {dossier}");
    assert_eq!(
        pair.schema.is_valid(dossier),
        accepted,
        "the schema: {dossier}"
    );
}

#[test]
fn what_stands_around_the_answers_is_judged_alike() {
    for accepted in [
        json!({ "format": 1 }),
        json!({ "format": 1, "organisation": {}, "training": [], "interview": {} }),
        json!({ "format": 1, "organisation": { "name": "", "notes": { "general": "x", "size": "" } } }),
        json!({ "format": 1, "organisation": { "later": ["size", "size"] } }),
        json!({ "format": 1, "training": [{ "title": "x", "later": ["focus"], "notes": { "focus": "y" } }] }),
        json!({ "format": 1, "interview": { "instrument": { "version": "1", "hash": "2" } } }),
        json!({ "format": 1, "interview": { "language": "nl", "date": "x", "interviewer": "", "respondent": "", "at": "" } }),
        // A contradiction is beyond a schema, so it is no disagreement.
        json!({ "format": 1, "organisation": { "employees": 3, "size": "large" } }),
    ] {
        judged(&accepted, true);
    }
    for refused in [
        json!({}),
        json!([]),
        json!({ "format": 2 }),
        json!({ "format": "1" }),
        json!({ "format": 1, "trainings": [] }),
        json!({ "format": 1, "training": {} }),
        json!({ "format": 1, "training": ["x"] }),
        json!({ "format": 1, "organisation": [] }),
        json!({ "format": 1, "organisation": { "ambition": "comply" } }),
        json!({ "format": 1, "organisation": { "title": "x" } }),
        json!({ "format": 1, "organisation": { "recognised": "yes" } }),
        json!({ "format": 1, "organisation": { "name": 1 } }),
        json!({ "format": 1, "organisation": { "notes": { "focus": "x" } } }),
        json!({ "format": 1, "organisation": { "notes": { "size": 1 } } }),
        json!({ "format": 1, "organisation": { "later": ["focus"] } }),
        json!({ "format": 1, "organisation": { "later": "size" } }),
        json!({ "format": 1, "training": [{ "recognised": "maybe" }] }),
        json!({ "format": 1, "training": [{ "ambition": ["bonding", "binding"] }] }),
        json!({ "format": 1, "training": [{ "ambition": ["bonding", "unknown"] }] }),
        json!({ "format": 1, "training": [{ "ambition": [] }] }),
        json!({ "format": 1, "interview": { "instrument": { "version": "1" } } }),
        json!({ "format": 1, "interview": { "instrument": "1" } }),
        json!({ "format": 1, "interview": { "who": "x" } }),
    ] {
        judged(&refused, false);
    }
    for recognised in Recognised::ALL {
        judged(
            &json!({ "format": 1, "training": [{ "recognised": recognised.id() }] }),
            true,
        );
    }
}

/// Editors take suggestions from here: ids alone, each with its text, in both notations for one.
#[test]
fn editors_find_an_id_and_a_text_for_every_option() {
    let instrument = load(&Files::embedded()).expect("a valid instrument");
    let schema = schema(&instrument, &Locale::new("en"));
    let size = &schema["properties"]["organisation"]["properties"]["size"];
    let suggested = &size["anyOf"][0];
    assert_eq!(suggested["enum"][0], "micro");
    assert_eq!(
        suggested["enumDescriptions"][0],
        "Micro: fewer than 10 employees"
    );
    assert_eq!(
        suggested["enumDescriptions"],
        suggested["x-taplo"]["docs"]["enumValues"]
    );
    assert_eq!(suggested["description"], size["description"]);
    let count = |list: &Value| list.as_array().map(Vec::len);
    assert_eq!(
        count(&suggested["enum"]),
        count(&suggested["enumDescriptions"])
    );
    // What a validator says of a wrong word are the ids, not the pattern of all words.
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let wrong = json!({ "format": 1, "organisation": { "size": "micr" } });
    let said: String = validator
        .iter_errors(&wrong)
        .map(|error| error.to_string())
        .collect();
    assert!(
        said.starts_with("\"micr\" is not one of \"micro\""),
        "{said}"
    );
}
