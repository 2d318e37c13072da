//! Where bars begin and end, in whole numbers: a drawing is [`WIDTH`] wide, whatever the width of the page.

use crate::report::comparison::{ComparedTraining, PersonaMatches};
use crate::report::document::{Match, MixPart, ProfileRow};
use crate::scoring::Percent;

/// How wide a drawing is, in its own units.
const WIDTH: i32 = 1_000;

/// A bar from the left: a share of 100.
pub(super) struct Bar<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) strong: bool,
    pub(super) width: i32,
    /// How far it is from the neutral line.
    pub(super) beyond: Percent,
}

/// How well a persona fits in each dossier: a bar a dossier, named by its letter.
pub(super) struct Abreast<'a> {
    pub(super) name: &'a str,
    /// Of two dossiers: how far they are apart.
    pub(super) points: Option<&'a str>,
    pub(super) bars: Vec<Bar<'a>>,
}

/// A bar from the middle, to the right for and to the left against.
pub(super) struct Weight<'a> {
    pub(super) row: &'a ProfileRow,
    pub(super) x: i32,
    pub(super) width: i32,
    /// Above 0 for, below 0 against.
    pub(super) sign: i32,
}

impl ProfileRow {
    /// How far the bar of its agreement reaches.
    pub(super) fn reach(&self) -> i32 {
        share(self.agreement)
    }
}

/// A share of the whole, and how many that is.
pub(super) struct Share {
    pub(super) name: String,
    pub(super) count: u64,
    pub(super) value: String,
    pub(super) strong: bool,
    pub(super) width: i32,
}

/// A share as a bar.
pub(super) fn share_of(name: &str, count: u64, part: Percent, value: &str) -> Share {
    Share {
        name: name.to_owned(),
        count,
        value: value.to_owned(),
        strong: false,
        width: share(part),
    }
}

/// The matches as bars.
pub(super) fn matches(matches: &[Match]) -> Vec<Bar<'_>> {
    let bars = matches.iter().map(|found| Bar {
        name: &found.persona.text,
        value: &found.percent,
        strong: found.fits,
        width: share(found.matching),
        beyond: found.matching - Percent::HALF,
    });
    bars.collect()
}

/// The matches in several dossiers as bars, persona by persona.
pub(super) fn abreast(training: &ComparedTraining) -> Vec<Abreast<'_>> {
    let personas = training.matches.iter().map(|found| {
        let bars = training.standings.iter().enumerate();
        let bars = bars.filter_map(|(at, standing)| bar(&standing.dossier, found, at));
        Abreast {
            name: &found.persona.text,
            points: found.points.as_deref(),
            bars: bars.collect(),
        }
    });
    personas.collect()
}

/// The matches in one of several dossiers as bars.
pub(super) fn in_dossier(training: &ComparedTraining, at: usize) -> Vec<Bar<'_>> {
    let matches = training.matches.iter();
    let bars = matches.filter_map(|found| bar(&found.persona.text, found, at));
    bars.collect()
}

/// The match of a persona in one of several dossiers.
fn bar<'a>(name: &'a str, found: &'a PersonaMatches, at: usize) -> Option<Bar<'a>> {
    let matching = *found.matches.get(at)?;
    Some(Bar {
        name,
        value: found.percents.get(at)?,
        strong: *found.fits.get(at)?,
        width: share(matching),
        beyond: matching - Percent::HALF,
    })
}

/// The parts of a mix as bars.
pub(super) fn mix(parts: &[MixPart]) -> Vec<Bar<'_>> {
    let bars = parts.iter().map(|part| Bar {
        name: &part.persona.text,
        value: &part.percent,
        strong: true,
        width: share(part.share),
        beyond: Percent::default(),
    });
    bars.collect()
}

/// The points of answers as bars, the strongest for first and the strongest against last; the longest fills its half.
pub(super) fn weights(rows: &[ProfileRow]) -> Vec<Weight<'_>> {
    let half = WIDTH / 2;
    let longest = rows.iter().map(|row| row.points.get().abs()).max();
    let longest = longest.unwrap_or(0).max(1);
    let mut weights: Vec<_> = rows
        .iter()
        .map(|row| {
            let points = row.points.get();
            let width = points.abs() * half / longest;
            Weight {
                row,
                x: if points < 0 { half - width } else { half },
                width,
                sign: points.signum(),
            }
        })
        .collect();
    weights.sort_by_key(|weight| -weight.row.points.get());
    weights
}

/// How far a share of 100 reaches.
fn share(percent: Percent) -> i32 {
    percent.get().clamp(0, 10_000) * WIDTH / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(points: i32) -> ProfileRow {
        ProfileRow {
            question: String::new(),
            answer: String::new(),
            study: String::new(),
            section: String::new(),
            agreement: Percent::HALF,
            percent: String::new(),
            points: Percent::hundredths(points),
            signed: String::new(),
        }
    }

    #[test]
    fn bars_for_go_right_and_bars_against_go_left_of_the_middle() {
        let rows = [row(-1_250), row(0), row(2_500)];
        let drawn: Vec<_> = weights(&rows)
            .iter()
            .map(|weight| (weight.x, weight.width, weight.sign))
            .collect();
        assert_eq!(drawn, [(500, 500, 1), (500, 0, 0), (250, 250, -1)]);
    }

    #[test]
    fn a_share_fills_that_part_of_the_drawing() {
        assert_eq!(share(Percent::hundredths(8_750)), 875);
        assert_eq!(share(Percent::hundredths(-1)), 0);
        assert!(weights(&[]).is_empty());
    }
}
