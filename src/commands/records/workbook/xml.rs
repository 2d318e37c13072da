//! XML event by event, within bounds.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Reader, XmlVersion};

use super::broken::{Broken, Result};
use leerkompas_engine::text::message::Message;

/// How much of a part is read. The largest sheet has a million rows; with twenty columns it is half of that.
const MOST_UNPACKED: u64 = 1 << 30;
/// How many tags and texts of a part are read: a cell is five of them, so that a million rows have twelve columns. Without it, a part that
/// unpacks to empty tags would be read for a minute.
const MOST_EVENTS: u64 = 60_000_000;
/// How large a text or a tag may be, and a row; a cell of Excel has at most 32,767 characters.
pub(super) const MOST_TEXT: usize = 2 << 20;

/// The events of a part.
pub(super) struct Xml {
    reader: Reader<Bounded>,
    events_left: u64,
}

/// A reader that ends with an error where a part, or a piece of it, is too large.
struct Bounded {
    unpacked: BufReader<Box<dyn Read + Send>>,
    left: u64,
    left_of_event: usize,
    exceeded: Option<Message>,
}

impl Xml {
    pub(super) fn new(unpacked: Box<dyn Read + Send>) -> Self {
        let mut reader = Reader::from_reader(Bounded {
            unpacked: BufReader::with_capacity(64 << 10, unpacked),
            left: MOST_UNPACKED,
            left_of_event: 0,
            exceeded: None,
        });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Self {
            reader,
            events_left: MOST_EVENTS,
        }
    }

    /// The next event, in a buffer of the caller's.
    pub(super) fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Event<'b>> {
        buffer.clear();
        let Some(left) = self.events_left.checked_sub(1) else {
            return Err(Broken::TooLarge(Message::new("workbook-too-many-cells")));
        };
        self.events_left = left;
        self.reader.get_mut().left_of_event = MOST_TEXT;
        match self.reader.read_event_into(buffer) {
            Ok(event) => Ok(event),
            Err(_) => Err(match self.reader.get_mut().exceeded.take() {
                Some(message) => Broken::TooLarge(message),
                None => Broken::Unknown("workbook-damaged"),
            }),
        }
    }

    /// Skips to the end of the element that has just begun, whatever is in it.
    pub(super) fn skip(&mut self) -> Result<()> {
        let mut buffer = Vec::new();
        let mut depth = 1_u64;
        while depth > 0 {
            match self.next(&mut buffer)? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(Broken::Unknown("workbook-damaged")),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Read for Bounded {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(to)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Bounded {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            let message = Message::new("workbook-unpacks-too-large");
            self.exceeded = Some(message.number("most", MOST_UNPACKED >> 20));
        } else if self.left_of_event == 0 {
            self.exceeded = Some(text_too_large());
        }
        if self.exceeded.is_some() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.unpacked.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count as u64);
        self.left_of_event = self.left_of_event.saturating_sub(count);
        self.unpacked.consume(count);
    }
}

/// The attributes of an element, by their whole names.
pub(super) fn attributes<'e>(
    element: &'e BytesStart<'_>,
) -> impl Iterator<Item = (QName<'e>, Cow<'e, str>)> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    attributes.flatten().filter_map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some((attribute.key, value))
    })
}

/// The value of an attribute by its name without a prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = attributes(element);
    let found = attributes.find(|(key, _)| key.local_name().as_ref() == name);
    found.map(|(_, value)| value.into_owned())
}

/// Adds what an entity stands for, unless nobody knows.
pub(super) fn push_entity(entity: &BytesRef<'_>, text: &mut String) {
    if let Some(known) = resolve_xml_entity(entity.as_ref()) {
        text.push_str(known);
    } else if let Ok(Some(character)) = entity.resolve_char_ref() {
        text.push(character);
    }
}

/// Adds what an event says, if it is part of a text.
pub(super) fn push_text(event: &Event<'_>, text: &mut String) -> Result<()> {
    match event {
        Event::Text(some) => text.push_str(&some.xml10_content()),
        Event::CData(some) => text.push_str(&some.xml10_content()),
        Event::GeneralRef(entity) => push_entity(entity, text),
        _ => {}
    }
    bounded(text.len())
}

/// Refuses a text that is larger than any.
pub(super) fn bounded(size: usize) -> Result<()> {
    if size > MOST_TEXT {
        return Err(Broken::TooLarge(text_too_large()));
    }
    Ok(())
}

fn text_too_large() -> Message {
    Message::new("workbook-text-too-large").number("most", MOST_TEXT >> 20)
}
