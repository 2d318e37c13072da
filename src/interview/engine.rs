//! Where the interview stands and where it goes.

use crate::dossier::{Dossier, Training};
use crate::instrument::{Answer, Instrument, Kind, QuestionIx, Scope};

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The organisation's name.
    Name,
    /// A question about the organisation.
    Organisation(QuestionIx),
    /// The title of a training.
    Title(usize),
    /// A question about a training.
    Training(usize, QuestionIx),
    /// Everything is asked: the result, or another training.
    End,
}

/// An interview under way.
#[derive(Debug)]
pub struct Interview<'a> {
    instrument: &'a Instrument,
    dossier: Dossier,
    at: Step,
    /// Where going back began: until there, answered steps are shown again.
    returning_to: Option<Step>,
}

impl<'a> Interview<'a> {
    /// Starts or resumes: at the first needed step without an answer.
    pub fn new(instrument: &'a Instrument, mut dossier: Dossier) -> Self {
        if dossier.trainings.is_empty() {
            dossier.trainings.push(Training::empty(instrument));
        }
        let mut interview = Self {
            instrument,
            dossier,
            at: Step::Name,
            returning_to: None,
        };
        interview.at = interview.first_open(0);
        interview
    }

    /// The instrument that is asked.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The answers so far.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// What is asked now.
    pub fn step(&self) -> Step {
        self.at
    }

    /// The needed steps, in order; the end is always one.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Name];
        let organisation = self.instrument.questions_of(Scope::Organisation);
        steps.extend(
            organisation
                .filter(|ix| self.needed(None, *ix))
                .map(Step::Organisation),
        );
        for at in 0..self.dossier.trainings.len() {
            steps.push(Step::Title(at));
            let training = self.instrument.questions_of(Scope::Training);
            steps.extend(
                training
                    .filter(|ix| self.needed(Some(at), *ix))
                    .map(|ix| Step::Training(at, ix)),
            );
        }
        steps.push(Step::End);
        steps
    }

    /// The place of the current step among those about the same thing: from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let block = |step: &Step| match step {
            Step::Name | Step::Organisation(_) => None,
            Step::Title(at) | Step::Training(at, _) => Some(*at),
            Step::End => Some(usize::MAX),
        };
        let steps: Vec<_> = self
            .steps()
            .into_iter()
            .filter(|step| block(step) == block(&self.at))
            .collect();
        let place = steps
            .iter()
            .position(|step| *step == self.at)
            .map_or(1, |at| at + 1);
        (place, steps.len())
    }

    fn needed(&self, training: Option<usize>, question: QuestionIx) -> bool {
        let answers = match training {
            Some(at) => self.dossier.answers(at),
            None => self.dossier.organisation.clone(),
        };
        let follows = self.instrument.question_indices().any(|number| {
            let derives = match &self.instrument.question(number).kind {
                Kind::Number {
                    derives: Some(bands),
                    ..
                } => bands.question == question,
                _ => false,
            };
            derives && answers.known(number).is_some() && answers.known(question).is_none()
        });
        self.instrument.question(question).asked
            && !follows
            && self.instrument.applies(question, &answers)
    }

    /// Whether a step has been answered, "not known" included.
    fn answered(&self, step: Step) -> bool {
        match step {
            Step::Name => self.dossier.name.is_some() || self.anything_known(),
            Step::Organisation(ix) => self.dossier.organisation.get(ix).is_some(),
            Step::Title(at) => {
                self.dossier.trainings[at].title.is_some() || self.training_known(at)
            }
            Step::Training(at, ix) => self.dossier.trainings[at].answers.get(ix).is_some(),
            Step::End => false,
        }
    }

    /// A name may be left open, so an answer after it shows that it was asked.
    fn anything_known(&self) -> bool {
        self.instrument
            .question_indices()
            .any(|ix| self.dossier.organisation.get(ix).is_some())
    }

    fn training_known(&self, at: usize) -> bool {
        self.instrument
            .question_indices()
            .any(|ix| self.dossier.trainings[at].answers.get(ix).is_some())
    }

    fn first_open(&self, from: usize) -> Step {
        let steps = self.steps();
        steps[from.min(steps.len() - 1)..]
            .iter()
            .copied()
            .find(|step| !self.answered(*step))
            .unwrap_or(Step::End)
    }

    fn place(&self) -> usize {
        self.steps()
            .iter()
            .position(|step| *step == self.at)
            .unwrap_or(0)
    }

    /// Gives a text to the current step, or leaves it open, and goes on.
    pub fn name(&mut self, text: Option<String>) {
        match self.at {
            Step::Name => self.dossier.name = text,
            Step::Title(at) => self.dossier.trainings[at].title = text,
            Step::Organisation(_) | Step::Training(..) | Step::End => return,
        }
        self.advance();
    }

    /// Gives an answer to the current step and goes on.
    pub fn answer(&mut self, answer: Answer) {
        match self.at {
            Step::Organisation(ix) => self.dossier.set(self.instrument, None, ix, answer),
            Step::Training(at, ix) => self.dossier.set(self.instrument, Some(at), ix, answer),
            Step::Name | Step::Title(_) | Step::End => return,
        }
        self.advance();
    }

    fn advance(&mut self) {
        let next = self.place() + 1;
        let steps = self.steps();
        let until = self
            .returning_to
            .and_then(|step| steps.iter().position(|known| *known == step));
        match until {
            Some(until) if next <= until => self.at = steps[next.min(steps.len() - 1)],
            _ => {
                self.returning_to = None;
                self.at = self.first_open(next);
            }
        }
    }

    /// Goes to the step before; the first step stays. Going back from a training about which nothing has been said takes
    /// it away.
    pub fn back(&mut self) {
        let place = self.place();
        if let Step::Title(at) = self.at
            && at > 0
            && self.is_untouched(at)
        {
            // A training that was added by mistake goes as it came.
            self.dossier.trainings.remove(at);
            self.at = Step::End;
        } else if place > 0 {
            self.returning_to.get_or_insert(self.at);
            self.at = self.steps()[place - 1];
        }
    }

    /// Whether nothing is known of a training but perhaps its title.
    fn is_untouched(&self, at: usize) -> bool {
        let training = &self.dossier.trainings[at];
        !self.training_known(at) && training.notes.is_empty()
    }

    /// Takes away trainings after the first about which nothing was said, before the interview is left.
    pub fn tidy(&mut self) {
        while self.dossier.trainings.len() > 1
            && self.is_untouched(self.dossier.trainings.len() - 1)
        {
            self.dossier.trainings.pop();
        }
    }

    /// Adds a training and asks about it.
    pub fn add_training(&mut self) {
        self.dossier
            .trainings
            .push(Training::empty(self.instrument));
        self.returning_to = None;
        self.at = Step::Title(self.dossier.trainings.len() - 1);
    }
}
