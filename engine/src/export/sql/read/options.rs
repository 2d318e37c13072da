//! The options that words name, how far personas agree with them, and what is wrong where a word names none.

use super::{
    EQUAL, OPTION, PICKS, PROBLEM, PROBLEM_COLUMN, Reading, SHARES, WORD, named, null, place,
    slots_of, words_of,
};
use crate::dossier::given::{SEPARATOR, SPACE, TICK_SEPARATORS};
use crate::export::sql::step::{Query, Step, call, case};
use crate::instrument::{AnswerKey, Bands, Kind, PickOrder, QuestionIx};
use crate::scoring::QuestionTable;

impl Reading<'_> {
    /// The options that words name, and what is wrong where they name none.
    pub(super) fn understood(&mut self) -> Step {
        let mut step = self.start("understood", "sql-understood");
        let mut places = Vec::new();
        for ix in self.words.keys() {
            let question = self.question(*ix);
            let relation = self.dialect.name(&words_of(question));
            let mut slots = Vec::new();
            for slot in slots_of(question) {
                let text = match slot.said {
                    Some(said) => self.dialect.name(&said),
                    None => self.text_of(*ix),
                };
                let called = self.dialect.name(&slot.is);
                let on = format!("{called}.{} = {text}", self.dialect.name(WORD));
                step.join(&relation, &called, &on);
                step.column(&slot.option, self.in_slot(&slot.is, OPTION));
                slots.push(self.dialect.name(&slot.option));
            }
            if self.is_shared(*ix) {
                let (called, picks) = (self.of(*ix, "shares"), self.of(*ix, PICKS));
                let shares = self.dialect.name(SHARES);
                let by = |column| format!("{called}.{}", self.dialect.name(column));
                let equal = self.of(*ix, EQUAL);
                let on = format!("{} = {picks} AND {} = {equal}", by(PICKS), by(EQUAL));
                step.join(&shares, &called, &on);
            }
            places.push((*ix, slots));
        }
        self.places.extend(places);
        for (_, key) in self.columns() {
            step.column(&self.named_key(key, "problem"), self.problem(key));
        }
        for ix in self.words.keys() {
            if self.has_ranks(*ix) {
                let problem = self.ranks_problem(*ix);
                step.column(&named(self.question(*ix), "ranks problem"), problem);
            }
            if self.has(AnswerKey::Order(*ix)) {
                let problem = self.order_problem(*ix);
                step.column(&named(self.question(*ix), "picks problem"), problem);
            }
        }
        for (number, bands) in self.deriving() {
            if self.has_column(bands.question) {
                let clash = self.clash(number, bands);
                step.column(&named(self.question(number), "clash"), clash);
            }
        }
        step
    }

    /// A column of the relation that a slot is joined with.
    pub(super) fn in_slot(&self, is: &str, column: &str) -> String {
        format!("{}.{}", self.dialect.name(is), self.dialect.name(column))
    }

    /// How far a persona agrees with each option of an answer, times its weight and the share of it; nothing for a question
    /// that no row answers.
    pub(in crate::export::sql) fn agreements(&self, ix: QuestionIx, persona: &str) -> Vec<String> {
        if !self.words.contains_key(&ix) {
            return Vec::new();
        }
        let question = self.question(ix);
        let whole = self
            .tables
            .question(ix)
            .map_or(0, QuestionTable::whole_share);
        let slots = slots_of(question);
        let terms = slots.iter().enumerate().map(|(at, slot)| {
            let agreement = self.in_slot(&slot.is, persona);
            if self.is_shared(ix) {
                let share = self.dialect.name(&place(at + 1));
                let share = format!("{}.{share}", self.of(ix, "shares"));
                format!("{} * COALESCE({share} * {agreement}, 0)", question.weight)
            } else {
                format!("{} * COALESCE({agreement}, 0)", question.weight * whole)
            }
        });
        terms.collect()
    }

    /// Whether a row has an answer to a question; nothing for one that no row answers.
    pub(in crate::export::sql) fn is_answered(&self, ix: QuestionIx) -> Option<String> {
        self.words.get(&ix)?;
        let first = &slots_of(self.question(ix))[0];
        Some(format!("{} IS NOT NULL", self.in_slot(&first.is, OPTION)))
    }

    /// The code of what is wrong with a cell: the first that the program would find.
    fn problem(&self, key: AnswerKey) -> String {
        let ix = key.question();
        let question = self.question(ix);
        let said = self.of_key(key, "said");
        match (key, &question.kind) {
            (AnswerKey::Order(_), _) => {
                let orders = PickOrder::ALL.map(|order| self.is_order(ix, order));
                let known = format!("{said} = '' OR {}", orders.join(" OR "));
                case(&[(known, null())], Some(&code("unknown-option")))
            }
            (AnswerKey::Rank(_, rank), _) => {
                let word = self.in_slot(&slots_of(question)[rank].is, WORD);
                let known = format!("{said} = '' OR {word} IS NOT NULL");
                case(&[(known, null())], Some(&code("unknown-option")))
            }
            (_, Kind::Number { .. }) => {
                let number = self.dialect.name(&question.id);
                let open = self.is_open(ix, &said);
                let wrong = (
                    format!("{number} IS NULL AND NOT ({open})"),
                    code("expected-number"),
                );
                case(&[wrong], None)
            }
            (_, Kind::Choice | Kind::YesNo) => {
                let word = self.in_slot(&slots_of(question)[0].is, WORD);
                let several = format!("POSITION('{SEPARATOR}' IN {said}) > 0");
                let arms = [
                    (format!("{said} = '' OR {word} IS NOT NULL"), null()),
                    (several, code("wrong-number-of-picks")),
                ];
                case(&arms, Some(&code("unknown-option")))
            }
            (_, Kind::Multi { max, .. }) => {
                let picks = self.of(ix, PICKS);
                let mut arms = vec![(format!("{said} = ''"), null())];
                // What stands between spaces is no tick unless all of it is known.
                let space = TICK_SEPARATORS.iter().position(|one| *one == SPACE);
                let is_spaced =
                    format!("{} = {}", self.of(ix, "joined by"), space.unwrap_or(0) + 1);
                let missing = (0..*max).map(|at| self.is_missing(ix, at));
                let missing: Vec<_> = missing.collect();
                let missing = format!("{is_spaced} AND ({})", missing.join(" OR "));
                arms.push((missing, code("unknown-option")));
                arms.push((format!("{picks} > {max}"), code("wrong-number-of-picks")));
                arms.extend(self.wrong_picks(ix, "unknown-option"));
                case(&arms, None)
            }
        }
    }

    /// Whether so many options are picked and the one at a place is none.
    fn is_missing(&self, ix: QuestionIx, at: usize) -> String {
        let option = self.in_slot(&slots_of(self.question(ix))[at].is, OPTION);
        format!("{} >= {} AND {option} IS NULL", self.of(ix, PICKS), at + 1)
    }

    /// What is wrong with picks, one after the other; that one alone is not known is right.
    fn wrong_picks(&self, ix: QuestionIx, missing: &str) -> Vec<(String, String)> {
        let slots = slots_of(self.question(ix));
        let option = |at: usize| self.in_slot(&slots[at].is, OPTION);
        let word = self.in_slot(&slots[0].is, WORD);
        let alone = format!("{} = 1 AND {word} IS NOT NULL", self.of(ix, PICKS));
        let mut arms = vec![(alone, null())];
        for at in 0..slots.len() {
            arms.push((self.is_missing(ix, at), code(missing)));
            let before: Vec<_> = (0..at).map(option).collect();
            if !before.is_empty() {
                let again = format!("{} IN ({})", option(at), before.join(", "));
                arms.push((again, code("picked-twice")));
            }
        }
        arms
    }

    /// What is wrong between the columns by rank of a question.
    fn ranks_problem(&self, ix: QuestionIx) -> String {
        case(&self.wrong_picks(ix, "rank-missing"), None)
    }

    /// What is wrong between picks and the column for their order.
    fn order_problem(&self, ix: QuestionIx) -> String {
        let said = self.of_key(AnswerKey::Order(ix), "said");
        let nothing = format!("{said} <> '' AND {} <= 1", self.of(ix, PICKS));
        let mut arms = vec![(nothing, code("order-of-nothing"))];
        if !self.has_ranks(ix) {
            let equal = self.of(ix, EQUAL);
            let contradicts = PickOrder::ALL.map(|order| {
                let is = self.is_order(ix, order);
                format!("{is} AND {equal} <> {}", order as usize)
            });
            let contradicts = contradicts.join(" OR ");
            arms.push((contradicts, code("order-contradicts")));
        }
        case(&arms, None)
    }

    /// The first problem of a row: of its cells in their order, then between them.
    pub(super) fn checked(&self, query: &mut Query) {
        let mut step = self.start("checked", "sql-checked");
        let columns = self
            .columns()
            .map(|(name, key)| (self.of_key(key, "problem"), name));
        let mut problems: Vec<_> = columns.collect();
        let name_of = |wanted: AnswerKey| {
            let mut columns = self.columns();
            columns
                .find(|(_, key)| *key == wanted)
                .map_or("", |(name, _)| name)
        };
        for ix in self.words.keys().filter(|ix| self.has_ranks(**ix)) {
            problems.push((
                self.of(*ix, "ranks problem"),
                name_of(AnswerKey::Rank(*ix, 0)),
            ));
        }
        for ix in self
            .words
            .keys()
            .filter(|ix| self.has(AnswerKey::Order(**ix)))
        {
            problems.push((
                self.of(*ix, "picks problem"),
                name_of(AnswerKey::Order(*ix)),
            ));
        }
        let clashes: Vec<_> = self
            .deriving()
            .into_iter()
            .filter(|(_, bands)| self.has_column(bands.question))
            .map(|(number, bands)| (self.of(number, "clash"), bands.question))
            .collect();
        for (clash, ix) in &clashes {
            problems.push((clash.clone(), &self.question(*ix).id));
        }
        let nothing = self.dialect.as_text("NULL");
        let codes = problems.iter().map(|(code, _)| code.clone());
        let codes: Vec<_> = codes.chain([nothing.clone()]).collect();
        step.column(PROBLEM, call("COALESCE", &codes));
        let arms = problems.iter().map(|(code, column)| {
            // What is between columns may be about one that the table does not have.
            let column = match *column {
                "" => nothing.clone(),
                column => self.dialect.text(column),
            };
            (format!("{code} IS NOT NULL"), column)
        });
        let arms: Vec<_> = arms.collect();
        step.column(PROBLEM_COLUMN, case(&arms, Some(&nothing)));
        query.step(&step);
    }

    /// The code of the problem that an option was stated, and a number gives another of those that numbers give.
    fn clash(&self, number: QuestionIx, bands: &Bands) -> String {
        let ix = bands.question;
        let said = self.of(ix, "said");
        let stated = self.in_slot(&slots_of(self.question(ix))[0].is, OPTION);
        let options = self.question(ix).options.iter().enumerate();
        let yields: Vec<_> = options
            .filter(|(at, _)| bands.yields(*at))
            .map(|(_, option)| self.dialect.text(&option.id))
            .collect();
        let clash = format!(
            "NOT ({}) AND {stated} <> {} AND {stated} IN ({})",
            self.is_open(ix, &said),
            self.of(number, "gives"),
            yields.join(", ")
        );
        case(&[(clash, code("contradiction"))], None)
    }
}

/// The code of a problem, which is its name in every language.
fn code(code: &str) -> String {
    format!("'{code}'")
}
