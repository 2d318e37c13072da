//! A list of which one item or several are chosen: where the cursor is and what is ticked. It knows no terminal.

use console::truncate_str;

use super::find::{find, marked};
use super::inline_renderer::{Line, Tone, wrapped};
use super::keys::Press;
use leerkompas_engine::interview::Item;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// A list under a person's hands.
#[derive(Debug)]
pub(super) struct List<'a> {
    items: &'a [Item],
    /// Nowhere at first, so that a key pressed too early chooses nothing.
    cursor: Option<usize>,
    /// What is ticked, in that order; `None` when one item is chosen.
    ticked: Option<Vec<usize>>,
    most: usize,
    /// A number or the beginning of a word.
    typed: String,
    /// What the typed word can mean: only that is shown. A number, and nothing typed, leaves the list whole.
    found: Option<Vec<usize>>,
    /// Whether nothing is what was typed: then nothing is chosen, for it would be something else.
    lost: bool,
    /// The first item that is shown.
    top: usize,
}

/// What a press did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Moved, ticked, or nothing at all.
    On,
    /// Nothing more can be ticked.
    Full,
    /// Ticked the first one by the key that confirms: whoever did that has to hear how the rest goes.
    First,
    /// Confirmed.
    Done,
}

impl<'a> List<'a> {
    /// A list of which one item is chosen.
    pub(super) fn of_one(items: &'a [Item], current: Option<usize>) -> Self {
        Self {
            items,
            cursor: current,
            ticked: None,
            most: 1,
            typed: String::new(),
            found: None,
            lost: false,
            top: 0,
        }
    }

    /// A list of which up to `most` items are ticked.
    pub(super) fn of_several(items: &'a [Item], ticked: Vec<usize>, most: usize) -> Self {
        Self {
            cursor: ticked.first().copied(),
            ticked: Some(ticked),
            most,
            ..Self::of_one(items, None)
        }
    }

    pub(super) fn cursor(&self) -> Option<usize> {
        self.cursor.filter(|_| !self.lost)
    }

    pub(super) fn ticked(&self) -> &[usize] {
        self.ticked.as_deref().unwrap_or_default()
    }

    /// What was typed to find an item.
    pub(super) fn typed(&self) -> &str {
        &self.typed
    }

    /// How many items can be what was typed, when several can, and which of them is chosen, from 1.
    pub(super) fn found(&self) -> Option<(Option<usize>, usize)> {
        let found = self.found.as_ref().filter(|found| found.len() > 1)?;
        let place = |at: usize| found.iter().position(|known| *known == at);
        Some((self.cursor.and_then(place).map(|at| at + 1), found.len()))
    }

    /// Whether nothing is what was typed.
    pub(super) fn is_lost(&self) -> bool {
        self.lost
    }

    pub(super) fn press(&mut self, press: Press) -> Pressed {
        let shown = self.visible();
        let last = shown.len().saturating_sub(1);
        let here = self
            .cursor
            .and_then(|at| shown.iter().position(|known| *known == at));
        match press {
            Press::Enter if self.lost || self.is_undecided() => {}
            // Between two words, when the first can be several or nothing.
            Press::Char(' ') if self.lost || self.is_undecided() => {
                self.typed.push(' ');
                self.seek();
            }
            Press::Char(' ') if self.ticked.is_some() => return self.tick(),
            Press::Char(c) => {
                self.typed.push(c);
                self.seek();
            }
            Press::Backspace => {
                self.typed.pop();
                self.seek();
            }
            Press::BackWord => {
                let kept = self
                    .typed
                    .trim_end()
                    .rfind(' ')
                    .map_or(0, |space| space + 1);
                self.typed.truncate(kept);
                self.seek();
            }
            Press::Enter => return self.confirm(),
            Press::Up => self.go(
                &shown,
                here.map_or(last, |at| at.checked_sub(1).unwrap_or(last)),
            ),
            Press::Down => self.go(
                &shown,
                here.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            ),
            Press::PageUp | Press::Left => {
                self.go(&shown, here.unwrap_or(0).saturating_sub(PAGE));
            }
            Press::PageDown | Press::Right => {
                self.go(&shown, here.map_or(0, |at| (at + PAGE).min(last)));
            }
            Press::Home => self.go(&shown, 0),
            Press::End => self.go(&shown, last),
            Press::Delete | Press::Clear | Press::Escape | Press::Leave => self.forget(),
            // A list is no place for a text.
            Press::Pasted(_) | Press::Editor | Press::Redraw => {}
        }
        Pressed::On
    }

