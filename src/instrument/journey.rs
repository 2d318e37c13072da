//! Journeys: phases, pathways, and what happens on the way.

use super::{ActorIx, CategoryIx, Condition, PathwayIx, PersonaIx, ReasonIx, Text};

/// A phase that all journeys share.
#[derive(Debug)]
#[non_exhaustive]
pub struct Phase {
    /// The stable id.
    pub id: String,
    /// Whether it comes before or after the pathway's own steps.
    pub stage: Stage,
    /// The name.
    pub name: Text,
    /// What happens in it.
    pub about: Text,
    /// The section of the study.
    pub section: String,
}

/// Where a shared phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Before the pathway's own steps.
    Before,
    /// After them.
    After,
}

/// A way to learn.
#[derive(Debug)]
#[non_exhaustive]
pub struct Pathway {
    /// The stable id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// What it is.
    pub about: Text,
    /// The section of the study.
    pub section: String,
    /// Its own steps, between the shared phases.
    pub steps: Vec<Step>,
}

/// A step of one pathway.
#[derive(Debug)]
#[non_exhaustive]
pub struct Step {
    /// The stable id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// What happens in it.
    pub about: Text,
}

/// When a persona takes a pathway, and why.
#[derive(Debug)]
#[non_exhaustive]
pub struct Preference {
    /// The persona.
    pub persona: PersonaIx,
    /// The pathway.
    pub pathway: PathwayIx,
    /// When; always, if empty.
    pub when: Vec<Condition>,
    /// Why.
    pub because: Text,
    /// The section of the study.
    pub section: String,
}

/// How a persona treats a phase.
#[derive(Debug)]
#[non_exhaustive]
pub struct Treatment {
    /// The persona.
    pub persona: PersonaIx,
    /// The id of the phase.
    pub phase: String,
    /// How much attention it gets.
    pub attention: Attention,
    /// In what way.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}

/// How much attention a persona gives to a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// It matters much.
    Priority,
    /// It happens, in part or informally.
    Partly,
    /// It hardly happens.
    Rarely,
}

impl Attention {
    /// All of them, most attention first.
    pub const ALL: [Attention; 3] = [Attention::Priority, Attention::Partly, Attention::Rarely];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Attention::Priority => "priority",
            Attention::Partly => "partly",
            Attention::Rarely => "rarely",
        }
    }
}

/// A context that makes an item more pressing.
#[derive(Debug)]
#[non_exhaustive]
pub struct Reason {
    /// The stable id.
    pub id: String,
    /// When it applies.
    pub when: Vec<Condition>,
    /// The context, told to the organisation.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}

/// A threshold or an opportunity of a persona.
#[derive(Debug)]
#[non_exhaustive]
pub struct Item {
    /// The stable id.
    pub id: String,
    /// Which of the two.
    pub kind: ItemKind,
    /// Whose.
    pub persona: PersonaIx,
    /// Its category.
    pub category: CategoryIx,
    /// Who can act; empty for thresholds.
    pub actors: Vec<ActorIx>,
    /// The contexts that make it more pressing.
    pub reasons: Vec<ReasonIx>,
    /// What it is.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Something in the way.
    Threshold,
    /// Something that helps.
    Opportunity,
}
