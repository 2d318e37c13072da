//! What follows from a result: pathways, the journey along them, and the plan.

use super::ids::Id;
use super::object::object;
use super::schema::filled;
use crate::advice::Answered;
use crate::instrument::{self, Actor, Attention, Named, Persona, Phase, Reason, StepStatus};

object! {
    /// A pathway and why it is suggested.
    Pathway<'a> {
        /// The pathway.
        id: Id<'a, instrument::Pathway>,
        /// Whose preference it is.
        persona: Id<'a, Persona> = "result-pathway-persona",
        /// Why.
        because: &'a str = "result-pathway-because",
        /// The section of the study.
        section: &'a str = "result-section",
    }

    /// A stop on the route.
    Station<'a> {
        /// The phase or the pathway's step.
        phase: Id<'a, Phase>,
        /// What happens there.
        about: &'a str = "result-station-about",
        /// The least attention that a fitting persona pays to it, when the study says so.
        attention: Option<Attention> = "result-attention" [optional],
        /// How fitting personas treat it.
        treatments: Vec<Treatment<'a>> = "result-treatments" [optional],
        /// What organisations like this do.
        activities: Vec<Item<'a>> = "result-activities",
        /// The people and organisations involved.
        who: Vec<Item<'a>> = "result-who",
        /// The documents, tools, channels and moments involved.
        what: Vec<Item<'a>> = "result-what",
        /// What people think.
        thoughts: Vec<Item<'a>> = "result-thoughts",
        /// What is in the way: ids, the items stand in the training's own list.
        thresholds: Vec<Id<'a, instrument::Item>> = "result-station-thresholds",
        /// What helps: ids likewise.
        opportunities: Vec<Id<'a, instrument::Item>> = "result-station-opportunities",
        /// What the study recommends here.
        recommendations: Vec<Item<'a>> = "result-recommendations",
    }

    /// How one persona treats a phase.
    Treatment<'a> {
        /// The persona.
        persona: Id<'a, Persona>,
        /// How.
        text: &'a str,
        /// The section of the study.
        section: &'a str = "result-section",
    }

    /// A statement: an entry of a journey, a recommendation, an insight or a caution.
    Item<'a> in "item" {
        /// The stable id.
        id: &'a str = "result-item-id",
        /// The fitting personas that it is about; all, if empty.
        personas: Vec<Id<'a, Persona>> = "result-item-personas" [optional],
        /// Its category.
        category: Option<Id<'a, Named>> = "result-item-category" [optional],
        /// Its phases.
        phases: Vec<Id<'a, Phase>> = "result-item-phases" [optional],
        /// Who can act.
        actors: Vec<Id<'a, Actor>> = "result-item-actors" [optional],
        /// What it says.
        text: &'a str,
        /// Why it is more pressing here.
        because: Vec<Id<'a, Reason>> = "result-because" [optional],
        /// The ids of the thresholds that it helps against.
        answers: Vec<Id<'a, instrument::Item>> = "result-item-answers" [optional],
        /// The sections of the study that say it.
        sections: Vec<&'a str> = "result-sections" where filled,
        /// Whether the study leaves doubt about its place.
        doubtful: bool = "result-doubtful" [optional],
    }

    /// One step of the plan.
    PlanStep<'a> {
        /// The stable id of the opportunity or the recommendation that it is.
        id: &'a str = "result-step-id",
        /// The phase that it belongs to.
        phase: Id<'a, Phase>,
        /// What to do.
        text: &'a str,
        /// The fitting personas for which the study names it; all organisations, if empty.
        personas: Vec<Id<'a, Persona>> = "result-item-personas" [optional],
        /// The recommendation that it is part of.
        recommendation: Option<&'a str> = "result-step-recommendation" [optional],
        /// The thresholds that people said they meet and that it answers, as texts.
        recognised: Vec<&'a str> = "result-step-recognised" [optional],
        /// Why it is more pressing here.
        because: Vec<Id<'a, Reason>> = "result-because" [optional],
        /// The thresholds that it helps against.
        against: Vec<&'a str> = "result-against" [optional],
        /// The sections of the study that say it.
        sections: Vec<&'a str> = "result-sections" where filled,
        /// Whether the study leaves doubt about its place.
        doubtful: bool = "result-doubtful" [optional],
    }

    /// A threshold that people said they meet.
    Barrier<'a> {
        /// The threshold.
        id: &'a str = "result-barrier-id",
        /// What it says.
        text: &'a str,
        /// What the plan has against it.
        answered: Answered = "result-barrier-answered",
    }

    /// A step that was decided on.
    Decision<'a> {
        /// The step of the instrument that it is, if it is one.
        step: Option<&'a str> = "result-decision-step" [optional],
        /// What will be done.
        text: &'a str,
        /// Who sees to it.
        owner: Option<&'a str> = "schema-plan-owner" [optional],
        /// By which day.
        due: Option<&'a str> = "schema-plan-due" [optional],
        /// How far it is.
        status: StepStatus = "schema-plan-status",
    }
}
