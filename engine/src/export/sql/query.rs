//! The query as a whole: its steps, what stands before them, and whether its names can be used.

use std::collections::BTreeSet;

use super::order::Order;
use super::read::Reading;
use super::score;
use super::step::{Query, remark};
use crate::instrument::Instrument;
use crate::text::locale::Locale;
use crate::text::message::Message;

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
