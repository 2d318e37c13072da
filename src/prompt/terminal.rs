//! The terminal itself: whether there is one, and leaving it as it was found.

use std::io::{self, IsTerminal};

use console::Term;

/// Whether a person can be asked with lists: prompts go to stderr, keys come from stdin or the controlling terminal.
pub fn can_ask() -> bool {
    let keys = io::stdin().is_terminal() || cfg!(unix) && std::fs::File::open("/dev/tty").is_ok();
    io::stderr().is_terminal() && keys
}

/// Calls `stop` once, on a thread of its own, when the person or the system asks the program to end. `stop` must not
/// return.
///
/// # Errors
/// When the system refuses a handler.
pub fn on_interrupt(stop: impl FnMut() + Send + 'static) -> io::Result<()> {
    ctrlc::set_handler(stop).map_err(io::Error::other)
}

/// Shows the cursor again and puts the line discipline back as it was when `remembered` was made.
pub fn restore(remembered: &Remembered) {
    if Term::stderr().is_term() {
        let _ = Term::stderr().show_cursor();
    }
    #[cfg(unix)]
    if let Some(modes) = &remembered.modes {
        let _ =
            rustix::termios::tcsetattr(io::stderr(), rustix::termios::OptionalActions::Now, modes);
    }
    #[cfg(not(unix))]
    let _ = remembered;
}

/// How the terminal was set before anybody was asked.
pub struct Remembered {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Remembered {
    /// Remembers the terminal as it is now.
    pub fn now() -> Self {
        Self {
            #[cfg(unix)]
            modes: rustix::termios::tcgetattr(io::stderr()).ok(),
        }
    }
}
