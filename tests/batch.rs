//! One meaning: whichever way a record goes, in whatever pieces it is read, and by however many workers, the bytes are
//! the same.

use std::io::{self, Cursor, Read};
use std::sync::LazyLock;

use leerkompas_engine::batch::{
    BlockProcessor, Blocks, Header, Position, Records, Separator, Source, Tally, Target, header,
    packed_limit, run,
};
use leerkompas_engine::diagnostic::SourceFile;
use leerkompas_engine::dossier::parse_flat;
use leerkompas_engine::instrument::{Files, Instrument, Kind, PersonaIx, load};
use leerkompas_engine::locale::Locale;
use leerkompas_engine::report::{Detail, Reporter, json_line};
use leerkompas_engine::source::{self, Notation};
use proptest::prelude::*;
use serde_json::Value;

static EMBEDDED: LazyLock<Instrument> =
    LazyLock::new(|| load(&Files::embedded()).expect("the embedded instrument is valid"));

/// As many personas as the packed path takes, and large weights and shares.
static LARGE: LazyLock<Instrument> = LazyLock::new(|| {
    let mut instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
    let few = instrument.personas.len();
    // Two more editions of them, up to sixteen.
    for from in [few, 2 * few] {
        let more = load(&Files::embedded()).expect("the embedded instrument is valid");
        for (at, mut persona) in (from..16).zip(more.personas) {
            persona.id = format!("persona_{at}");
            instrument.personas.push(persona);
        }
        for mut preference in more.preferences {
            let at = from + preference.persona.get();
            preference.persona = PersonaIx::new(at);
            if at < 16 {
                instrument.preferences.push(preference);
            }
        }
    }
    for agreements in instrument.agreements.iter_mut().flatten() {
        for at in few..16 {
            let like = usize::from(agreements[at % few]);
            agreements.push(u8::try_from((like + 7 * at) % 101).expect("at most 100"));
        }
    }
    for question in &mut instrument.questions {
        question.weight *= 150;
    }
    let tuning = &mut instrument.tuning;
    tuning.least_weight *= 150;
    for share in tuning.shares.iter_mut().flatten() {
        *share *= 80;
    }
    tuning.share_total *= 80;
    instrument
});

/// Without this, it would not be the packed path that is held against the reference.
#[test]
fn sixteen_personas_and_large_weights_take_the_packed_path() {
    assert_eq!(packed_limit(&EMBEDDED), None);
    assert_eq!(packed_limit(&LARGE), None);
    assert_eq!(LARGE.personas.len(), 16);
}

/// A reader that gives a few bytes at a time.
struct Trickle {
    bytes: Cursor<Vec<u8>>,
    sizes: Vec<usize>,
    at: usize,
}

impl Read for Trickle {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.at += 1;
        let size = self.sizes[self.at % self.sizes.len()].min(out.len()).max(1);
        self.bytes.read(&mut out[..size])
    }
}

/// Everything that comes of an input.
#[derive(Debug, Default, PartialEq)]
struct Outcome {
    scores: String,
    rejects: Vec<u8>,
    tally: Tally,
    rows: u64,
}

fn work_on(
    work: &BlockProcessor<'_>,
    begun: Vec<u8>,
    rest: Vec<u8>,
    line: u64,
    sizes: Vec<usize>,
    jobs: usize,
) -> Outcome {
    let records: Records = work.source().records();
    let reader = Trickle {
        bytes: Cursor::new(rest),
        sizes,
        at: 0,
    };
    let blocks = Blocks::new(Box::new(reader), records, begun);
    let mut outcome = Outcome {
        tally: Tally::new(LARGE.personas.len()),
        ..Outcome::default()
    };
    let start = Position { row: 0, line };
    outcome.rows = run(blocks, work, jobs, start, &mut |done| {
        outcome.scores += std::str::from_utf8(done.scores()).expect("text");
        outcome.rejects.extend_from_slice(&done.rejects);
        outcome.tally.add(&done.tally);
        Ok(true)
    })
    .expect("memory does not fail");
    outcome
}

fn understood(table: &[u8], keep: &[String]) -> Option<Header> {
    let mut bytes = table;
    let mut header = header(&EMBEDDED, "in", &mut bytes, Separator::Sniffed, keep).ok()?;
    // The rest is read in pieces.
    header.begun.extend_from_slice(bytes);
    Some(header)
}

