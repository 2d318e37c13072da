//! No judge is blind: each refuses an output in which the string stands raw.

use leerkompas_engine::export::Dialect;

use super::{html, markdown, sql, table, terminal, tree};
use crate::strings::{MARK, NASTY};

fn nasty(name: &str) -> &'static str {
    let found = NASTY.iter().find(|nasty| nasty.name == name);
    &found
        .unwrap_or_else(|| panic!("no string is called {name}"))
        .text
}

/// Of these strings, raw in an output of this form, the judge sees each; the harmless word it lets pass.
#[track_caller]
fn sees(form: &str, judge: impl Fn(&str, &str, &str) -> super::Judged, names: &[&str]) {
    let output = |text: &str| form.replace('@', text);
    judge(&output(MARK), &output(MARK), MARK).expect("nothing is wrong");
    for name in names {
        let text = nasty(name);
        let judged = judge(&output(text), &output(MARK), text);
        assert!(judged.is_err(), "{name} was not seen in {:?}", output(text));
    }
}

#[test]
fn the_judge_of_terminals_sees() {
    let steered = [
        "CSI colour",
        "CSI as one character",
        "OSC link",
        "bell",
        "backspaces",
        "carriage return",
        "bidi override",
        "zero width space",
        "tag characters",
        "soft hyphen",
        "line and paragraph separators",
        "filler letters",
        "NUL",
    ];
    sees(
        "name: @\n",
        |found, _, _| terminal::steers_nothing(found, false),
        &steered,
    );
    let coloured = [
        "CSI hidden text",
        "CSI clear",
        "OSC title",
        "CSI cursor up and erase",
        "CSI mouse",
        "bidi isolates",
        "reset",
    ];
    sees(
        "\u{1b}[1mname: @\u{1b}[0m\n",
        |found, _, _| terminal::steers_nothing(found, true),
        &coloured,
    );
    let cut = |found: &str, harmless: &str, text: &str| {
        terminal::tells(&found.replace("script", ""), harmless, text)
    };
    sees("name: @\n", cut, &["script"]);
}

#[test]
fn the_judge_of_html_sees() {
    let text = [
        "script",
        "picture",
        "vector picture",
        "end of an element",
        "entity",
        "HTML comment",
        "CDATA",
        "bidi override",
        "tab",
    ];
    sees("<p>name: @.</p>", html::tells, &text);
    sees(
        "<p title=\"@\">name</p>",
        html::tells,
        &["end of an attribute", "entity"],
    );
    sees(
        "<p title='@'>name</p>",
        html::tells,
        &["end of a single-quoted attribute"],
    );
    sees(
        "<title>@</title>",
        html::tells,
        &["end of the title", "entity"],
    );
    sees("<style>/* @ */</style>", html::tells, &["end of the style"]);
}

#[test]
fn the_judge_of_markdown_sees() {
    let text = [
        "Markdown link",
        "Markdown picture",
        "autolink",
        "strong",
        "emphasis",
        "struck",
        "code",
        "fence",
        "heading",
        "list of dashes",
        "list of pluses",
        "numbered list",
        "quotation",
        "rule",
        "mathematics",
        "HTML in Markdown",
        "escapes",
        "entity",
        "HTML comment",
        "wiki link",
        "Markdown reference",
    ];
    sees("a\n\n@\n\nb\n", markdown::tells, &text);
    sees(
        "# @\n\nb\n",
        markdown::tells,
        &[
            "heading that closes",
            "only a heading",
            "heading with attributes",
            "strong",
        ],
    );
    sees("| a |\n|---|\n| @ |\n", markdown::tells, &["cells", "code"]);
    sees("- @\n", markdown::tells, &["task", "spaces at both ends"]);
    sees(
        "a\n@\n",
        markdown::tells,
        &["underline of a heading", "rule"],
    );
    sees("*@*\n", markdown::tells, &["unusual spaces at both ends"]);
}

#[test]
fn the_judge_of_trees_sees() {
    sees(
        "{\"name\": \"@\"}",
        tree::json,
        &[
            "JSON",
            "quotes",
            "escapes",
            "line break",
            "CSI colour",
            "zero width space",
        ],
    );
    sees(
        "name = \"@\" # @\n",
        tree::toml,
        &["TOML", "escapes", "line break", "NUL", "bidi override"],
    );
}

#[test]
fn the_judge_of_tables_sees() {
    for nasty in NASTY
        .iter()
        .filter(|nasty| nasty.name.starts_with("formula"))
    {
        let only_quoted = [
            "formula between quotes",
            "formula in a next cell",
            "formula after a semicolon",
            "formula on a next line",
        ];
        let seen = table::is_text(&nasty.text).is_err();
        assert_eq!(seen, !only_quoted.contains(&nasty.name), "{}", nasty.name);
    }
    assert!(
        table::tells("", "x").is_err()
            && table::tells("'x", "x").is_err()
            && table::tells("=1", "'=1").is_err()
    );
    for name in ["formula in a next cell", "formula on a next line"] {
        assert!(
            table::rows(format!("a,b\n{},x\n", nasty(name)).as_bytes()).is_err(),
            "{name}"
        );
    }
}

#[test]
fn the_judge_of_queries_sees() {
    let comments = "-- a\n-- b\n-- c\n";
    for (dialect, form, names) in [
        (
            Dialect::DuckDb,
            "SELECT '@' AS \"x\";",
            &["end of a statement", "formula", "bidi override"][..],
        ),
        (
            Dialect::DuckDb,
            "SELECT \"@\" FROM y;",
            &["end of a statement in double quotes"],
        ),
        (
            Dialect::Spark,
            "SELECT '@' AS `x`;",
            &[
                "end of a statement",
                "backslash before a quote",
                "backslash at the end",
                "variable of Spark",
            ],
        ),
        (
            Dialect::Spark,
            "SELECT `@` FROM y;",
            &["end of a name in backticks", "variable of Spark"],
        ),
        (
            Dialect::Postgres,
            "SELECT E'@' AS \"x\";",
            &[
                "end of a statement",
                "backslash at the end",
                "escape of PostgreSQL",
            ],
        ),
        (
            Dialect::Postgres,
            "SELECT @ FROM y;",
            &["dollar quotes", "SQL comment in stars", "variable of psql"],
        ),
        (
            Dialect::Postgres,
            "-- @\nSELECT 1;",
            &["line break", "end of a statement", "variable of Spark"],
        ),
    ] {
        let judge =
            |found: &str, harmless: &str, text: &str| sql::tells(dialect, found, harmless, text);
        sees(&(comments.to_owned() + form), judge, names);
    }
}
