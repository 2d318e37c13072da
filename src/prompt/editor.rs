//! What is asked outside the questions of an interview: a text in the person's editor, and one of a few things to do.

use std::env;
use std::io;

use console::Term;
use dialoguer::{Editor, Select};

/// Runs the editor as a shell understands it, which is how other programs read these variables, and empties the text when that
/// fails or is interrupted: how it ended is not told otherwise.
const BY_SHELL: &str = r#"sh -c 'trap : INT; (eval "${VISUAL:-$EDITOR} \"\$@\"") || : >"$1"' sh"#;

/// The editor that the person chose, if they did; Windows has one in any case.
pub fn editor() -> Option<String> {
    let named = ["VISUAL", "EDITOR"].into_iter();
    let mut named = named.filter_map(|name| env::var(name).ok().filter(|it| !it.trim().is_empty()));
    named.next().or(cfg!(windows).then(|| "notepad".to_owned()))
}

/// What came of editing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// This is the text now.
    Text(String),
    /// It was not saved, or saved as it was.
    Same,
    /// The editor failed, or left nothing.
    Nothing,
}

/// Lets a person edit a copy of a text, in a file with this ending.
///
/// # Errors
/// When no copy can be made, or no editor started.
pub fn edit(text: &str, ending: &str) -> io::Result<Edited> {
    let mut editor = Editor::new();
    editor.extension(ending).trim_newlines(false);
    if cfg!(unix) {
        editor.executable(BY_SHELL);
    }
    let edited = match editor.edit(text).map_err(io_error) {
        // It took the copy away.
        Err(error) if cfg!(unix) && error.kind() == io::ErrorKind::NotFound => {
            return Ok(Edited::Nothing);
        }
        edited => edited?,
    };
    Ok(match edited {
        Some(edited) if edited.trim().is_empty() => Edited::Nothing,
        Some(edited) if edited != text => Edited::Text(edited),
        _ => Edited::Same,
    })
}

/// Which of a few things to do, by position; nothing when the person turns away. The question has to be told before: a list
/// draws its own lines again, and no others.
///
/// # Errors
/// `Interrupted` when the person interrupts.
pub fn select(items: &[String]) -> io::Result<Option<usize>> {
    let term = Term::stderr();
    let select = Select::new().items(items).default(0).report(false);
    let chosen = select.interact_on_opt(&term).map_err(io_error);
    // An interruption would leave it hidden.
    let _ = term.show_cursor();
    chosen
}

fn io_error(error: dialoguer::Error) -> io::Error {
    let dialoguer::Error::IO(error) = error;
    error
}
