//! From a dossier back to text.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use super::decision::{BARRIERS, Decided, Decision, PLAN};
use super::model::{Dossier, Session, Sheet, title_key};
use super::read::{FORMAT, parse};
use super::written::{Written, written, written_order};
use crate::instrument::{
    Answer, Instrument, ItemIx, Kind, Language, Layer, PickOrder, Picks, QuestionIx, Scope,
    StepStatus,
};
use crate::syntax::Notation;
use crate::syntax::diagnostic::SourceFile;
use crate::text::locale::Locale;
use crate::text::message::Message;
use crate::text::sanitize::{escaped, is_hidden, quoted, visible};

/// The dossier as TOML. What stood in the previous text and is no answer, such as comments and order, stays.
pub fn toml_text(instrument: &Instrument, dossier: &Dossier, previous: &str) -> String {
    let mut document: DocumentMut = previous.parse().unwrap_or_default();
    let root = document.as_table_mut();
    set(root, "format", Some(i64::from(FORMAT).into()));
    if dossier.session != Session::default() || root.contains_key("interview") {
        let session = root.entry("interview").or_insert_with(toml_edit::table);
        as_table(session, |table| fill_session(table, &dossier.session));
    }
    let organisation = root.entry("organisation").or_insert_with(toml_edit::table);
    as_table(organisation, |table| {
        fill(
            instrument,
            table,
            Scope::Organisation,
            &dossier.organisation,
        );
    });
    let tables = match document.remove("training") {
        Some(item) => item.into_array_of_tables().unwrap_or_default(),
        None => ArrayOfTables::new(),
    };
    let mut tables = arrange(instrument, tables, previous, &dossier.trainings);
    for (table, sheet) in tables.iter_mut().zip(&dossier.trainings) {
        fill(instrument, table, Scope::Training, sheet);
    }
    if !tables.is_empty() {
        document.insert("training", Item::ArrayOfTables(tables));
    }
    // What an earlier edition knew and this one does not would make the file unreadable.
    let own = ["format", "interview", "organisation", "training"];
    document.retain(|key, _| own.contains(&key));
    let text = document.to_string();
    // The editor writes plain line feeds; a file from Windows keeps its own.
    if previous.contains("\r\n") {
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        text
    }
}

fn fill_session(table: &mut Table, session: &Session) {
    let edition = session.instrument.as_ref().map(|edition| {
        let mut inline = InlineTable::new();
        inline.insert("version", text_value(&edition.version));
        inline.insert("hash", text_value(&edition.hash));
        Value::InlineTable(inline)
    });
    set(table, "instrument", edition);
    let texts = session_texts(session);
    for (key, text) in texts {
        set(table, key, text.map(text_value));
    }
    table.retain(|key, _| key == "instrument" || texts.iter().any(|(own, _)| *own == key));
}

