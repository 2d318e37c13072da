//! `--model`, and the commands for an instrument of one's own.

mod broken;
mod check;
mod hostile;
mod init;
mod prove;
mod show;
mod warnings;

use std::path::Path;

use crate::harness::{Run, leerkompas};

pub(crate) fn file(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
        .expect("an instrument file")
}

/// The names of the files of the embedded instrument.
pub(crate) fn names() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let entries = std::fs::read_dir(folder).expect("the journeys");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .map(|name| format!("journeys/{name}"))
        .collect();
    names.extend(["questions.toml", "personas.toml", "journeys.toml"].map(str::to_owned));
    names
}

/// A run with a copy of the embedded instrument in `m`, one file of which is changed.
pub(crate) fn with(changed: &str, change: impl Fn(&str) -> String) -> Run {
    running(&["show", "persona"], changed, change)
}

/// A run of any command with such a copy.
pub(crate) fn running(arguments: &[&str], changed: &str, change: impl Fn(&str) -> String) -> Run {
    let run = leerkompas(&[&["--model", "m"], arguments].concat());
    names().into_iter().fold(run, |run, name| {
        let text = file(&name);
        let text = if name == changed { change(&text) } else { text };
        run.file(&format!("m/{name}"), text)
    })
}

#[test]
fn the_embedded_files_are_an_instrument_of_their_own() {
    with("", str::to_owned).run().expect(0).shows("opstarter");
}

#[test]
fn a_changed_text_is_used_without_recompiling() {
    let tagline = "A persona of our own";
    let changed = |text: &str| {
        let at = text.find("[[persona]]").expect("a persona");
        let (head, tail) = text.split_at(at);
        let start = tail.find("tagline = ").expect("a tagline");
        let end = start + tail[start..].find('\n').expect("a line");
        format!(
            "{head}{}tagline = {{ nl = \"{tagline}\", en = \"{tagline}\" }}{}",
            &tail[..start],
            &tail[end..]
        )
    };
    with("personas.toml", changed)
        .run()
        .expect(0)
        .shows(tagline);
}

/// What is shown of results says which instrument they are from.
#[test]
fn every_command_that_gives_results_names_the_instrument() {
    let dossier = |goal| format!("format = 1\n[[training]]\nambition = [\"{goal}\"]\n");
    let commands: [&[&str]; 14] = [
        &["report", "a.toml"],
        &["report", "a.toml", "--format", "markdown"],
        &["report", "a.toml", "--format", "html"],
        &["report", "a.toml", "--format", "json"],
        &["report", "a.toml", "b.toml"],
        &["report", "a.toml", "b.toml", "--format", "markdown"],
        &["report", "a.toml", "b.toml", "--format", "html"],
        &["report", "a.toml", "b.toml", "--format", "json"],
        &["compare", "a.toml", "b.toml"],
        &["compare", "a.toml", "b.toml", "--format", "markdown"],
        &["compare", "a.toml", "b.toml", "--format", "html"],
        &["compare", "a.toml", "b.toml", "--format", "json"],
        &["score", "a.toml", "--format", "jsonl"],
        &["model", "show"],
    ];
    let version = |text: &str| text.replacen("version = \"2.1\"", "version = \"our-own\"", 1);
    let shown = running(
        &["model", "show", "--format", "json"],
        "questions.toml",
        version,
    );
    let shown = shown.run().expect(0).out;
    let start = shown.find("\"hash\": \"").expect("a hash") + 9;
    let hash = &shown[start..start + 16];
    for command in commands {
        let run = running(command, "questions.toml", version);
        let run = run.file("a.toml", dossier("comply"));
        let ended = run.file("b.toml", dossier("bonding")).run().expect(0);
        let named = ended.out.contains(hash) && ended.out.contains("our-own");
        assert!(named, "{command:?} gives:\n{}", ended.out);
    }
}
