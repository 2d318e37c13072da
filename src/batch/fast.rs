//! The fast way from a row to its scores: the instrument compiled to tables, nothing allocated or formatted a row.
//!
//! What is here gives the same bytes as the plain way through a [`Dossier`](crate::dossier::Dossier) and
//! [`Process`](super::Process), or gives nothing and lets the plain way decide: a row that is rejected, a cell that needs
//! patience. A property test holds the two against each other.

use super::fields::{Names, Padded, Sheet};
use super::tally::Tally;
use super::words::Words;
use crate::dossier::given;
use crate::instrument::{
    Answer, Condition, Instrument, Kind, MAX_PICKS, Question, QuestionIx, Test,
};
use crate::scoring::{Percent, Verdict};

/// The personas that a row of points holds.
const LANES: usize = 8;
/// The code of an answer that is absent or not known; options follow it.
const NONE: u8 = 0;

/// What separates several options in a cell.
const PICKS: u8 = b'|';
/// The match of everybody when nothing is answered, in hundredths.
const HALF: u16 = 5_000;

/// The code of an option; compiling refuses questions with more than 254.
fn code_of(option: usize) -> u8 {
    u8::try_from(option + 1).unwrap_or(NONE)
}

/// What stands in a column, with the words for it at hand.
#[derive(Debug)]
pub(super) enum Holds {
    Organisation,
    Training,
    /// One answer to a question.
    One(usize, Words),
    /// At most so many.
    Several(usize, Words, usize),
    Number(usize),
    Nothing,
}

/// An instrument compiled for rows with certain columns.
#[derive(Debug)]
pub(super) struct Fast<'a> {
    instrument: &'a Instrument,

    /// The scored questions with one answer, and those with several.
    singles: Vec<Single>,
    several: Vec<Several>,
    /// The numbers from which an answer follows, with the question that it answers.
    deriving: Vec<(usize, usize)>,
    /// The questions that do not always apply.
    conditional: Vec<usize>,
    personas: usize,
    least_weight: u32,
    mixed_margin: u16,
    decisive: usize,
    /// By answered weight, what a percentage is divided by.
    dividers: Vec<Divider>,
    texts: Texts,
}

/// A scored question with one answer.
#[derive(Debug)]
struct Single {
    question: usize,
    weight: u32,
    /// By code: the points of all personas; none for no answer.
    points: Vec<[u32; LANES]>,
}

/// A scored question with several answers.
#[derive(Debug)]
struct Several {
    question: usize,
    weight: u32,
    codes: usize,
    /// By number of picks, minus one: where its places begin.
    begins: Vec<usize>,
    /// By place and code: the points of all personas.
    points: Vec<[u32; LANES]>,
}

/// A way that a persona takes, and what has to hold for it.
#[derive(Debug)]
struct Route {
    needs: Vec<Need>,
    text: Padded<32>,
}

/// A condition, compiled where it is about the one answer to a question: a bit for each code that meets it.
#[derive(Debug)]
enum Need {
    Codes { question: usize, allowed: u64 },
    Other(Condition),
}

/// Everything that is written and does not depend on names.
#[derive(Debug)]
struct Texts {
    percents: Vec<Padded<8>>,
    answered: Vec<Padded<8>>,
    personas: Vec<Padded<32>>,
    verdicts: [Padded<16>; 4],
    /// By persona: its pathways, in order.
    routes: Vec<Vec<Route>>,
}

/// Division by a number that stays the same: a multiplication. Exact for 32 bits.
#[derive(Clone, Copy, Debug)]
struct Divider {
    half: u64,
    factor: u64,
}

impl Divider {
    fn new(whole: u64) -> Self {
        Self {
            half: whole,
            factor: u64::MAX / (2 * whole).max(2) + 1,
        }
    }

    /// The hundredths of a percent that points are of the whole, halves up.
    fn hundredths(self, points: u32) -> u16 {
        let doubled = u128::from(u64::from(points) * 20_000 + self.half);
        u16::try_from((doubled * u128::from(self.factor)) >> 64).unwrap_or(u16::MAX)
    }
}

/// What one row says, used again for the next: every column that is there sets its question anew.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// By question: the code of the first pick.
    codes: Vec<u8>,
    /// By question: all picks of a question that can have several.
    picks: Vec<([u8; MAX_PICKS], u8)>,
    numbers: Vec<Option<u32>>,
}

