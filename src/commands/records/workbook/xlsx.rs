//! Sheets of XLSX (ECMA-376): values as they are stored, without their formats, so that a date is a number.

use std::ops::Range;

use quick_xml::events::Event;

use super::archive::Archive;
use super::broken::{Broken, Result};
use super::cells::{self, Row, Sheet};
use super::xml::{Xml, attribute, push_text};
use leerkompas_engine::text::message::Message;

/// How much the texts may take that cells share.
const MOST_STRINGS: usize = 64 << 20;
/// What each of them takes besides its characters: the tags around it, at the least.
const OF_A_STRING: usize = 17;
/// How many names of parts are looked through.
const MOST_RELATIONS: usize = 20_000;

const DAMAGED: Broken = Broken::Unknown("workbook-damaged");

/// The first sheet.
pub(super) fn sheet(archive: &Archive) -> Result<impl Sheet + use<>> {
    let main = relations(archive, "_rels/.rels")?
        .into_iter()
        .find(|relation| relation.kind == "officeDocument")
        .ok_or(DAMAGED)?;
    if main.target.to_ascii_lowercase().ends_with(".bin") {
        return Err(Broken::Unknown("workbook-old"));
    }
    let workbook = main.target.trim_start_matches('/').to_owned();
    let at = workbook.rfind('/').map_or(0, |end| end + 1);
    let (folder, name) = workbook.split_at(at);
    let relations = relations(archive, &format!("{folder}_rels/{name}.rels"))?;
    let path = |relation: &Relation| match relation.target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{}", relation.target),
    };
    let first = first_sheet(archive.xml(&workbook)?, &relations)?;
    let strings = relations
        .iter()
        .find(|relation| relation.kind == "sharedStrings")
        .map_or_else(|| format!("{folder}sharedStrings.xml"), path);
    let strings = if archive.has(&strings) {
        Strings::read(archive.xml(&strings)?)?
    } else {
        Strings::default()
    };
    let mut xml = archive.xml(&path(first))?;
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "sheetData" => break,
            Event::Eof => return Err(DAMAGED),
            _ => {}
        }
    }
    Ok(Cells {
        xml,
        strings,
        row: 0,
        begun: false,
        ended: false,
    })
}

/// A part that another one names.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &Archive, part: &str) -> Result<Vec<Relation>> {
    let mut xml = archive.xml(part)?;
    let mut relations = Vec::new();
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let said = |name| attribute(&element, name).unwrap_or_default();
                let kind = said("Type");
                relations.push(Relation {
                    id: said("Id"),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    target: said("Target"),
                });
                if relations.len() > MOST_RELATIONS {
                    return Err(DAMAGED);
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The first sheet with cells, among those that the workbook lists.
fn first_sheet(mut xml: Xml, relations: &[Relation]) -> Result<&Relation> {
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "sheet" => {
                let id = attribute(&element, "id").unwrap_or_default();
                let relation = relations.iter().find(|relation| relation.id == id);
                if let Some(relation) = relation.filter(|relation| relation.kind == "worksheet") {
                    return Ok(relation);
                }
            }
            Event::Eof => return Err(DAMAGED),
            _ => {}
        }
    }
}

/// The texts that cells share, one behind the other.
#[derive(Default)]
struct Strings {
    texts: String,
    ends: Vec<u32>,
}

impl Strings {
    fn read(mut xml: Xml) -> Result<Self> {
        let mut strings = Self::default();
        let mut text = String::new();
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {}
                Event::Eof => return Ok(strings),
                _ => continue,
            }
            text.clear();
            rich_text(&mut xml, "si", &mut text)?;
            strings.texts.push_str(&text);
            let end = strings.texts.len();
            strings.ends.push(u32::try_from(end).unwrap_or(u32::MAX));
            if end + strings.ends.len() * OF_A_STRING > MOST_STRINGS {
                let most = MOST_STRINGS >> 20;
                let message = Message::new("workbook-too-many-texts").number("most", most);
                return Err(Broken::TooLarge(message));
            }
        }
    }

    fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = at
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        self.texts.get(Range { start, end })
    }
}

/// The text of an element, which may be in pieces that look different; how it is pronounced is left out.
fn rich_text(xml: &mut Xml, closing: &str, text: &mut String) -> Result<()> {
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "rPh" => xml.skip()?,
            Event::Start(element) if element.local_name().as_ref() == "t" => {
                let preserved =
                    attribute(&element, "space").is_some_and(|space| space == "preserve");
                let mut piece = String::new();
                plain_text(xml, &mut piece)?;
                let piece = if preserved {
                    &piece
                } else {
                    piece.trim_matches([' ', '\t', '\r', '\n'])
                };
                push_unescaped(piece, text);
                super::xml::bounded(text.len())?;
            }
            Event::End(element) if element.local_name().as_ref() == closing => return Ok(()),
            Event::Eof => return Err(DAMAGED),
            _ => {}
        }
    }
}

/// The text up to the end of the element that has just begun.
fn plain_text(xml: &mut Xml, text: &mut String) -> Result<()> {
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok(()),
            Event::Eof => return Err(DAMAGED),
            event => push_text(&event, text)?,
        }
    }
}

