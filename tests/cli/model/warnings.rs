//! What `model check` warns of, a warning a time.

use leerkompas_engine::instrument::lint::WARNINGS;

use super::{file, running};

/// A change to one file, and the warning that follows.
struct Case {
    code: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    said: &'static str,
}

fn case(
    code: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    said: &'static str,
) -> Case {
    Case {
        code,
        file,
        from,
        to,
        said,
    }
}

fn cases() -> Vec<Case> {
    let mut cases = about_what_never_happens();
    cases.extend(about_what_does_nothing());
    cases.extend(about_words());
    cases.push(about_speed());
    cases
}

/// A question with more answers than the packed path has bits for.
fn about_speed() -> Case {
    let options: String = (0..50)
        .map(|at| {
            let name = format!("{{ nl = \"tak {at}\", en = \"branch {at}\" }}");
            format!("[[question.option]]\nid = \"b{at}\"\nname = {name}\nshort = {name}\n")
        })
        .collect();
    let from = "[[question.option]]\nid = \"F\"";
    case(
        "scored-slowly",
        "questions.toml",
        from,
        Box::leak(format!("{options}{from}").into_boxed_str()),
        "a question has more than 63 answers",
    )
}

fn about_what_never_happens() -> Vec<Case> {
    let [questions, journeys] = ["questions.toml", "journeys.toml"];
    let opstarter = "journeys/opstarter.toml";
    vec![
        case(
            "band-out-of-reach",
            questions,
            "max = 5000000",
            "max = 150",
            "from 1 to 150",
        ),
        case(
            "condition-never-holds",
            journeys,
            "any = [\"non_profit\"] }]",
            "any = [\"non_profit\"] }, { question = \"type\", any = [\"profit\"] }]",
            "no answer to `type` meets it",
        ),
        case(
            "condition-never-holds",
            opstarter,
            "{ question = \"in_house_expert\", none = [\"no\"] }",
            "{ question = \"employees\", at_least = 60 }, { question = \"size\", any = [\"micro\"] }",
            "no answer to `size` meets it",
        ),
        case(
            "question-never-asked",
            questions,
            "ask_when = [{ question = \"group_size\", any = [\"group\", \"both\"] }]",
            "ask_when = [{ question = \"group_size\", any = [\"group\"] }, { question = \"group_size\", none = [\"group\"] }]",
            "no answer to `group_size`",
        ),
        case(
            "item-on-no-route",
            opstarter,
            "phases = [\"needs\"]",
            "pathways = [\"informal\"]\nphases = [\"provider_comparison\"]",
            "is on no route",
        ),
        case(
            "preference-hidden",
            opstarter,
            "[[treatment]]",
            "[[preference]]\npersona = \"opstarter\"\npathway = \"internal_external_teacher\"\nwhen = [{ question = \"size\", any = [\"large\"] }]\nbecause = { nl = \"x\", en = \"y\" }\nsection = \"1\"\n[[treatment]]",
            "already takes pathway `internal_external_teacher`",
        ),
        case(
            "treatment-twice",
            opstarter,
            "phase = \"evaluation\"",
            "phase = \"training\"",
            "treats phase `training`",
        ),
    ]
}

fn about_what_does_nothing() -> Vec<Case> {
    let [questions, personas] = ["questions.toml", "personas.toml"];
    vec![
        case(
            "unused-question",
            questions,
            "[[question]]",
            "[[question]]\nid = \"extra\"\nscope = \"organisation\"\nkind = \"yes_no\"\nsection = \"1\"\nname = { nl = \"x\", en = \"x\" }\nask = { nl = \"x\", en = \"x\" }\nhelp = { nl = \"x\", en = \"x\" }\n[[question]]",
            "nothing uses the answer to `extra`",
        ),
        case(
            "unused-entry",
            personas,
            "[[strength]]",
            "[[strength]]\nid = \"extra\"\npoints = 5\nname = { nl = \"x\", en = \"x\" }\n[[strength]]",
            "nothing refers to strength `extra`",
        ),
        case(
            "options-alike",
            questions,
            "id = \"soft\"",
            "id = \"other\"\nname = { nl = \"ander\", en = \"other\" }\nshort = { nl = \"ander\", en = \"other\" }\n[[question.option]]\nid = \"soft\"",
            "nothing tells `both` from `other`",
        ),
        case(
            "weight-above-decisive",
            questions,
            "weight = 1\n",
            "weight = 7\n",
            "`initiative` weighs more",
        ),
        case(
            "weight-without-effect",
            questions,
            "weight = 1\n",
            "weight = 1 #\n",
            "`initiative` weighs so little",
        ),
    ]
}

