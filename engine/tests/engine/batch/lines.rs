//! Records as lines of JSON.

use leerkompas_engine::batch::{BlockProcessor, Source, Target};
use leerkompas_engine::dossier::parse_flat;
use leerkompas_engine::instrument::{Kind, Question};
use leerkompas_engine::report::{Detail, Reporter, json_line};
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::syntax::{self, Notation};
use leerkompas_engine::text::locale::Locale;
use proptest::prelude::*;
use serde_json::Value;

use super::{cell, name, order, work_on};
use crate::EMBEDDED;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is said of a record among many is what a report of it alone says, in numbers and in words.
    #[test]
    fn a_record_among_many_is_reported_as_it_would_be_alone(
        chances in prop::collection::vec(any::<u32>(), 1..12),
        language in prop::sample::select(vec!["nl", "en"]),
        full in any::<bool>(),
    ) {
        let scope = if full { Detail::Full } else { Detail::Brief };
        let locale = Locale::new(language);
        let text = lines(&chances);
        let many = |target| {
            let work = BlockProcessor::new(&EMBEDDED, &locale, Source::Lines, target).input("in");
            work_on(&work, Vec::new(), text.clone(), 1, vec![usize::MAX], 1).scores
        };
        let reporter = Reporter::new(&EMBEDDED, &locale);
        let alone = |line: &[u8]| {
            let file = SourceFile::decode("in", line.to_vec()).ok()?;
            let node = syntax::parse(&file, Notation::Json).ok()?;
            let dossier = parse_flat(&EMBEDDED, &file, &node).ok()?;
            Some(json_line(&reporter.result(&dossier, None, scope)).expect("a document"))
        };
        let records = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        let alone: Vec<_> = records.filter_map(alone).collect();
        prop_assert_eq!(&many(Target::Jsonl(scope)), &alone.concat(), "{:?}", String::from_utf8_lossy(&text));
        let table = many(Target::Csv { kept: 0 });
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        prop_assert_eq!(rows.len(), alone.len());
        for (row, document) in rows.iter().zip(&alone) {
            let document: Value = serde_json::from_str(document).expect("JSON");
            let training = &document["trainings"][0];
            prop_assert_eq!(&row[3], training["persona"].as_str().unwrap_or_default());
            prop_assert_eq!(&row[7], training["verdict"].as_str().expect("a verdict"));
            prop_assert_eq!(&row[10], training["because"].as_str().unwrap_or_default());
            for matching in training["matches"].as_array().expect("matches") {
                let persona = EMBEDDED.personas.iter().position(|persona| matching["persona"] == persona.id);
                let cell = row[11 + persona.expect("a persona")].parse::<f64>().expect("a number");
                prop_assert!((cell - matching["match"].as_f64().expect("a number")).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn lines_come_to_the_same_whichever_way_they_go(
        chances in prop::collection::vec(any::<u32>(), 1..30),
        language in prop::sample::select(vec!["nl", "en"]),
        sizes in prop::collection::vec(1..400_usize, 1..4),
        jobs in 1..4_usize,
        finished in any::<bool>(),
        rows in any::<bool>(),
    ) {
        let target = if rows { Target::Csv { kept: 0 } } else { Target::Jsonl(Detail::Brief) };
        let locale = Locale::new(language);
        let mut text = lines(&chances);
        if !finished {
            text.truncate(text.trim_ascii_end().len());
        }
        let work = || BlockProcessor::new(&EMBEDDED, &locale, Source::Lines, target).input("in");
        let on = |work: BlockProcessor<'_>, sizes, jobs| work_on(&work, Vec::new(), text.clone(), 1, sizes, jobs);
        let plain = on(work().by_reference(), vec![usize::MAX], 1);
        prop_assert_eq!(plain.tally.scored + plain.tally.rejected, plain.rows);
        prop_assert!(rows || plain.scores.lines().count() as u64 == plain.tally.scored);
        let whole = on(work(), vec![usize::MAX], 1);
        prop_assert_eq!(&whole, &plain, "{}", String::from_utf8_lossy(&text));
        let pieces = on(work(), sizes, jobs);
        prop_assert_eq!(&pieces, &plain, "{}", String::from_utf8_lossy(&text));
        if !rows {
            // A document says what it was made from: scored again, it is the same.
            let again = work_on(&work(), Vec::new(), plain.scores.clone().into(), 1, vec![usize::MAX], 1);
            prop_assert_eq!(&again.scores, &plain.scores);
            prop_assert_eq!(again.tally.scored, plain.tally.scored);
        }
    }
}

/// A name as JSON, escaped in one way or another.
fn name_in_json(chance: u32) -> String {
    let odd = [
        r#""\u00eb\u0022""#,
        r#""\ud83d\ude42""#,
        r#""\ud83d""#,
        r#""a\/b\n""#,
        r#""\u0020\t""#,
        r#""ends \\""#,
        r#""\x""#,
        "\"a\u{7f}b\"",
        "\"\u{202e}x\"",
        "\"\u{e0041}\"",
        "\"\u{a0}\"",
        "\"a\tb\"",
        "\"\u{1f642} caf\u{e9}\"",
        "null",
        "5",
        "[\"a\"]",
        "{\"name\":\"a\"}",
        "\"open",
    ];
    let n = chance as usize;
    match n % 5 {
        0 => odd[n / 5 % odd.len()].to_owned(),
        1 => format!("\"Acme {n}\""),
        _ => serde_json::json!(name(chance / 5)).to_string(),
    }
}

/// Something that may stand behind a question in JSON.
fn answer_in_json(question: usize, chance: u32) -> String {
    let options = &EMBEDDED.questions[question].options;
    let n = chance as usize / 32;
    let pick = |n: usize| match options.get(n % options.len().max(1)) {
        Some(option) if n.is_multiple_of(5) => option.id.to_uppercase(),
        Some(option) if n.is_multiple_of(7) => option.aliases.first().unwrap_or(&option.id).clone(),
        Some(option) => option.id.clone(),
        None => (n % 60).to_string(),
    };
    let words = |count: usize| {
        let words: Vec<_> = (0..count).map(|at| pick(n / (at * 5 + 1))).collect();
        serde_json::json!(words).to_string()
    };
    let odd = [
        "null",
        "[]",
        "[\"unknown\"]",
        "[\"?\"]",
        "[\"\"]",
        "[\"unknown\",\"comply\"]",
        "[1]",
        "[[]]",
        "{}",
        "1.5",
        "-3",
        "007",
        "1e2",
        "4294967296",
        "\"\\u0063omply\"",
        "\"comply\\n\"",
        "tru",
        "truefalse",
        "\"\tcomply\"",
        "\"comply",
        "12x",
        "[\"comply\",]",
        "[\"comply\" \"bonding\"]",
        "\"Onbekend\"",
        "[\"UNKNOWN\"]",
        "",
        "5000000",
        "0",
        "00",
    ];
    match chance % 32 {
        0 => odd[n % odd.len()].to_owned(),
        1 => (n % 300).to_string(),
        2 | 3 => ["true", "false"][n % 2].to_owned(),
        4..=9 => words(1 + n % 3),
        10 => words(n % 6),
        11 => words(2).replace(',', " , ").replace('[', "[ "),
        _ if options.is_empty() => (n % 60).to_string(),
        12..=15 => serde_json::json!(cell(question, chance / 5)).to_string(),
        _ => format!("\"{}\"", options[n % options.len()].id),
    }
}

/// Whether an answer of that kind is common there.
fn suits(question: usize, answer: &str) -> bool {
    match EMBEDDED.questions[question].kind {
        Kind::Choice => answer.starts_with('"'),
        Kind::Multi { .. } => answer.starts_with(['"', '[']),
        Kind::YesNo => answer.starts_with(['"', 't', 'f']),
        Kind::Number { .. } => !answer.starts_with(['[', 't', 'f']),
    }
}

/// Lines of chance: most can be scored, some are not right in one way or another.
fn lines(chances: &[u32]) -> Vec<u8> {
    let mut at = 0;
    let mut next = || {
        at += 1;
        let turned = chances[at % chances.len()].wrapping_add(u32::try_from(at).expect("small"));
        turned
            .wrapping_mul(2_654_435_761)
            .rotate_left(16)
            .wrapping_mul(2_246_822_519)
            >> 4
    };
    let mut text = Vec::new();
    for _ in 0..chances.len() {
        let mut members = Vec::new();
        for question in 0..EMBEDDED.questions.len() {
            let key = &EMBEDDED.questions[question].id;
            let answer = answer_in_json(question, next());
            if next() % 2 == 0 && (suits(question, &answer) || next() % 40 == 0) {
                members.push(format!("\"{key}\":{answer}"));
            }
        }
        let orders = EMBEDDED.questions.iter().filter_map(Question::order_key);
        for key in orders {
            if next() % 3 == 0 {
                members.push(format!("\"{key}\":\"{}\"", order(next())));
            }
        }
        for key in ["organisation", "training"] {
            if next() % 8 > 0 {
                members.push(format!("\"{key}\":{}", name_in_json(next())));
            }
        }
        match next() % 60 {
            0 => members.push("\"extra\":\"x\"".to_owned()),
            1 => members.push("\"format\":1".to_owned()),
            2 => members.push("\"size\":\"small\"".to_owned()),
            3 => members.push("\"si\\u007ae\":\"small\"".to_owned()),
            4 => members.push(String::new()),
            _ => {}
        }
        let turn = next() as usize % members.len().max(1);
        members.rotate_left(turn);
        let (comma, begin, end) = match next() % 40 {
            0..4 => (", ", "{ ", " }"),
            4 => (" ,\t", "\t{", "} "),
            5 => (",", "\u{feff}{", "}"),
            6 => (",", "{", "}}"),
            7 => (",", "[{", "}]"),
            8 => (",", "{", ""),
            9 => (",", "{", "}\u{a0}"),
            10 => (",", "\u{b}{", "}"),
            _ => (",", "{", "}"),
        };
        let mut line = format!("{begin}{}{end}", members.join(comma)).into_bytes();
        if next() % 50 == 0 {
            let place = next() as usize % line.len();
            line[place] = 0xFF;
        }
        text.extend(line);
        let ending: &str = ["\n", "\n", "\r\n", "\n\n", "\n  \n"][next() as usize % 5];
        text.extend(ending.as_bytes());
    }
    text
}
