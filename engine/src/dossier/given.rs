//! One answer from what somebody gave: a word, several, a number, or the text of a table cell.
//!
//! Nothing is guessed: what is no option, no alias and not "unknown" is refused, with the nearest option as a hint.
//! The diagnostics carry no place; whoever reads the file adds it.

use crate::instrument::{Answer, Kind, Picks, Question};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// What separates several options in one cell.
pub const SEPARATOR: char = '|';

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
    let max = match question.kind {
        Kind::Multi { max, .. } => max,
        _ => 1,
    };
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
            let message = Message::new("picked-twice")
                .text("question", &question.id)
                .text("option", &question.options[option].id);
            return Err(Diagnostic::new(message));
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

/// The answer in a table cell; an empty cell was not asked.
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
    let words: Vec<_> = cell.split(SEPARATOR).map(str::trim).collect();
    from_words(question, &words).map(Some)
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
    let problem = Diagnostic::new(message).suggest(word, words);
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
