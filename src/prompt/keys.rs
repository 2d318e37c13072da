//! Keys, put together again when their bytes come apart.
//!
//! An arrow is three bytes; over a slow line they arrive one by one and read as Escape, `[`, `A`. Escape by itself means
//! nothing here, so what follows it can be waited for without a clock.

use console::Key;

/// What a person pressed, as far as it means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Enter,
    Backspace,
    Delete,
    /// Take the whole line away.
    Clear,
    /// The person leaves: Ctrl-D.
    Leave,
    Char(char),
}

/// How much of an escape sequence has come in.
#[derive(Debug, Default)]
pub(super) enum Keys {
    #[default]
    Whole,
    Escape,
    /// `ESC [` or `ESC O`.
    Opened,
    /// `ESC [ 5`, which a `~` ends.
    Numbered(char),
}

impl Keys {
    /// The press that a key completes.
    pub(super) fn press(&mut self, key: Key) -> Option<Press> {
        let before = std::mem::take(self);
        match (before, key) {
            (_, Key::Escape) => {
                *self = Keys::Escape;
                None
            }
            (_, Key::UnknownEscSeq(rest)) => {
                *self = match rest[..] {
                    ['[' | 'O'] => Keys::Opened,
                    ['[', digit @ '0'..='9'] => Keys::Numbered(digit),
                    _ => Keys::Whole,
                };
                None
            }
            (Keys::Escape, Key::Char('[' | 'O')) => {
                *self = Keys::Opened;
                None
            }
            (Keys::Opened, Key::Char(digit @ '0'..='9')) => {
                *self = Keys::Numbered(digit);
                None
            }
            (Keys::Opened, Key::Char(last)) => match last {
                'A' => Some(Press::Up),
                'B' => Some(Press::Down),
                'C' => Some(Press::Right),
                'D' => Some(Press::Left),
                'H' => Some(Press::Home),
                'F' => Some(Press::End),
                _ => None,
            },
            (Keys::Numbered(digit), Key::Char('~')) => match digit {
                '1' | '7' => Some(Press::Home),
                '3' => Some(Press::Delete),
                '4' | '8' => Some(Press::End),
                '5' => Some(Press::PageUp),
                '6' => Some(Press::PageDown),
                _ => None,
            },
            (_, key) => whole(&key),
        }
    }
}

fn whole(key: &Key) -> Option<Press> {
    Some(match key {
        Key::ArrowUp => Press::Up,
        Key::ArrowDown => Press::Down,
        Key::ArrowLeft => Press::Left,
        Key::ArrowRight => Press::Right,
        Key::Home => Press::Home,
        Key::End => Press::End,
        Key::PageUp => Press::PageUp,
        Key::PageDown => Press::PageDown,
        Key::Enter => Press::Enter,
        Key::Backspace => Press::Backspace,
        Key::Del => Press::Delete,
        Key::Char('\u{4}') => Press::Leave,
        Key::Char('\u{15}') => Press::Clear,
        Key::Char(c) if !c.is_control() => Press::Char(*c),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &[Key], expected: &[Press]) {
        let mut state = Keys::default();
        let pressed: Vec<_> = keys
            .iter()
            .filter_map(|key| state.press(key.clone()))
            .collect();
        assert_eq!(pressed, expected, "{keys:?}");
    }

    #[test]
    fn an_arrow_whose_bytes_come_apart_is_an_arrow() {
        let (opened, up) = (Key::UnknownEscSeq(vec!['[']), Key::Char('A'));
        check(&[Key::Escape, Key::Char('['), up.clone()], &[Press::Up]);
        check(&[opened, up.clone()], &[Press::Up]);
        check(
            &[Key::UnknownEscSeq(vec!['O']), Key::Char('B')],
            &[Press::Down],
        );
        check(
            &[Key::Escape, Key::Char('['), Key::Char('5'), Key::Char('~')],
            &[Press::PageUp],
        );
        check(&[Key::ArrowUp, up], &[Press::Up, Press::Char('A')]);
    }

    #[test]
    fn escape_alone_means_nothing_and_swallows_nothing() {
        check(&[Key::Escape, Key::Enter], &[Press::Enter]);
        check(
            &[Key::Escape, Key::Escape, Key::Char('a')],
            &[Press::Char('a')],
        );
        check(&[Key::Escape, Key::ArrowDown], &[Press::Down]);
        check(&[Key::Char('\u{4}'), Key::Char('\u{1}')], &[Press::Leave]);
    }
}
