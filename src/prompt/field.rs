//! A line that is typed: the text and where the cursor stands. It knows no terminal.

use unicode_width::UnicodeWidthChar;

use super::keys::Press;
use leerkompas_engine::text::sanitize::visible;

/// A line being typed.
#[derive(Debug, Default)]
pub(super) struct Field {
    text: Vec<char>,
    cursor: usize,
}

impl Field {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// Puts a text into the line, to be edited.
    pub(super) fn put(&mut self, text: &str) {
        self.text = text.chars().collect();
        self.cursor = self.text.len();
    }

    /// Edits the line; keys that edit nothing are ignored.
    pub(super) fn press(&mut self, press: Press) {
        match press {
            Press::Char(c) | Press::Pasted(c) => {
                self.text.insert(self.cursor, c);
                self.cursor += 1;
            }
            Press::Backspace if self.cursor > 0 => {
                self.cursor -= 1;
                self.text.remove(self.cursor);
            }
            Press::Delete if self.cursor < self.text.len() => {
                self.text.remove(self.cursor);
            }
            Press::Left => self.cursor = self.cursor.saturating_sub(1),
            Press::Right => self.cursor = (self.cursor + 1).min(self.text.len()),
            Press::Home => self.cursor = 0,
            Press::End => self.cursor = self.text.len(),
            Press::Clear => self.put(""),
            Press::BackWord => {
                let before = &self.text[..self.cursor];
                let word = before.iter().rposition(|c| !c.is_whitespace());
                let word = word.map_or(0, |end| {
                    let space = before[..end].iter().rposition(|c| c.is_whitespace());
                    space.map_or(0, |space| space + 1)
                });
                self.text.drain(word..self.cursor);
                self.cursor = word;
            }
            _ => {}
        }
    }

    /// The part of the line that fits around the cursor, and the column of the cursor in it.
    pub(super) fn shown(&self, columns: usize) -> (String, usize) {
        let text: String = self.text.iter().collect();
        // Nothing in it may steer the terminal; one character stands for each.
        let text: Vec<char> = visible(&text).chars().collect();
        let wide = |c: &char| c.width().unwrap_or(0);
        let mut column = 0;
        let before = text[..self.cursor].iter().rev().take_while(|c| {
            let fits = column + wide(c) < columns;
            column += if fits { wide(c) } else { 0 };
            fits
        });
        let from = self.cursor - before.count();
        let mut used = 0;
        let shown = text[from..].iter().take_while(|c| {
            used += wide(c);
            used < columns
        });
        (shown.collect(), column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_edited_where_the_cursor_is() {
        let mut field = Field::default();
        "Acm".chars().for_each(|c| field.press(Press::Char(c)));
        field.press(Press::Left);
        field.press(Press::Backspace);
        field.press(Press::Char('ç'));
        field.press(Press::End);
        field.press(Press::Char('e'));
        assert_eq!(field.text(), "Açme");
        field.press(Press::Home);
        field.press(Press::Delete);
        assert_eq!(field.text(), "çme");
        field.press(Press::Escape);
        assert_eq!(field.text(), "çme", "Esc takes no text away");
        field.put("Acme  Inc ");
        field.press(Press::BackWord);
        assert_eq!(field.text(), "Acme  ");
        field.press(Press::BackWord);
        assert!(field.is_empty());
        field.put("Acme");
        field.press(Press::Clear);
        assert!(field.is_empty());
    }

    #[test]
    fn a_long_line_shows_the_part_around_the_cursor() {
        let mut field = Field::default();
        field.put("0123456789");
        assert_eq!(field.shown(20), ("0123456789".to_owned(), 10));
        assert_eq!(field.shown(5), ("6789".to_owned(), 4));
        field.press(Press::Home);
        assert_eq!(field.shown(5), ("0123".to_owned(), 0));
        field.put("a\u{1b}[2J\nb");
        assert_eq!(field.shown(20), ("a␛[2J␊b".to_owned(), 7));
        assert_eq!(field.text(), "a\u{1b}[2J\nb");
        field.put("日本語");
        assert_eq!(field.shown(5), ("本語".to_owned(), 4));
    }
}
