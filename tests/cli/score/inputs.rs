//! Every way in: tables of every habit, JSON lines, dossiers, packed files, streams.

use super::ROWS;
use crate::harness::leerkompas;

/// The same answers, whatever the file is like.
#[test]
fn spreadsheets_of_every_habit_give_the_same_scores() {
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let semicolons = ROWS.replace(',', ";");
    let variants = [
        ("a.csv", format!("\u{feff}{ROWS}")),
        ("a.csv", ROWS.replace('\n', "\r\n")),
        ("a.csv", semicolons.clone()),
        (
            "a.csv",
            format!("\u{feff}{}", semicolons.replace('\n', "\r\n")),
        ),
        ("a.tsv", ROWS.replace(',', "\t")),
        ("a.csv", ROWS.replace(',', "\t")),
        (
            "a.csv",
            ROWS.replace("Acme", "\"Acme\"")
                .replace("comply", " comply ")
                .replace("employer", "WERKGEVER"),
        ),
        ("a.csv", ROWS.trim_end().to_owned()),
        ("a.csv", ROWS.replace("Beta", "\n\nBeta")),
        ("a.csv", ROWS.replace("bonding,unknown", "bonding,?")),
    ];
    for (name, text) in variants {
        let ended = leerkompas(&["score", name])
            .file(name, &text)
            .run()
            .expect(0);
        assert_eq!(ended.out, expected, "for {text:?}");
    }
}

#[test]
fn quotes_carry_separators_line_breaks_and_quotes() {
    let ended = leerkompas(&["score", "-"])
        .stdin("organisation,ambition\n\"A, \"\"B\"\"\nC\",comply\n")
        .run()
        .expect(0);
    assert!(
        ended
            .out
            .contains("\n1,\"A, \"\"B\"\"\nC\",,administrateur,"),
        "{}",
        ended.out
    );
}

#[test]
fn json_lines_are_read_flat_or_as_whole_dossiers() {
    let flat = r#"{"organisation":"Acme","training":"T","ambition":["comply","retention"],"learners":3,"shifts":true}"#;
    let whole = r#"{"format":1,"organisation":{"name":"Acme","shifts":true},"training":[{"title":"T","ambition":["comply","retention"],"learners":3}]}"#;
    let cell = r#"{"organisation":"Acme","training":"T","ambition":"comply|retention","learners":"3","shifts":"ja"}"#;
    let ended = leerkompas(&["score", "-"])
        .stdin(format!("{flat}\n\n{whole}\r\n{cell}\n"))
        .run()
        .expect(0);
    let rows: Vec<_> = ended
        .out
        .lines()
        .skip(1)
        .map(|row| row.split_once(',').expect("a row number"))
        .collect();
    assert_eq!(
        rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
        ["1", "2", "3"]
    );
    assert!(
        rows.windows(2).all(|pair| pair[0].1 == pair[1].1),
        "{}",
        ended.out
    );
}

#[test]
fn what_data_frames_write_is_understood() {
    let said = r#"{"organisation":"Acme","ambition":"comply","employees":60}"#;
    let framed = r#"{"organisation":"Acme","training":null,"ambition":"comply","employees":60.0,"shifts":null}"#;
    let ended = leerkompas(&["score", "-"])
        .stdin(format!("{said}\n{framed}\n"))
        .run()
        .expect(0);
    let rows: Vec<_> = ended.out.lines().skip(1).map(|row| &row[1..]).collect();
    assert_eq!(rows[0], rows[1]);
    leerkompas(&["score", "-"])
        .stdin("{\"employees\":60.5}\n{\"unheard_of\":null}\n")
        .run()
        .expect(3)
        .says("unknown key `unheard_of`")
        .says("2 rejected");
}

#[test]
fn a_record_that_does_not_end_ends_the_run() {
    let endless = "x".repeat(3 << 20);
    let row = format!("ambition\ncomply\n{endless}\n");
    let quoted = format!("ambition\ncomply\n\"{}", "comply\n".repeat(500_000));
    let object = format!(
        "{{\"size\":\"small\"}}\n{{\"size\":\"{}\"}}\n",
        endless.repeat(3)
    );
    for (input, from, said) in [
        (&endless, "csv", "line 1 of `-` is larger than 2 MiB"),
        (&row, "csv", "line 3 of `-` is larger than 2 MiB"),
        (&quoted, "csv", "line 3 of `-` is larger than 2 MiB"),
        (&object, "jsonl", "line 2 of `-` is larger than 8 MiB"),
        (&object, "json", "line 1 of `-` is larger than 8 MiB"),
    ] {
        leerkompas(&["score", "-", "--from", from])
            .stdin(input.as_str())
            .run()
            .expect(1)
            .says(said)
            .says("perhaps a quote is never closed");
    }
}

