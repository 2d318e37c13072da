//! What was decided after the advice: the steps that people will take, with who, when and how far. And what they said before it: the
//! thresholds that they meet. Neither is ever scored.

use std::sync::Arc;

use super::given::TICK_SEPARATORS;
use crate::instrument::{Instrument, ItemIx, Layer, StepIx, StepStatus};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node, Value, wrong_kind};
use crate::text::message::Message;

/// The key of the thresholds that people say they meet.
pub const BARRIERS: &str = "barriers";
/// The key of what they decided to do.
pub const PLAN: &str = "plan";

/// A step that was decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What will be done.
    pub what: Decided,
    /// Who sees to it.
    pub owner: Option<String>,
    /// By which day, as `2027-03-31`.
    pub due: Option<String>,
    /// How far it is.
    pub status: StepStatus,
}

/// What will be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// A step of the instrument.
    Step(StepIx),
    /// Something of their own, in their words.
    Own(String),
}

impl Decision {
    /// A decision that is still to be carried out.
    pub fn new(what: Decided) -> Self {
        Self {
            what,
            owner: None,
            due: None,
            status: StepStatus::default(),
        }
    }
}

/// Whether a text is a day of the calendar, as `2027-03-31`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |part: &str, digits: usize| {
        let is_whole = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_whole.then(|| part.parse().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let leaps =
        |year: u32| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match month {
        2 if leaps(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// The threshold of an id.
///
/// # Errors
/// When there is none.
pub fn barrier(instrument: &Instrument, id: &str) -> Result<ItemIx, Diagnostic> {
    instrument.find_threshold(id).ok_or_else(|| {
        let thresholds = instrument.items_of(Layer::Threshold);
        let ids = thresholds.map(|ix| instrument.items[ix.get()].id.as_str());
        unknown(instrument, "threshold", id, &ids.collect::<Vec<_>>())
    })
}

/// The thresholds in the text of a table cell; nothing when it is blank, which says nothing.
///
/// # Errors
/// When one of them is none.
pub fn barriers(instrument: &Instrument, text: &str) -> Result<Option<Vec<ItemIx>>, Diagnostic> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if instrument.no_barriers.contains(&text.to_lowercase()) {
        return Ok(Some(Vec::new()));
    }
    let mut found = Vec::new();
    let ids = text.split(|c| c == super::given::SEPARATOR || TICK_SEPARATORS.contains(&c));
    for id in ids.filter(|id| !id.trim().is_empty()) {
        let barrier = barrier(instrument, id.trim())?;
        if !found.contains(&barrier) {
            found.push(barrier);
        }
    }
    Ok(Some(found))
}

/// The step of an id.
///
/// # Errors
/// When there is none.
pub fn step(instrument: &Instrument, id: &str) -> Result<StepIx, Diagnostic> {
    instrument.find_step(id).ok_or_else(|| {
        let ids = instrument.steps().map(|step| instrument.step_id(step));
        unknown(instrument, "step", id, &ids.collect::<Vec<_>>())
    })
}

/// The status of a word.
///
/// # Errors
/// When it is none.
pub fn status(instrument: &Instrument, word: &str) -> Result<StepStatus, Diagnostic> {
    instrument.find_status(word).ok_or_else(|| {
        let ids = StepStatus::ALL.map(StepStatus::id);
        let message = Message::new("unknown-option")
            .text("value", word)
            .text("question", "status");
        let hint = Message::new("hint-options").text("options", ids.join(", "));
        Diagnostic::new(message).hint(hint)
    })
}

/// The day that a text is.
///
/// # Errors
/// When it is none.
pub fn due(text: &str) -> Result<String, Diagnostic> {
    let text = text.trim();
    if is_date(text) {
        return Ok(text.to_owned());
    }
    let message = Message::new("no-date").text("value", text);
    Err(Diagnostic::new(message).hint(Message::new("hint-date")))
}

/// The day that a person types: as in a dossier, or with the day first.
///
/// # Errors
/// When it is none.
pub fn typed_due(text: &str) -> Result<String, Diagnostic> {
    let date = by_day(text.trim()).filter(|date| is_date(date));
    date.map_or_else(|| due(text), Ok)
}

/// A day as people in Flanders write it, `31/12/2026` or `31-12-2026`, written as a dossier has it.
fn by_day(text: &str) -> Option<String> {
    let parts: Vec<_> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let (day, month) = (number(day)?, number(month)?);
    (year.len() == 4).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The report of an id that nothing has: the nearest one, else all that belong to the persona that it names.
fn unknown(instrument: &Instrument, what: &'static str, id: &str, ids: &[&str]) -> Diagnostic {
    let message = Message::new("unknown-id").text("what", what).text("id", id);
    let problem = Diagnostic::new(message).suggest(id, ids.iter().copied());
    let owner = id.split('.').next().unwrap_or_default();
    let mut personas = instrument.personas.iter();
    if problem.hint.is_some() || !personas.any(|persona| persona.id == owner) {
        return problem;
    }
    let own = ids.iter().copied();
    let own: Vec<_> = own
        .filter(|known| known.split('.').next() == Some(owner))
        .collect();
    problem.hint(Message::new("hint-options").text("options", own.join(", ")))
}

/// Reads the thresholds that a file lists.
pub(super) fn read_barriers(
    instrument: &Instrument,
    fields: &Fields<'_>,
    node: &Node,
    problems: &mut Vec<Diagnostic>,
) -> Option<Vec<ItemIx>> {
    let Value::List(items) = &node.value else {
        problems.push(wrong_kind(fields.file(), node, "list"));
        return None;
    };
    let mut found = Vec::new();
    for item in items {
        let Some((id, span)) = fields.as_text(item, problems) else {
            continue;
        };
        match barrier(instrument, id) {
            Ok(barrier) if !found.contains(&barrier) => found.push(barrier),
            Ok(_) => {}
            Err(problem) => problems.push(problem.at(fields.file(), span)),
        }
    }
    Some(found)
}

/// Reads what a file says was decided.
pub(super) fn read_plan(
    instrument: &Instrument,
    fields: &Fields<'_>,
    node: &Node,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Decision> {
    let Value::List(items) = &node.value else {
        problems.push(wrong_kind(fields.file(), node, "list"));
        return Vec::new();
    };
    let decisions = items.iter();
    decisions
        .filter_map(|node| read_decision(instrument, fields.file(), node, problems))
        .collect()
}

fn read_decision(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
    problems: &mut Vec<Diagnostic>,
) -> Option<Decision> {
    let mut fields = Fields::of(file, node, problems)?;
    let before = problems.len();
    let mut read = |key, problems: &mut Vec<Diagnostic>| {
        let found = fields.optional_text(key, problems);
        found.filter(|(text, _)| !text.trim().is_empty())
    };
    let id = read("step", problems);
    let text = read("text", problems);
    let owner = read("owner", problems).map(|(text, _)| text.to_owned());
    let word = read("status", problems);
    let day = fields.entry("due");
    let mut checked = |found: Result<_, Diagnostic>, span| {
        found
            .map_err(|problem| problems.push(problem.at(file, span)))
            .ok()
    };
    let step = id
        .clone()
        .and_then(|(id, span)| checked(step(instrument, id).map(Decided::Step), span));
    // Whoever takes the dossier over in another edition keeps what was agreed, in the only words that there are for it.
    let unknown = id.clone().filter(|_| step.is_none());
    let lost = usize::from(unknown.is_some());
    let step = step.or_else(|| unknown.map(|(id, _)| Decided::Own(id.to_owned())));
    let what = match (id, text) {
        (Some((_, span)), Some(_)) => {
            checked(Err(Diagnostic::new(Message::new("step-and-text"))), span)
        }
        (Some(_), None) => step,
        (None, Some((text, _))) => Some(Decided::Own(text.to_owned())),
        (None, None) => {
            let nothing = Diagnostic::new(Message::new("step-of-nothing"));
            checked(Err(nothing), node.span.clone())
        }
    };
    let due = day.and_then(|entry| {
        // A date of TOML stands there without quotes.
        let text = match &entry.node.value {
            Value::Text(text) => text.as_str(),
            _ => file.text().get(entry.node.span.clone()).unwrap_or_default(),
        };
        match due(text) {
            _ if text.trim().is_empty() => None,
            Ok(day) => Some(day),
            Err(problem) => {
                problems.push(problem.at(file, entry.node.span.clone()));
                None
            }
        }
    });
    let status = word.and_then(|(word, span)| {
        let found = status(instrument, word);
        found
            .map_err(|problem| problems.push(problem.at(file, span)))
            .ok()
    });
    fields.finish(problems);
    (problems.len() <= before + lost).then_some(Decision {
        what: what?,
        owner,
        due,
        status: status.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn days_are_those_of_the_calendar() {
        for day in ["2027-03-31", "2028-02-29", "2000-02-29", "2027-12-31"] {
            assert!(is_date(day), "{day}");
        }
        for none in [
            "2027-02-29",
            "1900-02-29",
            "2027-04-31",
            "2027-13-01",
            "2027-00-10",
            "2027-1-1",
            "31-03-2027",
            "2027-03-00",
            "soon",
            "",
            "2027-03-31-",
            "+027-03-31",
        ] {
            assert!(!is_date(none), "{none}");
        }
    }
}
