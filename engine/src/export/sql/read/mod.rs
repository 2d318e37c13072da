//! From the cells of a row to the options that they name, and what is wrong with them.
//!
//! * [`cells`]: what the cells say, and the numbers among them;
//! * [`options`]: the options that words name, what they agree with, and what is wrong where they name none;
//! * [`applying`]: which answers count, and which conditions hold.

mod applying;
mod cells;
mod options;

use std::collections::{BTreeMap, BTreeSet};

use super::dialect::Dialect;
use super::order::Order;
use super::step::{Query, Step};
use super::words::{Word, letters, order_words, spaces, words};
use crate::instrument::{AnswerKey, Bands, Instrument, Kind, PickOrder, Question, QuestionIx};
use crate::scoring::{QuestionTable, Tables};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The columns of a step that are about the row and not about a question.
pub(super) const ROW: &str = "the row";
pub(super) const ORGANISATION: &str = "the organisation";
pub(super) const TRAINING: &str = "the training";
pub(super) const PROBLEM: &str = "the problem";
pub(super) const PROBLEM_COLUMN: &str = "the column of the problem";

/// The relation of how an answer of several options divides its weight.
const SHARES: &str = "the shares";

/// The columns of a relation of words.
const WORD: &str = "word";
const OPTION: &str = "option";

/// The columns of the relation of shares that tell its rows apart: how many picks, and whether they are equal.
const PICKS: &str = "picks";
const EQUAL: &str = "equal";

