//! The end of an interview and what is longer than a screen: the menu, pagers, the browser, the editor.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::screen::{Key, Screen};

/// A training of which enough is answered for a persona and a plan.
const ANSWERED: &str = "format = 2\n[interview]\nat = \"1.focus\"\n[organisation]\nname = \"Acme\"\noffers_training = true\nsize = \"small\"\n[[training]]\ntitle = \"Safety\"\nambition = [\"comply\"]\ninitiative = \"employer\"\ngroup_size = \"group\"\nskills = \"hard\"\nleernood = \"upskilling\"\n";

/// The end of an interview on this dossier, and whether people recognise themselves answered.
fn at_the_end(rows: u16, env: &[(&str, &str)]) -> Screen {
    let mut screen = Screen::resume(80, rows, ANSWERED, env);
    screen.wait_for("! save and stop").key('=');
    screen
        .wait_for("2. Show the result")
        .key('2')
        .press(&[Key::Enter]);
    screen.wait_for("Do you recognise your organisation");
    screen
}

/// A program in a folder of its own, by the name that the system looks for.
fn program(name: &str, script: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a program");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    folder
}

/// A path that finds the programs in this folder, and a shell.
fn path_of(folder: &tempfile::TempDir) -> String {
    let shell = folder.path().join("sh");
    if !shell.exists() {
        std::os::unix::fs::symlink("/bin/sh", shell).expect("a shell");
    }
    folder.path().display().to_string()
}

#[test]
fn the_verdict_and_the_first_step_are_in_sight_and_the_plan_is_one_key_away() {
    let mut screen = at_the_end(24, &[("PAGER", "cat")]);
    let shown = screen.text();
    for seen in [
        "is the closest match",
        "Start with this:",
        "in % (middle, 50%",
    ] {
        assert!(shown.contains(seen), "`{seen}` is not on:\n{shown}");
    }
    screen.press(&[Key::Down, Key::Enter]);
    screen.wait_for("What would you like to do now?");
    let shown = screen.text();
    for seen in [
        "is the closest match",
        "Start with this:",
        "Not answered yet:",
        "> 1. See the plan",
        "9. Stop",
    ] {
        assert!(shown.contains(seen), "`{seen}` is not on:\n{shown}");
    }
    screen.press(&[Key::Enter]).settle();
    assert!(
        screen
            .written()
            .contains("What you can do yourselves, best first")
    );
    // Whatever was read meanwhile, the answer is in sight again.
    let shown = screen.text();
    assert!(shown.contains("is the closest match"), "{shown}");
}

#[test]
fn the_menu_leads_to_open_questions_another_training_and_the_answers() {
    for (row, leads_to) in [
        ("open question", "Question"),
        ("another training", "Which training is it about?"),
        ("look over", "What do you want to do?"),
    ] {
        let mut screen = at_the_end(30, &[]);
        screen.press(&[Key::Down, Key::Enter]);
        screen
            .wait_for("What would you like to do now?")
            .send(row.as_bytes());
        screen.settle().press(&[Key::Enter]).wait_for(leads_to);
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130, "{row}");
    }
}

#[test]
fn a_report_is_read_by_the_pager_of_the_person() {
    let pager = program("turner", "echo '[turned]'; cat");
    let path = format!(
        "{}:{}",
        path_of(&pager),
        std::env::var("PATH").unwrap_or_default()
    );
    let mut screen = at_the_end(24, &[("PAGER", "turner --any"), ("PATH", &path)]);
    screen.press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("What would you like to do now?")
        .send(b"full report");
    screen.settle().press(&[Key::Enter]).settle();
    screen.wait_for("What would you like to do now?");
    assert!(
        screen.written().contains("[turned]"),
        "{}",
        screen.written()
    );
    assert!(
        screen.written().contains("How to read this"),
        "{}",
        screen.written()
    );
}

/// A pager that cannot be run is named, and our own turns the pages; so does it where there is no `less`.
#[test]
fn without_a_pager_our_own_turns_the_pages() {
    let nothing = tempfile::tempdir().expect("a folder");
    let path = path_of(&nothing);
    for (pager, told) in [
        (Some("nowhere"), true),
        (Some("less 'x"), true),
        (None, false),
    ] {
        let env = pager.map(|pager| ("PAGER", pager));
        let env: Vec<_> = env.into_iter().chain([("PATH", path.as_str())]).collect();
        let mut screen = Screen::on(
            80,
            24,
            ANSWERED,
            &["report", "d.toml", "--depth", "full"],
            &env,
        );
        screen.wait_for("lines 1-22 of");
        assert_eq!(screen.written().contains("from PAGER cannot be run"), told);
        screen.key(' ').wait_for("lines 22-43 of");
        screen.key('b').wait_for("lines 1-22 of");
        screen
            .key('/')
            .send(b"WHY THIS")
            .settle()
            .press(&[Key::Escape]);
        screen
            .wait_for("lines 1-22 of")
            .key('/')
            .send(b"how to read")
            .press(&[Key::Enter]);
        screen.wait_for("How to read this");
        screen
            .resize(60, 12)
            .wait_for("How to read this")
            .wait_for("of");
        screen.key('q');
        assert_eq!(screen.exit_code(), 0);
        assert!(screen.cursor_is_shown());
    }
}

