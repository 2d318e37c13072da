//! The command line in words: help, what completes it, and what is wrong with it, in the language of a person.

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, Command as Clap, CommandFactory};

use super::Cli;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// The definition of the command line, with its help in one language.
pub fn command(locale: &Locale) -> Clap {
    // Colour in help would have to follow --color and NO_COLOR before anything is parsed; plain text reads as well.
    localise(Cli::command().color(ColorChoice::Never), locale, "help")
}

/// The definition for shells: what a value can be is offered by its name alone, for only names are the same in every
/// language. No command line can be read by it.
pub fn completed(locale: &Locale) -> Clap {
    named_values(command(locale))
}

fn named_values(command: Clap) -> Clap {
    let command = command.mut_args(|argument| {
        let values = argument.get_possible_values();
        let names: Vec<_> = values
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if names.is_empty() {
            argument
        } else {
            argument.value_parser(PossibleValuesParser::new(names))
        }
    });
    command.mut_subcommands(named_values)
}

fn localise(command: Clap, locale: &Locale, prefix: &str) -> Clap {
    let text = |id: String| locale.find(&id).unwrap_or_default();
    let usage = locale.get("help-usage");
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let command = command
        .about(text(prefix.to_owned()))
        .after_help(text(format!("{prefix}-after")))
        .help_template(template)
        .subcommand_help_heading(locale.get("help-commands"))
        .subcommand_value_name(locale.get("help-command"))
        .mut_args(|argument| {
            let id = argument.get_id().to_string();
            // An option that goes with every command can be called like one of them.
            let ids = [
                format!("help-option-{id}"),
                format!("{prefix}-{id}"),
                format!("help-{id}"),
            ];
            let help = ids.iter().find_map(|id| locale.find(id));
            let help = help.unwrap_or_default();
            let names = argument.get_value_names().unwrap_or_default().iter();
            let names: Vec<_> = names
                .map(|name| {
                    locale
                        .find(&format!("value-{name}"))
                        .unwrap_or_else(|| name.to_string())
                })
                .collect();
            let argument = if names.is_empty() {
                argument
            } else {
                argument.value_names(names)
            };
            let heading = if argument.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            argument.help(help).help_heading(locale.get(heading))
        });
    let names: Vec<_> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    names.into_iter().fold(command, |command, name| {
        let prefix = format!("{prefix}-{name}");
        command.mut_subcommand(name, |sub| localise(sub, locale, &prefix))
    })
}

/// What is wrong with a command line, in the language of the locale.
pub fn explain(error: &clap::Error) -> (Message, Option<Message>) {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            Message::new("usage-too-many").text("argument", argument)
        }
        ErrorKind::UnknownArgument => {
            Message::new("usage-unknown-argument").text("argument", argument)
        }
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .text("command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage-invalid-value")
            .text("argument", argument)
            .text("value", context(ContextKind::InvalidValue)),
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-missing-argument").text("argument", argument)
        }
        ErrorKind::MissingSubcommand => Message::new("usage-missing-subcommand"),
        ErrorKind::TooFewValues => {
            let least = match error.get(ContextKind::MinValues) {
                Some(ContextValue::Number(least)) => *least,
                _ => isize::default(),
            };
            Message::new("usage-too-few")
                .text("argument", argument)
                .text("least", least)
        }
        ErrorKind::ArgumentConflict => Message::new("usage-conflict")
            .text("argument", argument)
            .text("other", context(ContextKind::PriorArg)),
        _ => Message::new("usage-other"),
    };
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    // Of several, clap puts the nearest last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        _ => context(kind),
    };
    let suggestion = suggestions
        .map(nearest)
        .into_iter()
        .find(|text| !text.is_empty());
    let valid = [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(context);
    let valid = valid.into_iter().find(|text| !text.is_empty());
    let valid = valid.unwrap_or_default();
    let hint = match suggestion {
        Some(suggestion) => Message::new("hint-did-you-mean").text("suggestion", suggestion),
        None if !valid.is_empty() => Message::new("hint-options").text("options", valid),
        None => Message::new("hint-help"),
    };
    (message, Some(hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use leerkompas_engine::text::locale::codes;

    #[test]
    fn every_argument_has_a_help_text_in_every_language() {
        for code in codes() {
            explained(&command(&Locale::new(code)), code);
        }
    }

    /// A command and all commands in it say what they and their arguments are for.
    #[track_caller]
    fn explained(command: &Clap, code: &str) {
        let name = command.get_name();
        let about = command.get_about().map(ToString::to_string);
        assert!(
            about.is_some_and(|about| !about.is_empty()),
            "{code}: {name}"
        );
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string);
            let id = argument.get_id();
            assert!(
                help.is_some_and(|help| !help.is_empty()),
                "{code}: {name} {id}"
            );
        }
        for command in command.get_subcommands() {
            explained(command, code);
        }
    }
}
