//! Which answers differ; what counts as a difference stands in the [module's documentation](super).

use std::cmp::Reverse;

use serde_json::Value;

use super::build::Side;
use super::document::{Difference, Given, Givers, Numbers};
use crate::dossier::{Subject, json_value};
use crate::instrument::{Answer, Effective, Instrument, Kind, QuestionIx, Scope, hold};
use crate::message::Message;
use crate::report::build::Reporter;

impl Reporter<'_> {
    /// The answers on a subject of each dossier that are not the same everywhere, the heaviest first.
    pub(super) fn differences(
        &self,
        sides: &[Side<'_>],
        subject: impl Fn(usize) -> Subject,
    ) -> Vec<Difference> {
        let effective = sides.iter().enumerate().map(|(at, side)| {
            let answers = side.dossier.answers_on(subject(at));
            self.instrument.effective(&answers)
        });
        let effective: Vec<_> = effective.collect();
        let scope = subject(0).scope();
        let differing = |ix: &QuestionIx| differs(self.instrument, *ix, &effective);
        let questions = self.instrument.questions_of(scope).filter(|ix| {
            differing(ix) && !following(self.instrument, *ix).is_some_and(|it| differing(&it))
        });
        let mut differences: Vec<_> = questions
            .map(|ix| self.difference(ix, scope, sides, &effective))
            .collect();
        // The sort is stable, so equal weights keep the order of the questions.
        differences.sort_by_key(|difference| Reverse(difference.weight));
        differences
    }

    fn difference(
        &self,
        ix: QuestionIx,
        scope: Scope,
        sides: &[Side<'_>],
        effective: &[Effective],
    ) -> Difference {
        let mut questions = self.instrument.questions_of(scope);
        let asked = questions.find(|number| following(self.instrument, *number) == Some(ix));
        let number = |answers: &Effective| match answers.get(asked?) {
            Some(Answer::Number(number)) => Some(number),
            _ => None,
        };
        let numbers: Vec<_> = effective.iter().map(number).collect();
        let answers = effective.iter().zip(&numbers);
        let answers: Vec<_> = answers
            .map(|(answers, number)| self.given(ix, answers, *number))
            .collect();
        Difference {
            question: self.question(ix),
            weight: self.instrument.question(ix).weight,
            givers: givers(sides, &answers),
            answers,
            numbers: asked
                .filter(|_| numbers.iter().any(Option::is_some))
                .map(|asked| Numbers {
                    question: self.question(asked),
                    answers: numbers,
                }),
        }
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
        let value = answer.map(|answer| json_value(self.instrument, ix, answer));
        Given {
            value: value.unwrap_or(Value::Null),
            text,
        }
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

/// The question whose answer follows from a number, if the question asks for such a number.
fn following(instrument: &Instrument, number: QuestionIx) -> Option<QuestionIx> {
    let bands = instrument.question(number).bands();
    bands.map(|bands| bands.question)
}

/// Whether a question is not answered the same everywhere.
fn differs(instrument: &Instrument, ix: QuestionIx, effective: &[Effective]) -> bool {
    let unordered = matches!(
        instrument.question(ix).kind,
        Kind::Multi { ranked: false, .. }
    );
    let same = |a: Option<Answer>, b: Option<Answer>| match (a, b) {
        (Some(Answer::Picks(a)), Some(Answer::Picks(b))) if unordered => {
            a.len() == b.len() && a.iter().all(|option| b.contains(option))
        }
        _ => a == b,
    };
    let mut pairs = effective.windows(2);
    !pairs.all(|pair| same(pair[0].get(ix), pair[1].get(ix)))
}
