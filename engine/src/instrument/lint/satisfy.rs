//! Whether conditions can hold together: whether there are answers that meet all of them.
//!
//! Exact for one question; between questions it knows that a question must apply to be answered, and that a number and the
//! option that follows from it agree. What it does not know it takes for possible.

use std::collections::{BTreeMap, BTreeSet};

use crate::instrument::{Bands, Condition, Instrument, Kind, Question, QuestionIx, Test};

/// So many conditions are looked at; the rest may hold.
const MOST: usize = 200;

/// What the answers to some questions have to be.
type Needs<'a> = BTreeMap<QuestionIx, Need<'a>>;

/// What the answer to one question has to be.
#[derive(Debug, Default)]
struct Need<'a> {
    any: Vec<&'a [usize]>,
    none: BTreeSet<usize>,
    least: Option<u32>,
    most: Option<u32>,
}

impl<'a> Need<'a> {
    fn add(&mut self, test: &'a Test) {
        match test {
            Test::Any(options) => self.any.push(options),
            Test::None(options) => self.none.extend(options),
            Test::AtLeast(least) => self.least = self.least.max(Some(*least)),
            Test::AtMost(most) => {
                self.most = Some(self.most.map_or(*most, |other| other.min(*most)));
            }
        }
    }

    /// Whether there has to be an answer: only `none` holds without one.
    fn answer(&self) -> bool {
        !self.any.is_empty() || self.number()
    }

    fn number(&self) -> bool {
        self.least.is_some() || self.most.is_some()
    }

    /// The options that are left to pick.
    fn allowed(&self, option: usize) -> bool {
        let listed = self.any.iter().all(|any| any.contains(&option));
        listed && !self.none.contains(&option)
    }
}

/// The question to which no answer meets the conditions, if there is one.
pub(super) fn conflict<'a>(
    instrument: &'a Instrument,
    conditions: impl IntoIterator<Item = &'a Condition>,
) -> Option<QuestionIx> {
    let mut needs = Needs::new();
    let mut open: Vec<_> = conditions.into_iter().take(MOST).collect();
    let mut room = MOST - open.len();
    while let Some(condition) = open.pop() {
        let need = needs.entry(condition.question).or_default();
        let answered = need.answer();
        need.add(&condition.test);
        if answered || !need.answer() {
            continue;
        }
        // Only a question that applies has an answer. One that never does is told where it stands.
        let ask_when = &instrument.question(condition.question).ask_when;
        if ask_when.len() <= room && each_is_possible(instrument, ask_when) {
            room -= ask_when.len();
            open.extend(ask_when);
        }
    }
    let single = needs
        .iter()
        .find(|(ix, need)| !is_possible(instrument.question(**ix), need));
    let single = single.map(|(ix, _)| *ix);
    single.or_else(|| number_against_option(instrument, &needs))
}

/// Whether conditions can hold as far as each question by itself says.
fn each_is_possible(instrument: &Instrument, conditions: &[Condition]) -> bool {
    let mut needs = Needs::new();
    for condition in conditions {
        let need = needs.entry(condition.question).or_default();
        need.add(&condition.test);
    }
    let mut needs = needs.iter();
    needs.all(|(ix, need)| is_possible(instrument.question(*ix), need))
}

fn is_possible(question: &Question, need: &Need<'_>) -> bool {
    match &question.kind {
        Kind::Number { min, max, .. } => {
            let least = need.least.unwrap_or(*min).max(*min);
            let most = need.most.unwrap_or(*max).min(*max);
            !need.number() || least <= most
        }
        _ if need.any.is_empty() => true,
        Kind::Choice | Kind::YesNo | Kind::Multi { max: 1, .. } => {
            (0..question.options.len()).any(|option| need.allowed(option))
        }
        Kind::Multi { max, .. } => several_are_possible(need, *max),
    }
}

/// Lists that have nothing in common need a pick each.
fn several_are_possible(need: &Need<'_>, max: usize) -> bool {
    let mut apart: Vec<Vec<usize>> = Vec::new();
    for any in &need.any {
        let mut left = any.to_vec();
        left.retain(|option| !need.none.contains(option));
        if left.is_empty() {
            return false;
        }
        let shares = |other: &Vec<usize>| other.iter().any(|option| left.contains(option));
        if !apart.iter().any(shares) {
            apart.push(left);
        }
    }
    apart.len() <= max
}

/// The question with options that a number leaves no option for.
fn number_against_option(instrument: &Instrument, needs: &Needs<'_>) -> Option<QuestionIx> {
    for (ix, need) in needs.iter().filter(|(_, need)| need.number()) {
        let Kind::Number {
            min,
            max,
            derives: Some(bands),
        } = &instrument.question(*ix).kind
        else {
            continue;
        };
        let least = need.least.unwrap_or(*min).max(*min);
        let most = need.most.unwrap_or(*max).min(*max);
        let derived = instrument.question(bands.question);
        // Several picks can say more than the one that follows.
        let single = matches!(derived.kind, Kind::Choice | Kind::YesNo);
        if let Some(need) = needs.get(&bands.question).filter(|_| single) {
            let follows = from_range(bands, least, most).any(|option| need.allowed(option));
            let mut stated = (0..derived.options.len()).filter(|option| !bands.yields(*option));
            if !follows && !stated.any(|option| need.allowed(option)) {
                return Some(bands.question);
            }
        }
    }
    None
}

/// The options that numbers in a range give.
fn from_range(bands: &Bands, least: u32, most: u32) -> impl Iterator<Item = usize> + '_ {
    let ends = bands.bands.iter().skip(1).map(|band| band.from - 1);
    let ends = ends.chain([u32::MAX]);
    let bands = bands.bands.iter().zip(ends);
    bands
        .filter(move |(band, end)| band.from <= most && *end >= least)
        .map(|(band, _)| band.option)
}
