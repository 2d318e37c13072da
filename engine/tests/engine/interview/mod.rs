//! The interview as a state machine, asked by a script and by chance.

mod chance;
mod follow_up;
mod order;
mod review;
mod words;

use std::io;

use leerkompas_engine::dossier::{Dossier, Subject};
use leerkompas_engine::instrument::{Answer, PickOrder, Picks, QuestionIx, Scope};
use leerkompas_engine::interview::{
    Ask, Command, Expected, Interview, Outcome, Pace, Prompter, Reply, Script, Step, Voice, run,
};
use leerkompas_engine::text::locale::Locale;

use crate::EMBEDDED;

fn start(pace: Pace) -> Interview<'static> {
    Interview::new(&EMBEDDED, Dossier::empty(&EMBEDDED), pace)
}

fn find(id: &str) -> QuestionIx {
    EMBEDDED.find_question(id).expect("a question")
}

/// Converses until the interview is left, in English.
fn converse(interview: &mut Interview<'_>, prompter: &mut dyn Prompter) -> (Outcome, usize) {
    let locale = Locale::new("en");
    let voice = Voice {
        locale: &locale,
        language: EMBEDDED.language("en").expect("English"),
        live: false,
    };
    let mut kept = 0;
    let outcome = run::<io::Error>(interview, prompter, voice, &mut |_, _| {
        kept += 1;
        Ok(())
    })
    .expect("the prompter does not fail");
    (outcome, kept)
}

/// Asks by the script and returns how it ended, what was asked, and how often the dossier was kept.
fn asked(dossier: Dossier, replies: &[Reply]) -> (Outcome, Interview<'static>, Script, usize) {
    let mut script = Script::new(replies.iter().cloned());
    let mut interview = Interview::new(&EMBEDDED, dossier, Pace::Whole);
    let (outcome, kept) = converse(&mut interview, &mut script);
    (outcome, interview, script, kept)
}

/// Answers every step "not known" up to the review.
fn answer_all(interview: &mut Interview<'_>) {
    while interview.step() != Step::Review {
        match interview.step() {
            Step::Title(_) => interview.name(Some("x".into())),
            _ => interview.answer(Answer::Unknown),
        }
    }
}

#[test]
fn every_question_that_applies_is_asked_once_and_every_answer_is_kept() {
    let mut interview = start(Pace::Whole);
    let mut steps = Vec::new();
    while interview.step() != Step::Review {
        assert!(
            !steps.contains(&interview.step()),
            "asked twice: {:?}",
            interview.step()
        );
        steps.push(interview.step());
        match interview.step() {
            Step::Title(_) => interview.name(Some("x".into())),
            _ => interview.answer(Answer::Unknown),
        }
    }
    // `employees` is for files; `learners` needs a group.
    assert_eq!(steps.len(), 1 + 11 + 1 + 11 - 1);
    let (outcome, _, script, kept) = asked(interview.dossier().clone(), &[Reply::One(0)]);
    assert_eq!((outcome, script.left(), kept), (Outcome::Finished, 0, 1));
}

#[test]
fn the_end_of_the_script_is_an_interruption_that_keeps_what_was_answered() {
    let replies = [
        Reply::Text("Acme".into()),
        Reply::One(0),
        Reply::Command(Command::Skip),
    ];
    let (outcome, interview, script, kept) = asked(Dossier::empty(&EMBEDDED), &replies);
    assert_eq!((outcome, kept), (Outcome::Interrupted, 3));
    assert_eq!(
        interview.dossier().organisation.title.as_deref(),
        Some("Acme")
    );
    assert_eq!(script.asked.len(), 4);
    let (_, again, script, _) = asked(interview.dossier().clone(), &[]);
    assert_eq!(again.step(), interview.step(), "it resumes where it was");
    assert_eq!(script.asked.len(), 1);
}

#[test]
fn back_walks_to_the_first_question_and_an_answer_leads_on_to_what_is_open() {
    let mut interview = start(Pace::Whole);
    interview.name(Some("Acme".into()));
    interview.answer(Answer::Unknown);
    interview.name(Some("Safety".into()));
    for _ in 0..4 {
        interview.answer(Answer::Unknown);
    }
    let (here, before) = (interview.step(), interview.dossier().clone());
    for _ in 0..20 {
        interview.back();
    }
    assert_eq!(interview.step(), Step::Title(Subject::Organisation));
    interview.name(Some("Acme".into()));
    assert_eq!(interview.step(), here);
    assert_eq!(*interview.dossier(), before, "no answer is lost");
}

