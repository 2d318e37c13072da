//! From an aggregate to the result of a portfolio.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::instrument::{
    ActorIx, AnswerOption, Answers, Item, ItemIx, Pathway, PersonaIx, Question,
};
use crate::portfolio::{Aggregate, Group, LEAST, Outliers};
use crate::report::Reporter;
use crate::report::result::{
    AbleResult, FrequentResult, HelpfulResult, Id, PartResult, PersonaPartResult, PortfolioResult,
    RecognisedResult, StandOutResult,
};
use crate::scoring::{Percent, Verdict};

/// The version of the portfolio's schema.
const FORMAT: u32 = 1;

/// How many thresholds are told, and how many opportunities of each actor.
const THRESHOLDS: usize = 12;
const OPPORTUNITIES: usize = 5;

/// A persona that fits best for a smaller share of the trainings than this stands out, in hundredths of a percent, once
/// there are that many trainings.
const RARE: i32 = 1_000;
const ENOUGH: u64 = 10;

impl<'a> Reporter<'a> {
    /// The result of an aggregate, without names if it has to be anonymous.
    pub fn portfolio_result(
        &self,
        aggregate: &Aggregate,
        rejected: u64,
        anonymous: bool,
    ) -> PortfolioResult<'a> {
        let whole = &aggregate.whole;
        let personas = self.persona_parts(whole);
        let nobody = Outliers::default();
        let (mixed, rare) = if anonymous {
            (&nobody, Outliers::default())
        } else {
            (&aggregate.mixed, rare(aggregate))
        };
        PortfolioResult {
            format: FORMAT,
            language: self.locale.code(),
            instrument: self.instrument.into(),
            anonymous,
            dossiers: aggregate.dossiers,
            rejected,
            trainings: whole.trainings,
            named: whole.named(),
            verdicts: verdicts(whole),
            goals: self.goals(aggregate),
            pathways: self.suggested(aggregate),
            unanswered: self.unanswered(aggregate),
            breakdowns: self.breakdowns(aggregate, &personas, anonymous),
            asked: asked(aggregate, anonymous),
            recognised: self.recognised(aggregate, anonymous),
            thresholds: self.frequent(aggregate),
            actors: self.able(aggregate),
            mixed: self.standing_out(mixed),
            rare: self.standing_out(&rare),
            cautions: self.cautions(
                &self
                    .instrument
                    .effective(&Answers::none(self.instrument.questions.len())),
            ),
            personas,
        }
    }

    fn persona_parts(&self, whole: &Group) -> Vec<PersonaPartResult<'a>> {
        let parts = self.instrument.persona_indices().map(|ix| {
            let first = count(&whole.first, ix.get());
            PersonaPartResult {
                persona: Id(self.instrument.persona(ix)),
                first,
                share: share(first, whole.named()),
                fits: count(&whole.fits, ix.get()),
                matching: mean(whole, ix).unwrap_or_default(),
            }
        });
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|part| Reverse((part.first, part.fits)));
        parts
    }

    fn goals(&self, aggregate: &Aggregate) -> Vec<PartResult<Id<'a, AnswerOption>>> {
        let decisive = self.instrument.question(self.instrument.decisive());
        let goals = decisive.options.iter().zip(&aggregate.goals);
        let goals =
            goals.map(|(goal, trainings)| part(Id(goal), *trainings, aggregate.whole.trainings));
        largest(goals)
    }

    fn suggested(&self, aggregate: &Aggregate) -> Vec<PartResult<Id<'a, Pathway>>> {
        let routes = aggregate.pathways.iter().sum();
        let pathways = self.instrument.pathways.iter().zip(&aggregate.pathways);
        let pathways = pathways.map(|(pathway, trainings)| part(Id(pathway), *trainings, routes));
        largest(pathways)
    }

    fn unanswered(&self, aggregate: &Aggregate) -> Vec<PartResult<Id<'a, Question>>> {
        let open = self.instrument.scored().map(|ix| {
            let trainings = count(&aggregate.open, ix.get());
            part(
                Id(self.instrument.question(ix)),
                trainings,
                aggregate.whole.trainings,
            )
        });
        largest(open)
    }

    /// What is recognised most often; without names nothing of which fewer than five organisations are part.
    fn recognised(&self, aggregate: &Aggregate, anonymous: bool) -> Vec<RecognisedResult<'a>> {
        let asked = asked(aggregate, anonymous);
        let mut recognised: Vec<_> = aggregate.recognised.iter().collect();
        recognised.retain(|(_, group)| asked > 0 && (!anonymous || group.organisations() >= LEAST));
        recognised.sort_by_key(|(_, group)| Reverse(group.trainings));
        let recognised = recognised.into_iter().take(THRESHOLDS);
        let recognised = recognised.map(|(ix, group)| {
            let item = self.item_at(*ix);
            RecognisedResult {
                id: &item.id,
                category: item
                    .category
                    .map(|ix| Id(&self.instrument.categories[ix.get()])),
                text: self.text(&item.text),
                sections: self.sections(item),
                trainings: group.trainings,
                share: share(group.trainings, asked),
            }
        });
        recognised.collect()
    }

    fn frequent(&self, aggregate: &Aggregate) -> Vec<FrequentResult<'a>> {
        let routes = aggregate.pathways.iter().sum();
        let mut thresholds: Vec<_> = aggregate.thresholds.iter().collect();
        thresholds.sort_by_key(|(_, hindrance)| Reverse((hindrance.trainings, hindrance.pressing)));
        let thresholds = thresholds.into_iter().take(THRESHOLDS);
        let thresholds = thresholds.map(|(ix, hindrance)| {
            let item = self.item_at(*ix);
            let categories = &self.instrument.categories;
            let mut actors: Vec<_> = hindrance.actors.iter().enumerate().collect();
            actors.retain(|(_, trainings)| **trainings > 0);
            actors.sort_by_key(|(_, trainings)| Reverse(**trainings));
            let actors = actors.iter();
            FrequentResult {
                id: &item.id,
                category: item.category.map(|ix| Id(&categories[ix.get()])),
                text: self.text(&item.text),
                sections: self.sections(item),
                trainings: hindrance.trainings,
                share: share(hindrance.trainings, routes),
                pressing: hindrance.pressing,
                actors: actors
                    .map(|(at, _)| Id(&self.instrument.actors[*at]))
                    .collect(),
            }
        });
        thresholds.collect()
    }

    fn able(&self, aggregate: &Aggregate) -> Vec<AbleResult<'a>> {
        let routes = aggregate.pathways.iter().sum();
        let actors = 0..self.instrument.actors.len();
        let able = actors.map(|at| {
            let actor = ActorIx::new(at);
            let mut helpful: Vec<_> = aggregate.opportunities.iter().collect();
            helpful.retain(|(ix, _)| {
                self.alike(self.item_at(**ix))
                    .any(|item| item.actors.contains(&actor))
            });
            helpful.sort_by_key(|(_, trainings)| Reverse(**trainings));
            let most = helpful.first().map_or(0, |(_, trainings)| **trainings);
            let helpful = helpful.into_iter().take(OPPORTUNITIES);
            let opportunities: Vec<_> = helpful
                .map(|(ix, trainings)| {
                    let (item, share) = (self.item_at(*ix), share(*trainings, routes));
                    // What this actor can do, where others say the same of another.
                    let of_actor = self.alike(item).filter(|item| item.actors.contains(&actor));
                    let item = of_actor.min_by_key(|item| item.claims()).unwrap_or(item);
                    HelpfulResult {
                        id: &item.id,
                        text: self.text(&item.text),
                        sections: self.sections(item),
                        trainings: *trainings,
                        share,
                    }
                })
                .collect();
            let actor = Id(&self.instrument.actors[at]);
            (
                most,
                AbleResult {
                    actor,
                    opportunities,
                },
            )
        });
        let mut able: Vec<_> = able.filter(|(most, _)| *most > 0).collect();
        able.sort_by_key(|(most, _)| Reverse(*most));
        able.into_iter().map(|(_, able)| able).collect()
    }

    fn item_at(&self, ix: ItemIx) -> &'a Item {
        &self.instrument.items[ix.get()]
    }

    /// The items that say what an item says, itself included.
    fn alike(&self, item: &'a Item) -> impl Iterator<Item = &'a Item> + use<'a> {
        let items = self.instrument.items.iter();
        items.filter(move |other| std::ptr::eq(*other, item) || other.says_same(item))
    }

    /// The sections that say it, whatever the persona.
    fn sections(&self, item: &'a Item) -> Vec<&'a str> {
        let sections = self.alike(item).flat_map(|item| &item.sections);
        let sections: BTreeSet<_> = sections.map(String::as_str).collect();
        sections.into_iter().collect()
    }

    fn standing_out(&self, cases: &Outliers) -> Vec<StandOutResult<'a>> {
        let cases = cases.iter();
        let cases = cases.map(|case| StandOutResult {
            row: case.row,
            organisation: case.organisation.clone(),
            training: case.training.clone(),
            fitting: case
                .fitting
                .iter()
                .map(|ix| Id(self.instrument.persona(*ix)))
                .collect(),
            matching: case.best,
            margin: case.margin,
        });
        cases.collect()
    }
}