fn about_words() -> Vec<Case> {
    let [questions, journeys] = ["questions.toml", "journeys.toml"];
    vec![
        case(
            "text-not-translated",
            journeys,
            "en = \"Learning from and with colleagues, as part of daily work or at an agreed time.\"",
            "en = \"Leren van en met collega's, vanzelf in het dagelijkse werk of op een afgesproken moment.\"",
            "this text in `en` is the same as in `nl`",
        ),
        case(
            "hidden-character",
            journeys,
            "nl = \"Organisatie\"",
            "nl = \"Organi\u{200B}satie\"",
            "(U+200B)",
        ),
        case(
            "hidden-character",
            journeys,
            "nl = \"Organisatie\"",
            "nl = \"Organi\\u001Bsatie\"",
            "(U+001B)",
        ),
        case(
            "name-shared",
            questions,
            "nl = \"Bouwnijverheid\"",
            "nl = \"Vervoer en opslag\"",
            "stands for `F` and for `H`",
        ),
        case(
            "name-shared",
            questions,
            "en = \"Sector\"",
            "en = \"Regions\"",
            "`sector`",
        ),
        case(
            "option-means-unknown",
            questions,
            "[\"bouw\", ",
            "[\"?\", ",
            "`?` already means",
        ),
    ]
}

/// The weights of all others are as large as they can be, for the one warning that is about all of them.
fn changed(case: &Case, text: &str) -> String {
    assert!(text.contains(case.from), "no `{}` to change", case.from);
    let text = text.replacen(case.from, case.to, 1);
    if case.code != "weight-without-effect" {
        return text;
    }
    text.replace("weight = 6\n", "weight = 1000\n")
        .replace("weight = 1\n", "weight = 1000\n")
}

#[test]
fn each_warning_is_given_once_at_its_place_and_can_be_denied() {
    for case in cases() {
        let run = |more: &[&str]| {
            let arguments = [&["model", "check"], more].concat();
            running(&arguments, case.file, |text| changed(&case, text)).run()
        };
        let ended = run(&[]).expect(0).says(case.said);
        let coded = format!("warning[{}]", case.code);
        assert!(
            ended.err.starts_with(&coded),
            "{coded} expected:\n{}",
            ended.err
        );
        assert!(
            ended.err.contains("\n0 errors, 1 warning\n"),
            "{}",
            ended.err
        );
        assert!(
            ended.err.contains(&format!("--> m/{}:", case.file)),
            "{}",
            ended.err
        );
        assert!(ended.out.contains("is valid: "), "{}", ended.out);
        let denied = run(&["--deny", case.code]).expect(1);
        denied.says(&format!("error[{}]", case.code));
    }
}

#[test]
fn every_warning_has_a_case() {
    for code in WARNINGS {
        assert!(cases().iter().any(|case| case.code == code), "{code}");
    }
}

/// What looks like one and is none.
#[test]
fn nothing_is_said_without_reason() {
    let silent = |name: &str, from: &str, to: &str| {
        assert!(file(name).contains(from), "no `{from}` to change");
        let run = running(&["model", "check", "--deny", "warnings"], name, |text| {
            text.replacen(from, to, 1)
        });
        let ended = run.run().expect(0);
        assert_eq!(ended.err, "");
    };
    // Without an answer a training is on no location at all.
    silent(
        "journeys/general.toml",
        "when = [{ question = \"multilingual\", none = [\"no\"] }]",
        "when = [{ question = \"size\", none = [\"micro\", \"small\", \"medium\", \"large\"] }]",
    );
    // Both alone and in a group follows from no number, so any number goes with it.
    silent(
        "journeys/opstarter.toml",
        "{ question = \"in_house_expert\", none = [\"no\"] }",
        "{ question = \"learners\", at_least = 2 }, { question = \"group_size\", any = [\"both\"] }",
    );
    // Several regions can be picked.
    silent(
        "journeys.toml",
        "{ question = \"regions\", any = [\"brussels\", \"wallonia\"] }",
        "{ question = \"regions\", any = [\"brussels\"] }, { question = \"regions\", any = [\"wallonia\"] }",
    );
    silent(
        "journeys.toml",
        "nl = \"Organisatie\"",
        "nl = \"Organisa\u{AD}tie\"",
    );
}
