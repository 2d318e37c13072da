//! Runs the program in a folder of its own, where what a string is put into lies ready.

use std::path::{Path, PathBuf};
use std::time::Duration;

use assert_cmd::Command;

/// A folder to run in.
pub(crate) struct Folder(tempfile::TempDir);

/// How a run ended.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, content).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, "")
    }

    /// Runs with something to read.
    pub(crate) fn run_with(&self, arguments: &[&str], stdin: impl Into<Vec<u8>>) -> Ended {
        let mut command = Command::cargo_bin("leerkompas").expect("the program is built");
        let output = command
            .env_clear()
            .env("COLUMNS", "80")
            .env("LEERKOMPAS_LANG", "en")
            .env("SOURCE_DATE_EPOCH", "1767225600")
            .current_dir(self.0.path())
            .args(arguments)
            .write_stdin(stdin)
            .timeout(Duration::from_secs(60))
            .output()
            .expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Ended {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}
