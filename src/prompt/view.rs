//! What a question looks like in a window of some size: text in, lines out. It knows no terminal.
//!
//! Never taller than the window, or what was drawn could not be taken away again. Where room is short, what is known
//! anyway goes first: the commands, the keys, what stands beside the question.

use unicode_width::UnicodeWidthStr;

use super::field::Field;
use super::inline_renderer::{Line, Tone, wrapped};
use super::list::List;
use leerkompas_engine::interview::{Ask, Command};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// The fewest lines that a list is shown in while there is an explanation too.
const LIST: usize = 5;
/// How many items of a list are seen in the smallest window.
const OPTIONS: usize = 3;
/// The most lines of one remark beside a question.
const ASIDE: usize = 3;

/// What is shown below a question.
pub(super) struct View<'v, 'i> {
    pub(super) list: Option<&'v mut List<'i>>,
    pub(super) field: Option<&'v Field>,
    /// How to reply.
    pub(super) how: String,
    /// What has to be said about the last key.
    pub(super) remark: Option<String>,
    /// Whether the explanation is shown.
    pub(super) explaining: bool,
}

/// The window: how many columns and lines may be used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// The parts of a drawing, from top to bottom.
#[derive(Default)]
struct Parts {
    blank: Vec<Line>,
    progress: Vec<Line>,
    question: Vec<Line>,
    asides: Vec<Line>,
    remark: Vec<Line>,
    typed: Vec<Line>,
    how: Vec<Line>,
    commands: Vec<Line>,
}

impl Parts {
    fn height(&self) -> usize {
        let parts = [
            &self.blank,
            &self.progress,
            &self.question,
            &self.asides,
            &self.remark,
            &self.typed,
            &self.how,
            &self.commands,
        ];
        parts.iter().map(|part| part.len()).sum()
    }

    /// Lets go of what is least needed until the rest fits.
    fn fit(&mut self, room: usize) {
        let order: [fn(&mut Parts) -> &mut Vec<Line>; 7] = [
            |parts| &mut parts.asides,
            |parts| &mut parts.commands,
            |parts| &mut parts.how,
            |parts| &mut parts.typed,
            |parts| &mut parts.blank,
            |parts| &mut parts.progress,
            |parts| &mut parts.remark,
        ];
        for part in order {
            if self.height() <= room {
                return;
            }
            part(self).clear();
        }
        self.question = cut_to(room.max(1), std::mem::take(&mut self.question));
    }
}

/// The lines of a question, and the column of the cursor in the last of them.
pub(super) fn lay_out(
    ask: &Ask,
    locale: &Locale,
    view: View<'_, '_>,
    window: Window,
) -> (Vec<Line>, Option<usize>) {
    let columns = window.columns;
    let room = window.rows.saturating_sub(1).max(2);
    let text = |text: &str, tone| match text {
        "" => Vec::new(),
        text => wrapped(text, tone, columns, "", ""),
    };
    let list = view.list.as_ref();
    let typed = list.map_or("", |list| list.typed());
    let (found, tone) = match list.and_then(|list| list.found()) {
        _ if list.is_some_and(|list| list.is_lost()) => {
            (Message::new("screen-lost"), Tone::Warning)
        }
        Some((Some(at), of)) => {
            let place = Message::new("screen-found-at").number("at", at);
            (place.number("of", of), Tone::Faint)
        }
        Some((None, of)) => (Message::new("screen-found").number("of", of), Tone::Strong),
        None => (Message::new("screen-typed"), Tone::Faint),
    };
    let found = found.text("typed", typed);
    let mut parts = Parts {
        blank: wrapped("", Tone::Plain, columns, "", ""),
        progress: text(&ask.progress, Tone::Faint),
        question: text(&ask.question, Tone::Strong),
        asides: ask
            .asides
            .iter()
            .flat_map(|aside| cut(text(aside, Tone::Plain)))
            .collect(),
        remark: text(view.remark.as_deref().unwrap_or_default(), Tone::Warning),
        typed: if typed.is_empty() {
            Vec::new()
        } else {
            text(&locale.say(&found), tone)
        },
        how: cut(text(&view.how, Tone::Faint)),
        commands: command_lines(&Command::labels(ask, locale), columns),
    };
    // A few items, and above and below them that there is more; or the line that is typed.
    let items = ask.items().len();
    let least = match items {
        0 => 1,
        items if items > OPTIONS => OPTIONS + 2,
        items => items,
    };
    parts.fit(room.saturating_sub(least));
    let mut left = room - parts.height().min(room - 1);
    let mut help = Vec::new();
    if view.explaining {
        let least = if view.list.is_some() { LIST } else { 1 };
        let cursor = view.list.as_ref().and_then(|list| list.cursor());
        help = explanation(ask, cursor, columns);
        help.truncate(left.saturating_sub(least));
        left -= help.len();
    }
    let mut example = Vec::new();
    if let Some(list) = view
        .list
        .as_ref()
        .filter(|_| !view.explaining && left > LIST)
    {
        example = self::example(ask, list.cursor(), columns);
        left -= example.len();
    }
    let mut lines = [
        parts.blank,
        parts.progress,
        parts.question,
        parts.asides,
        help,
    ]
    .concat();
    if let Some(list) = view.list {
        let mut shown = list.shown(columns, left, locale);
        shown.truncate(left);
        let airy = shown.len() < left;
        lines.extend(shown);
        if airy {
            lines.extend(wrapped("", Tone::Plain, columns, "", ""));
        }
    }
    lines.extend(
        [
            example,
            parts.remark,
            parts.typed,
            parts.how,
            parts.commands,
        ]
        .concat(),
    );
    let Some(field) = view.field else {
        return (lines, None);
    };
    let (shown, column) = field.shown(columns - 2);
    lines.push(Line {
        text: format!("> {shown}"),
        ..Line::default()
    });
    (lines, Some(column + 2))
}

