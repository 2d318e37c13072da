//! What became of the persona that fits best, and that in sentences.

use crate::instrument::Persona;
use crate::report::Reporter;
use crate::report::result::{ComparedTrainingResult, Id, Outcome, StandingResult};
use crate::scoring::Verdict;
use crate::text::message::Message;

/// The outcome of a training over all dossiers.
pub(super) fn outcome(standings: &[StandingResult<'_>]) -> Outcome {
    let firsts: Vec<_> = standings.iter().map(|standing| standing.persona).collect();
    let Some(first) = standings.first() else {
        return Outcome::Open;
    };
    if firsts.iter().any(Option::is_none) {
        Outcome::Open
    } else if firsts.iter().all(|persona| *persona == first.persona) {
        Outcome::Same
    } else if !fitting_everywhere(standings).is_empty() {
        Outcome::WithinMargin
    } else {
        Outcome::Moved
    }
}

/// The personas that fit in every dossier, the best of the first dossier first.
fn fitting_everywhere<'d>(standings: &[StandingResult<'d>]) -> Vec<Id<'d, Persona>> {
    let fits_everywhere = |persona: &Id<'d, Persona>| {
        let mut standings = standings.iter();
        standings.all(|standing| standing.fitting.contains(persona))
    };
    let first = standings.first().map(|first| first.fitting.iter().copied());
    first
        .into_iter()
        .flatten()
        .filter(fits_everywhere)
        .collect()
}

impl Reporter<'_> {
    /// The outcome in a sentence, and what it leaves out.
    pub(in crate::report) fn outcome(&self, training: &ComparedTrainingResult<'_>) -> String {
        let (outcome, standings) = (training.outcome, &training.standings);
        let mut messages = vec![self.main_outcome(outcome, standings)];
        if outcome == Outcome::Same && !is_alike(standings) {
            messages.extend(self.nearly(standings));
        }
        let provisional = self.letters(standings, Verdict::Provisional);
        if outcome != Outcome::Open && !provisional.is_empty() {
            messages.push(Message::new("outcome-provisional").text("dossiers", provisional));
        }
        let decisive = self.instrument.question(self.instrument.decisive());
        let sentences = messages.into_iter().map(|message| {
            let message = message.text("decisive", self.text(&decisive.name));
            self.locale.say(&message)
        });
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn main_outcome(&self, outcome: Outcome, standings: &[StandingResult<'_>]) -> Message {
        match (outcome, standings) {
            (Outcome::Open, _) => Message::new("outcome-open")
                .text("dossiers", self.letters(standings, Verdict::Insufficient)),
            (Outcome::Same, [first, ..]) if is_alike(standings) && first.fitting.len() > 1 => {
                Message::new("outcome-same-mixed")
                    .text("personas", self.listed(&first.fitting))
                    .number("dossiers", standings.len())
            }
            (Outcome::Same, [first, ..]) => Message::new("outcome-same")
                .text("persona", self.listed(first.persona.as_slice()))
                .number("dossiers", standings.len()),
            (Outcome::WithinMargin, _) => {
                let firsts = self.grouped(standings, |standing| standing.persona.as_slice());
                let everywhere = fitting_everywhere(standings);
                Message::new("outcome-within-margin")
                    .text("standings", self.locale.list(&firsts))
                    .text("personas", self.listed(&everywhere))
                    .number("count", everywhere.len())
            }
            (Outcome::Moved, [from, to]) => Message::new("outcome-moved")
                .text("from", self.listed(&from.fitting))
                .text("a", &from.dossier)
                .text("to", self.listed(&to.fitting))
                .text("b", &to.dossier),
            (Outcome::Moved | Outcome::Same, _) => {
                let fitting = self.grouped(standings, |standing| &standing.fitting);
                Message::new("outcome-scattered").text("standings", fitting.join("; "))
            }
        }
    }

    /// Who fits almost as well as the first, and where.
    fn nearly(&self, standings: &[StandingResult<'_>]) -> Option<Message> {
        let mixed = standings
            .iter()
            .filter(|standing| standing.fitting.len() > 1);
        let held = mixed.map(|standing| {
            let others = self.listed(&standing.fitting[1..]);
            (others, standing.dossier.as_str())
        });
        let held = self.held_by(held);
        (!held.is_empty())
            .then(|| Message::new("outcome-nearly").text("standings", held.join("; ")))
    }

    /// The letters of the dossiers with that verdict.
    fn letters(&self, standings: &[StandingResult<'_>], verdict: Verdict) -> String {
        let standings = standings.iter();
        let letters: Vec<_> = standings
            .filter(|standing| standing.verdict == verdict)
            .map(|standing| &standing.dossier)
            .collect();
        self.locale.list(&letters)
    }

    /// Who stands where: personas, and behind each the dossiers.
    fn grouped<'s, 'd>(
        &self,
        standings: &'s [StandingResult<'d>],
        personas: impl Fn(&'s StandingResult<'d>) -> &'s [Id<'d, Persona>],
    ) -> Vec<String> {
        let standings = standings.iter();
        let held = standings.map(|it| (self.listed(personas(it)), it.dossier.as_str()));
        self.held_by(held)
    }
}

/// Whether the same personas fit everywhere, in the same order.
fn is_alike(standings: &[StandingResult<'_>]) -> bool {
    let mut neighbours = standings.windows(2);
    neighbours.all(|pair| pair[0].fitting == pair[1].fitting)
}