impl Row {
    pub(super) fn of(fast: &Fast<'_>) -> Self {
        let questions = fast.instrument.questions.len();
        Self {
            codes: vec![NONE; questions],
            picks: vec![([NONE; MAX_PICKS], 0); questions],
            numbers: vec![None; questions],
        }
    }

    fn set(&mut self, question: usize, picks: ([u8; MAX_PICKS], u8)) {
        self.picks[question] = picks;
        self.codes[question] = if picks.1 > 0 { picks.0[0] } else { NONE };
    }
}

impl<'a> Fast<'a> {
    /// Compiles an instrument for tables that have these questions as columns; nothing when it is larger than the tables
    /// here are made for.
    pub(super) fn new(instrument: &'a Instrument, columns: &[usize]) -> Option<Self> {
        let scored = || instrument.scored().map(QuestionIx::get);
        let weight: u32 = scored().map(|at| instrument.questions[at].weight).sum();
        let share_total = instrument.tuning.share_total;
        let whole = |answered: u32| u64::from(answered) * u64::from(share_total) * 100;
        let questions = &instrument.questions;
        let small = instrument.personas.len() <= LANES
            && questions
                .iter()
                .all(|question| question.options.len() < 255)
            && weight <= 10_000
            && whole(weight) * 30_000 < u64::from(u32::MAX);
        if !small {
            return None;
        }
        let deriving = instrument.question_indices().filter_map(|ix| {
            let Kind::Number {
                derives: Some(bands),
                ..
            } = &instrument.question(ix).kind
            else {
                return None;
            };
            columns
                .contains(&ix.get())
                .then_some((ix.get(), bands.question.get()))
        });
        let conditional = columns.iter().copied();
        let conditional = conditional.filter(|at| !questions[*at].ask_when.is_empty());
        let is_several = |at: &usize| matches!(questions[*at].kind, Kind::Multi { .. });
        Some(Self {
            instrument,

            singles: scored()
                .filter(|at| !is_several(at))
                .map(|at| Single::new(instrument, at))
                .collect(),
            several: scored()
                .filter(is_several)
                .map(|at| Several::new(instrument, at))
                .collect(),
            deriving: deriving.collect(),
            // In the order in which the instrument looks at them.
            conditional: {
                let mut conditional: Vec<_> = conditional.collect();
                conditional.sort_unstable();
                conditional
            },
            personas: instrument.personas.len(),
            least_weight: instrument.tuning.least_weight,
            mixed_margin: u16::try_from(instrument.tuning.mixed_margin).unwrap_or(u16::MAX),
            decisive: instrument.decisive().get(),
            dividers: (0..=weight)
                .map(|answered| Divider::new(whole(answered)))
                .collect(),
            texts: Texts::new(instrument, weight)?,
        })
    }

    /// Understands the answer in a cell, of which `ahead` is the beginning and whatever comes behind; `false` when the
    /// plain way has to.
    #[inline]
    pub(super) fn read(&self, holds: &Holds, ahead: &[u8], length: usize, row: &mut Row) -> bool {
        match holds {
            Holds::One(question, words) => {
                let code = if length == 0 {
                    Some(NONE)
                } else {
                    words.code(ahead, length)
                };
                match code {
                    Some(code) => {
                        row.codes[*question] = code;
                        true
                    }
                    None => self.patiently(*question, &ahead[..length], row),
                }
            }
            Holds::Several(question, words, max) => match picks(words, ahead, length, *max) {
                Some(picks) => {
                    row.set(*question, picks);
                    true
                }
                None => self.patiently(*question, &ahead[..length], row),
            },
            Holds::Number(question) => self.patiently(*question, &ahead[..length], row),
            Holds::Organisation | Holds::Training | Holds::Nothing => true,
        }
    }

