//! The scoring rule with all its numbers, so that anybody can recompute a match by hand.

use super::begin;
use crate::instrument::{PersonaIx, QuestionIx, Trait};
use crate::report::Reporter;
use crate::report::view::page::{Block, Cell, Column, Entry, Page, Table, TableKind};
use crate::scoring::Percent;
use crate::text::message::Message;

/// The rule with the numbers of all questions, or those of some alone.
pub fn weights(reporter: &Reporter<'_>, chosen: &[QuestionIx], whole: bool) -> Page {
    let weights = Weights::new(reporter);
    let title = match chosen {
        [only] if !whole => weights.heading(*only),
        _ => weights.get("weights-title"),
    };
    let mut page = begin(reporter, &title);
    if whole {
        weights.rule(&mut page);
        weights.questions(&mut page);
        weights.strengths(&mut page);
    }
    for ix in chosen {
        if *ix == reporter.instrument().decisive() {
            weights.goals(*ix, &mut page);
        } else {
            weights.statements(*ix, &mut page);
        }
    }
    page
}

/// The numbers of the scoring rule.
pub struct Weights<'a> {
    reporter: &'a Reporter<'a>,
    /// The weight of all scored questions.
    pub total: u32,
}

impl<'a> Weights<'a> {
    /// Those of an instrument.
    pub fn new(reporter: &'a Reporter<'a>) -> Self {
        let questions = reporter.instrument().questions.iter();
        Self {
            reporter,
            total: questions.map(|question| question.weight).sum(),
        }
    }

    fn get(&self, id: &'static str) -> String {
        self.reporter.locale().get(id)
    }

    fn say(&self, message: &Message) -> String {
        self.reporter.locale().say(message)
    }

    /// From how far behind a persona does not fit any more.
    pub fn margin(&self) -> Percent {
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
        page.push(Block::plain(self.get("weights-rule")));
        let entries = lines.iter().map(|line| Entry::new(self.say(line)));
        page.push(Block::points(entries));
    }

    fn questions(&self, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let header = ["weights-question", "weights-weight"].map(|id| self.get(id));
        let rows = instrument.scored().map(|ix| {
            let question = instrument.question(ix);
            let name = self.reporter.text(&question.name);
            let name = format!("{name} ({})", question.id);
            vec![name, question.weight.to_string()]
        });
        let sum = vec![self.get("weights-together"), self.total.to_string()];
        let rows = rows.chain([sum]).collect();
        let heading = self.get("weights-of-questions");
        push_table(page, heading, TableKind::Figures, header.into(), rows);
    }

    fn strengths(&self, page: &mut Page) {
        let header = ["weights-strength", "weights-points"].map(|id| self.get(id));
        let strengths = self.reporter.instrument().strengths.iter();
        let rows = strengths.map(|strength| {
            let name = self.reporter.text(&strength.name).to_owned();
            vec![name, strength.points.to_string()]
        });
        let heading = self.get("weights-of-strengths");
        push_table(
            page,
            heading,
            TableKind::Figures,
            header.into(),
            rows.collect(),
        );
    }

    fn heading(&self, ix: QuestionIx) -> String {
        let question = self.reporter.instrument().question(ix);
        let heading = Message::new("weights-of-question")
            .text("question", self.reporter.text(&question.name))
            .text("id", &question.id)
            .text("weight", question.weight)
            .text("total", self.total);
        self.say(&heading)
    }

    /// The decisive question: whose goal each option is, and how several divide the weight.
    fn goals(&self, ix: QuestionIx, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let question = instrument.question(ix);
        let header = ["weights-goal", "weights-whose"].map(|id| self.get(id));
        let rows = (0..).zip(&question.options).map(|(at, option)| {
            let has = |persona: &PersonaIx| instrument.persona(*persona).goals.contains(&at);
            let personas = instrument.persona_indices().filter(has);
            let names: Vec<_> = personas.map(|persona| self.persona(persona)).collect();
            let names = self.reporter.locale().list(&names);
            let name = self.reporter.text(&option.short);
            vec![format!("{name} ({})", option.id), names]
        });
        let rows = rows.collect();
        push_table(
            page,
            self.heading(ix),
            TableKind::Texts,
            header.into(),
            rows,
        );
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
        page.push(Block::points(entries));
    }

    /// Any other question: the agreement of each persona with each option, and the statements that it follows from.
    fn statements(&self, ix: QuestionIx, page: &mut Page) {
        let instrument = self.reporter.instrument();
        let question = instrument.question(ix);
        let mut header = vec![self.get("weights-persona")];
        header.extend(question.option_ids().map(str::to_owned));
        let rows = instrument.persona_indices().map(|persona| {
            let options = instrument.agreements[ix.get()].iter();
            let points = options.map(|of| of[persona.get()].to_string());
            let name = self.persona(persona).to_owned();
            std::iter::once(name).chain(points).collect()
        });
        let rows = rows.collect();
        push_table(page, self.heading(ix), TableKind::Figures, header, rows);
        let entries = self.traits(ix).map(|(persona, statement)| {
            Entry::new(self.statement(self.persona(persona), ix, statement))
        });
        page.push(Block::points(entries));
    }

    /// What the study says of each persona on a question.
    pub fn traits(&self, ix: QuestionIx) -> impl Iterator<Item = (PersonaIx, &Trait)> {
        let instrument = self.reporter.instrument();
        instrument.persona_indices().flat_map(move |persona| {
            let traits = instrument.persona(persona).traits.iter();
            let own = traits.filter(move |statement| statement.question == ix);
            own.map(move |statement| (persona, statement))
        })
    }

    fn persona(&self, ix: PersonaIx) -> &str {
        self.reporter
            .text(&self.reporter.instrument().persona(ix).name)
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

    /// The ids of some answers to a question.
    pub fn option_ids(&self, ix: QuestionIx, options: &[usize]) -> Vec<&str> {
        let question = self.reporter.instrument().question(ix);
        let ids = options.iter().map(|at| question.options[*at].id.as_str());
        ids.collect()
    }
}

fn push_table(
    page: &mut Page,
    heading: String,
    kind: TableKind,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
) {
    // A page of one table is called what the table is called.
    if page.title != heading {
        page.push(Block::Heading(heading.clone()));
    }
    let rows = rows.into_iter();
    let rows = rows.map(|row| row.into_iter().map(Cell::from).collect());
    page.push(Block::Table(Table {
        label: heading,
        kind,
        header: header.into_iter().map(Column::new).collect(),
        rows: rows.collect(),
    }));
}
