//! From sums to the columns of a row of scores: the ranking, the matches, the verdict and the pathway.

use super::order::Order;
use super::read::{ORGANISATION, PROBLEM, PROBLEM_COLUMN, ROW, Reading, TRAINING, kept};
use super::step::{Query, Step, call, case, case_of, sum};
use crate::batch::COLUMNS;
use crate::instrument::{Persona, PersonaIx};
use crate::scoring::rule::{FULL, NEUTRAL};
use crate::scoring::{Obstacle, Tables, Verdict};

/// What a row that cannot be scored has: the code of the first problem, and the column that it is in.
const COLUMNS_OF_PROBLEM: [&str; 2] = ["problem", "problem_column"];

/// The columns of the steps.
const ANSWERED: &str = "the answered weight";
const BEST: &str = "the best";
const BEST_MATCH: &str = "the match of the best";
const SECOND: &str = "the second";
const MARGIN: &str = "the margin";
const PERSONA: &str = "the persona";
const RUNNER_UP: &str = "the runner-up";
const VERDICT: &str = "the verdict";
const PATHWAY: &str = "the pathway";
const OTHER_GOAL: &str = "a goal of others";
const BECAUSE: &str = "the reason";

/// Adds the sum of every persona, and the weight of what is answered, as [`Scorer::sums`](crate::scoring::Scorer) does.
pub(super) fn sums(reading: &Reading<'_>, step: &mut Step) {
    let instrument = reading.instrument;
    for persona in &instrument.personas {
        let terms = instrument
            .scored()
            .flat_map(|ix| reading.agreements(ix, &persona.id));
        let terms: Vec<_> = terms.collect();
        // The first number makes all that follows large enough.
        step.column(&sum_of(persona), sum("CAST(0 AS BIGINT)", &terms));
    }
    let weights = instrument.scored().filter_map(|ix| {
        let answered = reading.is_answered(ix)?;
        let weight = instrument.question(ix).weight;
        Some(format!("CASE WHEN {answered} THEN {weight} ELSE 0 END"))
    });
    let weights: Vec<_> = weights.collect();
    step.column(ANSWERED, sum("0", &weights));
}

/// Adds the steps behind the sums; returns the columns of the result.
pub(super) fn write(
    reading: &Reading<'_>,
    order: &Order,
    query: &mut Query,
) -> Vec<(String, String)> {
    let ranking = Ranking {
        reading,
        tables: Tables::new(reading.instrument),
    };
    let steps = [
        ranking.ranked(),
        ranking.best(),
        ranking.placed(),
        ranking.judged(),
        ranking.concluded(),
    ];
    for step in steps {
        query.step(&step);
    }
    ranking.result(order)
}

/// Prints the rule of [`rule`](crate::scoring::rule) over the columns that hold the sums.
struct Ranking<'r, 'a> {
    reading: &'r Reading<'a>,
    tables: Tables,
}

impl Ranking<'_, '_> {
    fn name(&self, name: &str) -> String {
        self.reading.dialect.name(name)
    }

    fn personas(&self) -> &[Persona] {
        &self.reading.instrument.personas
    }

    /// The largest of what every persona has.
    fn greatest(&self, text: impl Fn(&Persona) -> String) -> String {
        let all: Vec<_> = self.personas().iter().map(text).collect();
        call("GREATEST", &all)
    }

    /// What belongs to the persona that a key is of.
    fn by_key(&self, key: &str, text: impl Fn(PersonaIx, &Persona) -> String) -> String {
        let arms = self.personas().iter().enumerate();
        let arms = arms.map(|(at, persona)| {
            let text = text(PersonaIx::new(at), persona);
            (self.tables.keys.bias(at).to_string(), text)
        });
        let arms: Vec<_> = arms.collect();
        let stride = self.tables.keys.stride();
        case_of(&format!("{} % {stride}", self.name(key)), &arms)
    }

