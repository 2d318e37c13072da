//! `questions.toml`: the head of the instrument and its questions.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::super::{
    AnswerOption, Band, Bands, Instrument, Kind, MAX_PICKS, Question, QuestionIx, Scope,
    StepStatus, Text,
};
use super::words::{SharedWords, aliases, by_id, check_keys, listed, retired};
use super::{Loader, Seen, ask_when};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node};
use crate::text::message::Message;

/// The only format of instrument files so far.
const FORMAT: u32 = 1;
/// Keys that dossiers and tables use for themselves.
const RESERVED: [&str; 11] = [
    "barriers",
    "interview",
    "later",
    "recognised",
    "format",
    "name",
    "notes",
    "organisation",
    "plan",
    "title",
    "training",
];
/// An option's position must fit in a byte.
const MOST_OPTIONS: usize = 255;
/// More than anybody answers.
const MOST_QUESTIONS: usize = 500;
/// Every text is there in each of them.
const MOST_LANGUAGES: usize = 100;

pub(super) struct Head {
    pub(super) version: String,
    pub(super) title: Text,
    pub(super) source: Text,
    pub(super) no_barriers: Vec<String>,
    pub(super) statuses: [Vec<String>; 4],
}

pub(super) fn read(loader: &mut Loader, file: &Arc<SourceFile>, node: &Node) -> Option<Head> {
    let mut fields = Fields::of(file, node, &mut loader.problems)?;
    let mut head = head(loader, &mut fields)?;
    head.no_barriers = listed(loader, &mut fields, "no_barriers");
    head.statuses = by_id(
        loader,
        &mut fields,
        "plan_status",
        StepStatus::ALL.map(StepStatus::id),
    );
    let words = SharedWords::read(loader, &mut fields)?;

    let mut seen = Seen::new();
    let mut tables = fields.tables("question", &mut loader.problems);
    if tables.len() > MOST_QUESTIONS {
        let message = Message::new("too-many-questions").number("most", MOST_QUESTIONS);
        loader.report(Diagnostic::new(message).at(file, tables[MOST_QUESTIONS].span()));
        return None;
    }
    for table in &mut tables {
        let question = question(loader, table, &mut seen, &words);
        loader.questions.push(question);
    }
    // Conditions and bands refer to other questions, so they wait until all are known.
    loader.know_questions();
    check_keys(loader, &tables);
    let mut waiting = Vec::new();
    for (at, mut table) in tables.into_iter().enumerate() {
        let conditions = loader.conditions(&mut table, "ask_when");
        if let Kind::Number { min, .. } = loader.questions[at].kind {
            let bands = bands(loader, &mut table, at, min);
            if let Kind::Number { derives, .. } = &mut loader.questions[at].kind {
                *derives = bands;
            }
        }
        loader.questions[at].ask_when = conditions;
        loader.questions[at].retired = retired(loader, &mut table);
        waiting.push((table.file(), table.span()));
        table.finish(&mut loader.problems);
    }
    ask_when::check(loader, &waiting);
    check_one_decisive(loader, file);
    fields.finish(&mut loader.problems);
    Some(head)
}

fn head(loader: &mut Loader, fields: &mut Fields<'_>) -> Option<Head> {
    let format = fields.number("format", 0..=u32::MAX, &mut loader.problems);
    if format != Some(FORMAT) {
        let message = Message::new("unsupported-instrument-format").number("supported", FORMAT);
        loader.report(Diagnostic::new(message).at(fields.file(), fields.span()));
        return None;
    }
    let version = fields
        .text("version", &mut loader.problems)
        .map(|(version, _)| version.to_owned());
    let languages = loader.distinct(fields, "languages");
    if languages.len() > MOST_LANGUAGES {
        let message = Message::new("too-many-languages").number("most", MOST_LANGUAGES);
        let place = languages[MOST_LANGUAGES].1.clone();
        loader.report(Diagnostic::new(message).at(fields.file(), place));
        return None;
    }
    loader.languages = languages
        .into_iter()
        .map(|(language, _)| language.to_owned())
        .collect();
    if loader.languages.is_empty() {
        loader.report(
            Diagnostic::new(Message::new("missing-key").text("key", "languages"))
                .at(fields.file(), fields.span()),
        );
    }
    Some(Head {
        version: version.unwrap_or_default(),
        title: loader.text(fields, "title"),
        source: loader.text(fields, "source"),
        no_barriers: Vec::new(),
        statuses: <[Vec<String>; 4]>::default(),
    })
}

