//! What an interview ends with: the answer, and the whole report for who wants it.

use std::io::{self, IsTerminal, Write};

use console::Term;

use super::{choices, gone};
use crate::context::Context;
use crate::dossier::Dossier;
use crate::exit::Exit;
use crate::locale::Locale;
use crate::message::Message;
use crate::prompt::{Ask, Expected, Prompter, Reply};
use crate::report::{Depth, Reporter, Scope, page, terminal};

/// From this many lines on, the answer and its reasons fit above a question.
const TALL: u16 = 42;
/// The lines that the question between two screenfuls takes.
const PROMPT: usize = 6;

/// Where to go after the result.
pub(super) enum Next {
    Interview,
    Leave(Exit),
}

/// Shows the result: all of it into a file or a pipe; on a terminal the answer first, and the rest for who wants it, or
/// the answer would have scrolled away.
pub(super) fn show(
    context: &Context,
    plain: bool,
    dossier: &Dossier,
    prompter: &mut dyn Prompter,
    out: &mut dyn Write,
) -> anyhow::Result<Next> {
    let locale = &context.locale;
    let document = Reporter::new(&context.instrument, locale).document(dossier, None, Scope::Full);
    let mut appearance = context.stdout;
    appearance.drawing &= !plain;
    let mut print = |depth| -> io::Result<()> {
        out.write_all(terminal(&page(&document, locale, depth), appearance).as_bytes())?;
        out.flush()
    };
    if !io::stdout().is_terminal() {
        print(Depth::Whole)?;
        return Ok(Next::Leave(Exit::Done));
    }
    prompter.tell("")?;
    print(if Term::stdout().size().0 < TALL {
        Depth::Answer
    } else {
        Depth::Reasons
    })?;

    let ask = Ask {
        progress: locale.get("progress-end"),
        question: locale.get("ask-after"),
        help: String::new(),
        expected: Expected::One {
            items: choices(locale, &["after-whole", "after-change"]),
            current: None,
        },
        may_skip: false,
        may_go_back: false,
    };
    match prompter.ask(&ask) {
        Ok(Reply::One(0)) => {
            let text = terminal(&page(&document, locale, Depth::Whole), appearance);
            read(locale, &text, plain, prompter, out)
        }
        Ok(Reply::One(1)) => Ok(Next::Interview),
        Ok(_) => Ok(Next::Leave(Exit::Done)),
        Err(error) if gone(&error) => Ok(Next::Leave(Exit::Interrupted)),
        Err(error) => Err(error.into()),
    }
}

/// A long text, a screenful at a time, and back to the interview; in plain mode at once, since nothing scrolls away from
/// who listens.
fn read(
    locale: &Locale,
    text: &str,
    plain: bool,
    prompter: &mut dyn Prompter,
    out: &mut dyn Write,
) -> anyhow::Result<Next> {
    let lines: Vec<_> = text.lines().collect();
    let room = usize::from(Term::stdout().size().0)
        .saturating_sub(PROMPT)
        .max(5);
    let room = if plain { lines.len().max(1) } else { room };
    let screens = lines.len().div_ceil(room);
    for (at, screen) in lines.chunks(room).enumerate() {
        writeln!(out, "{}", screen.join("\n"))?;
        out.flush()?;
        if at + 1 == screens {
            break;
        }
        let place = Message::new("reading")
            .number("at", at + 1)
            .number("of", screens);
        let ask = Ask {
            progress: locale.say(&place),
            question: String::new(),
            help: String::new(),
            expected: Expected::One {
                items: choices(locale, &["read-on", "read-enough"]),
                current: Some(0),
            },
            may_skip: false,
            may_go_back: false,
        };
        match prompter.ask(&ask) {
            Ok(Reply::One(0)) => {}
            Ok(Reply::One(_)) => break,
            Ok(_) => return Ok(Next::Leave(Exit::Done)),
            Err(error) if gone(&error) => return Ok(Next::Leave(Exit::Interrupted)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Next::Interview)
}
