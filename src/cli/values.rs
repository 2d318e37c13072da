//! The values that options can have: formats, topics and the like.

use clap::ValueEnum;

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For a person at a terminal.
    Terminal,
    /// For e-mail and wikis.
    #[value(alias = "md")]
    Markdown,
    /// For a browser, to read, send or print.
    #[value(alias = "htm")]
    Html,
    /// For a program.
    Json,
}

/// How much of a report is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Depth {
    /// The answer and where to begin, on a screen.
    Brief,
    /// Besides why, and what is most important of the rest.
    Standard,
    /// Everything.
    Full,
}

/// What can be told of a report by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// The answer, with the chart.
    Answer,
    /// What speaks for and against it.
    Why,
    /// What to do.
    Plan,
    /// What stands in the way, and what helps.
    Thresholds,
    /// What is typical of the personas that fit.
    Persona,
    /// The pathways and the journey.
    Journey,
    /// What people noted.
    Notes,
    /// How the result was made, and its limits.
    Method,
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
    #[value(alias = "ndjson")]
    Jsonl,
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

/// What a schema is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// What is filled in.
    Dossier,
    /// What `report` and `score` write as JSON.
    Result,
}

/// How an instrument is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModelFormat {
    /// For a person at a terminal.
    Terminal,
    /// For a program.
    Json,
}

/// How the problems of an instrument are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For a person, with the lines they are about.
    #[value(alias = "terminal")]
    Human,
    /// For e-mail and wikis.
    #[value(alias = "md")]
    Markdown,
    /// For a browser, to read, send or print.
    #[value(alias = "htm")]
    Html,
    /// For a program.
    Json,
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
