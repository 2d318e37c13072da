//! The scoring rule as one query, for databases that hold the answers: the same scores as `score`, to the last digit.
//!
//! The query reads every row once, in steps that follow the program:
//!
//! | step | what it adds to a row | in the program |
//! |---|---|---|
//! | `given`, `said` | the cells, without spaces around them, in small letters | [`batch`](crate::batch) |
//! | `unsigned` to `meant` | numbers, and the answers that follow from them | `Instrument::effective` |
//! | `joined`, `split` | the several answers of a cell | `dossier::given` |
//! | `understood` | the options, what is wrong with each cell, the sum of every persona | [`Scorer`](crate::scoring::Scorer) |
//! | `checked` | the first problem | [`batch`](crate::batch) |
//! | `applying` | what counts of answers to questions that do not always apply | `Instrument::effective` |
//! | `ranked`, `placed` | the first, the second, the matches | [`Score`](crate::scoring::Score) |
//! | `judged`, `concluded` | verdict and pathway | [`verdict`](crate::scoring::verdict), [`advice`](crate::advice) |
//!
//! Words and agreements are small relations that are joined; a database that scores many rows keeps them in memory, moves no
//! row for them, and needs no order. Numbers are whole; percentages become decimals at the very end.
//!
//! Names inside the query have a space in them, which no id has, so they meet nothing that the instrument or a table calls its
//! own.

mod dialect;
mod read;
mod score;
mod step;
mod words;

use std::collections::BTreeSet;

pub use dialect::{Dialect, table_path};

use self::read::Reading;
use self::step::Query;
use crate::batch::COLUMNS;
use crate::instrument::{AnswerKey, Instrument};
use crate::text::locale::Locale;
use crate::text::message::Message;
use crate::text::sanitize::visible;

/// What a query is made for.
#[derive(Clone, Debug)]
pub struct Order {
    /// The language of the database.
    pub dialect: Dialect,
    /// The table with the answers: its name, behind those of what it is in.
    pub table: Vec<String>,
    /// Whether the query becomes a view, named after the table.
    pub view: bool,
    /// What the columns of the table are.
    pub columns: Columns,
}

/// The columns of a table with answers.
#[derive(Clone, Debug)]
pub struct Columns {
    /// What tells the rows apart.
    pub row: String,
    /// The name of the organisation, if there is one.
    pub organisation: Option<String>,
    /// The title of the training, if there is one.
    pub training: Option<String>,
    /// The answers, in the order in which problems are told.
    pub answers: Vec<(String, AnswerKey)>,
    /// What is carried through.
    pub kept: Vec<String>,
}

impl Columns {
    /// A column for everything that can be answered, called as in a table that `score` reads; how several picks compare is said
    /// by what separates them.
    pub fn all(instrument: &Instrument) -> Self {
        let answers = instrument.question_indices().map(AnswerKey::Answer);
        Self {
            row: COLUMNS[0].to_owned(),
            organisation: Some(COLUMNS[1].to_owned()),
            training: Some(COLUMNS[2].to_owned()),
            answers: answers.map(|key| (key.name(instrument), key)).collect(),
            kept: Vec::new(),
        }
    }
}

/// What a row that cannot be scored has: the code of the first problem, and the column that it is in.
const COLUMNS_OF_PROBLEM: [&str; 2] = ["problem", "problem_column"];

/// What a view is called behind the name of its table.
const SCORED: &str = "_scored";

/// The query, with a newline at its end, and comments in the language of the locale.
///
/// # Errors
/// When the instrument, or a name, cannot be said in that language without meaning something else: the reason.
pub fn sql(instrument: &Instrument, locale: &Locale, order: &Order) -> Result<String, Message> {
    let mut query = Query::new(order.dialect);
    let mut reading = Reading::new(instrument, locale, order)?;
    reading.write(&mut query, score::sums);
    let columns = score::write(&reading, order, &mut query);
    check(order, &query, &columns)?;
    let mut text = heading(instrument, locale, order);
    if order.view {
        let view = order.dialect.path(&view(&order.table));
        text.push_str(&format!("CREATE VIEW {view} AS\n"));
    }
    text.push_str(&query.text(&columns));
    Ok(text)
}

/// The name of the view of a table, in the same place.
fn view(table: &[String]) -> Vec<String> {
    let mut view = table.to_vec();
    if let Some(name) = view.last_mut() {
        name.push_str(SCORED);
    }
    view
}

/// What the query is, in comments before it.
fn heading(instrument: &Instrument, locale: &Locale, order: &Order) -> String {
    let title = instrument
        .title
        .get(instrument.language_or_first(locale.code()));
    let table = order.table.join(".");
    let lines = [
        Message::new("sql-about").text("table", table),
        Message::new("sql-edition")
            .text("title", title)
            .text("version", &instrument.version)
            .text("hash", &instrument.hash),
        Message::new("sql-problems"),
    ];
    let lines = lines.map(|line| format!("-- {}\n", remark(&locale.say(&line))));
    lines.concat()
}

/// A text for a comment: on one line, and without what a command line could take for the end of a statement or for a variable.
fn remark(text: &str) -> String {
    let text = visible(text);
    text.replace('\'', "’")
        .replace(';', ",")
        .replace("${", "$ {")
}

/// Whether all names are understood as they are meant.
fn check(order: &Order, query: &Query, columns: &[(String, String)]) -> Result<(), Message> {
    // Databases do not tell names apart by capitals.
    let mut seen = BTreeSet::new();
    for (_, name) in columns {
        if !seen.insert(name.to_lowercase()) {
            return Err(Message::new("sql-column-twice").text("column", name));
        }
    }
    if let [table] = &order.table[..]
        && query
            .names()
            .iter()
            .any(|name| name.to_lowercase() == table.to_lowercase())
    {
        return Err(Message::new("sql-table-is-step").text("table", table));
    }
    let view = if order.view {
        view(&order.table)
    } else {
        Vec::new()
    };
    let input = &order.columns;
    let read = input.answers.iter().map(|(name, _)| name);
    let read = read.chain(&input.kept).chain([&input.row]);
    let read = read.chain(&input.organisation).chain(&input.training);
    let given = columns.iter().map(|(_, name)| name);
    let mut all = view
        .iter()
        .chain(&order.table)
        .chain(read)
        .chain(given)
        .chain(query.names());
    if let Some(refusal) = all.find_map(|name| order.dialect.refusal(name)) {
        return Err(refusal);
    }
    match order.dialect.widest() {
        Some(most) if query.width() > most => Err(Message::new("sql-too-wide")
            .number("found", query.width())
            .number("most", most)),
        _ => Ok(()),
    }
}
