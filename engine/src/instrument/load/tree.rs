//! The files of an instrument as trees: where each of its entries stands.
//!
//! The valid instrument holds indices and no places. Whoever wants to say something of an entry that was read finds its
//! place here by the same number: the rows of a table are numbered through all files, as the loader reads them.

use std::ops::Range;
use std::sync::Arc;

use super::Files;
use super::files::Measure;
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Entry, Node, Notation, Value, parse};

/// The files of an instrument that can be read as TOML.
#[derive(Debug)]
pub struct Tree {
    questions: Option<(Arc<SourceFile>, Node)>,
    personas: Option<(Arc<SourceFile>, Node)>,
    journeys: Vec<(Arc<SourceFile>, Node)>,
    /// Whether a journey file is missing here because it is no TOML.
    journeys_hidden: bool,
}

impl Tree {
    /// The trees of the files that are TOML, and what is wrong with the others.
    pub(super) fn parse(files: &Files) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut measure = Measure::default();
        let mut read = |file: &Arc<SourceFile>| {
            let node = match parse(file, Notation::Toml) {
                Ok(node) => node,
                Err(errors) => {
                    problems.extend(errors);
                    return None;
                }
            };
            if let Err(problem) = measure.add(file, &node) {
                problems.push(problem);
                return None;
            }
            Some((Arc::clone(file), node))
        };
        let (questions, personas) = (read(&files.questions), read(&files.personas));
        let journeys: Vec<_> = files.journeys.iter().filter_map(read).collect();
        let tree = Self {
            questions,
            personas,
            journeys_hidden: journeys.len() < files.journeys.len(),
            journeys,
        };
        (tree, problems)
    }

    pub(super) fn questions(&self) -> Option<&(Arc<SourceFile>, Node)> {
        self.questions.as_ref()
    }

    pub(super) fn personas(&self) -> Option<&(Arc<SourceFile>, Node)> {
        self.personas.as_ref()
    }

    pub(super) fn journeys(&self) -> &[(Arc<SourceFile>, Node)] {
        &self.journeys
    }

    pub(super) fn journeys_hidden(&self) -> bool {
        self.journeys_hidden
    }

    /// The files as they are, one spot each.
    pub fn files(&self) -> impl Iterator<Item = Spot<'_>> {
        let files = self.questions.iter().chain(&self.personas);
        let files = files.chain(&self.journeys);
        files.map(|(file, node)| Spot {
            file,
            node: Some(node),
            span: node.span.clone(),
        })
    }

    /// The rows of a table, such as `[[question]]`, in all files.
    pub fn rows(&self, key: &str) -> Vec<Spot<'_>> {
        self.files().flat_map(|file| file.rows(key)).collect()
    }

    /// A key at the top of a file.
    pub fn top(&self, key: &str) -> Option<Spot<'_>> {
        self.files().find_map(|file| file.find(key))
    }
}

/// A place in a file, and what stands there.
#[derive(Clone, Debug)]
pub struct Spot<'a> {
    file: &'a Arc<SourceFile>,
    node: Option<&'a Node>,
    span: Range<usize>,
}

impl<'a> Spot<'a> {
    /// The file.
    pub fn file(&self) -> &'a Arc<SourceFile> {
        self.file
    }

    /// The bytes of the file.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The value, if it is one.
    pub fn node(&self) -> Option<&'a Node> {
        self.node
    }

    /// The value of a key, or this place itself if it has no such key: what is absent has no place of its own.
    #[must_use]
    pub fn key(&self, key: &str) -> Spot<'a> {
        self.find(key).unwrap_or_else(|| self.clone())
    }

    /// The value of a key, if it is there.
    pub fn find(&self, key: &str) -> Option<Spot<'a>> {
        let entry = self.entries().iter().find(|entry| entry.key == key)?;
        Some(self.of(&entry.node))
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&'a str> {
        match self.node.map(|node| &node.value) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// One item of a list, or this place itself if there is none.
    #[must_use]
    pub fn at(&self, item: usize) -> Spot<'a> {
        match self.node.map(|node| &node.value) {
            Some(Value::List(items)) => items.get(item).map_or(self.clone(), |node| self.of(node)),
            _ => self.clone(),
        }
    }

    /// The tables of a list under a key.
    pub fn rows(&self, key: &str) -> Vec<Spot<'a>> {
        match self.find(key).and_then(|spot| spot.node) {
            Some(Node {
                value: Value::List(items),
                ..
            }) => items.iter().map(|node| self.of(node)).collect(),
            _ => Vec::new(),
        }
    }

    /// The entries, if it is a table.
    pub fn entries(&self) -> &'a [Entry] {
        match self.node.map(|node| &node.value) {
            Some(Value::Table(entries)) => entries,
            _ => &[],
        }
    }

    /// Another value in the same file.
    #[must_use]
    pub fn of(&self, node: &'a Node) -> Spot<'a> {
        Spot {
            file: self.file,
            node: Some(node),
            span: node.span.clone(),
        }
    }

    /// Another place in the same file.
    #[must_use]
    pub fn part(&self, span: Range<usize>) -> Spot<'a> {
        Spot {
            file: self.file,
            node: None,
            span,
        }
    }
}
