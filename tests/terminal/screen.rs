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
    Right,
    Enter,
    Space,
    Escape,
    Interrupt,
    EndOfInput,
    Char(char),
}

impl Key {
    fn bytes(self) -> Vec<u8> {
        match self {
            Key::Up => b"\x1b[A".to_vec(),
            Key::Down => b"\x1b[B".to_vec(),
            Key::Right => b"\x1b[C".to_vec(),
            Key::Enter => b"\r".to_vec(),
            Key::Space => b" ".to_vec(),
            Key::Escape => b"\x1b".to_vec(),
            Key::Interrupt => b"\x03".to_vec(),
            Key::EndOfInput => b"\x04".to_vec(),
            Key::Char(c) => c.to_string().into_bytes(),
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
    master: Box<dyn MasterPty + Send>,
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

    /// The program on a dossier that holds this text.
    pub(crate) fn resume(columns: u16, rows: u16, dossier: &str, env: &[(&str, &str)]) -> Self {
        Self::on(columns, rows, dossier, &["interview", "d.toml"], env)
    }

    /// The program with these arguments where a dossier, `d.toml`, holds this text.
    pub(crate) fn on(
        columns: u16,
        rows: u16,
        dossier: &str,
        arguments: &[&str],
        env: &[(&str, &str)],
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("d.toml"), dossier).expect("a dossier");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerkompas"));
        command.args(arguments);
        Self::spawn(columns, rows, command, env, Arc::new(folder))
    }

    /// A line for the shell, with the program as `$0`.
    pub(crate) fn start_shell(columns: u16, rows: u16, line: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", line, env!("CARGO_BIN_EXE_leerkompas")]);
        let folder = tempfile::tempdir().expect("a folder");
        Self::spawn(columns, rows, command, &[], Arc::new(folder))
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
            master: pair.master,
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The screen as lines of text.
    pub(crate) fn text(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// The same in one line, whatever was wrapped.
    fn words(&self) -> String {
        let shown = self.text();
        let words: Vec<_> = shown.split_whitespace().collect();
        words.join(" ")
    }

    /// Waits until the text is on the screen; line breaks count as spaces, because a narrow window wraps.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        loop {
            if self.words().contains(text) {
                return self;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "`{text}` does not appear on:\n{}",
                self.text()
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
                .write_all(&key.bytes())
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

    /// Types what comes, all at once.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.keys.write_all(bytes).expect("keys");
        self.keys.flush().expect("keys");
        self
    }

    /// Presses the key of a character.
    pub(crate) fn key(&mut self, key: char) -> &mut Self {
        self.press(&[Key::Char(key)])
    }

    /// Sends the program a signal, as the system does.
    pub(crate) fn signal(&mut self, signal: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let ended = std::process::Command::new("kill")
            .args([signal, &id])
            .status()
            .expect("kill runs");
        assert!(ended.success());
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("another size");
        let mut seen = self.seen();
        seen.parser
            .screen_mut()
            .set_size(nonzero(rows), nonzero(columns));
        drop(seen);
        self.size = (columns, rows);
        self
    }

    /// Waits until the text is not on the screen any more.
    #[track_caller]
    pub(crate) fn wait_until_gone(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        while self.words().contains(text) {
            assert!(
                start.elapsed() < PATIENCE,
                "`{text}` stays on:\n{}",
                self.text()
            );
            std::thread::sleep(GLANCE);
        }
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
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

    /// All that was ever written, without what moves and colours it.
    pub(crate) fn written(&self) -> String {
        console::strip_ansi_codes(&String::from_utf8_lossy(&self.seen().bytes)).into_owned()
    }

    /// Whether anything was ever written with a colour.
    pub(crate) fn is_coloured(&self) -> bool {
        let seen = self.seen();
        let text = String::from_utf8_lossy(&seen.bytes);
        (30..=37).any(|colour| text.contains(&format!("\u{1b}[{colour}m")))
            || text.contains("\u{1b}[1m")
            || text.contains("\u{1b}[2m")
    }

    pub(crate) fn file(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("the file is there")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
