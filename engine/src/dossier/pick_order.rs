//! How several picks compare, where a file says so beside them: a key for the order, or a key for each rank.
//!
//! Ticks have no order of importance, and none is invented: what a survey tool joins weighs the same. An order that
//! contradicts how the picks are written is refused, as is one of picks that are not several.

use crate::instrument::{Answer, PickOrder, Picks, Question};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// The order that a word states.
pub fn from_word(question: &Question, word: &str) -> Result<PickOrder, Diagnostic> {
    question.find_order(word).ok_or_else(|| {
        let ids = PickOrder::ALL.map(PickOrder::id);
        let key = question.order_key().unwrap_or_default();
        let message = Message::new("unknown-option")
            .text("question", key)
            .text("value", word);
        let problem = Diagnostic::new(message).suggest(word, ids);
        if problem.hint.is_some() {
            return problem;
        }
        let ids = ids.map(|id| format!("`{id}`"));
        problem.hint(Message::new("hint-options").text("options", ids.join(", ")))
    })
}

/// The answer in an order that stands beside it. `is_joined` says that the picks stood in one cell, whose separators state an
/// order of their own.
pub fn ordered(
    question: &Question,
    answer: Option<Answer>,
    order: PickOrder,
    is_joined: bool,
) -> Result<Answer, Diagnostic> {
    let message = |id| {
        let key = question.order_key().unwrap_or_default();
        let message = Message::new(id).text("key", key).text("order", order.id());
        Diagnostic::new(message.text("question", &question.id))
    };
    let picks = match answer {
        Some(Answer::Picks(picks)) if picks.len() > 1 => picks,
        _ => return Err(message("order-of-nothing")),
    };
    let contradicts = picks.order() != order && (is_joined || picks.are_equal());
    if contradicts {
        return Err(message("order-contradicts").hint(Message::new("hint-order-separators")));
    }
    Ok(Answer::Picks(picks.in_order(order)))
}

/// The answer that the picks at ranks make, the most important first; nothing without any.
pub fn from_ranks(
    question: &Question,
    ranks: &[Option<Answer>],
) -> Result<Option<Answer>, Diagnostic> {
    let given = ranks
        .iter()
        .rposition(Option::is_some)
        .map_or(0, |last| last + 1);
    if let [Some(Answer::Unknown)] = &ranks[..given] {
        return Ok(Some(Answer::Unknown));
    }
    let mut picked = Vec::new();
    for (at, rank) in ranks[..given].iter().enumerate() {
        let Some(Answer::Picks(pick)) = rank else {
            let message = Message::new("rank-missing").number("rank", at + 1);
            return Err(Diagnostic::new(message.text("question", &question.id)));
        };
        if picked.contains(&pick.first()) {
            return Err(picked_twice(question, pick.first()));
        }
        picked.push(pick.first());
    }
    Ok(Picks::several(&picked).map(Answer::Picks))
}

/// The report of an option that is picked a second time.
pub(super) fn picked_twice(question: &Question, option: usize) -> Diagnostic {
    let message = Message::new("picked-twice")
        .text("question", &question.id)
        .text("option", &question.options[option].id);
    Diagnostic::new(message)
}
