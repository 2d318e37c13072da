//! From dossiers to a comparison.

use std::path::Path;

use super::document::{
    Caution, Compared, ComparedTraining, Comparison, Differing, Member, PairedBy, PersonaMatches,
    SharedAnswers, Standing, Unpaired,
};
use super::outcome::{Terms, held_by, outcome};
use super::pair::{Paired, pair, plain};
use crate::dossier::{Dossier, Subject};
use crate::message::Message;
use crate::report::build::{Detail, Reporter};
use crate::report::document::{InstrumentRef, Training};
use crate::report::summary::signed;
use crate::scoring::Percent;

/// The version of the comparison's schema.
const FORMAT: u32 = 1;

/// Whether all dossiers that know which edition of the instrument they were filled in with, name the same.
pub fn is_one_edition<'d>(dossiers: impl IntoIterator<Item = &'d Dossier>) -> bool {
    let editions = dossiers
        .into_iter()
        .filter_map(|dossier| dossier.session.instrument.as_ref());
    let mut editions = editions.peekable();
    let first = editions.peek().copied();
    editions.all(|edition| Some(edition) == first)
}

/// A dossier under comparison, and its trainings as a report has them.
pub(super) struct Side<'d> {
    pub(super) letter: String,
    pub(super) dossier: &'d Dossier,
    trainings: Vec<Training>,
}

impl Side<'_> {
    fn title(&self, position: usize) -> Option<&str> {
        self.dossier.trainings[position].title.as_deref()
    }
}

