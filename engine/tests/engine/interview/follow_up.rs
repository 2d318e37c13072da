//! What follows a result: which thresholds are recognised, and what will be done.

use std::io;

use leerkompas_engine::dossier::{Decided, Dossier, Sheet};
use leerkompas_engine::instrument::{Answer, Picks, StepStatus};
use leerkompas_engine::interview::{
    BarrierQuestions, Command, Interview, Outcome, Pace, Reply, Script, Voice, decide,
};
use leerkompas_engine::text::locale::Locale;

use super::find;
use crate::EMBEDDED;

/// An interview about a training with a goal of one persona.
fn interview() -> Interview<'static> {
    let mut dossier = Dossier::empty(&EMBEDDED);
    let mut training = Sheet::empty(&EMBEDDED);
    let goal = find("ambition");
    let comply = EMBEDDED
        .question(goal)
        .find_option("comply")
        .expect("a goal");
    training
        .answers
        .set(goal, Some(Answer::Picks(Picks::one(comply))));
    dossier.trainings.push(training);
    Interview::new(&EMBEDDED, dossier, Pace::Whole)
}

/// Asks about thresholds by a script; whether a reply was left, how it ended, and how often the dossier was kept.
fn recognise(interview: &mut Interview<'_>, replies: &[Reply]) -> (Outcome, usize, Script) {
    let locale = Locale::new("en");
    let voice = Voice {
        locale: &locale,
        language: EMBEDDED.language("en").expect("English"),
        live: false,
    };
    let (mut kept, mut script) = (0, Script::new(replies.iter().cloned()));
    let mut questions = BarrierQuestions::about(0);
    let outcome = questions
        .run::<io::Error>(interview, &mut script, voice, &mut |_, _| {
            kept += 1;
            Ok(())
        })
        .expect("the script does not fail");
    (outcome, kept, script)
}

fn barriers(interview: &Interview<'_>) -> Option<Vec<&'static str>> {
    let barriers = interview.dossier().trainings[0].barriers.as_ref()?;
    let items = barriers.iter().map(|ix| &EMBEDDED.items[ix.get()]);
    Some(items.map(|item| item.id.as_str()).collect())
}

const NEXT: Reply = Reply::Command(Command::Skip);
const OUT: Reply = Reply::Command(Command::Later);

#[test]
fn what_is_ticked_is_kept_and_moves_no_score() {
    let mut interview = interview();
    let before = interview.dossier().answers(0);
    let (outcome, kept, _) = recognise(&mut interview, &[Reply::Several(vec![2, 0], None), OUT]);
    assert_eq!((outcome, kept), (Outcome::Finished, 2));
    assert_eq!(barriers(&interview).map(|ids| ids.len()), Some(2));
    assert_eq!(interview.dossier().answers(0), before);
    // The other way around it is the same, and an earlier one of this screen gives way.
    recognise(&mut interview, &[Reply::Several(vec![1], None), OUT]);
    assert_eq!(barriers(&interview).map(|ids| ids.len()), Some(1));
}

#[test]
fn none_of_them_is_an_answer_and_goes_with_no_other() {
    let mut interview = interview();
    // The first screen has seven statements or fewer, and behind them that it is none.
    let none = (1..9).find(|at| {
        let mut interview = self::interview();
        recognise(&mut interview, &[Reply::Several(vec![*at], None), OUT]);
        barriers(&interview) == Some(Vec::new())
    });
    let none = none.expect("a row for none");
    let (_, _, script) = recognise(&mut interview, &[Reply::Several(vec![0, none], None), OUT]);
    // It is asked again, with what was ticked besides.
    let kept = barriers(&interview).map(|ids| ids.len());
    assert_eq!((kept, script.left()), (Some(1), 0));
    recognise(&mut interview, &[Reply::Several(vec![none], None), OUT]);
    assert_eq!(barriers(&interview), Some(Vec::new()));
}

#[test]
fn nothing_that_can_be_said_there_loses_a_tick() {
    let ticked = Reply::Several(vec![0], None);
    for command in [
        Command::Skip,
        Command::Help,
        Command::Back,
        Command::Later,
        Command::Review,
        Command::Language,
        Command::Stop,
    ] {
        let mut interview = interview();
        let replies = [ticked.clone(), Reply::Command(command), OUT];
        recognise(&mut interview, &replies);
        assert_eq!(
            barriers(&interview).map(|ids| ids.len()),
            Some(1),
            "{command:?}"
        );
    }
    // An end of input is an interruption, and everything before it is kept.
    let mut interview = interview();
    let (outcome, ..) = recognise(&mut interview, &[ticked]);
    assert_eq!(outcome, Outcome::Interrupted);
    assert_eq!(barriers(&interview).map(|ids| ids.len()), Some(1));
}

#[test]
fn whoever_does_not_know_is_asked_all_screens_and_nothing_is_recorded() {
    let mut interview = interview();
    let (outcome, kept, _) = recognise(&mut interview, &vec![NEXT; 9]);
    assert_eq!(outcome, Outcome::Finished);
    assert!((3..9).contains(&kept), "{kept} screens");
    assert_eq!(barriers(&interview), None);
}

#[test]
fn steps_are_chosen_added_changed_and_taken_away() {
    let mut interview = interview();
    let locale = Locale::new("en");
    let voice = Voice {
        locale: &locale,
        language: EMBEDDED.language("en").expect("English"),
        live: false,
    };
    let text = |text: &str| Reply::Text(text.to_owned());
    let replies = [
        // Two of those that are suggested, and one of their own.
        Reply::One(0),
        Reply::Several(vec![0, 1], None),
        Reply::One(1),
        text("Call the sector fund"),
        // The first is somebody's, by a day that is none at first.
        Reply::One(2),
        Reply::One(0),
        text("HR"),
        Reply::One(2),
        Reply::One(1),
        text("soon"),
        text("2027-03-31"),
        // The third is done, the second will not be on the list.
        Reply::One(4),
        Reply::One(3),
        Reply::One(3),
        Reply::One(5),
        Reply::Command(Command::Back),
    ];
    let (mut script, mut kept) = (Script::new(replies), 0);
    let outcome = decide::<io::Error>(0, &mut interview, &mut script, voice, &mut |_, _| {
        kept += 1;
        Ok(())
    });
    assert_eq!(outcome.expect("no failure"), Outcome::Finished);
    let plan = &interview.dossier().trainings[0].plan;
    let [first, own] = &plan[..] else {
        panic!("{plan:?}")
    };
    assert!(matches!(first.what, Decided::Step(_)));
    let said = (first.owner.as_deref(), first.due.as_deref(), first.status);
    assert_eq!(said, (Some("HR"), Some("2027-03-31"), StepStatus::Open));
    assert_eq!(own.what, Decided::Own("Call the sector fund".to_owned()));
    assert_eq!((own.status, script.left()), (StepStatus::Done, 0));
    assert!(kept > 6);
}
