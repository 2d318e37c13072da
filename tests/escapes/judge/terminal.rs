//! Terminals: nothing hidden but line breaks and, where colour is wanted, our own colours; and all of the text.

use super::{Judged, safe};
use crate::strings::MARK;

/// Nothing steers the terminal. With colour, bold and faint may be switched on and off, and the colours of diagnostics.
pub(crate) fn steers_nothing(output: &str, colour: bool) -> Judged {
    if colour {
        safe(&without_colour(output)?)
    } else {
        safe(output)
    }
}

/// The text without our colours: a number or two between `ESC [` and `m`, none of which hides what follows.
pub(crate) fn without_colour(output: &str) -> Result<String, String> {
    let mut parts = output.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let colour = part.strip_prefix('[').and_then(|rest| {
            let (numbers, rest) = rest.split_once('m')?;
            let ours = |number: &str| {
                matches!(number, "0" | "1" | "2" | "4" | "22" | "38" | "5" | "39")
                    || is_colour(number)
            };
            numbers.split(';').all(ours).then_some(rest)
        });
        plain += colour.ok_or_else(|| format!("no colour of ours: {part:?}"))?;
    }
    Ok(plain)
}

fn is_colour(number: &str) -> bool {
    number
        .parse()
        .is_ok_and(|number: u8| (30..=37).contains(&number) || (90..=97).contains(&number))
}

/// Apart from line breaks, spaces and rules, which depend on how long a text is, the output is the harmless one with the string
/// in it.
pub(crate) fn tells(output: &str, harmless: &str, text: &str) -> Judged {
    let dense = |text: &str| -> String {
        let drawn = |c: &char| !c.is_whitespace() && !matches!(c, '─' | '═');
        text.chars().filter(drawn).collect()
    };
    let (found, expected) = (dense(output), dense(harmless).replace(MARK, &dense(text)));
    if found == expected {
        return Ok(());
    }
    let same = found
        .chars()
        .zip(expected.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = |text: &str| {
        text.chars()
            .skip(same.saturating_sub(20))
            .take(80)
            .collect::<String>()
    };
    Err(format!("{:?}, and not {:?}", from(&found), from(&expected)))
}
