//! `report` of many dossiers or records: what they have in common.

use serde_json::Value;

use crate::harness::{Ended, example, leerkompas, without_hash};

fn sector() -> String {
    example("sectorfonds.csv")
}

/// The portfolio of a table.
fn report(table: &str, arguments: &[&str]) -> Ended {
    let arguments = [&["report", "answers.csv"], arguments].concat();
    leerkompas(&arguments).file("answers.csv", table).run()
}

fn json(table: &str, arguments: &[&str]) -> Value {
    let ended = report(table, &[&["--format", "json"], arguments].concat()).expect(0);
    serde_json::from_str(&ended.out).expect("JSON")
}

/// As many rows of a sector, each of another organisation.
fn rows(sector: &str, count: usize) -> String {
    let rows = (0..count).map(|row| format!("Zzz {sector}{row},Qqq {row},comply,{sector}\n"));
    rows.collect()
}

const HEADER: &str = "organisation,training,ambition,sector\n";

#[test]
fn the_example_of_a_sector_fund() {
    for language in ["nl", "en"] {
        let ended = report(&sector(), &["--lang", language]).expect(0);
        assert_eq!(ended.err, "");
        insta::assert_snapshot!(format!("sector_{language}"), without_hash(&ended.out));
    }
}

#[test]
fn the_example_as_json() {
    let ended = report(&sector(), &["--format", "json"]).expect(0);
    insta::assert_snapshot!(without_hash(&ended.out));
}

/// Records, documents of `score`, dossiers: what was answered counts, not how it came.
#[test]
fn every_way_in_gives_the_same_portfolio() {
    let expected = report(&sector(), &["--format", "json"]).expect(0).out;
    for scope in [&[][..], &["--full"]] {
        let arguments = [&["score", "a.csv", "--format", "jsonl"], scope].concat();
        let scored = leerkompas(&arguments)
            .file("a.csv", sector())
            .run()
            .expect(0);
        let stream = leerkompas(&["report", "-", "--format", "json"]).stdin(scored.out.clone());
        assert_eq!(stream.run().expect(0).out, expected);
        let file =
            leerkompas(&["report", "s.jsonl", "--format", "json"]).file("s.jsonl", &scored.out);
        assert_eq!(file.run().expect(0).out, expected);
        let folder = (0..).zip(scored.out.lines());
        let folder = folder.fold(
            leerkompas(&["report", "all", "--format", "json"]),
            |run, (number, document)| run.file(&format!("all/{number:03}.json"), document),
        );
        assert_eq!(folder.run().expect(0).out, expected);
    }
    for jobs in ["1", "3"] {
        let ended = report(&sector(), &["--format", "json", "--jobs", jobs]).expect(0);
        assert_eq!(ended.out, expected);
    }
    let unnamed = leerkompas(&["report", "-", "--from", "csv", "--format", "json"]).stdin(sector());
    assert_eq!(unnamed.run().expect(0).out, expected);
}

#[test]
fn several_dossiers_are_a_portfolio_and_one_is_a_report() {
    let files = |run: crate::harness::Run| {
        ["textielhuis.toml", "textielhuis-productie.toml"]
            .into_iter()
            .fold(run, |run, name| run.file(name, example(name)))
    };
    let many = files(leerkompas(&[
        "report",
        "textielhuis.toml",
        "textielhuis-productie.toml",
    ]));
    let many = many.run().expect(0).shows("Portfolio: ");
    assert!(!many.out.contains("Where you can start"), "{}", many.out);
    let one = files(leerkompas(&["report", "textielhuis.toml"]));
    one.run().expect(0).shows("Onboarding operatoren");
    let one = leerkompas(&["report", "-"]).stdin(example("textielhuis.toml"));
    one.run().expect(0).shows("Onboarding operatoren");
}

#[test]
fn the_numbers_add_up() {
    let portfolio = json(&sector(), &[]);
    let count = |value: &Value| value.as_u64().expect("a count");
    let sum = |list: &Value, key: &str| -> u64 {
        let parts = list.as_array().expect("a list").iter();
        parts.map(|part| count(&part[key])).sum()
    };
    let (trainings, named) = (count(&portfolio["trainings"]), count(&portfolio["named"]));
    assert_eq!(trainings, sector().lines().count() as u64 - 1);
    assert_eq!(sum(&portfolio["verdicts"], "trainings"), trainings);
    assert_eq!(sum(&portfolio["personas"], "first"), named);
    assert_eq!(sum(&portfolio["pathways"], "trainings"), named);
    for breakdown in portfolio["breakdowns"].as_array().expect("breakdowns") {
        let total = sum(&breakdown["groups"], "trainings");
        if breakdown["overlapping"] == false {
            assert_eq!(total, trainings, "{breakdown}");
            assert_eq!(sum(&breakdown["groups"], "named"), named);
        }
    }
    for threshold in portfolio["thresholds"].as_array().expect("thresholds") {
        assert!(count(&threshold["pressing"]) <= count(&threshold["trainings"]));
        assert!(count(&threshold["trainings"]) <= named);
    }
}

