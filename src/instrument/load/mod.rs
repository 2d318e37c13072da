//! From three files to a valid [`Instrument`], or to every reason why not.
//!
//! One module a file reads its tables; [`Loader`] holds what they share: the languages, the problems found so far, and
//! how an id becomes an index. Order matters once: questions first, because everything else refers to their options.

mod items;
mod journeys;
mod personas;
mod questions;

use std::sync::Arc;

use include_dir::{Dir, File, include_dir};
use sha2::{Digest, Sha256};

use super::{Condition, Instrument, Question, QuestionIx, Test, Text};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::message::Message;
use crate::source::{Fields, Node, Notation, Value};

/// The files of an instrument.
#[derive(Clone, Debug)]
pub struct Files {
    /// `questions.toml`.
    pub questions: Arc<SourceFile>,
    /// `personas.toml`.
    pub personas: Arc<SourceFile>,
    /// `journeys.toml` and then the files in `journeys/`, by name: what belongs together may stand in one file of its own.
    pub journeys: Vec<Arc<SourceFile>>,
}

static JOURNEYS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/journeys");

impl Files {
    /// The names that the files have in a folder.
    pub const NAMES: [&'static str; 3] = ["questions.toml", "personas.toml", "journeys.toml"];

    /// The folder that further journey files have in a folder.
    pub const JOURNEYS: &'static str = "journeys";

    /// The instrument that comes with the program.
    pub fn embedded() -> Self {
        let [questions, personas, journeys] = Self::NAMES;
        let toml = |file: &&File<'_>| file.path().extension().is_some_and(|ext| ext == "toml");
        let mut further: Vec<_> = JOURNEYS.files().filter(toml).collect();
        further.sort_by_key(|file| file.path());
        let further = further.into_iter().map(|file| {
            let name = format!("{}/{}", Self::JOURNEYS, file.path().display());
            SourceFile::new(name, file.contents_utf8().unwrap_or_default())
        });
        let shared = SourceFile::new(journeys, include_str!("../../../journeys.toml"));
        Self {
            questions: SourceFile::new(questions, include_str!("../../../questions.toml")),
            personas: SourceFile::new(personas, include_str!("../../../personas.toml")),
            journeys: std::iter::once(shared).chain(further).collect(),
        }
    }

    fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for file in [&self.questions, &self.personas]
            .into_iter()
            .chain(&self.journeys)
        {
            hasher.update((file.text().len() as u64).to_le_bytes());
            hasher.update(file.text());
        }
        let digest = hasher.finalize();
        digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// Reads and validates an instrument.
///
/// # Errors
/// Every problem of its files, sorted by place. A file that is no TOML hides the problems behind its syntax errors.
pub fn load(files: &Files) -> Result<Instrument, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut parse = |file: &Arc<SourceFile>| {
        crate::source::parse(file, Notation::Toml).unwrap_or_else(|errors| {
            problems.extend(errors);
            Node {
                value: Value::Table(Vec::new()),
                span: 0..0,
            }
        })
    };
    let [questions, personas] = [parse(&files.questions), parse(&files.personas)];
    let journeys: Vec<_> = files
        .journeys
        .iter()
        .map(|file| (file, parse(file)))
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }

    let mut loader = Loader::default();
    let head = questions::read(&mut loader, &files.questions, &questions);
    // Without a head there are no languages, and every text would be reported.
    if head.is_none() {
        Diagnostic::sort(&mut loader.problems);
        return Err(loader.problems);
    }
    let people = personas::read(&mut loader, &files.personas, &personas);
    let roads = journeys::read(&mut loader, &journeys, &people.personas);
    if loader.problems.is_empty()
        && let (Some(head), Some(tuning)) = (head, people.tuning)
    {
        return Ok(Instrument {
            version: head.version,
            hash: files.hash(),
            title: head.title,
            source: head.source,
            languages: loader.languages,
            questions: loader.questions,
            tuning,
            strengths: people.strengths,
            personas: people.personas,
            agreements: people.agreements,
            cautions: people.cautions,
            phases: roads.phases,
            pathways: roads.pathways,
            preferences: roads.preferences,
            treatments: roads.treatments,
            reasons: roads.reasons,
            categories: roads.categories,
            actors: roads.actors,
            items: roads.items,
            insights: roads.insights,
            themes: roads.themes,
            recommendations: roads.recommendations,
        });
    }
    let mut problems = loader.problems;
    Diagnostic::sort(&mut problems);
    Err(problems)
}

