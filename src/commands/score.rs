//! `score`: many records at once.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::batch::{Read, Reject, RejectWriter, Separator, Writer, lines, reason, table, whole};
use crate::cli::{RecordFormat, Score, ScoreFormat};
use crate::commands::files::{self, STREAM};
use crate::context::Context;
use crate::dossier::{Pending, Readers};
use crate::exit::Exit;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::Scope;
use crate::source::Notation;
use crate::visible::VisibleLines;

/// How many rejected records are told on stderr when no file is asked for them.
const TOLD: u64 = 10;

pub(super) fn run(args: &Score, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    check(args)?;
    let paths: Vec<_> = args.inputs.iter().map(PathBuf::as_path).collect();
    files::check_not_input(args.output.as_deref(), &paths)?;
    files::check_not_input(args.rejects.as_deref(), &paths)?;
    let inputs = args
        .inputs
        .iter()
        .map(|path| Ok(Input::new(args, path, files::read(path)?)))
        .collect::<Result<Vec<_>, Problem>>()?;
    // Every header is read before anything is written: a wrong column spoils no output.
    let kept = kept(&inputs, args, context)?;
    match args
        .output
        .as_deref()
        .filter(|path| path.as_os_str() != STREAM)
    {
        // A file or a pipe gets the bytes of the input; a terminal only what it can show.
        None if io::stdout().is_terminal() => {
            let mut shown = VisibleLines::new(out);
            let exit = score(args, context, &inputs, &kept, &mut shown)?;
            shown.flush()?;
            Ok(exit)
        }
        None => score(args, context, &inputs, &kept, out),
        Some(path) => {
            let mut output = Output::create(path)?;
            let exit = score(args, context, &inputs, &kept, &mut output.file)?;
            output.keep()?;
            Ok(exit)
        }
    }
}

fn check(args: &Score) -> Result<(), Problem> {
    let usage = |id| Err(Problem::Usage(Message::new(id), None));
    match args {
        _ if !args.keep.is_empty() && args.format == ScoreFormat::Jsonl => usage("keep-needs-csv"),
        _ if args.full && args.format == ScoreFormat::Csv => usage("full-needs-jsonl"),
        Score {
            rejects: Some(rejects),
            output: Some(output),
            ..
        } if files::is_same(rejects, output) => usage("rejects-are-the-output"),
        _ if args
            .rejects
            .as_deref()
            .is_some_and(|path| path.as_os_str() == STREAM) =>
        {
            usage("rejects-need-a-file")
        }
        _ => Ok(()),
    }
}

/// An input in memory and how to read it.
struct Input {
    name: String,
    bytes: Vec<u8>,
    format: RecordFormat,
}

impl Input {
    fn new(args: &Score, path: &Path, bytes: Vec<u8>) -> Self {
        let format = args.from.unwrap_or_else(|| format(path, &bytes));
        Self {
            name: path.display().to_string(),
            bytes,
            format,
        }
    }

    fn separator(&self) -> Option<Separator> {
        match self.format {
            RecordFormat::Csv => Some(Separator::Sniffed),
            RecordFormat::Tsv => Some(Separator::Tab),
            RecordFormat::Jsonl | RecordFormat::Json | RecordFormat::Toml => None,
        }
    }
}

/// The format by the name's ending; on a stream by the first character.
fn format(path: &Path, bytes: &[u8]) -> RecordFormat {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "tsv" | "tab" => RecordFormat::Tsv,
        "jsonl" | "ndjson" => RecordFormat::Jsonl,
        "json" => RecordFormat::Json,
        "toml" => RecordFormat::Toml,
        "" if bytes.trim_ascii_start().starts_with(b"{") => RecordFormat::Jsonl,
        _ => RecordFormat::Csv,
    }
}

/// The columns that all tables carry through; checks every header.
fn kept(inputs: &[Input], args: &Score, context: &Context) -> Result<Vec<String>, Problem> {
    let mut kept: Option<Vec<String>> = None;
    for input in inputs {
        let Some(separator) = input.separator() else {
            continue;
        };
        let table = table(
            &context.instrument,
            &input.name,
            &input.bytes,
            separator,
            &args.keep,
            0,
        )?;
        let names: Vec<_> = table.kept().into_iter().map(str::to_owned).collect();
        if kept.as_ref().is_some_and(|earlier| *earlier != names) {
            let message = Message::new("kept-columns-differ").text("file", &input.name);
            return Err(Problem::Usage(message, None));
        }
        kept = Some(names);
    }
    if kept.is_none() && !args.keep.is_empty() {
        return Err(Problem::Usage(Message::new("keep-needs-table"), None));
    }
    Ok(kept.unwrap_or_default())
}

