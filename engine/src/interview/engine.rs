//! Where the interview stands and where it goes.

use std::collections::BTreeMap;

use super::review::Choice;
use crate::dossier::{Dossier, Recognised, Session, Sheet, Subject};
use crate::instrument::{Answer, Instrument, PickOrder, Picks, QuestionIx};
use crate::scoring::Scorer;

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What the organisation or a training is called.
    Title(Subject),
    /// A question about it.
    Question(Subject, QuestionIx),
    /// All answers, to go on, to change one or to see the result.
    Review,
}

/// How much is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Every question that applies, in the order of the instrument.
    #[default]
    Whole,
    /// Only what can still change the first persona, in the order that sets the personas apart soonest.
    Quick,
}

/// An interview under way.
#[derive(Debug)]
pub struct Interview<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) scorer: Scorer,
    pub(super) dossier: Dossier,
    pub(super) pace: Pace,
    pub(super) at: Step,
    /// Where the review was opened from.
    from: Option<Step>,
    /// While an answer is changed from the review: the steps that were needed before the change.
    changing: Option<Vec<Step>>,
    /// The row of the review that was chosen last: who comes back to it goes on from there.
    pub(super) reviewed: Option<Choice>,
    /// Numbers that a newer answer contradicted.
    aside: BTreeMap<(Subject, QuestionIx), Answer>,
    /// What was picked at this step before it was said how the picks compare.
    comparing: Option<Comparing>,
}

/// Several picks, kept while it is asked which matters most.
#[derive(Debug)]
struct Comparing {
    /// In the order in which they were picked.
    picks: Vec<usize>,
    /// The answer before: what is kept meanwhile was said by nobody.
    earlier: Option<Picks>,
    /// Whether it is asked now; not after going back to the picks.
    is_asked: bool,
}

impl<'a> Interview<'a> {
    /// Starts or resumes: where the dossier was left, or at the first needed step without an answer.
    pub fn new(instrument: &'a Instrument, mut dossier: Dossier, pace: Pace) -> Self {
        if dossier.trainings.is_empty() {
            dossier.trainings.push(Sheet::empty(instrument));
        }
        let mut interview = Self {
            instrument,
            scorer: Scorer::new(instrument),
            dossier,
            pace,
            at: Step::Review,
            from: None,
            changing: None,
            reviewed: None,
            aside: BTreeMap::new(),
            comparing: None,
        };
        let left = interview.place_left();
        let at = match left {
            Some(left) => left,
            // Whoever left at the review comes back to it, also when a title was left open.
            None if interview.open() == 0 => Step::Review,
            None => interview.first_open(0),
        };
        interview.go(at);
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

    /// How the answers come about.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.dossier.session
    }

    /// Keeps whether people recognised themselves in the result of a training.
    pub fn recognise(&mut self, training: usize, recognised: Recognised) {
        self.dossier.trainings[training].recognised = Some(recognised);
    }

    /// The answers so far, to be changed otherwise than by an answer.
    pub(super) fn dossier_mut(&mut self) -> &mut Dossier {
        &mut self.dossier
    }

    /// What is asked now.
    pub fn step(&self) -> Step {
        self.at
    }

