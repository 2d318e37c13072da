//! The single answers that would put another persona first, for all options of a question at once.
//!
//! A persona's points and its place make one number, so that the largest says who is first, and who of equals. The numbers
//! of four options stand side by side.

use wide::i32x4;

use crate::batch::packed::answers::{Field, PackedAnswers, Questions, Several};
use crate::batch::packed::score_tables::{PERSONAS, Points, Ranking, ScoreTables, points};
use crate::instrument::Instrument;

/// How many options stand side by side.
const LANES: usize = 4;

/// The most options of a question, with room for lanes that are left over.
const MOST: usize = 64;

/// What four options add to the number of each persona.
type Gains = [i32x4; PERSONAS];

/// What every option of a question would change.
#[derive(Debug)]
pub(super) enum Changes {
    /// By the code that is given now.
    One {
        field: Field,
        gains: Vec<Vec<Gains>>,
        options: usize,
    },
    /// By how many options are given, when another is the most important.
    Several {
        ranking: usize,
        gains: Vec<Vec<Gains>>,
        options: usize,
    },
}

/// The options that would put another persona first, and for each option who it would be.
pub(super) struct Found {
    pub(super) options: u64,
    first: [[i32; LANES]; MOST / LANES],
}

impl Found {
    /// Who would be first.
    #[inline]
    pub(super) fn persona(&self, option: usize) -> usize {
        place(self.first[option / LANES % (MOST / LANES)][option % LANES])
    }
}

/// The number of a persona with so many points.
#[inline]
fn key(points: u32, persona: usize) -> i32 {
    let place = u32::try_from(persona).unwrap_or(7);
    (points << 3 | (7 - place)).cast_signed()
}

/// The persona of a number.
#[inline]
fn place(key: i32) -> usize {
    7 - (key & 7).cast_unsigned() as usize
}

impl Changes {
    /// What the options of a scored question would change.
    pub(super) fn new(
        instrument: &Instrument,
        questions: &Questions<'_>,
        scale: &ScoreTables,
        question: usize,
    ) -> Self {
        let options = instrument.questions[question].options.len();
        let mut rankings = scale.rankings.iter();
        if let Some(ranking) = rankings.position(|ranking| ranking.question == question) {
            let table = &scale.rankings[ranking];
            let gains = (1..=table.most()).map(|count| {
                gains(
                    options,
                    |code| *table.of(count, 0, code),
                    &Points::default(),
                )
            });
            return Changes::Several {
                ranking,
                gains: gains.collect(),
                options,
            };
        }
        let share = instrument.tuning.share_total;
        let of = |code| points(instrument, question, share, code, true);
        let codes = 0..1_u8 << questions.fields[question].bits;
        Changes::One {
            field: questions.fields[question],
            gains: codes.map(|code| gains(options, of, &of(code))).collect(),
            options,
        }
    }

    /// Finds them for answers with these sums.
    #[inline]
    pub(super) fn find(
        &self,
        scale: &ScoreTables,
        said: &PackedAnswers,
        sums: &Points,
        first: usize,
    ) -> Found {
        match self {
            Changes::One {
                field,
                gains,
                options,
            } => best(&gains[field.value(said.packed)], sums, first, *options),
            Changes::Several {
                ranking,
                gains,
                options,
            } => {
                let ranking = &scale.rankings[*ranking];
                let several = said.several[ranking.question];
                several_changed(ranking, gains, several, sums, first, *options)
            }
        }
    }
}

/// What the options of a question add, over what is given now.
fn gains(options: usize, of: impl Fn(u8) -> Points, now: &Points) -> Vec<Gains> {
    let gain = |option: usize, persona: usize| {
        let code = u8::try_from(option + 1).unwrap_or(u8::MAX);
        if option < options {
            key(of(code)[persona], 7) - key(now[persona], 7)
        } else {
            0
        }
    };
    let gains = (0..options).step_by(LANES).map(|from| {
        std::array::from_fn(|persona| {
            i32x4::new(std::array::from_fn(|lane| gain(from + lane, persona)))
        })
    });
    gains.collect()
}

/// Who is first with each option.
#[inline]
fn best(gains: &[Gains], sums: &Points, first: usize, options: usize) -> Found {
    let base: [i32x4; PERSONAS] =
        std::array::from_fn(|persona| i32x4::splat(key(sums[persona], persona)));
    let mut found = Found {
        options: 0,
        first: [[0; LANES]; MOST / LANES],
    };
    let same = i32x4::splat(key(0, first));
    for (at, gains) in gains.iter().enumerate().take(MOST / LANES) {
        let mut best = base[0] + gains[0];
        for persona in 1..PERSONAS {
            best = best.max(base[persona] + gains[persona]);
        }
        let kept = (best & i32x4::splat(7)).simd_eq(same).to_bitmask();
        found.options |= u64::from(!kept & 0xF) << (LANES * at);
        found.first[at] = best.to_array();
    }
    found.options &= (1 << options) - 1;
    found
}

/// The same where the most important option of several changes.
#[inline]
fn several_changed(
    ranking: &Ranking,
    gains: &[Vec<Gains>],
    several: Several,
    sums: &Points,
    first: usize,
    options: usize,
) -> Found {
    let count = several.count;
    let given = several.given();
    let mut others = *sums;
    if let Some(now) = given.first() {
        take(&mut others, ranking.of(count, 0, *now));
    }
    let among = usize::from(count).saturating_sub(1);
    let mut found = best(&gains[among], &others, first, options);
    // One that is given already changes places with the most important.
    for (place_now, code) in given.iter().enumerate().skip(1) {
        let mut swapped = others;
        take(&mut swapped, ranking.of(count, place_now, *code));
        for (sum, (front, back)) in swapped.iter_mut().zip(
            ranking
                .of(count, 0, *code)
                .iter()
                .zip(ranking.of(count, place_now, given[0])),
        ) {
            *sum += front + back;
        }
        let keys = (0..)
            .zip(&swapped[..PERSONAS])
            .map(|(persona, sum)| key(*sum, persona));
        let best = keys.fold(0, i32::max);
        let option = usize::from(*code) - 1;
        found.first[option / LANES][option % LANES] = best;
        let flips = u64::from(place(best) != first);
        found.options = found.options & !(1 << option) | flips << option;
    }
    found
}

#[inline]
fn take(sums: &mut Points, points: &Points) {
    for (sum, points) in sums.iter_mut().zip(points) {
        *sum -= points;
    }
}
