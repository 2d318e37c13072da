//! From the result of a portfolio to what pages show.

use super::build::share;
use super::document::{
    Able, Breakdown, Frequent, GroupPart, Helpful, Part, PersonaMean, PersonaPart, Portfolio,
    StandOut,
};
use super::groups::Leading;
use crate::instrument::Actor;
use crate::portfolio::Aggregate;
use crate::report::Reporter;
use crate::report::document::Label;
use crate::report::document::names;
use crate::report::reporter::verdict_text;
use crate::report::result::{
    BreakdownResult, FrequentResult, GroupResult, HelpfulResult, Id, Identified, PartResult,
    PersonaMeanResult, PersonaPartResult, StandOutResult,
};
use crate::scoring::Percent;
use crate::text::message::Message;

impl<'a> Reporter<'a> {
    /// The portfolio of an aggregate, without names if it has to be anonymous.
    pub fn portfolio(
        &self,
        aggregate: &Aggregate,
        rejected: u64,
        anonymous: bool,
    ) -> Portfolio<'a> {
        let (result, leading) = self.counted(aggregate, rejected, anonymous);
        let personas = self.shown_personas(&result.personas);
        let thresholds = result.thresholds.iter();
        let thresholds: Vec<_> = thresholds.map(|it| self.shown_threshold(it)).collect();
        let verdicts = result.verdicts.iter().map(|part| {
            let label = Label {
                id: part.id.id().to_owned(),
                text: self.locale.get(verdict_text(part.id)),
            };
            self.shown_part(label, part)
        });
        let actors = result.actors.iter().map(|able| Able {
            actor: self.actor_of_many(able.actor),
            opportunities: able
                .opportunities
                .iter()
                .map(|helpful| self.shown_helpful(helpful))
                .collect(),
        });
        let breakdowns = result.breakdowns.iter().zip(&leading);
        Portfolio {
            instrument: (&result.instrument).into(),
            source: self.text(&self.instrument.source).to_owned(),
            anonymous,
            dossiers: result.dossiers,
            rejected,
            trainings: result.trainings,
            named: result.named,
            lead: self.lead(result.named, &personas, &thresholds),
            verdicts: verdicts.collect(),
            personas,
            goals: self.shown_parts(&result.goals),
            pathways: self.shown_parts(&result.pathways),
            unanswered: self.shown_parts(&result.unanswered),
            breakdowns: breakdowns
                .map(|(breakdown, leading)| self.shown_breakdown(breakdown, leading))
                .collect(),
            thresholds,
            actors: actors.collect(),
            mixed: self.shown_cases(&result.mixed),
            rare: self.shown_cases(&result.rare),
            cautions: result.cautions,
        }
    }

    fn shown_part<I>(&self, id: Label, part: &PartResult<I>) -> Part {
        Part {
            id,
            trainings: part.trainings,
            share: part.share,
            percent: self.percent(part.share),
        }
    }

    fn shown_parts<T: Identified>(&self, parts: &[PartResult<Id<'_, T>>]) -> Vec<Part> {
        let parts = parts.iter();
        parts
            .map(|part| self.shown_part(self.named(part.id), part))
            .collect()
    }

    fn shown_personas(&self, parts: &[PersonaPartResult<'_>]) -> Vec<PersonaPart> {
        let most = parts.iter().map(|part| part.first).max().unwrap_or(0);
        let parts = parts.iter().map(|part| PersonaPart {
            persona: self.named(part.persona),
            first: part.first,
            share: part.share,
            percent: self.percent(part.share),
            leads: part.first > 0 && part.first == most,
        });
        parts.collect()
    }

    fn shown_threshold(&self, threshold: &FrequentResult<'_>) -> Frequent {
        let actors = threshold.actors.iter();
        Frequent {
            id: threshold.id.to_owned(),
            category: threshold.category.map(|category| self.named(category)),
            text: threshold.text.to_owned(),
            sections: owned(&threshold.sections),
            trainings: threshold.trainings,
            share: threshold.share,
            percent: self.percent(threshold.share),
            pressing: threshold.pressing,
            actors: actors.map(|actor| self.actor_of_many(*actor)).collect(),
        }
    }

    fn shown_helpful(&self, helpful: &HelpfulResult<'_>) -> Helpful {
        Helpful {
            id: helpful.id.to_owned(),
            text: helpful.text.to_owned(),
            sections: owned(&helpful.sections),
            trainings: helpful.trainings,
            share: helpful.share,
            percent: self.percent(helpful.share),
        }
    }

    /// Who can act; the reader is none of the organisations.
    fn actor_of_many(&self, actor: Id<'_, Actor>) -> Label {
        let label = self.named(actor);
        if actor.own {
            let text = self.locale.get("portfolio-own");
            Label { text, ..label }
        } else {
            label
        }
    }

    fn shown_breakdown(&self, breakdown: &BreakdownResult<'_>, leading: &Leading) -> Breakdown {
        let groups = breakdown.groups.iter().zip(leading);
        let groups = groups.map(|(group, leaders)| GroupPart {
            name: self.group_name(group),
            trainings: group.trainings,
            leading: self.leading(group, *leaders),
            matches: shown_means(&group.matches),
        });
        Breakdown {
            question: self.named(breakdown.question),
            overlapping: breakdown.overlapping,
            groups: groups.collect(),
        }
    }

    fn group_name(&self, group: &GroupResult<'_>) -> String {
        match group.answer {
            Some(answer) => self.named(answer).text,
            None if group.merged.is_empty() => self.locale.get("portfolio-unanswered"),
            None => {
                let message = Message::new("portfolio-merged");
                let message = message.number("groups", group.merged.len());
                self.locale.say(&message)
            }
        }
    }

    /// Who fits best most often, and how often, in a few words.
    fn leading(&self, group: &GroupResult<'_>, leaders: usize) -> String {
        let message = match group.persona {
            Some(only) => Message::new("portfolio-leading").text("persona", self.named(only).text),
            None if leaders == 0 => return self.locale.get("portfolio-nobody"),
            None => Message::new("portfolio-tied").number("personas", leaders),
        };
        let percent = self.percent(share(group.first, group.named));
        self.locale.say(&message.text("percent", percent))
    }

    fn shown_cases(&self, cases: &[StandOutResult<'_>]) -> Vec<StandOut> {
        cases.iter().map(|case| self.shown_case(case)).collect()
    }

    fn shown_case(&self, case: &StandOutResult<'_>) -> StandOut {
        let fitting = self.all_named(&case.fitting);
        let because = Message::new("portfolio-case")
            .text("personas", self.locale.list(&names(&fitting)))
            .text("match", self.percent(case.matching))
            .text("margin", self.locale.tenths(case.margin.get()))
            .number("hundredths", case.margin.get());
        let parts = [&case.organisation, &case.training].into_iter().flatten();
        let parts: Vec<_> = parts.map(String::as_str).collect();
        StandOut {
            name: if parts.is_empty() {
                self.locale
                    .say(&Message::new("portfolio-row").number("row", case.row))
            } else {
                parts.join(": ")
            },
            because: self.locale.say(&because),
        }
    }

    fn lead(&self, named: u64, personas: &[PersonaPart], thresholds: &[Frequent]) -> Vec<String> {
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
            .number("named", named);
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

fn shown_means(means: &[PersonaMeanResult<'_>]) -> Vec<PersonaMean> {
    // As they are written: of two that read the same, neither is higher.
    let written = means.iter().filter_map(|mean| mean.matching).map(whole);
    let highest = written.max();
    let means = means.iter().map(|mean| {
        let written = mean.matching.map(whole);
        PersonaMean {
            matching: mean.matching,
            whole: written.map_or_else(String::new, |mean| mean.to_string()),
            highest: written == highest && highest.is_some(),
        }
    });
    means.collect()
}

/// A percentage in whole percent.
fn whole(percent: Percent) -> i32 {
    (percent.get() + 50) / 100
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
