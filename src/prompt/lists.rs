//! Lists on a terminal, through dialoguer.
//!
//! dialoguer measures items in bytes and clears a wrapped prompt as one line, so the question is printed here, wrapped,
//! and every line of an item is kept short enough in bytes. A new question has no row selected: a key typed too early
//! answers nothing.

use std::io;

use console::{Style, Term};
use dialoguer::theme::Theme;
use dialoguer::{Input, Select};

use super::{Ask, Expected, Item, Prompter, Reply, Sign};
use crate::locale::Locale;
use crate::message::Message;
use crate::visible::visible;

/// What dialoguer needs around an item, in bytes.
const MARGIN: usize = 6;

/// Asks with lists on stderr.
#[derive(Debug)]
pub struct Lists<'a> {
    term: Term,
    locale: &'a Locale,
    colour: bool,
    /// Whether the keys have been explained.
    told_how: bool,
    /// Whether the person stopped in the middle of a choice: what was chosen is replied first, the stop comes next.
    stopping: bool,
}

/// A row of a list: an item, a sign, or the end of a choice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Item(usize),
    Done,
    Undo,
    Sign(Sign),
}

/// dialoguer's plain look, with a quiet prompt for texts.
struct Quiet;

impl Theme for Quiet {
    fn format_input_prompt(
        &self,
        f: &mut dyn std::fmt::Write,
        _: &str,
        _: Option<&str>,
    ) -> std::fmt::Result {
        write!(f, "> ")
    }

    fn format_input_prompt_selection(
        &self,
        f: &mut dyn std::fmt::Write,
        _: &str,
        _: &str,
    ) -> std::fmt::Result {
        write!(f, "")
    }
}

impl<'a> Lists<'a> {
    /// A prompter on stderr.
    pub fn new(locale: &'a Locale, colour: bool) -> Self {
        Self {
            term: Term::stderr(),
            locale,
            colour,
            told_how: false,
            stopping: false,
        }
    }

    fn columns(&self) -> usize {
        usize::from(self.term.size().1).clamp(20, 100)
    }

    /// Prints wrapped text and returns how many lines it took.
    fn print(&self, text: &str, style: &Style) -> io::Result<usize> {
        let style = style.clone().force_styling(self.colour);
        let text = visible(text);
        let lines = textwrap::wrap(&text, self.columns() - 1);
        for line in &lines {
            self.term.write_line(&style.apply_to(line).to_string())?;
        }
        Ok(lines.len())
    }

    fn explain(&self, ask: &Ask) -> io::Result<()> {
        for line in ask.explanation() {
            self.print(&line, &Style::new().dim())?;
        }
        Ok(())
    }

    fn answered(&self, text: &str) -> io::Result<()> {
        self.print(&format!("  = {text}"), &Style::new())?;
        Ok(())
    }

    /// Shows rows until one is chosen; `taken` lines of the screen are in use already.
    fn choose(
        &mut self,
        rows: &[(Row, String)],
        preselected: Option<usize>,
        mut taken: usize,
    ) -> io::Result<Row> {
        let items: Vec<_> = rows.iter().map(|(_, text)| self.fit(text)).collect();
        let tallest = items
            .iter()
            .map(|item| item.lines().count())
            .max()
            .unwrap_or(1);
        if !self.told_how {
            self.told_how = true;
            taken += self.print(&self.locale.get("lists-how"), &Style::new().dim())?;
        }
        let lines = usize::from(self.term.size().0);
        let mut room = lines.saturating_sub(taken + 2) / tallest;
        if rows.len() > room {
            taken += self.print(&self.locale.get("lists-more"), &Style::new().dim())?;
            room = lines.saturating_sub(taken + 2) / tallest;
        }
        loop {
            let mut select = Select::with_theme(&Quiet)
                .items(&items)
                .report(false)
                .max_length(room.max(3));
            if let Some(row) = preselected {
                select = select.default(row);
            }
            // Escape means nothing: an arrow key whose bytes come apart reads as one.
            if let Some(row) = select.interact_on_opt(&self.term).map_err(io_error)? {
                return Ok(rows[row].0);
            }
        }
    }

    /// The text wrapped so that every line is short enough in bytes.
    fn fit(&self, text: &str) -> String {
        let most = self.columns().saturating_sub(MARGIN).max(10);
        let text = visible(text);
        (10..=most)
            .rev()
            .map(|width| {
                let options = textwrap::Options::new(width).subsequent_indent("  ");
                textwrap::wrap(&text, options).join("\n")
            })
            .find(|wrapped| wrapped.lines().all(|line| line.len() <= most))
            .unwrap_or_else(|| text.chars().take(most / 4).collect())
    }

    fn sign_rows(&self, ask: &Ask) -> Vec<(Row, String)> {
        let signs = Sign::offered(ask).into_iter();
        signs
            .map(|sign| (Row::Sign(sign), sign.label(self.locale)))
            .collect()
    }

    fn one(
        &mut self,
        ask: &Ask,
        items: &[Item],
        current: Option<usize>,
        taken: usize,
    ) -> io::Result<Reply> {
        let items = items
            .iter()
            .enumerate()
            .map(|(at, item)| (Row::Item(at), item.name.clone()));
        let rows: Vec<_> = items.chain(self.sign_rows(ask)).collect();
        loop {
            match self.choose(&rows, current, taken)? {
                Row::Item(at) => {
                    self.answered(&rows[at].1)?;
                    return Ok(Reply::One(at));
                }
                Row::Sign(Sign::Help) => self.explain(ask)?,
                Row::Sign(sign) => return Ok(reply(sign)),
                Row::Done | Row::Undo => {}
            }
        }
    }

