//! The screens that the README shows: what stands there is what a person sees.
//!
//! `TOUR=write cargo test --locked --test terminal tour` puts them there anew.

use std::fs;
use std::path::Path;

use crate::screen::{Key, Screen};

/// The first screen of a new interview.
fn first() -> Screen {
    let mut screen = Screen::start(80, 24, &["interview", "acme.toml"], &[]);
    screen.wait_for("! save and stop").settle();
    screen
}

/// The last one, once people recognise themselves.
fn last() -> Screen {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/textielhuis.toml");
    let example = fs::read_to_string(example).expect("the example");
    let mut screen = Screen::on(80, 24, &example, &["interview", "d.toml", "--quick"], &[]);
    screen
        .wait_for("Show the result")
        .key('1')
        .press(&[Key::Enter]);
    screen
        .wait_for("Do you recognise")
        .key('1')
        .press(&[Key::Enter]);
    screen.wait_for("What would you like to do now?").settle();
    screen
}

/// The text of the README with a screen in the block that follows this mark.
fn with(readme: &str, mark: &str, screen: &Screen) -> String {
    let mark = format!("<!-- {mark} -->\n```text\n");
    let (before, behind) = readme.split_once(&mark).expect("the mark");
    let (_, behind) = behind.split_once("```").expect("its end");
    let lines = screen.text();
    let lines: Vec<_> = lines.lines().map(str::trim_end).collect();
    let shown = lines.join("\n");
    format!("{before}{mark}{}\n```{behind}", shown.trim_matches('\n'))
}

#[test]
fn the_readme_shows_the_first_and_the_last_screen() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let now = with(&readme, "the first screen", &first());
    let now = with(&now, "the last screen", &last());
    if std::env::var_os("TOUR").is_some_and(|wanted| wanted == "write") {
        fs::write(&path, now).expect("the README is written");
        return;
    }
    assert_eq!(
        readme, now,
        "the README shows other screens; write them with `TOUR=write`"
    );
}
