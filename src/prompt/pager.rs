//! What is longer than the screen, a screen at a time: by the pager of the person, else `less`, else our own.

use std::io::{self, Write};
use std::process::{Command, ExitStatus, Stdio};

use console::{Term, measure_text_width, truncate_str};

use super::field::Field;
use super::inline_renderer::{Frame, Line, Tone};
use super::input::{Event, Input};
use super::keys::{Keys, Press};
use leerkompas_engine::report::Appearance;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// How `less` shows colours, leaves the text on the screen, and ends at once when that fits, unless it was told otherwise.
const LESS: &str = "FRX";
/// How a shell says that it does not understand a command, that there is no such program, or none that can be run.
const NOT_RUN: [i32; 3] = [2, 126, 127];

/// What shows a text that is longer than the screen.
#[derive(Clone, Debug)]
pub struct Pager {
    /// The command of the person; empty or `cat` shows everything at once.
    command: Option<String>,
    appearance: Appearance,
}

impl Pager {
    /// By a command, as `PAGER` has it, or without one.
    pub fn new(command: Option<String>, appearance: Appearance) -> Self {
        Self {
            command,
            appearance,
        }
    }

    /// Shows a text on stdout.
    ///
    /// # Errors
    /// When the terminal cannot be written to. A pager that ends before it has seen everything is no error.
    pub fn show(&self, text: &str, locale: &Locale) -> io::Result<()> {
        let term = Term::stdout();
        let wanted = self.command.as_deref().map(str::trim);
        let fits = text.lines().count() < usize::from(term.size().0);
        if fits || wanted.is_some_and(|command| command.is_empty() || command == "cat") {
            return print(text);
        }
        let shown = if let Some(command) = wanted {
            fed(shell(command), text).map(|status| (command, status))
        } else {
            let mut less = Command::new("less");
            less.arg(format!("-{LESS}"));
            fed(less, text).map(|status| ("less", status))
        };
        match (shown, wanted) {
            (Ok((command, status)), _) if status.code().is_some_and(|it| NOT_RUN.contains(&it)) => {
                let missing = Message::new("pager-not-run").text("command", command);
                writeln!(io::stderr(), "{}", locale.say(&missing))?;
            }
            (Ok(_), _) => return Ok(()),
            (Err(_), None) => {}
            (Err(error), Some(_)) => return Err(error),
        }
        self.own(text, locale)
    }

