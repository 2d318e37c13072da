//! A dossier as anybody may write it.
//!
//! It is refused with reasons, or read. What is read is the same dossier after it was written, in either notation, over its own
//! text or afresh; writing it twice changes nothing more; and as a record it is scored or rejected, never both or neither.

use std::sync::Arc;

use leerkompas_engine::batch::{Source, Target};
use leerkompas_engine::dossier::{Dossier, json_text, parse, take_over, toml_text};
use leerkompas_engine::report::Detail;
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::syntax::{self, Notation};

use super::batch::{outcome_of, work};
use super::checks::assert_told;
use super::{EMBEDDED, ENGLISH};

/// A dossier in TOML.
pub fn toml(bytes: &[u8]) {
    let Some(file) = text(bytes) else { return };
    if let Some(dossier) = read(&file, Notation::Toml) {
        // As the interview does: into the text that is there, comments and all.
        let over = toml_text(&EMBEDDED, &dossier, file.text());
        assert_same(&dossier, &over, Notation::Toml);
        let again = toml_text(&EMBEDDED, &dossier, &over);
        assert_eq!(again, over, "written twice, it changes");
    }
    as_record(bytes, Notation::Toml);
}

/// A dossier in JSON.
pub fn json(bytes: &[u8]) {
    let Some(file) = text(bytes) else { return };
    if syntax::parse(&file, Notation::Json).is_ok() && !file.text().trim().is_empty() {
        // What this program takes for JSON, others do too, apart from odd white space, controls in texts and a limit of theirs.
        let usual = file.text().replace(char::is_whitespace, " ");
        if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(&usual) {
            let known = ["recursion limit", "control character"];
            let said = error.to_string();
            let is_known = known.iter().any(|known| said.contains(known));
            assert!(is_known, "no JSON: {said}");
        }
    }
    read(&file, Notation::Json);
    as_record(bytes, Notation::Json);
}

/// The text of a file, if it is text.
fn text(bytes: &[u8]) -> Option<Arc<SourceFile>> {
    match SourceFile::decode("d", bytes.to_vec()) {
        Ok(file) => Some(file),
        Err(problem) => {
            assert_told(&[problem]);
            None
        }
    }
}

/// The dossier, if it is one; what is written of it is the same.
fn read(file: &Arc<SourceFile>, notation: Notation) -> Option<Dossier> {
    let taken = take_over(&EMBEDDED, file, notation);
    match parse(&EMBEDDED, file, notation) {
        Err(problems) => {
            assert_told(&problems);
            let (Err(problems) | Ok((_, problems))) = taken;
            // An empty file is refused before it is looked at.
            if !problems.is_empty() {
                assert_told(&problems);
            }
            None
        }
        Ok(dossier) => {
            assert_same(
                &dossier,
                &toml_text(&EMBEDDED, &dossier, ""),
                Notation::Toml,
            );
            assert_same(&dossier, &json_text(&EMBEDDED, &dossier), Notation::Json);
            let (taken, problems) = taken.expect("what can be read can be taken over");
            assert!(problems.is_empty());
            if !dossier.session.is_of_other(&EMBEDDED) {
                assert_eq!(taken, dossier);
            }
            Some(dossier)
        }
    }
}

/// A text that was written of a dossier is that dossier.
#[track_caller]
fn assert_same(dossier: &Dossier, written: &str, notation: Notation) {
    let file = SourceFile::new("written", written);
    match parse(&EMBEDDED, &file, notation) {
        Ok(read) => assert_eq!(&read, dossier, "{written}"),
        Err(problems) => panic!("cannot be read again: {problems:?}\n{written}"),
    }
}

/// The same bytes as a record among others.
fn as_record(bytes: &[u8], notation: Notation) {
    let target = Target::Jsonl(Detail::Brief);
    let work = work(&EMBEDDED, &ENGLISH, Source::Whole(notation), target);
    let outcome = outcome_of(&work, bytes, 0, usize::MAX);
    assert!(outcome.rows <= 1);
    assert_eq!(outcome.tally.scored, outcome.scores.lines().count() as u64);
}
