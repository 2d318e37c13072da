//! The gallery in `docs/gallery` is what its README says: every file is what its command prints, and every picture shows a page as it is.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::harness::{example, leerkompas};

/// What makes all of it again.
const AGAIN: &str = "make it again with `docs/gallery/make`";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name))
        .unwrap_or_else(|error| panic!("docs/gallery/{name}: {error}; {AGAIN}"))
}

/// What is in a folder of the gallery, sorted.
fn names(under: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder().join(under)).expect("the folder is there");
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<_> = entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The rows of the README that `docs/gallery/make` goes by: a file and the arguments that make it.
fn rows(readme: &str) -> Vec<(&str, Vec<&str>)> {
    readme.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<(&str, Vec<&str>)> {
    let (file, rest) = line.strip_prefix("| [")?.split_once("](")?;
    let (_, command) = rest.split_once(" | `leerkompas ")?;
    Some((file, command.strip_suffix("` |")?.split(' ').collect()))
}

/// The targets of the links and pictures of a page that are files.
fn targets(page: &str) -> Vec<&str> {
    let targets = page.split("](").skip(1);
    targets
        .filter_map(|after| Some(after.split_once(')')?.0))
        .filter(|target| !target.starts_with("http") && !target.starts_with('#'))
        .collect()
}

/// A picture of a part of a page, and a mark of what it shows.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Picture {
    file: String,
    page: String,
    from: String,
    to: String,
    room: u32,
    width: u32,
    taken: String,
}

impl Picture {
    /// The mark that `tests/browser/pictures.mjs` gives to what is to be seen now. How a page was made stands at its end, on no picture.
    fn mark(&self) -> String {
        let page = read(&self.page);
        let shown = page
            .split("<section class=\"method\"")
            .next()
            .unwrap_or_default();
        let Self {
            from,
            to,
            room,
            width,
            ..
        } = self;
        let digest = Sha256::digest(format!("{shown}\n{from}\n{to}\n{room}\n{width}"));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn pictures() -> Vec<Picture> {
    serde_json::from_str(&read("pictures.json")).unwrap_or_else(|error| {
        panic!("docs/gallery/pictures.json: {error}; {AGAIN}");
    })
}

#[test]
fn every_file_of_the_gallery_is_what_its_command_prints() {
    let readme = read("README.md");
    let rows = rows(&readme);
    assert!(!rows.is_empty(), "the gallery lists no files");
    let mut stale = Vec::new();
    for (file, arguments) in rows {
        let examples = [
            "textielhuis.toml",
            "textielhuis-productie.toml",
            "sectorfonds.csv",
        ];
        let run = examples.iter().fold(leerkompas(&arguments), |run, name| {
            run.file(&format!("examples/{name}"), example(name))
        });
        if std::fs::read_to_string(folder().join(file)).ok() != Some(run.run().expect(0).out) {
            stale.push(file);
        }
    }
    assert!(
        stale.is_empty(),
        "these files of docs/gallery are not what the program writes now: {}; {AGAIN}",
        stale.join(", ")
    );
}

#[test]
fn the_gallery_holds_what_it_lists_and_nothing_else() {
    let readme = read("README.md");
    let mut listed: Vec<_> = rows(&readme).into_iter().map(|(file, _)| file).collect();
    listed.extend(["README.md", "make", "pictures", "pictures.json"]);
    listed.sort_unstable();
    assert_eq!(names(""), listed, "in docs/gallery, and in its README");
    let mut taken: Vec<_> = pictures().into_iter().map(|one| one.file).collect();
    taken.sort();
    assert_eq!(names("pictures"), taken, "the pictures, and pictures.json");
    for picture in taken {
        let target = format!("pictures/{picture}");
        assert!(
            targets(&readme).contains(&&*target),
            "the gallery does not show {target}"
        );
    }
}

#[test]
fn every_picture_shows_its_page_as_it_is() {
    let stale = pictures().into_iter().filter(|one| one.taken != one.mark());
    let stale: Vec<_> = stale.map(|one| one.file).collect();
    assert!(
        stale.is_empty(),
        "these pictures in docs/gallery show a page that is another now: {}; {AGAIN}",
        stale.join(", ")
    );
}

#[test]
fn links_to_and_in_the_gallery_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in ["README.md", "docs/gallery/README.md"] {
        let text = std::fs::read_to_string(root.join(page)).expect("the page is there");
        let folder = root
            .join(page)
            .parent()
            .expect("a folder")
            .canonicalize()
            .expect("a folder");
        for target in targets(&text) {
            let file = target.split('#').next().unwrap_or(target);
            assert!(folder.join(file).exists(), "{page} links to {target}");
        }
    }
}
