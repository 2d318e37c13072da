//! What databases write differently: names, texts, and the few functions that are not called the same.
//!
//! Everything that an instrument or a person named passes through [`Dialect::name`] or [`Dialect::text`], so that it stays a
//! name or a text whatever it holds. Names that a database would cut or read otherwise are refused before.

use std::fmt::Write;

use crate::text::message::Message;
use crate::text::sanitize::is_hidden;

/// The language of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `DuckDB`.
    DuckDb,
    /// Apache Spark.
    Spark,
    /// `PostgreSQL`.
    Postgres,
}

impl Dialect {
    /// A name of a table or a column, between quotes.
    pub(super) fn name(self, name: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Postgres => format!("\"{}\"", name.replace('"', "\"\"")),
            Dialect::Spark => format!("`{}`", name.replace('`', "``")),
        }
    }

    /// A table's name behind those of what it is in.
    pub(super) fn path(self, names: &[String]) -> String {
        let names: Vec<_> = names.iter().map(|name| self.name(name)).collect();
        names.join(".")
    }

    /// A text. Characters that cannot be seen are written by their number: a query is there to be read.
    pub(super) fn text(self, text: &str) -> String {
        match self {
            Dialect::DuckDb => Self::chained(text),
            Dialect::Spark => format!("'{}'", Self::escaped(text, "'$")),
            Dialect::Postgres if text.contains(|c| c == '\\' || needs_number(c)) => {
                format!("E'{}'", Self::escaped(text, "'"))
            }
            Dialect::Postgres => format!("'{}'", text.replace('\'', "''")),
        }
    }

    /// With escapes; also for these characters: a quote, and what would begin a variable that Spark fills in.
    fn escaped(text: &str, also: &str) -> String {
        let mut out = String::new();
        for character in text.chars() {
            let number = u32::from(character);
            // Writing to memory does not fail.
            let _ = match character {
                '\\' => write!(out, "\\\\"),
                c if needs_number(c) && number > 0xFFFF => write!(out, "\\U{number:08X}"),
                c if needs_number(c) || also.contains(c) => write!(out, "\\u{number:04X}"),
                c => write!(out, "{c}"),
            };
        }
        out
    }

    /// In pieces, because the database has no escapes for all characters.
    fn chained(text: &str) -> String {
        if !text.contains(needs_number) {
            return format!("'{}'", text.replace('\'', "''"));
        }
        let mut pieces = Vec::new();
        let mut shown = String::new();
        for character in text.chars() {
            if needs_number(character) {
                if !shown.is_empty() {
                    pieces.push(format!("'{}'", std::mem::take(&mut shown)));
                }
                pieces.push(format!("chr({})", u32::from(character)));
            } else {
                shown.push(character);
                if character == '\'' {
                    shown.push(character);
                }
            }
        }
        if !shown.is_empty() {
            pieces.push(format!("'{shown}'"));
        }
        format!("({})", pieces.join(" || "))
    }

    /// A value as text.
    pub(super) fn as_text(self, value: &str) -> String {
        let kind = match self {
            Dialect::DuckDb => "VARCHAR",
            Dialect::Spark => "STRING",
            Dialect::Postgres => "TEXT",
        };
        format!("CAST({value} AS {kind})")
    }

    /// Whether a pattern occurs in a text. It has nothing that databases read differently, such as backslashes.
    pub(super) fn matches(self, text: &str, pattern: &str) -> String {
        match self {
            Dialect::DuckDb => format!("REGEXP_MATCHES({text}, '{pattern}')"),
            Dialect::Spark => format!("{text} RLIKE '{pattern}'"),
            Dialect::Postgres => format!("{text} ~ '{pattern}'"),
        }
    }

    /// How often a whole number goes into another, neither below zero.
    pub(super) fn times(self, of: &str, number: &str) -> String {
        let operator = match self {
            Dialect::DuckDb => "//",
            Dialect::Spark => "DIV",
            Dialect::Postgres => "/",
        };
        format!("({of}) {operator} ({number})")
    }

    /// What ends a step. `PostgreSQL` would otherwise copy the expressions of a step to every place that uses them, and steps
    /// would multiply; the others share them.
    pub(super) fn fence(self) -> &'static str {
        match self {
            Dialect::Postgres => "\n    OFFSET 0",
            Dialect::DuckDb | Dialect::Spark => "",
        }
    }

    /// Why a name cannot be used, if it cannot.
    pub(super) fn refusal(self, name: &str) -> Option<Message> {
        let id = match self {
            Dialect::Postgres if name.len() > LONGEST => "sql-name-too-long",
            Dialect::Spark if name.contains("${") => "sql-name-is-variable",
            _ if name.is_empty() => "sql-name-empty",
            _ if name.contains(needs_number) => "sql-name-hidden",
            _ => return None,
        };
        Some(Message::new(id).text("name", name).number("most", LONGEST))
    }

    /// How many columns a step may have, if there is a limit.
    pub(super) fn widest(self) -> Option<usize> {
        (self == Dialect::Postgres).then_some(WIDEST)
    }
}

/// How many bytes of a name `PostgreSQL` keeps.
const LONGEST: usize = 63;

/// How many columns `PostgreSQL` selects at most.
const WIDEST: usize = 1664;

/// Whether a character is written by its number.
fn needs_number(character: char) -> bool {
    is_hidden(character) || character.is_whitespace() && character != ' '
}

/// The parts of a table's name such as `sector.answers`. A part between double quotes may hold a dot, and a double quote as
/// two. Nothing when a part is missing or a quote is not closed.
pub fn table_path(text: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let (part, behind) = if let Some(quoted) = rest.strip_prefix('"') {
            quoted_part(quoted)?
        } else {
            let end = rest.find('.').unwrap_or(rest.len());
            (rest[..end].to_owned(), &rest[end..])
        };
        if part.is_empty() {
            return None;
        }
        parts.push(part);
        if behind.is_empty() {
            return Some(parts);
        }
        rest = behind.strip_prefix('.')?;
    }
}

/// The part up to its closing quote, and what follows.
fn quoted_part(text: &str) -> Option<(String, &str)> {
    let mut part = String::new();
    let mut rest = text;
    loop {
        let end = rest.find('"')?;
        part.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(more) => {
                part.push('"');
                rest = more;
            }
            None => return Some((part, rest)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&[&str]>) {
        let expected = expected.map(|parts| parts.iter().map(|&part| part.to_owned()).collect());
        assert_eq!(table_path(text), expected);
    }

    #[test]
    fn a_dot_divides_the_name_of_a_table_unless_it_is_quoted() {
        check("answers", Some(&["answers"]));
        check("sector.answers", Some(&["sector", "answers"]));
        check("\"a.b\".c", Some(&["a.b", "c"]));
        check("\"a\"\"b\"", Some(&["a\"b"]));
        check("a\"b", Some(&["a\"b"]));
        for broken in ["", ".", "a.", ".a", "a..b", "\"a", "\"a\"b"] {
            check(broken, None);
        }
    }

    #[test]
    fn texts_are_quoted_and_what_cannot_be_seen_has_its_number() {
        let text = "o'\\\u{1b}${x}";
        assert_eq!(Dialect::DuckDb.text(text), "('o''\\' || chr(27) || '${x}')");
        assert_eq!(Dialect::Spark.text(text), "'o\\u0027\\\\\\u001B\\u0024{x}'");
        assert_eq!(Dialect::Postgres.text(text), "E'o\\u0027\\\\\\u001B${x}'");
        assert_eq!(Dialect::Postgres.text("it's"), "'it''s'");
    }
}
