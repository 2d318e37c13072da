//! From a dossier back to text.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

use super::model::{Dossier, Training, Written, title_key, written};
use super::read::FORMAT;
use crate::instrument::{Answer, Answers, Instrument, Kind, Language, QuestionIx, Scope};
use crate::locale::Locale;
use crate::message::Message;

/// The dossier as TOML. What stood in the previous text and is no answer, such as comments and order, stays.
pub fn toml_text(instrument: &Instrument, dossier: &Dossier, previous: &str) -> String {
    let mut document: DocumentMut = previous.parse().unwrap_or_default();
    set(
        document.as_table_mut(),
        "format",
        Some(i64::from(FORMAT).into()),
    );
    let organisation = document
        .entry("organisation")
        .or_insert_with(toml_edit::table);
    as_table(organisation);
    if let Some(table) = organisation.as_table_mut() {
        let (name, answers, notes) = (&dossier.name, &dossier.organisation, &dossier.notes);
        fill(
            instrument,
            table,
            Scope::Organisation,
            name.as_deref(),
            answers,
            notes,
        );
    }
    let mut tables = match document.remove("training") {
        Some(item) => item.into_array_of_tables().unwrap_or_default(),
        None => ArrayOfTables::new(),
    };
    while tables.len() > dossier.trainings.len() {
        tables.remove(tables.len() - 1);
    }
    while tables.len() < dossier.trainings.len() {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        tables.push(table);
    }
    for (
        table,
        Training {
            title,
            answers,
            notes,
        },
    ) in tables.iter_mut().zip(&dossier.trainings)
    {
        fill(
            instrument,
            table,
            Scope::Training,
            title.as_deref(),
            answers,
            notes,
        );
    }
    if !tables.is_empty() {
        document.insert("training", Item::ArrayOfTables(tables));
    }
    let text = document.to_string();
    // The editor writes plain line feeds; a file from Windows keeps its own.
    if previous.contains("\r\n") {
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        text
    }
}

fn fill(
    instrument: &Instrument,
    table: &mut Table,
    scope: Scope,
    title: Option<&str>,
    answers: &Answers,
    notes: &BTreeMap<String, String>,
) {
    set(table, title_key(scope), title.map(Value::from));
    for ix in instrument.questions_of(scope) {
        let value = answers
            .get(ix)
            .map(|answer| match written(instrument, ix, answer) {
                Written::Word(word) => Value::from(word),
                Written::Words(words) => Value::Array(words.into_iter().collect::<Array>()),
                Written::Truth(truth) => Value::from(truth),
                Written::Number(number) => Value::from(i64::from(number)),
            });
        set(table, &instrument.question(ix).id, value);
    }
    if notes.is_empty() {
        table.remove("notes");
        return;
    }
    let held = table.entry("notes").or_insert_with(|| {
        let mut notes = Table::new();
        notes.set_dotted(true);
        Item::Table(notes)
    });
    if let Some(held) = held.as_table_like_mut() {
        for (question, note) in notes {
            held.insert(question, toml_edit::value(note));
        }
    }
}

/// Opens an inline table up, so that comments can stand between its keys.
fn as_table(item: &mut Item) {
    if !item.is_table()
        && let Ok(table) = std::mem::take(item).into_table()
    {
        *item = Item::Table(table);
    }
}

/// Sets or takes away a value; the comments around one that was there stay.
fn set(table: &mut Table, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    if let Some(held) = table.get_mut(key).and_then(Item::as_value_mut) {
        if same(held, &value) {
            return;
        }
        *value.decor_mut() = held.decor().clone();
        *held = value;
    } else {
        table.insert(key, Item::Value(value));
    }
}

/// Whether two values say the same; what is unchanged keeps its layout and its comments.
fn same(held: &Value, value: &Value) -> bool {
    match (held, value) {
        (Value::Array(held), Value::Array(value)) => {
            held.len() == value.len()
                && held
                    .iter()
                    .zip(value)
                    .all(|(held, value)| same(held, value))
        }
        (Value::String(held), Value::String(value)) => held.value() == value.value(),
        (Value::Integer(held), Value::Integer(value)) => held.value() == value.value(),
        (Value::Boolean(held), Value::Boolean(value)) => held.value() == value.value(),
        _ => false,
    }
}

/// The dossier as JSON.
pub fn json_text(instrument: &Instrument, dossier: &Dossier) -> String {
    let trainings: Vec<_> = dossier
        .trainings
        .iter()
        .map(
            |Training {
                 title,
                 answers,
                 notes,
             }| {
                object(
                    instrument,
                    Scope::Training,
                    title.as_deref(),
                    answers,
                    notes,
                )
            },
        )
        .collect();
    let organisation = object(
        instrument,
        Scope::Organisation,
        dossier.name.as_deref(),
        &dossier.organisation,
        &dossier.notes,
    );
    let whole = json!({ "format": FORMAT, "organisation": organisation, "training": trainings });
    format!("{whole:#}\n")
}

fn object(
    instrument: &Instrument,
    scope: Scope,
    title: Option<&str>,
    answers: &Answers,
    notes: &BTreeMap<String, String>,
) -> Json {
    let mut object = Map::new();
    if let Some(title) = title {
        object.insert(title_key(scope).to_owned(), json!(title));
    }
    for ix in instrument.questions_of(scope) {
        let Some(answer) = answers.get(ix) else {
            continue;
        };
        object.insert(
            instrument.question(ix).id.clone(),
            json_value(instrument, ix, answer),
        );
    }
    if !notes.is_empty() {
        object.insert("notes".to_owned(), json!(notes));
    }
    Json::Object(object)
}

/// An answer as JSON, in the notation of a dossier.
pub fn json_value(instrument: &Instrument, question: QuestionIx, answer: Answer) -> Json {
    match written(instrument, question, answer) {
        Written::Word(word) => json!(word),
        Written::Words(words) => json!(words),
        Written::Truth(truth) => json!(truth),
        Written::Number(number) => json!(number),
    }
}

/// A blank dossier with every question as a comment: its options and what it means, in one language.
pub fn blank_toml(instrument: &Instrument, locale: &Locale, language: Language) -> String {
    let comment = |text: &str| -> String {
        textwrap::wrap(text, 96)
            .iter()
            .map(|line| format!("# {line}\n"))
            .collect()
    };
    let mut out = comment(&locale.get("blank-intro"));
    out.push_str(&format!("\nformat = {FORMAT}\n"));
    for (scope, header) in [
        (Scope::Organisation, "[organisation]"),
        (Scope::Training, "[[training]]"),
    ] {
        out.push_str(&format!("\n{header}\n"));
        out.push_str(&format!("{} = \"\"\n", title_key(scope)));
        for ix in instrument.questions_of(scope) {
            let question = instrument.question(ix);
            out.push('\n');
            out.push_str(&comment(question.ask.get(language)));
            for option in &question.options {
                if !matches!(question.kind, Kind::YesNo) {
                    out.push_str(&format!(
                        "#   \"{}\": {}\n",
                        option.id,
                        option.name.get(language)
                    ));
                }
            }
            let example = match question.kind {
                Kind::YesNo => "true".to_owned(),
                Kind::Number { min, .. } => min.to_string(),
                Kind::Choice => format!("\"{}\"", question.options[0].id),
                Kind::Multi { max, .. } => {
                    out.push_str(&comment(
                        &locale.say(&Message::new("blank-at-most").number("max", max)),
                    ));
                    format!("[\"{}\"]", question.options[0].id)
                }
            };
            out.push_str(&format!("# {} = {example}\n", question.id));
        }
    }
    out
}
