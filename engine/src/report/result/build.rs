//! From a dossier to its result: score, explain and advise.

use super::FORMAT;
use super::answers::Answers;
use super::dossier::{
    Answered, Contribution, DossierResult, EditionRef, Flip, Interview, Match, MixPart, Note,
    OrganisationResult, Points, TrainingResult,
};
use super::ids::Id;
use crate::advice::{advise, pathways};
use crate::dossier::{Dossier, Edition, Session, Sheet};
use crate::instrument::{
    self, ActorIx, Effective, Instrument, Persona, PersonaIx, Phase, PhaseIx, Question, QuestionIx,
    Reason, ReasonIx, Scope,
};
use crate::report::Reporter;
use crate::scoring::{self, Assessment, Evidence, evidence, flips, mix};

/// How much a result tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    Full,
    /// Without journey, thresholds, opportunities and cautions.
    Brief,
}

impl<'a> From<&'a Instrument> for EditionRef<'a> {
    fn from(instrument: &'a Instrument) -> Self {
        Self {
            version: &instrument.version,
            hash: &instrument.hash,
        }
    }
}

impl<'a> From<&'a Edition> for EditionRef<'a> {
    fn from(edition: &'a Edition) -> Self {
        Self {
            version: &edition.version,
            hash: &edition.hash,
        }
    }
}

/// How answers came about; nothing when the dossier does not say.
fn interview(session: &Session) -> Option<Interview<'_>> {
    (*session != Session::default()).then(|| Interview {
        date: session.date.as_deref(),
        interviewer: session.interviewer.as_deref(),
        respondent: session.respondent.as_deref(),
        instrument: session.instrument.as_ref().map(EditionRef::from),
    })
}

fn notes(sheet: &Sheet) -> Vec<Note<'_>> {
    let notes = sheet.notes.iter();
    notes
        .map(|(question, text)| Note { question, text })
        .collect()
}

