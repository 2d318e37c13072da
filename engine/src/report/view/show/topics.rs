//! The goals and the personas that have them, the pathways and who takes them when, and the recommendations of the study.

use super::{begin, of_each};
use crate::instrument::{PathwayIx, Persona, Phase, Place};
use crate::report::Reporter;
use crate::report::result::Id;
use crate::report::view::page::{Block, Entry, ListKind, Page, Tone};
use crate::report::view::statement::acted_on;
use crate::text::message::Message;

/// Goals, by their position among the answers to the decisive question.
pub fn goals(reporter: &Reporter<'_>, chosen: &[usize]) -> Page {
    let instrument = reporter.instrument();
    let question = instrument.question(instrument.decisive());
    let mut page = begin(reporter, reporter.text(&question.name));
    page.push(Block::points(chosen.iter().map(|goal| {
        let option = &question.options[*goal];
        let personas = reporter.holders(*goal).into_iter();
        let personas: Vec<_> = personas.map(Id).collect();
        let whose = Message::new("show-goal-of").text("personas", reporter.listed(&personas));
        let help = option.help.as_ref();
        let help = help.map(|help| reporter.text(help).to_owned());
        Entry::new(format!("{} ({})", reporter.text(&option.name), option.id))
            .note_if(help, Tone::Faint)
            .note(reporter.locale().say(&whose), Tone::Plain)
    })));
    page
}

/// Pathways.
pub fn pathways(reporter: &Reporter<'_>, chosen: &[PathwayIx]) -> Page {
    of_each(reporter, chosen.iter().map(|ix| pathway(reporter, *ix)))
}

fn pathway(reporter: &Reporter<'_>, ix: PathwayIx) -> (String, Vec<Block>) {
    let instrument = reporter.instrument();
    let locale = reporter.locale();
    let pathway = &instrument.pathways[ix.get()];
    let about = format!("{} [{}]", reporter.text(&pathway.about), pathway.section);
    let steps = reporter.steps(ix).map(|step| {
        let (name, about) = (reporter.text(&step.name), reporter.text(&step.about));
        Entry::new(format!("{name}: {about}"))
    });
    let takers = instrument.preferences.iter();
    let takers = takers.filter(|preference| preference.pathway == ix);
    let takers = takers.map(|preference| {
        let line = Message::new("persona-in-short")
            .text(
                "persona",
                reporter.text(&instrument.persona(preference.persona).name),
            )
            .text("tagline", reporter.text(&preference.because));
        Entry::new(format!("{} [{}]", locale.say(&line), preference.section))
    });
    let lists = [
        Block::headed(locale.get("show-steps"), ListKind::Numbers, steps.collect()),
        Block::headed(
            locale.get("show-takers"),
            ListKind::Points,
            takers.collect(),
        ),
    ];
    let blocks = [Block::plain(about)].into_iter();
    let blocks = blocks.chain(lists.into_iter().flatten()).collect();
    (reporter.text(&pathway.name).to_owned(), blocks)
}

/// The recommendations, by theme.
pub fn recommendations(reporter: &Reporter<'_>, themes: &[usize]) -> Page {
    let instrument = reporter.instrument();
    let themes = themes.iter().map(|at| {
        let pieces = instrument.recommendations.iter();
        let pieces = pieces.filter(|piece| piece.theme.get() == *at);
        let pieces = pieces.map(|piece| acted_on(&reporter.recommendation_item(piece), reporter));
        let name = reporter.text(&instrument.themes[*at].name).to_owned();
        (name, vec![Block::points(pieces)])
    });
    of_each(reporter, themes)
}

impl<'a> Reporter<'a> {
    /// The steps of a pathway.
    pub fn steps(&self, ix: PathwayIx) -> impl Iterator<Item = &'a Phase> {
        let phases = self.instrument().phases.iter();
        phases.filter(move |phase| phase.place == Place::On(ix))
    }

    /// The personas that have a goal.
    pub fn holders(&self, goal: usize) -> Vec<&'a Persona> {
        let personas = self.instrument().personas.iter();
        personas
            .filter(|persona| persona.goals.contains(&goal))
            .collect()
    }
}
