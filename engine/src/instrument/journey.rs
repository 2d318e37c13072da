//! Journeys: phases, pathways, and what happens on the way.

use super::{
    ActorIx, CategoryIx, Condition, ItemIx, PathwayIx, PersonaIx, PhaseIx, ReasonIx, StepKindIx,
    Text, ThemeIx,
};

/// A phase of a journey: one that all journeys share, or a step of one pathway.
#[derive(Debug)]
#[non_exhaustive]
pub struct Phase {
    /// The stable id.
    pub id: String,
    /// Where it stands in a journey.
    pub place: Place,
    /// The name.
    pub name: Text,
    /// What happens in it.
    pub about: Text,
    /// The section of the study.
    pub section: String,
}

/// Where a phase stands in a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Shared, before the pathway's own steps.
    Before,
    /// A step of this pathway.
    On(PathwayIx),
    /// Shared, after the pathway's own steps.
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
    /// The phase.
    pub phase: PhaseIx,
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

/// Something on a journey: one entry of one layer.
#[derive(Debug)]
#[non_exhaustive]
pub struct Item {
    /// The stable id.
    pub id: String,
    /// The layer that it belongs to.
    pub layer: Layer,
    /// Whose; nobody's in particular when it holds for all.
    pub persona: Option<PersonaIx>,
    /// Where on the journey, in the order of the phases.
    pub phases: Vec<PhaseIx>,
    /// The pathways on which alone it matters; all, if empty.
    pub pathways: Vec<PathwayIx>,
    /// When it matters at all; always, if empty. What makes it more pressing are its reasons.
    pub when: Vec<Condition>,
    /// What it is about; thresholds and opportunities have one.
    pub category: Option<CategoryIx>,
    /// Who or what; touchpoints have one.
    pub sort: Option<Sort>,
    /// Who can act; opportunities name somebody.
    pub actors: Vec<ActorIx>,
    /// The thresholds that an opportunity helps against.
    pub answers: Vec<ItemIx>,
    /// The contexts that make it more pressing.
    pub reasons: Vec<ReasonIx>,
    /// What an opportunity asks an organisation to do: of one kind a plan has one step.
    pub kind: Option<StepKindIx>,
    /// Items of one layer with the same theme say the same thing of different personas.
    pub theme: Option<String>,
    /// What it is.
    pub text: Text,
    /// The sections of the study: the one that says it, then those that say it too.
    pub sections: Vec<String>,
    /// Whether its place on the journey is beyond doubt; the tables of the study are damaged here and there.
    pub certain: bool,
}

/// The layers of a journey (section 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// What organisations do.
    Activity,
    /// Who and what is involved.
    Touchpoint,
    /// What people think.
    Thought,
    /// What is in the way.
    Threshold,
    /// What helps.
    Opportunity,
}

impl Item {
    /// How much it says that others of its theme may not, least first: one that holds for everybody, else the briefest.
    pub fn claims(&self) -> (bool, usize) {
        let length = self.text.all().map(str::len).sum();
        (self.persona.is_some(), length)
    }

    /// Whether another item says the same: by their theme, and touchpoints by their name too.
    pub fn says_same(&self, other: &Item) -> bool {
        let theme = self.theme.is_some() && self.theme == other.theme;
        let named = self.layer == Layer::Touchpoint && self.text == other.text;
        self.layer == other.layer && (theme || named)
    }
}

impl Layer {
    /// All of them, in the order of the study.
    pub const ALL: [Layer; 5] = [
        Layer::Activity,
        Layer::Touchpoint,
        Layer::Thought,
        Layer::Threshold,
        Layer::Opportunity,
    ];

    /// The stable id, which is also the name of its table.
    pub fn id(self) -> &'static str {
        match self {
            Layer::Activity => "activity",
            Layer::Touchpoint => "touchpoint",
            Layer::Thought => "thought",
            Layer::Threshold => "threshold",
            Layer::Opportunity => "opportunity",
        }
    }
}

/// What a touchpoint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// People or organisations.
    Who,
    /// Documents, tools, channels, moments.
    What,
}

/// What the study saw at organisations in a certain situation, whatever their persona.
#[derive(Debug)]
#[non_exhaustive]
pub struct Insight {
    /// The stable id.
    pub id: String,
    /// The situation; everybody's, if empty.
    pub when: Vec<Condition>,
    /// The phases that it bears on; the whole journey, if empty.
    pub phases: Vec<PhaseIx>,
    /// What was seen.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}

/// A kind of steps that come down to the same, so that a plan needs only one of them.
#[derive(Debug)]
#[non_exhaustive]
pub struct StepKind {
    /// The stable id.
    pub id: String,
    /// Which organisations such a step is put to; all, if empty. What is dear is put to those that can bear it.
    pub when: Vec<Condition>,
}

/// A piece of advice from the study's recommendations.
#[derive(Debug)]
#[non_exhaustive]
pub struct Recommendation {
    /// The stable id.
    pub id: String,
    /// The recommendation that it is part of.
    pub theme: ThemeIx,
    /// Where on the journey.
    pub phases: Vec<PhaseIx>,
    /// Who can act.
    pub actors: Vec<ActorIx>,
    /// For whom it is meant; everybody, if empty.
    pub when: Vec<Condition>,
    /// The kind of step that it is.
    pub kind: Option<StepKindIx>,
    /// The advice.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}

/// Somebody who can act.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Actor {
    /// The stable id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// Whether it is the organisation itself, which needs nobody else to start.
    pub own: bool,
}
