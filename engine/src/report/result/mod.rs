//! What JSON says of a dossier: ids, numbers and the texts that JSON carries, borrowed from the instrument and the dossier.
//!
//! A [`DossierResult`] is made from scoring and advice without a sentence or a language of the program; serialised as it is,
//! it is the JSON of `report`, and in brief each line of `score`. Pages are laid out from it (see [`page()`](super::page())).
//! Its JSON Schema comes from the same types (`object`, `schema`): the form of a result stands here and nowhere else.

mod advice;
mod advise;
mod answers;
mod atlas;
mod build;
mod change;
mod comparison;
mod dossier;
mod ids;
mod listing;
mod object;
mod portfolio;
mod proof;
mod schema;

pub use advice::{Barrier, Decision, Item, Pathway, PlanStep, Station, Treatment};
pub use answers::Answers;
pub use atlas::{AtlasPhaseResult, AtlasResult, CellResult};
pub use build::Detail;
pub use change::{ChangeResult, DifferenceReport, FirmnessResult, MoveResult};
pub use comparison::{
    CautionResult, ComparedResult, ComparedTrainingResult, ComparisonResult, DifferenceResult,
    Differing, Member, NumbersResult, Outcome, PairedBy, PersonaMatchesResult, SharedAnswersResult,
    StandingResult, Unpaired,
};
pub use dossier::{
    Answered, Contribution, DossierResult, EditionRef, Flip, Interview, Match, MixPart, Note,
    OrganisationResult, Points, TrainingResult,
};
pub(super) use ids::attention_text;
pub use ids::{Id, Identified};
pub use listing::{Listed, ListedTraining, Listing};
pub use portfolio::{
    AbleResult, BreakdownResult, FrequentResult, GroupResult, HelpfulResult, PartResult,
    PersonaMeanResult, PersonaPartResult, PortfolioResult, RecognisedResult, StandOutResult,
};
pub use proof::{
    AlternativeResult, PairResult, PromiseResult, ProofResult, ShareResult, WeightReachResult,
};
pub use schema::Context;
pub use schema::add;

use serde_json::Value;

/// The version of the schema of a result.
const FORMAT: u32 = 1;

/// The schema of a result, and the definitions that it refers to.
pub fn schema(context: &Context<'_>) -> (Value, Value) {
    let mut definitions = ids::definitions(context);
    definitions["item"] = context.described("result-item", Item::object(context));
    add(&mut definitions, answers::definitions(context).into());
    (DossierResult::object(context), definitions)
}
