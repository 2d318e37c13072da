//! Runs the program in a folder of its own, with a fixed width and language and nothing else of the environment.

use std::path::PathBuf;

use assert_cmd::Command;

/// A run that is being prepared.
pub(crate) struct Run {
    command: Command,
    folder: tempfile::TempDir,
}

/// How a run ended.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
    folder: tempfile::TempDir,
}

/// The program with these arguments, speaking English.
pub(crate) fn leerkompas(arguments: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::cargo_bin("leerkompas").expect("the program is built");
    command
        .env_clear()
        .env("COLUMNS", "80")
        .env("LEERKOMPAS_LANG", "en")
        // The first day of 2026: what is written down has a date.
        .env("SOURCE_DATE_EPOCH", "1767225600")
        .current_dir(folder.path())
        .args(arguments);
    Run { command, folder }
}

impl Run {
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, content).expect("a file");
        self
    }

    /// Where a file of the run stands.
    #[cfg(unix)]
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn stdin(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.command.write_stdin(text);
        self
    }

    pub(crate) fn run(mut self) -> Ended {
        let output = self
            .command
            .timeout(std::time::Duration::from_secs(60))
            .output()
            .expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Ended {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
            folder: self.folder,
        }
    }
}

impl Ended {
    /// Fails, with everything that was said, unless the program ended with this code.
    #[track_caller]
    pub(crate) fn expect(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "stdout:\n{}\nstderr:\n{}",
            self.out,
            self.err
        );
        self
    }

    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.err.contains(text), "`{text}` is not in:\n{}", self.err);
        self
    }

    #[track_caller]
    pub(crate) fn shows(self, text: &str) -> Self {
        assert!(self.out.contains(text), "`{text}` is not in:\n{}", self.out);
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("the file is there")
    }

    /// The names in the folder, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.folder.path())
            .expect("the folder is there")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

/// A dossier in the project's `examples/`.
pub(crate) fn example(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name);
    std::fs::read_to_string(path).expect("the example is there")
}

/// The text with the instrument's hash taken out, so that a snapshot shows what changed and not that something did.
pub(crate) fn without_hash(text: &str) -> String {
    let hash =
        leerkompas_engine::instrument::load(&leerkompas_engine::instrument::Files::embedded())
            .expect("a valid instrument")
            .hash;
    text.replace(&hash, "HASH")
}
