//! Many records from many inputs, for whatever is made of them: files of every kind, folders of dossiers, the standard input.
//!
//! A [`Run`] reads every header before anything is made, takes the inputs through the pipeline one after the other, and keeps and
//! tells the rejects.

mod inputs;
mod output;
mod progress;
mod summary;
mod workbook;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use self::inputs::{Opened, inputs};
use self::progress::{Progress, Told};
use crate::cli::Records;
use crate::commands::destination::{Destination, Sources, place};
use crate::commands::reading::STREAM;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::{Place, check_folder};
use leerkompas_engine::batch::{
    BlockOutput, BlockProcessor, Failure, Position, RejectForm, Tally, Target, run as pipeline,
};
use leerkompas_engine::text::message::Message;

pub(super) use inputs::{Input, begins_lines, holds_records, no_header};
pub(super) use output::{Output, Outputs};
pub(super) use progress::Telling;
pub(super) use summary::summary;

/// How a run is told of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) telling: Telling,
    /// Whether a bar may show how far it is.
    pub(super) progress: bool,
    /// Whether the first reject ends it.
    pub(super) strict: bool,
}

/// Inputs that are ready to be read, and what came of them so far.
pub(super) struct Run<'r> {
    args: &'r Records,
    context: &'r Context,
    inputs: Vec<Input>,
    /// Those that cannot be opened again, in their order: a pipe, the standard input.
    streams: Vec<Option<Opened>>,
    /// The names of the columns that are carried through.
    pub(super) kept: Vec<String>,
    form: RejectForm,
    rejects: Option<&'r mut Output>,
    strict: bool,
    tally: Tally,
    told: Told<'r>,
    progress: Progress,
    /// The reject that ended the run.
    stopped: Option<Message>,
}

/// What a run reads and where it writes, looked at before anything is.
pub(super) struct Plan<'p> {
    pub(super) inputs: Vec<Input>,
    pub(super) results: Destination<'p>,
    pub(super) rejects: Option<Destination<'p>>,
}

/// Finds the inputs, and refuses what could not be read or would be written over.
pub(super) fn plan<'p>(
    paths: &[PathBuf],
    args: &'p Records,
    output: Option<&'p Path>,
    context: &Context,
) -> Result<Plan<'p>, CommandError> {
    let usage = |id| Err(CommandError::Usage(Message::new(id), None));
    if paths
        .iter()
        .filter(|path| path.as_os_str() == STREAM)
        .count()
        > 1
    {
        return usage("one-stream");
    }
    let rejects = args.rejects.as_deref();
    if rejects.is_some_and(|rejects| rejects.as_os_str() == STREAM) {
        return usage("rejects-need-a-file");
    }
    // A wrong path of a result costs no work.
    for path in [output, rejects].into_iter().flatten() {
        if path.as_os_str() != STREAM {
            check_folder(path).map_err(|error| CommandError::write(path, error))?;
        }
    }
    let inputs = inputs(paths)?;
    let mut sources = Sources::new(context);
    let mut streams = HashSet::new();
    for input in &inputs {
        sources.add(&input.path);
        // Whoever reads first would take from the other.
        let stream = place(&input.path).filter(|place| matches!(place, Place::Other(_)));
        if stream.is_some_and(|stream| !streams.insert(stream)) {
            return usage("one-stream");
        }
    }
    let results = Destination::new(output, &sources)?;
    let rejects = rejects.map(|path| Destination::new(Some(path), &sources));
    let rejects = rejects.transpose()?;
    if rejects.as_ref().is_some_and(|rejects| rejects.is(&results)) {
        return usage("rejects-are-the-output");
    }
    Ok(Plan {
        inputs,
        results,
        rejects,
    })
}