/// The texts of a session, by key.
fn session_texts(session: &Session) -> [(&'static str, Option<&str>); 5] {
    [
        ("language", session.language.as_deref()),
        ("date", session.date.as_deref()),
        ("interviewer", session.interviewer.as_deref()),
        ("respondent", session.respondent.as_deref()),
        ("at", session.at.as_deref()),
    ]
}

/// Brings the tables into the order of the trainings: each keeps the comments of the training that it was, and one that
/// was added or taken away moves no other's.
fn arrange(
    instrument: &Instrument,
    held: ArrayOfTables,
    previous: &str,
    trainings: &[Sheet],
) -> ArrayOfTables {
    let known = SourceFile::decode("", previous.into())
        .map_err(|problem| vec![problem])
        .and_then(|file| parse(instrument, &file, Notation::Toml))
        .map(|dossier| dossier.trainings)
        .unwrap_or_default();
    let mut held: Vec<_> = held.into_iter().map(Some).collect();
    let unchanged = |held: &[Option<Table>], sheet: &Sheet| {
        let mut same = known.iter().enumerate();
        same.find(|(at, known)| *known == sheet && matches!(held.get(*at), Some(Some(_))))
            .map(|(at, _)| at)
    };
    let mut arranged: Vec<Option<Table>> = Vec::new();
    for sheet in trainings {
        let found = unchanged(&held, sheet).and_then(|at| held[at].take());
        arranged.push(found);
    }
    // What is left over changed where it stood.
    let mut left = held.into_iter().flatten();
    let tables = arranged.into_iter().map(|table| {
        table.or_else(|| left.next()).unwrap_or_else(|| {
            let mut table = Table::new();
            table.decor_mut().set_prefix("\n");
            table
        })
    });
    let mut tables: Vec<_> = tables.collect();
    // A parsed table remembers its place in the file, whatever list it is in.
    let places: Vec<_> = tables.iter().filter_map(Table::position).collect();
    if !places.is_sorted() {
        let mut place = places.into_iter().min().unwrap_or_default();
        for table in &mut tables {
            place_from(table, &mut place);
        }
    }
    tables.into_iter().collect()
}

/// Gives a table and those in it the next places of the file.
fn place_from(table: &mut Table, place: &mut isize) {
    table.set_position(Some(*place));
    *place += 1;
    for (_, item) in table.iter_mut() {
        if let Some(inner) = item.as_table_mut() {
            place_from(inner, place);
        }
    }
}

fn fill(instrument: &Instrument, table: &mut Table, scope: Scope, sheet: &Sheet) {
    set(
        table,
        title_key(scope),
        sheet.title.as_deref().map(text_value),
    );
    for ix in instrument.questions_of(scope) {
        let value = sheet
            .answers
            .get(ix)
            .map(|answer| match written(instrument, ix, answer) {
                Written::Word(word) => Value::from(word),
                Written::Words(words) => Value::Array(words.into_iter().collect::<Array>()),
                Written::Truth(truth) => Value::from(truth),
                Written::Number(number) => Value::from(i64::from(number)),
            });
        let question = instrument.question(ix);
        set(table, &question.id, value);
        if let Some(key) = question.order_key() {
            let picks = sheet.answers.picks(ix).filter(|picks| picks.len() > 1);
            // That picks are ranked goes without saying, but may be said.
            let said = |picks: &Picks| picks.are_equal() || table.contains_key(&key);
            let order = picks.filter(said).map(|picks| picks.order().id().into());
            set(table, &key, order);
        }
    }
    let later = (!sheet.later.is_empty())
        .then(|| Value::Array(later_ids(instrument, sheet).collect::<Array>()));
    set(table, "later", later);
    set(
        table,
        "recognised",
        sheet.recognised.map(|recognised| recognised.id().into()),
    );
    let barriers = sheet.barriers.as_ref();
    set(
        table,
        BARRIERS,
        barriers.map(|barriers| Value::Array(barrier_ids(instrument, barriers).collect::<Array>())),
    );
    fill_notes(table, &sheet.notes);
    fill_plan(instrument, table, &sheet.plan);
    // What an earlier edition of the instrument asked and this one does not.
    let questions = instrument.questions_of(scope);
    let ids: Vec<_> = questions
        .map(|ix| instrument.question(ix).id.as_str())
        .collect();
    let orders = instrument.questions_of(scope);
    let orders: Vec<_> = orders
        .filter_map(|ix| instrument.question(ix).order_key())
        .collect();
    let own = [
        title_key(scope),
        "later",
        "recognised",
        "notes",
        BARRIERS,
        PLAN,
    ];
    table.retain(|key, _| {
        ids.contains(&key) || own.contains(&key) || orders.iter().any(|order| order == key)
    });
}

fn fill_plan(instrument: &Instrument, table: &mut Table, plan: &[Decision]) {
    let held = table.remove(PLAN);
    if plan.is_empty() {
        return;
    }
    let held = held.and_then(|item| item.into_array_of_tables().ok());
    let mut held: Vec<_> = held.into_iter().flatten().collect();
    held.resize_with(plan.len(), || {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        table
    });
    for (table, decision) in held.iter_mut().zip(plan) {
        for (key, text) in decision_texts(instrument, decision) {
            set(table, key, text.map(text_value));
        }
    }
    let held = held.into_iter().collect();
    table.insert(PLAN, Item::ArrayOfTables(held));
}

/// What is written of a decision, by key.
fn decision_texts<'a>(
    instrument: &'a Instrument,
    decision: &'a Decision,
) -> [(&'static str, Option<&'a str>); 5] {
    let (step, text) = match &decision.what {
        Decided::Step(step) => (Some(instrument.step_id(*step)), None),
        Decided::Own(text) => (None, Some(text.as_str())),
    };
    [
        ("step", step),
        ("text", text),
        ("owner", decision.owner.as_deref()),
        ("due", decision.due.as_deref()),
        ("status", Some(decision.status.id())),
    ]
}

