//! From a dossier to a document: score, explain, advise, and say it in one language.

use serde_json::{Map, Value, json};

use super::document::{
    Answered, Contribution, Document, Flip, InstrumentRef, Item, Label, Match, MixPart, Note,
    Organisation, Pathway, Points, Station, Training, Treatment,
};
use super::summary::{Findings, summary};
use crate::advice::{self, Advice, Pressing, advise};
use crate::dossier::{self, Dossier};
use crate::instrument::{
    Answer, Answers, Instrument, Kind, Language, Named, PersonaIx, QuestionIx,
    Scope as QuestionScope, YES, hold,
};
use crate::locale::Locale;
use crate::message::Message;
use crate::scoring::{Evidence, Percent, Score, Scorer, evidence, flips, mix, verdict};

/// The version of the document's schema.
const FORMAT: u32 = 1;

/// How much a document tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    Full,
    /// Without journey, thresholds, opportunities and cautions.
    Brief,
}

/// Makes documents by one instrument, in one language.
#[derive(Debug)]
pub struct Reporter<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    language: Language,
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

    /// The compiled scoring rule.
    pub fn scorer(&self) -> &Scorer {
        &self.scorer
    }

    /// The document of a dossier, or of one of its trainings.
    pub fn document(&self, dossier: &Dossier, only: Option<usize>, scope: Scope) -> Document {
        let mut trainings = Vec::new();
        let mut fitting = Vec::new();
        for (at, training) in dossier.trainings.iter().enumerate() {
            if only.is_none_or(|only| only == at) {
                let (part, personas) = self.training(training, &dossier.answers(at), scope);
                trainings.push(part);
                fitting.push(personas);
            }
        }
        let organisation = self.instrument.effective(&dossier.organisation);
        Document {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            instrument: InstrumentRef {
                version: self.instrument.version.clone(),
                hash: self.instrument.hash.clone(),
            },
            organisation: Organisation {
                name: dossier.name.clone(),
                answers: self.context(&organisation),
                notes: self.notes(&dossier.notes),
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
            cautions: match scope {
                Scope::Full => self.cautions(&organisation),
                Scope::Brief => Vec::new(),
            },
        }
    }

    fn training(
        &self,
        training: &dossier::Training,
        answers: &Answers,
        scope: Scope,
    ) -> (Training, Vec<PersonaIx>) {
        let answers = &self.instrument.effective(answers);
        let found = self.scorer.score(answers);
        let (verdict, fitting) = verdict(self.instrument, answers, &found);
        let advice = advise(self.instrument, answers, &fitting);
        let contributions: Vec<_> = evidence(self.instrument, &self.scorer, answers, &found)
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
                runner_up: &self.persona(found.runner_up()),
                fitting: &named,
                margin: found.margin(),
                decisive: &self.question(self.instrument.decisive()),
                unanswered: &unanswered,
                questions: self.instrument.scored().count(),
                contributions: &contributions,
                flips: &flips,
            },
        );
        let full = scope == Scope::Full;
        let part = Training {
            title: training.title.clone(),
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
            matches: self.matches(&found, &fitting),
            contributions,
            flips,
            summary,
            pathways: self.pathways(&advice),
            journey: full.then(|| self.journey(&advice)),
            thresholds: full.then(|| self.items(&advice.thresholds)),
            opportunities: full.then(|| self.items(&advice.opportunities)),
            notes: self.notes(&training.notes),
        };
        (part, fitting)
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

    fn flips(&self, answers: &Answers) -> Vec<Flip> {
        flips(self.instrument, &self.scorer, answers)
            .into_iter()
            .map(|flip| Flip {
                question: self.question(flip.question),
                answer: self.option(flip.question, flip.option),
                persona: self.persona(flip.persona),
            })
            .collect()
    }

    fn pathways(&self, advice: &Advice<'_>) -> Vec<Pathway> {
        let pathways = advice.pathways.iter();
        pathways
            .map(|preference| {
                let pathway = &self.instrument.pathways[preference.pathway.get()];
                Pathway {
                    id: self.label(&pathway.id, &pathway.name),
                    persona: self.persona(preference.persona),
                    because: preference.because.get(self.language).to_owned(),
                    section: preference.section.clone(),
                }
            })
            .collect()
    }

    fn journey(&self, advice: &Advice<'_>) -> Vec<Station> {
        let stations = advice.journey.iter();
        stations
            .map(|station| match station {
                advice::Station::Step { step } => Station {
                    phase: self.label(&step.id, &step.name),
                    about: step.about.get(self.language).to_owned(),
                    attention: None,
                    treatments: Vec::new(),
                },
                advice::Station::Phase { phase, treatments } => Station {
                    phase: self.label(&phase.id, &phase.name),
                    about: phase.about.get(self.language).to_owned(),
                    attention: station.attention().map(|attention| Label {
                        id: attention.id().to_owned(),
                        text: self.locale.get(match attention {
                            crate::instrument::Attention::Priority => "attention-priority",
                            crate::instrument::Attention::Partly => "attention-partly",
                            crate::instrument::Attention::Rarely => "attention-rarely",
                        }),
                    }),
                    treatments: treatments
                        .iter()
                        .map(|treatment| Treatment {
                            persona: self.persona(treatment.persona),
                            text: treatment.text.get(self.language).to_owned(),
                            section: treatment.section.clone(),
                        })
                        .collect(),
                },
            })
            .collect()
    }

    fn items(&self, items: &[Pressing<'_>]) -> Vec<Item> {
        let named = |named: &Named| self.label(&named.id, &named.name);
        items
            .iter()
            .map(|Pressing { item, reasons }| Item {
                id: item.id.clone(),
                persona: Some(self.persona(item.persona)),
                category: Some(named(&self.instrument.categories[item.category.get()])),
                actors: item
                    .actors
                    .iter()
                    .map(|actor| named(&self.instrument.actors[actor.get()]))
                    .collect(),
                text: item.text.get(self.language).to_owned(),
                because: reasons
                    .iter()
                    .map(|reason| {
                        let reason = &self.instrument.reasons[reason.get()];
                        self.label(&reason.id, &reason.text)
                    })
                    .collect(),
                section: item.section.clone(),
            })
            .collect()
    }

    fn cautions(&self, answers: &Answers) -> Vec<Item> {
        let cautions = self.instrument.cautions.iter();
        cautions
            .filter(|caution| hold(&caution.when, answers))
            .map(|caution| Item {
                id: caution.id.clone(),
                persona: None,
                category: None,
                actors: Vec::new(),
                text: caution.text.get(self.language).to_owned(),
                because: Vec::new(),
                section: caution.section.clone(),
            })
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
                        text: id.clone(),
                    },
                },
                text: text.clone(),
            })
            .collect()
    }

    /// The known answers about the organisation, in the notation of a dossier.
    fn context(&self, answers: &Answers) -> Map<String, Value> {
        let mut context = Map::new();
        for ix in self.instrument.questions_of(QuestionScope::Organisation) {
            let question = self.instrument.question(ix);
            let value = match (answers.known(ix), &question.kind) {
                (Some(Answer::Picks(picks)), Kind::YesNo) => json!(picks.first() == YES),
                (Some(Answer::Picks(picks)), Kind::Multi { .. }) => {
                    json!(
                        picks
                            .iter()
                            .map(|pick| &question.options[pick].id)
                            .collect::<Vec<_>>()
                    )
                }
                (Some(Answer::Picks(picks)), _) => json!(question.options[picks.first()].id),
                (Some(Answer::Number(number)), _) => json!(number),
                (Some(Answer::Unknown) | None, _) => continue,
            };
            context.insert(question.id.clone(), value);
        }
        context
    }

    fn percent(&self, percent: Percent) -> String {
        let value = self.locale.tenths(percent.get());
        self.locale
            .say(&Message::new("percent").text("value", value))
    }

    fn label(&self, id: &str, text: &crate::instrument::Text) -> Label {
        Label {
            id: id.to_owned(),
            text: text.get(self.language).to_owned(),
        }
    }

    fn persona(&self, ix: PersonaIx) -> Label {
        let persona = self.instrument.persona(ix);
        self.label(&persona.id, &persona.name)
    }

    fn question(&self, ix: QuestionIx) -> Label {
        let question = self.instrument.question(ix);
        self.label(&question.id, &question.name)
    }

    fn option(&self, ix: QuestionIx, option: usize) -> Label {
        let option = &self.instrument.question(ix).options[option];
        self.label(&option.id, &option.short)
    }
}
