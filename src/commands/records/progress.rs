//! What is said of a run while it goes on and when it is over, on stderr.

use std::io::{self, IsTerminal};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::inputs::Input;
use crate::commands::files::tell;
use crate::context::Context;
use leerkompas_engine::batch::{Reject, Tally, reason};
use leerkompas_engine::report::Drawing;
use leerkompas_engine::text::message::Message;

/// How many rejected records are told on stderr when no file is asked for them.
const TOLD: u64 = 10;

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::commands) enum Telling {
    /// What was not right, and how much there was.
    All,
    /// Only what was not right.
    Problems,
    /// Nothing.
    Nothing,
}

/// Tells of rejects, and of the run when it is over.
pub(super) struct Told<'t> {
    context: &'t Context,
    telling: Telling,
    count: u64,
    begun: Instant,
}

impl<'t> Told<'t> {
    pub(super) fn new(context: &'t Context, telling: Telling) -> Self {
        Self {
            context,
            telling,
            count: 0,
            begun: Instant::now(),
        }
    }

    fn say(&self, message: &Message) {
        tell(&self.context.locale.say(message));
    }

    /// Tells the first rejects of a block, as long as there have not been many.
    pub(super) fn rejects(&mut self, first: &[Reject]) {
        if self.telling == Telling::Nothing {
            return;
        }
        for reject in first {
            if self.count < TOLD {
                self.count += 1;
                self.say(&self.describe(reject));
            }
        }
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
    pub(super) fn end(&self, tally: &Tally) {
        if self.telling == Telling::Nothing {
            return;
        }
        if self.count == TOLD && tally.rejected > TOLD {
            self.say(&Message::new("score-more-rejects"));
        }
        if tally.taken_over > 0 {
            let told = Message::new("score-taken-over").number("records", tally.taken_over);
            self.say(&told);
        }
        if tally.other_edition > 0 {
            let told = Message::new("score-other-edition").number("records", tally.other_edition);
            self.say(&told);
        }
        if self.telling == Telling::All || tally.rejected > 0 {
            self.say(&Self::counted(tally));
            self.rate(tally);
        }
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
    fn rate(&self, tally: &Tally) {
        let milliseconds = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        if !io::stderr().is_terminal() || milliseconds < 1_000 {
            return;
        }
        let rate = (tally.scored + tally.rejected) * 1_000 / milliseconds;
        let told = Message::new("score-rate")
            .number("rate", rate)
            .number("seconds", milliseconds / 1_000);
        self.say(&told);
    }
}

/// A bar that shows how far a run is, on a terminal.
pub(super) struct Progress {
    bar: ProgressBar,
    template: String,
}

impl Progress {
    pub(super) fn new(context: &Context, inputs: &[Input], wanted: bool) -> Self {
        let size: Option<u64> = inputs.iter().map(|input| input.size).sum();
        let shown =
            wanted && io::stderr().is_terminal() && context.stderr.drawing != Drawing::Nothing;
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
