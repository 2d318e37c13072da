//! The texts of documents in one language, as serde writes them.

use std::fmt::Write;

use super::flips::Changes;
use super::pieces::{Piece, Pieces};
use crate::batch::packed::answers::{Field, Questions, code};
use crate::batch::packed::score_tables::{ScoreTables, points};
use crate::batch::packed::texts::Need;
use crate::dossier::json_value;
use crate::instrument::{Answer, Instrument, Kind, PersonaIx, Picks, Question, QuestionIx, Scope};
use crate::locale::Locale;
use crate::report::{FORMAT, escaped};
use crate::scoring::{Percent, Verdict, mix};

const VERDICTS: [Verdict; 4] = [
    Verdict::Clear,
    Verdict::Mixed,
    Verdict::Provisional,
    Verdict::Insufficient,
];

/// Every text of a document, from its beginning to its end.
#[derive(Debug)]
pub(super) struct Texts {
    pub(super) head: Piece,
    pub(super) organisation: Stated,
    pub(super) trainings: Piece,
    pub(super) training: Stated,
    /// In the order of [`Verdict`].
    pub(super) verdicts: Vec<Piece>,
    /// By persona.
    pub(super) named: Vec<Piece>,
    pub(super) nobody: Piece,
    /// By persona.
    pub(super) runners: Vec<Piece>,
    pub(super) fitting: Vec<Piece>,
    pub(super) margin: Piece,
    /// By answered weight.
    pub(super) answered: Vec<Piece>,
    /// By persona.
    pub(super) first_match: Vec<Piece>,
    pub(super) next_match: Vec<Piece>,
    pub(super) contributions: Piece,
    pub(super) scored: Vec<Scored>,
    pub(super) flips: Piece,
    pub(super) pathways: Piece,
    /// By persona.
    pub(super) preferences: Vec<Vec<Preference>>,
    pub(super) mix_begin: Piece,
    /// By how many personas fit, and persona.
    pub(super) mix: Vec<Piece>,
    pub(super) end: Piece,
}

/// What is answered about an organisation or a training.
#[derive(Debug)]
pub(super) struct Stated {
    pub(super) begin: Piece,
    pub(super) answers: Vec<Stating>,
    pub(super) end: Piece,
}

/// An answer as a dossier writes it.
#[derive(Debug)]
pub(super) enum Stating {
    /// One of several; its options by code.
    One { field: Field, options: Vec<Piece> },
    /// Several of several.
    Several {
        question: usize,
        begin: Piece,
        /// By code.
        options: Vec<Piece>,
        end: Piece,
    },
    /// A number.
    Number { question: usize, begin: Piece },
}

/// A question that moves the match.
#[derive(Debug)]
pub(super) struct Scored {
    pub(super) question: usize,
    pub(super) unanswered: Piece,
    pub(super) answers: Answers,
    pub(super) changes: Changes,
    /// By option and persona.
    pub(super) flips: Vec<Piece>,
}

/// What its answers contribute.
#[derive(Debug)]
pub(super) enum Answers {
    /// By code and answered weight.
    One {
        field: Field,
        contributions: Vec<Piece>,
    },
    Several {
        ranking: usize,
        texts: Several,
    },
}

/// What is written of an answer of several options.
#[derive(Debug)]
pub(super) struct Several {
    pub(super) weight: u32,
    pub(super) begin: Piece,
    /// By code.
    pub(super) options: Vec<Piece>,
    /// What comes before the points of each persona.
    pub(super) before: Vec<Piece>,
    pub(super) end: Piece,
}

/// A pathway that a persona prefers.
#[derive(Debug)]
pub(super) struct Preference {
    pub(super) needs: Vec<Need>,
    /// A bit of its own.
    pub(super) pathway: u64,
    pub(super) text: Piece,
}

/// What texts are made from.
struct Maker<'m> {
    instrument: &'m Instrument,
    questions: &'m Questions<'m>,
    scale: &'m ScoreTables,
    pieces: &'m mut Pieces,
    /// The ids of the personas, in quotes.
    personas: Vec<String>,
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    // A text has nothing that JSON cannot say.
    let json = serde_json::to_string(text).unwrap_or_default();
    escaped(&json).into_owned()
}

