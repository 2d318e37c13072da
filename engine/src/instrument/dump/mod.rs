//! The instrument as it is understood, to read and to compare: every default filled in, every id resolved, points for every
//! option, bands with both ends, always in the same order.
//!
//! It does not hold the hash: two instruments that differ only in comments or in how they are spread over files are the
//! same here.

mod roads;
mod toml;

pub use toml::toml;

use serde_json::{Map, Value, json};

use super::{
    AnswerOption, Condition, Instrument, Kind, Persona, Question, QuestionIx, Scope, Test, Text,
};

/// The whole instrument.
pub fn dump(instrument: &Instrument) -> Value {
    let view = View { instrument };
    let tuning = &instrument.tuning;
    let mut whole = Map::new();
    let mut set = |key: &str, value: Value| whole.insert(key.to_owned(), value);
    set("version", json!(instrument.version));
    set("languages", json!(instrument.languages));
    set("title", view.text(&instrument.title));
    set("source", view.text(&instrument.source));
    set(
        "scoring",
        json!({
            "total_weight": instrument.questions.iter().map(|one| one.weight).sum::<u32>(),
            "shares": tuning.shares,
            "mixed_margin": tuning.mixed_margin,
            "least_weight": tuning.least_weight,
            "weak_below": tuning.weak_below,
        }),
    );
    let strengths = instrument.strengths.iter().map(|strength| {
        json!({ "id": strength.id, "points": strength.points, "name": view.text(&strength.name) })
    });
    set("strength", strengths.collect());
    let questions = instrument.question_indices();
    set("question", questions.map(|ix| view.question(ix)).collect());
    let personas = instrument.personas.iter();
    set("persona", personas.map(|one| view.persona(one)).collect());
    let cautions = instrument.cautions.iter().map(|caution| {
        json!({
            "id": caution.id,
            "when": view.conditions(&caution.when),
            "text": view.text(&caution.text),
            "section": caution.section,
        })
    });
    set("caution", cautions.collect());
    view.roads(&mut whole);
    Value::Object(whole)
}

/// An instrument, and how its parts are written.
struct View<'a> {
    instrument: &'a Instrument,
}

impl View<'_> {
    fn text(&self, text: &Text) -> Value {
        let languages = self.instrument.languages.iter().cloned();
        let texts = text.all().map(|text| json!(text));
        Value::Object(languages.zip(texts).collect())
    }

    fn conditions(&self, conditions: &[Condition]) -> Value {
        let all = conditions.iter().map(|condition| {
            let question = self.instrument.question(condition.question);
            let ids = |options: &[usize]| ids(question, options);
            let (key, value) = match &condition.test {
                Test::Any(options) => ("any", ids(options)),
                Test::None(options) => ("none", ids(options)),
                Test::AtLeast(least) => ("at_least", json!(least)),
                Test::AtMost(most) => ("at_most", json!(most)),
            };
            json!({ "question": question.id, key: value })
        });
        all.collect()
    }

    fn question(&self, ix: QuestionIx) -> Value {
        let question = self.instrument.question(ix);
        let mut row = Map::new();
        let mut set = |key: &str, value: Value| row.insert(key.to_owned(), value);
        set("id", json!(question.id));
        let scope = match question.scope {
            Scope::Organisation => "organisation",
            Scope::Training => "training",
        };
        set("scope", json!(scope));
        let kind = match question.kind {
            Kind::Choice => "choice",
            Kind::Multi { .. } => "multi",
            Kind::YesNo => "yes_no",
            Kind::Number { .. } => "number",
        };
        set("kind", json!(kind));
        match &question.kind {
            Kind::Multi { max, ranked } => {
                set("max", json!(max));
                set("ranked", json!(ranked));
            }
            Kind::Number { min, max, derives } => {
                set("min", json!(min));
                set("max", json!(max));
                if let Some(bands) = derives {
                    let derived = self.instrument.question(bands.question);
                    let ends = bands.bands.iter().skip(1).map(|band| band.from - 1);
                    let rows = bands
                        .bands
                        .iter()
                        .zip(ends.chain([*max]))
                        .map(|(band, to)| {
                            let option = &derived.options[band.option].id;
                            json!({ "from": band.from, "to": to, "option": option })
                        });
                    set("derives", json!(derived.id));
                    set("bands", rows.collect());
                }
            }
            Kind::Choice | Kind::YesNo => {}
        }
        set("weight", json!(question.weight));
        set("decisive", json!(question.decisive));
        set("asked", json!(question.asked));
        set("rotate", json!(question.rotate));
        set("divides", json!(question.divides));
        set("ask_when", self.conditions(&question.ask_when));
        set("section", json!(question.section));
        set("name", self.text(&question.name));
        set("ask", self.text(&question.ask));
        set("help", self.text(&question.help));
        let options = question.options.iter().enumerate();
        let options = options.map(|(at, option)| self.option(ix, at, option));
        set("option", options.collect());
        Value::Object(row)
    }

    fn option(&self, question: QuestionIx, at: usize, option: &AnswerOption) -> Value {
        let mut row = Map::new();
        row.insert("id".to_owned(), json!(option.id));
        row.insert("name".to_owned(), self.text(&option.name));
        row.insert("short".to_owned(), self.text(&option.short));
        if let Some(help) = &option.help {
            row.insert("help".to_owned(), self.text(help));
        }
        row.insert("aliases".to_owned(), json!(option.aliases));
        if let Some(points) = self.instrument.agreements[question.get()].get(at) {
            let personas = self.instrument.personas.iter();
            let points = personas
                .zip(points)
                .map(|(one, points)| (one.id.clone(), json!(points)));
            row.insert("agreement".to_owned(), Value::Object(points.collect()));
        }
        Value::Object(row)
    }

    fn persona(&self, persona: &Persona) -> Value {
        let decisive = self.instrument.question(self.instrument.decisive());
        let traits = persona.traits.iter().map(|statement| {
            let question = self.instrument.question(statement.question);
            let strength = &self.instrument.strengths[statement.strength];
            json!({
                "question": question.id,
                "word": statement.word,
                "strength": strength.id,
                "points": strength.points,
                "for": ids(question, &statement.favours),
                "against": ids(question, &statement.opposes),
                "section": statement.section,
                "text": self.text(&statement.text),
            })
        });
        let mut row = Map::new();
        let mut set = |key: &str, value: Value| row.insert(key.to_owned(), value);
        set("id", json!(persona.id));
        set("name", self.text(&persona.name));
        set("tagline", self.text(&persona.tagline));
        set("summary", self.text(&persona.summary));
        if let Some(remark) = &persona.remark {
            set("remark", self.text(remark));
        }
        set("section", json!(persona.section));
        set("goals", ids(decisive, &persona.goals));
        set("trait", traits.collect());
        Value::Object(row)
    }
}

/// The ids of some options, in the order of the question: another order means nothing.
fn ids(question: &Question, options: &[usize]) -> Value {
    let mut options = options.to_vec();
    options.sort_unstable();
    let ids = options.iter().map(|at| question.options[*at].id.as_str());
    ids.collect()
}