/// The outcome of a table, by the packed path or the reference.
fn outcome(
    table: &[u8],
    keep: &[String],
    by_reference: bool,
    sizes: Vec<usize>,
    jobs: usize,
) -> Outcome {
    outcome_by(&EMBEDDED, table, keep, by_reference, sizes, jobs)
}

/// The same by another instrument that has the same questions.
fn outcome_by(
    instrument: &Instrument,
    table: &[u8],
    keep: &[String],
    by_reference: bool,
    sizes: Vec<usize>,
    jobs: usize,
) -> Outcome {
    let locale = Locale::new("en");
    let mut header = understood(table, keep).expect("a header");
    let (rest, line) = (std::mem::take(&mut header.begun), header.lines);
    let target = Target::Csv { kept: keep.len() };
    let processor =
        BlockProcessor::new(instrument, &locale, Source::Rows(header), target).input("in");
    let processor = if by_reference {
        processor.by_reference()
    } else {
        processor
    };
    work_on(&processor, Vec::new(), rest, line, sizes, jobs)
}

/// Something that may stand in a cell of a question.
fn cell(question: usize, chance: u32) -> String {
    let question = &EMBEDDED.questions[question];
    let options = &question.options;
    let pick = |chance: usize| {
        let option = &options[chance % options.len()];
        let words: Vec<_> = std::iter::once(&option.id).chain(&option.aliases).collect();
        words[chance / 7 % words.len()].clone()
    };
    let n = chance as usize / 16;
    match chance % 16 {
        0 => String::new(),
        1 => "unknown".into(),
        2 => "?".into(),
        3 => [
            "zzz",
            "employer|",
            "|",
            "a|b|c|d",
            "=1",
            "-5",
            "99999999999",
        ][n % 7]
            .into(),
        4 => (n % 300).to_string(),
        _ if options.is_empty() => (n % 60).to_string(),
        5 => pick(n).to_uppercase(),
        6 => format!(" {} ", pick(n)),
        7 => format!("{}|{}", pick(n), pick(n / 3)),
        8 => format!("{}|{} | {}", pick(n), pick(n / 3), pick(n / 11)),
        _ => pick(n),
    }
}

fn name(chance: u32) -> String {
    let names = [
        "Acme",
        "",
        " Zoë ",
        "=SUM(A1)",
        "-5",
        "-a",
        "A, B",
        "say \"hi\"",
        "two\nlines",
        "5\" pipe",
        "日本",
        "\u{a0}x",
        "\tq",
        "x;y",
        "ends\r",
        "'",
        "@home",
        "+32 2",
        "a|b",
        "\u{feff}=1",
        "  +a",
        "＝1",
        "Été",
    ];
    names[chance as usize % names.len()].to_owned()
}

/// A table of chance.
fn table(chances: &[u32], separator: char, ending: &str, columns: &[usize]) -> String {
    let rows = rows(chances, separator, columns);
    rows.iter().map(|row| format!("{row}{ending}")).collect()
}

/// The header and the rows of a table: columns in any order, any separator, good rows, bad ones and blank ones.
fn rows(chances: &[u32], separator: char, columns: &[usize]) -> Vec<String> {
    let mut next = {
        let mut at = 0;
        move || {
            at += 1;
            chances[at % chances.len()]
                .wrapping_mul(2_654_435_761)
                .rotate_left(u32::try_from(at % 31).expect("small"))
        }
    };
    let quoted = |cell: &str, chance: u32| {
        // A quote inside a cell that begins otherwise is a character like any other.
        let only_inside = cell.starts_with("5\"") && !cell.contains(separator);
        let needs = !only_inside && cell.contains(['"', '\n', '\r', separator]);
        if needs || chance.is_multiple_of(11) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let questions = EMBEDDED.questions.len();
    let names: Vec<_> = columns
        .iter()
        .map(|column| match column {
            column if *column < questions => EMBEDDED.questions[*column].id.clone(),
            column if *column == questions => "organisation".into(),
            column if *column == questions + 1 => "training".into(),
            _ => "extra".into(),
        })
        .collect();
    let mut rows = vec![names.join(&separator.to_string())];
    for _ in 0..chances.len() {
        let mut cells: Vec<_> = columns
            .iter()
            .map(|column| {
                let chance = next() / 3;
                let text = if *column < questions {
                    cell(*column, chance)
                } else {
                    name(chance)
                };
                quoted(&text, next())
            })
            .collect();
        match next() % 23 {
            0 => drop(cells.pop()),
            1 => cells.push("more".into()),
            2 => rows.push(String::new()),
            _ => {}
        }
        rows.push(cells.join(&separator.to_string()));
    }
    rows
}

/// What follows so many cells of a table, the first of which has begun.
fn behind_cells(text: &str, separator: char, cells: usize) -> &str {
    let (mut left, mut quoted) = (cells, false);
    for (at, character) in text.char_indices() {
        quoted ^= character == '"';
        if character == separator && !quoted {
            left -= 1;
            if left == 0 {
                return &text[at + 1..];
            }
        }
    }
    panic!("fewer than {cells} cells: {text}");
}

/// The numbers of the rows that were scored.
fn numbers(scores: &str) -> Vec<usize> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(scores.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row[0].parse().expect("a number")).collect()
}

