//! The fast way from a row to its scores: the instrument compiled to tables, nothing allocated or formatted a row.
//!
//! What is here gives the same bytes as the plain way through a [`Dossier`](crate::dossier::Dossier) and
//! [`Process`](super::Process), or gives nothing and lets the plain way decide: a row that is rejected, a cell that needs
//! patience. A property test holds the two against each other.

use super::fields::{Names, Padded, Sheet};
use super::tally::Tally;
use super::words::Words;
use crate::dossier::given;
use crate::instrument::{Answer, Condition, Instrument, Kind, MAX_PICKS, QuestionIx, Test};
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

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Organisation,
    Training,
    Question(usize),
    Nothing,
}

/// An instrument compiled for rows with certain columns.
#[derive(Debug)]
pub(super) struct Fast<'a> {
    instrument: &'a Instrument,
    questions: Vec<Compiled>,
    /// The questions that are scored.
    scored: Vec<usize>,
    /// The numbers from which an answer follows, with the question that it answers.
    deriving: Vec<(usize, usize)>,
    /// The questions that do not always apply.
    conditional: Vec<usize>,
    /// The conditions of pathways, one bit each.
    conditions: Vec<Condition>,
    personas: usize,
    least_weight: u32,
    mixed_margin: u16,
    decisive: usize,
    /// By answered weight, what a percentage is divided by.
    dividers: Vec<Divider>,
    texts: Texts,
}

#[derive(Debug)]
struct Compiled {
    words: Words,
    kind: Kind,
    weight: u32,
    /// For each number of picks, each place among them and each code: the points of all personas.
    points: Vec<Vec<Vec<[u32; LANES]>>>,
    /// The conditions of pathways that a code meets when it is picked, and those that it does not break.
    meets: Vec<u64>,
    spares: Vec<u64>,
    /// The conditions on this question.
    about: u64,
}

/// Everything that is written and does not depend on names.
#[derive(Debug)]
struct Texts {
    percents: Vec<Padded<8>>,
    answered: Vec<Padded<8>>,
    personas: Vec<Padded<32>>,
    verdicts: [Padded<16>; 4],
    /// By persona: which conditions have to hold, and the pathway that they lead to.
    pathways: Vec<Vec<(u64, Padded<32>)>>,
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

/// What one row says, used again for the next.
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
        let questions = fast.questions.len();
        Self {
            codes: vec![NONE; questions],
            picks: vec![([NONE; MAX_PICKS], 0); questions],
            numbers: vec![None; questions],
        }
    }

    pub(super) fn clear(&mut self) {
        self.codes.fill(NONE);
        for (_, count) in &mut self.picks {
            *count = 0;
        }
        self.numbers.fill(None);
    }
}

impl<'a> Fast<'a> {
    /// Compiles an instrument; nothing when it is larger than the tables are made for.
    pub(super) fn new(instrument: &'a Instrument) -> Option<Self> {
        let conditions = distinct_conditions(instrument);
        let weight: u32 = instrument
            .scored()
            .map(|ix| instrument.question(ix).weight)
            .sum();
        let total = u64::from(weight) * u64::from(instrument.tuning.share_total) * 100;
        let small = instrument.personas.len() <= LANES
            && conditions.len() <= 64
            && instrument
                .questions
                .iter()
                .all(|question| question.options.len() < 255)
            && weight <= 10_000
            && total * 30_000 < u64::from(u32::MAX);
        if !small {
            return None;
        }
        let questions: Vec<_> = instrument
            .question_indices()
            .map(|ix| Compiled::new(instrument, ix.get(), &conditions))
            .collect();
        let deriving =
            instrument
                .question_indices()
                .filter_map(|ix| match &instrument.question(ix).kind {
                    Kind::Number {
                        derives: Some(bands),
                        ..
                    } => Some((ix.get(), bands.question.get())),
                    _ => None,
                });
        let conditional = instrument.question_indices().map(QuestionIx::get);
        let conditional = conditional.filter(|at| !instrument.questions[*at].ask_when.is_empty());
        let share_total = instrument.tuning.share_total;
        let whole = |answered: u32| u64::from(answered) * u64::from(share_total) * 100;
        Some(Self {
            instrument,
            scored: instrument.scored().map(QuestionIx::get).collect(),
            deriving: deriving.collect(),
            conditional: conditional.collect(),
            personas: instrument.personas.len(),
            least_weight: instrument.tuning.least_weight,
            mixed_margin: u16::try_from(instrument.tuning.mixed_margin).unwrap_or(u16::MAX),
            decisive: instrument.decisive().get(),
            dividers: (0..=weight)
                .map(|answered| Divider::new(whole(answered)))
                .collect(),
            texts: Texts::new(instrument, &conditions, weight)?,
            questions,
            conditions,
        })
    }

