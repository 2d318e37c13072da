//! The groups of a portfolio, as they may be shown.

use std::cmp::Reverse;

use super::build::{count, mean, share};
use super::document::{Breakdown, GroupPart, PersonaMean, PersonaPart};
use crate::instrument::QuestionIx;
use crate::message::Message;
use crate::portfolio::{Census, Group, LEAST};
use crate::report::build::Reporter;
use crate::report::document::Label;
use crate::scoring::Percent;

impl Reporter<'_> {
    /// The same trainings divided by each question that divides portfolios.
    pub(super) fn breakdowns(
        &self,
        census: &Census,
        personas: &[PersonaPart],
        anonymous: bool,
    ) -> Vec<Breakdown> {
        let questions = self.instrument.dividing().zip(&census.groups);
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
            Breakdown {
                question: self.question(question),
                overlapping: self.instrument.question(question).takes_several(),
                groups: shown
                    .iter()
                    .map(|shown| self.group(question, shown, personas))
                    .collect(),
            }
        });
        // A single group says what the whole says.
        breakdowns
            .filter(|breakdown| breakdown.groups.len() > 1)
            .collect()
    }

    fn group(&self, question: QuestionIx, shown: &Shown, personas: &[PersonaPart]) -> GroupPart {
        let group = &shown.group;
        let labels = shown
            .options
            .iter()
            .map(|option| self.option(question, *option));
        let labels: Vec<_> = labels.collect();
        let name = match &labels[..] {
            _ if shown.merged => {
                let message = Message::new("portfolio-merged").number("groups", labels.len());
                self.locale.say(&message)
            }
            [answer, ..] => answer.text.clone(),
            [] => self.locale.get("portfolio-unanswered"),
        };
        let most = group.first.iter().copied().max().unwrap_or(0);
        let leaders = self.instrument.persona_indices();
        let leaders = leaders.filter(|ix| most > 0 && count(&group.first, ix.get()) == most);
        let leaders: Vec<_> = leaders.map(|ix| self.persona(ix)).collect();
        let [answer, merged] = if shown.merged {
            [Vec::new(), labels]
        } else {
            [labels, Vec::new()]
        };
        GroupPart {
            answer: answer.into_iter().next(),
            merged,
            name,
            trainings: group.trainings,
            named: group.named(),
            leading: self.leading(&leaders, most, group.named()),
            persona: <[Label; 1]>::try_from(leaders).ok().map(|[leader]| leader),
            first: most,
            matches: self.means(group, personas),
        }
    }

    /// Who fits best most often, and how often, in a few words.
    fn leading(&self, leaders: &[Label], first: u64, named: u64) -> String {
        let message = match leaders {
            [] => return self.locale.get("portfolio-nobody"),
            [only] => Message::new("portfolio-leading").text("persona", &only.text),
            several => Message::new("portfolio-tied").number("personas", several.len()),
        };
        let percent = self.percent(share(first, named));
        self.locale.say(&message.text("percent", percent))
    }

    fn means(&self, group: &Group, personas: &[PersonaPart]) -> Vec<PersonaMean> {
        let means = self.instrument.persona_indices().map(|ix| mean(group, ix));
        let means: Vec<_> = means.collect();
        // As they are written: of two that read the same, neither is higher.
        let highest = means.iter().flatten().map(|mean| whole(*mean)).max();
        let ids = self.instrument.persona_indices().map(|ix| self.persona(ix));
        let mut means: Vec<_> = ids
            .zip(means)
            .map(|(persona, matching)| PersonaMean {
                persona,
                matching,
                whole: matching.map_or_else(String::new, |mean| whole(mean).to_string()),
                highest: matching.map(whole) == highest && highest.is_some(),
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

/// A percentage in whole percent.
fn whole(percent: Percent) -> i32 {
    (percent.get() + 50) / 100
}
