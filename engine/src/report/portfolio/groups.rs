//! The groups of a portfolio, as they may be shown.

use std::cmp::Reverse;

use super::build::{count, mean};
use crate::instrument::QuestionIx;
use crate::portfolio::{Aggregate, Group, LEAST};
use crate::report::Reporter;
use crate::report::result::{
    BreakdownResult, GroupResult, Id, PersonaMeanResult, PersonaPartResult,
};

impl<'a> Reporter<'a> {
    /// The same trainings divided by each question that divides portfolios.
    pub(super) fn breakdowns(
        &self,
        aggregate: &Aggregate,
        personas: &[PersonaPartResult<'a>],
        anonymous: bool,
    ) -> Vec<BreakdownResult<'a>> {
        let questions = self.instrument.dividing().zip(&aggregate.groups);
        let breakdowns = questions.map(|(question, groups)| {
            let mut shown = shown(groups, anonymous);
            if !self.instrument.is_ordered(question) {
                // Those without an answer stay last, and those that were taken together before them.
                shown.sort_by_key(|shown| {
                    (
                        shown.options.is_empty(),
                        shown.merged,
                        Reverse(shown.group.trainings),
                    )
                });
            }
            let groups = shown.iter();
            let groups = groups.map(|shown| self.group(question, shown, personas));
            let asked = self.instrument.question(question);
            BreakdownResult {
                question: Id(asked),
                overlapping: asked.takes_several(),
                groups: groups.collect(),
            }
        });
        // A single group says what the whole says.
        breakdowns
            .filter(|breakdown| breakdown.groups.len() > 1)
            .collect()
    }

    fn group(
        &self,
        question: QuestionIx,
        shown: &Shown,
        personas: &[PersonaPartResult<'a>],
    ) -> GroupResult<'a> {
        let group = &shown.group;
        let options = &self.instrument.question(question).options;
        let labels = shown.options.iter().map(|option| Id(&options[*option]));
        let labels: Vec<_> = labels.collect();
        let most = group.first.iter().copied().max().unwrap_or(0);
        let leaders = self.instrument.persona_indices();
        let leaders = leaders.filter(|ix| most > 0 && count(&group.first, ix.get()) == most);
        let leaders: Vec<_> = leaders.map(|ix| Id(self.instrument.persona(ix))).collect();
        let [answer, merged] = if shown.merged {
            [Vec::new(), labels]
        } else {
            [labels, Vec::new()]
        };
        GroupResult {
            answer: answer.into_iter().next(),
            merged,
            trainings: group.trainings,
            named: group.named(),
            persona: match leaders[..] {
                [leader] => Some(leader),
                _ => None,
            },
            first: most,
            tied: match leaders[..] {
                [_, _, ..] => leaders,
                _ => Vec::new(),
            },
            matches: self.means(group, personas),
        }
    }

    fn means(
        &self,
        group: &Group,
        personas: &[PersonaPartResult<'a>],
    ) -> Vec<PersonaMeanResult<'a>> {
        let means = self.instrument.persona_indices();
        let mut means: Vec<_> = means
            .map(|ix| PersonaMeanResult {
                persona: Id(self.instrument.persona(ix)),
                matching: mean(group, ix),
            })
            .collect();
        means.sort_by_key(|mean| {
            personas
                .iter()
                .position(|part| part.persona == mean.persona)
        });
        means
    }
}

/// A group and the options that make it; none for those without an answer.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) group: Group,
    pub(super) options: Vec<usize>,
    /// Whether small groups were taken together here.
    pub(super) merged: bool,
}

/// The groups with a training in them, the last of which has no answer.
pub(super) fn shown(groups: &[Group], anonymous: bool) -> Vec<Shown> {
    let unanswered = groups.len().saturating_sub(1);
    let groups = groups.iter().enumerate();
    let mut shown: Vec<_> = groups
        .filter(|(_, group)| group.trainings > 0)
        .map(|(option, group)| Shown {
            group: group.clone(),
            options: Vec::from_iter((option != unanswered).then_some(option)),
            merged: false,
        })
        .collect();
    if anonymous {
        merge(&mut shown);
    }
    shown
}

/// Takes together what is too small to be shown: first the small groups, then the smallest of the others until they are
/// enough.
fn merge(shown: &mut Vec<Shown>) {
    let is_small = |shown: &Shown| shown.group.organisations() < LEAST;
    let mut together: Option<Shown> = None;
    while let Some(at) = next(shown, |shown| {
        is_small(shown) || together.as_ref().is_some_and(is_small)
    }) {
        let one = shown.remove(at);
        match &mut together {
            Some(together) => {
                together.group.add(&one.group);
                together.options.extend(one.options);
            }
            None => {
                together = Some(Shown {
                    merged: true,
                    ..one
                });
            }
        }
    }
    if let Some(mut together) = together {
        together.options.sort_unstable();
        shown.push(together);
    }
}

/// The smallest group that has to go.
fn next(shown: &[Shown], goes: impl Fn(&Shown) -> bool) -> Option<usize> {
    let going = shown.iter().enumerate().filter(|(_, shown)| goes(shown));
    let smallest =
        going.min_by_key(|(_, shown)| (shown.group.organisations(), shown.group.trainings));
    smallest.map(|(at, _)| at)
}
