//! Steps: what an organisation can decide to do. An opportunity is one, and so is a recommendation; their ids share one space.

use super::{ActorIx, Instrument, ItemIx, Layer, RecommendationIx, StepKindIx, Text};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepIx {
    /// An opportunity.
    Opportunity(ItemIx),
    /// A recommendation.
    Recommendation(RecommendationIx),
}

/// How far a step is that was decided on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepStatus {
    /// It is still to be done.
    #[default]
    Open,
    /// It has begun.
    Doing,
    /// It is done.
    Done,
    /// It will not be done after all.
    Dropped,
}

impl StepStatus {
    /// All of them.
    pub const ALL: [StepStatus; 4] = [
        StepStatus::Open,
        StepStatus::Doing,
        StepStatus::Done,
        StepStatus::Dropped,
    ];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            StepStatus::Open => "open",
            StepStatus::Doing => "doing",
            StepStatus::Done => "done",
            StepStatus::Dropped => "dropped",
        }
    }

    /// The id of the text that says it.
    pub fn text(self) -> &'static str {
        match self {
            StepStatus::Open => "status-open",
            StepStatus::Doing => "status-doing",
            StepStatus::Done => "status-done",
            StepStatus::Dropped => "status-dropped",
        }
    }

    /// Whether there is something left to do.
    pub fn is_open(self) -> bool {
        matches!(self, StepStatus::Open | StepStatus::Doing)
    }
}

impl Instrument {
    /// The status that a word means, in any case and any language.
    pub fn find_status(&self, word: &str) -> Option<StepStatus> {
        let word = word.trim().to_lowercase();
        let mut all = StepStatus::ALL.into_iter();
        all.find(|status| status.id() == word || self.statuses[*status as usize].contains(&word))
    }

    /// All steps.
    pub fn steps(&self) -> impl Iterator<Item = StepIx> + '_ {
        let items = self.items_of(Layer::Opportunity);
        let recommendations = (0..self.recommendations.len()).map(RecommendationIx::new);
        items
            .map(StepIx::Opportunity)
            .chain(recommendations.map(StepIx::Recommendation))
    }

    /// The step of that id.
    pub fn find_step(&self, id: &str) -> Option<StepIx> {
        self.steps().find(|step| self.step_id(*step) == id)
    }

    /// The stable id of a step.
    pub fn step_id(&self, step: StepIx) -> &str {
        match step {
            StepIx::Opportunity(ix) => &self.items[ix.get()].id,
            StepIx::Recommendation(ix) => &self.recommendations[ix.get()].id,
        }
    }

    /// What a step is.
    pub fn step_text(&self, step: StepIx) -> &Text {
        match step {
            StepIx::Opportunity(ix) => &self.items[ix.get()].text,
            StepIx::Recommendation(ix) => &self.recommendations[ix.get()].text,
        }
    }

    /// The kind of a step, if it has one.
    pub fn step_kind(&self, step: StepIx) -> Option<StepKindIx> {
        match step {
            StepIx::Opportunity(ix) => self.items[ix.get()].kind,
            StepIx::Recommendation(ix) => self.recommendations[ix.get()].kind,
        }
    }

    /// Whether the organisation itself is among those who can act.
    pub fn can_act(&self, actors: &[ActorIx]) -> bool {
        actors.iter().any(|actor| self.actors[actor.get()].own)
    }

    /// The items of a layer.
    pub fn items_of(&self, layer: Layer) -> impl Iterator<Item = ItemIx> + '_ {
        let items = self.items.iter().enumerate();
        let of = items.filter(move |(_, item)| item.layer == layer);
        of.map(|(at, _)| ItemIx::new(at))
    }

    /// The threshold of that id.
    pub fn find_threshold(&self, id: &str) -> Option<ItemIx> {
        self.items_of(Layer::Threshold)
            .find(|ix| self.items[ix.get()].id == id)
    }
}
