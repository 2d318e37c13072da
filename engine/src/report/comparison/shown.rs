//! From the result of a comparison to what pages show.

use std::path::Path;

use super::build::{At, Side, pairs, places};
use super::document::{
    Caution, Compared, ComparedTraining, Comparison, Difference, Given, Givers, PersonaMatches,
    SharedAnswers, Standing,
};
use super::outcome::Terms;
use super::pair::{Paired, plain};
use crate::dossier::{Dossier, Subject};
use crate::instrument::{Effective, QuestionIx, hold};
use crate::report::Reporter;
use crate::report::reporter::signed;
use crate::report::result::{
    CautionResult, ComparedResult, ComparedTrainingResult, DifferenceResult, Id, PairedBy,
    PersonaMatchesResult, StandingResult,
};
use crate::scoring::Percent;
use crate::text::message::Message;

impl Reporter<'_> {
    /// The comparison of two dossiers or more, each with the name of its file.
    pub fn comparison(&self, dossiers: &[(String, Dossier)]) -> Comparison {
        let sides = self.sides(dossiers);
        let pairs = pairs(&sides);
        let result = self.compared(&sides, &pairs);
        let trainings = result.trainings.iter().zip(&pairs.paired);
        let organisation = &result.organisation.differences;
        Comparison {
            instrument: (&result.instrument).into(),
            source: self.text(&self.instrument.source).to_owned(),
            editions_differ: result.editions_differ,
            dossiers: called(result.dossiers.iter().map(shown).collect()),
            differing: result.differing,
            trainings: trainings
                .map(|(training, paired)| self.shown_training(&sides, training, paired))
                .collect(),
            organisation: SharedAnswers {
                differences: self
                    .shown_differences(&sides, organisation, |_| Subject::Organisation),
            },
            cautions: result.cautions.iter().map(caution).collect(),
            unpaired: result.unpaired,
        }
    }

    fn shown_training(
        &self,
        sides: &[Side<'_>],
        result: &ComparedTrainingResult<'_>,
        paired: &Paired,
    ) -> ComparedTraining {
        let places = places(sides, paired);
        let standings = result.standings.iter().zip(&places);
        let standings: Vec<_> = standings
            .map(|(standing, place)| self.shown_standing(standing, *place))
            .collect();
        let mut names = standings.iter().map(|standing| plain(&standing.name));
        let first = names.next();
        let named_differently = names.any(|name| Some(name) != first);
        let terms = Terms {
            locale: self.locale,
            decisive: &self.named(Id(self.instrument.question(self.instrument.decisive()))),
            margin: i32::try_from(self.instrument.tuning.mixed_margin).unwrap_or(i32::MAX),
        };
        let matches = result.matches.iter();
        let matches = matches.map(|found| self.shown_matches(found, &result.standings));
        let subject = |at: usize| Subject::Training(paired.positions[at]);
        ComparedTraining {
            name: result.name.clone(),
            named_differently: paired.by == PairedBy::Position && named_differently,
            sentence: terms.sentences(result.outcome, &standings),
            standings,
            matches: matches.collect(),
            differences: self.shown_differences(sides, &result.differences, subject),
        }
    }

    fn shown_standing(&self, result: &StandingResult<'_>, place: At<'_, '_>) -> Standing {
        let questions = self.instrument.scored().count();
        let unanswered = &place.0.result.trainings[place.1].unanswered;
        let answered_of = Message::new("compare-answered-of")
            .number("answered", questions - unanswered.len())
            .number("of", questions);
        let lead = Message::new("compare-points");
        Standing {
            dossier: result.dossier.clone(),
            training: result.training,
            title: result.title.map(str::to_owned),
            name: self.training_name(place),
            verdict: result.verdict,
            persona: result.persona.map(|persona| self.named(persona)),
            fitting: self.all_named(&result.fitting),
            lead: result.persona.map(|_| {
                let points = self.locale.tenths(result.margin.get());
                self.locale.say(&lead.text("points", points))
            }),
            answered_of: self.locale.say(&answered_of),
            recognised: result.recognised,
        }
    }

    fn shown_matches(
        &self,
        result: &PersonaMatchesResult<'_>,
        standings: &[StandingResult<'_>],
    ) -> PersonaMatches {
        let percents = result.matches.iter();
        let fits = standings.iter();
        PersonaMatches {
            persona: self.named(result.persona),
            points: match result.matches[..] {
                [a, b] => Some(signed(self.locale, in_tenths(b) - in_tenths(a))),
                _ => None,
            },
            percents: percents.map(|percent| self.percent(*percent)).collect(),
            fits: fits
                .map(|standing| standing.fitting.contains(&result.persona))
                .collect(),
            difference: result.difference,
            matches: result.matches.clone(),
        }
    }

    /// Differences with what people read of the answers.
    fn shown_differences(
        &self,
        sides: &[Side<'_>],
        results: &[DifferenceResult<'_>],
        subject: impl Fn(usize) -> Subject,
    ) -> Vec<Difference> {
        let effective = self.effective_of(sides, subject);
        let differences = results.iter().filter_map(|result| {
            let ix = self.instrument.find_question(&result.question.id)?;
            let numbers = result.numbers.as_ref();
            let answers = effective.iter().enumerate().map(|(at, answers)| {
                let number = numbers.and_then(|numbers| numbers.answers[at]);
                self.given(ix, answers, number)
            });
            let answers: Vec<_> = answers.collect();
            Some(Difference {
                question: self.named(result.question),
                weight: result.weight,
                givers: givers(sides, &answers),
                answers,
            })
        });
        differences.collect()
    }

    /// An answer, behind the number that it follows from if there is one.
    fn given(&self, ix: QuestionIx, answers: &Effective, number: Option<u32>) -> Given {
        let answer = answers.get(ix);
        let text = match number.filter(|_| answers.known(ix).is_some()) {
            Some(number) => {
                let both = Message::new("answer-with-number").text("number", number);
                let both = both.text("answer", self.answer(ix, answer));
                self.locale.say(&both)
            }
            None if hold(&self.instrument.question(ix).ask_when, answers) => {
                self.answer(ix, answer)
            }
            None => self.locale.get("answer-not-asked"),
        };
        Given { text }
    }
}

/// Every answer once, in the order of the dossiers that give it first.
fn givers(sides: &[Side<'_>], answers: &[Given]) -> Vec<Givers> {
    let mut givers: Vec<Givers> = Vec::new();
    for (side, given) in sides.iter().zip(answers) {
        let letter = side.letter.clone();
        match givers.iter_mut().find(|known| known.text == given.text) {
            Some(known) => known.dossiers.push(letter),
            None => givers.push(Givers {
                text: given.text.clone(),
                dossiers: vec![letter],
            }),
        }
    }
    givers
}

fn caution(result: &CautionResult<'_>) -> Caution {
    let sections = result.sections.iter();
    Caution {
        id: result.id.to_owned(),
        text: result.text.to_owned(),
        sections: sections.map(|section| (*section).to_owned()).collect(),
        dossiers: result.dossiers.clone(),
    }
}

fn shown(result: &ComparedResult<'_>) -> Compared {
    Compared {
        letter: result.letter.clone(),
        called: String::new(),
        file: result.file.to_owned(),
        organisation: result.organisation.map(str::to_owned),
        respondent: result.respondent.map(str::to_owned),
        interviewer: result.interviewer.map(str::to_owned),
        date: result.date.map(str::to_owned),
        instrument: result.instrument.as_ref().map(Into::into),
    }
}

/// Dossiers with what people tell them apart by.
fn called(mut dossiers: Vec<Compared>) -> Vec<Compared> {
    let known: [fn(&Compared) -> Option<&str>; 4] = [
        |dossier| dossier.organisation.as_deref(),
        |dossier| dossier.respondent.as_deref(),
        |dossier| dossier.date.as_deref(),
        |dossier| Path::new(&dossier.file).file_name()?.to_str(),
    ];
    let telling = known.into_iter().find(|of| {
        let mut names: Vec<_> = dossiers.iter().filter_map(of).map(plain).collect();
        names.sort_unstable();
        names.dedup();
        names.len() == dossiers.len()
    });
    for dossier in &mut dossiers {
        let name = telling.and_then(|of| of(dossier));
        dossier.called = name.unwrap_or(&dossier.file).to_owned();
    }
    dossiers
}

/// A match in hundredths of a percent, rounded as it is shown: to one decimal.
fn in_tenths(matching: Percent) -> i32 {
    (matching.get() + 5) / 10 * 10
}