    /// A cell that is no word letter for letter: another case, spaces around it, a number.
    fn patiently(&self, question: usize, cell: &[u8], row: &mut Row) -> bool {
        row.set(question, ([NONE; MAX_PICKS], 0));
        row.numbers[question] = None;
        let Ok(cell) = std::str::from_utf8(cell) else {
            return false;
        };
        match given::from_cell(&self.instrument.questions[question], cell) {
            Ok(None | Some(Answer::Unknown)) => true,
            Ok(Some(Answer::Number(number))) => {
                row.numbers[question] = Some(number);
                true
            }
            Ok(Some(Answer::Picks(picks))) => {
                let mut codes = [NONE; MAX_PICKS];
                for (code, pick) in codes.iter_mut().zip(picks.iter()) {
                    *code = code_of(pick);
                }
                row.set(question, (codes, u8::try_from(picks.len()).unwrap_or(0)));
                true
            }
            Err(_) => false,
        }
    }

    /// Fills in what follows from numbers and takes out what does not apply, as
    /// [`Instrument::effective`] does; `false` when answers contradict each other.
    fn settle(&self, row: &mut Row) -> bool {
        for (number, derived) in &self.deriving {
            let Some(value) = row.numbers[*number] else {
                continue;
            };
            let Kind::Number {
                derives: Some(bands),
                ..
            } = &self.instrument.questions[*number].kind
            else {
                continue;
            };
            let given = bands.option(value);
            match row.codes[*derived].checked_sub(1).map(usize::from) {
                Some(stated) if given.is_some_and(|given| given != stated) => {
                    if bands.yields(stated) {
                        return false;
                    }
                }
                Some(_) => {}
                None => {
                    let code = given.map_or(NONE, code_of);
                    row.set(*derived, ([code, 0, 0, 0, 0, 0, 0], u8::from(code != NONE)));
                }
            }
        }
        for question in &self.conditional {
            let conditions = &self.instrument.questions[*question].ask_when;
            if !conditions
                .iter()
                .all(|condition| self.holds(condition, row))
            {
                row.set(*question, ([NONE; MAX_PICKS], 0));
                row.numbers[*question] = None;
            }
        }
        true
    }

    /// Makes ready for a row whose derived answers have no column of their own to be set by.
    fn forget(&self, row: &mut Row) {
        for (_, derived) in &self.deriving {
            row.set(*derived, ([NONE; MAX_PICKS], 0));
        }
    }

    fn holds(&self, condition: &Condition, row: &Row) -> bool {
        let question = condition.question.get();
        let picks = match self.instrument.questions[question].kind {
            Kind::Multi { .. } => {
                let (picks, count) = &row.picks[question];
                &picks[..usize::from(*count)]
            }
            _ => std::slice::from_ref(&row.codes[question]),
        };
        let is_in = |options: &[usize]| {
            picks
                .iter()
                .any(|code| *code != NONE && options.contains(&(usize::from(*code) - 1)))
        };
        match (&condition.test, row.numbers[question]) {
            (Test::Any(options), _) => is_in(options),
            (Test::None(options), _) => !is_in(options),
            (Test::AtLeast(least), Some(number)) => number >= *least,
            (Test::AtMost(most), Some(number)) => number <= *most,
            (Test::AtLeast(_) | Test::AtMost(_), None) => false,
        }
    }

    /// The sums of all personas and the weight that is answered.
    #[inline]
    fn sums(&self, row: &Row) -> ([u32; LANES], u32) {
        let mut sums = [0_u32; LANES];
        let mut answered = 0;
        for several in &self.several {
            let (picks, count) = &row.picks[several.question];
            let Some(most) = usize::from(*count).checked_sub(1) else {
                continue;
            };
            answered += several.weight;
            let begin = several.begins[most];
            for (place, code) in picks[..=most].iter().enumerate() {
                let at = begin + place * several.codes + usize::from(*code);
                add(&mut sums, &several.points[at]);
            }
        }
        for single in &self.singles {
            let code = row.codes[single.question];
            answered += if code == NONE { 0 } else { single.weight };
            add(&mut sums, &single.points[usize::from(code)]);
        }
        (sums, answered)
    }

