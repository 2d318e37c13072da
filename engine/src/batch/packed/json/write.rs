//! The brief document of a record, put together from texts that are ready.

use super::pieces::{Line, Number, Piece, Pieces};
use super::read::Named;
use super::texts::{Answers, Several, Stated, Stating, Texts};
use crate::batch::packed::answers::{PackedAnswers, Questions};
use crate::batch::packed::score_tables::{PERSONAS, Points, Ranked, Ranking, ScoreTables, add};
use crate::instrument::Instrument;
use crate::locale::Locale;
use crate::scoring::Verdict;

/// Half of what an answer can weigh for a persona, in percent.
const NEUTRAL: u32 = 50;

/// What writes documents.
#[derive(Debug)]
pub(super) struct Writer {
    pieces: Pieces,
    texts: Texts,
    /// By hundredths.
    numbers: Vec<Number>,
    decisive: usize,
    least_weight: usize,
    mixed_margin: u16,
    personas: usize,
    /// The points of an answer that speaks neither for nor against, by weight one.
    neutral: u32,
    room: usize,
}

/// What is said of a record.
pub(super) struct Score {
    pub(super) verdict: Verdict,
    /// The personas, best first.
    order: [usize; PERSONAS],
    /// How many of them fit.
    fitting: usize,
}

impl Score {
    /// The persona that is named.
    pub(super) fn persona(&self) -> Option<usize> {
        (self.fitting > 0).then_some(self.order[0])
    }

    fn fitting(&self) -> &[usize] {
        &self.order[..self.fitting]
    }
}

impl Writer {
    /// A writer in the locale's language; nothing when there is too much text.
    pub(super) fn new(
        instrument: &Instrument,
        locale: &Locale,
        questions: &Questions<'_>,
        scale: &ScoreTables,
    ) -> Option<Self> {
        let mut pieces = Pieces::default();
        let texts = Texts::new(instrument, locale, (questions, scale), &mut pieces)?;
        let pieces = pieces.finished()?;
        // A match and a margin, the points of every answer, and what is answered with a number.
        let numbers = (instrument.personas.len() + 2) * (instrument.questions.len() + 2);
        Some(Self {
            room: pieces.room(numbers),
            pieces,
            texts,
            numbers: (0..=10_000).map(Number::hundredths).collect(),
            decisive: instrument.decisive().get(),
            least_weight: usize::try_from(instrument.tuning.least_weight).ok()?,
            mixed_margin: u16::try_from(instrument.tuning.mixed_margin).unwrap_or(u16::MAX),
            personas: instrument.personas.len(),
            neutral: NEUTRAL * instrument.tuning.share_total,
        })
    }

    /// How long a document without names can become.
    pub(super) fn room(&self) -> usize {
        self.room
    }

    /// What is said of sums.
    #[inline]
    pub(super) fn score(
        &self,
        questions: &Questions<'_>,
        said: &PackedAnswers,
        ranked: &Ranked,
    ) -> Score {
        let order = order(&ranked.sums, self.personas);
        let best = ranked.matches[ranked.first];
        let behind = |persona: &usize| best - ranked.matches[*persona];
        let margin = self.mixed_margin.max(1);
        let ranking = order[..self.personas].iter();
        let near = ranking.filter(|persona| behind(persona) < margin).count();
        let (verdict, fitting) = if ranked.answered < self.least_weight {
            (Verdict::Insufficient, 0)
        } else if !questions.is_answered(self.decisive, said) {
            (Verdict::Provisional, near)
        } else if near > 1 {
            (Verdict::Mixed, near)
        } else {
            (Verdict::Clear, near)
        };
        Score {
            verdict,
            order,
            fitting,
        }
    }

