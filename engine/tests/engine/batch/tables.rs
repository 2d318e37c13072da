//! Tables: rows of chance, right and wrong, in any form that a table may have.

use leerkompas_engine::instrument::Instrument;
use proptest::prelude::*;

use super::{LARGE, Outcome, cell, name, order, outcome, outcome_by, understood};
use crate::EMBEDDED;

/// A table of chance.
fn table(chances: &[u32], separator: char, ending: &str, columns: &[usize]) -> String {
    let rows = rows(chances, separator, columns);
    rows.iter().map(|row| format!("{row}{ending}")).collect()
}

/// The header and the rows of a table: columns in any order, any separator, good rows, bad ones and blank ones.
fn rows(chances: &[u32], separator: char, columns: &[usize]) -> Vec<String> {
    let mut next = {
        let mut at = 0;
        move || {
            at += 1;
            chances[at % chances.len()]
                .wrapping_mul(2_654_435_761)
                .rotate_left(u32::try_from(at % 31).expect("small"))
        }
    };
    let quoted = |cell: &str, chance: u32| {
        // A quote inside a cell that begins otherwise is a character like any other.
        let only_inside = cell.starts_with("5\"") && !cell.contains(separator);
        let needs = !only_inside && cell.contains(['"', '\n', '\r', separator]);
        if needs || chance.is_multiple_of(11) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let questions = EMBEDDED.questions.len();
    let names: Vec<_> = columns
        .iter()
        .map(|column| match column {
            column if *column < questions => EMBEDDED.questions[*column].id.clone(),
            column if *column == questions => "organisation".into(),
            column if *column == questions + 1 => "training".into(),
            _ => "extra".into(),
        })
        .collect();
    let decisive = EMBEDDED.decisive();
    let ranked = &EMBEDDED.question(decisive);
    let place = columns.iter().position(|column| *column == decisive.get());
    // Picks in one cell, in one cell with their order beside it, or by rank.
    let (by_rank, with_order) = match (place, chances[0] % 4) {
        (None, _) | (_, 0) => (None, false),
        (place, 1) => (place, false),
        (place, 2) => (place, true),
        _ => (None, true),
    };
    let mut names = names;
    if let Some(place) = by_rank {
        let ranks = (1..=ranked.most_picks()).map(|rank| format!("{}_{rank}", ranked.id));
        names.splice(place..=place, ranks);
    }
    names.extend(ranked.order_key().filter(|_| with_order));
    let mut rows = vec![names.join(&separator.to_string())];
    for _ in 0..chances.len() {
        let mut cells: Vec<_> = columns
            .iter()
            .map(|column| {
                let chance = next() / 3;
                let text = if *column < questions {
                    cell(*column, chance)
                } else {
                    name(chance)
                };
                quoted(&text, next())
            })
            .collect();
        if let Some(place) = by_rank {
            let ranks = (0..ranked.most_picks()).map(|rank| match next() {
                chance if chance as usize % 5 < rank => String::new(),
                chance => quoted(&cell(decisive.get(), chance / 3), next()),
            });
            let ranks: Vec<_> = ranks.collect();
            cells.splice(place..=place, ranks);
        }
        if with_order {
            cells.push(quoted(order(next()), next()));
        }
        match next() % 23 {
            0 => drop(cells.pop()),
            1 => cells.push("more".into()),
            2 => rows.push(String::new()),
            _ => {}
        }
        rows.push(cells.join(&separator.to_string()));
    }
    rows
}

/// What follows so many cells of a table, the first of which has begun.
fn behind_cells(text: &str, separator: char, cells: usize) -> &str {
    let (mut left, mut quoted) = (cells, false);
    for (at, character) in text.char_indices() {
        quoted ^= character == '"';
        if character == separator && !quoted {
            left -= 1;
            if left == 0 {
                return &text[at + 1..];
            }
        }
    }
    panic!("fewer than {cells} cells: {text}");
}

/// The numbers of the rows that were scored.
fn numbers(scores: &str) -> Vec<usize> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(scores.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row[0].parse().expect("a number")).collect()
}

