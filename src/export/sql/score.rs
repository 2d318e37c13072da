//! From sums to the columns of a row of scores: the ranking, the matches, the verdict and the pathway.

use super::read::{ORGANISATION, PROBLEM, PROBLEM_COLUMN, ROW, Reading, TRAINING, kept};
use super::step::{Query, Step};
use super::{COLUMNS_OF_PROBLEM, Order};
use crate::batch::COLUMNS;
use crate::instrument::{Persona, PersonaIx};
use crate::scoring::Verdict;

/// The columns of the steps.
const ANSWERED: &str = "the answered weight";
const BEST: &str = "the best";
const BEST_MATCH: &str = "the match of the best";
const SECOND: &str = "the second";
const MARGIN: &str = "the margin";
const GUIDE: &str = "the guide";

/// Adds the sum of every persona, and the weight of what is answered, as [`Scorer::sums`](crate::scoring::Scorer) does.
pub(super) fn sums(reading: &Reading<'_>, step: &mut Step) {
    let scored: Vec<_> = reading.instrument.scored().collect();
    for persona in &reading.instrument.personas {
        let terms = scored
            .iter()
            .filter_map(|ix| reading.agreement(*ix, &persona.id));
        let terms = terms.map(|(term, _)| format!("\n        + {term}"));
        // The first number makes all that follows large enough.
        let sum = format!("CAST(0 AS BIGINT){}", terms.collect::<String>());
        step.column(&sum_of(persona), sum);
    }
    let weights = scored.iter().filter_map(|ix| {
        let (_, answered) = reading.agreement(*ix, &reading.instrument.personas[0].id)?;
        let weight = reading.instrument.question(*ix).weight;
        Some(format!(
            "\n        + CASE WHEN {answered} THEN {weight} ELSE 0 END"
        ))
    });
    step.column(ANSWERED, format!("0{}", weights.collect::<String>()));
}

/// Adds the steps behind the sums; returns the columns of the result.
pub(super) fn write(
    reading: &Reading<'_>,
    order: &Order,
    query: &mut Query,
) -> Vec<(String, String)> {
    let ranking = Ranking { reading };
    for step in [
        ranking.ranked(),
        ranking.best(),
        ranking.placed(),
        ranking.judged(),
    ] {
        query.step(&step);
    }
    ranking.result(order)
}

/// The key of a persona is its sum, and behind it its place from the end: so no two keys are equal, and of equal sums the one
/// that the instrument names first is the largest.
struct Ranking<'r, 'a> {
    reading: &'r Reading<'a>,
}

impl Ranking<'_, '_> {
    fn name(&self, name: &str) -> String {
        self.reading.dialect.name(name)
    }

    fn personas(&self) -> &[Persona] {
        &self.reading.instrument.personas
    }

    /// The same for every persona, between commas.
    fn each(&self, text: impl Fn(&Persona) -> String) -> String {
        let all: Vec<_> = self.personas().iter().map(text).collect();
        all.join(", ")
    }

    /// What belongs to the persona that a key is of.
    fn by_key(&self, key: &str, text: impl Fn(PersonaIx, &Persona) -> Option<String>) -> String {
        let count = self.personas().len();
        let arms = self.personas().iter().enumerate();
        let arms = arms.filter_map(|(at, persona)| {
            let text = text(PersonaIx::new(at), persona)?;
            Some(format!(" WHEN {} THEN {text}", count - 1 - at))
        });
        format!(
            "CASE {} % {count}{} END",
            self.name(key),
            arms.collect::<String>()
        )
    }

    /// In hundredths of a percent, halves up; of nothing, everybody has half.
    fn ranked(&self) -> Step {
        let mut step = self.reading.start("ranked", "sql-ranked");
        let count = self.personas().len();
        let (whole, answered) = (
            self.reading.instrument.tuning.share_total,
            self.name(ANSWERED),
        );
        for (at, persona) in self.personas().iter().enumerate() {
            let sum = self.name(&sum_of(persona));
            step.column(
                &key_of(persona),
                format!("{sum} * {count} + {}", count - 1 - at),
            );
            let matching = self.reading.dialect.times(
                &format!("200 * {sum} + {whole} * {answered}"),
                &format!("NULLIF({} * {answered}, 0)", 2 * whole),
            );
            step.column(&match_of(persona), format!("COALESCE({matching}, 5000)"));
        }
        step
    }

    fn best(&self) -> Step {
        let mut step = self.reading.start("best", "sql-best");
        let keys = self.each(|persona| self.name(&key_of(persona)));
        let matches = self.each(|persona| self.name(&match_of(persona)));
        step.column(BEST, format!("GREATEST({keys})"));
        step.column(BEST_MATCH, format!("GREATEST({matches})"));
        step
    }

    /// The second, and the best of those that fit and have a pathway: mostly the best of all.
    fn placed(&self) -> Step {
        let mut step = self.reading.start("placed", "sql-placed");
        let best = self.name(BEST);
        let others = self.each(|persona| {
            let key = self.name(&key_of(persona));
            format!("CASE WHEN {key} = {best} THEN -1 ELSE {key} END")
        });
        step.column(SECOND, format!("GREATEST({others})"));
        let all_have_one = self
            .reading
            .instrument
            .persona_indices()
            .all(|ix| self.always_has_pathway(ix));
        if !all_have_one {
            let guides = self.reading.instrument.persona_indices().map(|ix| {
                let persona = self.reading.instrument.persona(ix);
                let key = self.name(&key_of(persona));
                let behind = format!(
                    "{} - {}",
                    self.name(BEST_MATCH),
                    self.name(&match_of(persona))
                );
                let close = self.is_close(&behind);
                let pathway = self.pathway(ix);
                format!("CASE WHEN ({close}) AND {pathway} IS NOT NULL THEN {key} ELSE -1 END")
            });
            let guides: Vec<_> = guides.collect();
            step.column(GUIDE, format!("GREATEST({})", guides.join(", ")));
        } else {
            step.column(GUIDE, best);
        }
        step
    }

