//! What people can do with the answer: read it, save it, plan by it, go on.

use std::io;
use std::path::PathBuf;

use console::Term;

use super::conversation::Conversation;
use super::result::{laid_out, print, reporter, text};
use crate::commands::browser;
use crate::commands::clock;
use crate::commands::files::tell;
use crate::commands::pages::web_page;
use crate::error::CommandError;
use crate::fs::{Readers, save};
use leerkompas_engine::interview::{Ask, Command, Expected, Interview, Item, Outcome, Pace, Reply};
use leerkompas_engine::report::{Depth, Detail, Extent, References, Reporter, Topic, page};
use leerkompas_engine::text::message::Message;

/// How many lines stand around the choices at the end and the answer above them.
const AROUND: usize = 12;
/// How many open questions are named.
const OPEN: usize = 4;

/// Where to go after the result.
pub(super) enum Next {
    Interview,
    Leave,
}

/// What can be done once the answer is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Plan,
    Report,
    GoOn,
    WebPage,
    Barriers,
    Decide,
    AddTraining,
    Review,
    Stop,
}

/// Offers what can be done and does it, until that is going back to the questions or leaving.
pub(super) fn menu(
    conversation: &mut Conversation<'_>,
    state: &mut Interview<'_>,
) -> anyhow::Result<Next> {
    // Once something else was read, the answer has scrolled away.
    let mut is_first = true;
    loop {
        let result = reporter(conversation).result(state.dossier(), None, Detail::Brief);
        let named = result.trainings.iter().enumerate();
        let named = named.filter(|(_, training)| training.persona.is_some());
        let planned: Vec<_> = named.map(|(at, _)| at).collect();
        drop(result);
        let Some(chosen) = choose(conversation, state, !planned.is_empty(), is_first)? else {
            return Ok(Next::Leave);
        };
        is_first = false;
        let outcome = match chosen {
            After::Plan => {
                page_through(conversation, state, Extent::Topics(&[Topic::Plan]))?;
                continue;
            }
            After::Report => {
                page_through(conversation, state, Extent::Depth(Depth::Full))?;
                continue;
            }
            After::WebPage => {
                save_web_page(conversation, state)?;
                continue;
            }
            After::GoOn => {
                if state.open() > 0 {
                    state.go_on();
                } else {
                    state.ask_at(Pace::Whole);
                }
                return Ok(Next::Interview);
            }
            After::AddTraining => {
                state.add_training();
                return Ok(Next::Interview);
            }
            After::Review => return Ok(Next::Interview),
            After::Stop => return Ok(Next::Leave),
            After::Barriers | After::Decide => {
                let Some(at) = conversation.which(state, &planned)? else {
                    continue;
                };
                match chosen {
                    After::Barriers => conversation.ask_barriers(state, at)?,
                    _ => conversation.ask_plan(state, at)?,
                }
            }
        };
        match outcome {
            Outcome::Finished => {
                page_through(conversation, state, Extent::Topics(&[Topic::Plan]))?;
            }
            Outcome::Interrupted => {
                return Err(io::Error::from(io::ErrorKind::Interrupted).into());
            }
            Outcome::Stopped | Outcome::OtherLanguage => return Ok(Next::Leave),
        }
    }
}

