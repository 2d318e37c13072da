//! What was typed. No text stands here: help and errors come from the locale, so they exist in every language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{
    ArgAction, Args, ColorChoice, Command as Clap, CommandFactory, FromArgMatches, Parser,
    Subcommand, ValueEnum, ValueHint,
};

use crate::batch::Separator;
use crate::locale::Locale;
use crate::message::Message;

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "leerkompas",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// How to ask, without a command.
    #[command(flatten)]
    pub manner: Manner,
    /// What to do; without one, an interview.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// How an interview is held.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Manner {
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub quick: bool,
    #[arg(long)]
    pub live: bool,
    #[arg(long, value_name = "NAME")]
    pub interviewer: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub respondent: Option<String>,
}

impl Manner {
    /// What was said in either of two places.
    #[must_use]
    pub fn or(self, other: Manner) -> Self {
        Self {
            plain: self.plain || other.plain,
            quick: self.quick || other.quick,
            live: self.live || other.live,
            interviewer: self.interviewer.or(other.interviewer),
            respondent: self.respondent.or(other.respondent),
        }
    }
}

/// Options that every command takes.
#[derive(Args, Debug)]
#[expect(
    missing_docs,
    reason = "the help text of each is in the locale, under `help-` and its name"
)]
pub struct Global {
    #[arg(long, global = true, value_name = "CODE", display_order = 100)]
    pub lang: Option<String>,
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true,
        display_order = 101
    )]
    pub color: When,
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "LEERKOMPAS_MODEL",
        hide_env = true,
        display_order = 102
    )]
    pub model: Option<PathBuf>,
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 103)]
    pub help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 104)]
    pub version: Option<bool>,
}

/// When to do something that depends on the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// If the terminal can.
    Auto,
    /// In any case.
    Always,
    /// Not at all.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
#[expect(
    missing_docs,
    reason = "the help text of each is in the locale, under `help-` and its name"
)]
pub enum Command {
    Interview(Interview),
    Report(Report),
    Score(Score),
    Compare(Compare),
    New(New),
    Show(Show),
    #[command(subcommand)]
    Export(Export),
    #[command(subcommand, arg_required_else_help = false)]
    Model(Model),
    Completions(Completions),
    Man(ManualPages),
}

/// `interview`
#[derive(Args, Debug, Default)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Interview {
    pub dossier: Option<PathBuf>,
    #[command(flatten)]
    pub manner: Manner,
}

/// `report`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Report {
    #[arg(value_name = "DOSSIER", required = true)]
    pub dossiers: Vec<PathBuf>,
    #[arg(
        long,
        value_enum,
        default_value = "terminal",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ReportFormat,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    pub training: Option<usize>,
    #[arg(long)]
    pub plan: bool,
    #[arg(long)]
    pub no_notes: bool,
    #[arg(long)]
    pub anonymous: bool,
    #[command(flatten)]
    pub records: Records,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For a person at a terminal.
    Terminal,
    /// For e-mail and wikis.
    Markdown,
    /// For a browser and for paper.
    Html,
    /// For a program.
    Json,
}

/// How many records are read at once.
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Records {
    #[arg(long, value_enum, value_name = "FORMAT", hide_possible_values = true)]
    pub from: Option<RecordFormat>,
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    pub delimiter: Option<u8>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub keep: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
    #[arg(long)]
    pub quiet: bool,
}

/// `score`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Score {
    #[arg(default_value = "-", hide_default_value = true)]
    pub inputs: Vec<PathBuf>,
    #[arg(
        long,
        value_enum,
        default_value = "csv",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ScoreFormat,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub records: Records,
    #[arg(long)]
    pub full: bool,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub summary: bool,
}

/// A separator as typed: one plain character, or a tab by name.
fn delimiter(typed: &str) -> Result<u8, String> {
    match typed.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte] if Separator::is_possible(*byte) => Ok(*byte),
        _ => Err(String::new()),
    }
}

fn jobs(typed: &str) -> Result<usize, String> {
    let jobs = typed.parse().ok().filter(|jobs| (1..=256).contains(jobs));
    jobs.ok_or_else(String::new)
}

/// How records are written in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// Rows with a header, the separator found from the header.
    Csv,
    /// Rows with a header, separated by tabs.
    Tsv,
    /// One JSON object a line.
    Jsonl,
    /// One dossier as JSON.
    Json,
    /// One dossier as TOML.
    Toml,
    /// The first sheet of a workbook.
    Xlsx,
}

/// How scores are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    /// One row a training.
    Csv,
    /// One document a line.
    Jsonl,
}

/// `compare`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Compare {
    #[arg(value_name = "DOSSIER", required = true, num_args = 2..)]
    pub dossiers: Vec<PathBuf>,
    #[arg(
        long,
        value_enum,
        default_value = "terminal",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: CompareFormat,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    /// For a person at a terminal.
    Terminal,
    /// For e-mail and wikis.
    Markdown,
    /// For a browser, to read, send or print.
    Html,
    /// For a program.
    Json,
}

