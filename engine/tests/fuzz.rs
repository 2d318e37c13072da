//! The kept corpus of the fuzzer, and what it ever found, replayed: each file through the function that found it.
//!
//! `fuzz/README.md` says how the fuzzer is run and what each target promises.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

#[path = "../../fuzz/src/lib.rs"]
pub mod promises;

use promises::{TARGETS, Target};

/// The fuzzer allows two seconds. Tests are not optimised, and machines are busy.
const MOST_TIME: Duration = Duration::from_secs(30);
/// The corpus is kept for what it reaches, not for its size.
const MOST_BYTES: u64 = 1 << 20;
/// What the main thread of a program has.
const STACK: usize = 8 << 20;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fuzz")
        .join(path)
}

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries
        .map(|entry| name(entry.expect("an entry")))
        .collect()
}

/// The files of a target.
fn files(kind: &str, target: &str) -> Vec<PathBuf> {
    let folder = folder(kind).join(target);
    // A target that never found anything has no findings.
    if kind == "findings" && !folder.exists() {
        return Vec::new();
    }
    names(&folder)
        .iter()
        .map(|name| folder.join(name))
        .collect()
}

fn replay(name: &str) {
    let (_, target) = TARGETS
        .into_iter()
        .find(|(known, _)| *known == name)
        .expect("a target");
    let corpus = files("corpus", name);
    assert!(corpus.len() >= 10, "the corpus of {name} is missing");
    for file in corpus.into_iter().chain(files("findings", name)) {
        replay_file(target, &file);
    }
}

fn replay_file(target: Target, path: &Path) {
    let bytes = fs::read(path).expect("a file");
    let (sender, receiver) = channel();
    let work = move || {
        let outcome = catch_unwind(AssertUnwindSafe(|| target(&bytes)));
        // Nobody listens any more when it took too long.
        let _ = sender.send(outcome.is_ok());
    };
    let thread = std::thread::Builder::new().stack_size(STACK);
    let thread = thread.spawn(work).expect("a thread");
    match receiver.recv_timeout(MOST_TIME) {
        Ok(true) => thread.join().expect("it has ended"),
        Ok(false) => panic!("{}: a promise is broken, see above", path.display()),
        Err(RecvTimeoutError::Timeout) => {
            panic!("{}: not done after {MOST_TIME:?}", path.display())
        }
        Err(RecvTimeoutError::Disconnected) => panic!("{}: no outcome", path.display()),
    }
}

#[test]
fn dossiers_in_json_keep_their_promises() {
    replay("dossier_json");
}

#[test]
fn dossiers_in_toml_keep_their_promises() {
    replay("dossier_toml");
}

#[test]
fn edited_instruments_keep_their_promises() {
    replay("edited");
}

#[test]
fn instruments_keep_their_promises() {
    replay("instrument");
}

#[test]
fn lines_keep_their_promises() {
    replay("lines");
}

#[test]
fn reports_keep_their_promises() {
    replay("report");
}

#[test]
fn tables_keep_their_promises() {
    replay("table");
}

/// A folder that no target has would never be replayed, and a target that is not built never be run.
#[test]
fn every_folder_and_every_program_belongs_to_a_target() {
    let targets: BTreeSet<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&folder("corpus")), targets);
    assert!(names(&folder("findings")).is_subset(&targets));
    let programs = targets.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&folder("fuzz_targets")), programs);
    let manifest = fs::read_to_string(folder("Cargo.toml")).expect("a manifest");
    for name in &targets {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}

#[test]
fn the_corpus_is_small() {
    let size = |path: PathBuf| fs::metadata(path).map_or(0, |found| found.len());
    let all = ["corpus", "findings"].into_iter().flat_map(|kind| {
        let targets = TARGETS.iter();
        targets.flat_map(move |(name, _)| files(kind, name))
    });
    let bytes: u64 = all.map(size).sum();
    assert!(bytes < MOST_BYTES, "{bytes} bytes");
}