    /// The items that are shown, in the order of the list.
    fn visible(&self) -> Vec<usize> {
        match &self.found {
            Some(found) => found.clone(),
            None => (0..self.items.len()).collect(),
        }
    }

    /// Whether several items can be what was typed, and none of them is chosen.
    fn is_undecided(&self) -> bool {
        self.found().is_some_and(|(chosen, _)| chosen.is_none())
    }

    fn forget(&mut self) {
        self.typed.clear();
        self.found = None;
        self.lost = false;
    }

    /// Goes to a place among the items that are shown. Among those that a word can mean the word stays, else it has served.
    fn go(&mut self, shown: &[usize], to: usize) {
        if self.found().is_none() {
            self.forget();
        }
        self.cursor = shown.get(to).copied();
    }

    fn tick(&mut self) -> Pressed {
        self.forget();
        let (Some(at), Some(ticked)) = (self.cursor, &mut self.ticked) else {
            return Pressed::On;
        };
        if ticked.contains(&at) {
            ticked.retain(|known| *known != at);
        } else if ticked.len() < self.most {
            ticked.push(at);
        } else {
            return Pressed::Full;
        }
        Pressed::On
    }

    fn confirm(&mut self) -> Pressed {
        self.forget();
        match (&self.ticked, self.cursor) {
            (None, Some(_)) => Pressed::Done,
            (Some(ticked), _) if !ticked.is_empty() => Pressed::Done,
            (Some(_), Some(_)) => {
                self.tick();
                Pressed::First
            }
            (_, None) => Pressed::On,
        }
    }

    /// Goes to what is typed. A word that several items can be chooses none of them.
    fn seek(&mut self) {
        let number = self.typed.parse::<usize>().ok();
        let found = match number {
            Some(number) => {
                let at = number.checked_sub(1).filter(|at| *at < self.items.len());
                at.into_iter().collect()
            }
            None => find(self.items, &self.typed),
        };
        self.lost = found.is_empty() && !self.typed.trim().is_empty();
        self.cursor = match found[..] {
            [] => self.cursor,
            [only] => Some(only),
            _ => None,
        };
        self.found = (number.is_none() && !found.is_empty()).then_some(found);
    }

    fn lines_of(&self, at: usize, columns: usize) -> Vec<Line> {
        let item = &self.items[at];
        let mut lines = Vec::new();
        if let Some(heading) = &item.heading {
            lines.extend(wrapped(heading, Tone::Strong, columns, "", ""));
        }
        let is_here = self.cursor() == Some(at);
        let here = if is_here { ">" } else { " " };
        let tick = match &self.ticked {
            Some(ticked) if ticked.contains(&at) => "[x] ",
            Some(_) => "[ ] ",
            None => "",
        };
        let width = self.items.len().to_string().len();
        let first = format!("{here} {tick}{:>width$}. ", at + 1);
        let rest = " ".repeat(first.len());
        let tone = if is_here { Tone::Chosen } else { Tone::Plain };
        let mut name = wrapped(&item.name, tone, columns, &first, &rest);
        if self.found.is_some() {
            for line in &mut name {
                line.marked = marked(&line.text, &self.typed, first.len());
            }
        }
        lines.extend(name);
        lines
    }