#[test]
fn the_name_of_a_column_may_go_on_on_the_next_line() {
    let ended = leerkompas(&[
        "score",
        "-",
        "--keep",
        "\"Opm\nvrij\"",
        "--rejects",
        "bad.csv",
    ])
    .stdin("organisation,size,\"Opm\nvrij\"\r\nA,small,x\r\nB,zzz,y\r\n")
    .run()
    .expect(3)
    .says("1 scored, 1 rejected");
    assert!(ended.out.contains("\"Opm\nvrij\""), "{}", ended.out);
    assert!(ended.out.ends_with(",x\n"), "{}", ended.out);
    assert!(
        ended.read("bad.csv").contains(",4,size,unknown-option"),
        "{}",
        ended.read("bad.csv")
    );
    leerkompas(&["score", "-"])
        .stdin("ambition,\"size\ncomply,small\n")
        .run()
        .expect(1)
        .says("unknown column `\"size`");
}

#[test]
fn what_excel_puts_before_a_header_is_understood() {
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let text = format!("sep=;\r\n{}", ROWS.replace(',', ";"));
    assert_eq!(
        leerkompas(&["score", "a.csv"])
            .file("a.csv", text)
            .run()
            .expect(0)
            .out,
        expected
    );
    let text = format!("\n\n{ROWS}");
    assert_eq!(
        leerkompas(&["score", "a.csv"])
            .file("a.csv", text)
            .run()
            .expect(0)
            .out,
        expected
    );
}

#[test]
fn the_separator_can_be_stated() {
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    for (typed, separator) in [("#", "#"), ("tab", "\t"), ("|", "|")] {
        let rows = ROWS
            .replace("comply|certificates", "comply")
            .replace(',', separator);
        let ended = leerkompas(&["score", "a.csv", "--delimiter", typed])
            .file("a.csv", rows)
            .run()
            .expect(0);
        assert_eq!(
            ended.out.lines().count(),
            expected.lines().count(),
            "{typed}"
        );
    }
    leerkompas(&["score", "a.csv", "--delimiter", "ab"])
        .file("a.csv", ROWS)
        .run()
        .expect(2)
        .says("`ab` is no valid value of `--delimiter");
}

#[test]
fn a_spreadsheet_of_an_old_mac_is_read_too() {
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS.replace('\n', "\r"))
        .run()
        .expect(0);
    assert_eq!(ended.out, expected);
}

#[test]
fn packed_files_are_unpacked_by_their_ending() {
    use std::io::Write;
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(ROWS.as_bytes()).expect("memory");
    let zstd = ruzstd::encoding::compress_to_vec(
        ROWS.as_bytes(),
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    for (name, bytes) in [
        ("a.csv.gz", gzip.finish().expect("memory")),
        ("a.csv.zst", zstd),
    ] {
        let ended = leerkompas(&["score", name])
            .file(name, bytes)
            .run()
            .expect(0);
        assert_eq!(ended.out, expected, "{name}");
    }
    leerkompas(&["score", "a.csv.gz"])
        .file("a.csv.gz", "this is not packed")
        .run()
        .expect(1)
        .says("cannot read `a.csv.gz`");
}

#[test]
fn the_first_sheet_of_a_workbook_is_a_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/files/answers.xlsx");
    let workbook = std::fs::read(path).expect("a workbook");
    let ended = leerkompas(&["score", "a.xlsx", "--rejects", "bad.csv"])
        .file("a.xlsx", workbook)
        .run()
        .expect(3)
        .says("2 scored, 1 rejected (unknown-option: 1)");
    assert!(
        ended.out.contains("\n1,Acme,Safety,administrateur,"),
        "{}",
        ended.out
    );
    assert!(
        ended.read("bad.csv").contains(",Gamma,x,zzz,,\n"),
        "{}",
        ended.read("bad.csv")
    );
    leerkompas(&["score", "a.xlsx"])
        .file("a.xlsx", "no workbook")
        .run()
        .expect(1)
        .says("save the sheet as CSV");
}

#[test]
fn a_folder_is_all_the_dossiers_in_it() {
    let dossier = |name: &str| {
        format!(
            "format = 1\n[organisation]\nname = \"{name}\"\n[[training]]\nambition = [\"comply\"]\n"
        )
    };
    let ended = leerkompas(&["score", "clients"])
        .file("clients/b.toml", dossier("B"))
        .file("clients/a/a.toml", dossier("A"))
        .file("clients/.hidden.toml", "x")
        .file("clients/notes.txt", "x")
        .run()
        .expect(0)
        .says("2 scored.");
    assert!(
        ended.out.contains("\n1,A,") && ended.out.contains("\n2,B,"),
        "{}",
        ended.out
    );
    leerkompas(&["score", "clients"])
        .file("clients/notes.txt", "x")
        .run()
        .expect(2)
        .says("there are no dossiers in `clients`");
}

/// The scores of what is there come before the input ends: a writer that waits for them is not kept waiting.
#[cfg(unix)]
#[test]
fn a_stream_is_scored_as_it_comes() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(["score", "-", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().expect("an input");
    let mut output = BufReader::new(child.stdout.take().expect("an output"));
    let mut line = String::new();
    input.write_all(b"ambition\ncomply\n").expect("rows");
    output.read_line(&mut line).expect("a header");
    for row in 1..=3 {
        line.clear();
        output.read_line(&mut line).expect("a score");
        assert!(
            line.starts_with(&format!("{row},,,administrateur,")),
            "{line}"
        );
        input.write_all(b"comply\n").expect("a row");
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}
