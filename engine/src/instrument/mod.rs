//! The instrument: questions, personas, journeys and the rules between them, as valid and indexed data.
//!
//! TOML files hold it (`questions.toml`, `personas.toml`, `journeys.toml` and those in `journeys/`); [`load`] reads them, reports every
//! problem with its place, and gives an [`Instrument`] in which ids have become indices: whoever holds one can not
//! miss. No persona, question or option is named in code; another instrument in other files works the same way.

mod answer;
mod answer_key;
mod condition;
mod diff;
#[cfg(feature = "write")]
mod dump;
mod effective;
mod index;
mod journey;
pub mod lint;
mod load;
mod persona;
mod question;
mod step;
mod text;

pub use answer::{Answer, Answers, MAX_PICKS, PickOrder, Picks};
pub use answer_key::AnswerKey;
pub use condition::{Condition, Test};
pub use diff::{Difference, differences};
#[cfg(feature = "write")]
pub use dump::{dump, toml};
pub use effective::{Contradiction, Effective, hold};
pub use index::{
    ActorIx, CategoryIx, ItemIx, PathwayIx, PersonaIx, PhaseIx, QuestionIx, ReasonIx,
    RecommendationIx, StepKindIx, ThemeIx,
};
pub use journey::{
    Actor, Attention, Insight, Item, Layer, Pathway, Phase, Place, Preference, Reason,
    Recommendation, Sort, StepKind, Treatment,
};
pub use load::{Files, Spot, Tree, load, load_with_places};
pub use persona::{Caution, Persona, Strength, Trait};
pub use question::{AnswerOption, Band, Bands, Kind, NO, Question, Retired, Scope, UNKNOWN, YES};
pub use step::{StepIx, StepStatus};
pub use text::{Language, Text};

/// A valid instrument. Fields are public to read; only [`load`] makes one.
#[derive(Debug)]
#[non_exhaustive]
pub struct Instrument {
    /// The instrument's own version, chosen by its author.
    pub version: String,
    /// SHA-256 over its files, the first 16 hexadecimal digits: two results with the same hash used the same rules.
    pub hash: String,
    /// What the instrument is called.
    pub title: Text,
    /// The publication that it follows.
    pub source: Text,
    /// Language codes, in the order of every [`Text`].
    pub languages: Vec<String>,
    /// All questions, in the order in which each scope asks them.
    pub questions: Vec<Question>,
    /// Words for "none of the thresholds", in lower case.
    pub no_barriers: Vec<String>,
    /// Words for how far a step is that are accepted on input besides ids, by [`StepStatus`], in lower case.
    pub statuses: [Vec<String>; 4],
    /// How scoring is tuned.
    pub tuning: Tuning,
    /// The scale from the study's strength words to points.
    pub strengths: Vec<Strength>,
    /// The personas, in the order that breaks ties.
    pub personas: Vec<Persona>,
    /// Agreement of each persona with each option, in points from 0 to 100: `agreements[question][option][persona]`.
    /// Empty for questions that are not scored.
    pub agreements: Vec<Vec<Vec<u8>>>,
    /// The reading guide: what a result may not be used for.
    pub cautions: Vec<Caution>,
    /// All phases: the shared ones before the pathways' steps, the steps, the shared ones after.
    pub phases: Vec<Phase>,
    /// The ways to learn.
    pub pathways: Vec<Pathway>,
    /// Which persona takes which pathway, in order.
    pub preferences: Vec<Preference>,
    /// How personas treat phases.
    pub treatments: Vec<Treatment>,
    /// Contexts that make an item more pressing.
    pub reasons: Vec<Reason>,
    /// Categories of thresholds and opportunities: id and name.
    pub categories: Vec<Named>,
    /// Who can act on an opportunity.
    pub actors: Vec<Actor>,
    /// The kinds of steps.
    pub step_kinds: Vec<StepKind>,
    /// What is on the journeys, layer by layer, each in the order of its file.
    pub items: Vec<Item>,
    /// What holds for organisations in a certain situation, whatever their persona.
    pub insights: Vec<Insight>,
    /// The themes of the recommendations: id and name.
    pub themes: Vec<Named>,
    /// The recommendations, in pieces.
    pub recommendations: Vec<Recommendation>,
}

