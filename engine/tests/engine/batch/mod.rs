//! One meaning: whichever way a record goes, in whatever pieces it is read, and by however many workers, the bytes are
//! the same.

mod lines;
mod tables;

use std::io::{self, Cursor, Read};
use std::sync::LazyLock;

use leerkompas_engine::batch::{
    BlockProcessor, Blocks, Header, Position, Records, Separator, Source, Tally, Target, header,
    packed_limit, run,
};
use leerkompas_engine::instrument::{Files, Instrument, PersonaIx, load};
use leerkompas_engine::text::locale::Locale;

use crate::EMBEDDED;

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
        9 | 10 => {
            let between = [";", ", ", " ", "\n", ",", "; ", "  ", "|"][n % 8];
            let ticks: Vec<_> = (0..=n / 8 % 4).map(|at| pick(n / (at * 6 + 1))).collect();
            let behind = if n.is_multiple_of(7) { between } else { "" };
            format!("{}{behind}", ticks.join(between))
        }
        _ => pick(n),
    }
}

/// Something that may stand in a column for the order of picks.
fn order(chance: u32) -> &'static str {
    let orders = [
        "equal", "ranked", "", "", "EQUAL", "gelijk", " equal", "first",
    ];
    orders[chance as usize / 16 % orders.len()]
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
