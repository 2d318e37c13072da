//! Which steps are needed, in which order, and why the others are not.

use super::engine::{Interview, Pace, Step};
use crate::dossier::{Subject, title_key};
use crate::instrument::{Answers, Condition, QuestionIx, Scope};

/// Why a question is not asked.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'a> {
    /// Its answer follows from a number.
    FollowsFrom(QuestionIx),
    /// This condition does not hold.
    Unmet(&'a Condition),
    /// Only files hold it.
    OnlyInFiles,
}

impl<'a> Interview<'a> {
    /// The needed steps, in order; the review is always the last.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Title(Subject::Organisation)];
        for at in 0..self.dossier.trainings.len() {
            let training = Subject::Training(at);
            match self.pace {
                Pace::Whole if at == 0 => steps.extend(self.first_round()),
                Pace::Whole => {
                    steps.push(Step::Title(training));
                    steps.extend(self.questions(training));
                }
                Pace::Quick => {
                    steps.push(Step::Title(training));
                    for step in self.quick(at).0 {
                        // The organisation is asked about once.
                        if !steps.contains(&step) {
                            steps.push(step);
                        }
                    }
                }
            }
        }
        steps.push(Step::Review);
        steps
    }

    /// The questions about the organisation and the first training, in the order of the instrument; what the training is called
    /// before the first that is about it.
    fn first_round(&self) -> Vec<Step> {
        let title = Step::Title(Subject::Training(0));
        let mut steps = Vec::new();
        for ix in self.instrument.question_indices() {
            let subject = self.subject_of(ix, 0);
            if subject != Subject::Organisation && !steps.contains(&title) {
                steps.push(title);
            }
            if self.reason_against(subject, ix).is_none() {
                steps.push(Step::Question(subject, ix));
            }
        }
        if !steps.contains(&title) {
            steps.push(title);
        }
        steps
    }

    /// What a question is about when it is asked for a training.
    fn subject_of(&self, ix: QuestionIx, training: usize) -> Subject {
        match self.instrument.question(ix).scope {
            Scope::Organisation => Subject::Organisation,
            Scope::Training => Subject::Training(training),
        }
    }

    /// The questions about a subject that are needed, in the order of the instrument.
    fn questions(&self, subject: Subject) -> Vec<Step> {
        let questions = self.instrument.questions_of(subject.scope());
        questions
            .filter(|ix| self.reason_against(subject, *ix).is_none())
            .map(|ix| Step::Question(subject, ix))
            .collect()
    }

    /// The questions that settle the first persona of a training, and whether they have. The next one is always that
    /// which sets those personas apart most that can still come first.
    fn quick(&self, training: usize) -> (Vec<Step>, bool) {
        let given = self.dossier.answers(training);
        let given = self.instrument.effective(&given);
        let mut known = Answers::none(self.instrument.questions.len());
        let mut open = Vec::new();
        for ix in self.instrument.scored() {
            let subject = self.subject_of(ix, training);
            match self.reason_against(subject, ix) {
                None => open.push((subject, ix)),
                Some(_) => known.set(ix, given.get(ix)),
            }
        }
        let mut steps = Vec::new();
        loop {
            let outlook = self.scorer.outlook(&self.instrument.effective(&known));
            if outlook.is_certain() && self.is_sufficient(&known) {
                return (steps, true);
            }
            let mut among = outlook.rivals;
            among.push(outlook.first);
            // The first of equals, so that the order is that of the instrument.
            let next = open
                .iter()
                .rev()
                .max_by_key(|(_, ix)| self.scorer.separation(*ix, &among));
            let Some((subject, ix)) = next.copied() else {
                return (steps, false);
            };
            open.retain(|(_, other)| *other != ix);
            steps.push(Step::Question(subject, ix));
            match given.get(ix) {
                Some(answer) => known.set(ix, Some(answer)),
                // What was put off may still get any answer.
                None if self.is_later(subject, ix) => {}
                None => return (steps, false),
            }
        }
    }

    /// Whether enough is answered to name a persona at all.
    fn is_sufficient(&self, answers: &Answers) -> bool {
        let scored = self.instrument.scored();
        let answered = scored.filter(|ix| answers.known(*ix).is_some());
        let weights = answered.map(|ix| self.instrument.question(ix).weight);
        weights.sum::<u32>() >= self.instrument.tuning.least_weight
    }

    /// Whether, at a quick pace, no open answer can change the first persona of any training.
    pub(super) fn is_settled(&self) -> bool {
        let mut trainings = 0..self.dossier.trainings.len();
        self.pace == Pace::Quick && trainings.all(|at| self.quick(at).1)
    }

    /// How many questions a quick pace leaves out.
    pub fn saved(&self) -> usize {
        self.left_out().len()
    }

    /// Those questions.
    pub fn left_out(&self) -> Vec<QuestionIx> {
        let asked = self.steps();
        let all = self.subjects().flat_map(|subject| self.questions(subject));
        questions(all.filter(|step| !asked.contains(step) && self.is_open(*step)))
    }

    /// How many needed questions are neither answered nor put off. A title may stay open for good.
    pub fn open(&self) -> usize {
        self.open_questions().len()
    }

    /// Those questions, one an answer that is missing.
    pub fn open_questions(&self) -> Vec<QuestionIx> {
        let steps = self.steps().into_iter();
        questions(steps.filter(|step| self.is_open(*step)))
    }

    /// Whether a question about a subject is neither answered nor put off.
    pub(super) fn is_waiting(&self, subject: Subject) -> bool {
        let of = |step: &Step| matches!(step, Step::Question(about, _) if *about == subject);
        let mut steps = self.steps().into_iter().filter(of);
        steps.any(|step| self.is_open(step))
    }

    /// The questions to come back to, those that a quick pace leaves out included.
    pub fn put_off(&self) -> Vec<Step> {
        let put_off = |step: &Step| match step {
            Step::Question(subject, ix) => self.is_later(*subject, *ix),
            Step::Title(_) | Step::Review => false,
        };
        let all = self.subjects().flat_map(|subject| self.questions(subject));
        all.filter(put_off).collect()
    }

    fn subjects(&self) -> impl Iterator<Item = Subject> + use<> {
        let trainings = (0..self.dossier.trainings.len()).map(Subject::Training);
        std::iter::once(Subject::Organisation).chain(trainings)
    }

    /// The place of the current step, from 1, and how many steps there are at most: the organisation and the first training
    /// count together, a further training by itself; at a quick pace all do. Nothing for a step that was chosen from the review
    /// and is not one of them.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let steps = self.round(self.at);
        let place = steps.iter().position(|step| *step == self.at)?;
        let of = match self.pace {
            Pace::Whole => {
                let more = steps.iter().map(|step| self.may_follow(*step));
                steps.len() + more.sum::<usize>()
            }
            Pace::Quick => {
                let trainings = self.dossier.trainings.len();
                1 + trainings + self.instrument.scored().count() * trainings
            }
        };
        Some((place + 1, of))
    }

    /// The steps that are counted together with one: those of its round.
    fn round(&self, with: Step) -> Vec<Step> {
        let further = |step: &Step| match step {
            Step::Title(Subject::Training(at)) | Step::Question(Subject::Training(at), _) => *at,
            Step::Title(Subject::Organisation)
            | Step::Question(Subject::Organisation, _)
            | Step::Review => 0,
        };
        let mut steps = self.steps();
        steps.pop();
        if self.pace == Pace::Whole {
            steps.retain(|step| further(step) == further(&with));
        }
        steps
    }

    /// How many questions that are not asked now are, after some answer to this one that is still open.
    fn may_follow(&self, step: Step) -> usize {
        let Step::Question(subject, asked) = step else {
            return 0;
        };
        if !self.is_open(step) {
            return 0;
        }
        let waits = |ix: &QuestionIx| match self.reason_against(subject, *ix) {
            Some(Reason::Unmet(condition)) => condition.question == asked,
            _ => false,
        };
        self.instrument
            .questions_of(subject.scope())
            .filter(waits)
            .count()
    }

    /// Whether the current question is the first that only tunes the advice, after all that decide the persona.
    pub(super) fn turns_to_advice(&self) -> bool {
        let decides = |step: &Step| match step {
            Step::Question(_, ix) => Some(self.instrument.question(*ix).is_scored()),
            Step::Title(_) | Step::Review => None,
        };
        let steps = self.round(self.at);
        let Some(place) = steps.iter().position(|step| *step == self.at) else {
            return false;
        };
        let (before, from) = steps.split_at(place);
        before.last().and_then(decides) == Some(true)
            && from.iter().all(|step| decides(step) == Some(false))
    }

    /// Why a question is not asked; nothing when it is.
    pub fn reason_against(&self, subject: Subject, ix: QuestionIx) -> Option<Reason<'a>> {
        let question = self.instrument.question(ix);
        if !question.asked {
            return Some(Reason::OnlyInFiles);
        }
        let answers = self.dossier.answers_on(subject);
        let derives = |number: &QuestionIx| {
            let bands = self.instrument.question(*number).bands();
            bands.is_some_and(|bands| bands.question == ix) && answers.known(*number).is_some()
        };
        if answers.known(ix).is_none()
            && let Some(number) = self.instrument.question_indices().find(derives)
        {
            return Some(Reason::FollowsFrom(number));
        }
        let answers = self.instrument.effective(&answers);
        let unmet = question
            .ask_when
            .iter()
            .find(|condition| !condition.holds(&answers));
        unmet.map(Reason::Unmet)
    }

    /// Whether a step waits for an answer: it has none, and was not put off.
    pub(super) fn is_open(&self, step: Step) -> bool {
        match step {
            // A title may be left open, so an answer behind it shows that it was asked; of the organisation a quick interview may
            // ask nothing but its name.
            Step::Title(Subject::Organisation) => self.dossier.is_blank(self.instrument),
            Step::Title(subject) => self.dossier.sheet(subject).is_blank(self.instrument),
            Step::Question(subject, ix) => {
                self.dossier.sheet(subject).answers.get(ix).is_none() && !self.is_later(subject, ix)
            }
            Step::Review => false,
        }
    }

    /// Whether a question was put on the list to come back to.
    pub(super) fn is_later(&self, subject: Subject, ix: QuestionIx) -> bool {
        self.dossier.sheet(subject).later.contains(&ix)
    }

    /// The step at which the dossier was left, when it still is one.
    pub(super) fn place_left(&self) -> Option<Step> {
        let left = self.dossier.session.at.as_deref()?;
        let mut steps = self.steps().into_iter();
        steps.find(|step| self.place_of(*step).as_deref() == Some(left))
    }

    /// How a dossier writes down a step: `size`, or `2.focus` for the second training; the review is no place to resume.
    pub(super) fn place_of(&self, step: Step) -> Option<String> {
        let (subject, key) = match step {
            Step::Title(subject) => (subject, title_key(subject.scope())),
            Step::Question(subject, ix) => (subject, self.instrument.question(ix).id.as_str()),
            Step::Review => return None,
        };
        Some(match subject {
            Subject::Organisation => key.to_owned(),
            Subject::Training(at) => format!("{}.{key}", at + 1),
        })
    }
}

/// The questions among some steps.
fn questions(steps: impl Iterator<Item = Step>) -> Vec<QuestionIx> {
    let questions = steps.filter_map(|step| match step {
        Step::Question(_, ix) => Some(ix),
        Step::Title(_) | Step::Review => None,
    });
    questions.collect()
}
