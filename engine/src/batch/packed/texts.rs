//! Everything that is written of a score and does not depend on names, ready to be copied.

use super::answers::{PackedAnswers, Questions};
use super::field::{Field, code};
use super::out_buffer::{Line, Text};
use super::score_tables::{Ranked, ScoreTables};
use crate::batch::tally::Tally;
use crate::instrument::{Condition, Instrument, Kind, PersonaIx};
use crate::scoring::rule::Thresholds;
use crate::scoring::{Obstacle, Tables, Verdict};

/// The most bits of answers by which a pathway is looked up.
const MOST_BITS: u32 = 10;

/// The texts of an instrument, and what decides between them.
#[derive(Debug)]
pub(super) struct Texts {
    personas: Vec<Text<32>>,
    nobody: Text<32>,
    /// By hundredths.
    percents: Vec<Text<8>>,
    /// By verdict and answered weight.
    verdicts: Vec<Text<32>>,
    /// By obstacle, and behind them that of no obstacle: the reason for which a verdict is mixed.
    reasons: Vec<Text<8>>,
    routes: Routes,
    decisive: usize,
    /// By code of the decisive question: the personas, as bits, whose goal it is not while it is one of others.
    of_others: Vec<u32>,
    thresholds: Thresholds,
}

/// The pathways of the personas, and when each is taken.
#[derive(Debug)]
struct Routes {
    texts: Vec<Text<32>>,
    /// By persona: its pathways, in order, with what has to hold for each.
    asked: Vec<Vec<(Vec<Need>, u8)>>,
    /// By persona and the lowest bits of what a row answers, when nothing else is asked.
    known: Option<(Field, Vec<u8>)>,
}

/// No pathway, where one is looked up.
const NO_ROUTE: u8 = u8::MAX;

/// A condition, compiled where it is about the one answer to a question: a bit for each code that meets it.
#[derive(Debug)]
pub(super) enum Need {
    Codes { field: Field, allowed: u64 },
    Other(Condition),
}

impl Texts {
    /// The texts for scores on a scale; nothing when one is too long or needs quotes.
    pub(super) fn new<const LANES: usize>(
        instrument: &Instrument,
        questions: &Questions<'_>,
        scale: &ScoreTables<LANES>,
    ) -> Option<Self> {
        let personas = instrument.personas.iter();
        let verdicts = Verdict::ALL.iter().flat_map(|verdict| {
            let weights = 0..=scale.weight();
            weights.map(|answered| Text::cells(&[verdict.id(), &answered.to_string()]))
        });
        let because = Obstacle::ALL
            .map(Obstacle::because)
            .into_iter()
            .chain([None]);
        Some(Self {
            reasons: because
                .map(|because| Text::cells(&[because.unwrap_or_default()]))
                .collect::<Option<_>>()?,
            of_others: of_others(instrument),
            personas: personas
                .map(|persona| Text::cells(&[&persona.id]))
                .collect::<Option<_>>()?,
            nobody: Text::cells(&[""])?,
            percents: (0..=10_000).map(Text::percent).collect(),
            verdicts: verdicts.collect::<Option<_>>()?,
            routes: Routes::new(instrument, questions)?,
            decisive: instrument.decisive().get(),
            thresholds: scale.thresholds,
        })
    }

    /// Writes a score; nothing when the reference path has to.
    #[inline]
    pub(super) fn write<const LANES: usize>(
        &self,
        questions: &Questions<'_>,
        said: &PackedAnswers,
        ranked: &Ranked<LANES>,
        line: &mut Line<'_>,
        tally: &mut Tally,
    ) -> Option<()> {
        let Ranked {
            first,
            second,
            answered,
            matches,
            ..
        } = ranked;
        let margin = matches[*first] - matches[*second];
        let obstacle = Obstacle::first(|obstacle| match obstacle {
            Obstacle::TooLittle => *answered < self.thresholds.least_weight as usize,
            Obstacle::Undecided => !questions.is_answered(self.decisive, said),
            Obstacle::Close => self.thresholds.is_close(margin.into()),
            Obstacle::OtherGoal => {
                questions.bits(self.decisive, said, &self.of_others) >> first & 1 == 1
            }
        });
        let verdict = Verdict::of(obstacle);
        // Without one, another fitting persona may have one.
        let route = self.routes.find(questions, *first, said)?;
        let is_named = verdict.names_persona();
        let (persona, route) = if is_named {
            (&self.personas[*first], &self.routes.texts[route])
        } else {
            (&self.nobody, &self.nobody)
        };
        let weights = self.verdicts.len() / Verdict::ALL.len();
        let answered = &self.verdicts[verdict as usize * weights + answered];
        line.tail(|tail| {
            tail.put(persona);
            tail.put(&self.percents[usize::from(matches[*first])]);
            tail.put(&self.personas[*second]);
            tail.put(&self.percents[usize::from(margin)]);
            tail.put(answered);
            tail.put(route);
            tail.put(&self.reasons[obstacle.map_or(Obstacle::ALL.len(), |met| met as usize)]);
            for matching in &matches[..self.personas.len()] {
                tail.put(&self.percents[usize::from(*matching)]);
            }
        });
        tally.scored += 1;
        tally.training(verdict, is_named.then_some(*first));
        Some(())
    }
}

