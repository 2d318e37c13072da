//! What is written is what is read: every dossier survives both notations, whatever it holds.

use leerkompas_engine::dossier::{
    Decided, Decision, Dossier, Edition, GENERAL, Recognised, Session, Sheet, json_text, parse,
    take_over, toml_text,
};
use leerkompas_engine::instrument::{
    Answer, Answers, Contradiction, Files, Instrument, Kind, Picks, Scope, StepStatus, load,
};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::{Diagnostic, SourceFile};
use proptest::prelude::*;

use crate::EMBEDDED;

fn embedded() -> Instrument {
    load(&Files::embedded()).expect("the embedded instrument is valid")
}

/// Answers drawn from numbers: one number a question, most of them giving an answer.
fn answers(instrument: &Instrument, scope: Scope, draws: &[u32]) -> Answers {
    let mut answers = Answers::none(instrument.questions.len());
    for (ix, draw) in instrument.questions_of(scope).zip(draws) {
        let question = instrument.question(ix);
        let options = u32::try_from(question.options.len()).expect("few options");
        let answer = match (draw % 5, &question.kind) {
            (0, _) => continue,
            (1, _) => Answer::Unknown,
            (_, Kind::Number { min, max, .. }) => Answer::Number(min + (draw / 5) % (max - min)),
            (_, Kind::Multi { max, .. }) => {
                let mut picked = Vec::new();
                for step in 0..*max {
                    let pick = ((draw / 5).rotate_left(7 * u32::try_from(step).expect("small"))
                        % options) as usize;
                    if !picked.contains(&pick) {
                        picked.push(pick);
                    }
                }
                Answer::Picks(Picks::several(&picked).expect("some picks"))
            }
            _ => Answer::Picks(Picks::one(((draw / 5) % options) as usize)),
        };
        answers.set(ix, Some(answer));
    }
    // A number and a stated option may not contradict each other in a file.
    for number in instrument.question_indices() {
        if let Some(Contradiction { derived, .. }) = instrument.contradiction(number, &answers) {
            answers.set(derived, None);
        }
    }
    answers
}

/// A name with anything in it but nothing alone: a blank name reads as none.
fn name() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("\\PC*[a-z]\\PC*|[\\x00-\\x1f\"'\\\\\u{202e}#=]{0,6}x")
}

