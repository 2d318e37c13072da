//! What reading one file leaves for the next, and how an id becomes an index.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::super::{Condition, Question, QuestionIx, Test, Text};
use super::tree::Tree;
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node, note};
use crate::text::message::Message;

/// What reading one file leaves for the next.
#[derive(Default)]
pub(super) struct Loader {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) languages: Vec<String>,
    pub(super) questions: Vec<Question>,
    /// The ids that entries can refer to, by what they name.
    known: HashMap<What, Rc<Ids>>,
    /// The ids of the options, by question.
    options: Vec<Rc<Ids>>,
    /// What may stand in a file that cannot be read: an id of it that is not known is no mistake.
    hidden: Vec<What>,
}

/// A thing that an id can name, for messages: the argument of `unknown-id`.
pub(super) type What = &'static str;

/// The ids that a table had so far.
pub(super) type Seen<'a> = HashSet<&'a str>;

/// The ids of a table and their positions. Of two that are the same, which is reported, the first counts.
#[derive(Debug, Default)]
pub(super) struct Ids {
    positions: HashMap<String, usize>,
    all: Vec<String>,
}

/// Among more candidates than this none is suggested: it would take long, and one is near to anything.
const MOST_CANDIDATES: usize = 1000;
/// After so many problems nobody needs suggestions.
const MOST_SUGGESTIONS: usize = 100;

impl Ids {
    pub(super) fn of<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut known = Self::default();
        for (at, id) in ids.enumerate() {
            known.positions.entry(id.to_owned()).or_insert(at);
            known.all.push(id.to_owned());
        }
        known
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }
}

impl Loader {
    pub(super) fn for_tree(tree: &Tree) -> Self {
        let mut hidden: Vec<What> = Vec::new();
        if tree.personas().is_none() {
            hidden.push("persona");
        }
        if tree.journeys_hidden() {
            hidden.extend([
                "phase",
                "pathway",
                "reason",
                "kind",
                "category",
                "actor",
                "theme",
                "threshold",
            ]);
        }
        Self {
            hidden,
            ..Self::default()
        }
    }

    /// Whether things of this kind may stand in a file that cannot be read.
    pub(super) fn is_hidden(&self, what: What) -> bool {
        self.hidden.contains(&what)
    }

