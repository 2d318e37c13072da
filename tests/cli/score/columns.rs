//! What columns and cells may be called.

use leerkompas_engine::instrument::{Files, load};

use super::ROWS;
use crate::harness::leerkompas;

/// What a survey tool exports: the names of questions and options, in one language or the other.
#[test]
fn names_of_questions_and_options_are_understood() {
    let by_id = "organisation,training,ambition,initiative,size\n\
        Acme,Safety,onboarding|bonding,employer,micro\n";
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", by_id)
        .run()
        .expect(0);
    let dutch = "Organisatie,Opleiding,Doel,Initiatief,Grootte\n\
        Acme,Safety,NIEUW,De werkgever,Micro: minder dan 10 medewerkers\n";
    let english = "ORGANIZATION,Training,goal,initiative,Size\n\
        Acme,Safety,NEW,the employer,\"Micro: fewer than 10 employees\"\n";
    for (names, language) in [(dutch, 0), (english, 1)] {
        let goals = ["onboarding", "bonding"].map(|id| option_name("ambition", id, language));
        let names = names.replace(["NIEUW", "NEW"][language], &goals.join("|"));
        let ended_too = leerkompas(&["score", "a.csv"])
            .file("a.csv", names)
            .run()
            .expect(0);
        assert_eq!(ended_too.out, ended.out);
    }
    leerkompas(&["score", "a.csv"])
        .file("a.csv", "ambition,Doel\ncomply,comply\n")
        .run()
        .expect(1)
        .says("`Doel`");
}

fn option_name(question: &str, option: &str, language: usize) -> String {
    let instrument = load(&Files::embedded()).expect("the embedded instrument");
    let question = instrument.find_question(question).expect("a question");
    let question = instrument.question(question);
    let option = question.find_option(option).expect("an option");
    let mut names = question.options[option].name.all();
    names.nth(language).expect("two languages").to_owned()
}

#[test]
fn unknown_columns_are_refused_unless_they_are_kept() {
    let text = "organisation,ambition,client_no,=x\nA,comply,7,=1+1\n";
    leerkompas(&["score", "a.csv"])
        .file("a.csv", text)
        .run()
        .expect(1)
        .says("a.csv:1:23")
        .says("unknown column `client_no`")
        .says("`--keep client_no` carries the column through");
    let ended = leerkompas(&["score", "a.csv", "--keep", "client_no,=x"])
        .file("a.csv", text)
        .run()
        .expect(0);
    assert!(
        ended
            .out
            .lines()
            .next()
            .is_some_and(|header| header.ends_with(",client_no,'=x")),
        "{}",
        ended.out
    );
    assert!(
        ended
            .out
            .lines()
            .nth(1)
            .is_some_and(|row| row.ends_with(",7,'=1+1")),
        "{}",
        ended.out
    );
    leerkompas(&["score", "-"])
        .stdin("foo,bar,ambition\n1,2,comply\n")
        .run()
        .expect(1)
        .says("unknown column `foo`")
        .says("unknown column `bar`");
    let survey = "\"Naam, voornaam\",Jaar 2026,ambition\n\"Peeters, An\",1,comply\n";
    leerkompas(&["score", "-"])
        .stdin(survey)
        .run()
        .expect(1)
        .says("`--keep '\"Naam, voornaam\"'`")
        .says("`--keep 'Jaar 2026'`");
    let ended = leerkompas(&["score", "-", "--keep", "\"Naam, voornaam\", Jaar 2026"])
        .stdin(survey)
        .run()
        .expect(0);
    assert!(ended.out.ends_with(",\"Peeters, An\",1\n"), "{}", ended.out);
    leerkompas(&["score", "a.csv", "--keep", "clientno"])
        .file("a.csv", text)
        .run()
        .expect(1)
        .says("column `clientno` of `--keep` is not in the header");
    leerkompas(&["score", "-"])
        .stdin("ambition,ambition\n")
        .run()
        .expect(1)
        .says("column `ambition` is there twice");
    leerkompas(&["score", "-"])
        .stdin("")
        .run()
        .expect(1)
        .says("`-` has no header");
    leerkompas(&["score", "-"])
        .stdin("ambitoin\n")
        .run()
        .expect(1)
        .says("did you mean `ambition`?");
}

#[test]
fn a_header_with_quotes_in_quotes_is_refused_without_a_fuss() {
    leerkompas(&["score", "-"])
        .stdin("\"Zei \"\"\u{1f44d}\"\"\",size\n")
        .run()
        .expect(1)
        .says("unknown column");
}

#[test]
fn a_kept_question_is_carried_and_scored() {
    let plain = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let kept = leerkompas(&["score", "a.csv", "--keep", "ambition"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    for (plain, kept) in plain.lines().zip(kept.lines()).skip(1) {
        assert!(kept.starts_with(plain), "{kept}");
    }
    assert!(kept.contains(",comply|certificates\n"), "{kept}");
}
