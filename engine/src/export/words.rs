//! The words that a dossier or a cell may hold, and regular expressions for them that every dialect of JSON Schema reads alike.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::instrument::Question;

/// Makes patterns that accept words in capitals and in small letters.
pub(super) struct Patterns {
    /// The other letters whose small letter is this one, `K` for `k`: no dialect has one way to say "in any case".
    capitals: &'static BTreeMap<char, Vec<char>>,
}

impl Patterns {
    pub(super) fn new() -> Self {
        Self {
            capitals: capitals(),
        }
    }

    /// A pattern for these words in any case and these as they stand, and nothing else.
    pub(super) fn pattern(&self, any_case: &BTreeSet<String>, exact: &[&str]) -> String {
        let exact = exact.iter().map(|word| word.chars().map(escaped).collect());
        let words = any_case.iter().map(|word| self.in_any_case(word));
        let words: Vec<String> = exact.chain(words).collect();
        format!("^(?:{})$", words.join("|"))
    }

    fn in_any_case(&self, word: &str) -> String {
        let letters = word.chars().map(|small| match self.capitals.get(&small) {
            None => escaped(small),
            Some(capitals) => format!("[{small}{}]", capitals.iter().collect::<String>()),
        });
        letters.collect()
    }
}

/// By small letter, the others that become it.
pub(super) fn capitals() -> &'static BTreeMap<char, Vec<char>> {
    // All letters there are take a while to go through.
    static CAPITALS: LazyLock<BTreeMap<char, Vec<char>>> = LazyLock::new(|| {
        let mut capitals: BTreeMap<char, Vec<char>> = BTreeMap::new();
        for letter in char::MIN..=char::MAX {
            let mut small = letter.to_lowercase();
            if let (Some(first), None) = (small.next(), small.next())
                && first != letter
            {
                capitals.entry(first).or_default().push(letter);
            }
        }
        capitals
    });
    &CAPITALS
}

/// A character that stands for itself. Only what has a meaning is escaped: some dialects refuse more.
fn escaped(character: char) -> String {
    if "^$\\.*+?()[]{}|/".contains(character) {
        format!("\\{character}")
    } else {
        character.to_string()
    }
}

/// The words for each option of a question, in small letters: ids, aliases, and names that belong to one option alone.
pub(super) fn accepted(question: &Question) -> Vec<BTreeSet<String>> {
    let mut accepted = vec![BTreeSet::new(); question.options.len()];
    for option in &question.options {
        let names = option.name.all().chain(option.short.all());
        let ids = std::iter::once(option.id.as_str());
        let words = ids.chain(option.aliases.iter().map(String::as_str));
        for word in words.chain(names).map(str::to_lowercase) {
            // Whoever reads a dossier decides, so that both always agree.
            if let Some(found) = question.find_option(&word) {
                accepted[found].insert(word);
            }
        }
    }
    accepted
}
