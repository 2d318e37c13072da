//! The interview as a state machine, asked by a script.

use std::io;

use leerkompas::dossier::{Dossier, toml_text};
use leerkompas::instrument::{Answer, Files, Instrument, QuestionIx, Scope, load};
use leerkompas::interview::{Interview, Outcome, Step, Voice, run};
use leerkompas::locale::Locale;
use leerkompas::prompt::{Expected, Reply, Script};

fn embedded() -> Instrument {
    load(&Files::embedded()).expect("the embedded instrument is valid")
}

/// Asks by the script and returns how it ended, what was asked, and how often the dossier was kept.
fn asked<'a>(
    instrument: &'a Instrument,
    dossier: Dossier,
    replies: &[Reply],
) -> (Outcome, Interview<'a>, Script, usize) {
    let locale = Locale::new("en");
    let voice = Voice {
        locale: &locale,
        language: instrument.language("en").expect("English"),
    };
    let mut script = Script::new(replies.iter().cloned());
    let mut interview = Interview::new(instrument, dossier);
    let mut kept = 0;
    let outcome = run::<io::Error>(&mut interview, &mut script, voice, &mut |_| {
        kept += 1;
        Ok(())
    })
    .expect("the script does not fail");
    (outcome, interview, script, kept)
}

/// The first reply that a question allows.
fn first_reply(expected: &Expected) -> Reply {
    match expected {
        Expected::One { .. } => Reply::One(0),
        Expected::Several { .. } => Reply::Several(vec![0]),
        Expected::Number { min, .. } => Reply::Number(*min),
        Expected::Text { .. } => Reply::Text("x".into()),
    }
}

#[test]
fn every_question_that_applies_is_asked_once_and_every_answer_is_kept() {
    let instrument = embedded();
    let mut interview = Interview::new(&instrument, Dossier::empty(&instrument));
    let mut steps = Vec::new();
    while interview.step() != Step::End {
        assert!(
            !steps.contains(&interview.step()),
            "asked twice: {:?}",
            interview.step()
        );
        steps.push(interview.step());
        match interview.step() {
            Step::Name | Step::Title(_) => interview.name(Some("x".into())),
            _ => interview.answer(Answer::Unknown),
        }
    }
    // `employees` is for files; `learners` needs a group.
    assert_eq!(steps.len(), 1 + 9 + 1 + 11 - 1);
    let (outcome, _, script, kept) =
        asked(&instrument, interview.dossier().clone(), &[Reply::One(0)]);
    assert_eq!((outcome, script.left(), kept), (Outcome::Finished, 0, 0));
}

#[test]
fn the_end_of_the_script_is_an_interruption_that_keeps_what_was_answered() {
    let instrument = embedded();
    let replies = [Reply::Text("Acme".into()), Reply::One(0), Reply::Skip];
    let (outcome, interview, script, kept) =
        asked(&instrument, Dossier::empty(&instrument), &replies);
    assert_eq!((outcome, kept), (Outcome::Interrupted, 3));
    assert_eq!(interview.dossier().name.as_deref(), Some("Acme"));
    assert_eq!(script.asked.len(), 4);
    let (_, again, script, _) = asked(&instrument, interview.dossier().clone(), &[]);
    assert_eq!(again.step(), interview.step(), "it resumes where it was");
    assert_eq!(script.asked.len(), 1);
}

#[test]
fn back_walks_to_the_first_question_and_forward_again_without_losing_an_answer() {
    let instrument = embedded();
    let mut interview = Interview::new(&instrument, Dossier::empty(&instrument));
    interview.name(Some("Acme".into()));
    for _ in 0..5 {
        interview.answer(Answer::Unknown);
    }
    let (here, before) = (interview.step(), interview.dossier().clone());
    for _ in 0..20 {
        interview.back();
    }
    assert_eq!(interview.step(), Step::Name);
    assert_eq!(*interview.dossier(), before);
    interview.name(Some("Acme".into()));
    while interview.step() != here {
        assert!(matches!(interview.step(), Step::Organisation(_)));
        interview.answer(Answer::Unknown);
    }
    assert_eq!(*interview.dossier(), before);
}

#[test]
fn a_number_answers_the_question_that_follows_from_it() {
    let instrument = embedded();
    let find = |id: &str| instrument.find_question(id).expect("a question");
    let mut dossier = Dossier::empty(&instrument);
    dossier
        .organisation
        .set(find("employees"), Some(Answer::Number(120)));
    let interview = Interview::new(&instrument, dossier);
    assert!(
        !interview
            .steps()
            .contains(&Step::Organisation(find("size")))
    );
}

#[test]
fn progress_counts_what_is_asked_about_the_same_thing() {
    let instrument = embedded();
    let mut interview = Interview::new(&instrument, Dossier::empty(&instrument));
    assert_eq!(interview.progress(), (1, 10));
    interview.name(None);
    assert_eq!(interview.progress(), (2, 10));
    while interview.step() != Step::Title(0) {
        interview.answer(Answer::Unknown);
    }
    assert_eq!(interview.progress(), (1, 11));
}

#[test]
fn every_question_explains_itself_in_both_languages() {
    let instrument = embedded();
    for code in ["nl", "en"] {
        let locale = Locale::new(code);
        let voice = Voice {
            locale: &locale,
            language: instrument.language(code).expect("a language"),
        };
        let mut interview = Interview::new(&instrument, Dossier::empty(&instrument));
        let mut replies = Vec::new();
        loop {
            let mut script = Script::new(replies.clone());
            let mut fresh = Interview::new(&instrument, Dossier::empty(&instrument));
            run::<io::Error>(&mut fresh, &mut script, voice, &mut |_| Ok(())).expect("no failure");
            let last = script.asked.last().expect("a question");
            if fresh.step() == Step::End {
                break;
            }
            assert!(
                !last.help.is_empty() && !last.question.is_empty(),
                "{last:?}"
            );
            replies.push(first_reply(&last.expected));
            interview = fresh;
        }
        assert!(replies.len() >= 21, "{}", replies.len());
        let text = toml_text(&instrument, interview.dossier(), "");
        assert!(text.contains("ambition = "), "{text}");
    }
}

/// Questions about the organisation are asked once, however many trainings there are.
#[test]
fn a_second_training_asks_only_about_itself() {
    let instrument = embedded();
    let mut interview = Interview::new(&instrument, Dossier::empty(&instrument));
    while interview.step() != Step::End {
        match interview.step() {
            Step::Name | Step::Title(_) => interview.name(None),
            _ => interview.answer(Answer::Unknown),
        }
    }
    interview.add_training();
    let training: Vec<QuestionIx> = instrument.questions_of(Scope::Training).collect();
    let mut asked = 0;
    while interview.step() != Step::End {
        asked += 1;
        match interview.step() {
            Step::Title(1) => interview.name(None),
            Step::Training(1, ix) => {
                assert!(training.contains(&ix));
                interview.answer(Answer::Unknown);
            }
            other => panic!("{other:?} is not about the second training"),
        }
    }
    assert_eq!(asked, 11);
    assert_eq!(interview.dossier().trainings.len(), 2);
}
