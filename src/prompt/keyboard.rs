//! The keyboard of the terminal while a key is waited for: its bytes as they are typed, and suspending the program.

use std::io;
#[cfg(unix)]
use std::io::IsTerminal;

use console::Term;

use super::input::Bytes;
#[cfg(unix)]
use super::terminal::{PASTE_AS_KEYS, PASTE_MARKED, is_in_front};

/// The keyboard while a key is waited for: its bytes come as they are typed, and are not echoed.
#[derive(Debug)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    file: std::fs::File,
    #[cfg(unix)]
    before: rustix::termios::Termios,
    /// How often nothing came although nobody waited: a terminal that is gone says nothing at once.
    #[cfg(unix)]
    silences: u32,
    /// Bytes of a key that another system gives whole; nothing before it is waited for.
    #[cfg(not(unix))]
    typed: Option<std::collections::VecDeque<u8>>,
}

#[cfg(unix)]
impl Keyboard {
    /// The keyboard behind stdin, or that of the terminal that the program was started from.
    pub(super) fn open() -> io::Result<Self> {
        use std::os::fd::AsFd;
        let file = if io::stdin().is_terminal() {
            std::fs::File::from(io::stdin().as_fd().try_clone_to_owned()?)
        } else {
            std::fs::File::options()
                .read(true)
                .write(true)
                .open("/dev/tty")?
        };
        let before = rustix::termios::tcgetattr(&file)?;
        let keyboard = Self {
            file,
            before,
            silences: 0,
        };
        keyboard.listen()?;
        Ok(keyboard)
    }

    /// Has keys come byte by byte, those that would be signals too; or nothing, a tenth of a second after the last.
    fn listen(&self) -> io::Result<()> {
        use rustix::termios::{OptionalActions, SpecialCodeIndex, tcsetattr};
        let mut modes = self.before.clone();
        modes.make_raw();
        modes.output_modes = self.before.output_modes;
        modes.special_codes[SpecialCodeIndex::VMIN] = 0;
        modes.special_codes[SpecialCodeIndex::VTIME] = 1;
        Ok(tcsetattr(&self.file, OptionalActions::Drain, &modes)?)
    }

    fn set_back(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        let _ = tcsetattr(&self.file, OptionalActions::Drain, &self.before);
    }

    /// Suspends the program, as Ctrl-Z does elsewhere, until somebody goes on with it.
    pub(super) fn suspend(&self) -> io::Result<()> {
        use rustix::process::{Signal, getpid, kill_process};
        use rustix::termios::{LocalModes, OptionalActions, tcsetattr};
        let mut sane = self.before.clone();
        sane.local_modes |= LocalModes::ECHO | LocalModes::ICANON;
        let _ = tcsetattr(&self.file, OptionalActions::Drain, &sane);
        let _ = Term::stderr().show_cursor();
        let _ = Term::stderr().write_str(&format!(
            "{PASTE_AS_KEYS}
"
        ));
        kill_process(getpid(), Signal::TSTP)?;
        // Whoever is gone on with in the background may not touch the terminal: it would be stopped again, and could not end.
        while !is_in_front() {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let _ = Term::stderr().write_str(PASTE_MARKED);
        self.listen()
    }
}

#[cfg(unix)]
impl Drop for Keyboard {
    fn drop(&mut self) {
        self.set_back();
    }
}

#[cfg(unix)]
impl Bytes for Keyboard {
    fn next(&mut self) -> io::Result<Option<u8>> {
        let mut byte = [0];
        let began = std::time::Instant::now();
        match rustix::io::read(&self.file, &mut byte) {
            Ok(0) => {
                let waited = began.elapsed() > std::time::Duration::from_millis(50);
                self.silences = if waited { 0 } else { self.silences + 1 };
                if self.silences > GONE {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                // Whoever stopped the program and went on may have set the terminal otherwise.
                self.listen()?;
                Ok(None)
            }
            Ok(_) => {
                self.silences = 0;
                Ok(Some(byte[0]))
            }
            Err(rustix::io::Errno::INTR) => Ok(None),
            Err(rustix::io::Errno::IO) => Err(io::ErrorKind::UnexpectedEof.into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// After how many silences without waiting a terminal is gone.
#[cfg(unix)]
const GONE: u32 = 20;

#[cfg(not(unix))]
impl Keyboard {
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self { typed: None })
    }

    #[expect(clippy::unused_self, reason = "elsewhere it is about the terminal")]
    pub(super) fn suspend(&self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
impl Bytes for Keyboard {
    fn next(&mut self) -> io::Result<Option<u8>> {
        use console::Key;
        if self.typed.is_none() {
            let text = match Term::stderr().read_key_raw()? {
                Key::CtrlC => "\u{3}".to_owned(),
                Key::Escape => "\u{1b}".to_owned(),
                Key::Enter => "\r".to_owned(),
                Key::Tab => "\t".to_owned(),
                Key::Backspace => "\u{7f}".to_owned(),
                Key::ArrowUp => "\u{1b}[A".to_owned(),
                Key::ArrowDown => "\u{1b}[B".to_owned(),
                Key::ArrowRight => "\u{1b}[C".to_owned(),
                Key::ArrowLeft => "\u{1b}[D".to_owned(),
                Key::Home => "\u{1b}[H".to_owned(),
                Key::End => "\u{1b}[F".to_owned(),
                Key::Del => "\u{1b}[3~".to_owned(),
                Key::PageUp => "\u{1b}[5~".to_owned(),
                Key::PageDown => "\u{1b}[6~".to_owned(),
                Key::Char(c) => c.to_string(),
                _ => String::new(),
            };
            // A key that means nothing is no end of one.
            self.typed = (!text.is_empty()).then(|| text.bytes().collect());
        }
        Ok(self.typed.as_mut().and_then(|typed| typed.pop_front()))
    }
}
