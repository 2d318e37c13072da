//! Whether another persona fits, and how certain that is.

use super::{compare, json, one, pair, says};

#[track_caller]
fn outcome(a: &str, b: &str, said: &str, id: &str) {
    says(&pair(a, b), said);
    let (a, b) = (one("T", a), one("T", b));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let json = json(compare(&["--format", "json"], &dossiers));
    assert_eq!(json["trainings"][0]["outcome"], id);
}

#[test]
fn every_outcome_says_no_more_than_is_known() {
    let (comply, shared) = ("ambition = [\"comply\"]", "ambition = [\"retention\"]");
    outcome(
        comply,
        comply,
        "No answers differ. In both dossiers the administrator is the closest match for this training.",
        "same",
    );
    outcome(
        comply,
        "ambition = [\"bonding\"]",
        "1 answer differs; 1 counts in the score. Another persona is the closest match: from the administrator (A) to the social connector (B).",
        "moved",
    );
    outcome(
        shared,
        &format!("{shared}\nfocus = \"performance\""),
        "First come the career supporter (A) and the performance guardian (B); the performance guardian fits everywhere.",
        "within_margin",
    );
    outcome(
        shared,
        shared,
        "In both dossiers the career supporter, the performance guardian and the social connector match this training.",
        "same",
    );
    outcome(
        "ambition = [\"comply\", \"close_gaps\"]",
        comply,
        "In both dossiers the administrator is the closest match for this training. It also fits: the performance guardian (A).",
        "same",
    );
    // A goal of another persona is told, not passed over.
    outcome(
        "ambition = [\"comply\", \"bonding\"]",
        "ambition = [\"bonding\", \"comply\"]",
        "First come the administrator (A) and the social connector (B); the administrator and the social connector fit everywhere.",
        "within_margin",
    );
    outcome(
        comply,
        "initiative = \"employer\"",
        "In B too little is filled in to name a persona. Do fill in \"Goal\" there: it weighs most.",
        "open",
    );
    outcome(
        comply,
        "initiative = \"employer\"\nleernood = \"upskilling\"\nfocus = \"performance\"\nskills = \"hard\"",
        "In both dossiers the administrator is the closest match for this training. That is not certain yet: in B \"Goal\" is not filled in, and it weighs most.",
        "same",
    );
}

/// Who shares the first place in one dossier only is named too.
#[test]
fn who_fits_almost_as_well_somewhere_is_named() {
    let goal = "ambition = [\"retention\"]\nfocus = \"wellbeing\"";
    let ended = pair(
        &format!("{goal}\ninitiative = \"employee\""),
        &format!("{goal}\ngroup_size = \"individual\""),
    );
    says(
        &ended,
        "In both dossiers the career supporter is the closest match for this training. It also fits: the social connector (A).",
    );
}
