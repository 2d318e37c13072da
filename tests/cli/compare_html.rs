//! `compare --format html`: the page says what the other formats say, whatever the dossiers hold and however many they are.

use crate::compare::{AN, BART, compare, of_edition, respondents};
use crate::harness::{example, without_hash};
use crate::html::{check_alone, check_well_formed, facts, says, text};

/// A dossier whose names want to be more than text.
const HOSTILE: &str = "format = 1\n[interview]\nrespondent = \"<a href='http://x'>y</a>\"\ndate = \"\\\" onload=\\\"x\"\n[organisation]\nname = \"<script>alert(1)</script> \\\" onerror='x' R&D \\u202Egnirts\"\n[[training]]\ntitle = \"</title><svg onload=alert(1)> {{ 1 }} 🙂\"\nambition = [\"comply\"]\n[[training]]\ntitle = \"شركة\"\n";

fn page(dossiers: &[(&str, &str)], arguments: &[&str]) -> String {
    let arguments = [&["--format", "html"], arguments].concat();
    compare(&arguments, dossiers).run().expect(0).out
}

/// So many dossiers of organisations that differ in a few answers, each with a title of its own.
fn clients(count: usize) -> Vec<(String, String)> {
    let clients = (1..=count).map(|number| {
        let body = AN
            .replace("Textielhuis", &format!("Client {number}"))
            .replace("Onboarding operatoren", &format!("Welcome {number}"))
            .replace("employees = 120", &format!("employees = {}", number * 9));
        (format!("{number}.toml"), body)
    });
    clients.collect()
}

fn of_clients(count: usize, arguments: &[&str]) -> String {
    let clients = clients(count);
    let clients = clients.iter();
    let clients: Vec<_> = clients
        .map(|(name, body)| (name.as_str(), body.as_str()))
        .collect();
    page(&clients, arguments)
}

#[track_caller]
fn shows(page: &str, said: &str) {
    let read = text(page);
    assert!(read.contains(said), "`{said}` is not in:\n{read}");
}

#[test]
fn every_fact_of_the_other_formats_is_on_the_page() {
    let (a, b) = (
        example("textielhuis.toml"),
        example("textielhuis-productie.toml"),
    );
    let linde = AN.replace("\"smooth_start\", ", "");
    let sets: [&[(&str, &str)]; 3] = [
        &[("a.toml", &a), ("b.toml", &b)],
        &[("an.toml", AN), ("bart.toml", BART)],
        &[("an.toml", AN), ("bart.toml", BART), ("linde.toml", &linde)],
    ];
    for dossiers in sets {
        for language in ["nl", "en"] {
            let read = text(&page(dossiers, &["--lang", language]));
            let markdown = compare(&["--format", "markdown", "--lang", language], dossiers);
            let facts = facts(&markdown.run().expect(0).out);
            assert!(facts.len() > 40, "{}", facts.len());
            for fact in facts {
                // The heads of a table are no facts: here the matches are bars.
                if ["Persona", "Verschil in punten", "Difference in points"].contains(&&*fact) {
                    continue;
                }
                // What is not compared stands in a list of its own.
                let named = fact.rsplit(": ").next().unwrap_or(&fact);
                let known = says(&read, &fact) || says(&read, named.trim_end_matches('.'));
                assert!(known, "`{fact}` is not on the page");
            }
        }
    }
}

#[test]
fn a_page_is_in_its_language_and_dated() {
    for (language, date) in [("nl", "1 januari 2026"), ("en", "1 January 2026")] {
        let page = respondents(&["--format", "html", "--lang", language]);
        let page = page.run().expect(0).out;
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains("<time datetime=\"2026-01-01\">"));
        shows(&page, date);
        shows(&page, env!("CARGO_PKG_VERSION"));
        assert!(without_hash(&page).contains("HASH"));
    }
}

#[test]
fn the_first_page_tells_what_differs_and_where_each_stands() {
    let page = respondents(&["--format", "html"]).run().expect(0).out;
    for said in [
        "Textielhuis Comparison of 2 dossiers 1 January 2026 7 answers differ; 5 count in the score.",
        "Onboarding operatoren Another persona is the closest match: from the onboarder (A)",
        "A Textielhuis An Peeters, HR Els Maes 2026-03-02 an.toml",
        "A An Peeters, HR the onboarder clear",
        "7 of 7",
        "Not in every dossier, so not compared: Leeslunch (A).",
    ] {
        shows(&page, said);
    }
    assert!(page.contains("<title>Textielhuis: comparison of 2 dossiers</title>"));
    assert!(!page.contains("secret"), "notes stay out of a comparison");
}