/// Rejects that nobody corrected are all rejected again, however often they are fed back.
fn fed_back(table: &[u8], keep: &[String], first: Outcome) -> Result<(), TestCaseError> {
    let form = understood(table, keep).expect("a header").reject_form();
    let mut rejects = first.rejects;
    for by_reference in [false, true, false] {
        let file = [form.header(), rejects].concat();
        let again = outcome(&file, keep, by_reference, vec![usize::MAX], 1);
        prop_assert_eq!(again.tally.scored, 0);
        prop_assert_eq!(again.tally.rejected, first.tally.rejected);
        rejects = again.rejects;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_paths_give_the_same_bytes(
        chances in prop::collection::vec(any::<u32>(), 1..40),
        separator in prop::sample::select(vec![',', ';', '\t']),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
        columns in Just((0..EMBEDDED.questions.len() + 3).collect::<Vec<_>>()).prop_shuffle(),
        width in 2..24_usize,
        sizes in prop::collection::vec(1..300_usize, 1..5),
        jobs in 1..4_usize,
        finished in any::<bool>(),
        large in any::<bool>(),
    ) {
        let instrument: &Instrument = if large { &LARGE } else { &EMBEDDED };
        let outcome = |text: &[u8], by_reference, sizes, jobs| {
            let extra = EMBEDDED.questions.len() + 2;
            let keep: Vec<String> = columns[..width].iter().filter(|column| **column == extra).map(|_| "extra".into()).collect();
            outcome_by(instrument, text, &keep, by_reference, sizes, jobs)
        };
        let columns = &columns[..width];
        let mut text = table(&chances, separator, ending, columns);
        if !finished {
            text.truncate(text.trim_end().len());
        }
        let keep: Vec<String> = columns.iter().filter(|column| **column == EMBEDDED.questions.len() + 2).map(|_| "extra".into()).collect();
        let plain = outcome(text.as_bytes(), true, vec![usize::MAX], 1);
        prop_assert_eq!(plain.tally.scored + plain.tally.rejected, plain.rows);
        let whole = outcome(text.as_bytes(), false, vec![usize::MAX], 1);
        prop_assert_eq!(&whole, &plain, "{}", text);
        let pieces = outcome(text.as_bytes(), false, sizes, jobs);
        prop_assert_eq!(&pieces, &plain, "{}", text);
        fed_back(text.as_bytes(), &keep, plain)?;
    }

    /// What is not scored is in the rejects, in the order of the input and byte for byte; what is rejected is not scored.
    #[test]
    fn scores_and_rejects_together_are_the_input(
        chances in prop::collection::vec(any::<u32>(), 1..40),
        separator in prop::sample::select(vec![',', ';', '\t']),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
        columns in Just((0..EMBEDDED.questions.len() + 3).collect::<Vec<_>>()).prop_shuffle(),
        width in 2..24_usize,
    ) {
        let columns = &columns[..width];
        let text = table(&chances, separator, ending, columns);
        let keep: Vec<String> = columns.iter().filter(|column| **column == EMBEDDED.questions.len() + 2).map(|_| "extra".into()).collect();
        let found = outcome(text.as_bytes(), &keep, false, vec![usize::MAX], 1);
        let scored = numbers(&found.scores);
        prop_assert!(scored.is_sorted_by(|a, b| a < b));
        let rejects = String::from_utf8(found.rejects).expect("text");
        let mut rest = rejects.as_str();
        let rows = rows(&chances, separator, columns);
        let rows = rows[1..].iter().filter(|row| !row.is_empty());
        let mut last = 0;
        for (number, row) in (1..).zip(rows) {
            last = number;
            if scored.contains(&number) {
                continue;
            }
            prop_assert!(rest.starts_with(&format!("{number}{separator}")), "{number} of {text} in {rest}");
            rest = behind_cells(rest, separator, 6);
            // A row with too many or too few cells is kept in one cell.
            let whole = format!("\"{}\"", row.replace('"', "\"\""));
            let behind = rest.strip_prefix(row.as_str()).filter(|rest| rest.starts_with('\n'));
            let behind = behind.or_else(|| rest.strip_prefix(&whole));
            let behind = behind.and_then(|rest| rest.strip_prefix('\n'));
            prop_assert!(behind.is_some(), "{row:?} is not in {rest:?}");
            rest = behind.unwrap_or_default();
        }
        prop_assert_eq!(rest, "", "nothing is rejected twice");
        prop_assert_eq!(last as u64, found.rows);
    }

    #[test]
    fn whatever_the_bytes_are_every_row_is_a_score_or_a_reject(
        bytes in prop::collection::vec(prop::sample::select(&b",\n\r\"\"ab|\xff\xc3=- "[..]), 0..300),
        sizes in prop::collection::vec(1..40_usize, 1..4),
        jobs in 1..3_usize,
    ) {
        let text = [b"organisation,ambition,shifts\n", &bytes[..]].concat();
        let plain = outcome(&text, &[], true, vec![usize::MAX], 1);
        let pieces = outcome(&text, &[], false, sizes, jobs);
        prop_assert_eq!(plain.tally.scored + plain.tally.rejected, plain.rows);
        prop_assert_eq!(&pieces, &plain, "{:?}", String::from_utf8_lossy(&text));
        fed_back(&text, &[], plain)?;
    }

}

/// Rejects of rejects: a record that ends before its own cells begin, or whose quotes hide where that is, is kept whole, and
/// does not become a row by being written.
#[test]
fn a_reject_that_is_hardly_a_row_is_kept_whole() {
    let reasons =
        "reject_row,reject_input,reject_line,reject_column,reject_code,reject_reason,organisation";
    for (table, lost) in [
        (format!("{reasons}\nAcme\n"), "Acme"),
        (format!("{reasons}\n1,in,2,,x\n"), "\"1,in,2,,x\""),
        (format!("{reasons}\n1,in,\"2,,x,y,Acme\n"), "2,,x,y,Acme"),
        (format!("{reasons},size\nAcme,small\n"), "\"Acme,small\""),
        ("organisation\n\"Acme\n".to_owned(), "Acme"),
    ] {
        let first = outcome(table.as_bytes(), &[], false, vec![usize::MAX], 1);
        assert_eq!(first.tally.rejected, 1, "{table}");
        let written = String::from_utf8_lossy(&first.rejects);
        assert!(written.contains(lost), "{table} becomes {written}");
        fed_back(table.as_bytes(), &[], first).expect("rejected again");
    }
}
