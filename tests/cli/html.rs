//! `report --format html`: one page that needs nothing else, and holds every fact. That no text becomes markup is for `tests/escapes`.

use crate::harness::{Ended, example, leerkompas, without_hash};

const SEVERAL: &str = "format = 1\n[organisation]\nname = \"X\"\nshifts = true\n[[training]]\ntitle = \"A\"\nambition = [\"comply\"]\nnotes.ambition = \"secret\"\n[[training]]\ntitle = \"B\"\nambition = [\"retention\"]\ninitiative = \"employee\"\n[[training]]\ntitle = \"C\"\n";

/// Names that want to be more than text.
const HOSTILE: &str = "format = 1\n[organisation]\nname = \"<script>alert(1)</script> \\\" onerror='x' R&D \\u202Egnirts \\u0007\"\nnotes.size = \"</p><img src=x onerror=alert(1)>\\nشركة\"\n[[training]]\ntitle = \"</title><svg onload=alert(1)> {{ 1 }} 🙂 \\u200B\"\nambition = [\"comply\"]\nnotes.ambition = \"<a href='http://x'>y</a>\"\n";

fn run(body: &str, arguments: &[&str]) -> Ended {
    let arguments = [&["report", "d.toml"], arguments].concat();
    leerkompas(&arguments).file("d.toml", body).run().expect(0)
}

fn html(body: &str, arguments: &[&str]) -> String {
    run(body, &[&["--format", "html"], arguments].concat()).out
}

/// The tags of a page, as they stand, with the text between them left out.
pub(crate) fn tags(page: &str) -> Vec<&str> {
    let (_, page) = page.split_once("</style>").expect("a style");
    let starts = page.split('<').skip(1);
    starts
        .map(|after| after.split_once('>').expect("a tag ends").0)
        .collect()
}

/// What a reader sees: the text between the tags, with entities decoded and white space collapsed.
pub(crate) fn text(page: &str) -> String {
    let (_, page) = page.split_once("<body>").expect("a body");
    let parts = page.split('<').filter_map(|part| part.split_once('>'));
    // Tags within a sentence leave no space behind.
    let text: String = parts
        .map(|(tag, text)| {
            let inline = ["strong", "/strong", "bdi", "/bdi"].contains(&tag);
            format!("{}{text}", if inline { "" } else { " " })
        })
        .collect();
    let text = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (entity, character)| {
        text.replace(entity, character)
    });
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a page says something; what a line holds in brackets may stand in a mark of its own.
pub(crate) fn says(page: &str, fact: &str) -> bool {
    let plain = |text: &str| text.replace(['(', ')'], "");
    plain(page).contains(&plain(fact))
}

/// The facts of a report, line by line: its Markdown without the marks, and without headings, which each format words itself.
pub(crate) fn facts(markdown: &str) -> Vec<String> {
    let lines = markdown.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter(|line| !line.ends_with(":**") && !line.starts_with("|--"));
    let facts = lines.flat_map(|line| {
        let line = line.replace("**", "").replace('\\', "");
        let numbered = line.trim_start_matches(|mark: char| mark.is_ascii_digit());
        let line = numbered.strip_prefix(". ").unwrap_or(&line);
        let line = line.trim_start_matches(['-', '*', ' ']);
        let cells: Vec<_> = line
            .split(" | ")
            .map(|cell| cell.trim_matches(['|', '*', ' ']).to_owned())
            .collect();
        cells
    });
    let facts = facts.map(|fact| fact.split_whitespace().collect::<Vec<_>>().join(" "));
    facts
        .filter(|fact| fact.chars().any(char::is_alphanumeric))
        .collect()
}

#[test]
fn every_fact_of_the_other_formats_is_on_the_page() {
    let textielhuis = example("textielhuis.toml");
    for body in [textielhuis.as_str(), SEVERAL] {
        for language in ["nl", "en"] {
            let page = text(&html(body, &["--lang", language]));
            let markdown = run(
                body,
                &["--format", "markdown", "--references", "--lang", language],
            )
            .out;
            let facts = facts(&markdown);
            assert!(facts.len() > 100, "{}", facts.len());
            for fact in facts {
                // What a line of text joins may stand in cells of its own here.
                let mut parts = fact.split(": ").flat_map(|part| part.split("% "));
                let known = says(&page, &fact) || parts.all(|part| says(&page, part.trim()));
                assert!(known, "`{fact}` is not on the page");
            }
        }
    }
}

#[test]
fn a_page_is_in_its_language_and_dated() {
    for (language, date) in [("nl", "1 januari 2026"), ("en", "1 January 2026")] {
        let page = html(SEVERAL, &["--lang", language]);
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains("<time datetime=\"2026-01-01\">"));
        assert!(page.contains(date), "{date}");
        assert!(page.contains(env!("CARGO_PKG_VERSION")));
        assert!(without_hash(&page).contains("HASH"));
    }
}