#[test]
fn a_dossier_that_was_left_at_an_answered_question_goes_on_there() {
    let mut interview = start(Pace::Whole);
    interview.name(Some("Acme".into()));
    interview.answer(Answer::Unknown);
    interview.name(Some("Safety".into()));
    interview.answer(Answer::Unknown);
    interview.back();
    let again = Interview::new(&EMBEDDED, interview.dossier().clone(), Pace::Whole);
    assert_eq!(again.step(), interview.step());
    assert_eq!(
        interview.dossier().session.at.as_deref(),
        Some("1.ambition")
    );
}

#[test]
fn a_place_that_is_no_more_is_no_place_to_go_on() {
    for at in ["nothing", "7.focus", "1.size", "", "learners"] {
        let mut dossier = Dossier::empty(&EMBEDDED);
        dossier.session.at = Some(at.into());
        let interview = Interview::new(&EMBEDDED, dossier, Pace::Whole);
        assert_eq!(interview.step(), Step::Title(Subject::Organisation), "{at}");
    }
}

#[test]
fn progress_counts_what_is_asked_about_the_same_thing() {
    let mut interview = start(Pace::Whole);
    assert_eq!(interview.progress(), Some((1, 24)));
    interview.name(None);
    assert_eq!(interview.progress(), Some((2, 24)));
    let mut before = 2;
    let mut most = 24;
    while interview.step() != Step::Review {
        match interview.step() {
            Step::Title(_) => interview.name(None),
            _ => interview.answer(Answer::Unknown),
        }
        let Some((place, of)) = interview.progress() else {
            break;
        };
        assert_eq!(place, before + 1);
        assert!(of <= most, "`at most` grows from {most} to {of}");
        (before, most) = (place, of);
    }
    assert_eq!(
        (before, most),
        (23, 23),
        "no group: the number of learners is not asked"
    );
    interview.add_training();
    assert_eq!(interview.progress(), Some((1, 12)));
}

#[test]
fn a_quick_interview_ends_without_names_too() {
    let mut interview = start(Pace::Quick);
    let mut steps = 0;
    while interview.step() != Step::Review {
        steps += 1;
        assert!(steps < 20, "stuck at {:?}", interview.step());
        match interview.step() {
            Step::Title(_) => interview.name(None),
            _ => interview.answer(Answer::Picks(Picks::one(0))),
        }
    }
    assert_eq!(interview.open(), 0);
}

/// Questions about the organisation are asked once, however many trainings there are.
#[test]
fn a_second_training_asks_only_about_itself() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    interview.add_training();
    let training: Vec<QuestionIx> = EMBEDDED.questions_of(Scope::Training).collect();
    let mut asked = 0;
    while interview.step() != Step::Review {
        asked += 1;
        match interview.step() {
            Step::Title(Subject::Training(1)) => interview.name(None),
            Step::Question(Subject::Training(1), ix) => {
                assert!(training.contains(&ix));
                interview.answer(Answer::Unknown);
            }
            other => panic!("{other:?} is not about the second training"),
        }
    }
    assert_eq!(asked, 11);
    assert_eq!(interview.dossier().trainings.len(), 2);
}

/// A reply that fits, chosen by a number.
fn fitting(ask: &Ask, chance: usize) -> Reply {
    match &ask.expected {
        Expected::One { items, .. } | Expected::MostImportant { items, .. } => {
            Reply::One(chance % items.len())
        }
        Expected::Several { items, max, .. } => {
            let count = 1 + chance % max;
            let picks = (0..count).map(|at| (chance + at) % items.len());
            let orders = [None, Some(PickOrder::Ranked), Some(PickOrder::Equal)];
            Reply::Several(picks.collect(), orders[chance / 5 % orders.len()])
        }
        Expected::Number { min, .. } => {
            Reply::Number(min + u32::try_from(chance % 60).expect("small"))
        }
        Expected::Text { .. } => Reply::Text(format!("text {}", chance % 5)),
    }
}