fn score(
    args: &Score,
    context: &Context,
    inputs: &[Input],
    kept: &[String],
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let scope = if args.full { Scope::Full } else { Scope::Brief };
    let kept: Vec<_> = kept.iter().map(String::as_str).collect();
    // Opened before anything is written: a wrong path spoils no output.
    let mut rejects = args.rejects.as_deref().map(Output::create).transpose()?;
    let writer = match args.format {
        ScoreFormat::Csv => Writer::csv(out, &context.instrument, &kept)?,
        ScoreFormat::Jsonl => Writer::jsonl(out, &context.instrument, &context.locale, scope),
    };
    let reject_writer = match &mut rejects {
        Some(output) => Some(RejectWriter::new(&mut output.file, &context.locale)?),
        None => None,
    };
    let mut run = Run {
        context,
        writer,
        rejects: reject_writer,
        strict: args.strict,
        scored: 0,
        rejected: 0,
        other_edition: 0,
    };
    let mut row = 0;
    for input in inputs {
        row = run.input(input, &args.keep, row)?;
    }
    if run.other_edition > 0 {
        let told = Message::new("score-other-edition").number("records", run.other_edition);
        writeln!(io::stderr(), "{}", context.locale.say(&told))?;
    }
    let (scored, rejected) = run.finish()?;
    if let Some(output) = rejects {
        output.keep()?;
    }
    let mut summary = Message::new("score-summary")
        .number("scored", scored)
        .number("rejected", rejected);
    if rejected == 0 {
        summary = Message::new("score-summary-clean").number("scored", scored);
    }
    writeln!(io::stderr(), "{}", context.locale.say(&summary))?;
    Ok(if rejected > 0 {
        Exit::Rejected
    } else {
        Exit::Done
    })
}

struct Run<'a, W: Write, R: Write> {
    context: &'a Context,
    writer: Writer<'a, W>,
    rejects: Option<RejectWriter<'a, R>>,
    strict: bool,
    scored: u64,
    rejected: u64,
    /// The records that another edition of the instrument asked for.
    other_edition: u64,
}

impl<W: Write, R: Write> Run<'_, W, R> {
    fn input(&mut self, input: &Input, keep: &[String], row: u64) -> anyhow::Result<u64> {
        let instrument = &self.context.instrument;
        let (name, bytes) = (&input.name, &input.bytes);
        if let Some(separator) = input.separator() {
            let table =
                table(instrument, name, bytes, separator, keep, row).map_err(Problem::from)?;
            return table.read(&mut |read| self.record(read));
        }
        let notation = match input.format {
            RecordFormat::Json => Notation::Json,
            RecordFormat::Toml => Notation::Toml,
            _ => return lines(instrument, name, bytes, row, &mut |read| self.record(read)),
        };
        self.record(whole(instrument, name, bytes.clone(), notation, row + 1))?;
        Ok(row + 1)
    }

    fn record(&mut self, read: Read) -> anyhow::Result<()> {
        match read {
            Ok(record) => {
                self.scored += 1;
                let session = &record.dossier.session;
                self.other_edition += u64::from(session.is_of_other(&self.context.instrument));
                self.writer.write(&record)?;
                Ok(())
            }
            Err(reject) => self.reject(&reject),
        }
    }

    fn reject(&mut self, reject: &Reject) -> anyhow::Result<()> {
        self.rejected += 1;
        if self.strict {
            return Err(Problem::Rejected(self.describe(reject)).into());
        }
        match &mut self.rejects {
            Some(writer) => writer.write(reject)?,
            None if self.rejected <= TOLD => {
                writeln!(
                    io::stderr(),
                    "{}",
                    self.context.locale.say(&self.describe(reject))
                )?;
            }
            None if self.rejected == TOLD + 1 => {
                writeln!(
                    io::stderr(),
                    "{}",
                    self.context.locale.get("score-more-rejects")
                )?;
            }
            None => {}
        }
        Ok(())
    }

    fn describe(&self, reject: &Reject) -> Message {
        let locale = &self.context.locale;
        let reasons = reject.reasons.iter();
        let reasons: Vec<_> = reasons
            .map(|(column, problem)| reason(locale, column.as_deref(), problem))
            .collect();
        Message::new("score-reject")
            .text("input", &reject.input)
            .text("line", reject.line)
            .text("row", reject.row)
            .text("reasons", reasons.join("; "))
    }

    fn finish(self) -> io::Result<(u64, u64)> {
        self.writer.finish()?;
        if let Some(rejects) = self.rejects {
            rejects.finish()?;
        }
        Ok((self.scored, self.rejected))
    }
}

/// A file that gets its name when it is whole: a failure leaves what was there.
struct Output {
    file: BufWriter<Pending>,
    path: PathBuf,
}

impl Output {
    fn create(path: &Path) -> Result<Self, Problem> {
        let file = Pending::open(path, Readers::Usual);
        Ok(Self {
            file: BufWriter::new(file.map_err(|error| Problem::write(path, error))?),
            path: path.to_owned(),
        })
    }

    fn keep(self) -> Result<(), Problem> {
        let path = self.path;
        let file = self
            .file
            .into_inner()
            .map_err(io::IntoInnerError::into_error);
        let kept = file.and_then(Pending::keep);
        kept.map_err(|error| Problem::write(&path, error))
    }
}
