//! The result of a dossier: one organisation and its trainings.

use serde_json::{Value, json};

use super::FORMAT;
use super::advice::{Barrier, Decision, Item, Pathway, PlanStep, Station};
use super::answers::{
    Answers, of_question, on_organisation, on_training, organisation_answers, training_answers,
};
use super::ids::Id;
use super::object::object;
use super::schema::{Context, distinct, filled, one_a_persona, points, positive, with};
use crate::dossier::Recognised;
use crate::instrument::{AnswerOption, Persona, Question};
use crate::scoring::rule::Thresholds;
use crate::scoring::{CARRYING, Obstacle, Percent, Verdict};
use crate::text::locale::codes;

object! {
    /// The result of a dossier: one organisation, its trainings, and the mix that they make.
    DossierResult<'a> {
        /// The version of this schema.
        format: u32 = "result-format" where this_format,
        /// The language of the texts.
        language: &'a str = "result-language" where a_language,
        /// Which rules gave this result.
        instrument: EditionRef<'a> = "result-instrument",
        /// How the answers came about, as far as the dossier says.
        interview: Option<Interview<'a>> = "result-interview" [optional],
        /// Who it is about.
        organisation: OrganisationResult<'a> = "result-organisation",
        /// The trainings, in the order of the dossier.
        trainings: Vec<TrainingResult<'a>> = "result-trainings",
        /// The organisation as a mix over its trainings, largest share first.
        mix: Vec<MixPart<'a>> = "result-mix",
        /// What the result may not be used for.
        cautions: Vec<Item<'a>> = "result-cautions" [optional],
    }

    /// The version and content hash of an instrument.
    #[derive(Copy, PartialEq, Eq)]
    EditionRef<'a> {
        /// Its own version.
        version: &'a str,
        /// A hash over its files.
        hash: &'a str,
    }

    /// How answers came about.
    Interview<'a> {
        /// The day on which it began.
        date: Option<&'a str> = "schema-date" [optional],
        /// Who asked.
        interviewer: Option<&'a str> = "schema-interviewer" [optional],
        /// Who answered.
        respondent: Option<&'a str> = "schema-respondent" [optional],
        /// The instrument that asked, which may be another than the one that scored.
        instrument: Option<EditionRef<'a>> = "schema-edition" [optional],
    }

    /// The organisation.
    OrganisationResult<'a> {
        /// Its name, if given.
        name: Option<&'a str> = "result-name",
        /// Its known answers, by question.
        answers: Answers<'a> = "result-answers" where organisation_answers,
        /// Notes on them.
        notes: Vec<Note<'a>> = "schema-notes" [optional] where on_organisation,
    }

    /// One training.
    TrainingResult<'a> where whole_or_brief {
        /// Its title, if given.
        title: Option<&'a str> = "result-training-title",
        /// Its known answers, by question, as those of the organisation: a result says what it was made from.
        answers: Answers<'a> = "result-answers" where training_answers,
        /// How firmly a persona is named.
        verdict: Verdict = "result-verdict",
        /// Why it is mixed: the second is near, or a goal is that of other personas.
        because: Option<&'static str> = "result-because-mixed" where reason_of_mixed,
        /// The persona that fits best; none when too little is answered.
        persona: Option<Id<'a, Persona>> = "result-persona",
        /// The second in the ranking.
        runner_up: Id<'a, Persona> = "result-runner-up",
        /// All personas that fit: the first, those within the margin, and those whose goal is stated and not one of the first.
        fitting: Vec<Id<'a, Persona>> = "result-fitting" where distinct,
        /// How far the first is ahead of the second, in percent points.
        margin: Percent = "result-margin",
        /// How much was answered.
        answered: Answered = "result-answered",
        /// The scored questions without a known answer.
        unanswered: Vec<Id<'a, Question>> = "result-unanswered" where distinct,
        /// All personas, best first.
        matches: Vec<Match<'a>> = "result-matches" where one_a_persona,
        /// Whether those concerned recognised themselves in the result, if they were asked.
        recognised: Option<Recognised> = "schema-recognised" [optional],
        /// What each answer adds.
        contributions: Vec<Contribution<'a>> = "result-contributions",
        /// The single answers that would put another persona first.
        flips: Vec<Flip<'a>> = "result-flips",
        /// The pathways that suit it, in order.
        pathways: Vec<Pathway<'a>> = "result-pathways",
        /// The route.
        journey: Option<Vec<Station<'a>>> = "result-journey" [optional],
        /// What stands in the way, most pressing first.
        thresholds: Option<Vec<Item<'a>>> = "result-thresholds" [optional],
        /// What helps, most pressing first.
        opportunities: Option<Vec<Item<'a>>> = "result-opportunities" [optional],
        /// What the study saw at organisations in this situation.
        insights: Option<Vec<Item<'a>>> = "result-insights" [optional],
        /// What it saw at all of them.
        background: Option<Vec<Item<'a>>> = "result-background" [optional],
        /// What the organisation itself can do, best first.
        plan: Option<Vec<PlanStep<'a>>> = "result-plan" [optional],
        /// The thresholds that people said they meet: none, if empty; absent when they were not asked.
        barriers: Option<Vec<Barrier<'a>>> = "result-barriers" [optional],
        /// What they decided to do.
        decided: Vec<Decision<'a>> = "result-decided" [optional],
        /// What has to be known about the sources of this result.
        remarks: Vec<&'a str> = "result-remarks" [optional],
        /// Notes on its answers.
        notes: Vec<Note<'a>> = "schema-notes" [optional] where on_training,
    }

    /// Answered weight.
    #[derive(Copy)]
    Answered {
        /// The weight of the answered questions.
        weight: u32 = "result-answered-weight",
        /// The weight of all scored questions.
        of: u32 = "result-answered-of",
    }

    /// A persona and its match.
    Match<'a> {
        /// The persona.
        persona: Id<'a, Persona>,
        /// The match, in percent.
        matching as "match": Percent,
    }

    /// What one answer adds to each match.
    Contribution<'a> where answer_of_question {
        /// The question.
        question: Id<'a, Question>,
        /// What was answered.
        answer: Vec<Id<'a, AnswerOption>> = "result-contribution-answer" where filled,
        /// The weight of the question.
        weight: u32 = "result-contribution-weight" where positive,
        /// Points above or below the neutral 50, by persona in instrument order.
        points: Vec<Points<'a>> = "result-contribution-points" where one_a_persona,
    }

    /// Points of one persona.
    Points<'a> {
        /// The persona.
        persona: Id<'a, Persona>,
        /// The points; they add up to the match minus 50.
        points: Percent where points,
    }

    /// A single answer that would put another persona first.
    Flip<'a> where flip_of_question {
        /// The question.
        question: Id<'a, Question>,
        /// The answer that would do it.
        answer: Id<'a, AnswerOption> = "result-flip-answer",
        /// Who would then come first.
        persona: Id<'a, Persona> = "result-flip-persona",
    }

    /// A note that somebody made on an answer.
    Note<'a> {
        /// The id of the question, or the key of a note on the whole.
        question: &'a str,
        /// The note.
        text: &'a str,
    }

    /// A persona's part in the organisation.
    MixPart<'a> {
        /// The persona.
        persona: Id<'a, Persona>,
        /// In how many trainings it fits.
        trainings: usize = "result-mix-trainings" where positive,
        /// Its share, in percent; each training counts once.
        share: Percent = "result-mix-share",
    }
}

