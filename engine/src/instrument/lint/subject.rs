//! What rules look at: the valid instrument, and where each of its entries stands.

use crate::instrument::{Condition, Instrument, Kind, Layer, QuestionIx, Spot, Tree};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) struct Subject<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) tree: &'a Tree,
    /// The questions, in their order.
    pub(super) questions: Vec<Spot<'a>>,
    /// The items, in their order: layer by layer.
    pub(super) items: Vec<Spot<'a>>,
    /// All conditions: those of one entry together.
    pub(super) conditions: Vec<Conditions<'a>>,
}

/// The conditions of one entry; there is at least one.
pub(super) struct Conditions<'a> {
    pub(super) all: &'a [Condition],
    /// The list of them.
    pub(super) spot: Spot<'a>,
    /// The question that they let apply, if they are of a question.
    pub(super) of: Option<QuestionIx>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(instrument: &'a Instrument, tree: &'a Tree) -> Self {
        let questions = tree.rows("question");
        let items: Vec<_> = Layer::ALL
            .iter()
            .flat_map(|layer| tree.rows(layer.id()))
            .collect();
        let conditions = conditions(instrument, tree, &questions, &items);
        Self {
            instrument,
            tree,
            questions,
            items,
            conditions,
        }
    }

    /// The options of a question, in their order; those of yes/no questions stand together at the top of the file.
    pub(super) fn options(&self, question: QuestionIx) -> Vec<Spot<'a>> {
        let spot = &self.questions[question.get()];
        match self.instrument.question(question).kind {
            Kind::YesNo => {
                let shared = self.tree.top("yes_no").unwrap_or_else(|| spot.clone());
                ["yes", "no"].map(|key| shared.key(key)).into()
            }
            _ => spot.rows("option"),
        }
    }
}

/// A warning at a place.
pub(super) fn warning(message: Message, spot: &Spot<'_>) -> Diagnostic {
    Diagnostic::warning(message).at(spot.file(), spot.span())
}

fn conditions<'a>(
    instrument: &'a Instrument,
    tree: &'a Tree,
    questions: &[Spot<'a>],
    items: &[Spot<'a>],
) -> Vec<Conditions<'a>> {
    let mut all = Vec::new();
    let mut add = |conditions: &'a [Condition], spot: &Spot<'a>, of: Option<QuestionIx>| {
        if !conditions.is_empty() {
            let key = if of.is_some() { "ask_when" } else { "when" };
            all.push(Conditions {
                all: conditions,
                spot: spot.key(key),
                of,
            });
        }
    };
    for (ix, spot) in instrument.question_indices().zip(questions) {
        add(&instrument.question(ix).ask_when, spot, Some(ix));
    }
    for (item, spot) in instrument.items.iter().zip(items) {
        add(&item.when, spot, None);
    }
    for (row, spot) in instrument.cautions.iter().zip(tree.rows("caution")) {
        add(&row.when, &spot, None);
    }
    for (row, spot) in instrument.preferences.iter().zip(tree.rows("preference")) {
        add(&row.when, &spot, None);
    }
    for (row, spot) in instrument.reasons.iter().zip(tree.rows("reason")) {
        add(&row.when, &spot, None);
    }
    for (row, spot) in instrument.step_kinds.iter().zip(tree.rows("kind")) {
        add(&row.when, &spot, None);
    }
    for (row, spot) in instrument.insights.iter().zip(tree.rows("insight")) {
        add(&row.when, &spot, None);
    }
    let recommendations = tree.rows("recommendation");
    for (row, spot) in instrument.recommendations.iter().zip(recommendations) {
        add(&row.when, &spot, None);
    }
    all
}
