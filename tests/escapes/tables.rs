//! Tables with the string in a name, a title, a column that is carried through, the name of that column, and in cells and columns
//! that are refused. Through scores, rejects and summaries.

use serde_json::{Value, json};

use crate::Verdicts;
use crate::judge::{self, shown, table, terminal, tree};
use crate::program::Folder;
use crate::strings::{MARK, NASTY};

/// A table of cells, as any program writes it.
fn csv(rows: &[Vec<&str>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}

/// A row a string; spaces around a name are not part of it.
#[test]
fn scores_as_a_table() {
    let mut rows = vec![vec!["organisation", "training", "ambition", "team"]];
    rows.extend(
        NASTY
            .iter()
            .map(|nasty| vec![nasty.text.as_str(), &nasty.text, "comply", &nasty.text]),
    );
    let folder = Folder::new();
    folder.write("a.csv", csv(&rows));
    let ended = folder.run(&[
        "score",
        "a.csv",
        "--keep",
        "team",
        "--summary",
        "--rejects",
        "bad.csv",
    ]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let scored = table::rows(ended.out.as_bytes()).expect("a table");
    assert_eq!(scored.len(), 1 + NASTY.len());
    let mut verdicts = Verdicts::default();
    for (row, nasty) in scored[1..].iter().zip(NASTY.iter()) {
        verdicts.add(
            "organisation",
            nasty.name,
            table::tells(&row[1], nasty.text.trim()),
        );
        verdicts.add(
            "training",
            nasty.name,
            table::tells(&row[2], nasty.text.trim()),
        );
        verdicts.add(
            "kept cell",
            nasty.name,
            table::tells(row.last().expect("cells"), &nasty.text),
        );
    }
    verdicts.add(
        "summary",
        "all",
        terminal::steers_nothing(&ended.err, false),
    );
    verdicts.hold(3 * NASTY.len());
}

/// The way by lines of JSON comes to the same cells.
#[test]
fn scores_of_other_records() {
    let line = |text: &str| {
        json!({ "organisation": text, "training": text, "ambition": "comply" }).to_string() + "\n"
    };
    let lines: String = NASTY.iter().map(|nasty| line(&nasty.text)).collect();
    let folder = Folder::new();
    folder.write("a.jsonl", &lines);
    let scored = folder.run(&["score", "a.jsonl"]);
    assert_eq!(scored.code, Some(0), "{}", scored.err);
    let scored = table::rows(scored.out.as_bytes()).expect("a table");
    let mut verdicts = Verdicts::default();
    for arguments in [&["--full"][..], &[]] {
        let score = |lines: &str| {
            folder.write("a.jsonl", lines);
            let ended =
                folder.run(&[&["score", "a.jsonl", "--format", "jsonl"], arguments].concat());
            assert_eq!(ended.code, Some(0), "{}", ended.err);
            ended.out
        };
        let (found, harmless) = (score(&lines), score(&line(MARK)));
        assert_eq!(found.lines().count(), NASTY.len(), "a line a record");
        for (found, nasty) in found.lines().zip(NASTY.iter()) {
            verdicts.add(
                "jsonl",
                nasty.name,
                tree::json(found, harmless.trim_end(), &nasty.text),
            );
        }
    }
    for (row, nasty) in scored[1..].iter().zip(NASTY.iter()) {
        verdicts.add(
            "organisation of JSON",
            nasty.name,
            table::tells(&row[1], &nasty.text),
        );
    }
    verdicts.hold(3 * NASTY.len());
}

/// The string is the name of a column that is carried through. `--keep` divides at commas, and a header is one line.
#[test]
fn names_of_columns() {
    let folder = Folder::new();
    let mut verdicts = Verdicts::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut fits = |text: &str| !text.contains(['\n', '\r']) && seen.insert(text.to_owned());
    let names: Vec<_> = NASTY
        .iter()
        .filter(|nasty| fits(nasty.text.trim()))
        .collect();
    let mut header = vec!["ambition"];
    header.extend(names.iter().map(|nasty| nasty.text.trim()));
    folder.write("a.csv", csv(&[header, vec!["comply"; names.len() + 1]]));
    let keep: Vec<_> = names
        .iter()
        .map(|nasty| nasty.text.trim())
        .filter(|text| !text.contains('\0'))
        .collect();
    // A name that begins with a dash is no option.
    let keep = String::from_utf8(csv(&[keep])).expect("text");
    let keep = format!("--keep={}", keep.trim_end());
    let ended = folder.run(&["score", "a.csv", &keep, "--rejects", "bad.csv"]);
    // Nobody can type a NUL, so that column is unknown.
    verdicts.add(
        "unknown column",
        "NUL",
        terminal::steers_nothing(&ended.err, false),
    );
    assert!(ended.err.contains("a␀b"), "{}", ended.err);
    let kept: Vec<_> = names
        .iter()
        .filter(|nasty| !nasty.text.contains('\0'))
        .collect();
    let mut header = vec!["ambition"];
    header.extend(kept.iter().map(|nasty| nasty.text.trim()));
    folder.write("a.csv", csv(&[header, vec!["comply"; kept.len() + 1]]));
    let ended = folder.run(&["score", "a.csv", &keep]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let rows = table::rows(ended.out.as_bytes()).expect("a table");
    let at = rows[0].len() - kept.len();
    for (name, nasty) in rows[0][at..].iter().zip(&kept) {
        verdicts.add(
            "name of a column",
            nasty.name,
            table::tells(name, nasty.text.trim()),
        );
    }
    verdicts.hold(kept.len());
}

/// The string is no option: the reason is told in a cell, and the row kept as it was.
#[test]
fn rejects() {
    let folder = Folder::new();
    let mut rows = vec![vec!["organisation", "ambition"]];
    rows.extend(NASTY.iter().map(|nasty| vec!["Acme", nasty.text.as_str()]));
    let table = csv(&rows);
    folder.write("a.csv", &table);
    let ended = folder.run(&["score", "a.csv", "--rejects", "bad.csv"]);
    assert_eq!(ended.code, Some(3), "{}", ended.err);
    let rejects = table::rows(folder.read("bad.csv").as_bytes()).expect("a table");
    assert_eq!(rejects.len(), rows.len());
    let mut verdicts = Verdicts::default();
    for (row, nasty) in rejects[1..].iter().zip(NASTY.iter()) {
        for cell in &row[..6] {
            verdicts.add("cell of a reject", nasty.name, table::is_text(cell));
        }
        verdicts.add("reason", nasty.name, judge::safe(&row[5]));
        let cell = if row[7] == nasty.text {
            Ok(())
        } else {
            Err(format!("{:?}", row[7]))
        };
        verdicts.add("cell as it was", nasty.name, cell);
    }
    verdicts.add(
        "summary",
        "all",
        terminal::steers_nothing(&ended.err, false),
    );
    verdicts.hold(8 * NASTY.len());
    // In lines of JSON the string is the name of an entry as well.
    let line =
        |text: &str| Value::from_iter([(text, "comply"), ("ambition", text)]).to_string() + "\n";
    let lines: String = NASTY.iter().map(|nasty| line(&nasty.text)).collect();
    folder.write("a.jsonl", lines);
    let ended = folder.run(&["score", "a.jsonl", "--rejects", "bad.csv"]);
    assert_eq!(ended.code, Some(3), "{}", ended.err);
    let rejects = table::rows(folder.read("bad.csv").as_bytes()).expect("a table");
    let mut verdicts = Verdicts::default();
    for (row, nasty) in rejects[1..].iter().zip(NASTY.iter()) {
        verdicts.add("reason of JSON", nasty.name, judge::safe(&row[5]));
        verdicts.add("entry of JSON", nasty.name, table::is_text(&row[3]));
        let told = Some(row[6].as_str()) == Some(line(&nasty.text).trim_end());
        verdicts.add(
            "record as it was",
            nasty.name,
            told.then_some(()).ok_or_else(|| row[6].clone()),
        );
    }
    verdicts.hold(3 * NASTY.len());
}

/// A table whose header has a column that nobody knows is refused, and says which.
#[test]
fn unknown_columns() {
    let folder = Folder::new();
    let mut verdicts = Verdicts::default();
    for nasty in NASTY.iter() {
        folder.write(
            "a.csv",
            csv(&[vec!["ambition", &nasty.text], vec!["comply", "x"]]),
        );
        let ended = folder.run(&["score", "a.csv", "--color", "always"]);
        assert_ne!(ended.code, Some(0), "{}", nasty.name);
        verdicts.add(
            "unknown column",
            nasty.name,
            terminal::steers_nothing(&ended.err, true),
        );
        // A long value is told in part, and a header ends with its line.
        let whole = nasty.text.len() < 150 && !nasty.text.contains(['\n', '\r', ';', '"']);
        let told = !whole
            || terminal::without_colour(&ended.err)
                .is_ok_and(|said| said.contains(&shown(nasty.text.trim())));
        verdicts.add("name told", nasty.name, told.then_some(()).ok_or(ended.err));
    }
    verdicts.hold(2 * NASTY.len());
}
