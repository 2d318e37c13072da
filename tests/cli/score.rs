//! `score`: every way in, both ways out, and what happens to rows that are wrong.

use crate::harness::{example, leerkompas};

const ROWS: &str = "organisation,training,ambition,initiative,size,skills\n\
    Acme,Safety,comply|certificates,employer,small,hard\n\
    Beta,,bonding,unknown,,\n";

#[test]
fn a_table_gives_a_row_for_each_row_in_order() {
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .says("2 scored.");
    insta::assert_snapshot!(ended.out);
}

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

/// One schema: a line of `score` is a report without its long parts.
#[test]
fn json_lines_out_are_reports() {
    let strip = |text: &str| {
        let mut json: serde_json::Value = serde_json::from_str(text).expect("JSON");
        json.as_object_mut().expect("an object").remove("cautions");
        for training in json["trainings"].as_array_mut().expect("trainings") {
            for key in [
                "journey",
                "thresholds",
                "opportunities",
                "insights",
                "background",
                "plan",
            ] {
                training
                    .as_object_mut()
                    .expect("an object")
                    .remove(key)
                    .expect("a full report has it");
            }
        }
        json
    };
    let run = |arguments: &[&str]| {
        leerkompas(arguments)
            .file("d.toml", example("textielhuis.toml"))
            .run()
            .expect(0)
            .out
    };
    let report = run(&["report", "d.toml", "--format", "json"]);
    let full = run(&["score", "d.toml", "--format", "jsonl", "--full"]);
    let brief = run(&["score", "d.toml", "--format", "jsonl"]);
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(parse(&report), parse(&full));
    assert_eq!(strip(&report), parse(&brief));
    assert_eq!(brief.lines().count(), 1);
}

#[test]
fn batch_and_single_agree() {
    let row = "organisation,training,ambition,initiative,size,learners,skills,leernood,focus\n\
        Textielhuis,Onboarding operatoren 2026,smooth_start|attract_talent,employer,medium,25,hard,reskilling,both\n";
    let table = leerkompas(&["score", "a.csv"])
        .file("a.csv", row)
        .run()
        .expect(0)
        .out;
    let dossier = leerkompas(&["score", "d.toml"])
        .file("d.toml", example("textielhuis.toml"))
        .run()
        .expect(0)
        .out;
    assert_eq!(table, dossier);
}

const BAD: &str = "organisation,ambition,employees,size\n\
    ok,comply,12,small\n\
    bad option,complie,,\n\
    contradiction,comply,12,large\n\
    short,comply\n\
    two,complie,-3,\n\
    ok again,bonding,,\n";

#[test]
fn bad_rows_are_kept_apart_with_their_reason_and_text() {
    let ended = leerkompas(&[
        "score",
        "a.csv",
        "-o",
        "out.csv",
        "--rejects",
        "rejects.csv",
    ])
    .file("a.csv", BAD)
    .run()
    .expect(3)
    .says("2 scored, 4 rejected (contradiction: 1");
    assert_eq!(ended.out, "");
    assert_eq!(ended.read("out.csv").lines().count(), 3);
    assert!(
        ended
            .read("out.csv")
            .lines()
            .nth(2)
            .is_some_and(|row| row.starts_with("6,ok again,"))
    );
    insta::assert_snapshot!(ended.read("rejects.csv"));
    assert_eq!(ended.files(), ["a.csv", "out.csv", "rejects.csv"]);
}

#[test]
fn without_a_file_for_them_rejects_are_told() {
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", BAD)
        .run()
        .expect(3);
    let ended = ended.says("rejected: a.csv, line 3 (record 2): column `ambition`: `complie` is not an answer to `ambition`");
    ended
        .says("did you mean `comply`?")
        .says("line 5 (record 4): 2 cells, but the header has 4");
    let many = format!("ambition\n{}", "x\n".repeat(50));
    let ended = leerkompas(&["score", "-"])
        .stdin(many)
        .run()
        .expect(3)
        .says("and others; use --rejects FILE");
    assert_eq!(ended.err.lines().count(), 12, "{}", ended.err);
}

#[test]
fn strict_stops_at_the_first_and_leaves_the_old_result() {
    let ended = leerkompas(&["score", "a.csv", "-o", "out.csv", "--strict"])
        .file("a.csv", BAD)
        .file("out.csv", "old")
        .run()
        .expect(3)
        .says("line 3 (record 2)");
    assert_eq!(ended.read("out.csv"), "old");
    assert_eq!(ended.files(), ["a.csv", "out.csv"]);
}