#[test]
fn a_pager_that_ends_early_is_no_failure_and_none_can_be_asked_for() {
    let early = program("early", "head -n 1");
    let path = format!(
        "{}:{}",
        path_of(&early),
        std::env::var("PATH").unwrap_or_default()
    );
    let report = ["report", "d.toml", "--depth", "full"];
    let mut screen = Screen::on(
        80,
        24,
        ANSWERED,
        &report,
        &[("PAGER", "early"), ("PATH", &path)],
    );
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.written().contains("How to read this"));
    let all = [&report[..], &["--no-pager"]].concat();
    for (arguments, env) in [
        (&all[..], ("PAGER", "early")),
        (&report[..], ("PAGER", "")),
        (&report[..], ("TERM", "dumb")),
    ] {
        let mut screen = Screen::on(80, 24, ANSWERED, arguments, &[env, ("PATH", &path)]);
        assert_eq!(screen.exit_code(), 0, "{env:?}");
        screen.settle();
        assert!(screen.written().contains("How to read this"), "{env:?}");
    }
}

#[test]
fn the_report_is_saved_as_a_page_and_opened() {
    let opener = program("xdg-open", "echo \"$1\" > opened");
    let path = path_of(&opener);
    let mut screen = at_the_end(30, &[("PATH", &path)]);
    screen.press(&[Key::Down, Key::Enter]);
    for (answer, replaced) in [(None, true), (Some("No"), false), (Some("Yes"), true)] {
        screen
            .wait_for("What would you like to do now?")
            .send(b"web page");
        screen.settle().press(&[Key::Enter]);
        if let Some(answer) = answer {
            screen
                .wait_for("d.html is there already")
                .send(answer.as_bytes());
            screen.settle().press(&[Key::Enter]);
        }
        screen.settle().wait_for("What would you like to do now?");
        assert_eq!(screen.path("opened").exists(), replaced, "{answer:?}");
        assert!(screen.file("d.html").contains("<!DOCTYPE html>"));
        let _ = fs::remove_file(screen.path("opened"));
    }
    assert!(screen.written().contains("d.html is saved and opened."));
}

#[test]
fn where_no_browser_opens_it_is_said_where_the_page_is() {
    let nothing = tempfile::tempdir().expect("a folder");
    let path = path_of(&nothing);
    let open = ["report", "d.toml", "--open"];
    let mut screen = Screen::on(80, 24, ANSWERED, &open, &[("PATH", &path)]);
    screen.wait_for("No browser opens here. The page is in d.html.");
    assert_eq!(screen.exit_code(), 0);
    // The page is there now, and nobody named it.
    let mut again = screen.start_again(&open);
    again
        .wait_for("d.html is there already")
        .press(&[Key::Down, Key::Enter]);
    assert_eq!(again.exit_code(), 0);
}

#[test]
fn a_person_is_told_what_was_written() {
    let mut screen = Screen::on(80, 24, ANSWERED, &["report", "d.toml", "-o", "r.md"], &[]);
    screen.wait_for("Written: r.md");
    assert_eq!(screen.exit_code(), 0);
}

/// What was edited and is no dossier is edited again, or kept beside the dossier.
#[test]
fn a_dossier_is_edited_until_it_is_right() {
    let editor = "sed -i -e s/comply/complai/ -e s/Safety/Fire/";
    let mut screen = Screen::on(80, 40, ANSWERED, &["edit", "d.toml"], &[("EDITOR", editor)]);
    screen
        .wait_for("`complai` is not an answer")
        .wait_for("> Edit again")
        .press(&[Key::Down]);
    screen
        .wait_for("> Stop")
        .press(&[Key::Enter])
        .wait_for("What you wrote is in");
    assert_eq!(screen.exit_code(), 1);
    assert_eq!(screen.file("d.toml"), ANSWERED);
    assert!(screen.file("d.toml.edited").contains("complai"));

    let editor = "sed -i -e s/complai/bonding/ -e s/comply/complai/";
    let mut screen = Screen::on(80, 40, ANSWERED, &["edit", "d.toml"], &[("EDITOR", editor)]);
    screen
        .wait_for("> Edit again")
        .press(&[Key::Enter])
        .wait_for("Written: d.toml");
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.file("d.toml").contains("bonding"));
}

#[test]
fn a_long_note_is_written_in_the_editor() {
    let editor = program("writer", "printf 'first\\nsecond\\n' >> \"$1\"");
    let path = format!(
        "{}:{}",
        path_of(&editor),
        std::env::var("PATH").unwrap_or_default()
    );
    let mut screen = Screen::resume(80, 24, ANSWERED, &[("VISUAL", "writer"), ("PATH", &path)]);
    screen
        .wait_for("! save and stop")
        .key('+')
        .wait_for("Ctrl-O opens your own editor");
    screen
        .send(b"zero ")
        .settle()
        .send(b"\x0f")
        .wait_for("zero first␊second");
    screen.press(&[Key::Enter]).wait_for("Note:").key('!');
    assert_eq!(screen.exit_code(), 0);
    let dossier = screen.file("d.toml");
    assert!(
        dossier.contains("zero first") && dossier.contains("second"),
        "{dossier}"
    );
    let mut screen = Screen::resume(80, 24, ANSWERED, &[]);
    screen
        .wait_for("! save and stop")
        .key('+')
        .wait_for("Ctrl-O");
    screen.send(b"\x0f").wait_for("export EDITOR=nano");
}
