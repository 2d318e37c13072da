//! What would change it: the single answers that would put another persona first.

use super::Scorer;
use crate::instrument::{Effective, PersonaIx, Picks, QuestionIx};

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
/// only the most important one is changed (see [`Picks::with_first`]).
pub fn flips(scorer: &Scorer, answers: &Effective) -> Vec<Flip> {
    let tables = scorer.tables();
    let mut sums = vec![0; tables.personas()];
    scorer.sums(answers, &mut sums);
    let first = tables.first(&sums);
    let (mut others, mut changed) = (sums.clone(), sums.clone());
    let mut flips = Vec::new();
    for table in &tables.questions {
        let current = answers.picks(table.question);
        // The sums of all other answers, to which each option is added in turn.
        let mut own = vec![0; tables.personas()];
        if let Some(picks) = &current {
            table.add(picks, &mut own);
        }
        for ((other, sum), own) in others.iter_mut().zip(&sums).zip(own) {
            *other = sum - own;
        }
        for option in 0..table.options() {
            let picks = match current {
                Some(picks) => picks.with_first(option),
                None => Some(Picks::one(option)),
            };
            let Some(picks) = picks else { continue };
            changed.copy_from_slice(&others);
            table.add(&picks, &mut changed);
            let persona = tables.first(&changed);
            if persona != first {
                flips.push(Flip {
                    question: table.question,
                    option,
                    persona,
                });
            }
        }
    }
    flips
}
