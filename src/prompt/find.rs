//! Finding an item by what a person types of it.

use std::ops::Range;

use leerkompas_engine::interview::Item;

/// The items that a word can mean: those it says exactly, else those with a word in their name that begins so, else
/// those with another such word, else those that hold it. `j` finds "Ja", and so does `yes`, one of its other words.
pub(super) fn find(items: &[Item], typed: &str) -> Vec<usize> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let exactly = |item: &Item| item.words.contains(&typed) || item.name.to_lowercase() == typed;
    let begins = |item: &Item| {
        let name = item.name.to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word.starts_with(&typed)) || name.starts_with(&typed)
    };
    let otherwise = |item: &Item| item.words.iter().any(|word| word.starts_with(&typed));
    // One letter stands in almost every name.
    let telling = typed.chars().nth(1).is_some();
    let holds = |item: &Item| telling && item.name.to_lowercase().contains(&typed);
    let tiers: [&dyn Fn(&Item) -> bool; 4] = [&exactly, &begins, &otherwise, &holds];
    let found = tiers.into_iter().map(|fits| {
        let all = items.iter().enumerate();
        let fitting = all.filter(|(_, item)| fits(item));
        fitting.map(|(at, _)| at).collect::<Vec<_>>()
    });
    found
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The bytes of a line, behind its number, that are what was typed.
pub(super) fn marked(line: &str, typed: &str, from: usize) -> Range<usize> {
    let typed: Vec<_> = typed.trim().chars().flat_map(char::to_lowercase).collect();
    let name = line.get(from..).unwrap_or_default();
    let begins = |at: usize| {
        let mut length = 0;
        let mut left = &typed[..];
        for c in name[at..].chars() {
            if left.is_empty() {
                break;
            }
            let lower: Vec<_> = c.to_lowercase().collect();
            left = left.strip_prefix(&lower[..])?;
            length += c.len_utf8();
        }
        (left.is_empty() && length > 0).then_some(from + at..from + at + length)
    };
    let mut places = name.char_indices().map(|(at, _)| at);
    // The beginning of a word before the middle of one.
    let words = name.char_indices().filter(|(at, _)| {
        let before = name[..*at].chars().next_back();
        !before.is_some_and(char::is_alphanumeric)
    });
    let mut words = words.map(|(at, _)| at);
    words
        .find_map(begins)
        .or_else(|| places.find_map(begins))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_kind_of_match_wins() {
        let item = |name: &str, words: &[&str]| Item {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            ..Item::named(name)
        };
        let items = [
            item("Ja", &["yes", "y"]),
            item("Nee", &["no", "n"]),
            item("Groot- en detailhandel", &["retail"]),
            item("Onderhandelen", &[]),
        ];
        let check =
            |typed, expected: &[usize]| assert_eq!(find(&items, typed), expected, "{typed}");
        check("j", &[0]);
        check("Y", &[0]);
        check("n", &[1]);
        check("detail", &[2]);
        check("RETAIL", &[2]);
        check("ret", &[2]);
        check("handel", &[2, 3]);
        check("xyz", &[]);
        check("t", &[]);
        check("  ", &[]);
    }

    #[test]
    fn what_was_typed_is_marked_where_it_stands() {
        for (line, typed, expected) in [
            ("  1. Groot- en detailhandel", "detail", "detail"),
            ("  1. Handel en onderhandelen", "HANDEL", "Handel"),
            ("  1. onderhandelen en handel", "handel", "handel"),
            ("  1. Énergie", "éner", "Éner"),
            ("  1. zorg", "ziekenhuis", ""),
            ("  1. 1 medewerker", "1", "1"),
        ] {
            assert_eq!(&line[marked(line, typed, 5)], expected, "{typed}");
        }
        let line = "  1. onderhandelen en handel";
        assert_eq!(marked(line, "handel", 5).start, 22);
    }
}
