//! What comes from the keyboard, byte by byte: characters, sequences, and that the window or the program was somewhere else
//! meanwhile.
//!
//! A byte that begins a character which does not follow was typed on a terminal that is not UTF-8. It is taken as Latin-1, and
//! what stands behind it stays a key of its own.

use std::collections::VecDeque;
use std::io;

use console::Key;

use super::keyboard::Keyboard;
use super::terminal::window;

/// Something that a prompter has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A key.
    Key(Key),
    /// The person interrupts: Ctrl-C.
    Interrupt,
    /// The window has another size.
    Resized,
    /// The program was suspended and goes on: what was drawn stands somewhere above.
    Resumed,
}

/// How keys come in: a byte at a time, or nothing for a moment.
pub(super) trait Bytes {
    /// The next byte; nothing when none came for a tenth of a second.
    ///
    /// # Errors
    /// `UnexpectedEof` when the terminal is gone.
    fn next(&mut self) -> io::Result<Option<u8>>;
}

/// The keyboard of the terminal.
#[derive(Debug, Default)]
pub(super) struct Input {
    /// Bytes that were read and belong to the next key.
    pending: VecDeque<u8>,
    size: Option<(u16, u16)>,
}

impl Input {
    /// Waits for what happens next.
    ///
    /// # Errors
    /// `UnexpectedEof` when the terminal is gone, and what the system says.
    pub(super) fn next(&mut self) -> io::Result<Event> {
        let mut keyboard = Keyboard::open()?;
        loop {
            let size = window();
            if self.size.replace(size).is_some_and(|before| before != size) {
                return Ok(Event::Resized);
            }
            match self.key(&mut keyboard)? {
                Some(Key::CtrlC) => return Ok(Event::Interrupt),
                Some(Key::Char(SUSPEND)) => {
                    keyboard.suspend()?;
                    return Ok(Event::Resumed);
                }
                Some(key) => return Ok(Event::Key(key)),
                None => {}
            }
        }
    }

    /// The next key; nothing when none came for a moment.
    fn key(&mut self, bytes: &mut dyn Bytes) -> io::Result<Option<Key>> {
        let Some(first) = self.byte(bytes)? else {
            return Ok(None);
        };
        Ok(Some(match first {
            b'\x03' => Key::CtrlC,
            b'\x1b' => self.sequence(bytes)?,
            b'\r' | b'\n' => Key::Enter,
            b'\t' => Key::Tab,
            b'\x7f' | b'\x08' => Key::Backspace,
            b'\x01' => Key::Home,
            b'\x05' => Key::End,
            byte if byte.is_ascii() => Key::Char(char::from(byte)),
            byte => Key::Char(self.character(byte, bytes)?),
        }))
    }

    fn byte(&mut self, bytes: &mut dyn Bytes) -> io::Result<Option<u8>> {
        match self.pending.pop_front() {
            Some(byte) => Ok(Some(byte)),
            None => bytes.next(),
        }
    }

    /// What follows Escape, as far as it comes at once.
    fn sequence(&mut self, bytes: &mut dyn Bytes) -> io::Result<Key> {
        let mut sequence = Vec::new();
        while let Some(byte) = self.byte(bytes)? {
            match (sequence.first(), byte) {
                // Nothing of a sequence: Escape was a key by itself, and this one is the next.
                (None, byte) if !matches!(byte, b'[' | b'O') => {
                    self.pending.push_front(byte);
                    break;
                }
                (_, byte) if !byte.is_ascii_graphic() => {
                    self.pending.push_front(byte);
                    break;
                }
                _ => {}
            }
            sequence.push(char::from(byte));
            let is_whole = match sequence[..] {
                ['O', _] => true,
                ['[', '['] => false,
                ['[', .., last] => matches!(last, '@'..='~'),
                _ => false,
            };
            if is_whole {
                break;
            }
        }
        Ok(if sequence.is_empty() {
            Key::Escape
        } else {
            Key::UnknownEscSeq(sequence)
        })
    }

