//! Which answers differ; what counts as a difference stands in the [module's documentation](super).

use std::cmp::Reverse;

use super::build::Side;
use crate::dossier::{Subject, written};
use crate::instrument::{Answer, Effective, Instrument, Kind, QuestionIx};
use crate::report::Reporter;
use crate::report::result::{DifferenceResult, Id, NumbersResult};

impl<'a> Reporter<'a> {
    /// The answers on a subject of each dossier that are not the same everywhere, the heaviest first.
    pub(super) fn differences(
        &self,
        sides: &[Side<'_>],
        subject: impl Fn(usize) -> Subject,
    ) -> Vec<DifferenceResult<'a>> {
        let scope = subject(0).scope();
        let effective = self.effective_of(sides, subject);
        let differing = |ix: &QuestionIx| differs(self.instrument, *ix, &effective);
        let questions = self.instrument.questions_of(scope).filter(|ix| {
            differing(ix) && !following(self.instrument, *ix).is_some_and(|it| differing(&it))
        });
        let mut differences: Vec<_> = questions
            .map(|ix| self.difference(ix, &effective))
            .collect();
        // The sort is stable, so equal weights keep the order of the questions.
        differences.sort_by_key(|difference| Reverse(difference.weight));
        differences
    }

    /// Of each dossier, the answers that count on a subject.
    pub(super) fn effective_of(
        &self,
        sides: &[Side<'_>],
        subject: impl Fn(usize) -> Subject,
    ) -> Vec<Effective> {
        let effective = sides.iter().enumerate().map(|(at, side)| {
            let answers = side.dossier.answers_on(subject(at));
            self.instrument.effective(&answers)
        });
        effective.collect()
    }

    fn difference(&self, ix: QuestionIx, effective: &[Effective]) -> DifferenceResult<'a> {
        let question = self.instrument.question(ix);
        let mut questions = self.instrument.questions_of(question.scope);
        let asked = questions.find(|number| following(self.instrument, *number) == Some(ix));
        let number = |answers: &Effective| match answers.get(asked?) {
            Some(Answer::Number(number)) => Some(number),
            _ => None,
        };
        let numbers: Vec<_> = effective.iter().map(number).collect();
        let answers = effective.iter().map(|answers| answers.get(ix));
        DifferenceResult {
            question: Id(question),
            weight: question.weight,
            answers: answers
                .map(|answer| Some(written(self.instrument, ix, answer?)))
                .collect(),
            numbers: asked
                .filter(|_| numbers.iter().any(Option::is_some))
                .map(|asked| NumbersResult {
                    question: Id(self.instrument.question(asked)),
                    answers: numbers,
                }),
        }
    }
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
