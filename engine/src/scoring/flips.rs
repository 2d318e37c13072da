//! What would change it: the single answers that would put another persona first.

use super::Scorer;
use crate::instrument::{Answer, Answers, Instrument, Kind, PersonaIx, Picks, QuestionIx};

/// One changed or added answer, and who would then come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The question.
    pub question: QuestionIx,
    /// The option that would be picked; on a question with several picks, as the most important one.
    pub option: usize,
    /// The persona that would come first.
    pub persona: PersonaIx,
}

/// All single answers that would put another persona first, by question and option. On a question with several picks
/// only the most important one is changed.
pub fn flips(instrument: &Instrument, scorer: &Scorer, answers: &Answers) -> Vec<Flip> {
    let mut sums = vec![0; instrument.personas.len()];
    let first = scorer.first(answers, &mut sums);
    let mut flips = Vec::new();
    for question in instrument.scored() {
        let current = answers.picks(question);
        let mut changed = answers.clone();
        for option in 0..instrument.question(question).options.len() {
            let picks = match (&instrument.question(question).kind, current) {
                (_, Some(picks)) if picks.first() == option => continue,
                (Kind::Multi { .. }, Some(picks)) => with_first(picks, option),
                _ => Picks::one(option),
            };
            changed.set(question, Some(Answer::Picks(picks)));
            let persona = scorer.first(&changed, &mut sums);
            if persona != first {
                flips.push(Flip {
                    question,
                    option,
                    persona,
                });
            }
        }
    }
    flips
}

/// The picks with another one in front: swapped forward when it was picked already, in place of the first otherwise.
fn with_first(picks: Picks, option: usize) -> Picks {
    let mut picked: Vec<_> = picks.iter().collect();
    match picked.iter().position(|pick| *pick == option) {
        Some(at) => picked.swap(0, at),
        None => picked[0] = option,
    }
    Picks::several(&picked).unwrap_or_else(|| Picks::one(option))
}
