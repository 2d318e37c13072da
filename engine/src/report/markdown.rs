//! A page as Markdown, for e-mail and wikis.

use super::page::{Block, Entry, Page, Tone};
use crate::visible::visible;

/// The page as CommonMark with pipe tables.
pub fn markdown(page: &Page) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        write(&mut out, block);
    }
    let trimmed = out.trim_end();
    format!("{trimmed}\n")
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(text) => part(out, &format!("# {}", escape(text))),
        Block::Heading(text) => part(out, &format!("## {}", escape(text))),
        Block::Paragraph(text, tone) => part(out, &toned(text, *tone)),
        Block::Field(label, text) => part(out, &format!("**{}:** {}", escape(label), escape(text))),
        Block::List(entries) => list(out, entries, false),
        Block::Numbers(entries) => list(out, entries, true),
        Block::Stop {
            number,
            name,
            remark,
            blocks,
        } => {
            let remark = remark
                .as_ref()
                .map(|remark| format!(" ({remark})"))
                .unwrap_or_default();
            part(
                out,
                &format!("### {number}. {}", escape(&format!("{name}{remark}"))),
            );
            for block in blocks {
                write(out, block);
            }
        }
        Block::Group(label, entries) => {
            part(out, &format!("**{}:**", escape(label)));
            list(out, entries, false);
        }
        Block::Bars(bars) => {
            let rows = bars.iter().map(|bar| {
                let name = if bar.strong {
                    toned(&bar.name, Tone::Strong)
                } else {
                    escape(&bar.name)
                };
                format!("| {name} | {} |\n", escape(&bar.percent))
            });
            part(
                out,
                &format!("| | |\n|---|--:|\n{}", rows.collect::<String>()),
            );
        }
        Block::Weights(weights) => {
            let rows = weights
                .iter()
                .map(|(points, text)| format!("| {} | {} |\n", escape(points), escape(text)));
            part(
                out,
                &format!("| | |\n|--:|---|\n{}", rows.collect::<String>()),
            );
        }
        Block::Table(header, rows) => table(out, header, rows, "---|"),
        Block::Figures(header, rows) => table(out, header, rows, "--:|"),
        Block::Blank => {}
    }
}

/// A table; `rule` aligns all columns but the first.
fn table(out: &mut String, header: &[String], rows: &[Vec<String>], rule: &str) {
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| escape(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = rule.repeat(header.len().saturating_sub(1));
    let rows: String = rows.iter().map(|cells| row(cells)).collect();
    part(out, &format!("{}|---|{rule}\n{rows}", row(header)));
}

/// A block of its own: Markdown separates blocks by a blank line.
fn part(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push_str("\n\n");
}

fn list(out: &mut String, entries: &[Entry], numbered: bool) {
    for (at, entry) in entries.iter().enumerate() {
        let mark = if numbered {
            format!("{}. ", at + 1)
        } else {
            "- ".to_owned()
        };
        out.push_str(&format!("{mark}{}\n", escape(&entry.text)));
        let indent = " ".repeat(mark.len());
        for (note, tone) in &entry.notes {
            // Two spaces at the end break the line before.
            out.truncate(out.trim_end().len());
            out.push_str(&format!("  \n{indent}{}\n", toned(note, *tone)));
        }
    }
    out.push('\n');
}

fn toned(text: &str, tone: Tone) -> String {
    let text = escape(text);
    match tone {
        Tone::Plain => text,
        Tone::Strong => format!("**{text}**"),
        Tone::Faint => format!("*{text}*"),
    }
}

/// Text in which nothing is markup: no emphasis, link, table, heading, list or HTML can start in it.
fn escape(text: &str) -> String {
    let text = visible(text);
    // Spaces at the ends are not seen, but four of them begin code, and beside one nothing is strong.
    let text = text.trim();
    // Number signs at the end of a heading would be no part of it.
    let closing = text.trim_end_matches('#').len();
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let starts_block = at == 0 && matches!(character, '#' | '+' | '-' | '=' | ':');
        if starts_block || at >= closing || is_markup(character) {
            out.push('\\');
        }
        out.push(character);
    }
    // `1. ` at the start would begin a list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    }
    out
}

/// Whether a character is markup wherever it stands, in CommonMark or in what wikis make of it: formulas, attributes, raised text.
fn is_markup(character: char) -> bool {
    matches!(
        character,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$' | '^' | '{' | '}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_in_a_name_is_markup() {
        assert_eq!(
            escape("*a* [b](c) <d> | `e` _f_"),
            r"\*a\* \[b\](c) \<d\> \| \`e\` \_f\_"
        );
        assert_eq!(escape("# x"), r"\# x");
        assert_eq!(escape("C #"), r"C \#");
        assert_eq!(escape("    x "), "x");
        assert_eq!(escape("- x"), r"\- x");
        assert_eq!(escape("1. x"), r"1\. x");
        assert_eq!(escape("a\nb"), "a␊b");
    }

    proptest! {
        #[test]
        fn every_character_of_markup_is_escaped(text in "[\\\\`*_\\[\\]<>|&~$^{}#a-z\n\u{1b}\u{202e} -]{0,30}") {
            let escaped = escape(&text);
            let mut characters = escaped.chars();
            while let Some(character) = characters.next() {
                match character {
                    '\\' => prop_assert!(characters.next().is_some()),
                    '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$' | '^' | '{' | '}' | '\n' | '\u{1b}' | '\u{202e}' => {
                        prop_assert!(false, "{escaped:?}");
                    }
                    _ => {}
                }
            }
        }
    }
}