/// How the answers of a table are read.
pub(super) struct Reading<'a> {
    pub(super) instrument: &'a Instrument,
    tables: Tables,
    pub(super) dialect: Dialect,
    locale: &'a Locale,
    order: &'a Order,
    /// The questions that a row can answer: those with a column, and those that follow from a number.
    asked: BTreeSet<QuestionIx>,
    /// The words for each of them that has options.
    words: BTreeMap<QuestionIx, Vec<Word>>,
    /// Capitals, and the small letters for them.
    letters: (String, String),
    /// What is taken off the ends of a cell.
    spaces: String,
    /// The columns of the last step that hold the options of a question, the most important first, or its number.
    places: BTreeMap<QuestionIx, Vec<String>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        instrument: &'a Instrument,
        locale: &'a Locale,
        order: &'a Order,
    ) -> Result<Self, Message> {
        let columns = order.columns.answers.iter().map(|(_, key)| key.question());
        let mut asked: BTreeSet<_> = columns.collect();
        let derived = asked
            .iter()
            .filter_map(|ix| instrument.question(*ix).bands());
        let derived: Vec<_> = derived.map(|bands| bands.question).collect();
        asked.extend(derived);
        let mut all = BTreeMap::new();
        for ix in &asked {
            let question = instrument.question(*ix);
            if !matches!(question.kind, Kind::Number { .. }) {
                all.insert(*ix, words(question)?);
            }
        }
        let orders: Vec<_> = asked
            .iter()
            .flat_map(|ix| PickOrder::ALL.map(|order| order_words(instrument.question(*ix), order)))
            .flatten()
            .collect();
        let used = all.values().flatten().map(|one| &one.word);
        let used: Vec<_> = used.chain(&orders).map(String::as_str).collect();
        let letters = letters(&used)?;
        Ok(Self {
            tables: Tables::new(instrument),
            instrument,
            dialect: order.dialect,
            locale,
            order,
            asked,
            words: all,
            letters,
            spaces: order.dialect.text(&spaces()),
            places: BTreeMap::new(),
        })
    }

    /// A step with what the locale says it is for.
    pub(super) fn start(&self, name: &str, about: &'static str) -> Step {
        Step::new(name, self.locale.get(about))
    }

    fn question(&self, ix: QuestionIx) -> &'a Question {
        self.instrument.question(ix)
    }

    /// A column about a question.
    fn of(&self, ix: QuestionIx, what: &str) -> String {
        self.dialect.name(&named(self.question(ix), what))
    }

    /// The columns with answers, with their names in the table.
    fn columns(&self) -> impl Iterator<Item = (&'a str, AnswerKey)> + use<'a> {
        let columns = self.order.columns.answers.iter();
        columns.map(|(name, key)| (name.as_str(), *key))
    }

    /// The questions with a column of their own, with its name in the table.
    fn answered(&self) -> impl Iterator<Item = (&'a str, QuestionIx)> + use<'a> {
        let columns = self.columns();
        columns.filter_map(|(name, key)| match key {
            AnswerKey::Answer(ix) => Some((name, ix)),
            AnswerKey::Order(_) | AnswerKey::Rank(..) => None,
        })
    }

    fn has(&self, key: AnswerKey) -> bool {
        self.columns().any(|(_, column)| column == key)
    }

    fn has_column(&self, ix: QuestionIx) -> bool {
        self.has(AnswerKey::Answer(ix))
    }

    /// Whether the picks for a question stand in columns by rank.
    fn has_ranks(&self, ix: QuestionIx) -> bool {
        self.columns()
            .any(|(_, key)| matches!(key, AnswerKey::Rank(of, _) if of == ix))
    }

    /// A column about what a column of the table says.
    fn of_key(&self, key: AnswerKey, what: &str) -> String {
        self.dialect.name(&self.named_key(key, what))
    }

    fn named_key(&self, key: AnswerKey, what: &str) -> String {
        let question = self.question(key.question());
        match key {
            AnswerKey::Answer(_) => named(question, what),
            AnswerKey::Order(_) => named(question, &format!("order {what}")),
            AnswerKey::Rank(_, rank) => named(question, &format!("rank {} {what}", rank + 1)),
        }
    }

    /// The numbers in the table from which an answer follows.
    fn deriving(&self) -> Vec<(QuestionIx, &'a Bands)> {
        let numbers = self.asked.iter();
        let found = numbers.filter_map(|ix| Some((*ix, self.question(*ix).bands()?)));
        found.collect()
    }

    /// The columns that hold the options of a question, the most important first, or its number; none when no row answers it.
    pub(super) fn places(&self, ix: QuestionIx) -> &[String] {
        self.places.get(&ix).map_or(&[], Vec::as_slice)
    }

    /// All steps up to the sums, which `sums` adds where the relations of words are at hand.
    pub(super) fn write(&mut self, query: &mut Query, sums: impl Fn(&Self, &mut Step)) {
        self.relations(query);
        self.said(query);
        self.measured(query);
        self.joined(query);
        self.split(query);
        let mut step = self.understood();
        sums(self, &mut step);
        query.step(&step);
        self.checked(query);
        self.applying(query);
    }

    fn relations(&self, query: &mut Query) {
        for (ix, words) in &self.words {
            let question = self.question(*ix);
            let agreements = &self.instrument.agreements[ix.get()];
            let personas = self.instrument.personas.iter();
            let personas = personas.map(|persona| persona.id.clone());
            let mut columns = vec![WORD.to_owned(), OPTION.to_owned()];
            if question.is_scored() {
                columns.extend(personas);
            }
            let rows = words.iter().map(|Word { word, option }| {
                let id = option.map(|at| self.dialect.text(&question.options[at].id));
                let mut row = vec![self.dialect.text(word), id.unwrap_or_else(null)];
                row.extend((2..columns.len()).map(|column| match option {
                    Some(at) => agreements[*at][column - 2].to_string(),
                    None => null(),
                }));
                row
            });
            let about = if question.is_scored() {
                Message::new("sql-relation-scored").number("weight", question.weight)
            } else {
                Message::new("sql-relation")
            };
            let about = about.text("question", &question.id);
            let about = about.text("section", &question.section);
            let rows: Vec<_> = rows.collect();
            query.relation(
                &words_of(question),
                &self.locale.say(&about),
                &columns,
                &rows,
            );
        }
        let several = self.asked.iter().filter(|ix| self.is_shared(**ix));
        let tables = several.filter_map(|ix| self.tables.question(*ix));
        let most = |table: &&QuestionTable| table.rows_of_shares(PickOrder::Ranked).len();
        if let Some(table) = tables.max_by_key(most) {
            let most = most(&table);
            let columns = [PICKS, EQUAL].map(str::to_owned).into_iter();
            let columns: Vec<_> = columns.chain((1..=most).map(place)).collect();
            let rows = PickOrder::ALL.into_iter().flat_map(|order| {
                let rows = table.rows_of_shares(order).iter();
                rows.map(move |row| {
                    let about = [row.len().to_string(), (order as usize).to_string()];
                    let shares = (0..most).map(|at| row.get(at).copied().unwrap_or(0));
                    let shares = shares.map(|share| share.to_string());
                    about.into_iter().chain(shares).collect()
                })
            });
            let rows: Vec<_> = rows.collect();
            query.relation(SHARES, &self.locale.get("sql-shares"), &columns, &rows);
        }
    }

    /// Whether an answer to a question divides its weight over several options.
    fn is_shared(&self, ix: QuestionIx) -> bool {
        let question = self.question(ix);
        question.is_scored() && question.most_picks() > 1
    }
}

/// Where one option of an answer stands in the steps.
struct Slot {
    /// The column with its word; nothing when it is the whole cell.
    said: Option<String>,
    /// The relation of words, as it is joined for it.
    is: String,
    /// The column with the option.
    option: String,
}

fn slots_of(question: &Question) -> Vec<Slot> {
    if !question.takes_several() {
        let (said, is) = (None, named(question, "is"));
        let option = question.id.clone();
        return vec![Slot { said, is, option }];
    }
    let slots = (1..=question.most_picks()).map(|at| Slot {
        said: Some(named(question, &format!("{at} said"))),
        is: named(question, &format!("{at} is")),
        option: named(question, &at.to_string()),
    });
    slots.collect()
}

/// The name of a column about a question; no id has a space in it, so it meets no other.
fn named(question: &Question, what: &str) -> String {
    format!("{} {what}", question.id)
}

fn words_of(question: &Question) -> String {
    format!("words of {}", question.id)
}

fn place(at: usize) -> String {
    format!("place {at}")
}

/// The column of one that is carried through.
pub(super) fn kept(at: usize) -> String {
    format!("kept {}", at + 1)
}

fn null() -> String {
    "NULL".to_owned()
}
