//! Which organisation a record is of, so that one is one however its name is written.

use unicode_normalization::UnicodeNormalization;

use crate::dossier::Dossier;
use crate::instrument::Instrument;

/// The organisation that answered something in a dossier: its name, whatever the case, the spaces, the way in which accents are
/// put together, and characters that nobody sees. Nothing of a dossier without a name or without an answer: nobody can tell
/// whether it is one more, and a group that is small may not look large by it.
pub(super) fn organisation(instrument: &Instrument, dossier: &Dossier) -> Option<String> {
    let name = folded(dossier.organisation.title.as_deref()?);
    let sheets = std::iter::once(&dossier.organisation).chain(&dossier.trainings);
    let mut answers = sheets.map(|sheet| &sheet.answers);
    let is_answered = answers.any(|answers| {
        let mut questions = instrument.question_indices();
        questions.any(|ix| answers.known(ix).is_some())
    });
    (is_answered && !name.is_empty()).then_some(name)
}

/// A name as it is compared.
fn folded(name: &str) -> String {
    let composed: String = name
        .nfkc()
        .filter(|c| !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect();
    let words: Vec<_> = composed.split_whitespace().collect();
    words.join(" ")
}

/// Whether a character takes no place and says nothing: joiners, marks of direction, soft hyphens, selectors of a variant.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_however_it_is_written() {
        let name = folded("Zoë & Zoon");
        for same in [
            "zoë & zoon",
            "  ZOË  &\u{a0}Zoon ",
            "Zoe\u{308} & Zoon",
            "Zo\u{200b}ë & Zoon\u{feff}",
            "\u{202e}Zoë & Zo\u{ad}on\u{fe0f}",
            "Ｚoë\t&\nZoon",
        ] {
            assert_eq!(folded(same), name, "{same:?}");
        }
        for other in ["Zoe & Zoon", "Zoë en Zoon", "Zoë & Zonen"] {
            assert_ne!(folded(other), name, "{other}");
        }
        for nothing in ["", " ", "\u{a0}", "\u{200b}\u{feff}", "\u{3164}"] {
            assert_eq!(folded(nothing), "", "{nothing:?}");
        }
    }
}