/// Rejects that nobody corrected are all rejected again, however often they are fed back.
fn fed_back(table: &[u8], keep: &[String], first: Outcome) -> Result<(), TestCaseError> {
    let form = understood(table, keep).expect("a header").reject_form();
    let mut rejects = first.rejects;
    for by_reference in [false, true, false] {
        let file = [form.header(), rejects].concat();
        let again = outcome(&file, keep, by_reference, vec![usize::MAX], 1);
        prop_assert_eq!(again.tally.scored, 0);
        prop_assert_eq!(again.tally.rejected, first.tally.rejected);
        rejects = again.rejects;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_paths_give_the_same_bytes(
        chances in prop::collection::vec(any::<u32>(), 1..40),
        separator in prop::sample::select(vec![',', ';', '\t']),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
        columns in Just((0..EMBEDDED.questions.len() + 3).collect::<Vec<_>>()).prop_shuffle(),
        width in 2..24_usize,
        sizes in prop::collection::vec(1..300_usize, 1..5),
        jobs in 1..4_usize,
        finished in any::<bool>(),
        large in any::<bool>(),
    ) {
        let instrument: &Instrument = if large { &LARGE } else { &EMBEDDED };
        let outcome = |text: &[u8], by_reference, sizes, jobs| {
            let extra = EMBEDDED.questions.len() + 2;
            let keep: Vec<String> = columns[..width].iter().filter(|column| **column == extra).map(|_| "extra".into()).collect();
            outcome_by(instrument, text, &keep, by_reference, sizes, jobs)
        };
        let columns = &columns[..width];
        let mut text = table(&chances, separator, ending, columns);
        if !finished {
            text.truncate(text.trim_end().len());
        }
        let keep: Vec<String> = columns.iter().filter(|column| **column == EMBEDDED.questions.len() + 2).map(|_| "extra".into()).collect();
        let plain = outcome(text.as_bytes(), true, vec![usize::MAX], 1);
        prop_assert_eq!(plain.tally.scored + plain.tally.rejected, plain.rows);
        let whole = outcome(text.as_bytes(), false, vec![usize::MAX], 1);
        prop_assert_eq!(&whole, &plain, "{}", text);
        let pieces = outcome(text.as_bytes(), false, sizes, jobs);
        prop_assert_eq!(&pieces, &plain, "{}", text);
        fed_back(text.as_bytes(), &keep, plain)?;
    }

    /// What is not scored is in the rejects, in the order of the input and byte for byte; what is rejected is not scored.
    #[test]
    fn scores_and_rejects_together_are_the_input(
        chances in prop::collection::vec(any::<u32>(), 1..40),
        separator in prop::sample::select(vec![',', ';', '\t']),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
        columns in Just((0..EMBEDDED.questions.len() + 3).collect::<Vec<_>>()).prop_shuffle(),
        width in 2..24_usize,
    ) {
        let columns = &columns[..width];
        let text = table(&chances, separator, ending, columns);
        let keep: Vec<String> = columns.iter().filter(|column| **column == EMBEDDED.questions.len() + 2).map(|_| "extra".into()).collect();
        let found = outcome(text.as_bytes(), &keep, false, vec![usize::MAX], 1);
        let scored = numbers(&found.scores);
        prop_assert!(scored.is_sorted_by(|a, b| a < b));
        let rejects = String::from_utf8(found.rejects).expect("text");
        let mut rest = rejects.as_str();
        let rows = rows(&chances, separator, columns);
        let rows = rows[1..].iter().filter(|row| !row.is_empty());
        let mut last = 0;
        for (number, row) in (1..).zip(rows) {
            last = number;
            if scored.contains(&number) {
                continue;
            }
            prop_assert!(rest.starts_with(&format!("{number}{separator}")), "{number} of {text} in {rest}");
            rest = behind_cells(rest, separator, 6);
            // A row with too many or too few cells is kept in one cell.
            let whole = format!("\"{}\"", row.replace('"', "\"\""));
            let behind = rest.strip_prefix(row.as_str()).filter(|rest| rest.starts_with('\n'));
            let behind = behind.or_else(|| rest.strip_prefix(&whole));
            let behind = behind.and_then(|rest| rest.strip_prefix('\n'));
            prop_assert!(behind.is_some(), "{row:?} is not in {rest:?}");
            rest = behind.unwrap_or_default();
        }
        prop_assert_eq!(rest, "", "nothing is rejected twice");
        prop_assert_eq!(last as u64, found.rows);
    }

    #[test]
    fn whatever_the_bytes_are_every_row_is_a_score_or_a_reject(
        bytes in prop::collection::vec(prop::sample::select(&b",\n\r\"\"ab|\xff\xc3=- "[..]), 0..300),
        sizes in prop::collection::vec(1..40_usize, 1..4),
        jobs in 1..3_usize,
    ) {
        let text = [b"organisation,ambition,shifts\n", &bytes[..]].concat();
        let plain = outcome(&text, &[], true, vec![usize::MAX], 1);
        let pieces = outcome(&text, &[], false, sizes, jobs);
        prop_assert_eq!(plain.tally.scored + plain.tally.rejected, plain.rows);
        prop_assert_eq!(&pieces, &plain, "{:?}", String::from_utf8_lossy(&text));
        fed_back(&text, &[], plain)?;
    }

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
            let node = source::parse(&file, Notation::Json).ok()?;
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
            for matching in training["matches"].as_array().expect("matches") {
                let persona = EMBEDDED.personas.iter().position(|persona| matching["persona"] == persona.id);
                let cell = row[10 + persona.expect("a persona")].parse::<f64>().expect("a number");
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

/// Rejects of rejects: a record that ends before its own cells begin, or whose quotes hide where that is, is kept whole, and
/// does not become a row by being written.
#[test]
fn a_reject_that_is_hardly_a_row_is_kept_whole() {
    let reasons =
        "reject_row,reject_input,reject_line,reject_column,reject_code,reject_reason,organisation";
    for (table, lost) in [
        (format!("{reasons}\nAcme\n"), "Acme"),
        (format!("{reasons}\n1,in,2,,x\n"), "\"1,in,2,,x\""),
        (format!("{reasons}\n1,in,\"2,,x,y,Acme\n"), "2,,x,y,Acme"),
        (format!("{reasons},size\nAcme,small\n"), "\"Acme,small\""),
        ("organisation\n\"Acme\n".to_owned(), "Acme"),
    ] {
        let first = outcome(table.as_bytes(), &[], false, vec![usize::MAX], 1);
        assert_eq!(first.tally.rejected, 1, "{table}");
        let written = String::from_utf8_lossy(&first.rejects);
        assert!(written.contains(lost), "{table} becomes {written}");
        fed_back(table.as_bytes(), &[], first).expect("rejected again");
    }
}

/// Enough rows for many blocks and for two more digits in their number.
#[test]
fn rows_are_numbered_on_through_every_block() {
    let mut text = "ambition,organisation\n".to_owned();
    for row in 1..=120_000 {
        text += &format!("comply,Acme {row}\n");
    }
    let outcome = outcome(text.as_bytes(), &[], false, vec![usize::MAX], 2);
    assert_eq!((outcome.rows, outcome.tally.scored), (120_000, 120_000));
    for (row, line) in (1..).zip(outcome.scores.lines()) {
        assert!(line.starts_with(&format!("{row},Acme {row},")), "{line}");
    }
}

/// Whoever waits for a worker that panics would wait for ever.
#[test]
fn a_panic_ends_the_run() {
    let table = b"organisation\nA\nB\nC\n";
    let header = understood(table, &[]).expect("a header");
    let locale = Locale::new("en");
    let source = Source::Rows(header);
    let target = Target::Csv { kept: 0 };
    let work = BlockProcessor::new(&EMBEDDED, &locale, source, target).input("in");
    let reader = Trickle {
        bytes: Cursor::new(b"A\nB\nC\nD\nE\n".to_vec()),
        sizes: vec![2],
        at: 0,
    };
    let blocks = Blocks::new(Box::new(reader), work.source().records(), Vec::new());
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        run(blocks, &work, 4, Position::default(), &mut |done| {
            assert!(!done.scores().starts_with(b"3"), "the third");
            Ok(true)
        })
    }));
    assert!(ran.is_err());
}