    /// Writes the scores of a row behind its number; `false` when the plain way has to.
    #[inline]
    pub(super) fn write(
        &self,
        row: &mut Row,
        names: &Names<'_>,
        out: &mut Sheet,
        tally: &mut Tally,
    ) -> bool {
        let derives = !self.deriving.is_empty() || !self.conditional.is_empty();
        if derives && !self.settle(row) {
            self.forget(row);
            return false;
        }
        let (sums, answered) = self.sums(row);
        let (first, second) = best_two(&sums);
        let mut matches = [HALF; LANES];
        if answered > 0 {
            let divider = self.dividers[answered as usize];
            for (matching, points) in matches.iter_mut().zip(&sums) {
                *matching = divider.hundredths(*points);
            }
        }
        let margin = matches[first] - matches[second];
        let verdict = if answered < self.least_weight {
            Verdict::Insufficient
        } else if row.codes[self.decisive] == NONE {
            Verdict::Provisional
        } else if margin == 0 || margin < self.mixed_margin {
            Verdict::Mixed
        } else {
            Verdict::Clear
        };
        let is_named = verdict != Verdict::Insufficient;
        let texts = &self.texts;
        let mut routes = texts.routes[first].iter();
        let route = routes.find(|route| route.needs.iter().all(|need| self.is_met(need, row)));
        if derives {
            self.forget(row);
        }
        let Some(route) = route else {
            // Another fitting persona may have one.
            return false;
        };
        out.names(names);
        let mut tail = out.tail();
        if is_named {
            tail.put(&texts.personas[first]);
        } else {
            tail.put(&Padded::<8>::comma());
        }
        tail.put(&texts.percents[usize::from(matches[first])]);
        tail.put(&texts.personas[second]);
        tail.put(&texts.percents[usize::from(margin)]);
        tail.put(&texts.verdicts[verdict as usize]);
        tail.put(&texts.answered[answered as usize]);
        if is_named {
            tail.put(&route.text);
        } else {
            tail.put(&Padded::<8>::comma());
        }
        for matching in &matches[..self.personas] {
            tail.put(&texts.percents[usize::from(*matching)]);
        }
        tail.end();
        out.kept(names);
        tally.scored += 1;
        tally.training(verdict, is_named.then_some(first));
        true
    }

    #[inline]
    fn is_met(&self, need: &Need, row: &Row) -> bool {
        match need {
            Need::Codes { question, allowed } => allowed >> row.codes[*question] & 1 == 1,
            Need::Other(condition) => self.holds(condition, row),
        }
    }
}

impl Holds {
    /// The answers to a question.
    pub(super) fn answers(instrument: &Instrument, at: usize) -> Self {
        let question = &instrument.questions[at];
        match question.kind {
            Kind::Choice | Kind::YesNo => Holds::One(at, words(question)),
            Kind::Multi { max, .. } => Holds::Several(at, words(question), max),
            Kind::Number { .. } => Holds::Number(at),
        }
    }
}

/// The words for a question's answers.
fn words(question: &Question) -> Words {
    let unknown = std::iter::once(crate::instrument::UNKNOWN)
        .chain(question.unknown.iter().map(String::as_str))
        .map(|word| (word, NONE));
    let coded = || question.options.iter().zip(1..=u8::MAX);
    // As the plain way does: a word for "not known" is that before it is an option, an id before an alias.
    let ids = coded().map(|(option, code)| (option.id.as_str(), code));
    let aliases = coded().flat_map(|(option, code)| {
        let aliases = option.aliases.iter();
        aliases.map(move |word| (word.as_str(), code))
    });
    Words::new(unknown.chain(ids).chain(aliases))
}

/// The picks of a cell such as `a|b`; nothing when the plain way has to look.
#[inline]
fn picks(words: &Words, ahead: &[u8], length: usize, max: usize) -> Option<([u8; MAX_PICKS], u8)> {
    let mut picks = [NONE; MAX_PICKS];
    if length == 0 {
        return Some((picks, 0));
    }
    let (mut from, mut count) = (0, 0);
    loop {
        let cell = &ahead[from..length];
        let end = memchr::memchr(PICKS, cell).unwrap_or(cell.len());
        let code = words.code(&ahead[from..], end)?;
        if code == NONE && from == 0 && end == length {
            return Some((picks, 0));
        }
        if code == NONE || count == max || picks[..count].contains(&code) {
            return None;
        }
        picks[count] = code;
        count += 1;
        if from + end == length {
            return Some((picks, u8::try_from(count).ok()?));
        }
        from += end + 1;
    }
}

