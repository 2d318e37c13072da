//! `show`: the personas and the questions, for who wants to read before answering.

use std::io::Write;

use crate::cli::{Show, Topic};
use crate::context::Context;
use crate::diagnostic::nearest;
use crate::exit::Exit;
use crate::instrument::{Instrument, ItemKind, Kind, Language, PersonaIx, QuestionIx};
use crate::locale::Locale;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::Outline;

pub(super) fn run(args: &Show, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let view = View {
        instrument: &context.instrument,
        locale: &context.locale,
        language: context.instrument.language_or_first(context.locale.code()),
    };
    let mut page = Outline::new(context.stdout);
    match (args.topic, &args.id) {
        (Topic::Persona, None) => view.personas(&mut page),
        (Topic::Question, None) => view.questions(&mut page),
        (Topic::Persona, Some(id)) => {
            let ids = view
                .instrument
                .personas
                .iter()
                .map(|persona| persona.id.as_str());
            let ix = view
                .instrument
                .find_persona(id)
                .ok_or_else(|| unknown("persona", id, ids))?;
            view.persona(&mut page, ix);
        }
        (Topic::Question, Some(id)) => {
            let ids = view
                .instrument
                .questions
                .iter()
                .map(|question| question.id.as_str());
            let ix = view
                .instrument
                .find_question(id)
                .ok_or_else(|| unknown("question", id, ids))?;
            view.question(&mut page, ix);
        }
    }
    out.write_all(page.into_text().as_bytes())?;
    Ok(Exit::Done)
}

fn unknown<'a>(
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Problem {
    let message = Message::new("unknown-id").text("what", what).text("id", id);
    let hint = match nearest(id, known.clone()) {
        Some(near) => Message::new("hint-did-you-mean").text("suggestion", near),
        None => Message::new("hint-options").text(
            "options",
            known
                .map(|id| format!("`{id}`"))
                .collect::<Vec<_>>()
                .join(", "),
        ),
    };
    Problem::Usage(message, Some(hint))
}

struct View<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    language: Language,
}

impl View<'_> {
    fn personas(&self, page: &mut Outline) {
        page.title(self.instrument.title.get(self.language));
        for persona in &self.instrument.personas {
            let line = Message::new("persona-in-short")
                .text("persona", persona.name.get(self.language))
                .text("tagline", persona.tagline.get(self.language));
            page.bullet(&format!("{} ({})", self.locale.say(&line), persona.id));
        }
        page.paragraph("");
        page.paragraph(&self.locale.get("show-more-persona"));
    }

    fn persona(&self, page: &mut Outline, ix: PersonaIx) {
        let persona = self.instrument.persona(ix);
        page.title(persona.name.get(self.language));
        page.paragraph(persona.summary.get(self.language));
        page.heading(&self.locale.get("show-goals"));
        let decisive = self.instrument.question(self.instrument.decisive());
        for goal in &persona.goals {
            page.bullet(decisive.options[*goal].name.get(self.language));
        }
        page.heading(&self.locale.get("show-traits"));
        for statement in &persona.traits {
            let strength = &self.instrument.strengths[statement.strength];
            let line = Message::new("show-trait")
                .text(
                    "question",
                    self.instrument
                        .question(statement.question)
                        .name
                        .get(self.language),
                )
                .text("text", statement.text.get(self.language))
                .text("strength", strength.name.get(self.language))
                .number("points", strength.points)
                .text("section", &statement.section);
            page.bullet(&self.locale.say(&line));
        }
        for (kind, heading) in [
            (ItemKind::Threshold, "heading-thresholds"),
            (ItemKind::Opportunity, "heading-opportunities"),
        ] {
            let items = self.instrument.items.iter();
            let items: Vec<_> = items
                .filter(|item| item.kind == kind && item.persona == ix)
                .collect();
            page.heading(
                &self
                    .locale
                    .say(&Message::new(heading).number("count", items.len())),
            );
            for item in items {
                page.bullet(&format!(
                    "{} [{}]",
                    item.text.get(self.language),
                    item.section
                ));
            }
        }
    }

    fn questions(&self, page: &mut Outline) {
        page.title(self.instrument.title.get(self.language));
        for question in &self.instrument.questions {
            page.bullet(&format!(
                "{} ({})",
                question.ask.get(self.language),
                question.id
            ));
        }
        page.paragraph("");
        page.paragraph(&self.locale.get("show-more-question"));
    }

    fn question(&self, page: &mut Outline, ix: QuestionIx) {
        let question = self.instrument.question(ix);
        page.title(question.ask.get(self.language));
        page.paragraph(question.help.get(self.language));
        let weight = match question.weight {
            0 => Message::new("show-context"),
            weight => Message::new("show-weight").number("weight", weight),
        };
        page.paragraph("");
        page.paragraph(&self.locale.say(&weight.text("section", &question.section)));
        if let Kind::Number { min, max, .. } = question.kind {
            let bounds = Message::new("lines-number")
                .text("min", min)
                .text("max", max);
            page.paragraph(&self.locale.say(&bounds));
        }
        for option in &question.options {
            let mut line = format!("{}: {}", option.id, option.name.get(self.language));
            if let Some(help) = &option.help {
                line = format!("{line}. {}", help.get(self.language));
            }
            page.bullet(&line);
        }
    }
}