fn barrier_ids<'a>(
    instrument: &'a Instrument,
    barriers: &'a [ItemIx],
) -> impl Iterator<Item = &'a str> {
    let barriers = barriers.iter();
    barriers.map(|ix| instrument.items[ix.get()].id.as_str())
}

fn fill_notes(table: &mut Table, notes: &BTreeMap<String, String>) {
    if notes.is_empty() {
        table.remove("notes");
        return;
    }
    let held = table.entry("notes").or_insert_with(|| {
        let mut notes = Table::new();
        notes.set_dotted(true);
        Item::Table(notes)
    });
    let Some(held) = held.as_table_like_mut() else {
        return;
    };
    let gone: Vec<_> = held
        .iter()
        .map(|(key, _)| key.to_owned())
        .filter(|key| !notes.contains_key(key))
        .collect();
    for key in gone {
        held.remove(&key);
    }
    for (question, note) in notes {
        let same = held.get(question).and_then(Item::as_str) == Some(note);
        if !same {
            held.insert(question, Item::Value(text_value(note)));
        }
    }
}

/// The ids of the questions to come back to.
fn later_ids<'a>(instrument: &'a Instrument, sheet: &'a Sheet) -> impl Iterator<Item = &'a str> {
    let later = sheet.later.iter();
    later.map(|ix| instrument.question(*ix).id.as_str())
}
/// A text in the notation that the editor chooses, unless something in it would be hidden in the file.
fn text_value(text: &str) -> Value {
    let hidden = |character: char| !matches!(character, '\n' | '\t') && is_hidden(character);
    let quoted = text.contains(hidden).then(|| quoted(text).parse().ok());
    quoted.flatten().unwrap_or_else(|| text.into())
}

/// Fills a table, opened up when it was written inline, so that comments can stand between its keys.
fn as_table(item: &mut Item, fill: impl FnOnce(&mut Table)) {
    if !item.is_table()
        && let Ok(table) = std::mem::take(item).into_table()
    {
        *item = Item::Table(table);
    }
    if let Some(table) = item.as_table_mut() {
        fill(table);
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
        (Value::InlineTable(held), Value::InlineTable(value)) => {
            held.len() == value.len()
                && held
                    .iter()
                    .zip(value.iter())
                    .all(|((a, held), (b, value))| a == b && same(held, value))
        }
        _ => false,
    }
}

/// The dossier as JSON.
pub fn json_text(instrument: &Instrument, dossier: &Dossier) -> String {
    let mut whole = Map::new();
    whole.insert("format".to_owned(), json!(FORMAT));
    if dossier.session != Session::default() {
        whole.insert("interview".to_owned(), json_session(&dossier.session));
    }
    let sheet = |scope, sheet| json_sheet(instrument, scope, sheet);
    let trainings = dossier.trainings.iter();
    let trainings: Vec<_> = trainings
        .map(|training| sheet(Scope::Training, training))
        .collect();
    whole.insert(
        "organisation".to_owned(),
        sheet(Scope::Organisation, &dossier.organisation),
    );
    whole.insert("training".to_owned(), Json::Array(trainings));
    format!("{}\n", escaped(&format!("{:#}", Json::Object(whole))))
}