fn question<'a>(
    loader: &mut Loader,
    fields: &mut Fields<'a>,
    seen: &mut Seen<'a>,
    words: &SharedWords,
) -> Question {
    let id = loader.id(fields, seen);
    if RESERVED.contains(&id.as_str()) || id.contains('.') {
        let message = Message::new("reserved-id").text("id", &id);
        loader.report(Diagnostic::new(message).at(fields.file(), fields.span()));
    }
    let scope = loader
        .one_of(fields, "scope", &["organisation", "training"])
        .map_or(Scope::Training, |at| {
            [Scope::Organisation, Scope::Training][at]
        });
    let kind = kind(loader, fields);
    let options = match kind {
        Kind::YesNo => [("yes", "true"), ("no", "false")]
            .into_iter()
            .zip(&words.yes_no)
            .map(|((id, truth), (name, aliases))| AnswerOption {
                id: id.to_owned(),
                name: name.clone(),
                short: name.clone(),
                help: None,
                // A table writes as words what a dossier writes as truth values.
                aliases: aliases.iter().cloned().chain([truth.to_owned()]).collect(),
            })
            .collect(),
        Kind::Choice | Kind::Multi { .. } => options(loader, fields),
        Kind::Number { .. } => Vec::new(),
    };
    let weight = fields
        .number("weight", 1..=1000, &mut loader.problems)
        .unwrap_or(0);
    if weight > 0 && matches!(kind, Kind::Number { .. }) {
        loader.report(
            Diagnostic::new(Message::new("number-cannot-be-scored"))
                .at(fields.file(), fields.span()),
        );
    }
    if weight > 0 && matches!(kind, Kind::Multi { ranked: false, .. }) {
        loader.report(
            Diagnostic::new(Message::new("scored-picks-need-rank"))
                .at(fields.file(), fields.span()),
        );
    }
    let [rotate, divides] = ["rotate", "divides"].map(|key| {
        let truth = fields.truth(key, false, &mut loader.problems);
        if truth && options.is_empty() {
            let message = Message::new("key-needs-options").text("key", key);
            loader.report(Diagnostic::new(message).at(fields.file(), fields.span()));
        }
        truth
    });
    Question {
        id,
        scope,
        kind,
        weight,
        decisive: fields.truth("decisive", false, &mut loader.problems),
        asked: fields.truth("asked", true, &mut loader.problems),
        rotate,
        divides,
        ask_when: Vec::new(),
        section: loader.section(fields),
        name: loader.text(fields, "name"),
        ask: loader.text(fields, "ask"),
        help: loader.text(fields, "help"),
        unknown: Arc::clone(&words.unknown),
        order_words: Arc::clone(&words.orders),
        options,
        retired: Vec::new(),
    }
}

fn kind(loader: &mut Loader, fields: &mut Fields<'_>) -> Kind {
    match loader.one_of(fields, "kind", &["choice", "multi", "yes_no", "number"]) {
        Some(1) => Kind::Multi {
            max: fields
                .number(
                    "max",
                    1..=u32::try_from(MAX_PICKS).unwrap_or(u32::MAX),
                    &mut loader.problems,
                )
                .map_or(1, |max| max as usize),
            ranked: fields.truth("ranked", false, &mut loader.problems),
        },
        Some(2) => Kind::YesNo,
        Some(3) => {
            let min = fields
                .number("min", 0..=u32::MAX, &mut loader.problems)
                .unwrap_or(0);
            let max = fields.number("max", min..=u32::MAX, &mut loader.problems);
            Kind::Number {
                min,
                max: max.unwrap_or(u32::MAX),
                derives: None,
            }
        }
        _ => Kind::Choice,
    }
}

