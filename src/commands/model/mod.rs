//! `model`: an instrument of one's own: written out to edit, shown, checked.

mod check;
mod diff;
mod init;
mod prove;
mod show;

use std::io::{self, BufWriter, Write};

use crate::cli::{Global, Model};
use crate::context::Context;
use crate::exit::Exit;
use leerkompas_engine::text::locale::Locale;

/// The commands that do not need a valid instrument; nothing for the others.
pub(super) fn without_instrument(
    command: &Model,
    global: &Global,
    locale: &Locale,
) -> Option<anyhow::Result<Exit>> {
    match command {
        Model::Init(args) => Some(init::run(args, locale)),
        Model::Check(args) => {
            let mut out = BufWriter::new(io::stdout());
            let ended = check::run(args, global, locale, &mut out);
            Some(ended.and_then(|exit| Ok(out.flush().map(|()| exit)?)))
        }
        Model::Diff(args) => {
            let mut out = BufWriter::new(io::stdout());
            let ended = diff::run(args, global, locale, &mut out);
            Some(ended.and_then(|exit| Ok(out.flush().map(|()| exit)?)))
        }
        Model::Show(_) => None,
    }
}

pub(super) fn run(command: &Model, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    match command {
        Model::Show(args) => show::run(args, context, out),
        // These have run already.
        Model::Init(_) | Model::Check(_) | Model::Diff(_) => Ok(Exit::Done),
    }
}
