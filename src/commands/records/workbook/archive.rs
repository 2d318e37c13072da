//! The parts of a zip file, as far as workbooks need: found by the directory at its end, stored or deflated.

use std::collections::HashMap;
use std::io::{self, Read};
use std::ops::Range;
use std::sync::Arc;

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::broken::{Broken, Result};
use super::xml::Xml;

/// How many parts there may be: a workbook has one a sheet, and some for pictures and charts.
const MOST_PARTS: usize = 20_000;
/// How far from its end the directory is looked for: what follows it is a comment.
const MOST_COMMENT: usize = 66_000;

/// The files in a zip file.
pub(super) struct Archive {
    bytes: Arc<Vec<u8>>,
    parts: HashMap<String, Part>,
}

/// Where a file is, and how it is packed.
#[derive(Clone)]
struct Part {
    packed: Range<usize>,
    stored: bool,
    checksum: u32,
}

impl Archive {
    pub(super) fn new(bytes: Arc<Vec<u8>>) -> Result<Self> {
        let damaged = || Broken::Unknown("workbook-damaged");
        let mut at = directory(&bytes).ok_or_else(damaged)?;
        let mut parts = HashMap::new();
        while bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
            let (name, part, next) = part(&bytes, at).ok_or_else(damaged)?;
            parts.insert(name, part);
            if parts.len() > MOST_PARTS {
                return Err(damaged());
            }
            at = next;
        }
        Ok(Self { bytes, parts })
    }

    /// Whether there is a part of that name; capitals are no difference.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&plain(name))
    }

    /// The XML of a part.
    pub(super) fn xml(&self, name: &str) -> Result<Xml> {
        let part = self.parts.get(&plain(name));
        let part = part.ok_or(Broken::Unknown("workbook-damaged"))?;
        let packed = Packed {
            bytes: Arc::clone(&self.bytes),
            range: part.packed.clone(),
        };
        let unpacked: Box<dyn Read + Send> = if part.stored {
            Box::new(packed)
        } else {
            Box::new(DeflateDecoder::new(packed))
        };
        Ok(Xml::new(Box::new(Checked {
            unpacked,
            sum: Crc::new(),
            expected: part.checksum,
        })))
    }
}

fn plain(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_ascii_lowercase()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(usize::from(u16::from_le_bytes(*bytes)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<usize> {
    let number = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    usize::try_from(number).ok()
}

/// A size or a place in 32 bits; nothing when it stands elsewhere in 64.
fn short(number: u32) -> Option<usize> {
    (number != u32::MAX).then_some(number as usize)
}

/// Where the directory begins.
fn directory(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.len().saturating_sub(MOST_COMMENT);
    let end = tail + memchr::memmem::rfind(&bytes[tail..], b"PK\x05\x06")?;
    if let Some(at) = short(u32_at(bytes, end + 16)?) {
        return Some(at);
    }
    // A larger file says it elsewhere, and where that is right before.
    let locator = end.checked_sub(20)?;
    let far = u64_at(bytes, locator + 8)?;
    let known = bytes.get(locator..)?.starts_with(b"PK\x06\x07")
        && bytes.get(far..)?.starts_with(b"PK\x06\x06");
    if known { u64_at(bytes, far + 48) } else { None }
}

/// The part whose entry in the directory stands there, and where the next one does.
fn part(bytes: &[u8], at: usize) -> Option<(String, Part, usize)> {
    let flags = u16_at(bytes, at + 8)?;
    let method = u16_at(bytes, at + 10)?;
    let checksum = u32_at(bytes, at + 16)?;
    let (name, extra) = (u16_at(bytes, at + 28)?, u16_at(bytes, at + 30)?);
    let comment = u16_at(bytes, at + 32)?;
    let extra_at = at + 46 + name;
    let next = extra_at + extra + comment;
    let long = long_sizes(bytes.get(extra_at..extra_at + extra)?);
    // Sizes and places that do not fit come in this order, those that fit left out.
    let mut long = long.into_iter().flatten();
    if short(u32_at(bytes, at + 24)?).is_none() {
        long.next()?;
    }
    let size = short(u32_at(bytes, at + 20)?).or_else(|| long.next())?;
    let header = short(u32_at(bytes, at + 42)?).or_else(|| long.next())?;
    let name = String::from_utf8_lossy(bytes.get(at + 46..extra_at)?);
    let encrypted = flags & 1 == 1;
    if encrypted || !matches!(method, 0 | 8) || !bytes.get(header..)?.starts_with(b"PK\x03\x04") {
        return None;
    }
    let start = header + 30 + u16_at(bytes, header + 26)? + u16_at(bytes, header + 28)?;
    let end = start.checked_add(size).filter(|end| *end <= bytes.len())?;
    let part = Part {
        packed: start..end,
        stored: method == 0,
        checksum,
    };
    Some((plain(&name), part, next))
}

/// The numbers of 64 bits among the extra fields.
fn long_sizes(mut extra: &[u8]) -> Option<Vec<usize>> {
    loop {
        let (kind, size) = (u16_at(extra, 0)?, u16_at(extra, 2)?);
        let field = extra.get(4..4 + size)?;
        if kind == 1 {
            return Some(
                (0..size / 8)
                    .filter_map(|at| u64_at(field, at * 8))
                    .collect(),
            );
        }
        extra = &extra[4 + size..];
    }
}

/// Some of the bytes.
struct Packed {
    bytes: Arc<Vec<u8>>,
    range: Range<usize>,
}

impl Read for Packed {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = (&self.bytes[self.range.clone()]).read(to)?;
        self.range.start += count;
        Ok(count)
    }
}

/// What is unpacked, which has to be what was packed.
struct Checked<R> {
    unpacked: R,
    sum: Crc,
    expected: u32,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.unpacked.read(to)?;
        self.sum.update(&to[..count]);
        if count == 0 && !to.is_empty() && self.sum.sum() != self.expected {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(count)
    }
}