    /// In hundredths of a percent, halves up; of nothing, everybody has half.
    fn ranked(&self) -> Step {
        let mut step = self.reading.start("ranked", "sql-ranked");
        let keys = self.tables.keys;
        let answered = self.name(ANSWERED);
        let unit = self.tables.unit;
        for (at, persona) in self.personas().iter().enumerate() {
            let sum = self.name(&sum_of(persona));
            step.column(
                &key_of(persona),
                format!("{sum} * {} + {}", keys.stride(), keys.bias(at)),
            );
            let matching = self.reading.dialect.times(
                &format!("{} * {sum} + {unit} * {answered}", 2 * FULL),
                &format!("NULLIF({} * {answered}, 0)", 2 * unit),
            );
            step.column(
                &match_of(persona),
                format!("COALESCE({matching}, {NEUTRAL})"),
            );
        }
        step
    }

    fn best(&self) -> Step {
        let mut step = self.reading.start("best", "sql-best");
        step.column(BEST, self.greatest(|persona| self.name(&key_of(persona))));
        let matches = self.greatest(|persona| self.name(&match_of(persona)));
        step.column(BEST_MATCH, matches);
        step
    }

    fn placed(&self) -> Step {
        let mut step = self.reading.start("placed", "sql-placed");
        let best = self.name(BEST);
        let second = self.greatest(|persona| {
            let key = self.name(&key_of(persona));
            format!("CASE WHEN {key} = {best} THEN -1 ELSE {key} END")
        });
        step.column(SECOND, second);
        step
    }

    /// What a row of scores says beside numbers that are known by now.
    fn judged(&self) -> Step {
        let mut step = self.reading.start("judged", "sql-judged");
        let second = self.by_key(SECOND, |_, persona| self.name(&match_of(persona)));
        step.column(MARGIN, format!("{} - {second}", self.name(BEST_MATCH)));
        step.column(OTHER_GOAL, self.by_key(BEST, |ix, _| self.other_goal(ix)));
        step
    }

    /// Whether a goal is stated that is one of others and not of this persona.
    fn other_goal(&self, persona: PersonaIx) -> String {
        let question = self.reading.instrument.question(self.tables.decisive);
        let goals = question.options.iter().enumerate();
        let others = goals.filter(|(goal, _)| self.tables.is_of_others(*goal, persona));
        let others: Vec<_> = others
            .map(|(_, option)| self.reading.dialect.text(&option.id))
            .collect();
        let places = self.reading.places(self.tables.decisive).iter();
        let tests = places.map(|place| format!("{place} IN ({})", others.join(", ")));
        let tests: Vec<_> = tests.filter(|_| !others.is_empty()).collect();
        if tests.is_empty() {
            "FALSE".to_owned()
        } else {
            tests.join(" OR ")
        }
    }

    fn concluded(&self) -> Step {
        let mut step = self.reading.start("concluded", "sql-concluded");
        let instrument = self.reading.instrument;
        let dialect = self.reading.dialect;
        let id = |_, persona: &Persona| dialect.text(&persona.id);
        let answered = self.name(ANSWERED);
        let thresholds = self.tables.thresholds;
        let least = thresholds.least_weight;
        let enough = format!("{answered} >= {least}");
        step.column(
            PERSONA,
            case(&[(enough.clone(), self.by_key(BEST, id))], None),
        );
        step.column(RUNNER_UP, self.by_key(SECOND, id));
        let decisive = self.reading.places(instrument.decisive()).first();
        let is_open =
            decisive.map_or_else(|| "TRUE".to_owned(), |place| format!("{place} IS NULL"));
        let is_met = |obstacle| match obstacle {
            Obstacle::TooLittle => format!("{answered} < {least}"),
            Obstacle::Undecided => is_open.clone(),
            Obstacle::Close => format!("{} < {}", self.name(MARGIN), thresholds.close_below),
            Obstacle::OtherGoal => self.name(OTHER_GOAL),
        };
        let verdict = |obstacle| dialect.text(Verdict::of(obstacle).id());
        let arms = Obstacle::ALL.map(|one| (is_met(one), verdict(Some(one))));
        step.column(VERDICT, case(&arms, Some(&verdict(None))));
        let nothing = || dialect.as_text("NULL");
        let because = |one: Obstacle| one.because().map_or_else(nothing, |id| dialect.text(id));
        let arms = Obstacle::ALL.map(|one| (is_met(one), because(one)));
        step.column(BECAUSE, case(&arms, None));
        // Everybody has a pathway without a condition, so that of the best is the first of all that fit.
        let pathway = self.by_key(BEST, |ix, _| self.pathway(ix));
        step.column(PATHWAY, case(&[(enough, pathway)], None));
        step
    }