impl Reporter<'_> {
    /// The comparison of two dossiers or more, each with the name of its file.
    pub fn comparison(&self, dossiers: &[(String, Dossier)]) -> Comparison {
        let sides: Vec<_> = dossiers
            .iter()
            .enumerate()
            .map(|(at, (_, dossier))| Side {
                letter: letter(at),
                dossier,
                trainings: self.document(dossier, None, Detail::Brief).trainings,
            })
            .collect();
        let titles = sides.iter().map(|side| {
            let positions = 0..side.dossier.trainings.len();
            positions.map(|position| side.title(position)).collect()
        });
        let pairs = pair(&titles.collect::<Vec<_>>());
        let trainings: Vec<_> = pairs
            .paired
            .iter()
            .map(|paired| self.compared_training(&sides, paired))
            .collect();
        let organisation = self.differences(&sides, |_| Subject::Organisation);
        let differences = trainings.iter().flat_map(|training| &training.differences);
        let differences: Vec<_> = organisation.iter().chain(differences).collect();
        Comparison {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            instrument: self.instrument.into(),
            source: self.text(&self.instrument.source).to_owned(),
            editions_differ: !is_one_edition(sides.iter().map(|side| side.dossier)),
            dossiers: called(
                sides
                    .iter()
                    .zip(dossiers)
                    .map(|(side, (file, _))| compared(side, file))
                    .collect(),
            ),
            differing: Differing {
                answers: differences.len(),
                scored: differences
                    .iter()
                    .filter(|difference| difference.weight > 0)
                    .count(),
            },
            trainings,
            organisation: SharedAnswers {
                differences: organisation,
            },
            unpaired: pairs
                .unpaired
                .iter()
                .map(|positions| self.unpaired(&sides, positions))
                .collect(),
            cautions: self.cautions_of(&sides),
        }
    }

    /// What the results may not be used for, each caution once.
    fn cautions_of(&self, sides: &[Side<'_>]) -> Vec<Caution> {
        let mut cautions: Vec<Caution> = Vec::new();
        for side in sides {
            let answers = &side.dossier.organisation.answers;
            for item in self.cautions(&self.instrument.effective(answers)) {
                let letter = side.letter.clone();
                match cautions.iter_mut().find(|known| known.id == item.id) {
                    Some(known) => known.dossiers.push(letter),
                    None => cautions.push(Caution {
                        id: item.id,
                        text: item.text,
                        sections: item.sections,
                        dossiers: vec![letter],
                    }),
                }
            }
        }
        cautions
    }

    fn compared_training(&self, sides: &[Side<'_>], paired: &Paired) -> ComparedTraining {
        let places: Vec<_> = sides.iter().zip(paired.positions.iter().copied()).collect();
        let standings: Vec<_> = places
            .iter()
            .map(|(side, position)| self.standing(side, *position))
            .collect();
        let outcome = outcome(&standings);
        let terms = Terms {
            locale: self.locale,
            decisive: &self.question(self.instrument.decisive()),
            margin: i32::try_from(self.instrument.tuning.mixed_margin).unwrap_or(i32::MAX),
        };
        let names = self.names(&places);
        ComparedTraining {
            named_differently: paired.by == PairedBy::Position && names.len() > 1,
            name: names.join(" / "),
            paired_by: paired.by,
            outcome,
            sentence: terms.sentences(outcome, &standings),
            standings,
            matches: self.persona_matches(&places),
            differences: self.differences(sides, |at| Subject::Training(paired.positions[at])),
        }
    }

    fn standing(&self, side: &Side<'_>, position: usize) -> Standing {
        let training = &side.trainings[position];
        let questions = self.instrument.scored().count();
        let answered_of = Message::new("compare-answered-of")
            .number("answered", questions - training.unanswered.len())
            .number("of", questions);
        let named = training.persona.is_some();
        let lead = Message::new("compare-points");
        Standing {
            dossier: side.letter.clone(),
            training: position + 1,
            title: training.title.clone(),
            name: self.name(side, position),
            verdict: training.verdict,
            persona: training.persona.clone(),
            fitting: training.fitting.clone(),
            margin: training.margin,
            lead: named.then(|| {
                let points = self.locale.tenths(training.margin.get());
                self.locale.say(&lead.text("points", points))
            }),
            answered: training.answered,
            answered_of: self.locale.say(&answered_of),
            recognised: side.dossier.trainings[position].recognised,
        }
    }

    /// What a training is called in one dossier.
    fn name(&self, side: &Side<'_>, position: usize) -> String {
        side.title(position).map_or_else(
            || {
                let number = Message::new("subject-training-numbered");
                self.locale.say(&number.number("training", position + 1))
            },
            |title| title.trim().to_owned(),
        )
    }

    /// What trainings are called: one name when it is the same everywhere, else each with its dossiers.
    fn names(&self, places: &[(&Side<'_>, usize)]) -> Vec<String> {
        let mut names: Vec<(String, &str)> = Vec::new();
        for (side, position) in places {
            let name = self.name(side, *position);
            let known = names.iter().find(|(known, _)| plain(known) == plain(&name));
            let name = known.map_or(name, |(known, _)| known.clone());
            names.push((name, &side.letter));
        }
        let first = names.first().map(|(name, _)| name.clone());
        match first {
            Some(first) if names.iter().all(|(name, _)| *name == first) => vec![first],
            _ => held_by(self.locale, names.into_iter()),
        }
    }

    /// The matches of all personas; of two dossiers also how far they are apart.
    fn persona_matches(&self, places: &[(&Side<'_>, usize)]) -> Vec<PersonaMatches> {
        let Some((first, position)) = places.first() else {
            return Vec::new();
        };
        let ranking = first.trainings[*position].matches.iter();
        ranking
            .map(|found| {
                let everywhere = places.iter().filter_map(|(side, position)| {
                    let mut matches = side.trainings[*position].matches.iter();
                    matches.find(|other| other.persona == found.persona)
                });
                let everywhere: Vec<_> = everywhere.collect();
                let matches: Vec<_> = everywhere.iter().map(|found| found.matching).collect();
                let two = match matches[..] {
                    [a, b] => Some((a, b)),
                    _ => None,
                };
                PersonaMatches {
                    persona: found.persona.clone(),
                    difference: two.map(|(a, b)| b - a),
                    points: two.map(|(a, b)| signed(self.locale, in_tenths(b) - in_tenths(a))),
                    matches,
                    percents: everywhere
                        .iter()
                        .map(|found| found.percent.clone())
                        .collect(),
                    fits: everywhere.iter().map(|found| found.fits).collect(),
                }
            })
            .collect()
    }

    fn unpaired(&self, sides: &[Side<'_>], positions: &[Option<usize>]) -> Unpaired {
        let places = sides.iter().zip(positions);
        let places: Vec<_> = places
            .filter_map(|(side, position)| Some((side, (*position)?)))
            .collect();
        let members = places.iter().map(|(side, position)| Member {
            dossier: side.letter.clone(),
            training: position + 1,
        });
        Unpaired {
            members: members.collect(),
            name: self.names(&places).join(" / "),
        }
    }
}

/// The name of a dossier at a position: `A` to `Z`, then `AA` and so on, as spreadsheets name columns.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

fn compared(side: &Side<'_>, file: &str) -> Compared {
    let session = &side.dossier.session;
    Compared {
        letter: side.letter.clone(),
        called: String::new(),
        file: file.to_owned(),
        organisation: side.dossier.organisation.title.clone(),
        respondent: session.respondent.clone(),
        interviewer: session.interviewer.clone(),
        date: session.date.clone(),
        instrument: session.instrument.as_ref().map(InstrumentRef::from),
    }
}

/// Dossiers with what people tell them apart by.
fn called(mut dossiers: Vec<Compared>) -> Vec<Compared> {
    let known: [fn(&Compared) -> Option<&str>; 4] = [
        |dossier| dossier.organisation.as_deref(),
        |dossier| dossier.respondent.as_deref(),
        |dossier| dossier.date.as_deref(),
        |dossier| Path::new(&dossier.file).file_name()?.to_str(),
    ];
    let telling = known.into_iter().find(|of| {
        let mut names: Vec<_> = dossiers.iter().filter_map(of).map(plain).collect();
        names.sort_unstable();
        names.dedup();
        names.len() == dossiers.len()
    });
    for dossier in &mut dossiers {
        let name = telling.and_then(|of| of(dossier));
        dossier.called = name.unwrap_or(&dossier.file).to_owned();
    }
    dossiers
}

/// A match in hundredths of a percent, rounded as it is shown: to one decimal.
fn in_tenths(matching: Percent) -> i32 {
    (matching.get() + 5) / 10 * 10
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        let letters = [0, 1, 25, 26, 27, 51, 52, 701, 702].map(letter);
        assert_eq!(
            letters,
            ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]
        );
    }
}
