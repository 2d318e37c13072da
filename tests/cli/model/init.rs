//! `model init`: the built-in instrument in files to edit.

use super::{file, names};
use crate::harness::leerkompas;

#[test]
fn the_files_are_written_as_they_are_and_are_the_same_instrument() {
    let ended = leerkompas(&["model", "init", "mine"]).run().expect(0);
    assert_eq!(ended.files(), ["mine"]);
    let mut written: Vec<_> = names();
    written.sort();
    for name in &written {
        assert_eq!(ended.read(&format!("mine/{name}")), file(name), "{name}");
    }
    let shown = |arguments: &[&str]| {
        let json = [arguments, &["model", "show", "--format", "json"]].concat();
        let out = leerkompas(&json).run().expect(0).out;
        let start = out.find("\"hash\"").expect("a hash");
        out[start..start + 27].to_owned()
    };
    let mine = ended.path("mine");
    let mine = mine.to_str().expect("a plain path");
    assert_eq!(shown(&["--model", mine]), shown(&[]));
    ended
        .says("10 files are in mine")
        .says("leerkompas --model mine model check");
}

#[test]
fn an_empty_folder_is_filled_and_one_with_anything_in_it_is_left_alone() {
    let ended = leerkompas(&["model", "init", "."]).run().expect(0);
    assert_eq!(
        ended.files(),
        [
            "journeys",
            "journeys.toml",
            "personas.toml",
            "questions.toml"
        ]
    );
    let ended = leerkompas(&["model", "init", "mine"])
        .file("mine/personas.toml", "mine")
        .file("mine/.hidden", "")
        .run()
        .expect(1)
        .says("`mine` is not empty: `.hidden` and `personas.toml`")
        .says("never overwritten");
    assert_eq!(ended.read("mine/personas.toml"), "mine");
    assert_eq!(ended.out, "");
    leerkompas(&["model", "init", "mine"])
        .file("mine", "a file")
        .run()
        .expect(1)
        .says("cannot write `mine`");
}

#[test]
fn folders_on_the_way_are_made_and_nothing_else_is_left() {
    let ended = leerkompas(&["model", "init", "deep/down/mine"])
        .run()
        .expect(0);
    let down = std::fs::read_dir(ended.path("deep/down")).expect("the folder");
    assert_eq!(down.count(), 1);
}

/// A broken instrument in use is no reason not to write a good one.
#[test]
fn the_instrument_in_use_does_not_matter() {
    leerkompas(&["model", "init", "mine"])
        .env("LEERKOMPAS_MODEL", "none")
        .run()
        .expect(0);
}
