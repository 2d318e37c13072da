//! The page of a folder: its dossiers, with what each is about and how far it is.

use std::path::Path;

use super::page::{Block, Cell, Column, Entry, ListKind, Page, Table, TableKind};
use crate::report::Reporter;
use crate::report::result::{Listed, Listing};
use crate::text::message::Message;

/// How many characters of a name are shown.
const LONGEST: usize = 60;
/// How many trainings of a dossier are named.
const NAMED: usize = 2;

/// The page of a folder.
pub fn listing_page(reporter: &Reporter<'_>, listing: &Listing) -> Page {
    let locale = reporter.locale();
    let title = Message::new("list-title").text("folder", &listing.folder);
    let title = locale.say(&title);
    let mut page = Page::titled(&title, locale);
    let (broken, dossiers): (Vec<_>, Vec<_>) =
        (listing.dossiers.iter()).partition(|listed| listed.problem.is_some());
    if dossiers.is_empty() {
        page.push(Block::plain(locale.get("list-none")));
    } else {
        let rows = dossiers.iter().map(|listed| {
            let organisation = listed.organisation.clone();
            let organisation = organisation.unwrap_or_else(|| locale.get("report-untitled"));
            let organisation = shortened(organisation);
            // The title says which folder.
            let file = Path::new(&listed.file);
            let file = file.strip_prefix(&listing.folder).unwrap_or(file);
            let cells = [
                file.display().to_string(),
                organisation,
                reporter.trainings_in_short(listed),
                reporter.how_far(listed),
                reporter.changed(listed),
            ];
            cells.map(Cell::from).into_iter().collect()
        });
        let header = [
            Column::new(locale.get("list-file")),
            Column::new(locale.get("list-organisation")),
            Column::new(locale.get("list-trainings")),
            Column::narrow(locale.get("list-how-far")),
            Column::narrow(locale.get("list-changed")),
        ];
        page.push(Block::Table(Table {
            label: title,
            kind: TableKind::Texts,
            header: header.into_iter().collect(),
            rows: rows.collect(),
        }));
    }
    let broken = broken.into_iter().map(|listed| {
        let problem = Message::new("list-problem")
            .text("file", &listed.file)
            .text("problem", listed.problem.as_deref().unwrap_or_default());
        Entry::new(locale.say(&problem))
    });
    let heading = locale.get("list-broken");
    let broken = Block::headed(heading, ListKind::Points, broken.collect());
    page.blocks.extend(broken);
    page
}

/// A name that is no longer than a row can be.
fn shortened(name: String) -> String {
    if name.chars().count() <= LONGEST {
        return name;
    }
    let begun: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", begun.trim_end())
}

impl Reporter<'_> {
    /// The trainings of a dossier by name, the first of them, each with the persona that comes first.
    pub fn trainings_in_short(&self, listed: &Listed) -> String {
        let (reporter, locale) = (self, self.locale);
        let trainings = (1..).zip(&listed.trainings);
        let named = trainings.take(NAMED).map(|(number, training)| {
            let name = shortened(reporter.training_name(number, training.title.as_deref()));
            let persona = training.persona.as_ref().and_then(|id| {
                let mut personas = reporter.instrument().personas.iter();
                personas.find(|persona| persona.id == *id)
            });
            match persona {
                Some(persona) => format!("{name} ({})", reporter.text(&persona.name)),
                None => name,
            }
        });
        let mut named: Vec<_> = named.collect();
        let more = listed.trainings.len().saturating_sub(NAMED);
        if more > 0 {
            named.push(locale.say(&Message::new("list-more").number("count", more)));
        }
        named.join("; ")
    }

    /// How far a dossier is, in words.
    pub fn how_far(&self, listed: &Listed) -> String {
        let message = match (listed.open, listed.put_off) {
            (0, 0) => Message::new("list-done"),
            (0, put_off) => Message::new("list-put-off").number("count", put_off),
            (open, _) => Message::new("list-open").number("count", open),
        };
        self.locale.say(&message)
    }

    /// On which day a dossier was changed.
    pub fn changed(&self, listed: &Listed) -> String {
        let moment = listed.changed.as_deref().unwrap_or_default();
        moment.split('T').next().unwrap_or_default().to_owned()
    }
}
