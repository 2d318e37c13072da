//! How a statement of the study reads: with its sources, why it presses here, who can act, and no more than once in full.

use super::page::{Cited, Content, Entry, Layer, Tone};
use crate::instrument::{Persona, Reason};
use crate::report::result::{EditionRef, Id, Item};
use crate::report::{References, Reporter};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The sections that say an item of a list, as a text cites them; nothing where the page has no references.
pub(super) fn cite(sections: &[&str], reporter: &Reporter<'_>) -> Option<String> {
    (reporter.references != References::Hidden).then(|| bracketed(sections))
}

fn bracketed(words: &[&str]) -> String {
    format!("[{}]", words.join(", "))
}

/// A statement with its sources.
pub(super) fn cited(item: &Item<'_>, reporter: &Reporter<'_>) -> Entry {
    Entry::new(item.text).from_if(cite(&item.sections, reporter))
}

/// A statement with its sources and who else than the organisation can act on it.
pub(super) fn acted_on(item: &Item<'_>, reporter: &Reporter<'_>) -> Entry {
    let others = item.actors.iter().any(|actor| !actor.own);
    let actors = who_can_act(&reporter.names(&item.actors), reporter.locale);
    cited(item, reporter).note_if(actors.filter(|_| others), Tone::Faint)
}

/// Who can act, if anybody is named.
pub(super) fn who_can_act<T: AsRef<str>>(actors: &[T], locale: &Locale) -> Option<String> {
    let named = !actors.is_empty();
    let actors = Message::new("who-can-act").text("actors", locale.list(actors));
    named.then(|| locale.say(&actors))
}

/// Why something presses here, if it does.
pub(super) fn pressing(reasons: &[Id<'_, Reason>], reporter: &Reporter<'_>) -> Option<String> {
    let message = Message::new("pressing").text("reasons", reporter.listed(reasons));
    (!reasons.is_empty()).then(|| reporter.locale.say(&message))
}

/// What a page rests on.
pub(super) fn rests_on(instrument: EditionRef<'_>, reporter: &Reporter<'_>) -> String {
    let source = reporter.text(&reporter.instrument.source);
    let about = Message::new("report-source").text("source", source);
    let about = about.text("version", instrument.version);
    let about = reporter.locale.say(&about.text("hash", instrument.hash));
    match reporter.references {
        References::Hidden => about,
        References::Shown | References::OnDemand => {
            format!(
                "{about} {}",
                reporter.locale.get("report-source-references")
            )
        }
    }
}

/// Statements of one or two words in a line, and behind them the sections that say them.
pub(super) fn listed(items: &[Item<'_>], reporter: &Reporter<'_>) -> Content {
    let words: Vec<_> = items.iter().map(|item| item.text).collect();
    let mut sections: Vec<&str> = Vec::new();
    for section in items.iter().flat_map(|item| &item.sections) {
        if !sections.contains(section) {
            sections.push(section);
        }
    }
    Content::Line(Cited {
        text: words.join("; "),
        from: cite(&sections, reporter),
    })
}

/// A layer, if anything is in it.
pub(super) fn layer(row: usize, name: String, content: Content) -> Option<Layer> {
    let empty = matches!(&content, Content::Entries(entries) if entries.is_empty());
    (!empty).then_some(Layer { row, name, content })
}

/// Statements of a part of a page that are told in full once; after that the text alone points back.
pub(super) struct Teller<'a> {
    pub(super) reporter: &'a Reporter<'a>,
    /// Whether several personas fit, so that a statement has to say whose it is.
    pub(super) several: bool,
    told: Vec<&'a str>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(reporter: &'a Reporter<'a>) -> Self {
        Self {
            reporter,
            several: false,
            told: Vec::new(),
        }
    }

    /// Whether this text has been told.
    pub(super) fn is_told(&self, text: &str) -> bool {
        self.told.contains(&text)
    }

    /// That this text is told.
    pub(super) fn tell(&mut self, text: &'a str) {
        self.told.push(text);
    }

    /// What points back to a text that has been told; from now on this one has.
    pub(super) fn told_before(&mut self, text: &'a str) -> Option<String> {
        if self.is_told(text) {
            return Some(self.reporter.locale.get("told-above"));
        }
        self.tell(text);
        None
    }

    /// A statement, why it presses, and who can act.
    pub(super) fn entry(&mut self, item: &Item<'a>) -> Entry {
        let entry = Entry::new(item.text);
        if let Some(told) = self.told_before(item.text) {
            return entry.tagged(told);
        }
        let reporter = self.reporter;
        // Who reads this knows that they can act themselves.
        let others = item.actors.iter().any(|actor| !actor.own);
        let actors = who_can_act(&reporter.names(&item.actors), reporter.locale);
        entry
            .from_if(cite(&item.sections, reporter))
            .tagged_if(self.whose(&item.personas))
            .note_if(pressing(&item.because, reporter), Tone::Strong)
            .note_if(actors.filter(|_| others), Tone::Faint)
    }

    /// A layer of statements, if there are any.
    pub(super) fn layer(
        &mut self,
        row: usize,
        name: &'static str,
        items: &[Item<'a>],
    ) -> Option<Layer> {
        let entries = items.iter().map(|item| self.entry(item)).collect();
        layer(
            row,
            self.reporter.locale.get(name),
            Content::Entries(entries),
        )
    }

    /// Whose something is, where that has to be said.
    pub(super) fn whose(&self, personas: &[Id<'_, Persona>]) -> Option<String> {
        let told = self.several && !personas.is_empty();
        told.then(|| self.reporter.listed(personas))
    }
}