/// The help of the question and of the item at the cursor.
pub(super) fn explanation(ask: &Ask, cursor: Option<usize>, columns: usize) -> Vec<Line> {
    let item = cursor.and_then(|at| ask.items().get(at));
    let of_item = item.filter(|item| !item.help.is_empty());
    let of_item = of_item.map(|item| format!("{}: {}", item.name, item.help));
    let texts = [Some(ask.help.clone()), of_item];
    let texts = texts.into_iter().flatten().filter(|text| !text.is_empty());
    texts
        .flat_map(|text| wrapped(&text, Tone::Faint, columns, "  ", "  "))
        .collect()
}

/// What the item at the cursor means, on one line that is there at every item as soon as one of them has something to say, so that
/// nothing jumps.
fn example(ask: &Ask, cursor: Option<usize>, columns: usize) -> Vec<Line> {
    if ask.items().iter().all(|item| item.help.is_empty()) {
        return Vec::new();
    }
    let item = cursor.and_then(|at| ask.items().get(at));
    let help = item.map_or("", |item| &item.help);
    cut_to(1, wrapped(help, Tone::Faint, columns, "  ", "  "))
}

/// The first lines of what may be long.
fn cut(lines: Vec<Line>) -> Vec<Line> {
    cut_to(ASIDE, lines)
}

fn cut_to(most: usize, mut lines: Vec<Line>) -> Vec<Line> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.text.pop();
            last.text.push('…');
        }
    }
    lines
}

/// The commands, several on a line, none torn apart.
fn command_lines(commands: &[String], columns: usize) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    for command in commands {
        match lines.last_mut() {
            Some(line) if line.width() + 3 + command.width() <= columns => {
                line.push_str("   ");
                line.push_str(command);
            }
            _ => lines.push(command.clone()),
        }
    }
    let lines = lines.iter();
    lines
        .flat_map(|line| wrapped(line, Tone::Faint, columns, "", "  "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use leerkompas_engine::interview::{Expected, Item};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_taller_or_wider_than_the_window(
            rows in 4..60_usize,
            columns in 19..100_usize,
            question in "[a-zé日 ]{0,300}",
            aside in "[a-z\n ]{0,900}",
            items in prop::collection::vec("[a-zë日 ]{1,120}", 1..25),
            cursor in 0..30_usize,
            explaining in any::<bool>(),
        ) {
            let items: Vec<_> = items.into_iter().map(|name| Item { help: name.clone(), ..Item::named(name) }).collect();
            let ask = Ask {
                help: question.clone(),
                asides: vec![aside],
                expected: Expected::One { items: items.clone(), current: None },
                commands: vec![Command::Skip, Command::Help, Command::Back, Command::Stop],
                ..Ask::plain(question)
            };
            let locale = Locale::new("nl");
            let mut list = List::of_one(&items, (cursor < items.len()).then_some(cursor));
            let view = View { list: Some(&mut list), field: None, how: locale.get("screen-one"), remark: None, explaining };
            let (lines, _) = lay_out(&ask, &locale, view, Window { columns, rows });
            prop_assert!(lines.len() < rows, "{} lines in {rows} rows", lines.len());
            for line in &lines {
                prop_assert!(line.text.width() <= columns, "{:?}", line.text);
            }
            if cursor < items.len() {
                let shown = lines.iter().any(|line| line.text.starts_with('>'));
                prop_assert!(shown, "the cursor is out of sight:\n{lines:#?}");
            }
        }
    }
}
