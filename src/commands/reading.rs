//! Inputs: files, pipes, devices and the standard input, packed or not, each opened once. Whoever has to look at the beginning to
//! know what an input is takes nothing from whoever reads it then.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;

use super::compression::Compression;

/// The name that stands for a standard stream.
pub(super) const STREAM: &str = "-";

/// How much is read at once to look at it.
const SIZE: usize = 64 << 10;
/// The byte order mark, which says nothing here.
pub(super) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// An input that is being read.
pub(super) struct Reading {
    /// What has been looked at, and how much of it has been read.
    begun: Vec<u8>,
    read: usize,
    rest: Box<dyn Read + Send>,
    /// Its name without the ending of its packing; nothing for the standard input.
    pub(super) name: PathBuf,
    /// Whether it can be opened again, with all that is in it.
    pub(super) repeats: bool,
}

impl Reading {
    /// Opens an input; a bar sees what is read of a file.
    pub(super) fn open(path: &Path, bar: Option<&ProgressBar>) -> io::Result<Self> {
        if path.as_os_str() == STREAM {
            return Ok(Self::new(Box::new(io::stdin()), PathBuf::new(), false));
        }
        let file = File::open(path)?;
        let repeats = file.metadata()?.is_file();
        let file: Box<dyn Read + Send> = match bar {
            Some(bar) => Box::new(bar.wrap_read(file)),
            None => Box::new(file),
        };
        Ok(match Compression::of(path) {
            Some(packing) => Self::new(packing.unpacked(file), path.with_extension(""), repeats),
            None => Self::new(file, path.to_owned(), repeats),
        })
    }

    fn new(rest: Box<dyn Read + Send>, name: PathBuf, repeats: bool) -> Self {
        Self {
            begun: Vec::new(),
            read: 0,
            rest,
            name,
            repeats,
        }
    }

    /// Looks at the beginning: as much as is enough, however it comes, or all there is.
    pub(super) fn look(&mut self, enough: impl Fn(&[u8]) -> bool) -> io::Result<&[u8]> {
        while !enough(&self.begun[self.read..]) {
            let mut more = vec![0; SIZE];
            let count = retried(&mut *self.rest, &mut more)?;
            if count == 0 {
                break;
            }
            self.begun.extend_from_slice(&more[..count]);
        }
        Ok(&self.begun[self.read..])
    }

    /// Skips the byte order mark, if it begins with one.
    pub(super) fn skip_mark(&mut self) -> io::Result<()> {
        let begin = self.look(|begin| !MARK.starts_with(begin))?;
        if begin.starts_with(MARK) {
            self.read += MARK.len();
        }
        Ok(())
    }
}

impl Read for Reading {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let begun = &self.begun[self.read..];
        if begun.is_empty() {
            return self.rest.read(bytes);
        }
        let count = begun.len().min(bytes.len());
        bytes[..count].copy_from_slice(&begun[..count]);
        self.read += count;
        if self.read == self.begun.len() {
            (self.begun, self.read) = (Vec::new(), 0);
        }
        Ok(count)
    }
}

/// Reads once, waiting only when there is nothing.
fn retried(from: &mut dyn Read, to: &mut [u8]) -> io::Result<usize> {
    loop {
        match from.read(to) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that come one at a time.
    struct Slow(&'static [u8]);

    impl Read for Slow {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            let some = bytes.len().min(1);
            self.0.read(&mut bytes[..some])
        }
    }

    #[test]
    fn what_is_looked_at_is_read_again() {
        for text in [&b"\xEF\xBB\xBF{}\n"[..], b"{}\n", b"\xEF\xBB", b""] {
            let mut reading = Reading::new(Box::new(Slow(text)), PathBuf::new(), false);
            let begin = reading
                .look(|begin| begin.len() > 1)
                .expect("it reads")
                .to_vec();
            assert!(text.starts_with(&begin) && begin.len() == text.len().min(2));
            reading.skip_mark().expect("it reads");
            let mut all = Vec::new();
            reading.read_to_end(&mut all).expect("it reads");
            assert_eq!(all, text.strip_prefix(MARK).unwrap_or(text));
        }
    }
}