impl<'a> Reporter<'a> {
    /// The result of a dossier, or of one of its trainings.
    pub fn result<'r>(
        &self,
        dossier: &'r Dossier,
        only: Option<usize>,
        detail: Detail,
    ) -> DossierResult<'r>
    where
        'a: 'r,
    {
        let assessments = dossier.assessments(self.instrument, &self.scorer);
        let trainings = dossier.trainings.iter().zip(assessments).enumerate();
        let trainings = trainings.filter(|(at, _)| only.is_none_or(|only| only == *at));
        let trainings = trainings.map(|(_, training)| training);
        self.result_from(dossier, trainings, detail)
    }

    /// The result of a dossier whose trainings were assessed before.
    pub fn result_of<'r>(
        &self,
        dossier: &'r Dossier,
        assessments: Vec<Assessment>,
        detail: Detail,
    ) -> DossierResult<'r>
    where
        'a: 'r,
    {
        let trainings = dossier.trainings.iter().zip(assessments);
        self.result_from(dossier, trainings, detail)
    }

    fn result_from<'r>(
        &self,
        dossier: &'r Dossier,
        trainings: impl Iterator<Item = (&'r Sheet, Assessment)>,
        detail: Detail,
    ) -> DossierResult<'r>
    where
        'a: 'r,
    {
        let (mut results, mut named) = (Vec::new(), Vec::new());
        for (sheet, assessment) in trainings {
            named.push(assessment.certain().to_vec());
            results.push(self.training_result(sheet, assessment, detail));
        }
        let organisation = self.instrument.effective(&dossier.organisation.answers);
        DossierResult {
            format: FORMAT,
            language: self.locale.code(),
            instrument: self.instrument.into(),
            interview: interview(&dossier.session),
            cautions: match detail {
                Detail::Full => self.cautions(&organisation),
                Detail::Brief => Vec::new(),
            },
            organisation: OrganisationResult {
                name: dossier.organisation.title.as_deref(),
                answers: self.answers(Scope::Organisation, organisation),
                notes: notes(&dossier.organisation),
            },
            trainings: results,
            mix: self.mix(&named),
        }
    }

    fn training_result<'r>(
        &self,
        sheet: &'r Sheet,
        assessment: Assessment,
        detail: Detail,
    ) -> TrainingResult<'r>
    where
        'a: 'r,
    {
        let instrument = self.instrument;
        let (because, carrying) = (assessment.because(), assessment.carrying().to_vec());
        let Assessment {
            effective,
            score,
            verdict,
            fitting,
            ..
        } = assessment;
        let evidence = evidence(&self.scorer, &effective, &score);
        let flips = if fitting.is_empty() {
            Vec::new()
        } else {
            flips(&self.scorer, &effective)
        };
        let advice = match detail {
            Detail::Full => {
                let ticked = sheet.barriers.as_deref().unwrap_or_default();
                Some(advise(instrument, &effective, &carrying, ticked))
            }
            Detail::Brief => None,
        };
        let pathways = match &advice {
            Some(advice) => self.pathway_results(&advice.pathways),
            None => self.pathway_results(&pathways(instrument, &effective, &carrying)),
        };
        let unanswered = instrument.scored();
        let unanswered = unanswered.filter(|ix| effective.known(*ix).is_none());
        let ranking = score.ranking.iter();
        let advised = advice.as_ref();
        TrainingResult {
            title: sheet.title.as_deref(),
            verdict,
            because,
            persona: fitting.first().map(|ix| self.persona_id(*ix)),
            runner_up: self.persona_id(score.runner_up()),
            fitting: self.persona_ids(&fitting),
            margin: score.margin(),
            answered: Answered {
                weight: score.answered,
                of: score.of,
            },
            unanswered: unanswered.map(|ix| self.question_id(ix)).collect(),
            matches: ranking
                .map(|ix| Match {
                    persona: self.persona_id(*ix),
                    matching: score.matching(*ix),
                })
                .collect(),
            recognised: sheet.recognised,
            contributions: evidence
                .iter()
                .map(|evidence| self.contribution(evidence, &effective))
                .collect(),
            flips: flips.iter().map(|flip| self.flip(flip)).collect(),
            pathways,
            journey: advised.map(|advice| self.journey(advice)),
            thresholds: advised.map(|advice| self.items(&advice.thresholds)),
            opportunities: advised.map(|advice| self.items(&advice.opportunities)),
            insights: advised.map(|advice| self.insights(advice, false)),
            background: advised.map(|advice| self.insights(advice, true)),
            plan: advised.map(|advice| self.plan(advice)),
            barriers: advised
                .filter(|_| sheet.barriers.is_some())
                .map(|advice| self.barriers(advice)),
            decided: self.decisions(sheet),
            remarks: match detail {
                Detail::Full => self.remarks(&fitting),
                Detail::Brief => Vec::new(),
            },
            notes: notes(sheet),
            answers: self.answers(Scope::Training, effective),
        }
    }

    fn answers(&self, scope: Scope, effective: Effective) -> Answers<'a> {
        Answers {
            instrument: self.instrument,
            scope,
            effective,
        }
    }

    pub(super) fn persona_id(&self, ix: PersonaIx) -> Id<'a, Persona> {
        Id(self.instrument.persona(ix))
    }

    pub(super) fn persona_ids(&self, personas: &[PersonaIx]) -> Vec<Id<'a, Persona>> {
        personas.iter().map(|ix| self.persona_id(*ix)).collect()
    }

    fn question_id(&self, ix: QuestionIx) -> Id<'a, Question> {
        Id(self.instrument.question(ix))
    }

    pub(super) fn phase_id(&self, ix: PhaseIx) -> Id<'a, Phase> {
        Id(self.instrument.phase(ix))
    }

    pub(super) fn phase_ids(&self, phases: &[PhaseIx]) -> Vec<Id<'a, Phase>> {
        phases.iter().map(|ix| self.phase_id(*ix)).collect()
    }

    pub(super) fn actor_ids(&self, actors: &[ActorIx]) -> Vec<Id<'a, instrument::Actor>> {
        let actors = actors.iter();
        actors
            .map(|ix| Id(&self.instrument.actors[ix.get()]))
            .collect()
    }

    pub(super) fn reason_ids(&self, reasons: &[ReasonIx]) -> Vec<Id<'a, Reason>> {
        let reasons = reasons.iter();
        reasons
            .map(|ix| Id(&self.instrument.reasons[ix.get()]))
            .collect()
    }

    fn mix(&self, trainings: &[Vec<PersonaIx>]) -> Vec<MixPart<'a>> {
        let mix = mix(trainings).into_iter();
        mix.map(|share| MixPart {
            persona: self.persona_id(share.persona),
            trainings: share.trainings,
            share: share.share,
        })
        .collect()
    }

    fn contribution(&self, evidence: &Evidence, effective: &Effective) -> Contribution<'a> {
        let question = self.instrument.question(evidence.question);
        let picks = effective.picks(evidence.question);
        let picks = picks.iter().flat_map(instrument::Picks::iter);
        let personas = self.instrument.personas.iter();
        Contribution {
            question: Id(question),
            answer: picks.map(|option| Id(&question.options[option])).collect(),
            weight: evidence.weight,
            points: personas
                .zip(&evidence.points)
                .map(|(persona, points)| Points {
                    persona: Id(persona),
                    points: *points,
                })
                .collect(),
        }
    }

    fn flip(&self, flip: &scoring::Flip) -> Flip<'a> {
        let question = self.instrument.question(flip.question);
        Flip {
            question: Id(question),
            answer: Id(&question.options[flip.option]),
            persona: self.persona_id(flip.persona),
        }
    }
}
