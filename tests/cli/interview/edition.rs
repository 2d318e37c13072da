//! A dossier of another edition of the instrument.

use super::{WHOLE, keeps, plain, resumed};
use crate::harness::leerkompas;

/// The instrument with another version, one size less, and one question more.
fn other_edition() -> [(&'static str, String); 3] {
    let read = |name: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        std::fs::read_to_string(path).expect("the instrument")
    };
    let questions = read("questions.toml")
        .replace("version = \"2.1\"", "version = \"3.0\"")
        .replace("id = \"profit\"", "id = \"for_profit\"")
        .replace("nl = \"profit\"", "nl = \"winst\"");
    [
        ("m/questions.toml", questions),
        ("m/personas.toml", read("personas.toml")),
        ("m/journeys.toml", read("journeys.toml")),
    ]
}

#[test]
fn a_dossier_of_another_edition_is_taken_over_only_with_consent() {
    let dossier = plain(&["d.toml"], &format!("{WHOLE}!\n")).expect(0);
    let dossier = dossier.read("d.toml");
    let run = |arguments: &[&str], input: &str| {
        let mut run = leerkompas(&[&["--model", "m"], arguments].concat()).file("d.toml", &dossier);
        for (name, text) in other_edition() {
            run = run.file(name, text);
        }
        for entry in
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/journeys")).expect("journeys")
        {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = std::fs::read_to_string(&path).expect("a journey");
            run = run.file(
                &format!("m/journeys/{name}"),
                text.replace("\"profit\"", "\"for_profit\""),
            );
        }
        run.stdin(input).run()
    };
    let ask = ["interview", "--plain", "d.toml"];
    let left = run(&ask, "2\n")
        .expect(0)
        .says("version 2.1 of the questions")
        .says("`profit` is not an answer to `type`");
    assert_eq!(
        left.read("d.toml"),
        dossier,
        "nothing changes without consent"
    );
    let taken = run(&ask, "1\n!\n").expect(0).says("kept as d.toml.2.1.bak");
    assert_eq!(taken.read("d.toml.2.1.bak"), dossier);
    let now = keeps(&taken, &["version = \"3.0\"", "size = \"small\""]);
    assert!(!now.contains("type = "), "{now}");
    taken.says("Is your organisation for-profit or non-profit?");
    // A report does not guess either.
    run(&["report", "d.toml"], "")
        .expect(1)
        .says("filled in with another version of the questions")
        .says("leerkompas interview d.toml");
}

#[test]
fn a_dossier_of_another_edition_that_still_fits_is_not_scored_in_silence() {
    let text = "format = 1\n[interview]\ninstrument = { version = \"0.9\", hash = \"abc\" }\n[organisation]\nsize = \"small\"\n[[training]]\nambition = [\"comply\"]\n";
    let said = "filled in with version 0.9 of the questions (abc)";
    resumed(text, "!\n")
        .says(said)
        .says("All answers still fit.");
    let run = |arguments: &[&str]| leerkompas(arguments).file("d.toml", text).run().expect(0);
    run(&["report", "d.toml"]).shows("This dossier was filled in with version 0.9");
    run(&["score", "d.toml"]).says("1 record was filled in with another version");
}

/// What the taken-over dossier does not know any more is gone from the file too, or it could not be read again.
#[test]
fn a_dossier_that_was_taken_over_opens_again() {
    let text = "format = 1\ncolour = \"x\"\n[interview]\nmood = \"good\"\ninstrument = { version = \"0.9\", hash = \"abc\" }\n[[training]]\nambition = [\"comply\"]\nrecognised = \"yes\"\n";
    let taken = resumed(text, "1\n!\n")
        .says("unknown key `colour`")
        .says("unknown key `mood`");
    let now = taken.read("d.toml");
    assert!(
        !now.contains("recognised"),
        "nobody has seen this result: {now}"
    );
    resumed(&now, "!\n");
    leerkompas(&["report", "d.toml"])
        .file("d.toml", &now)
        .run()
        .expect(0);
}