/// The points of all personas for a code, times a share.
fn points(instrument: &Instrument, question: usize, share: u32, code: usize) -> [u32; LANES] {
    let mut lanes = [0; LANES];
    let weight = instrument.questions[question].weight;
    if let Some(option) = code.checked_sub(1) {
        for (lane, agreement) in lanes
            .iter_mut()
            .zip(&instrument.agreements[question][option])
        {
            *lane = share * weight * u32::from(*agreement);
        }
    }
    lanes
}

impl Single {
    fn new(instrument: &Instrument, question: usize) -> Self {
        let codes = 0..=instrument.questions[question].options.len();
        let share = instrument.tuning.share_total;
        Self {
            question,
            weight: instrument.questions[question].weight,
            points: codes
                .map(|code| points(instrument, question, share, code))
                .collect(),
        }
    }
}

impl Several {
    fn new(instrument: &Instrument, question: usize) -> Self {
        let codes = instrument.questions[question].options.len() + 1;
        let mut several = Self {
            question,
            weight: instrument.questions[question].weight,
            codes,
            begins: Vec::new(),
            points: Vec::new(),
        };
        for row in &instrument.tuning.shares {
            several.begins.push(several.points.len());
            for share in row {
                let of = (0..codes).map(|code| points(instrument, question, *share, code));
                several.points.extend(of);
            }
        }
        several
    }
}

impl Need {
    fn new(instrument: &Instrument, condition: &Condition) -> Self {
        let question = condition.question.get();
        let codes = instrument.questions[question].options.len() + 1;
        let one = matches!(
            instrument.questions[question].kind,
            Kind::Choice | Kind::YesNo
        );
        let meets = |code: usize| match &condition.test {
            Test::Any(options) => code > 0 && options.contains(&(code - 1)),
            Test::None(options) => code == 0 || !options.contains(&(code - 1)),
            Test::AtLeast(_) | Test::AtMost(_) => false,
        };
        if !one || codes > 64 {
            return Need::Other(condition.clone());
        }
        let allowed = (0..codes).filter(|code| meets(*code));
        Need::Codes {
            question,
            allowed: allowed.fold(0, |allowed, code| allowed | 1 << code),
        }
    }
}

impl Texts {
    fn new(instrument: &Instrument, weight: u32) -> Option<Self> {
        let percent = |hundredths| Padded::cell(&Percent::hundredths(hundredths).to_string());
        let verdicts = [
            Verdict::Clear,
            Verdict::Mixed,
            Verdict::Provisional,
            Verdict::Insufficient,
        ];
        let mut padded = [Padded::comma(); 4];
        for verdict in verdicts {
            padded[verdict as usize] = Padded::cell(verdict.id())?;
        }
        let routes = instrument.persona_indices().map(|persona| {
            let preferences = instrument.preferences.iter();
            let own = preferences.filter(|preference| preference.persona == persona);
            own.map(|preference| {
                let needs = preference.when.iter();
                let pathway = &instrument.pathways[preference.pathway.get()];
                Some(Route {
                    needs: needs.map(|need| Need::new(instrument, need)).collect(),
                    text: Padded::cell(&pathway.id)?,
                })
            })
            .collect()
        });
        Some(Self {
            percents: (0..=10_000).map(percent).collect::<Option<_>>()?,
            answered: (0..=weight)
                .map(|answered| Padded::cell(&answered.to_string()))
                .collect::<Option<_>>()?,
            personas: instrument
                .personas
                .iter()
                .map(|persona| Padded::cell(&persona.id))
                .collect::<Option<_>>()?,
            verdicts: padded,
            routes: routes.collect::<Option<_>>()?,
        })
    }
}

#[inline]
fn add(sums: &mut [u32; LANES], points: &[u32; LANES]) {
    for (sum, points) in sums.iter_mut().zip(points) {
        *sum += points;
    }
}

/// The positions of the largest and the second largest; of equals the first comes first. Lanes without a persona hold
/// nothing and come last.
#[inline]
fn best_two(sums: &[u32; LANES]) -> (usize, usize) {
    let (mut best, mut next) = (0, 0);
    for (at, sum) in (0..).zip(sums) {
        // The place is part of the number, so that no two are equal and nothing depends on a branch.
        let key = sum << 3 | (7 - at);
        next = next.max(best.min(key));
        best = best.max(key);
    }
    let place = |key: u32| 7 - (key & 7) as usize;
    (place(best), place(next))
}
