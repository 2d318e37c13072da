//! Tables, and what a cell says.

/// A table. The first column names the row.
#[derive(Debug)]
pub struct Table {
    /// What it shows.
    pub label: String,
    /// How its columns relate.
    pub kind: TableKind,
    /// The columns.
    pub header: Vec<Column>,
    /// The rows, a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Kinds of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Texts.
    Texts,
    /// Where each of several stands.
    Standings,
    /// Answers beside each other, with a weight.
    Answers,
    /// Each answer once, with who gives it, and a weight.
    Givers,
    /// Figures.
    Figures,
    /// Figures, the higher the darker.
    Heat,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// A name for where there is little room.
    pub short: Option<String>,
    /// Whether it holds only a word or a figure.
    pub narrow: bool,
}

/// A cell.
#[derive(Debug, Default)]
pub struct Cell {
    /// A letter that stands for what is named.
    pub badge: Option<String>,
    /// What it says.
    pub text: String,
    /// What has to be added.
    pub note: Option<String>,
    /// Its kind, in a word.
    pub tag: Option<String>,
    /// Several texts, each with who it is from.
    pub parts: Vec<(String, String)>,
    /// Whether it stands out.
    pub strong: bool,
    /// How high its figure is, from 0 to 10.
    pub shade: Option<i32>,
}

impl Column {
    /// A column of texts.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            short: None,
            narrow: false,
        }
    }

    /// A column of words or figures.
    pub fn narrow(name: impl Into<String>) -> Self {
        Self {
            narrow: true,
            ..Self::new(name)
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
