//! Which of several picks matters most, or that they matter alike; and that nothing at that question loses them.

use std::io;

use leerkompas_engine::dossier::{Dossier, Sheet, Subject};
use leerkompas_engine::instrument::{Answer, PickOrder, Picks};
use leerkompas_engine::interview::{
    Command, Expected, Interview, Outcome, Pace, Reply, Script, Step, Voice, run,
};
use leerkompas_engine::text::locale::Locale;

use super::{converse, find};
use crate::EMBEDDED;

/// Left at the goals of its training, with this answer. A dossier without a name shows the goals as the instrument has them.
fn at_the_goals(answer: Option<Answer>) -> Dossier {
    let mut dossier = Dossier::empty(&EMBEDDED);
    dossier.trainings.push(Sheet::empty(&EMBEDDED));
    dossier.trainings[0].answers.set(find("ambition"), answer);
    dossier.session.at = Some("1.ambition".into());
    dossier
}

fn ranked(goals: &[usize]) -> Answer {
    Answer::Picks(Picks::several(goals).expect("goals"))
}

fn equal(goals: &[usize]) -> Answer {
    let goals = Picks::several(goals).expect("goals");
    Answer::Picks(goals.in_order(PickOrder::Equal))
}

fn given(dossier: &Dossier) -> Option<Answer> {
    dossier.trainings[0].answers.get(find("ambition"))
}

fn ticked(goals: &[usize]) -> Reply {
    Reply::Several(goals.to_vec(), None)
}

/// An interview from this dossier by the script: how it ended, the interview, what was asked, and everything kept.
fn talked(
    dossier: Dossier,
    replies: &[Reply],
) -> (Outcome, Interview<'static>, Script, Vec<Dossier>) {
    let locale = Locale::new("en");
    let voice = Voice {
        locale: &locale,
        language: EMBEDDED.language("en").expect("English"),
        live: false,
    };
    let mut interview = Interview::new(&EMBEDDED, dossier, Pace::Whole);
    let mut script = Script::new(replies.iter().cloned());
    let mut kept = Vec::new();
    let outcome = run::<io::Error>(&mut interview, &mut script, voice, &mut |dossier, _| {
        kept.push(dossier.clone());
        Ok(())
    });
    (outcome.expect("no failure"), interview, script, kept)
}

#[test]
fn one_of_them_matters_most_or_they_matter_alike() {
    for (picks, reply, expected) in [
        (&[4, 0][..], Reply::One(0), ranked(&[4, 0])),
        (&[4, 0], Reply::One(1), ranked(&[0, 4])),
        (&[4, 0], Reply::One(2), equal(&[0, 4])),
        (&[4, 0], Reply::Command(Command::Skip), equal(&[0, 4])),
        (&[4, 0, 2], Reply::One(2), ranked(&[2, 4, 0])),
        (&[4, 0, 2], Reply::One(3), equal(&[0, 2, 4])),
        (&[4, 0, 2], Reply::Command(Command::Skip), equal(&[0, 2, 4])),
    ] {
        let (_, interview, script, _) = talked(at_the_goals(None), &[ticked(picks), reply.clone()]);
        assert_eq!(given(interview.dossier()), Some(expected), "{reply:?}");
        assert_eq!(script.asked[1].question, "Which matters most?");
        assert_eq!(script.asked[1].items().len(), picks.len() + 1);
        assert_eq!(script.asked[2].id, "1.initiative", "it goes on");
    }
}

/// Nobody is asked to compare what is one pick, what has no order, or what came with one.
#[test]
fn it_is_asked_only_of_several_that_were_not_compared() {
    for (reply, expected) in [
        (ticked(&[4]), ranked(&[4])),
        (
            Reply::Several(vec![4, 0], Some(PickOrder::Ranked)),
            ranked(&[4, 0]),
        ),
        (
            Reply::Several(vec![4, 0], Some(PickOrder::Equal)),
            equal(&[0, 4]),
        ),
    ] {
        let (_, interview, script, _) = talked(at_the_goals(None), &[reply]);
        assert_eq!(given(interview.dossier()), Some(expected));
        assert_eq!(script.asked.len(), 2);
    }
    let mut dossier = Dossier::empty(&EMBEDDED);
    dossier.session.at = Some("regions".into());
    let (_, interview, script, _) = talked(dossier, &[ticked(&[2, 1])]);
    let regions = interview
        .dossier()
        .organisation
        .answers
        .get(find("regions"));
    assert_eq!(regions, Some(ranked(&[2, 1])));
    assert_ne!(script.asked[1].question, "Which matters most?");
}

