//! SQL, divided as a database divides it: the same words, signs and names, with the string within the literals, names and comments
//! where the harmless word was.

use leerkompas_engine::export::Dialect;

use super::{Judged, equal, put, safe, shown};
use crate::strings::{MARK, is_hidden};

/// A piece of a query.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Literal(String),
    Name(String),
    Comment(String),
    Other(String),
}

/// The query is the harmless one with the string in it. Words are compared in small letters, and in any order.
pub(crate) fn tells(dialect: Dialect, query: &str, harmless: &str, text: &str) -> Judged {
    safe(query)?;
    let (found, harmless) = (pieces(dialect, query)?, pieces(dialect, harmless)?);
    let outside = |pieces: &[Piece]| -> Vec<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Literal(_) => "'…'".to_owned(),
            // A comment may say it in other signs, but on its line.
            Piece::Comment(_) => "-- …".to_owned(),
            Piece::Name(name) => format!("name {name}"),
            Piece::Other(other) => other.clone(),
        };
        pieces.iter().map(piece).collect()
    };
    equal(&outside(&found), &put(&outside(&harmless), text))?;
    let text = text.to_lowercase();
    let literals = |pieces: &[Piece], put: bool| -> Vec<String> {
        let literal = |piece: &Piece| match piece {
            Piece::Literal(literal) if put => Some(literal.to_lowercase().replace(MARK, &text)),
            Piece::Literal(literal) => Some(literal.to_lowercase()),
            _ => None,
        };
        let mut literals: Vec<_> = pieces.iter().filter_map(literal).collect();
        literals.sort();
        literals
    };
    equal(&literals(&found, false), &literals(&harmless, true))?;
    let comments = |pieces: &[Piece]| {
        pieces
            .iter()
            .filter(|piece| matches!(piece, Piece::Comment(_)))
            .count()
    };
    if comments(&found) < 3 {
        return Err(format!("{} comments", comments(&found)));
    }
    Ok(())
}

/// Each literal, name and comment ends where the next begins, and nothing is between them that is not ours.
pub(crate) fn ends(dialect: Dialect, query: &str) -> Judged {
    safe(query)?;
    pieces(dialect, query).map(drop)
}

/// A name may be refused only for what that database makes of it.
pub(crate) fn refused(dialect: Dialect, refusal: &str, text: &str) -> Judged {
    let unseen = |c: char| is_hidden(c) || c.is_whitespace() && c != ' ';
    let right = match refusal {
        "sql-name-hidden" => text.contains(unseen),
        "sql-name-too-long" => dialect == Dialect::Postgres && text.len() > 50,
        "sql-name-is-variable" => dialect == Dialect::Spark && text.contains("${"),
        _ => false,
    };
    right
        .then_some(())
        .ok_or_else(|| format!("refused as {refusal}: {}", shown(text)))
}

