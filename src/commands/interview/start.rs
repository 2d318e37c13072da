//! The first screen: what comes out, what it takes, where the answers stay, and how much is asked.

use super::conversation::Conversation;
use leerkompas_engine::interview::{Ask, Command, Expected, Interview, Item, Pace, Reply};
use leerkompas_engine::text::message::Message;

/// What comes after the first screen.
pub(super) enum Begun {
    Asking,
    Leaving,
}

/// How many questions somebody answers in a minute who reads them for the first time.
const A_MINUTE: usize = 4;

/// Says what an interview gives, takes and keeps. Whoever begins a dossier chooses how much is asked, unless that was said
/// already or nobody is there to choose.
pub(super) fn begin(
    conversation: &mut Conversation<'_>,
    state: &mut Interview<'_>,
) -> anyhow::Result<Begun> {
    loop {
        let chooses =
            state.is_new() && conversation.asks() && conversation.args.manner.pace().is_none();
        let text = introduction(conversation, state, chooses);
        conversation.prompter.tell(&text)?;
        if !chooses {
            return Ok(Begun::Asking);
        }
        let paces = [(Pace::Whole, "start-whole"), (Pace::Quick, "start-quick")];
        let items = paces.map(|(pace, id)| Item::named(length(conversation, state, pace, id)));
        let ask = Ask {
            progress: conversation.locale.get("progress-start"),
            help: conversation.locale.get("start-help"),
            expected: Expected::One {
                items: items.to_vec(),
                current: None,
            },
            commands: vec![Command::Help, Command::Language, Command::Stop],
            passing: true,
            ..Ask::plain(conversation.locale.get("start-ask"))
        };
        match conversation.prompter.ask(&ask, &conversation.locale)? {
            Reply::One(at) => {
                state.ask_at(paces[at].0);
                return Ok(Begun::Asking);
            }
            Reply::Command(Command::Language) => conversation.switch(state)?,
            _ => return Ok(Begun::Leaving),
        }
    }
}

/// What comes out, what it takes unless that is asked next, and where the answers stay.
fn introduction(conversation: &Conversation<'_>, state: &Interview<'_>, chooses: bool) -> String {
    let locale = &conversation.locale;
    let length = match state.open() {
        _ if chooses => locale.get("start-at-any-time"),
        _ if state.is_new() => length(conversation, state, state.pace(), "start-length"),
        open => {
            let name = state.dossier().organisation.title.clone();
            let name = name.unwrap_or_else(|| locale.get("report-untitled"));
            let message = Message::new("start-resumed").text("name", name);
            locale.say(&taking(message, open))
        }
    };
    let file = conversation.file();
    let privacy = match file.path() {
        Some(path) => Message::new("start-kept-in").text("file", path.display()),
        None => Message::new("start-kept-here"),
    };
    [locale.get("start-answer"), length, locale.say(&privacy)].join("\n")
}

/// How many questions there are at most at a pace, and how long they take.
fn length(
    conversation: &Conversation<'_>,
    state: &Interview<'_>,
    pace: Pace,
    id: &'static str,
) -> String {
    let at_pace = Interview::new(state.instrument(), state.dossier().clone(), pace);
    let most = at_pace.progress().map_or(0, |(_, most)| most);
    conversation.locale.say(&taking(Message::new(id), most))
}

fn taking(message: Message, questions: usize) -> Message {
    message
        .number("questions", questions)
        .number("minutes", questions.div_ceil(A_MINUTE))
}
