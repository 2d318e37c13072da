//! Packed files: gzip and zstd, by the ending of their name, in and out.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression as Level;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    /// The packing that the name of a file says, if any.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(OsStr::to_str)?;
        match ending.to_ascii_lowercase().as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// What is in a packed file.
    pub(super) fn unpacked(self, file: Box<dyn Read + Send>) -> Box<dyn Read + Send> {
        let file = BufReader::new(file);
        match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(file)),
            Self::Zstd => Box::new(Frames::new(file)),
        }
    }
}

/// The contents of all frames of a zstd file: packing several pieces at a time makes one of each.
struct Frames<R> {
    source: R,
    frame: FrameDecoder,
    begun: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(source: R) -> Self {
        Self {
            source,
            frame: FrameDecoder::new(),
            begun: false,
        }
    }

    /// Goes on to the next frame with something in it; whether there is one.
    fn next(&mut self) -> io::Result<bool> {
        self.begun = true;
        loop {
            if self.source.fill_buf()?.is_empty() {
                return Ok(false);
            }
            match self.frame.init(&mut self.source) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let mut skipped = (&mut self.source).take(length.into());
                    io::copy(&mut skipped, &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
    }

    /// Whether a frame that has been read is what was packed.
    fn check(&self) -> io::Result<()> {
        let stated = self.frame.get_checksum_from_data();
        if stated.is_some() && stated != self.frame.get_calculated_checksum() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the checksum of a zstd frame is wrong",
            ));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        loop {
            let over = self.frame.is_finished() && self.frame.can_collect() == 0;
            if !self.begun || over {
                if self.begun {
                    self.check()?;
                }
                if !self.next()? {
                    return Ok(0);
                }
            }
            while self.frame.can_collect() == 0 && !self.frame.is_finished() {
                let some = BlockDecodingStrategy::UptoBlocks(1);
                let decoded = self.frame.decode_blocks(&mut self.source, some);
                decoded.map_err(io::Error::other)?;
            }
            let read = self.frame.read(bytes)?;
            if read > 0 || bytes.is_empty() {
                return Ok(read);
            }
        }
    }
}

/// Packs what is written to it.
pub(super) enum Packer<W: Write> {
    None(W),
    Gzip(Box<GzEncoder<W>>),
    /// A frame for everything that is written at once.
    Zstd(W),
}

impl<W: Write> Packer<W> {
    pub(super) fn new(packing: Option<Compression>, file: W) -> Self {
        match packing {
            None => Self::None(file),
            Some(Compression::Gzip) => Self::Gzip(Box::new(GzEncoder::new(file, Level::fast()))),
            Some(Compression::Zstd) => Self::Zstd(file),
        }
    }

    /// Where it is written.
    pub(super) fn file(&self) -> &W {
        match self {
            Self::None(file) | Self::Zstd(file) => file,
            Self::Gzip(encoder) => encoder.get_ref(),
        }
    }

    /// Packs what is left.
    pub(super) fn finish(self) -> io::Result<W> {
        match self {
            Self::None(file) | Self::Zstd(file) => Ok(file),
            Self::Gzip(encoder) => encoder.finish(),
        }
    }
}

impl<W: Write> Write for Packer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::None(file) => file.write(bytes),
            Self::Gzip(encoder) => encoder.write(bytes),
            Self::Zstd(file) => {
                file.write_all(&compress_to_vec(bytes, CompressionLevel::Fastest))?;
                Ok(bytes.len())
            }
        }
    }

    /// Nobody reads along in a packed file, and packing goes better in long pieces.
    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::None(file) => file.flush(),
            Self::Gzip(_) | Self::Zstd(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(packed: Vec<u8>) -> io::Result<String> {
        let mut text = String::new();
        let mut frames = Compression::Zstd.unpacked(Box::new(io::Cursor::new(packed)));
        frames.read_to_string(&mut text).map(|_| text)
    }

    #[test]
    fn every_frame_is_read() {
        let frame = |text: &str| compress_to_vec(text.as_bytes(), CompressionLevel::Fastest);
        let skippable = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3];
        let long = "row,".repeat(100_000);
        let all = [&frame("a\n")[..], &skippable, &frame(""), &frame(&long)].concat();
        assert_eq!(read(all.clone()).ok(), Some(format!("a\n{long}")));
        assert_eq!(read(Vec::new()).ok(), Some(String::new()));
        assert!(read(all[..all.len() - 1].to_vec()).is_err());
        assert!(read([&frame("a\n")[..], b"no frame"].concat()).is_err());
    }
}
