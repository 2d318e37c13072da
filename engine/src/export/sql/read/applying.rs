//! Which answers count, and which conditions hold.

use std::collections::{BTreeMap, BTreeSet};

use super::{Reading, named};
use crate::export::sql::step::Query;
use crate::instrument::{Condition, Kind, QuestionIx, Test};

impl Reading<'_> {
    /// Takes out the answers to questions that do not apply, as far as pathways depend on them; nothing else in a row of
    /// scores does. A question depends on questions before it alone.
    pub(super) fn applying(&mut self, query: &mut Query) {
        let mut levels: BTreeMap<QuestionIx, usize> = BTreeMap::new();
        for ix in self.needed() {
            let when = &self.question(ix).ask_when;
            let before = when.iter().filter_map(|one| levels.get(&one.question));
            let before = before.max().copied().unwrap_or(0);
            levels.insert(ix, before + usize::from(!when.is_empty()));
        }
        let deepest = levels.values().max().copied().unwrap_or(0);
        for level in 1..=deepest {
            let mut step = self.start(&format!("applying {level}"), "sql-applying");
            let mut places = Vec::new();
            for ix in levels
                .iter()
                .filter(|(_, at)| **at == level)
                .map(|(ix, _)| *ix)
            {
                let applies = self.hold(&self.question(ix).ask_when);
                let old = self.places(ix);
                let new =
                    (1..=old.len()).map(|at| named(self.question(ix), &format!("{at} counting")));
                let new: Vec<_> = new.collect();
                for (old, new) in old.iter().zip(&new) {
                    step.column(new, format!("CASE WHEN {applies} THEN {old} END"));
                }
                let new = new.iter().map(|name| self.dialect.name(name));
                places.push((ix, new.collect()));
            }
            self.places.extend(places);
            query.step(&step);
        }
    }

    /// The questions that pathways depend on, or that those depend on.
    fn needed(&self) -> BTreeSet<QuestionIx> {
        let preferences = self.instrument.preferences.iter();
        let conditions = preferences.flat_map(|preference| &preference.when);
        let mut open: Vec<_> = conditions.map(|condition| condition.question).collect();
        let mut needed = BTreeSet::new();
        while let Some(ix) = open.pop() {
            if needed.insert(ix) {
                open.extend(self.question(ix).ask_when.iter().map(|one| one.question));
            }
        }
        needed
    }

    /// Whether all conditions hold.
    pub(in crate::export::sql) fn hold(&self, conditions: &[Condition]) -> String {
        let all: Vec<_> = conditions.iter().map(|one| self.holds(one)).collect();
        if all.is_empty() {
            return "TRUE".to_owned();
        }
        all.join(" AND ")
    }

    fn holds(&self, condition: &Condition) -> String {
        let question = self.question(condition.question);
        let places = self.places(condition.question);
        let is_number = matches!(question.kind, Kind::Number { .. });
        let ids = |options: &[usize]| {
            let ids = options
                .iter()
                .map(|at| self.dialect.text(&question.options[*at].id));
            ids.collect::<Vec<_>>().join(", ")
        };
        let all = |tests: Vec<String>, between: &str| format!("({})", tests.join(between));
        match &condition.test {
            // A number has no options, and what no row answers is unknown.
            Test::None(_) if is_number || places.is_empty() => "TRUE".to_owned(),
            _ if places.is_empty() => "FALSE".to_owned(),
            Test::Any(_) if is_number => "FALSE".to_owned(),
            Test::Any(options) => {
                let tests = places
                    .iter()
                    .map(|place| format!("{place} IN ({})", ids(options)));
                all(tests.collect(), " OR ")
            }
            Test::None(options) => {
                let tests = places
                    .iter()
                    .map(|place| format!("({place} IS NULL OR {place} NOT IN ({}))", ids(options)));
                all(tests.collect(), " AND ")
            }
            Test::AtLeast(least) if is_number => format!("({} >= {least})", places[0]),
            Test::AtMost(most) if is_number => format!("({} <= {most})", places[0]),
            Test::AtLeast(_) | Test::AtMost(_) => "FALSE".to_owned(),
        }
    }
}
