//! The languages of the program itself: every file in `locales/` is one, found by its name.
//!
//! Texts about personas and questions come from the instrument; this module holds what the program says around them.
//! Invariant (tested): all locales define the same ids.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::text::message::{Message, Value};
use crate::text::sanitize::visible;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The language used when nothing says otherwise: the study and most of its readers speak Dutch.
pub const DEFAULT: &str = "nl";

/// One language of the program, ready to turn messages into text.
pub struct Locale {
    code: String,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale")
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

/// The codes of the languages that the program speaks, sorted.
pub fn codes() -> Vec<&'static str> {
    let mut codes: Vec<_> = LOCALES
        .files()
        .filter(|file| file.path().extension().is_some_and(|ext| ext == "ftl"))
        .filter_map(|file| file.path().file_stem()?.to_str())
        .collect();
    codes.sort_unstable();
    codes
}

/// The language after this one, and the first after the last.
pub fn after(code: &str) -> &'static str {
    let codes = codes();
    let at = codes.iter().position(|known| *known == code);
    let next = at.map_or(0, |at| (at + 1) % codes.len());
    codes.get(next).copied().unwrap_or(DEFAULT)
}

/// The language that a locale name such as `nl_BE.UTF-8` or `en-GB` stands for, when the program speaks it.
pub fn supported(name: &str) -> Option<&'static str> {
    let language = name
        .split(['_', '-', '.', '@'])
        .next()?
        .to_ascii_lowercase();
    codes().into_iter().find(|code| *code == language)
}

impl Locale {
    /// The locale of a language code from [`codes`]; an unknown code gives the default language.
    pub fn new(code: &str) -> Self {
        let code = supported(code).unwrap_or(DEFAULT);
        let source = LOCALES
            .get_file(format!("{code}.ftl"))
            .and_then(|file| file.contents_utf8())
            .unwrap_or_default();
        // A broken resource still holds the entries that parse; a test keeps ours whole.
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let language: unic_langid::LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The isolation marks are invisible characters; a terminal shows them as boxes.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self {
            code: code.to_owned(),
            bundle,
        }
    }

    /// The language code, such as `nl`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The text of an id that is put together at run time, if this language has it.
    pub fn find(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut problems = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, None, &mut problems)
                .into_owned(),
        )
    }

    /// A day, written `2026-11-22`, as the language writes it.
    pub fn date(&self, day: &str) -> String {
        let parts: Vec<_> = day.split('-').map(str::parse::<u16>).collect();
        match parts.as_slice() {
            [Ok(year), Ok(month), Ok(day)] => {
                let date = Message::new("date").text("year", year).text("day", day);
                self.say(&date.number("month", *month))
            }
            _ => day.to_owned(),
        }
    }

    /// The text of a message without arguments.
    pub fn get(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    /// The text of a message; control characters in its arguments are made visible, so the result is safe to print.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(message.id())
            .and_then(|found| found.value())
        else {
            return message.id().to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in message.arguments() {
            arguments.set(
                *name,
                match value {
                    Value::Text(text) => {
                        FluentValue::String(Cow::Owned(visible(text).into_owned()))
                    }
                    Value::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut problems)
            .into_owned()
    }

    /// A number in hundredths as this language writes it, with one decimal: `77,5`.
    pub fn tenths(&self, hundredths: i32) -> String {
        let rounded = (hundredths.unsigned_abs() + 5) / 10;
        let sign = if hundredths < 0 && rounded > 0 {
            "-"
        } else {
            ""
        };
        format!(
            "{sign}{}{}{}",
            rounded / 10,
            self.get("decimal-mark"),
            rounded % 10
        )
    }

    /// A whole number as this language writes it, in groups of three digits: `17.037.312`.
    pub fn grouped(&self, number: u128) -> String {
        let digits = number.to_string();
        let mark = self.get("group-mark");
        let first = (digits.len() + 2) % 3 + 1;
        let (head, rest) = digits.split_at(first.min(digits.len()));
        let groups = rest
            .as_bytes()
            .chunks(3)
            .map(|group| String::from_utf8_lossy(group).into_owned());
        std::iter::once(head.to_owned())
            .chain(groups)
            .collect::<Vec<_>>()
            .join(&mark)
    }

    /// A number in hundredths as this language writes it, with two decimals: `6,50`.
    pub fn hundredths(&self, hundredths: i32) -> String {
        let size = hundredths.unsigned_abs();
        let sign = if hundredths < 0 { "-" } else { "" };
        let mark = self.get("decimal-mark");
        format!("{sign}{}{mark}{:02}", size / 100, size % 100)
    }

    /// Texts joined as a sentence would: `a, b en c`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.join(items, "list-and")
    }

    /// Texts joined as alternatives: `a, b of c`.
    pub fn alternatives<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.join(items, "list-or")
    }

    fn join<T: AsRef<str>>(&self, items: &[T], word: &'static str) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [start @ .., last] => {
                let start: Vec<_> = start.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", start.join(", "), self.get(word), last.as_ref())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What cannot be parsed would be passed over without a word.
    #[test]
    fn every_locale_file_is_whole() {
        for file in LOCALES.files() {
            let text = file.contents_utf8().expect("text").to_owned();
            if let Err((_, problems)) = FluentResource::try_new(text) {
                panic!("{}: {problems:?}", file.path().display());
            }
        }
    }

    #[test]
    fn a_system_locale_names_its_language() {
        assert_eq!(supported("nl_BE.UTF-8"), Some("nl"));
        assert_eq!(supported("en-GB"), Some("en"));
        assert_eq!(supported("C.UTF-8"), None);
        assert_eq!(supported(""), None);
    }

    #[test]
    fn long_numbers_are_written_in_groups() {
        let (nl, en) = (Locale::new("nl"), Locale::new("en"));
        assert_eq!(nl.grouped(17_037_312), "17.037.312");
        assert_eq!(en.grouped(200_000), "200,000");
        for (number, written) in [(0, "0"), (12, "12"), (999, "999"), (1_000, "1,000")] {
            assert_eq!(en.grouped(number), written);
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Locale::new("nl").tenths(7750), "77,5");
        assert_eq!(Locale::new("en").tenths(-125), "-1.3");
        assert_eq!(Locale::new("en").tenths(-4), "0.0");
    }

    #[test]
    fn lists_read_as_sentences() {
        let nl = Locale::new("nl");
        assert_eq!(nl.list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(nl.alternatives(&["a", "b"]), "a of b");
        assert_eq!(nl.list::<&str>(&[]), "");
    }

    #[test]
    fn an_argument_cannot_carry_an_escape_sequence() {
        let said = Locale::new("en")
            .say(&Message::new("hint-did-you-mean").text("suggestion", "\u{1b}[31mred"));
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
}
