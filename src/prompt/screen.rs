//! Asking on a terminal, by keys: the question stands still, its list is drawn again at every key.

use std::io;

use console::Term;
use unicode_width::UnicodeWidthStr;

use super::editor::{Edited, edit, editor};
use super::field::Field;
use super::inline_renderer::{Frame, Tone, wrapped};
use super::input::{Event, Input};
use super::keys::{Keys, Press};
use super::list::{List, Pressed};
use super::terminal::{Elsewhere, Quiet, interrupt};
use super::view::{View, Window, explanation, lay_out};
use leerkompas_engine::interview::{Ask, Command, Expected, Item, Prompter, Reply, refused_number};
use leerkompas_engine::report::Appearance;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// Asks on the terminal behind stderr.
#[derive(Debug)]
pub struct Screen {
    frame: Frame,
    input: Input,
    keys: Keys,
    quiet: Quiet,
    elsewhere: Elsewhere,
    /// Whether the explanation is shown.
    explaining: bool,
    /// Whether the person stopped in the middle of a choice: what was ticked is replied first, the stop comes next.
    stopping: bool,
    /// The questions whose replies were left last, each with the widths of its lines: asked again, it stands where it stood.
    left: Vec<(String, Vec<usize>)>,
    /// The ways to reply that were told at length.
    told: Vec<&'static str>,
    /// What was ticked when a question was left for a note or another language, by the question's id: it is asked again
    /// at once.
    draft: Option<(String, Vec<usize>)>,
}

impl Screen {
    /// A prompter on stderr.
    pub fn new(appearance: Appearance, elsewhere: Elsewhere) -> Self {
        Self {
            frame: Frame::on(Term::buffered_stderr(), appearance),
            input: Input::default(),
            keys: Keys::default(),
            quiet: Quiet::now(),
            elsewhere,
            explaining: false,
            stopping: false,
            left: Vec::new(),
            told: Vec::new(),
            draft: None,
        }
    }

    fn press(&mut self) -> io::Result<Press> {
        loop {
            let key = match self.input.next()? {
                Event::Key(key) => key,
                Event::Resized => return Ok(Press::Redraw),
                Event::Resumed => {
                    self.quiet.keep();
                    self.frame.forget();
                    self.left.clear();
                    return Ok(Press::Redraw);
                }
                Event::Interrupt => {
                    interrupt();
                    return Err(io::ErrorKind::Interrupted.into());
                }
            };
            match self.keys.press(key) {
                Some(Press::Leave) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Some(press) => return Ok(press),
                None => {}
            }
        }
    }

    fn window(&self) -> Window {
        Window {
            columns: self.frame.columns(),
            rows: self.frame.rows(),
        }
    }

    fn draw(&mut self, ask: &Ask, locale: &Locale, view: View<'_, '_>) -> io::Result<()> {
        let (lines, cursor) = lay_out(ask, locale, view, self.window());
        self.frame.draw(&lines, cursor)
    }

    /// Shows or hides the explanation; where it does not fit beside the list, all of it is printed to stay.
    fn explain(&mut self, ask: &Ask) -> io::Result<()> {
        self.explaining = !self.explaining;
        let Window { columns, rows } = self.window();
        // The question, the keys and a few lines of a list take about a dozen lines.
        if self.explaining && explanation(ask, None, columns).len() + 12 > rows {
            self.explaining = false;
            let texts = ask.explanation().into_iter();
            let lines: Vec<_> = texts
                .flat_map(|text| wrapped(&text, Tone::Faint, columns, "  ", "  "))
                .collect();
            self.left.clear();
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
            let question = match &ask.expected {
                Expected::MostImportant { of, .. } => of,
                _ => &ask.question,
            };
            lines.extend(wrapped(question, Tone::Strong, columns, "", ""));
            lines.extend(wrapped(&said, Tone::Plain, columns, "  = ", "    "));
            let widths = lines.iter().map(|line| line.text.width());
            self.left.push((ask.id.clone(), widths.collect()));
        }
        self.frame.leave(&lines)?;
        Ok(reply)
    }

