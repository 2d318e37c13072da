//! A dossier with the string in every text that it has: name, titles, notes, who asked and who answered, when, by which edition. And
//! in the name of its file. Through reports, comparisons and portfolios, in every format.

use std::sync::LazyLock;

use leerkompas_engine::batch::{BlockProcessor, Blocks, Position, Source, Target, run};
use leerkompas_engine::dossier::{Dossier, json_text, parse, toml_text};
use leerkompas_engine::instrument::{Files, Instrument, load};
use leerkompas_engine::portfolio::Aggregate;
use leerkompas_engine::report::{
    Appearance, Depth, Detail, Drawing, Extent, Page, Reporter, Topic, comparison_page, html, json,
    json_line, markdown, page, portfolio_page, terminal,
};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::{Look, SourceFile, render_with_codes};
use leerkompas_engine::text::locale::Locale;
use serde_json::{Value, json};

use crate::Verdicts;
use crate::judge::{self, Judged, shown};
use crate::strings::{MARK, NASTY};

static EMBEDDED: LazyLock<Instrument> =
    LazyLock::new(|| load(&Files::embedded()).expect("the embedded instrument is valid"));

/// A dossier with a text in every place: one training that fits a persona, one that fits several, one that fits none.
fn tree(text: &str) -> Value {
    json!({
        "format": 1,
        "interview": {
            "date": text, "interviewer": text, "respondent": text,
            "instrument": { "version": text, "hash": text },
        },
        "organisation": {
            "name": text, "employees": 120, "type": "profit", "sector": "C", "regions": ["flanders"], "shifts": true,
            "notes": { "general": text, "size": text, "shifts": text },
        },
        "training": [
            {
                "title": text, "ambition": ["smooth_start", "attract_talent"], "initiative": "employer", "learners": 25,
                "skills": "hard", "leernood": "reskilling", "focus": "both",
                "notes": { "general": text, "ambition": text, "focus": text }, "later": ["skills"],
            },
            { "title": text, "ambition": ["comply", "retention"], "notes": { "ambition": text } },
            { "title": text, "initiative": "employee" },
        ],
    })
}

pub(crate) fn dossier(text: &str) -> Dossier {
    read(&EMBEDDED, &tree(text).to_string(), Notation::Json)
}

pub(crate) fn read(instrument: &Instrument, text: &str, notation: Notation) -> Dossier {
    let file = SourceFile::new("d", text);
    parse(instrument, &file, notation)
        .unwrap_or_else(|problems| panic!("{text} is refused: {problems:?}"))
}

/// What is made of a dossier, each output with its name.
pub(crate) type Outputs = Vec<(String, String)>;

/// How an output is judged; the beginning of its name says.
pub(crate) fn judge(name: &str, output: &str, harmless: &str, text: &str) -> Judged {
    let kind = name.split(' ').next().unwrap_or_default();
    match kind {
        "html" => judge::html::tells(output, harmless, text),
        "markdown" => judge::markdown::tells(output, harmless, text),
        "json" => judge::tree::json(output, harmless, text),
        "toml" => judge::tree::toml(output, harmless, text),
        "terminal" => {
            judge::terminal::steers_nothing(output, false)?;
            judge::terminal::tells(output, harmless, &shown(text))
        }
        "colour" => {
            judge::terminal::steers_nothing(output, true)?;
            let plain = judge::terminal::without_colour;
            judge::terminal::tells(&plain(output)?, &plain(harmless)?, &shown(text))
        }
        // What stands side by side is broken where it does not fit.
        "columns" => judge::terminal::steers_nothing(output, true),
        _ => Err(format!("nobody judges {name}")),
    }
}

/// Every string is judged in each of the outputs that `outputs` makes of it.
#[track_caller]
pub(crate) fn check(outputs: impl Fn(&str) -> Outputs) {
    check_as(|text| text, outputs);
}

/// The same of what is left of each string.
#[track_caller]
fn check_as(left: impl Fn(&str) -> &str, outputs: impl Fn(&str) -> Outputs) {
    let harmless = outputs(MARK);
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        let text = left(&nasty.text);
        let found = outputs(text);
        assert_eq!(found.len(), harmless.len());
        for ((name, found), (_, harmless)) in found.iter().zip(&harmless) {
            verdicts.add(name, nasty.name, judge(name, found, harmless, text));
        }
    }
    verdicts.hold(NASTY.len() * harmless.len());
}

/// A page on terminals, as Markdown and as HTML. In columns it is judged only where they would not fit.
pub(crate) fn drawn(page: &Page, name: &str, tabular: bool) -> Outputs {
    let on = |width, colour, drawing| {
        terminal(
            page,
            Appearance {
                width,
                colour,
                drawing,
            },
        )
    };
    let wide = if tabular { "columns" } else { "terminal" };
    vec![
        (format!("{wide} {name} 80"), on(80, false, Drawing::Unicode)),
        (
            format!("{} {name} 80", if tabular { wide } else { "colour" }),
            on(80, true, Drawing::Unicode),
        ),
        (
            format!("terminal {name} 40"),
            on(40, false, Drawing::Unicode),
        ),
        (format!("columns {name} 20"), on(20, true, Drawing::Nothing)),
        (format!("markdown {name}"), markdown(page)),
        (format!("html {name}"), html(page).expect("a page")),
    ]
}

