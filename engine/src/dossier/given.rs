//! One answer from what somebody gave: a word, several, a number, or the text of a table cell.
//!
//! Nothing is guessed: what is no option, no alias and not "unknown" is refused, with the nearest option as a hint.
//! The diagnostics carry no place; whoever reads the file adds it.

use super::pick_order::picked_twice;
use crate::instrument::{Answer, Kind, PickOrder, Picks, Question};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// What separates several options in one cell, the most important first.
pub const SEPARATOR: char = '|';

/// What survey tools put between ticks, which all weigh the same: the first that a cell has separates it.
pub const TICK_SEPARATORS: [char; 4] = ['\n', ';', ',', ' '];

/// The one of them that stands within words too, and separates only what all are options.
pub const SPACE: char = ' ';

/// The answer that a single word gives.
pub fn from_word(question: &Question, word: &str) -> Result<Answer, Diagnostic> {
    from_words(question, &[word])
}

/// The answer that several words give, the most important first.
pub fn from_words(question: &Question, words: &[&str]) -> Result<Answer, Diagnostic> {
    if let [word] = words
        && question.is_unknown(word)
    {
        return Ok(Answer::Unknown);
    }
    if let Kind::Number { min, max, .. } = question.kind {
        let value = words.join(" ");
        return Err(expected_number(question, &value, min, max));
    }
    let max = question.most_picks();
    if words.is_empty() || words.len() > max {
        let message = Message::new("wrong-number-of-picks")
            .text("question", &question.id)
            .number("found", words.len())
            .number("max", max);
        return Err(Diagnostic::new(message));
    }
    let mut picked = Vec::with_capacity(words.len());
    for word in words {
        let option = question
            .find_option(word)
            .ok_or_else(|| unknown_option(question, word))?;
        if picked.contains(&option) {
            return Err(picked_twice(question, option));
        }
        picked.push(option);
    }
    Picks::several(&picked)
        .map(Answer::Picks)
        .ok_or_else(|| unknown_option(question, ""))
}

/// The answer that a number gives.
pub fn from_number(question: &Question, number: i64) -> Result<Answer, Diagnostic> {
    match question.kind {
        Kind::Number { min, max, .. } => u32::try_from(number)
            .ok()
            .filter(|number| (min..=max).contains(number))
            .map(Answer::Number)
            .ok_or_else(|| expected_number(question, &number.to_string(), min, max)),
        _ => from_word(question, &number.to_string()),
    }
}

/// The answer in a table cell; an empty cell was not asked. Options that stand between `|` are ranked, those that a survey tool
/// joined in another way are equal.
pub fn from_cell(question: &Question, cell: &str) -> Result<Option<Answer>, Diagnostic> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    if matches!(question.kind, Kind::Number { .. })
        && let Ok(number) = cell.parse()
    {
        return from_number(question, number).map(Some);
    }
    if let Some(ticks) = ticks(question, cell) {
        let answer = from_words(question, &ticks)?;
        return Ok(Some(match answer {
            Answer::Picks(picks) if question.is_ranked() => {
                Answer::Picks(picks.in_order(PickOrder::Equal))
            }
            other => other,
        }));
    }
    let words: Vec<_> = cell.split(SEPARATOR).map(str::trim).collect();
    from_words(question, &words).map(Some)
}

/// The ticks that a cell joins, if it does; one may have a separator behind the last.
fn ticks<'c>(question: &Question, cell: &'c str) -> Option<Vec<&'c str>> {
    let is_word = |word: &str| question.find_option(word).is_some();
    if !question.takes_several()
        || cell.contains(SEPARATOR)
        || is_word(cell)
        || question.is_unknown(cell)
    {
        return None;
    }
    let mut separators = TICK_SEPARATORS.into_iter();
    let separator = separators.find(|separator| cell.contains(*separator))?;
    let joined = cell.strip_suffix(separator).unwrap_or(cell);
    let ticks: Vec<_> = joined.split(separator).map(str::trim).collect();
    let mut looked_at = ticks.iter().take(question.most_picks());
    (separator != SPACE || looked_at.all(|tick| is_word(tick))).then_some(ticks)
}

fn unknown_option(question: &Question, word: &str) -> Diagnostic {
    let message = Message::new("unknown-option")
        .text("question", &question.id)
        .text("value", word);
    let words = question
        .options
        .iter()
        .flat_map(|option| std::iter::once(&option.id).chain(&option.aliases))
        .map(String::as_str);
    let problem = Diagnostic::new(message);
    if question.find_retired(word).is_some() {
        return problem.hint(Message::new("hint-retired-option").text("value", word));
    }
    let problem = problem.suggest(word, words);
    if problem.hint.is_some() {
        return problem;
    }
    let options: Vec<_> = question.option_ids().map(|id| format!("`{id}`")).collect();
    problem.hint(Message::new("hint-options").text("options", options.join(", ")))
}

fn expected_number(question: &Question, value: &str, min: u32, max: u32) -> Diagnostic {
    Diagnostic::new(
        Message::new("expected-number")
            .text("question", &question.id)
            .text("value", value)
            .text("min", min)
            .text("max", max),
    )
}
