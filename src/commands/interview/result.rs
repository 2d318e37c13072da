//! What an interview ends with: the answer, whether people recognise themselves in it, and the whole report for who wants
//! it.

use std::io::{self, IsTerminal};

use console::Term;

use super::conversation::Conversation;
use crate::commands::clock;
use leerkompas_engine::dossier::Recognised;
use leerkompas_engine::interview::{Ask, Command, Expected, Interview, Item, Outcome, Reply};
use leerkompas_engine::report::{Depth, Detail, Page, References, Reporter, page, terminal};
use leerkompas_engine::scoring::Verdict;
use leerkompas_engine::text::message::Message;

/// From this many lines on, the answer and its reasons fit above a question.
const TALL: u16 = 42;
/// The lines that the question between two screenfuls takes.
const PROMPT: usize = 8;

/// Where to go after the result.
pub(super) enum Next {
    Interview,
    Leave,
}

/// Shows the result: all of it into a file or a pipe; on a terminal the answer first, and the rest for who wants it, or
/// the answer would have scrolled away.
pub(super) fn show(
    conversation: &mut Conversation<'_>,
    state: &mut Interview<'_>,
) -> anyhow::Result<Next> {
    let depth = if Term::stdout().size().0 < TALL {
        Depth::Answer
    } else {
        Depth::Reasons
    };
    if !io::stdout().is_terminal() {
        let whole = laid_out(conversation, state, Depth::Whole);
        print(conversation, &whole)?;
        return Ok(Next::Leave);
    }
    let answer = laid_out(conversation, state, depth);
    let result = reporter(conversation).result(state.dossier(), None, Detail::Brief);
    let trainings = result.trainings.iter().enumerate();
    let judgeable = trainings.filter(|(_, it)| it.verdict != Verdict::Insufficient);
    let judgeable: Vec<_> = judgeable.map(|(at, _)| at).collect();
    conversation.prompter.tell("")?;
    print(conversation, &answer)?;
    for at in judgeable {
        let training = &state.dossier().trainings[at];
        if training.recognised.is_none() {
            let title = training.title.clone();
            if !recognise(conversation, state, at, title.as_deref())? {
                return Ok(Next::Leave);
            }
            conversation.keep(state.dossier())?;
        }
    }
    after(conversation, state)
}

/// What can be done once the answer is there, until the person goes back to the answers or leaves.
fn after(conversation: &mut Conversation<'_>, state: &mut Interview<'_>) -> anyhow::Result<Next> {
    let planned = planned(conversation, state);
    let mut choices = vec!["after-whole", "after-change"];
    if !planned.is_empty() {
        choices.extend(["after-barriers", "after-plan"]);
    }
    loop {
        let locale = &conversation.locale;
        let (progress, question) = (locale.get("progress-end"), locale.get("ask-after"));
        let chosen = conversation.choose(progress, question, &choices)?;
        let outcome = match chosen {
            Some(0) => {
                let whole = laid_out(conversation, state, Depth::Whole);
                return read(conversation, &whole);
            }
            Some(1) => return Ok(Next::Interview),
            Some(chosen) => {
                let Some(at) = conversation.which(state, &planned)? else {
                    continue;
                };
                match choices[chosen] {
                    "after-barriers" => conversation.ask_barriers(state, at)?,
                    _ => conversation.ask_plan(state, at)?,
                }
            }
            None => return Ok(Next::Leave),
        };
        match outcome {
            Outcome::Finished => {
                let plan = laid_out(conversation, state, Depth::Plan);
                print(conversation, &plan)?;
            }
            Outcome::Interrupted => {
                return Err(io::Error::from(io::ErrorKind::Interrupted).into());
            }
            Outcome::Stopped | Outcome::OtherLanguage => return Ok(Next::Leave),
        }
    }
}

fn laid_out(conversation: &Conversation<'_>, state: &Interview<'_>, depth: Depth) -> Page {
    let reporter = reporter(conversation);
    page(
        &reporter,
        &reporter.result(state.dossier(), None, Detail::Full),
        depth,
    )
}

fn reporter<'c>(conversation: &'c Conversation<'_>) -> Reporter<'c> {
    let reporter = Reporter::new(&conversation.context.instrument, &conversation.locale);
    reporter
        .with_references(References::Hidden)
        .on(clock::today())
}