#[test]
fn a_page_stands_alone_and_is_well_formed() {
    let empty = "format = 1\n";
    for page in [
        respondents(&["--format", "html"]).run().expect(0).out,
        page(&[("h.toml", HOSTILE), ("b.toml", BART)], &[]),
        page(&[("a.toml", empty), ("b.toml", empty)], &[]),
        page(&[("a.toml", AN), ("b.toml", AN)], &[]),
        of_clients(4, &[]),
        of_clients(5, &[]),
        of_clients(27, &[]),
    ] {
        check_alone(&page);
        check_well_formed(&page);
        for tag in ["<h1></h1>", "<h2></h2>", "<h3></h3>", "<th>"] {
            assert!(!page.contains(tag), "{tag} in:\n{page}");
        }
    }
}

/// A bar a dossier for each persona as long as that can be read; then a row a dossier, and each answer once.
#[test]
fn many_dossiers_stand_in_rows() {
    let few = of_clients(4, &[]);
    assert_eq!(few.matches("<ul class=\"sides\">").count(), 3);
    assert!(!few.contains("stack matches"));
    let many = of_clients(27, &[]);
    assert_eq!(many.matches("<table class=\"stack matches\"").count(), 3);
    assert!(!many.contains("<ul class=\"sides\">"));
    shows(&many, "AA Client 27 Welcome 27 the onboarder clear");
    shows(&many, "9, micro (fewer than 10) (A) 18, small (10-49) (B)");
    assert!(!many.contains("data-label=\"AA\""), "no column a dossier");
}

/// Which dossier a letter stands for is told by what sets them apart.
#[test]
fn dossiers_are_called_what_tells_them_apart() {
    let other = AN.replace("An Peeters, HR", "an peeters,  HR");
    let later = other.replace("2026-03-02", "2026-09-01");
    for (a, b, called) in [
        (AN, BART, "A An Peeters, HR the onboarder"),
        (AN, other.as_str(), "A a.toml the onboarder"),
        (AN, later.as_str(), "A 2026-03-02 the onboarder"),
    ] {
        shows(&page(&[("a.toml", a), ("b.toml", b)], &[]), called);
    }
    shows(&of_clients(2, &[]), "A Client 1 the onboarder");
}

#[test]
fn what_limits_the_comparison_is_told() {
    let (old, new) = (of_edition("0.9", "aaa"), of_edition("1.0", "bbb"));
    let editions = page(&[("old.toml", &old), ("new.toml", &new)], &["--force"]);
    shows(&editions, "version 0.9, aaa (A); version 1.0, bbb (B)");
    let care = AN.replace("sector = \"C\"", "sector = \"Q\"");
    let sectors = page(&[("a.toml", AN), ("b.toml", &care)], &[]);
    shows(&sectors, "Nobody in your sector was interviewed");
    shows(&sectors, "[2] This holds for A.");
    shows(&sectors, "Sector context");
    shows(
        &sectors,
        "Context does not count in the score, but it does steer the advice.",
    );
    let titles = page(
        &[
            ("a.toml", AN),
            ("b.toml", &BART.replace("Onboarding", "Start")),
        ],
        &[],
    );
    shows(&titles, "Compared by their place in the dossier");
}

#[test]
fn a_page_goes_to_a_file() {
    let ended = respondents(&["--format", "html", "-o", "c.html"]);
    let ended = ended.run().expect(0);
    assert_eq!(ended.out, "");
    let shown = respondents(&["--format", "html"]).run().expect(0).out;
    assert_eq!(ended.read("c.html"), shown);
}

/// The part about the training of the example.
#[test]
fn the_training_of_the_example() {
    let (a, b) = (
        example("textielhuis.toml"),
        example("textielhuis-productie.toml"),
    );
    let page = page(&[("a.toml", &a), ("b.toml", &b)], &["--lang", "nl"]);
    let (_, training) = page.split_once("<section class=\"training").expect("one");
    let (training, _) = training
        .split_once("<section class=\"method\"")
        .expect("the end");
    insta::assert_snapshot!(training);
}