impl<'a> TrainingResult<'a> {
    /// The personas that carry pathways and journey.
    pub fn carrying(&self) -> &[Id<'a, Persona>] {
        &self.fitting[..self.fitting.len().min(CARRYING)]
    }

    /// The personas whose evidence is told: those that carry the journey, or the first in the ranking where none is named.
    pub fn explained(&self) -> Vec<Id<'a, Persona>> {
        match self.carrying() {
            [] => vec![self.matches[0].persona],
            carrying => carrying.to_vec(),
        }
    }

    /// The personas that fit as well or almost as well as the first, the first among them; the others fit because of a goal.
    pub fn close(&self, thresholds: Thresholds) -> Vec<Id<'a, Persona>> {
        let best = self.matches[0].matching;
        let fitting = self.matches.iter().filter(|found| {
            let behind = (best - found.matching).get().unsigned_abs();
            self.fitting.contains(&found.persona) && thresholds.is_close(behind.into())
        });
        fitting.map(|found| found.persona).collect()
    }
}

/// What of a training is told in a whole result only.
const FULL: [&str; 6] = [
    "journey",
    "thresholds",
    "opportunities",
    "insights",
    "background",
    "plan",
];

fn this_format(_: &Context<'_>, _: Value) -> Value {
    json!({ "const": FORMAT })
}

fn a_language(_: &Context<'_>, _: Value) -> Value {
    json!({ "enum": codes() })
}

/// The reasons for which a verdict is mixed, or none.
fn reason_of_mixed(_: &Context<'_>, _: Value) -> Value {
    let reasons = Obstacle::ALL.into_iter().filter_map(Obstacle::because);
    let all = reasons.map(Value::from).chain([Value::Null]);
    json!({ "enum": all.collect::<Vec<_>>() })
}

fn answer_of_question(context: &Context<'_>, contribution: Value) -> Value {
    let demands = of_question(context, |options| json!({ "items": options }));
    with(contribution, "allOf", demands)
}

fn flip_of_question(context: &Context<'_>, flip: Value) -> Value {
    with(flip, "allOf", of_question(context, |options| options))
}

/// What follows for the organisation is told as a whole or not at all; and nothing follows without a persona.
fn whole_or_brief(_: &Context<'_>, mut training: Value) -> Value {
    let others = |key: &'static str| FULL.into_iter().filter(move |other| *other != key);
    training["dependentRequired"] = FULL
        .into_iter()
        .map(|key| (key.to_owned(), json!(others(key).collect::<Vec<_>>())))
        .collect();
    training["if"] =
        json!({ "properties": { "verdict": { "const": Verdict::Insufficient.id() } } });
    let none = json!({ "maxItems": 0 });
    training["then"] = json!({ "properties": {
        "persona": { "type": "null" },
        "fitting": none,
        "flips": none,
        "pathways": none,
    } });
    training["else"] = json!({ "properties": {
        "persona": { "type": "string" },
        "fitting": { "minItems": 1 },
    } });
    training
}
