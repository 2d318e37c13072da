//! What became of the persona that fits best, and that in a sentence.

use super::document::Standing;
use crate::instrument::Persona;
use crate::report::document::Label;
use crate::report::document::names;
use crate::report::result::{Id, Outcome, StandingResult};
use crate::scoring::Verdict;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The outcome of a training over all dossiers.
pub(super) fn outcome(standings: &[StandingResult<'_>]) -> Outcome {
    let firsts: Vec<_> = standings.iter().map(|standing| standing.persona).collect();
    let Some(first) = standings.first() else {
        return Outcome::Open;
    };
    let fits_everywhere = |persona: &Id<'_, Persona>| {
        let mut standings = standings.iter();
        standings.all(|standing| standing.fitting.contains(persona))
    };
    if firsts.iter().any(Option::is_none) {
        Outcome::Open
    } else if firsts.iter().all(|persona| *persona == first.persona) {
        Outcome::Same
    } else if first.fitting.iter().any(fits_everywhere) {
        Outcome::WithinMargin
    } else {
        Outcome::Moved
    }
}

/// What a sentence needs to know besides the standings.
pub(super) struct Terms<'a> {
    /// The language.
    pub(super) locale: &'a Locale,
    /// The question without which nothing is certain.
    pub(super) decisive: &'a Label,
    /// Below this margin, in hundredths of a percent, nothing is decided.
    pub(super) margin: i32,
}

impl Terms<'_> {
    /// The outcome in a sentence, and what it leaves out.
    pub(super) fn sentences(&self, outcome: Outcome, standings: &[Standing]) -> String {
        let mut messages = vec![self.main(outcome, standings)];
        if outcome == Outcome::Same && !is_alike(standings) {
            messages.extend(self.nearly(standings));
        }
        let provisional = self.letters(standings, Verdict::Provisional);
        if outcome != Outcome::Open && !provisional.is_empty() {
            messages.push(Message::new("outcome-provisional").text("dossiers", provisional));
        }
        let decisive = &self.decisive.text;
        let sentences = messages.into_iter().map(|message| {
            let message = message.text("decisive", decisive);
            self.locale.say(&message)
        });
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn main(&self, outcome: Outcome, standings: &[Standing]) -> Message {
        match (outcome, standings) {
            (Outcome::Open, _) => Message::new("outcome-open")
                .text("dossiers", self.letters(standings, Verdict::Insufficient)),
            (Outcome::Same, [first, ..]) if is_alike(standings) && first.fitting.len() > 1 => {
                Message::new("outcome-same-mixed")
                    .text("personas", self.names(&first.fitting))
                    .number("dossiers", standings.len())
            }
            (Outcome::Same, [first, ..]) => Message::new("outcome-same")
                .text("persona", self.names(first.persona.as_slice()))
                .number("dossiers", standings.len()),
            (Outcome::WithinMargin, _) => {
                let firsts = self.grouped(standings, |standing| standing.persona.as_slice());
                Message::new("outcome-within-margin")
                    .text("standings", self.locale.list(&firsts))
                    .text("margin", self.locale.tenths(self.margin))
            }
            (Outcome::Moved, [from, to]) => Message::new("outcome-moved")
                .text("from", self.names(&from.fitting))
                .text("a", &from.dossier)
                .text("to", self.names(&to.fitting))
                .text("b", &to.dossier),
            (Outcome::Moved | Outcome::Same, _) => {
                let fitting = self.grouped(standings, |standing| &standing.fitting);
                Message::new("outcome-scattered").text("standings", fitting.join("; "))
            }
        }
    }

    /// Who fits almost as well as the first, and where.
    fn nearly(&self, standings: &[Standing]) -> Option<Message> {
        let mixed = standings
            .iter()
            .filter(|standing| standing.fitting.len() > 1);
        let held = mixed.map(|standing| {
            (
                self.names(&standing.fitting[1..]),
                standing.dossier.as_str(),
            )
        });
        let held = held_by(self.locale, held);
        (!held.is_empty())
            .then(|| Message::new("outcome-nearly").text("standings", held.join("; ")))
    }

    fn names(&self, personas: &[Label]) -> String {
        self.locale.list(&names(personas))
    }

    /// The letters of the dossiers with that verdict.
    fn letters(&self, standings: &[Standing], verdict: Verdict) -> String {
        let standings = standings.iter();
        let letters: Vec<_> = standings
            .filter(|standing| standing.verdict == verdict)
            .map(|standing| &standing.dossier)
            .collect();
        self.locale.list(&letters)
    }

    /// Who stands where: personas, and behind each the dossiers.
    fn grouped<'s>(
        &self,
        standings: &'s [Standing],
        personas: impl Fn(&'s Standing) -> &'s [Label],
    ) -> Vec<String> {
        let held = standings
            .iter()
            .map(|standing| (self.names(personas(standing)), standing.dossier.as_str()));
        held_by(self.locale, held)
    }
}

/// Whether the same personas fit everywhere, in the same order.
fn is_alike(standings: &[Standing]) -> bool {
    let mut neighbours = standings.windows(2);
    neighbours.all(|pair| pair[0].fitting == pair[1].fitting)
}

/// Names and who holds each, a name once: `the onboarder (A and C)`.
pub(in crate::report) fn held_by<'a>(
    locale: &Locale,
    held: impl Iterator<Item = (String, &'a str)>,
) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (name, holder) in held {
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, holders)) => holders.push(holder),
            None => groups.push((name, vec![holder])),
        }
    }
    let groups = groups.into_iter().map(|(name, holders)| {
        let message = Message::new("held-by").text("name", name);
        locale.say(&message.text("dossiers", locale.list(&holders)))
    });
    groups.collect()
}
