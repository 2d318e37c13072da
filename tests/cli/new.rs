//! `new`

use crate::harness::leerkompas;

#[test]
fn a_blank_is_a_valid_dossier_and_is_never_written_over_another() {
    for language in ["nl", "en"] {
        let ended = leerkompas(&["new", "d.toml", "--lang", language])
            .run()
            .expect(0)
            .says("leerkompas report d.toml");
        let blank = ended.read("d.toml");
        leerkompas(&["report", "d.toml"])
            .file("d.toml", &blank)
            .run()
            .expect(0)
            .shows("Too little is filled in");
    }
    let ended = leerkompas(&["new", "d.toml"])
        .file("d.toml", "mine")
        .run()
        .expect(2)
        .says("`d.toml` already exists");
    assert_eq!(ended.read("d.toml"), "mine");
}

/// What the blank suggests is what the loader accepts: every commented line can be used as it stands.
#[test]
fn every_line_of_the_blank_can_be_filled_in_as_suggested() {
    let blank = leerkompas(&["new", "-"]).run().expect(0).out;
    let filled: String = blank
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest)
                if rest
                    .split_once(" = ")
                    .is_some_and(|(key, _)| !key.contains(' ')) =>
            {
                format!("{rest}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    assert!(filled.contains("\nambition = ["), "{filled}");
    assert!(
        filled.contains("\nambition_order = \"ranked\"\n"),
        "{filled}"
    );
    assert!(blank.contains("ambition_order = \"equal\""), "{blank}");
    // One employee is a micro organisation and one learner an individual, as the first options say.
    leerkompas(&["report", "d.toml"])
        .file("d.toml", filled)
        .run()
        .expect(0);
}

#[test]
fn json_and_csv_blanks_are_read_back() {
    let json = leerkompas(&["new", "d.json"])
        .run()
        .expect(0)
        .read("d.json");
    leerkompas(&["report", "d.json"])
        .file("d.json", json)
        .run()
        .expect(0);
    let csv = leerkompas(&["new", "-", "--format", "csv"])
        .run()
        .expect(0)
        .out;
    assert!(csv.starts_with("organisation,training,"), "{csv}");
    leerkompas(&["score", "d.csv"])
        .file("d.csv", csv)
        .run()
        .expect(0)
        .says("0 scored.");
}
