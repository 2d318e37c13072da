//! What a row answers: the one answer to each question in the bits of a number, several in a list.

use std::collections::HashMap;

use super::column::{Answered, words};
use super::fallback::{Fallback, remember};
use super::field::{Field, MOST_OPTIONS, NONE, Several, code};
use super::table::{Cell, Column, Record, Table};
use crate::dossier::given;
use crate::instrument::{Answer, AnswerKey, Condition, Instrument, Kind};

/// What a cell says.
#[derive(Clone, Copy, Debug, Default)]
struct Learned {
    packed: u64,
    several: Several,
    number: Option<u32>,
}

/// What one row answers; used again for the next.
#[derive(Clone, Debug, Default)]
pub(in crate::batch) struct PackedAnswers {
    /// The one answer to each question.
    pub(super) packed: u64,
    /// By question.
    pub(super) several: Vec<Several>,
    /// By question.
    pub(super) numbers: Vec<Option<u32>>,
    /// By question and cell: what took patience to understand, or could not be.
    learned: HashMap<Vec<u8>, Option<Learned>>,
    /// The question and cell that are asked for now.
    asked: Vec<u8>,
}

/// The questions that a table answers.
#[derive(Debug)]
pub(super) struct Questions<'a> {
    instrument: &'a Instrument,
    /// By question.
    pub(super) fields: Vec<Field>,
    /// By what can stand in the column: one answer, several, a number.
    one: Vec<Answered>,
    several: Vec<Answered>,
    numbers: Vec<Answered>,
    /// The picks at ranks, the first first.
    ranks: Vec<(usize, Answered)>,
    /// The orders of picks, with whether the picks stand at ranks.
    orders: Vec<(Column, usize, bool)>,
    /// The numbers from which an answer follows, with the question that it answers.
    deriving: Vec<(usize, usize)>,
    /// The questions that do not always apply, in the order in which the instrument looks at them.
    conditional: Vec<usize>,
}

impl<'a> Questions<'a> {
    /// The questions of a table that has these columns; nothing when there are too many for a number. Those for which
    /// `first` holds stand in the lowest bits.
    pub(super) fn new(
        instrument: &'a Instrument,
        columns: &[Option<AnswerKey>],
        first: impl Fn(usize) -> bool,
    ) -> Option<Self> {
        let mut questions = Self {
            instrument,
            fields: vec![Field::default(); instrument.questions.len()],
            one: Vec::new(),
            several: Vec::new(),
            numbers: Vec::new(),
            ranks: Vec::new(),
            orders: Vec::new(),
            deriving: Vec::new(),
            conditional: Vec::new(),
        };
        let keys: Vec<(usize, AnswerKey)> = (0..)
            .zip(columns)
            .filter_map(|(column, key)| Some((column, (*key)?)))
            .collect();
        let answered = keys.iter().map(|(_, key)| key.question().get());
        let answered: Vec<usize> = answered.collect();
        for question in &answered {
            if let Some(bands) = instrument.questions[*question].bands() {
                let derived = bands.question.get();
                if let Kind::Multi { .. } = instrument.questions[derived].kind {
                    return None;
                }
                questions.deriving.push((*question, derived));
            }
        }
        questions.deriving.sort_unstable();
        let derived = questions.deriving.iter().map(|(_, derived)| *derived);
        let mut asked: Vec<usize> = answered.iter().copied().chain(derived).collect();
        asked.sort_unstable();
        asked.dedup();
        let is_conditional = |at: &usize| !instrument.questions[*at].ask_when.is_empty();
        questions.conditional = asked.iter().copied().filter(is_conditional).collect();
        questions.place(&asked, first)?;
        for (column, key) in &keys {
            questions.column(Column::new(*column, columns.len()), *key, &keys);
        }
        questions.ranks.sort_unstable_by_key(|(rank, _)| *rank);
        Some(questions)
    }

    /// Gives every question with one answer its bits.
    fn place(&mut self, asked: &[usize], first: impl Fn(usize) -> bool) -> Option<()> {
        let weight = |at: usize| self.instrument.questions[at].weight;
        let mut ordered: Vec<usize> = asked.to_vec();
        ordered.sort_by_key(|at| (!first(*at), weight(*at) == 0));
        let mut shift = 0;
        for at in ordered {
            let question = &self.instrument.questions[at];
            if question.options.len() > MOST_OPTIONS {
                return None;
            }
            if matches!(question.kind, Kind::Choice | Kind::YesNo) {
                let codes = question.options.len() + 1;
                let bits = codes.next_power_of_two().trailing_zeros();
                self.fields[at] = Field { shift, bits };
                shift += bits;
            }
        }
        (shift < u64::BITS).then_some(())
    }

