//! From a dossier to a document: score, explain, advise, and say it in one language.

use serde_json::{Map, Value};

use super::document::{
    Answered, Contribution, Document, Flip, InstrumentRef, Interview, Item, Label, Match, MixPart,
    Note, Organisation, Pathway, PlanStep, Points, Station, Training,
};
use super::profile::first_steps;
use super::summary::{Findings, summary};
use crate::advice::{self, Advice, Found, Idea, advise, pathways};
use crate::dossier::{self, Dossier, Session};
use crate::instrument::{
    Answers, Attention, Effective, Instrument, Language, Layer, PersonaIx, Place, Preference,
    QuestionIx, Scope, Sort, hold,
};
use crate::locale::Locale;
use crate::scoring::{Assessment, Evidence, Score, Scorer, evidence, flips, mix};

/// The version of the document's schema.
pub const FORMAT: u32 = 1;

/// How much a document tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    Full,
    /// Without journey, thresholds, opportunities and cautions.
    Brief,
}

/// Makes documents by one instrument, in one language.
#[derive(Debug)]
pub struct Reporter<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) locale: &'a Locale,
    pub(super) language: Language,
    scorer: Scorer,
}

impl<'a> Reporter<'a> {
    /// A reporter in the locale's language, or the instrument's first if it does not have that one.
    pub fn new(instrument: &'a Instrument, locale: &'a Locale) -> Self {
        Self {
            instrument,
            locale,
            language: instrument.language_or_first(locale.code()),
            scorer: Scorer::new(instrument),
        }
    }

