//! What each command takes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::Manner;
use super::values::{
    CheckFormat, Depth, Flavour, ModelFormat, NewFormat, RecordFormat, ReportFormat, SchemaOf,
    ScoreFormat, Section, Shell, SqlDialect, Topic,
};
use leerkompas_engine::batch::Separator;

/// `interview`
#[derive(Args, Debug, Default)]
pub struct Interview {
    pub dossier: Option<PathBuf>,
    #[command(flatten)]
    pub manner: Manner,
}

/// `report`
#[derive(Args, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of the command line"
)]
pub struct Report {
    #[arg(value_name = "DOSSIER", required = true)]
    pub dossiers: Vec<PathBuf>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    pub training: Option<usize>,
    #[arg(long, value_enum, value_name = "DEPTH", hide_possible_values = true)]
    pub depth: Option<Depth>,
    #[arg(
        long,
        value_enum,
        value_name = "SECTIONS",
        value_delimiter = ',',
        hide_possible_values = true,
        conflicts_with = "depth"
    )]
    pub section: Vec<Section>,
    #[arg(long, conflicts_with_all = ["depth", "section"])]
    pub plan: bool,
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub references: bool,
    #[arg(long)]
    pub no_notes: bool,
    #[arg(long)]
    pub anonymous: bool,
    #[command(flatten)]
    pub records: Records,
}

/// How many records are read at once.
#[derive(Args, Debug)]
pub struct Records {
    #[arg(long, value_enum, value_name = "FORMAT", hide_possible_values = true)]
    pub from: Option<RecordFormat>,
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    pub delimiter: Option<u8>,
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub keep: Vec<Vec<String>>,
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
    #[arg(long)]
    pub quiet: bool,
}

/// `score`
#[derive(Args, Debug)]
pub struct Score {
    #[arg(default_value = "-", hide_default_value = true)]
    pub inputs: Vec<PathBuf>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ScoreFormat>,
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

/// Names of columns as they would stand in a header: one with a comma in it goes between quotes.
fn columns(typed: &str) -> Result<Vec<String>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(typed.as_bytes());
    let names = reader
        .records()
        .next()
        .unwrap_or_else(|| Ok(csv::StringRecord::new()))?;
    Ok(names.iter().map(str::to_owned).collect())
}

fn jobs(typed: &str) -> Result<usize, String> {
    let jobs = typed.parse().ok().filter(|jobs| (1..=256).contains(jobs));
    jobs.ok_or_else(String::new)
}

/// `compare`
#[derive(Args, Debug)]
pub struct Compare {
    #[arg(value_name = "DOSSIER", required = true, num_args = 2..)]
    pub dossiers: Vec<PathBuf>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub references: bool,
    #[arg(long)]
    pub force: bool,
}

/// `plan`
#[derive(Args, Debug)]
pub struct Plan {
    pub dossier: PathBuf,
    #[arg(long, value_name = "STEP")]
    pub step: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub due: Option<String>,
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    #[arg(long, value_name = "N")]
    pub training: Option<usize>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `new`
#[derive(Args, Debug)]
pub struct New {
    pub dossier: PathBuf,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<NewFormat>,
}

/// `list`
#[derive(Args, Debug)]
pub struct List {
    #[arg(default_value = ".", hide_default_value = true)]
    pub folder: PathBuf,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `edit`
#[derive(Args, Debug)]
pub struct Edit {
    pub dossier: PathBuf,
}

/// `help`
#[derive(Args, Debug)]
pub struct Help {
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
}

/// `show`
#[derive(Args, Debug)]
pub struct Show {
    #[arg(value_enum, hide_possible_values = true)]
    pub topic: Topic,
    pub id: Option<String>,
    #[arg(long, value_name = "PHASE")]
    pub phase: Option<String>,
    #[arg(long, value_name = "LAYER")]
    pub layer: Option<String>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `export`
#[derive(Debug, Subcommand)]
pub enum Export {
    Schema(ExportSchema),
    Sql(ExportSql),
}

/// `export sql`
#[derive(Args, Debug)]
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
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub keep: Vec<Vec<String>>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `export schema`
#[derive(Args, Debug)]
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

/// `model`
#[derive(Debug, Subcommand)]
pub enum Model {
    Init(ModelInit),
    Show(ModelShow),
    Check(ModelCheck),
    Diff(ModelDiff),
}

/// `model init`
#[derive(Args, Debug)]
pub struct ModelInit {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// `model show`
#[derive(Args, Debug)]
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

/// `model check`
#[derive(Args, Debug)]
pub struct ModelCheck {
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub deny: Vec<String>,
    #[arg(long, value_name = "CODES")]
    pub explain: Option<String>,
    #[arg(long)]
    pub prove: bool,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<CheckFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `model diff`
#[derive(Args, Debug)]
pub struct ModelDiff {
    #[arg(value_name = "DIR", required = true, num_args = 1..=2)]
    pub folders: Vec<PathBuf>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<usize>,
}

/// `completions`
#[derive(Args, Debug)]
pub struct Completions {
    #[arg(value_enum, hide_possible_values = true)]
    pub shell: Shell,
}

/// `man`
#[derive(Args, Debug)]
pub struct ManualPages {
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
}