fn verdicts(whole: &Group) -> Vec<PartResult<Verdict>> {
    let verdicts = Verdict::ALL.into_iter().zip(whole.verdicts);
    verdicts
        .map(|(verdict, trainings)| part(verdict, trainings, whole.trainings))
        .collect()
}

fn part<I>(id: I, trainings: u64, of: u64) -> PartResult<I> {
    PartResult {
        id,
        trainings,
        share: share(trainings, of),
    }
}

/// The clearest cases of the personas that fit best for few.
fn rare(aggregate: &Aggregate) -> Outliers {
    let named = aggregate.whole.named();
    let mut rare = Outliers::default();
    for (first, cases) in aggregate.whole.first.iter().zip(&aggregate.clear) {
        if named >= ENOUGH && share(*first, named).get() < RARE {
            rare.add(cases);
        }
    }
    rare
}

/// The mean match of a persona over the trainings for which one is named.
pub(super) fn mean(group: &Group, persona: PersonaIx) -> Option<Percent> {
    let (sum, named) = (count(&group.matches, persona.get()), group.named());
    let mean = (sum + named / 2).checked_div(named)?;
    Some(Percent::hundredths(i32::try_from(mean).unwrap_or(i32::MAX)))
}

pub(in crate::report) fn share(part: u64, of: u64) -> Percent {
    Percent::ratio(i64::try_from(part).unwrap_or(i64::MAX), of)
}

pub(super) fn count(counts: &[u64], at: usize) -> u64 {
    counts.get(at).copied().unwrap_or(0)
}

/// The parts with a training in them, the largest first.
fn largest<I>(parts: impl Iterator<Item = PartResult<I>>) -> Vec<PartResult<I>> {
    let mut parts: Vec<_> = parts.filter(|part| part.trainings > 0).collect();
    parts.sort_by_key(|part| Reverse(part.trainings));
    parts
}

/// For how many trainings it was asked what is recognised; of too few organisations nothing is said without names.
fn asked(aggregate: &Aggregate, anonymous: bool) -> u64 {
    let asked = &aggregate.asked;
    let hidden = anonymous && asked.organisations() < LEAST;
    if hidden { 0 } else { asked.trainings }
}
