//! The options that words name, how far personas agree with them, and what is wrong where a word names none.

use super::{
    OPTION, PROBLEM, PROBLEM_COLUMN, Reading, SHARES, WORD, named, null, place, slots_of, words_of,
};
use crate::export::sql::step::{Query, Step, call, case};
use crate::export::sql::words::SEPARATOR;
use crate::instrument::{Bands, Kind, QuestionIx};

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
                let (called, picks) = (self.of(*ix, "shares"), self.of(*ix, "picks"));
                let shares = self.dialect.name(SHARES);
                let on = format!("{called}.{} = {picks}", self.dialect.name("picks"));
                step.join(&shares, &called, &on);
            }
            places.push((*ix, slots));
        }
        self.places.extend(places);
        for (_, ix) in self.columns() {
            step.column(&named(self.question(ix), "problem"), self.problem(ix));
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
        let whole = self.instrument.tuning.share_total;
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
    fn problem(&self, ix: QuestionIx) -> String {
        let question = self.question(ix);
        let said = self.of(ix, "said");
        match question.kind {
            Kind::Number { .. } => {
                let number = self.dialect.name(&question.id);
                let open = self.is_open(ix, &said);
                let wrong = (
                    format!("{number} IS NULL AND NOT ({open})"),
                    code("expected-number"),
                );
                case(&[wrong], None)
            }
            Kind::Choice | Kind::YesNo => {
                let slots = slots_of(question);
                let word = self.in_slot(&slots[0].is, WORD);
                let several = format!("POSITION('{SEPARATOR}' IN {said}) > 0");
                let arms = [
                    (format!("{said} = '' OR {word} IS NOT NULL"), null()),
                    (several, code("wrong-number-of-picks")),
                ];
                case(&arms, Some(&code("unknown-option")))
            }
            Kind::Multi { max, .. } => {
                let slots = slots_of(question);
                let picks = self.of(ix, "picks");
                let word = self.in_slot(&slots[0].is, WORD);
                let option = |at: usize| self.in_slot(&slots[at].is, OPTION);
                let mut arms = vec![
                    (format!("{said} = ''"), null()),
                    (format!("{picks} > {max}"), code("wrong-number-of-picks")),
                    (format!("{picks} = 1 AND {word} IS NOT NULL"), null()),
                ];
                for at in 0..slots.len() {
                    let (more, pick) = (at + 1, option(at));
                    let missing = format!("{picks} >= {more} AND {pick} IS NULL");
                    arms.push((missing, code("unknown-option")));
                    let before: Vec<_> = (0..at).map(option).collect();
                    if !before.is_empty() {
                        let again = format!("{pick} IN ({})", before.join(", "));
                        arms.push((again, code("picked-twice")));
                    }
                }
                case(&arms, None)
            }
        }
    }

    /// The first problem of a row: of its cells in their order, then between them.
    pub(super) fn checked(&self, query: &mut Query) {
        let mut step = self.start("checked", "sql-checked");
        let columns = self
            .columns()
            .map(|(name, ix)| (self.of(ix, "problem"), name));
        let mut problems: Vec<_> = columns.collect();
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
            let column = self.dialect.text(column);
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