    /// How to reply: at length until that was told once, and while everything is explained.
    fn how(
        &self,
        id: &'static str,
        short: &'static str,
        locale: &Locale,
        fill: impl FnOnce(Message) -> Message,
    ) -> String {
        let is_known = self.told.contains(&id) && !self.explaining;
        locale.say(&fill(Message::new(if is_known { short } else { id })))
    }

    /// The command that a key is; an explanation is given at once.
    fn command(&mut self, ask: &Ask, press: Press) -> io::Result<Option<Command>> {
        let Press::Char(c) = press else {
            return Ok(None);
        };
        let command = Command::of_key(ask, c);
        if command == Some(Command::Help) {
            self.explain(ask)?;
        }
        Ok(command)
    }

    /// The same in a list: behind the beginning of a word, what would be an answer is a character of that word, as in `non-profit`.
    fn command_of_list(
        &mut self,
        ask: &Ask,
        press: Press,
        list: &List<'_>,
    ) -> io::Result<Option<Command>> {
        let command = self.command(ask, press)?;
        let is_answer =
            |command: &Command| matches!(command, Command::Skip | Command::Later | Command::Note);
        Ok(command.filter(|command| list.typed().is_empty() || !is_answer(command)))
    }

    /// That Enter keeps "not known", when that was the earlier reply.
    fn kept(ask: &Ask, locale: &Locale) -> Option<String> {
        let words = ask.current().filter(|_| ask.skipped);
        let words = words.and_then(|reply| ask.words(&reply, locale))?;
        Some(locale.say(&Message::new("screen-kept").text("current", words)))
    }

    fn one(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        items: &[Item],
        current: Option<usize>,
    ) -> io::Result<Reply> {
        let mut list = List::of_one(items, current.or(ask.cursor));
        let mut remark = Self::kept(ask, locale);
        loop {
            let view = View {
                list: Some(&mut list),
                field: None,
                how: self.how("screen-one", "screen-one-short", locale, |how| how),
                remark: remark.take(),
                explaining: self.explaining,
            };
            self.draw(ask, locale, view)?;
            let press = self.press()?;
            match self.command_of_list(ask, press, &list)? {
                Some(Command::Help) => continue,
                Some(command) => return self.leave(ask, locale, Reply::Command(command)),
                None => {}
            }
            let nowhere = list.is_lost();
            let seeking = list.found().is_some();
            let done = list.press(press) == Pressed::Done;
            match (list.cursor(), ask.current()) {
                _ if nowhere => {}
                (Some(at), _) if done => return self.leave(ask, locale, Reply::One(at)),
                // Nothing was chosen, and that is what was answered before.
                (None, Some(earlier)) if press == Press::Enter && !seeking => {
                    return self.leave(ask, locale, earlier);
                }
                (None, _) if press == Press::Enter => {
                    remark = Some(locale.get("screen-nothing"));
                }
                _ => {}
            }
        }
    }

    fn several(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        keep: &mut dyn FnMut(&[usize]),
    ) -> io::Result<Reply> {
        let Expected::Several {
            items,
            current,
            max,
            ..
        } = &ask.expected
        else {
            return Ok(Reply::Command(Command::Skip));
        };
        let draft = self.draft.take().filter(|(id, _)| *id == ask.id);
        let ticked = draft.map_or_else(|| current.clone(), |(_, ticked)| ticked);
        let mut list = List::of_several(items, ticked, *max);
        let mut remark = Self::kept(ask, locale);
        loop {
            let chosen = list.ticked().len();
            let count = |how: Message| how.number("max", *max).number("chosen", chosen);
            let view = View {
                list: Some(&mut list),
                field: None,
                how: self.how("screen-several", "screen-several-short", locale, count),
                remark: remark.take(),
                explaining: self.explaining,
            };
            self.draw(ask, locale, view)?;
            let press = self.press()?;
            let nowhere = list.is_lost() || list.found().is_some();
            let changed = !list.ticked().is_empty() && list.ticked() != &current[..];
            let before = list.ticked().to_vec();
            let done = match self.command_of_list(ask, press, &list)? {
                Some(Command::Help) => continue,
                Some(Command::Stop) if changed => {
                    self.stopping = true;
                    true
                }
                Some(command) => return self.put_off(ask, locale, command, list.ticked()),
                None => match list.press(press) {
                    // Nothing was chosen, and that is what was answered before.
                    Pressed::On if press == Press::Enter && ask.skipped && !nowhere => {
                        return self.leave(ask, locale, Reply::Command(Command::Skip));
                    }
                    Pressed::On => {
                        let is_nowhere = list.cursor().is_none() && list.typed().is_empty();
                        let picks = press == Press::Char(' ') && is_nowhere;
                        if picks || press == Press::Enter && !list.is_lost() {
                            remark = Some(locale.get("screen-nothing"));
                        }
                        false
                    }
                    Pressed::Full => {
                        remark = Some(locale.say(&Message::new("screen-full").number("max", *max)));
                        false
                    }
                    Pressed::First => {
                        remark = Some(locale.get("screen-first"));
                        false
                    }
                    Pressed::Done => true,
                },
            };
            if list.ticked() != before {
                keep(list.ticked());
            }
            if done {
                let ticked = list.ticked().to_vec();
                return self.leave(ask, locale, Reply::Several(ticked, None));
            }
        }
    }