fn of_report(instrument: &Instrument, locale: &Locale, dossier: &Dossier) -> Outputs {
    let reporter = Reporter::new(instrument, locale);
    let result = reporter.result(dossier, None, Detail::Full);
    let brief = reporter.result(dossier, None, Detail::Brief);
    let mut outputs = drawn(
        &page(&reporter, &result, Extent::Depth(Depth::Full)),
        "report",
        false,
    );
    outputs.push(("json report".into(), json(&result).expect("JSON")));
    outputs.push(("json line".into(), json_line(&brief).expect("JSON")));
    outputs.push((
        "markdown plan".into(),
        markdown(&page(&reporter, &result, Extent::Topics(&[Topic::Plan]))),
    ));
    outputs
}

#[test]
fn reports() {
    let locale = Locale::new("en");
    check(|text| of_report(&EMBEDDED, &locale, &dossier(text)));
}

/// Two clients, and two respondents of one; the string is also the name of a file. Titles are compared without the spaces around
/// them.
#[test]
fn comparisons() {
    let locale = Locale::new("en");
    let reporter = Reporter::new(&EMBEDDED, &locale);
    check_as(str::trim, |text| {
        let (one, mut two) = (dossier(text), dossier("b"));
        let mut outputs = Outputs::new();
        for name in ["clients", "respondents"] {
            let sides = [
                (text.to_owned(), one.clone()),
                ("b.toml".to_owned(), two.clone()),
            ];
            let comparison = reporter.comparison_result(&sides);
            outputs.extend(drawn(
                &comparison_page(&reporter, &comparison, &sides),
                name,
                true,
            ));
            outputs.push((format!("json {name}"), json(&comparison).expect("JSON")));
            two.organisation.title.clone_from(&one.organisation.title);
            two.trainings.truncate(1);
            two.trainings[0].title.clone_from(&one.trainings[0].title);
        }
        outputs
    });
}

#[test]
fn portfolios() {
    let locale = Locale::new("nl");
    let reporter = Reporter::new(&EMBEDDED, &locale);
    check(|text| {
        let aggregate = aggregate(&EMBEDDED, &locale, &json_text(&EMBEDDED, &dossier(text)));
        let portfolio = reporter.portfolio_result(&aggregate, 0, false);
        let mut outputs = drawn(&portfolio_page(&reporter, &portfolio), "portfolio", true);
        outputs.push(("json portfolio".into(), json(&portfolio).expect("JSON")));
        outputs
    });
}

/// A dossier counted as many are.
fn aggregate(instrument: &Instrument, locale: &Locale, text: &str) -> Aggregate {
    let (source, target) = (Source::Whole(Notation::Json), Target::Aggregate);
    let work = BlockProcessor::new(instrument, locale, source, target).input("in");
    let blocks = Blocks::new(
        Box::new(text.as_bytes()),
        work.source().records(),
        Vec::new(),
    );
    let mut aggregate = Aggregate::default();
    let mut add = |done: &mut leerkompas_engine::batch::BlockOutput| {
        aggregate.add(&done.aggregate);
        Ok(true)
    };
    run(blocks, &work, 1, Position::default(), &mut |done| add(done)).expect("memory can be read");
    aggregate
}

/// What an interview writes, and what somebody edited, which is written again.
#[test]
fn files() {
    check(|text| {
        let dossier = dossier(text);
        let toml = toml_text(&EMBEDDED, &dossier, "");
        let mut changed = dossier.clone();
        changed.trainings.truncate(1);
        vec![
            ("toml again".into(), toml_text(&EMBEDDED, &changed, &toml)),
            ("toml".into(), toml),
            ("json dossier".into(), json_text(&EMBEDDED, &dossier)),
        ]
    });
}

/// A key that nobody knows, an answer that is none, and a text where a number should be: what is told of them steers nothing.
#[test]
fn problems() {
    let locale = Locale::new("nl");
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        let text = nasty.text.as_str();
        let inner = Value::from_iter([("size", text), ("employees", text), (text, text)]);
        let whole = Value::from_iter([
            ("format", json!(1)),
            (text, json!(text)),
            ("organisation", inner),
        ]);
        for (notation, written) in [
            (Notation::Json, whole.to_string()),
            (Notation::Toml, toml::to_string(&whole).expect("TOML")),
        ] {
            let problems = parse(&EMBEDDED, &SourceFile::new(text, written), notation)
                .expect_err("no dossier");
            for colour in [false, true] {
                let told = render_with_codes(&problems, &locale, Look { width: 80, colour });
                verdicts.add(
                    "problem",
                    nasty.name,
                    judge::terminal::steers_nothing(&told, colour),
                );
            }
        }
    }
    verdicts.hold(4 * NASTY.len());
}