    /// From now on entries can refer to these.
    pub(super) fn know<'a>(&mut self, what: What, ids: impl Iterator<Item = &'a str>) {
        self.known.insert(what, Rc::new(Ids::of(ids)));
    }

    /// From now on entries can refer to the questions that were read, and to their options.
    pub(super) fn know_questions(&mut self) {
        let ids = self.questions.iter().map(|question| question.id.as_str());
        let known = Rc::new(Ids::of(ids));
        self.known.insert("question", known);
        let options = self.questions.iter().map(Question::option_ids);
        self.options = options.map(|ids| Rc::new(Ids::of(ids))).collect();
    }

    pub(super) fn report(&mut self, problem: Diagnostic) {
        note(&mut self.problems, problem);
    }

    /// The problem with the nearest candidate as a hint, unless there are too many of either.
    pub(super) fn suggesting<'a>(
        &self,
        problem: Diagnostic,
        value: &str,
        candidates: impl ExactSizeIterator<Item = &'a str>,
    ) -> Diagnostic {
        if candidates.len() > MOST_CANDIDATES || self.problems.len() > MOST_SUGGESTIONS {
            return problem;
        }
        // A theme that stands alone is among the themes.
        let others = candidates.filter(|candidate| *candidate != value);
        problem.suggest(value, others)
    }

    /// An id: there, well-formed, and not used before in its table.
    pub(super) fn id<'a>(&mut self, fields: &mut Fields<'a>, seen: &mut Seen<'a>) -> String {
        let Some((id, span)) = fields.text("id", &mut self.problems) else {
            return String::new();
        };
        if id.is_empty()
            || !id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
        {
            self.report(
                Diagnostic::new(Message::new("malformed-id").text("id", id))
                    .at(fields.file(), span.clone()),
            );
        }
        if !seen.insert(id) {
            self.report(
                Diagnostic::new(Message::new("duplicate-id").text("id", id))
                    .at(fields.file(), span),
            );
        }
        id.to_owned()
    }

    /// The section of the study that an entry rests on.
    pub(super) fn section(&mut self, fields: &mut Fields<'_>) -> String {
        match fields.text("section", &mut self.problems) {
            Some((section, span)) => {
                if section.trim().is_empty() {
                    self.report(
                        Diagnostic::new(Message::new("empty-text")).at(fields.file(), span),
                    );
                }
                section.to_owned()
            }
            None => String::new(),
        }
    }

    /// A text that must be there in every language.
    pub(super) fn text(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Text {
        match fields.required(key, &mut self.problems) {
            Some(node) => self.translations(fields.file(), node),
            None => Text::default(),
        }
    }

    /// A text that may be absent, but not in one language alone.
    pub(super) fn optional_text(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
    ) -> Option<Text> {
        let entry = fields.entry(key)?;
        Some(self.translations(fields.file(), &entry.node))
    }

    fn translations(&mut self, file: &Arc<SourceFile>, node: &Node) -> Text {
        let Some(fields) = Fields::of(file, node, &mut self.problems) else {
            return Text::default();
        };
        let mut texts = vec![String::new(); self.languages.len()];
        let mut present = vec![false; self.languages.len()];
        for entry in fields.entries() {
            let Some(at) = self
                .languages
                .iter()
                .position(|language| *language == entry.key)
            else {
                let message = Message::new("unknown-key").text("key", &entry.key);
                let problem = Diagnostic::new(message).at(file, entry.span.clone());
                let known = self.languages.iter().map(String::as_str);
                let problem = self.suggesting(problem, &entry.key, known);
                self.report(problem);
                continue;
            };
            present[at] = true;
            if let Some((text, span)) = fields.as_text(&entry.node, &mut self.problems) {
                if text.trim().is_empty() {
                    self.report(Diagnostic::new(Message::new("empty-text")).at(file, span));
                }
                text.clone_into(&mut texts[at]);
            }
        }
        let missing: Vec<_> = (0..present.len()).filter(|at| !present[*at]).collect();
        if !missing.is_empty() {
            let names = missing.iter().map(|at| self.languages[*at].as_str());
            let names = names.collect::<Vec<_>>().join("`, `");
            let message = Message::new("missing-translation").text("language", names);
            self.report(Diagnostic::new(message).at(file, node.span.clone()));
        }
        Text::new(texts)
    }

    /// The texts of a list, none of them twice.
    pub(super) fn distinct<'a>(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
    ) -> Vec<(&'a str, Range<usize>)> {
        let mut seen = Seen::new();
        let mut texts = fields.texts(key, &mut self.problems);
        texts.retain(|(text, span)| {
            let new = seen.insert(text);
            if !new {
                let message = Message::new("listed-twice").text("value", text);
                self.report(Diagnostic::new(message).at(fields.file(), span.clone()));
            }
            new
        });
        texts
    }

    /// The position of an id, or a report with the nearest known id.
    fn resolve(
        &mut self,
        file: &Arc<SourceFile>,
        what: What,
        (id, span): (&str, Range<usize>),
        known: &Ids,
    ) -> Option<usize> {
        let found = known.find(id);
        if found.is_none() && !self.is_hidden(what) {
            let message = Message::new("unknown-id").text("what", what).text("id", id);
            let problem = Diagnostic::new(message).at(file, span);
            let all = known.all.iter().map(String::as_str);
            let problem = self.suggesting(problem, id, all);
            self.report(problem);
        }
        found
    }

    /// The position of the word in a required field among those that are possible.
    pub(super) fn one_of(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        possible: &[&str],
    ) -> Option<usize> {
        let word = fields.text(key, &mut self.problems)?;
        let known = Ids::of(possible.iter().copied());
        self.resolve(fields.file(), key, word, &known)
    }

    /// The position of what the id in a required field names.
    pub(super) fn reference(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        what: What,
    ) -> Option<usize> {
        let id = fields.text(key, &mut self.problems)?;
        let known = self.ids(what);
        self.resolve(fields.file(), what, id, &known)
    }

    /// The positions of what a list of ids names.
    pub(super) fn references(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        what: What,
    ) -> Vec<usize> {
        let known = self.ids(what);
        self.positions(fields, key, what, &known)
    }

    fn ids(&self, what: What) -> Rc<Ids> {
        self.known.get(what).cloned().unwrap_or_default()
    }

    fn positions(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        what: What,
        known: &Ids,
    ) -> Vec<usize> {
        let ids = self.distinct(fields, key);
        ids.into_iter()
            .filter_map(|id| self.resolve(fields.file(), what, id, known))
            .collect()
    }

    /// The question that a required field names.
    pub(super) fn question(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
    ) -> Option<QuestionIx> {
        self.reference(fields, key, "question").map(QuestionIx::new)
    }

    /// The position of the option that a required field names.
    pub(super) fn option(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        question: QuestionIx,
    ) -> Option<usize> {
        let id = fields.text(key, &mut self.problems)?;
        let known = Rc::clone(&self.options[question.get()]);
        self.resolve(fields.file(), "option", id, &known)
    }

    /// The options of a question that a list names.
    pub(super) fn options(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        question: QuestionIx,
    ) -> Vec<usize> {
        let known = Rc::clone(&self.options[question.get()]);
        self.positions(fields, key, "option", &known)
    }

    /// The conditions in a list; each row names a question and one test.
    pub(super) fn conditions(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
    ) -> Vec<Condition> {
        let rows = fields.tables(key, &mut self.problems);
        rows.into_iter()
            .filter_map(|row| self.condition(row))
            .collect()
    }

    fn condition(&mut self, mut fields: Fields<'_>) -> Option<Condition> {
        let question = self.question(&mut fields, "question");
        let mut tests = Vec::new();
        for (key, make) in [
            ("any", Test::Any as fn(_) -> _),
            ("none", Test::None as fn(_) -> _),
        ] {
            if fields.entry(key).is_some()
                && let Some(question) = question
            {
                let options = self.options(&mut fields, key, question);
                if fields.list(key, &mut self.problems).is_empty() {
                    let message = Message::new("condition-without-options").text("key", key);
                    self.report(Diagnostic::new(message).at(fields.file(), fields.span()));
                }
                tests.push(make(options));
            }
        }
        for (key, make) in [
            ("at_least", Test::AtLeast as fn(_) -> _),
            ("at_most", Test::AtMost as fn(_) -> _),
        ] {
            if let Some(number) = fields.number(key, 0..=u32::MAX, &mut self.problems) {
                tests.push(make(number));
            }
        }
        let (file, span) = (fields.file(), fields.span());
        fields.finish(&mut self.problems);
        let question = question?;
        if tests.len() != 1 {
            self.report(Diagnostic::new(Message::new("condition-needs-one-test")).at(file, span));
            return None;
        }
        let test = tests.remove(0);
        let numeric = matches!(test, Test::AtLeast(_) | Test::AtMost(_));
        if numeric != self.questions[question.get()].options.is_empty() {
            self.report(
                Diagnostic::new(Message::new("condition-test-does-not-fit")).at(file, span),
            );
            return None;
        }
        Some(Condition { question, test })
    }
}
