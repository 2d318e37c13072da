//! Instruments of another domain, as small and as odd as the loader allows: nothing in the program counts on ours.

use crate::harness::{Ended, Run, leerkompas};

pub(crate) const QUESTIONS: &str = r#"
format = 1
version = "t"
languages = ["en"]
title = { en = "Tea" }
source = { en = "Nobody" }
[yes_no]
yes = { name = { en = "Yes" } }
no = { name = { en = "No" } }
[[question]]
id = "drink"
scope = "training"
kind = "choice"
weight = 1000
decisive = true
section = "1"
name = { en = "Drink" }
ask = { en = "What do you drink?" }
help = { en = "Anything." }
[[question.option]]
id = "tea"
name = { en = "Tea" }
short = { en = "tea" }
[[question.option]]
id = "coffee"
name = { en = "Coffee" }
short = { en = "coffee" }
[[question]]
id = "milk"
scope = "training"
kind = "yes_no"
weight = 1000
section = "1"
name = { en = "Milk" }
ask = { en = "With milk?" }
help = { en = "Any milk." }
"#;

pub(crate) const PERSONAS: &str = r#"
[scoring]
shares = [[1000]]
mixed_margin = 0
least_weight = 1
[[strength]]
id = "strong"
points = 50
name = { en = "strong" }
[[persona]]
id = "a"
name = { en = "the drinker of tea with a name that is far too long for any bar on any terminal" }
tagline = { en = "drinks tea" }
summary = { en = "Tea." }
section = "1"
goals = ["tea"]
[[persona.trait]]
question = "milk"
word = ""
strength = "strong"
for = ["yes"]
section = "1"
text = { en = "With milk." }
[[persona]]
id = "b"
name = { en = "B" }
tagline = { en = "drinks coffee" }
summary = { en = "Coffee." }
section = "1"
goals = ["coffee"]
[[persona.trait]]
question = "milk"
word = ""
strength = "strong"
for = ["yes"]
section = "1"
text = { en = "With milk." }
"#;

pub(crate) const JOURNEYS: &str = r#"
[[category]]
id = "c"
name = { en = "C" }
[[actor]]
id = "self"
own = true
name = { en = "yourself" }
[[pathway]]
id = "kettle"
name = { en = "the kettle" }
about = { en = "Boil water." }
section = "1"
[[phase]]
id = "boil"
stage = "before"
name = { en = "Boil" }
about = { en = "It takes a while." }
section = "1"
[[preference]]
persona = "a"
pathway = "kettle"
because = { en = "there is only one" }
section = "1"
[[preference]]
persona = "b"
pathway = "kettle"
because = { en = "there is only one" }
section = "1"
[[opportunity]]
id = "a.pot"
persona = "a"
phases = ["boil"]
category = "c"
actors = ["self"]
section = "1"
text = { en = "Warm the pot" }
"#;

fn tea(arguments: &[&str]) -> Run {
    leerkompas(&[&["--model", "m"], arguments].concat())
        .file("m/questions.toml", QUESTIONS)
        .file("m/personas.toml", PERSONAS)
        .file("m/journeys.toml", JOURNEYS)
}

fn report(training: &str) -> Ended {
    let body = format!("format = 1\n[[training]]\n{training}\n");
    tea(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", body)
        .run()
        .expect(0)
}

#[test]
fn another_domain_goes_through_every_command() {
    let page = report("drink = \"tea\"\nmilk = true").shows("the drinker of tea");
    let page = page
        .shows("Warm the pot")
        .shows("the kettle")
        .shows("B: 50.0%");
    assert!(!page.out.contains("opstarter"), "{}", page.out);
    let ended = tea(&["score", "-"])
        .stdin("drink,milk\ntea,yes\ncoffee,false\n")
        .run()
        .expect(0);
    assert!(ended.out.starts_with(
        "row,organisation,training,persona,match,runner_up,margin,verdict,answered,pathway,because,a,b\n"
    ));
    assert!(
        ended
            .out
            .contains("\n1,,,a,100.00,b,50.00,clear,2000,kettle,,100.00,50.00\n"),
        "{}",
        ended.out
    );
    for topic in [
        "persona",
        "journey",
        "pathway",
        "goal",
        "question",
        "recommendation",
    ] {
        tea(&["show", topic]).run().expect(0);
    }
    let dossier = |drink| format!("format = 1\n[[training]]\ndrink = \"{drink}\"\n");
    tea(&["compare", "a.toml", "b.toml"])
        .file("a.toml", dossier("tea"))
        .file("b.toml", dossier("coffee"))
        .run()
        .expect(0)
        .shows("1 answer differs");
    let blank = tea(&["new", "-"])
        .run()
        .expect(0)
        .shows("drink = \"tea\"")
        .out;
    tea(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", blank)
        .run()
        .expect(0);
    let ended = tea(&["interview", "--plain", "d.toml"])
        .stdin("X\nT\n2\n1\n1\n")
        .run()
        .expect(0);
    ended.shows("B is the closest match");
}

/// Equal sums are mixed, whatever the margin.
#[test]
fn a_tie_is_mixed_even_without_a_margin() {
    report("milk = true").shows("almost equally close");
}

/// The same files with one thing changed are refused, and this is said.
#[track_caller]
fn refused(from: &str, to: &str, said: &str) {
    let files = [
        ("questions.toml", QUESTIONS),
        ("personas.toml", PERSONAS),
        ("journeys.toml", JOURNEYS),
    ];
    assert_eq!(
        files.iter().filter(|(_, text)| text.contains(from)).count(),
        1,
        "`{from}` is not in one file"
    );
    let run = leerkompas(&["--model", "m", "show", "persona"]);
    let run = files.into_iter().fold(run, |run, (name, text)| {
        run.file(&format!("m/{name}"), text.replacen(from, to, 1))
    });
    run.run().expect(1).says(said);
}

#[test]
fn what_cannot_work_is_refused() {
    refused(
        "id = \"milk\"",
        "id = \"title\"",
        "a question cannot be called `title`",
    );
    refused(
        "id = \"drink\"",
        "id = \"what.drink\"",
        "a question cannot be called `what.drink`",
    );
    refused(
        "kind = \"yes_no\"",
        "kind = \"yes_no\"\nask_when = [{ question = \"drink\", any = [\"tea\"] }]",
        "has no `ask_when`",
    );
    refused(
        "least_weight = 1",
        "least_weight = 2001",
        "larger than all weights together (2000)",
    );
    refused(
        "because = { en = \"there is only one\" }\nsection = \"1\"\n[[opp",
        "when = [{ question = \"milk\", any = [] }]\nbecause = { en = \"x\" }\nsection = \"1\"\n[[opp",
        "`any` names no answer",
    );
    refused(
        "[[persona]]\nid = \"a\"",
        "[[caution]]\nid = \"x\"\nsection = \"1\"\nwhen = [{ question = \"milk\", any = [\"yes\"] }]\ntext = { en = \"x\" }\n[[persona]]\nid = \"a\"",
        "can only depend on questions about the organisation",
    );
}
