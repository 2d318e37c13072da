//! Asking on a terminal, by keys: the question stands still, its list is drawn again at every key.

use std::io;

use super::field::Field;
use super::frame::{Frame, Line, Tone, wrapped};
use super::keys::{Keys, Press};
use super::list::{List, Pressed};
use super::terminal::Quiet;
use super::{Ask, Expected, Item, Prompter, Reply, Sign};
use crate::locale::Locale;
use crate::message::Message;

/// The fewest lines that a list is shown in.
const LEAST_ROOM: usize = 5;

/// Asks on the terminal behind stderr.
#[derive(Debug)]
pub struct Screen {
    frame: Frame,
    keys: Keys,
    quiet: Quiet,
    /// Whether the explanation is shown.
    explaining: bool,
    /// Whether the person stopped in the middle of a choice: what was ticked is replied first, the stop comes next.
    stopping: bool,
    /// What was ticked when a question was left for a note or another language, by the question's id.
    draft: Option<(String, Vec<usize>)>,
}

/// What a drawing shows below the question.
struct Body<'b, 'i> {
    list: Option<&'b mut List<'i>>,
    field: Option<&'b Field>,
    /// How to reply.
    how: String,
    /// What has to be said about the last key.
    remark: Option<String>,
}

impl Screen {
    /// A prompter on stderr.
    pub fn new(colour: bool) -> Self {
        Self {
            frame: Frame::new(colour),
            keys: Keys::default(),
            quiet: Quiet::now(),
            explaining: false,
            stopping: false,
            draft: None,
        }
    }

    fn press(&mut self) -> io::Result<Press> {
        loop {
            let key = self.frame.term().read_key()?;
            match self.keys.press(key) {
                Some(Press::Leave) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Some(press) => return Ok(press),
                None => {}
            }
        }
    }

    fn head(&self, ask: &Ask) -> Vec<Line> {
        let columns = self.frame.columns();
        let mut lines = vec![Line {
            text: String::new(),
            tone: Tone::Plain,
        }];
        let mut add = |text: &str, tone| {
            if !text.is_empty() {
                lines.extend(wrapped(text, tone, columns, "", ""));
            }
        };
        add(&ask.progress, Tone::Faint);
        add(&ask.question, Tone::Strong);
        for aside in &ask.asides {
            add(aside, Tone::Plain);
        }
        lines
    }

    fn draw(&mut self, ask: &Ask, locale: &Locale, body: Body<'_, '_>) -> io::Result<()> {
        let columns = self.frame.columns();
        let mut lines = self.head(ask);
        let mut foot = Vec::new();
        if let Some(remark) = &body.remark {
            foot.extend(wrapped(remark, Tone::Strong, columns, "", ""));
        }
        if let Some(typed) = body.list.as_ref().map(|list| list.typed())
            && !typed.is_empty()
        {
            let found = Message::new("screen-typed").text("typed", typed);
            foot.extend(wrapped(&locale.say(&found), Tone::Faint, columns, "", ""));
        }
        foot.extend(wrapped(&body.how, Tone::Faint, columns, "", ""));
        let signs = Sign::labels(ask, locale);
        foot.extend(sign_lines(&signs, columns));
        let taken = lines.len() + foot.len() + usize::from(body.field.is_some());
        let mut room = self.frame.rows().saturating_sub(taken + 1);
        if self.explaining {
            let least = if body.list.is_some() { LEAST_ROOM } else { 0 };
            let cursor = body.list.as_ref().and_then(|list| list.cursor());
            let help = self.help(ask, cursor);
            let fitting = help.len().min(room.saturating_sub(least));
            room -= fitting;
            lines.extend(help.into_iter().take(fitting));
        }
        if let Some(list) = body.list {
            let shown = list.shown(columns, room.max(3));
            let airy = shown.len() < room;
            lines.extend(shown);
            if airy {
                lines.extend(wrapped("", Tone::Plain, columns, "", ""));
            }
        }
        lines.extend(foot);
        let Some(field) = body.field else {
            return self.frame.draw(&lines, None);
        };
        let (text, column) = field.shown(columns - 2);
        lines.push(Line {
            text: format!("> {text}"),
            tone: Tone::Plain,
        });
        self.frame.draw(&lines, Some(column + 2))
    }

    /// The help of the question and of the item at the cursor.
    fn help(&self, ask: &Ask, cursor: Option<usize>) -> Vec<Line> {
        let item = cursor.and_then(|at| ask.items().get(at));
        let of_item = item.filter(|item| !item.help.is_empty());
        let of_item = of_item.map(|item| format!("{}: {}", item.name, item.help));
        let texts = [Some(ask.help.clone()), of_item];
        let columns = self.frame.columns();
        let texts = texts.into_iter().flatten().filter(|text| !text.is_empty());
        texts
            .flat_map(|text| wrapped(&text, Tone::Faint, columns, "  ", "  "))
            .collect()
    }