    /// The first pathway of a persona whose conditions hold.
    fn pathway(&self, persona: PersonaIx) -> String {
        let instrument = self.reading.instrument;
        let mut arms = Vec::new();
        let mut own = instrument.preferences_of(persona);
        let last = own.find_map(|preference| {
            let pathway = &instrument.pathways[preference.pathway.get()].id;
            let pathway = self.reading.dialect.text(pathway);
            if preference.when.is_empty() {
                return Some(pathway);
            }
            arms.push((self.reading.hold(&preference.when), pathway));
            None
        });
        match last {
            Some(pathway) if arms.is_empty() => pathway,
            last => case(&arms, last.as_deref()),
        }
    }

    fn result(&self, order: &Order) -> Vec<(String, String)> {
        let percent = |hundredths: &str| {
            let hundredths = self.name(hundredths);
            format!("CAST(CAST({hundredths} AS INTEGER) * 0.01 AS DECIMAL(5, 2))")
        };
        let problem = self.name(PROBLEM);
        let unless_problem =
            |score: String| format!("CASE WHEN {problem} IS NULL THEN {score} END");
        let about = [
            self.name(ROW),
            self.guarded(ORGANISATION),
            self.guarded(TRAINING),
        ];
        let scores = [
            self.name(PERSONA),
            percent(BEST_MATCH),
            self.name(RUNNER_UP),
            percent(MARGIN),
            self.name(VERDICT),
            self.name(ANSWERED),
            self.name(PATHWAY),
            self.name(BECAUSE),
        ];
        let scores = about
            .into_iter()
            .chain(scores.into_iter().map(unless_problem));
        let scores = COLUMNS.iter().map(|&name| name.to_owned()).zip(scores);
        let matches = self.personas().iter().map(|persona| {
            let matching = percent(&match_of(persona));
            (persona.id.clone(), unless_problem(matching))
        });
        let names = order.columns.kept.iter().enumerate();
        let carried = names.map(|(at, name)| (name.clone(), self.name(&kept(at))));
        let problems = [PROBLEM, PROBLEM_COLUMN].map(|name| self.name(name));
        let problems = COLUMNS_OF_PROBLEM
            .iter()
            .map(|&name| name.to_owned())
            .zip(problems);
        let all = scores.chain(matches).chain(carried).chain(problems);
        all.map(|(name, expression)| (expression, name)).collect()
    }

    /// A name with an apostrophe before it when a spreadsheet would take it for a formula, as in every table of ours.
    fn guarded(&self, name: &str) -> String {
        let name = self.name(name);
        let digits =
            |text: &str, also: &str| format!("TRANSLATE({text}, '0123456789{also}', '') = ''");
        let first = format!("LEFT({name}, 1)");
        let number = format!(
            "LENGTH({name}) > 1 AND {} AND {}",
            digits(&format!("SUBSTRING({name}, 2, 1)"), ""),
            digits(&format!("SUBSTRING({name}, 2)"), ".,"),
        );
        let text = format!("{} || {name}", self.reading.dialect.text("'"));
        let arms = [
            (
                format!("{first} IN ('=', '@', '＝', '＋', '－', '＠')"),
                text.clone(),
            ),
            (format!("{first} IN ('+', '-') AND NOT ({number})"), text),
        ];
        case(&arms, Some(&name))
    }
}

fn sum_of(persona: &Persona) -> String {
    format!("sum of {}", persona.id)
}

fn key_of(persona: &Persona) -> String {
    format!("key of {}", persona.id)
}

fn match_of(persona: &Persona) -> String {
    format!("match of {}", persona.id)
}
