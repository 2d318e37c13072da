//! A result is never written over what it is made of, whatever the file is called and whichever option names it; a link stays a link.
#![cfg(unix)]

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::example;

const ROWS: &str = "organisation,ambition\nAcme,comply\nBeta,zzz\n";

/// A folder with dossiers, a table, an instrument and links to them.
fn prepared() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("d/more")).expect("a folder");
    for name in ["d/acme.toml", "d/more/beta.toml", "own.toml"] {
        fs::write(at(name), example("textielhuis.toml")).expect("a dossier");
    }
    let other = example("textielhuis-productie.toml");
    fs::write(at("other.toml"), other).expect("a dossier");
    fs::write(at("in.csv"), ROWS).expect("a table");
    fs::hard_link(at("in.csv"), at("hard.csv")).expect("a link");
    symlink("in.csv", at("first.csv")).expect("a link");
    symlink("first.csv", at("second.csv")).expect("a link");
    symlink("d", at("folder")).expect("a link");
    let made = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(["model", "init", "vol"])
        .current_dir(folder.path())
        .stderr(Stdio::null())
        .status();
    assert!(made.expect("it runs").success());
    folder
}

/// Runs a command line, with a file as its standard input and one to append the standard output to; returns how it ended and what it
/// said.
fn run(
    folder: &Path,
    line: &str,
    stdin: Option<&str>,
    stdout: Option<&str>,
) -> (Option<i32>, String) {
    let stdin = stdin.map_or(Stdio::null(), |name| {
        File::open(folder.join(name)).expect("an input").into()
    });
    let stdout = stdout.map_or(Stdio::null(), |name| {
        let file = File::options()
            .append(true)
            .create(true)
            .open(folder.join(name));
        file.expect("an output").into()
    });
    let ended = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(line.split(' '))
        .current_dir(folder)
        .env_clear()
        .env("LEERKOMPAS_LANG", "en")
        .stdin(stdin)
        .stdout(stdout)
        .output()
        .expect("it runs");
    let said = String::from_utf8(ended.stderr).expect("UTF-8");
    (ended.status.code(), said)
}

/// Every file below a folder, with what is in it, and where links lead.
fn look(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        match fs::read_link(&path) {
            Ok(to) => found.push((name, to.display().to_string())),
            Err(_) if path.is_dir() => found.extend(look(&path)),
            Err(_) => found.push((name, fs::read_to_string(&path).expect("a text"))),
        }
    }
    found.sort();
    found
}

#[track_caller]
fn refused(line: &str, stdin: Option<&str>, stdout: Option<&str>) {
    let folder = prepared();
    let before = look(folder.path());
    let (code, said) = run(folder.path(), line, stdin, stdout);
    assert_eq!(code, Some(2), "{line}: {said}");
    assert!(
        said.contains("is the input: the result would overwrite it"),
        "{line}: {said}"
    );
    assert_eq!(look(folder.path()), before, "{line}");
}

#[test]
fn no_option_of_any_command_names_an_input() {
    for line in [
        "score d -o d/acme.toml",
        "score d -o folder/acme.toml",
        "score d --rejects d/more/beta.toml",
        "score d in.csv -o hard.csv",
        "score in.csv -o second.csv",
        "score first.csv --rejects in.csv",
        "report d -o d/acme.toml",
        "report d in.csv -o d/more/../more/beta.toml --format html",
        "report d --rejects d/acme.toml",
        "report own.toml -o ./own.toml",
        "compare own.toml other.toml -o other.toml",
        "--model vol score in.csv -o vol/questions.toml",
        "--model vol score in.csv --rejects vol/journeys/opstarter.toml",
        "--model vol report own.toml -o vol/personas.toml",
        "--model vol report d -o vol/journeys.toml",
        "--model vol compare own.toml other.toml -o vol/journeys/opstarter.toml",
        "--model vol export schema -o vol/questions.toml",
        "--model ./vol/ export sql --dialect duckdb -o vol/questions.toml",
        "--model vol interview --plain vol/questions.toml",
    ] {
        refused(line, None, None);
    }
}

