//! The review, and what is changed, put off, noted, copied and removed from it.

use leerkompas_engine::dossier::{Dossier, Recognised, Subject};
use leerkompas_engine::instrument::{Answer, Condition, Files, Picks, Test, load};
use leerkompas_engine::interview::{Command, Interview, Outcome, Pace, Reply, Script, Step};

use super::{answer_all, asked, converse, find, start};
use crate::EMBEDDED;

/// The row of the review that begins so.
fn row(script: &Script, begins: &str) -> usize {
    let review = script.asked.last().expect("something is asked");
    let mut items = review.items().iter();
    let found = items.position(|item| item.name.starts_with(begins));
    found.unwrap_or_else(|| panic!("no row `{begins}` in {:#?}", review.items()))
}

/// Opens the review and picks the row that begins so, then goes on by these replies.
fn pick(interview: &mut Interview<'_>, begins: &str, replies: &[Reply]) -> (Outcome, Script) {
    interview.review();
    let mut look = Script::new([]);
    converse(interview, &mut look);
    let first = Reply::One(row(&look, begins));
    let mut script = Script::new(std::iter::once(first).chain(replies.iter().cloned()));
    let (outcome, _) = converse(interview, &mut script);
    assert_eq!(script.left(), 0, "replies that nobody asked for");
    (outcome, script)
}

#[test]
fn a_number_answers_the_question_that_follows_from_it() {
    let mut dossier = Dossier::empty(&EMBEDDED);
    let answers = &mut dossier.organisation.answers;
    answers.set(find("employees"), Some(Answer::Number(120)));
    let mut interview = Interview::new(&EMBEDDED, dossier, Pace::Whole);
    let size = Step::Question(Subject::Organisation, find("size"));
    assert!(!interview.steps().contains(&size));
    let (_, script) = pick(
        &mut interview,
        "Size: not asked (Number of employees: 120)",
        &[],
    );
    assert_eq!(script.told.len(), 1, "the reason is told");
    pick(
        &mut interview,
        "Number of employees: 120",
        &[Reply::Number(12)],
    );
    let answers = &interview.dossier().organisation.answers;
    assert_eq!(answers.get(find("employees")), Some(Answer::Number(12)));
    assert_eq!(interview.step(), Step::Review);
}

#[test]
fn a_change_from_the_review_asks_what_follows_from_it_and_comes_back() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    let (_, script) = pick(&mut interview, "Alone or in a group", &[Reply::One(1)]);
    let last = script.asked.last().expect("a question");
    assert_eq!(last.id, "1.learners", "a group has a number of learners");
    let mut script = Script::new([Reply::Number(25)]);
    converse(&mut interview, &mut script);
    assert_eq!(interview.step(), Step::Review);
    // The other way: the number is not asked any more, but it is not lost.
    interview.change(Step::Question(Subject::Training(0), find("group_size")));
    interview.answer(Answer::Unknown);
    assert_eq!(interview.step(), Step::Review);
    let kept = &interview.dossier().trainings[0].answers;
    assert_eq!(kept.get(find("learners")), Some(Answer::Number(25)));
    // It may well say what the group is: a number still counts where the question it answers is not known.
    assert!(EMBEDDED.effective(kept).get(find("group_size")).is_some());
}

/// In an instrument of which one question applies only after a yes to another.
#[test]
fn a_hidden_answer_stays_counts_nowhere_and_comes_back() {
    let mut instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
    let (on_location, shifts) = (find("on_location"), find("shifts"));
    let yes = Condition {
        question: on_location,
        test: Test::Any(vec![0]),
    };
    instrument.questions[shifts.get()].ask_when = vec![yes];
    let mut interview = Interview::new(&instrument, Dossier::empty(&instrument), Pace::Whole);
    let organisation = |ix| Step::Question(Subject::Organisation, ix);
    let option = |option| Answer::Picks(Picks::one(option));
    interview.change(organisation(on_location));
    interview.answer(option(0));
    assert_eq!(
        interview.step(),
        organisation(shifts),
        "what follows is asked at once"
    );
    interview.answer(option(0));
    assert_eq!(interview.step(), Step::Review);
    interview.change(organisation(on_location));
    interview.answer(option(1));
    assert!(!interview.steps().contains(&organisation(shifts)));
    let answers = interview.dossier().organisation.answers.clone();
    assert_eq!(
        answers.get(shifts),
        Some(option(0)),
        "it stays in the dossier"
    );
    assert_eq!(
        instrument.effective(&answers).get(shifts),
        None,
        "it counts nowhere"
    );
    interview.change(organisation(on_location));
    interview.answer(option(0));
    assert_eq!(interview.step(), Step::Review, "it is known already");
    assert!(interview.steps().contains(&organisation(shifts)));
}

#[test]
fn what_is_put_off_is_listed_and_does_not_hold_up_the_rest() {
    let mut interview = start(Pace::Whole);
    interview.name(Some("Acme".into()));
    interview.later();
    assert_eq!(
        interview.progress().map(|(place, _)| place),
        Some(3),
        "it goes on"
    );
    answer_all(&mut interview);
    assert_eq!(interview.put_off().len(), 1);
    let (_, script) = pick(
        &mut interview,
        "Back to the question put off",
        &[Reply::One(0)],
    );
    assert_eq!(script.asked[1].id, "offers_training");
    assert!(
        interview.put_off().is_empty(),
        "an answer takes it off the list"
    );
    assert_eq!(interview.step(), Step::Review);
}

