//! Texts in every language of the instrument.

/// A language of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(usize);

impl Language {
    pub(crate) fn new(index: usize) -> Self {
        Self(index)
    }
}

/// The same text in every language of its instrument; loading makes sure none is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Box<[String]>);

impl Text {
    pub(crate) fn new(texts: Vec<String>) -> Self {
        Self(texts.into_boxed_slice())
    }

    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(language.0).map_or("", String::as_str)
    }

    /// The texts in all languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