/// The trainings for which there is a plan.
fn planned(conversation: &Conversation<'_>, state: &Interview<'_>) -> Vec<usize> {
    let reporter = reporter(conversation);
    let result = reporter.result(state.dossier(), None, Detail::Brief);
    let trainings = result.trainings.iter().enumerate();
    let named = trainings.filter(|(_, training)| training.persona.is_some());
    named.map(|(at, _)| at).collect()
}

impl Conversation<'_> {
    /// The training that something is about, asked where it can be several.
    pub(super) fn which(
        &mut self,
        state: &Interview<'_>,
        among: &[usize],
    ) -> io::Result<Option<usize>> {
        if let [] | [_] = among {
            return Ok(among.first().copied());
        }
        let items = among.iter().map(|at| {
            let title = state.dossier().trainings[*at].title.clone();
            let numbered = Message::new("subject-training-numbered").number("training", at + 1);
            Item::named(title.unwrap_or_else(|| self.locale.say(&numbered)))
        });
        let ask = Ask {
            expected: Expected::One {
                items: items.collect(),
                current: None,
            },
            commands: vec![Command::Back, Command::Stop],
            passing: true,
            ..Ask::plain(self.locale.get("after-which"))
        };
        Ok(match self.prompter.ask(&ask, &self.locale)? {
            Reply::One(at) => among.get(at).copied(),
            _ => None,
        })
    }
}

fn text(conversation: &Conversation<'_>, page: &Page) -> String {
    let mut appearance = conversation.context.stdout;
    appearance.drawing &= !conversation.plain;
    terminal(page, appearance)
}

fn print(conversation: &mut Conversation<'_>, page: &Page) -> io::Result<()> {
    let text = text(conversation, page);
    conversation.out.write_all(text.as_bytes())?;
    conversation.out.flush()
}

/// Asks whether people recognise themselves in the result of a training; whether to go on.
fn recognise(
    conversation: &mut Conversation<'_>,
    state: &mut Interview<'_>,
    training: usize,
    title: Option<&str>,
) -> io::Result<bool> {
    let locale = &conversation.locale;
    let question = match title {
        Some(title) if state.dossier().trainings.len() > 1 => {
            locale.say(&Message::new("ask-recognised-of").text("training", title))
        }
        _ => locale.get("ask-recognised"),
    };
    let items = Recognised::ALL.map(|recognised| Item::said(locale, recognised.text()));
    let ask = Ask {
        progress: locale.get("progress-end"),
        help: locale.get("ask-recognised-help"),
        expected: Expected::One {
            items: items.to_vec(),
            current: None,
        },
        commands: vec![Command::Skip, Command::Help, Command::Stop],
        ..Ask::plain(question)
    };
    match conversation.prompter.ask(&ask, locale)? {
        Reply::One(at) => state.recognise(training, Recognised::ALL[at]),
        Reply::Command(Command::Stop) => return Ok(false),
        _ => {}
    }
    Ok(true)
}

/// The whole report, a screenful at a time, and back to the interview; in plain mode at once, since nothing scrolls away
/// from who listens.
fn read(conversation: &mut Conversation<'_>, page: &Page) -> anyhow::Result<Next> {
    let text = text(conversation, page);
    let lines: Vec<_> = text.lines().collect();
    let room = usize::from(Term::stdout().size().0)
        .saturating_sub(PROMPT)
        .max(5);
    let room = if conversation.plain {
        lines.len().max(1)
    } else {
        room
    };
    let screens = lines.len().div_ceil(room);
    for (at, screen) in lines.chunks(room).enumerate() {
        writeln!(conversation.out, "{}", screen.join("\n"))?;
        conversation.out.flush()?;
        if at + 1 == screens {
            break;
        }
        let place = Message::new("reading")
            .number("at", at + 1)
            .number("of", screens);
        let locale = &conversation.locale;
        let items = ["read-on", "read-enough"].map(|id| Item::named(locale.get(id)));
        let ask = Ask {
            progress: locale.say(&place),
            expected: Expected::One {
                items: items.to_vec(),
                current: Some(0),
            },
            commands: vec![Command::Stop],
            passing: true,
            ..Ask::plain("")
        };
        match conversation.prompter.ask(&ask, locale)? {
            Reply::One(0) => {}
            Reply::Command(_) => return Ok(Next::Leave),
            _ => break,
        }
    }
    Ok(Next::Interview)
}