    /// How much is asked.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    fn go(&mut self, step: Step) {
        self.at = step;
        self.comparing = None;
        self.dossier.session.at = self.place_of(step);
    }

    /// The first needed step from a place on that is neither answered nor put off; the review when there is none.
    fn first_open(&self, from: usize) -> Step {
        let mut steps = self.steps().into_iter().skip(from);
        steps
            .find(|step| self.is_open(*step))
            .unwrap_or(Step::Review)
    }

    fn place(&self) -> usize {
        let steps = self.steps();
        let place = steps.iter().position(|step| *step == self.at);
        place.unwrap_or_default()
    }

    /// Gives a text to the current step, or leaves it open, and goes on.
    pub fn name(&mut self, text: Option<String>) {
        if let Step::Title(subject) = self.at {
            self.dossier.sheet_mut(subject).title = text;
            self.advance();
        }
    }

    /// Gives an answer to the current step and goes on.
    pub fn answer(&mut self, answer: Answer) {
        if let Step::Question(subject, ix) = self.at {
            self.set(subject, ix, answer);
            self.dossier.sheet_mut(subject).later.remove(&ix);
            self.advance();
        }
    }

    /// Takes several picks of the current step of which it is not said how they compare; that is asked next. What is kept
    /// until then invents no order and forgets none: they weigh the same, unless the very same were ranked before.
    pub fn pick(&mut self, picks: &[usize]) {
        let Step::Question(subject, ix) = self.at else {
            return;
        };
        let Some(picked) = Picks::several(picks) else {
            return;
        };
        let earlier = match self.comparing.take() {
            Some(before) => before.earlier,
            None => self.dossier.sheet(subject).answers.picks(ix),
        };
        let kept = self.unordered(ix, picked, earlier.map(Answer::Picks));
        self.set(subject, ix, Answer::Picks(kept));
        self.comparing = Some(Comparing {
            picks: picks.to_vec(),
            earlier,
            is_asked: true,
        });
    }

    /// Takes what is ticked of the current step so far in place of the answer before; that answer, when nothing is. It is no answer
    /// yet: nothing else depends on it.
    pub fn tick(&mut self, picks: &[usize], before: Option<Answer>) {
        let Step::Question(subject, ix) = self.at else {
            return;
        };
        let ticked = Picks::several(picks).map(|picked| self.unordered(ix, picked, before));
        let answers = &mut self.dossier.sheet_mut(subject).answers;
        answers.set(ix, ticked.map(Answer::Picks).or(before));
    }

    /// Picks of which it is not said how they compare: the answer before if that has the very same, else none before another.
    fn unordered(&self, ix: QuestionIx, picked: Picks, before: Option<Answer>) -> Picks {
        if !self.instrument.question(ix).is_ranked() {
            return picked;
        }
        let equal = picked.in_order(PickOrder::Equal);
        match before {
            Some(Answer::Picks(before)) if before.in_order(PickOrder::Equal) == equal => before,
            _ => equal,
        }
    }

    /// The picks of which it is asked now which matters most, in the order in which they were picked, and the answer before.
    pub fn comparing(&self) -> Option<(&[usize], Option<Picks>)> {
        let comparing = self.comparing.as_ref();
        let asked = comparing.filter(|comparing| comparing.is_asked);
        asked.map(|comparing| (&comparing.picks[..], comparing.earlier))
    }

    /// What was just picked at the current step, in that order, after going back to it.
    pub(super) fn picked(&self) -> Option<&[usize]> {
        let comparing = self.comparing.as_ref();
        comparing.map(|comparing| &comparing.picks[..])
    }

    /// Sets an answer. A number that it contradicts has to go from the dossier; it comes back once it fits again.
    fn set(&mut self, subject: Subject, ix: QuestionIx, answer: Answer) {
        let before = self.dossier.sheet(subject).answers.clone();
        self.dossier.set(self.instrument, subject, ix, answer);
        for number in self.instrument.question_indices() {
            let after = &self.dossier.sheet(subject).answers;
            match (before.get(number), after.get(number)) {
                (Some(lost), None) => {
                    self.aside.insert((subject, number), lost);
                }
                (_, Some(_)) => {
                    self.aside.remove(&(subject, number));
                }
                (None, None) => {}
            }
        }
        for ((about, number), lost) in self.aside.clone() {
            let mut answers = self.dossier.sheet(about).answers.clone();
            answers.set(number, Some(lost));
            let applies = self.instrument.applies(number, &answers);
            if applies && self.instrument.contradiction(number, &answers).is_none() {
                self.dossier.sheet_mut(about).answers = answers;
                self.aside.remove(&(about, number));
            }
        }
    }

    /// Puts the current question on the list to come back to and goes on. What was answered stays; an answer takes it off
    /// the list.
    pub fn later(&mut self) {
        if let Step::Question(subject, ix) = self.at {
            self.dossier.sheet_mut(subject).later.insert(ix);
            self.advance();
        }
    }

    fn advance(&mut self) {
        let next = match &self.changing {
            // A change from the review leads back there, past the questions that apply because of it.
            Some(before) => {
                let follows = |step: &Step| self.is_open(*step) && !before.contains(step);
                self.steps()
                    .into_iter()
                    .find(follows)
                    .unwrap_or(Step::Review)
            }
            None => self.first_open(self.place() + 1),
        };
        if next == Step::Review {
            self.changing = None;
        }
        self.go(next);
    }

    /// Goes to the step before; the first step stays. From which pick matters most it goes back to the picks. A change from
    /// the review goes back to the review, and the review to where it was opened. Going back from a training about which
    /// nothing has been said takes it away.
    pub fn back(&mut self) {
        if let Some(comparing) = self.comparing.as_mut().filter(|asked| asked.is_asked) {
            comparing.is_asked = false;
            return;
        }
        if self.changing.take().is_some() {
            self.go(Step::Review);
            return;
        }
        let steps = self.steps();
        if self.at == Step::Review
            && let Some(from) = self.from.take().filter(|from| steps.contains(from))
        {
            self.go(from);
            return;
        }
        let place = self.place();
        if let Step::Title(Subject::Training(at)) = self.at
            && at > 0
            && self.dossier.trainings[at].is_blank(self.instrument)
        {
            // A training that was added by mistake goes as it came.
            self.dossier.trainings.remove(at);
            self.go(Step::Review);
        } else if place > 0 {
            self.go(steps[place - 1]);
        }
    }

    /// Opens the review; closing it leads back here.
    pub fn review(&mut self) {
        if self.at != Step::Review {
            if self.changing.take().is_none() {
                self.from = Some(self.at);
            }
            self.go(Step::Review);
        }
    }

    /// From the review to the first question that is still open.
    pub fn go_on(&mut self) {
        self.from = None;
        self.go(self.first_open(0));
    }

    /// From the review to one step; its answer leads back to the review.
    pub fn change(&mut self, step: Step) {
        self.changing = Some(self.steps());
        self.go(step);
    }

    /// Asks so much from now on, and goes on with the first question that is open then.
    pub fn ask_at(&mut self, pace: Pace) {
        self.pace = pace;
        self.go_on();
    }

    /// Whether nothing has been said yet.
    pub fn is_new(&self) -> bool {
        self.dossier.is_blank(self.instrument)
    }

    /// Takes away trainings after the first about which nothing was said, before the interview is left.
    pub fn tidy(&mut self) {
        let trainings = &mut self.dossier.trainings;
        while trainings.len() > 1
            && trainings
                .last()
                .is_some_and(|training| training.is_blank(self.instrument))
        {
            trainings.pop();
        }
        self.revisit();
    }

    /// Adds a training and asks about it.
    pub fn add_training(&mut self) {
        self.dossier.trainings.push(Sheet::empty(self.instrument));
        self.revisit();
        let last = Subject::Training(self.dossier.trainings.len() - 1);
        self.go(Step::Title(last));
    }

    /// Adds a training with the answers of another, under a title of its own, and asks what it is called.
    pub fn copy_training(&mut self, at: usize, title: Option<String>) {
        let copy = Sheet {
            title,
            recognised: None,
            plan: Vec::new(),
            ..self.dossier.trainings[at].clone()
        };
        self.dossier.trainings.insert(at + 1, copy);
        self.revisit();
        self.change(Step::Title(Subject::Training(at + 1)));
    }

    /// Takes a training away. The last one stays: an interview is about at least one.
    pub fn remove_training(&mut self, at: usize) {
        if self.dossier.trainings.len() > 1 {
            self.dossier.trainings.remove(at);
            self.revisit();
        }
    }

    /// Gives a training the place of another, which moves up.
    pub fn move_training(&mut self, from: usize, to: usize) {
        let training = self.dossier.trainings.remove(from);
        self.dossier.trainings.insert(to, training);
        self.revisit();
    }

    /// After trainings moved, no step that was remembered may still mean one of them.
    fn revisit(&mut self) {
        self.from = None;
        self.changing = None;
        self.aside.clear();
        if !self.steps().contains(&self.at) {
            self.go(Step::Review);
        }
    }
}
