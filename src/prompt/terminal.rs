//! The terminal itself: whether there is one, and leaving it as it was found.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// Whether the keys go to another program for a while, such as a pager or an editor. What interrupts that one is not for us.
#[derive(Clone, Debug, Default)]
pub struct Elsewhere(Arc<AtomicBool>);

impl Elsewhere {
    /// Has something done while another program has the keys.
    pub fn during<T>(&self, act: impl FnOnce() -> T) -> T {
        self.0.store(true, Ordering::SeqCst);
        let done = act();
        self.0.store(false, Ordering::SeqCst);
        done
    }

    /// Whether that is so now.
    pub fn is_there(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Shows the cursor again and puts the line discipline back as it was when `remembered` was made.
pub fn restore(remembered: &Remembered) {
    #[cfg(unix)]
    if !is_in_front() {
        return;
    }
    if Term::stderr().is_term() {
        let _ = Term::stderr().show_cursor();
        let _ = Term::stderr().write_str(PASTE_AS_KEYS);
    }
    remembered.set();
}

/// Lines and columns of the window.
pub(super) fn window() -> (u16, u16) {
    Term::stderr().size()
}

/// Interrupts the program as Ctrl-C does elsewhere.
pub(super) fn interrupt() {
    #[cfg(unix)]
    {
        use rustix::process::{Signal, getpid, kill_process};
        let _ = kill_process(getpid(), Signal::INT);
    }
}

/// Has the terminal say where a paste begins and ends, so that a line break in it confirms nothing.
pub(super) const PASTE_MARKED: &str = "\u{1b}[?2004h";
/// The way it was.
pub(super) const PASTE_AS_KEYS: &str = "\u{1b}[?2004l";

/// Whether this program may use the terminal, rather than another that the shell has put in front of it.
#[cfg(unix)]
pub(super) fn is_in_front() -> bool {
    let front = rustix::termios::tcgetpgrp(io::stderr());
    front.is_err() || front.ok() == Some(rustix::process::getpgrp())
}

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
        if let Some(modes) = self.modes.as_ref().filter(|_| is_in_front()) {
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