    fn own(&self, text: &str, locale: &Locale) -> io::Result<()> {
        let mut frame = Frame::on(Term::buffered_stdout(), self.appearance);
        let mut view = View::new(text);
        let (mut input, mut keys) = (Input::default(), Keys::default());
        loop {
            view.rows = frame.rows().saturating_sub(2).max(1);
            let mut lines = view.lines(frame.columns());
            lines.push(Line {
                text: shortened(&view.status(locale), frame.columns()),
                tone: Tone::Faint,
                ..Line::default()
            });
            frame.draw(&lines, None)?;
            let goes_on = match input.next() {
                Ok(Event::Key(key)) => keys.press(key).is_none_or(|press| view.press(press)),
                Ok(Event::Resized) => true,
                Ok(Event::Resumed) => {
                    frame.forget();
                    true
                }
                Ok(Event::Interrupt) => false,
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => false,
                Err(error) => return Err(error),
            };
            if !goes_on {
                lines.pop();
                return frame.leave(&lines);
            }
        }
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// A command as a shell understands it, which is what POSIX says of `PAGER`.
fn shell(command: &str) -> Command {
    let (shell, option) = if cfg!(windows) {
        ("cmd", "/C")
    } else {
        ("sh", "-c")
    };
    let mut shell = Command::new(shell);
    shell.args([option, command]);
    if std::env::var_os("LESS").is_none() {
        shell.env("LESS", LESS);
    }
    shell
}

/// A pager that knows what it gets: UTF-8, whatever the locale.
fn reading(mut pager: Command) -> Command {
    if std::env::var_os("LESSCHARSET").is_none() {
        pager.env("LESSCHARSET", "utf-8");
    }
    pager
}

/// Runs a command with a text on its stdin, and waits for its end.
fn fed(pager: Command, text: &str) -> io::Result<ExitStatus> {
    let mut pager = reading(pager).stdin(Stdio::piped()).spawn()?;
    if let Some(mut input) = pager.stdin.take() {
        match input.write_all(text.as_bytes()) {
            // Whoever has read enough closes the pipe.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error),
            _ => {}
        }
    }
    pager.wait()
}

fn shortened(text: &str, columns: usize) -> String {
    truncate_str(text, columns, "…").into_owned()
}

/// What of a text stands on the screen. It knows no terminal.
struct View<'t> {
    text: Vec<&'t str>,
    /// The first line that is shown.
    top: usize,
    /// How many lines are shown.
    rows: usize,
    /// What is being typed to be sought.
    seeking: Option<Field>,
    sought: String,
    /// Whether that stands nowhere further on.
    lost: bool,
}

impl<'t> View<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text: text.lines().collect(),
            top: 0,
            rows: 1,
            seeking: None,
            sought: String::new(),
            lost: false,
        }
    }

    /// The last line that can stand at the top, so that the last screen is a full one.
    fn last(&self) -> usize {
        self.text.len().saturating_sub(self.rows)
    }

    fn lines(&mut self, columns: usize) -> Vec<Line> {
        self.top = self.top.min(self.last());
        let shown = self.text.iter().skip(self.top).take(self.rows);
        let lines = shown.map(|line| Line {
            text: if measure_text_width(line) > columns {
                shortened(line, columns)
            } else {
                (*line).to_owned()
            },
            ..Line::default()
        });
        lines.collect()
    }

    fn status(&self, locale: &Locale) -> String {
        if let Some(field) = &self.seeking {
            return format!("/{}", field.text());
        }
        let id = match self.lost {
            true => "pager-lost",
            false if self.top >= self.last() => "pager-end",
            false => "pager-status",
        };
        let status = Message::new(id)
            .number("from", self.top + 1)
            .number("to", (self.top + self.rows).min(self.text.len()))
            .number("of", self.text.len())
            .text("sought", &self.sought);
        locale.say(&status)
    }

    /// Does what a key says; whether to go on.
    fn press(&mut self, press: Press) -> bool {
        self.lost = false;
        if self.seeking.is_some() {
            self.type_sought(press);
            return true;
        }
        let page = self.rows.saturating_sub(1).max(1);
        let to = match press {
            Press::Char('q' | 'Q') | Press::Leave => return false,
            Press::Char(' ' | 'f') | Press::PageDown | Press::Right => self.top + page,
            Press::Char('b') | Press::PageUp | Press::Left => self.top.saturating_sub(page),
            Press::Down | Press::Enter | Press::Char('j') => self.top + 1,
            Press::Up | Press::Char('k') => self.top.saturating_sub(1),
            Press::Home | Press::Char('g') => 0,
            Press::End | Press::Char('G') => self.last(),
            Press::Char('/') => {
                self.seeking = Some(Field::default());
                return true;
            }
            Press::Char('n') if !self.sought.is_empty() => return self.seek(self.top + 1),
            _ => return true,
        };
        self.top = to.min(self.last());
        true
    }

    fn type_sought(&mut self, press: Press) {
        let Some(field) = &mut self.seeking else {
            return;
        };
        match press {
            Press::Escape => self.seeking = None,
            Press::Enter => {
                let typed = field.text();
                self.seeking = None;
                if !typed.trim().is_empty() {
                    self.sought = typed;
                }
                if !self.sought.is_empty() {
                    self.seek(self.top + 1);
                }
            }
            press => field.press(press),
        }
    }

    /// Goes to the first line from there on that holds what is sought.
    fn seek(&mut self, from: usize) -> bool {
        let sought = self.sought.to_lowercase();
        let lines = self.text.iter().enumerate().skip(from);
        let mut lines = lines.filter(|(_, line)| {
            let plain = console::strip_ansi_codes(line).to_lowercase();
            plain.contains(&sought)
        });
        match lines.next() {
            Some((at, _)) => self.top = at.min(self.last()),
            None => self.lost = true,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        (1..=50).map(|line| format!("line {line}\n")).collect()
    }

    #[track_caller]
    fn check(keys: &[Press], top: usize, goes_on: bool) {
        let text = text();
        let mut view = View::new(&text);
        view.rows = 10;
        let went_on = keys.iter().all(|key| view.press(*key));
        assert_eq!((view.top, went_on), (top, goes_on), "{keys:?}");
    }

    #[test]
    fn every_key_shows_another_part() {
        let space = Press::Char(' ');
        check(&[space], 9, true);
        check(&[space, Press::Char('b')], 0, true);
        check(&[Press::PageDown, Press::PageDown, Press::PageUp], 9, true);
        check(&[Press::Down, Press::Down, Press::Up], 1, true);
        check(&[Press::End], 40, true);
        check(&[Press::End, Press::Home], 0, true);
        check(&[space; 9], 40, true);
        check(&[Press::Char('q')], 0, false);
        check(&[Press::Leave], 0, false);
        check(&[Press::Char('x')], 0, true);
    }

    #[test]
    fn a_word_is_sought_from_here_on() {
        let typed = |word: &str| {
            let keys = std::iter::once(Press::Char('/')).chain(word.chars().map(Press::Char));
            keys.chain([Press::Enter]).collect::<Vec<_>>()
        };
        check(&typed("LINE 2"), 1, true);
        check(
            &[typed("line 2"), vec![Press::Char('n')]].concat(),
            19,
            true,
        );
        check(&typed("nowhere"), 0, true);
        check(
            &[
                Press::Char('/'),
                Press::Char('q'),
                Press::Escape,
                Press::Down,
            ],
            1,
            true,
        );
        check(&[typed("line 3"), typed("")].concat(), 29, true);
        let text = text();
        let mut view = View::new(&text);
        view.rows = 10;
        for key in typed("nowhere") {
            view.press(key);
        }
        let status = view.status(&Locale::new("en"));
        assert!(status.contains("nowhere"), "{status}");
    }

    #[test]
    fn a_line_is_cut_to_the_window_and_the_last_screen_is_full() {
        let long = format!("{}\n{}", "x".repeat(200), text());
        let mut view = View::new(&long);
        view.rows = 10;
        let lines = view.lines(40);
        assert_eq!((lines.len(), measure_text_width(&lines[0].text)), (10, 40));
        view.press(Press::End);
        assert_eq!(view.lines(40)[9].text, "line 50");
    }
}