/// Adds a text in which Excel wrote some characters as `_x000D_`.
fn push_unescaped(escaped: &str, text: &mut String) {
    let mut units: Vec<u16> = Vec::new();
    let flush = |units: &mut Vec<u16>, text: &mut String| {
        text.push_str(&String::from_utf16_lossy(units));
        units.clear();
    };
    let mut rest = escaped;
    while let Some(at) = rest.find('_') {
        let code = rest
            .get(at + 1..at + 7)
            .filter(|code| code.starts_with('x') && code.ends_with('_'));
        let code = code
            .map(|code| &code[1..5])
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if at > 0 || code.is_none() {
            flush(&mut units, text);
        }
        text.push_str(&rest[..at]);
        if let Some(unit) = code.and_then(|code| u16::from_str_radix(code, 16).ok()) {
            units.push(unit);
            rest = &rest[at + 7..];
        } else {
            text.push('_');
            rest = &rest[at + 1..];
        }
    }
    flush(&mut units, text);
    text.push_str(rest);
}

/// The rows of a sheet.
struct Cells {
    xml: Xml,
    strings: Strings,
    /// The row that comes when none is named.
    row: u64,
    /// Whether a row has come already, which the next has to follow.
    begun: bool,
    ended: bool,
}

impl Sheet for Cells {
    fn next(&mut self, row: &mut Row) -> Result<bool> {
        let mut buffer = Vec::new();
        while !self.ended {
            match self.xml.next(&mut buffer)? {
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    let number = match attribute(&element, "r") {
                        Some(number) => number
                            .parse::<u64>()
                            .ok()
                            .and_then(|number| number.checked_sub(1)),
                        None => Some(self.row),
                    };
                    row.begin(number.ok_or(DAMAGED)?, 1);
                    self.cells(row)?;
                    if (self.begun && row.number < self.row) || row.number >= cells::MOST_ROWS {
                        return Err(DAMAGED);
                    }
                    (self.row, self.begun) = (row.number + 1, true);
                    if !row.cells.is_empty() {
                        row.sort();
                        return Ok(true);
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "sheetData" => {
                    self.ended = true;
                }
                Event::Eof => return Err(DAMAGED),
                _ => {}
            }
        }
        Ok(false)
    }
}

impl Cells {
    /// The cells of a row that has just begun.
    fn cells(&mut self, row: &mut Row) -> Result<()> {
        let mut column = 0;
        let mut buffer = Vec::new();
        loop {
            match self.xml.next(&mut buffer)? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let kind = attribute(&element, "t");
                    if let Some(name) = attribute(&element, "r") {
                        let (number, place) = cells::place(&name).ok_or(DAMAGED)?;
                        if number != row.number {
                            return Err(DAMAGED);
                        }
                        column = place;
                    }
                    if let Some(text) = self.value(kind.as_deref())? {
                        row.push(column, 1, text)?;
                    }
                    column += 1;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => return Ok(()),
                Event::Eof => return Err(DAMAGED),
                _ => {}
            }
        }
    }

    /// What the cell that has just begun holds, if anything.
    fn value(&mut self, kind: Option<&str>) -> Result<Option<String>> {
        let mut found = None;
        let mut buffer = Vec::new();
        loop {
            match self.xml.next(&mut buffer)? {
                Event::Start(element) if element.local_name().as_ref() == "is" => {
                    let mut text = String::new();
                    rich_text(&mut self.xml, "is", &mut text)?;
                    found = Some(text);
                }
                Event::Start(element)
                    if element.local_name().as_ref() == "v" && kind != Some("inlineStr") =>
                {
                    let mut text = String::new();
                    plain_text(&mut self.xml, &mut text)?;
                    found = self.stored(kind, text)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End(_) => return Ok(found),
                Event::Eof => return Err(DAMAGED),
                _ => {}
            }
        }
    }

    /// A value as a person reads it: `25`, not `25.0`.
    fn stored(&self, kind: Option<&str>, value: String) -> Result<Option<String>> {
        if kind == Some("str") {
            let mut text = String::new();
            push_unescaped(&value, &mut text);
            return Ok(Some(text));
        }
        if value.is_empty() {
            return Ok(None);
        }
        Ok(Some(match kind {
            Some("s") => {
                let at = value.trim().parse().map_err(|_| DAMAGED)?;
                self.strings.get(at).ok_or(DAMAGED)?.to_owned()
            }
            Some("b") => (value == "1" || value == "true").to_string(),
            Some("e" | "d") => value,
            _ => match value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => number.to_string(),
                _ => value,
            },
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_escapes_is_read_as_it_was() {
        for (escaped, plain) in [
            ("a_x000D_b", "a\rb"),
            ("_xD83D__xDCF7_!", "\u{1F4F7}!"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00_ _y0041_ é_", "_x00_ _y0041_ é_"),
            ("_xD83D_a", "\u{FFFD}a"),
        ] {
            let mut text = String::new();
            push_unescaped(escaped, &mut text);
            assert_eq!(text, plain);
        }
    }
}
