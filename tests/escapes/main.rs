//! The same nasty strings through every output: wherever a stranger's text enters, and wherever it comes out.
//!
//! * `strings`: the strings, one table.
//! * `judge`: what each notation promises of them. `judge/blind.rs` shows that each judge sees what breaks its promise.
//! * The other files put every string in every place of one kind (a dossier, a table, an instrument, a command line, an interview) and
//!   hold every output before its judge.

mod arguments;
mod dossiers;
mod instruments;
mod interviews;
mod judge;
mod model;
mod program;
mod queries;
mod strings;
mod tables;

use judge::Judged;

/// Judgements of many outputs; told together, for a mistake in one often shows in others.
#[derive(Default)]
pub(crate) struct Verdicts {
    judged: usize,
    wrong: Vec<String>,
}

impl Verdicts {
    /// An output of this name, with the string of that name.
    pub(crate) fn add(&mut self, output: &str, string: &str, judged: Judged) {
        self.judged += 1;
        if let Err(wrong) = judged {
            let wrong: String = wrong.chars().take(400).collect();
            self.wrong.push(format!("{output}, {string}: {wrong}"));
        }
    }

    /// Fails if one was wrong, or fewer than expected were judged.
    #[track_caller]
    pub(crate) fn hold(self, least: usize) {
        let some: Vec<_> = self.wrong.iter().take(25).map(String::as_str).collect();
        let count = (self.wrong.len(), self.judged);
        assert!(some.is_empty(), "{count:?} are wrong:\n{}", some.join("\n"));
        assert!(self.judged >= least, "only {} were judged", self.judged);
    }
}