    fn column(&mut self, column: Column, key: AnswerKey, keys: &[(usize, AnswerKey)]) {
        let at = key.question().get();
        let question = &self.instrument.questions[at];
        let answered = |shift: u32, most| Answered {
            column,
            question: at,
            words: words(question, shift),
            most,
        };
        match key {
            AnswerKey::Answer(_) => {}
            AnswerKey::Rank(_, rank) => return self.ranks.push((rank, answered(0, 1))),
            AnswerKey::Order(ix) => {
                let is_rank = |one: &AnswerKey| matches!(one, AnswerKey::Rank(of, _) if *of == ix);
                let by_rank = keys.iter().any(|(_, key)| is_rank(key));
                return self.orders.push((column, at, by_rank));
            }
        }
        match question.kind {
            Kind::Choice | Kind::YesNo => self.one.push(answered(self.fields[at].shift, 1)),
            Kind::Multi { max, .. } => self.several.push(answered(0, max)),
            Kind::Number { .. } => self.numbers.push(answered(0, 0)),
        }
    }

    /// Whether a row can answer a question.
    pub(super) fn answers(&self, question: usize) -> bool {
        let ranks = self.ranks.iter().map(|(_, answered)| answered);
        let columns = self.one.iter().chain(&self.several).chain(&self.numbers);
        let mut columns = columns.chain(ranks);
        columns.any(|column| column.question == question)
    }

    /// Room for what a row answers.
    pub(super) fn said(&self) -> PackedAnswers {
        let questions = self.instrument.questions.len();
        PackedAnswers {
            packed: 0,
            several: vec![Several::default(); questions],
            numbers: vec![None; questions],
            ..PackedAnswers::default()
        }
    }