    /// Leaves a list for something else; what is ticked is there again when that comes back.
    fn put_off(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        command: Command,
        ticked: &[usize],
    ) -> io::Result<Reply> {
        if matches!(command, Command::Note | Command::Language) {
            self.draft = Some((ask.id.clone(), ticked.to_vec()));
        }
        self.leave(ask, locale, Reply::Command(command))
    }

    /// A number or a text. The earlier reply is not put into the line before it is asked for, so that a command can be typed.
    fn typed(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        let free = matches!(ask.expected, Expected::Text { free: true, .. });
        let mut field = Field::default();
        // Once the earlier text was taken into the line, an empty line means that it goes.
        let mut earlier = ask.current();
        let mut remark = None;
        loop {
            let view = View {
                list: None,
                field: Some(&field),
                how: typed_how(ask, locale, earlier.as_ref()),
                remark: remark.take(),
                explaining: self.explaining,
            };
            self.draw(ask, locale, view)?;
            let press = self.press()?;
            if field.is_empty() {
                if !free {
                    match self.command(ask, press)? {
                        Some(Command::Help) => continue,
                        Some(command) => return self.leave(ask, locale, Reply::Command(command)),
                        None => {}
                    }
                }
                if let (Press::Right | Press::End, Some(reply), false) =
                    (press, &earlier, ask.skipped)
                {
                    field.put(&ask.words(reply, locale).unwrap_or_default());
                    earlier = None;
                    continue;
                }
            }
            if press == Press::Editor && free {
                remark = self.in_editor(&mut field, &mut earlier, ask, locale)?;
                continue;
            }
            if press != Press::Enter {
                field.press(press);
                continue;
            }
            let line = field.text();
            let line = line.trim();
            match typed_reply(ask, line, earlier.as_ref()) {
                Some(Reply::Command(Command::Help)) => {
                    field.put("");
                    self.explain(ask)?;
                }
                Some(reply) => return self.leave(ask, locale, reply),
                None => {
                    if let Expected::Number { min, max, .. } = &ask.expected {
                        remark = Some(locale.say(&refused_number(line, *min, *max)));
                        field.put("");
                    }
                }
            }
        }
    }
}

impl Screen {
    /// Has the text written in the person's editor, as far as it is written yet. Returns what is to be said of it.
    fn in_editor(
        &mut self,
        field: &mut Field,
        earlier: &mut Option<Reply>,
        ask: &Ask,
        locale: &Locale,
    ) -> io::Result<Option<String>> {
        if editor().is_none() {
            return Ok(Some(locale.get("hint-no-editor")));
        }
        let before = match earlier {
            Some(reply) if field.is_empty() => ask.words(reply, locale).unwrap_or_default(),
            _ => field.text(),
        };
        self.frame.leave(&[])?;
        self.left.clear();
        let edited = self.elsewhere.during(|| edit(&before, ".txt"));
        self.quiet.keep();
        Ok(match edited {
            Ok(Edited::Text(text)) => {
                field.put(text.trim_end());
                *earlier = None;
                None
            }
            Ok(Edited::Same) => None,
            Ok(Edited::Nothing) | Err(_) => {
                let failed = Message::new("editor-left-nothing");
                let failed = failed.text("editor", editor().unwrap_or_default());
                Some(locale.say(&failed))
            }
        })
    }
}

