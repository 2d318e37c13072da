//! From the cells of a row to the options that they name, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use super::Order;
use super::dialect::Dialect;
use super::step::{Query, Step, call, case};
use super::words::{SEPARATOR, Word, letters, spaces, unknown, words};
use crate::instrument::{Bands, Condition, Instrument, Kind, Question, QuestionIx, Test};
use crate::locale::Locale;
use crate::message::Message;

/// The columns of a step that are about the row and not about a question.
pub(super) const ROW: &str = "the row";
pub(super) const ORGANISATION: &str = "the organisation";
pub(super) const TRAINING: &str = "the training";
pub(super) const PROBLEM: &str = "the problem";
pub(super) const PROBLEM_COLUMN: &str = "the column of the problem";

/// The relation of how an answer of several options divides its weight.
const SHARES: &str = "the shares";

/// A character that words mostly do not have.
const NOT_PLAIN: &str = "[^abcdefghijklmnopqrstuvwxyz0123456789_|]";

/// What a name has when there may be spaces around it: one at an end, or a character that may be one.
const NAME_TO_TRIM: &str = "^ | $|[^ -~]";

/// The columns of a relation of words.
const WORD: &str = "word";
const OPTION: &str = "option";

/// How the answers of a table are read.
pub(super) struct Reading<'a> {
    pub(super) instrument: &'a Instrument,
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
        let columns = order.columns.answers.iter().map(|(_, ix)| *ix);
        let mut asked: BTreeSet<_> = columns.collect();
        let derived = asked
            .iter()
            .filter_map(|ix| bands(instrument.question(*ix)));
        let derived: Vec<_> = derived.map(|bands| bands.question).collect();
        asked.extend(derived);
        let mut all = BTreeMap::new();
        for ix in &asked {
            let question = instrument.question(*ix);
            if !matches!(question.kind, Kind::Number { .. }) {
                all.insert(*ix, words(question)?);
            }
        }
        let used: Vec<_> = all
            .values()
            .flatten()
            .map(|one| one.word.as_str())
            .collect();
        let letters = letters(&used)?;
        Ok(Self {
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

    /// The questions with a column, with its name in the table.
    fn columns(&self) -> impl Iterator<Item = (&'a str, QuestionIx)> + use<'a> {
        let columns = self.order.columns.answers.iter();
        columns.map(|(name, ix)| (name.as_str(), *ix))
    }

    fn has_column(&self, ix: QuestionIx) -> bool {
        self.columns().any(|(_, column)| column == ix)
    }

    /// The numbers in the table from which an answer follows.
    fn deriving(&self) -> Vec<(QuestionIx, &'a Bands)> {
        let numbers = self.asked.iter();
        let found = numbers.filter_map(|ix| Some((*ix, bands(self.question(*ix))?)));
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
            if question.weight > 0 {
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
            let about = if question.weight > 0 {
                Message::new("sql-words-scored").number("weight", question.weight)
            } else {
                Message::new("sql-words")
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
        let mut ranked = self.asked.iter().filter(|ix| self.is_shared(**ix));
        if ranked.next().is_some() {
            let shares = &self.instrument.tuning.shares;
            let places = (1..=shares.len()).map(place);
            let columns: Vec<_> = std::iter::once("picks".to_owned()).chain(places).collect();
            let rows = shares.iter().map(|row| {
                let all = std::iter::once(row.len());
                let shares = (0..shares.len()).map(|at| row.get(at).copied().unwrap_or(0));
                let all = all.map(|picks| picks.to_string());
                all.chain(shares.map(|share| share.to_string())).collect()
            });
            let rows: Vec<_> = rows.collect();
            query.relation(SHARES, &self.locale.get("sql-shares"), &columns, &rows);
        }
    }

    /// Whether an answer to a question divides its weight over several options.
    fn is_shared(&self, ix: QuestionIx) -> bool {
        let question = self.question(ix);
        question.weight > 0 && most(question) > 1
    }

    fn said(&self, query: &mut Query) {
        let mut given = self.start("given", "sql-given");
        let mut said = self.start("said", "sql-said");
        let columns = &self.order.columns;
        given.column(ROW, self.dialect.name(&columns.row));
        let names = [
            (ORGANISATION, &columns.organisation),
            (TRAINING, &columns.training),
        ];
        for (called, name) in names {
            let text = name
                .as_ref()
                .map_or_else(null, |name| self.dialect.name(name));
            let text = self.dialect.as_text(&text);
            let odd = self.dialect.matches(&text, NAME_TO_TRIM);
            let text = case(&[(odd, self.trimmed(&text))], Some(&text));
            given.column(called, format!("NULLIF({text}, '')"));
        }
        for (at, name) in columns.kept.iter().enumerate() {
            given.column(&kept(at), self.dialect.name(name));
        }
        for (name, ix) in self.columns() {
            let text = self.dialect.as_text(&self.dialect.name(name));
            let question = self.question(ix);
            given.column(&named(question, "given"), format!("COALESCE({text}, '')"));
            let cell = self.of(ix, "given");
            let cell = self.unless_plain(&cell, &cell, &self.small(&self.trimmed(&cell)));
            said.column(&named(question, "said"), cell);
        }
        query.begin(&given, &self.dialect.path(&self.order.table));
        query.step(&said);
    }

    /// What is made of a text, unless it is plain: letters, digits and signs of ids have no spaces around them and are small.
    /// Looking is a tenth of the work, and most cells are plain.
    fn unless_plain(&self, text: &str, plain: &str, made: &str) -> String {
        let odd = self.dialect.matches(text, NOT_PLAIN);
        case(&[(odd, made.to_owned())], Some(plain))
    }

    /// A text without spaces of any kind around it.
    fn trimmed(&self, text: &str) -> String {
        format!("TRIM(BOTH {} FROM {text})", self.spaces)
    }

    /// A text in small letters, as far as words have them.
    fn small(&self, text: &str) -> String {
        let (capitals, small) = &self.letters;
        if capitals.is_empty() {
            return text.to_owned();
        }
        let (capitals, small) = (self.dialect.text(capitals), self.dialect.text(small));
        format!("TRANSLATE({text}, {capitals}, {small})")
    }

    /// Whether a column holds nothing or a word for "unknown".
    fn is_open(&self, ix: QuestionIx, column: &str) -> String {
        let unknown = unknown(self.question(ix)).map(|word| self.dialect.text(&word));
        let open: Vec<_> = std::iter::once("''".to_owned()).chain(unknown).collect();
        format!("{column} IN ({})", open.join(", "))
    }

    /// Numbers, and the answers that follow from them. A number is read as digits with at most one sign; nothing is cast
    /// that could fail, whatever order a database computes in.
    fn measured(&mut self, query: &mut Query) {
        let mut unsigned = self.start("unsigned", "sql-unsigned");
        let mut counted = self.start("counted", "sql-counted");
        let mut measured = self.start("measured", "sql-measured");
        for (_, ix) in self.columns() {
            let question = self.question(ix);
            let Kind::Number { min, max, derives } = &question.kind else {
                continue;
            };
            let (said, rest) = (self.of(ix, "said"), self.of(ix, "unsigned"));
            unsigned.column(
                &named(question, "unsigned"),
                format!("CASE WHEN LEFT({said}, 1) IN ('+', '-') THEN SUBSTRING({said}, 2) ELSE {said} END"),
            );
            let digits = format!("TRIM(LEADING '0' FROM {rest})");
            counted.column(
                &named(question, "counted"),
                format!(
                    "CAST(CASE WHEN {rest} <> '' AND TRANSLATE({rest}, '0123456789', '') = '' \
                     AND LENGTH({digits}) <= 10 AND (LEFT({said}, 1) <> '-' OR {digits} = '') \
                     THEN '0' || {digits} END AS BIGINT)"
                ),
            );
            let number = self.of(ix, "counted");
            let fits = format!("{number} BETWEEN {min} AND {max}");
            measured.column(&question.id, format!("CASE WHEN {fits} THEN {number} END"));
            if let Some(bands) = derives {
                let options = &self.question(bands.question).options;
                let arms = bands.bands.iter().rev().map(|band| {
                    let option = self.dialect.text(&options[band.option].id);
                    (format!("{fits} AND {number} >= {}", band.from), option)
                });
                let arms: Vec<_> = arms.collect();
                measured.column(&named(question, "gives"), case(&arms, None));
            }
            self.places
                .insert(ix, vec![self.dialect.name(&question.id)]);
        }
        for step in [unsigned, counted, measured] {
            query.step(&step);
        }
        let mut meant = self.start("meant", "sql-meant");
        for ix in &self.asked {
            let deriving = self.deriving().into_iter();
            let own = deriving.filter(|(_, bands)| bands.question == *ix);
            // Options stand with their ids there; words are in small letters.
            let options = own.map(|(number, _)| self.small(&self.of(number, "gives")));
            let options: Vec<_> = options.collect();
            if options.is_empty() {
                continue;
            }
            let said = self.has_column(*ix).then(|| self.of(*ix, "said"));
            let nothing = said.clone().unwrap_or_else(|| "''".to_owned());
            let follows = format!("COALESCE({}, {nothing})", options.join(", "));
            let meaning = match &said {
                Some(said) => {
                    let open = self.is_open(*ix, said);
                    case(&[(open, follows)], Some(said))
                }
                None => follows,
            };
            meant.column(&named(self.question(*ix), "meant"), meaning);
        }
        query.step(&meant);
    }

    /// The column with the words of a question, and of what follows from numbers.
    fn text_of(&self, ix: QuestionIx) -> String {
        let mut derived = self.deriving().into_iter();
        let is_derived = derived.any(|(_, bands)| bands.question == ix);
        self.of(ix, if is_derived { "meant" } else { "said" })
    }

    fn split(&self, query: &mut Query) {
        let mut step = self.start("split", "sql-split");
        for ix in self.words.keys() {
            let question = self.question(*ix);
            let text = self.text_of(*ix);
            if !question.takes_several() {
                continue;
            }
            let separators = format!("LENGTH({text}) - LENGTH(REPLACE({text}, '{SEPARATOR}', ''))");
            step.column(&named(question, "picks"), format!("{separators} + 1"));
            for at in 1..=most(question) {
                let part = format!("SPLIT_PART({text}, '{SEPARATOR}', {at})");
                let part = self.unless_plain(&text, &part, &self.trimmed(&part));
                step.column(&named(question, &format!("{at} said")), part);
            }
        }
        query.step(&step);
    }

    /// The options that words name, and what is wrong where they name none.
    fn understood(&mut self) -> Step {
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
    fn in_slot(&self, is: &str, column: &str) -> String {
        format!("{}.{}", self.dialect.name(is), self.dialect.name(column))
    }

    /// How far a persona agrees with each option of an answer, times its weight and the share of it; nothing for a question
    /// that no row answers.
    pub(super) fn agreements(&self, ix: QuestionIx, persona: &str) -> Vec<String> {
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
    pub(super) fn is_answered(&self, ix: QuestionIx) -> Option<String> {
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
    fn checked(&self, query: &mut Query) {
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

    /// Takes out the answers to questions that do not apply, as far as pathways depend on them; nothing else in a row of
    /// scores does. A question depends on questions before it alone.
    fn applying(&mut self, query: &mut Query) {
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
    pub(super) fn hold(&self, conditions: &[Condition]) -> String {
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
    let slots = (1..=most(question)).map(|at| Slot {
        said: Some(named(question, &format!("{at} said"))),
        is: named(question, &format!("{at} is")),
        option: named(question, &at.to_string()),
    });
    slots.collect()
}

/// How many options an answer holds at most.
fn most(question: &Question) -> usize {
    match question.kind {
        Kind::Multi { max, .. } => max,
        _ => 1,
    }
}

fn bands(question: &Question) -> Option<&Bands> {
    match &question.kind {
        Kind::Number { derives, .. } => derives.as_ref(),
        _ => None,
    }
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

/// The code of a problem, which is its name in every language.
fn code(code: &str) -> String {
    format!("'{code}'")
}

fn null() -> String {
    "NULL".to_owned()
}
