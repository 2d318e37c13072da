//! An instrument as anybody may write it.
//!
//! It is refused with reasons that can be looked up, or valid; then everything works with it that works with the one that comes with
//! the program: warnings, what it means in full, its schema, records by both ways, reports in every format.

use leerkompas_engine::dossier::json_value;
use leerkompas_engine::export::schema;
use leerkompas_engine::instrument::lint::{check, codes};
use leerkompas_engine::instrument::{Files, Instrument, differences, dump, toml};
use leerkompas_engine::report::{CheckReport, escaped, json};
use leerkompas_engine::syntax::diagnostic::{Severity, SourceFile};
use leerkompas_engine::text::locale::Locale;

use super::checks::{assert_safe, assert_told};
use super::lines::assert_lines_are_scored;
use super::report::{Kind, answered, assert_shown};
use super::table::assert_table_is_scored;
use super::{DUTCH, ENGLISH};

/// What begins a file of an instrument: the rest of its line is the file's name.
const FILE: &[u8] = b"=== ";

/// The files of a small instrument; each that the bytes hold takes the place of the one of that name.
pub fn instrument(bytes: &[u8]) {
    let [questions, personas, journeys] = Files::NAMES;
    let mut files = Files {
        questions: SourceFile::new(questions, include_str!("../small/questions.toml")),
        personas: SourceFile::new(personas, include_str!("../small/personas.toml")),
        journeys: vec![SourceFile::new(
            journeys,
            include_str!("../small/journeys.toml"),
        )],
    };
    for (name, text) in given(bytes) {
        let decoded = SourceFile::decode(name.clone(), text.to_vec());
        let file = match decoded {
            Ok(file) => file,
            Err(problem) => return assert_told(&[problem]),
        };
        match name.as_str() {
            _ if name == questions => files.questions = file,
            _ if name == personas => files.personas = file,
            _ if name == journeys => files.journeys[0] = file,
            _ => files.journeys.push(file),
        }
    }
    assert_checked(&files);
}

/// The files in some bytes: a line says what each is called. Bytes without such a line are questions.
fn given(bytes: &[u8]) -> Vec<(String, &[u8])> {
    let mut files: Vec<(String, &[u8])> = Vec::new();
    let mut begin = 0;
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(FILE) {
            if let Some(last) = files.last_mut() {
                last.1 = &bytes[begin..at];
            }
            let name = String::from_utf8_lossy(name.trim_ascii());
            files.push((name.into_owned(), &[]));
            begin = at + line.len();
        }
        at += line.len();
    }
    match files.last_mut() {
        Some(last) => last.1 = &bytes[begin..],
        None => files.push((Files::NAMES[0].to_owned(), bytes)),
    }
    files
}

/// How many bytes an edit takes: which file, which line (2), what is done, what with (2).
const EDIT: usize = 6;
/// After more edits hardly anything is right any more.
const MOST_EDITS: usize = 12;

/// The embedded instrument after some edits of its lines.
pub fn edited(bytes: &[u8]) {
    let embedded = Files::embedded();
    let mut texts: Vec<Vec<String>> = embedded
        .all()
        .map(|file| file.text().lines().map(str::to_owned).collect())
        .collect();
    let files = texts.len();
    for edit in bytes.chunks_exact(EDIT).take(MOST_EDITS) {
        let number = |at: usize| usize::from(edit[at]) << 8 | usize::from(edit[at + 1]);
        apply(
            &mut texts[usize::from(edit[0]) % files],
            number(1),
            edit[3],
            number(4),
        );
    }
    let mut changed = embedded.all().zip(texts).map(|(file, lines)| {
        let text = lines.join("\n") + "\n";
        SourceFile::new(file.name(), text)
    });
    let mut next = || changed.next().expect("as many as before");
    let changed: Files = Files {
        questions: next(),
        personas: next(),
        journeys: embedded.journeys.iter().map(|_| next()).collect(),
    };
    let differences = differences(&embedded, &changed);
    if let Err(problems) = &differences {
        assert_told(problems);
    }
    assert_checked(&changed);
}

