//! The words that answer a question, and how small letters are made of the others.

use std::collections::BTreeSet;

use crate::dossier::given::SEPARATOR;
use crate::export::words::{accepted, capitals};
use crate::instrument::{PickOrder, Question, UNKNOWN};
use crate::text::message::Message;

/// What a word in a cell means.
pub(super) struct Word {
    /// In small letters.
    pub(super) word: String,
    /// The option; nothing for "unknown".
    pub(super) option: Option<usize>,
}

/// The words for "unknown", in small letters.
pub(super) fn unknown(question: &Question) -> impl Iterator<Item = String> + '_ {
    let words = std::iter::once(UNKNOWN.to_owned()).chain(question.unknown.iter().cloned());
    let mut seen = BTreeSet::new();
    words.filter(move |word| can_stand(word) && seen.insert(word.clone()))
}

/// The words for an order of picks, in small letters.
pub(super) fn order_words(question: &Question, order: PickOrder) -> Vec<String> {
    let aliases = question.order_words[order as usize].iter().cloned();
    let words = std::iter::once(order.id().to_owned()).chain(aliases);
    words
        .filter(|word| word.trim() == word && question.find_order(word) == Some(order))
        .collect()
}

/// All words that a cell may hold for a question, those of an option together.
///
/// # Errors
/// When a word means something else in capitals, which no relation of words in small letters can say.
pub(super) fn words(question: &Question) -> Result<Vec<Word>, Message> {
    let mut words = Vec::new();
    for (at, (option, accepted)) in question.options.iter().zip(accepted(question)).enumerate() {
        let id = option.id.to_lowercase();
        if question.find_option(&id) != Some(at) {
            let message = Message::new("sql-ids-differ-in-case");
            return Err(message
                .text("id", &option.id)
                .text("question", &question.id));
        }
        if question.takes_several() && accepted.iter().any(|word| question.is_unknown(word)) {
            let message = Message::new("sql-option-means-unknown");
            return Err(message
                .text("id", &option.id)
                .text("question", &question.id));
        }
        // The id first, then the others.
        let others = accepted.into_iter().filter(|word| *word != id);
        let all = std::iter::once(id.clone()).chain(others);
        let all = all.filter(|word| can_stand(word) && !question.is_unknown(word));
        words.extend(all.map(|word| Word {
            word,
            option: Some(at),
        }));
    }
    words.extend(unknown(question).map(|word| Word { word, option: None }));
    Ok(words)
}

/// Whether a cell can hold a word: spaces around it are taken off, and a separator divides it.
fn can_stand(word: &str) -> bool {
    !word.is_empty() && word.trim() == word && !word.contains(SEPARATOR)
}

/// The letters to replace and the small letters to put in their place: those that words have, and no others. Databases
/// have functions for it, but each knows other letters.
///
/// # Errors
/// For the two letters whose small letter depends on what stands around them, or is two.
pub(super) fn letters(words: &[&str]) -> Result<(String, String), Message> {
    if let Some(word) = words
        .iter()
        .find(|word| word.contains(['σ', 'ς']) || word.contains("i\u{307}"))
    {
        return Err(Message::new("sql-letter").text("word", word));
    }
    let used: BTreeSet<char> = words.iter().flat_map(|word| word.chars()).collect();
    let capitals = capitals();
    let pairs = used.iter().flat_map(|small| {
        let capitals = capitals.get(small).into_iter().flatten();
        capitals.map(|capital| (*capital, *small))
    });
    Ok(pairs.unzip())
}

/// Every character that Rust takes off the ends of a cell.
pub(super) fn spaces() -> String {
    (char::MIN..=char::MAX)
        .filter(|character| character.is_whitespace())
        .collect()
}