#[test]
fn nor_what_a_standard_stream_is() {
    refused("score -o in.csv", Some("in.csv"), None);
    refused("score - --rejects hard.csv", Some("in.csv"), None);
    refused("report - -o own.toml", Some("own.toml"), None);
    refused("compare - other.toml -o own.toml", Some("own.toml"), None);
    refused("score in.csv", None, Some("in.csv"));
    refused("report d", None, Some("d/acme.toml"));
    refused("score", Some("in.csv"), Some("in.csv"));
}

#[test]
fn two_results_do_not_meet_behind_links() {
    for link in ["out.csv", "via.csv"] {
        let folder = prepared();
        symlink(link, folder.path().join("dangling.csv")).expect("a link");
        symlink("out.csv", folder.path().join("via.csv")).expect("a link");
        let before = look(folder.path());
        let line = "score in.csv -o out.csv --rejects dangling.csv";
        let (code, said) = run(folder.path(), line, None, None);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("cannot be the same file"), "{said}");
        assert_eq!(look(folder.path()), before);
    }
}

/// Also through links to links, and to what is not there yet.
#[test]
fn a_link_is_written_through_and_stays() {
    for there in [true, false] {
        for line in [
            "score own.toml -o links/a",
            "report own.toml -o links/a",
            "export schema -o links/a",
            "new links/a.toml",
        ] {
            let folder = prepared();
            let at = |name: &str| folder.path().join(name);
            fs::create_dir_all(at("links")).expect("a folder");
            fs::create_dir_all(at("real")).expect("a folder");
            for (name, to) in [("a", "b"), ("b", "../c"), ("a.toml", "b")] {
                symlink(to, at("links").join(name)).expect("a link");
            }
            symlink("real/result", at("c")).expect("a link");
            if there && line.starts_with("new") {
                continue;
            }
            if there {
                fs::write(at("real/result"), "old").expect("a file");
            }
            let (code, said) = run(folder.path(), line, None, None);
            assert_eq!(code, Some(0), "{line}: {said}");
            let text = fs::read_to_string(at("real/result")).expect("a result");
            assert!(text.len() > 10, "{line}: {text}");
            for name in ["links/a", "links/b", "c"] {
                assert!(at(name).is_symlink(), "{line}: {name} is no link any more");
            }
        }
    }
    let folder = prepared();
    symlink("mine", folder.path().join("link")).expect("a link");
    let (code, said) = run(folder.path(), "model init link", None, None);
    assert_eq!(code, Some(0), "{said}");
    assert!(folder.path().join("mine/questions.toml").exists());
    assert!(folder.path().join("link").is_symlink());
}

#[test]
fn links_in_a_circle_are_no_output() {
    let folder = prepared();
    for (name, to) in [("a", "b"), ("b", "a")] {
        symlink(to, folder.path().join(name)).expect("a link");
    }
    let (code, said) = run(folder.path(), "score in.csv -o a", None, None);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("cannot write `a`"), "{said}");
}

/// `leerkompas score own.toml -o /dev/stdout >> log`: the log is no file of ours to replace.
#[cfg(target_os = "linux")]
#[test]
fn a_stream_by_its_name_is_written_into() {
    let folder = prepared();
    fs::write(folder.path().join("log"), "before\n").expect("a file");
    let (code, said) = run(
        folder.path(),
        "score own.toml -o /dev/stdout",
        None,
        Some("log"),
    );
    assert_eq!(code, Some(0), "{said}");
    let log = fs::read_to_string(folder.path().join("log")).expect("a log");
    assert!(log.starts_with("before\nrow,"), "{log}");
}

#[test]
fn devices_are_no_files_to_lose() {
    let folder = prepared();
    let line = "score own.toml - -o /dev/null --rejects rejects --from toml";
    let (code, said) = run(folder.path(), line, None, None);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("1 scored"), "{said}");
}
