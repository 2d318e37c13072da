//! Reports about anything: names, titles, notes and answers of chance, through every renderer.
//!
//! Nothing hidden reaches a page, colours apart; nothing in a text is markup; all formats say what a dossier holds; a document scored
//! again is the same document.
//!
//! The input is a list of texts between bytes `FF`, which no UTF-8 holds: four about the organisation (answers, name, general note, note
//! on its first question), then four about each training. A byte of answers is the answer to one question, in their order.

use leerkompas_engine::batch::{Blocks, Source, Target, run};
use leerkompas_engine::dossier::{
    Dossier, Edition, GENERAL, Sheet, Subject, json_text, parse, parse_document,
};
use leerkompas_engine::instrument::{self, Answer, Instrument, Picks, Question};
use leerkompas_engine::portfolio::Aggregate;
use leerkompas_engine::report::{
    Appearance, Depth, Detail, Drawing, Extent, Page, Reporter, comparison_page, html, json,
    json_line, markdown, page, portfolio_page, terminal,
};
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::syntax::{self, Notation};
use leerkompas_engine::text::locale::Locale;

use super::batch::work;
use super::checks::{assert_safe, without_colour};
use super::{DUTCH, EMBEDDED, ENGLISH};

/// What separates texts.
const END: u8 = 0xFF;
/// How many texts are about the organisation, and about each training.
const TEXTS: usize = 4;
/// More trainings show nothing new.
const MOST_TRAININGS: usize = 4;

/// Reports, a comparison and a portfolio of the dossier that the bytes stand for.
pub fn report(bytes: &[u8]) {
    let texts: Vec<&[u8]> = bytes.split(|byte| *byte == END).collect();
    let locale = if bytes.len().is_multiple_of(2) {
        &*ENGLISH
    } else {
        &*DUTCH
    };
    let dossier = dossier(&EMBEDDED, &texts);
    let kinds = [Kind::Report, Kind::Comparison, Kind::Portfolio];
    // One kind an input, so that an input takes little time; the number of texts says which.
    assert_shown(&EMBEDDED, &dossier, locale, kinds[texts.len() / 2 % 3]);
    assert_markup_is_ours(&dossier, locale);
}

/// The dossier that texts stand for.
fn dossier(instrument: &Instrument, texts: &[&[u8]]) -> Dossier {
    let mut dossier = Dossier::empty(instrument);
    for (at, about) in texts.chunks(TEXTS).take(1 + MOST_TRAININGS).enumerate() {
        let subject = match at.checked_sub(1) {
            None => Subject::Organisation,
            Some(at) => {
                dossier.trainings.push(Sheet::empty(instrument));
                Subject::Training(at)
            }
        };
        let answers = about.first().copied().unwrap_or_default();
        for (ix, byte) in instrument.questions_of(subject.scope()).zip(answers) {
            if let Some(answer) = answer(instrument.question(ix), *byte) {
                dossier.set(instrument, subject, ix, answer);
            }
        }
        let text = |at: usize| {
            let text = about.get(at).map(|text| String::from_utf8_lossy(text));
            // What a dossier cannot hold: a text of which nothing is seen.
            text.map(String::from)
                .filter(|text| !text.trim().is_empty())
        };
        let first = instrument.questions_of(subject.scope()).next();
        let sheet = dossier.sheet_mut(subject);
        sheet.title = text(1);
        let notes = [
            (Some(GENERAL), text(2)),
            (first.map(|ix| instrument.question(ix).id.as_str()), text(3)),
        ];
        for (about, note) in notes {
            if let (Some(about), Some(note)) = (about, note) {
                sheet.notes.insert(about.to_owned(), note);
            }
        }
        if subject == Subject::Organisation && answers.len() % 3 == 1 {
            dossier.session.respondent = text(1);
            dossier.session.interviewer = text(2);
            dossier.session.date = text(3);
            dossier.session.instrument = text(2).map(|version| Edition {
                hash: text(3).unwrap_or_default(),
                version,
            });
        }
    }
    dossier
}