    /// The character that a byte begins, or the one that it is in Latin-1.
    fn character(&mut self, first: u8, bytes: &mut dyn Bytes) -> io::Result<char> {
        let length = match first {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 1,
        };
        let mut character = vec![first];
        while character.len() < length {
            match self.byte(bytes)? {
                Some(byte @ 0x80..=0xBF) => character.push(byte),
                Some(byte) => {
                    self.pending.push_front(byte);
                    break;
                }
                None => break,
            }
        }
        let read = str::from_utf8(&character).ok();
        if let Some(read) = read.and_then(|text| text.chars().next()) {
            return Ok(read);
        }
        for byte in character.drain(1..).rev() {
            self.pending.push_front(byte);
        }
        Ok(char::from(first))
    }
}

/// Ctrl-Z.
const SUSPEND: char = '\u{1a}';

#[cfg(test)]
mod tests {
    use super::*;

    struct Typed(VecDeque<Option<u8>>);

    impl Bytes for Typed {
        fn next(&mut self) -> io::Result<Option<u8>> {
            let next = self.0.pop_front();
            next.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }
    }

    /// The keys of some bytes; `None` is a moment in which nothing comes.
    fn keys(typed: impl IntoIterator<Item = Option<u8>>) -> Vec<Key> {
        let mut bytes = Typed(typed.into_iter().collect());
        let mut input = Input::default();
        let mut keys = Vec::new();
        while let Ok(key) = input.key(&mut bytes) {
            keys.extend(key);
        }
        keys
    }

    fn at_once(bytes: &[u8]) -> Vec<Key> {
        keys(bytes.iter().copied().map(Some).chain([None, None]))
    }

    #[test]
    fn characters_come_in_utf_8() {
        assert_eq!(
            at_once("aë€😀".as_bytes()),
            ['a', 'ë', '€', '😀'].map(Key::Char)
        );
        let apart = "ë".bytes().flat_map(|byte| [Some(byte)]);
        assert_eq!(keys(apart.chain([None])), [Key::Char('ë')]);
    }

    /// `België NV` and Enter on a terminal that is not UTF-8: no key is eaten.
    #[test]
    fn what_is_no_utf_8_is_latin_1_and_eats_no_key() {
        let typed = at_once(b"Belgi\xEB NV\r");
        let expected = "België NV".chars().map(Key::Char).chain([Key::Enter]);
        assert_eq!(typed, expected.collect::<Vec<_>>());
        assert_eq!(at_once(b"\xE9\r"), [Key::Char('é'), Key::Enter]);
        assert_eq!(at_once(b"\xEB"), [Key::Char('ë')]);
        assert_eq!(at_once(b"\xC3\xC3\xAB"), [Key::Char('Ã'), Key::Char('ë')]);
        assert_eq!(at_once(b"\x80x"), [Key::Char('\u{80}'), Key::Char('x')]);
    }

    #[test]
    fn a_sequence_is_one_key_and_escape_another() {
        let sequence = |text: &str| Key::UnknownEscSeq(text.chars().collect());
        assert_eq!(at_once(b"\x1b[A"), [sequence("[A")]);
        assert_eq!(
            at_once(b"\x1bOB\x1b[1;5C"),
            [sequence("OB"), sequence("[1;5C")]
        );
        assert_eq!(at_once(b"\x1b[[A"), [sequence("[[A")]);
        assert_eq!(at_once(b"\x1b"), [Key::Escape]);
        assert_eq!(at_once(b"\x1b\r"), [Key::Escape, Key::Enter]);
        assert_eq!(at_once(b"\x1bx"), [Key::Escape, Key::Char('x')]);
        assert_eq!(at_once(b"\x1b[\xEB"), [sequence("["), Key::Char('ë')]);
        assert_eq!(
            keys([Some(b'\x1b'), None, Some(b'['), Some(b'A'), None]),
            [Key::Escape, Key::Char('['), Key::Char('A')]
        );
    }
}
