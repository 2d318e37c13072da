//! From dossiers to the result of their comparison.

use super::outcome::outcome;
use super::pair::{Paired, Pairs, pair, plain};
use crate::dossier::{Dossier, Subject};
use crate::report::Reporter;
use crate::report::result::{
    CautionResult, ComparedResult, ComparedTrainingResult, ComparisonResult, Detail, Differing,
    DossierResult, EditionRef, Member, PersonaMatchesResult, SharedAnswersResult, StandingResult,
    Unpaired,
};

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

/// A dossier under comparison, and its result.
pub(super) struct Side<'d> {
    pub(super) letter: String,
    pub(super) file: &'d str,
    pub(super) dossier: &'d Dossier,
    pub(super) result: DossierResult<'d>,
}

/// A training in one of the dossiers.
type At<'s, 'd> = (&'s Side<'d>, usize);

impl<'a> Reporter<'a> {
    /// The result of comparing two dossiers or more, each with the name of its file.
    pub fn comparison_result<'d>(&self, dossiers: &'d [(String, Dossier)]) -> ComparisonResult<'d>
    where
        'a: 'd,
    {
        let dossiers = dossiers.iter().enumerate();
        let sides = dossiers.map(|(at, (file, dossier))| Side {
            letter: letter(at),
            file,
            dossier,
            result: self.result(dossier, None, Detail::Brief),
        });
        let sides: Vec<_> = sides.collect();
        let pairs = pairs(&sides);
        let trainings: Vec<_> = pairs
            .paired
            .iter()
            .map(|paired| self.compared_training(&sides, paired))
            .collect();
        let organisation = self.differences(&sides, |_| Subject::Organisation);
        let differences = trainings.iter().flat_map(|training| &training.differences);
        let differences: Vec<_> = organisation.iter().chain(differences).collect();
        let scored = differences.iter().filter(|it| it.weight > 0);
        ComparisonResult {
            format: FORMAT,
            language: self.locale.code(),
            instrument: self.instrument.into(),
            editions_differ: !is_one_edition(sides.iter().map(|side| side.dossier)),
            dossiers: sides.iter().map(compared).collect(),
            differing: Differing {
                answers: differences.len(),
                scored: scored.count(),
            },
            trainings,
            organisation: SharedAnswersResult {
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
    fn cautions_of(&self, sides: &[Side<'_>]) -> Vec<CautionResult<'a>> {
        let mut cautions: Vec<CautionResult<'a>> = Vec::new();
        for side in sides {
            let answers = &side.dossier.organisation.answers;
            for item in self.cautions(&self.instrument.effective(answers)) {
                let letter = side.letter.clone();
                match cautions.iter_mut().find(|known| known.id == item.id) {
                    Some(known) => known.dossiers.push(letter),
                    None => cautions.push(CautionResult {
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

    fn compared_training<'d>(
        &self,
        sides: &[Side<'d>],
        paired: &Paired,
    ) -> ComparedTrainingResult<'d>
    where
        'a: 'd,
    {
        let places = places(sides, paired);
        let standings: Vec<_> = places.iter().copied().map(standing).collect();
        ComparedTrainingResult {
            name: self.training_names(&places).join(" / "),
            paired_by: paired.by,
            outcome: outcome(&standings),
            standings,
            matches: persona_matches(&places),
            differences: self.differences(sides, |at| Subject::Training(paired.positions[at])),
        }
    }

    /// What trainings are called: one name when it is the same everywhere, else each with its dossiers.
    fn training_names(&self, places: &[At<'_, '_>]) -> Vec<String> {
        let mut names: Vec<(String, &str)> = Vec::new();
        for place in places {
            let (side, position) = place;
            let title = side.dossier.trainings[*position].title.as_deref();
            let name = self.training_name(position + 1, title.map(str::trim));
            let known = names.iter().find(|(known, _)| plain(known) == plain(&name));
            let name = known.map_or(name, |(known, _)| known.clone());
            names.push((name, &side.letter));
        }
        let first = names.first().map(|(name, _)| name.clone());
        match first {
            Some(first) if names.iter().all(|(name, _)| *name == first) => vec![first],
            _ => self.held_by(names.into_iter()),
        }
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
            name: self.training_names(&places).join(" / "),
        }
    }
}

/// Which trainings belong together.
fn pairs(sides: &[Side<'_>]) -> Pairs {
    let titles = sides.iter().map(|side| {
        let trainings = side.dossier.trainings.iter();
        trainings.map(|sheet| sheet.title.as_deref()).collect()
    });
    pair(&titles.collect::<Vec<_>>())
}

/// Where trainings that belong together stand.
fn places<'s, 'd>(sides: &'s [Side<'d>], paired: &Paired) -> Vec<At<'s, 'd>> {
    let positions = paired.positions.iter().copied();
    sides.iter().zip(positions).collect()
}

fn standing<'d>((side, position): At<'_, 'd>) -> StandingResult<'d> {
    let training = &side.result.trainings[position];
    StandingResult {
        dossier: side.letter.clone(),
        training: position + 1,
        title: training.title,
        verdict: training.verdict,
        persona: training.persona,
        fitting: training.fitting.clone(),
        margin: training.margin,
        answered: training.answered,
        recognised: training.recognised,
        decided: training.decided.clone(),
    }
}

/// The matches of all personas; of two dossiers also how far they are apart.
fn persona_matches<'d>(places: &[At<'_, 'd>]) -> Vec<PersonaMatchesResult<'d>> {
    let Some((first, position)) = places.first() else {
        return Vec::new();
    };
    let ranking = first.result.trainings[*position].matches.iter();
    ranking
        .map(|found| {
            let everywhere = places.iter().filter_map(|(side, position)| {
                let mut matches = side.result.trainings[*position].matches.iter();
                matches.find(|other| other.persona == found.persona)
            });
            let matches: Vec<_> = everywhere.map(|found| found.matching).collect();
            PersonaMatchesResult {
                persona: found.persona,
                difference: match matches[..] {
                    [a, b] => Some(b - a),
                    _ => None,
                },
                matches,
            }
        })
        .collect()
}

/// The name of a dossier at a position: `A` to `Z`, then `AA` and so on, as spreadsheets name columns.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

fn compared<'d>(side: &Side<'d>) -> ComparedResult<'d> {
    let session = &side.dossier.session;
    ComparedResult {
        letter: side.letter.clone(),
        file: side.file,
        organisation: side.dossier.organisation.title.as_deref(),
        respondent: session.respondent.as_deref(),
        interviewer: session.interviewer.as_deref(),
        date: session.date.as_deref(),
        instrument: session.instrument.as_ref().map(EditionRef::from),
    }
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