/// Asks what to do next, with the answer and the first step beside it where they may have scrolled away, and what is still open.
fn choose(
    conversation: &mut Conversation<'_>,
    state: &Interview<'_>,
    is_planned: bool,
    is_first: bool,
) -> io::Result<Option<After>> {
    let locale = &conversation.locale;
    let mut open = state.open_questions();
    if open.is_empty() {
        // What a quick interview did not need for the persona still makes the advice more precise.
        open = state.left_out();
    }
    let mut choices = Vec::new();
    choices.extend(is_planned.then_some(After::Plan));
    choices.push(After::Report);
    choices.extend((!open.is_empty()).then_some(After::GoOn));
    choices.push(After::WebPage);
    if is_planned {
        choices.extend([After::Barriers, After::Decide]);
    }
    choices.extend([After::AddTraining, After::Review, After::Stop]);
    let items = choices.iter().map(|choice| {
        Item::named(match choice {
            After::GoOn => locale.say(&Message::new("after-go-on").number("questions", open.len())),
            After::Plan => locale.get("after-page-of-plan"),
            After::Report => locale.get("after-whole"),
            After::WebPage => locale.get("after-web-page"),
            After::Barriers => locale.get("after-barriers"),
            After::Decide => locale.get("after-plan"),
            After::AddTraining => locale.get("after-add"),
            After::Review => locale.get("after-change"),
            After::Stop => locale.get("after-stop"),
        })
    });
    let mut asides = Vec::new();
    if !conversation.plain {
        let short = reporter(conversation).in_short(state.dossier());
        let width = conversation.context.stderr.width.clamp(20, 100);
        let lines: usize = short.iter().map(|it| textwrap::wrap(it, width).len()).sum();
        // Between the answer and the choices stand a question with its reply, and around them what goes with a list.
        let is_in_sight = lines + choices.len() + AROUND < usize::from(Term::stdout().size().0);
        if !(is_first && is_in_sight) {
            asides = short;
        }
    }
    if !open.is_empty() {
        let names = open.iter().map(|ix| conversation.name(*ix));
        let names: Vec<_> = names.collect();
        let missing = Message::new("after-open").number("count", names.len());
        let shown: Vec<_> = names.iter().take(OPEN).copied().collect();
        let missing = missing.text("questions", locale.list(&shown));
        asides.push(locale.say(&missing.number("more", names.len().saturating_sub(OPEN))));
    }
    let ask = Ask {
        progress: locale.get("progress-end"),
        asides,
        expected: Expected::One {
            items: items.collect(),
            current: None,
        },
        cursor: Some(0),
        commands: vec![Command::Stop],
        passing: true,
        ..Ask::plain(locale.get("ask-after"))
    };
    Ok(match conversation.prompter.ask(&ask, locale)? {
        Reply::One(at) => choices.get(at).copied(),
        _ => None,
    })
}

/// A page, a screen at a time; at once by plain lines, since nothing scrolls away from who listens.
fn page_through(
    conversation: &mut Conversation<'_>,
    state: &Interview<'_>,
    extent: Extent<'_>,
) -> io::Result<()> {
    let page = laid_out(conversation, state, extent);
    let pager = conversation.context.pager.as_ref();
    let Some(pager) = pager.filter(|_| !conversation.plain) else {
        return print(conversation, &page);
    };
    let text = text(conversation, &page);
    (conversation.elsewhere).during(|| pager.show(&text, &conversation.locale))
}

/// Saves the report as a page beside the dossier, and opens it.
fn save_web_page(conversation: &mut Conversation<'_>, state: &Interview<'_>) -> anyhow::Result<()> {
    let path = conversation
        .file()
        .path()
        .map(|path| path.with_extension("html"));
    let path = path.unwrap_or_else(|| PathBuf::from("leerkompas.html"));
    if path.exists() {
        let exists = Message::new("web-page-exists").text("file", path.display());
        let question = conversation.locale.say(&exists);
        let chosen = conversation.choose(
            String::new(),
            question,
            &["web-page-replace", "web-page-keep"],
        )?;
        if chosen != Some(0) {
            return Ok(());
        }
    }
    let reporter = Reporter::new(&conversation.context.instrument, &conversation.locale);
    let reporter = reporter
        .with_references(References::OnDemand)
        .on(clock::today());
    let result = reporter.result(state.dossier(), None, Detail::Full);
    let page = page(&reporter, &result, Extent::Depth(Depth::Full));
    let html = web_page(page, &conversation.locale)?;
    // It holds what the dossier holds.
    let saved = save(&path, &html, Readers::Owner);
    if let Err(error) = saved {
        // Nothing that was answered is lost by it.
        let problem = CommandError::write(&path, error);
        let look = conversation.look();
        conversation
            .prompter
            .tell(&problem.text(&conversation.locale, look))?;
        return Ok(());
    }
    let told = browser::open(&path);
    tell(&conversation.locale.say(&told));
    Ok(())
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