fn pieces(dialect: Dialect, query: &str) -> Result<Vec<Piece>, String> {
    let mut rest = query;
    let mut pieces: Vec<Piece> = Vec::new();
    while let Some(first) = rest.chars().next() {
        let from = rest;
        let piece;
        (piece, rest) = match (first, dialect) {
            _ if rest.starts_with("--") => {
                let (line, behind) = rest.split_once('\n').ok_or("a comment that does not end")?;
                // Command lines end a statement here, and fill in variables.
                if line.contains([';', '\'']) || line.contains("${") {
                    return Err(format!("more than a comment: {line}"));
                }
                (Some(Piece::Comment(line.to_owned())), behind)
            }
            ('\'', Dialect::Spark) => {
                let (text, behind) = escaped(&rest[1..])?;
                (Some(Piece::Literal(text)), behind)
            }
            ('E', Dialect::Postgres) if rest.starts_with("E'") => {
                let (text, behind) = escaped(&rest[2..])?;
                (Some(Piece::Literal(text)), behind)
            }
            ('\'', _) => {
                let (text, behind) = doubled(&rest[1..], '\'')?;
                (Some(Piece::Literal(text)), behind)
            }
            ('`', Dialect::Spark) => {
                let (text, behind) = doubled(&rest[1..], '`')?;
                (Some(Piece::Name(text)), behind)
            }
            ('"', Dialect::DuckDb | Dialect::Postgres) => {
                let (text, behind) = doubled(&rest[1..], '"')?;
                (Some(Piece::Name(text)), behind)
            }
            (c, _) if c.is_whitespace() => (None, &rest[c.len_utf8()..]),
            (c, _) if c.is_ascii_alphanumeric() || c == '_' => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
                (Some(Piece::Other(word.to_owned())), behind)
            }
            (c, _) if "(),.=<>+-*/%|~:;".contains(c) && !rest.starts_with("/*") => {
                (Some(Piece::Other(c.to_string())), &rest[1..])
            }
            _ => {
                return Err(format!(
                    "not ours: {:?}",
                    rest.chars().take(40).collect::<String>()
                ));
            }
        };
        // Spark fills in variables before it reads anything.
        let read = &from[..from.len() - rest.len()];
        if dialect == Dialect::Spark && read.contains("${") {
            return Err(format!("a variable: {read}"));
        }
        pieces.extend(piece);
        fold(&mut pieces);
    }
    Ok(pieces)
}

/// What DuckDB is given in parts is one literal: `('a' || chr(27) || 'b')`.
fn fold(pieces: &mut Vec<Piece>) {
    use Piece::{Literal, Other};
    let is = |piece: &Piece, text: &str| matches!(piece, Other(other) if other == text);
    if let [.., chr, open, Other(number), close] = &pieces[..]
        && is(chr, "chr")
        && is(open, "(")
        && is(close, ")")
        && let Some(character) = number.parse().ok().and_then(char::from_u32)
    {
        pieces.truncate(pieces.len() - 4);
        pieces.push(Literal(character.to_string()));
    }
    if let [.., Literal(a), one, two, Literal(b)] = &pieces[..]
        && is(one, "|")
        && is(two, "|")
    {
        let both = Literal(format!("{a}{b}"));
        pieces.truncate(pieces.len() - 4);
        pieces.push(both);
    }
    if let [.., before, open, Literal(text), close] = &pieces[..]
        && is(open, "(")
        && is(close, ")")
        && matches!(before, Other(other) if !other.ends_with(char::is_alphabetic))
    {
        let inner = Literal(text.clone());
        pieces.truncate(pieces.len() - 3);
        pieces.push(inner);
    }
}

/// Up to a quote that is not doubled.
fn doubled(text: &str, quote: char) -> Result<(String, &str), String> {
    let (mut found, mut rest) = (String::new(), text);
    loop {
        let (part, behind) = rest.split_once(quote).ok_or("a quote that is not closed")?;
        found += part;
        match behind.strip_prefix(quote) {
            Some(more) => {
                found.push(quote);
                rest = more;
            }
            None => return Ok((found, behind)),
        }
    }
}

/// Up to a quote, with escapes by a backslash.
fn escaped(text: &str) -> Result<(String, &str), String> {
    let mut found = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\'' if text[at + 1..].starts_with('\'') => {
                return Err("two literals beside each other".into());
            }
            '\'' => return Ok((found, &text[at + 1..])),
            '\\' => {
                let digits = match characters.next() {
                    Some((_, 'u')) => 4,
                    Some((_, 'U')) => 8,
                    Some((_, '\\')) => {
                        found.push('\\');
                        continue;
                    }
                    other => return Err(format!("an escape of its own: {other:?}")),
                };
                let number = text
                    .get(at + 2..at + 2 + digits)
                    .ok_or("an escape that ends")?;
                let number = u32::from_str_radix(number, 16).map_err(|error| error.to_string())?;
                found.push(char::from_u32(number).ok_or("no character")?);
                characters.nth(digits - 1);
            }
            other => found.push(other),
        }
    }
    Err("a quote that is not closed".into())
}