impl<'r> Run<'r> {
    /// Opens the inputs. Every header is read before anything is made: a wrong column spoils no output.
    pub(super) fn begin(
        mut inputs: Vec<Input>,
        args: &'r Records,
        context: &'r Context,
        rejects: Option<&'r mut Output>,
        manner: Manner,
    ) -> Result<Self, CommandError> {
        let mut streams = Vec::new();
        let mut kept: Option<Vec<String>> = None;
        let mut forms = Vec::new();
        for input in &mut inputs {
            let opened = input.open(args, context, None)?;
            forms.push(opened.source.reject_form());
            if let Some(names) = opened.kept() {
                if kept.as_ref().is_some_and(|earlier| *earlier != names) {
                    let message = Message::new("kept-columns-differ").text("file", input.name());
                    return Err(CommandError::Usage(message, None));
                }
                kept = Some(names);
            }
            // Too many files may be open at once to keep all.
            streams.push((!opened.repeats).then_some(opened));
        }
        if kept.is_none() && !args.keep.is_empty() {
            return Err(CommandError::Usage(Message::new("keep-needs-table"), None));
        }
        Ok(Self {
            args,
            context,
            streams,
            kept: kept.unwrap_or_default(),
            form: RejectForm::common(forms),
            rejects,
            strict: manner.strict,
            tally: Tally::new(context.instrument.personas.len()),
            told: Told::new(context, manner.telling),
            progress: Progress::new(context, &inputs, manner.progress),
            inputs,
            stopped: None,
        })
    }

    /// Takes all records through the pipeline, and hands over what comes of each block, in order.
    ///
    /// # Errors
    /// When an input cannot be read, what is made of it cannot be written, or a strict run meets a reject.
    pub(super) fn all(
        mut self,
        target: Target,
        deliver: &mut (dyn FnMut(&mut BlockOutput) -> io::Result<()> + Send),
    ) -> anyhow::Result<Tally> {
        if let Some(rejects) = &mut self.rejects {
            rejects.write_all(&self.form.header())?;
        }
        let jobs = self
            .args
            .jobs
            .unwrap_or_else(|| available_parallelism().map_or(1, usize::from));
        let mut row = 0;
        let inputs = std::mem::take(&mut self.inputs).into_iter();
        for (mut input, stream) in inputs.zip(std::mem::take(&mut self.streams)) {
            let opened = match stream {
                Some(opened) => opened,
                None => input.open(self.args, self.context, self.progress.bar())?,
            };
            let start = Position {
                row,
                line: opened.lines,
            };
            let (blocks, source) = opened.blocks();
            let processor = BlockProcessor::new(
                &self.context.instrument,
                &self.context.locale,
                source,
                target,
            )
            .input(&input.name())
            .rejects(self.form.clone())
            .strict(self.strict);
            row = pipeline(blocks, &processor, jobs, start, &mut |done| {
                deliver(done)?;
                self.take(done)
            })
            .map_err(|failure| match failure {
                Failure::Unreadable(error) => CommandError::read(&input.path, error).into(),
                Failure::TooLarge { line, most } => {
                    inputs::too_large(&input.path, line, most).into()
                }
                Failure::Undelivered(error) => anyhow::Error::from(error),
            })?;
            if self.stopped.is_some() {
                break;
            }
        }
        self.progress.clear();
        if let Some(message) = self.stopped {
            return Err(CommandError::Rejected(message).into());
        }
        self.told.end(&self.tally);
        Ok(self.tally)
    }

    /// Takes over the rejects of a block; whether to go on.
    fn take(&mut self, done: &mut BlockOutput) -> io::Result<bool> {
        self.tally.add(&done.tally);
        if done.stopped {
            self.stopped = done.first.first().map(|reject| self.told.describe(reject));
            return Ok(false);
        }
        match &mut self.rejects {
            Some(rejects) => rejects.write_all(&done.rejects)?,
            None => self.told.rejects(&done.first),
        }
        self.progress.tell(&self.tally);
        Ok(true)
    }
}

/// How a run ended.
pub(super) fn exit(tally: &Tally) -> Exit {
    if tally.rejected > 0 {
        Exit::Rejected
    } else {
        Exit::Done
    }
}
