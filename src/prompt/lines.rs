//! Plain mode: numbered options, one line of input, nothing redrawn, nothing said by colour alone.

use std::io::{self, BufRead, Write};

use super::{Ask, Expected, Prompter, Reply, Sign};
use crate::locale::Locale;
use crate::message::Message;
use crate::visible::visible;

/// Asks by lines: prompts out, replies in.
#[derive(Debug)]
pub struct Lines<'a, R, W> {
    input: R,
    output: W,
    locale: &'a Locale,
    width: usize,
}

impl<'a, R: BufRead, W: Write> Lines<'a, R, W> {
    /// A prompter that reads lines from `input` and writes to `output`.
    pub fn new(input: R, output: W, locale: &'a Locale, width: usize) -> Self {
        Self {
            input,
            output,
            locale,
            width,
        }
    }

    fn say(&mut self, text: &str, indent: &str) -> io::Result<()> {
        let options = textwrap::Options::new(self.width)
            .initial_indent(indent)
            .subsequent_indent(indent);
        for line in textwrap::wrap(&visible(text), options) {
            writeln!(self.output, "{line}")?;
        }
        Ok(())
    }

    fn read_line(&mut self) -> io::Result<Option<String>> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut line = Vec::new();
        if self.input.read_until(b'\n', &mut line)? == 0 {
            writeln!(self.output)?;
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        // What is no UTF-8 is asked again, as anything else that does not fit.
        let line = String::from_utf8(line).ok();
        Ok(line.map(|line| line.trim().to_owned()))
    }

    fn put(&mut self, ask: &Ask) -> io::Result<()> {
        writeln!(self.output)?;
        self.say(&ask.progress, "")?;
        self.say(&ask.question, "")?;
        if let Expected::One { items, .. } | Expected::Several { items, .. } = &ask.expected {
            for (at, item) in items.iter().enumerate() {
                self.say(&format!("{}. {}", at + 1, item.name), "  ")?;
            }
        }
        let how = self.locale.say(&how(ask));
        let signs = Sign::line(ask, self.locale);
        self.say(&format!("{how} {signs}"), "")?;
        if let Some(current) = current(ask) {
            let keep = Message::new("lines-keep").text("current", current);
            self.say(&self.locale.say(&keep), "")?;
        }
        Ok(())
    }
}

fn how(ask: &Ask) -> Message {
    match &ask.expected {
        Expected::One { items, .. } => Message::new("lines-one").number("most", items.len()),
        Expected::Several {
            max, ranked: true, ..
        } => Message::new("lines-ranked").number("max", *max),
        Expected::Several { max, .. } => Message::new("lines-several").number("max", *max),
        Expected::Number { min, max, .. } => Message::new("lines-number")
            .text("min", min)
            .text("max", max),
        Expected::Text { .. } => Message::new("lines-text"),
    }
}

/// The earlier reply in words, if there is one.
fn current(ask: &Ask) -> Option<String> {
    match &ask.expected {
        Expected::One { items, current } => Some(items[(*current)?].name.clone()),
        Expected::Several { items, current, .. } if !current.is_empty() => {
            let names: Vec<_> = current.iter().map(|at| items[*at].name.as_str()).collect();
            Some(names.join("; "))
        }
        Expected::Several { .. } => None,
        Expected::Number { current, .. } => current.map(|number| number.to_string()),
        Expected::Text { current } => current.clone(),
    }
}

/// The reply that an empty line gives: the earlier one.
fn kept(ask: &Ask) -> Option<Reply> {
    match &ask.expected {
        Expected::One { current, .. } => current.map(Reply::One),
        Expected::Several { current, .. } => {
            (!current.is_empty()).then(|| Reply::Several(current.clone()))
        }
        Expected::Number { current, .. } => current.map(Reply::Number),
        Expected::Text { current } => current.clone().map(Reply::Text),
    }
}