/// Whatever was answered before, and whatever is said, asked or left: the file has every pick, before it is asked and after.
#[test]
fn nothing_that_can_be_said_there_loses_a_pick() {
    let (_, _, script, _) = talked(at_the_goals(None), &[ticked(&[4, 0, 2])]);
    let commands = script.asked[1].commands.clone();
    assert_eq!(commands, script.asked[0].commands, "the same as anywhere");
    assert_eq!(commands.len(), 8);
    for earlier in [
        None,
        Some(Answer::Unknown),
        Some(ranked(&[7])),
        Some(ranked(&[7, 0])),
        Some(equal(&[7, 9])),
    ] {
        for picks in [&[4, 0][..], &[2, 4, 0]] {
            for command in &commands {
                let replies = [
                    ticked(picks),
                    Reply::Command(*command),
                    Reply::Text("noted".into()),
                ];
                // Only a note is followed by a text.
                let replies = &replies[..if *command == Command::Note { 3 } else { 2 }];
                let (_, interview, _, kept) = talked(at_the_goals(earlier), replies);
                assert_eq!(given(&kept[0]), Some(equal(picks)), "{command:?}");
                assert_eq!(kept[0].session.at.as_deref(), Some("1.ambition"));
                for dossier in kept.iter().chain([interview.dossier()]) {
                    assert_eq!(given(dossier), Some(equal(picks)), "{command:?}");
                }
            }
        }
    }
}

/// Picking the same again is no reason to forget which mattered most.
#[test]
fn an_order_of_before_stays_until_another_is_said() {
    let before = at_the_goals(Some(ranked(&[4, 0])));
    let (_, interview, script, kept) = talked(before.clone(), &[ticked(&[0, 4])]);
    assert_eq!(given(&kept[0]), Some(ranked(&[4, 0])));
    assert_eq!(given(interview.dossier()), Some(ranked(&[4, 0])));
    assert_eq!(
        script.asked[1].current(),
        Some(Reply::One(1)),
        "the earlier reply is selected"
    );
    // Also after others were picked in between.
    let replies = [
        ticked(&[0, 4, 2]),
        Reply::Command(Command::Back),
        ticked(&[0, 4]),
    ];
    let (_, interview, ..) = talked(before.clone(), &replies);
    assert_eq!(given(interview.dossier()), Some(ranked(&[4, 0])));
    let (_, interview, ..) = talked(before, &[ticked(&[0, 4]), Reply::Command(Command::Skip)]);
    assert_eq!(given(interview.dossier()), Some(equal(&[0, 4])));
    let (_, _, script, _) = talked(at_the_goals(Some(equal(&[0, 4]))), &[ticked(&[0, 4])]);
    assert_eq!(script.asked[1].current(), Some(Reply::One(2)));
}

#[test]
fn back_leads_to_the_picks_and_what_was_kept_meanwhile_is_no_reply() {
    let back = Reply::Command(Command::Back);
    let (_, interview, script, _) = talked(
        at_the_goals(None),
        &[ticked(&[4, 0]), back.clone(), ticked(&[4, 0])],
    );
    let Expected::Several { current, .. } = &script.asked[2].expected else {
        panic!("{:?}", script.asked[2]);
    };
    assert_eq!(current, &[4, 0], "as they were picked");
    assert_eq!(script.asked[3].question, "Which matters most?");
    assert_eq!(script.asked[3].current(), None, "nobody has said it yet");
    assert_eq!(interview.comparing().expect("it is asked").0, [4, 0]);
    let (_, _, script, _) = talked(at_the_goals(None), &[ticked(&[4, 0]), back.clone(), back]);
    assert_eq!(script.asked[3].id, "1.title", "then to the question before");
}

