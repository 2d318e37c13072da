//! Which trainings are compared with which, and which of their answers differ.

use super::{AN, compare, json, one, pair, respondents, says};
use crate::model::running;

#[test]
fn trainings_pair_by_title_whatever_their_order_and_capitals() {
    let json = json(respondents(&["--format", "json"]));
    let trainings = &json["trainings"];
    assert_eq!(trainings.as_array().map(Vec::len), Some(2));
    for (at, place) in [(0, 2), (1, 1)] {
        assert_eq!(trainings[at]["paired_by"], "title");
        assert_eq!(trainings[at]["standings"][1]["training"], place);
    }
    assert_eq!(json["unpaired"][0]["name"], "Leeslunch");
    assert_eq!(json["unpaired"][0]["members"][0]["dossier"], "A");
}

#[test]
fn trainings_that_no_title_pairs_are_compared_by_position_and_it_says_so() {
    let comply = "ambition = [\"comply\"]";
    let (a, b) = (one("Fire", comply), one("Brand", comply));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    says(&ended, "Fire (A) / Brand (B)");
    says(
        &ended,
        "Compared by their place in the dossier: the titles differ.",
    );
    let untitled = "format = 1\n[[training]]\nambition = [\"comply\"]\n";
    let dossiers = [("a.toml", untitled), ("b.toml", untitled)];
    let ended = compare(&[], &dossiers).run().expect(0).shows("Training 1");
    assert!(!ended.out.contains("by their place"), "{}", ended.out);
}

#[test]
fn without_a_training_in_common_the_organisations_are_still_compared() {
    let a = "format = 1\n[organisation]\nshifts = true\n[[training]]\ntitle = \"X\"\n";
    let b = "format = 1\n[organisation]\nshifts = false\n";
    let dossiers = [("a.toml", a), ("b.toml", b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    says(&ended, "1 answer differs; none counts in the score.");
    says(&ended, "There is no training that every dossier has.");
    says(&ended, "so not compared: X (A).");
    says(&ended, "Shift work (context) Yes No none");
}

#[test]
fn when_nothing_differs_it_says_so_once() {
    let ended = compare(&[], &[("a.toml", AN), ("b.toml", AN)])
        .run()
        .expect(0);
    says(&ended, "No answers differ. ");
    for text in ["Answers that differ", "No answers differ here"] {
        assert!(!ended.out.contains(text), "{}", ended.out);
    }
}

/// An answer to a question that does not apply is no answer; the order of picks counts where the question ranks them; a
/// number and what follows from it are one answer.
#[test]
fn only_answers_that_count_differ() {
    let none = "No answers differ.";
    says(
        &pair(
            "group_size = \"individual\"\nlearners = 1",
            "group_size = \"individual\"",
        ),
        none,
    );
    says(
        &pair(
            "ambition = [\"comply\", \"bonding\"]",
            "ambition = [\"bonding\", \"comply\"]",
        ),
        "Goal complying with rules;",
    );
    says(&pair("learners = 1", "learners = 30"), "1 answer differs;");
    says(
        &pair("learners = 20", "learners = 30"),
        "Number of learners (context) 20 30 none",
    );
    says(
        &pair(
            "group_size = \"individual\"",
            "group_size = \"both\"\nlearners = 30",
        ),
        "Alone or in a group one employee 30, alone or in a group 1",
    );
    says(
        &pair("focus = \"unknown\"", ""),
        "Focus of the training I do not know not answered 1",
    );
}

/// Whether a question applies is for the instrument to say; here another answer decides on it.
#[test]
fn a_question_that_does_not_apply_was_not_asked() {
    let change = |text: &str| {
        let id = "id = \"certificate_required\"\n";
        let when = "ask_when = [{ question = \"in_house_expert\", any = [\"yes\"] }]\n";
        text.replacen(id, &format!("{id}{when}"), 1)
    };
    let answers = |expert| {
        one(
            "T",
            &format!("in_house_expert = {expert}\ncertificate_required = true"),
        )
    };
    let ended = running(&["compare", "a.toml", "b.toml"], "questions.toml", change)
        .file("a.toml", answers(true))
        .file("b.toml", answers(false))
        .run()
        .expect(0);
    says(&ended, "Certificate required (context) Yes not asked none");
}

#[test]
fn recognition_is_told_when_stored_and_notes_never_are() {
    for format in ["terminal", "markdown", "json"] {
        let ended = respondents(&["--format", format]).run().expect(0);
        assert!(!ended.out.contains("secret"), "{}", ended.out);
        assert!(ended.out.contains("ecognised"), "{format}: {}", ended.out);
    }
    let ended = pair("ambition = [\"comply\"]", "");
    assert!(!ended.out.contains("Recognised"), "{}", ended.out);
}