/// How a line is filled in, or what Enter keeps.
fn typed_how(ask: &Ask, locale: &Locale, earlier: Option<&Reply>) -> String {
    let words = earlier.and_then(|reply| ask.words(reply, locale));
    let how = match (words, &ask.expected) {
        (Some(words), _) if ask.skipped => Message::new("screen-kept").text("current", words),
        (Some(words), _) => Message::new("screen-keep").text("current", words),
        (None, Expected::Number { min, max, .. }) => Message::new("lines-number")
            .text("min", min)
            .text("max", max),
        (None, Expected::Text { free: true, .. }) => Message::new("screen-free"),
        (None, _) => Message::new("screen-text"),
    };
    locale.say(&how)
}

/// The reply in a line; nothing when it does not fit.
fn typed_reply(ask: &Ask, line: &str, earlier: Option<&Reply>) -> Option<Reply> {
    let mut characters = line.chars();
    let command = match (characters.next(), characters.next()) {
        (Some(only), None) => Command::of_key(ask, only),
        _ => None,
    };
    match (&ask.expected, earlier) {
        (_, Some(earlier)) if line.is_empty() => Some(earlier.clone()),
        (Expected::Text { free: true, .. }, _) if command.is_some() => command.map(Reply::Command),
        (Expected::Number { min, max, .. }, _) => {
            let number = line.parse().ok();
            let fits = number.filter(|number| (*min..=*max).contains(number));
            fits.map(Reply::Number)
        }
        _ if line.is_empty() => Some(Reply::Command(Command::Skip)),
        _ => Some(Reply::Text(line.to_owned())),
    }
}

impl Prompter for Screen {
    fn ask(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        self.ask_several(ask, locale, &mut |_| {})
    }

    fn ask_several(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        ticked: &mut dyn FnMut(&[usize]),
    ) -> io::Result<Reply> {
        let is_of_choice = matches!(ask.expected, Expected::MostImportant { .. });
        // Whoever has to say something else first, such as that saving failed, is not told to stop instead.
        if self.stopping && !is_of_choice && ask.commands.contains(&Command::Stop) {
            self.stopping = false;
            return Ok(Reply::Command(Command::Stop));
        }
        self.quiet.keep();
        self.explaining = false;
        // Asked again, it takes the place of what was replied to it, if that was left last.
        if self.left.last().is_some_and(|(id, _)| *id == ask.id)
            && let Some((_, lines)) = self.left.pop()
        {
            self.frame.replace(&lines);
        }
        let reply = self.replied(ask, locale, ticked)?;
        if !matches!(reply, Reply::Command(_)) {
            self.told.push(match &ask.expected {
                Expected::Several { .. } => "screen-several",
                _ => "screen-one",
            });
        }
        Ok(reply)
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        self.left.clear();
        let columns = self.frame.columns();
        let mut lines = wrapped("", Tone::Plain, columns, "", "");
        for line in text.lines() {
            lines.extend(wrapped(line, Tone::Plain, columns, "", ""));
        }
        self.frame.leave(&lines)
    }
}

impl Screen {
    fn replied(
        &mut self,
        ask: &Ask,
        locale: &Locale,
        ticked: &mut dyn FnMut(&[usize]),
    ) -> io::Result<Reply> {
        match &ask.expected {
            Expected::One { items, current } => self.one(ask, locale, items, *current),
            Expected::MostImportant { items, current, .. } => {
                let reply = self.one(ask, locale, items, *current)?;
                // Whoever does something else first, such as going back, has thought better of stopping.
                self.stopping &=
                    !matches!(reply, Reply::Command(command) if command != Command::Skip);
                Ok(reply)
            }
            Expected::Several { .. } => self.several(ask, locale, ticked),
            Expected::Number { .. } | Expected::Text { .. } => self.typed(ask, locale),
        }
    }
}