#[test]
fn a_note_is_written_changed_and_taken_away_at_any_question() {
    let command = |command| Reply::Command(command);
    let text = |text: &str| Reply::Text(text.into());
    let replies = [
        command(Command::Note),
        text("about everything"),
        text("Acme"),
        command(Command::Note),
        text("first"),
        command(Command::Note),
        command(Command::Back),
        Reply::One(0),
    ];
    let (_, mut interview, script, _) = asked(Dossier::empty(&EMBEDDED), &replies);
    let notes = &interview.dossier().organisation.notes;
    assert_eq!(
        notes.get("general").map(String::as_str),
        Some("about everything")
    );
    assert_eq!(
        notes.get("offers_training").map(String::as_str),
        Some("first")
    );
    assert!(
        script.asked[5]
            .asides
            .iter()
            .any(|aside| aside.contains("first"))
    );
    interview.back();
    let mut script = Script::new([command(Command::Note), command(Command::Skip)]);
    converse(&mut interview, &mut script);
    assert!(
        !interview
            .dossier()
            .organisation
            .notes
            .contains_key("offers_training")
    );
}

#[test]
fn trainings_are_copied_moved_renamed_and_removed() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    let titles = |interview: &Interview<'_>| {
        let trainings = interview.dossier().trainings.iter();
        let titles = trainings.map(|training| training.title.clone().unwrap_or_default());
        titles.collect::<Vec<_>>()
    };
    interview.recognise(0, Recognised::Yes);
    let copy = [Reply::One(0), Reply::Text("y".into())];
    pick(&mut interview, "Copy, move or remove", &copy);
    assert_eq!(titles(&interview), ["x", "y"]);
    let (first, second) = (
        &interview.dossier().trainings[0],
        &interview.dossier().trainings[1],
    );
    assert_eq!(first.answers, second.answers);
    assert_eq!(
        second.recognised, None,
        "nobody has seen the result of a copy"
    );
    assert_eq!(interview.step(), Step::Review);
    // The first can only go down; the row of the first training is the first of its kind.
    pick(&mut interview, "Copy, move or remove", &[Reply::One(1)]);
    assert_eq!(titles(&interview), ["y", "x"]);
    pick(&mut interview, "Title: y", &[Reply::Text("z".into())]);
    assert_eq!(titles(&interview), ["z", "x"]);
    pick(
        &mut interview,
        "Copy, move or remove",
        &[Reply::One(2), Reply::One(0)],
    );
    assert_eq!(titles(&interview).len(), 2, "removing is asked twice");
    pick(
        &mut interview,
        "Copy, move or remove",
        &[Reply::One(2), Reply::One(1)],
    );
    assert_eq!(titles(&interview), ["x"]);
    interview.remove_training(0);
    assert_eq!(titles(&interview), ["x"], "the last one stays");
}

#[test]
fn a_training_with_a_title_is_no_mistake_to_be_cleared_away() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    interview.add_training();
    interview.name(Some("Day out".into()));
    interview.back();
    interview.back();
    interview.tidy();
    let titles: Vec<_> = interview
        .dossier()
        .trainings
        .iter()
        .map(|training| training.title.clone())
        .collect();
    assert_eq!(titles, [Some("x".to_owned()), Some("Day out".to_owned())]);
    interview.add_training();
    interview.back();
    assert_eq!(
        interview.dossier().trainings.len(),
        2,
        "one without a title goes as it came"
    );
}

#[test]
fn a_number_that_one_wrong_answer_took_away_comes_back() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    let group = Step::Question(Subject::Training(0), find("group_size"));
    let option = |option| Answer::Picks(Picks::one(option));
    interview.change(group);
    interview.answer(option(1));
    interview.answer(Answer::Number(25));
    let learners = |interview: &Interview<'_>| {
        interview.dossier().trainings[0]
            .answers
            .get(find("learners"))
    };
    interview.change(group);
    interview.answer(option(0));
    assert_eq!(learners(&interview), None, "one learner is no 25");
    interview.change(group);
    interview.answer(option(1));
    assert_eq!(learners(&interview), Some(Answer::Number(25)));
    assert_eq!(interview.step(), Step::Review);
}

#[test]
fn a_judgement_of_a_result_goes_when_the_result_may_be_another() {
    let mut interview = start(Pace::Whole);
    answer_all(&mut interview);
    interview.recognise(0, Recognised::Partly);
    let recognised = |interview: &Interview<'_>| interview.dossier().trainings[0].recognised;
    interview.change(Step::Question(Subject::Organisation, find("shifts")));
    interview.answer(Answer::Picks(Picks::one(0)));
    assert_eq!(
        recognised(&interview),
        Some(Recognised::Partly),
        "context changes no match"
    );
    interview.change(Step::Question(Subject::Organisation, find("size")));
    interview.answer(Answer::Picks(Picks::one(0)));
    assert_eq!(recognised(&interview), None);
}
