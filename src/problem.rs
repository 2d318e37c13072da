//! Why a command cannot go on: the errors that reach the top, each with its exit code and its words.

use std::fmt;
use std::io;
use std::path::Path;

use crate::exit::Exit;
use leerkompas_engine::diagnostic::{Diagnostic, Look, render};
use leerkompas_engine::locale::Locale;
use leerkompas_engine::message::Message;

/// An error of a command.
#[derive(Debug)]
pub enum Problem {
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

impl Problem {
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
            Problem::Invalid(_) | Problem::Io { .. } | Problem::Stopped(..) => Exit::Failed,
            Problem::Usage(..) => Exit::Usage,
            Problem::Rejected(_) => Exit::Rejected,
            Problem::NoTerminal => Exit::NoTerminal,
        }
    }

    /// What is said of it, ending with a newline.
    pub fn text(&self, locale: &Locale, look: Look) -> String {
        let diagnostics = match self {
            Problem::Invalid(diagnostics) => return render(diagnostics, locale, look),
            Problem::Io { message, error } => {
                let message = message.clone().text("cause", cause(error, locale));
                vec![Diagnostic::new(message)]
            }
            Problem::Usage(message, hint) => {
                let diagnostic = Diagnostic::new(message.clone());
                vec![match hint {
                    Some(hint) => diagnostic.hint(hint.clone()),
                    None => diagnostic,
                }]
            }
            Problem::Stopped(message, hint) => {
                vec![Diagnostic::new(message.clone()).hint(hint.clone())]
            }
            Problem::Rejected(message) => vec![Diagnostic::new(message.clone())],
            Problem::NoTerminal => {
                vec![
                    Diagnostic::new(Message::new("no-terminal"))
                        .hint(Message::new("hint-no-terminal")),
                ]
            }
        };
        render(&diagnostics, locale, look)
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

impl fmt::Display for Problem {
    /// For logs and tests; people read [`Problem::text`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Invalid(diagnostics) => {
                let codes: Vec<_> = diagnostics.iter().map(Diagnostic::code).collect();
                write!(f, "{}", codes.join(", "))
            }
            Problem::Io { message, error } => write!(f, "{}: {error}", message.id()),
            Problem::Usage(message, _)
            | Problem::Rejected(message)
            | Problem::Stopped(message, _) => {
                write!(f, "{}", message.id())
            }
            Problem::NoTerminal => write!(f, "no-terminal"),
        }
    }
}

impl std::error::Error for Problem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Problem::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<Vec<Diagnostic>> for Problem {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Invalid(diagnostics)
    }
}

impl From<Diagnostic> for Problem {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Invalid(vec![diagnostic])
    }
}
