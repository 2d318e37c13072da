//! Pages of the instrument itself: personas, journeys, pathways, goals, questions, recommendations, and the scoring rule.

mod journey;
mod persona;
mod question;
mod topics;
mod weights;

pub use journey::{journeys, overview};
pub use persona::{persona, personas};
pub use question::{question, questions};
pub use topics::{goals, pathways, recommendations};
pub use weights::{Weights, weights};

use super::page::{Block, Cover, Page, Part, Section};
use crate::report::Reporter;

/// A page of the instrument.
fn begin(reporter: &Reporter<'_>, title: &str) -> Page {
    let mut page = Page::new(title, reporter.locale());
    let instrument = reporter.text(&reporter.instrument().title);
    page.push(Block::Cover(Cover {
        kicker: Some(instrument.to_owned()),
        title: title.to_owned(),
        ..Cover::default()
    }));
    page
}

/// A page of one thing, or of several under the name of the instrument.
fn of_each(reporter: &Reporter<'_>, each: impl IntoIterator<Item = (String, Vec<Block>)>) -> Page {
    let mut each: Vec<_> = each.into_iter().collect();
    if let [(title, blocks)] = each.as_mut_slice() {
        let mut page = begin(reporter, title);
        page.blocks.append(blocks);
        return page;
    }
    let mut page = begin(reporter, reporter.text(&reporter.instrument().title));
    let sections = (1..).zip(each).map(|(number, (title, blocks))| {
        let section = Section::new(format!("part-{number}"), Part::Continued, title);
        Block::Section(section.with(blocks))
    });
    page.blocks.extend(sections);
    page
}
