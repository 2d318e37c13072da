//! The files of an instrument, and how large they may be.

use std::sync::Arc;

use include_dir::{Dir, File, include_dir};
use sha2::{Digest, Sha256};

use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{self, Node, Value};
use crate::text::message::Message;

/// The files of an instrument.
#[derive(Clone, Debug)]
pub struct Files {
    /// `questions.toml`.
    pub questions: Arc<SourceFile>,
    /// `personas.toml`.
    pub personas: Arc<SourceFile>,
    /// `journeys.toml` and then the files in `journeys/`, by name: what belongs together may stand in one file of its own.
    pub journeys: Vec<Arc<SourceFile>>,
}

static JOURNEYS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../journeys");

impl Files {
    /// The names that the files have in a folder.
    pub const NAMES: [&'static str; 3] = ["questions.toml", "personas.toml", "journeys.toml"];

    /// The folder that further journey files have in a folder.
    pub const JOURNEYS: &'static str = "journeys";

    /// The instrument that comes with the program.
    pub fn embedded() -> Self {
        let [questions, personas, journeys] = Self::NAMES;
        let toml = |file: &&File<'_>| file.path().extension().is_some_and(|ext| ext == "toml");
        let mut further: Vec<_> = JOURNEYS.files().filter(toml).collect();
        further.sort_by_key(|file| file.path());
        let further = further.into_iter().map(|file| {
            let name = format!("{}/{}", Self::JOURNEYS, file.path().display());
            SourceFile::new(name, file.contents_utf8().unwrap_or_default())
        });
        let shared = SourceFile::new(journeys, include_str!("../../../../journeys.toml"));
        Self {
            questions: SourceFile::new(questions, include_str!("../../../../questions.toml")),
            personas: SourceFile::new(personas, include_str!("../../../../personas.toml")),
            journeys: std::iter::once(shared).chain(further).collect(),
        }
    }

    /// How large they may be together, in bytes: twenty times ours, so that whatever is read ends soon.
    pub const MOST_BYTES: usize = syntax::MOST_BYTES;

    /// How many journey files there may be.
    pub const MOST_FILES: usize = 1000;

    /// All of them, in the order in which they are read.
    pub fn all(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        [&self.questions, &self.personas]
            .into_iter()
            .chain(&self.journeys)
    }

    pub(super) fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for file in self.all() {
            hasher.update((file.text().len() as u64).to_le_bytes());
            hasher.update(file.text());
        }
        let digest = hasher.finalize();
        digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// How many values the files may hold together, and how many of them may be rows: tables in a list.
const MOST_NODES: usize = 250_000;
const MOST_ROWS: usize = 20_000;

/// Counts what is in the files, and reports the first place where it is more than anybody can mean.
#[derive(Debug, Default)]
pub(super) struct Measure {
    nodes: usize,
    rows: usize,
}

impl Measure {
    /// Adds a file.
    pub(super) fn add(&mut self, file: &Arc<SourceFile>, node: &Node) -> Result<(), Diagnostic> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            let message = Message::new("too-many-values").number("most", MOST_NODES);
            return Err(Diagnostic::new(message).at(file, node.span.clone()));
        }
        match &node.value {
            Value::List(items) => {
                for item in items {
                    self.rows += usize::from(matches!(item.value, Value::Table(_)));
                    if self.rows > MOST_ROWS {
                        let message = Message::new("too-many-rows").number("most", MOST_ROWS);
                        return Err(Diagnostic::new(message).at(file, item.span.clone()));
                    }
                    self.add(file, item)?;
                }
                Ok(())
            }
            Value::Table(entries) => entries
                .iter()
                .try_for_each(|entry| self.add(file, &entry.node)),
            _ => Ok(()),
        }
    }
}