    /// Shows or hides the explanation; where it does not fit above the list, all of it is printed to stay.
    fn explain(&mut self, ask: &Ask) -> io::Result<()> {
        self.explaining = !self.explaining;
        let taken = self.head(ask).len() + LEAST_ROOM + 5;
        if self.explaining && self.help(ask, None).len() + taken > self.frame.rows() {
            self.explaining = false;
            let columns = self.frame.columns();
            let texts = ask.explanation().into_iter();
            let lines: Vec<_> = texts
                .flat_map(|text| wrapped(&text, Tone::Faint, columns, "  ", "  "))
                .collect();
            self.frame.leave(&lines)?;
        }
        Ok(())
    }

    /// Leaves the question and its reply on the terminal, or nothing of a question that was only passed by.
    fn leave(&mut self, ask: &Ask, locale: &Locale, reply: Reply) -> io::Result<Reply> {
        let said = ask.words(&reply, locale);
        let mut lines = Vec::new();
        if let (Some(said), false) = (said, ask.passing) {
            let columns = self.frame.columns();
            lines.extend(wrapped("", Tone::Plain, columns, "", ""));
            lines.extend(wrapped(&ask.question, Tone::Strong, columns, "", ""));
            lines.extend(wrapped(&said, Tone::Plain, columns, "  = ", "    "));
        }
        self.frame.leave(&lines)?;
        Ok(reply)
    }

    fn one(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        items: &[Item],
        current: Option<usize>,
    ) -> io::Result<Reply> {
        let mut list = List::of_one(items, current);
        loop {
            let body = Body {
                list: Some(&mut list),
                field: None,
                how: locale.get("screen-one"),
                remark: None,
            };
            self.draw(ask, locale, body)?;
            let press = self.press()?;
            match self.sign(ask, press)? {
                Some(Sign::Help) => continue,
                Some(sign) => return self.leave(ask, locale, Reply::Sign(sign)),
                None => {}
            }
            let done = list.press(press) == Pressed::Done;
            match (list.cursor(), ask.current()) {
                (Some(at), _) if done => return self.leave(ask, locale, Reply::One(at)),
                // Nothing was chosen, and that is what was answered before.
                (None, Some(earlier)) if press == Press::Enter => {
                    return self.leave(ask, locale, earlier);
                }
                _ => {}
            }
        }
    }

    /// The sign that a key is; an explanation is given at once.
    fn sign(&mut self, ask: &Ask, press: Press) -> io::Result<Option<Sign>> {
        let Press::Char(c) = press else {
            return Ok(None);
        };
        let sign = Sign::of_key(ask, c);
        if sign == Some(Sign::Help) {
            self.explain(ask)?;
        }
        Ok(sign)
    }

    fn several(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        let Expected::Several {
            items,
            current,
            max,
            ranked,
        } = &ask.expected
        else {
            return Ok(Reply::Sign(Sign::Skip));
        };
        let draft = self.draft.take().filter(|(id, _)| *id == ask.id);
        let ticked = draft.map_or_else(|| current.clone(), |(_, ticked)| ticked);
        let mut list = List::of_several(items, ticked, *max);
        let mut remark = None;
        loop {
            let how = Message::new("screen-several")
                .number("max", *max)
                .number("chosen", list.ticked().len());
            let body = Body {
                list: Some(&mut list),
                field: None,
                how: locale.say(&how),
                remark: remark.take(),
            };
            self.draw(ask, locale, body)?;
            let press = self.press()?;
            match self.sign(ask, press)? {
                Some(Sign::Help) => continue,
                Some(Sign::Stop) if !list.ticked().is_empty() => {
                    self.stopping = true;
                    let picks = list.ticked().to_vec();
                    return self.leave(ask, locale, Reply::Several(picks));
                }
                Some(sign) => {
                    if !list.ticked().is_empty() {
                        self.draft = Some((ask.id.clone(), list.ticked().to_vec()));
                    }
                    return self.leave(ask, locale, Reply::Sign(sign));
                }
                None => {}
            }
            match list.press(press) {
                // Nothing was chosen, and that is what was answered before.
                Pressed::On if press == Press::Enter && ask.skipped => {
                    return self.leave(ask, locale, Reply::Sign(Sign::Skip));
                }
                Pressed::On => {}
                Pressed::Full => {
                    let full = Message::new("screen-full").number("max", *max);
                    remark = Some(locale.say(&full));
                }
                Pressed::First => remark = Some(locale.get("screen-first")),
                Pressed::Done => {
                    let picks = list.ticked().to_vec();
                    if !*ranked || picks.len() < 2 {
                        return self.leave(ask, locale, Reply::Several(picks));
                    }
                    let first = current.first();
                    if let Some(picks) = self.most_important(ask, locale, picks, first)? {
                        return self.leave(ask, locale, Reply::Several(picks));
                    }
                }
            }
        }
    }

