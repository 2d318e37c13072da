//! What columns and cells may be called.

use leerkompas::instrument::{Files, load};

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