#[test]
fn a_row_that_is_no_utf_8_is_rejected_and_the_others_are_scored() {
    let ended = leerkompas(&["score", "-", "--rejects", "r.csv"])
        .stdin(&b"organisation,ambition\nCaf\xe9,comply\nok,comply\n"[..])
        .run()
        .expect(3)
        .says("1 scored, 1 rejected (invalid-utf8: 1).");
    let rejects = std::fs::read(ended.path("r.csv")).expect("rejects");
    assert!(
        rejects.windows(4).any(|bytes| bytes == b"Caf\xe9"),
        "the original bytes are kept"
    );
}

#[test]
fn unknown_columns_are_refused_unless_they_are_kept() {
    let text = "organisation,ambition,client_no,=x\nA,comply,7,=1+1\n";
    leerkompas(&["score", "a.csv"])
        .file("a.csv", text)
        .run()
        .expect(1)
        .says("a.csv:1:23")
        .says("unknown column `client_no`")
        .says("`--keep client_no` carries the column through");
    let ended = leerkompas(&["score", "a.csv", "--keep", "client_no,=x"])
        .file("a.csv", text)
        .run()
        .expect(0);
    assert!(
        ended
            .out
            .lines()
            .next()
            .is_some_and(|header| header.ends_with(",client_no,'=x")),
        "{}",
        ended.out
    );
    assert!(
        ended
            .out
            .lines()
            .nth(1)
            .is_some_and(|row| row.ends_with(",7,'=1+1")),
        "{}",
        ended.out
    );
    leerkompas(&["score", "a.csv", "--keep", "clientno"])
        .file("a.csv", text)
        .run()
        .expect(1)
        .says("column `clientno` of `--keep` is not in the header");
    leerkompas(&["score", "-"])
        .stdin("ambition,ambition\n")
        .run()
        .expect(1)
        .says("column `ambition` is there twice");
    leerkompas(&["score", "-"])
        .stdin("")
        .run()
        .expect(1)
        .says("`-` has no header");
    leerkompas(&["score", "-"])
        .stdin("ambitoin\n")
        .run()
        .expect(1)
        .says("did you mean `ambition`?");
}

#[test]
fn spreadsheet_formulas_are_guarded() {
    let ended = leerkompas(&["score", "-"])
        .stdin("organisation,training,ambition\n=cmd(),@x,comply\n-1+cmd(),+2,comply\n")
        .run()
        .expect(0);
    assert!(
        ended.out.contains("\n1,'=cmd(),'@x,") && ended.out.contains("\n2,'-1+cmd(),+2,"),
        "{}",
        ended.out
    );
}

#[test]
fn several_inputs_are_numbered_on() {
    let ended = leerkompas(&["score", "a.csv", "d.toml", "b.jsonl"])
        .file("a.csv", ROWS)
        .file("d.toml", example("textielhuis.toml"))
        .file("b.jsonl", "{\"ambition\":\"comply\"}\n")
        .run()
        .expect(0);
    let numbers: Vec<_> = ended
        .out
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .collect();
    assert_eq!(numbers, ["1", "2", "3", "4"]);
}

