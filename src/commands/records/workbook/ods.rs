//! Sheets of ODS (OpenDocument 1.2): values as they are stored, without their formats.

use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::broken::{Broken, Result};
use super::cells::{Row, Sheet};
use super::xml::{Xml, attribute, attributes, bounded, push_text};

const DAMAGED: Broken = Broken::Unknown("workbook-damaged");

/// The first sheet.
pub(super) fn sheet(archive: &Archive) -> Result<impl Sheet + use<>> {
    if is_protected(archive)? {
        return Err(Broken::Unknown("workbook-old"));
    }
    let mut xml = archive.xml("content.xml")?;
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.name().as_ref() == "table:table" => break,
            Event::Eof => return Err(DAMAGED),
            _ => {}
        }
    }
    Ok(Table {
        xml,
        row: 0,
        ended: false,
    })
}

/// Whether its parts are encrypted.
fn is_protected(archive: &Archive) -> Result<bool> {
    if !archive.has("META-INF/manifest.xml") {
        return Ok(false);
    }
    let mut xml = archive.xml("META-INF/manifest.xml")?;
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The rows of a sheet.
struct Table {
    xml: Xml,
    row: u64,
    ended: bool,
}

impl Sheet for Table {
    fn next(&mut self, row: &mut Row) -> Result<bool> {
        let mut buffer = Vec::new();
        while !self.ended {
            match self.xml.next(&mut buffer)? {
                Event::Start(element) if element.name().as_ref() == "table:table-row" => {
                    let times = repeated(&element, "number-rows-repeated");
                    row.begin(self.row, times);
                    self.cells(row)?;
                    self.row = self.row.saturating_add(times);
                    if !row.cells.is_empty() && times > 0 {
                        return Ok(true);
                    }
                }
                // A table in a cell or a drawing is none of its rows.
                Event::Start(element) if element.name().as_ref() == "table:shapes" => {
                    self.xml.skip()?;
                }
                Event::End(element) if element.name().as_ref() == "table:table" => {
                    self.ended = true;
                }
                Event::Eof => return Err(DAMAGED),
                _ => {}
            }
        }
        Ok(false)
    }
}

/// How often a row or a cell stands there.
fn repeated(element: &BytesStart<'_>, name: &str) -> u64 {
    let said = attribute(element, name);
    said.map_or(1, |said| said.parse().unwrap_or(u64::MAX))
}

impl Table {
    /// The cells of a row that has just begun.
    fn cells(&mut self, row: &mut Row) -> Result<()> {
        let mut column = 0_u64;
        let mut buffer = Vec::new();
        loop {
            match self.xml.next(&mut buffer)? {
                Event::Start(element)
                    if matches!(
                        element.name().as_ref(),
                        "table:table-cell" | "table:covered-table-cell"
                    ) =>
                {
                    let times = repeated(&element, "number-columns-repeated");
                    let said = Said::of(&element);
                    let text = self.content()?;
                    if let Some(text) = said.value(text) {
                        row.push(column, times, text)?;
                    }
                    column = column.saturating_add(times);
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End(element) if element.name().as_ref() == "table:table-row" => {
                    return Ok(());
                }
                Event::Eof => return Err(DAMAGED),
                _ => {}
            }
        }
    }

    /// What is written in the cell that has just begun: its paragraphs, a line each.
    fn content(&mut self) -> Result<String> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut depth = 1;
        let mut buffer = Vec::new();
        while depth > 0 {
            bounded(text.len())?;
            match self.xml.next(&mut buffer)? {
                Event::Start(element) => match element.name().as_ref() {
                    "office:annotation" => self.xml.skip()?,
                    "text:s" => {
                        let count = repeated(&element, "c");
                        let count = usize::try_from(count).unwrap_or(usize::MAX);
                        bounded(count)?;
                        text.extend(std::iter::repeat_n(' ', count));
                        self.xml.skip()?;
                    }
                    name => {
                        if name == "text:p" && depth == 1 {
                            paragraphs += 1;
                        }
                        match name {
                            "text:p" if paragraphs > 1 => text.push('\n'),
                            "text:tab" => text.push('\t'),
                            "text:line-break" => text.push('\n'),
                            _ => {}
                        }
                        depth += 1;
                    }
                },
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(DAMAGED),
                // What is between paragraphs only makes the file look orderly.
                event if depth > 1 => push_text(&event, &mut text)?,
                _ => {}
            }
        }
        Ok(text)
    }
}

/// What a cell says of what is in it.
struct Said {
    value: Option<String>,
    is_text: bool,
    is_error: bool,
}

impl Said {
    fn of(cell: &BytesStart<'_>) -> Self {
        let mut said = Self {
            value: None,
            is_text: false,
            is_error: false,
        };
        for (key, value) in attributes(cell) {
            match key.as_ref() {
                "office:value" if said.value.is_none() => {
                    let number = value.trim().parse::<f64>();
                    let number = number.ok().filter(|number| number.is_finite());
                    said.value = Some(
                        number.map_or_else(|| value.into_owned(), |number| number.to_string()),
                    );
                }
                "office:string-value" | "office:date-value" | "office:time-value"
                    if said.value.is_none() =>
                {
                    said.value = Some(value.into_owned());
                }
                "office:boolean-value" if said.value.is_none() => {
                    said.value = Some(value.eq_ignore_ascii_case("true").to_string());
                }
                "office:value-type" => said.is_text = value == "string",
                "calcext:value-type" => said.is_error = value == "error",
                _ => {}
            }
        }
        said
    }

    /// The value, which is what is written there when it is a text, or an error that is none.
    fn value(self, written: String) -> Option<String> {
        match self.value {
            Some(value) if !(self.is_error && value.is_empty()) => Some(value),
            None if !self.is_text => None,
            _ => Some(written),
        }
    }
}