    /// Understands the answers of a row, with what follows from them, or says why the reference path has to.
    #[inline]
    pub(super) fn read<'b>(
        &self,
        table: &Table<'b>,
        record: &Record<'b>,
        said: &mut PackedAnswers,
    ) -> Result<(), Fallback<'b>> {
        said.packed = 0;
        let mut odd = None;
        for answered in &self.one {
            let cell = table.cell(record, answered.column);
            match answered.value(cell) {
                Some(value) => said.packed |= value,
                None => self.slow_lookup(answered, cell, said, &mut odd)?,
            }
        }
        for answered in &self.several {
            let cell = table.cell(record, answered.column);
            match answered.picks(cell) {
                Some(picks) => said.several[answered.question] = picks,
                None => self.slow_lookup(answered, cell, said, &mut odd)?,
            }
        }
        for answered in &self.numbers {
            let cell = table.cell(record, answered.column);
            said.numbers[answered.question] = None;
            if cell.length > 0 {
                self.slow_lookup(answered, cell, said, &mut odd)?;
            }
        }
        if !(self.ranks.is_empty() && self.orders.is_empty()) {
            self.picks_in_order(table, record, said)
                .ok_or(Fallback::Otherwise)?;
        }
        if !(self.deriving.is_empty() && self.conditional.is_empty()) {
            self.settle(said).ok_or(Fallback::Otherwise)?;
        }
        odd.map_or(Ok(()), Err)
    }

    /// Reads picks at ranks, and what columns say of the order of picks; nothing when anything about them is odd.
    fn picks_in_order(
        &self,
        table: &Table<'_>,
        record: &Record<'_>,
        said: &mut PackedAnswers,
    ) -> Option<()> {
        for (rank, answered) in &self.ranks {
            let several = &mut said.several[answered.question];
            if *rank == 0 {
                *several = Several::default();
            }
            let cell = table.cell(record, answered.column);
            if cell.length == 0 {
                continue;
            }
            let cell = if cell.is_quoted() {
                cell.inner()?
            } else {
                cell
            };
            let code = u8::try_from(answered.value(cell)?).ok()?;
            let is_next = usize::from(several.count) == *rank && !several.given().contains(&code);
            (code != NONE && is_next).then_some(())?;
            several.codes[*rank] = code;
            several.count += 1;
        }
        for (column, question, by_rank) in &self.orders {
            let cell = table.cell(record, *column);
            if cell.length == 0 {
                continue;
            }
            let word = cell.text();
            let word = std::str::from_utf8(&word).ok()?.trim();
            let order = self.instrument.questions[*question].find_order(word)?;
            let several = &mut said.several[*question];
            let fits = several.count > 1 && (*by_rank || several.order == order);
            fits.then(|| several.put(order))?;
        }
        Some(())
    }

    /// A cell that is no word letter for letter. One that cannot be understood becomes what is odd about the row; more
    /// than one are too much.
    #[cold]
    fn slow_lookup<'b>(
        &self,
        answered: &Answered,
        cell: Cell<'b>,
        said: &mut PackedAnswers,
        odd: &mut Option<Fallback<'b>>,
    ) -> Result<(), Fallback<'b>> {
        // A word between quotes is a word.
        if answered.most == 1
            && cell.is_quoted()
            && let Some(value) = cell.inner().and_then(|inner| answered.value(inner))
        {
            said.packed |= value;
        } else if !self.look(answered.question, &cell.text(), said) {
            let found = Fallback::Cell(answered.column.at(), cell.bytes());
            if odd.replace(found).is_some() {
                return Err(Fallback::Otherwise);
            }
        }
        Ok(())
    }

    /// What the reference path understands of a cell. It is remembered: people who write labels write them again.
    pub(super) fn look(&self, question: usize, cell: &[u8], said: &mut PackedAnswers) -> bool {
        said.asked.clear();
        said.asked.extend(question.to_le_bytes());
        said.asked.extend(cell);
        let learned = if let Some(learned) = said.learned.get(&said.asked) {
            *learned
        } else {
            let learned = self.learn(question, cell);
            remember(&mut said.learned, &said.asked, learned);
            learned
        };
        let understood = learned.is_some();
        let learned = learned.unwrap_or_default();
        said.packed |= learned.packed;
        said.several[question] = learned.several;
        said.numbers[question] = learned.number;
        understood
    }

    fn learn(&self, question: usize, cell: &[u8]) -> Option<Learned> {
        let mut learned = Learned::default();
        let cell = std::str::from_utf8(cell).ok()?;
        match given::from_cell(&self.instrument.questions[question], cell).ok()? {
            None | Some(Answer::Unknown) => {}
            Some(Answer::Number(number)) => learned.number = Some(number),
            Some(Answer::Picks(picks)) => {
                let several = &mut learned.several;
                several.order = picks.order();
                for (place, pick) in several.codes.iter_mut().zip(picks.iter()) {
                    *place = code(pick);
                    several.count += 1;
                }
                self.fields[question].set(&mut learned.packed, several.codes[0]);
            }
        }
        Some(learned)
    }

    /// Fills in what follows from numbers and takes out what does not apply, as [`Instrument::effective`] does; nothing
    /// when answers contradict each other.
    pub(super) fn settle(&self, said: &mut PackedAnswers) -> Option<()> {
        for (number, derived) in &self.deriving {
            let (Some(value), Some(bands)) = (
                said.numbers[*number],
                self.instrument.questions[*number].bands(),
            ) else {
                continue;
            };
            let given = bands.option(value).map_or(NONE, code);
            let field = self.fields[*derived];
            match field.code(said.packed) {
                NONE => field.set(&mut said.packed, given),
                stated if given == NONE || given == stated => {}
                // What no number ever gives may be stated beside any.
                stated if bands.yields(usize::from(stated) - 1) => return None,
                _ => {}
            }
        }
        for question in &self.conditional {
            let conditions = &self.instrument.questions[*question].ask_when;
            if !conditions
                .iter()
                .all(|condition| self.holds(condition, said))
            {
                self.fields[*question].set(&mut said.packed, NONE);
                said.several[*question].count = 0;
                said.numbers[*question] = None;
            }
        }
        Some(())
    }

    /// Whether a condition holds for what a row answers.
    pub(super) fn holds(&self, condition: &Condition, said: &PackedAnswers) -> bool {
        let question = condition.question.get();
        let one = [self.fields[question].code(said.packed)];
        let given = match self.instrument.questions[question].kind {
            Kind::Multi { .. } => said.several[question].given(),
            _ => &one,
        };
        let is_picked = |option| given.contains(&code(option));
        condition.test.passes(is_picked, said.numbers[question])
    }

    /// The bits that the picks for a question have together, of those by code.
    #[inline]
    pub(super) fn bits(&self, question: usize, said: &PackedAnswers, by_code: &[u32]) -> u32 {
        let one = by_code[self.fields[question].value(said.packed)];
        let several = said.several[question].given().iter();
        several.fold(one, |bits, code| bits | by_code[usize::from(*code)])
    }

    /// Whether a question is answered.
    #[inline]
    pub(super) fn is_answered(&self, question: usize, said: &PackedAnswers) -> bool {
        self.fields[question].code(said.packed) != NONE || said.several[question].count > 0
    }
}