impl Texts {
    /// The texts; nothing for an instrument that is not made for here.
    pub(super) fn new(
        instrument: &Instrument,
        locale: &Locale,
        (questions, scale): (&Questions<'_>, &ScoreTables),
        pieces: &mut Pieces,
    ) -> Option<Self> {
        // Numbers give one answer to a question with one.
        let derived = instrument.questions.iter().filter_map(Question::bands);
        let mut kinds = derived.map(|bands| &instrument.questions[bands.question.get()].kind);
        let are_derived = kinds.all(|kind| matches!(kind, Kind::Choice | Kind::YesNo));
        let are_compared = instrument.personas.len() > 1;
        if !are_derived || !are_compared || instrument.pathways.len() > u64::BITS as usize {
            return None;
        }
        let personas = instrument.personas.iter();
        let mut maker = Maker {
            instrument,
            questions,
            scale,
            pieces,
            personas: personas.map(|persona| quoted(&persona.id)).collect(),
        };
        Some(maker.texts(locale))
    }
}

impl Maker<'_> {
    fn texts(&mut self, locale: &Locale) -> Texts {
        let of: u32 = self.weights();
        let verdict = |verdict: Verdict| format!(r#","verdict":"{}","persona":"#, verdict.id());
        Texts {
            head: self.head(locale),
            organisation: self.stated(Scope::Organisation),
            trainings: self.pieces.add(r#"},"trainings":[{"title":"#),
            training: self.stated(Scope::Training),
            verdicts: VERDICTS.map(|it| self.pieces.add(&verdict(it))).to_vec(),
            named: self.by_persona(|id| format!(r#"{id},"runner_up":"#)),
            nobody: self.pieces.add(r#"null,"runner_up":"#),
            runners: self.by_persona(|id| format!(r#"{id},"fitting":["#)),
            fitting: self.by_persona(|id| format!("{id},")),
            margin: self.pieces.add(r#"],"margin":"#),
            answered: (0..=of)
                .map(|weight| {
                    let text =
                        format!(r#","answered":{{"weight":{weight},"of":{of}}},"unanswered":["#);
                    self.pieces.add(&text)
                })
                .collect(),
            first_match: self.by_persona(|id| format!(r#"],"matches":[{{"persona":{id},"match":"#)),
            next_match: self.by_persona(|id| format!(r#"}},{{"persona":{id},"match":"#)),
            contributions: self.pieces.add(r#"}],"contributions":["#),
            scored: {
                let scored: Vec<_> = self.instrument.scored().map(QuestionIx::get).collect();
                scored.into_iter().map(|at| self.scored(at)).collect()
            },
            flips: self.pieces.add(r#"],"flips":["#),
            pathways: self.pieces.add(r#"],"pathways":["#),
            preferences: self.preferences(locale),
            mix_begin: self.pieces.add(r#"]}],"mix":["#),
            mix: self.mix(),
            end: self.pieces.add("]}\n"),
        }
    }

    /// The weight of all scored questions.
    fn weights(&self) -> u32 {
        let scored = self.instrument.scored();
        scored.map(|ix| self.instrument.question(ix).weight).sum()
    }

    fn head(&mut self, locale: &Locale) -> Piece {
        let (code, instrument) = (quoted(locale.code()), self.instrument);
        let (version, hash) = (quoted(&instrument.version), quoted(&instrument.hash));
        self.pieces.add(&format!(
            r#"{{"format":{FORMAT},"language":{code},"instrument":{{"version":{version},"hash":{hash}}},"organisation":{{"name":"#
        ))
    }

    fn by_persona(&mut self, text: impl Fn(&str) -> String) -> Vec<Piece> {
        let texts = self.personas.iter().map(|id| self.pieces.add(&text(id)));
        texts.collect()
    }

    /// The options of a question by code, each with a comma; nothing for no answer.
    fn options(&mut self, question: usize) -> Vec<Piece> {
        let options = self.instrument.questions[question].options.iter();
        let options = options.map(|option| self.pieces.add(&format!("{},", quoted(&option.id))));
        std::iter::once(Piece::default()).chain(options).collect()
    }

    fn stated(&mut self, scope: Scope) -> Stated {
        let instrument = self.instrument;
        let begin = self.pieces.add(r#","answers":{"#);
        let questions = instrument.questions_of(scope);
        let answers = questions.map(|ix| {
            let (at, question) = (ix.get(), instrument.question(ix));
            let id = quoted(&question.id);
            match question.kind {
                Kind::Choice | Kind::YesNo => Stating::One {
                    field: self.questions.fields[at],
                    options: self.answers_by_code(ix, &id),
                },
                Kind::Multi { .. } => Stating::Several {
                    question: at,
                    begin: self.pieces.add(&format!("{id}:[")),
                    options: self.options(at),
                    end: self.pieces.add("],"),
                },
                Kind::Number { .. } => Stating::Number {
                    question: at,
                    begin: self.pieces.add(&format!("{id}:")),
                },
            }
        });
        Stated {
            begin,
            answers: answers.collect(),
            end: self.pieces.add("}"),
        }
    }

    /// A key with each of its answers, as a dossier writes them.
    fn answers_by_code(&mut self, ix: QuestionIx, id: &str) -> Vec<Piece> {
        let mut pieces = vec![Piece::default(); 1 << self.questions.fields[ix.get()].bits];
        for option in 0..self.instrument.question(ix).options.len() {
            let answer = Answer::Picks(Picks::one(option));
            let value = json_value(self.instrument, ix, answer).to_string();
            let text = format!("{id}:{},", escaped(&value));
            pieces[usize::from(code(option))] = self.pieces.add(&text);
        }
        pieces
    }

    fn scored(&mut self, at: usize) -> Scored {
        let id = quoted(&self.instrument.questions[at].id);
        let mut rankings = self.scale.rankings.iter();
        let ranking = rankings.position(|ranking| ranking.question == at);
        Scored {
            question: at,
            unanswered: self.pieces.add(&format!("{id},")),
            answers: match ranking {
                Some(ranking) => Answers::Several {
                    ranking,
                    texts: self.several(at, &id),
                },
                None => Answers::One {
                    field: self.questions.fields[at],
                    contributions: self.contributions(at, &id),
                },
            },
            changes: Changes::new(self.instrument, self.questions, self.scale, at),
            flips: self.flips(at, &id),
        }
    }

    fn several(&mut self, at: usize, id: &str) -> Several {
        let weight = self.instrument.questions[at].weight;
        let first = format!(r#"],"weight":{weight},"points":["#);
        let befores = std::iter::once(first).chain(std::iter::repeat_n("},".to_owned(), 64));
        let before = befores.zip(&self.personas).map(|(before, persona)| {
            let text = format!(r#"{before}{{"persona":{persona},"points":"#);
            self.pieces.add(&text)
        });
        let before = before.collect();
        Several {
            weight,
            begin: self.pieces.add(&format!(r#"{{"question":{id},"answer":["#)),
            options: self.options(at),
            before,
            end: self.pieces.add("}]},"),
        }
    }

    /// What an answer contributes, by code and answered weight.
    fn contributions(&mut self, at: usize, id: &str) -> Vec<Piece> {
        let question = &self.instrument.questions[at];
        let share = self.instrument.tuning.share_total;
        let weights = self.weights() + 1;
        let nothing = (0..weights).map(|_| Piece::default());
        let mut pieces: Vec<Piece> = nothing.collect();
        for (option, answer) in question.options.iter().enumerate() {
            let sums = points(self.instrument, at, share, code(option), true);
            for answered in 0..weights {
                let whole = u64::from(answered) * u64::from(share) * 100;
                let (answer, weight) = (quoted(&answer.id), question.weight);
                let mut text = format!(
                    r#"{{"question":{id},"answer":[{answer}],"weight":{weight},"points":["#
                );
                for (persona, sum) in self.personas.iter().zip(&sums) {
                    let part = i64::from(*sum) - i64::from(weight) * 50 * i64::from(share);
                    let points = Percent::ratio(part, whole);
                    let _ = write!(text, r#"{{"persona":{persona},"points":{points}}},"#);
                }
                text.pop();
                text.push_str("]},");
                // With less answered than its own weight, it is not answered.
                let is_possible = answered >= weight;
                pieces.push(if is_possible {
                    self.pieces.add(&text)
                } else {
                    Piece::default()
                });
            }
        }
        let codes = 1 << self.questions.fields[at].bits;
        pieces.resize(codes * weights as usize, Piece::default());
        pieces
    }

    fn flips(&mut self, at: usize, id: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for option in &self.instrument.questions[at].options {
            let answer = quoted(&option.id);
            pieces.extend(self.by_persona(|persona| {
                format!(r#"{{"question":{id},"answer":{answer},"persona":{persona}}},"#)
            }));
        }
        pieces
    }

    fn preferences(&mut self, locale: &Locale) -> Vec<Vec<Preference>> {
        let instrument = self.instrument;
        let language = instrument.language_or_first(locale.code());
        let of = |persona: PersonaIx| {
            let preferences = instrument.preferences.iter();
            let own = preferences.filter(move |preference| preference.persona == persona);
            own.map(|preference| {
                let pathway = preference.pathway.get();
                let needs = preference.when.iter();
                let needs = needs.map(|need| Need::new(instrument, self.questions, need));
                let text = format!(
                    r#"{{"id":{},"persona":{},"because":{},"section":{}}},"#,
                    quoted(&instrument.pathways[pathway].id),
                    self.personas[persona.get()],
                    quoted(preference.because.get(language)),
                    quoted(&preference.section),
                );
                Preference {
                    needs: needs.collect(),
                    pathway: 1 << pathway,
                    text: self.pieces.add(&text),
                }
            })
            .collect()
        };
        instrument.persona_indices().map(of).collect()
    }

    /// What one of so many personas has in a mix of one training, by how many there are and persona.
    fn mix(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for count in 1..=self.personas.len() {
            let equal: Vec<_> = (0..count).map(PersonaIx::new).collect();
            let share = mix(&[equal])
                .first()
                .map_or(Percent::default(), |mix| mix.share);
            pieces.extend(self.by_persona(|persona| {
                format!(r#"{{"persona":{persona},"trainings":1,"share":{share}}},"#)
            }));
        }
        pieces
    }
}
