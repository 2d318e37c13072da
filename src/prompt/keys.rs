//! Keys, put together again when their bytes come apart.
//!
//! An arrow is three bytes; over a slow line they arrive one by one and read as Escape, `[`, `A`. Escape by itself takes away
//! nothing but what was typed to find an item, so what follows it can be waited for without a clock.

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
    /// Take the last word away.
    BackWord,
    /// The beginning of an arrow whose bytes come apart, or the key itself: it may take nothing away but what finds an item.
    Escape,
    /// The person leaves: Ctrl-D.
    Leave,
    Char(char),
    /// A character that was pasted: it is text, whatever it is.
    Pasted(char),
    /// Write this in the person's editor: Ctrl-O.
    Editor,
    /// Nothing was pressed; what is drawn does not fit the window any more.
    Redraw,
}

/// How much of an escape sequence has come in, and whether what comes in is pasted.
#[derive(Debug, Default)]
pub(super) struct Keys {
    sequence: Sequence,
    pasting: bool,
}

#[derive(Debug, Default)]
enum Sequence {
    #[default]
    None,
    Escape,
    /// `ESC [` and what stands behind it, up to a letter or a `~`.
    Opened(String),
    /// `ESC O`, behind which one letter comes.
    Single,
}

impl Keys {
    /// The press that a key completes.
    pub(super) fn press(&mut self, key: Key) -> Option<Press> {
        match (std::mem::take(&mut self.sequence), key) {
            (_, Key::Escape) => {
                self.sequence = Sequence::Escape;
                return Some(Press::Escape);
            }
            (_, Key::UnknownEscSeq(rest)) => match rest.split_first() {
                Some(('[', rest)) => match rest.split_last() {
                    Some((last, parameters)) if is_last(*last) => {
                        let parameters: String = parameters.iter().collect();
                        return self.sequence_of(&parameters, *last);
                    }
                    _ => self.sequence = Sequence::Opened(rest.iter().collect()),
                },
                Some(('O', [])) => self.sequence = Sequence::Single,
                Some(('O', [last])) => return arrow(*last),
                _ => {}
            },
            (Sequence::Escape, Key::Char('[')) => {
                self.sequence = Sequence::Opened(String::new());
            }
            (Sequence::Single, Key::Char(c)) => return arrow(c),
            (Sequence::Opened(mut so_far), Key::Char(c)) => {
                if is_last(c) {
                    return self.sequence_of(&so_far, c);
                }
                so_far.push(c);
                self.sequence = Sequence::Opened(so_far);
            }
            (_, Key::Enter | Key::Tab) if self.pasting => return Some(Press::Pasted(' ')),
            (_, Key::Char(c)) if self.pasting => {
                return (!c.is_control()).then_some(Press::Pasted(c));
            }
            (_, key) => return whole(&key),
        }
        None
    }

    /// What `ESC [`, parameters and a last character mean; other keys held down with an arrow change nothing about it.
    fn sequence_of(&mut self, parameters: &str, last: char) -> Option<Press> {
        match (parameters, last) {
            ("200", '~') => self.pasting = true,
            ("201", '~') => self.pasting = false,
            ("1" | "7", '~') => return Some(Press::Home),
            ("3", '~') => return Some(Press::Delete),
            ("4" | "8", '~') => return Some(Press::End),
            ("5", '~') => return Some(Press::PageUp),
            ("6", '~') => return Some(Press::PageDown),
            // A function key of the console of Linux: `[[A`.
            ("[", _) => {}
            (_, last) => return arrow(last),
        }
        None
    }
}

fn is_last(c: char) -> bool {
    matches!(c, '@'..='~')
}

fn arrow(last: char) -> Option<Press> {
    Some(match last {
        'A' => Press::Up,
        'B' => Press::Down,
        'C' => Press::Right,
        'D' => Press::Left,
        'H' => Press::Home,
        'F' => Press::End,
        _ => return None,
    })
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
        Key::Char('\u{f}') => Press::Editor,
        Key::Char('\u{15}') => Press::Clear,
        Key::Char('\u{17}') => Press::BackWord,
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
        check(
            &[Key::Escape, Key::Char('['), up.clone()],
            &[Press::Escape, Press::Up],
        );
        check(&[opened, up.clone()], &[Press::Up]);
        check(
            &[Key::UnknownEscSeq(vec!['O']), Key::Char('B')],
            &[Press::Down],
        );
        check(
            &[Key::Escape, Key::Char('['), Key::Char('5'), Key::Char('~')],
            &[Press::Escape, Press::PageUp],
        );
        check(&[Key::ArrowUp, up], &[Press::Up, Press::Char('A')]);
    }

    #[test]
    fn keys_that_mean_nothing_type_nothing() {
        let text = |text: &str| text.chars().map(Key::Char).collect::<Vec<_>>();
        let begun = |rest: &str, behind: &str| {
            let mut keys = vec![Key::UnknownEscSeq(rest.chars().collect())];
            keys.extend(text(behind));
            keys
        };
        check(&begun("[1;", "5D"), &[Press::Left]);
        check(&begun("[15", "~x"), &[Press::Char('x')]);
        check(&begun("[2~", "x"), &[Press::Char('x')]);
    }

    #[test]
    fn what_is_pasted_is_text_and_confirms_nothing() {
        let mut keys = vec![Key::UnknownEscSeq(vec!['[', '2', '0'])];
        keys.extend([Key::Char('0'), Key::Char('~'), Key::Char('!'), Key::Enter]);
        keys.push(Key::UnknownEscSeq(vec!['[', '2', '0']));
        keys.extend([Key::Char('1'), Key::Char('~'), Key::Enter]);
        check(
            &keys,
            &[Press::Pasted('!'), Press::Pasted(' '), Press::Enter],
        );
    }

    #[test]
    fn escape_swallows_nothing() {
        check(&[Key::Escape, Key::Enter], &[Press::Escape, Press::Enter]);
        check(
            &[Key::Escape, Key::Escape, Key::Char('a')],
            &[Press::Escape, Press::Escape, Press::Char('a')],
        );
        check(
            &[Key::Escape, Key::ArrowDown],
            &[Press::Escape, Press::Down],
        );
        for typed in ['O', 'a', '5'] {
            check(
                &[Key::Escape, Key::Char(typed)],
                &[Press::Escape, Press::Char(typed)],
            );
        }
        check(&[Key::Char('\u{4}'), Key::Char('\u{1}')], &[Press::Leave]);
    }
}