#[test]
fn an_anonymous_portfolio_names_nobody() {
    let names: Vec<String> = sector()
        .lines()
        .skip(1)
        .flat_map(|row| {
            row.split(',')
                .take(2)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|name| !name.is_empty())
        .collect();
    for format in ["terminal", "markdown", "html", "json"] {
        let open = report(&sector(), &["--format", format]).expect(0);
        let told = names.iter().filter(|name| open.out.contains(name.as_str()));
        assert!(told.count() > 5, "{format}");
        let ended = report(&sector(), &["--format", format, "--anonymous"]).expect(0);
        for name in &names {
            let told = ended.out.contains(name.as_str()) || ended.err.contains(name.as_str());
            assert!(!told, "{name} stands in the {format}");
        }
    }
}

#[test]
fn an_anonymous_portfolio_takes_small_groups_together() {
    let sizes = |table: &str| -> Vec<(String, u64, usize)> {
        let portfolio = json(table, &["--anonymous"]);
        let breakdowns = portfolio["breakdowns"].as_array().expect("breakdowns");
        let sectors = breakdowns
            .iter()
            .find(|breakdown| breakdown["question"] == "sector");
        let groups = sectors.map(|sectors| sectors["groups"].as_array().expect("groups").clone());
        let groups = groups.unwrap_or_default();
        let groups = groups.iter().map(|group| {
            let answer = group["answer"].as_str().unwrap_or("-").to_owned();
            let merged = group["merged"].as_array().map_or(0, Vec::len);
            (
                answer,
                group["trainings"].as_u64().expect("a count"),
                merged,
            )
        });
        groups.collect()
    };
    let group = |answer: &str, trainings, merged| (answer.to_owned(), trainings, merged);
    let table = |parts: &[String]| format!("{HEADER}{}", parts.concat());

    let large = table(&[rows("C", 6), rows("F", 5)]);
    assert_eq!(sizes(&large), [group("C", 6, 0), group("F", 5, 0)]);
    let small = table(&[rows("C", 6), rows("F", 4), rows("G", 3)]);
    assert_eq!(sizes(&small), [group("C", 6, 0), group("-", 7, 2)]);
    // What is left out of a total can be calculated, so that a single small group takes a larger one with it.
    let single = table(&[rows("C", 9), rows("F", 2), rows("G", 6)]);
    assert_eq!(sizes(&single), [group("C", 9, 0), group("-", 8, 2)]);
    let unanswered = table(&[rows("C", 9), rows("", 2), rows("G", 6)]);
    assert_eq!(sizes(&unanswered), [group("C", 9, 0), group("-", 8, 1)]);
    // Nothing is left to tell apart.
    assert_eq!(sizes(&table(&[rows("C", 4), rows("F", 4)])), []);
    // Many trainings of one organisation are one organisation, however it is written.
    let one = "Zzz,A,comply,F\nzzz ,B,bonding,F\nZZZ,C,comply,F\nZzz,D,comply,F\nZzz,E,comply,F\n";
    let one = table(&[rows("C", 6), rows("G", 7), one.to_owned()]);
    assert_eq!(sizes(&one), [group("G", 7, 0), group("-", 11, 2)]);
}

#[test]
fn fewer_than_five_organisations_cannot_be_anonymous() {
    for count in [1, 4] {
        let table = format!("{HEADER}{}", rows("C", count));
        let ended = report(
            &table,
            &["--anonymous", "-o", "out.html", "--format", "html"],
        )
        .expect(1);
        let ended = ended.says("at least 5 organisations");
        assert_eq!(ended.files(), ["answers.csv"]);
    }
    report(&format!("{HEADER}{}", rows("C", 5)), &["--anonymous"]).expect(0);
}

/// However four organisations are padded, they do not become five.
#[test]
fn padding_makes_no_organisation() {
    let four = rows("C", 4);
    let names = [
        "zzz c0",
        " Zzz  C0 ",
        "Zzz\u{a0}C0",
        "Zzz C\u{200b}0",
        "ZZZ C0\u{feff}",
    ];
    let written = names.map(|name| format!("{name},T,comply,C\n")).concat();
    let decomposed = "Zoë,T,comply,C\nZoe\u{308},T,comply,C\n";
    for (name, padded) in [
        ("blank rows", format!("{four}{}", ",,,\n".repeat(9))),
        (
            "rows of spaces",
            format!("{four}{}", " , \u{a0},,\n".repeat(9)),
        ),
        ("names alone", format!("{four}A,,,\nB,,,\nC,T,,\n")),
        ("not known", format!("{four}A,T,unknown,\nB,T,-,\n")),
        ("no name", format!("{four}{}", ",T,comply,C\n".repeat(9))),
        (
            "invisible names",
            format!("{four}\u{200b},T,comply,C\n\u{a0},T,comply,C\n"),
        ),
        ("the same again", four.repeat(3)),
        ("written otherwise", format!("{four}{written}")),
        (
            "put together otherwise",
            format!("{}{decomposed}", rows("C", 3)),
        ),
    ] {
        let table = format!("{HEADER}{padded}");
        let ended = report(&table, &["--anonymous", "--quiet"]);
        let refused = ended.err.contains("at least 5 organisations") && ended.out.is_empty();
        assert!(
            refused,
            "{name}: {:?}\n{}{}",
            ended.code, ended.out, ended.err
        );
    }
}

#[test]
fn rejected_records_are_counted_kept_and_told() {
    let table = format!("{HEADER}{}Acme,X,dance,C\n", rows("C", 6));
    let ended = report(&table, &["--rejects", "rejects.csv"]).expect(3);
    let ended = ended
        .shows("6 training activities")
        .shows("1 record was rejected")
        .says("6 scored, 1 rejected");
    assert!(ended.read("rejects.csv").contains("Acme,X,dance,C"));
    report(&table, &[]).expect(3).says("`dance`");
    let quiet = report(&table, &["--quiet"]).expect(3);
    assert_eq!(quiet.err, "");
}

#[test]
fn who_stands_out_is_named() {
    let odd = "Odd,One,bonding,C\n";
    let table = format!(
        "{HEADER}{}{odd}Torn,Between,comply|bonding,C\nTorn,Too,retention,C\n",
        rows("C", 19)
    );
    let portfolio = json(&table, &[]);
    let names = |key: &str| -> Vec<String> {
        let cases = portfolio[key].as_array().expect("cases").iter();
        cases
            .map(|case| format!("{} {}", case["organisation"], case["training"]))
            .collect()
    };
    assert_eq!(names("rare"), [r#""Odd" "One""#]);
    // The smallest difference first; two goals of two personas are two personas.
    let torn = [r#""Torn" "Too""#, r#""Torn" "Between""#];
    assert_eq!(names("mixed"), torn);
}

#[test]
fn without_a_persona_it_says_so() {
    let ended = report("organisation,shifts\nA,yes\nB,no\n", &[]).expect(0);
    ended.shows("For none of the training activities is enough answered");
    let ended = report("organisation,shifts\n", &[]).expect(0);
    ended.shows("0 training activities").shows("For none");
}

#[test]
fn what_does_not_go_together_is_refused() {
    let table = format!("{HEADER}{}", rows("C", 2));
    for option in [&["--training", "1"][..], &["--plan"], &["--no-notes"]] {
        report(&table, option)
            .expect(2)
            .says(option[0])
            .says("about one dossier");
    }
    let dossier = |arguments: &[&str]| {
        let arguments = [&["report", "d.toml"], arguments].concat();
        leerkompas(&arguments)
            .file("d.toml", example("textielhuis.toml"))
            .run()
    };
    for option in [
        &["--jobs", "2"][..],
        &["--rejects", "r.csv"],
        &["--keep", "x"],
    ] {
        dossier(option).expect(2).says(option[0]).says("portfolio");
    }
    report(&table, &["-o", "answers.csv"]).expect(2);
    leerkompas(&["report", "-", "-"]).run().expect(2);
}

/// A wrong path costs no work: it is told before anything is read.
#[test]
fn an_output_that_cannot_be_written_is_told_first() {
    let ended = leerkompas(&["report", "missing.csv", "-o", "no/where.html"]).run();
    ended.expect(1).says("no/where.html");
}

#[test]
fn columns_that_are_no_questions_are_named_to_be_left_out() {
    let table = "organisation,ambition,remark\nA,comply,x\n";
    report(table, &[]).expect(1).says("remark");
    report(table, &["--keep", "remark"])
        .expect(0)
        .shows("1 training");
}

const BARRIERS: [&str; 2] = [
    "administrateur.no_learning_culture",
    "administrateur.little_employee_input",
];

/// A barrier that fewer than five organisations recognise, or were asked about, is told to nobody.
#[test]
fn an_anonymous_portfolio_tells_no_barrier_of_fewer_than_five_organisations() {
    let ids = |asked: usize, more: &[&str]| -> (u64, Vec<String>) {
        let rows = (0..8).map(|at| {
            let barriers = match at {
                _ if at >= asked => "",
                0..3 => "B1|B2",
                3..5 => "B1",
                _ => "none",
            };
            let barriers = barriers
                .replace("B1", BARRIERS[0])
                .replace("B2", BARRIERS[1]);
            format!("Org {at},T{at},comply,{barriers}\n")
        });
        let table = format!(
            "organisation,training,ambition,barriers\n{}",
            rows.collect::<String>()
        );
        let portfolio = json(&table, more);
        let recognised = portfolio["recognised"].as_array().expect("a list").iter();
        let ids = recognised.map(|it| it["id"].as_str().expect("an id").to_owned());
        (portfolio["asked"].as_u64().expect("a count"), ids.collect())
    };
    assert_eq!(ids(6, &[]), (6, BARRIERS.map(str::to_owned).to_vec()));
    let told = ids(6, &["--anonymous"]);
    assert_eq!(told, (6, vec![BARRIERS[0].to_owned()]));
    assert_eq!(ids(4, &["--anonymous"]), (0, Vec::new()));
}
