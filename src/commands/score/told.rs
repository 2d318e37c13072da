//! What is said of a run while it goes on and when it is over, on stderr.

use std::io::{self, IsTerminal, Write};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::inputs::Input;
use crate::batch::{Reject, Tally, reason};
use crate::cli::Score;
use crate::context::Context;
use crate::message::Message;
use crate::report::{Bar, Block, Entry, Page, Tone, terminal};
use crate::scoring::Percent;

/// How many rejected records are told on stderr when no file is asked for them.
const TOLD: u64 = 10;

/// Tells of rejects, and of the run when it is over.
pub(super) struct Told<'t> {
    context: &'t Context,
    quiet: bool,
    summary: bool,
    count: u64,
    begun: Instant,
}

impl<'t> Told<'t> {
    pub(super) fn new(context: &'t Context, args: &Score) -> Self {
        Self {
            context,
            quiet: args.quiet,
            summary: args.summary,
            count: 0,
            begun: Instant::now(),
        }
    }

    fn say(&self, message: &Message) -> io::Result<()> {
        writeln!(io::stderr(), "{}", self.context.locale.say(message))
    }

    /// Tells the first rejects of a block, as long as there have not been many.
    pub(super) fn rejects(&mut self, first: &[Reject]) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        for reject in first {
            if self.count < TOLD {
                self.count += 1;
                self.say(&self.describe(reject))?;
            }
        }
        Ok(())
    }

    pub(super) fn describe(&self, reject: &Reject) -> Message {
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

    /// Sums the run up.
    pub(super) fn end(&self, tally: &Tally) -> io::Result<()> {
        if self.count == TOLD && tally.rejected > TOLD && !self.quiet {
            self.say(&Message::new("score-more-rejects"))?;
        }
        if tally.other_edition > 0 && !self.quiet {
            let told = Message::new("score-other-edition").number("records", tally.other_edition);
            self.say(&told)?;
        }
        if !self.quiet {
            self.say(&Self::counted(tally))?;
            self.rate(tally)?;
        }
        if self.summary {
            let page = terminal(&self.page(tally), self.context.stderr);
            io::stderr().write_all(page.as_bytes())?;
        }
        Ok(())
    }

    fn counted(tally: &Tally) -> Message {
        if tally.rejected == 0 {
            return Message::new("score-summary-clean").number("scored", tally.scored);
        }
        let reasons = tally.reasons.iter();
        let reasons: Vec<_> = reasons
            .map(|(code, count)| format!("{code}: {count}"))
            .collect();
        Message::new("score-summary")
            .number("scored", tally.scored)
            .number("rejected", tally.rejected)
            .text("reasons", reasons.join(", "))
    }

    /// How fast it went, for a person who waited for it.
    fn rate(&self, tally: &Tally) -> io::Result<()> {
        let milliseconds = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        if !io::stderr().is_terminal() || milliseconds < 1_000 {
            return Ok(());
        }
        let rate = (tally.scored + tally.rejected) * 1_000 / milliseconds;
        let told = Message::new("score-rate")
            .number("rate", rate)
            .number("seconds", milliseconds / 1_000);
        self.say(&told)
    }

    /// How the personas and the verdicts are spread.
    fn page(&self, tally: &Tally) -> Page {
        let (context, locale) = (self.context, &self.context.locale);
        let language = context.instrument.language_or_first(locale.code());
        let trainings: u64 = tally.verdicts.iter().sum();
        let named: u64 = tally.personas.iter().sum();
        let share =
            |count: u64, of: u64| Percent::ratio(i64::try_from(count).unwrap_or(i64::MAX), of);
        let percent = |percent: Percent| {
            let value = locale.tenths(percent.get());
            locale.say(&Message::new("percent").text("value", value))
        };
        let mut page = Page::default();
        page.push(Block::Title(locale.get("summary-title")));
        let most = tally.personas.iter().max();
        let personas = context.instrument.personas.iter().zip(&tally.personas);
        let bars = personas.map(|(persona, count)| Bar {
            name: persona.name.get(language).to_owned(),
            hundredths: share(*count, named).get(),
            percent: percent(share(*count, named)),
            strong: Some(count) == most,
        });
        page.push(Block::Paragraph(
            locale.say(&Message::new("summary-personas").number("named", named)),
            Tone::Plain,
        ));
        page.push(Block::Bars(bars.collect()));
        let ids = [
            "summary-clear",
            "summary-mixed",
            "summary-provisional",
            "summary-insufficient",
        ];
        let verdicts = ids.into_iter().zip(tally.verdicts).map(|(id, count)| {
            let line = Message::new(id)
                .number("count", count)
                .text("percent", percent(share(count, trainings)));
            Entry::new(locale.say(&line))
        });
        page.push(Block::List(verdicts.collect()));
        page
    }
}

/// A bar that shows how far a run is, on a terminal.
pub(super) struct Progress {
    bar: ProgressBar,
    template: String,
}

impl Progress {
    pub(super) fn new(context: &Context, args: &Score, inputs: &[Input]) -> Self {
        let size: Option<u64> = inputs.iter().map(|input| input.size).sum();
        let output_shown = args.output.is_none() && io::stdout().is_terminal();
        let shown =
            io::stderr().is_terminal() && !args.quiet && !output_shown && context.stderr.drawing;
        let target = if shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(size, target);
        let template = context.locale.get("score-progress");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
        }
        Self { bar, template }
    }

    /// The bar that reading moves, unless nobody sees it.
    pub(super) fn bar(&self) -> Option<&ProgressBar> {
        (!self.bar.is_hidden() && !self.template.is_empty()).then_some(&self.bar)
    }

    pub(super) fn tell(&self, tally: &Tally) {
        if !self.bar.is_hidden() {
            self.bar
                .set_message((tally.scored + tally.rejected).to_string());
        }
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