    fn judged(&self) -> Step {
        let mut step = self.reading.start("judged", "sql-judged");
        let second = self.by_key(SECOND, |_, persona| Some(self.name(&match_of(persona))));
        step.column(MARGIN, format!("{} - {second}", self.name(BEST_MATCH)));
        step
    }

    /// Whether a distance from the first calls for naming both.
    fn is_close(&self, behind: &str) -> String {
        let margin = self.reading.instrument.tuning.mixed_margin;
        format!("{behind} = 0 OR {behind} < {margin}")
    }

    /// Whether a persona has a pathway whatever is answered.
    fn always_has_pathway(&self, persona: PersonaIx) -> bool {
        let preferences = &self.reading.instrument.preferences;
        preferences
            .iter()
            .any(|one| one.persona == persona && one.when.is_empty())
    }

    /// The first pathway of a persona whose conditions hold.
    fn pathway(&self, persona: PersonaIx) -> String {
        let instrument = self.reading.instrument;
        let mut arms = String::new();
        for preference in instrument
            .preferences
            .iter()
            .filter(|one| one.persona == persona)
        {
            let pathway = &instrument.pathways[preference.pathway.get()].id;
            let pathway = self.reading.dialect.text(pathway);
            if preference.when.is_empty() {
                if arms.is_empty() {
                    return pathway;
                }
                return format!("CASE{arms} ELSE {pathway} END");
            }
            let when = self.reading.hold(&preference.when);
            arms.push_str(&format!("\n        WHEN {when} THEN {pathway}"));
        }
        if arms.is_empty() {
            return self.reading.dialect.as_text("NULL");
        }
        format!("CASE{arms} END")
    }

    fn result(&self, order: &Order) -> Vec<(String, String)> {
        let instrument = self.reading.instrument;
        let dialect = self.reading.dialect;
        let id = |_, persona: &Persona| Some(dialect.text(&persona.id));
        let (answered, margin) = (self.name(ANSWERED), self.name(MARGIN));
        let enough = format!("{answered} >= {}", instrument.tuning.least_weight);
        let decisive = self.reading.places(instrument.decisive());
        let is_open = decisive
            .first()
            .map_or_else(|| "TRUE".to_owned(), |place| format!("{place} IS NULL"));
        let verdict = |verdict: Verdict| dialect.text(verdict.id());
        let verdict = format!(
            "CASE WHEN NOT ({enough}) THEN {} WHEN {is_open} THEN {} WHEN {} THEN {} ELSE {} END",
            verdict(Verdict::Insufficient),
            verdict(Verdict::Provisional),
            self.is_close(&margin),
            verdict(Verdict::Mixed),
            verdict(Verdict::Clear),
        );
        let pathway = self.by_key(GUIDE, |ix, _| Some(self.pathway(ix)));
        let percent = |hundredths: &str| {
            format!("CAST(CAST({hundredths} AS INTEGER) * 0.01 AS DECIMAL(5, 2))")
        };
        let scores = [
            format!("CASE WHEN {enough} THEN {} END", self.by_key(BEST, id)),
            percent(&self.name(BEST_MATCH)),
            self.by_key(SECOND, id),
            percent(&margin),
            verdict,
            answered.clone(),
            // Without a persona that fits there is no guide.
            format!(
                "CASE WHEN {enough} AND {} >= 0 THEN {pathway} END",
                self.name(GUIDE)
            ),
        ];
        let problem = self.name(PROBLEM);
        let scored = |score: String| format!("CASE WHEN {problem} IS NULL THEN {score} END");
        let about = [
            self.name(ROW),
            self.guarded(ORGANISATION),
            self.guarded(TRAINING),
        ];
        let scores = about.into_iter().chain(scores.into_iter().map(scored));
        let scores = COLUMNS.iter().map(|&name| name.to_owned()).zip(scores);
        let matches = self.personas().iter().map(|persona| {
            let matching = percent(&self.name(&match_of(persona)));
            (persona.id.clone(), scored(matching))
        });
        let names = order.columns.kept.iter().enumerate();
        let carried = names.map(|(at, name)| (name.clone(), self.name(&kept(at))));
        let problems = [PROBLEM, PROBLEM_COLUMN].map(|name| self.name(name));
        let problems = COLUMNS_OF_PROBLEM
            .iter()
            .map(|&name| name.to_owned())
            .zip(problems);
        let all = scores.chain(matches).chain(carried).chain(problems);
        all.map(|(name, expression)| (expression, name)).collect()
    }

    /// A name with an apostrophe before it when a spreadsheet would take it for a formula, as in every table of ours.
    fn guarded(&self, name: &str) -> String {
        let name = self.name(name);
        let signs = "('+', '-')";
        let digits =
            |text: &str, also: &str| format!("TRANSLATE({text}, '0123456789{also}', '') = ''");
        format!(
            "CASE WHEN LEFT({name}, 1) IN ('=', '@') OR LEFT({name}, 1) IN {signs} AND NOT \
             (LENGTH({name}) > 1 AND {} AND {}) THEN '''' || {name} ELSE {name} END",
            digits(&format!("SUBSTRING({name}, 2, 1)"), ""),
            digits(&format!("SUBSTRING({name}, 2)"), ".,"),
        )
    }
}

fn sum_of(persona: &Persona) -> String {
    format!("sum of {}", persona.id)
}

fn key_of(persona: &Persona) -> String {
    format!("key of {}", persona.id)
}

fn match_of(persona: &Persona) -> String {
    format!("match of {}", persona.id)
}