/// One edit of the lines of a file, as a slip of the hand or a change of mind makes it.
fn apply(lines: &mut Vec<String>, line: usize, what: u8, with: usize) {
    if lines.is_empty() {
        return;
    }
    let (line, other) = (line % lines.len(), with % lines.len());
    let value = |line: &str| line.split_once(" = ").map(|(_, value)| value.to_owned());
    let set = |line: &mut String, value: &str| {
        if let Some((key, _)) = line.split_once(" = ") {
            *line = format!("{key} = {value}");
        }
    };
    let values = [
        "0",
        "1",
        "-1",
        "100",
        "1001",
        "4294967295",
        "4294967296",
        "99999999999999999999",
        "0.5",
        "true",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[]]",
        "[\"x\"]",
        "\"\\u001B[2J\\u202E\"",
        "{ nl = \"x\", en = \"y\" }",
        "{ nl = \"<b>\", en = \"{ $x }\" }",
        "2026-11-22",
    ];
    match what % 10 {
        0 => drop(lines.remove(line)),
        1 => lines.insert(line, lines[line].clone()),
        2 => lines.swap(line, other),
        3 => lines[line] = lines[other].clone(),
        4 => {
            if let Some(value) = value(&lines[other]) {
                set(&mut lines[line], &value);
            }
        }
        5 => set(&mut lines[line], values[with % values.len()]),
        6 => lines.truncate(line),
        7 => drop(lines.drain(line..(line + with % 64).min(lines.len()))),
        8 => {
            let text = &mut lines[line];
            if let Some((at, _)) = text.char_indices().nth(with % (text.chars().count() + 1)) {
                text.remove(at);
            }
        }
        _ => lines[line].insert(0, '#'),
    }
}

/// What is true of whatever files are taken for an instrument.
fn assert_checked(files: &Files) {
    let checked = check(files);
    for diagnostic in &checked.diagnostics {
        let known = codes().any(|code| code == diagnostic.code());
        assert!(known, "nobody can look up {}", diagnostic.code());
        let explained = format!("explain-{}", diagnostic.code());
        assert!(ENGLISH.find(&explained).is_some(), "{explained}");
    }
    if !checked.diagnostics.is_empty() {
        assert_told(&checked.diagnostics);
    }
    for locale in [&*ENGLISH, &*DUTCH] {
        assert_safe(&json(&CheckReport::new(&checked, locale)).expect("a report"));
    }
    let errors = checked.count(Severity::Error);
    let Some(instrument) = &checked.instrument else {
        assert!(errors > 0, "refused without a reason");
        return;
    };
    assert_eq!(errors, 0, "valid, with errors");
    assert!(differences(files, files).expect("valid").is_empty());
    assert_usable(instrument, &ENGLISH);
}

/// A valid instrument can be used.
fn assert_usable(instrument: &Instrument, locale: &Locale) {
    let whole = dump(instrument);
    let text = toml(&whole);
    assert_safe(&text);
    let read = text.parse::<::toml::Table>();
    assert!(read.is_ok(), "{read:?}\n{text}");
    assert_safe(&escaped(&format!("{whole:#}")));
    let schema = format!("{:#}", schema(instrument, locale));
    assert_safe(&escaped(&schema));
    let dossiers: Vec<_> = [2, 77, 150].map(|byte| answered(instrument, byte)).into();
    let kinds = [Kind::Report, Kind::Comparison, Kind::Portfolio];
    for (dossier, kind) in dossiers.iter().zip(kinds) {
        assert_shown(instrument, dossier, locale, kind);
    }
    let mut table = instrument
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect::<Vec<_>>()
        .join(",");
    let mut lines = String::new();
    for dossier in &dossiers {
        let answers = dossier.answers(0);
        let mut cells = Vec::new();
        let mut members = serde_json::Map::new();
        for ix in instrument.question_indices() {
            let value = answers
                .get(ix)
                .map(|answer| json_value(instrument, ix, answer));
            cells.push(match &value {
                None => String::new(),
                Some(serde_json::Value::String(word)) => word.clone(),
                Some(serde_json::Value::Array(words)) => {
                    let words = words.iter().filter_map(serde_json::Value::as_str);
                    words.collect::<Vec<_>>().join("|")
                }
                Some(other) => other.to_string(),
            });
            if let Some(value) = value {
                members.insert(instrument.question(ix).id.clone(), value);
            }
        }
        table += &format!("\n{}", cells.join(","));
        lines += &format!("{}\n", serde_json::Value::Object(members));
    }
    assert_table_is_scored(instrument, table.as_bytes());
    assert_lines_are_scored(instrument, lines.as_bytes());
}
