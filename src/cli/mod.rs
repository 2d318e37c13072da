//! What was typed. No text stands here: help and errors come from the locale, so they exist in every language.

mod args;
mod values;
mod words;

use std::path::PathBuf;

use clap::{ArgAction, Args, FromArgMatches, Parser, Subcommand, ValueEnum};

pub use self::args::{
    Compare, Completions, Edit, Export, ExportSql, Help, Interview, List, ManualPages, Model,
    ModelCheck, ModelDiff, ModelInit, ModelShow, New, Plan, Records, Report, Score, Show,
};
pub use self::values::{
    CheckFormat, Depth, Flavour, ModelFormat, NewFormat, RecordFormat, ReportFormat, SchemaOf,
    ScoreFormat, Section, Shell, SqlDialect, Topic,
};
pub use self::words::{command, completed, explain};
use leerkompas_engine::interview::Pace;
use leerkompas_engine::text::locale::Locale;

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
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of the command line"
)]
pub struct Manner {
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub quick: bool,
    #[arg(long, conflicts_with = "quick")]
    pub full: bool,
    #[arg(long)]
    pub live: bool,
    #[arg(long, value_name = "NAME")]
    pub interviewer: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub respondent: Option<String>,
}

impl Manner {
    /// How much is asked, where that is said.
    #[must_use]
    pub fn pace(&self) -> Option<Pace> {
        match (self.quick, self.full) {
            (true, _) => Some(Pace::Quick),
            (_, true) => Some(Pace::Whole),
            (false, false) => None,
        }
    }

    /// What was said in either of two places.
    #[must_use]
    pub fn or(self, other: Manner) -> Self {
        Self {
            plain: self.plain || other.plain,
            quick: self.quick || other.quick,
            full: self.full || other.full,
            live: self.live || other.live,
            interviewer: self.interviewer.or(other.interviewer),
            respondent: self.respondent.or(other.respondent),
        }
    }
}

/// Options that every command takes.
#[derive(Args, Debug)]
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
    #[arg(long, global = true, display_order = 103)]
    pub no_pager: bool,
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 104)]
    pub help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 105)]
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
pub enum Command {
    Interview(Interview),
    Report(Report),
    Plan(Plan),
    Score(Score),
    Compare(Compare),
    New(New),
    List(List),
    Edit(Edit),
    Show(Show),
    #[command(subcommand)]
    Export(Export),
    #[command(subcommand, arg_required_else_help = false)]
    Model(Model),
    Completions(Completions),
    Man(ManualPages),
    Help(Help),
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