/// No script, no picture, no font and no style from elsewhere; links lead to the page itself.
#[test]
fn a_page_needs_nothing_from_anywhere() {
    for body in [example("textielhuis.toml").as_str(), SEVERAL, HOSTILE] {
        check_alone(&html(body, &[]));
    }
}

#[track_caller]
pub(crate) fn check_alone(page: &str) {
    assert!(!page.contains("@import") && !page.contains("url("));
    for tag in tags(page) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        assert!(
            !["script", "img", "link", "iframe", "object", "form"].contains(&name),
            "<{tag}>"
        );
        // What stands between quotes is a value, whatever it says.
        let names: String = tag.split('"').step_by(2).collect();
        assert!(
            !names.contains(" src=") && !names.contains(" on"),
            "<{tag}>"
        );
        if let Some((_, target)) = tag.split_once("href=") {
            assert!(target.starts_with("\"#"), "<{tag}>");
        }
    }
}

/// A name in another direction does not turn what stands around it.
#[test]
fn texts_of_others_have_their_own_direction() {
    let page = html(HOSTILE, &[]);
    assert!(page.contains("<h1><bdi>") && page.contains("<p dir=\"auto\">شركة</p>"));
}

/// Tags open and close in order, ids are used once, and headings skip no level.
#[test]
fn a_page_is_well_formed() {
    for body in [
        example("textielhuis.toml").as_str(),
        SEVERAL,
        HOSTILE,
        "format = 1\n",
    ] {
        check_well_formed(&html(body, &[]));
    }
}

#[track_caller]
pub(crate) fn check_well_formed(page: &str) {
    let mut open: Vec<&str> = vec!["html"];
    let (mut ids, mut level) = (Vec::new(), 0);
    for tag in tags(page) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        if let Some((_, id)) = tag.split_once(" id=\"") {
            let id = id.split('"').next().unwrap_or_default();
            assert!(!ids.contains(&id), "{id} stands twice");
            ids.push(id);
        }
        if let Some(heading) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
            assert!(heading <= level + 1, "<h{heading}> under <h{level}>");
            level = heading;
        }
        match name.strip_prefix('/') {
            Some("head") => {}
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if name == "br" || tag.ends_with('/') => {}
            None => open.push(name),
        }
    }
    assert_eq!(open, [] as [&str; 0]);
    for target in page
        .split("href=\"#")
        .chain(page.split("aria-labelledby=\""))
        .skip(1)
    {
        let target = target.split('"').next().unwrap_or_default();
        assert!(
            target.contains('<') || ids.contains(&target),
            "nothing has the id {target}"
        );
    }
}

#[test]
fn several_trainings_begin_with_the_mix() {
    let page = text(&html(SEVERAL, &[]));
    assert!(page.contains("Your organisation as a mix"), "{page}");
    assert!(
        page.contains("Too little is filled in to name a persona"),
        "{page}"
    );
    let one = text(&html(SEVERAL, &["--training", "2"]));
    assert!(
        one.contains(" B 1 January 2026 For this training")
            && !one.contains("Your organisation as a mix"),
        "{one}"
    );
}

#[test]
fn too_little_answered_says_what_to_answer_next() {
    let body = "format = 1\n[[training]]\ntitle = \"C\"\ninitiative = \"employer\"\n";
    let page = text(&html(body, &[]));
    for said in [
        "Too little is filled in to name a persona",
        "What is still missing Goal:",
        "weighs most",
        "How large is your organisation?",
    ] {
        assert!(page.contains(said), "`{said}` is not in:\n{page}");
    }
    assert!(
        !page.contains("Initiative: Who"),
        "answered already:\n{page}"
    );
    let empty = text(&html("format = 1\n", &[]));
    assert!(
        empty.contains("There is no training in this dossier yet"),
        "{empty}"
    );
}

#[test]
fn notes_can_be_left_out() {
    assert!(html(SEVERAL, &[]).contains("secret"));
    assert!(!html(SEVERAL, &["--no-notes"]).contains("secret"));
}

#[test]
fn a_page_goes_to_a_file_and_is_the_same_every_time() {
    let ended = run(SEVERAL, &["--format", "html", "-o", "d.html"]);
    assert_eq!(ended.out, "");
    assert_eq!(ended.read("d.html"), html(SEVERAL, &[]));
}

#[test]
fn what_does_not_go_together_is_refused() {
    leerkompas(&["report", "d.toml", "--format", "json", "--plan"])
        .run()
        .expect(2)
        .says("`--plan` does not go with `--format json`");
}

/// The first page of the example: the answer, for whoever reads no further.
#[test]
fn the_first_page_of_the_example() {
    let page = without_hash(&html(&example("textielhuis.toml"), &["--lang", "nl"]));
    let (_, page) = page.split_once("<body>").expect("a body");
    let (first, _) = page
        .split_once("<div class=\"training sole\"")
        .expect("a training");
    insta::assert_snapshot!(first);
}