proptest! {
    #[test]
    fn a_dossier_survives_being_written_and_read(
        names in (name(), name()),
        organisation in prop::collection::vec(any::<u32>(), 10),
        trainings in prop::collection::vec(prop::collection::vec(any::<u32>(), 12), 0..4),
        note in "\\PC*",
    ) {
        let instrument = embedded();
        let mut dossier = Dossier::empty(&instrument);
        dossier.organisation.title = names.0;
        dossier.organisation.answers = answers(&instrument, Scope::Organisation, &organisation);
        dossier.organisation.notes.insert("shifts".into(), note.clone());
        dossier.organisation.notes.insert(GENERAL.into(), note.clone());
        dossier.organisation.later.extend(instrument.find_question("size"));
        dossier.session = Session {
            instrument: trainings.first().map(|_| Edition::of(&instrument)),
            date: trainings.get(1).map(|_| "2026-11-22".into()),
            interviewer: dossier.organisation.title.clone(),
            at: trainings.get(2).map(|_| "3.focus".into()),
            ..Session::default()
        };
        for draws in &trainings {
            let mut training = Sheet::empty(&instrument);
            training.title.clone_from(&names.1);
            training.answers = answers(&instrument, Scope::Training, draws);
            training.notes.insert("ambition".into(), note.clone());
            training.later.extend(instrument.find_question("focus"));
            training.recognised = draws.first().map(|draw| Recognised::ALL[*draw as usize % 3]);
            dossier.trainings.push(training);
        }
        let toml = toml_text(&instrument, &dossier, "");
        let json = json_text(&instrument, &dossier);
        for (text, notation) in [(&toml, Notation::Toml), (&json, Notation::Json)] {
            let file = SourceFile::new("d", text.as_str());
            let read = parse(&instrument, &file, notation);
            prop_assert_eq!(read.as_ref().ok(), Some(&dossier), "{}", text);
        }
        // Writing again changes nothing, not a comment and not a byte.
        let commented = format!("# mine\n{toml}");
        prop_assert_eq!(toml_text(&instrument, &dossier, &commented), commented);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*|[\\[\\]={}\",.a-z0-9\n# -]*") {
        let instrument = embedded();
        for notation in [Notation::Toml, Notation::Json] {
            let _ = parse(&instrument, &SourceFile::new("d", text.as_str()), notation);
        }
    }
}

fn read(text: &str) -> Result<Dossier, Vec<Diagnostic>> {
    let file = SourceFile::decode("d.toml", text.into()).expect("text");
    parse(&EMBEDDED, &file, Notation::Toml)
}

/// A dossier of one training with these lines in its table.
fn with(lines: &str) -> String {
    format!("format = 2\n\n[[training]]\nambition = [\"comply\"]\n{lines}")
}

#[test]
fn what_people_recognise_and_decide_is_read_and_written_back() {
    let text = with(
        "barriers = [\"administrateur.no_time\", \"general.regions_differ\"]\n\n[[training.plan]]\nstep = \"administrateur.evaluation_cycle\" # soon\nowner = \"HR\"\ndue = 2027-03-31\nstatus = \"In uitvoering\"\n\n[[training.plan]]\ntext = \"Bel het sectorfonds\"\nstatus = \"klaar\"\n",
    );
    let dossier = read(&text).expect("a dossier");
    let training = &dossier.trainings[0];
    assert_eq!(training.barriers.as_ref().map(Vec::len), Some(2));
    let [step, own] = &training.plan[..] else {
        panic!("{:?}", training.plan)
    };
    assert_eq!(step.due.as_deref(), Some("2027-03-31"));
    assert_eq!(
        (step.status, own.status),
        (StepStatus::Doing, StepStatus::Done)
    );
    let written = toml_text(&EMBEDDED, &dossier, &text);
    for line in [
        "status = \"doing\"",
        "status = \"done\"",
        "# soon",
        "due = \"2027-03-31\"",
    ] {
        assert!(written.contains(line), "`{line}` is not in:\n{written}");
    }
    assert_eq!(read(&written).expect("a dossier"), dossier);
    let json = json_text(&EMBEDDED, &dossier);
    let file = SourceFile::decode("d.json", json.into_bytes()).expect("text");
    assert_eq!(
        parse(&EMBEDDED, &file, Notation::Json).expect("a dossier"),
        dossier
    );
}

/// What was agreed is worth more than the id of an edition.
#[test]
fn a_step_of_another_edition_stays_agreed_when_the_dossier_is_taken_over() {
    let plan = "[[training.plan]]\nstep = \"none.such\"\nowner = \"HR\"\nstatus = \"doing\"\n";
    let old = "[interview]\ninstrument = { version = \"0\", hash = \"0000000000000000\" }\n";
    let text = with(plan).replace("[[training]]", &format!("{old}\n[[training]]"));
    let file = SourceFile::decode("d.toml", text.into()).expect("text");
    let (dossier, misfits) = take_over(&EMBEDDED, &file, Notation::Toml).expect("a dossier");
    assert_eq!(misfits.len(), 1);
    let decision = Decision {
        owner: Some("HR".into()),
        status: StepStatus::Doing,
        ..Decision::new(Decided::Own("none.such".into()))
    };
    assert_eq!(dossier.trainings[0].plan, [decision]);
    // Of this edition it is a mistake, and nothing else is said of it.
    assert_eq!(read(&with(plan)).expect_err("a mistake").len(), 1);
}

#[test]
fn none_of_the_barriers_is_an_answer_and_nothing_is_none() {
    let none = read(&with("barriers = []\n")).expect("a dossier");
    assert_eq!(none.trainings[0].barriers, Some(Vec::new()));
    assert!(toml_text(&EMBEDDED, &none, "").contains("barriers = []"));
    assert_eq!(
        read(&with("")).expect("a dossier").trainings[0].barriers,
        None
    );
}

#[test]
fn what_is_wrong_with_barriers_and_decisions_is_told() {
    for (lines, told) in [
        ("barriers = [\"administrateur.no_tim\"]\n", "unknown-id"),
        ("barriers = \"administrateur.no_time\"\n", "wrong-kind"),
        (
            "[[training.plan]]\nstep = \"administrateur.no_time\"\n",
            "unknown-id",
        ),
        ("[[training.plan]]\nowner = \"HR\"\n", "step-of-nothing"),
        (
            "[[training.plan]]\nstep = \"administrateur.evaluation_cycle\"\ntext = \"x\"\n",
            "step-and-text",
        ),
        (
            "[[training.plan]]\ntext = \"x\"\ndue = \"31/03/2027\"\n",
            "no-date",
        ),
        (
            "[[training.plan]]\ntext = \"x\"\nstatus = \"almost\"\n",
            "unknown-option",
        ),
    ] {
        let problems = read(&with(lines)).expect_err(lines);
        let ids: Vec<_> = problems
            .iter()
            .map(|problem| problem.message.id())
            .collect();
        assert_eq!(ids, [told], "{lines}");
    }
}
