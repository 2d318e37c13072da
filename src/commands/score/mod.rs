//! `score`: many records at once.

mod inputs;
mod output;
mod packed;
mod told;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use self::inputs::{Input, inputs};
use self::output::{Output, remove_when_interrupted};
use self::told::{Progress, Told};
use crate::batch::{
    Done, Position, RejectForm, Tally, Target, Work, run as pipeline, score_header,
};
use crate::cli::{Score, ScoreFormat};
use crate::commands::files::{self, STREAM};
use crate::context::Context;
use crate::exit::Exit;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::Scope;
use crate::visible::VisibleLines;

pub(super) fn run(
    args: &Score,
    context: &Context,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<Exit> {
    check(args)?;
    let paths: Vec<_> = args.inputs.iter().map(PathBuf::as_path).collect();
    files::check_not_input(args.output.as_deref(), &paths)?;
    files::check_not_input(args.rejects.as_deref(), &paths)?;
    let inputs = inputs(args)?;
    // Opened before anything is read or written: a wrong path costs no work and spoils no output.
    let mut output = match args
        .output
        .as_deref()
        .filter(|path| path.as_os_str() != STREAM)
    {
        Some(path) => Some(Output::create(path)?),
        None => None,
    };
    let mut rejects = args.rejects.as_deref().map(Output::create).transpose()?;
    remove_when_interrupted([output.as_ref(), rejects.as_ref()])?;
    let mut shown = VisibleLines::new(io::stdout());
    let out: &mut (dyn Write + Send) = match &mut output {
        Some(output) => output,
        // A file or a pipe gets the bytes of the input; a terminal only what it can show.
        None if io::stdout().is_terminal() => &mut shown,
        None => out,
    };
    let exit = score(args, context, &inputs, out, rejects.as_mut())?;
    for output in [output, rejects].into_iter().flatten() {
        output.keep()?;
    }
    Ok(exit)
}

fn check(args: &Score) -> Result<(), Problem> {
    let usage = |id| Err(Problem::Usage(Message::new(id), None));
    let streams = args.inputs.iter().filter(|path| path.as_os_str() == STREAM);
    match args {
        _ if !args.keep.is_empty() && args.format == ScoreFormat::Jsonl => usage("keep-needs-csv"),
        _ if args.full && args.format == ScoreFormat::Csv => usage("full-needs-jsonl"),
        _ if streams.count() > 1 => usage("one-stream"),
        Score {
            rejects: Some(rejects),
            output: Some(output),
            ..
        } if files::is_same(rejects, output) => usage("rejects-are-the-output"),
        Score {
            rejects: Some(rejects),
            ..
        } if rejects.as_os_str() == STREAM => usage("rejects-need-a-file"),
        _ => Ok(()),
    }
}

fn score(
    args: &Score,
    context: &Context,
    inputs: &[Input],
    out: &mut (dyn Write + Send),
    rejects: Option<&mut Output>,
) -> anyhow::Result<Exit> {
    let scope = if args.full { Scope::Full } else { Scope::Brief };
    // Every header is read before anything is written: a wrong column spoils no output.
    let mut stream = None;
    let mut kept: Option<Vec<String>> = None;
    let mut forms = Vec::new();
    for input in inputs {
        let opened = input.open(args, context, None)?;
        forms.push(opened.source.reject_form());
        if let Some(names) = opened.kept() {
            if kept.as_ref().is_some_and(|earlier| *earlier != names) {
                let message = Message::new("kept-columns-differ").text("file", input.name());
                return Err(Problem::Usage(message, None).into());
            }
            kept = Some(names);
        }
        // What has been read of a stream cannot be read again.
        if input.is_stream() {
            stream = Some(opened);
        }
    }
    if kept.is_none() && !args.keep.is_empty() {
        return Err(Problem::Usage(Message::new("keep-needs-table"), None).into());
    }
    let kept = kept.unwrap_or_default();
    let kept: Vec<_> = kept.iter().map(String::as_str).collect();
    let form = RejectForm::common(forms);
    let target = match args.format {
        ScoreFormat::Csv => Target::Csv { kept: kept.len() },
        ScoreFormat::Jsonl => Target::Jsonl(scope),
    };
    let mut delivery = Delivery {
        out,
        rejects,
        tally: Tally::new(context.instrument.personas.len()),
        told: Told::new(context, args),
        progress: Progress::new(context, args, inputs),
        stopped: None,
    };
    if matches!(target, Target::Csv { .. }) {
        delivery
            .out
            .write_all(&score_header(&context.instrument, &kept))?;
    }
    if let Some(rejects) = &mut delivery.rejects {
        rejects.write_all(&form.header())?;
    }
    let jobs = args
        .jobs
        .unwrap_or_else(|| available_parallelism().map_or(1, usize::from));
    let mut row = 0;
    for input in inputs {
        let opened = match stream.take_if(|_| input.is_stream()) {
            Some(opened) => opened,
            None => input.open(args, context, delivery.progress.bar())?,
        };
        let start = Position {
            row,
            line: opened.lines,
        };
        let (blocks, source) = opened.blocks();
        let work = Work::new(
            &context.instrument,
            &context.locale,
            &input.name(),
            source,
            target,
            form.clone(),
            args.strict,
        );
        row = pipeline(blocks, &work, jobs, start, &mut |done| delivery.take(done))
            .map_err(|error| delivery_problem(input, error))?;
        if delivery.stopped.is_some() {
            break;
        }
    }
    delivery.out.flush()?;
    delivery.progress.clear();
    if let Some(message) = delivery.stopped {
        return Err(Problem::Rejected(message).into());
    }
    delivery.told.end(&delivery.tally)?;
    Ok(if delivery.tally.rejected > 0 {
        Exit::Rejected
    } else {
        Exit::Done
    })
}

/// A closed pipe is no fault of the input; whatever else fails while it is worked on is told with its name.
fn delivery_problem(input: &Input, error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe | io::ErrorKind::StorageFull | io::ErrorKind::WriteZero => {
            error.into()
        }
        _ => Problem::read(Path::new(&input.name()), error).into(),
    }
}

/// Where the scores and the rejects of every block go, in order.
struct Delivery<'d> {
    out: &'d mut (dyn Write + Send),
    rejects: Option<&'d mut Output>,
    tally: Tally,
    told: Told<'d>,
    progress: Progress,
    /// The reject that ended the run.
    stopped: Option<Message>,
}

impl Delivery<'_> {
    fn take(&mut self, done: &mut Done) -> io::Result<bool> {
        self.out.write_all(done.scores())?;
        // Whoever reads along sees each block at once.
        self.out.flush()?;
        self.tally.add(&done.tally);
        if done.stopped {
            self.stopped = done.first.first().map(|reject| self.told.describe(reject));
            return Ok(false);
        }
        match &mut self.rejects {
            Some(rejects) => rejects.write_all(&done.rejects)?,
            None => self.told.rejects(&done.first)?,
        }
        self.progress.tell(&self.tally);
        Ok(true)
    }
}
