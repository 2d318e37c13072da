//! From a result to the document that pages show: what has an id is named, and what follows is said, in one language.

use super::document::{
    Document, Interview, Item, Match, MixPart, Note, Organisation, Pathway, PlanStep, Station,
    Training,
};
use super::profile::first_steps;
use super::result::{self, Detail, Id, TrainingResult};
use crate::advice::Advice;
use crate::dossier::Dossier;
use crate::instrument::{self, Attention, Instrument, Language, Place};
use crate::scoring::Scorer;
use crate::text::locale::Locale;

/// Makes results and documents by one instrument, in one language.
#[derive(Debug)]
pub struct Reporter<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) locale: &'a Locale,
    pub(super) language: Language,
    pub(super) scorer: Scorer,
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
        let (result, advice) = self.assessed(dossier, only, detail);
        let trainings = result.trainings.iter().zip(&advice);
        let trainings: Vec<_> = trainings
            .map(|(training, advice)| self.training(training, advice.as_ref()))
            .collect();
        let mix = result.mix.iter();
        Document {
            instrument: (&result.instrument).into(),
            source: self.text(&self.instrument.source).to_owned(),
            interview: result.interview.as_ref().map(interview),
            organisation: Organisation {
                name: result.organisation.name.map(str::to_owned),
                notes: self.notes(&result.organisation.notes),
            },
            first_steps: first_steps(&trainings),
            trainings,
            mix: mix
                .map(|part| MixPart {
                    persona: self.named(part.persona),
                    trainings: part.trainings,
                    share: part.share,
                    percent: self.percent(part.share),
                })
                .collect(),
            cautions: self.shown_items(&result.cautions),
        }
    }

    fn training(&self, result: &TrainingResult<'_>, advice: Option<&Advice<'_>>) -> Training {
        let items = |items: &Option<Vec<result::Item<'_>>>| {
            let items = items.as_ref();
            items.map(|items| self.shown_items(items))
        };
        let remarks = result.remarks.iter();
        Training {
            title: result.title.map(str::to_owned),
            verdict: result.verdict,
            persona: result.persona.map(|persona| self.named(persona)),
            fitting: self.all_named(&result.fitting),
            unanswered: self.all_named(&result.unanswered),
            matches: self.matches(result),
            recognised: result
                .recognised
                .map(|recognised| self.recognised(recognised)),
            summary: self.summary(result),
            profile: self.profile(result),
            open: self.open(result),
            remedies: self.remedies(result, advice),
            pathways: self.pathways(&result.pathways),
            journey: result
                .journey
                .as_ref()
                .map(|journey| self.shown_journey(result, journey)),
            thresholds: items(&result.thresholds),
            opportunities: items(&result.opportunities),
            insights: items(&result.insights),
            background: items(&result.background),
            plan: result.plan.as_ref().map(|plan| self.shown_plan(plan)),
            remarks: remarks.map(|remark| (*remark).to_owned()).collect(),
            notes: self.notes(&result.notes),
        }
    }

    fn matches(&self, result: &TrainingResult<'_>) -> Vec<Match> {
        let matches = result.matches.iter();
        matches
            .map(|found| Match {
                persona: self.named(found.persona),
                matching: found.matching,
                percent: self.percent(found.matching),
                tagline: self.text(&found.persona.tagline).to_owned(),
                summary: self.text(&found.persona.summary).to_owned(),
                fits: result.fitting.contains(&found.persona),
            })
            .collect()
    }

    fn pathways(&self, pathways: &[result::Pathway<'_>]) -> Vec<Pathway> {
        let pathways = pathways.iter();
        pathways
            .map(|pathway| Pathway {
                id: self.named(pathway.id),
                persona: self.named(pathway.persona),
                because: pathway.because.to_owned(),
                section: pathway.section.to_owned(),
            })
            .collect()
    }

    fn shown_journey(
        &self,
        result: &TrainingResult<'_>,
        journey: &[result::Station<'_>],
    ) -> Vec<Station> {
        // A stop names the items by their ids; they stand in the training's own lists.
        let stops = |ids: &[Id<'_, instrument::Item>], items: &Option<Vec<result::Item<'_>>>| {
            let items: Vec<_> = items.iter().flatten().collect();
            let found = ids
                .iter()
                .filter_map(|id| items.iter().find(|item| item.id == id.id));
            found.map(|item| self.shown_item(item)).collect()
        };
        let stations = journey.iter();
        stations
            .map(|station| Station {
                phase: self.named(station.phase),
                about: station.about.to_owned(),
                pathway: match station.phase.place {
                    Place::On(pathway) => Some(self.pathway(pathway)),
                    Place::Before | Place::After => None,
                },
                attention: station.attention.map(|attention| self.attention(attention)),
                neglected: station.attention == Some(Attention::Rarely),
                treatments: station
                    .treatments
                    .iter()
                    .map(|treatment| self.shown_treatment(treatment))
                    .collect(),
                activities: self.shown_items(&station.activities),
                who: self.shown_items(&station.who),
                what: self.shown_items(&station.what),
                thoughts: self.shown_items(&station.thoughts),
                thresholds: stops(&station.thresholds, &result.thresholds),
                opportunities: stops(&station.opportunities, &result.opportunities),
                recommendations: self.shown_items(&station.recommendations),
            })
            .collect()
    }

    pub(super) fn shown_items(&self, items: &[result::Item<'_>]) -> Vec<Item> {
        items.iter().map(|item| self.shown_item(item)).collect()
    }

    fn shown_plan(&self, plan: &[result::PlanStep<'_>]) -> Vec<PlanStep> {
        let plan = plan.iter();
        plan.map(|step| PlanStep {
            phase: self.named(step.phase),
            text: step.text.to_owned(),
            because: self.all_named(&step.because),
            against: step.against.iter().map(|text| (*text).to_owned()).collect(),
            sections: step.sections.iter().map(|it| (*it).to_owned()).collect(),
            doubtful: step.doubtful,
        })
        .collect()
    }

    fn notes(&self, notes: &[result::Note<'_>]) -> Vec<Note> {
        let notes = notes.iter();
        notes
            .map(|note| Note {
                question: match self.instrument.find_question(note.question) {
                    Some(question) => self.question(question),
                    None => super::Label {
                        id: note.question.to_owned(),
                        text: self.locale.get("note-general"),
                    },
                },
                text: note.text.to_owned(),
            })
            .collect()
    }
}

/// How the answers came about.
fn interview(interview: &result::Interview<'_>) -> Interview {
    Interview {
        date: interview.date.map(str::to_owned),
        interviewer: interview.interviewer.map(str::to_owned),
        respondent: interview.respondent.map(str::to_owned),
        instrument: interview.instrument.as_ref().map(Into::into),
    }
}