    /// The instrument that documents are made by.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// What the program says.
    pub fn locale(&self) -> &'a Locale {
        self.locale
    }

    /// The document of a dossier, or of one of its trainings.
    pub fn document(&self, dossier: &Dossier, only: Option<usize>, detail: Detail) -> Document {
        let mut trainings = Vec::new();
        let mut fitting = Vec::new();
        for (at, training) in dossier.trainings.iter().enumerate() {
            if only.is_none_or(|only| only == at) {
                let (part, personas) = self.training(
                    training,
                    self.instrument.effective(&dossier.answers(at)),
                    detail,
                );

                fitting.push(personas);
                trainings.push(part);
            }
        }
        let organisation = self.instrument.effective(&dossier.organisation.answers);
        let first_steps = first_steps(&trainings);
        Document {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            instrument: self.instrument.into(),
            source: self.text(&self.instrument.source).to_owned(),
            interview: interview(&dossier.session),
            organisation: Organisation {
                name: dossier.organisation.title.clone(),
                answers: self.answered(Scope::Organisation, &organisation),
                notes: self.notes(&dossier.organisation.notes),
            },
            trainings,
            mix: mix(&fitting)
                .into_iter()
                .map(|share| MixPart {
                    persona: self.persona(share.persona),
                    trainings: share.trainings,
                    share: share.share,
                    percent: self.percent(share.share),
                })
                .collect(),
            first_steps,
            cautions: match detail {
                Detail::Full => self.cautions(&organisation),
                Detail::Brief => Vec::new(),
            },
        }
    }

    fn training(
        &self,
        training: &dossier::Sheet,
        answers: Effective,
        detail: Detail,
    ) -> (Training, Vec<PersonaIx>) {
        let assessment = self.scorer.assess(answers);
        let mixed = assessment.certain().to_vec();
        let Assessment {
            effective: answers,
            score: found,
            verdict,
            fitting,
        } = &assessment;
        let verdict = *verdict;
        let full = detail == Detail::Full;
        let advice = full.then(|| advise(self.instrument, answers, fitting));
        let evidence = evidence(&self.scorer, answers, found);
        let contributions: Vec<_> = evidence
            .iter()
            .map(|evidence| self.contribution(evidence, answers))
            .collect();
        let flips = if fitting.is_empty() {
            Vec::new()
        } else {
            self.flips(answers)
        };
        let named: Vec<_> = fitting
            .iter()
            .map(|persona| self.persona(*persona))
            .collect();
        let unanswered: Vec<_> = self
            .instrument
            .scored()
            .filter(|question| answers.known(*question).is_none())
            .map(|question| self.question(question))
            .collect();
        let summary = summary(
            self.locale,
            &Findings {
                verdict,
                first: &self.persona(found.first()),
                matching: found.matching(found.first()),
                runner_up: &self.persona(found.runner_up()),
                fitting: &named,
                margin: found.margin(),
                decisive: &self.question(self.instrument.decisive()),
                unanswered: &unanswered,
                questions: self.instrument.scored().count(),
                contributions: &contributions,
                flips: &flips,
                ranked: &self.ranked(answers),
            },
        );
        let advice = advice.as_ref();
        let part = Training {
            title: training.title.clone(),
            answers: self.answered(Scope::Training, answers),
            verdict,
            persona: named.first().cloned(),
            runner_up: self.persona(found.runner_up()),
            fitting: named,
            margin: found.margin(),
            answered: Answered {
                weight: found.answered,
                of: found.of,
            },
            unanswered,
            matches: self.matches(found, fitting),
            recognised: training
                .recognised
                .map(|recognised| self.recognised(recognised)),
            contributions,
            flips,
            summary,
            profile: self.profile(&evidence, answers, found.first()),
            open: self.open(answers),
            remedies: advice.map_or_else(Vec::new, |advice| self.remedies(advice)),
            helpful: advice.map_or_else(Vec::new, |advice| self.helpful(advice)),
            pathways: self.pathways(&pathways(self.instrument, answers, fitting)),
            journey: advice.map(|advice| self.journey(advice)),
            thresholds: advice.map(|advice| self.items(&advice.thresholds)),
            opportunities: advice.map(|advice| self.items(&advice.opportunities)),
            insights: advice.map(|advice| self.insights(advice, false)),
            background: advice.map(|advice| self.insights(advice, true)),
            plan: advice.map(|advice| self.plan(advice)),
            remarks: if full {
                self.remarks(fitting)
            } else {
                Vec::new()
            },
            notes: self.notes(&training.notes),
        };
        (part, mixed)
    }

    /// What has to be known about the sources of the fitting personas.
    fn remarks(&self, fitting: &[PersonaIx]) -> Vec<String> {
        let remarks = fitting
            .iter()
            .filter_map(|persona| self.instrument.persona(*persona).remark.as_ref());
        remarks
            .map(|remark| remark.get(self.language).to_owned())
            .collect()
    }

    /// The questions that were answered with several picks.
    fn ranked(&self, answers: &Answers) -> Vec<Label> {
        let several = |ix: &QuestionIx| answers.picks(*ix).is_some_and(|picks| picks.len() > 1);
        let questions = self.instrument.scored().filter(several);
        questions.map(|question| self.question(question)).collect()
    }

    fn matches(&self, score: &Score, fitting: &[PersonaIx]) -> Vec<Match> {
        let ranking = score.ranking.iter();
        ranking
            .map(|ix| Match {
                persona: self.persona(*ix),
                matching: score.matching(*ix),
                percent: self.percent(score.matching(*ix)),
                tagline: self
                    .instrument
                    .persona(*ix)
                    .tagline
                    .get(self.language)
                    .to_owned(),
                summary: self
                    .instrument
                    .persona(*ix)
                    .summary
                    .get(self.language)
                    .to_owned(),
                fits: fitting.contains(ix),
            })
            .collect()
    }

    fn contribution(&self, evidence: &Evidence, answers: &Answers) -> Contribution {
        Contribution {
            question: self.question(evidence.question),
            answer: answers
                .picks(evidence.question)
                .iter()
                .flat_map(|picks| picks.iter().collect::<Vec<_>>())
                .map(|option| self.option(evidence.question, option))
                .collect(),
            weight: evidence.weight,
            points: self
                .instrument
                .persona_indices()
                .zip(&evidence.points)
                .map(|(persona, points)| Points {
                    persona: self.persona(persona),
                    points: *points,
                })
                .collect(),
        }
    }

    fn flips(&self, answers: &Effective) -> Vec<Flip> {
        flips(self.instrument, &self.scorer, answers)
            .into_iter()
            .map(|flip| Flip {
                question: self.question(flip.question),
                answer: self.option(flip.question, flip.option),
                persona: self.persona(flip.persona),
            })
            .collect()
    }

    fn pathways(&self, pathways: &[&Preference]) -> Vec<Pathway> {
        pathways
            .iter()
            .map(|preference| Pathway {
                id: self.pathway(preference.pathway),
                persona: self.persona(preference.persona),
                because: preference.because.get(self.language).to_owned(),
                section: preference.section.clone(),
            })
            .collect()
    }

    fn journey(&self, advice: &Advice<'_>) -> Vec<Station> {
        advice
            .journey
            .iter()
            .map(|station| self.station(station))
            .collect()
    }

    fn station(&self, station: &advice::Station<'_>) -> Station {
        let phase = self.instrument.phase(station.phase);
        let of = |layer| {
            let found = station
                .found
                .iter()
                .filter(move |found| found.item.layer == layer);
            found.map(|found| self.found(found)).collect()
        };
        let touchpoints = |sort| {
            let found = station
                .found
                .iter()
                .filter(move |found| found.item.sort == Some(sort));
            found.map(|found| self.found(found)).collect()
        };
        Station {
            phase: self.label(&phase.id, &phase.name),
            about: phase.about.get(self.language).to_owned(),
            pathway: match phase.place {
                Place::On(pathway) => Some(self.pathway(pathway)),
                Place::Before | Place::After => None,
            },
            attention: station
                .attention()
                .map(|attention| self.attention(attention)),
            neglected: station.attention() == Some(Attention::Rarely),
            treatments: station
                .treatments
                .iter()
                .map(|treatment| self.treatment(treatment))
                .collect(),
            activities: of(Layer::Activity),
            who: touchpoints(Sort::Who),
            what: touchpoints(Sort::What),
            thoughts: of(Layer::Thought),
            thresholds: of(Layer::Threshold),
            opportunities: of(Layer::Opportunity),
            recommendations: station
                .recommendations
                .iter()
                .map(|recommendation| self.recommendation(recommendation))
                .collect(),
        }
    }

    fn items(&self, items: &[Found<'_>]) -> Vec<Item> {
        items.iter().map(|found| self.found(found)).collect()
    }

    /// What the study saw at organisations in this situation, or at all of them.
    fn insights(&self, advice: &Advice<'_>, all: bool) -> Vec<Item> {
        let insights = advice
            .insights
            .iter()
            .filter(|insight| insight.when.is_empty() == all);
        insights
            .map(|insight| Item {
                phases: self.phases(&insight.phases),
                ..self.statement(&insight.id, &insight.text, &insight.section)
            })
            .collect()
    }

    fn plan(&self, advice: &Advice<'_>) -> Vec<PlanStep> {
        let plan = advice.plan.iter();
        plan.map(|step| {
            let item = match &step.idea {
                Idea::Opportunity(found) => self.found(found),
                Idea::Recommendation(recommendation) => self.recommendation(recommendation),
            };
            let against = step.against.iter();
            PlanStep {
                phase: self.phase(step.phase),
                text: item.text,
                because: item.because,
                against: against
                    .map(|found| found.item.text.get(self.language).to_owned())
                    .collect(),
                sections: item.sections,
                doubtful: item.doubtful,
            }
        })
        .collect()
    }

    pub(super) fn cautions(&self, answers: &Effective) -> Vec<Item> {
        let cautions = self.instrument.cautions.iter();
        cautions
            .filter(|caution| hold(&caution.when, answers))
            .map(|caution| self.statement(&caution.id, &caution.text, &caution.section))
            .collect()
    }

    fn notes(&self, notes: &std::collections::BTreeMap<String, String>) -> Vec<Note> {
        notes
            .iter()
            .map(|(id, text)| Note {
                question: match self.instrument.find_question(id) {
                    Some(question) => self.question(question),
                    None => Label {
                        id: id.clone(),
                        text: self.locale.get("note-general"),
                    },
                },
                text: text.clone(),
            })
            .collect()
    }

    /// The known answers to the questions of a scope, in the notation of a dossier.
    fn answered(&self, scope: Scope, answers: &Answers) -> Map<String, Value> {
        let mut answered = Map::new();
        for ix in self.instrument.questions_of(scope) {
            if let Some(answer) = answers.known(ix) {
                let value = dossier::json_value(self.instrument, ix, answer);
                answered.insert(self.instrument.question(ix).id.clone(), value);
            }
        }
        answered
    }
}

/// How the answers came about; nothing when the dossier does not say.
fn interview(session: &Session) -> Option<Interview> {
    (*session != Session::default()).then(|| Interview {
        date: session.date.clone(),
        interviewer: session.interviewer.clone(),
        respondent: session.respondent.clone(),
        instrument: session.instrument.as_ref().map(InstrumentRef::from),
    })
}