fn options(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<AnswerOption> {
    let tables = fields.tables("option", &mut loader.problems);
    if tables.is_empty() || tables.len() > MOST_OPTIONS {
        let message = Message::new("wrong-number-of-options").number("most", MOST_OPTIONS);
        loader.report(Diagnostic::new(message).at(fields.file(), fields.span()));
    }
    let mut seen = Seen::new();
    let mut options: Vec<AnswerOption> = Vec::new();
    let mut places = Vec::new();
    for mut table in tables {
        options.push(AnswerOption {
            id: loader.id(&mut table, &mut seen),
            name: loader.text(&mut table, "name"),
            short: loader.text(&mut table, "short"),
            help: loader.optional_text(&mut table, "help"),
            aliases: aliases(loader, &mut table),
        });
        places.push((table.file(), table.span()));
        table.finish(&mut loader.problems);
    }
    check_aliases(loader, &options, &places);
    options
}

/// A word is another answer only once.
fn check_aliases(
    loader: &mut Loader,
    options: &[AnswerOption],
    places: &[(&Arc<SourceFile>, Range<usize>)],
) {
    let ids = options.iter().enumerate();
    let mut words: HashMap<String, usize> = ids
        .map(|(at, option)| (option.id.to_lowercase(), at))
        .collect();
    for (at, option) in options.iter().enumerate() {
        for alias in &option.aliases {
            let whose = *words.entry(alias.clone()).or_insert(at);
            if whose != at {
                let message = Message::new("duplicate-alias").text("alias", alias);
                let (file, span) = &places[at];
                loader.report(Diagnostic::new(message).at(file, span.clone()));
            }
        }
    }
}

fn bands(loader: &mut Loader, fields: &mut Fields<'_>, at: usize, min: u32) -> Option<Bands> {
    fields.entry("derives")?;
    let question = loader.question(fields, "derives")?;
    let mut bands: Vec<Band> = Vec::new();
    for mut table in fields.tables("bands", &mut loader.problems) {
        let from = table.number("from", 0..=u32::MAX, &mut loader.problems);
        let option = loader.option(&mut table, "option", question);
        if let (Some(from), Some(option)) = (from, option) {
            let rises = bands.last().map_or(from <= min, |last| last.from < from);
            if !rises {
                loader.report(
                    Diagnostic::new(Message::new("bands-must-rise")).at(table.file(), table.span()),
                );
            }
            bands.push(Band { from, option });
        }
        table.finish(&mut loader.problems);
    }
    let same_scope = loader.questions[question.get()].scope == loader.questions[at].scope;
    if bands.is_empty() || !same_scope {
        loader.report(
            Diagnostic::new(Message::new("bands-do-not-fit")).at(fields.file(), fields.span()),
        );
    }
    Some(Bands { question, bands })
}

fn check_one_decisive(loader: &mut Loader, file: &Arc<SourceFile>) {
    let decisive: Vec<_> = loader
        .questions
        .iter()
        .filter(|question| question.decisive)
        .collect();
    if decisive.len() != 1 || decisive[0].weight == 0 || decisive[0].options.is_empty() {
        loader.report(Diagnostic::new(Message::new("one-decisive-question")).at(file, 0..0));
    }
}

impl Instrument {
    /// The question whose answer makes a verdict more than provisional; loading makes sure there is one.
    pub fn decisive(&self) -> QuestionIx {
        QuestionIx::new(
            self.questions
                .iter()
                .position(|question| question.decisive)
                .unwrap_or_default(),
        )
    }
}