/// `new`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct New {
    pub dossier: PathBuf,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<NewFormat>,
}

/// What a blank is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NewFormat {
    /// A commented dossier.
    Toml,
    /// The same shape as JSON.
    Json,
    /// A header for batch rows.
    Csv,
}

/// `show`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Show {
    #[arg(value_enum, hide_possible_values = true)]
    pub topic: Topic,
    pub id: Option<String>,
    #[arg(long, value_name = "PHASE")]
    pub phase: Option<String>,
    #[arg(long, value_name = "LAYER")]
    pub layer: Option<String>,
    #[arg(
        long,
        value_enum,
        default_value = "terminal",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ShowFormat,
}

/// How something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// For a person at a terminal.
    Terminal,
    /// For e-mail and wikis.
    Markdown,
    /// For a program.
    Json,
}

/// What can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Topic {
    /// The personas.
    Persona,
    /// The journeys.
    Journey,
    /// The pathways.
    Pathway,
    /// The goals.
    Goal,
    /// The questions.
    Question,
    /// The recommendations.
    Recommendation,
    /// The scoring rule with all its numbers.
    Weights,
}

/// `export`
#[derive(Debug, Subcommand)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub enum Export {
    Schema(ExportSchema),
    Sql(ExportSql),
}

/// `export sql`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ExportSql {
    #[arg(long, value_enum, value_name = "DATABASE", hide_possible_values = true)]
    pub dialect: SqlDialect,
    #[arg(long, default_value = "answers", hide_default_value = true)]
    pub table: String,
    #[arg(
        long,
        value_enum,
        default_value = "select",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub flavour: Flavour,
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "row",
        hide_default_value = true
    )]
    pub row: String,
    #[arg(long, value_name = "HEADER")]
    pub columns: Option<String>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub keep: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The language of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SqlDialect {
    /// `DuckDB`, and what reads like it.
    #[value(name = "duckdb")]
    DuckDb,
    /// Apache Spark, and what reads like it.
    Spark,
    /// `PostgreSQL`, and what reads like it.
    Postgres,
}

/// What a query is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Flavour {
    /// To keep beside the table, with its scores always up to date.
    View,
    /// To run, or to put into another.
    Select,
}

/// `export schema`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ExportSchema {
    #[arg(
        long,
        value_enum,
        value_name = "WHAT",
        default_value = "dossier",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub of: SchemaOf,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What a schema is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// What is filled in.
    Dossier,
    /// What `report` and `score` write as JSON.
    Result,
}

/// `model`
#[derive(Debug, Subcommand)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub enum Model {
    Init(ModelInit),
    Show(ModelShow),
    Check(ModelCheck),
    Diff(ModelDiff),
}

/// `model init`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ModelInit {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// `model show`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ModelShow {
    #[arg(long)]
    pub effective: bool,
    #[arg(
        long,
        value_enum,
        default_value = "terminal",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ModelFormat,
}

/// How an instrument is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModelFormat {
    /// For a person at a terminal.
    Terminal,
    /// For a program.
    Json,
}

/// `model check`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ModelCheck {
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub deny: Vec<String>,
    #[arg(long, value_name = "CODES")]
    pub explain: Option<String>,
    #[arg(long)]
    pub prove: bool,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
    #[arg(
        long,
        value_enum,
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: CheckFormat,
}

/// `model diff`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ModelDiff {
    #[arg(value_name = "DIR", required = true, num_args = 1..=2)]
    pub folders: Vec<PathBuf>,
    #[arg(
        long,
        value_enum,
        default_value = "terminal",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: ShowFormat,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
}

/// How the problems of an instrument are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For a person, with the lines they are about.
    Human,
    /// For a program.
    Json,
}

/// `completions`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct Completions {
    #[arg(value_enum, hide_possible_values = true)]
    pub shell: Shell,
}

/// A shell that can complete a command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// GNU bash.
    Bash,
    /// The Z shell.
    Zsh,
    /// fish.
    Fish,
    /// PowerShell, on any system.
    Powershell,
}

/// `man`
#[derive(Args, Debug)]
#[expect(missing_docs, reason = "the help text of each is in the locale")]
pub struct ManualPages {
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
}

/// Reads the command line.
///
/// # Errors
/// clap's error; for help and version it is what to print.
pub fn parse<I>(arguments: I, locale: &Locale) -> Result<Cli, clap::Error>
where
    I: IntoIterator,
    I::Item: Into<std::ffi::OsString> + Clone,
{
    let matches = command(locale).try_get_matches_from(arguments)?;
    Cli::from_arg_matches(&matches)
}

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
        ErrorKind::ArgumentConflict => Message::new("usage-conflict").text("argument", argument),
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