/// The answer that a byte stands for: none, unknown, or one of those that there are.
pub fn answer(question: &Question, byte: u8) -> Option<Answer> {
    let byte = usize::from(byte);
    match (byte % 16, &question.kind) {
        (0, _) => None,
        (1, _) => Some(Answer::Unknown),
        (_, instrument::Kind::Number { min, max, .. }) => {
            // Small numbers are where bands begin.
            let number = u32::try_from(byte * byte * byte / 64).unwrap_or(u32::MAX);
            Some(Answer::Number(min.saturating_add(number).min(*max)))
        }
        (_, instrument::Kind::Multi { max, .. }) => {
            let options = question.options.len();
            let mut picked: Vec<usize> = Vec::new();
            for step in 0..(1 + byte % 3).min(*max) {
                let option = (byte + step * 7) % options;
                if !picked.contains(&option) {
                    picked.push(option);
                }
            }
            Picks::several(&picked).map(Answer::Picks)
        }
        (_, instrument::Kind::Choice | instrument::Kind::YesNo) => {
            Some(Answer::Picks(Picks::one(byte % question.options.len())))
        }
    }
}

/// What is made of a dossier.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// What `report` makes of it.
    Report,
    /// What `compare` makes of it and the like of it.
    Comparison,
    /// What `report` makes of many.
    Portfolio,
}

/// What is made of a dossier, in every format.
pub fn assert_shown(instrument: &Instrument, dossier: &Dossier, locale: &Locale, kind: Kind) {
    let reporter = Reporter::new(instrument, locale);
    match kind {
        Kind::Report => {
            let result = reporter.result(dossier, None, Detail::Full);
            assert_drawn(&page(&reporter, &result, Extent::Depth(Depth::Full)));
            let text = json(&result).expect("a document");
            assert_json(&text);
            assert_scored_again(&reporter, dossier, &text);
        }
        Kind::Comparison => {
            // Beside itself as it would be without what was said about the first training, or about the organisation.
            let mut other = dossier.clone();
            match other.trainings.len() {
                0 | 1 => other.organisation = Sheet::empty(instrument),
                _ => drop(other.trainings.remove(0)),
            }
            let name = |dossier: &Dossier| dossier.organisation.title.clone().unwrap_or_default();
            let sides = [(name(dossier), dossier.clone()), (name(&other), other)];
            let comparison = reporter.comparison_result(&sides);
            assert_drawn(&comparison_page(&reporter, &comparison, &sides));
            assert_json(&json(&comparison).expect("a comparison"));
        }
        Kind::Portfolio => {
            let aggregate = aggregate(instrument, locale, dossier);
            for anonymous in [false, true] {
                let portfolio = reporter.portfolio_result(&aggregate, 1, anonymous);
                assert_drawn(&portfolio_page(&reporter, &portfolio));
                assert_json(&json(&portfolio).expect("a portfolio"));
            }
        }
    }
}

/// The document says what the dossier says, and scored again it is the same.
fn assert_scored_again(reporter: &Reporter<'_>, dossier: &Dossier, text: &str) {
    let file = SourceFile::new("document", text);
    let node = syntax::parse(&file, Notation::Json).expect("JSON");
    let again = parse_document(reporter.instrument(), &file, &node).expect("a document");
    assert_eq!(again.organisation.title, dossier.organisation.title);
    assert_eq!(again.organisation.notes, dossier.organisation.notes);
    assert_eq!(again.trainings.len(), dossier.trainings.len());
    for (again, training) in again.trainings.iter().zip(&dossier.trainings) {
        assert_eq!(
            (&again.title, &again.notes),
            (&training.title, &training.notes)
        );
    }
    let brief = |dossier| {
        let mut result = reporter.result(dossier, None, Detail::Brief);
        result.interview = None;
        json_line(&result).expect("a document")
    };
    assert_eq!(brief(&again), brief(dossier));
}

/// The dossier counted as many are.
fn aggregate(instrument: &Instrument, locale: &Locale, dossier: &Dossier) -> Aggregate {
    let text = json_text(instrument, dossier);
    let work = work(
        instrument,
        locale,
        Source::Whole(Notation::Json),
        Target::Aggregate,
    );
    let records = work.source().records();
    let blocks = Blocks::new(Box::new(text.as_bytes()), records, Vec::new());
    let mut aggregate = Aggregate::default();
    run(
        blocks,
        &work,
        1,
        leerkompas_engine::batch::Position::default(),
        &mut |done| {
            aggregate.add(&done.aggregate);
            Ok(true)
        },
    )
    .expect("memory can be read");
    assert_eq!(aggregate.dossiers, u64::from(!dossier.trainings.is_empty()));
    aggregate
}

