//! A page as Markdown, for e-mail and wikis.

use crate::report::view::{
    Block, Cell, Content, Cover, Entry, Evidence, GroupedBars, List, Page, Section, Stop, Table,
    TableKind, Tone,
};
use crate::text::sanitize::visible;

/// The page as CommonMark with pipe tables.
pub fn markdown(page: &Page) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        match block {
            Block::Cover(cover) => write_cover(&mut out, &page.title, cover),
            block => write(&mut out, block, 2),
        }
    }
    let trimmed = out.trim_end();
    format!("{trimmed}\n")
}

/// A block; headings in it have a level.
fn write(out: &mut String, block: &Block, level: usize) {
    match block {
        Block::Cover(cover) => write_cover(out, &cover.title, cover),
        Block::Section(section) => write_section(out, section, level),
        Block::Columns(sections) => {
            for section in sections {
                write_section(out, section, level);
            }
        }
        Block::Heading(text) => heading(out, level, text),
        Block::Paragraph(text, tone) => part(out, &toned(text, *tone)),
        Block::List(entries) => list(out, entries),
        Block::Bars(bars) => {
            let rows = bars.bars.iter().map(|bar| {
                let note = bar.note.iter().map(|note| format!(" ({note})"));
                let name = format!("{}{}", bar.name, note.collect::<String>());
                let tone = if bar.strong {
                    Tone::Strong
                } else {
                    Tone::Plain
                };
                format!("| {} | {} |\n", toned(&name, tone), escape(&bar.percent))
            });
            part(
                out,
                &format!("| | |\n|---|--:|\n{}", rows.collect::<String>()),
            );
        }
        Block::Evidence(evidence) => write_evidence(out, evidence),
        Block::Grouped(grouped) => write_grouped(out, grouped),
        Block::Table(cells) => write_table(out, cells),
        Block::Journey(journey) => {
            let mut below = level;
            if let Some(title) = &journey.title {
                heading(out, level, title);
                below += 1;
            }
            for stop in &journey.stops {
                write_stop(out, stop, below);
            }
        }
        Block::Notes(notes) => {
            let entries = notes.iter();
            let entries =
                entries.map(|note| Entry::new(format!("{}: {}", note.question, note.text)));
            points(out, &entries.collect::<Vec<_>>());
        }
    }
}

fn heading(out: &mut String, level: usize, text: &str) {
    part(out, &format!("{} {}", "#".repeat(level), escape(text)));
}

fn write_cover(out: &mut String, title: &str, cover: &Cover) {
    heading(out, 1, title);
    for remark in &cover.remarks {
        part(out, &toned(remark, Tone::Warning));
    }
}

fn write_section(out: &mut String, section: &Section, level: usize) {
    let mut inside = level;
    if let Some(title) = &section.title {
        let title = [section.kicker.as_deref(), Some(title)];
        let title: Vec<_> = title.into_iter().flatten().collect();
        heading(out, level, &title.join(": "));
        inside += 1;
    }
    for block in &section.blocks {
        write(out, block, inside);
    }
}

fn write_evidence(out: &mut String, evidence: &Evidence) {
    let grounded = evidence.rows.iter().any(|row| row.study.is_some());
    let rows = evidence.rows.iter().map(|row| {
        let said = escape(&format!("{}: {}", row.question, row.answer));
        let study = row.study.as_ref().map(|study| escape(&study.line()));
        let study = study.unwrap_or_default();
        let study = grounded.then(|| format!(" {study} |"));
        let study = study.unwrap_or_default();
        format!("| {} | {said} |{study}\n", escape(&row.points))
    });
    let rows: String = rows.collect();
    let head = if grounded {
        "| | | |\n|--:|---|---|\n"
    } else {
        "| | |\n|--:|---|\n"
    };
    part(out, &format!("{head}{rows}"));
}

fn write_grouped(out: &mut String, grouped: &GroupedBars) {
    let letters = grouped.members.iter().map(|(letter, _)| escape(letter));
    let header = [escape(&grouped.heading)].into_iter().chain(letters);
    let header: Vec<_> = header
        .chain(grouped.difference.iter().map(|text| escape(text)))
        .collect();
    let rows = grouped.groups.iter().map(|group| {
        let percents = group.bars.iter().map(|bar| escape(&bar.percent));
        let difference = group.difference.iter().map(|(points, _)| escape(points));
        let row = [escape(&group.name)].into_iter().chain(percents);
        row.chain(difference).collect()
    });
    table(out, &header, rows, "--:|");
}

