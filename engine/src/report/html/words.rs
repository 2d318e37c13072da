//! What the page says itself, in its language.

use super::chart::{Bar, Weight};
use crate::locale::Locale;
use crate::message::Message;
use crate::report::document::Label;
use crate::scoring::Percent;

/// The language of a page.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
}

impl Words<'_> {
    /// The code of the language.
    pub(super) fn language(self) -> String {
        self.locale.code().to_owned()
    }

    pub(super) fn get(self, id: &'static str) -> String {
        self.locale.get(id)
    }

    /// A day as people write it; as it is when it is no day.
    pub(super) fn date(self, day: &str) -> String {
        let parts: Vec<_> = day.split('-').map(str::parse::<u16>).collect();
        let [Ok(year), Ok(month), Ok(day)] = parts.as_slice() else {
            return day.to_owned();
        };
        let date = Message::new("date").text("year", year).text("day", day);
        self.locale.say(&date.number("month", *month))
    }

    pub(super) fn made(self, version: &str, date: &str) -> String {
        let made = Message::new("report-made").text("version", version);
        self.locale.say(&made.text("date", date))
    }

    /// A heading about a persona.
    pub(super) fn of(self, id: &'static str, persona: &str) -> String {
        self.locale.say(&Message::new(id).text("persona", persona))
    }

    pub(super) fn stops(self, stops: usize) -> String {
        let heading = Message::new("heading-journey").number("stops", stops);
        self.locale.say(&heading)
    }

    pub(super) fn in_short(self, persona: &str, tagline: &str) -> String {
        let line = Message::new("persona-in-short").text("persona", persona);
        self.locale.say(&line.text("tagline", tagline))
    }

    /// What a bar of a match shows beyond its figure.
    pub(super) fn beyond(self, bar: &Bar<'_>) -> String {
        let id = match bar.beyond.get() {
            0 => "bar-neutral",
            1.. => "bar-above",
            _ => "bar-below",
        };
        let points = self.locale.tenths(bar.beyond.get().abs());
        self.locale.say(&Message::new(id).text("points", points))
    }

    /// What the neutral line of the matches stands at.
    pub(super) fn neutral(self) -> String {
        let half = Message::new("percent").text("value", Percent::HALF.get() / 100);
        self.locale.say(&half)
    }

    /// Which way a bar of an answer points.
    pub(super) fn side(self, weight: &Weight<'_>) -> String {
        self.locale.get(match weight.sign {
            0 => "bar-nothing",
            1.. => "bar-for",
            _ => "bar-against",
        })
    }

    pub(super) fn at(self, phase: &Label) -> String {
        let phase = Message::new("plan-step").text("phase", &phase.text);
        self.locale.say(&phase)
    }
}