/// The reply in a line, or what is wrong with it.
fn parse(ask: &Ask, line: &str) -> Result<Reply, Message> {
    if line.is_empty() {
        return match (kept(ask), &ask.expected) {
            (Some(reply), _) => Ok(reply),
            (None, Expected::Text { .. }) if ask.may_skip => Ok(Reply::Skip),
            (None, _) => Err(how(ask)),
        };
    }
    let refuse = || Message::new("lines-refused").text("reply", line);
    match &ask.expected {
        Expected::One { items, .. } => position(line, items.len())
            .map(Reply::One)
            .ok_or_else(refuse),
        Expected::Several { items, max, .. } => {
            let words = line.split([' ', ',', ';']).filter(|word| !word.is_empty());
            let picks: Option<Vec<_>> = words.map(|word| position(word, items.len())).collect();
            let picks = picks.ok_or_else(refuse)?;
            let twice = picks
                .iter()
                .enumerate()
                .any(|(at, pick)| picks[..at].contains(pick));
            if twice || picks.is_empty() || picks.len() > *max {
                return Err(how(ask));
            }
            Ok(Reply::Several(picks))
        }
        Expected::Number { min, max, .. } => line
            .parse()
            .ok()
            .filter(|number| (*min..=*max).contains(number))
            .map(Reply::Number)
            .ok_or_else(refuse),
        Expected::Text { .. } => Ok(Reply::Text(line.to_owned())),
    }
}

fn position(word: &str, items: usize) -> Option<usize> {
    let number: usize = word.trim_end_matches('.').parse().ok()?;
    (1..=items).contains(&number).then(|| number - 1)
}

impl<R: BufRead, W: Write> Prompter for Lines<'_, R, W> {
    fn ask(&mut self, ask: &Ask) -> io::Result<Reply> {
        self.put(ask)?;
        loop {
            let Some(line) = self.read_line()? else {
                self.say(&self.locale.get("invalid-utf8"), "")?;
                continue;
            };
            match Sign::read(&line).filter(|sign| Sign::offered(ask).contains(sign)) {
                Some(Sign::Skip) => return Ok(Reply::Skip),
                Some(Sign::Back) => return Ok(Reply::Back),
                Some(Sign::Stop) => return Ok(Reply::Stop),
                Some(Sign::Help) => {
                    for explanation in ask.explanation() {
                        self.say(&explanation, "  ")?;
                    }
                }
                None => match parse(ask, &line) {
                    Ok(reply) => return Ok(reply),
                    Err(problem) => self.say(&self.locale.say(&problem), "")?,
                },
            }
        }
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output)?;
        text.lines().try_for_each(|line| self.say(line, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Item;
    use super::*;

    fn ask(expected: Expected) -> Ask {
        Ask {
            progress: "1".into(),
            question: "?".into(),
            help: "because".into(),
            expected,
            may_skip: true,
            may_go_back: true,
        }
    }

    fn items() -> Vec<Item> {
        ["a", "b", "c", "d"]
            .map(|name| Item {
                name: name.into(),
                help: String::new(),
            })
            .to_vec()
    }

    #[track_caller]
    fn check(expected: Expected, input: &str, reply: &Reply) {
        let locale = Locale::new("en");
        let mut output = Vec::new();
        let mut lines = Lines::new(input.as_bytes(), &mut output, &locale, 80);
        assert_eq!(
            lines.ask(&ask(expected)).expect("a reply"),
            *reply,
            "for {input:?}"
        );
    }

    #[test]
    fn numbers_pick_and_what_does_not_fit_is_asked_again() {
        let one = |current| Expected::One {
            items: items(),
            current,
        };
        check(one(None), "2\n", &Reply::One(1));
        check(one(None), "\n0\n5\nx\n-3\n4\n", &Reply::One(3));
        check(one(Some(2)), "\n", &Reply::One(2));
        let several = |max| Expected::Several {
            items: items(),
            current: vec![],
            max,
            ranked: true,
        };
        check(several(3), "3, 1\n", &Reply::Several(vec![2, 0]));
        check(several(2), "1 2 3\n1 1\n4;2\n", &Reply::Several(vec![3, 1]));
        let number = Expected::Number {
            min: 1,
            max: 9,
            current: None,
        };
        check(number, "0\n10\n7\n", &Reply::Number(7));
    }

    #[test]
    fn the_four_signs_work_at_every_question() {
        check(Expected::Text { current: None }, "?\n<\n", &Reply::Back);
        check(Expected::Text { current: None }, "!\n", &Reply::Stop);
        check(Expected::Text { current: None }, "-\n", &Reply::Skip);
        check(Expected::Text { current: None }, "\n", &Reply::Skip);
        check(
            Expected::One {
                items: items(),
                current: None,
            },
            "?\n-\n",
            &Reply::Skip,
        );
    }

    #[test]
    fn the_end_of_input_is_an_end_and_no_answer() {
        let locale = Locale::new("en");
        let mut lines = Lines::new(&b""[..], Vec::new(), &locale, 80);
        let error = lines
            .ask(&ask(Expected::Text { current: None }))
            .expect_err("no reply");
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    }
}