    /// Picks one item after the other: a list that anybody can work, and the order says what matters most.
    fn several(&mut self, ask: &Ask, taken: usize) -> io::Result<Reply> {
        let Expected::Several {
            items,
            current,
            max,
            ranked,
        } = &ask.expected
        else {
            return Ok(Reply::Skip);
        };
        let mut picks = current.clone();
        loop {
            let mut rows: Vec<(Row, String)> = Vec::new();
            let mut used = taken;
            if !picks.is_empty() {
                let names: Vec<_> = picks.iter().map(|at| items[*at].name.as_str()).collect();
                let id = if *ranked {
                    "lists-ranked-so-far"
                } else {
                    "lists-so-far"
                };
                let so_far = Message::new(id)
                    .text("picks", names.join("; "))
                    .number("left", max - picks.len());
                used += self.print(&self.locale.say(&so_far), &Style::new())?;
                rows.push((Row::Done, self.locale.get("lists-done")));
                rows.push((Row::Undo, self.locale.get("lists-take-back")));
            } else if *ranked {
                used += self.print(&self.locale.get("lists-most-important"), &Style::new())?;
            }
            if picks.len() < *max {
                let open = items
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| !picks.contains(at));
                rows.extend(open.map(|(at, item)| (Row::Item(at), item.name.clone())));
            }
            rows.extend(self.sign_rows(ask));
            let preselected = (picks == *current && !picks.is_empty()).then_some(0);
            match self.choose(&rows, preselected, used)? {
                Row::Item(at) => {
                    picks.push(at);
                    if picks.len() == *max {
                        break;
                    }
                }
                Row::Done => break,
                Row::Sign(Sign::Help) => self.explain(ask)?,
                Row::Undo => {
                    picks.pop();
                }
                Row::Sign(Sign::Stop) if !picks.is_empty() => {
                    self.stopping = true;
                    break;
                }
                Row::Sign(sign) => return Ok(reply(sign)),
            }
        }
        let names: Vec<_> = picks.iter().map(|at| items[*at].name.as_str()).collect();
        self.answered(&names.join("; "))?;
        Ok(Reply::Several(picks))
    }

    /// A typed line: a number or a text, or a sign.
    fn typed(&self, ask: &Ask) -> io::Result<Reply> {
        self.print(&Sign::line(ask, self.locale), &Style::new().dim())?;
        // The earlier reply is not put into the line: a sign typed behind it would become part of it.
        let (earlier, kept) = match &ask.expected {
            Expected::Number { current, .. } => (
                current.map(|number| number.to_string()),
                current.map(Reply::Number),
            ),
            Expected::Text { current } => (current.clone(), current.clone().map(Reply::Text)),
            Expected::One { .. } | Expected::Several { .. } => (None, None),
        };
        if let Some(earlier) = &earlier {
            let keep = Message::new("lines-keep").text("current", earlier);
            self.print(&self.locale.say(&keep), &Style::new().dim())?;
        }
        loop {
            let input = Input::<String>::with_theme(&Quiet)
                .allow_empty(true)
                .report(false);
            let line = input.interact_text_on(&self.term).map_err(io_error)?;
            let line = line.trim();
            if line.is_empty()
                && let Some(kept) = kept.clone()
            {
                self.answered(earlier.as_deref().unwrap_or_default())?;
                return Ok(kept);
            }
            match Sign::read(line).filter(|sign| Sign::offered(ask).contains(sign)) {
                Some(Sign::Help) => {
                    self.explain(ask)?;
                    continue;
                }
                Some(sign) => return Ok(reply(sign)),
                None => {}
            }
            match &ask.expected {
                Expected::Number { min, max, .. } => match line.parse() {
                    Ok(number) if (*min..=*max).contains(&number) => {
                        self.answered(line)?;
                        return Ok(Reply::Number(number));
                    }
                    _ => {
                        let refused = Message::new("lines-number")
                            .text("min", min)
                            .text("max", max);
                        self.print(&self.locale.say(&refused), &Style::new())?;
                    }
                },
                _ if line.is_empty() => return Ok(Reply::Skip),
                _ => {
                    self.answered(line)?;
                    return Ok(Reply::Text(line.to_owned()));
                }
            }
        }
    }
}

fn reply(sign: Sign) -> Reply {
    match sign {
        Sign::Skip | Sign::Help => Reply::Skip,
        Sign::Back => Reply::Back,
        Sign::Stop => Reply::Stop,
    }
}

fn io_error(error: dialoguer::Error) -> io::Error {
    let dialoguer::Error::IO(error) = error;
    error
}

impl Prompter for Lists<'_> {
    fn ask(&mut self, ask: &Ask) -> io::Result<Reply> {
        if std::mem::take(&mut self.stopping) {
            return Ok(Reply::Stop);
        }
        self.term.write_line("")?;
        let taken = self.print(&ask.progress, &Style::new().dim())?
            + self.print(&ask.question, &Style::new().bold())?;
        match &ask.expected {
            Expected::One { items, current } => self.one(ask, items, *current, taken),
            Expected::Several { .. } => self.several(ask, taken),
            Expected::Number { .. } | Expected::Text { .. } => self.typed(ask),
        }
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        self.term.write_line("")?;
        for line in text.lines() {
            self.print(line, &Style::new())?;
        }
        Ok(())
    }
}