/// What reading one file leaves for the next.
#[derive(Default)]
struct Loader {
    problems: Vec<Diagnostic>,
    languages: Vec<String>,
    questions: Vec<Question>,
}

/// A thing that an id can name, for messages: the argument of `unknown-id`.
type What = &'static str;

impl Loader {
    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// An id: there, well-formed, and not used before in its table.
    fn id<'a>(&mut self, fields: &mut Fields<'a>, seen: &mut Vec<&'a str>) -> String {
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
        if seen.contains(&id) {
            self.report(
                Diagnostic::new(Message::new("duplicate-id").text("id", id))
                    .at(fields.file(), span),
            );
        }
        seen.push(id);
        id.to_owned()
    }

    /// The section of the study that an entry rests on.
    fn section(&mut self, fields: &mut Fields<'_>) -> String {
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
    fn text(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Text {
        match fields.required(key, &mut self.problems) {
            Some(node) => self.translations(fields.file(), node),
            None => Text::default(),
        }
    }

    /// A text that may be absent, but not in one language alone.
    fn optional_text(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Option<Text> {
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
                let known = self.languages.iter().map(String::as_str);
                let problem = crate::source::unknown_key(file, entry, known);
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
        for (language, present) in self.languages.clone().iter().zip(present) {
            if !present {
                let message = Message::new("missing-translation").text("language", language);
                self.report(Diagnostic::new(message).at(file, node.span.clone()));
            }
        }
        Text::new(texts)
    }

    /// The position of what an id names, or a report with the nearest known id.
    fn resolve<'a>(
        &mut self,
        file: &Arc<SourceFile>,
        what: What,
        (id, span): (&str, std::ops::Range<usize>),
        mut known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let all = known.clone();
        let found = known.position(|candidate| candidate == id);
        if found.is_none() {
            let message = Message::new("unknown-id").text("what", what).text("id", id);
            self.report(Diagnostic::new(message).at(file, span).suggest(id, all));
        }
        found
    }

    /// The position of what the id in a required field names.
    fn reference<'a>(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        what: What,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let id = fields.text(key, &mut self.problems)?;
        self.resolve(fields.file(), what, id, known)
    }

    /// The positions of what a list of ids names.
    fn references<'a>(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        what: What,
        known: &(impl Iterator<Item = &'a str> + Clone),
    ) -> Vec<usize> {
        let ids = fields.texts(key, &mut self.problems);
        ids.into_iter()
            .filter_map(|id| self.resolve(fields.file(), what, id, known.clone()))
            .collect()
    }

    /// The question that a required field names.
    fn question(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Option<QuestionIx> {
        let ids: Vec<_> = self
            .questions
            .iter()
            .map(|question| question.id.clone())
            .collect();
        self.reference(fields, key, "question", ids.iter().map(String::as_str))
            .map(QuestionIx::new)
    }

    /// The options of a question that a list names.
    fn options(
        &mut self,
        fields: &mut Fields<'_>,
        key: &'static str,
        question: QuestionIx,
    ) -> Vec<usize> {
        let ids: Vec<_> = self.questions[question.get()]
            .option_ids()
            .map(str::to_owned)
            .collect();
        self.references(fields, key, "option", &ids.iter().map(String::as_str))
    }

    /// The conditions in a list; each row names a question and one test.
    fn conditions(&mut self, fields: &mut Fields<'_>, key: &'static str) -> Vec<Condition> {
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
