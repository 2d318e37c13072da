//! Why a command cannot go on: the errors that reach the top, each with its exit code and its words.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::Path;

use crate::exit::Exit;
use leerkompas_engine::syntax::diagnostic::{Diagnostic, Look, render};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// An error of a command.
#[derive(Debug)]
pub enum CommandError {
    /// Files that are not valid.
    Invalid(Vec<Diagnostic>),
    /// A file or stream that cannot be read or written.
    Io {
        /// `cannot-read` or `cannot-write`.
        message: Message,
        /// What the system says.
        error: io::Error,
    },
    /// A command line that cannot be followed, with a hint.
    Usage(Message, Option<Message>),
    /// Something in the way that only the person can clear, with a hint.
    Stopped(Message, Message),
    /// A record that cannot be scored, when one is too many.
    Rejected(Message),
    /// Nobody can be asked.
    NoTerminal,
}

impl CommandError {
    /// A file that cannot be read, unless what reads it knows better what is wrong.
    pub fn read(path: &Path, error: io::Error) -> Self {
        error.downcast().unwrap_or_else(|error| Self::Io {
            message: Message::new("cannot-read").text("file", path.display()),
            error,
        })
    }

    /// A file that cannot be written.
    pub fn write(path: &Path, error: io::Error) -> Self {
        Self::Io {
            message: Message::new("cannot-write").text("file", path.display()),
            error,
        }
    }

    /// How the program ends on it.
    pub fn exit(&self) -> Exit {
        match self {
            CommandError::Invalid(_) | CommandError::Io { .. } | CommandError::Stopped(..) => {
                Exit::Failed
            }
            CommandError::Usage(..) => Exit::Usage,
            CommandError::Rejected(_) => Exit::Rejected,
            CommandError::NoTerminal => Exit::NoTerminal,
        }
    }

    /// What is said of it, ending with a newline.
    pub fn text(&self, locale: &Locale, look: Look) -> String {
        render(&self.diagnostics(locale), locale, look)
    }

    /// The first of what is wrong, in a line.
    pub fn summary(&self, locale: &Locale) -> String {
        let diagnostics = self.diagnostics(locale);
        let first = diagnostics.first();
        first.map_or_else(String::new, |it| locale.say(&it.message))
    }

    fn diagnostics(&self, locale: &Locale) -> Cow<'_, [Diagnostic]> {
        Cow::Owned(match self {
            CommandError::Invalid(diagnostics) => return Cow::Borrowed(diagnostics),
            CommandError::Io { message, error } => {
                let message = message.clone().text("cause", cause(error, locale));
                vec![Diagnostic::new(message)]
            }
            CommandError::Usage(message, hint) => {
                let diagnostic = Diagnostic::new(message.clone());
                vec![match hint {
                    Some(hint) => diagnostic.hint(hint.clone()),
                    None => diagnostic,
                }]
            }
            CommandError::Stopped(message, hint) => {
                vec![Diagnostic::new(message.clone()).hint(hint.clone())]
            }
            CommandError::Rejected(message) => vec![Diagnostic::new(message.clone())],
            CommandError::NoTerminal => {
                vec![
                    Diagnostic::new(Message::new("no-terminal"))
                        .hint(Message::new("hint-no-terminal")),
                ]
            }
        })
    }
}

/// The cause in words; the system's own words when we have none.
fn cause(error: &io::Error, locale: &Locale) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "cause-not-found",
        io::ErrorKind::PermissionDenied => "cause-permission",
        io::ErrorKind::IsADirectory => "cause-directory",
        io::ErrorKind::NotADirectory => "cause-not-a-directory",
        io::ErrorKind::AlreadyExists => "cause-exists",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "cause-full",
        io::ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        _ => return error.to_string(),
    };
    locale.get(id)
}

impl fmt::Display for CommandError {
    /// For logs and tests; people read [`CommandError::text`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommandError::Invalid(diagnostics) => {
                let codes: Vec<_> = diagnostics.iter().map(Diagnostic::code).collect();
                write!(f, "{}", codes.join(", "))
            }
            CommandError::Io { message, error } => write!(f, "{}: {error}", message.id()),
            CommandError::Usage(message, _)
            | CommandError::Rejected(message)
            | CommandError::Stopped(message, _) => {
                write!(f, "{}", message.id())
            }
            CommandError::NoTerminal => write!(f, "no-terminal"),
        }
    }
}

impl std::error::Error for CommandError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CommandError::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<Vec<Diagnostic>> for CommandError {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Invalid(diagnostics)
    }
}

impl From<Diagnostic> for CommandError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Invalid(vec![diagnostic])
    }
}
