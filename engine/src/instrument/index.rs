//! Indices into an instrument, one type a table, so that a persona's index can not be used for a question.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl $name {
            /// The entry at a position, which has to be one of its table.
            pub fn new(index: usize) -> Self {
                Self(index)
            }

            /// The position in its table.
            pub fn get(self) -> usize {
                self.0
            }
        }
    )+};
}

index! {
    /// A question.
    QuestionIx;
    /// A persona.
    PersonaIx;
    /// A pathway.
    PathwayIx;
    /// A reason why something is more pressing.
    ReasonIx;
    /// A phase, shared or of a pathway.
    PhaseIx;
    /// An entry of a journey.
    ItemIx;
    /// A theme of the recommendations.
    ThemeIx;
    /// A category of thresholds and opportunities.
    CategoryIx;
    /// Somebody who can act.
    ActorIx;
    /// A kind of steps.
    StepKindIx;
    /// A recommendation.
    RecommendationIx;
}