fn json_session(session: &Session) -> Json {
    let mut object = Map::new();
    if let Some(edition) = &session.instrument {
        let edition = json!({ "version": edition.version, "hash": edition.hash });
        object.insert("instrument".to_owned(), edition);
    }
    for (key, text) in session_texts(session) {
        if let Some(text) = text {
            object.insert(key.to_owned(), json!(text));
        }
    }
    Json::Object(object)
}

fn json_sheet(instrument: &Instrument, scope: Scope, sheet: &Sheet) -> Json {
    let mut object = Map::new();
    if let Some(title) = &sheet.title {
        object.insert(title_key(scope).to_owned(), json!(title));
    }
    for ix in instrument.questions_of(scope) {
        let Some(answer) = sheet.answers.get(ix) else {
            continue;
        };
        object.insert(
            instrument.question(ix).id.clone(),
            json_value(instrument, ix, answer),
        );
        if let Some((key, order)) = written_order(instrument.question(ix), answer) {
            object.insert(key, json!(order.id()));
        }
    }
    if !sheet.later.is_empty() {
        let later: Vec<_> = later_ids(instrument, sheet).collect();
        object.insert("later".to_owned(), json!(later));
    }
    if let Some(recognised) = sheet.recognised {
        object.insert("recognised".to_owned(), json!(recognised.id()));
    }
    if let Some(barriers) = &sheet.barriers {
        let barriers: Vec<_> = barrier_ids(instrument, barriers).collect();
        object.insert(BARRIERS.to_owned(), json!(barriers));
    }
    if !sheet.plan.is_empty() {
        let plan = sheet.plan.iter().map(|decision| {
            let texts = decision_texts(instrument, decision).into_iter();
            let texts = texts.filter_map(|(key, text)| Some((key.to_owned(), json!(text?))));
            Json::Object(texts.collect())
        });
        object.insert(PLAN.to_owned(), plan.collect());
    }
    if !sheet.notes.is_empty() {
        object.insert("notes".to_owned(), json!(sheet.notes));
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
        textwrap::wrap(&visible(text), 96)
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
                        visible(option.name.get(language))
                    ));
                }
            }
            let example = match question.kind {
                Kind::YesNo => "true".to_owned(),
                Kind::Number { min, .. } => min.to_string(),
                Kind::Choice => format!("\"{}\"", question.options[0].id),
                Kind::Multi { max, .. } => {
                    let message = match question.order_key() {
                        Some(key) => Message::new("blank-at-most-ranked")
                            .text("key", key)
                            .text("equal", PickOrder::Equal.id()),
                        None => Message::new("blank-at-most"),
                    };
                    out.push_str(&comment(&locale.say(&message.number("max", max))));
                    // An order needs something to compare.
                    let shown = if question.is_ranked() { 2 } else { 1 };
                    let ids = question.option_ids().take(shown);
                    let ids: Vec<_> = ids.map(|id| format!("\"{id}\"")).collect();
                    format!("[{}]", ids.join(", "))
                }
            };
            out.push_str(&format!("# {} = {example}\n", question.id));
            if let Some(key) = question.order_key() {
                out.push_str(&format!("# {key} = \"{}\"\n", PickOrder::Ranked.id()));
            }
        }
    }
    let examples = |layer| {
        let mut items = instrument.items_of(layer);
        items
            .next()
            .map(|ix| instrument.items[ix.get()].id.as_str())
    };
    if let (Some(barrier), Some(step)) = (examples(Layer::Threshold), examples(Layer::Opportunity))
    {
        out.push('\n');
        out.push_str(&comment(&locale.get("blank-barriers")));
        out.push_str(&format!("# {BARRIERS} = [\"{barrier}\"]\n\n"));
        let statuses = StepStatus::ALL.map(StepStatus::id);
        let about = Message::new("blank-plan").text("statuses", locale.alternatives(&statuses));
        out.push_str(&comment(&locale.say(&about)));
        out.push_str(&format!(
            "# {PLAN} = [{{ step = \"{step}\", owner = \"HR\", due = 2027-03-31, status = \"{}\" }}]\n",
            StepStatus::Open.id()
        ));
    }
    out
}
