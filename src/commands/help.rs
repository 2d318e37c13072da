//! `help`: what a command is for, as `--help` says it.

use std::io::Write;

use crate::cli::{self, Help};
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::syntax::diagnostic::nearest;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Help, locale: &Locale, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let mut command = cli::command(locale);
    command.build();
    for name in &args.command {
        let Some(found) = command.find_subcommand(name) else {
            let known = command.get_subcommands().map(clap::Command::get_name);
            let known: Vec<_> = known.collect();
            return Err(unknown(name, &known).into());
        };
        command = found.clone();
    }
    write!(
        out,
        "{}",
        worded(&command.render_help().to_string(), locale)
    )?;
    Ok(Exit::Done)
}

fn unknown(name: &str, known: &[&str]) -> CommandError {
    let message = Message::new("usage-unknown-command").text("command", name);
    let hint = match nearest(name, known.iter().copied()) {
        Some(near) => Message::new("hint-did-you-mean").text("suggestion", near),
        None if known.is_empty() => Message::new("hint-help"),
        None => Message::new("hint-options").text("options", known.join(", ")),
    };
    CommandError::Usage(message, Some(hint))
}

/// A page of help without the one English word that clap has no setting for.
pub(super) fn worded(page: &str, locale: &Locale) -> String {
    let options = format!("[{}]", locale.get("help-options").to_uppercase());
    page.replace("[OPTIONS]", &options)
}