fn of_others(instrument: &Instrument) -> Vec<u32> {
    let tables = Tables::new(instrument);
    let question = instrument.question(instrument.decisive());
    let bits = |goal: usize| {
        let personas = instrument.persona_indices();
        let others = personas.filter(|persona| tables.is_of_others(goal, *persona));
        others.fold(0, |bits, persona| bits | 1 << persona.get())
    };
    // A field may have room for more codes than there are.
    let mut of_others = vec![0; (question.options.len() + 1).next_power_of_two()];
    for goal in 0..question.options.len() {
        of_others[usize::from(code(goal))] = bits(goal);
    }
    of_others
}

impl Routes {
    fn new(instrument: &Instrument, questions: &Questions<'_>) -> Option<Self> {
        let mut routes = Self {
            texts: Vec::new(),
            asked: Vec::new(),
            known: None,
        };
        for persona in instrument.persona_indices() {
            let mut asked = Vec::new();
            for preference in instrument.preferences_of(persona) {
                let needs = preference.when.iter();
                let needs = needs.map(|need| Need::new(instrument, questions, need));
                asked.push((needs.collect(), u8::try_from(routes.texts.len()).ok()?));
                let pathway = &instrument.pathways[preference.pathway.get()];
                routes.texts.push(Text::cells(&[&pathway.id])?);
            }
            routes.asked.push(asked);
        }
        routes.known = routes.all(instrument, questions);
        (routes.texts.len() < usize::from(NO_ROUTE)).then_some(routes)
    }

    /// The pathway for every persona and every answer that is asked for; nothing when that is too much.
    fn all(&self, instrument: &Instrument, questions: &Questions<'_>) -> Option<(Field, Vec<u8>)> {
        let mut bits = 0;
        for (needs, _) in self.asked.iter().flatten() {
            for need in needs {
                let Need::Codes { field, .. } = need else {
                    return None;
                };
                bits = bits.max(field.shift + field.bits);
            }
        }
        let field = Field { shift: 0, bits };
        let mut said = questions.said();
        let mut known = Vec::new();
        for persona in instrument.persona_indices().map(PersonaIx::get) {
            for packed in (0..1 << bits).take_while(|_| bits <= MOST_BITS) {
                said.packed = packed;
                known.push(self.ask(questions, persona, &said).unwrap_or(NO_ROUTE));
            }
        }
        (bits <= MOST_BITS).then_some((field, known))
    }

    fn ask(&self, questions: &Questions<'_>, persona: usize, said: &PackedAnswers) -> Option<u8> {
        let mut ways = self.asked[persona].iter();
        ways.find(|(needs, _)| needs.iter().all(|need| need.is_met(questions, said)))
            .map(|(_, route)| *route)
    }

    #[inline]
    fn find(
        &self,
        questions: &Questions<'_>,
        persona: usize,
        said: &PackedAnswers,
    ) -> Option<usize> {
        let route = match &self.known {
            Some((field, known)) => known[persona << field.bits | field.value(said.packed)],
            None => self.ask(questions, persona, said)?,
        };
        (route != NO_ROUTE).then_some(usize::from(route))
    }
}

impl Need {
    pub(super) fn new(
        instrument: &Instrument,
        questions: &Questions<'_>,
        condition: &Condition,
    ) -> Self {
        let at = condition.question.get();
        let field = questions.fields[at];
        let question = &instrument.questions[at];
        let meets = |code: usize| condition.test.passes(|option| code == option + 1, None);
        let is_one = matches!(question.kind, Kind::Choice | Kind::YesNo);
        // What no row answers is known beforehand.
        if !is_one && questions.answers(at) {
            return Need::Other(condition.clone());
        }
        let codes = (0..=question.options.len()).filter(|code| meets(*code));
        Need::Codes {
            field,
            allowed: codes.fold(0, |allowed, code| allowed | 1 << code),
        }
    }

    #[inline]
    pub(super) fn is_met(&self, questions: &Questions<'_>, said: &PackedAnswers) -> bool {
        match self {
            Need::Codes { field, allowed } => allowed >> field.code(said.packed) & 1 == 1,
            Need::Other(condition) => questions.holds(condition, said),
        }
    }
}