    /// The part of the list around the cursor that fits into that many lines, and how much stands above and below it.
    pub(super) fn shown(&mut self, columns: usize, room: usize, locale: &Locale) -> Vec<Line> {
        let visible = self.visible();
        let blocks: Vec<_> = visible
            .iter()
            .map(|at| self.lines_of(*at, columns))
            .collect();
        let height =
            |range: std::ops::Range<usize>| blocks[range].iter().map(Vec::len).sum::<usize>();
        if height(0..blocks.len()) <= room {
            self.top = 0;
            return blocks.into_iter().flatten().collect();
        }
        // A line above and one below say that there is more.
        let room = room.saturating_sub(2).max(1);
        if blocks.iter().all(|block| block.len() <= 1) || height(0..blocks.len().min(3)) <= room {
            return self.part(&blocks, &visible, room, locale);
        }
        // Where long names would leave two on the screen, a line each has to do.
        let short = |block: Vec<Line>| match block.into_iter().next() {
            Some(mut line) => {
                let cut = truncate_str(&line.text, columns.saturating_sub(1), "").into_owned();
                line.text = format!("{}…", cut.trim_end());
                line.marked = 0..0;
                vec![line]
            }
            None => Vec::new(),
        };
        let short = |block: Vec<Line>| {
            if block.len() > 1 { short(block) } else { block }
        };
        let blocks: Vec<_> = blocks.into_iter().map(short).collect();
        self.part(&blocks, &visible, room, locale)
    }

    /// The blocks around the cursor that fit.
    fn part(
        &mut self,
        blocks: &[Vec<Line>],
        visible: &[usize],
        room: usize,
        locale: &Locale,
    ) -> Vec<Line> {
        let height =
            |range: std::ops::Range<usize>| blocks[range].iter().map(Vec::len).sum::<usize>();
        let here = |cursor: usize| visible.iter().position(|at| *at == cursor);
        let cursor = self.cursor.and_then(here).unwrap_or(0);
        self.top = self.top.min(cursor);
        while self.top < cursor && height(self.top..cursor + 1) > room {
            self.top += 1;
        }
        while self.top > 0 && height(self.top - 1..blocks.len()) <= room {
            self.top -= 1;
        }
        let mut end = self.top + 1;
        while end < blocks.len() && height(self.top..end + 1) <= room {
            end += 1;
        }
        let more = |id, count: usize| Line {
            text: if count > 0 {
                locale.say(&Message::new(id).number("count", count))
            } else {
                String::new()
            },
            tone: Tone::Faint,
            ..Line::default()
        };
        let below = blocks.len() - end;
        let mut lines = vec![more("screen-above", self.top)];
        let shown = blocks.iter().skip(self.top).take(end - self.top);
        lines.extend(shown.flatten().take(room).cloned());
        lines.push(more("screen-below", below));
        lines
    }
}

