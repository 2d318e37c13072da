//! Which trainings belong together; the rule stands in the [module's documentation](super).

use crate::report::result::PairedBy;

/// The trainings of some dossiers, paired.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pairs {
    /// Those that every dossier has, in the order of the first.
    pub(super) paired: Vec<Paired>,
    /// Those that only some have: the position in each dossier that does.
    pub(super) unpaired: Vec<Vec<Option<usize>>>,
}

/// Trainings that belong together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paired {
    /// The position of the training in each dossier.
    pub(super) positions: Vec<usize>,
    /// Why.
    pub(super) by: PairedBy,
}

/// Trainings of the same title: the title, which of its kind in a dossier, and the position in each dossier.
struct Row {
    title: String,
    nth: usize,
    positions: Vec<Option<usize>>,
}

/// Titles as they are compared: capitals and spaces aside.
pub(in crate::report) fn plain(title: &str) -> String {
    let words: Vec<_> = title.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Pairs the trainings of dossiers by their titles, then by position.
pub(super) fn pair(titles: &[Vec<Option<&str>>]) -> Pairs {
    let (rows, mut singles) = by_title(titles);
    let mut paired = Vec::new();
    let mut unpaired = Vec::new();
    for mut positions in rows {
        let by = if positions.iter().all(Option::is_some) {
            PairedBy::Title
        } else {
            PairedBy::Position
        };
        let mut gaps = positions.iter().zip(&singles);
        if gaps.all(|(position, singles)| position.is_some() || !singles.is_empty()) {
            for (position, singles) in positions.iter_mut().zip(&mut singles) {
                if position.is_none() {
                    *position = Some(singles.remove(0));
                }
            }
            let positions = positions.into_iter().flatten().collect();
            paired.push(Paired { positions, by });
        } else {
            unpaired.push(positions);
        }
    }
    while !singles.is_empty() && singles.iter().all(|singles| !singles.is_empty()) {
        let positions = singles.iter_mut().map(|singles| singles.remove(0));
        paired.push(Paired {
            positions: positions.collect(),
            by: PairedBy::Position,
        });
    }
    for (dossier, singles) in singles.into_iter().enumerate() {
        unpaired.extend(singles.into_iter().map(|position| {
            let mut positions = vec![None; titles.len()];
            positions[dossier] = Some(position);
            positions
        }));
    }
    paired.sort_by_key(|paired| paired.positions[0]);
    unpaired.sort_by_key(|positions| {
        let dossier = positions.iter().position(Option::is_some);
        (dossier, positions.iter().flatten().next().copied())
    });
    Pairs { paired, unpaired }
}

/// The trainings whose title two dossiers or more have, and of each dossier those without such a title, in order.
fn by_title(titles: &[Vec<Option<&str>>]) -> (Vec<Vec<Option<usize>>>, Vec<Vec<usize>>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut singles = vec![Vec::new(); titles.len()];
    for (dossier, titles_here) in titles.iter().enumerate() {
        let mut seen: Vec<String> = Vec::new();
        for (position, title) in titles_here.iter().enumerate() {
            let Some(title) = title.map(plain) else {
                singles[dossier].push(position);
                continue;
            };
            let nth = seen.iter().filter(|seen| **seen == title).count();
            seen.push(title.clone());
            let known = rows
                .iter_mut()
                .find(|row| row.title == title && row.nth == nth);
            if let Some(row) = known {
                row.positions[dossier] = Some(position);
            } else {
                let mut positions = vec![None; titles.len()];
                positions[dossier] = Some(position);
                rows.push(Row {
                    title,
                    nth,
                    positions,
                });
            }
        }
    }
    let positions = rows.into_iter().map(|row| row.positions);
    let (shared, alone): (Vec<_>, Vec<_>) =
        positions.partition(|positions| positions.iter().flatten().count() > 1);
    for (dossier, position) in alone.iter().flat_map(|row| row.iter().enumerate()) {
        singles[dossier].extend(position);
    }
    for singles in &mut singles {
        singles.sort_unstable();
    }
    (shared, singles)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs dossiers of titles, `-` for none, and writes the pairs as `1=2` for a title and `1~2` for a position; what is
    /// not paired follows, `.` where a dossier does not have it.
    #[track_caller]
    fn check(dossiers: &[&[&str]], expected: &[&str]) {
        let mut titles: Vec<Vec<_>> = Vec::new();
        for dossier in dossiers {
            let dossier = dossier.iter();
            titles.push(
                dossier
                    .map(|title| Some(*title).filter(|title| *title != "-"))
                    .collect(),
            );
        }
        let pairs = pair(&titles);
        let paired = pairs.paired.iter().map(|paired| {
            let positions = paired.positions.iter().map(|at| (at + 1).to_string());
            let sign = match paired.by {
                PairedBy::Title => "=",
                PairedBy::Position => "~",
            };
            positions.collect::<Vec<_>>().join(sign)
        });
        let unpaired = pairs.unpaired.iter().map(|positions| {
            let positions = positions.iter();
            positions
                .map(|at| at.map_or(".".to_owned(), |at| (at + 1).to_string()))
                .collect()
        });
        assert_eq!(paired.chain(unpaired).collect::<Vec<String>>(), expected);
    }

    #[test]
    fn a_title_pairs_whatever_its_position_and_capitals() {
        check(&[&["Start", "Fire"], &["fire ", "START"]], &["1=2", "2=1"]);
        check(&[&["Fire  safety"], &[" fire safety"]], &["1=1"]);
    }

    #[test]
    fn what_no_title_pairs_goes_by_position() {
        check(&[&["Start"], &["Welcome"]], &["1~1"]);
        check(&[&["-"], &["Welcome"]], &["1~1"]);
        check(&[&["Fire", "Start"], &["Start", "Lunch"]], &["1~2", "2=1"]);
    }

    #[test]
    fn what_only_some_have_is_left() {
        check(&[&["Start", "Fire"], &["Start"]], &["1=1", "2."]);
        check(&[&[], &["Start"]], &[".1"]);
        check(&[&["X"], &["Y", "Z"]], &["1~1", ".2"]);
        check(&[], &[]);
    }

    #[test]
    fn a_title_that_stands_twice_pairs_in_order() {
        check(&[&["X", "X"], &["X", "x"]], &["1=1", "2=2"]);
        check(&[&["X", "X"], &["X"]], &["1=1", "2."]);
    }

    #[test]
    fn of_three_dossiers_a_shared_title_is_never_torn_apart() {
        check(&[&["X", "Y"], &["X"], &["Y"]], &["11.", "2.1"]);
        check(
            &[&["X", "Y"], &["X", "Z"], &["W", "Y"]],
            &["1~1~1", "2~2~2"],
        );
        check(&[&["X"], &["X"], &["x"]], &["1=1=1"]);
        check(&[&["X", "Y"], &["X", "Y"], &["Z"]], &["1~1~1", "22."]);
        check(&[&["Z"], &["X"], &["X"]], &["1~1~1"]);
    }
}
