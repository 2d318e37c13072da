//! `completions` and `man`

use std::process::{Command, Stdio};

use crate::harness::leerkompas;

/// Whether a program of this machine accepts a script on its stdin; nothing where it is not installed.
fn accepts(program: &str, arguments: &[&str], script: &str) -> Option<bool> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, script.as_bytes()).expect("it reads");
    drop(stdin);
    Some(child.wait().expect("it ends").success())
}

#[test]
fn every_shell_gets_a_script_that_knows_commands_options_and_values() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        for language in ["nl", "en"] {
            let run = leerkompas(&["completions", shell, "--lang", language]).run();
            let script = run.expect(0).out;
            for known in ["completions", "schema", "format", "jsonl", "markdown"] {
                assert!(script.contains(known), "{shell} {language}: {known}");
            }
            // What the code says of a value is there in one language only.
            assert!(!script.contains("For a person"), "{shell}");
        }
    }
}

/// Every machine that runs these tests has bash, but for Windows; the others are asked where they are.
#[cfg(unix)]
#[test]
fn shells_accept_their_scripts() {
    for (shell, arguments) in [
        ("bash", &["-n"][..]),
        ("zsh", &["-n"]),
        ("fish", &["--no-execute"]),
    ] {
        let script = leerkompas(&["completions", shell]).run().expect(0).out;
        let accepted = accepts(shell, arguments, &script);
        assert_ne!(accepted, Some(false), "{shell}");
        assert!(accepted.is_some() || shell != "bash", "there is no bash");
    }
}

/// What bash offers for a line that is being typed.
#[cfg(unix)]
#[test]
fn bash_completes_a_command_and_a_value() {
    let script = leerkompas(&["completions", "bash"]).run().expect(0).out;
    for (words, offered) in [
        (&["sc"][..], "score"),
        (&["score", "--format", "j"], "jsonl"),
        (&["export", "s"], "schema"),
    ] {
        let last = words.last().expect("a word");
        let before = words
            .len()
            .checked_sub(2)
            .map_or("leerkompas", |at| words[at]);
        let asked = format!(
            "{script}\nCOMP_WORDS=(leerkompas {}); COMP_CWORD={}; _leerkompas leerkompas '{last}' '{before}'\n\
             printf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
            words.join(" "),
            words.len(),
        );
        let said = Command::new("bash")
            .args(["-c", &asked])
            .output()
            .expect("bash");
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        assert!(
            said.lines().any(|line| line == offered),
            "{words:?}: {said}"
        );
    }
}

#[test]
fn the_manual_has_a_page_for_every_command_in_the_chosen_language() {
    let mut files = Vec::new();
    for (language, name) in [("nl", "NAAM"), ("en", "NAME")] {
        let ended = leerkompas(&["man", "-o", "man", "--lang", language])
            .run()
            .expect(0);
        assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", ""));
        let pages = std::fs::read_dir(ended.path("man")).expect("a folder");
        let mut names: Vec<_> = pages
            .map(|page| {
                page.expect("a page")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        for page in &names {
            let text = ended.read(&format!("man/{page}"));
            assert!(text.contains(&format!(".SH \"{name}\"")), "{page}");
            assert!(text.contains("--") || text.contains("\\-\\-"), "{page}");
        }
        files.push(names);
        let main = leerkompas(&["man", "--lang", language]).run().expect(0).out;
        assert_eq!(main, ended.read("man/leerkompas.1"));
        insta::assert_snapshot!(format!("manual-{language}"), without_version(&main));
        insta::assert_snapshot!(
            format!("manual-score-{language}"),
            without_version(&ended.read("man/leerkompas-score.1"))
        );
    }
    assert_eq!(files[0], files[1]);
    for page in [
        "leerkompas.1",
        "leerkompas-report.1",
        "leerkompas-export-schema.1",
    ] {
        assert!(files[0].iter().any(|file| file == page), "{page}");
    }
}

/// A page that a release does not change.
fn without_version(page: &str) -> String {
    page.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[test]
fn a_broken_instrument_keeps_nobody_from_the_manual() {
    leerkompas(&["man", "--model", "none"]).run().expect(0);
    leerkompas(&["completions", "bash", "--model", "none"])
        .run()
        .expect(0);
    leerkompas(&["completions", "tcsh"])
        .run()
        .expect(2)
        .says("did you mean `zsh`?");
    leerkompas(&["man", "-o", "taken/x"])
        .file("taken", "")
        .run()
        .expect(1)
        .says("cannot write");
    leerkompas(&["--quick", "man"]).run().expect(2);
}
