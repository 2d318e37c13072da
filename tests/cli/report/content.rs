//! What a report says, and what it does not.

use super::page;
use crate::harness::leerkompas;

#[test]
fn aliases_in_both_languages_are_read() {
    let words = "format = 1\n[organisation]\nsize = \"Klein\"\nshifts = \"ja\"\n[[training]]\ninitiative = \"werkgever\"\nleernood = \"bijscholing\"\nskills = \"onbekend\"\nambition = \"comply\"\n";
    let ids = "format = 1\n[organisation]\nsize = \"small\"\nshifts = true\n[[training]]\ninitiative = \"employer\"\nleernood = \"upskilling\"\nskills = \"unknown\"\nambition = [\"comply\"]\n";
    let report = |body: &str| {
        leerkompas(&["report", "d.toml", "--depth", "full"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    assert_eq!(report(words), report(ids));
}

#[track_caller]
fn verdict(training: &str, said: &str) {
    let body = format!("format = 1\n[[training]]\n{training}");
    leerkompas(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", body)
        .run()
        .expect(0)
        .shows(said);
}

#[test]
fn every_verdict_says_no_more_than_is_known() {
    verdict(
        "ambition = [\"comply\"]",
        "For this training the administrator is the closest match.",
    );
    verdict("ambition = [\"retention\"]\n", "equally close");
    verdict(
        "initiative = \"employee\"\ngroup_size = \"individual\"\nleernood = \"upskilling\"",
        "For now the career supporter is the closest match for this training. That is not\ncertain yet",
    );
    verdict(
        "initiative = \"employer\"\nleernood = \"upskilling\"\nfocus = \"performance\"\nskills = \"both\"",
        "For now the administrator and the performance guardian are almost equally close\nmatches for this training.",
    );
    verdict(
        "initiative = \"employer\"\n",
        "Too little is filled in to name a persona",
    );
    verdict("", "Too little is filled in");
}

/// The report never tells an organisation what it is: the study forbids it (section 3.1.1).
#[test]
fn no_text_says_you_are_a_persona() {
    for language in ["nl", "en"] {
        let page = page(language, "100").to_lowercase();
        for claim in [
            "je bent de",
            "jullie zijn de",
            "je bent een opstarter",
            "you are the",
            "you are an onboarder",
        ] {
            assert!(!page.contains(claim), "{claim}");
        }
    }
}

#[test]
fn an_organisation_is_a_mix_over_its_trainings() {
    let body = "format = 1\n[organisation]\nname = \"X\"\n[[training]]\ntitle = \"A\"\nambition = [\"comply\"]\n[[training]]\ntitle = \"B\"\nambition = [\"bonding\"]\n[[training]]\ntitle = \"C\"\n";
    let ended = leerkompas(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", body)
        .run()
        .expect(0);
    let ended = ended
        .shows("X: A")
        .shows("X: B")
        .shows("\nC\nToo little is filled in")
        .shows("Your organisation as a mix");
    assert!(
        ended
            .out
            .contains("the administrator (1 training activity) "),
        "{}",
        ended.out
    );
    let one = leerkompas(&["report", "d.toml", "--depth", "full", "--training", "2"])
        .file("d.toml", body)
        .run()
        .expect(0);
    assert!(
        one.out.contains("X: B") && !one.out.contains("X: A"),
        "{}",
        one.out
    );
    leerkompas(&["report", "d.toml", "--depth", "full", "--training", "4"])
        .file("d.toml", body)
        .run()
        .expect(2)
        .says("there is no training 4; this dossier has 3");
}

/// Context changes what is pressing, never the match (design: section 4, property 6).
#[test]
fn context_changes_the_advice_and_never_the_match() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\n{context}\n[[training]]\nambition = [\"comply\"]\n"
        );
        leerkompas(&["report", "d.toml", "--depth", "full"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    let (plain, shifts) = (report(""), report("shifts = true"));
    let matches = |page: &str| {
        page.lines()
            .filter(|line| line.contains('█'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(matches(&plain), matches(&shifts));
    assert!(
        shifts.contains("Matters more to you: you work in shifts"),
        "{shifts}"
    );
    assert!(!plain.contains("Matters more to you"), "{plain}");
}

#[test]
fn who_does_not_train_yet_or_was_not_interviewed_is_told() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\n{context}\n[[training]]\nambition = [\"comply\"]\n"
        );
        leerkompas(&["report", "d.toml", "--depth", "full"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    assert!(report("offers_training = false").contains("already offer training"));
    assert!(report("sector = \"C\"").contains("Nobody in your sector"));
    assert!(!report("offers_training = true\nsector = \"P\"").contains("Nobody in your sector"));
}

/// The table of one persona's journey is missing from the study; every output says so.
#[test]
fn a_journey_with_a_hole_in_its_source_says_so() {
    let body = "format = 1\n[[training]]\nambition = [\"close_gaps\"]\n";
    for format in ["terminal", "markdown", "json"] {
        let ended = leerkompas(&["report", "d.toml", "--format", format])
            .file("d.toml", body)
            .run()
            .expect(0);
        let words: Vec<_> = ended.out.split_whitespace().collect();
        assert!(
            words.join(" ").contains("is missing from the study"),
            "{format}: {}",
            ended.out
        );
    }
    for arguments in [["show", "persona"], ["show", "journey"]] {
        let arguments = [&arguments[..], &["prestatiebewaker"]].concat();
        let words = leerkompas(&arguments).run().expect(0).out;
        assert!(
            words
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains("is missing from the study")
        );
    }
}

/// What a user has denied is no threshold of theirs; what is not known may be one.
#[test]
fn a_context_that_is_denied_brings_no_threshold() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\nsize = \"large\"\n{context}\n[[training]]\nambition = [\"smooth_start\"]\n"
        );
        leerkompas(&["report", "d.toml", "--depth", "full"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    let threshold = "People who work on location";
    assert!(report("").contains(threshold));
    assert!(report("on_location = true").contains(threshold));
    assert!(!report("on_location = false").contains(threshold));
}

/// Two trainings without a known goal make no mix: what is provisional is no part of what an organisation is.
#[test]
fn a_provisional_persona_is_no_part_of_the_mix() {
    let training =
        "[[training]]\ninitiative = \"employer\"\nskills = \"hard\"\nfocus = \"performance\"\n";
    let body = format!("format = 1\n{training}{training}[[training]]\nambition = [\"bonding\"]\n");
    let ended = leerkompas(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", body)
        .run()
        .expect(0);
    ended
        .shows("the social connector (1 training activity) ")
        .shows(" 100.0%");
}
