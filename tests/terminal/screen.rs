//! A pseudo-terminal with a screen: what the program writes is drawn by an emulator and read back as text.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Long enough for a loaded machine; a test that passes does not wait for it.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(15);

/// A key that a person presses.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    Up,
    Down,
    Enter,
    Escape,
    Interrupt,
}

impl Key {
    fn bytes(self) -> &'static [u8] {
        match self {
            Key::Up => b"\x1b[A",
            Key::Down => b"\x1b[B",
            Key::Enter => b"\r",
            Key::Escape => b"\x1b",
            Key::Interrupt => b"\x03",
        }
    }
}

fn nonzero(size: u16) -> NonZero<u16> {
    NonZero::new(size).expect("a screen has a size")
}

/// What has been written so far.
struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
}

/// The program in a terminal of its own.
pub(crate) struct Screen {
    seen: Arc<Mutex<Seen>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    size: (u16, u16),
    folder: Arc<tempfile::TempDir>,
    _master: Box<dyn MasterPty + Send>,
}

impl Screen {
    pub(crate) fn start(columns: u16, rows: u16, arguments: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerkompas"));
        command.args(arguments);
        Self::spawn(
            columns,
            rows,
            command,
            env,
            Arc::new(tempfile::tempdir().expect("a folder")),
        )
    }

    pub(crate) fn start_redirected(
        columns: u16,
        rows: u16,
        arguments: &[&str],
        file: &str,
    ) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args([
            "-c",
            &format!("exec \"$0\" \"$@\" > {file}"),
            env!("CARGO_BIN_EXE_leerkompas"),
        ]);
        command.args(arguments);
        Self::spawn(
            columns,
            rows,
            command,
            &[],
            Arc::new(tempfile::tempdir().expect("a folder")),
        )
    }

    /// The program once more, in the same folder.
    pub(crate) fn start_again(&self, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerkompas"));
        command.args(arguments);
        Self::spawn(
            self.size.0,
            self.size.1,
            command,
            &[],
            Arc::clone(&self.folder),
        )
    }

    fn spawn(
        columns: u16,
        rows: u16,
        mut command: CommandBuilder,
        env: &[(&str, &str)],
        folder: Arc<tempfile::TempDir>,
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LEERKOMPAS_LANG", "en");
        command.env("PATH", std::env::var("PATH").unwrap_or_default());
        for (name, value) in env {
            command.env(name, value);
        }
        command.cwd(folder.path());
        let child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Seen {
            parser: vt100::Parser::new(nonzero(rows), nonzero(columns), 0),
            bytes: Vec::new(),
        }));
        let mut output = pair.master.try_clone_reader().expect("a reader");
        let drawn = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // The terminal of a program that has ended reads as an error.
            while let Ok(length @ 1..) = output.read(&mut buffer) {
                let mut seen = drawn.lock().unwrap_or_else(PoisonError::into_inner);
                seen.parser.process(&buffer[..length]);
                seen.bytes.extend_from_slice(&buffer[..length]);
            }
        });
        Self {
            seen,
            keys: pair.master.take_writer().expect("a writer"),
            child,
            size: (columns, rows),
            folder,
            _master: pair.master,
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The screen as lines of text.
    pub(crate) fn text(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Waits until the text is on the screen; line breaks count as spaces, because a narrow window wraps.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        loop {
            let shown = self.text();
            let words: Vec<_> = shown.split_whitespace().collect();
            if words.join(" ").contains(text) {
                return self;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "`{text}` does not appear on:\n{shown}"
            );
            std::thread::sleep(GLANCE);
        }
    }

    /// Waits until nothing is drawn any more.
    pub(crate) fn settle(&mut self) -> &mut Self {
        let mut before = usize::MAX;
        loop {
            std::thread::sleep(GLANCE * 10);
            let now = self.seen().bytes.len();
            if now == before {
                return self;
            }
            before = now;
        }
    }

    /// Presses keys as fast as a person would, so that none arrives before the list that it is for.
    pub(crate) fn press(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.keys
                .write_all(key.bytes())
                .and_then(|()| self.keys.flush())
                .expect("a key");
            std::thread::sleep(GLANCE * 2);
        }
        self
    }

    pub(crate) fn type_line(&mut self, text: &str) -> &mut Self {
        self.keys.write_all(text.as_bytes()).expect("keys");
        self.press(&[Key::Enter])
    }

    /// Ends the program from outside, as the system does when it shuts down.
    pub(crate) fn terminate(&mut self) {
        let id = self.child.process_id().expect("it runs").to_string();
        let ended = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .expect("kill runs");
        assert!(ended.success());
    }

    #[track_caller]
    pub(crate) fn exit_code(&mut self) -> i32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                return i32::try_from(status.exit_code()).expect("a code");
            }
            assert!(
                start.elapsed() < PATIENCE,
                "it does not end; it shows:\n{}",
                self.text()
            );
            std::thread::sleep(GLANCE);
        }
    }

    pub(crate) fn cursor_is_shown(&self) -> bool {
        !self.seen().parser.screen().hide_cursor()
    }

    /// Whether anything was ever written with a colour.
    pub(crate) fn is_coloured(&self) -> bool {
        let seen = self.seen();
        let text = String::from_utf8_lossy(&seen.bytes);
        (30..=37).any(|colour| text.contains(&format!("\u{1b}[{colour}m")))
            || text.contains("\u{1b}[1m")
    }

    pub(crate) fn file(&self, name: &str) -> String {
        let path: PathBuf = self.folder.path().join(name);
        std::fs::read_to_string(path).expect("the file is there")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