    /// Writes a document and says how long it is.
    #[inline]
    pub(super) fn write(
        &self,
        (questions, scale): (&Questions<'_>, &ScoreTables),
        (named, said): (&Named<'_>, &PackedAnswers),
        ranked: &Ranked,
        score: &Score,
        room: &mut [u8],
    ) -> usize {
        let texts = &self.texts;
        let mut line = self.pieces.line(room);
        line.put::<128>(texts.head);
        line.bytes(&named.organisation);
        stated(&texts.organisation, said, &mut line);
        line.put::<32>(texts.trainings);
        line.bytes(&named.training);
        stated(&texts.training, said, &mut line);
        self.verdict(said, ranked, score, &mut line);
        self.matches(ranked, score, &mut line);
        self.contributions(scale, said, ranked, &mut line);
        line.put::<16>(texts.flips);
        if score.fitting > 0 {
            self.flips(scale, said, ranked, &mut line);
        }
        line.end_list();
        line.put::<16>(texts.pathways);
        self.pathways(questions, said, score, &mut line);
        line.end_list();
        line.put::<16>(texts.mix_begin);
        self.mix(score, &mut line);
        line.end_list();
        line.put::<16>(texts.end);
        line.length()
    }

    /// The verdict, and what is not answered.
    #[inline]
    fn verdict(&self, said: &PackedAnswers, ranked: &Ranked, score: &Score, line: &mut Line<'_>) {
        let texts = &self.texts;
        line.put::<64>(texts.verdicts[score.verdict as usize]);
        line.put::<64>(
            score
                .persona()
                .map_or(texts.nobody, |persona| texts.named[persona]),
        );
        line.put::<64>(texts.runners[ranked.second]);
        for persona in score.fitting() {
            line.put::<32>(texts.fitting[*persona]);
        }
        line.end_list();
        line.put::<16>(texts.margin);
        let margin = ranked.matches[ranked.first] - ranked.matches[ranked.second];
        line.number(self.numbers[usize::from(margin)]);
        line.put::<64>(texts.answered[ranked.answered]);
        for scored in &texts.scored {
            let is_open = match &scored.answers {
                Answers::One { field, .. } => field.value(said.packed) == 0,
                Answers::Several { .. } => said.several[scored.question].count == 0,
            };
            line.put::<32>(if is_open {
                scored.unanswered
            } else {
                Piece::default()
            });
        }
        line.end_list();
    }

    #[inline]
    fn matches(&self, ranked: &Ranked, score: &Score, line: &mut Line<'_>) {
        let texts = &self.texts;
        let mut matches = &texts.first_match;
        for persona in &score.order[..self.personas] {
            line.put::<64>(matches[*persona]);
            line.number(self.numbers[usize::from(ranked.matches[*persona])]);
            matches = &texts.next_match;
        }
    }

    #[inline]
    fn contributions(
        &self,
        scale: &ScoreTables,
        said: &PackedAnswers,
        ranked: &Ranked,
        line: &mut Line<'_>,
    ) {
        line.put::<32>(self.texts.contributions);
        for scored in &self.texts.scored {
            match &scored.answers {
                Answers::One {
                    field,
                    contributions,
                } => {
                    let code = field.value(said.packed);
                    // By code and answered weight.
                    let weights = self.texts.answered.len();
                    line.put::<0>(contributions[code * weights + ranked.answered]);
                }
                Answers::Several { ranking, texts } => {
                    let ranking = &scale.rankings[*ranking];
                    self.several(scale, ranking, texts, (said, ranked.answered), line);
                }
            }
        }
        line.end_list();
    }

    /// The contribution of an answer of several options.
    #[inline]
    fn several(
        &self,
        scale: &ScoreTables,
        ranking: &Ranking,
        texts: &Several,
        (said, answered): (&PackedAnswers, usize),
        line: &mut Line<'_>,
    ) {
        let several = &said.several[ranking.question];
        let given = several.given();
        if given.is_empty() {
            return;
        }
        let mut sums = Points::default();
        line.put::<64>(texts.begin);
        for (place, code) in given.iter().enumerate() {
            add(&mut sums, ranking.of(several.count, place, *code));
            line.put::<32>(texts.options[usize::from(*code)]);
        }
        line.end_list();
        let neutral = self.neutral * texts.weight;
        let divider = scale.divider(answered);
        for (before, sum) in texts.before.iter().zip(&sums) {
            line.put::<64>(*before);
            let size = usize::from(divider.hundredths(sum.abs_diff(neutral)));
            line.signed(*sum < neutral && size > 0, self.numbers[size]);
        }
        line.put::<16>(texts.end);
    }

    #[inline]
    fn flips(
        &self,
        scale: &ScoreTables,
        said: &PackedAnswers,
        ranked: &Ranked,
        line: &mut Line<'_>,
    ) {
        for scored in &self.texts.scored {
            let found = scored.changes.find(scale, said, &ranked.sums, ranked.first);
            let mut options = found.options;
            while options != 0 {
                let option = options.trailing_zeros() as usize;
                line.put::<96>(scored.flips[option * self.personas + found.persona(option)]);
                options &= options - 1;
            }
        }
    }

    /// The pathways of all fitting personas, each once.
    #[inline]
    fn pathways(
        &self,
        questions: &Questions<'_>,
        said: &PackedAnswers,
        score: &Score,
        line: &mut Line<'_>,
    ) {
        let mut taken = 0_u64;
        for persona in score.fitting() {
            for preference in &self.texts.preferences[*persona] {
                let mut needs = preference.needs.iter();
                if taken & preference.pathway == 0 && needs.all(|need| need.is_met(questions, said))
                {
                    taken |= preference.pathway;
                    line.put::<0>(preference.text);
                }
            }
        }
    }

    /// The mix that one training makes; a persona that is only provisional is no part of it.
    #[inline]
    fn mix(&self, score: &Score, line: &mut Line<'_>) {
        if score.verdict == Verdict::Provisional {
            return;
        }
        let fitting = score.fitting();
        let fits = fitting
            .iter()
            .fold(0_u32, |fits, persona| fits | 1 << persona);
        for persona in (0..self.personas).filter(|persona| fits >> persona & 1 == 1) {
            line.put::<96>(self.texts.mix[(fitting.len() - 1) * self.personas + persona]);
        }
    }
}

/// What is answered about an organisation or a training.
#[inline]
fn stated(stated: &Stated, said: &PackedAnswers, line: &mut Line<'_>) {
    line.put::<16>(stated.begin);
    for stating in &stated.answers {
        match stating {
            Stating::One { field, options } => {
                line.put::<32>(options[field.value(said.packed)]);
            }
            Stating::Several {
                question,
                begin,
                options,
                end,
            } => {
                let given = said.several[*question].given();
                if !given.is_empty() {
                    line.put::<32>(*begin);
                    for code in given {
                        line.put::<16>(options[usize::from(*code)]);
                    }
                    line.end_list();
                    line.put::<16>(*end);
                }
            }
            Stating::Number { question, begin } => {
                if let Some(number) = said.numbers[*question] {
                    line.put::<32>(*begin);
                    line.whole(number);
                }
            }
        }
    }
    line.end_list();
    line.put::<16>(stated.end);
}

/// The personas, best first, and of equals the first of the instrument.
#[inline]
fn order(sums: &Points, personas: usize) -> [usize; PERSONAS] {
    let mut places = [0; PERSONAS];
    for one in 0..PERSONAS {
        for other in 0..one {
            // Without a branch: nobody can foresee who is better.
            let is_behind = usize::from(sums[one] <= sums[other]);
            places[one] += is_behind;
            places[other] += 1 - is_behind;
        }
    }
    let mut order = [0; PERSONAS];
    for (persona, place) in places.into_iter().enumerate() {
        order[place % PERSONAS] = persona;
    }
    // Those that are no personas have nothing and come last.
    debug_assert!(order[..personas].iter().all(|persona| *persona < personas));
    order
}
