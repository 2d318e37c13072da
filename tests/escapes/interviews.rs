//! Interviews by plain lines: going on with a dossier full of the string, typing it, and being asked by an instrument full of it.

use crate::Verdicts;
use crate::dossiers::dossier;
use crate::judge::{shown, terminal};
use crate::model::files;
use crate::program::Folder;
use crate::strings::NASTY;

/// A dossier that was filled in by this program, so that it is gone on with.
fn text_of(text: &str) -> String {
    let mut dossier = dossier(text);
    dossier.session.instrument = None;
    let instrument =
        leerkompas_engine::instrument::load(&leerkompas_engine::instrument::Files::embedded())
            .expect("a valid instrument");
    leerkompas_engine::dossier::toml_text(&instrument, &dossier, "")
}

#[test]
fn a_dossier_is_gone_on_with() {
    let folder = Folder::new();
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        folder.write("d.toml", text_of(&nasty.text));
        let ended = folder.run_with(&["interview", "--plain", "d.toml"], "?\n<\n<\n<\n1\n=\n1\n");
        verdicts.add(
            "prompts",
            nasty.name,
            terminal::steers_nothing(&ended.err, false),
        );
        verdicts.add(
            "result",
            nasty.name,
            terminal::steers_nothing(&ended.out, false),
        );
        let dense = |text: &str| -> String { text.split_whitespace().collect() };
        let told = dense(&ended.err).contains(&dense(&shown(nasty.text.trim())));
        verdicts.add("name told", nasty.name, told.then_some(()).ok_or(ended.err));
    }
    verdicts.hold(3 * NASTY.len());
}

/// A name as it is typed, and the people as they are given with the command.
#[test]
fn the_string_is_typed() {
    let folder = Folder::new();
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        let _ = std::fs::remove_file(folder.path("d.toml"));
        let line = nasty.text.split('\n').next().unwrap_or_default();
        let people = if nasty.text.contains('\0') {
            "x"
        } else {
            &nasty.text
        };
        let (one, two) = (
            format!("--respondent={people}"),
            format!("--interviewer={people}"),
        );
        let arguments = ["interview", "--plain", "d.toml", &one, &two];
        let ended = folder.run_with(&arguments, format!("{line}\n1\n<\n<\n"));
        verdicts.add(
            "typed",
            nasty.name,
            terminal::steers_nothing(&(ended.err.clone() + &ended.out), false),
        );
        // An empty line is no name, and this one is the command for the review.
        if ["", "="].contains(&line.trim()) {
            continue;
        }
        let kept: toml::Table = folder.read("d.toml").parse().expect("TOML");
        let same = kept["organisation"]["name"].as_str() == Some(line.trim());
        let same =
            same && kept["interview"]["respondent"].as_str().map(str::trim) == Some(people.trim());
        verdicts.add(
            "kept",
            nasty.name,
            same.then_some(()).ok_or_else(|| kept.to_string()),
        );
    }
    verdicts.hold(2 * NASTY.len() - 6);
}

#[test]
fn an_instrument_asks() {
    let folder = Folder::new();
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        for (name, text) in files(&nasty.text) {
            folder.write(format!("m/{name}"), text);
        }
        let input = "Acme\n?\n1\n12\nT\n?\n1\n?\n1\n1\n1\n=\n1\n1\n";
        let ended = folder.run_with(
            &["--model", "m", "interview", "--plain", "--live", "-"],
            input,
        );
        verdicts.add(
            "prompts",
            nasty.name,
            terminal::steers_nothing(&ended.err, false),
        );
        verdicts.add(
            "result",
            nasty.name,
            terminal::steers_nothing(&ended.out, false),
        );
    }
    verdicts.hold(2 * NASTY.len());
}
