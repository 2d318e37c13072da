//! What can be said instead of an answer, and the review.

use super::{WHOLE, keeps, plain, resumed};
use crate::harness::leerkompas;

#[test]
fn back_changes_an_answer_and_shows_the_earlier_one() {
    let ended = plain(&["d.toml"], "Acme\n1\nT\ncomply\n2\n<\n\n2\n8\n!\n").expect(0);
    let ended = ended.says("Enter keeps your answer: The employee");
    assert!(
        ended
            .read("d.toml")
            .contains("initiative = \"employee\"\ngroup_size = \"group\"\nlearners = 8"),
        "{}",
        ended.read("d.toml")
    );
    let ended = plain(&["d.toml"], "Acme\n1\nT\ncomply\n2\n<\n3\n!\n").expect(0);
    assert!(ended.read("d.toml").contains("initiative = \"both\""));
}

#[test]
fn help_do_not_know_and_stop_are_marks_at_every_question() {
    let ended = plain(&["d.toml"], "?\n-\n?\n-\n-\n-\n!\n")
        .expect(0)
        .says("The name is put above the report");
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("offers_training = \"unknown\"")
            && dossier.contains("ambition = \"unknown\""),
        "{dossier}"
    );
    assert!(!dossier.contains("name"), "{dossier}");
}

#[test]
fn every_gesture_is_a_word_too() {
    let input = "Acme\nyes\nSafety\ncomply\nemployer\nnote\nfamily business\nlater\nunknown\nback\nhelp\nsoft\nstop\n";
    let ended = plain(&["d.toml"], input)
        .expect(0)
        .says("Noted: The employer")
        .says("Hard skills are");
    keeps(
        &ended,
        &[
            "initiative = \"employer\"",
            "notes.group_size = \"family business\"",
            "later = [\"group_size\"]",
            "skills = \"soft\"",
            "at = \"1.leernood\"",
        ],
    );
}

#[test]
fn the_review_shows_every_answer_and_leads_to_it_and_back() {
    let input = format!("{WHOLE}5\nlarge\n1\n");
    let ended = plain(&["d.toml"], &input)
        .expect(0)
        .says("5. Size: small (10-49)")
        .says("5. Size: large (more than 200)")
        .says("Number of learners: not asked (Alone or in a group: one employee)");
    keeps(&ended, &["size = \"large\""]);
}

#[test]
fn the_language_changes_under_way_and_the_dossier_remembers_it() {
    let ended = plain(&["d.toml"], "Acme\n@\nja\n!\n")
        .expect(0)
        .says("At every question you can also type")
        .says("Biedt je organisatie haar mensen vandaag opleidingen aan?")
        .says("Bewaard in d.toml.");
    let kept = keeps(&ended, &["language = \"nl\"", "offers_training = true"]);
    let again = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", kept.clone())
        .env("LEERKOMPAS_LANG", "")
        .env("LANG", "en_GB.UTF-8")
        .stdin("!\n")
        .run()
        .expect(0)
        .says("Over welke opleiding gaat het?");
    assert!(!again.err.contains("Which training"), "{}", again.err);
    resumed(&kept, "!\n").says("Which training is it about?");
}

#[test]
fn stop_is_stop_in_a_note_too_and_a_note_may_begin_with_anything() {
    let ended = plain(&["d.toml"], "Acme\n+\n- first point\nstop\n").expect(0);
    keeps(&ended, &["notes.offers_training = \"- first point\""]);
    let ended = plain(&["d.toml"], "Acme\n+\nstop\n").expect(0);
    assert!(
        !ended.read("d.toml").contains("notes"),
        "{}",
        ended.read("d.toml")
    );
    let ended = plain(&["d.toml"], "Acme\n+\nx\n+\n-\n!\n")
        .expect(0)
        .says("Cleared.");
    assert!(
        !ended.read("d.toml").contains("notes"),
        "{}",
        ended.read("d.toml")
    );
}

#[test]
fn what_can_be_typed_is_told_again_in_another_language() {
    plain(&["d.toml"], "Acme\n@\n!\n")
        .expect(0)
        .says("- or unknown (leave blank)")
        .says("- or unknown (I do not know)")
        .says("- of onbekend (weet ik niet)");
}

#[test]
fn goals_that_matter_alike_are_said_in_the_line_of_the_goals() {
    let at_the_goals = "format = 2\n[interview]\nat = \"1.ambition\"\n[[training]]\n";
    for line in [
        "certificates; comply; gelijk",
        "certificates, comply, equal",
        "9 4 19",
        "9 4 even belangrijk",
        "9 4 -",
    ] {
        let ended = resumed(at_the_goals, &format!("{line}\n<\n\n!\n"))
            .says("19. Equally important (after your choices)")
            .says("type 19 after them")
            .says("Noted: equally important: Obtain certificates")
            .says("Enter keeps your answer: equally important: Meet legal");
        keeps(
            &ended,
            &[
                "ambition = [\"comply\", \"certificates\"]",
                "ambition_order = \"equal\"",
            ],
        );
    }
    let ended = resumed(at_the_goals, "9 4\n!\n");
    let kept = keeps(&ended, &["ambition = [\"certificates\", \"comply\"]"]);
    assert!(!kept.contains("ambition_order"), "{kept}");
    // Another order is said over the one before.
    let ended = resumed(&kept, "<\n9 4 gelijk\n=\n<\n!\n")
        .says("Goal: equally important: complying with rules, obtaining certificates");
    let kept = keeps(&ended, &["ambition_order = \"equal\""]);
    let ended = resumed(&kept, "<\n9 4\n!\n");
    keeps(
        &ended,
        &[
            "ambition = [\"certificates\", \"comply\"]",
            "ambition_order = \"ranked\"",
        ],
    );
    let dutch = leerkompas(&["interview", "--plain", "d.toml", "--lang", "nl"])
        .file("d.toml", at_the_goals)
        .stdin("4 9 gelijk\n!\n")
        .run()
        .expect(0);
    dutch
        .says("19. Even belangrijk (achter je keuzes)")
        .says("Genoteerd: even belangrijk: In orde zijn");
}