fn write_table(out: &mut String, cells: &Table) {
    let header = cells.header.iter();
    let header: Vec<_> = header
        .map(|column| escape(column.short.as_ref().unwrap_or(&column.name)))
        .collect();
    let rows = cells.rows.iter();
    let rows = rows.map(|row| row.iter().map(write_cell).collect());
    let rule = match cells.kind {
        TableKind::Figures | TableKind::Heat => "--:|",
        _ => "---|",
    };
    table(out, &header, rows, rule);
}

fn write_cell(cell: &Cell) -> String {
    let tone = if cell.strong && !cell.text.is_empty() {
        Tone::Strong
    } else {
        Tone::Plain
    };
    let badge = cell.badge.iter().map(|badge| escape(badge));
    let text = (!cell.text.is_empty()).then(|| toned(&cell.text, tone));
    let behind = cell.tag.iter().chain(&cell.note);
    let behind = behind.map(|text| format!("({})", escape(text)));
    let parts = cell.parts.iter();
    let parts = parts.map(|(text, who)| escape(&format!("{text} ({who})")));
    let parts = parts.collect::<Vec<_>>().join("; ");
    let parts = (!parts.is_empty()).then_some(parts);
    let said: Vec<_> = badge.chain(text).chain(behind).chain(parts).collect();
    said.join(" ")
}

fn write_stop(out: &mut String, stop: &Stop, level: usize) {
    let attention = stop.attention.iter().map(|(_, attention)| attention);
    let behind = stop.pathway.iter().chain(attention);
    let behind: String = behind.map(|text| format!(" ({text})")).collect();
    let name = escape(&format!("{}{behind}", stop.name));
    let marks = "#".repeat(level);
    part(out, &format!("{marks} {}. {name}", stop.number));
    if let Some(about) = &stop.about {
        part(out, &toned(about, Tone::Faint));
    }
    for treatment in &stop.treatments {
        part(out, &escape(&treatment.line()));
    }
    for layer in &stop.layers {
        let name = escape(&layer.name);
        match &layer.content {
            Content::Line(line) => part(out, &format!("**{name}:** {}", escape(&line.line()))),
            Content::Entries(entries) => {
                part(out, &format!("**{name}:**"));
                points(out, entries);
            }
        }
    }
}

/// A table of cells that are Markdown; `rule` aligns all columns but the first.
fn table(out: &mut String, header: &[String], rows: impl Iterator<Item = Vec<String>>, rule: &str) {
    let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = rule.repeat(header.len().saturating_sub(1));
    let rows: String = rows.map(|cells| row(&cells)).collect();
    part(out, &format!("{}|---|{rule}\n{rows}", row(header)));
}

/// A block of its own: Markdown separates blocks by a blank line.
fn part(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push_str("\n\n");
}

fn list(out: &mut String, list: &List) {
    for (at, entry) in list.entries.iter().enumerate() {
        let (mark, box_) = match list.box_of(entry) {
            Some(box_) => ("- ".to_owned(), format!("{box_} ")),
            None if list.kind.is_ordered() => (format!("{}. ", at + 1), String::new()),
            None => ("- ".to_owned(), String::new()),
        };
        item(out, "", &mark, &box_, entry);
    }
    out.push('\n');
}

fn points(out: &mut String, entries: &[Entry]) {
    for entry in entries {
        item(out, "", "- ", "", entry);
    }
    out.push('\n');
}

/// An item and what belongs to it.
fn item(out: &mut String, indent: &str, mark: &str, box_: &str, entry: &Entry) {
    out.push_str(&format!("{indent}{mark}{box_}{}\n", escape(&entry.line())));
    let indent = format!("{indent}{}", " ".repeat(mark.len()));
    for (note, tone) in &entry.notes {
        // Two spaces at the end break the line before.
        out.truncate(out.trim_end().len());
        out.push_str(&format!("  \n{indent}{}\n", toned(note, *tone)));
    }
    for helping in &entry.helping {
        item(out, &indent, "- ", "", helping);
    }
}

fn toned(text: &str, tone: Tone) -> String {
    let text = escape(text);
    match tone {
        Tone::Plain | Tone::Lead => text,
        Tone::Strong | Tone::Verdict | Tone::Chosen | Tone::Warning => format!("**{text}**"),
        Tone::Faint | Tone::Link | Tone::Code => format!("*{text}*"),
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
