//! The program's own texts: all languages say the same things, and the code says nothing that they lack.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use leerkompas_engine::text::locale::codes;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of a locale file, by id: each with the names of its variables.
fn texts(code: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join(format!("engine/locales/{code}.ftl")))
        .expect("a locale file");
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        let starts = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        if starts && let Some((id, _)) = line.split_once(" = ") {
            id.clone_into(&mut current);
            assert!(!texts.contains_key(id), "{code}: {id} is defined twice");
            texts.insert(current.clone(), BTreeSet::new());
        }
        for variable in line.split('$').skip(1) {
            let name: String = variable
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            texts.entry(current.clone()).or_default().insert(name);
        }
    }
    texts
}

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "rs" || extension == "html")
        {
            found.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Every `"quoted-words"` of the source, which is how ids of texts look.
fn quoted(source: &str) -> BTreeSet<&str> {
    source
        .split('"')
        .filter(|text| text.contains('-'))
        .collect()
}

#[test]
fn all_languages_define_the_same_texts_with_the_same_variables() {
    let codes = codes();
    assert!(codes.contains(&"nl") && codes.contains(&"en"), "{codes:?}");
    let reference = texts(codes[0]);
    assert!(reference.len() > 150);
    for code in &codes[1..] {
        assert_eq!(reference, texts(code), "{} and {code} differ", codes[0]);
    }
}

#[test]
fn every_text_that_the_code_says_exists_and_none_is_left_over() {
    let mut source = String::new();
    for folder in ["src", "engine/src", "engine/templates"] {
        sources(&root().join(folder), &mut source);
    }
    let texts = texts("en");
    let mut said = BTreeSet::new();
    for marker in ["Message::new(\"", ".get(\""] {
        for after in source.split(marker).skip(1) {
            let id = after.split('"').next().unwrap_or_default();
            if marker == ".get(\"" && !texts.contains_key(id) {
                assert!(!id.contains('-'), "`{id}` is no text");
                continue;
            }
            said.insert(id);
            assert!(texts.contains_key(id), "`{id}` is no text");
        }
    }
    assert!(
        said.len() > 80,
        "only {} texts were found in the source",
        said.len()
    );
    let quoted = quoted(&source);
    for id in texts
        .keys()
        .filter(|id| !id.starts_with("help") && !id.starts_with("value-"))
    {
        // Other words for an item are looked for by the id of its text.
        let id = id.strip_suffix("-words").unwrap_or(id);
        // What a code means is looked for by the code.
        let id = id.strip_prefix("explain-").unwrap_or(id);
        let used = said.contains(id) || quoted.contains(id);
        assert!(
            used || source.contains(&format!("\"{id}\"")),
            "nothing says `{id}`"
        );
    }
}
