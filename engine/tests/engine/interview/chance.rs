//! Interviews by chance: whoever walks through one in whatever way.

use std::io;

use leerkompas_engine::dossier::{Dossier, parse, toml_text};
use leerkompas_engine::instrument::{Answer, Answers, Kind, PickOrder, Picks, QuestionIx};
use leerkompas_engine::interview::{Ask, Interview, Outcome, Pace, Prompter, Reason, Reply, Step};
use leerkompas_engine::scoring::Scorer;
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::text::locale::Locale;
use proptest::prelude::*;

use super::{converse, fitting, start};
use crate::EMBEDDED;

/// Replies by chance, commands included, until the chances run out.
struct Walker {
    chances: Vec<u16>,
}

impl Prompter for Walker {
    fn ask(&mut self, ask: &Ask, _: &Locale) -> io::Result<Reply> {
        let chance = self.chances.pop().ok_or(io::ErrorKind::UnexpectedEof)?;
        let (kind, chance) = (chance % 3, usize::from(chance / 3));
        if kind == 0 && !ask.commands.is_empty() {
            return Ok(Reply::Command(ask.commands[chance % ask.commands.len()]));
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
    let file = SourceFile::decode("d.toml", text.clone().into_bytes());
    parse(&EMBEDDED, &file.expect("text"), Notation::Toml)
        .unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

/// A dossier without the titles of the trainings that had none when it was left.
fn with_titles_of(left: &Dossier, end: &Dossier) -> Dossier {
    let mut end = end.clone();
    for (training, left) in end.trainings.iter_mut().zip(&left.trainings) {
        if left.title.is_none() {
            training.title = None;
        }
    }
    end
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

        let left = dossier.clone();
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
            // A title that was left open is asked again by whoever comes past it before anything else about the training.
            let titled = |end: &Interview<'_>| with_titles_of(&left, end.dossier());
            prop_assert_eq!(titled(&resumed), titled(&interview));
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
                    let order = PickOrder::ALL[if EMBEDDED.question(ix).is_ranked() { chance / 11 % 2 } else { 0 }];
                    let picks = Picks::several(&picks).map(|picks| picks.in_order(order));
                    picks.map_or(Answer::Unknown, Answer::Picks)
                }
                _ => Answer::Picks(Picks::one(chance / 7 % options)),
            }
        };
        let mut whole = Answers::none(EMBEDDED.questions.len());
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
        interview.ask_at(Pace::Whole);
        prop_assert_eq!(interview.open(), saved);
    }
}
