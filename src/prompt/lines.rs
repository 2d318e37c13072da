//! Plain mode: numbered options, one line of input, nothing redrawn, nothing said by colour alone.
//!
//! For who listens: what can be typed is said once, the earlier answer is given in words, and so is what a number meant.

use std::io::{self, BufRead, Write};

use super::line_reply::{how, parse, ranking};
use leerkompas_engine::interview::{Ask, Command, Expected, Prompter, Reply, Words};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;
use leerkompas_engine::text::sanitize::visible;

/// After so many replies that do not fit nobody is reading: `yes` goes on for ever.
const PATIENCE: usize = 100;

/// Asks by lines: prompts out, replies in.
#[derive(Debug)]
pub struct Lines<R, W> {
    input: R,
    output: W,
    width: usize,
    words: Words,
    /// The ways to reply and the commands that have been explained, in the words in which they were.
    explained: Vec<String>,
}

impl<R: BufRead, W: Write> Lines<R, W> {
    /// A prompter that reads lines from `input` and writes to `output`.
    pub fn new(input: R, output: W, width: usize) -> Self {
        Self {
            input,
            output,
            width,
            words: Words::of_all_languages(),
            explained: Vec::new(),
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

    fn put(&mut self, ask: &Ask, locale: &Locale) -> io::Result<()> {
        writeln!(self.output)?;
        for text in [&ask.progress, &ask.question]
            .into_iter()
            .chain(&ask.asides)
        {
            if !text.is_empty() {
                self.say(text, "")?;
            }
        }
        for (at, item) in ask.items().iter().enumerate() {
            if let Some(heading) = &item.heading {
                self.say(heading, " ")?;
            }
            self.say(&format!("{}. {}", at + 1, item.name), "  ")?;
        }
        if let Some(ranking) = ranking(ask) {
            let row = Message::new("lines-equal")
                .number("number", ask.items().len() + 1)
                .text("equal", &ranking.equal.name);
            self.say(&locale.say(&row), "  ")?;
        }
        self.once(&how(ask), locale)?;
        let mut new = Command::sayings(ask, locale);
        new.retain(|saying| !self.explained.contains(saying));
        if !new.is_empty() {
            let commands = Message::new("commands").text("commands", new.join("; "));
            self.say(&locale.say(&commands), "")?;
            self.explained.extend(new);
        }
        if let Some(current) = ask.current().and_then(|reply| ask.words(&reply, locale)) {
            let keep = Message::new("lines-keep").text("current", current);
            self.say(&locale.say(&keep), "")?;
        }
        Ok(())
    }

    /// Says how to reply in this way, unless it has been said.
    fn once(&mut self, how: &Message, locale: &Locale) -> io::Result<()> {
        let text = locale.say(how);
        if self.explained.contains(&text) {
            return Ok(());
        }
        self.say(&text, "")?;
        self.explained.push(text);
        Ok(())
    }

    fn explain(&mut self, ask: &Ask, locale: &Locale) -> io::Result<()> {
        for explanation in ask.explanation() {
            self.say(&explanation, "  ")?;
        }
        self.say(&locale.say(&how(ask)), "")?;
        let commands =
            Message::new("commands").text("commands", Command::sayings(ask, locale).join("; "));
        self.say(&locale.say(&commands), "")
    }

    /// The reply in a line; nothing when it asked for an explanation.
    fn reply(&mut self, ask: &Ask, line: &str, locale: &Locale) -> io::Result<Option<Reply>> {
        let quoted = line
            .strip_prefix('"')
            .and_then(|line| line.strip_suffix('"'));
        let command = self.words.read(line);
        match command
            .filter(|command| *command == Command::Help || Command::offered(ask).contains(command))
        {
            Some(Command::Help) => {
                self.explain(ask, locale)?;
                return Ok(None);
            }
            Some(command) => return Ok(Some(Reply::Command(command))),
            None => {}
        }
        // Whoever means the word itself puts it between quotes.
        let line = quoted
            .filter(|word| self.words.read(word).is_some())
            .unwrap_or(line);
        match parse(ask, line) {
            Ok(reply) => Ok(Some(reply)),
            Err(problem) => {
                self.say(&locale.say(&problem), "")?;
                Ok(None)
            }
        }
    }

    /// Says what a reply meant, when that is not what was typed.
    fn confirm(&mut self, ask: &Ask, reply: &Reply, line: &str, locale: &Locale) -> io::Result<()> {
        let said = ask.words(reply, locale).filter(|said| said != line);
        let is_free = matches!(ask.expected, Expected::Text { free: true, .. });
        let is_cleared = is_free && matches!(reply, Reply::Command(_));
        if is_cleared && *reply == Reply::Command(Command::Skip) {
            self.say(&locale.get("lines-cleared"), "")?;
        }
        if matches!(reply, Reply::Command(Command::Later)) {
            self.say(&locale.get("lines-later"), "")?;
        }
        match said {
            Some(said) if !ask.passing && !is_cleared => {
                let noted = Message::new("lines-noted").text("answer", said);
                self.say(&locale.say(&noted), "")
            }
            _ => Ok(()),
        }
    }
}

impl<R: BufRead, W: Write> Prompter for Lines<R, W> {
    fn ask(&mut self, ask: &Ask, locale: &Locale) -> io::Result<Reply> {
        self.put(ask, locale)?;
        for _ in 0..PATIENCE {
            let Some(line) = self.read_line()? else {
                self.say(&locale.get("invalid-utf8"), "")?;
                continue;
            };
            if let Some(reply) = self.reply(ask, &line, locale)? {
                self.confirm(ask, &reply, &line, locale)?;
                return Ok(reply);
            }
        }
        Err(io::ErrorKind::UnexpectedEof.into())
    }

    fn tell(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output)?;
        text.lines().try_for_each(|line| self.say(line, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leerkompas_engine::instrument::PickOrder;
    use leerkompas_engine::interview::{Item, Ranking};

    fn ask(expected: Expected) -> Ask {
        Ask {
            help: "because".into(),
            expected,
            commands: vec![Command::Skip, Command::Help, Command::Back, Command::Stop],
            ..Ask::plain("what?")
        }
    }

    fn one(current: Option<usize>) -> Expected {
        let items = ["apple", "banana", "bread", "carrot"]
            .map(Item::named)
            .to_vec();
        Expected::One { items, current }
    }

    fn several(max: usize) -> Expected {
        let Expected::One { items, .. } = one(None) else {
            unreachable!("it is a list of one");
        };
        Expected::Several {
            items,
            current: vec![],
            max,
            ranking: Some(Ranking {
                equal: Item {
                    words: vec!["equal".into(), "gelijk".into()],
                    ..Item::named("Equally important")
                },
                current: PickOrder::Ranked,
            }),
        }
    }

    /// Asks, and returns the reply and what was written.
    #[track_caller]
    fn asked(expected: Expected, input: &str) -> (Reply, String) {
        let locale = Locale::new("en");
        let mut output = Vec::new();
        let mut lines = Lines::new(input.as_bytes(), &mut output, 80);
        let reply = lines.ask(&ask(expected), &locale).expect("a reply");
        (reply, String::from_utf8(output).expect("text"))
    }

    #[track_caller]
    fn check(expected: Expected, input: &str, reply: &Reply) {
        assert_eq!(asked(expected, input).0, *reply, "for {input:?}");
    }

    #[test]
    fn numbers_and_words_pick_and_what_does_not_fit_is_asked_again() {
        check(one(None), "2\n", &Reply::One(1));
        check(one(None), "\n0\n5\nx\n-3\n4\n", &Reply::One(3));
        check(one(Some(2)), "\n", &Reply::One(2));
        check(one(None), "b\nban\n", &Reply::One(1));
        check(several(3), "3, 1\n", &ranked(&[2, 0]));
        check(several(3), "carrot; apple\n", &ranked(&[3, 0]));
        check(several(2), "1 2 3\n1 1\n4;2\n", &ranked(&[3, 1]));
        let number = Expected::Number {
            min: 1,
            max: 9,
            current: None,
        };
        check(number, "0\n10\n7\n", &Reply::Number(7));
    }

    fn ranked(picks: &[usize]) -> Reply {
        Reply::Several(picks.to_vec(), Some(PickOrder::Ranked))
    }

    #[test]
    fn that_picks_matter_alike_stands_behind_them() {
        for line in [
            "3 1 5",
            "3, 1, 5",
            "3 1 gelijk",
            "3 1 Equal",
            "3; 1; equally important",
            "3 1 -",
            "bread; apple; gelijk",
            "bread, apple equal",
        ] {
            let (reply, said) = asked(several(3), &format!("{line}\n"));
            let alike = Reply::Several(vec![2, 0], Some(PickOrder::Equal));
            assert_eq!(reply, alike, "{line}");
            let noted = "Noted: equally important: bread, apple";
            assert!(said.contains(noted), "{line}: {said}");
            assert!(said.contains("  5. Equally important"), "{said}");
        }
        // One alone has nothing to compare with, and the number of that choice is the number of nothing else.
        for line in [
            "5",
            "3 5",
            "gelijk",
            "3 gelijk",
            "1 2 3 4 5",
            "unequal",
            "15",
        ] {
            check(several(3), &format!("{line}\n2 1\n"), &ranked(&[1, 0]));
        }
        let Expected::Several {
            items,
            ranking: Some(ranking),
            max,
            ..
        } = several(3)
        else {
            unreachable!("they are ranked");
        };
        let earlier = Expected::Several {
            items,
            current: vec![0, 2],
            max,
            ranking: Some(Ranking {
                current: PickOrder::Equal,
                ..ranking
            }),
        };
        let (reply, said) = asked(earlier, "\n");
        assert_eq!(reply, Reply::Several(vec![0, 2], Some(PickOrder::Equal)));
        let kept = "Enter keeps your answer: equally important: apple, bread";
        assert!(said.contains(kept), "{said}");
    }

    #[test]
    fn every_command_is_a_mark_and_a_word_of_either_language() {
        let text = || Expected::Text {
            current: None,
            free: false,
        };
        for (line, command) in [
            ("<", Command::Back),
            ("back", Command::Back),
            ("Terug", Command::Back),
            ("!", Command::Stop),
            ("stop", Command::Stop),
            ("-", Command::Skip),
            ("overslaan", Command::Skip),
            ("", Command::Skip),
        ] {
            check(text(), &format!("{line}\n"), &Reply::Command(command));
        }
        check(one(None), "help\n?\nback\n", &Reply::Command(Command::Back));
        check(text(), "\"stop\"\n", &Reply::Text("stop".into()));
        check(text(), "\"x\"\n", &Reply::Text("\"x\"".into()));
    }

    #[test]
    fn what_can_be_typed_is_said_once_and_what_was_typed_is_said_in_words() {
        let locale = Locale::new("en");
        let mut output = Vec::new();
        let mut lines = Lines::new(&b"1\n2\n"[..], &mut output, 80);
        for _ in 0..2 {
            lines.ask(&ask(one(None)), &locale).expect("a reply");
        }
        let said = String::from_utf8(output).expect("text");
        assert_eq!(said.matches("Type the number").count(), 1, "{said}");
        assert_eq!(said.matches("< or back").count(), 1, "{said}");
        assert!(
            said.contains("Noted: apple") && said.contains("Noted: banana"),
            "{said}"
        );
    }

    #[test]
    fn the_end_of_input_is_an_end_and_no_answer() {
        let locale = Locale::new("en");
        let mut lines = Lines::new(&b""[..], Vec::new(), 80);
        let text = ask(Expected::Text {
            current: None,
            free: false,
        });
        let error = lines.ask(&text, &locale).expect_err("no reply");
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    }
}
