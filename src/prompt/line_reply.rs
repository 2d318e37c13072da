//! What a line means: the reply in it, or what is wrong with it. It knows no terminal.

use super::find::find;
use leerkompas_engine::instrument::PickOrder;
use leerkompas_engine::interview::{Ask, Command, Expected, Ranking, Reply, refused_number};
use leerkompas_engine::text::message::Message;

/// How to reply.
pub(super) fn how(ask: &Ask) -> Message {
    match &ask.expected {
        Expected::One { .. } | Expected::MostImportant { .. } => Message::new("lines-one"),
        Expected::Several {
            items,
            max,
            ranking: Some(_),
            ..
        } => Message::new("lines-ranked")
            .number("max", *max)
            .number("equal", items.len() + 1),
        Expected::Several { max, .. } => Message::new("lines-several").number("max", *max),
        Expected::Number { min, max, .. } => Message::new("lines-number")
            .text("min", min)
            .text("max", max),
        Expected::Text { .. } => Message::new("lines-text"),
    }
}

/// The reply in a line, or what is wrong with it. An empty line gives the earlier reply.
pub(super) fn parse(ask: &Ask, line: &str) -> Result<Reply, Message> {
    if line.is_empty() {
        return match (ask.current(), &ask.expected) {
            (Some(reply), _) => Ok(reply),
            (None, Expected::Text { .. }) if ask.commands.contains(&Command::Skip) => {
                Ok(Reply::Command(Command::Skip))
            }
            (None, _) => Err(how(ask)),
        };
    }
    match &ask.expected {
        Expected::One { .. } | Expected::MostImportant { .. } => {
            position(ask, line).map(Reply::One)
        }
        Expected::Several { max, .. } => {
            let picked = picked_alike(ask, line);
            let (line, is_equal) = match &picked {
                Some(picked) => (picked.as_str(), true),
                None => (line, false),
            };
            // A word may have spaces in it; numbers have them between them.
            let words: Vec<_> = line.split([',', ';']).collect();
            let words: Vec<_> = if line.chars().any(char::is_alphabetic) {
                words
            } else {
                words.into_iter().flat_map(|word| word.split(' ')).collect()
            };
            let words = words
                .into_iter()
                .map(str::trim)
                .filter(|word| !word.is_empty());
            let picks: Vec<_> = words
                .map(|word| position(ask, word))
                .collect::<Result<_, _>>()?;
            let mut sorted = picks.clone();
            sorted.sort_unstable();
            sorted.dedup();
            let least = if is_equal { 2 } else { 1 };
            if picks.len() < least || sorted.len() < picks.len() || picks.len() > *max {
                return Err(how(ask));
            }
            let order = if is_equal {
                PickOrder::Equal
            } else {
                PickOrder::Ranked
            };
            Ok(Reply::Several(picks, ranking(ask).map(|_| order)))
        }
        Expected::Number { min, max, .. } => line
            .parse()
            .ok()
            .filter(|number| (*min..=*max).contains(number))
            .map(Reply::Number)
            .ok_or_else(|| refused_number(line, *min, *max)),
        Expected::Text { .. } => Ok(Reply::Text(line.to_owned())),
    }
}

/// How several picks can compare, if they can.
pub(super) fn ranking(ask: &Ask) -> Option<&Ranking> {
    match &ask.expected {
        Expected::Several { ranking, .. } => ranking.as_ref(),
        _ => None,
    }
}

/// The picks in a line that says at its end that they matter alike: by that choice's number, a word for it, or that it is not
/// known which matters most.
fn picked_alike(ask: &Ask, line: &str) -> Option<String> {
    let equal = &ranking(ask)?.equal;
    let line = line.to_lowercase();
    let said = [
        (ask.items().len() + 1).to_string(),
        Command::Skip.mark().to_string(),
        equal.name.to_lowercase(),
    ];
    let picks = said.iter().chain(&equal.words).find_map(|word| {
        let picks = line.strip_suffix(word.as_str())?;
        // Not the end of a longer word or number.
        (!picks.ends_with(char::is_alphanumeric)).then_some(picks)
    });
    picks.map(|picks| picks.trim_end_matches([',', ';', ' ']).to_owned())
}

/// The item that a number or a word means.
fn position(ask: &Ask, word: &str) -> Result<usize, Message> {
    let items = ask.items();
    if let Ok(number) = word.trim_end_matches('.').parse::<usize>() {
        let position = (1..=items.len()).contains(&number).then(|| number - 1);
        return position.ok_or_else(|| {
            Message::new("lines-no-such-number")
                .text("reply", word)
                .number("most", items.len())
        });
    }
    match find(items, word)[..] {
        [only] => Ok(only),
        [] => Err(Message::new("lines-refused").text("reply", word)),
        [first, second, ..] => Err(Message::new("lines-ambiguous")
            .text("reply", word)
            .text("first", &items[first].name)
            .text("second", &items[second].name)),
    }
}
