//! `export`: the instrument in the notations of others.

use std::io::Write;

use crate::cli::{Export, ExportSql, Flavour, SchemaOf, SqlDialect};
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::records::no_header;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::batch::{Separator, header};
use leerkompas_engine::export::{self, Columns, Dialect, Order};
use leerkompas_engine::report::escaped;
use leerkompas_engine::syntax::diagnostic::Diagnostic;
use leerkompas_engine::text::message::Message;

pub(super) fn run(what: &Export, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let sources = Sources::new(context);
    let output = match what {
        Export::Schema(args) => args.output.as_deref(),
        Export::Sql(args) => args.output.as_deref(),
    };
    let output = Destination::new(output, &sources)?;
    let text = match what {
        Export::Schema(args) => {
            let schema = match args.of {
                SchemaOf::Dossier => export::schema,
                SchemaOf::Result => export::result_schema,
            };
            let schema = schema(&context.instrument, &context.locale);
            format!("{}\n", escaped(&format!("{schema:#}")))
        }
        Export::Sql(args) => sql(args, context)?,
    };
    files::write_page(&output, &text, context, out)?;
    Ok(Exit::Done)
}

fn sql(args: &ExportSql, context: &Context) -> Result<String, CommandError> {
    let table = export::table_path(&args.table).ok_or_else(|| {
        let message = Message::new("sql-no-table").text("value", &args.table);
        CommandError::Usage(message, Some(Message::new("hint-sql-table")))
    })?;
    let order = Order {
        dialect: match args.dialect {
            SqlDialect::DuckDb => Dialect::DuckDb,
            SqlDialect::Spark => Dialect::Spark,
            SqlDialect::Postgres => Dialect::Postgres,
        },
        table,
        view: args.flavour == Flavour::View,
        columns: columns(args, context)?,
    };
    export::sql(&context.instrument, &context.locale, &order)
        .map_err(|refusal| CommandError::Invalid(vec![Diagnostic::new(refusal)]))
}

/// The columns of the table: those that were named, as in the header of a file that is scored, or one for everything that can
/// be answered.
fn columns(args: &ExportSql, context: &Context) -> Result<Columns, CommandError> {
    let instrument = &context.instrument;
    let Some(line) = &args.columns else {
        let mut columns = Columns::all(instrument);
        columns.row.clone_from(&args.row);
        columns.kept = args.keep.concat();
        return Ok(columns);
    };
    let mut keep = args.keep.concat();
    // What tells rows apart may stand among them, and is not carried through twice.
    let names: Vec<_> = line.split(',').map(str::trim).collect();
    if names.contains(&args.row.as_str()) && !keep.contains(&args.row) {
        keep.push(args.row.clone());
    }
    let mut bytes = line.as_bytes();
    let header = header(
        instrument,
        "--columns",
        &mut bytes,
        Separator::Is(b','),
        &keep,
    );
    let header = header.map_err(|why| no_header("--columns".as_ref(), why))?;
    let owned = |name: Option<&str>| name.map(str::to_owned);
    let answers = header.answers();
    Ok(Columns {
        row: args.row.clone(),
        organisation: owned(header.organisation()),
        training: owned(header.training()),
        answers: answers.map(|(name, ix)| (name.to_owned(), ix)).collect(),
        kept: args.keep.concat(),
    })
}
