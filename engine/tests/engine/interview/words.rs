//! What is asked, in words: explanations, and the goals in an order of their own.

use std::io;

use leerkompas_engine::dossier::{Dossier, toml_text};
use leerkompas_engine::instrument::PickOrder;
use leerkompas_engine::interview::{Ask, Outcome, Pace, Prompter, Reply, Voice, run};
use leerkompas_engine::text::locale::Locale;

use super::{asked, find, fitting, start};
use crate::EMBEDDED;

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
    let (_, interview, script, _) = asked(
        dossier,
        &[Reply::Several(vec![4, 0], Some(PickOrder::Ranked))],
    );
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