/// An id and what people call it.
#[derive(Clone, Debug)]
pub struct Named {
    /// The stable id.
    pub id: String,
    /// The name.
    pub name: Text,
}

/// The numbers of the scoring rule that are not weights.
#[derive(Clone, Debug)]
pub struct Tuning {
    /// How an ordered answer divides its weight: row `n - 1` holds the shares of `n` picks; all rows add up to the same.
    pub shares: Vec<Vec<u32>>,
    /// What each row of `shares` adds up to.
    pub share_total: u32,
    /// Below this margin, in hundredths of a percent, the first and the second are called mixed.
    pub mixed_margin: u32,
    /// Below this answered weight no persona is named.
    pub least_weight: u32,
    /// A best match below this, in hundredths of a percent, is called weak when everything is answered; 0 where none is.
    pub weak_below: u32,
    /// How often another persona would come first by other rules, if the instrument says so.
    pub other_rules: Option<OtherRules>,
}

/// How much hangs on the rule: in how many answer sets another persona would come first by another one, in hundredths of a
/// percent; of several other rules the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherRules {
    /// Of all sets.
    pub all: u32,
    /// Of those with a clear verdict.
    pub clear: u32,
}

impl Instrument {
    /// The language of that code, if the instrument has its texts.
    pub fn language(&self, code: &str) -> Option<Language> {
        self.languages
            .iter()
            .position(|known| known == code)
            .map(Language::new)
    }

    /// The language of that code, or the first that the instrument has.
    pub fn language_or_first(&self, code: &str) -> Language {
        self.language(code).unwrap_or(Language::new(0))
    }

    /// The question at an index.
    pub fn question(&self, question: QuestionIx) -> &Question {
        &self.questions[question.get()]
    }

    /// The persona at an index.
    pub fn persona(&self, persona: PersonaIx) -> &Persona {
        &self.personas[persona.get()]
    }

    /// The question with that id.
    pub fn find_question(&self, id: &str) -> Option<QuestionIx> {
        self.questions
            .iter()
            .position(|question| question.id == id)
            .map(QuestionIx::new)
    }

    /// The question that alone has this name in any language, in any case: what a column may be called.
    pub fn find_question_by_name(&self, name: &str) -> Option<QuestionIx> {
        let name = name.to_lowercase();
        let mut called = self.question_indices().filter(|ix| {
            let mut names = self.question(*ix).name.all();
            names.any(|other| other.to_lowercase() == name)
        });
        let first = called.next();
        first.filter(|_| called.next().is_none())
    }

    /// All question indices, in order.
    pub fn question_indices(&self) -> impl DoubleEndedIterator<Item = QuestionIx> + use<> {
        (0..self.questions.len()).map(QuestionIx::new)
    }

    /// The questions of one scope, in order.
    pub fn questions_of(&self, scope: Scope) -> impl DoubleEndedIterator<Item = QuestionIx> + '_ {
        self.question_indices()
            .filter(move |ix| self.question(*ix).scope == scope)
    }

    /// The questions that move the match, in order.
    pub fn scored(&self) -> impl DoubleEndedIterator<Item = QuestionIx> + '_ {
        self.question_indices()
            .filter(|ix| self.question(*ix).is_scored())
    }

    /// The phase at an index.
    pub fn phase(&self, phase: PhaseIx) -> &Phase {
        &self.phases[phase.get()]
    }

    /// The phases of a journey along a pathway, in order.
    pub fn route(&self, pathway: PathwayIx) -> impl Iterator<Item = PhaseIx> + '_ {
        let on = move |ix: &PhaseIx| match self.phase(*ix).place {
            Place::Before | Place::After => true,
            Place::On(of) => of == pathway,
        };
        (0..self.phases.len()).map(PhaseIx::new).filter(on)
    }

    /// The pathways that a persona prefers, in order: the first whose conditions hold is the one it takes.
    pub fn preferences_of(&self, persona: PersonaIx) -> impl Iterator<Item = &Preference> {
        let preferences = self.preferences.iter();
        preferences.filter(move |preference| preference.persona == persona)
    }

    /// All persona indices, in order.
    pub fn persona_indices(&self) -> impl DoubleEndedIterator<Item = PersonaIx> + use<> {
        (0..self.personas.len()).map(PersonaIx::new)
    }
}
