//! Finding an item by what a person types of it.

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
}
