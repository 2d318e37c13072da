//! An instrument with the string around every text: names, questions, help, words of the source, advice. Through reports, and through
//! every command that shows an instrument.

use leerkompas_engine::dossier::blank_toml;
use leerkompas_engine::export::{result_schema, schema};
use leerkompas_engine::instrument::{Files, Instrument, differences, dump, load, toml};
use leerkompas_engine::proof::{Progress, impact, prove};
use leerkompas_engine::report::{
    Depth, Detail, Extent, Reporter, change_page, escaped, json, page, proof_page,
};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::{Look, SourceFile, render_with_codes};
use leerkompas_engine::text::locale::Locale;

use crate::Verdicts;
use crate::dossiers::{Outputs, check, drawn, judge, read};
use crate::judge::{html, terminal};
use crate::model::{files, in_memory};
use crate::program::Folder;
use crate::strings::{MARK, NASTY};

const DOSSIER: &str = include_str!("../../examples/volunteers/buurtmoestuin.toml");

fn instrument(text: &str) -> Instrument {
    load(&in_memory(text)).unwrap_or_else(|problems| {
        let look = Look {
            width: 80,
            colour: false,
        };
        panic!(
            "{text:?}: {}",
            render_with_codes(&problems[..1], &Locale::new("en"), look)
        )
    })
}

/// The pattern of a schema accepts the word with the string in it, as the program does, and no other.
#[test]
fn patterns_of_a_schema() {
    let locale = Locale::new("en");
    let mut verdicts = Verdicts::default();
    // The validator reads no pattern of a megabyte.
    let short: Vec<_> = NASTY
        .iter()
        .filter(|nasty| nasty.text.len() < 900)
        .collect();
    for nasty in &short {
        let text = &nasty.text;
        let instrument = instrument(text);
        let schema = schema(&instrument, &locale);
        let judged = jsonschema::validator_for(&schema)
            .map_err(|error| error.to_string())
            .and_then(|validator| {
                let valid = |word: &str| {
                    let dossier =
                        serde_json::json!({ "format": 1, "organisation": { "field": word } });
                    let file = SourceFile::new("d", dossier.to_string());
                    let read =
                        leerkompas_engine::dossier::parse(&instrument, &file, Notation::Json);
                    (validator.is_valid(&dossier), read.is_ok())
                };
                let (known, unknown) = (
                    valid(&format!("{text}sportclub{text}")),
                    valid(&format!("{text}sportclub")),
                );
                let right = known.0 == known.1 && unknown == (false, false);
                right
                    .then_some(())
                    .ok_or_else(|| format!("{known:?} {unknown:?}"))
            });
        verdicts.add("pattern", nasty.name, judged);
    }
    verdicts.hold(short.len());
}

/// Another text is another edition; that is no difference here.
fn without_hash(outputs: Outputs, instrument: &Instrument) -> Outputs {
    let plain = |(name, output): (String, String)| (name, output.replace(&instrument.hash, "HASH"));
    outputs.into_iter().map(plain).collect()
}

#[test]
fn reports() {
    let locale = Locale::new("en");
    check(|text| {
        let instrument = instrument(text);
        let dossier = read(&instrument, DOSSIER, Notation::Toml);
        let reporter = Reporter::new(&instrument, &locale);
        let result = reporter.result(&dossier, None, Detail::Full);
        let mut outputs = drawn(
            &page(&reporter, &result, Extent::Depth(Depth::Full)),
            "report",
            true,
        );
        outputs.push(("json report".into(), json(&result).expect("JSON")));
        outputs.push((
            "json schema".into(),
            escaped(&format!("{:#}", schema(&instrument, &locale))).into_owned(),
        ));
        outputs.push((
            "json schema of results".into(),
            escaped(&format!("{:#}", result_schema(&instrument, &locale))).into_owned(),
        ));
        outputs.push((
            "toml blank".into(),
            blank_toml(&instrument, &locale, instrument.language_or_first("en")),
        ));
        without_hash(outputs, &instrument)
    });
}

/// All of it as it is understood, what is proved of it, and what stands differently in its files.
#[test]
fn the_instrument_itself() {
    let locale = Locale::new("en");
    let plain = in_memory("");
    let before = load(&plain).expect("a valid instrument");
    // Only texts differ, so nobody moves and the same is proved.
    let proof = prove(&before, 1, &Progress::default());
    let found = impact(&before, &before, 1, &Progress::default());
    check(|text| {
        let after = instrument(text);
        let stands = differences(&plain, &in_memory(text)).expect("valid instruments");
        let [reporter, reporter_after] = [&before, &after].map(|it| Reporter::new(it, &locale));
        let change = reporter.change_result(&after, &found, stands);
        let page = change_page(&reporter, &reporter_after, &change);
        let mut outputs = drawn(&page, "diff", true);
        outputs.push(("json diff".into(), json(&change).expect("JSON")));
        let proved = reporter_after.proof_result(&proof);
        outputs.extend(drawn(&proof_page(&reporter_after, &proved), "proof", true));
        outputs.push(("toml effective".into(), toml(&dump(&after))));
        outputs.push((
            "json effective".into(),
            escaped(&format!("{:#}", dump(&after))).into_owned(),
        ));
        without_hash(outputs, &after)
    });
}

