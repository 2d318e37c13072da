//! How a statement of the study reads: with its sources, why it presses here, who can act, and no more than once in full.

use super::page::{Content, Entry, Layer, Tone};
use crate::report::document::{InstrumentRef, Item, Label, Training};
use crate::report::summary::names;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The sources of a statement: `[3.3.1]`, with the personas when there are several and a word of doubt if needed.
pub(super) fn sources(item: &Item, locale: &Locale, several: bool) -> String {
    let personas = item.personas.iter().filter(|_| several);
    let personas = personas.map(|persona| persona.text.clone());
    let doubt = item.doubtful.then(|| locale.get("place-doubtful"));
    let sections = item.sections.iter().cloned();
    cite(&sections.chain(personas).chain(doubt).collect::<Vec<_>>())
}

/// The sections that say something, as a text cites them.
pub(super) fn cite(sections: &[String]) -> String {
    format!("[{}]", sections.join(", "))
}

/// A statement with its sources.
pub(super) fn cited(item: &Item, locale: &Locale) -> Entry {
    Entry::new(&item.text).from(sources(item, locale, false))
}

/// A statement with its sources and who can act on it.
pub(super) fn acted_on(item: &Item, locale: &Locale) -> Entry {
    cited(item, locale).note_if(who_can_act(&names(&item.actors), locale), Tone::Faint)
}

/// Who can act, if anybody is named.
pub(super) fn who_can_act(actors: &[&str], locale: &Locale) -> Option<String> {
    let named = !actors.is_empty();
    let actors = Message::new("who-can-act").text("actors", locale.list(actors));
    named.then(|| locale.say(&actors))
}

/// Why something presses here, if it does.
pub(super) fn pressing(reasons: &[Label], locale: &Locale) -> Option<String> {
    let message = Message::new("pressing").text("reasons", locale.list(&names(reasons)));
    (!reasons.is_empty()).then(|| locale.say(&message))
}

/// What a training is called: its title, else its number.
pub(super) fn title(number: usize, training: &Training, locale: &Locale) -> String {
    training.title.clone().unwrap_or_else(|| {
        let numbered = Message::new("subject-training-numbered").number("training", number);
        locale.say(&numbered)
    })
}

/// What a page rests on.
pub(super) fn rests_on(source: &str, instrument: &InstrumentRef, locale: &Locale) -> String {
    let about = Message::new("report-source").text("source", source);
    let about = about.text("version", &instrument.version);
    locale.say(&about.text("hash", &instrument.hash))
}

/// Statements of one or two words in a line, and behind them the sections that say them.
pub(super) fn listed(items: &[Item], locale: &Locale) -> Content {
    let words = items.iter().map(|item| {
        let doubt = item.doubtful.then(|| locale.get("place-doubtful"));
        let doubt = doubt.map(|doubt| format!(" ({doubt})"));
        format!("{}{}", item.text, doubt.unwrap_or_default())
    });
    let words: Vec<_> = words.collect();
    let mut sections: Vec<String> = Vec::new();
    for section in items.iter().flat_map(|item| &item.sections) {
        if !sections.contains(section) {
            sections.push(section.clone());
        }
    }
    Content::Line(format!("{} {}", words.join("; "), cite(&sections)))
}

/// A layer, if anything is in it.
pub(super) fn layer(row: usize, name: String, content: Content) -> Option<Layer> {
    let empty = matches!(&content, Content::Entries(entries) if entries.is_empty());
    (!empty).then_some(Layer { row, name, content })
}

/// Statements of a part of a page that are told in full once; after that the text alone points back.
pub(super) struct Teller<'a> {
    pub(super) locale: &'a Locale,
    /// Whether several personas fit, so that a statement has to say whose it is.
    pub(super) several: bool,
    told: Vec<String>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(locale: &'a Locale) -> Self {
        Self {
            locale,
            several: false,
            told: Vec::new(),
        }
    }

    /// Whether this text has been told.
    pub(super) fn is_told(&self, text: &str) -> bool {
        self.told.iter().any(|told| told == text)
    }

    /// That this text is told.
    pub(super) fn tell(&mut self, text: &str) {
        self.told.push(text.to_owned());
    }

    /// What points back to a text that has been told; from now on this one has.
    pub(super) fn told_before(&mut self, text: &str) -> Option<String> {
        if self.is_told(text) {
            return Some(format!("[{}]", self.locale.get("told-above")));
        }
        self.tell(text);
        None
    }

    /// A statement, why it presses, and who can act.
    pub(super) fn entry(&mut self, item: &Item) -> Entry {
        let entry = Entry::new(&item.text);
        if let Some(told) = self.told_before(&item.text) {
            return entry.from(told);
        }
        // Who reads this knows that they can act themselves.
        let actors = who_can_act(&names(&item.actors), self.locale).filter(|_| !item.own);
        entry
            .from(sources(item, self.locale, self.several))
            .note_if(pressing(&item.because, self.locale), Tone::Strong)
            .note_if(actors, Tone::Faint)
    }

    /// A layer of statements, if there are any.
    pub(super) fn layer(
        &mut self,
        row: usize,
        name: &'static str,
        items: &[Item],
    ) -> Option<Layer> {
        let entries = items.iter().map(|item| self.entry(item)).collect();
        layer(row, self.locale.get(name), Content::Entries(entries))
    }

    /// Where a statement about a persona comes from; whose it is when several personas fit.
    pub(super) fn source(&self, persona: &Label, section: &str) -> String {
        if self.several {
            format!("[{section}, {}]", persona.text)
        } else {
            format!("[{section}]")
        }
    }
}
