//! The README and the pages in `docs/` do what they say: their commands run on the example, their output is the program's.

use crate::harness::{example, leerkompas, without_hash};
use crate::volunteers::with_folder;

fn read(page: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    std::fs::read_to_string(path).expect("the page is there")
}

/// The console blocks of the README: each a `$ leerkompas …` line and what it prints.
fn blocks(readme: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().expect("the block ends");
        let (command, output) = block.split_once('\n').expect("a command line");
        blocks.push((
            command.trim_start_matches("$ ").to_owned(),
            output.to_owned(),
        ));
    }
    blocks
}

#[test]
fn every_block_prints_what_it_shows() {
    let mut blocks = blocks(&read("README.md"));
    assert!(
        blocks.len() >= 3,
        "the README shows only {} commands",
        blocks.len()
    );
    for page in [
        "docs/architecture.md",
        "docs/batch.md",
        "docs/consultants.md",
        "docs/dossier.md",
        "docs/exit-codes.md",
        "docs/faq.md",
        "docs/instrument.md",
        "docs/method.md",
        "docs/portfolio.md",
    ] {
        blocks.extend(self::blocks(&read(page)));
    }
    for (command, shown) in blocks {
        let words: Vec<_> = command.split(' ').collect();
        let arguments = words
            .strip_prefix(&["leerkompas"])
            .unwrap_or_else(|| panic!("`{command}` runs something else"));
        let ended = with_folder(leerkompas(arguments))
            .file("examples/textielhuis.toml", example("textielhuis.toml"))
            .file(
                "examples/textielhuis-productie.toml",
                example("textielhuis-productie.toml"),
            )
            .file("examples/answers.csv", example("answers.csv"))
            .file("examples/sectorfonds.csv", example("sectorfonds.csv"))
            .run()
            .expect(0);
        let (printed, shown) = (without_hash(&ended.out), shown.trim_end());
        match shown.strip_suffix("\n...") {
            Some(start) => assert!(printed.starts_with(start), "`{command}` prints:\n{printed}"),
            None => assert_eq!(printed.trim_end(), shown, "`{command}`"),
        }
    }
}

#[test]
fn the_pages_name_files_that_are_there() {
    let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = std::fs::read_dir(top.join("docs")).expect("the pages");
    let docs = docs.map(|entry| entry.expect("a page").path());
    let docs = docs.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let pages = ["README.md", "CONTRIBUTING.md", "fuzz/README.md"].map(|page| top.join(page));
    let mut named = 0;
    for page in docs.chain(pages) {
        let text = std::fs::read_to_string(&page).expect("a page");
        for path in text.split('`').skip(1).step_by(2) {
            let ours = ["src/", "engine/", "tests/", "docs/", "bench/", "packaging/"];
            let is_pattern = path.contains(['<', '*', '{', ' ']);
            if ours.iter().any(|folder| path.starts_with(folder)) && !is_pattern {
                assert!(top.join(path).exists(), "{} names {path}", page.display());
                named += 1;
            }
        }
    }
    assert!(named > 20, "{named}");
}
