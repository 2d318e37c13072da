//! The commands, one file each: thin, and the only place besides `prompt` and `context` that touches files, streams or the
//! clock.

mod browser;
mod clock;
mod compare;
mod completions;
mod compression;
mod destination;
mod edit;
mod export;
mod files;
mod folder;
mod help;
mod interview;
mod list;
mod manual;
mod model;
mod new;
mod pages;
mod plan;
mod reading;
mod records;
mod report;
mod score;
mod show;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use clap::error::ErrorKind;

use crate::cli::{self, Cli, Command, When};
use crate::context::{self, Context};
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// Runs a command line and says how it ended. Problems are printed here, once.
pub fn main(arguments: Vec<OsString>) -> Exit {
    let locale = match context::language(&arguments) {
        Ok(locale) => locale,
        Err(told) => return complain(&told.1, &told.0, When::Auto),
    };
    let cli = match cli::parse(arguments, &locale) {
        Ok(cli) => cli,
        Err(error) => return not_a_command(&error, &locale),
    };
    let color = cli.global.color;
    // The context takes the locale; a problem needs it afterwards, and making one is cheap.
    let code = locale.code().to_owned();
    match run(cli, locale) {
        Ok(exit) => exit,
        // A reader that has seen enough, such as `head`, is no failure.
        Err(error) if is_broken_pipe(&error) => Exit::Done,
        Err(error) => {
            let locale = Locale::new(&code);
            if let Some(problem) = problem(&error) {
                return complain(problem, &locale, color);
            }
            let error = error.downcast::<io::Error>();
            let error = error.unwrap_or_else(|error| io::Error::other(format!("{error:#}")));
            complain(&cannot_go_on(error), &locale, color)
        }
    }
}

fn run(cli: Cli, locale: Locale) -> anyhow::Result<Exit> {
    // What tells of the program itself needs no instrument.
    if cli.manner == cli::Manner::default()
        && let Some(ended) = of_itself(cli.command.as_ref(), &locale)
    {
        return ended;
    }
    // What checks an instrument or writes a new one cannot wait for a valid one.
    if let Some(Command::Model(command)) = &cli.command
        && cli.manner == cli::Manner::default()
        && let Some(ended) = model::without_instrument(command, &cli.global, &locale)
    {
        return ended;
    }
    let context = Context::new(&cli.global, locale)?;
    let command = match cli.command {
        None => Command::Interview(cli::Interview {
            manner: cli.manner,
            dossier: None,
        }),
        Some(Command::Interview(args)) => Command::Interview(cli::Interview {
            manner: args.manner.or(cli.manner),
            ..args
        }),
        Some(_) if cli.manner != cli::Manner::default() => {
            return Err(CommandError::Usage(Message::new("manner-of-interviews"), None).into());
        }
        Some(command) => command,
    };
    let mut out = BufWriter::new(io::stdout());
    let exit = match command {
        Command::Interview(args) => interview::run(&args, &context, &mut out),
        Command::Report(args) => report::run(&args, &context, &mut out),
        Command::Plan(args) => plan::run(&args, &context, &mut out),
        Command::Score(args) => score::run(&args, &context, &mut out),
        Command::Compare(args) => compare::run(&args, &context, &mut out),
        Command::New(args) => new::run(&args, &context, &mut out),
        Command::List(args) => list::run(&args, &context, &mut out),
        Command::Edit(args) => edit::run(&args, &context),
        Command::Show(args) => show::run(&args, &context, &mut out),
        Command::Export(what) => export::run(&what, &context, &mut out),
        Command::Model(command) => model::run(&command, &context, &mut out),
        // These have run already.
        Command::Completions(_) | Command::Man(_) | Command::Help(_) => Ok(Exit::Done),
    }?;
    out.flush()?;
    Ok(exit)
}

/// What the program writes about itself.
fn of_itself(command: Option<&Command>, locale: &Locale) -> Option<anyhow::Result<Exit>> {
    let mut out = BufWriter::new(io::stdout());
    let ended = match command? {
        Command::Completions(args) => completions::run(args, locale, &mut out),
        Command::Man(args) => manual::run(args, locale, &mut out),
        Command::Help(args) => help::run(args, locale, &mut out),
        _ => return None,
    };
    Some(ended.and_then(|exit| Ok(out.flush().map(|()| exit)?)))
}

/// Help and version go to stdout; a wrong command line is explained on stderr.
fn not_a_command(error: &clap::Error, locale: &Locale) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let page = help::worded(&error.render().to_string(), locale);
            let written = write!(io::stdout(), "{page}").and_then(|()| io::stdout().flush());
            match written {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    complain(&cannot_go_on(error), locale, When::Auto)
                }
                _ => Exit::Done,
            }
        }
        _ => {
            let (message, hint) = cli::explain(error);
            complain(&CommandError::Usage(message, hint), locale, When::Auto)
        }
    }
}

fn complain(problem: &CommandError, locale: &Locale, color: When) -> Exit {
    let _ = write!(
        io::stderr(),
        "{}",
        problem.text(locale, context::look(color))
    );
    problem.exit()
}

/// An error of a standard stream.
fn cannot_go_on(error: io::Error) -> CommandError {
    CommandError::Io {
        message: Message::new("cannot-go-on"),
        error,
    }
}

/// The problem that an error is, or that it is the cause of: what writes streams knows no other errors than those of the
/// system.
fn problem(error: &anyhow::Error) -> Option<&CommandError> {
    error.downcast_ref::<CommandError>().or_else(|| {
        let error = error.downcast_ref::<io::Error>()?;
        error.get_ref()?.downcast_ref::<CommandError>()
    })
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
