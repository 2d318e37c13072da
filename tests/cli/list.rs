//! `list`: the dossiers of a folder, and what cannot be read as one.

use serde_json::Value;

use crate::harness::{Run, example, leerkompas};

const BEGUN: &str = "format = 2\n[organisation]\nname = \"Acme\"\noffers_training = true\n[[training]]\ntitle = \"Safety\"\n[[training]]\n[[training]]\ntitle = \"Welcome\"\n";

fn folder(arguments: &[&str]) -> Run {
    leerkompas(arguments)
        .file("clients/textielhuis.toml", example("textielhuis.toml"))
        .file("clients/acme.TOML", BEGUN)
        .file("clients/broken.toml", "format = 2\n[organisation\n")
        .file("clients/notes.txt", "no dossier by its name")
        .file(
            "clients/odd.json",
            "{\"format\": 2, \"organisation\": {\"name\": 7}}",
        )
}

#[test]
fn each_dossier_has_a_row_and_what_is_none_is_named() {
    let ended = folder(&["list", "clients"])
        .env("COLUMNS", "50")
        .run()
        .expect(0);
    assert_eq!(ended.err, "");
    for text in [
        "Dossiers in clients",
        "acme.TOML",
        "Trainings: Safety; Training 2; and 1 more",
        "How far: 40 questions left",
        "How far: 2 questions left",
        "onboarder)",
        "broken.toml: ",
        "odd.json: ",
    ] {
        assert!(
            ended.out.contains(text),
            "`{text}` is not in:\n{}",
            ended.out
        );
    }
    assert!(!ended.out.contains("notes.txt"), "{}", ended.out);
}

#[test]
fn programs_get_the_same_as_json_and_readers_as_a_page() {
    let ended = folder(&["list", "clients", "--format", "json"])
        .run()
        .expect(0);
    let json: Value = serde_json::from_str(&ended.out).expect("JSON");
    let dossiers = json["dossiers"].as_array().expect("a list");
    let of = |name: &str| {
        let mut dossiers = dossiers.iter();
        let found =
            dossiers.find(|it| it["file"].as_str().is_some_and(|file| file.ends_with(name)));
        found.expect(name)
    };
    assert_eq!(dossiers.len(), 4);
    assert_eq!(of("acme.TOML")["organisation"], "Acme");
    assert_eq!(of("acme.TOML")["trainings"][1]["title"], Value::Null);
    assert_eq!(of("acme.TOML")["trainings"][0]["verdict"], "insufficient");
    assert_eq!(
        of("textielhuis.toml")["trainings"][0]["persona"],
        "opstarter"
    );
    assert!(of("broken.toml")["problem"].is_string());
    assert!(
        of("acme.TOML")["changed"]
            .as_str()
            .is_some_and(|at| at.len() == 25)
    );
    let page = folder(&["list", "clients", "-o", "list.html"])
        .run()
        .expect(0);
    assert!(page.read("list.html").contains("Acme"));
}

#[test]
fn an_empty_folder_says_how_to_begin_and_a_missing_one_is_an_error() {
    leerkompas(&["list"])
        .run()
        .expect(0)
        .shows("There are no dossiers here.");
    leerkompas(&["list", "nowhere"])
        .run()
        .expect(1)
        .says("cannot read `nowhere`");
    leerkompas(&["list", "d.toml"])
        .file("d.toml", BEGUN)
        .run()
        .expect(1)
        .says("cannot read `d.toml`");
    folder(&["list", "clients", "-o", "clients/acme.TOML"])
        .run()
        .expect(2)
        .says("is the input");
}

#[test]
fn a_thousand_dossiers_are_listed_the_broken_ones_among_them() {
    let many = (0..1000).fold(leerkompas(&["list", "--format", "json"]), |run, at| {
        let text = if at % 10 == 0 { "format = 2\nx" } else { BEGUN };
        run.file(&format!("{at}.toml"), text)
    });
    let ended = many.run().expect(0);
    let json: Value = serde_json::from_str(&ended.out).expect("JSON");
    let dossiers = json["dossiers"].as_array().expect("a list");
    let broken = dossiers.iter().filter(|it| it["problem"].is_string());
    assert_eq!((dossiers.len(), broken.count()), (1000, 100));
}

/// A pipe that nobody writes to would never end.
#[cfg(unix)]
#[test]
fn a_pipe_in_the_folder_is_left_alone() {
    let run = leerkompas(&["list"]).file("acme.toml", BEGUN);
    let made = std::process::Command::new("mkfifo")
        .arg(run.path("x.toml"))
        .status();
    assert!(made.expect("mkfifo runs").success());
    let ended = run.run().expect(0);
    assert!(
        ended.out.contains("Acme") && !ended.out.contains("x.toml"),
        "{}",
        ended.out
    );
}
