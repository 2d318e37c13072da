//! What an interview ends with: the answer with the first step, and whether people recognise themselves in it.

use std::io::{self, IsTerminal};

use console::Term;

use super::conversation::Conversation;
use super::menu::{Next, menu};
use crate::commands::clock;
use leerkompas_engine::dossier::Recognised;
use leerkompas_engine::interview::{Ask, Command, Expected, Interview, Item, Reply};
use leerkompas_engine::report::{
    Depth, Detail, Drawing, Extent, Page, References, Reporter, page, terminal,
};
use leerkompas_engine::scoring::Verdict;
use leerkompas_engine::text::message::Message;

/// From this many lines on, the answer with its chart and steps fits above a question.
const TALL: u16 = 42;

/// Shows the result: as `report` does into a file or a pipe; on a terminal the answer and the first step, and the rest for who
/// wants it, or the answer would have scrolled away.
pub(super) fn show(
    conversation: &mut Conversation<'_>,
    state: &mut Interview<'_>,
) -> anyhow::Result<Next> {
    if !io::stdout().is_terminal() {
        let report = laid_out(conversation, state, Extent::Depth(Depth::Standard));
        print(conversation, &report)?;
        return Ok(Next::Leave);
    }
    let depth = if is_tall() {
        Depth::Brief
    } else {
        Depth::Glance
    };
    let answer = laid_out(conversation, state, Extent::Depth(depth));
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
    menu(conversation, state)
}

fn is_tall() -> bool {
    Term::stdout().size().0 >= TALL
}

pub(super) fn laid_out(
    conversation: &Conversation<'_>,
    state: &Interview<'_>,
    extent: Extent<'_>,
) -> Page {
    let reporter = reporter(conversation);
    page(
        &reporter,
        &reporter.result(state.dossier(), None, Detail::Full),
        extent,
    )
}

pub(super) fn reporter<'c>(conversation: &'c Conversation<'_>) -> Reporter<'c> {
    let reporter = Reporter::new(&conversation.context.instrument, &conversation.locale);
    reporter
        .with_references(References::Hidden)
        .on(clock::today())
}

pub(super) fn text(conversation: &Conversation<'_>, page: &Page) -> String {
    let mut appearance = conversation.context.stdout;
    if conversation.plain {
        appearance.drawing = Drawing::Nothing;
    }
    terminal(page, appearance)
}

pub(super) fn print(conversation: &mut Conversation<'_>, page: &Page) -> io::Result<()> {
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
