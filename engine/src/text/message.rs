//! Messages before they have a language: an id and its arguments.
//!
//! The pure parts of the crate speak in [`Message`]s; a [`Locale`](crate::text::locale::Locale) turns them into Dutch,
//! English or whatever folder `locales/` holds. So no rule, error or verdict is tied to a language.

use std::fmt;

/// Something to tell a person: the id of a text in `locales/*.ftl` and the values it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text that is shown as it is, control characters made visible.
    Text(String),
    /// A whole number; languages choose plurals by it.
    Number(i64),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// The same message with a text argument.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, Value::Text(value.to_string())));
        self
    }

    /// The same message with a number; values beyond `i64` are capped, no text counts that far.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl TryInto<i64>) -> Self {
        let value = value.try_into().unwrap_or(i64::MAX);
        self.arguments.push((name, Value::Number(value)));
        self
    }

    /// The same with every text cut to so many characters.
    #[must_use]
    pub fn shortened(mut self, most: usize) -> Self {
        for (_, value) in &mut self.arguments {
            if let Value::Text(text) = value
                && let Some((end, _)) = text.char_indices().nth(most)
            {
                text.truncate(end);
                text.push('…');
            }
        }
        self
    }

    /// The stable id, which is also the code of a diagnostic.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments in the order they were given.
    pub fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }
}
