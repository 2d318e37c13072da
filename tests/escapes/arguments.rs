//! Command lines with the string in an option, an id, a name of a file: what is told on stderr steers no terminal and names it.

use crate::Verdicts;
use crate::judge::{shown, terminal};
use crate::program::Folder;
use crate::strings::NASTY;

/// Command lines that are refused because of the string, which stands for `@`.
const REFUSED: [&[&str]; 14] = [
    &["@"],
    &["--lang=@", "show", "weights"],
    &["report", "d.toml", "--training=@"],
    &["report", "d.toml", "--format=@"],
    &["report", "d.toml", "--@"],
    &["show", "persona", "--", "@"],
    &["show", "question", "--", "@"],
    &["show", "journey", "opstarter", "--phase=@"],
    &["score", "--delimiter=@@", "d.toml"],
    &["--model=@", "model", "check"],
    &["model", "check", "--explain=@"],
    &["model", "check", "--deny=@"],
    &["export", "sql", "--dialect=@"],
    &["completions", "--", "@"],
];

/// Names of files that there are not, or that cannot be.
const FILES: [&[&str]; 4] = [
    &["report", "--", "@/x"],
    &["compare", "--", "@/x", "d.toml"],
    &["score", "--", "@/x"],
    &["report", "d.toml", "-o=@/x"],
];

#[test]
fn command_lines() {
    let folder = Folder::new();
    folder.write("d.toml", "format = 1\n");
    let mut verdicts = Verdicts::default();
    // No system passes a NUL.
    let typed: Vec<_> = NASTY
        .iter()
        .filter(|nasty| !nasty.text.contains('\0'))
        .collect();
    for (at, nasty) in typed.iter().enumerate() {
        // In turn: every string in several command lines, every command line with many strings.
        let all = REFUSED.iter().chain(&FILES).enumerate();
        for (_, arguments) in all.filter(|(place, _)| (place + at) % 4 == 0) {
            let typed: Vec<_> = arguments
                .iter()
                .map(|part| part.replace('@', &nasty.text))
                .collect();
            let typed: Vec<_> = typed.iter().map(String::as_str).collect();
            let ended = folder.run(&typed);
            let name = arguments.join(" ");
            if ended.code == Some(0) {
                verdicts.add(
                    &name,
                    nasty.name,
                    Err(format!("not refused: {}", ended.out)),
                );
            }
            verdicts.add(
                &name,
                nasty.name,
                terminal::steers_nothing(&(ended.err + &ended.out), false),
            );
        }
    }
    verdicts.hold(typed.len() * 4);
}

/// A file with a strange name is read like any other; what is wrong in it is told with that name.
#[cfg(unix)]
#[test]
fn names_of_files() {
    let folder = Folder::new();
    folder.write("c.toml", "format = 1\n[organisation]\nname = \"C\"\n");
    folder.write(
        "b.toml",
        "format = 1\n[[training]]\nambition = [\"comply\"]\n",
    );
    let mut verdicts = Verdicts::default();
    let fits = |text: &str| !text.contains(['\0', '/']) && text.len() < 200;
    let names: Vec<_> = NASTY.iter().filter(|nasty| fits(&nasty.text)).collect();
    for nasty in &names {
        let file = format!("./{}.toml", nasty.text);
        folder.write(&file, "format = 1\n[organisation]\nsize = \"\u{1b}[2Jx\"\n");
        let ended = folder.run(&["report", &file, "--color", "always"]);
        verdicts.add(
            "problem",
            nasty.name,
            terminal::steers_nothing(&ended.err, true),
        );
        let told =
            terminal::without_colour(&ended.err).is_ok_and(|said| said.contains(&shown(&file)));
        verdicts.add(
            "name of the file",
            nasty.name,
            told.then_some(()).ok_or(ended.err),
        );
        std::fs::rename(folder.path("b.toml"), folder.path(&file)).expect("it can be called so");
        let ended = folder.run(&["compare", &file, "c.toml"]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        verdicts.add(
            "compared",
            nasty.name,
            terminal::steers_nothing(&ended.out, false),
        );
        std::fs::rename(folder.path(&file), folder.path("b.toml")).expect("and back");
    }
    verdicts.hold(3 * names.len());
}