/// A page on every kind of terminal, as Markdown and as HTML.
fn assert_drawn(page: &Page) {
    for (width, drawing) in [
        (20, Drawing::Nothing),
        (60, Drawing::Ascii),
        (100, Drawing::Unicode),
    ] {
        let drawn = |colour| {
            let appearance = Appearance {
                width,
                colour,
                drawing,
            };
            terminal(page, appearance)
        };
        let plain = drawn(false);
        assert_safe(&plain);
        assert_eq!(without_colour(&drawn(true)), plain);
    }
    assert_html(&html(page).expect("a page"));
    let text = markdown(page);
    assert_safe(&text);
    // Our own Markdown holds no HTML, and no backslash but before what it escapes.
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '<' | '>' | '&' | '[' | ']' | '`' | '~' => panic!("{character} in {text}"),
            _ => {}
        }
    }
}

fn assert_json(text: &str) {
    assert_safe(text);
    serde_json::from_str::<serde_json::Value>(text).expect("JSON");
}

fn assert_html(text: &str) {
    assert_safe(text);
    let tags = tags(text);
    let hostile = |tag: &String| {
        let mut words = tag.split(' ');
        words.next() == Some("script") || words.any(|name| name.starts_with("on"))
    };
    assert!(!tags.iter().any(hostile), "a script");
}

/// The tags and their attributes, without values: what a browser takes for markup.
fn tags(page: &str) -> Vec<String> {
    let mut tags = Vec::new();
    // A style sheet is text; nothing of a dossier gets there.
    let mut rest = page.split_once("</style>").expect("a style sheet").1;
    while let Some(at) = rest.find(['<', '>']) {
        assert!(rest[at..].starts_with('<'), "a stray > in {page}");
        rest = &rest[at + 1..];
        let mut tag = String::new();
        loop {
            let end = rest.find(['"', '\'', '<', '>']).expect("the end of a tag");
            tag += &rest[..end];
            let mark = rest[end..].chars().next();
            rest = &rest[end + 1..];
            match mark {
                Some('>') => break,
                Some('"') => {
                    let (value, behind) = rest.split_once('"').expect("the end of a value");
                    assert!(!value.contains(['<', '>']), "{value}");
                    rest = behind;
                }
                _ => panic!("{mark:?} in a tag: {tag}"),
            }
        }
        let known = |c: char| c.is_ascii_alphanumeric() || "-/= ".contains(c);
        assert!(tag.chars().all(known), "a tag of others: {tag:?}");
        tags.push(tag);
    }
    tags
}

/// The page has the same markup as one in which every letter of every text is an x.
fn assert_markup_is_ours(dossier: &Dossier, locale: &Locale) {
    let harmless = |text: &str| -> String {
        let letter = |c: char| if c.is_whitespace() { c } else { 'x' };
        text.chars().map(letter).collect()
    };
    let mut tame = dossier.clone();
    let sheets = tame.trainings.iter_mut().chain([&mut tame.organisation]);
    for sheet in sheets {
        sheet.title = sheet.title.as_deref().map(harmless);
        for note in sheet.notes.values_mut() {
            *note = harmless(note);
        }
    }
    let drawn = |dossier| {
        let reporter = Reporter::new(&EMBEDDED, locale);
        let result = reporter.result(dossier, None, Detail::Full);
        tags(&html(&page(&reporter, &result, Extent::Depth(Depth::Full))).expect("a page"))
    };
    assert_eq!(drawn(dossier), drawn(&tame));
}

/// A dossier that answers every question it can, for an instrument of any kind.
pub fn answered(instrument: &Instrument, byte: u8) -> Dossier {
    let mut dossier = Dossier::empty(instrument);
    dossier.organisation.title = Some("Acme".to_owned());
    dossier.trainings.push(Sheet::empty(instrument));
    for subject in [Subject::Organisation, Subject::Training(0)] {
        for (at, ix) in (0..).zip(instrument.questions_of(subject.scope())) {
            let byte = byte.wrapping_mul(31).wrapping_add(at);
            if let Some(answer) = answer(instrument.question(ix), byte) {
                dossier.set(instrument, subject, ix, answer);
            }
        }
    }
    let text = json_text(instrument, &dossier);
    let file = SourceFile::new("d.json", text);
    let read = parse(instrument, &file, Notation::Json).expect("what is written can be read");
    assert_eq!(read, dossier);
    dossier
}
