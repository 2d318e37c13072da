//! `export`: the instrument in the notations of others.

use std::io::Write;

use crate::cli::Export;
use crate::commands::files;
use crate::context::Context;
use crate::dossier::Readers;
use crate::exit::Exit;
use crate::export;
use crate::report::escaped;

pub(super) fn run(what: &Export, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let (text, output) = match what {
        Export::Schema(args) => {
            let schema = export::schema(&context.instrument, &context.locale);
            let text = format!("{}\n", escaped(&format!("{schema:#}")));
            (text, args.output.as_deref())
        }
    };
    files::write(output, &text, Readers::Usual, out)?;
    Ok(Exit::Done)
}