    /// Which of the picks matters most: it comes first. Nothing when the person wants to pick again.
    fn most_important(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        mut picks: Vec<usize>,
        before: Option<&usize>,
    ) -> io::Result<Option<Vec<usize>>> {
        let items: Vec<_> = picks.iter().map(|at| ask.items()[*at].clone()).collect();
        let current = picks.iter().position(|at| Some(at) == before);
        let asked = Ask {
            question: locale.get("screen-most-important"),
            help: String::new(),
            asides: Vec::new(),
            expected: Expected::One {
                items: items.clone(),
                current,
            },
            signs: vec![Sign::Back],
            passing: true,
            ..ask.clone()
        };
        match self.one(&asked, locale, &items, current)? {
            Reply::One(at) => {
                let first = picks.remove(at);
                picks.insert(0, first);
                Ok(Some(picks))
            }
            _ => Ok(None),
        }
    }

    /// A number or a text. A sign is one as long as the line is empty, so the earlier reply is not put into the line
    /// before it is asked for.
    fn typed(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        let mut field = Field::default();
        let earlier = ask.current();
        let words = earlier.as_ref().and_then(|reply| ask.words(reply, locale));
        let how = match (&words, &ask.expected) {
            (Some(words), _) => Message::new("screen-keep").text("current", words),
            (None, Expected::Number { min, max, .. }) => Message::new("lines-number")
                .text("min", min)
                .text("max", max),
            (None, _) => Message::new("screen-text"),
        };
        let how = locale.say(&how);
        let mut remark = None;
        loop {
            let body = Body {
                list: None,
                field: Some(&field),
                how: how.clone(),
                remark: remark.take(),
            };
            self.draw(ask, locale, body)?;
            let press = self.press()?;
            if field.is_empty() {
                match self.sign(ask, press)? {
                    Some(Sign::Help) => continue,
                    Some(sign) => return self.leave(ask, locale, Reply::Sign(sign)),
                    None => {}
                }
                if let (Press::Right | Press::End, Some(words), false) =
                    (press, &words, ask.skipped)
                {
                    field.put(words);
                    continue;
                }
            }
            if press != Press::Enter {
                field.press(press);
                continue;
            }
            let line = field.text();
            let line = line.trim();
            let reply = match (&ask.expected, &earlier) {
                (_, Some(earlier)) if line.is_empty() => earlier.clone(),
                (Expected::Number { min, max, .. }, _) => match line.parse() {
                    Ok(number) if (*min..=*max).contains(&number) => Reply::Number(number),
                    _ => {
                        let refused = Message::new("lines-number")
                            .text("min", min)
                            .text("max", max);
                        remark = Some(locale.say(&refused));
                        continue;
                    }
                },
                _ if line.is_empty() => Reply::Sign(Sign::Skip),
                _ => Reply::Text(line.to_owned()),
            };
            return self.leave(ask, locale, reply);
        }
    }
}

/// The signs, several on a line, none torn apart.
fn sign_lines(signs: &[String], columns: usize) -> Vec<Line> {
    use unicode_width::UnicodeWidthStr;
    let mut lines: Vec<String> = Vec::new();
    for sign in signs {
        match lines.last_mut() {
            Some(line) if line.width() + 3 + sign.width() <= columns => {
                line.push_str("   ");
                line.push_str(sign);
            }
            _ => lines.push(sign.clone()),
        }
    }
    let lines = lines.into_iter();
    lines
        .map(|text| Line {
            text,
            tone: Tone::Faint,
        })
        .collect()
}

impl Prompter for Screen {
    fn ask(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        if std::mem::take(&mut self.stopping) {
            return Ok(Reply::Sign(Sign::Stop));
        }
        self.quiet.keep();
        self.explaining = false;
        match &ask.expected {
            Expected::One { items, current } => self.one(ask, locale, items, *current),
            Expected::Several { .. } => self.several(ask, locale),
            Expected::Number { .. } | Expected::Text { .. } => self.typed(ask, locale),
        }
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        let columns = self.frame.columns();
        let mut lines = wrapped("", Tone::Plain, columns, "", "");
        for line in text.lines() {
            lines.extend(wrapped(line, Tone::Plain, columns, "", ""));
        }
        self.frame.leave(&lines)
    }
}