/// What `model check` warns of, and what is wrong with an instrument whose ids hold the string.
#[test]
fn problems_of_an_instrument() {
    let locale = Locale::new("en");
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        let warned =
            leerkompas_engine::instrument::lint::check(&in_memory(&nasty.text)).diagnostics;
        let [mut ids, other] = [in_memory(MARK), in_memory(MARK)];
        let quoted = toml::Value::String(nasty.text.clone()).to_string();
        // What could be an id gets a character that no id has.
        let id = toml::Value::String(format!("{} ", nasty.text)).to_string();
        let broken = ids.questions.text().replace("\"volunteers\"", &id);
        ids.questions = SourceFile::new(nasty.text.clone(), broken);
        let refused = load(&ids).expect_err("no usable id");
        let broken = Files {
            personas: SourceFile::new(
                "personas.toml",
                format!(
                    "{quoted} = 1\n{}\nx = \"{}",
                    other.personas.text(),
                    nasty.text
                ),
            ),
            ..other
        };
        let unknown = load(&broken).expect_err("no TOML");
        for (name, problems) in [("warnings", warned), ("ids", refused), ("keys", unknown)] {
            for colour in [false, true] {
                let told = render_with_codes(&problems, &locale, Look { width: 80, colour });
                verdicts.add(name, nasty.name, terminal::steers_nothing(&told, colour));
            }
        }
    }
    verdicts.hold(6 * NASTY.len());
}

/// What `show` and `model show` can be asked for.
const SHOWN: [&[&str]; 15] = [
    &["show", "persona"],
    &["show", "persona", "guide"],
    &["show", "journey"],
    &["show", "journey", "guide"],
    &["show", "pathway"],
    &["show", "pathway", "own_circle"],
    &["show", "goal"],
    &["show", "question"],
    &["show", "question", "field"],
    &["show", "question", "purpose"],
    &["show", "recommendation"],
    &["show", "weights"],
    &["show", "weights", "form"],
    &["model", "show"],
    &["model", "check"],
];

/// Every command in every format that it has. The program is started for each, so a string is not in all of them: it is in every
/// eighth, the next string in the next ones, and their renderers are those that get all strings above.
#[test]
fn what_is_shown() {
    let formats = |command: &[&str]| match command {
        ["model", "show"] => &["terminal", "json"][..],
        ["model", "check"] => &["human", "markdown", "html", "json"],
        _ => &["terminal", "colour", "markdown", "html", "json"],
    };
    let runs = SHOWN.iter().flat_map(|command| {
        formats(command)
            .iter()
            .map(move |format| (command, *format))
    });
    let runs: Vec<_> = runs.collect();
    let folder = Folder::new();
    let shown = |text: &str, hash: &str, (command, format): (&&[&str], &str)| {
        let (format, colour) = if format == "colour" {
            ("terminal", "always")
        } else {
            (format, "never")
        };
        let common = ["--model", "m", "--format", format, "--color", colour];
        let ended = folder.run(&[*command, &common].concat());
        assert_eq!(
            ended.code,
            Some(0),
            "{command:?} with {text:?}: {}",
            ended.err
        );
        (ended.out.replace(hash, "HASH"), ended.err)
    };
    let put = |text: &str| {
        for (name, text) in files(text) {
            folder.write(format!("m/{name}"), text);
        }
    };
    put(MARK);
    let hash = instrument(MARK).hash;
    let harmless: Vec<_> = runs.iter().map(|run| shown(MARK, &hash, *run).0).collect();
    let mut verdicts = Verdicts::default();
    for (at, nasty) in NASTY.iter().enumerate() {
        put(&nasty.text);
        let hash = instrument(&nasty.text).hash;
        for (place, run) in runs
            .iter()
            .enumerate()
            .filter(|(place, _)| (place + at) % 8 == 0)
        {
            let (found, told) = shown(&nasty.text, &hash, *run);
            let (command, format) = (run.0.join(" "), run.1);
            let judged = match (format, &run.0[..]) {
                // What the instrument is warned of depends on the string.
                ("html", ["model", "check"]) => html::holds_as_text(&found, &nasty.text),
                ("human" | "json" | "markdown", ["model", "check"]) => {
                    terminal::steers_nothing(&found, false)
                }
                // Tables are as wide as what is in them.
                ("terminal" | "colour", _) => terminal::steers_nothing(&found, format == "colour"),
                _ => judge(format, &found, &harmless[place], &nasty.text),
            };
            verdicts.add(&format!("{format} of {command}"), nasty.name, judged);
            verdicts.add(
                "warnings",
                nasty.name,
                terminal::steers_nothing(&told, false),
            );
        }
    }
    verdicts.hold(NASTY.len() * 2 * (runs.len() / 8));
}

/// Completions and the manual tell of the program alone: they are the same whatever the instrument says, so nothing of it reaches a
/// shell or a pager.
#[test]
fn completions_and_manual_hold_nothing_of_an_instrument() {
    let folder = Folder::new();
    for (name, text) in files(MARK) {
        folder.write(format!("m/{name}"), text);
    }
    for shell in ["bash", "zsh", "fish", "powershell", "man"] {
        let arguments = if shell == "man" {
            vec!["man"]
        } else {
            vec!["completions", shell]
        };
        let with = folder.run(&[&["--model", "m"], &arguments[..]].concat());
        let without = folder.run(&arguments);
        assert_eq!(
            (with.code, without.code),
            (Some(0), Some(0)),
            "{}",
            with.err
        );
        assert_eq!(with.out, without.out, "{shell}");
        assert!(!with.out.contains(MARK) && with.out.len() > 1000, "{shell}");
    }
}