/// How many items a page key moves.
const PAGE: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Locale {
        Locale::new("en")
    }

    fn items(count: usize) -> Vec<Item> {
        (1..=count)
            .map(|n| Item::named(format!("item {n}")))
            .collect()
    }

    fn press(list: &mut List<'_>, keys: &str) -> Vec<Pressed> {
        let presses = keys.chars().map(|c| match c {
            'v' => Press::Down,
            '^' => Press::Up,
            '\n' => Press::Enter,
            c => Press::Char(c),
        });
        presses.map(|press| list.press(press)).collect()
    }

    #[test]
    fn nothing_is_chosen_before_the_cursor_is_somewhere() {
        let items = items(3);
        let mut list = List::of_one(&items, None);
        assert_eq!(press(&mut list, "\n"), [Pressed::On]);
        assert_eq!(press(&mut list, "v\n"), [Pressed::On, Pressed::Done]);
        assert_eq!(list.cursor(), Some(0));
        press(&mut list, "^");
        assert_eq!(list.cursor(), Some(2), "the top leads to the bottom");
    }

    #[test]
    fn a_number_and_a_word_lead_to_their_item() {
        let mut items = items(18);
        items[6].name = "Horeca".into();
        let mut list = List::of_one(&items, None);
        press(&mut list, "12");
        assert_eq!(list.cursor(), Some(11));
        press(&mut list, "v");
        assert_eq!(list.cursor(), Some(12));
        press(&mut list, "hor");
        assert_eq!((list.cursor(), list.typed()), (Some(6), "hor"));
    }

    #[test]
    fn what_is_nowhere_in_the_list_chooses_nothing() {
        let mut items = items(18);
        items[6].name = "Horeca".into();
        items[7].words = vec!["zorg".into()];
        let mut list = List::of_one(&items, Some(2));
        for (keys, at) in [("horlogerie", None), ("129", None), ("zorg", Some(7))] {
            press(&mut list, keys);
            assert_eq!(
                (list.cursor(), list.is_lost()),
                (at, at.is_none()),
                "{keys}"
            );
            let expected = if at.is_some() {
                Pressed::Done
            } else {
                Pressed::On
            };
            assert_eq!(press(&mut list, "\n"), [expected], "{keys}");
            assert_eq!(list.press(Press::Clear), Pressed::On);
        }
        press(&mut list, "horz");
        list.press(Press::Backspace);
        assert_eq!((list.cursor(), list.typed()), (Some(6), "hor"));
        let mut list = List::of_several(&items, Vec::new(), 3);
        assert_eq!(press(&mut list, "x \n"), [Pressed::On; 3]);
        assert!(list.ticked().is_empty());
    }

    /// Four sizes are all "employees": the word shows them and chooses none; an arrow does, and Esc shows all again.
    #[test]
    fn a_word_that_several_items_can_be_shows_those_and_chooses_none() {
        let mut items = items(12);
        for at in [2, 4, 9] {
            items[at].name = format!("staff of {at}");
        }
        let mut list = List::of_one(&items, Some(0));
        press(&mut list, "staff");
        assert_eq!((list.cursor(), list.found()), (None, Some((None, 3))));
        assert_eq!(list.shown(40, 20, &english()).len(), 3);
        assert_eq!(press(&mut list, "\n"), [Pressed::On]);
        press(&mut list, "vv");
        assert_eq!((list.cursor(), list.found()), (Some(4), Some((Some(2), 3))));
        press(&mut list, "vv");
        assert_eq!(list.cursor(), Some(2), "the last leads to the first");
        assert_eq!(list.press(Press::Escape), Pressed::On);
        assert_eq!((list.cursor(), list.typed()), (Some(2), ""));
        assert_eq!(list.shown(40, 20, &english()).len(), 12);
        press(&mut list, "staff of");
        list.press(Press::BackWord);
        assert_eq!(list.typed(), "staff ");
        list.press(Press::BackWord);
        assert_eq!((list.typed(), list.found()), ("", None));
    }

    #[test]
    fn several_are_ticked_up_to_the_most() {
        let items = items(4);
        let mut list = List::of_several(&items, Vec::new(), 2);
        assert_eq!(press(&mut list, "v\n"), [Pressed::On, Pressed::First]);
        press(&mut list, "v v");
        assert_eq!(press(&mut list, " "), [Pressed::Full]);
        assert_eq!(list.ticked(), [0, 1]);
        press(&mut list, "^ ");
        assert_eq!(list.ticked(), [0]);
        assert_eq!(press(&mut list, "\n"), [Pressed::Done]);
    }

    #[test]
    fn where_long_names_would_leave_few_on_the_screen_each_has_a_line() {
        let long = "a name that takes three lines at least of a narrow window";
        let items: Vec<_> = (0..9).map(|n| Item::named(format!("{n} {long}"))).collect();
        let mut list = List::of_one(&items, Some(4));
        let shown = list.shown(24, 5, &english());
        assert_eq!(shown.len(), 5);
        let names: Vec<_> = shown[1..4].iter().map(|line| &line.text).collect();
        assert!(names.iter().all(|name| name.ends_with('…')), "{names:?}");
        assert!(
            names.iter().any(|name| name.starts_with("> 5. 4 a name")),
            "{names:?}"
        );
    }

    #[test]
    fn a_long_list_shows_the_part_around_the_cursor() {
        let items = items(20);
        let mut list = List::of_one(&items, None);
        let text = |lines: Vec<Line>| lines.into_iter().map(|line| line.text).collect::<Vec<_>>();
        let top = text(list.shown(40, 7, &english()));
        assert_eq!(
            (top.len(), top[0].as_str(), top[6].as_str()),
            (7, "", "  ↓ 15 more")
        );
        list.press(Press::End);
        let bottom = text(list.shown(40, 7, &english()));
        assert_eq!(
            (bottom[0].as_str(), bottom[6].as_str()),
            ("  ↑ 15 more", "")
        );
        assert_eq!(bottom[5], "> 20. item 20");
        list.press(Press::Up);
        assert_eq!(
            text(list.shown(40, 7, &english()))[4],
            "> 19. item 19",
            "it scrolls only when it has to"
        );
        assert_eq!(list.shown(40, 30, &english()).len(), 20);
    }
}
