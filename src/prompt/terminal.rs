//! The terminal itself: whether there is one, and leaving it as it was found.

use std::io::{self, IsTerminal};

use console::Term;

/// Whether a person can be asked by keys: prompts go to stderr, keys come from stdin or the controlling terminal.
pub fn can_ask() -> bool {
    let keys = io::stdin().is_terminal() || cfg!(unix) && std::fs::File::open("/dev/tty").is_ok();
    io::stderr().is_terminal() && keys
}

/// Calls `stop`, on a thread of its own, when the person or the system asks the program to end. `stop` ends
/// the program, or returns when that ends anyway.
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
        let _ = Term::stderr().write_str(PASTE_AS_KEYS);
    }
    remembered.set();
}

/// Has the terminal say where a paste begins and ends, so that a line break in it confirms nothing.
const PASTE_MARKED: &str = "\u{1b}[?2004h";
/// The way it was.
const PASTE_AS_KEYS: &str = "\u{1b}[?2004l";

/// How the terminal was set at some moment.
#[derive(Debug)]
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

    fn set(&self) {
        #[cfg(unix)]
        if let Some(modes) = &self.modes {
            use rustix::termios::{OptionalActions, tcsetattr};
            let _ = tcsetattr(io::stderr(), OptionalActions::Now, modes);
        }
    }
}

/// A terminal that does not echo, for as long as this lives: keys that are typed between two questions would appear in
/// the middle of what is drawn. They are kept for the next question.
#[derive(Debug)]
pub(super) struct Quiet {
    before: Remembered,
    quiet: Remembered,
}

impl Quiet {
    pub(super) fn now() -> Self {
        let before = Remembered::now();
        let quiet = Remembered {
            #[cfg(unix)]
            modes: before.modes.clone().map(|mut modes| {
                use rustix::termios::LocalModes;
                modes
                    .local_modes
                    .remove(LocalModes::ECHO | LocalModes::ICANON);
                modes
            }),
        };
        quiet.set();
        Self { before, quiet }
    }

    /// Quietens the terminal once more: whoever stopped the program and went on may have put it back.
    pub(super) fn keep(&self) {
        self.quiet.set();
        let _ = Term::stderr().write_str(PASTE_MARKED);
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        restore(&self.before);
    }
}
