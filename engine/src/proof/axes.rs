//! The answers that two instruments both understand: what a walk over both goes along.

use super::answer_space::picks;
use crate::instrument::{Answer, Instrument, Picks, QuestionIx};

/// A question that at least one of the two scores.
pub(super) struct Axis {
    pub(super) before: Option<QuestionIx>,
    pub(super) after: Option<QuestionIx>,
    pub(super) choices: Vec<Choice>,
}

/// An answer in the terms of both.
pub(super) struct Choice {
    pub(super) before: Option<Answer>,
    pub(super) after: Option<Answer>,
}

/// How many sets of answers there are.
pub(super) fn space(axes: &[Axis]) -> u128 {
    axes.iter().fold(1, |space: u128, axis| {
        space.saturating_mul(axis.choices.len() as u128)
    })
}

/// The questions that either scores, with the most answers first.
pub(super) fn axes(before: &Instrument, after: &Instrument) -> Vec<Axis> {
    let counts = |instrument: &Instrument, ix: QuestionIx| instrument.question(ix).is_scored();
    let mut axes: Vec<_> = before
        .scored()
        .map(|ix| {
            (
                Some(ix),
                after
                    .find_question(&before.question(ix).id)
                    .filter(|ix| counts(after, *ix)),
            )
        })
        .collect();
    let new = after.scored().filter(|ix| {
        let known = before.find_question(&after.question(*ix).id);
        known.is_none_or(|known| !counts(before, known))
    });
    axes.extend(new.map(|ix| (None, Some(ix))));
    let mut axes: Vec<_> = axes
        .into_iter()
        .map(|(one, other)| Axis {
            before: one,
            after: other,
            choices: choices(before, after, one, other),
        })
        .collect();
    // The longest outside, so that there is enough to share out.
    axes.sort_by_key(|axis| std::cmp::Reverse(axis.choices.len()));
    axes
}

/// The answers that both understand, the absent one first.
fn choices(
    before: &Instrument,
    after: &Instrument,
    one: Option<QuestionIx>,
    other: Option<QuestionIx>,
) -> Vec<Choice> {
    let single = |instrument: &Instrument, ix: QuestionIx| picks(instrument, ix, |_, _| 0);
    match (one, other) {
        (Some(one), None) => single(before, one)
            .into_iter()
            .map(|picks| Choice {
                before: picks.map(Answer::Picks),
                after: None,
            })
            .collect(),
        (None, Some(other)) => single(after, other)
            .into_iter()
            .map(|picks| Choice {
                before: None,
                after: picks.map(Answer::Picks),
            })
            .collect(),
        (Some(one), Some(other)) => {
            // Places weigh the same only if they do in both.
            let share = |picks: usize, at: usize| {
                let row = after.tuning.shares.get(picks - 1);
                row.and_then(|row| row.get(at)).copied().unwrap_or(0)
            };
            let most = after.question(other).most_picks();
            let all = picks(before, one, share).into_iter();
            let all = all.filter_map(|picks| {
                let Some(mine) = picks else {
                    return Some(Choice {
                        before: None,
                        after: None,
                    });
                };
                let options = mine.iter().map(|option| {
                    let id = &before.question(one).options[option].id;
                    after
                        .question(other)
                        .options
                        .iter()
                        .position(|option| option.id == *id)
                });
                let theirs = Picks::several(&options.collect::<Option<Vec<_>>>()?)?;
                let theirs = theirs.in_order(mine.order());
                (mine.len() <= most).then_some(Choice {
                    before: Some(Answer::Picks(mine)),
                    after: Some(Answer::Picks(theirs)),
                })
            });
            all.collect()
        }
        (None, None) => Vec::new(),
    }
}
