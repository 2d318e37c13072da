//! The interview as a state machine, asked by a script and by chance.

use std::io;
use std::sync::LazyLock;

use leerkompas_engine::dossier::{Dossier, Recognised, Subject, parse, toml_text};
use leerkompas_engine::instrument::{
    Answer, Condition, Files, Instrument, Kind, Picks, QuestionIx, Scope, Test, load,
};
use leerkompas_engine::interview::{
    Ask, Expected, Interview, Outcome, Pace, Prompter, Reason, Reply, Script, Sign, Step, Voice,
    run,
};
use leerkompas_engine::locale::Locale;

use leerkompas_engine::scoring::Scorer;
use proptest::prelude::*;

static EMBEDDED: LazyLock<Instrument> =
    LazyLock::new(|| load(&Files::embedded()).expect("the embedded instrument is valid"));

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
    assert_eq!(steps.len(), 1 + 9 + 1 + 11 - 1);
    let (outcome, _, script, kept) = asked(interview.dossier().clone(), &[Reply::One(0)]);
    assert_eq!((outcome, script.left(), kept), (Outcome::Finished, 0, 1));
}

#[test]
fn the_end_of_the_script_is_an_interruption_that_keeps_what_was_answered() {
    let replies = [
        Reply::Text("Acme".into()),
        Reply::One(0),
        Reply::Sign(Sign::Skip),
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
    for _ in 0..5 {
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
    interview.answer(Answer::Unknown);
    interview.back();
    let again = Interview::new(&EMBEDDED, interview.dossier().clone(), Pace::Whole);
    assert_eq!(again.step(), interview.step());
    assert_eq!(interview.dossier().session.at.as_deref(), Some("size"));
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
fn progress_counts_what_is_asked_about_the_same_thing() {
    let mut interview = start(Pace::Whole);
    assert_eq!(interview.progress(), Some((1, 10)));
    interview.name(None);
    assert_eq!(interview.progress(), Some((2, 10)));
    while interview.step() != Step::Title(Subject::Training(0)) {
        interview.answer(Answer::Unknown);
    }
    assert_eq!(interview.progress(), Some((1, 11)));
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
    let sign = |sign| Reply::Sign(sign);
    let text = |text: &str| Reply::Text(text.into());
    let replies = [
        sign(Sign::Note),
        text("about everything"),
        text("Acme"),
        sign(Sign::Note),
        text("first"),
        sign(Sign::Note),
        sign(Sign::Back),
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
    let mut script = Script::new([sign(Sign::Note), sign(Sign::Skip)]);
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

#[test]
fn every_question_explains_itself_in_both_languages() {
    for code in ["nl", "en"] {
        let locale = Locale::new(code);
        let voice = Voice {
            locale: &locale,
            language: EMBEDDED.language(code).expect("a language"),
            live: false,
        };
        let mut finisher = Finisher::default();
        let mut interview = start(Pace::Whole);
        let outcome = run::<io::Error>(&mut interview, &mut finisher, voice, &mut |_, _| Ok(()));
        assert_eq!(outcome.expect("no failure"), Outcome::Finished);
        assert!(finisher.asked.len() >= 22, "{}", finisher.asked.len());
        for ask in &finisher.asked {
            assert!(!ask.help.is_empty() && !ask.question.is_empty(), "{ask:?}");
        }
        let text = toml_text(&EMBEDDED, interview.dossier(), "");
        assert!(text.contains("ambition = "), "{text}");
    }
}

#[test]
fn the_goals_begin_somewhere_else_for_another_organisation_and_stay_there_for_the_same() {
    let goals = |name: &str| {
        let mut dossier = Dossier::empty(&EMBEDDED);
        dossier.organisation.title = Some(name.into());
        dossier.session.at = Some("1.ambition".into());
        let (_, _, script, _) = asked(dossier, &[]);
        let items = script.asked[0].items().iter();
        items.map(|item| item.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(goals("Acme"), goals("Acme"));
    let (one, other) = (goals("Acme"), goals("Bcme"));
    assert_ne!(one[0], other[0]);
    let sorted = |mut goals: Vec<String>| {
        goals.sort();
        goals
    };
    assert_eq!(sorted(one), sorted(other));
}

#[test]
fn a_goal_that_is_picked_is_the_goal_that_is_kept() {
    let mut dossier = Dossier::empty(&EMBEDDED);
    dossier.organisation.title = Some("Acme".into());
    dossier.session.at = Some("1.ambition".into());
    let (_, interview, script, _) = asked(dossier, &[Reply::Several(vec![4, 0])]);
    let goals = EMBEDDED.question(find("ambition"));
    let kept = interview.dossier().trainings[0]
        .answers
        .picks(find("ambition"))
        .expect("goals");
    let english = EMBEDDED.language("en").expect("English");
    let kept: Vec<_> = kept
        .iter()
        .map(|goal| goals.options[goal].name.get(english))
        .collect();
    let shown = script.asked[0].items();
    assert_eq!(kept, [shown[4].name.as_str(), shown[0].name.as_str()]);
}

/// Answers everything by its first option and takes the first row of every review.
#[derive(Default)]
struct Finisher {
    asked: Vec<Ask>,
}

impl Prompter for Finisher {
    fn ask(&mut self, ask: &Ask, _: &Locale) -> io::Result<Reply> {
        self.asked.push(ask.clone());
        assert!(self.asked.len() < 300, "it does not come to an end");
        Ok(fitting(ask, 0))
    }

    fn tell(&mut self, _: &str) -> io::Result<()> {
        Ok(())
    }
}

/// A reply that fits, chosen by a number.
fn fitting(ask: &Ask, chance: usize) -> Reply {
    match &ask.expected {
        Expected::One { items, .. } => Reply::One(chance % items.len()),
        Expected::Several { items, max, .. } => {
            let count = 1 + chance % max;
            Reply::Several((0..count).map(|at| (chance + at) % items.len()).collect())
        }
        Expected::Number { min, .. } => {
            Reply::Number(min + u32::try_from(chance % 60).expect("small"))
        }
        Expected::Text { .. } => Reply::Text(format!("text {}", chance % 5)),
    }
}

/// Replies by chance, signs included, until the chances run out.
struct Walker {
    chances: Vec<u16>,
}

impl Prompter for Walker {
    fn ask(&mut self, ask: &Ask, _: &Locale) -> io::Result<Reply> {
        let chance = self.chances.pop().ok_or(io::ErrorKind::UnexpectedEof)?;
        let (kind, chance) = (chance % 3, usize::from(chance / 3));
        if kind == 0 && !ask.signs.is_empty() {
            return Ok(Reply::Sign(ask.signs[chance % ask.signs.len()]));
        }
        Ok(fitting(ask, chance))
    }

    fn tell(&mut self, _: &str) -> io::Result<()> {
        Ok(())
    }
}

const BY_HAND: &str = "# ours\nformat = 1\n[organisation] # an estimate\nsize = \"small\"\n[[training]]\nskills = \"hard\"\n[training.notes]\nskills = \"x\"\n[[training]]\ntitle = \"second\"\n";

/// The dossier as it comes back from a file that held this text before.
fn reopened(dossier: &Dossier, before: &str) -> Dossier {
    let text = toml_text(&EMBEDDED, dossier, before);
    let file =
        leerkompas_engine::diagnostic::SourceFile::decode("d.toml", text.clone().into_bytes());
    parse(
        &EMBEDDED,
        &file.expect("text"),
        leerkompas_engine::source::Notation::Toml,
    )
    .unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

/// Answers what is open, by the question alone, so that two interviews with the same answers end alike.
fn finish(interview: &mut Interview<'_>) {
    let mut steps = 0;
    loop {
        steps += 1;
        assert!(steps < 400, "stuck at {:?}", interview.step());
        match interview.step() {
            Step::Review if interview.open() == 0 => return,
            Step::Review => interview.go_on(),
            Step::Title(_) => interview.name(Some("named".into())),
            Step::Question(_, ix) => interview.answer(match EMBEDDED.question(ix).kind {
                Kind::Number { min, .. } => Answer::Number(min + 1),
                _ => Answer::Picks(Picks::one(0)),
            }),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// However somebody walks through it, the interview asks only what applies, comes to an end, survives its file, and
    /// goes on after a break as if there had been none.
    #[test]
    fn a_walk_is_never_stuck_and_leaving_changes_nothing(
        chances in prop::collection::vec(any::<u16>(), 0..120),
        quick in any::<bool>(),
    ) {
        let pace = if quick { Pace::Quick } else { Pace::Whole };
        let mut walker = Walker { chances };
        let mut interview = start(pace);
        loop {
            let (outcome, _) = converse(&mut interview, &mut walker);
            // Stopping, a look at the result or another language are no end of the walk.
            if outcome == Outcome::Interrupted {
                break;
            }
        }
        let (here, steps) = (interview.step(), interview.steps());
        if let Step::Question(subject, ix) = here {
            let reason = interview.reason_against(subject, ix);
            // What only files hold can be changed from the review.
            prop_assert!(matches!(reason, None | Some(Reason::OnlyInFiles)), "{reason:?}");
        }

        let dossier = reopened(interview.dossier(), "");
        prop_assert_eq!(&dossier, interview.dossier());
        // Over a file that somebody wrote by hand it says the same, and what they remarked stays.
        prop_assert_eq!(&reopened(interview.dossier(), BY_HAND), interview.dossier());
        let text = toml_text(&EMBEDDED, interview.dossier(), BY_HAND);
        prop_assert!(text.contains("# ours") && text.contains("# an estimate"), "{}", text);

        let mut resumed = Interview::new(&EMBEDDED, dossier, interview.pace());
        prop_assert_eq!(&resumed.steps(), &steps);
        // A question that a quick interview leaves out is asked only for who picks it from the review.
        let chosen = !steps.contains(&here);
        if here != Step::Review && !chosen {
            prop_assert_eq!(resumed.step(), here);
        }
        finish(&mut interview);
        finish(&mut resumed);
        if !chosen {
            prop_assert_eq!(resumed.dossier(), interview.dossier());
        }
        prop_assert_eq!(interview.step(), Step::Review);
    }

    /// A quick interview asks less and names the persona that a whole one names.
    #[test]
    fn a_quick_interview_ends_at_the_persona_of_a_whole_one(chances in prop::collection::vec(any::<u16>(), 7)) {
        let scored: Vec<_> = EMBEDDED.scored().collect();
        let answer = |ix: QuestionIx| {
            let at = scored.iter().position(|known| *known == ix).expect("scored");
            let chance = usize::from(chances[at]);
            let options = EMBEDDED.question(ix).options.len();
            match EMBEDDED.question(ix).kind {
                _ if chance % 5 == 0 => Answer::Unknown,
                Kind::Multi { max, .. } => {
                    let picks: Vec<_> = (0..=chance % max).map(|n| (chance / 7 + 5 * n) % options).collect();
                    Picks::several(&picks).map_or(Answer::Unknown, Answer::Picks)
                }
                _ => Answer::Picks(Picks::one(chance / 7 % options)),
            }
        };
        let mut whole = leerkompas_engine::instrument::Answers::none(EMBEDDED.questions.len());
        for ix in &scored {
            whole.set(*ix, Some(answer(*ix)));
        }
        let mut interview = start(Pace::Quick);
        let mut asked = 0;
        while interview.step() != Step::Review {
            match interview.step() {
                Step::Title(_) => interview.name(Some("x".into())),
                Step::Question(_, ix) => {
                    asked += 1;
                    interview.answer(answer(ix));
                }
                Step::Review => {}
            }
        }
        prop_assert!(asked <= scored.len());
        prop_assert_eq!(interview.open(), 0);
        let scorer = Scorer::new(&EMBEDDED);
        let first = |answers| scorer.score(&EMBEDDED.effective(answers)).first();
        let quick = interview.dossier().answers(0);
        prop_assert_eq!(first(&quick), first(&whole));
        // What was saved is asked by who wants sharper advice.
        let saved = interview.saved();
        interview.sharpen();
        prop_assert_eq!(interview.open(), saved);
    }
}
