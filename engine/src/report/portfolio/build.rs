//! From a census to a portfolio.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::document::{Able, Frequent, Helpful, Part, PersonaPart, Portfolio, StandOut};
use crate::instrument::{ActorIx, Answers, Item, ItemIx, PathwayIx, PersonaIx};
use crate::message::Message;
use crate::portfolio::{Case, Cases, Census, Group};
use crate::report::build::Reporter;
use crate::report::document::Label;
use crate::scoring::Percent;

/// The version of the portfolio's schema.
const FORMAT: u32 = 1;

/// How many thresholds are told, and how many opportunities of each actor.
const THRESHOLDS: usize = 12;
const OPPORTUNITIES: usize = 5;

/// A persona that fits best for a smaller share of the trainings than this stands out, in hundredths of a percent, once
/// there are that many trainings.
const RARE: i32 = 1_000;
const ENOUGH: u64 = 10;

const VERDICTS: [(&str, &str); 4] = [
    ("clear", "portfolio-clear"),
    ("mixed", "portfolio-mixed"),
    ("provisional", "portfolio-provisional"),
    ("insufficient", "portfolio-insufficient"),
];

impl Reporter<'_> {
    /// The portfolio of a census, without names if it has to be anonymous.
    pub fn portfolio(&self, census: &Census, rejected: u64, anonymous: bool) -> Portfolio {
        let whole = &census.whole;
        let personas = self.persona_parts(whole);
        let thresholds = self.frequent(census);
        let actors = self.able(census);
        let nobody = Cases::default();
        let (mixed, rare) = if anonymous {
            (&nobody, Cases::default())
        } else {
            (&census.mixed, rare(census))
        };
        Portfolio {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            instrument: self.instrument.into(),
            source: self.text(&self.instrument.source).to_owned(),
            anonymous,
            dossiers: census.dossiers,
            rejected,
            trainings: whole.trainings,
            named: whole.named(),
            lead: self.lead(whole, &personas, &thresholds),
            verdicts: self.verdicts(whole),
            goals: self.goals(census),
            pathways: self.suggested(census),
            unanswered: self.unanswered(census),
            breakdowns: self.breakdowns(census, &personas, anonymous),
            thresholds,
            actors,
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

    fn part(&self, id: Label, trainings: u64, of: u64) -> Part {
        let share = share(trainings, of);
        Part {
            id,
            trainings,
            share,
            percent: self.percent(share),
        }
    }

    fn verdicts(&self, whole: &Group) -> Vec<Part> {
        let verdicts = VERDICTS.into_iter().zip(whole.verdicts);
        let verdicts = verdicts.map(|((id, text), trainings)| {
            let label = Label {
                id: id.to_owned(),
                text: self.locale.get(text),
            };
            self.part(label, trainings, whole.trainings)
        });
        verdicts.collect()
    }

    fn persona_parts(&self, whole: &Group) -> Vec<PersonaPart> {
        let most = whole.first.iter().copied().max().unwrap_or(0);
        let parts = self.instrument.persona_indices().map(|ix| {
            let first = count(&whole.first, ix.get());
            let share = share(first, whole.named());
            PersonaPart {
                persona: self.persona(ix),
                first,
                share,
                percent: self.percent(share),
                leads: first > 0 && first == most,
                fits: count(&whole.fits, ix.get()),
                matching: mean(whole, ix).unwrap_or_default(),
            }
        });
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|part| Reverse((part.first, part.fits)));
        parts
    }

    fn goals(&self, census: &Census) -> Vec<Part> {
        let decisive = self.instrument.decisive();
        let goals = census.goals.iter().enumerate();
        let goals = goals.map(|(goal, trainings)| {
            self.part(
                self.option(decisive, goal),
                *trainings,
                census.whole.trainings,
            )
        });
        largest(goals)
    }

    fn suggested(&self, census: &Census) -> Vec<Part> {
        let routes = census.pathways.iter().sum();
        let pathways = census.pathways.iter().enumerate();
        let pathways = pathways
            .map(|(at, trainings)| self.part(self.pathway(PathwayIx::new(at)), *trainings, routes));
        largest(pathways)
    }

    fn unanswered(&self, census: &Census) -> Vec<Part> {
        let open = self.instrument.scored().map(|ix| {
            let trainings = count(&census.open, ix.get());
            self.part(self.question(ix), trainings, census.whole.trainings)
        });
        largest(open)
    }

    fn frequent(&self, census: &Census) -> Vec<Frequent> {
        let routes = census.pathways.iter().sum();
        let mut thresholds: Vec<_> = census.thresholds.iter().collect();
        thresholds.sort_by_key(|(_, hindrance)| Reverse((hindrance.trainings, hindrance.pressing)));
        let thresholds = thresholds.into_iter().take(THRESHOLDS);
        let thresholds = thresholds.map(|(ix, hindrance)| {
            let item = self.item(*ix);
            let category = item
                .category
                .map(|ix| &self.instrument.categories[ix.get()]);
            let share = share(hindrance.trainings, routes);
            let mut actors: Vec<_> = hindrance.actors.iter().enumerate().collect();
            actors.retain(|(_, trainings)| **trainings > 0);
            actors.sort_by_key(|(_, trainings)| Reverse(**trainings));
            let actors: Vec<_> = actors.iter().map(|(at, _)| ActorIx::new(*at)).collect();
            Frequent {
                id: item.id.clone(),
                category: category.map(|category| self.label(&category.id, &category.name)),
                text: self.text(&item.text).to_owned(),
                sections: self.sections(item),
                trainings: hindrance.trainings,
                share,
                percent: self.percent(share),
                pressing: hindrance.pressing,
                actors: self.actors_of_many(&actors),
            }
        });
        thresholds.collect()
    }

    fn able(&self, census: &Census) -> Vec<Able> {
        let routes = census.pathways.iter().sum();
        let actors = 0..self.instrument.actors.len();
        let able = actors.map(|at| {
            let actor = ActorIx::new(at);
            let mut helpful: Vec<_> = census.opportunities.iter().collect();
            helpful.retain(|(ix, _)| {
                self.alike(self.item(**ix))
                    .any(|item| item.actors.contains(&actor))
            });
            helpful.sort_by_key(|(_, trainings)| Reverse(**trainings));
            let most = helpful.first().map_or(0, |(_, trainings)| **trainings);
            let helpful = helpful.into_iter().take(OPPORTUNITIES);
            let opportunities: Vec<_> = helpful
                .map(|(ix, trainings)| {
                    let (item, share) = (self.item(*ix), share(*trainings, routes));
                    // What this actor can do, where others say the same of another.
                    let of_actor = self.alike(item).filter(|item| item.actors.contains(&actor));
                    let item = of_actor.min_by_key(|item| item.claims()).unwrap_or(item);
                    Helpful {
                        id: item.id.clone(),
                        text: self.text(&item.text).to_owned(),
                        sections: self.sections(item),
                        trainings: *trainings,
                        share,
                        percent: self.percent(share),
                    }
                })
                .collect();
            let label = self.actors_of_many(&[actor]).into_iter().next();
            label.map(|actor| {
                (
                    most,
                    Able {
                        actor,
                        opportunities,
                    },
                )
            })
        });
        let mut able: Vec<_> = able.flatten().filter(|(most, _)| *most > 0).collect();
        able.sort_by_key(|(most, _)| Reverse(*most));
        able.into_iter().map(|(_, able)| able).collect()
    }

    /// Who can act; the reader is none of the organisations.
    fn actors_of_many(&self, actors: &[ActorIx]) -> Vec<Label> {
        let labels = actors.iter().zip(self.actors(actors));
        let labels = labels.map(|(ix, label)| {
            if self.instrument.actors[ix.get()].own {
                let text = self.locale.get("portfolio-own");
                Label { text, ..label }
            } else {
                label
            }
        });
        labels.collect()
    }

    fn item(&self, ix: ItemIx) -> &Item {
        &self.instrument.items[ix.get()]
    }

    /// The items that say what an item says, itself included.
    fn alike<'i>(&'i self, item: &'i Item) -> impl Iterator<Item = &'i Item> {
        let items = self.instrument.items.iter();
        items.filter(move |other| std::ptr::eq(*other, item) || other.says_same(item))
    }

    /// The sections that say it, whatever the persona.
    fn sections(&self, item: &Item) -> Vec<String> {
        let sections = self.alike(item).flat_map(|item| item.sections.clone());
        let sections: BTreeSet<_> = sections.collect();
        sections.into_iter().collect()
    }

    fn standing_out(&self, cases: &Cases) -> Vec<StandOut> {
        cases.iter().map(|case| self.stand_out(case)).collect()
    }

    fn stand_out(&self, case: &Case) -> StandOut {
        let fitting: Vec<_> = case.fitting.iter().map(|ix| self.persona(*ix)).collect();
        let names: Vec<_> = fitting.iter().map(|label| label.text.as_str()).collect();
        let because = Message::new("portfolio-case")
            .text("personas", self.locale.list(&names))
            .text("match", self.percent(case.best))
            .text("margin", self.locale.tenths(case.margin.get()))
            .number("hundredths", case.margin.get());
        let parts = [&case.organisation, &case.training].into_iter().flatten();
        let parts: Vec<_> = parts.map(String::as_str).collect();
        StandOut {
            row: case.row,
            organisation: case.organisation.clone(),
            training: case.training.clone(),
            name: if parts.is_empty() {
                self.locale
                    .say(&Message::new("portfolio-row").number("row", case.row))
            } else {
                parts.join(": ")
            },
            fitting,
            matching: case.best,
            margin: case.margin,
            because: self.locale.say(&because),
        }
    }

    fn lead(
        &self,
        whole: &Group,
        personas: &[PersonaPart],
        thresholds: &[Frequent],
    ) -> Vec<String> {
        let leaders = personas.iter().filter(|part| part.leads);
        let leaders: Vec<_> = leaders.map(|part| part.persona.text.as_str()).collect();
        let Some(first) = personas.iter().find(|part| part.leads) else {
            return vec![self.locale.get("portfolio-lead-nobody")];
        };
        let lead = Message::new("portfolio-lead")
            .text("personas", self.locale.list(&leaders))
            .number("leaders", leaders.len())
            .text("percent", &first.percent)
            .number("first", first.first)
            .number("named", whole.named());
        let threshold = thresholds.first().map(|threshold| {
            let actors: Vec<_> = threshold.actors.iter().map(|actor| &actor.text).collect();
            let id = if actors.is_empty() {
                "portfolio-lead-threshold"
            } else {
                "portfolio-lead-threshold-acted"
            };
            Message::new(id)
                .text("threshold", &threshold.text)
                .text("percent", &threshold.percent)
                .text("actors", self.locale.list(&actors))
        });
        let sentences = [lead].into_iter().chain(threshold);
        sentences
            .map(|sentence| self.locale.say(&sentence))
            .collect()
    }
}

/// The clearest cases of the personas that fit best for few.
fn rare(census: &Census) -> Cases {
    let named = census.whole.named();
    let mut rare = Cases::default();
    for (first, cases) in census.whole.first.iter().zip(&census.clear) {
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

pub(super) fn share(part: u64, of: u64) -> Percent {
    Percent::ratio(i64::try_from(part).unwrap_or(i64::MAX), of)
}

pub(super) fn count(counts: &[u64], at: usize) -> u64 {
    counts.get(at).copied().unwrap_or(0)
}

/// The parts with a training in them, the largest first.
fn largest(parts: impl Iterator<Item = Part>) -> Vec<Part> {
    let mut parts: Vec<_> = parts.filter(|part| part.trainings > 0).collect();
    parts.sort_by_key(|part| Reverse(part.trainings));
    parts
}
