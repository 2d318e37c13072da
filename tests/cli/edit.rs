//! `edit`: a dossier in the editor of the person, without a terminal to ask on.
#![cfg(unix)]

use crate::harness::{Run, leerkompas};

const DOSSIER: &str = "format = 2\n# by hand\n[organisation]\nname = \"Acme\"\n[[training]]\nambition = [\"comply\"]\n";

fn edit(editor: &str) -> Run {
    let run = leerkompas(&["edit", "d.toml"]).file("d.toml", DOSSIER);
    let path = std::env::var("PATH").unwrap_or_default();
    run.env("EDITOR", editor).env("PATH", &path)
}

#[test]
fn what_is_right_takes_the_place_of_the_dossier() {
    let ended = edit("sed -i s/Acme/Zoë/").run().expect(0);
    assert_eq!(ended.read("d.toml"), DOSSIER.replace("Acme", "Zoë"));
    let visual = edit("false")
        .env("VISUAL", "sed -i 's/Acme/two words/'")
        .run();
    assert_eq!(
        visual.expect(0).read("d.toml"),
        DOSSIER.replace("Acme", "two words")
    );
}

#[test]
fn what_is_wrong_is_kept_beside_it() {
    let ended = edit("sed -i s/comply/complai/").run().expect(1);
    let ended = ended
        .says("complai")
        .says("What you wrote is in `d.toml.edited`.");
    assert_eq!(ended.read("d.toml"), DOSSIER);
    assert!(ended.read("d.toml.edited").contains("complai"));
    // What was kept before stays.
    let run = edit("sed -i s/comply/complain/").file("d.toml.edited", "earlier");
    let ended = run.run().expect(1).says("`d.toml.edited-2`");
    assert_eq!(ended.read("d.toml.edited"), "earlier");
    assert!(ended.read("d.toml.edited-2").contains("complain"));
}

#[test]
fn an_editor_that_does_nothing_fails_or_is_not_there_changes_nothing() {
    for (editor, code, told) in [
        ("true", 0, "`d.toml` has not changed."),
        ("touch", 0, "`d.toml` has not changed."),
        ("false", 1, "the editor `false` ended with an error"),
        (
            "no-such-editor",
            1,
            "the editor `no-such-editor` ended with an error",
        ),
        ("'unbalanced", 1, "ended with an error"),
        ("rm", 1, "ended with an error"),
        ("sh -c ': > \"$0\"'", 1, "left an empty file"),
        ("sh -c 'echo x > \"$0\"; exit 1'", 1, "ended with an error"),
    ] {
        let ended = edit(editor).run().expect(code).says(told);
        assert_eq!(ended.read("d.toml"), DOSSIER, "{editor}");
        assert_eq!(ended.files(), ["d.toml"], "{editor}");
    }
    let run = leerkompas(&["edit", "d.toml"]).file("d.toml", DOSSIER);
    run.run()
        .expect(1)
        .says("no text editor is set")
        .says("export EDITOR=nano");
}

#[test]
fn only_a_dossier_in_a_file_is_edited() {
    let path = std::env::var("PATH").unwrap_or_default();
    for (name, code) in [("-", 2), (".", 2), ("nowhere.toml", 1)] {
        let run = leerkompas(&["edit", name])
            .env("EDITOR", "true")
            .env("PATH", &path);
        run.run().expect(code);
    }
}

/// A dossier that does not parse is what an editor is for.
#[test]
fn a_broken_dossier_is_mended() {
    let broken = DOSSIER.replace("[organisation]", "[organisation");
    let run = leerkompas(&["edit", "d.toml"]).file("d.toml", &broken);
    let path = std::env::var("PATH").unwrap_or_default();
    let run = run
        .env("EDITOR", "sed -i 's/^.organisation$/[organisation]/'")
        .env("PATH", &path);
    assert_eq!(run.run().expect(0).read("d.toml"), DOSSIER);
}

/// Somebody else saved the file while it was edited: theirs stays, and so does what was written here.
#[test]
fn a_change_meanwhile_is_not_written_over() {
    let run = edit("sh -c 'sed -i s/Acme/Zoë/ \"$0\"; echo \"# theirs\" >> d.toml'");
    let ended = run.run().expect(1).says("d.toml");
    assert_eq!(ended.read("d.toml"), format!("{DOSSIER}# theirs\n"));
    assert_eq!(ended.read("d.toml.edited"), DOSSIER.replace("Acme", "Zoë"));
}