    /// Understands a cell; `false` when the plain way has to.
    pub(super) fn read(&self, question: usize, cell: &[u8], row: &mut Row) -> bool {
        if cell.is_empty() {
            return true;
        }
        let compiled = &self.questions[question];
        match compiled.kind {
            Kind::Multi { max, .. } => {
                let mut picks = ([NONE; MAX_PICKS], 0);
                if !compiled.picks(cell, max, &mut picks) {
                    return self.patiently(question, cell, row);
                }
                row.picks[question] = picks;
                row.codes[question] = picks.0[0];
                true
            }
            Kind::Choice | Kind::YesNo => match compiled.words.code(cell) {
                Some(code) => {
                    row.codes[question] = code;
                    true
                }
                None => self.patiently(question, cell, row),
            },
            Kind::Number { .. } => self.patiently(question, cell, row),
        }
    }

    /// A cell that is no word letter for letter: another case, spaces around it, a number.
    fn patiently(&self, question: usize, cell: &[u8], row: &mut Row) -> bool {
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
                let (codes, count) = &mut row.picks[question];
                for (code, pick) in codes.iter_mut().zip(picks.iter()) {
                    *code = code_of(pick);
                }
                *count = u8::try_from(picks.len()).unwrap_or(0);
                row.codes[question] = code_of(picks.first());
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
            } = &self.questions[*number].kind
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
                    row.codes[*derived] = code;
                    row.picks[*derived] = ([code, 0, 0, 0, 0, 0, 0], u8::from(code != NONE));
                }
            }
        }
        for question in &self.conditional {
            let conditions = &self.instrument.questions[*question].ask_when;
            if !conditions
                .iter()
                .all(|condition| self.holds(condition, row))
            {
                row.codes[*question] = NONE;
                row.picks[*question].1 = 0;
                row.numbers[*question] = None;
            }
        }
        true
    }

    fn holds(&self, condition: &Condition, row: &Row) -> bool {
        let question = condition.question.get();
        let picks = match self.questions[question].kind {
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

    /// The conditions of pathways that hold, a bit each.
    fn facts(&self, row: &Row) -> u64 {
        let mut facts = 0;
        for (at, question) in self.questions.iter().enumerate() {
            if question.about == 0 {
                continue;
            }
            match question.kind {
                Kind::Multi { .. } => {
                    let (picks, count) = &row.picks[at];
                    let picks = &picks[..usize::from(*count)];
                    let met = picks
                        .iter()
                        .fold(0, |met, code| met | question.meets[usize::from(*code)]);
                    let spared = picks.iter().fold(question.spares[0], |spared, code| {
                        spared & question.spares[usize::from(*code)]
                    });
                    facts |= met | spared;
                }
                Kind::Number { .. } => {
                    for (bit, condition) in self.conditions.iter().enumerate() {
                        if condition.question.get() == at && self.holds(condition, row) {
                            facts |= 1 << bit;
                        }
                    }
                }
                Kind::Choice | Kind::YesNo => {
                    let code = usize::from(row.codes[at]);
                    facts |= question.meets[code] | question.spares[code];
                }
            }
        }
        facts
    }

    /// Writes the scores of a row behind its number; `false` when the plain way has to. `kept` writes the columns that
    /// are carried through.
    pub(super) fn write(
        &self,
        row: &mut Row,
        names: &Names<'_>,
        out: &mut Sheet,
        tally: &mut Tally,
    ) -> bool {
        if !self.settle(row) {
            return false;
        }
        let mut sums = [0_u32; LANES];
        let mut answered = 0;
        for at in &self.scored {
            let question = &self.questions[*at];
            if row.codes[*at] == NONE {
                continue;
            }
            answered += question.weight;
            match question.kind {
                Kind::Multi { .. } => {
                    let (picks, count) = &row.picks[*at];
                    let places = &question.points[usize::from(*count) - 1];
                    for (place, code) in places.iter().zip(picks) {
                        add(&mut sums, &place[usize::from(*code)]);
                    }
                }
                _ => add(
                    &mut sums,
                    &question.points[0][0][usize::from(row.codes[*at])],
                ),
            }
        }
        let (first, second) = best_two(&sums[..self.personas]);
        let divider = self.dividers[answered as usize];
        let mut matches = [HALF; LANES];
        if answered > 0 {
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
        let texts = &self.texts;
        out.names(names);
        if verdict == Verdict::Insufficient {
            out.put(&Padded::<8>::comma());
        } else {
            out.put(&texts.personas[first]);
        }
        out.put(&texts.percents[usize::from(matches[first])]);
        out.put(&texts.personas[second]);
        out.put(&texts.percents[usize::from(margin)]);
        out.put(&texts.verdicts[verdict as usize]);
        out.put(&texts.answered[answered as usize]);
        if verdict == Verdict::Insufficient {
            out.put(&Padded::<8>::comma());
        } else {
            let facts = self.facts(row);
            let mut pathways = texts.pathways[first].iter();
            let found = pathways.find(|(needed, _)| needed & !facts == 0);
            match found {
                Some((_, pathway)) => out.put(pathway),
                // Another fitting persona may have one.
                None => return false,
            }
        }
        for matching in &matches[..self.personas] {
            out.put(&texts.percents[usize::from(*matching)]);
        }
        out.kept(names);
        tally.scored += 1;
        tally.training(verdict, (verdict != Verdict::Insufficient).then_some(first));
        true
    }
}

impl Compiled {
    fn new(instrument: &Instrument, at: usize, conditions: &[Condition]) -> Self {
        let question = &instrument.questions[at];
        let codes = question.options.len() + 1;
        let unknown = std::iter::once(crate::instrument::UNKNOWN)
            .chain(question.unknown.iter().map(String::as_str))
            .map(|word| (word, NONE));
        let options = question.options.iter().zip(1..=u8::MAX);
        let words = options.flat_map(|(option, code)| {
            let words = std::iter::once(&option.id).chain(&option.aliases);
            words.map(move |word| (word.as_str(), code))
        });
        // As the plain way does: a word for "not known" is that before it is an option, an id before an alias.
        let ids = question.options.iter().zip(1..=u8::MAX);
        let ids = ids.map(|(option, code)| (option.id.as_str(), code));
        let words = Words::new(unknown.chain(ids).chain(words));
        let points = points(instrument, at);
        let mut meets = vec![0; codes];
        let mut spares = vec![0; codes];
        let mut about = 0;
        for (bit, condition) in conditions.iter().enumerate() {
            if condition.question.get() != at {
                continue;
            }
            about |= 1 << bit;
            for code in 0..codes {
                match &condition.test {
                    Test::Any(options) if code > 0 && options.contains(&(code - 1)) => {
                        meets[code] |= 1 << bit;
                    }
                    Test::None(options) if code == 0 || !options.contains(&(code - 1)) => {
                        spares[code] |= 1 << bit;
                    }
                    _ => {}
                }
            }
        }
        Self {
            words,
            kind: question.kind.clone(),
            weight: question.weight,
            points,
            meets,
            spares,
            about,
        }
    }

    /// The picks of a cell such as `a|b`; `false` when the plain way has to look.
    fn picks(&self, cell: &[u8], max: usize, picks: &mut ([u8; MAX_PICKS], u8)) -> bool {
        if let Some(code) = self.words.code(cell) {
            *picks = ([code, 0, 0, 0, 0, 0, 0], u8::from(code != NONE));
            return true;
        }
        let mut rest = cell;
        let mut count = 0;
        loop {
            let end = memchr::memchr(PICKS, rest).unwrap_or(rest.len());
            match self.words.code(&rest[..end]) {
                Some(code) if code != NONE && count < max && !picks.0[..count].contains(&code) => {
                    picks.0[count] = code;
                    count += 1;
                }
                _ => return false,
            }
            if end == rest.len() {
                picks.1 = u8::try_from(count).unwrap_or(0);
                return true;
            }
            rest = &rest[end + 1..];
        }
    }
}

/// For each number of picks, each place among them and each code: the points of all personas.
fn points(instrument: &Instrument, at: usize) -> Vec<Vec<Vec<[u32; LANES]>>> {
    let question = &instrument.questions[at];
    if question.weight == 0 {
        return Vec::new();
    }
    let tuning = &instrument.tuning;
    let whole = vec![vec![tuning.share_total]];
    let rows = match question.kind {
        Kind::Multi { max, .. } => &tuning.shares[..max.min(tuning.shares.len())],
        _ => &whole,
    };
    let of_code = |share: u32, code: usize| {
        let mut lanes = [0; LANES];
        if let Some(option) = code.checked_sub(1) {
            for (lane, agreement) in lanes.iter_mut().zip(&instrument.agreements[at][option]) {
                *lane = share * question.weight * u32::from(*agreement);
            }
        }
        lanes
    };
    let of_share = |share: &u32| {
        let codes = 0..=question.options.len();
        codes.map(|code| of_code(*share, code)).collect()
    };
    rows.iter()
        .map(|row| row.iter().map(of_share).collect())
        .collect()
}

impl Texts {
    fn new(instrument: &Instrument, conditions: &[Condition], weight: u32) -> Option<Self> {
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
        let bits = |when: &[Condition]| {
            let places = when.iter().map(|condition| {
                let mut known = conditions.iter();
                known
                    .position(|known| is_same(known, condition))
                    .unwrap_or_default()
            });
            places.fold(0_u64, |bits, place| bits | 1 << place)
        };
        let pathways = instrument.persona_indices().map(|persona| {
            let preferences = instrument.preferences.iter();
            let own = preferences.filter(|preference| preference.persona == persona);
            own.map(|preference| {
                let pathway = &instrument.pathways[preference.pathway.get()];
                Some((bits(&preference.when), Padded::cell(&pathway.id)?))
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
            pathways: pathways.collect::<Option<_>>()?,
        })
    }
}

fn add(sums: &mut [u32; LANES], points: &[u32; LANES]) {
    for (sum, points) in sums.iter_mut().zip(points) {
        *sum += points;
    }
}

/// The positions of the largest and the second largest; of equals the first comes first.
fn best_two(sums: &[u32]) -> (usize, usize) {
    let (mut first, mut second) = (0, 1);
    if sums[1] > sums[0] {
        (first, second) = (1, 0);
    }
    for at in 2..sums.len() {
        if sums[at] > sums[first] {
            (first, second) = (at, first);
        } else if sums[at] > sums[second] {
            second = at;
        }
    }
    (first, second)
}

/// The conditions on which pathways depend, each once.
fn distinct_conditions(instrument: &Instrument) -> Vec<Condition> {
    let mut conditions: Vec<Condition> = Vec::new();
    let all = instrument
        .preferences
        .iter()
        .flat_map(|preference| &preference.when);
    for condition in all {
        if !conditions.iter().any(|known| is_same(known, condition)) {
            conditions.push(condition.clone());
        }
    }
    conditions
}

fn is_same(a: &Condition, b: &Condition) -> bool {
    a.question == b.question && a.test == b.test
}
