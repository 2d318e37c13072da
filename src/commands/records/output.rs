//! A file of results: it gets its name when it is whole, and leaves nothing behind when it never is.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::packed::{Packer, Packing};
use crate::dossier::{Pending, Readers};
use crate::exit::Exit;
use crate::problem::Problem;
use crate::prompt::on_interrupt;

/// A file that is being written.
pub(in crate::commands) struct Output {
    file: Packer<Pending>,
    path: PathBuf,
}

impl Output {
    pub(in crate::commands) fn create(path: &Path) -> Result<Self, Problem> {
        let file = Pending::open(path, Readers::Usual);
        let file = file.map_err(|error| Problem::write(path, error))?;
        Ok(Self {
            file: Packer::new(Packing::of(path), file),
            path: path.to_owned(),
        })
    }

    /// Gives the file its name, in place of what was there.
    pub(in crate::commands) fn keep(self) -> Result<(), Problem> {
        let path = self.path;
        let kept = self.file.finish().and_then(Pending::keep);
        kept.map_err(|error| Problem::write(&path, error))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Has an interruption take the half-written files away before it ends the program.
pub(in crate::commands) fn remove_when_interrupted(
    outputs: [Option<&Output>; 2],
) -> io::Result<()> {
    let outputs = outputs.into_iter().flatten();
    let half: Vec<_> = outputs
        .filter_map(|output| output.file.file().temporary().map(Path::to_owned))
        .collect();
    on_interrupt(move || {
        for file in &half {
            let _ = fs::remove_file(file);
        }
        #[expect(
            clippy::exit,
            reason = "a thread cannot make main return while main works"
        )]
        std::process::exit(Exit::Interrupted as i32);
    })
}