#[test]
fn whoever_comes_back_to_it_finds_the_picks() {
    let (outcome, interview, ..) = talked(at_the_goals(None), &[ticked(&[4, 0])]);
    assert_eq!(outcome, Outcome::Interrupted);
    let (_, again, script, _) = talked(interview.dossier().clone(), &[]);
    assert_eq!(again.step(), interview.step());
    assert_eq!(
        script.asked[0].current(),
        Some(Reply::Several(vec![0, 4], Some(PickOrder::Equal)))
    );
    let later = [ticked(&[4, 0]), Reply::Command(Command::Later)];
    let (_, interview, ..) = talked(at_the_goals(None), &later);
    let step = Step::Question(Subject::Training(0), find("ambition"));
    assert_eq!(interview.put_off(), [step]);
    assert_eq!(given(interview.dossier()), Some(equal(&[0, 4])));
    // Asked again, an answer takes it off the list; picks alone do not.
    let mut dossier = interview.dossier().clone();
    dossier.session.at = Some("1.ambition".into());
    let (_, interview, ..) = talked(dossier.clone(), &[ticked(&[4, 0])]);
    assert_eq!(interview.put_off(), [step]);
    let (_, interview, ..) = talked(dossier, &[ticked(&[4, 0]), Reply::One(2)]);
    assert!(interview.put_off().is_empty());
}

#[test]
fn a_note_and_another_language_lead_back_to_it() {
    let replies = [
        ticked(&[4, 0]),
        Reply::Command(Command::Note),
        Reply::Text("ask An".into()),
        Reply::Command(Command::Language),
    ];
    let (outcome, mut interview, script, _) = talked(at_the_goals(None), &replies);
    assert_eq!(outcome, Outcome::OtherLanguage);
    assert_eq!(script.asked[3].question, "Which matters most?");
    let mut script = Script::new([Reply::One(1)]);
    converse(&mut interview, &mut script);
    assert_eq!(script.asked[0].question, "Which matters most?");
    assert_eq!(given(interview.dossier()), Some(ranked(&[0, 4])));
}

#[test]
fn a_change_from_the_review_asks_it_and_comes_back() {
    let mut interview = Interview::new(&EMBEDDED, at_the_goals(None), Pace::Whole);
    interview.review();
    interview.change(Step::Question(Subject::Training(0), find("ambition")));
    let mut script = Script::new([ticked(&[4, 0]), Reply::One(2)]);
    converse(&mut interview, &mut script);
    assert_eq!(given(interview.dossier()), Some(equal(&[0, 4])));
    let review = script.asked.last().expect("the review");
    let row = "Goal: equally important: closing gaps, broad development";
    assert!(
        review.items().iter().any(|item| item.name == row),
        "{:#?}",
        review.items()
    );
}

#[test]
fn it_is_told_in_words_that_picks_matter_alike() {
    for (code, name, told) in [
        ("nl", "Even belangrijk", "even belangrijk: "),
        ("en", "Equally important", "equally important: "),
    ] {
        let locale = Locale::new(code);
        let voice = Voice {
            locale: &locale,
            language: EMBEDDED.language(code).expect("a language"),
            live: false,
        };
        let mut interview = Interview::new(&EMBEDDED, at_the_goals(None), Pace::Whole);
        let mut script = Script::new([ticked(&[4, 0])]);
        run::<io::Error>(&mut interview, &mut script, voice, &mut |_, _| Ok(()))
            .expect("no failure");
        let [goals, asked] = &script.asked[..] else {
            panic!("{:#?}", script.asked);
        };
        let names = [&goals.items()[4].name, &goals.items()[0].name];
        let alike = format!("{told}{}, {}", names[0], names[1]);
        let words = |reply| asked.words(&reply, &locale);
        assert_eq!(asked.items()[2].name, name);
        assert_eq!(words(Reply::One(2)).as_deref(), Some(alike.as_str()));
        assert_eq!(words(Reply::Command(Command::Skip)), Some(alike.clone()));
        assert_eq!(
            words(Reply::One(1)),
            Some(format!("{}; {}", names[1], names[0]))
        );
        assert_eq!(words(Reply::Command(Command::Later)), None);
        let meaning = Command::Skip.meaning(asked, &locale);
        assert_eq!(meaning, name.to_lowercase());
        // Every word that a file takes for it is one here, whatever the language.
        let question = EMBEDDED.question(find("ambition"));
        for word in &asked.items()[2].words {
            assert_eq!(question.find_order(word), Some(PickOrder::Equal), "{word}");
        }
        for word in ["equal", "gelijk", "even belangrijk", "equally important"] {
            assert!(asked.items()[2].words.iter().any(|known| known == word));
        }
        // What is picked is told once it is known how it compares.
        assert_eq!(goals.words(&ticked(&[4, 0]), &locale), None);
    }
}
