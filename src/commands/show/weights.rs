//! The scoring rule with all its numbers, so that anybody can recompute a match by hand.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::instrument::{PersonaIx, QuestionIx, Trait};
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Entry, Page, Reporter, Tone};
use leerkompas_engine::scoring::Percent;

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, Problem> {
    let instrument = reporter.instrument();
    let scored: Vec<_> = instrument.scored().collect();
    let chosen = match id {
        None => scored,
        Some(id) => {
            let ids = scored.iter().map(|ix| instrument.question(*ix).id.as_str());
            vec![scored[find("question", id, ids)?]]
        }
    };
    let weights = Weights {
        reporter,
        total: instrument.questions.iter().map(|q| q.weight).sum(),
    };
    let mut page = Page::default();
    if id.is_none() {
        weights.rule(&mut page);
        weights.questions(&mut page);
        weights.strengths(&mut page);
    }
    for ix in &chosen {
        if *ix == instrument.decisive() {
            weights.goals(*ix, &mut page);
        } else {
            weights.statements(*ix, &mut page);
        }
    }
    Ok(Shown {
        page,
        json: weights.facts(&chosen),
    })
}

struct Weights<'a> {
    reporter: &'a Reporter<'a>,
    /// The weight of all scored questions.
    total: u32,
}

impl Weights<'_> {
    fn get(&self, id: &'static str) -> String {
        self.reporter.locale().get(id)
    }

    fn say(&self, message: &Message) -> String {
        self.reporter.locale().say(message)
    }

    fn margin(&self) -> Percent {
        let margin = self.reporter.instrument().tuning.mixed_margin;
        Percent::hundredths(i32::try_from(margin).unwrap_or(i32::MAX))
    }

    /// How a match follows, and what may be said of it.
    fn rule(&self, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let decisive = instrument.question(instrument.decisive());
        let decisive = self.reporter.text(&decisive.name);
        let margin = self.margin().to_string();
        let margin = margin.replace('.', &self.get("decimal-mark"));
        let lines = [
            Message::new("weights-agreement").text("decisive", decisive),
            Message::new("weights-rounding"),
            Message::new("weights-margin").text("margin", margin),
            Message::new("weights-least")
                .text("least", instrument.tuning.least_weight)
                .text("total", self.total)
                .text("decisive", decisive),
        ];
        page.push(Block::Title(self.get("weights-title")));
        page.push(Block::Paragraph(self.get("weights-rule"), Tone::Plain));
        page.push(Block::Blank);
        let entries = lines.iter().map(|line| Entry::new(self.say(line)));
        page.push(Block::List(entries.collect()));
    }

    fn questions(&self, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let header = ["weights-question", "weights-weight"].map(|id| self.get(id));
        let rows = instrument.scored().map(|ix| {
            let question = instrument.question(ix);
            let name = self.reporter.text(&question.name);
            vec![
                format!("{name} ({})", question.id),
                question.weight.to_string(),
            ]
        });
        let sum = vec![self.get("weights-together"), self.total.to_string()];
        page.push(Block::Heading(self.get("weights-of-questions")));
        page.push(Block::Figures(header.to_vec(), rows.chain([sum]).collect()));
    }

    fn strengths(&self, page: &mut Page) {
        let header = ["weights-strength", "weights-points"].map(|id| self.get(id));
        let strengths = self.reporter.instrument().strengths.iter();
        let rows = strengths.map(|strength| {
            let name = self.reporter.text(&strength.name).to_owned();
            vec![name, strength.points.to_string()]
        });
        page.push(Block::Heading(self.get("weights-of-strengths")));
        page.push(Block::Figures(header.to_vec(), rows.collect()));
    }

    fn heading(&self, ix: QuestionIx) -> Block {
        let question = self.reporter.instrument().question(ix);
        let heading = Message::new("weights-of-question")
            .text("question", self.reporter.text(&question.name))
            .text("id", &question.id)
            .text("weight", question.weight)
            .text("total", self.total);
        Block::Heading(self.say(&heading))
    }

    /// The decisive question: whose goal each option is, and how several divide the weight.
    fn goals(&self, ix: QuestionIx, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let question = instrument.question(ix);
        page.push(self.heading(ix));
        let header = ["weights-goal", "weights-whose"].map(|id| self.get(id));
        let rows = (0..).zip(&question.options).map(|(at, option)| {
            let has = |persona: &PersonaIx| instrument.persona(*persona).goals.contains(&at);
            let personas = instrument.persona_indices().filter(has);
            let names: Vec<_> = personas
                .map(|persona| self.reporter.persona(persona).text)
                .collect();
            let names = self.reporter.locale().list(&names);
            let name = self.reporter.text(&option.short);
            vec![format!("{name} ({})", option.id), names]
        });
        page.push(Block::Table(header.to_vec(), rows.collect()));
        let tuning = &instrument.tuning;
        let shares = tuning.shares.iter().filter(|row| row.len() > 1);
        let entries = shares.map(|row| {
            let parts = row
                .iter()
                .map(|share| format!("{share}/{}", tuning.share_total));
            let line = Message::new("weights-shares")
                .number("picks", row.len())
                .text("shares", parts.collect::<Vec<_>>().join(", "));
            Entry::new(self.say(&line))
        });
        page.push(Block::List(entries.collect()));
    }

    /// Any other question: the agreement of each persona with each option, and the statements that it follows from.
    fn statements(&self, ix: QuestionIx, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let question = instrument.question(ix);
        page.push(self.heading(ix));
        let mut header = vec![self.get("weights-persona")];
        header.extend(question.option_ids().map(str::to_owned));
        let rows = instrument.persona_indices().map(|persona| {
            let options = instrument.agreements[ix.get()].iter();
            let points = options.map(|of| of[persona.get()].to_string());
            let name = self.reporter.persona(persona).text;
            std::iter::once(name).chain(points).collect()
        });
        page.push(Block::Figures(header, rows.collect()));
        let entries = self.traits(ix).map(|(persona, statement)| {
            let name = self.reporter.persona(persona).text;
            Entry::new(self.statement(&name, ix, statement))
        });
        page.push(Block::List(entries.collect()));
    }

    fn traits(&self, ix: QuestionIx) -> impl Iterator<Item = (PersonaIx, &Trait)> {
        let instrument = self.reporter.instrument();
        instrument.persona_indices().flat_map(move |persona| {
            let traits = instrument.persona(persona).traits.iter();
            let own = traits.filter(move |statement| statement.question == ix);
            own.map(move |statement| (persona, statement))
        })
    }

    /// A statement of the study in a line: its word, what that is worth, for and against what.
    fn statement(&self, persona: &str, ix: QuestionIx, statement: &Trait) -> String {
        let strength = &self.reporter.instrument().strengths[statement.strength];
        let strength_name = self.reporter.text(&strength.name);
        let sides = [
            ("weights-for", &statement.favours),
            ("weights-against", &statement.opposes),
        ];
        let sides = sides.iter().filter(|(_, options)| !options.is_empty());
        let sides: String = sides
            .map(|(id, options)| {
                let ids = self.option_ids(ix, options).join(", ");
                self.say(&Message::new(id).text("answers", ids))
            })
            .collect();
        let line = if statement.word.is_empty() {
            Message::new("weights-statement-without-word")
        } else {
            Message::new("weights-statement").text("word", &statement.word)
        };
        let line = line
            .text("persona", persona)
            .text("strength", strength_name)
            .number("points", strength.points)
            .text("sides", sides)
            .text("section", &statement.section);
        self.say(&line)
    }

    fn option_ids(&self, ix: QuestionIx, options: &[usize]) -> Vec<&str> {
        let question = self.reporter.instrument().question(ix);
        let ids = options.iter().map(|at| question.options[*at].id.as_str());
        ids.collect()
    }

    fn facts(&self, chosen: &[QuestionIx]) -> Value {
        let instrument = self.reporter.instrument();
        let tuning = &instrument.tuning;
        let strengths = instrument.strengths.iter().map(|strength| {
            let name = self.reporter.text(&strength.name);
            json!({ "id": strength.id, "name": name, "points": strength.points })
        });
        let personas = instrument.personas.iter().map(|persona| {
            let name = self.reporter.text(&persona.name);
            json!({ "id": persona.id, "name": name })
        });
        json!({
            "instrument": { "version": instrument.version, "hash": instrument.hash },
            "weight": self.total,
            "least_weight": tuning.least_weight,
            "mixed_margin": self.margin(),
            "share_total": tuning.share_total,
            "shares": tuning.shares,
            "strengths": strengths.collect::<Vec<_>>(),
            "personas": personas.collect::<Vec<_>>(),
            "questions": chosen.iter().map(|ix| self.question_facts(*ix)).collect::<Vec<_>>(),
        })
    }

    fn question_facts(&self, ix: QuestionIx) -> Value {
        let instrument = self.reporter.instrument();
        let question = instrument.question(ix);
        let options = question
            .options
            .iter()
            .zip(&instrument.agreements[ix.get()]);
        let options = options.map(|(option, points)| {
            let ids = instrument.personas.iter().map(|persona| &persona.id);
            let agreements = ids
                .zip(points)
                .map(|(id, points)| (id.clone(), json!(points)));
            json!({
                "id": option.id,
                "name": self.reporter.text(&option.name),
                "agreements": agreements.collect::<serde_json::Map<_, _>>(),
            })
        });
        let statements = self.traits(ix).map(|(persona, statement)| {
            let strength = &instrument.strengths[statement.strength];
            json!({
                "persona": instrument.persona(persona).id,
                "word": statement.word,
                "strength": strength.id,
                "points": strength.points,
                "for": self.option_ids(ix, &statement.favours),
                "against": self.option_ids(ix, &statement.opposes),
                "text": self.reporter.text(&statement.text),
                "section": statement.section,
            })
        });
        json!({
            "id": question.id,
            "name": self.reporter.text(&question.name),
            "weight": question.weight,
            "decisive": question.decisive,
            "section": question.section,
            "options": options.collect::<Vec<_>>(),
            "statements": statements.collect::<Vec<_>>(),
        })
    }
}
