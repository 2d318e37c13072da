//! The query of `export sql` for an instrument whose words hold the string, and for tables and columns that are called so. Each
//! literal, name and comment ends where the database thinks it does. That databases read it alike is for `tests/sql`.

use leerkompas_engine::export::{Columns, Dialect, Order, sql};
use leerkompas_engine::instrument::{Instrument, load};
use leerkompas_engine::text::locale::Locale;

use crate::Verdicts;
use crate::judge;
use crate::model;
use crate::strings::{MARK, NASTY};

const DIALECTS: [Dialect; 3] = [Dialect::DuckDb, Dialect::Spark, Dialect::Postgres];

fn query(
    instrument: &Instrument,
    dialect: Dialect,
    name: Option<&str>,
    view: bool,
) -> Result<String, String> {
    let locale = Locale::new("en");
    let mut columns = Columns::all(instrument);
    if let Some(name) = name {
        columns.kept = vec![format!("k{name}")];
        name.clone_into(&mut columns.row);
        columns.organisation = Some(format!("o{name}"));
        columns.answers[0].0 = format!("a{name}");
    }
    let name = name.unwrap_or("answers");
    let order = Order {
        dialect,
        table: vec!["s".to_owned() + name, name.to_owned()],
        view,
        columns,
    };
    sql(instrument, &locale, &order).map_err(|refusal| refusal.id().to_owned())
}

/// Words with the string in them, which cells may hold.
#[test]
fn words_of_an_instrument() {
    let load = |text: &str| load(&model::in_memory(text));
    let harmless = load(MARK).expect("a valid instrument");
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        let instrument = load(&nasty.text).expect("a valid instrument");
        for dialect in DIALECTS {
            let judged = query(&instrument, dialect, None, false).and_then(|found| {
                // A cell is divided at `|`, and spaces around its parts are taken off, so such words are left out.
                if nasty.text.contains('|') || nasty.text.trim() != nasty.text {
                    return judge::sql::ends(dialect, &found);
                }
                let harmless = query(&harmless, dialect, None, false)?;
                judge::sql::tells(dialect, &found, &harmless, &nasty.text)
            });
            verdicts.add(&format!("{dialect:?}"), nasty.name, judged);
        }
    }
    verdicts.hold(3 * NASTY.len());
}

/// Names of tables and columns: of those that are not refused, the query is the same but for them.
#[test]
fn names_of_tables_and_columns() {
    let instrument = load(&model::in_memory("")).expect("a valid instrument");
    let mut verdicts = Verdicts::default();
    for dialect in DIALECTS {
        for view in [false, true] {
            let harmless = query(&instrument, dialect, Some(MARK), view).expect("a query");
            for nasty in NASTY.iter() {
                let judged = match query(&instrument, dialect, Some(&nasty.text), view) {
                    Ok(found) => judge::sql::tells(dialect, &found, &harmless, &nasty.text),
                    Err(refusal) => judge::sql::refused(dialect, &refusal, &nasty.text),
                };
                verdicts.add(&format!("{dialect:?}"), nasty.name, judged);
            }
        }
    }
    verdicts.hold(6 * NASTY.len());
}