#[test]
fn a_kept_question_is_carried_and_scored() {
    let plain = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    let kept = leerkompas(&["score", "a.csv", "--keep", "ambition"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .out;
    for (plain, kept) in plain.lines().zip(kept.lines()).skip(1) {
        assert!(kept.starts_with(plain), "{kept}");
    }
    assert!(kept.contains(",comply|certificates\n"), "{kept}");
}

#[test]
fn a_dossier_without_a_training_is_a_reject() {
    let ended = leerkompas(&["score", "d.toml"])
        .file("d.toml", "format = 1\n")
        .run()
        .expect(3);
    ended.says("there is no training to score here");
    let ended = leerkompas(&["score", "-"])
        .stdin("{\"format\":1}\n{\"ambition\":\"comply\"}\n")
        .run()
        .expect(3);
    ended.says("1 scored, 1 rejected");
}

#[test]
fn a_quote_that_is_never_closed_loses_nothing_silently() {
    let text = "ambition,training\ncomply,\"Open\nbonding,Y\ncomply,Z";
    let ended = leerkompas(&["score", "-", "--rejects", "r.csv"])
        .stdin(text)
        .run()
        .expect(3);
    let rejects = ended.says("0 scored, 1 rejected").read("r.csv");
    let text = "ambition,training\ncomply,\"Open\nbonding,Y\n";
    leerkompas(&["score", "-"])
        .stdin(text)
        .run()
        .expect(3)
        .says("a quote is never closed");
    let text = "ambition,training\ncomply,5\" pipe";
    leerkompas(&["score", "-"]).stdin(text).run().expect(0);
    assert!(
        rejects.contains("unclosed-quote") && rejects.contains("comply,Z"),
        "{rejects}"
    );
}

#[test]
fn rejects_and_results_go_to_different_files() {
    let ended = leerkompas(&["score", "a.csv", "-o", "x.csv", "--rejects", "x.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(2);
    assert_eq!(ended.files(), ["a.csv"]);
    leerkompas(&["score", "a.csv", "--rejects", "-"])
        .file("a.csv", ROWS)
        .run()
        .expect(2)
        .says("needs a file");
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

/// A pipe or a device is written into; only a plain file is replaced.
#[cfg(unix)]
#[test]
fn a_device_is_written_into_and_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let link = folder.path().join("link");
    std::os::unix::fs::symlink("/dev/null", &link).expect("a link");
    let path = link.to_str().expect("a path");
    leerkompas(&["score", "a.csv", "-o", path])
        .file("a.csv", ROWS)
        .run()
        .expect(0);
    assert!(
        std::fs::symlink_metadata(&link)
            .expect("the link is there")
            .is_symlink()
    );
}

#[test]
fn a_header_with_quotes_in_quotes_is_refused_without_a_fuss() {
    leerkompas(&["score", "-"])
        .stdin("\"Zei \"\"\u{1f44d}\"\"\",size\n")
        .run()
        .expect(1)
        .says("unknown column");
}

#[test]
fn a_result_is_never_written_over_what_it_is_made_of() {
    for arguments in [
        ["score", "a.csv", "-o", "./a.csv"],
        ["score", "a.csv", "--rejects", "a.csv"],
        ["report", "d.toml", "-o", "d.toml"],
    ] {
        let run = leerkompas(&arguments)
            .file("a.csv", ROWS)
            .file("d.toml", example("textielhuis.toml"));
        let ended = run
            .run()
            .expect(2)
            .says("is the input: the result would overwrite it");
        assert_eq!(ended.read("a.csv"), ROWS);
        assert_eq!(ended.read("d.toml"), example("textielhuis.toml"));
    }
    let arguments = ["score", "a.csv", "-o", "x.csv", "--rejects", "./x.csv"];
    leerkompas(&arguments)
        .file("a.csv", ROWS)
        .run()
        .expect(2)
        .says("cannot be the same file");
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
        .says("`ab` does not fit `--delimiter");
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
fn the_summary_says_how_personas_and_verdicts_are_spread() {
    let ended = leerkompas(&["score", "a.csv", "--summary"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .says("How it is spread")
        .says("For 2 trainings a persona fits, alone or first:")
        .says("100.0% clear (2)");
    assert!(
        ended.err.contains("the administrator") && ended.err.contains("50.0%"),
        "{}",
        ended.err
    );
    let quiet = leerkompas(&["score", "a.csv", "--quiet"])
        .file("a.csv", ROWS)
        .run()
        .expect(0);
    assert_eq!(quiet.err, "");
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes() {
    let mut rows = "ambition,size,organisation\n".to_owned();
    for row in 0..30_000 {
        let goal = ["comply", "bonding|comply", "zzz", "", "onboarding"][row % 5];
        rows += &format!(
            "{goal},{},Name {row}\n",
            ["micro", "small", "unknown"][row % 3]
        );
    }
    let run = |jobs: &str| {
        let arguments = ["score", "a.csv", "--rejects", "bad.csv", "--jobs", jobs];
        let ended = leerkompas(&arguments).file("a.csv", &rows).run().expect(3);
        (ended.read("bad.csv"), ended.out)
    };
    let one = run("1");
    assert_eq!(one.1.lines().count(), 24_001);
    assert_eq!(run("2"), one);
    assert_eq!(run("7"), one);
    leerkompas(&["score", "a.csv", "--jobs", "0"])
        .run()
        .expect(2);
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

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_the_old_result_and_no_half_file() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("out.csv"), "old").expect("a file");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(["score", "-", "-o", "out.csv"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().expect("an input");
    input.write_all(b"ambition\ncomply\n").expect("rows");
    // Once something is written, whoever has to clear it away is ready.
    let written = || {
        let files = std::fs::read_dir(folder.path()).expect("a folder");
        let sizes = files.map(|file| {
            file.and_then(|file| file.metadata())
                .map_or(0, |file| file.len())
        });
        sizes.filter(|size| *size > 3).count() > 0
    };
    while !written() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(
        std::fs::read(folder.path().join("out.csv")).expect("a file"),
        b"old"
    );
}
